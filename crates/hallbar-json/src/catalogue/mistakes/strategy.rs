use hallbar_core::diagnostic::Rule;
use hallbar_core::diagnostic::rules::strategy as rules;

use crate::DocumentKind::Strategy;
use crate::catalogue::Mistake;

const fn fields(
    rule: &'static Rule,
    path: &'static str,
    wrong: &'static str,
    right: &'static str,
) -> Mistake {
    super::fields(Strategy, rule, path, wrong, right)
}

pub(in crate::catalogue) const ALL: &[Mistake] = &[
    fields(
        &rules::DOUBLED_GOAL,
        "/goals/2/goals/0/id",
        r#"{"goals": [{"id": "forest", "title": "Skog", "goals": [{"id": "green", "title": "Grönt"}]}]}"#,
        r#"{"goals": [{"id": "forest", "title": "Skog", "goals": [{"id": "park", "title": "Grönt"}]}]}"#,
    ),
    fields(
        &rules::UNKNOWN_TARGET,
        "/goals/0/links/0/to",
        r#"{"goals": [{"id": "green", "title": "Levande natur", "links": [{"to": "11.77"}]}]}"#,
        r#"{"goals": [{"id": "green", "title": "Levande natur", "links": [{"to": "11.7"}]}]}"#,
    ),
    fields(&rules::BAD_YEAR, "/horizon", r#"{"horizon": 204}"#, r#"{"horizon": 2040}"#),
    fields(&rules::BAD_REGION, "/region", r#"{"region": "7"}"#, r#"{"region": "07"}"#),
    fields(&rules::UNNAMED_LEVEL, "/levels", r#"{"levels": []}"#, r#"{"levels": ["mål"]}"#),
];
