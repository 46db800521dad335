//! A matrix as written.

use std::collections::BTreeMap;

use crate::handbook::Source;
use crate::{Decimal, Text};

/// The lowest score: cancelling.
pub(super) const LOWEST: i8 = -3;
/// The highest score: indivisible.
pub(super) const HIGHEST: i8 = 3;

/// A cross-impact matrix as written: how each goal, target or own label influences each of the others.
///
/// Rows influence columns: the second cell of the first row says what the first label does to the second.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct MatrixDocument {
    /// Stable name.
    pub id: String,
    /// Version.
    pub version: String,
    /// What it is called.
    pub title: Text,
    /// The labels, in the order of the rows.
    pub labels: Vec<Label>,
    /// The labels in the order of the columns, where that is another; else empty.
    pub columns: Vec<String>,
    /// What a blank cell off the diagonal means.
    pub blank: Blank,
    /// A row a label, a cell a column. Empty where scorers give theirs.
    pub cells: Vec<Vec<Cell>>,
    /// Several scorers' cells, each in the order of rows and columns above.
    pub scorers: Vec<Scorer>,
    /// Where it was published.
    pub source: Option<Source>,
}

/// What stands in the row and the column of a matrix: a goal (`13`), a target (`11.2`) or an own word.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Label {
    /// The code or word that cells are found by.
    pub id: String,
    /// What it is called, where that is something else.
    pub title: Option<Text>,
}

impl Label {
    /// A label without a title.
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into(), title: None }
    }
}

/// The cells of one of several scorers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Scorer {
    /// Stable name.
    pub id: String,
    /// A row a label, a cell a column.
    pub cells: Vec<Vec<Cell>>,
}

/// What is said of the influence of one label on another.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Cell {
    /// Nothing is said. What that means is told by [`Blank`].
    #[default]
    Blank,
    /// This score: a whole number from −3 to 3.
    Score(Decimal),
    /// Something from the first to the second.
    Between(Decimal, Decimal),
}

impl From<i32> for Cell {
    fn from(score: i32) -> Self {
        Self::Score(score.into())
    }
}

/// What a blank cell off the diagonal means.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
pub enum Blank {
    /// Nobody has said: anything from −3 to 3.
    #[default]
    Unknown,
    /// No influence.
    Zero,
}

impl Cell {
    /// The whole numbers that it runs between; none where it is blank or wrong.
    pub(super) fn ends(self) -> Option<(i8, i8)> {
        let whole = |number: Decimal| {
            let million = Decimal::ONE.micros();
            let score = i8::try_from(number.micros() / million).ok()?;
            (number.micros() % million == 0 && (LOWEST..=HIGHEST).contains(&score)).then_some(score)
        };
        let (low, high) = match self {
            Self::Blank => return None,
            Self::Score(score) => (score, score),
            Self::Between(low, high) => (low, high),
        };
        Some((whole(low)?, whole(high)?)).filter(|(low, high)| low <= high)
    }

    /// The cell that says this, in one way: an interval of one number is that number, one of the whole scale is blank.
    fn normalised(self, blank: Blank) -> Self {
        match (self, self.ends()) {
            (Self::Blank, _) if blank == Blank::Zero => Self::from(0),
            (_, Some((LOWEST, HIGHEST))) => Self::Blank,
            (_, Some((low, high))) if low == high => Self::from(i32::from(low)),
            _ => self,
        }
    }
}

impl MatrixDocument {
    /// The same said in one way: labels sorted, columns in the order of the rows, no titles, an unknown cell blank, and
    /// nothing on the diagonal. The scorers are sorted by name.
    ///
    /// Two documents that say the same have the same normal form; fingerprints are taken of it.
    ///
    /// # Examples
    /// ```
    /// use hallbar_core::interlinkages::{Blank, Cell, Label, MatrixDocument};
    /// let matrix = MatrixDocument {
    ///     labels: vec![Label::new("7"), Label::new("13")],
    ///     cells: vec![vec![Cell::from(0), Cell::from(2)], vec![Cell::Blank, Cell::from(0)]],
    ///     blank: Blank::Zero,
    ///     ..MatrixDocument::default()
    /// };
    /// let normal = matrix.normalised();
    /// assert_eq!(normal.labels, [Label::new("13"), Label::new("7")]);
    /// assert_eq!(normal.cells, [[Cell::Blank, Cell::from(0)], [Cell::from(2), Cell::Blank]]);
    /// ```
    #[must_use]
    pub fn normalised(&self) -> Self {
        let mut order: Vec<usize> = (0..self.labels.len()).collect();
        order.sort_by(|a, b| self.label(*a).cmp(self.label(*b)));
        let mut scorers: Vec<Scorer> = self
            .scorers
            .iter()
            .map(|scorer| Scorer { id: scorer.id.clone(), cells: self.arranged(&scorer.cells, &order) })
            .collect();
        scorers.sort_by(|a, b| a.id.cmp(&b.id));
        Self {
            id: self.id.clone(),
            version: self.version.clone(),
            title: self.title.clone(),
            labels: order.iter().map(|at| Label::new(self.label(*at))).collect(),
            columns: Vec::new(),
            blank: Blank::Unknown,
            cells: if self.cells.is_empty() { Vec::new() } else { self.arranged(&self.cells, &order) },
            scorers,
            source: self.source.clone(),
        }
    }

    pub(super) fn label(&self, at: usize) -> &str {
        self.labels.get(at).map_or("", |label| label.id.trim())
    }

    /// The cells with rows and columns in this order of labels, each said in one way.
    pub(super) fn arranged(&self, cells: &[Vec<Cell>], order: &[usize]) -> Vec<Vec<Cell>> {
        let columns: BTreeMap<&str, usize> =
            self.columns.iter().enumerate().map(|(at, id)| (id.trim(), at)).collect();
        let column = |label: usize| match self.columns.is_empty() {
            true => Some(label),
            false => columns.get(self.label(label)).copied(),
        };
        let columns: Vec<Option<usize>> = order.iter().map(|label| column(*label)).collect();
        let row = |from: &usize| {
            let cell = |(to, column): (&usize, &Option<usize>)| {
                let given = cells.get(*from).and_then(|row| row.get((*column)?)).copied().unwrap_or_default();
                if from == to { Cell::Blank } else { given.normalised(self.blank) }
            };
            order.iter().zip(&columns).map(cell).collect()
        };
        order.iter().map(row).collect()
    }
}
