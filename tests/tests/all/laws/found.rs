//! Small cases that the laws have found to go wrong, kept so that they stay right.

use hallbar::Assessment;
use hallbar::assessment::{GateOutcome, Ternary};
use hallbar::json::{read_case, read_handbook};
use serde_json::{Value, json};

use crate::generate::{assess, compile};

/// Assesses a case by a handbook, each told by what matters.
fn assessed(mut handbook: Value, mut case: Value) -> Assessment {
    for (document, marker) in [(&mut handbook, "handbook/1"), (&mut case, "case/1")] {
        let fields = document.as_object_mut().unwrap();
        fields.insert("hallbar".into(), json!(marker));
        fields.insert("id".into(), json!("found"));
    }
    handbook["version"] = json!("1");
    let read = read_handbook(handbook.to_string().as_bytes());
    let scorer = compile(read.document.unwrap_or_else(|| panic!("{:?}", read.diagnostics))).unwrap();
    let read = read_case(case.to_string().as_bytes());
    assess(&scorer, &read.document.unwrap_or_else(|| panic!("{:?}", read.diagnostics)))
}

fn gate(assessment: &Assessment) -> GateOutcome {
    assessment.stages[0].gates[0].outcome
}

fn one_gate(requires: Value) -> Value {
    json!([{ "id": "stage", "gates": [{ "id": "gate", "requires": requires }] }])
}

fn levels(values: &[f64]) -> Value {
    values
        .iter()
        .enumerate()
        .map(|(at, value)| json!({ "id": format!("level{at}"), "value": value }))
        .collect()
}

#[test]
fn a_depth_may_rest_on_a_fact() {
    let handbook = json!({
        "questions": [{ "id": "often", "answer": { "type": "yes_no" } }, { "id": "rarely", "answer": { "type": "yes_no" } }],
        "depths": [
            { "id": "deep", "when": { "fact": "applied", "at_least": "500000 SEK" }, "asks": ["often", "rarely"] },
            { "id": "screening", "asks": ["often"] },
        ],
    });
    let depth = |amount: &str| {
        assessed(handbook.clone(), json!({ "facts": { "applied": amount } })).depth.unwrap().used
    };
    assert_eq!(depth("500000 SEK").as_deref(), Some("deep"));
    assert_eq!(depth("499999.99 SEK").as_deref(), Some("screening"));
}

#[test]
fn a_motivation_counts_where_the_question_is_asked_and_may_come_with_any_answer_to_come() {
    let handbook = json!({
        "questions": [{ "id": "need", "answer": { "type": "yes_no" }, "when": { "fact": "applied", "at_least": "1 SEK" } }],
        "stages": one_gate(json!({ "motivated": "need" })),
    });
    let outcome = |amount: &str, answer: Value| {
        gate(&assessed(
            handbook.clone(),
            json!({ "facts": { "applied": amount }, "answers": { "need": answer } }),
        ))
    };
    assert_eq!(outcome("1 SEK", json!({ "answer": true, "motivation": "so" })), GateOutcome::Passed);
    assert_eq!(outcome("0 SEK", json!({ "answer": true, "motivation": "so" })), GateOutcome::Failed);
    assert_eq!(outcome("0 SEK", json!("unknown")), GateOutcome::Failed);
    assert_eq!(outcome("1 SEK", json!(true)), GateOutcome::Failed);
    for open in [json!("unknown"), json!({ "one_of": ["yes", "no"] }), json!("not_described")] {
        assert_eq!(outcome("1 SEK", open.clone()), GateOutcome::Open, "{open}");
    }
}

#[test]
fn a_non_answer_counts_as_a_level_of_the_scale_it_goes_through() {
    let handbook = json!({
        "scales": [{
            "id": "turned",
            "levels": [{ "id": "bad", "value": 1, "of": ["yes"] }, { "id": "good", "value": 2, "of": ["no"] }],
            "not_described": { "level": "bad" },
        }],
        "questions": [{ "id": "harm", "answer": { "type": "yes_no" } }],
        "criteria": [{ "id": "harm", "reads": { "answer": "harm" }, "scale": "turned" }],
    });
    let score = |answer: Value| {
        assessed(handbook.clone(), json!({ "answers": { "harm": answer } })).criteria[0].score
    };
    assert_eq!(score(json!(false)).value, Some(2.0));
    assert_eq!(score(json!("not_described")).value, Some(1.0));
}

#[test]
fn a_number_not_described_counts_as_a_level_of_its_bands() {
    let handbook = json!({
        "scales": [{
            "id": "bands",
            "levels": levels(&[1.0, 2.0]),
            "bands": [{ "less_than": 5, "level": "level0" }, { "at_least": 5, "level": "level1" }],
            "not_described": { "level": "level0" },
        }],
        "questions": [{ "id": "number", "answer": { "type": "number", "min": 0, "max": 10 } }],
        "criteria": [{ "id": "number", "reads": { "answer": "number" }, "scale": "bands" }],
    });
    let assessment = assessed(handbook, json!({ "answers": { "number": "not_described" } }));
    assert_eq!(assessment.criteria[0].score.value, Some(1.0));
}

