//! Interlinkages: which goals help and hinder which, by a cross-impact matrix.
//!
//! A matrix says for each pair of labels (goals or targets of Agenda 2030, or own words) what progress in the one of the
//! row does to the one of the column, on seven points: −3 cancelling, −2 counteracting, −1 constraining, 0 no influence,
//! 1 enabling, 2 reinforcing, 3 indivisible. A cell that nobody has scored is not zero: it opens the range from −3 to 3.
//!
//! For a matrix *I* of *n* labels, and damping *a* (one half where nothing else is said):
//!
//! | measure | formula |
//! |---|---|
//! | influence | *D*ᵢ = Σⱼ *I*ᵢⱼ, the sum of the row |
//! | dependence | the same of the column: Σⱼ *I*ⱼᵢ |
//! | second order | *T*ᵢ = *D*ᵢ + *a* · Σⱼ *I*ᵢⱼ · *D*ⱼ; without the return path, *D*ⱼ − *I*ⱼᵢ for *D*ⱼ |
//! | full series | *x* = *D* + *aM* · *D* + (*aM*)² · *D* + …, where it converges |
//!
//! Sums are exact; where cells are ranges, so are the sums, and as narrow as can be: in no sum is a cell read twice in one
//! product. They are rounded half-even to nine decimals, and places follow from what is rounded.
//!
//! [`Interlinkages::validate`] checks a [`MatrixDocument`], [`Interlinkages::analyse`] works it out, and
//! [`Interlinkages::join`] makes several matrices one with several scorers. How a case's effects run along a
//! matrix is told at [`Scorer::with_interlinkages`](crate::Scorer::with_interlinkages).
//!
//! # Source
//! Nilsson, Griggs and Visbeck (2016), *Map the interactions between Sustainable Development Goals*, for the scale; Weitz,
//! Carlsen, Nilsson and Skånberg (2018), *Towards systemic and contextual priority setting*, for the second order with half
//! weight.

mod analyse;
mod check;
mod converge;
mod document;
mod exact;
mod grid;
mod join;
mod merge;
mod order;
mod places;
mod result;
mod series;
mod solve;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

pub use analyse::{Settings, SettingsError};
pub use document::{Blank, Cell, Label, MatrixDocument, Scorer};
pub use merge::Merge;
pub use result::{
    Conflict, Difference, GivenScore, InterlinkageResult, LabelResult, Measured, Moved, Mutual, Series, Span,
};
pub use series::{Refusal, RefusalReason};

use crate::assessment::DocumentName;
use crate::diagnostic::suggestion;
use crate::{Checked, Text};
use grid::Scored;

/// A matrix that is square, on the scale, and whose labels can be told apart.
#[derive(Debug, Clone, PartialEq)]
pub struct Interlinkages {
    document: MatrixDocument,
    fingerprint: Option<String>,
    /// In the order of the rows of the document.
    labels: Vec<Label>,
    /// At least one. Where the document has cells of its own, one with the document's name.
    scorers: Vec<Scored>,
}

impl Interlinkages {
    /// Holds a matrix to the rules of its form, and tells everything that is wrong at once.
    ///
    /// # Examples
    /// ```
    /// use hallbar_core::Interlinkages;
    /// use hallbar_core::interlinkages::{Cell, Label, MatrixDocument};
    /// let matrix = MatrixDocument {
    ///     id: "pair".into(),
    ///     version: "1".into(),
    ///     labels: vec![Label::new("7"), Label::new("13")],
    ///     cells: vec![vec![Cell::Blank, Cell::from(4)], vec![Cell::from(1), Cell::from(2)]],
    ///     ..MatrixDocument::default()
    /// };
    /// let checked = Interlinkages::validate(matrix);
    /// let said: Vec<_> = checked.diagnostics.iter().map(|d| (d.path.as_str(), d.rule.code)).collect();
    /// assert_eq!(said, [("/cells/0/1", "HB703"), ("/cells/1/1", "HB705")]);
    /// ```
    #[must_use]
    pub fn validate(document: MatrixDocument) -> Checked<Self> {
        let diagnostics = check::check(&document);
        if diagnostics.iter().any(crate::Diagnostic::is_error) {
            return Checked::refused(diagnostics);
        }
        let order: Vec<usize> = (0..document.labels.len()).collect();
        let scored = |id: &str, cells: &[Vec<Cell>]| Scored::new(id, &document.arranged(cells, &order));
        let scorers = if document.scorers.is_empty() {
            vec![scored(&document.id, &document.cells)]
        } else {
            document.scorers.iter().map(|scorer| scored(scorer.id.trim(), &scorer.cells)).collect()
        };
        let label = |label: &Label| Label { id: label.id.trim().to_owned(), title: label.title.clone() };
        let labels = document.labels.iter().map(label).collect();
        Checked::new(Self { document, fingerprint: None, labels, scorers }, diagnostics)
    }

