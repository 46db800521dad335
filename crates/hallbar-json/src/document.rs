use hallbar_core::Diagnostic;
use hallbar_core::call::CallDocument;
use hallbar_core::case::CaseDocument;
use hallbar_core::columns::ColumnsDocument;
use hallbar_core::diagnostic::rules::reading as rules;
use hallbar_core::diagnostic::suggestion;
use hallbar_core::handbook::HandbookDocument;
use hallbar_core::interlinkages::MatrixDocument;
use hallbar_core::strategy::StrategyDocument;

use crate::comment;
use crate::form::{Reader, Shape, Value as _};
use crate::lines::Lines;
use crate::places::Places;
use crate::tree::{self, Node};

/// The kinds of document, as their `hallbar` marker names them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DocumentKind {
    /// A handbook: `handbook/1`.
    Handbook,
    /// A case: `case/1`.
    Case,
    /// A strategy: `strategy/1`.
    Strategy,
    /// A call: `call/1`.
    Call,
    /// An assessment: `assessment/1`. Written; of an earlier one, what can be compared is read.
    Assessment,
    /// What the columns of a table hold: `columns/1`.
    Columns,
    /// Which goals help and hinder which: `matrix/1`.
    Matrix,
}

impl DocumentKind {
    /// Every kind.
    pub const ALL: [Self; 7] = [
        Self::Handbook,
        Self::Case,
        Self::Strategy,
        Self::Call,
        Self::Assessment,
        Self::Columns,
        Self::Matrix,
    ];

    /// The name before the slash in the marker.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Handbook => "handbook",
            Self::Case => "case",
            Self::Strategy => "strategy",
            Self::Call => "call",
            Self::Assessment => "assessment",
            Self::Columns => "columns",
            Self::Matrix => "matrix",
        }
    }

    /// The marker that such a document starts with.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(hallbar_json::DocumentKind::Case.marker(), "case/1");
    /// ```
    #[must_use]
    pub const fn marker(self) -> &'static str {
        match self {
            Self::Handbook => "handbook/1",
            Self::Case => "case/1",
            Self::Strategy => "strategy/1",
            Self::Call => "call/1",
            Self::Assessment => "assessment/1",
            Self::Columns => "columns/1",
            Self::Matrix => "matrix/1",
        }
    }

    /// The kind with an article, for messages.
    const fn named(self) -> &'static str {
        match self {
            Self::Handbook => "a handbook",
            Self::Case => "a case",
            Self::Strategy => "a strategy",
            Self::Call => "a call",
            Self::Assessment => "an assessment",
            Self::Columns => "a columns document",
            Self::Matrix => "a matrix",
        }
    }
}

/// What came of reading a document.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Read<T> {
    /// The document; none if anything found is an error.
    pub document: Option<T>,
    /// Everything found, in the order of the text.
    pub diagnostics: Vec<Diagnostic>,
    /// Where everything stands in the text, for what is found later.
    pub places: Places,
}

/// Reads a handbook that extends no other; one that does is read by [`read_layers`](crate::read_layers).
///
/// # Examples
/// ```
/// let text = br#"{"hallbar": "handbook/1", "id": "pilot", "version": "1.0.0", "nodes": [{"id": "total"}]}"#;
/// let read = hallbar_json::read_handbook(text);
/// assert_eq!(read.document.map(|handbook| handbook.nodes.len()), Some(1));
///
/// let read = hallbar_json::read_handbook(br#"{"hallbar": "handbook/1", "id": "pilot", "verison": "1.0.0"}"#);
/// let said: Vec<_> = read.diagnostics.iter().map(|d| d.message.as_str()).collect();
/// assert_eq!(said, ["the field `version` is missing", "there is no field `verison` here"]);
/// assert_eq!(read.diagnostics[1].help.as_deref(), Some("did you mean `version`?"));
/// ```
#[must_use]
pub fn read_handbook(bytes: &[u8]) -> Read<HandbookDocument> {
    crate::layer::read_layers(&[bytes]).read
}

