use hallbar_core::diagnostic::rules::call as rules;

use super::fields;
use crate::DocumentKind::Call;
use crate::catalogue::Mistake;

pub(in crate::catalogue) const ALL: &[Mistake] = &[
    fields(
        Call,
        &rules::OTHER_HANDBOOK,
        "/handbook",
        r#"{"handbook": {"id": "example", "version": "1.0.0"}}"#,
        r#"{"handbook": {"id": "example", "version": "2.0.0"}}"#,
    ),
    fields(
        Call,
        &rules::CLOSES_FIRST,
        "/closes",
        r#"{"opens": "2026-01-15", "closes": "2025-03-31"}"#,
        r#"{"opens": "2026-01-15", "closes": "2026-03-31"}"#,
    ),
    fields(
        Call,
        &rules::NO_BUDGET,
        "/limits/0/at_most/percent",
        r#"{"limits": [{"id": "one-municipality", "for_each": "municipality", "at_most": {"percent": 30}}]}"#,
        r#"{"budget": "9000000 SEK",
            "limits": [{"id": "one-municipality", "for_each": "municipality", "at_most": {"percent": 30}}]}"#,
    ),
    fields(
        Call,
        &rules::BAD_LIMIT,
        "/limits/0/at_least",
        r#"{"limits": [{"id": "inland", "for_each": "municipality", "at_least": {"money": "2000000 SEK"}}]}"#,
        r#"{"limits": [{"id": "inland", "where": {"fact": "municipality", "in": ["2409", "2417"]},
            "at_least": {"money": "2000000 SEK"}}]}"#,
    ),
];
