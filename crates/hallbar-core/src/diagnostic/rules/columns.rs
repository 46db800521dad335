//! What can be wrong with a table of cases and with what is said of its columns: HB601–HB699.

use super::{Rule, error, warning};

/// A column that holds nothing that is known.
pub const UNPLACED: Rule = warning(
    "HB601",
    "unplaced-column",
    "a column of the table holds nothing that the case or the handbook asks for",
    "What stands in it is not read. Say in a `columns` document what it holds, or list it there as `ignored`.",
);
/// Two columns with one header.
pub const DOUBLED_HEADER: Rule = error(
    "HB602",
    "doubled-header",
    "two columns of the table have the same header",
    "Which of them is meant cannot be told. Rename one in the table.",
);
/// Two columns for one thing.
pub const TWO_COLUMNS: Rule = error(
    "HB603",
    "two-columns",
    "two columns of the table hold the same thing",
    "Which one counts must not be left to chance. List one of them as `ignored`; several financing lines of a kind are \
     told apart by `number`.",
);
/// No column with the cases' ids.
pub const NO_ID_COLUMN: Rule = error(
    "HB604",
    "no-id-column",
    "no column of the table holds the ids of the cases",
    "A result is found by its case's id. Name a column `id`; without one the reference number (diarienummer) serves.",
);
/// A column that the table does not have.
pub const NO_SUCH_COLUMN: Rule = error(
    "HB605",
    "no-such-column",
    "the columns document names a column that the table does not have",
    "Headers are compared without regard to capitals and blank space. Correct the name, or take the column out.",
);
/// Something that the handbook does not ask for.
pub const UNKNOWN_TARGET: Rule = error(
    "HB606",
    "no-such-target",
    "the columns document names a fact, question, item or class that the handbook does not have",
    "Correct the name, or use the handbook that the document was written for.",
);
/// Content under no header.
pub const NO_HEADER: Rule = error(
    "HB607",
    "no-header",
    "a cell is filled in a column without header",
    "What it is cannot be told. Give the column a header, or empty it.",
);
/// A column both placed and ignored.
pub const PLACED_AND_IGNORED: Rule = error(
    "HB608",
    "placed-and-ignored",
    "the columns document both uses a column and lists it as ignored",
    "Take it out of one of the two.",
);
/// A row that is too long or too short.
pub const RAGGED: Rule = error(
    "HB609",
    "ragged-row",
    "a row has more or fewer cells than the table has columns",
    "Most often a line break or a delimiter stands in a cell without quotes, so that cells have moved. Correct the row, \
     or export the table anew.",
);
/// A setting that says nothing of the column.
pub const SETTING: Rule = error(
    "HB610",
    "setting-does-not-fit",
    "a setting of a column says nothing of what the column holds, or cannot be meant of it",
    "`decimal` is for numbers and amounts, `unit` for amounts, `blank` and `words` for what can be answered.",
);
/// A columns document for another handbook.
pub const OTHER_HANDBOOK: Rule = error(
    "HB611",
    "columns-for-other-handbook",
    "the columns document was written for another handbook or another version of it",
    "The same words can mean other things there. Use that handbook, or go through the columns against this one and change \
     `handbook`.",
);
/// A cell that is no amount.
pub const BAD_AMOUNT: Rule = error(
    "HB621",
    "no-amount",
    "a cell holds no amount of money where one is asked for",
    "Amounts are read as people write them: `1 250 000 kr`, `500000:-`, `1,5 mnkr`, `200 000–300 000 kr`.",
);
/// A cell in another currency.
pub const OTHER_CURRENCY: Rule = error(
    "HB622",
    "other-currency-in-cell",
    "an amount in a cell or its header is in another currency than the handbook's",
    "Amounts are not converted. Give the amount in the handbook's currency.",
);
/// A cell that is no number.
pub const BAD_NUMBER: Rule = error(
    "HB623",
    "no-number",
    "a cell holds no number where one is asked for",
    "Numbers are read with decimal comma or point, with blank space between thousands, with `%` or the question's own unit \
     after them, or as a range: `20–30`.",
);
/// A figure that can be read in two ways.
pub const TWO_WAYS: Rule = error(
    "HB624",
    "two-readings",
    "a figure can be read in two ways: with a mark between thousands or before decimals",
    "A thousandfold error must not rest on a guess. Say `\"decimal\": \"comma\"` or `\"point\"` in a `columns` document, or \
     write the figure without the mark.",
);
/// A cell that is no date.
pub const BAD_DATE: Rule = error(
    "HB625",
    "no-date",
    "a cell holds no date where one is asked for",
    "Dates are read as `2026-03-01`, `20260301`, `1/3 2026`, `1 mars 2026` or `01.03.2026`, the day before the month; a month \
     or a year alone is a range, a year also where it is a number from 1900 to 2100.",
);
/// A word that is no level or option.
pub const UNKNOWN_WORD: Rule = error(
    "HB626",
    "word-not-among-answers",
    "a cell holds no level, option, yes or no of what is asked for",
    "Levels and options are read by id or by title in either language. What else a cell can hold is said under `words` in a \
     `columns` document.",
);
/// A cell that is no such code or place.
pub const BAD_CODE: Rule = error(
    "HB627",
    "no-code",
    "a cell holds no code or name of a municipality or county, or a code whose digits may be lost",
    "Municipalities and counties are read by code or name. A workbook that takes codes for numbers loses leading noughts: \
     format the column as text.",
);
/// A cell with an error.
pub const ERROR_CELL: Rule = error(
    "HB628",
    "error-in-cell",
    "a cell holds what a formula came to that failed, or a formula without a value",
    "Correct the formula in the workbook, or empty the cell. A program that writes formulas without working them out leaves no \
     value: open the workbook in Excel and save it, or write the value.",
);
/// A row without id.
pub const NO_ID: Rule = error(
    "HB629",
    "row-without-id",
    "a row has no id of its case",
    "A result is found by its case's id. Fill it in, or take the row out.",
);
/// An answer about a financing line that the row does not have.
pub const NO_LINE: Rule = error(
    "HB630",
    "answer-about-no-line",
    "a row answers a question about a financing line whose amount is blank",
    "Fill in the amount, or empty the answer.",
);
/// Not a text.
pub const NO_TEXT: Rule = error(
    "HB641",
    "table-is-no-text",
    "a table given as text is UTF-16, compressed, or a workbook",
    "Save it as CSV (in Excel: CSV UTF-8), in UTF-8 or Windows-1252.",
);
/// No header row.
pub const EMPTY_TABLE: Rule =
    error("HB642", "empty-table", "a table has no header row", "The first row names the columns.");
/// Quotes that do not fit together.
pub const BAD_QUOTES: Rule = error(
    "HB643",
    "bad-quotes",
    "a quoted cell never ends, or has text after its closing quote",
    "A cell in quotes ends in a quote, and a quote inside it is doubled: `\"a \"\"b\"\" c\"`.",
);

/// All of them, in the order of their codes.
pub const ALL: &[&Rule] = &[
    &UNPLACED,
    &DOUBLED_HEADER,
    &TWO_COLUMNS,
    &NO_ID_COLUMN,
    &NO_SUCH_COLUMN,
    &UNKNOWN_TARGET,
    &NO_HEADER,
    &PLACED_AND_IGNORED,
    &RAGGED,
    &SETTING,
    &OTHER_HANDBOOK,
    &BAD_AMOUNT,
    &OTHER_CURRENCY,
    &BAD_NUMBER,
    &TWO_WAYS,
    &BAD_DATE,
    &UNKNOWN_WORD,
    &BAD_CODE,
    &ERROR_CELL,
    &NO_ID,
    &NO_LINE,
    &NO_TEXT,
    &EMPTY_TABLE,
    &BAD_QUOTES,
];
