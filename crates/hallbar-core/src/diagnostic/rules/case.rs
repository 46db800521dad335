//! What can make a case not fit the rules: HB301–HB399.

use super::{Rule, error, warning};

/// An answer to a question that is not there.
pub const UNKNOWN_QUESTION: Rule = error(
    "HB301",
    "unknown-question",
    "an answer to a question that the handbook does not ask",
    "Nothing would read the answer. Correct the name, or use the handbook it was written for.",
);
/// Two answers to one question.
pub const TWO_ANSWERS: Rule = error(
    "HB302",
    "two-answers",
    "two answers to one question, or two effects on one item",
    "Which one counts must not be left to chance. Keep one; what is not yet known can be written as `one_of`.",
);
/// A level or option that cannot be answered.
pub const UNKNOWN_LEVEL: Rule = error(
    "HB303",
    "unknown-level",
    "an answer is no level or option of its question",
    "Answer with one of those that are listed, as they are spelt.",
);
/// An answer of the wrong kind.
pub const WRONG_ANSWER: Rule = error(
    "HB304",
    "wrong-answer",
    "an answer is of another kind than the question asks for",
    "Levels, options and dates are texts, numbers are numbers, amounts are written `500000 SEK`.",
);
/// A number beyond its bounds.
pub const OUT_OF_BOUNDS: Rule = error(
    "HB305",
    "out-of-bounds",
    "a number or amount is below the least or above the most that can be answered",
    "Check the figure and its unit. An amount is never below zero.",
);
/// *Not applicable* where it is not allowed.
pub const MUST_APPLY: Rule = error(
    "HB306",
    "must-apply",
    "*not applicable* is answered to a question that always applies",
    "Answer the question, or say that it is unknown or not described.",
);
/// A case for another handbook.
pub const OTHER_HANDBOOK: Rule = error(
    "HB307",
    "other-handbook",
    "the case was written for another handbook",
    "The same words can mean other things there, so nothing more is looked at. Use that handbook, or make a new case from the old.",
);
/// A case for another version.
pub const OTHER_VERSION: Rule = error(
    "HB308",
    "other-version",
    "the case was written for a version of the handbook whose results cannot be compared with this one's",
    "Use that version, or go through the answers against this one and change the case's `version`.",
);
/// A fact that is not there.
pub const UNKNOWN_FACT: Rule = error(
    "HB309",
    "unknown-fact",
    "a fact that is neither built in nor declared by the handbook",
    "Nothing would read it. `hallbar handbook show` lists the facts.",
);
/// An item that is not in the list.
pub const UNKNOWN_ITEM: Rule = error(
    "HB310",
    "unknown-item",
    "an answer or effect about an item that is not in its list, or about none where one is needed",
    "Questions about areas or goals are answered once for each, by its name.",
);
/// A date that cannot be.
pub const BAD_DATE: Rule =
    error("HB311", "bad-date", "a date that is none", "Dates are written year-month-day: `2026-03-01`.");
