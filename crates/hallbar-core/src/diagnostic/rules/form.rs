//! What can be wrong with a form that was filled in: HB901–HB999.

use super::{error, warning};
use crate::diagnostic::Rule;

/// Another handbook's form.
pub const OTHER_HANDBOOK: Rule = error(
    "HB901",
    "form-of-other-handbook",
    "the form was written for another handbook",
    "Its questions are another's. Give the handbook that the form names, or write a new form for this one.",
);
/// Another version of the handbook.
pub const OTHER_VERSION: Rule = error(
    "HB902",
    "form-of-other-version",
    "the form was written for another version of the handbook, or has a form that is not read",
    "Questions or levels may have changed in between. Write a new form, and move the answers over with `case new --from`.",
);
/// Other rules under the same version.
pub const OTHER_RULES: Rule = warning(
    "HB903",
    "form-of-other-rules",
    "the handbook has been changed since the form was written, under the same version",
    "The answers are read by the handbook as it is now. A change of the rules changes the version.",
);
/// The hidden sheet is gone.
pub const NO_MARKER: Rule = error(
    "HB904",
    "form-without-marker",
    "the form has lost the hidden sheet that says which handbook it is for",
    "Copying sheets to a new workbook leaves it behind. Fill in the workbook that was sent out, or move the answers to a new form.",
);
/// A sheet or its ids are gone.
pub const NO_IDS: Rule = error(
    "HB905",
    "form-without-ids",
    "a part of the form is gone: a sheet, or its hidden column or row of ids",
    "Rows are known by the ids in the first, hidden column, wherever they stand. Without them nothing in the part is read.",
);
/// A row with an id that the form does not have.
pub const UNKNOWN_ROW: Rule = error(
    "HB906",
    "form-unknown-row",
    "a row has an id that the form does not have",
    "An id was changed, or the row comes from another form.",
);
/// A row twice.
pub const DOUBLED_ROW: Rule = error(
    "HB907",
    "form-doubled-row",
    "a row stands twice in the form",
    "It was copied. The first is read; take away one of them.",
);
/// A row without id.
pub const NO_ID: Rule = error(
    "HB908",
    "form-row-without-id",
    "something is written in a row that is no row of the form",
    "A row was inserted, or its id taken away. Nobody can know what it is an answer to: move it to its row.",
);
/// Merged cells.
pub const MERGED: Rule = error(
    "HB909",
    "form-merged-cells",
    "answer cells have been merged",
    "Of merged cells only the first holds anything: the others count as not filled in. Part them again.",
);
/// A word that cannot stand here.
pub const UNKNOWN_WORD: Rule = error(
    "HB910",
    "form-unknown-word",
    "a cell holds something else than what can be chosen there",
    "What can be chosen stands in the cell's list. A word typed by hand is taken where it is the same, whatever its capitals.",
);
/// A row that is filled in by half.
pub const HALF: Rule = error(
    "HB911",
    "form-half-row",
    "a row is filled in by half",
    "A conflict names what gains and what loses, a financing line who pays, a deviation its reason, and a stop point its decision.",
);
/// A row that the form was sent out with is gone.
pub const NO_ROW: Rule = warning(
    "HB912",
    "form-without-row",
    "a row of the form is gone, or has lost its id",
    "It was taken away. What it asks for counts as not filled in: a question as unanswered. Copy the row from the form that was \
     sent out, or leave it so where that is meant.",
);

/// All of them, in the order of their codes.
pub const ALL: &[&Rule] = &[
    &OTHER_HANDBOOK,
    &OTHER_VERSION,
    &OTHER_RULES,
    &NO_MARKER,
    &NO_IDS,
    &UNKNOWN_ROW,
    &DOUBLED_ROW,
    &NO_ID,
    &MERGED,
    &UNKNOWN_WORD,
    &HALF,
    &NO_ROW,
];
