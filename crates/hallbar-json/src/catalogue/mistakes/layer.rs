use hallbar_core::diagnostic::rules::layer as rules;

use super::{layer, outline};
use crate::catalogue::Mistake;

pub(in crate::catalogue) const ALL: &[Mistake] = &[
    outline(
        &rules::NO_BASE,
        "`\"extends\": {\"handbook\": \"kronobreg\", \"version\": \"1.0.0\"}`, and no such handbook is built in or lies beside it",
        "`\"extends\": {\"handbook\": \"kronoberg\", \"version\": \"1.0.0\", \"file\": \"../kronoberg.json\"}`",
    ),
    layer(
        &rules::OTHER_BASE,
        "/extends/version",
        r#"{"extends": {"handbook": "example", "version": "1.9.0"}}"#,
        r#"{"extends": {"handbook": "example", "version": "2.0.0"}}"#,
    ),
    outline(
        &rules::CYCLE,
        "`a.json` extends `b`, and `b.json` extends `a`",
        "`a.json` extends `b`, and `b.json` extends nothing",
    ),
    layer(
        &rules::NOT_THERE,
        "/criteria",
        r#"{"criteria": {"amend": [{"id": "ned-points", "about": "effect"}]}}"#,
        r#"{"criteria": {"amend": [{"id": "need-points", "about": "effect"}]}}"#,
    ),
    layer(
        &rules::ALREADY_THERE,
        "/parameters",
        r#"{"parameters": {"add": [{"id": "enough", "default": 3}]}}"#,
        r#"{"parameters": {"amend": [{"id": "enough", "default": 3}]}}"#,
    ),
    layer(
        &rules::CHANGED_TWICE,
        "/parameters",
        r#"{"parameters": {"replace": [{"id": "enough", "default": 3}], "amend": [{"id": "enough", "max": 4}]}}"#,
        r#"{"parameters": {"replace": [{"id": "enough", "default": 3, "max": 4}]}}"#,
    ),
    layer(
        &rules::ORDER,
        "/parameters",
        r#"{"parameters": {"add": [{"id": "most", "default": 9}], "order": ["most"]}}"#,
        r#"{"parameters": {"add": [{"id": "most", "default": 9}], "order": ["most", "enough"]}}"#,
    ),
    layer(
        &rules::LAYER_FORM,
        "/parameters",
        r#"{"parameters": [{"id": "most", "default": 9}]}"#,
        r#"{"parameters": {"add": [{"id": "most", "default": 9}]}}"#,
    ),
    layer(
        &rules::TO_DECIDE,
        "/to_decide/0",
        r#"{"to_decide": [{"question": "who looks at livsmiljo?"}]}"#,
        r#"{"criteria": {"amend": [{"id": "need-points", "goals": ["livsmiljo"]}]}}"#,
    ),
];