#[test]
fn points_that_are_no_level_leave_the_level_open() {
    let handbook = json!({
        "scales": [{ "id": "two", "levels": levels(&[0.0, 1.0]), "not_described": { "value": 0.5 } }],
        "questions": [{ "id": "need", "answer": { "type": "level", "scale": "two" } }],
        "criteria": [{ "id": "need", "reads": { "answer": "need" }, "scale": "two" }],
        "stages": one_gate(json!({ "level": "need", "at_least": "level0" })),
    });
    let outcome = |answer: &str| gate(&assessed(handbook.clone(), json!({ "answers": { "need": answer } })));
    assert_eq!(outcome("not_described"), GateOutcome::Failed);
    assert_eq!(outcome("unknown"), GateOutcome::Open);
}

#[test]
fn a_share_is_exact_below_zero_and_unknown_of_zero() {
    let handbook = json!({
        "facts": [
            { "id": "part", "value": { "type": "number" } },
            { "id": "whole", "value": { "type": "number" } },
        ],
        "measures": [{ "id": "share", "ratio": { "of": { "fact": "part" }, "to": { "fact": "whole" } } }],
        "stages": one_gate(json!({ "measure": "share", "at_least": 2 })),
    });
    let outcome = |part: Value, whole: Value| {
        gate(&assessed(handbook.clone(), json!({ "facts": { "part": part, "whole": whole } })))
    };
    assert_eq!(outcome(json!(-4), json!(-2)), GateOutcome::Passed);
    assert_eq!(outcome(json!(4), json!(-2)), GateOutcome::Failed);
    assert_eq!(outcome(json!(4), json!(0)), GateOutcome::Open);
    // Between 1 and 2 it is 2 or more for certain; between 0 and 2 it may come to be a share of zero.
    assert_eq!(outcome(json!(4), json!({ "from": 1, "to": 2 })), GateOutcome::Passed);
    assert_eq!(outcome(json!(4), json!({ "from": 0, "to": 2 })), GateOutcome::Open);
}

#[test]
fn where_all_may_be_absent_one_must_be_there() {
    let handbook = |rule: Value| {
        json!({
            "scales": [{ "id": "two", "levels": levels(&[2.0, 3.0]), "not_described": "left_out" }],
            "questions": [{ "id": "need", "answer": { "type": "level", "scale": "two" } }],
            "criteria": [{ "id": "need", "reads": { "answer": "need" }, "scale": "two" }],
            "nodes": [{ "id": "total", "rule": rule, "parts": [{ "of": "need" }] }],
        })
    };
    let range = |rule: Value| {
        let score = assessed(handbook(rule), json!({ "answers": { "need": "unknown" } })).nodes[0].score;
        (score.low, score.high, score.value)
    };
    assert_eq!(range(json!("sum")), (Some(2.0), Some(3.0), None));
    assert_eq!(range(json!({ "count": { "at_least": 1 } })), (Some(1.0), Some(1.0), None));
}

#[test]
fn coverage_decides_nothing_by_way_of_a_class() {
    let handbook = json!({
        "scales": [{ "id": "two", "levels": levels(&[0.0, 1.0]) }],
        "questions": [
            { "id": "one", "answer": { "type": "level", "scale": "two" } },
            { "id": "other", "answer": { "type": "level", "scale": "two" } },
        ],
        "criteria": [
            { "id": "one", "reads": { "answer": "one" }, "scale": "two" },
            { "id": "other", "reads": { "answer": "other" }, "scale": "two" },
        ],
        "nodes": [{
            "id": "total",
            "parts": [{ "of": "one" }, { "of": "other" }],
            "classes": [{ "id": "high", "when": { "score": "total", "at_least": 2 } }, { "id": "low" }],
            "withheld": { "coverage": "total", "less_than": 1 },
        }],
        "stages": one_gate(json!({ "class": "total", "is": "high" })),
    });
    let assessment = assessed(handbook, json!({ "answers": { "one": "level1" } }));
    assert_eq!(assessment.nodes[0].class.as_ref().map(|class| class.withheld), Some(Ternary::Yes));
    assert_eq!(gate(&assessment), GateOutcome::Open);
}

#[test]
fn a_part_without_score_may_have_a_class() {
    let handbook = json!({
        "scales": [{ "id": "two", "levels": levels(&[0.0, 1.0]) }],
        "questions": [{ "id": "one", "answer": { "type": "level", "scale": "two" } }],
        "criteria": [{ "id": "one", "reads": { "answer": "one" }, "scale": "two" }],
        "nodes": [
            {
                "id": "pillar", "rule": "none", "parts": [{ "of": "one" }],
                "classes": [{ "id": "high", "when": { "level": "one", "is": "level1" } }, { "id": "low" }],
            },
            { "id": "whole", "rule": "none", "parts": [{ "of": "pillar" }] },
        ],
        "stages": one_gate(json!({ "parts": "whole", "in_class": "high", "at_least": 1 })),
    });
    assert_eq!(gate(&assessed(handbook, json!({ "answers": { "one": "level1" } }))), GateOutcome::Passed);
}

