//! Every check of a handbook has one that draws it and one that just does not.

use hallbar::soundness::{self, CHECKS};
use hallbar::{Handbook, Scorer, json};

use crate::fixtures::load;

/// How many findings a check has for a handbook of the fixtures, which has no errors.
fn found(path: &str, code: &str) -> usize {
    let read = json::read_handbook(&load::bytes(path));
    let document = read.document.unwrap_or_else(|| panic!("{path}: {:?}", read.diagnostics));
    for word in ["Exempel", "påhittat"] {
        let told = format!("{:?}{:?}", document.title, document.summary);
        assert!(told.contains(word), "{path} does not say that it is an example");
    }
    let checked = Handbook::validate(document);
    assert!(checked.diagnostics.is_empty(), "{path}: {:?}", checked.diagnostics);
    let handbook = checked.value.unwrap();
    let strategy = soundness::stand_in(&handbook);
    let scorer =
        Scorer::compile(&handbook, strategy.as_ref(), None).unwrap_or_else(|error| panic!("{path}: {error}"));
    let results = soundness::check(&scorer);
    let result = results.iter().find(|result| result.check.code == code).unwrap();
    result.findings.len()
}

#[test]
fn every_check_has_a_handbook_that_triggers_it_and_one_that_just_does_not() {
    let mut wrong = Vec::new();
    for check in CHECKS {
        let folder = format!("soundness/{}-{}", check.code, check.id);
        if found(&format!("{folder}/triggers.json"), check.code) == 0 {
            wrong.push(format!("{folder}/triggers.json does not trigger {}", check.code));
        }
        let clean = found(&format!("{folder}/clean.json"), check.code);
        if clean != 0 {
            wrong.push(format!("{folder}/clean.json triggers {} {clean} times", check.code));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(load::files("soundness", "json").len(), 2 * CHECKS.len(), "a pair for each check");
}

#[test]
fn findings_say_where_what_follows_and_a_way_out() {
    for path in load::files("soundness", "json") {
        let document = json::read_handbook(&load::bytes(&path)).document.unwrap();
        let handbook = Handbook::validate(document).into_result().unwrap();
        let scorer = Scorer::compile(&handbook, soundness::stand_in(&handbook).as_ref(), None).unwrap();
        for finding in soundness::check(&scorer).iter().flat_map(|result| &result.findings) {
            assert!(finding.path.starts_with('/'), "{path}: `{}`", finding.path);
            for remark in [&finding.consequence, &finding.way_out] {
                for text in [&remark.sv, &remark.en] {
                    assert!(text.ends_with('.') && !text.contains("  "), "{path}: {text}");
                }
            }
        }
    }
}

/// How many findings a check has for a handbook in text.
fn said(text: &str, id: &str) -> usize {
    let document = json::read_handbook(text.as_bytes()).document.unwrap();
    let handbook = Handbook::validate(document).into_result().unwrap();
    let scorer = Scorer::compile(&handbook, soundness::stand_in(&handbook).as_ref(), None).unwrap();
    let results = soundness::check(&scorer);
    results.iter().find(|result| result.check.id == id).unwrap().findings.len()
}

/// A handbook with a question, two depths and a stage with one requirement.
fn with_gate(gate: &str) -> String {
    format!(
        r#"{{"hallbar": "handbook/1", "id": "h", "version": "1", "kinds": ["project_funding"],
        "lists": [{{"id": "budget", "items": "lines"}}],
        "questions": [{{"id": "permit", "answer": {{"type": "yes_no"}}}}],
        "depths": [{{"id": "deep", "when": {{"fact": "kind", "is": "strategy"}}, "asks": ["permit"]}},
          {{"id": "screening", "asks": ["permit"]}}],
        "stages": [{{"id": "s", "gates": [{{"id": "g", {gate}}}]}}]}}"#
    )
}

#[test]
fn a_depth_that_is_never_due_may_still_be_chosen() {
    let text = with_gate(r#""requires": {"the": "depth", "is": "screening"}"#);
    assert!(said(&text, "depth-never-due") > 0, "no strategy is served");
    assert_eq!(said(&text, "gate-never-fails"), 0, "a person may choose `deep`, with a reason");
}

#[test]
fn what_a_person_may_deviate_from_is_not_refused_to_all() {
    let contradicted = r#""requires": {"all": [{"answer": "permit", "is": true}, {"not": {"answer": "permit", "at_least": true}}]}"#;
    assert_eq!(said(&with_gate(contradicted), "stage-never-passed"), 1);
    let soft = format!("\"soft\": true, {contradicted}");
    assert_eq!(said(&with_gate(&soft), "stage-never-passed"), 0);
}

#[test]
fn nothing_is_said_of_how_many_financing_lines_there_are() {
    let some = r#""requires": {"items": "budget", "some": {"the": "line_amount", "at_least": "0 SEK"}}"#;
    assert_eq!(said(&with_gate(some), "gate-never-fails"), 0, "a case may have no lines");
}

#[test]
fn a_silent_answer_counts_as_the_handbook_says() {
    let handbook = |missing: &str| {
        format!(
            r#"{{"hallbar": "handbook/1", "id": "h", "version": "1",
            "scales": [{{"id": "two", {missing}"levels": [{{"id": "low", "value": 1}}, {{"id": "high", "value": 2}}]}}],
            "questions": [{{"id": "q", "answer": {{"type": "level", "scale": "two"}}}}],
            "criteria": [{{"id": "c", "reads": {{"answer": "q"}}, "scale": "two"}}],
            "stages": [{{"id": "s", "gates": [{{"id": "g", "requires": {{"score": "c", "at_least": 1}}}}]}}]}}"#
        )
    };
    assert_eq!(said(&handbook(""), "gate-never-fails"), 1, "whatever is answered gives a point");
    for missing in [r#""missing": "left_out", "#, r#""missing": {"value": 0}, "#] {
        assert_eq!(
            said(&handbook(missing), "gate-never-fails"),
            0,
            "an unanswered question gives none: {missing}"
        );
    }
}

