use hallbar_core::assessment::{Basis, Found, LevelText};
use serde_json::{Value, json};

use super::*;

fn node(id: &str, item: Option<&str>, score: Score) -> NodeResult {
    NodeResult {
        id: id.into(),
        item: item.map(str::to_owned),
        title: Text::default(),
        rule: "sum",
        applies: Ternary::Yes,
        score,
        lines: Vec::new(),
        steps: Vec::new(),
        class: None,
    }
}

fn criterion(internal: bool) -> CriterionResult {
    CriterionResult {
        id: "c".into(),
        item: None,
        title: Text::default(),
        about: None,
        seen_in: Vec::new(),
        applies: Ternary::Yes,
        question: None,
        read: Found::Nothing,
        basis: Basis::Answered,
        levels: Vec::<LevelText>::new(),
        score: Score::default(),
        capped_at: None,
        motivation: Some("said in confidence".into()),
        evidence: vec!["a letter".into()],
        internal,
        scale: None,
        source: None,
    }
}

/// What is written with these changes to an assessment that holds next to nothing.
fn written(change: impl for<'a> FnOnce(&mut Written<'a>, &'a Kept)) -> String {
    let kept = Kept::new();
    let mut written = Written {
        hallbar: "assessment/1",
        case: "2026-014",
        title: "Mål",
        kind: CaseKind::ProjectFunding,
        case_fingerprint: None,
        handbook: &kept.handbook,
        strategy: None,
        strategy_seen_on: None,
        matrix: None,
        call: None,
        comparable_since: None,
        parameters: Parameters(&kept.parameters),
        hallbar_version: "0.1.0",
        depth: None,
        outcome: None,
        judgement: None,
        facts: &[],
        financing: &[],
        answers: &[],
        stages: &[],
        scores: Scores(&kept.nodes),
        nodes: &[],
        criteria: Vec::new(),
        views: &[],
        measures: &[],
        effects: None,
        consequences: Vec::new(),
        stop_points: &[],
        findings: &[],
        settle: &[],
        next: None,
        since: None,
    };
    change(&mut written, &kept);
    print(&written)
}

/// What an assessment holds.
struct Kept {
    handbook: DocumentName,
    parameters: Vec<(String, String)>,
    nodes: Vec<NodeResult>,
    outcome: Outcome,
    consequence: ConsequenceResult,
}

impl Kept {
    fn new() -> Self {
        let known = Score {
            value: Some(0.1 + 0.2),
            low: Some(0.3),
            high: Some(0.3),
            so_far: Some(3.0),
            coverage: Some(1.0),
        };
        Self {
            handbook: DocumentName { id: "h".into(), version: "1".into(), fingerprint: None },
            parameters: vec![("z".into(), "3".into()), ("a".into(), "500 SEK".into())],
            nodes: vec![node("total", None, known), node("area", Some("a1"), Score::default())],
            outcome: Outcome {
                node: "total".into(),
                class: None,
                low: Some("c".into()),
                high: Some("a".into()),
                withheld: Ternary::No,
                by_gate: None,
            },
            consequence: ConsequenceResult {
                id: "who".into(),
                title: Text::default(),
                kind: ConsequenceName::Route,
                holds: Ternary::Open,
                ways: vec![("board".into(), Text::swedish("nämnden"))],
                reasons: Vec::new(),
            },
        }
    }
}

fn value(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

#[test]
fn starts_with_what_it_is() {
    let text = written(|_, _| {});
    assert!(text.starts_with(
        "{\n  \"hallbar\": \"assessment/1\",\n  \"case\": \"2026-014\",\n  \"title\": \"Mål\",\n"
    ));
    assert!(text.ends_with("\n}\n"));
    assert_eq!(value(&text)["judgement"], Value::Null);
    assert_eq!(value(&text)["handbook"], json!({"id": "h", "version": "1", "fingerprint": null}));
}

#[test]
fn scores_stand_by_node_and_item_in_the_handbooks_order() {
    let all = value(&written(|_, _| {}));
    let scores = all["scores"].as_object().unwrap();
    assert_eq!(scores.keys().collect::<Vec<_>>(), ["total", "area/a1"]);
    assert_eq!(scores["area/a1"]["value"], Value::Null);
    assert_eq!(all["parameters"].as_object().unwrap().keys().collect::<Vec<_>>(), ["z", "a"]);
    let text = written(|_, _| {});
    assert!(text.contains("\"value\": 0.30000000000000004,\n      \"low\": 0.3,"), "{text}");
}

#[test]
fn an_open_class_is_null_and_no_outcome_is_left_out() {
    assert!(value(&written(|_, _| {})).get("outcome").is_none());
    let text = written(|written, kept| written.outcome = Some(WrittenOutcome::from(&kept.outcome)));
    let wanted =
        json!({"class": null, "low": "c", "high": "a", "withheld": "no", "by_gate": null, "node": "total"});
    assert_eq!(value(&text)["outcome"], wanted);
}

#[test]
fn what_is_internal_is_left_out() {
    let text = written(|written, _| written.criteria = vec![public(&criterion(true))]);
    assert!(!text.contains("confidence") && !text.contains("letter"));
    assert_eq!(value(&text)["criteria"][0]["internal"], true);
    let text = written(|written, _| written.criteria = vec![public(&criterion(false))]);
    assert!(text.contains("confidence") && text.contains("letter"));
}

#[test]
fn ways_have_names() {
    let text = written(|written, kept| {
        written.consequences = vec![WrittenConsequence::from(&kept.consequence)];
    });
    assert_eq!(value(&text)["consequences"][0]["ways"], json!([{"id": "board", "title": {"sv": "nämnden"}}]));
}
