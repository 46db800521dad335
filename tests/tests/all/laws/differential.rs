//! For cases in which nothing is open the engine says what the oracle says.

use hallbar::Assessment;
use hallbar::assessment::{GateOutcome, Score, Ternary};
use hallbar::case::CaseDocument;
use hallbar::handbook::{ConsequenceKind, HandbookDocument};
use num_rational::BigRational;
use proptest::prelude::{TestCaseError, prop_assert, prop_assert_eq};

use super::hold;
use crate::generate::{Sort, complete, short};
use crate::oracle::{Here, Oracle, Value, nanos};

/// A score next to an exact tie may fall on either side of it.
fn same(score: Option<f64>, exact: &BigRational) -> bool {
    let hair = BigRational::new(1.into(), 1_000_000_000_000_i64.into());
    let sides = [exact.clone(), exact - &hair, exact + &hair];
    sides.iter().any(|exact| score.map(f64::to_bits) == Some(nanos(exact).to_bits()))
}

fn check_score(what: &str, score: Score, exact: &Value) -> Result<(), TestCaseError> {
    match exact {
        Value::Number(exact) => {
            prop_assert!(same(score.value, exact), "{what}: {score:?}, not {exact} = {}", nanos(exact))
        }
        Value::Nothing => prop_assert_eq!((score.low, score.high), (None, None), "{} has no score", what),
        _ => {}
    }
    Ok(())
}

fn check_outcome(what: &str, outcome: GateOutcome, exact: Option<bool>) -> Result<(), TestCaseError> {
    let wanted = match exact {
        Some(true) => GateOutcome::Passed,
        Some(false) => GateOutcome::Failed,
        None => return Ok(()),
    };
    prop_assert_eq!(outcome, wanted, "{}", what);
    Ok(())
}

fn check_class(what: &str, class: Option<&String>, exact: &Value) -> Result<(), TestCaseError> {
    match exact {
        Value::Option(ids, at) => prop_assert_eq!(class, Some(&ids[*at]), "class of {}", what),
        Value::Nothing => prop_assert_eq!(class, None, "class of {}", what),
        _ => {}
    }
    Ok(())
}

/// Everything in an assessment against the oracle.
pub(super) fn agrees(
    handbook: &HandbookDocument,
    case: &CaseDocument,
    assessment: &Assessment,
) -> Result<(), TestCaseError> {
    let oracle = Oracle { handbook, case };
    let here = |list: Option<&String>, item: &Option<String>| -> Here {
        let at =
            |list: &String| oracle.items(list).iter().position(|known| Some(known) == item.as_ref()).unwrap();
        list.map(|list| (list.clone(), at(list))).into_iter().collect()
    };
    for result in &assessment.criteria {
        let rule = handbook.criteria.iter().find(|criterion| criterion.id == result.id).unwrap();
        let (points, level) = oracle.criterion(&rule.id, &here(rule.per.as_ref(), &result.item));
        let what = format!("{} {:?}", rule.id, result.item);
        check_score(&what, result.score, &points)?;
        let levels: Vec<&String> = result.levels.iter().map(|level| &level.id).collect();
        // An answer above a cap is shown as it is, and counted at the cap.
        let level = if rule.cap.is_some() { &Value::Unknown } else { &level };
        match level {
            Value::Option(ids, at) => prop_assert_eq!(levels, vec![&ids[*at]], "level of {}", what),
            Value::Nothing => prop_assert!(levels.is_empty(), "{what} has no level, not {levels:?}"),
            _ => {}
        }
    }
    for result in &assessment.nodes {
        let rule = handbook.nodes.iter().find(|node| node.id == result.id).unwrap();
        let here = here(rule.per.as_ref(), &result.item);
        let what = format!("{} {:?}", rule.id, result.item);
        check_score(&what, result.score, &oracle.node(&rule.id, &here))?;
        if let Some(class) = &result.class {
            check_class(&what, class.class.as_ref(), &oracle.class_given(&rule.id, &here))?;
        }
    }
    for stage in &assessment.stages {
        check_outcome(&stage.id, stage.outcome, oracle.stage(&stage.id))?;
        for gate in &stage.gates {
            check_outcome(&gate.id, gate.outcome, oracle.gate(&gate.id))?;
        }
    }
    if let Some(outcome) = &assessment.outcome {
        check_class("the case", outcome.class.as_ref(), &oracle.outcome())?;
    }
    for (result, rule) in assessment.consequences.iter().zip(&handbook.consequences) {
        let holds = |when| oracle.holds(when, &Here::new());
        match &rule.kind {
            ConsequenceKind::Duty(when) | ConsequenceKind::Attach(when) => {
                if let Some(wanted) = holds(when) {
                    prop_assert_eq!(result.holds, Ternary::from(wanted), "{}", &rule.id);
                }
            }
            ConsequenceKind::Route(ways) => {
                let taken = ways.iter().map(|way| (way, way.when.as_ref().map_or(Some(true), holds)));
                if let Some((way, Some(true))) = taken.into_iter().find(|(_, holds)| *holds != Some(false)) {
                    let ids: Vec<&String> = result.ways.iter().map(|(id, _)| id).collect();
                    prop_assert_eq!(ids, vec![&way.id], "{}", &rule.id);
                }
            }
        }
    }
    Ok(())
}

#[test]
fn the_engine_agrees_with_the_oracle() {
    for sort in [Sort::Any, Sort::Exact, Sort::Rising] {
        hold(sort, |mut world| {
            let case = complete(world.scorer.handbook(), &world.case, &mut world.draw);
            agrees(world.handbook(), &case, &world.assess(&case)).map_err(|error| {
                TestCaseError::fail(format!("{error}\n{}", short(&hallbar::json::write_case(&case))))
            })
        });
    }
}
