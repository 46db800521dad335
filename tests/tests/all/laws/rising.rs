//! In a monotone handbook a higher level in place of a lower one lowers no score, gate or class.

use hallbar::Assessment;
use hallbar::assessment::GateOutcome;
use hallbar::case::{CaseDocument, Given};
use hallbar::handbook::{AnswerType, HandbookDocument};
use proptest::prelude::{TestCaseError, prop_assert};
use proptest::strategy::{Strategy as _, ValueTree as _};
use proptest::test_runner::TestRunner;

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