#[test]
fn an_open_gate_raises_no_class() {
    let handbook = json!({
        "scales": [{ "id": "two", "levels": levels(&[0.0, 1.0]) }],
        "questions": [{ "id": "one", "answer": { "type": "level", "scale": "two" } }],
        "criteria": [{ "id": "one", "reads": { "answer": "one" }, "scale": "two" }],
        "nodes": [{
            "id": "total", "parts": [{ "of": "one" }],
            "classes": [{ "id": "high", "when": { "score": "total", "at_least": 1 } }, { "id": "low" }],
        }],
        "main": "total",
        "stages": [{ "id": "stage", "gates": [
            { "id": "gate", "requires": { "fact": "applied", "at_least": "1 SEK" }, "class": "high" },
        ] }],
    });
    let outcome = assessed(handbook, json!({ "answers": { "one": "level0" } })).outcome.unwrap();
    assert_eq!((outcome.low.as_deref(), outcome.high.as_deref()), (Some("low"), Some("low")));
}

#[test]
fn half_a_hundredth_is_rounded_to_even() {
    let handbook = json!({
        "questions": [{ "id": "number", "answer": { "type": "number", "min": 0, "max": 1000 } }],
        "criteria": [{ "id": "number", "reads": { "answer": "number" } }],
        "nodes": [{ "id": "total", "parts": [{ "of": "number" }], "decimals": 2 }],
    });
    let score = |number: f64| {
        assessed(handbook.clone(), json!({ "answers": { "number": number } })).nodes[0]
            .score
            .value
            .unwrap()
            .to_string()
    };
    assert_eq!(score(547.175), "547.18");
    assert_eq!(score(547.165), "547.16");
}

#[test]
fn a_jump_may_be_told_in_any_order() {
    let handbook = json!({
        "scales": [{ "id": "jump", "points": [
            { "at": 0, "value": 0 }, { "after": 10, "value": 30 }, { "at": 10, "value": 20 }, { "at": 20, "value": 30 },
        ] }],
        "questions": [{ "id": "number", "answer": { "type": "number", "min": 0, "max": 20 } }],
        "criteria": [{ "id": "number", "reads": { "answer": "number" }, "scale": "jump" }],
    });
    let assessment = assessed(handbook, json!({ "answers": { "number": 5 } }));
    assert_eq!(assessment.criteria[0].score.value, Some(10.0));
}

#[test]
fn a_class_that_comes_to_be_given_is_skipped_no_longer() {
    let handbook = json!({
        "hallbar": "handbook/1", "id": "found", "version": "1",
        "scales": [{ "id": "two", "levels": levels(&[0.0, 1.0]) }],
        "questions": [{ "id": "one", "answer": { "type": "level", "scale": "two" } }],
        "criteria": [{ "id": "one", "reads": { "answer": "one" }, "scale": "two" }],
        "nodes": [{
            "id": "total", "parts": [{ "of": "one" }],
            "classes": [
                { "id": "high", "when": { "score": "total", "at_least": 2 } },
                { "id": "low", "when": { "score": "total", "at_least": 1 } },
            ],
        }],
        "stages": one_gate(json!({ "each": [{ "class": "total" }], "at_least": "high" })),
    });
    let scorer = compile(read_handbook(handbook.to_string().as_bytes()).document.unwrap()).unwrap();
    assert_eq!(scorer.monotone().len(), 1);
}

#[test]
fn conflicts_name_those_that_gain_in_the_order_of_the_list() {
    let items: Vec<Value> = ["a", "b", "c"].iter().map(|id| json!({ "id": id })).collect();
    let handbook = json!({
        "lists": [{ "id": "areas", "items": { "own": items } }],
        "scales": [{ "id": "signed", "levels": levels(&[-1.0, 0.0, 1.0]) }],
        "effects": { "scale": "signed", "list": "areas" },
    });
    let case = json!({ "conflicts": [{ "gain": "c", "loss": "a" }, { "gain": "b", "loss": "a" }] });
    assert_eq!(assessed(handbook, case).effects.unwrap().conflicts[0].gains, ["b", "c"]);
}

#[test]
fn what_settles_a_gate_is_found_after_questions_about_financing_lines() {
    let handbook = json!({
        "lists": [{ "id": "budget", "items": "lines" }],
        "questions": [
            { "id": "eligible", "per": "budget", "answer": { "type": "yes_no" } },
            { "id": "lawful", "answer": { "type": "yes_no" } },
            { "id": "other", "answer": { "type": "yes_no" } },
        ],
        "stages": one_gate(json!({ "answer": "lawful", "is": true })),
    });
    let lines = json!([{ "amount": "1 SEK", "code": "a" }, { "amount": "1 SEK", "code": "a" }]);
    let found = assessed(handbook, json!({ "financing": lines, "answers": { "other": true } }));
    let settle: Vec<&str> = found.settle.iter().map(|open| open.id.as_str()).collect();
    assert_eq!(settle, ["lawful"]);
}
