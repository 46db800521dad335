//! The layer that an adaptation proposes.

use hallbar_core::Text;
use hallbar_core::case::Reference;
use hallbar_core::handbook::HandbookDocument;

use super::Layer;
use super::between::{AMEND, object, set};
use super::listed::{LISTS, Listed};
use crate::form::Value as _;
use crate::json::Json;
use crate::places::escape;
use crate::tree::{Kind, Node};

/// Something that a person has to decide in an adapted handbook.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Decision {
    /// The question, in words.
    pub question: String,
    /// What it is about, by ids: `/criteria/climate/goals`.
    pub about: String,
    /// What is proposed; the layer has it already where it is a change.
    pub proposed: Vec<String>,
    /// Why.
    pub reasons: Vec<String>,
}

impl Layer {
    /// The layer that fits a handbook to another strategy: it is written for that one, criteria look at the goals given, and
    /// what a person has to decide stands in `to_decide`. `file` is where the handbook lies, seen from the layer.
    #[must_use]
    pub fn adapted(
        base: &HandbookDocument,
        file: Option<&str>,
        (id, title): (&str, &Text),
        strategy: &Reference,
        goals: &[(String, Vec<String>)],
        to_decide: &[Decision],
    ) -> Self {
        let text = |text: &str| Node::from(Json::from(text));
        let texts = |all: &[String]| Node::from(Json::texts(all));
        let mut layer = object(Vec::new());
        for (name, value) in [("hallbar", "handbook/1"), ("id", id), ("version", "0.1.0")] {
            set(&mut layer, name, text(value));
        }
        set(&mut layer, "title", Node::from(title.clone().write()));
        let mut extends = object(Vec::new());
        set(&mut extends, "handbook", text(&base.id));
        set(&mut extends, "version", text(&base.version));
        if let Some(file) = file {
            set(&mut extends, "file", text(file));
        }
        set(&mut layer, "extends", extends);
        set(&mut layer, "written_for", Node::from(strategy.clone().write()));
        let amended = goals.iter().map(|(criterion, goals)| {
            let mut amended = object(Vec::new());
            set(&mut amended, "id", text(criterion));
            set(&mut amended, "goals", if goals.is_empty() { Json::Null.into() } else { texts(goals) });
            amended
        });
        let amended: Vec<Node> = amended.collect();
        if !amended.is_empty() {
            let mut criteria = object(Vec::new());
            set(&mut criteria, AMEND, Node::from(Json::Null).with(Kind::List(amended)));
            set(&mut layer, "criteria", criteria);
        }
        let decisions = to_decide.iter().map(|decision| {
            let mut node = object(Vec::new());
            set(&mut node, "question", text(&decision.question));
            set(&mut node, "about", text(&decision.about));
            for (name, all) in [("proposed", &decision.proposed), ("reasons", &decision.reasons)] {
                if !all.is_empty() {
                    set(&mut node, name, texts(all));
                }
            }
            node
        });
        let decisions: Vec<Node> = decisions.collect();
        if !decisions.is_empty() {
            set(&mut layer, "to_decide", Node::from(Json::Null).with(Kind::List(decisions)));
        }
        Self(layer)
    }
}

/// Where a handbook names one item of a list, such as a goal of a strategy: the place, by ids, and the item.
///
/// # Examples
/// ```
/// use hallbar_core::handbook::{Criterion, HandbookDocument, Quantity};
/// let reads = Quantity::Effect(Some("nature".into()));
/// let criteria = vec![Criterion { id: "c".into(), reads, ..Criterion::default() }];
/// let handbook = HandbookDocument { criteria, ..HandbookDocument::default() };
/// assert_eq!(hallbar_json::named_items(&handbook), [("/criteria/c".to_owned(), "nature".to_owned())]);
/// ```
#[must_use]
pub fn named_items(handbook: &HandbookDocument) -> Vec<(String, String)> {
    let mut found = Vec::new();
    gather(&Node::from(handbook.clone().write()), LISTS, "", &mut found);
    found
}

fn gather(node: &Node, lists: &[Listed], path: &str, found: &mut Vec<(String, String)>) {
    match &node.kind {
        Kind::Object(members) => {
            for member in members {
                if let ("item" | "effect", Some(item)) = (&*member.name, member.value.text()) {
                    found.push((path.to_owned(), item.to_owned()));
                }
                match (Listed::find(lists, &member.name), &member.value.kind) {
                    (Some(list), Kind::List(items)) => {
                        for item in items {
                            let id = item.member(list.key).and_then(Node::text).unwrap_or_default();
                            let path = format!("{path}/{}/{}", list.field, escape(id));
                            gather(item, list.within, &path, found);
                        }
                    }
                    _ => gather(&member.value, &[], path, found),
                }
            }
        }
        Kind::List(items) => items.iter().for_each(|item| gather(item, &[], path, found)),
        _ => {}
    }
}
