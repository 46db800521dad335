use hallbar_core::call::CallDocument;
use hallbar_core::case::CaseDocument;
use hallbar_core::columns::ColumnsDocument;
use hallbar_core::handbook::HandbookDocument;
use hallbar_core::interlinkages::MatrixDocument;
use hallbar_core::strategy::StrategyDocument;

use crate::form::{Shape, Value as _};
use crate::tree::Node;

/// Describing a document takes it mutably, since the same description also fills it; so a copy is written.
fn write<T: Shape + Clone>(document: &T) -> String {
    document.clone().write().pretty()
}

/// Writes a handbook: fields in the form's order, two spaces a level, what is usual left out.
///
/// # Examples
/// ```
/// use hallbar_core::handbook::HandbookDocument;
/// let handbook = HandbookDocument { id: "pilot".into(), version: "1.0.0".into(), ..Default::default() };
/// let text = hallbar_json::write_handbook(&handbook);
/// assert_eq!(text, "{\n  \"hallbar\": \"handbook/1\",\n  \"id\": \"pilot\",\n  \"version\": \"1.0.0\"\n}\n");
/// assert_eq!(hallbar_json::read_handbook(text.as_bytes()).document, Some(handbook));
/// ```
#[must_use]
pub fn write_handbook(handbook: &HandbookDocument) -> String {
    write(handbook)
}

/// Writes a case. Answers to one question stand together, at the place of the first.
///
/// A text that reads as something else comes back as that: `500 SEK` as money, `unknown` as a non-answer.
///
/// # Examples
/// ```
/// use hallbar_core::case::{Answer, CaseDocument};
/// let case = CaseDocument {
///     id: "2026-014".into(),
///     answers: vec![Answer::new("need", "clear"), Answer::new("jobs", 3).motivated("As in the budget.")],
///     ..CaseDocument::default()
/// };
/// let text = hallbar_json::write_case(&case);
/// assert!(text.contains("\"need\": \"clear\""));
/// assert_eq!(hallbar_json::read_case(text.as_bytes()).document, Some(case));
/// ```
#[must_use]
pub fn write_case(case: &CaseDocument) -> String {
    write(case)
}

/// Writes a case with remarks beside what it says: each at a place in the case, such as `/answers/need`, as a text or,
/// where it has several lines, as a list of texts.
///
/// A remark is a member `$comment`: first in an object, as an element of its own in a list (`/effects`), and beside an
/// answer, which is then written in its long form. Reading the case gives the same as without.
///
/// # Examples
/// ```
/// use hallbar_core::case::{Answer, CaseDocument};
/// let case = CaseDocument {
///     id: "2026-014".into(),
///     answers: vec![Answer::new("need", "clear")],
///     ..CaseDocument::default()
/// };
/// let remark = ("/answers/need".to_owned(), vec!["Hur tydligt är behovet?".to_owned()]);
/// let text = hallbar_json::write_commented_case(&case, &[remark]);
/// assert!(text.contains("\"$comment\": \"Hur tydligt är behovet?\",\n      \"answer\": \"clear\""));
/// assert_eq!(hallbar_json::read_case(text.as_bytes()).document, Some(case));
/// ```
#[must_use]
pub fn write_commented_case(case: &CaseDocument, remarks: &[(String, Vec<String>)]) -> String {
    let mut document = case.clone().write();
    for (path, lines) in remarks {
        crate::comment::put(&mut document, path, lines);
    }
    document.pretty()
}

/// Writes a strategy.
///
/// # Examples
/// ```
/// use hallbar_core::strategy::StrategyDocument;
/// let strategy = StrategyDocument { id: "region".into(), version: "2".into(), ..Default::default() };
/// let text = hallbar_json::write_strategy(&strategy);
/// assert!(text.starts_with("{\n  \"hallbar\": \"strategy/1\""));
/// ```
#[must_use]
pub fn write_strategy(strategy: &StrategyDocument) -> String {
    write(strategy)
}

/// Writes a call.
///
/// # Examples
/// ```
/// use hallbar_core::call::CallDocument;
/// let call = CallDocument { budget: Some(hallbar_core::Money::sek(9_000_000)), ..CallDocument::default() };
/// assert!(hallbar_json::write_call(&call).contains("\"budget\": \"9000000 SEK\""));
/// ```
#[must_use]
pub fn write_call(call: &CallDocument) -> String {
    write(call)
}

/// Writes what the columns of a table hold, a column a line where it fits: it is for people to correct.
///
/// # Examples
/// ```
/// use hallbar_core::columns::{Column, ColumnsDocument, Target};
/// let columns = ColumnsDocument {
///     id: "export".into(),
///     columns: vec![Column::new("Klimat", Target::answer("climate"))],
///     ..ColumnsDocument::default()
/// };
/// let text = hallbar_json::write_columns(&columns);
/// assert!(text.contains("\"answer\": \"climate\""));
/// assert_eq!(hallbar_json::read_columns(text.as_bytes()).document, Some(columns));
/// ```
#[must_use]
pub fn write_columns(columns: &ColumnsDocument) -> String {
    in_lines(columns)
}

/// Writes an interlinkage matrix, a row of cells a line where it fits.
///
/// # Examples
/// ```
/// use hallbar_core::interlinkages::{Cell, Label, MatrixDocument};
/// let matrix = MatrixDocument {
///     id: "pair".into(),
///     labels: vec![Label::new("7"), Label::new("13")],
///     cells: vec![vec![Cell::Blank, Cell::from(2)], vec![Cell::from(-1), Cell::Blank]],
///     ..MatrixDocument::default()
/// };
/// let text = hallbar_json::write_matrix(&matrix);
/// assert!(text.contains("[[null, 2], [-1, null]]"));
/// assert_eq!(hallbar_json::read_matrix(text.as_bytes()).document, Some(matrix));
/// ```
#[must_use]
pub fn write_matrix(matrix: &MatrixDocument) -> String {
    in_lines(matrix)
}

/// A document for people to correct: what fits stands on one line.
fn in_lines<T: Shape + Clone>(document: &T) -> String {
    let mut text = Node::from(document.clone().write()).lines(110);
    text.push('\n');
    text
}
