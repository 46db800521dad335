//! Tables in: a row of a table becomes a case.
//!
//! An export from a case system has a case a row and headers of its own. [`Columns::bind`] finds what each column holds
//! under a handbook, and [`Columns::case`] makes a case of a row. Nothing is dropped in silence: a column that holds
//! nothing known is told of, and a cell that cannot be read is an error with its place and a way out.
//!
//! # Which column holds what
//! A [`ColumnsDocument`] says so. A header that it does not mention is matched by itself:
//!
//! 1. by name: `id`, `title`, `summary`, `kind`, `strategy_goals`; `applied` (a fact); `climate` (an answer),
//!    `climate:motivation`, `climate:evidence`; `contribution/nature` (an answer per item), `contribution/nature:motivation`;
//!    `effect:13`, `effect:13:after`, `effect:13:motivation`; `line:own`, `line:public:2` (the second of that kind),
//!    `line:own:code`; `judgement`, `judgement:class`, `judgement:reason`. Where one name could mean two things the case's
//!    own field comes before a fact and a fact before an answer; `case:`, `fact:` and `answer:` before it say which. The name
//!    of an amount may have its unit after it: `applied (SEK)`.
//! 2. by label: the title of the fact or question in Swedish or English, or that of a criterion that reads the question
//!    alone. Capital letters, punctuation and a unit in brackets do not count. `Klimat, motivering` is a motivation.
//!
//! The case's id is taken from the reference number where no other column holds it.
//!
//! # What is left out
//! Conflicts, deviations, stop points and the depth that a person chose have no columns: they are few and long. Notes on
//! financing lines and the certainty of effects have none either.

mod bind;
mod case;
mod cell;
mod document;
mod header;
mod known;
mod propose;
mod read;
mod row;

use crate::case::{Given, Reference};
use crate::{CaseKind, Currency, Diagnostic};

pub use cell::Cell;
pub use document::{Blank, Column, ColumnsDocument, DecimalMark, MoneyUnit, Target, Word};
pub use propose::{Placed, Proposal, Unplaced, propose};
pub use row::{Row, row};

pub use read::{day, unmistakable};

use read::{Holds, Manner};

/// What each column of a table holds under a handbook.
///
/// # Examples
/// ```
/// use hallbar_core::columns::{Cell, Columns};
/// use hallbar_core::handbook::{Criterion, HandbookDocument, Node, Part, Quantity};
/// use hallbar_core::{Handbook, Money, Scorer};
/// # let handbook = Handbook::validate(HandbookDocument {
/// #     id: "small".into(), version: "1".into(), ..HandbookDocument::default()
/// # }).into_result().unwrap();
/// let scorer = Scorer::compile(&handbook, None, None)?;
/// let checked = Columns::bind(&["Diarienummer", "Sökt belopp (tkr)", "Färg"], &scorer, None);
/// let columns = checked.value.unwrap();
/// assert_eq!(columns.unplaced().collect::<Vec<_>>(), ["Färg"]);
///
/// let row = [Cell::from("2026-014"), Cell::from("1 250"), Cell::from("blå")];
/// let case = columns.case(&row).value.unwrap();
/// assert_eq!(case.id, "2026-014");
/// assert_eq!(case.facts[1].value, Money::sek(1_250_000).into());
/// # Ok::<(), hallbar_core::CompileError>(())
/// ```
#[derive(Debug, Clone)]
pub struct Columns {
    headers: Vec<String>,
    fields: Vec<Field>,
    /// Columns with a header that holds nothing known.
    unplaced: Vec<usize>,
    answers: Vec<(String, Option<String>)>,
    effects: Vec<String>,
    lines: Vec<(crate::case::LineKind, u8)>,
    /// Questions that are asked per financing line.
    per_line: Vec<String>,
    currency: Currency,
    /// What a case is where nothing says so: what the handbook serves, if that is one kind.
    kind: CaseKind,
    handbook: Reference,
    strategy: Option<Reference>,
}

/// A column and what it holds.
#[derive(Debug, Clone)]
struct Field {
    column: usize,
    target: Target,
    holds: Holds,
    how: How,
    /// What a blank cell means.
    blank: Given,
    manner: Manner,
    /// What cells mean that hold these words, folded.
    words: Vec<(String, Given)>,
    /// The place of the answer, effect or line it belongs to.
    slot: usize,
}

/// How it was found what a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum How {
    /// The columns document says so.
    Document,
    /// Its header is the name.
    Name,
    /// Its header is a title.
    Label,
    /// It holds the reference number, which serves as the case's id.
    Reference,
}

impl Columns {
    /// The headers, as they stand in the table.
    #[must_use]
    pub fn headers(&self) -> &[String] {
        &self.headers
    }

    /// Headers of columns that hold nothing known and are not left out on purpose.
    pub fn unplaced(&self) -> impl Iterator<Item = &str> {
        self.unplaced.iter().filter_map(|at| self.headers.get(*at)).map(String::as_str)
    }

    /// Every column that holds something, by its place from 0, with what it holds and how that was found.
    pub fn placed(&self) -> impl Iterator<Item = (usize, &Target, How)> {
        self.fields.iter().map(|field| (field.column, &field.target, field.how))
    }

    /// Whether a row has nothing in it: many tables end in such rows.
    #[must_use]
    pub fn is_blank(row: &[Cell<'_>]) -> bool {
        row.iter().all(Cell::is_blank)
    }

    fn header(&self, column: usize) -> &str {
        self.headers.get(column).map(String::as_str).unwrap_or_default()
    }
}

/// A table's own diagnostics stand at `/headers/3` for a header; those of a columns document at their place in it.
fn at_header(rule: &'static crate::diagnostic::Rule, column: usize, message: String) -> Diagnostic {
    Diagnostic::new(rule, format!("/headers/{column}"), message)
}

/// The column, from 0, of a header that a diagnostic stands at: 3 for `/headers/3`.
///
/// # Examples
/// ```
/// use hallbar_core::columns::header_of;
/// assert_eq!(header_of("/headers/3"), Some(3));
/// assert_eq!(header_of("/columns/3/fact"), None);
/// ```
#[must_use]
pub fn header_of(path: &str) -> Option<usize> {
    path.strip_prefix("/headers/")?.parse().ok()
}

#[cfg(test)]
mod tests;
