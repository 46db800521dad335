//! The changes of a layer one by one: what each is about, and what it bears on.

use hallbar_core::handbook::HandbookDocument;
use hallbar_core::{Language, Text};

use super::Layer;
use super::lay::{NAMING, find, lay};
use super::listed::{LISTS, Listed};
use super::origin::Act;
use serde_json::Value as Json;

use crate::form::{Reader, Value as _};
use crate::lines::Lines;
use crate::tree::{Kind, Node};

/// One change of a handbook.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Change {
    /// What was done.
    pub act: Act,
    /// With what, by ids: `/criteria/climate/cap`, `/nodes/total/parts/climate/weight`.
    pub path: String,
    /// What the element is called, or the one around it.
    pub title: Option<Text>,
    /// What it bears on.
    pub bearing: Bearing,
    /// What stood there before, as JSON; of an order, the ids.
    pub before: Option<String>,
    /// What stands there now.
    pub after: Option<String>,
}

impl Change {
    /// What stood there and what stands there, as a reader sees it: a text in the reader's language, all else as JSON.
    #[must_use]
    pub fn sides(&self, language: Language) -> [Option<String>; 2] {
        [&self.before, &self.after].map(|side| side.as_deref().map(|json| in_words(json, language)))
    }
}

fn in_words(json: &str, language: Language) -> String {
    let Ok(Json::Object(fields)) = serde_json::from_str(json) else { return json.to_owned() };
    let is_text = !fields.is_empty() && fields.keys().all(|key| key == "sv" || key == "en");
    let text = |key: &str| fields.get(key).and_then(Json::as_str).unwrap_or_default();
    if is_text { Text::new(text("sv"), text("en")).get(language).to_owned() } else { json.to_owned() }
}

/// What a change of the rules bears on, from the least.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Bearing {
    /// How things are put: titles, help, anchors, sources.
    Texts,
    /// How the result is looked at: lenses, what criteria say they look at, the order in which things are shown.
    Views,
    /// What follows from a result without being one: consequences, stop points, how cases are put in order.
    Follows,
    /// What is asked, of whom and when: questions, facts, lists, depths.
    Asked,
    /// Which criteria there are and how they come together: criteria, measures, nodes and their parts.
    Criteria,
    /// How much parts weigh.
    Weights,
    /// What a result has to reach: classes, requirements, caps, maxima, parameters.
    Limits,
    /// What turns answers into points.
    Scales,
}

impl Bearing {
    /// All of them, from the least.
    pub const ALL: [Self; 8] = [
        Self::Texts,
        Self::Views,
        Self::Follows,
        Self::Asked,
        Self::Criteria,
        Self::Weights,
        Self::Limits,
        Self::Scales,
    ];

    /// The name in documents.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Texts => "texts",
            Self::Views => "views",
            Self::Follows => "follows",
            Self::Asked => "asked",
            Self::Criteria => "criteria",
            Self::Weights => "weights",
            Self::Limits => "limits",
            Self::Scales => "scales",
        }
    }

    /// Whether points, requirements and classes stay what they were under such a change, whatever the case.
    #[must_use]
    pub const fn keeps_results(self) -> bool {
        matches!(self, Self::Texts | Self::Views | Self::Follows)
    }
}

impl Layer {
    /// The changes that it makes of a handbook, in the order they are laid. What a handbook is called, and which version it
    /// is, are none.
    ///
    /// # Examples
    /// ```
    /// use hallbar_core::handbook::{HandbookDocument, Node, Part};
    /// use hallbar_json::{Bearing, Layer};
    /// let with = |weight: i32| HandbookDocument {
    ///     nodes: vec![Node {
    ///         id: "total".into(),
    ///         parts: vec![Part { of: "climate".into(), weight: Some(weight.into()), bonus: false }],
    ///         ..Node::default()
    ///     }],
    ///     ..HandbookDocument::default()
    /// };
    /// let changes = Layer::between(&with(20), &with(30)).changes(&with(20));
    /// assert_eq!(changes[0].path, "/nodes/total/parts/climate/weight");
    /// assert_eq!((changes[0].before.as_deref(), changes[0].after.as_deref()), (Some("20"), Some("30")));
    /// assert_eq!(changes[0].bearing, Bearing::Weights);
    /// ```
    #[must_use]
    pub fn changes(&self, of: &HandbookDocument) -> Vec<Change> {
        let before = Node::from(of.clone().write());
        let mut after = before.clone();
        let laid = lay(&mut after, &self.0, &[Lines::default()]);
        let steps =
            laid.steps.into_iter().filter(|step| !NAMING.contains(&step.path.trim_start_matches('/')));
        steps
            .map(|step| {
                let now = find(&after, &step.path);
                let (was, is) = match step.act {
                    Act::Ordered => (
                        find(&before, &step.path).map(|node| ids(node, &step.path)),
                        now.map(|node| ids(node, &step.path)),
                    ),
                    Act::Removed => (step.before, None),
                    _ => (step.before, now.map(Node::on_one_line)),
                };
                Change {
                    bearing: bearing(step.act, &step.path),
                    title: match step.act {
                        Act::Removed => title(&before, &step.path),
                        _ => title(&after, &step.path),
                    },
                    act: step.act,
                    path: step.path,
                    before: was,
                    after: is,
                }
            })
            .collect()
    }

