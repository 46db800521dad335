//! Layers: a handbook that extends another by saying only what differs.
//!
//! A layer is laid on the tree of what is beneath it before anything is read, so each field keeps its place in the text
//! it was written in, and one reader and one validation see the effective handbook alone. The same trees give the layer
//! between two handbooks, and one layer of two.

mod adapted;
mod between;
mod change;
mod compose;
mod lay;
mod listed;
mod origin;
mod part;
mod step;

use hallbar_core::Checked;
use hallbar_core::Diagnostic;
use hallbar_core::diagnostic::rules::{layer as rules, reading};
use hallbar_core::handbook::HandbookDocument;

use crate::comment;
use crate::document::{DocumentKind, Read, read_tree, wrong_marker};
use crate::form::{Reader, Value as _};
use crate::lines::{Lines, placed};
use crate::places::Places;
use crate::tree::{self, Node};

pub(crate) use lay::HEAD;
pub(crate) use listed::{LISTS, Listed};

pub use adapted::{Decision, named_items};
pub use change::{Bearing, Change};
pub use origin::{Act, Origin, Step};
pub use step::ChangeSet;

/// What a handbook extends.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Extends {
    /// The id of the handbook beneath.
    pub handbook: String,
    /// Its version.
    pub version: String,
    /// The file it stands in, seen from the layer's own, where the layer says it.
    pub file: Option<String>,
}

/// What the handbook in a text extends, so that it can be found; none where it extends nothing or cannot be read.
///
/// # Examples
/// ```
/// let layer = br#"{"hallbar": "handbook/1", "id": "ours", "version": "1",
///                  "extends": {"handbook": "grund", "version": "1.1.0"}}"#;
/// let extends = hallbar_json::extends(layer).unwrap();
/// assert_eq!((extends.handbook.as_str(), extends.version.as_str()), ("grund", "1.1.0"));
/// assert_eq!(hallbar_json::extends(br#"{"hallbar": "handbook/1", "id": "a", "version": "1"}"#), None);
/// ```
#[must_use]
pub fn extends(bytes: &[u8]) -> Option<Extends> {
    let (_, tree) = tree::parse(bytes);
    extends_of(&tree.ok()?)
}

fn extends_of(tree: &Node) -> Option<Extends> {
    let node = tree.member("extends")?;
    let text = |name| node.member(name).and_then(Node::text).map(str::to_owned);
    Some(Extends { handbook: text("handbook")?, version: text("version")?, file: text("file") })
}

/// A handbook read with what it extends.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Layered {
    /// The effective handbook, with all that was found in any of the texts.
    pub read: Read<HandbookDocument>,
    /// What each text is called: its id and version.
    pub names: Vec<(String, String)>,
    /// What each layer did, the lowest first.
    pub steps: Vec<Step>,
}

impl Layered {
    /// Every element of the effective handbook, with the text it comes from and what was done to it, in the order of the
    /// handbook; elements inside others after them.
    #[must_use]
    pub fn origins(&self) -> Vec<Origin<'_>> {
        let mut origins = Vec::new();
        if let Some(tree) = self.read.places.tree() {
            origin::gather(tree, listed::LISTS, "", &self.steps, &mut origins);
        }
        origins
    }
}