/// Reads a case.
///
/// # Examples
/// ```
/// let text = r#"{
///   "hallbar": "case/1",
///   "id": "2026-014",
///   "facts": {"applied": "400 000 SEK"},
///   "answers": {"need": "clear", "need": "weak"}
/// }"#;
/// let read = hallbar_json::read_case(text.as_bytes());
/// assert!(read.document.is_none());
/// assert_eq!(read.diagnostics[0].message, "two answers to `need`");
/// assert_eq!(read.diagnostics[0].position.map(|p| (p.line, p.column)), Some((5, 32)));
/// ```
#[must_use]
pub fn read_case(bytes: &[u8]) -> Read<CaseDocument> {
    read(bytes, DocumentKind::Case)
}

/// Reads a strategy.
///
/// # Examples
/// ```
/// let text = br#"{"hallbar": "strategy/1", "id": "region", "version": "2", "goals": [{"id": "a"}]}"#;
/// assert!(hallbar_json::read_strategy(text).document.is_some());
/// ```
#[must_use]
pub fn read_strategy(bytes: &[u8]) -> Read<StrategyDocument> {
    read(bytes, DocumentKind::Strategy)
}

/// Reads a call.
///
/// # Examples
/// ```
/// let read = hallbar_json::read_call(br#"{"hallbar": "case/1", "id": "2026-014"}"#);
/// assert_eq!(read.diagnostics[0].message, "this is a case, not a call");
/// ```
#[must_use]
pub fn read_call(bytes: &[u8]) -> Read<CallDocument> {
    read(bytes, DocumentKind::Call)
}

/// Reads what the columns of a table hold.
///
/// # Examples
/// ```
/// use hallbar_core::columns::Target;
/// let text = r#"{
///   "hallbar": "columns/1",
///   "id": "export",
///   "columns": [
///     {"column": "Dnr", "case": "id"},
///     {"column": "Sökt belopp", "fact": "applied"},
///     {"column": "Klimat", "answer": "climate", "words": {"3": "much-better"}}
///   ]
/// }"#;
/// let columns = hallbar_json::read_columns(text.as_bytes()).document.unwrap();
/// assert_eq!(columns.columns[2].to, Target::answer("climate"));
/// ```
#[must_use]
pub fn read_columns(bytes: &[u8]) -> Read<ColumnsDocument> {
    read(bytes, DocumentKind::Columns)
}

/// Reads an interlinkage matrix.
///
/// # Examples
/// ```
/// use hallbar_core::interlinkages::Cell;
/// let text = br#"{
///   "hallbar": "matrix/1", "id": "pair", "version": "1",
///   "labels": ["7", "13"],
///   "cells": [[0, 2], [[-1, 1], null]]
/// }"#;
/// let matrix = hallbar_json::read_matrix(text).document.unwrap();
/// assert_eq!(matrix.cells[0][1], Cell::from(2));
/// assert_eq!(matrix.cells[1], [Cell::Between((-1).into(), 1.into()), Cell::Blank]);
/// ```
#[must_use]
pub fn read_matrix(bytes: &[u8]) -> Read<MatrixDocument> {
    read(bytes, DocumentKind::Matrix)
}

/// The kind that a document's marker names, whatever its version; none where there is no such marker.
///
/// # Examples
/// ```
/// use hallbar_json::{DocumentKind, kind_of};
/// assert_eq!(kind_of(br#"{"hallbar": "strategy/1"}"#), Some(DocumentKind::Strategy));
/// assert_eq!(kind_of(b"[1, 2, 3]"), None);
/// ```
#[must_use]
pub fn kind_of(bytes: &[u8]) -> Option<DocumentKind> {
    let (_, tree) = tree::parse(bytes);
    let tree = tree.ok()?;
    let (kind, _) = tree.member("hallbar")?.text()?.split_once('/')?;
    DocumentKind::ALL.into_iter().find(|known| known.id() == kind)
}

fn read<T: Shape>(bytes: &[u8], kind: DocumentKind) -> Read<T> {
    read_by(bytes, kind, T::read)
}

