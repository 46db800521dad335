use hallbar_core::Text;
use hallbar_core::interlinkages::{
    Conflict, Difference, InterlinkageResult, LabelResult, Measured, Mutual, Series, Span,
};
use serde::ser::{Serialize, SerializeMap as _, Serializer};

/// What the document is, and the version of its form.
const MARKER: &str = "interlinkages/1";

/// Writes what comes of a matrix: two spaces a level, fields always in the same order, numbers as short as they read back.
///
/// Labels are named by their ids. The form is told in [Interlinkages](crate::guide::matrix).
///
/// # Examples
/// ```
/// use hallbar_core::interlinkages::{Interlinkages, Settings};
/// let text = br#"{"hallbar": "matrix/1", "id": "pair", "version": "1", "labels": ["7", "13"], "cells": [[0, 2], [-1, 0]]}"#;
/// let matrix = Interlinkages::validate(hallbar_json::read_matrix(text).document.unwrap()).value.unwrap();
/// let text = hallbar_json::write_interlinkages(&matrix.analyse(&Settings::default())?);
/// let written: serde_json::Value = serde_json::from_str(&text).unwrap();
/// assert_eq!(written["labels"][0]["influence"]["low"], 2.0);
/// assert_eq!(written["conflicts"][0]["from"], "13");
/// # Ok::<(), hallbar_core::interlinkages::SettingsError>(())
/// ```
#[must_use]
pub fn write_interlinkages(result: &InterlinkageResult) -> String {
    // Writing plain data to memory has no way to fail.
    let mut text = serde_json::to_string_pretty(&Written(result)).unwrap_or_default();
    text.push('\n');
    text
}

/// A result with its fields as they are written.
struct Written<'a>(&'a InterlinkageResult);

impl Written<'_> {
    fn id(&self, label: u32) -> &str {
        let label = usize::try_from(label).ok().and_then(|at| self.0.labels.get(at));
        label.map_or("", |label| label.id.as_str())
    }
}

impl Serialize for Written<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let result = self.0;
        let mut object = serializer.serialize_map(None)?;
        object.serialize_entry("hallbar", MARKER)?;
        object.serialize_entry("matrix", &result.matrix)?;
        object.serialize_entry("hallbar_version", env!("CARGO_PKG_VERSION"))?;
        object.serialize_entry("scorers", &result.scorers)?;
        object.serialize_entry("merge", &result.merge)?;
        object.serialize_entry("damping", &result.damping)?;
        object.serialize_entry("without_return", &result.without_return)?;
        object.serialize_entry("unknown", &result.unknown)?;
        object
            .serialize_entry("labels", &result.labels.iter().map(WrittenLabel::from).collect::<Vec<_>>())?;
        let moved = result.moved.iter().map(|moved| WrittenMove {
            label: self.id(moved.label),
            first: moved.first,
            second: moved.second,
        });
        object.serialize_entry("moved", &moved.collect::<Vec<_>>())?;
        let conflicts = result.conflicts.iter().map(|conflict| self.conflict(conflict));
        object.serialize_entry("conflicts", &conflicts.collect::<Vec<_>>())?;
        let mutual = result.mutual.iter().map(|mutual| self.mutual(mutual));
        object.serialize_entry("mutual", &mutual.collect::<Vec<_>>())?;
        let differences = result.differences.iter().map(|difference| self.difference(difference));
        object.serialize_entry("differences", &differences.collect::<Vec<_>>())?;
        if let Some(series) = &result.series {
            object.serialize_entry("series", &WrittenSeries::from(series))?;
        }
        object.end()
    }
}

#[derive(serde::Serialize)]
struct WrittenLabel<'a> {
    id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<&'a Text>,
    influence: Measured,
    dependence: Measured,
    indirect: Span,
    second: Measured,
    indirect_dependence: Span,
    second_dependence: Measured,
    #[serde(skip_serializing_if = "Option::is_none")]
    series: Option<Measured>,
    #[serde(skip_serializing_if = "Option::is_none")]
    series_dependence: Option<Measured>,
}

impl<'a> From<&'a LabelResult> for WrittenLabel<'a> {
    fn from(label: &'a LabelResult) -> Self {
        Self {
            id: &label.id,
            title: label.title.as_ref(),
            influence: label.influence,
            dependence: label.dependence,
            indirect: label.indirect,
            second: label.second,
            indirect_dependence: label.indirect_dependence,
            second_dependence: label.second_dependence,
            series: label.series,
            series_dependence: label.series_dependence,
        }
    }
}

#[derive(serde::Serialize)]
struct WrittenMove<'a> {
    label: &'a str,
    first: u32,
    second: u32,
}

#[derive(serde::Serialize)]
struct WrittenConflict<'a> {
    from: &'a str,
    to: &'a str,
    low: f64,
    high: f64,
    certain: bool,
}

#[derive(serde::Serialize)]
struct WrittenMutual<'a> {
    labels: [&'a str; 2],
    there: Span,
    back: Span,
    certain: bool,
}

#[derive(serde::Serialize)]
struct WrittenDifference<'a> {
    from: &'a str,
    to: &'a str,
    spread: u8,
    scores: Vec<WrittenScore<'a>>,
}

#[derive(serde::Serialize)]
struct WrittenScore<'a> {
    scorer: &'a str,
    low: f64,
    high: f64,
}

impl Written<'_> {
    fn conflict(&self, conflict: &Conflict) -> WrittenConflict<'_> {
        let Span { low, high } = conflict.score;
        let certain = conflict.certain;
        WrittenConflict { from: self.id(conflict.from), to: self.id(conflict.to), low, high, certain }
    }

    fn mutual(&self, mutual: &Mutual) -> WrittenMutual<'_> {
        let labels = [self.id(mutual.one), self.id(mutual.other)];
        WrittenMutual { labels, there: mutual.there, back: mutual.back, certain: mutual.certain }
    }

    fn difference<'s>(&'s self, difference: &'s Difference) -> WrittenDifference<'s> {
        let scores = difference.scores.iter().map(|given| WrittenScore {
            scorer: &given.scorer,
            low: given.score.low,
            high: given.score.high,
        });
        WrittenDifference {
            from: self.id(difference.from),
            to: self.id(difference.to),
            spread: difference.spread,
            scores: scores.collect(),
        }
    }
}

/// Whether the series converges, and else why not and at which damping it surely does.
#[derive(serde::Serialize)]
struct WrittenSeries {
    converges: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<hallbar_core::interlinkages::RefusalReason>,
    #[serde(skip_serializing_if = "Option::is_none")]
    converges_at: Option<f64>,
}

impl From<&Series> for WrittenSeries {
    fn from(series: &Series) -> Self {
        match series {
            Series::Converges => Self { converges: true, reason: None, converges_at: None },
            Series::Refused(refusal) => {
                Self { converges: false, reason: Some(refusal.reason), converges_at: refusal.converges_at }
            }
        }
    }
}