/// Reads a handbook together with what it extends: its own text first, then the one beneath, and so on down.
///
/// The [position](hallbar_core::diagnostic::Position::text) of whatever is found names the text it stands in. A text that
/// is beneath another and is not the handbook that the other extends is a diagnostic, and so is a lowest one that extends
/// something more.
///
/// # Examples
/// ```
/// let base = br#"{"hallbar": "handbook/1", "id": "base", "version": "1",
///                 "questions": [{"id": "need", "answer": {"type": "yes_no"}}]}"#;
/// let ours = br#"{"hallbar": "handbook/1", "id": "ours", "version": "1",
///                 "extends": {"handbook": "base", "version": "1"},
///                 "questions": {"amend": [{"id": "need", "changeable": true}],
///                               "add": [{"id": "where", "answer": {"type": "text"}}]}}"#;
/// let layered = hallbar_json::read_layers(&[ours, base]);
/// let handbook = layered.read.document.unwrap();
/// assert_eq!(handbook.questions.len(), 2);
/// assert!(handbook.questions[0].changeable);
/// assert_eq!(layered.steps[0].path, "/id");
/// ```
#[must_use]
pub fn read_layers(texts: &[&[u8]]) -> Layered {
    let mut found = Vec::new();
    let (mut lines, mut trees) = (Vec::new(), Vec::new());
    for (number, bytes) in texts.iter().enumerate() {
        let (its_lines, tree) = tree::parse_text(bytes, number);
        match tree {
            Ok(mut tree) => {
                found.extend(comment::take_out(&mut tree, &its_lines));
                found.extend(wrong_marker(&tree, DocumentKind::Handbook, &its_lines));
                trees.push(tree);
            }
            Err(diagnostic) => found.push(diagnostic),
        }
        lines.push(its_lines);
    }
    let names: Vec<(String, String)> = trees
        .iter()
        .map(|tree| {
            let (id, version) = named(tree);
            (id.unwrap_or_default().to_owned(), version.unwrap_or_default().to_owned())
        })
        .collect();
    if !found.is_empty() || trees.is_empty() {
        let read =
            Read { document: None, diagnostics: found, places: Places::new(lines, trees.into_iter().next()) };
        return Layered { read, names, steps: Vec::new() };
    }
    for (number, tree) in trees.iter().enumerate() {
        let beneath = trees.get(number + 1);
        let above = trees.get(..=number).unwrap_or_default();
        match beneath.filter(|beneath| above.iter().any(|tree| named(tree) == named(beneath))) {
            // Every text from here on is one that was told of.
            Some(beneath) => {
                found.extend(cycle(tree, beneath, &lines));
                break;
            }
            None => found.extend(wrong_base(tree, beneath, &lines)),
        }
    }
    if !found.is_empty() {
        // Laid on something else a layer would only give rise to mistakes that are none.
        let read =
            Read { document: None, diagnostics: found, places: Places::new(lines, trees.into_iter().next()) };
        return Layered { read, names, steps: Vec::new() };
    }
    let mut steps = Vec::new();
    let Some(mut effective) = trees.pop() else { return read_layers(&[b""]) };
    for layer in trees.iter().rev() {
        found.extend(head(layer, &lines));
        found.extend(to_decide(layer, &lines));
        let laid = lay::lay(&mut effective, layer, &lines);
        found.extend(laid.found);
        steps.extend(laid.steps);
    }
    let mut read = read_tree::<HandbookDocument>(effective, lines);
    read.places.laid(&steps);
    read.diagnostics.extend(found);
    read.diagnostics.sort_by_key(|found| found.position.map(|place| (place.text, place.start, place.end)));
    read.document = read.document.filter(|_| !read.diagnostics.iter().any(Diagnostic::is_error));
    Layered { read, names, steps }
}

/// What is wrong with what a layer says of itself. Its own name is no part of what it extends.
fn head(layer: &Node, lines: &[Lines]) -> Vec<Diagnostic> {
    let mut reader = Reader::new(lines);
    for name in ["id", "version"] {
        if layer.member(name).is_none() {
            reader.report(&reading::MISSING_FIELD, layer, format!("the field `{name}` is missing"));
        }
    }
    if let Some(extends) = layer.member("extends") {
        reader.at("extends", |reader| Extends::read(extends, reader));
    }
    if let Some(to_decide) = layer.member("to_decide") {
        reader.at("to_decide", |reader| Vec::<Decision>::read(to_decide, reader));
    }
    if let Some(schema) = layer.member("$schema") {
        reader.at("$schema", |reader| String::read(schema, reader));
    }
    reader.into_found(Vec::new())
}

/// The id and the version of a handbook.
fn named(tree: &Node) -> (Option<&str>, Option<&str>) {
    let text = |name| tree.member(name).and_then(Node::text);
    (text("id"), text("version"))
}

/// That a handbook extends one that lies above it.
fn cycle(tree: &Node, beneath: &Node, lines: &[Lines]) -> Option<Diagnostic> {
    let node = tree.member("extends")?;
    let (id, version) = named(beneath);
    let message = format!("`{}` {} extends itself", id.unwrap_or_default(), version.unwrap_or_default());
    let mut found = Diagnostic::new(&rules::CYCLE, "/extends", message).help("let the lowest extend nothing");
    found.position = placed(lines, node, node.start, node.end);
    Some(found)
}

