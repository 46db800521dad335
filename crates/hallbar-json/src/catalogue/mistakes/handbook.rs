use hallbar_core::diagnostic::Rule;
use hallbar_core::diagnostic::rules::handbook as rules;

use super::outline;
use crate::DocumentKind::Handbook;
use crate::catalogue::Mistake;

const fn fields(
    rule: &'static Rule,
    path: &'static str,
    wrong: &'static str,
    right: &'static str,
) -> Mistake {
    super::fields(Handbook, rule, path, wrong, right)
}

pub(in crate::catalogue) const ALL: &[Mistake] = &[
    fields(
        &rules::BAD_ID,
        "/facts/1/id",
        r#"{"facts": [{"id": "new posts", "value": {"type": "date"}}]}"#,
        r#"{"facts": [{"id": "new-posts", "value": {"type": "date"}}]}"#,
    ),
    fields(
        &rules::DOUBLED_ID,
        "/stop_points/2/id",
        r#"{"stop_points": [{"id": "a", "asks": [{"id": "q"}]}, {"id": "a", "asks": [{"id": "q"}]}]}"#,
        r#"{"stop_points": [{"id": "a", "asks": [{"id": "q"}]}, {"id": "b", "asks": [{"id": "q"}]}]}"#,
    ),
    fields(
        &rules::UNKNOWN_NAME,
        "/criteria/0/reads/answer",
        r#"{"criteria": [{"id": "need-points", "reads": {"answer": "ned"}, "scale": "grade"}]}"#,
        r#"{"criteria": [{"id": "need-points", "reads": {"answer": "need"}, "scale": "grade"}]}"#,
    ),
    fields(
        &rules::UNKNOWN_OPTION,
        "/consequences/0/duty/is",
        r#"{"consequences": [{"id": "visit", "duty": {"answer": "need", "is": "hihg"}}]}"#,
        r#"{"consequences": [{"id": "visit", "duty": {"answer": "need", "is": "high"}}]}"#,
    ),
    fields(
        &rules::KIND_MISMATCH,
        "/consequences/0/duty/at_least",
        r#"{"consequences": [{"id": "visit", "duty": {"fact": "applied", "at_least": 500000}}]}"#,
        r#"{"consequences": [{"id": "visit", "duty": {"fact": "applied", "at_least": "500000 SEK"}}]}"#,
    ),
    fields(
        &rules::OUT_OF_BLOCK,
        "/consequences/0/duty/answer",
        r#"{"consequences": [{"id": "visit", "duty": {"answer": "benefit", "is": "high"}}]}"#,
        r#"{"consequences": [{"id": "visit", "duty": {"items": "areas", "some": {"answer": "benefit", "is": "high"}}}]}"#,
    ),
    fields(
        &rules::INCOMPLETE,
        "/nodes/0/parts",
        r#"{"nodes": [{"id": "total", "rule": "sum", "parts": []}]}"#,
        r#"{"nodes": [{"id": "total", "rule": "sum", "parts": [{"of": "need-points"}]}]}"#,
    ),
    fields(
        &rules::NOT_RISING,
        "/scales/0/levels/2/value",
        r#"{"scales": [{"id": "grade",
            "levels": [{"id": "low", "value": 1}, {"id": "middle", "value": 3}, {"id": "high", "value": 2}]}]}"#,
        r#"{"scales": [{"id": "grade",
            "levels": [{"id": "low", "value": 1}, {"id": "middle", "value": 2}, {"id": "high", "value": 3}]}]}"#,
    ),
    fields(
        &rules::BAD_BANDS,
        "/scales/1/bands/1",
        r#"{"scales": [{"id": "partners-scale",
            "bands": [{"at_least": 0, "at_most": 5, "value": 1}, {"at_least": 5, "at_most": 9, "value": 2}]}]}"#,
        r#"{"scales": [{"id": "partners-scale",
            "bands": [{"at_least": 0, "less_than": 5, "value": 1}, {"at_least": 5, "at_most": 9, "value": 2}]}]}"#,
    ),
    fields(
        &rules::SCALE_MISFIT,
        "/criteria/0/scale",
        r#"{"criteria": [{"id": "need-points", "reads": {"answer": "need"}, "scale": "partners-scale"}]}"#,
        r#"{"criteria": [{"id": "need-points", "reads": {"answer": "need"}, "scale": "grade"}]}"#,
    ),
    fields(
        &rules::NO_POINTS,
        "/nodes/0/parts/0/of",
        r#"{"scales": [{"id": "grade", "levels": [{"id": "low"}, {"id": "middle"}, {"id": "high"}]}]}"#,
        r#"{"scales": [{"id": "grade",
            "levels": [{"id": "low", "value": 1}, {"id": "middle", "value": 2}, {"id": "high", "value": 3}]}]}"#,
    ),
    outline(&rules::TOO_MANY, "\"levels\": […], more than 64 of them", "a table with a row for each code"),
    fields(
        &rules::CYCLE,
        "/criteria/0",
        r#"{"criteria": [{"id": "need-points", "reads": {"answer": "need"}, "scale": "grade",
            "when": {"score": "total", "at_least": 1}}]}"#,
        r#"{"criteria": [{"id": "need-points", "reads": {"answer": "need"}, "scale": "grade",
            "when": {"score": "partner-points", "at_least": 1}}]}"#,
    ),
    fields(
        &rules::COVERAGE,
        "/consequences/0/duty/coverage",
        r#"{"consequences": [{"id": "visit", "duty": {"coverage": "total", "less_than": 1}}]}"#,
        r#"{"nodes": [{"id": "total", "rule": "mean", "parts": [{"of": "need-points"}],
            "classes": [{"id": "good"}], "withheld": {"coverage": "total", "less_than": 1}}]}"#,
    ),
    fields(
        &rules::BAD_WEIGHTS,
        "/nodes/0/parts",
        r#"{"nodes": [{"id": "total", "rule": "mean",
            "parts": [{"of": "need-points"}, {"of": "partner-points", "weight": -1}]}]}"#,
        r#"{"nodes": [{"id": "total", "rule": "sum",
            "parts": [{"of": "need-points"}, {"of": "partner-points", "weight": -1}]}]}"#,
    ),
    fields(
        &rules::ZERO_MEAN,
        "/nodes/0/rule",
        r#"{"scales": [{"id": "grade",
            "levels": [{"id": "low", "value": 0}, {"id": "middle", "value": 1}, {"id": "high", "value": 2}]}],
            "nodes": [{"id": "total", "rule": "geometric", "parts": [{"of": "need-points"}]}]}"#,
        r#"{"nodes": [{"id": "total", "rule": "geometric", "parts": [{"of": "need-points"}]}]}"#,
    ),
    fields(
        &rules::NEVER_MET,
        "/stages/0/gates/0/requires",
        r#"{"stages": [{"id": "requirements",
            "gates": [{"id": "points", "requires": {"score": "need-points", "more_than": 3}}]}]}"#,
        r#"{"stages": [{"id": "requirements",
            "gates": [{"id": "points", "requires": {"score": "need-points", "at_least": 3}}]}]}"#,
    ),
    fields(
        &rules::UNREACHABLE,
        "/nodes/0/classes/0",
        r#"{"nodes": [{"id": "total", "parts": [{"of": "need-points"}],
            "classes": [{"id": "top", "when": {"score": "total", "more_than": 3}}, {"id": "other"}]}]}"#,
        r#"{"nodes": [{"id": "total", "parts": [{"of": "need-points"}],
            "classes": [{"id": "top", "when": {"score": "total", "at_least": 3}}, {"id": "other"}]}]}"#,
    ),
    fields(
        &rules::OTHERWISE,
        "/consequences/0/route/0/when",
        r#"{"consequences": [{"id": "decided-by",
            "route": [{"id": "delegation", "when": {"fact": "applied", "at_most": "300000 SEK"}}]}]}"#,
        r#"{"consequences": [{"id": "decided-by",
            "route": [{"id": "delegation", "when": {"fact": "applied", "at_most": "300000 SEK"}}, {"id": "board"}]}]}"#,
    ),
    fields(
        &rules::NO_BOUNDS,
        "/criteria/1/reads",
        r#"{"questions": [{"id": "partners", "answer": {"type": "number"}}],
            "criteria": [{"id": "partner-points", "reads": {"answer": "partners"}}]}"#,
        r#"{"questions": [{"id": "partners", "answer": {"type": "number", "min": 0, "max": 20}}],
            "criteria": [{"id": "partner-points", "reads": {"answer": "partners"}}]}"#,
    ),
    fields(
        &rules::MAGNITUDE,
        "/nodes/0",
        r#"{"nodes": [{"id": "total", "parts": [{"of": "need-points", "weight": 100000000}]}]}"#,
        r#"{"nodes": [{"id": "total", "parts": [{"of": "need-points", "weight": 100}]}]}"#,
    ),
    fields(
        &rules::ONE_LANGUAGE,
        "/title",
        r#"{"title": {"sv": "Små bidrag"}}"#,
        r#"{"title": {"sv": "Små bidrag", "en": "Small grants"}}"#,
    ),
    fields(
        &rules::UNUSED,
        "/questions/3",
        r#"{"questions": [{"id": "open", "answer": {"type": "yes_no"}}]}"#,
        r#"{"questions": [{"id": "open", "answer": {"type": "yes_no"}}],
            "consequences": [{"id": "visit", "duty": {"answer": "open", "is": true}}]}"#,
    ),
    fields(
        &rules::NOT_APPLICABLE_UNSAID,
        "/criteria/0",
        r#"{"questions": [{"id": "need", "answer": {"type": "level", "scale": "grade"}, "may_not_apply": true}]}"#,
        r#"{"questions": [{"id": "need", "answer": {"type": "level", "scale": "grade"}, "may_not_apply": true}],
            "criteria": [{"id": "need-points", "reads": {"answer": "need"}, "scale": "grade", "not_applicable": "left_out"}]}"#,
    ),
    fields(
        &rules::BAD_PARAMETER,
        "/parameters/0/default",
        r#"{"parameters": [{"id": "enough", "default": 4, "min": 1, "max": 3}]}"#,
        r#"{"parameters": [{"id": "enough", "default": 2, "min": 1, "max": 3}]}"#,
    ),
    fields(
        &rules::CURRENCY,
        "/consequences/0/duty/at_least",
        r#"{"consequences": [{"id": "visit", "duty": {"fact": "applied", "at_least": "50000 EUR"}}]}"#,
        r#"{"consequences": [{"id": "visit", "duty": {"fact": "applied", "at_least": "550000 SEK"}}]}"#,
    ),
    fields(
        &rules::RESERVED,
        "/facts/1/id",
        r#"{"facts": [{"id": "applied", "value": {"type": "money"}}]}"#,
        r#"{"facts": [{"id": "applied-before", "value": {"type": "money"}}]}"#,
    ),
    outline(
        &rules::NEEDS_STRATEGY,
        "hallbar assess case.json --handbook handbook.json",
        "hallbar assess case.json --handbook handbook.json --strategy strategy.json",
    ),
    fields(&rules::NO_NAME, "", r#"{"version": ""}"#, r#"{"version": "1.0.0"}"#),
    outline(
        &rules::TOO_DEEP,
        "300 nodes, each the only part of the next",
        "one node with the parts that count",
    ),
];
