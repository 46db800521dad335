//! What can be wrong with a call: HB401–HB499.

use super::{Rule, error};

/// A call for another handbook.
pub const OTHER_HANDBOOK: Rule = error(
    "HB401",
    "call-for-other-handbook",
    "the call goes by another handbook or another version of it",
    "Use the handbook that the call names.",
);
/// A call that closes before it opens.
pub const CLOSES_FIRST: Rule =
    error("HB402", "closes-first", "a call closes before it opens", "Check the dates.");
/// A share of a budget that is not there.
pub const NO_BUDGET: Rule = error(
    "HB403",
    "no-budget",
    "a limit over the cases is a share of a budget that the call does not have",
    "Say in `budget` what there is, or write the limit as an amount of money.",
);
/// A limit over the cases that says nothing.
pub const BAD_LIMIT: Rule = error(
    "HB404",
    "bad-limit",
    "a limit over the cases lets nothing through, cannot be met or names no cases",
    "A ceiling is more than nothing, a share at most 100 per cent, a floor no more than the budget. A floor is set for \
     cases that are named: `for_each` knows only the values that somebody applies with.",
);

/// All of them, in the order of their codes.
pub const ALL: &[&Rule] = &[&OTHER_HANDBOOK, &CLOSES_FIRST, &NO_BUDGET, &BAD_LIMIT];