/// Writes an effective handbook as one document that extends nothing, each element with a `$comment` on where it comes
/// from and what was changed in it.
#[must_use]
pub fn write_effective(layered: &Layered) -> Option<String> {
    let mut tree = Node::from(layered.read.document.clone()?.write());
    for origin in layered.origins() {
        let name = |text: usize| {
            let (id, version) = layered.names.get(text)?;
            Some(format!("{id} {version}"))
        };
        let mut said = vec![name(origin.text)?];
        for step in &origin.steps {
            let field = step.path.strip_prefix(&origin.path).unwrap_or_default().trim_start_matches('/');
            let who = name(step.position.text)?;
            let before = step.before.as_deref();
            said.push(match (step.act, before) {
                (Act::Added | Act::Removed, _) => continue,
                (Act::Replaced, before) => format!("{who} replaced {}", before.unwrap_or_default()),
                (Act::Ordered, _) => format!("{who} put {field} in order"),
                (Act::Set, Some(before)) => format!("{who} changed {field}, which was {before}"),
                (Act::Set, None) => format!("{who} gave {field}"),
            });
        }
        let comment = match said.as_slice() {
            [one] => crate::json::Json::from(one.as_str()),
            more => crate::json::Json::texts(more),
        };
        origin::annotate(&mut tree, listed::LISTS, &origin.path, &comment.into());
    }
    let mut text = tree.lines(110);
    text.push('\n');
    Some(text)
}

/// What is wrong with the handbook beneath another.
fn wrong_base(tree: &Node, beneath: Option<&Node>, lines: &[Lines]) -> Option<Diagnostic> {
    let node = tree.member("extends")?;
    let said = |rule, path: &str, at: &Node, message: String, help: &str| {
        let mut found = Diagnostic::new(rule, path, message).help(help);
        found.position = placed(lines, at, at.start, at.end);
        Some(found)
    };
    let Some(extends) = extends_of(tree) else {
        let help = "write `\"extends\": {\"handbook\": \"id\", \"version\": \"1.0.0\"}`, and `file` where it is found";
        return said(&rules::LAYER_FORM, "/extends", node, "what is extended is not named".to_owned(), help);
    };
    let Some(beneath) = beneath else {
        let message = format!(
            "the handbook `{}` {} that this one extends is not at hand",
            extends.handbook, extends.version
        );
        return said(
            &rules::NO_BASE,
            "/extends",
            node,
            message,
            "name its file in `file`, seen from this one",
        );
    };
    let text = |name| beneath.member(name).and_then(Node::text).unwrap_or_default();
    let (id, version) = (text("id"), text("version"));
    if id != extends.handbook {
        let at = node.member("handbook").unwrap_or(node);
        let message = format!("`{}` is extended, and the handbook found is `{id}`", extends.handbook);
        return said(
            &rules::OTHER_BASE,
            "/extends/handbook",
            at,
            message,
            "name the file of the right one in `file`",
        );
    }
    if version != extends.version {
        let at = node.member("version").unwrap_or(node);
        let message =
            format!("version {} of `{id}` is extended, and the one found is {version}", extends.version);
        let help = "see what has changed with `hallbar handbook diff`, and write the version found where the layer still \
                    fits";
        return said(&rules::OTHER_BASE, "/extends/version", at, message, help);
    }
    None
}

/// The questions of a layer that a person has yet to decide.
fn to_decide(tree: &Node, lines: &[Lines]) -> Vec<Diagnostic> {
    let Some(tree::Kind::List(questions)) = tree.member("to_decide").map(|node| &node.kind) else {
        return Vec::new();
    };
    let open = |(at, node): (usize, &Node)| {
        let question = node.member("question").and_then(Node::text)?;
        let message = format!("to decide: {question}");
        let mut found = Diagnostic::new(&rules::TO_DECIDE, format!("/to_decide/{at}"), message)
            .help("decide, change the layer where it takes a change, and take the question out");
        found.position = placed(lines, node, node.start, node.end);
        Some(found)
    };
    questions.iter().enumerate().filter_map(open).collect()
}

