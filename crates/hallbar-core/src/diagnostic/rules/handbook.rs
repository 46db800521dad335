//! What can be wrong with the rules themselves: HB101–HB199.

use super::{Rule, error, warning};

/// A name that is not written as names are.
pub const BAD_ID: Rule = error(
    "HB101",
    "bad-id",
    "a name is empty, too long or has characters that names do not have",
    "Names tie the parts of a handbook together and stand in results. They are 1 to 80 letters, digits, `-`, `_`, `.` or `+`.",
);
/// Two elements with one name.
pub const DOUBLED_ID: Rule = error(
    "HB102",
    "doubled-id",
    "two elements of one kind have the same name",
    "A reference must lead to one element only. Criteria and nodes share their names, since both can be parts.",
);
/// A reference to nothing.
pub const UNKNOWN_NAME: Rule = error(
    "HB103",
    "unknown-name",
    "a rule refers to an element that is not there",
    "A gate on a criterion that does not exist would never be tried. Correct the name, or add the element.",
);
/// A level, option or class that is not there.
pub const UNKNOWN_OPTION: Rule = error(
    "HB104",
    "unknown-option",
    "a rule names a level, option or class that does not exist where it is looked for",
    "A comparison with a level that no answer can have never holds. Name one of those that are listed.",
);
/// Two kinds that cannot be compared or added.
pub const KIND_MISMATCH: Rule = error(
    "HB105",
    "kind-mismatch",
    "a rule compares or combines quantities of different kinds",
    "Money is compared with money, dates with dates, levels with levels of the same scale. Only what has an order can be at least or more than something.",
);
/// A per-item quantity used outside its block.
pub const OUT_OF_BLOCK: Rule = error(
    "HB106",
    "out-of-block",
    "something asked once per item is used where no item is at hand",
    "Ask about the items with `items` … `every`, `some` or `count`, draw a measure over them, or name the item.",
);
/// An element without what it needs.
pub const INCOMPLETE: Rule = error(
    "HB107",
    "incomplete",
    "an element lacks what it means nothing without: parts, items, rows, gates",
    "A scale without levels, bands or points gives nothing; a node without parts has no score.",
);
/// Level values that do not rise.
pub const NOT_RISING: Rule = error(
    "HB108",
    "not-rising",
    "the values of levels, or the places of points, do not rise",
    "Levels stand lowest first and their values strictly rise, so that a higher level is never worth less.",
);
/// Bands that overlap, are empty or leave gaps.
pub const BAD_BANDS: Rule = error(
    "HB109",
    "bad-bands",
    "bands overlap, are empty, stand in the wrong order or leave a gap that nothing is said about",
    "Each number must fall in one band. Between two bands one side has the limit: `at_most` 5, then `more_than` 5.",
);
/// A scale that cannot read what the criterion reads.
pub const SCALE_MISFIT: Rule = error(
    "HB111",
    "scale-misfit",
    "a criterion or node goes through a scale that cannot read it, or needs one and has none",
    "Levels read options by their names; bands and points read numbers, amounts and scores.",
);
/// Points are asked of something that has none.
pub const NO_POINTS: Rule = error(
    "HB112",
    "no-points",
    "a score is built on levels without values",
    "Levels without values serve gates and classes. To count in a node every level needs a value.",
);
/// More options than fit.
pub const TOO_MANY: Rule = error(
    "HB113",
    "too-many",
    "more than 64 levels, options, classes or depths",
    "Sets of levels are kept in one word. A list longer than that is a table of codes.",
);
/// Rules that rest on themselves.
pub const CYCLE: Rule = error(
    "HB114",
    "cycle",
    "rules rest on one another in a circle",
    "A score that decides whether a question is asked cannot count the answer to it. The message names the circle.",
);
/// Coverage used to decide.
pub const COVERAGE: Rule = error(
    "HB115",
    "coverage",
    "coverage is used for something else than to withhold a class",
    "How much has been answered says nothing about the case. It may only keep a class from being given.",
);
/// Weights that cannot be shared out.
pub const BAD_WEIGHTS: Rule = error(
    "HB116",
    "bad-weights",
    "weights are all zero, negative where a mean is taken, or given where none count",
    "A mean divides by the sum of the weights. Subtract with a sum, whose weights may be negative.",
);
/// A mean that zero or less would break.
pub const ZERO_MEAN: Rule = error(
    "HB117",
    "zero-mean",
    "a geometric, harmonic or power mean whose parts can reach zero or below",
    "Such a mean is not defined there, or is zero whatever the other parts are. Give the lowest level a value above zero.",
);
/// A requirement that no case can meet.
pub const NEVER_MET: Rule = error(
    "HB118",
    "never-met",
    "a requirement or limit that no case can meet",
    "More than 500 of at most 500 points refuses every case. Mind which side the limit falls on.",
);
/// A class that no case can have.
pub const UNREACHABLE: Rule = warning(
    "HB119",
    "unreachable",
    "a class that no case can have",
    "Its condition never holds, or one above it always does.",
);
/// A list of ways whose last has a condition, or one before it has none.
pub const OTHERWISE: Rule = error(
    "HB120",
    "otherwise",
    "a list of conditions does not end in one for everything else",
    "The last way of a route and the last depth stand without `when` and take all other cases; those before need one.",
);
/// A number without bounds that counts.
pub const NO_BOUNDS: Rule = error(
    "HB121",
    "no-bounds",
    "a number without bounds is counted as points",
    "An open answer ranges over all that can be answered. Give the question `min` and `max`, or read it through a scale.",
);
/// Scores too large to be exact at limits.
pub const MAGNITUDE: Rule = error(
    "HB122",
    "magnitude",
    "scores can grow so large that limits are no longer exact",
    "Scores are rounded to nine decimals before they are compared; above about 10⁵ a double does not hold that. Use smaller weights.",
);
/// A text in one language only.
pub const ONE_LANGUAGE: Rule = warning(
    "HB123",
    "one-language",
    "a text is missing in Swedish or in English",
    "The other language is shown instead, which readers will notice.",
);
/// Something nobody uses.
pub const UNUSED: Rule = warning(
    "HB124",
    "unused",
    "a question, scale, table or criterion that no rule uses",
    "It is asked or kept for nothing. Remove it, or let a rule read it.",
);
/// Nothing said about *not applicable*.
pub const NOT_APPLICABLE_UNSAID: Rule = warning(
    "HB125",
    "not-applicable-unsaid",
    "a question may be answered *not applicable*, and the criterion that reads it does not say what that counts as",
    "It then stays open, and no answer can settle it. Say `left_out`, or name a level.",
);
/// A parameter that holds what it may not.
pub const BAD_PARAMETER: Rule = error(
    "HB126",
    "bad-parameter",
    "a parameter holds a value of the wrong kind or outside its bounds",
    "Every value of a parameter, its default too, is of one kind and within `min` and `max`.",
);
/// An amount in another currency.
pub const CURRENCY: Rule = error(
    "HB127",
    "currency",
    "an amount is in another currency than the handbook's",
    "Amounts are never converted. Write it in the handbook's currency.",
);
/// A name that means something else.
pub const RESERVED: Rule = error(
    "HB128",
    "reserved",
    "a name that already means something",
    "`unknown`, `not_described` and `not_applicable` are what a person answers when there is no answer, and built-in facts have their names already.",
);
/// A strategy is needed.
pub const NEEDS_STRATEGY: Rule = error(
    "HB130",
    "needs-strategy",
    "the handbook asks about a strategy's goals, and no strategy is given",
    "Name the strategy to use, for example with `--strategy fixtures/strategies/kronoberg.json`.",
);
/// A document without a name or version.
pub const NO_NAME: Rule = error(
    "HB131",
    "no-name",
    "a document has no id or no version",
    "Results name the rules they come from by id and version.",
);
/// Rules that rest on one another in too long a row.
pub const TOO_DEEP: Rule = error(
    "HB132",
    "rules-too-deep",
    "more than 256 rules rest on one another in a row",
    "A score whose reasons lie hundreds of steps away cannot be followed by hand. Flatten the tree.",
);

/// All of them, in the order of their codes.
pub const ALL: &[&Rule] = &[
    &BAD_ID,
    &DOUBLED_ID,
    &UNKNOWN_NAME,
    &UNKNOWN_OPTION,
    &KIND_MISMATCH,
    &OUT_OF_BLOCK,
    &INCOMPLETE,
    &NOT_RISING,
    &BAD_BANDS,
    &SCALE_MISFIT,
    &NO_POINTS,
    &TOO_MANY,
    &CYCLE,
    &COVERAGE,
    &BAD_WEIGHTS,
    &ZERO_MEAN,
    &NEVER_MET,
    &UNREACHABLE,
    &OTHERWISE,
    &NO_BOUNDS,
    &MAGNITUDE,
    &ONE_LANGUAGE,
    &UNUSED,
    &NOT_APPLICABLE_UNSAID,
    &BAD_PARAMETER,
    &CURRENCY,
    &RESERVED,
    &NEEDS_STRATEGY,
    &NO_NAME,
    &TOO_DEEP,
];
