//! What several checks do alike: a look at every goal, or at every indicator.

use super::super::check::{Found, Remark, View, met_or};
use super::super::tree::Placed;
use super::super::{Reading, StrategyIndicator, StrategyPart};
use crate::Text;
use crate::assessment::Ternary;

/// Looks at every goal that is `wanted`: how it stands, and what is to be said of it where it does not meet the check.
pub(super) fn each_goal<'v>(
    view: &'v View<'_>,
    wanted: impl Fn(&Placed<'_>) -> bool,
    look: impl Fn(usize) -> Ternary,
    note: impl Fn(usize) -> Remark + 'v,
) -> Found {
    let tree = &view.tree;
    if tree.goals.is_empty() {
        return Found::nothing_to_see(Remark::new("inga mål är angivna", "no goals are stated"));
    }
    let mut found = Found::default();
    for (number, placed) in tree.goals.iter().enumerate().filter(|(_, placed)| wanted(placed)) {
        let place = || (placed.path.clone(), Text::swedish(placed.goal.name()));
        found.each(look(number), place, || Some(note(number)));
    }
    found
}

/// Looks at every indicator that `look` has something to say of, and says `none` where there is none.
pub(super) fn each_indicator(
    view: &View<'_>,
    look: impl Fn(&StrategyIndicator) -> Option<(Ternary, Remark)>,
    none: Remark,
) -> Found {
    let mut found = Found::default();
    let mut any = false;
    for (path, indicator) in view.tree.indicators() {
        let Some((meets, note)) = look(indicator) else { continue };
        any = true;
        found.each(meets, || (path, Text::swedish(indicator.name())), || Some(note));
    }
    if any { found } else { Found::nothing_to_see(none) }
}

/// The same of every indicator there is.
pub(super) fn all_indicators(
    view: &View<'_>,
    look: impl Fn(&StrategyIndicator) -> (Ternary, Remark),
) -> Found {
    let none = Remark::new("inga indikatorer är angivna", "no indicators are stated");
    each_indicator(view, |indicator| Some(look(indicator)), none)
}

/// Whether a value and its year are there; the names are those of the value.
pub(super) fn whole(
    view: &View<'_>,
    reading: Option<Reading>,
    part: StrategyPart,
    missing: (&'static str, &'static str),
) -> (Ternary, Remark) {
    let (value, year) = reading.map_or((false, false), |read| (read.value.is_some(), read.year.is_some()));
    let note = match (value, year) {
        (true, _) => Remark::new("årtalet saknas", "the year is missing"),
        (false, true) => Remark::new("värdet saknas", "the value is missing"),
        (false, false) => Remark::new(missing.0, missing.1),
    };
    (met_or(value && year, view.tree.unknown(part)), note)
}
