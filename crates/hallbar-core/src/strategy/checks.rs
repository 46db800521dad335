//! The checks of a strategy's structure, one a file.

mod agenda_accounted;
mod analysis;
mod conflict_prone_goals;
mod dimensions;
mod dimensions_per_goal;
mod each;
mod follow_up;
mod goals_acted_on;
mod goals_followed;
mod goals_linked;
mod goals_owned;
mod horizon;
mod horizon_ahead;
mod indicator_baselines;
mod indicator_directions;
mod indicator_sources;
mod indicator_targets;
mod left_out_reasoned;
mod links_judged;
mod losses_looked_for;
mod participation;
mod perspectives;
mod pulls_apart_named;
mod review;
mod standpoints;
mod targets_differ;
mod targets_on_the_right_side;
mod targets_within_horizon;
mod vision;

use super::check::Check;

/// Every check, in the order of their codes.
///
/// # Examples
/// ```
/// use hallbar_core::strategy::CHECKS;
/// assert!(CHECKS.iter().any(|check| check.code == "RUS09" && check.id == "goals_followed"));
/// ```
pub const CHECKS: &[&Check] = &[
    &vision::CHECK,
    &analysis::CHECK,
    &horizon::CHECK,
    &horizon_ahead::CHECK,
    &review::CHECK,
    &follow_up::CHECK,
    &participation::CHECK,
    &goals_owned::CHECK,
    &goals_followed::CHECK,
    &goals_acted_on::CHECK,
    &indicator_directions::CHECK,
    &indicator_baselines::CHECK,
    &indicator_targets::CHECK,
    &targets_differ::CHECK,
    &targets_on_the_right_side::CHECK,
    &targets_within_horizon::CHECK,
    &indicator_sources::CHECK,
    &goals_linked::CHECK,
    &agenda_accounted::CHECK,
    &left_out_reasoned::CHECK,
    &links_judged::CHECK,
    &dimensions::CHECK,
    &dimensions_per_goal::CHECK,
    &losses_looked_for::CHECK,
    &conflict_prone_goals::CHECK,
    &pulls_apart_named::CHECK,
    &standpoints::CHECK,
    &perspectives::CHECK,
];