/// Reads a document of this kind by a function that is given its tree.
pub(crate) fn read_by<T>(
    bytes: &[u8],
    kind: DocumentKind,
    fill: impl for<'t> FnOnce(&'t Node, &mut Reader<'t>) -> Option<T>,
) -> Read<T> {
    let (lines, tree) = tree::parse(bytes);
    let mut tree = match tree {
        Ok(tree) => tree,
        Err(diagnostic) => {
            let places = Places::new(vec![lines], None);
            return Read { document: None, diagnostics: vec![diagnostic], places };
        }
    };
    let (document, diagnostics) = match wrong_marker(&tree, kind, &lines) {
        Some(diagnostic) => (None, vec![diagnostic]),
        None => {
            let of_comments = comment::take_out(&mut tree, &lines);
            let mut reader = Reader::new(std::slice::from_ref(&lines));
            let document = fill(&tree, &mut reader);
            (document, reader.into_found(of_comments))
        }
    };
    let document = document.filter(|_| !diagnostics.iter().any(Diagnostic::is_error));
    Read { document, diagnostics, places: Places::new(vec![lines], Some(tree)) }
}

/// Reads a document from a tree that has been put together of several texts. Its marker has been looked at.
pub(crate) fn read_tree<T: Shape>(tree: Node, lines: Vec<Lines>) -> Read<T> {
    let mut reader = Reader::new(&lines);
    let document = T::read(&tree, &mut reader);
    let diagnostics = reader.into_found(Vec::new());
    let document = document.filter(|_| !diagnostics.iter().any(Diagnostic::is_error));
    Read { document, diagnostics, places: Places::new(lines, Some(tree)) }
}

/// Why a document with this marker is not read as this kind. What is no object at all is left to the reader.
pub(crate) fn wrong_marker(tree: &Node, kind: DocumentKind, lines: &Lines) -> Option<Diagnostic> {
    tree.members()?;
    let wanted = || format!("the first field of {} is `\"hallbar\": \"{}\"`", kind.named(), kind.marker());
    let place = |node: &Node, diagnostic: Diagnostic| {
        let mut diagnostic = diagnostic;
        diagnostic.position = Some(lines.position(node.start, node.end));
        Some(diagnostic)
    };
    let Some(node) = tree.member("hallbar") else {
        let message = "the document does not say what it is";
        return place(tree, Diagnostic::new(&rules::MARKER, "", message).help(wanted()));
    };
    let marker = node.text().unwrap_or_default();
    if marker == kind.marker() {
        return None;
    }
    let (name, version) = marker.split_once('/').unwrap_or((marker, ""));
    let known = DocumentKind::ALL.into_iter().find(|known| known.id() == name);
    let diagnostic = match known {
        Some(known) if known != kind => {
            let message = format!("this is {}, not {}", known.named(), kind.named());
            let way_out = match (kind, known) {
                (DocumentKind::Assessment, DocumentKind::Case) => Some(
                    "make its assessment with `hallbar assess … --format json > earlier.json`".to_owned(),
                ),
                (DocumentKind::Assessment, _) => {
                    Some("give a file that `hallbar assess … --format json` has written".to_owned())
                }
                _ => None,
            };
            Diagnostic::new(&rules::OTHER_DOCUMENT, "/hallbar", message).maybe_help(way_out)
        }
        Some(_) if !version.is_empty() => {
            let shown: String = version.chars().take(40).collect();
            let message = format!("`{name}/{shown}` is not a form that this version reads");
            let help = format!("it reads `{}`; a later version of the program may read this", kind.marker());
            Diagnostic::new(&rules::OTHER_FORM, "/hallbar", message).help(help)
        }
        _ => {
            let message = "the `hallbar` marker names no document that is known";
            let near = suggestion(marker, [kind.marker()]).filter(|help| help.starts_with("did"));
            Diagnostic::new(&rules::MARKER, "/hallbar", message).help(wanted()).maybe_help(near)
        }
    };
    place(node, diagnostic)
}
