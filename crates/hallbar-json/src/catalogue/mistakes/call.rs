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
];
