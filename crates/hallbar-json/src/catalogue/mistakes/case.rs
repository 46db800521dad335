use hallbar_core::diagnostic::Rule;
use hallbar_core::diagnostic::rules::case as rules;

use super::{outline, under};
use crate::DocumentKind::Case;
use crate::catalogue::Mistake;

const fn fields(
    rule: &'static Rule,
    path: &'static str,
    wrong: &'static str,
    right: &'static str,
) -> Mistake {
    super::fields(Case, rule, path, wrong, right)
}

pub(in crate::catalogue) const ALL: &[Mistake] = &[
    fields(
        &rules::UNKNOWN_QUESTION,
        "/answers/ned",
        r#"{"answers": {"ned": "high"}}"#,
        r#"{"answers": {"need": "high"}}"#,
    ),
    fields(
        &rules::TWO_ANSWERS,
        "/effects/1",
        r#"{"effects": [{"on": "nature", "before": "loss"}, {"on": "nature", "after": "none"}]}"#,
        r#"{"effects": [{"on": "nature", "before": "loss", "after": "none"}]}"#,
    ),
    fields(
        &rules::UNKNOWN_LEVEL,
        "/answers/need",
        r#"{"answers": {"need": "hihg"}}"#,
        r#"{"answers": {"need": "high"}}"#,
    ),
    fields(
        &rules::WRONG_ANSWER,
        "/answers/need",
        r#"{"answers": {"need": 3}}"#,
        r#"{"answers": {"need": "high"}}"#,
    ),
    fields(
        &rules::OUT_OF_BOUNDS,
        "/answers/partners",
        r#"{"answers": {"partners": 21}}"#,
        r#"{"answers": {"partners": 2}}"#,
    ),
    fields(
        &rules::MUST_APPLY,
        "/answers/need",
        r#"{"answers": {"need": "not_applicable"}}"#,
        r#"{"answers": {"need": "not_described"}}"#,
    ),
    fields(
        &rules::OTHER_HANDBOOK,
        "/handbook/id",
        r#"{"handbook": {"id": "exempel"}}"#,
        r#"{"handbook": {"id": "example"}}"#,
    ),
    fields(
        &rules::OTHER_VERSION,
        "/handbook/version",
        r#"{"handbook": {"id": "example", "version": "1.4.9"}}"#,
        r#"{"handbook": {"id": "example", "version": "1.5.0"}}"#,
    ),
    fields(
        &rules::UNKNOWN_FACT,
        "/facts/aplied",
        r#"{"facts": {"aplied": "400000 SEK"}}"#,
        r#"{"facts": {"applied": "400000 SEK"}}"#,
    ),
    fields(
        &rules::UNKNOWN_ITEM,
        "/answers/benefit/per_item/natur",
        r#"{"answers": {"benefit": {"per_item": {"natur": "low"}}}}"#,
        r#"{"answers": {"benefit": {"per_item": {"nature": "low"}}}}"#,
    ),
    fields(
        &rules::BAD_DATE,
        "/facts/start",
        r#"{"facts": {"start": "2026-02-30"}}"#,
        r#"{"facts": {"start": "2026-02-28"}}"#,
    ),
    fields(
        &rules::BAD_ORGANISATION_NUMBER,
        "/facts/organisation_number",
        r#"{"facts": {"organisation_number": "202100-1976"}}"#,
        r#"{"facts": {"organisation_number": "202100-1975"}}"#,
    ),
    fields(
        &rules::BAD_CODE,
        "/facts/municipality",
        r#"{"facts": {"municipality": "178"}}"#,
        r#"{"facts": {"municipality": "1780"}}"#,
    ),
    fields(
        &rules::CURRENCY,
        "/facts/applied",
        r#"{"facts": {"applied": "40000 EUR"}}"#,
        r#"{"facts": {"applied": "440000 SEK"}}"#,
    ),
    fields(&rules::KIND_NOT_SERVED, "/kind", r#"{"kind": "programme"}"#, r#"{"kind": "project_funding"}"#),
    fields(
        &rules::UNKNOWN_GOAL,
        "/strategy_goals/0",
        r#"{"strategy_goals": ["grön"]}"#,
        r#"{"strategy_goals": ["green"]}"#,
    ),
    fields(
        &rules::OUTSIDE_SCALE,
        "/answers/partners",
        r#"{"answers": {"partners": 9.5}}"#,
        r#"{"answers": {"partners": 9}}"#,
    ),
    fields(
        &rules::UPSIDE_DOWN,
        "/answers/partners",
        r#"{"answers": {"partners": {"from": 4, "to": 3}}}"#,
        r#"{"answers": {"partners": {"from": 3, "to": 4}}}"#,
    ),
    under(
        r#"{"stages": [{"id": "requirements",
            "gates": [{"id": "half", "soft": true, "requires": {"fact": "applied", "at_most": "300000 SEK"}}]}]}"#,
        fields(
            &rules::BAD_DEVIATION,
            "/deviations/0/reason",
            r#"{"deviations": [{"gate": "half", "reason": ""}]}"#,
            r#"{"deviations": [{"gate": "half", "reason": "The only one in the county."}]}"#,
        ),
    ),
    under(
        r#"{"depths": [{"id": "whole", "when": {"fact": "applied", "at_least": "500000 SEK"},
            "asks": ["need", "partners", "benefit"]}, {"id": "screening", "asks": ["need"]}]}"#,
        fields(
            &rules::DEPTH_WITHOUT_REASON,
            "/depth",
            r#"{"depth": {"id": "whole"}}"#,
            r#"{"depth": {"id": "whole", "reason": "A pilot for later calls."}}"#,
        ),
    ),
    fields(
        &rules::CODE_NOT_IN_TABLE,
        "/financing/0/code",
        r#"{"financing": [{"amount": "400000 SEK", "code": "42"}]}"#,
        r#"{"financing": [{"amount": "400000 SEK", "code": "042"}]}"#,
    ),
    fields(
        &rules::UNKNOWN_CLASS,
        "/judgement/class",
        r#"{"judgement": {"class": "best", "text": "A good project."}}"#,
        r#"{"judgement": {"class": "good", "text": "A good project."}}"#,
    ),
    fields(
        &rules::OTHER_DOCUMENT,
        "/strategy",
        r#"{"strategy": {"id": "another-region"}}"#,
        r#"{"strategy": {"id": "example-region"}}"#,
    ),
    fields(
        &rules::UNKNOWN_STOP_POINT,
        "/stop_points/0",
        r#"{"stop_points": [{"stop_point": "half-way", "decision": "go_on", "by": "officer"}]}"#,
        r#"{"stop_points": [{"stop_point": "halfway", "decision": "go_on", "by": "officer"}]}"#,
    ),
    outline(
        &rules::NO_EFFECTS,
        "\"effects\": [{\"on\": \"nature\", \"before\": \"gain\"}], under a handbook without `effects`",
        "the same under a handbook that says what effects are told of",
    ),
    fields(&rules::CASE_NAME, "/id", r#"{"id": ""}"#, r#"{"id": "2026-014"}"#),
    fields(
        &rules::PERSONAL_NUMBER,
        "/title",
        r#"{"title": "Ansökan av 19121212-1212"}"#,
        r#"{"title": "Ansökan av en privatperson"}"#,
    ),
    outline(
        &rules::NOT_GIVEN,
        "\"call\": {\"id\": \"spring-2026\"} in the case, assessed without it",
        "the same with `--call call.json`",
    ),
    fields(
        &rules::DECIDED_BY_NOBODY,
        "/stop_points/0",
        r#"{"stop_points": [{"stop_point": "halfway", "decision": "go_on"}]}"#,
        r#"{"stop_points": [{"stop_point": "halfway", "decision": "go_on", "by": "head of unit"}]}"#,
    ),
    under(
        r#"{"facts": [{"id": "owned", "title": {"sv": "Mål med ansvarig"}, "value": {"type": "number"},
            "from": {"figure": "goals_with_owner"}}]}"#,
        fields(
            &rules::DRAWN_FACT,
            "/facts/owned",
            r#"{"facts": {"owned": 80}}"#,
            r#"{"facts": {"owned": null}}"#,
        ),
    ),
];
