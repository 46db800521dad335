//! In a monotone handbook a higher level in place of a lower one lowers no score, gate or class.

use hallbar::Assessment;
use hallbar::assessment::GateOutcome;
use hallbar::case::{CaseDocument, Given};
use hallbar::handbook::{AnswerType, HandbookDocument};
use proptest::prelude::{TestCaseError, prop_assert};
use proptest::strategy::{Strategy as _, ValueTree as _};
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};

use super::hold;
use crate::generate::{Draw, Sort, World, short, worlds};

/// The levels of a question, lowest first.
fn levels(handbook: &HandbookDocument, question: &str) -> Vec<Given> {
    match &handbook.questions.iter().find(|known| known.id == question).unwrap().answer {
        AnswerType::Level { scale } => {
            let scale = handbook.scales.iter().find(|known| known.id == *scale).unwrap();
            scale.levels.iter().map(|level| Given::Text(level.id.clone())).collect()
        }
        AnswerType::YesNo => vec![Given::YesNo(false), Given::YesNo(true)],
        _ => Vec::new(),
    }
}

/// The same case with one answer at a higher level, if there is one to raise.
fn raised(handbook: &HandbookDocument, case: &CaseDocument, draw: &mut Draw) -> Option<CaseDocument> {
    let mut ways = Vec::new();
    for (at, answer) in case.answers.iter().enumerate() {
        let levels = levels(handbook, &answer.question);
        let place = levels.iter().position(|level| *level == answer.value);
        ways.extend(
            levels
                .iter()
                .skip(place.map_or(levels.len(), |place| place + 1))
                .map(|level| (at, level.clone())),
        );
    }
    let (at, level) = (!ways.is_empty()).then(|| draw.of(&ways))?;
    let mut case = case.clone();
    case.answers[at].value = level;
    Some(case)
}

fn rank(outcome: GateOutcome) -> u8 {
    match outcome {
        GateOutcome::Failed => 0,
        GateOutcome::Open => 1,
        GateOutcome::Passed => 2,
    }
}

fn not_lower(
    handbook: &HandbookDocument,
    before: &Assessment,
    after: &Assessment,
) -> Result<(), TestCaseError> {
    let scores = |assessment: &Assessment| {
        let criteria = assessment.criteria.iter().map(|c| (c.id.clone(), c.score));
        criteria.chain(assessment.nodes.iter().map(|n| (n.id.clone(), n.score))).collect::<Vec<_>>()
    };
    for ((id, a), (_, b)) in scores(before).into_iter().zip(scores(after)) {
        prop_assert!(b.low >= a.low && b.high >= a.high, "{id}: {a:?}, then {b:?}");
    }
    let gates = |assessment: &Assessment| {
        let stages = assessment.stages.iter();
        stages.flat_map(|stage| stage.gates.iter().map(|g| (g.id.clone(), g.outcome))).collect::<Vec<_>>()
    };
    for ((id, a), (_, b)) in gates(before).into_iter().zip(gates(after)) {
        prop_assert!(rank(b) >= rank(a), "{id}: {a:?}, then {b:?}");
    }
    let class = |node: &str, id: &Option<String>| {
        let rule = handbook.nodes.iter().find(|known| known.id == node).unwrap();
        id.as_ref().map(|id| rule.classes.iter().rev().position(|class| class.id == *id).unwrap())
    };
    for (a, b) in before.nodes.iter().zip(&after.nodes) {
        if let (Some(x), Some(y)) = (&a.class, &b.class) {
            prop_assert!(class(&a.id, &y.low) >= class(&a.id, &x.low), "{}: {x:?}, then {y:?}", a.id);
            prop_assert!(class(&a.id, &y.high) >= class(&a.id, &x.high), "{}: {x:?}, then {y:?}", a.id);
        }
    }
    // A failed gate may give a class where the node gives none, which stands outside the order.
    let classed = |assessment: &Assessment, node: &str| {
        let result = assessment.nodes.iter().find(|result| result.id == node);
        result.and_then(|result| result.class.as_ref()).is_some_and(|class| class.low.is_some())
    };
    if let (Some(a), Some(b)) = (&before.outcome, &after.outcome)
        && classed(before, &a.node)
    {
        prop_assert!(class(&a.node, &b.low) >= class(&a.node, &a.low), "outcome {a:?}, then {b:?}");
        prop_assert!(class(&a.node, &b.high) >= class(&a.node, &a.high), "outcome {a:?}, then {b:?}");
    }
    Ok(())
}