#[test]
fn a_criterion_that_says_what_it_looks_at_asks_for_the_other_goals() {
    let handbook = |codes: &[String]| {
        let codes = codes.iter().map(|code| format!("{code:?}")).collect::<Vec<_>>().join(", ");
        format!(
            r#"{{"hallbar": "handbook/1", "id": "h", "version": "1",
            "questions": [{{"id": "q", "answer": {{"type": "number", "min": 0, "max": 5}}}}],
            "criteria": [{{"id": "c", "reads": {{"answer": "q"}}, "agenda": [{codes}]}}]}}"#
        )
    };
    let every: Vec<String> = (1..=17).map(|goal| goal.to_string()).collect();
    assert_eq!(said(&handbook(&every), "agenda-goal-unseen"), 0);
    let by_target: Vec<String> = (1..=17).map(|goal| format!("{goal}.1")).collect();
    assert_eq!(said(&handbook(&by_target), "agenda-goal-unseen"), 0);
    assert_eq!(said(&handbook(&every[..16]), "agenda-goal-unseen"), 1);
    assert_eq!(said(&handbook(&[]), "agenda-goal-unseen"), 0);
}

/// The lines that stand for "any number of them" are of every kind: a requirement on every line is not refused for that.
#[test]
fn a_requirement_on_every_financing_line_can_be_met() {
    let every = r#""requires": {"items": "budget", "every": {"the": "line_kind", "is": "public"}}"#;
    let text = with_gate(every);
    let document = json::read_handbook(text.as_bytes()).document.unwrap();
    let handbook = Handbook::validate(document).into_result().unwrap();
    let strategy = soundness::stand_in(&handbook);
    Scorer::compile(&handbook, strategy.as_ref(), None).unwrap();
}

/// Two questions that count, with this beside them.
fn with_points(fields: &str, classes: &str) -> String {
    format!(
        r#"{{"hallbar": "handbook/1", "id": "h", "version": "1",
        "scales": [{{"id": "g", "levels": [{{"id": "no", "value": 0}}, {{"id": "yes", "value": 2}}]}}],
        "criteria": [{{"id": "ca", "reads": {{"answer": "a"}}, "scale": "g"}}, {{"id": "cb", "reads": {{"answer": "b"}}, "scale": "g"}}],
        "nodes": [{{"id": "total", "rule": "mean", "parts": [{{"of": "ca"}}, {{"of": "cb"}}], "classes": [{classes}]}}],
        "main": "total", {fields}}}"#
    )
}

/// How many goals a strategy has is not known where none is given: three may be reached, though the made-up one has two.
#[test]
fn nothing_is_proved_over_a_made_up_strategy() {
    let text = with_points(
        r#""questions": [{"id": "a", "answer": {"type": "level", "scale": "g"}}, {"id": "b", "answer": {"type": "level", "scale": "g"}},
          {"id": "q", "per": "areas", "answer": {"type": "yes_no"}}],
        "lists": [{"id": "areas", "items": {"strategy": {"depth": 1}}}],
        "measures": [{"id": "n", "count_items": {"list": "areas", "when": {"answer": "q", "is": true}}}],
        "stages": [{"id": "st", "gates": [{"id": "gate", "requires": {"any": [{"measure": "n", "at_most": 2}, {"answer": "a", "is": "yes"}]}}]}]"#,
        r#"{"id": "hi", "when": {"measure": "n", "at_least": 3}}, {"id": "mid", "when": {"score": "total", "at_least": 1}}, {"id": "lo"}"#,
    );
    for check in ["unreachable-class", "gate-never-fails"] {
        assert_eq!(said(&text, check), 0, "{check}");
    }
}

/// Where a class is withheld for want of answers, no single one decides.
#[test]
fn a_class_that_can_be_withheld_is_decided_by_the_rest_too() {
    let questions = r#""questions": [{"id": "a", "answer": {"type": "level", "scale": "g"}}, {"id": "b", "answer": {"type": "level", "scale": "g"}},
          {"id": "c", "answer": {"type": "yes_no"}}]"#;
    let classes = r#"{"id": "hi", "when": {"answer": "c", "is": true}}, {"id": "lo"}"#;
    let withheld = format!(r#"{classes}], "withheld": {{"coverage": "total", "less_than": 0.5}}, "caps": ["#);
    assert_eq!(said(&with_points(questions, classes), "points-only"), 1);
    for check in ["points-only", "lone-decider"] {
        assert_eq!(said(&with_points(questions, &withheld), check), 0, "{check}");
    }
}