/// An organisationsnummer that cannot be.
pub const BAD_ORGANISATION_NUMBER: Rule = error(
    "HB312",
    "bad-organisation-number",
    "an organisationsnummer with the wrong number of digits or a check digit that does not agree",
    "It has ten digits, with or without a hyphen before the last four; the last is worked out from the others.",
);
/// A code with the wrong digits.
pub const BAD_CODE: Rule = error(
    "HB313",
    "bad-code",
    "a municipality, region or industry code with the wrong number of digits",
    "Codes are text with all their digits: municipality `1780`, region `17`.",
);
/// An amount in another currency.
pub const CURRENCY: Rule = error(
    "HB314",
    "case-currency",
    "an amount is in another currency than the handbook's",
    "Amounts are never converted. Write it in the handbook's currency.",
);
/// A kind of case that the handbook does not serve.
pub const KIND_NOT_SERVED: Rule = error(
    "HB316",
    "kind-not-served",
    "the handbook is not made for this kind of case",
    "Use a handbook for it; the help names the kinds that this one serves.",
);
/// A goal that is not in the strategy.
pub const UNKNOWN_GOAL: Rule = error(
    "HB317",
    "unknown-goal",
    "the case points at a goal that is not in the strategy",
    "Correct the name, or give the strategy that the goal is in.",
);
/// A number outside every band.
pub const OUTSIDE_SCALE: Rule = error(
    "HB319",
    "outside-scale",
    "a number that no band or point of its scale reaches",
    "The handbook does not say what such a number is worth. Check the figure.",
);
/// A range upside down.
pub const UPSIDE_DOWN: Rule = error(
    "HB320",
    "upside-down",
    "a range whose first end is above its last, or a list of one or none to choose from",
    "Write the lower end first, and at least two possibilities in `one_of`.",
);
/// A deviation that may not be made, or from nothing.
pub const BAD_DEVIATION: Rule = error(
    "HB321",
    "bad-deviation",
    "a deviation from a requirement that is not there, allows none or is given without a reason",
    "Only requirements that say *normally* allow a deviation, and it needs a reason.",
);
/// A depth that is not due, without a reason.
pub const DEPTH_WITHOUT_REASON: Rule = error(
    "HB322",
    "depth-without-reason",
    "another depth than the one due is chosen without a reason, or one that is not there",
    "Leave `depth` out, or say why.",
);
/// A code that is in no table.
pub const CODE_NOT_IN_TABLE: Rule = error(
    "HB323",
    "code-not-in-table",
    "a code that the table it is looked up in does not have",
    "Codes are text with all their digits: `042` is not `42`.",
);
/// A class that is not there.
pub const UNKNOWN_CLASS: Rule = error(
    "HB324",
    "unknown-class",
    "the judgement names a class that the handbook does not have",
    "Name one of the handbook's classes, or leave `class` out and let the words stand alone.",
);
/// A case for another strategy or call.
pub const OTHER_DOCUMENT: Rule = error(
    "HB325",
    "other-document",
    "the case was written for another strategy or call than the one given",
    "Give the one that the case names.",
);
/// A stop point that is not there.
pub const UNKNOWN_STOP_POINT: Rule = error(
    "HB326",
    "unknown-stop-point",
    "an answer to a stop point that the handbook does not have, or two to one",
    "Correct the name.",
);
/// Effects where the handbook asks for none.
pub const NO_EFFECTS: Rule = error(
    "HB327",
    "no-effects",
    "effects or conflicts are given to a handbook that does not ask for them",
    "Nothing would read them. Use a handbook with effects, or take them out.",
);
/// A case without a name.
pub const CASE_NAME: Rule = error(
    "HB328",
    "case-name",
    "a case has no id",
    "Results name the case by its id, such as its diarienummer.",
);
/// Something that looks like a personal identity number.
pub const PERSONAL_NUMBER: Rule = warning(
    "HB330",
    "personal-number",
    "a text looks as if it holds a personal identity number",
    "Assessments are public documents; personal data that is not needed stays out.",
);

/// A strategy or call that the case names is not given.
pub const NOT_GIVEN: Rule = warning(
    "HB331",
    "not-given",
    "the case names a strategy or call that is not given",
    "A call sets parameters and caps, so the result can differ without it; goals of a strategy can only be looked up in it.",
);
/// A decision that nobody took.
pub const DECIDED_BY_NOBODY: Rule = error(
    "HB332",
    "decided-by-nobody",
    "a decision at a stop point does not say who took it",
    "Going on, thinking again or ending is a person's decision. Say in `by` who took it: a function, not a name.",
);

/// A fact that no case gives.
pub const DRAWN_FACT: Rule = error(
    "HB333",
    "drawn-fact",
    "a case gives a fact that the handbook draws from the strategy",
    "What the structure of a strategy shows is worked out from its document, so that nobody has to copy it.",
);
/// All of them, in the order of their codes.
pub const ALL: &[&Rule] = &[
    &UNKNOWN_QUESTION,
    &TWO_ANSWERS,
    &UNKNOWN_LEVEL,
    &WRONG_ANSWER,
    &OUT_OF_BOUNDS,
    &MUST_APPLY,
    &OTHER_HANDBOOK,
    &OTHER_VERSION,
    &UNKNOWN_FACT,
    &UNKNOWN_ITEM,
    &BAD_DATE,
    &BAD_ORGANISATION_NUMBER,
    &BAD_CODE,
    &CURRENCY,
    &KIND_NOT_SERVED,
    &UNKNOWN_GOAL,
    &OUTSIDE_SCALE,
    &UPSIDE_DOWN,
    &BAD_DEVIATION,
    &DEPTH_WITHOUT_REASON,
    &CODE_NOT_IN_TABLE,
    &UNKNOWN_CLASS,
    &OTHER_DOCUMENT,
    &UNKNOWN_STOP_POINT,
    &NO_EFFECTS,
    &CASE_NAME,
    &PERSONAL_NUMBER,
    &NOT_GIVEN,
    &DECIDED_BY_NOBODY,
    &DRAWN_FACT,
];