fn law(mut world: World) -> Result<(), TestCaseError> {
    if !world.scorer.monotone().is_empty() {
        return Ok(());
    }
    for _ in 0..4 {
        let Some(case) = raised(world.scorer.handbook(), &world.case, &mut world.draw) else { return Ok(()) };
        not_lower(world.handbook(), &world.assess(&world.case), &world.assess(&case)).map_err(|error| {
            TestCaseError::fail(format!("{error}\n{}", short(&hallbar::json::write_case(&case))))
        })?;
        world.case = case;
    }
    Ok(())
}

#[test]
fn higher_levels_lower_nothing() {
    // Many handbooks are not monotone and say nothing here.
    (0..12).for_each(|_| hold(Sort::Rising, law));
    hold(Sort::Any, law);
}

#[test]
fn many_handbooks_are_monotone() {
    let mut runner = TestRunner::deterministic();
    let monotone = (0..100)
        .map(|_| worlds(Sort::Rising).new_tree(&mut runner).unwrap().current())
        .filter(|world| world.scorer.monotone().is_empty())
        .count();
    assert!(monotone >= 30, "{monotone} of 100");
}

/// Rare among random handbooks, so each rule that keeps a handbook from rising is told by one of its own.
#[test]
fn what_does_not_rise_is_told() {
    let level = |at: i32| json!({ "id": format!("level{at}"), "value": at });
    let whole = json!({
        "hallbar": "handbook/1", "id": "rises", "version": "1",
        "scales": [{ "id": "three", "levels": [level(0), level(1), level(2)] }],
        "questions": [
            { "id": "one", "answer": { "type": "level", "scale": "three" } },
            { "id": "other", "answer": { "type": "level", "scale": "three" } },
        ],
        "criteria": [
            { "id": "c-one", "reads": { "answer": "one" }, "scale": "three" },
            { "id": "c-other", "reads": { "answer": "other" }, "scale": "three" },
        ],
        "nodes": [{
            "id": "total",
            "parts": [{ "of": "c-one", "weight": 2 }, { "of": "c-other", "weight": 1 }],
            "classes": [{ "id": "good", "when": { "level": "c-one", "at_least": "level1" } }, { "id": "bad" }],
        }],
        "stages": [{ "id": "stage", "gates": [{ "id": "gate", "requires": { "score": "total", "at_least": 1 } }] }],
    });
    let high = json!({ "answer": "one", "at_least": "level1" });
    let low = json!({ "answer": "one", "at_most": "level1" });
    let turned = json!({ "not": high });
    let cap = |when: &Value| json!([{ "id": "cap", "when": when, "at_most": 1 }]);
    let falls = json!({ "id": "falls", "outside": "nearest", "points": [{ "at": 0, "value": 2 }, { "at": 6, "value": 1 }] });
    let told = |changes: &[(&str, &str, &Value)]| {
        let mut document = whole.clone();
        for (place, field, value) in changes {
            document.pointer_mut(place).unwrap()[*field] = (*value).clone();
        }
        let read = hallbar::json::read_handbook(document.to_string().as_bytes());
        let scorer = crate::generate::compile(read.document.unwrap()).unwrap();
        scorer.monotone().iter().map(|breach| breach.path.clone()).collect::<Vec<_>>()
    };
    assert!(told(&[]).is_empty());
    assert!(told(&[("/nodes/0", "caps", &cap(&low))]).is_empty(), "a cap that lets go");
    let scales = json!([whole["scales"][0], falls]);
    for (changes, path) in [
        (vec![("/nodes/0", "caps", &cap(&high))], "/nodes/0/caps/0/when"),
        (vec![("/nodes/0/parts/0", "weight", &json!(-2))], "/nodes/0/parts/0/weight"),
        (vec![("/nodes/0/classes/0", "when", &turned)], "/nodes/0/classes/0/when"),
        (vec![("/stages/0/gates/0", "requires", &low)], "/stages/0/gates/0/requires"),
        (vec![("/stages/0/gates/0", "when", &high)], "/stages/0/gates/0/when"),
        (vec![("/criteria/1", "when", &high)], "/criteria/1/when"),
        (vec![("/questions/1", "when", &high)], "/questions/1/when"),
        (vec![("", "scales", &scales), ("/nodes/0", "scale", &json!("falls"))], "/nodes/0/scale"),
    ] {
        let told = told(&changes);
        assert!(told.iter().any(|known| known == path), "{path} is not among {told:?}");
    }
}
