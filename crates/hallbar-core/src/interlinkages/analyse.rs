//! A matrix worked out.

use crate::Decimal;

use super::merge::{differences, merge};
use super::order::{Damping, orders};
use super::places::{conflicts, measured, moved};
use super::result::{InterlinkageResult, LabelResult, Series};
use super::{Interlinkages, Merge, series};

/// How a matrix is worked out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// How several scorers are made one.
    pub merge: Merge,
    /// What an indirect step counts for, beside a direct one: from 0 to 1; one half where nothing else is said.
    pub damping: Decimal,
    /// Whether second order leaves out what leads straight back to the label it started from.
    pub without_return: bool,
    /// Whether the full series is worked out as well.
    pub series: bool,
    /// These labels alone; all where none is named.
    pub only: Vec<String>,
}

impl Default for Settings {
    fn default() -> Self {
        let half = Decimal::from_micros(Decimal::ONE.micros() / 2).unwrap_or_default();
        Self { merge: Merge::Range, damping: half, without_return: false, series: false, only: Vec::new() }
    }
}

/// Why a matrix is not worked out in this way.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum SettingsError {
    /// A label that the matrix does not have.
    #[error("the matrix has no label `{label}`")]
    UnknownLabel {
        /// The label.
        label: String,
        /// A way out.
        help: Option<String>,
    },
    /// A label named twice.
    #[error("the label `{label}` is named twice")]
    DoubledLabel {
        /// The label.
        label: String,
    },
    /// Fewer than two labels.
    #[error("two labels or more are asked for")]
    TooFew,
    /// A damping outside its bounds.
    #[error("`{damping}` is no damping: it is from 0 to 1")]
    Damping {
        /// The damping.
        damping: Decimal,
    },
}

impl SettingsError {
    /// A way out, where there is one.
    #[must_use]
    pub fn help(&self) -> Option<&str> {
        match self {
            Self::UnknownLabel { help, .. } => help.as_deref(),
            Self::Damping { .. } => Some("at 0 only direct influence counts, at 1 an indirect step as much"),
            Self::DoubledLabel { .. } | Self::TooFew => None,
        }
    }
}

impl Interlinkages {
    /// Works the matrix out: sums of first and second order, places, conflicts and where scorers differ.
    ///
    /// # Errors
    /// The settings name labels that the matrix does not have, or a damping outside 0 to 1.
    ///
    /// # Examples
    /// `a` helps `b` by 2, and `b` helps `a` by 1 and hinders `c`. By second order: 2 + ½ · 2 · (1 − 1) for `a`.
    /// ```
    /// use hallbar_core::Interlinkages;
    /// use hallbar_core::interlinkages::{Cell, Label, MatrixDocument, Settings};
    /// let row = |scores: [i32; 3]| scores.map(Cell::from).to_vec();
    /// let matrix = Interlinkages::validate(MatrixDocument {
    ///     id: "small".into(),
    ///     version: "1".into(),
    ///     labels: ["a", "b", "c"].map(Label::new).to_vec(),
    ///     cells: vec![row([0, 2, 0]), row([1, 0, -1]), row([0, 0, 0])],
    ///     ..MatrixDocument::default()
    /// });
    /// let result = matrix.value.unwrap().analyse(&Settings::default())?;
    /// let a = &result.labels[0];
    /// assert_eq!((a.influence.low, a.dependence.low, a.second.low, a.second.place), (2.0, 1.0, 2.0, 1));
    /// assert_eq!(result.conflicts.len(), 1);
    /// # Ok::<(), hallbar_core::interlinkages::SettingsError>(())
    /// ```
    pub fn analyse(&self, settings: &Settings) -> Result<InterlinkageResult, SettingsError> {
        if settings.damping < Decimal::ZERO || settings.damping > Decimal::ONE {
            return Err(SettingsError::Damping { damping: settings.damping });
        }
        if settings.only.is_empty() {
            return Ok(self.worked_out(settings));
        }
        Ok(self.subset(&settings.only)?.worked_out(settings))
    }

    fn worked_out(&self, settings: &Settings) -> InterlinkageResult {
        let grid = merge(&self.scorers, settings.merge);
        let damping = Damping::from(settings.damping);
        let rows = orders(&grid, damping, settings.without_return);
        let columns = orders(&grid.transposed(), damping, settings.without_return);
        let series = settings.series.then(|| series::series(&grid, damping));
        let places = [&rows.first, &columns.first, &rows.second, &columns.second].map(|sums| measured(sums));
        let [influence, dependence, second, second_dependence] = &places;
        let steps = match &series {
            Some(Ok((rows, columns))) => Some((measured(rows), measured(columns))),
            _ => None,
        };
        let label = |at: usize| -> Option<LabelResult> {
            let label = self.labels.get(at)?;
            Some(LabelResult {
                id: label.id.clone(),
                title: Self::title(label),
                influence: *influence.get(at)?,
                dependence: *dependence.get(at)?,
                indirect: rows.indirect.get(at)?.span(),
                second: *second.get(at)?,
                indirect_dependence: columns.indirect.get(at)?.span(),
                second_dependence: *second_dependence.get(at)?,
                series: steps.as_ref().and_then(|(rows, _)| rows.get(at).copied()),
                series_dependence: steps.as_ref().and_then(|(_, columns)| columns.get(at).copied()),
            })
        };
        let (conflicts, mutual) = conflicts(&grid);
        let unknown = grid.each().filter(|(_, _, cell)| !cell.known).count();
        InterlinkageResult {
            matrix: self.name(),
            scorers: self.scorers.iter().map(|scorer| scorer.id.clone()).collect(),
            merge: settings.merge,
            damping: settings.damping.to_f64(),
            without_return: settings.without_return,
            unknown: u32::try_from(unknown).unwrap_or(u32::MAX),
            labels: (0..self.labels.len()).filter_map(label).collect(),
            moved: moved(influence, second),
            conflicts,
            mutual,
            differences: differences(&self.scorers),
            series: series.map(|series| match series {
                Ok(_) => Series::Converges,
                Err(refusal) => Series::Refused(refusal),
            }),
        }
    }
}
