use hallbar_core::Diagnostic;

use crate::lines::Lines;
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
    lines: Lines,
    tree: Option<Node>,
}

impl Places {
    pub(crate) fn new(lines: Lines, tree: Option<Node>) -> Self {
        Self { lines, tree }
    }

    /// Fills in the diagnostic's position from its path, a JSON pointer (RFC 6901) such as `/criteria/3/scale`.
    ///
    /// Where the text has no such place, as for a field that is missing, the nearest one around it is taken. A
    /// position that is already there stays. Nothing happens where the text could not be read at all.
    pub fn locate(&self, diagnostic: &mut Diagnostic) {
        if let (None, Some(tree)) = (diagnostic.position, &self.tree) {
            let node = find(tree, &diagnostic.path);
            diagnostic.position = Some(self.lines.position(node.start, node.end));
        }
    }

    /// The line, from 1, that a place in the document begins on, or the nearest place around it.
    #[must_use]
    pub fn line_of(&self, path: &str) -> Option<u32> {
        let node = find(self.tree.as_ref()?, path);
        Some(self.lines.position(node.start, node.end).line)
    }
}

/// The value that the pointer names, or the nearest around it that exists.
fn find<'t>(tree: &'t Node, pointer: &str) -> &'t Node {
    let mut at = tree;
    for segment in pointer.split('/').skip(1) {
        let next = match &at.kind {
            Kind::List(items) => segment.parse().ok().and_then(|index: usize| items.get(index)),
            _ => at.member(&segment.replace("~1", "/").replace("~0", "~")),
        };
        match next {
            Some(next) => at = next,
            None => break,
        }
    }
    at
}

/// A name as a segment of a JSON pointer.
pub(crate) fn escape(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}
