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
    fields(
        &rules::OWN_ANCESTOR,
        "/goals/2/goals/0/id",
        r#"{"goals": [{"id": "forest", "title": "Skog", "goals": [{"id": "forest", "title": "Skogsbete"}]}]}"#,
        r#"{"goals": [{"id": "forest", "title": "Skog", "goals": [{"id": "grazing", "title": "Skogsbete"}]}]}"#,
    ),
    fields(
        &rules::UNKNOWN_LEVEL,
        "/goals/0/level",
        r#"{"goals": [{"id": "green", "title": "Levande natur", "level": "dellmål"}]}"#,
        r#"{"goals": [{"id": "green", "title": "Levande natur", "level": "mål"}]}"#,
    ),
    fields(
        &rules::OUT_OF_TIME,
        "/indicators/0/baseline/year",
        r#"{"indicators": [{"id": "co2", "baseline": {"value": 4.2, "year": 2032}, "target": {"value": 2, "year": 2030}}]}"#,
        r#"{"indicators": [{"id": "co2", "baseline": {"value": 4.2, "year": 2022}, "target": {"value": 2, "year": 2030}}]}"#,
    ),
    fields(
        &rules::BAD_NUMBER,
        "/goals/0/links/0/strength",
        r#"{"goals": [{"id": "green", "title": "Levande natur", "links": [{"to": "15.5", "strength": 4}]}]}"#,
        r#"{"goals": [{"id": "green", "title": "Levande natur", "links": [{"to": "15.5", "strength": 3}]}]}"#,
    ),
    fields(
        &rules::UNKNOWN_SIDE,
        "/conflicts/1/between/1",
        r#"{"conflicts": [{"id": "land", "between": ["green", "farming"], "title": "Marken räcker inte till allt"}]}"#,
        r#"{"conflicts": [{"id": "land", "between": ["green", "2.4"], "title": "Marken räcker inte till allt"}]}"#,
    ),
    fields(
        &rules::DOUBLED_LINK,
        "/goals/0/links/1/to",
        r#"{"goals": [{"id": "green", "title": "Levande natur", "links": [{"to": "15.5"}, {"to": "15.5", "strength": 2}]}]}"#,
        r#"{"goals": [{"id": "green", "title": "Levande natur", "links": [{"to": "15.5", "strength": 2}]}]}"#,
    ),
    fields(
        &rules::KNOWN_AFTER_ALL,
        "/unknown/0",
        r#"{"horizon": 2040, "unknown": ["horizon"]}"#,
        r#"{"horizon": 2040, "unknown": ["adopted"]}"#,
    ),
    fields(
        &rules::OWN_PREDECESSOR,
        "/predecessor",
        r#"{"version": "2026", "predecessor": {"id": "example-region", "version": "2026"}}"#,
        r#"{"version": "2026", "predecessor": {"id": "example-region", "version": "2021"}}"#,
    ),
];
