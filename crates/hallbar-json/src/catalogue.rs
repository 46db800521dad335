//! The catalogue: what every construct of the language and every diagnostic means, each with a small example.
//!
//! The program prints from it (`hallbar explain`), and the page [`guide::catalogue`](crate::guide::catalogue) is written
//! from it. Examples change a place or two of the [example documents](DOCUMENTS); tests hold each against what it says.
//!
//! # Examples
//! ```
//! use hallbar_json::catalogue::{self, Entry};
//! let found = catalogue::find("hållplats");
//! assert!(matches!(found.as_slice(), [Entry::Construct(stop)] if stop.name == "stop_points"));
//! assert!(matches!(catalogue::find("203").as_slice(), [Entry::Mistake(code)] if code.rule.code == "HB203"));
//! assert_eq!(catalogue::nearest("geometrc"), Some("geometric"));
//! ```

mod cases;
mod columns;
mod conditions;
mod effects;
mod find;
mod handbook;
mod interlinkages;
mod layers;
mod measures;
mod mistakes;
mod nodes;
mod quantities;
mod questions;
mod requirements;
mod results;
mod scales;
mod snippet;
mod strategies;
mod tree;

use hallbar_core::assessment::Ternary;
use hallbar_core::diagnostic::Rule;

use crate::DocumentKind;

pub use find::{find, nearest};
pub use snippet::Snippet;

/// Constructs that belong together.
#[derive(Debug)]
#[non_exhaustive]
pub struct Family {
    /// What they are called together.
    pub title: &'static str,
    /// The constructs, in the order they are best read.
    pub constructs: &'static [Construct],
}

/// Every construct, by family.
pub const FAMILIES: &[Family] = &[
    Family { title: "The handbook", constructs: handbook::ALL },
    Family { title: "Questions", constructs: questions::ALL },
    Family { title: "Scales and non-answers", constructs: scales::ALL },
    Family { title: "Measures", constructs: measures::ALL },
    Family { title: "Quantities", constructs: quantities::ALL },
    Family { title: "Conditions", constructs: conditions::ALL },
    Family { title: "The score tree", constructs: tree::ALL },
    Family { title: "Rules of a node", constructs: nodes::ALL },
    Family { title: "Requirements and what follows", constructs: requirements::ALL },
    Family { title: "Effects and conflicts", constructs: effects::ALL },
    Family { title: "Layers", constructs: layers::ALL },
    Family { title: "Cases, calls and strategies", constructs: cases::ALL },
    Family { title: "Strategies", constructs: strategies::ALL },
    Family { title: "Columns of a table", constructs: columns::ALL },
    Family { title: "Interlinkages", constructs: interlinkages::ALL },
    Family { title: "What comes out", constructs: results::ALL },
];

/// Every kind of diagnostic with its example, in the order of their codes.
pub const MISTAKES: &[&[Mistake]] = &[
    mistakes::reading::ALL,
    mistakes::handbook::ALL,
    mistakes::layer::ALL,
    mistakes::strategy::ALL,
    mistakes::case::ALL,
    mistakes::call::ALL,
    mistakes::assessment::ALL,
    mistakes::columns::ALL,
    mistakes::matrix::ALL,
    mistakes::form::ALL,
];

/// The documents that examples change: a handbook, a case under it, a strategy, a call, the columns
/// of a table and a matrix.
pub const DOCUMENTS: &[(DocumentKind, &str)] = &[
    (DocumentKind::Handbook, include_str!("../docs/example/handbook.json")),
    (DocumentKind::Case, include_str!("../docs/example/case.json")),
    (DocumentKind::Strategy, include_str!("../docs/example/strategy.json")),
    (DocumentKind::Call, include_str!("../docs/example/call.json")),
    (DocumentKind::Columns, include_str!("../docs/example/columns.json")),
    (DocumentKind::Matrix, include_str!("../docs/example/matrix.json")),
];

/// Something that can be written in a document or stands in a result.
#[derive(Debug)]
#[non_exhaustive]
pub struct Construct {
    /// Its name as written in JSON, or as this documentation says it.
    pub name: &'static str,
    /// Other words it is found by: fields that belong to it, and Swedish terms.
    pub also: &'static [&'static str],
    /// What it is, in a line.
    pub summary: &'static str,
    /// What it means and what surprises.
    pub about: &'static str,
    /// A small example with what comes of it.
    pub example: Example,
    /// Where the documentation tells more.
    pub section: Section,
}

