use hallbar_core::diagnostic::Rule;
use hallbar_core::diagnostic::rules::columns as rules;

use super::{outline, table};
use crate::DocumentKind::Columns;
use crate::catalogue::Mistake;

const fn fields(
    rule: &'static Rule,
    path: &'static str,
    wrong: &'static str,
    right: &'static str,
) -> Mistake {
    super::fields(Columns, rule, path, wrong, right)
}

/// A cell of a table with one column beside the id, and the same put right.
const fn cell(rule: &'static Rule, path: &'static str, wrong: &'static str, right: &'static str) -> Mistake {
    table(rule, path, wrong, right)
}

pub(in crate::catalogue) const ALL: &[Mistake] = &[
    table(&rules::UNPLACED, "/headers/1", "id;partnes\n1;3", "id;partners\n1;3"),
    table(
        &rules::DOUBLED_HEADER,
        "/headers/2",
        "id;need;need\n1;high;low",
        "id;need;need before\n1;high;low",
    ),
    table(
        &rules::TWO_COLUMNS,
        "/headers/2",
        "id;applied;Sökt belopp\n1;500;600",
        "id;applied;cost\n1;500;600",
    ),
    table(&rules::NO_ID_COLUMN, "/headers", "Ansökan;need\n1;high", "id;need\n1;high"),
    fields(
        &rules::NO_SUCH_COLUMN,
        "/columns/0/column",
        r#"{"columns": [{"column": "Drn", "case": "id"}, {"column": "Dnr", "fact": "reference"}]}"#,
        r#"{"columns": [{"column": "Dnr", "case": "id"}]}"#,
    ),
    fields(
        &rules::UNKNOWN_TARGET,
        "/columns/1/answer",
        r#"{"columns": [{"column": "Dnr", "case": "id"}, {"column": "Behov", "answer": "ned"}]}"#,
        r#"{"columns": [{"column": "Dnr", "case": "id"}, {"column": "Behov", "answer": "need"}]}"#,
    ),
    table(&rules::NO_HEADER, "", "id;need;\n1;high;urgent", "id;need;note\n1;high;urgent"),
    fields(
        &rules::PLACED_AND_IGNORED,
        "/ignored/0",
        r#"{"ignored": ["Projekt"]}"#,
        r#"{"ignored": ["Handläggare"]}"#,
    ),
    table(&rules::RAGGED, "", "id;title;need\n1;One; two;high", "id;title;need\n1;\"One; two\";high"),
    fields(
        &rules::SETTING,
        "/columns/1/decimal",
        r#"{"columns": [{"column": "Dnr", "case": "id"}, {"column": "Projekt", "case": "title", "decimal": "comma"}]}"#,
        r#"{"columns": [{"column": "Dnr", "case": "id"}, {"column": "Sökt", "fact": "applied", "decimal": "comma"}]}"#,
    ),
    fields(
        &rules::OTHER_HANDBOOK,
        "/handbook",
        r#"{"handbook": {"id": "exempel"}}"#,
        r#"{"handbook": {"id": "example"}}"#,
    ),
    cell(&rules::BAD_AMOUNT, "/facts/applied", "id;applied\n1;about 500 000", "id;applied\n1;500 000"),
    cell(&rules::OTHER_CURRENCY, "/facts/applied", "id;applied\n1;50 000 EUR", "id;applied\n1;560 000 kr"),
    cell(&rules::BAD_NUMBER, "/answers/partners", "id;partners\n1;a few", "id;partners\n1;2–4"),
    cell(&rules::TWO_WAYS, "/facts/applied", "id;applied\n1;1.250", "id;applied\n1;1 250"),
    cell(&rules::BAD_DATE, "/facts/start", "id;start\n1;26-03-01", "id;start\n1;1 mars 2026"),
    cell(&rules::UNKNOWN_WORD, "/answers/need", "id;need\n1;3", "id;need\n1;3 – Hög"),
    cell(
        &rules::BAD_CODE,
        "/facts/municipality",
        "id;municipality\n1;Karlsad",
        "id;municipality\n1;Karlstad",
    ),
    outline(
        &rules::ERROR_CELL,
        "a cell with `#REF!` in a workbook",
        "the amount that the formula was to give",
    ),
    cell(&rules::NO_ID, "/id", "id;need\n;high", "id;need\n1;high"),
    outline(
        &rules::NO_LINE,
        "`ja` under `green/2`, with nothing under the second amount",
        "both the amount and the answer about it",
    ),
    outline(&rules::NO_TEXT, "`export.xlsx` given as CSV", "the sheet saved as CSV, or given as a workbook"),
    outline(&rules::EMPTY_TABLE, "a file without content", "headers in the first row, and a row a case"),
    cell(&rules::BAD_QUOTES, "", "id;title\n1;\"One\" two", "id;title\n1;\"\"\"One\"\" two\""),
];