/// What makes one handbook of another: the difference of two, or a layer without a base.
///
/// # Examples
/// ```
/// use hallbar_core::handbook::{HandbookDocument, Lens};
/// use hallbar_json::Layer;
/// let lens = |id: &str| Lens { id: id.into(), ..Lens::default() };
/// let first = HandbookDocument { id: "a".into(), version: "1".into(), lenses: vec![lens("x")], ..Default::default() };
/// let second = HandbookDocument { version: "2".into(), lenses: vec![lens("y"), lens("x")], ..first.clone() };
/// let layer = Layer::between(&first, &second);
/// assert_eq!(layer.apply(&first).value, Some(second));
/// assert!(Layer::between(&first, &first).is_empty());
/// ```
#[derive(Debug, Clone)]
pub struct Layer(Node);

impl Layer {
    /// The layer that makes `to` of `from`. It extends `from` by id and version.
    #[must_use]
    pub fn between(from: &HandbookDocument, to: &HandbookDocument) -> Self {
        let (before, after) = (Node::from(from.clone().write()), Node::from(to.clone().write()));
        let changes = between::between(&before, &after);
        let mut layer = between::object(Vec::new());
        let text = |text: &str| Node::from(crate::json::Json::from(text));
        for name in ["hallbar", "id", "version"] {
            if let Some(value) = after.member(name) {
                between::set(&mut layer, name, value.clone());
            }
        }
        let mut extends = between::object(Vec::new());
        between::set(&mut extends, "handbook", text(&from.id));
        between::set(&mut extends, "version", text(&from.version));
        between::set(&mut layer, "extends", extends);
        for member in changes.members().unwrap_or_default() {
            between::set(&mut layer, &member.name, member.value.clone());
        }
        Self(layer)
    }

    /// The handbook that it makes of the one beneath, and what does not fit.
    pub fn apply(&self, beneath: &HandbookDocument) -> Checked<HandbookDocument> {
        let mut effective = Node::from(beneath.clone().write());
        let lines = [Lines::default()];
        let laid = lay::lay(&mut effective, &self.0, &lines);
        let read = read_tree::<HandbookDocument>(effective, lines.to_vec());
        let diagnostics: Vec<Diagnostic> = laid.found.into_iter().chain(read.diagnostics).collect();
        match read.document {
            Some(document) => Checked::new(document, diagnostics),
            None => Checked::refused(diagnostics),
        }
    }

    /// This layer and then another, as one.
    #[must_use]
    pub fn then(&self, later: &Self) -> Self {
        Self(compose::compose(&self.0, &later.0))
    }

    /// Whether it changes nothing but what the handbook is called.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let naming = ["id", "version", "title", "summary", "source", "comparable_since"];
        let members = self.0.members().unwrap_or_default();
        members.iter().all(|member| lay::HEAD.contains(&&*member.name) || naming.contains(&&*member.name))
    }

    /// The layer as a document, what fits on a line on one.
    #[must_use]
    pub fn write(&self) -> String {
        let mut text = self.0.lines(110);
        text.push('\n');
        text
    }

    /// The same with amended elements replaced whole where the choice says so.
    #[cfg(test)]
    pub(crate) fn replacing(self, to: &HandbookDocument, mut choose: impl FnMut(&str) -> bool) -> Self {
        let after = Node::from(to.clone().write());
        let mut layer = self.0.clone();
        for list in listed::LISTS {
            let (Some(mut changes), Some(elements)) =
                (self.0.member(list.field).cloned(), after.member(list.field))
            else {
                continue;
            };
            let ids = |verb: &str| match changes.member(verb).map(|node| &node.kind) {
                Some(tree::Kind::List(items)) => items.clone(),
                _ => Vec::new(),
            };
            let id = |node: &Node| node.member(list.key).and_then(Node::text).unwrap_or_default().to_owned();
            let (replaced, amended): (Vec<Node>, Vec<Node>) =
                ids("amend").into_iter().partition(|node| choose(&id(node)));
            let tree::Kind::List(whole) = &elements.kind else { continue };
            let whole =
                replaced.iter().filter_map(|node| whole.iter().find(|item| id(item) == id(node)).cloned());
            let whole: Vec<Node> = whole.collect();
            for (verb, items) in [("replace", whole), ("amend", amended)] {
                between::set(&mut changes, verb, elements.with(tree::Kind::List(items)));
            }
            between::set(&mut layer, list.field, changes);
        }
        Self(layer)
    }
}
