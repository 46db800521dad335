//! A range holds every completion, and answering never widens it.

use hallbar::Assessment;
use hallbar::assessment::{ClassRange, GateOutcome, Score, Ternary};
use hallbar::handbook::HandbookDocument;
use proptest::prelude::{TestCaseError, prop_assert, prop_assert_eq};

use super::hold;
use crate::generate::{Sort, admitted, complete, narrower, open_places, settle, short};

type Law = Result<(), TestCaseError>;

/// Whether one range lies inside another; nothing lies inside anything, since a score may come to be absent.
fn score(what: &str, before: Score, after: Score) -> Law {
    if let (Some(low), Some(high)) = (after.low, after.high) {
        prop_assert!(low <= high, "{what}: {after:?}");
        let (Some(least), Some(most)) = (before.low, before.high) else {
            return Err(TestCaseError::fail(format!("{what} had no score, and now {after:?}")));
        };
        prop_assert!(least <= low && high <= most, "{what}: {after:?} is not inside {before:?}");
    }
    if before.value.is_some() {
        prop_assert_eq!(before.value, after.value, "{} was settled", what);
    }
    Ok(())
}

fn ternary(what: &str, before: Ternary, after: Ternary) -> Law {
    prop_assert!(before == Ternary::Open || before == after, "{what}: {before:?}, then {after:?}");
    Ok(())
}

fn outcome(what: &str, before: GateOutcome, after: GateOutcome) -> Law {
    prop_assert!(before == GateOutcome::Open || before == after, "{what}: {before:?}, then {after:?}");
    Ok(())
}

/// Whether what is left possible of a class was possible before. With too little data nothing is said of a class.
fn class(what: &str, worst_first: &[String], before: &ClassRange, after: &ClassRange) -> Law {
    if before.withheld == Ternary::Yes || after.withheld == Ternary::Yes {
        return Ok(());
    }
    let place =
        |id: &Option<String>| id.as_ref().map(|id| worst_first.iter().position(|known| known == id).unwrap());
    prop_assert!(place(&after.low) <= place(&after.high), "{what}: {after:?}");
    prop_assert!(place(&after.high) <= place(&before.high), "{what}: {after:?} after {before:?}");
    prop_assert!(place(&after.low) >= place(&before.low), "{what}: {after:?} after {before:?}");
    if before.class.is_some() && after.withheld == Ternary::No {
        prop_assert_eq!(&before.class, &after.class, "{}", what);
    }
    Ok(())
}

/// Whether everything in the later assessment was possible in the earlier.
pub(super) fn inside(handbook: &HandbookDocument, before: &Assessment, after: &Assessment) -> Law {
    for (a, b) in before.criteria.iter().zip(&after.criteria) {
        let what = format!("{} {:?}", a.id, a.item);
        score(&what, a.score, b.score)?;
        ternary(&what, a.applies, b.applies)?;
        for level in &b.levels {
            prop_assert!(a.levels.contains(level), "{what}: level {} was not possible", level.id);
        }
    }
    for ((a, b), rule) in before
        .nodes
        .iter()
        .zip(&after.nodes)
        .map(|pair| (pair, handbook.nodes.iter().find(|node| node.id == pair.0.id).unwrap()))
    {
        let what = format!("{} {:?}", a.id, a.item);
        score(&what, a.score, b.score)?;
        ternary(&what, a.applies, b.applies)?;
        for (x, y) in a.lines.iter().zip(&b.lines) {
            ternary(&format!("{what}, line {}", x.of), x.counts, y.counts)?;
        }
        if let (Some(a), Some(b)) = (&a.class, &b.class) {
            class(&what, &worst_first(rule), a, b)?;
        }
    }
    for (a, b) in before.stages.iter().zip(&after.stages) {
        outcome(&a.id, a.outcome, b.outcome)?;
        for (a, b) in a.gates.iter().zip(&b.gates) {
            outcome(&a.id, a.outcome, b.outcome)?;
            ternary(&a.id, a.applies, b.applies)?;
        }
    }
    for (a, b) in before.consequences.iter().zip(&after.consequences) {
        ternary(&a.id, a.holds, b.holds)?;
        prop_assert!(
            b.ways.iter().all(|way| a.ways.contains(way)),
            "{}: {:?} after {:?}",
            a.id,
            b.ways,
            a.ways
        );
    }
    if let (Some(a), Some(b)) = (&before.outcome, &after.outcome) {
        let main = handbook.nodes.iter().find(|node| node.id == a.node).unwrap();
        let range = |o: &hallbar::assessment::Outcome| ClassRange {
            class: o.class.clone(),
            low: o.low.clone(),
            high: o.high.clone(),
            withheld: o.withheld,
        };
        class("the outcome", &worst_first(main), &range(a), &range(b))?;
    }
    if let (Some(a), Some(b)) = (&before.effects, &after.effects) {
        for (what, a, b) in [("gains", a.gains, b.gains), ("losses", a.losses, b.losses)] {
            prop_assert!(a.0 <= b.0 && b.0 <= b.1 && b.1 <= a.1, "{what}: {b:?} after {a:?}");
        }
    }
    Ok(())
}

fn worst_first(node: &hallbar::handbook::Node) -> Vec<String> {
    node.classes.iter().rev().map(|class| class.id.clone()).collect()
}

#[test]
fn every_completion_lies_inside() {
    for sort in [Sort::Any, Sort::Exact, Sort::Rising] {
        hold(sort, |mut world| {
            let open = world.assess(&world.case);
            for _ in 0..4 {
                let case = complete(world.scorer.handbook(), &world.case, &mut world.draw);
                inside(world.handbook(), &open, &world.assess(&case)).map_err(|error| {
                    TestCaseError::fail(format!("{error}\n{}", short(&hallbar::json::write_case(&case))))
                })?;
            }
            Ok(())
        });
    }
}

#[test]
fn answering_never_widens() {
    for sort in [Sort::Any, Sort::Exact, Sort::Rising] {
        hold(sort, |mut world| {
            let mut case = world.case.clone();
            let mut before = world.assess(&case);
            for _ in 0..6 {
                let places = open_places(world.handbook(), &case);
                if places.is_empty() {
                    break;
                }
                let place = world.draw.of(&places);
                let given = if world.draw.once_in(2) {
                    narrower(world.scorer.handbook(), &case, &place, &mut world.draw)
                } else {
                    admitted(world.scorer.handbook(), &case, &place, &mut world.draw)
                };
                settle(&mut case, &place, given, world.draw.once_in(2));
                let after = world.assess(&case);
                inside(world.handbook(), &before, &after).map_err(|error| {
                    let case = short(&hallbar::json::write_case(&case));
                    TestCaseError::fail(format!("{error}\nafter {place:?}:\n{case}"))
                })?;
                before = after;
            }
            Ok(())
        });
    }
}
