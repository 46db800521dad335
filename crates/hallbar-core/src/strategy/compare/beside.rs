//! What both strategies do to Agenda 2030, and their checks and figures beside one another.

use std::collections::BTreeSet;

use super::super::check::View;
use super::super::tree::Tree;
use super::super::{CHECKS, Check, Direction, Figure, FigureResult, Standing};
use super::side::Side;
use crate::agenda2030::Code;

/// Something told of goals and of targets of Agenda 2030, of those supported and of those hindered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct AgendaCoverage<T> {
    /// Goals of Agenda 2030 that are supported, as a whole or in part.
    pub supported_goals: T,
    /// Targets that are supported.
    pub supported_targets: T,
    /// Goals that are hindered, as a whole or in part.
    pub hindered_goals: T,
    /// Targets that are hindered.
    pub hindered_targets: T,
}

/// Which codes have come and which have gone, in the order of Agenda 2030.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct CodeChanges {
    /// Those that only the later version has.
    pub added: Vec<String>,
    /// Those that only the earlier version has.
    pub removed: Vec<String>,
}

/// Which codes both have and which only one, in the order of Agenda 2030.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct SharedCodes {
    /// Those that both have.
    pub both: Vec<String>,
    /// Those that only the first has.
    pub only_a: Vec<String>,
    /// Those that only the second has.
    pub only_b: Vec<String>,
}

impl<T> AgendaCoverage<T> {
    /// Tells something of what the two strategies reach.
    pub(super) fn of(a: &Side<'_>, b: &Side<'_>, told: fn(&BTreeSet<Code>, &BTreeSet<Code>) -> T) -> Self {
        let goals = |side: &Side<'_>, direction| -> BTreeSet<Code> {
            side.pulled(direction).into_iter().map(|code| Code::Goal(code.goal())).collect()
        };
        let targets = |side: &Side<'_>, direction| -> BTreeSet<Code> {
            side.pulled(direction).into_iter().filter_map(Code::target).map(Code::Target).collect()
        };
        let (supports, hinders) = (Direction::Supports, Direction::Hinders);
        Self {
            supported_goals: told(&goals(a, supports), &goals(b, supports)),
            supported_targets: told(&targets(a, supports), &targets(b, supports)),
            hindered_goals: told(&goals(a, hinders), &goals(b, hinders)),
            hindered_targets: told(&targets(a, hinders), &targets(b, hinders)),
        }
    }
}

impl CodeChanges {
    pub(super) fn between(before: &BTreeSet<Code>, after: &BTreeSet<Code>) -> Self {
        Self { added: codes(after.difference(before)), removed: codes(before.difference(after)) }
    }
}

impl SharedCodes {
    pub(super) fn of(a: &BTreeSet<Code>, b: &BTreeSet<Code>) -> Self {
        Self {
            both: codes(a.intersection(b)),
            only_a: codes(a.difference(b)),
            only_b: codes(b.difference(a)),
        }
    }
}

fn codes<'c>(codes: impl Iterator<Item = &'c Code>) -> Vec<String> {
    codes.map(ToString::to_string).collect()
}

/// How a check came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct CheckOutcome {
    /// The worst that it can be.
    pub low: Standing,
    /// The best that it can be.
    pub high: Standing,
    /// How many of what it looks at meet it.
    pub met: usize,
    /// How many do not.
    pub not_met: usize,
    /// Of how many it cannot be said.
    pub open: usize,
}

impl CheckOutcome {
    /// How it turned out; `None` where it cannot be said.
    #[must_use]
    pub fn standing(&self) -> Option<Standing> {
        (self.low == self.high).then_some(self.low)
    }
}

/// A check that came out differently in two versions.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct CheckChange {
    /// The check; by its code where it is written.
    #[cfg_attr(feature = "serde", serde(serialize_with = "code"))]
    pub check: &'static Check,
    /// How it came out in the earlier version.
    pub from: CheckOutcome,
    /// How it comes out in the later.
    pub to: CheckOutcome,
}

/// A check of both strategies.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct CheckPair {
    /// The check; by its code where it is written.
    #[cfg_attr(feature = "serde", serde(serialize_with = "code"))]
    pub check: &'static Check,
    /// How it came out for the first.
    pub a: CheckOutcome,
    /// How it came out for the second.
    pub b: CheckOutcome,
}

#[cfg(feature = "serde")]
fn code<S: serde::Serializer>(check: &&'static Check, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(check.code)
}

fn view<'s>(side: &Side<'s>) -> View<'s> {
    View { tree: Tree::own(side.tree.document), day: side.strategy.day() }
}

/// Every check that is looked at, of both.
pub(super) fn checks(a: &Side<'_>, b: &Side<'_>) -> Vec<CheckPair> {
    let (view_a, view_b) = (view(a), view(b));
    let outcome = |view: &View<'_>, check| {
        let found = view.result(check);
        CheckOutcome {
            low: found.low,
            high: found.high,
            met: found.met,
            not_met: found.not_met,
            open: found.open,
        }
    };
    let asked = CHECKS.iter().filter(|check| a.theme.is_none_or(|theme| check.themes.contains(&theme)));
    asked.map(|check| CheckPair { check, a: outcome(&view_a, check), b: outcome(&view_b, check) }).collect()
}

/// The checks whose worst or best changed. A count alone is no change: it follows from the goals there are.
pub(super) fn check_changes(before: &Side<'_>, after: &Side<'_>) -> Vec<CheckChange> {
    let pairs = checks(before, after).into_iter();
    pairs
        .filter(|pair| (pair.a.low, pair.a.high) != (pair.b.low, pair.b.high))
        .map(|pair| CheckChange { check: pair.check, from: pair.a, to: pair.b })
        .collect()
}

/// What a figure can be.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct FigureRange {
    /// The least that it can be; `None` where there is nothing to draw it from.
    pub low: Option<f64>,
    /// The most that it can be; `None` where there is no limit, or nothing to draw it from.
    pub high: Option<f64>,
}

/// A figure that is another in the later version.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct FigureChange {
    /// The figure.
    pub figure: Figure,
    /// What it was.
    pub from: FigureRange,
    /// What it is.
    pub to: FigureRange,
}

/// A figure of both strategies.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct FigurePair {
    /// The figure.
    pub figure: Figure,
    /// Of the first.
    pub a: FigureRange,
    /// Of the second.
    pub b: FigureRange,
}

/// Every figure of both; none under a theme, as they are of the strategy as a whole.
pub(super) fn figures(a: &Side<'_>, b: &Side<'_>) -> Vec<FigurePair> {
    if a.theme.is_some() {
        return Vec::new();
    }
    let range = |result: &FigureResult| FigureRange { low: result.low, high: result.high };
    let (figures_a, figures_b) = (a.strategy.figures(), b.strategy.figures());
    let both = figures_a.iter().zip(&figures_b);
    both.map(|(a, b)| FigurePair { figure: a.figure, a: range(a), b: range(b) }).collect()
}

pub(super) fn figure_changes(before: &Side<'_>, after: &Side<'_>) -> Vec<FigureChange> {
    let changed = figures(before, after).into_iter().filter(|pair| pair.a != pair.b);
    changed.map(|pair| FigureChange { figure: pair.figure, from: pair.a, to: pair.b }).collect()
}
