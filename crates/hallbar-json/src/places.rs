use hallbar_core::Diagnostic;
use hallbar_core::diagnostic::Position;
use hallbar_core::diagnostic::rules::handbook as rules;

use crate::layer::{Act, Step};
use crate::lines::{Lines, placed};
use crate::tree::{Kind, Node};

/// Where everything stands in the text that a document was read from.
///
/// Kept beside the document, so that what is found later, when it is held against a handbook or a strategy, can be
/// shown in the author's own text.
///
/// # Examples
/// ```
/// use hallbar_core::Diagnostic;
/// use hallbar_core::diagnostic::rules::reading as rules;
/// let text = "{\"hallbar\": \"case/1\",\n \"id\": \"1\", \"answers\": {\"need\": \"claer\"}}";
/// let read = hallbar_json::read_case(text.as_bytes());
/// let mut found = Diagnostic::new(&rules::UNKNOWN_WORD, "/answers/need", "there is no level `claer`");
/// read.places.locate(&mut found);
/// assert_eq!(found.position.map(|p| (p.line, p.column)), Some((2, 33)));
/// ```
#[derive(Debug, Clone, Default)]
pub struct Places {
    lines: Vec<Lines>,
    tree: Option<Node>,
    /// What layers have taken away, by id.
    removed: Vec<(String, Position)>,
    /// Where layers have given lists another order.
    ordered: Vec<(String, Position)>,
}

impl Places {
    pub(crate) fn new(lines: Vec<Lines>, tree: Option<Node>) -> Self {
        Self { lines, tree, removed: Vec::new(), ordered: Vec::new() }
    }

    /// The document as a tree, where it could be read at all.
    pub(crate) fn tree(&self) -> Option<&Node> {
        self.tree.as_ref()
    }

    /// Remembers what layers have taken away and put in another order, for names that are then missed and lists that no
    /// longer hold together.
    pub(crate) fn laid(&mut self, steps: &[Step]) {
        let of = |act: Act| {
            let steps = steps.iter().filter(|step| step.act == act);
            let last = |step: &Step| step.path.rsplit('/').next().map(unescape);
            steps.filter_map(|step| Some((last(step)?, step.position))).collect()
        };
        (self.removed, self.ordered) = (of(Act::Removed), of(Act::Ordered));
    }

    /// Fills in the diagnostic's position from its path, a JSON pointer (RFC 6901) such as `/criteria/3/scale`.
    ///
    /// Where the text has no such place, as for a field that is missing, the nearest one around it is taken. A
    /// position that is already there stays. Nothing happens where the text could not be read at all.
    pub fn locate(&self, diagnostic: &mut Diagnostic) {
        if let (None, Some(tree)) = (diagnostic.position, &self.tree) {
            let node = find(tree, &diagnostic.path);
            diagnostic.position = placed(&self.lines, node, node.start, node.end);
        }
        if *diagnostic.rule == rules::UNKNOWN_NAME {
            let named = |(id, _): &&(String, Position)| diagnostic.message.contains(&format!("`{id}`"));
            if let Some((id, position)) = self.removed.iter().find(named) {
                let line = position.line;
                diagnostic.help = Some(format!(
                    "a layer takes `{id}` away (line {line}): keep it, or change what names it as well"
                ));
            }
        }
        if [rules::OTHERWISE, rules::UNREACHABLE].contains(diagnostic.rule) && diagnostic.help.is_none() {
            let list = |(list, _): &&(String, Position)| diagnostic.path.split('/').any(|name| name == list);
            let ordered = self.ordered.iter().find(list);
            diagnostic.help = ordered.map(|(list, position)| {
                format!(
                    "a layer puts `{list}` in another order (line {}): the first that holds counts",
                    position.line
                )
            });
        }
    }

    /// Where a place in the document stands, or the nearest place around it.
    #[must_use]
    pub fn position_of(&self, path: &str) -> Option<Position> {
        let node = find(self.tree.as_ref()?, path);
        placed(&self.lines, node, node.start, node.end)
    }

    /// The line, from 1, that a place in the document begins on, or the nearest place around it.
    #[must_use]
    pub fn line_of(&self, path: &str) -> Option<u32> {
        self.position_of(path).map(|position| position.line)
    }
}

/// The value that the pointer names, or the nearest around it that exists.
fn find<'t>(tree: &'t Node, pointer: &str) -> &'t Node {
    let mut at = tree;
    for segment in pointer.split('/').skip(1) {
        let next = match &at.kind {
            Kind::List(items) => segment.parse().ok().and_then(|index: usize| items.get(index)),
            _ => at.member(&unescape(segment)),
        };
        match next {
            Some(next) => at = next,
            None => break,
        }
    }
    at
}

/// A segment of a JSON pointer as a name.
pub(crate) fn unescape(segment: &str) -> String {
    segment.replace("~1", "/").replace("~0", "~")
}

/// A name as a segment of a JSON pointer.
pub(crate) fn escape(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}