/// Where the documentation tells more: the heading of a section.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    /// In [Writing a handbook](crate::guide::handbook).
    Handbook(&'static str),
    /// In [Writing a case](crate::guide::case).
    Case(&'static str),
    /// In [Strategies](crate::guide::strategy).
    Strategy(&'static str),
    /// In [Interlinkages](crate::guide::matrix).
    Matrix(&'static str),
}

/// An example: fields that stand in place of the example documents' own, and what comes of them.
///
/// An element of a list stands in place of the one with the same `id`, or is added; so do facts and answers.
#[derive(Debug)]
#[non_exhaustive]
pub struct Example {
    /// What the handbook says.
    pub rules: Rules,
    /// Fields of a call, where one is given.
    pub call: Option<Snippet>,
    /// Fields of the case, where others are told than the example case has.
    pub case: Option<Snippet>,
    /// What comes of it.
    pub gives: Gives,
    /// The same by hand.
    pub by_hand: &'static str,
}

/// The rules of an example.
#[derive(Debug)]
pub enum Rules {
    /// The example handbook as it stands.
    Own,
    /// Fields of it.
    Fields(Snippet),
    /// A condition, as if it were a gate's.
    Condition(Snippet),
    /// Fields of a matrix, of which the full series is worked out too. The result is what comes of it.
    Matrix(Snippet),
}

/// What comes of an example.
#[derive(Debug)]
pub enum Gives {
    /// Whether the condition holds.
    Holds(Ternary),
    /// Part of the assessment.
    Result(Snippet),
}

/// A diagnostic with an example: what is wrong, and how it is put right.
#[derive(Debug)]
#[non_exhaustive]
pub struct Mistake {
    /// The kind of diagnostic.
    pub rule: &'static Rule,
    /// Where it is told, as a path in the document.
    pub path: &'static str,
    /// Fields of the handbook that the example rests on.
    pub rules: Option<Snippet>,
    /// How the two below are to be read.
    pub excerpt: Excerpt,
    /// What is wrong.
    pub wrong: Snippet,
    /// How it is put right.
    pub right: Snippet,
}

/// How the example of a mistake is to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Excerpt {
    /// Fields of a document, as in an [`Example`].
    Fields(DocumentKind),
    /// Fields of a handbook that extends the example handbook.
    Layer,
    /// The whole text of a case.
    Text,
    /// A table as text, with its headers. A semicolon parts its cells.
    Table,
    /// Shown in outline: the whole is too long, or no text at all.
    Outline,
}

/// What a word led to.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub enum Entry {
    /// A construct.
    Construct(&'static Construct),
    /// A diagnostic.
    Mistake(&'static Mistake),
}

/// Every construct, in the order of their families.
pub fn constructs() -> impl Iterator<Item = &'static Construct> {
    FAMILIES.iter().flat_map(|family| family.constructs)
}

/// Every kind of diagnostic with its example, in the order of their codes.
pub fn mistakes() -> impl Iterator<Item = &'static Mistake> {
    MISTAKES.iter().copied().flatten()
}

/// A snippet, where there is any text.
const fn some(text: &'static str) -> Option<Snippet> {
    if text.is_empty() { None } else { Some(Snippet(text)) }
}

/// An example with these fields of handbook and case. What is empty is as in the example documents.
const fn fields(
    rules: &'static str,
    case: &'static str,
    gives: &'static str,
    by_hand: &'static str,
) -> Example {
    let rules = if rules.is_empty() { Rules::Own } else { Rules::Fields(Snippet(rules)) };
    Example { rules, call: None, case: some(case), gives: Gives::Result(Snippet(gives)), by_hand }
}

/// The same under a call with these fields.
const fn called(
    rules: &'static str,
    call: &'static str,
    case: &'static str,
    gives: &'static str,
    by_hand: &'static str,
) -> Example {
    let plain = fields(rules, case, gives, by_hand);
    Example { call: Some(Snippet(call)), ..plain }
}

/// An example of a condition.
const fn holds(
    condition: &'static str,
    case: &'static str,
    outcome: Ternary,
    by_hand: &'static str,
) -> Example {
    let rules = Rules::Condition(Snippet(condition));
    Example { rules, call: None, case: some(case), gives: Gives::Holds(outcome), by_hand }
}
