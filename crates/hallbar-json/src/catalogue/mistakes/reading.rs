use hallbar_core::diagnostic::rules::reading as rules;

use super::{fields, outline, text};
use crate::DocumentKind::{Call, Case, Handbook};
use crate::catalogue::Mistake;

pub(in crate::catalogue) const ALL: &[Mistake] = &[
    text(
        &rules::SYNTAX,
        "",
        r#"{"hallbar": "case/1", "id": "2026-014",}"#,
        r#"{"hallbar": "case/1", "id": "2026-014"}"#,
    ),
    outline(
        &rules::ENCODING,
        "a file that a spreadsheet or an old editor saved as Windows-1252 or UTF-16",
        "the same, saved as UTF-8",
    ),
    outline(&rules::EMPTY, "a file with nothing in it, as a failed export leaves", "the document itself"),
    outline(
        &rules::TOO_DEEP,
        "[[[[ … ]]]], some hundred inside one another",
        "several named elements instead",
    ),
    text(&rules::MARKER, "", r#"{"id": "2026-014"}"#, r#"{"hallbar": "case/1", "id": "2026-014"}"#),
    text(
        &rules::OTHER_DOCUMENT,
        "/hallbar",
        r#"{"hallbar": "strategy/1", "id": "2026-014"}"#,
        r#"{"hallbar": "case/1", "id": "2026-014"}"#,
    ),
    text(
        &rules::OTHER_FORM,
        "/hallbar",
        r#"{"hallbar": "case/9", "id": "2026-014"}"#,
        r#"{"hallbar": "case/1", "id": "2026-014"}"#,
    ),
    fields(Case, &rules::UNKNOWN_FIELD, "/titel", r#"{"titel": "Cykelkök"}"#, r#"{"title": "Cykelkök"}"#),
    text(
        &rules::DOUBLED_FIELD,
        "/id",
        r#"{"hallbar": "case/1", "id": "1", "id": "2"}"#,
        r#"{"hallbar": "case/1", "id": "1"}"#,
    ),
    text(
        &rules::TWO_ANSWERS,
        "/answers/need",
        "{\"hallbar\": \"case/1\", \"id\": \"1\",\n \"answers\": {\"need\": \"high\", \"need\": \"middle\"}}",
        "{\"hallbar\": \"case/1\", \"id\": \"1\",\n \"answers\": {\"need\": {\"one_of\": [\"middle\", \"high\"]}}}",
    ),
    fields(
        Handbook,
        &rules::MISSING_FIELD,
        "/stop_points/0",
        r#"{"stop_points": [{"asks": [{"id": "right-use"}]}]}"#,
        r#"{"stop_points": [{"id": "halfway", "asks": [{"id": "right-use"}]}]}"#,
    ),
    fields(
        Case,
        &rules::WRONG_TYPE,
        "/strategy_goals",
        r#"{"strategy_goals": "green"}"#,
        r#"{"strategy_goals": ["green"]}"#,
    ),
    fields(
        Handbook,
        &rules::WRONG_FORM,
        "/consequences/0/duty",
        r#"{"consequences": [{"id": "visit", "duty": {"at_least": 2}}]}"#,
        r#"{"consequences": [{"id": "visit", "duty": {"fact": "jobs", "at_least": 2}}]}"#,
    ),
    fields(
        Call,
        &rules::BAD_MONEY,
        "/budget",
        r#"{"budget": "4 000 000 kr"}"#,
        r#"{"budget": "4000000 SEK"}"#,
    ),
    fields(
        Case,
        &rules::BAD_NUMBER,
        "/answers/partners",
        r#"{"answers": {"partners": 3.1234567}}"#,
        r#"{"answers": {"partners": 3.123457}}"#,
    ),
    fields(Call, &rules::BAD_DATE, "/closes", r#"{"closes": "31/3 2026"}"#, r#"{"closes": "2026-03-31"}"#),
    fields(Handbook, &rules::BAD_CURRENCY, "/currency", r#"{"currency": "kr"}"#, r#"{"currency": "SEK"}"#),
    fields(Case, &rules::UNKNOWN_WORD, "/kind", r#"{"kind": "projekt"}"#, r#"{"kind": "project_funding"}"#),
    outline(
        &rules::TOO_LONG,
        "\"title\": \"…\", more than a million bytes",
        "a title; what is long stands in its own document",
    ),
];
