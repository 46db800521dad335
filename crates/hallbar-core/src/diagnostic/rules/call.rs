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

/// All of them, in the order of their codes.
pub const ALL: &[&Rule] = &[&OTHER_HANDBOOK, &CLOSES_FIRST];