    /// What was validated.
    #[must_use]
    pub fn document(&self) -> &MatrixDocument {
        &self.document
    }

    /// The same with the fingerprint that the adapter took of it.
    #[must_use]
    pub fn with_fingerprint(mut self, fingerprint: impl Into<String>) -> Self {
        self.fingerprint = Some(fingerprint.into());
        self
    }

    /// The labels, in the order of the rows.
    #[must_use]
    pub fn labels(&self) -> &[Label] {
        &self.labels
    }

    /// The names of those who scored, in the document's order; the document's own where the cells are its own.
    pub fn scorers(&self) -> impl Iterator<Item = &str> {
        self.scorers.iter().map(|scorer| scorer.id.as_str())
    }

    /// Id, version and fingerprint.
    pub(crate) fn name(&self) -> DocumentName {
        DocumentName {
            id: self.document.id.clone(),
            version: self.document.version.clone(),
            fingerprint: self.fingerprint.clone(),
        }
    }

    /// Every cell from the lowest to the highest that anyone has scored, in whole parts.
    pub(crate) fn ranged(&self) -> grid::Grid {
        merge::merge(&self.scorers, Merge::Range)
    }

    /// What a label is called: its title, else the label of the goal or target it is the code of.
    pub(crate) fn title(label: &Label) -> Option<Text> {
        use crate::Language::{English, Swedish};
        use crate::agenda2030::Code;
        label.title.clone().or_else(|| match label.id.parse().ok()? {
            Code::Goal(goal) => Some(Text::new(goal.label(Swedish), goal.label(English))),
            Code::Target(target) => Some(Text::new(target.label(Swedish), target.label(English))),
            Code::Indicator(_) => None,
        })
    }

    /// The matrix of these labels alone, in its own order. Id, version and fingerprint stay those of the whole.
    ///
    /// # Errors
    /// A label that the matrix does not have or that is named twice, or fewer than two labels.
    ///
    /// # Examples
    /// ```
    /// # use hallbar_core::Interlinkages;
    /// # use hallbar_core::interlinkages::{Cell, Label, MatrixDocument};
    /// # let matrix = Interlinkages::validate(MatrixDocument {
    /// #     id: "three".into(),
    /// #     version: "1".into(),
    /// #     labels: ["7", "13", "15"].map(Label::new).to_vec(),
    /// #     cells: vec![vec![Cell::from(0); 3]; 3],
    /// #     ..MatrixDocument::default()
    /// # }).value.unwrap();
    /// assert_eq!(matrix.subset(["13", "7"])?.labels().len(), 2);
    /// let refused = matrix.subset(["7", "31"]).unwrap_err();
    /// assert_eq!(refused.to_string(), "the matrix has no label `31`");
    /// # Ok::<(), hallbar_core::interlinkages::SettingsError>(())
    /// ```
    pub fn subset<S: AsRef<str>>(&self, only: impl IntoIterator<Item = S>) -> Result<Self, SettingsError> {
        let mut wanted = BTreeSet::new();
        for label in only {
            let label = label.as_ref().trim();
            if !self.labels.iter().any(|known| known.id == label) {
                let help = suggestion(label, self.labels.iter().map(|known| known.id.as_str()));
                return Err(SettingsError::UnknownLabel { label: check::shown(label), help });
            }
            if !wanted.insert(label.to_owned()) {
                return Err(SettingsError::DoubledLabel { label: check::shown(label) });
            }
        }
        if wanted.len() < 2 {
            return Err(SettingsError::TooFew);
        }
        let keep: Vec<usize> = (0..self.labels.len())
            .filter(|at| self.labels.get(*at).is_some_and(|label| wanted.contains(&label.id)))
            .collect();
        let of = |cells: &[Vec<Cell>]| match cells.is_empty() {
            true => Vec::new(),
            false => self.document.arranged(cells, &keep),
        };
        let labels: Vec<Label> = keep.iter().filter_map(|at| self.labels.get(*at)).cloned().collect();
        let document = MatrixDocument {
            labels: labels.clone(),
            columns: Vec::new(),
            blank: Blank::Unknown,
            cells: of(&self.document.cells),
            scorers: self
                .document
                .scorers
                .iter()
                .map(|scorer| Scorer { id: scorer.id.clone(), cells: of(&scorer.cells) })
                .collect(),
            ..self.document.clone()
        };
        let scorers = self.scorers.iter().map(|scorer| scorer.subset(&keep)).collect();
        Ok(Self { document, fingerprint: self.fingerprint.clone(), labels, scorers })
    }
}
