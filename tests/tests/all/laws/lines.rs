//! Every number of a settled node can be recomputed by hand from what is printed.

use hallbar::assessment::{Line, NodeResult, Step, StepKind, Ternary};
use hallbar::handbook::{Aggregation, HandbookDocument, Setting};
use num_rational::BigRational;
use proptest::prelude::{TestCaseError, prop_assert};

use super::hold;
use crate::generate::{Sort, World, complete};
use crate::oracle::{Oracle, nanos};

/// Each line is printed to nine decimals, so that a sum of them may be off by a few of the last.
const OFF: f64 = 2e-7;

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= OFF * (1.0 + b.abs())
}

fn counting(node: &NodeResult) -> Vec<&Line> {
    node.lines.iter().filter(|line| line.counts == Ternary::Yes && !line.bonus).collect()
}

/// The rule over the lines; `None` where it is not followed here.
fn by_hand(rule: &Aggregation, node: &NodeResult) -> Option<f64> {
    let lines = counting(node);
    let points: Vec<f64> = lines.iter().map(|line| line.points.unwrap().0).collect();
    let shares = || lines.iter().map(|line| line.effective.unwrap());
    let weighed = |turn: fn(f64) -> f64| {
        shares().zip(&points).map(|(share, points)| share * turn(*points)).sum::<f64>()
    };
    match rule {
        Aggregation::Sum => Some(lines.iter().map(|line| line.product.unwrap().0).sum()),
        Aggregation::Mean => Some(weighed(|points| points)),
        Aggregation::Geometric => Some(weighed(f64::ln).exp()),
        Aggregation::Harmonic => Some(1.0 / weighed(f64::recip)),
        Aggregation::Minimum => points.into_iter().reduce(f64::min),
        Aggregation::Maximum => points.into_iter().reduce(f64::max),
        _ => None,
    }
}

/// The points after a step, by what the step says of itself.
fn follow(world: &World, node: &NodeResult, step: &Step, before: f64) -> Option<f64> {
    match step.kind {
        StepKind::Rule => None,
        StepKind::Bonus => {
            let bonus = node.lines.iter().filter(|line| line.bonus && line.counts == Ternary::Yes);
            Some(before + bonus.map(|line| line.product.unwrap().0).sum::<f64>())
        }
        StepKind::Maximum | StepKind::Cap => Some(before.min(step.limit.unwrap())),
        StepKind::Rounding => {
            let factor = 10f64.powf(step.limit.unwrap());
            Some((before * factor).round_ties_even() / factor)
        }
        StepKind::Scale => through(world.handbook(), step.by.as_ref().unwrap(), before),
    }
}

/// The scale as the oracle follows it.
fn through(handbook: &HandbookDocument, scale: &str, points: f64) -> Option<f64> {
    let case = hallbar::case::CaseDocument::default();
    let scale = handbook.scales.iter().find(|known| known.id == scale).unwrap();
    let number = BigRational::from_float((points * 1e9).round_ties_even()).unwrap();
    let number = number / BigRational::from_integer(1_000_000_000_i64.into());
    Oracle { handbook, case: &case }.points_through(scale, &number).map(|points| nanos(&points))
}

fn law(world: &World, node: &NodeResult) -> Result<(), TestCaseError> {
    let rule = world.handbook().nodes.iter().find(|known| known.id == node.id).unwrap();
    for (line, part) in node.lines.iter().filter(|_| rule.per.is_some()).zip(&rule.parts) {
        let given = match &part.weight {
            Some(Setting::Number(weight)) => weight.to_f64(),
            _ => 1.0,
        };
        prop_assert!(near(line.weight, given), "{}: weight of {}", node.id, line.of);
    }
    let Some(score) = node.score.value else {
        prop_assert!(node.score.low.is_some() || node.steps.len() <= 3, "{}: {:?}", node.id, node.steps);
        return Ok(());
    };
    // What cannot be computed, such as a share of zero, leaves lines open that no answer settles.
    let settled = |line: &Line| {
        line.counts != Ternary::Open && line.points.is_none_or(|(low, high)| low.to_bits() == high.to_bits())
    };
    if !node.lines.iter().all(settled) {
        return Ok(());
    }
    let first = node.steps.first().unwrap();
    prop_assert!(first.kind == StepKind::Rule && node.steps.len() <= 6);
    if let Some(by_hand) = by_hand(&rule.rule, node) {
        prop_assert!(near(by_hand, first.after.0), "{}: {by_hand} by hand, not {first:?}", node.id);
    }
    let mut points = first.after.0;
    for step in &node.steps[1..] {
        if let Some(after) = follow(world, node, step, points) {
            prop_assert!(near(after, step.after.0), "{}: {after} by hand, not {step:?}", node.id);
        }
        points = step.after.0;
    }
    prop_assert!(
        points.to_bits() == score.to_bits(),
        "{}: the last step is {points}, the score {score}",
        node.id
    );
    Ok(())
}

#[test]
fn lines_and_steps_recompute_the_score() {
    for sort in [Sort::Any, Sort::Exact, Sort::Rising] {
        hold(sort, |mut world| {
            let case = complete(world.scorer.handbook(), &world.case, &mut world.draw);
            world.assess(&case).nodes.iter().try_for_each(|node| law(&world, node))
        });
    }
}
