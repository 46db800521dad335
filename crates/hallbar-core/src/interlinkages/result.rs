//! What comes of a matrix.

use crate::Text;
use crate::assessment::DocumentName;

use super::Merge;
use super::series::Refusal;

/// Everything that follows from a matrix: who influences whom, in which order, and against whom.
///
/// Labels are told by their place in [`labels`](Self::labels), from 0. Sums are rounded half-even to nine decimals.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct InterlinkageResult {
    /// The matrix.
    pub matrix: DocumentName,
    /// Its scorers, by name.
    pub scorers: Vec<String>,
    /// How they were made one.
    pub merge: Merge,
    /// What an indirect step counts for, beside a direct one.
    pub damping: f64,
    /// Whether second order leaves out what leads straight back.
    pub without_return: bool,
    /// Cells off the diagonal that nobody has scored.
    pub unknown: u32,
    /// The labels with their sums, in the order of the rows.
    pub labels: Vec<LabelResult>,
    /// Labels whose place is another by the second order than by the first, those that move furthest first.
    pub moved: Vec<Moved>,
    /// Cells below zero, or that may be, in the order of rows and columns. Cells that nobody has scored are left out.
    pub conflicts: Vec<Conflict>,
    /// Pairs that hinder one another both ways.
    pub mutual: Vec<Mutual>,
    /// Cells on which scorers differ, those furthest apart first.
    pub differences: Vec<Difference>,
    /// How the full series went, where it was asked for.
    pub series: Option<Series>,
}

/// A label and its sums.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct LabelResult {
    /// The label.
    pub id: String,
    /// What it is called, where it has a title or is a goal or target of Agenda 2030.
    pub title: Option<Text>,
    /// The sum of its row: how much it helps the others, all told.
    pub influence: Measured,
    /// The sum of its column: how much the others help it.
    pub dependence: Measured,
    /// What the second step of influence adds: the damping times the sum over others of cell times their influence.
    pub indirect: Span,
    /// Influence and what the second step adds.
    pub second: Measured,
    /// What the second step of dependence adds.
    pub indirect_dependence: Span,
    /// Dependence and what the second step adds.
    pub second_dependence: Measured,
    /// Every step of influence, where the series was asked for and converges.
    pub series: Option<Measured>,
    /// Every step of dependence.
    pub series_dependence: Option<Measured>,
}

/// A least and a most; the same where it is known.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Span {
    /// The least.
    pub low: f64,
    /// The most.
    pub high: f64,
}

/// A sum, and its place among those of all labels: 1 is the highest.
///
/// Places go by `low`; labels as low share theirs. Where ranges overlap, `best` and `worst` are the places it may have. Each
/// range is taken by itself, so a place between them may be out of reach where two sums read one open cell.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Measured {
    /// The least it can be.
    pub low: f64,
    /// The most it can be.
    pub high: f64,
    /// Its place by what is certain.
    pub place: u32,
    /// The best place it may have.
    pub best: u32,
    /// The worst place it may have.
    pub worst: u32,
}

/// A label whose place is another by the second order than by the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Moved {
    /// The label.
    pub label: u32,
    /// Its place by influence.
    pub first: u32,
    /// Its place by second order.
    pub second: u32,
}

/// A label that hinders another.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Conflict {
    /// The one that hinders.
    pub from: u32,
    /// The one that is hindered.
    pub to: u32,
    /// The score.
    pub score: Span,
    /// Whether it is below zero whatever the range comes to.
    pub certain: bool,
}

/// Two labels that hinder one another.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Mutual {
    /// The first of them, in the order of the rows.
    pub one: u32,
    /// The other.
    pub other: u32,
    /// What the first does to the other.
    pub there: Span,
    /// What the other does to the first.
    pub back: Span,
    /// Whether both are below zero whatever the ranges come to.
    pub certain: bool,
}

/// A cell that scorers score differently.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Difference {
    /// The label that influences.
    pub from: u32,
    /// The label that is influenced.
    pub to: u32,
    /// Steps of the scale between the highest and the lowest. Of ranges, between the nearest ends.
    pub spread: u8,
    /// Who said what; those who have not scored it are left out.
    pub scores: Vec<GivenScore>,
}

/// What a scorer said of a cell.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct GivenScore {
    /// The scorer.
    pub scorer: String,
    /// The score.
    pub score: Span,
}

/// How the full series went.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
pub enum Series {
    /// It converges; each label has its sums.
    Converges,
    /// It has no sum, or none that can be told.
    Refused(Refusal),
}