    /// The layer with these changes alone, by their numbers among [its changes](Self::changes).
    #[must_use]
    pub fn only(&self, of: &HandbookDocument, changes: &[Change], kept: &[usize]) -> Self {
        let kept: Vec<&Change> = kept.iter().filter_map(|at| changes.get(*at)).collect();
        let before = Node::from(of.clone().write());
        Self(super::part::part(&self.0, &before, &|act, path| {
            kept.iter().any(|change| change.act == act && change.path == path)
        }))
    }
}

/// The ids of a list's elements.
fn ids(list: &Node, path: &str) -> String {
    let field = path.rsplit('/').next().unwrap_or_default();
    let key = if field == "parts" {
        "of"
    } else if field == "rows" {
        "code"
    } else {
        "id"
    };
    let Kind::List(items) = &list.kind else { return String::new() };
    items.iter().filter_map(|item| item.member(key)?.text()).collect::<Vec<_>>().join(", ")
}

/// The title of the innermost element on the path that has one.
fn title(tree: &Node, path: &str) -> Option<Text> {
    let mut path = path;
    while !path.is_empty() {
        if let Some(title) = find(tree, path).and_then(|node| node.member("title")) {
            let lines = [Lines::default()];
            return Text::read(title, &mut Reader::new(&lines));
        }
        path = path.rsplit_once('/').map_or("", |(above, _)| above);
    }
    None
}

/// What a change bears on, by where it is made.
fn bearing(act: Act, path: &str) -> Bearing {
    let segments: Vec<&str> = path.trim_start_matches('/').split('/').collect();
    let field = match (segments.len() % 2, act) {
        // A field of the handbook, or of an element.
        (1, Act::Set) => segments.last().copied().unwrap_or_default(),
        // A whole element, or the order of a list.
        _ => "",
    };
    let list = |at: usize| segments.get(at).copied().unwrap_or_default();
    match field {
        "title" | "summary" | "source" | "help" | "anchors" | "anchor" | "meaning" | "unit" | "failing" => {
            return Bearing::Texts;
        }
        "about" | "seen_in" | "agenda" | "goals" | "written_for" | "changeable" => return Bearing::Views,
        "weight" | "bonus" => return Bearing::Weights,
        "scale" if list(0) == "criteria" || list(0) == "nodes" => return Bearing::Scales,
        "cap" | "maximum" | "withheld" => return Bearing::Limits,
        _ => {}
    }
    let inner = segments.iter().rev().copied().find(|name| Listed::find(all_inner(list(0)), name).is_some());
    if act == Act::Ordered
        && !matches!(
            inner.unwrap_or_else(|| list(0)),
            "classes" | "levels" | "depths" | "route" | "columns" | "parts"
        )
    {
        return Bearing::Views;
    }
    match (list(0), inner) {
        ("lenses" | "written_for", _) => Bearing::Views,
        ("consequences" | "stop_points" | "ranking", _) => Bearing::Follows,
        ("questions" | "facts" | "lists" | "depths" | "kinds" | "needs_strategy" | "currency", _) => {
            Bearing::Asked
        }
        ("nodes", Some("classes" | "caps")) | ("stages" | "parameters" | "main", _) => Bearing::Limits,
        ("criteria" | "measures" | "nodes" | "tables", _) => Bearing::Criteria,
        ("scales" | "effects", _) => Bearing::Scales,
        _ => Bearing::Criteria,
    }
}

fn all_inner(field: &str) -> &'static [Listed] {
    Listed::find(LISTS, field).map_or(&[], |list| list.within)
}
