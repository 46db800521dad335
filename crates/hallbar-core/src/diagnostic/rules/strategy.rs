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
    "a year that can hardly be meant",
    "A horizon lies between 1990 and 2150, the year of a value between 1900 and 2150. Check the digits.",
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
/// A goal below itself.
pub const OWN_ANCESTOR: Rule = error(
    "HB207",
    "own-ancestor",
    "a goal stands below a goal of the same name",
    "A goal cannot be a part of itself. Give the lower one a name of its own.",
);
/// A level that the strategy does not name.
pub const UNKNOWN_LEVEL: Rule = error(
    "HB208",
    "unknown-level",
    "a goal names a level that the strategy does not have",
    "The region names its levels once, in `levels`; a goal that is not at the level of its depth names one of them.",
);
/// Years or dates in the wrong order.
pub const OUT_OF_TIME: Rule = error(
    "HB209",
    "out-of-time",
    "a baseline after its target year, or a revision or review before the adoption",
    "One of the two is a slip of the hand: a baseline is where one starts, a target where one is to be.",
);
/// A number that is not on its scale.
pub const BAD_NUMBER: Rule = error(
    "HB210",
    "bad-strategy-number",
    "a strength that is not 1, 2 or 3, or a follow-up every 0 months",
    "Strengths follow the seven-point scale: three steps each way. Leave out what is not known.",
);
/// A side of a conflict that is not there.
pub const UNKNOWN_SIDE: Rule = error(
    "HB211",
    "unknown-side",
    "a conflict between something that is no goal, or with only one side",
    "A conflict stands between at least two: goals of the strategy by their ids, or goals and targets of Agenda 2030.",
);
/// The same link twice.
pub const DOUBLED_LINK: Rule = warning(
    "HB212",
    "doubled-link",
    "a goal links twice to one target in the same direction",
    "It would count twice. A goal may both support and hinder a target: gains and losses are kept apart.",
);
/// A part that is told and named as unknown.
pub const KNOWN_AFTER_ALL: Rule = warning(
    "HB213",
    "known-after-all",
    "a part is named as unknown, and told",
    "`unknown` is for what the document does not tell. What is told counts.",
);
/// A strategy that replaces itself.
pub const OWN_PREDECESSOR: Rule = error(
    "HB214",
    "own-predecessor",
    "a strategy names itself as the version it replaces",
    "Give the new version a version of its own, so that the two can be told apart.",
);
/// All of them, in the order of their codes.
pub const ALL: &[&Rule] = &[
    &DOUBLED_GOAL,
    &UNKNOWN_TARGET,
    &BAD_YEAR,
    &BAD_REGION,
    &UNNAMED_LEVEL,
    &OWN_ANCESTOR,
    &UNKNOWN_LEVEL,
    &OUT_OF_TIME,
    &BAD_NUMBER,
    &UNKNOWN_SIDE,
    &DOUBLED_LINK,
    &KNOWN_AFTER_ALL,
    &OWN_PREDECESSOR,
];
