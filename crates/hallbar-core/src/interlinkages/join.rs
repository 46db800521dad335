//! Several matrices of the same labels as one with several scorers.

use std::collections::BTreeSet;

use crate::diagnostic::rules::matrix as rules;
use crate::diagnostic::suggestion;
use crate::{Checked, Diagnostic};

use super::Interlinkages;
use super::check::{MOST_SCORERS, shown};
use super::document::{Blank, MatrixDocument, Scorer};

impl Interlinkages {
    /// Makes several matrices one, with the scorers of all: cells are matched by label, so rows may stand in any order.
    ///
    /// Id, version and titles are those of the first, in whose order the labels stand. The scorer of a matrix with cells
    /// of its own is called as the matrix; where a name is taken, a number is added to it. What is found is told of the
    /// matrix at `/1` for the second of them.
    ///
    /// # Examples
    /// ```
    /// use hallbar_core::Interlinkages;
    /// use hallbar_core::interlinkages::{Cell, Label, MatrixDocument, Settings};
    /// let scored = |id: &str, labels: [&str; 2], score: i32| Interlinkages::validate(MatrixDocument {
    ///     id: id.into(),
    ///     version: "1".into(),
    ///     labels: labels.map(Label::new).to_vec(),
    ///     cells: vec![vec![Cell::Blank, Cell::from(score)], vec![Cell::from(score), Cell::Blank]],
    ///     ..MatrixDocument::default()
    /// }).value.unwrap();
    /// let both = Interlinkages::join(&[scored("a", ["7", "13"], 1), scored("b", ["13", "7"], 3)]).value.unwrap();
    /// assert_eq!(both.scorers().collect::<Vec<_>>(), ["a", "b"]);
    /// let result = both.analyse(&Settings::default())?;
    /// assert_eq!((result.labels[0].influence.low, result.labels[0].influence.high), (1.0, 3.0));
    /// # Ok::<(), hallbar_core::interlinkages::SettingsError>(())
    /// ```
    #[must_use]
    pub fn join(matrices: &[Self]) -> Checked<Self> {
        let Some((first, rest)) = matrices.split_first() else {
            let message = "there is no matrix";
            return Checked::refused(vec![Diagnostic::new(&rules::EMPTY, "", message)]);
        };
        if rest.is_empty() {
            return Checked::new(first.clone(), Vec::new());
        }
        let mut found: Vec<Diagnostic> = Vec::new();
        for (at, other) in (1..).zip(rest) {
            found.extend(first.unlike(other).map(|mut diagnostic| {
                diagnostic.path = format!("/{at}");
                diagnostic
            }));
        }
        let number: usize = matrices.iter().map(|matrix| matrix.scorers.len()).sum();
        if number > MOST_SCORERS {
            let message = format!("there are {number} scorers; the most is {MOST_SCORERS}");
            found.push(Diagnostic::new(&rules::TOO_LARGE, "", message));
        }
        if !found.is_empty() {
            return Checked::refused(found);
        }
        let document = MatrixDocument {
            labels: first.labels.clone(),
            columns: Vec::new(),
            blank: Blank::Unknown,
            cells: Vec::new(),
            scorers: named(matrices.iter().flat_map(|matrix| matrix.arranged_as(first))),
            ..first.document.clone()
        };
        Self::validate(document)
    }

    /// Why another matrix cannot be merged with this one.
    fn unlike(&self, other: &Self) -> Option<Diagnostic> {
        fn ids(matrix: &Interlinkages) -> Vec<&str> {
            matrix.labels.iter().map(|label| label.id.as_str()).collect()
        }
        let (here, there) = (ids(self), ids(other));
        let names = |from: &[&str], in_: &[&str]| -> Vec<String> {
            from.iter().filter(|id| !in_.contains(id)).map(|id| format!("`{}`", shown(id))).collect()
        };
        let (missing, more) = (names(&here, &there), names(&there, &here));
        let listed = |names: &[String]| match names.len() {
            0..=5 => names.join(", "),
            more => format!("{} and {} more", names.get(..4).unwrap_or_default().join(", "), more - 4),
        };
        let message = match (missing.is_empty(), more.is_empty()) {
            (true, true) => return None,
            (false, true) => format!("`{}` lacks {}", shown(&other.document.id), listed(&missing)),
            (true, false) => {
                format!("`{}` has {} which the first does not", shown(&other.document.id), listed(&more))
            }
            (false, false) => format!(
                "`{}` lacks {} and has {} in their stead",
                shown(&other.document.id),
                listed(&missing),
                listed(&more)
            ),
        };
        let wrong = there.iter().find(|id| !here.contains(id));
        let near = wrong
            .and_then(|id| suggestion(id, here.iter().copied().filter(|id| !there.contains(id))))
            .filter(|help| help.starts_with("did"));
        let help = "the matrices of several scorers have the same labels".to_owned();
        Some(Diagnostic::new(&rules::OTHER_LABELS, "", message).help(near.unwrap_or(help)))
    }

    /// The scorers with their cells in the order of another matrix that has the same labels.
    fn arranged_as(&self, first: &Self) -> Vec<Scorer> {
        let place = |id: &str| self.labels.iter().position(|label| label.id == id);
        let order: Vec<usize> = first.labels.iter().filter_map(|label| place(&label.id)).collect();
        let document = &self.document;
        if document.scorers.is_empty() {
            return vec![Scorer {
                id: document.id.clone(),
                cells: document.arranged(&document.cells, &order),
            }];
        }
        let arranged = |scorer: &Scorer| Scorer {
            id: scorer.id.trim().to_owned(),
            cells: document.arranged(&scorer.cells, &order),
        };
        document.scorers.iter().map(arranged).collect()
    }
}

/// The scorers with a number after a name that is taken.
fn named(scorers: impl Iterator<Item = Scorer>) -> Vec<Scorer> {
    let mut taken = BTreeSet::new();
    let name = |mut scorer: Scorer| {
        let plain = scorer.id.clone();
        let mut number = 2;
        while !taken.insert(scorer.id.clone()) {
            scorer.id = format!("{plain}-{number}");
            number += 1;
        }
        scorer
    };
    scorers.map(name).collect()
}
