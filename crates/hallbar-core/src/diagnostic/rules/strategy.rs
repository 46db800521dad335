//! What can be wrong with a strategy: HB201–HB299.

use super::{Rule, error, warning};

/// Two goals with one name.
pub const DOUBLED_GOAL: Rule = error(
    "HB201",
    "doubled-goal",
    "two goals of a strategy have the same name",
    "Cases point at goals by name, so each needs its own.",
);
/// A code that Agenda 2030 does not have.
pub const UNKNOWN_TARGET: Rule = error(
    "HB203",
    "unknown-target",
    "a link to a goal or target that Agenda 2030 does not have",
    "Codes are text: `1.10` is not `1.1`. The help names the targets that the goal has.",
);
/// A year that cannot be meant.
pub const BAD_YEAR: Rule = error(
    "HB204",
    "bad-year",
    "a year before 1990 or after 2150",
    "No regional strategy looks that far. Check the digits.",
);
/// A region that is not there.
pub const BAD_REGION: Rule = error(
    "HB205",
    "bad-region",
    "a region code that is not two digits",
    "Regions are named by their two digits: `07` is Kronoberg, `17` Värmland.",
);
/// A tree deeper than the names of its levels.
pub const UNNAMED_LEVEL: Rule = warning(
    "HB206",
    "unnamed-level",
    "the goals go deeper than the levels that the strategy names",
    "Readers know the levels by the region's own words. Add the missing ones to `levels`.",
);
/// All of them, in the order of their codes.
pub const ALL: &[&Rule] = &[&DOUBLED_GOAL, &UNKNOWN_TARGET, &BAD_YEAR, &BAD_REGION, &UNNAMED_LEVEL];
