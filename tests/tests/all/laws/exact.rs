//! Where no question is read twice and no condition is open, both ends of every range are reached.

use hallbar::Assessment;
use hallbar::case::CaseDocument;
use proptest::prelude::{prop_assert, prop_assert_eq};

use super::hold;
use crate::generate::{Sort, World, every, open_places, settle};

/// Every completion of a case in which only levels are open.
fn completions(world: &World) -> Vec<CaseDocument> {
    let mut all = vec![world.case.clone()];
    for place in open_places(world.handbook(), &world.case) {
        let answers = every(world.handbook(), &world.case, &place);
        all = all
            .into_iter()
            .flat_map(|case| {
                answers.iter().map({
                    let place = place.clone();
                    move |given| {
                        let mut case = case.clone();
                        settle(&mut case, &place, given.clone(), false);
                        case
                    }
                })
            })
            .collect();
    }
    all
}

/// The scores of a node over all completions, where it has one.
fn scores(all: &[Assessment], node: usize) -> Vec<f64> {
    all.iter().filter_map(|assessment| assessment.nodes[node].score.value).collect()
}

#[test]
fn both_ends_of_a_range_are_reached() {
    hold(Sort::Exact, |world| {
        let open = world.assess(&world.case);
        let all: Vec<Assessment> = completions(&world).iter().map(|case| world.assess(case)).collect();
        for (at, node) in open.nodes.iter().enumerate() {
            let scores = scores(&all, at);
            let least = scores.iter().copied().reduce(f64::min);
            let most = scores.iter().copied().reduce(f64::max);
            prop_assert_eq!((node.score.low, node.score.high), (least, most), "{}: {:?}", &node.id, scores);
            let certain = scores.len() == all.len() && least == most;
            prop_assert_eq!(node.score.value.is_some(), certain && least.is_some(), "value of {}", &node.id);
        }
        for (at, criterion) in open.criteria.iter().enumerate() {
            let scores: Vec<f64> = all.iter().filter_map(|whole| whole.criteria[at].score.value).collect();
            let least = scores.iter().copied().reduce(f64::min);
            let most = scores.iter().copied().reduce(f64::max);
            prop_assert_eq!((criterion.score.low, criterion.score.high), (least, most), "{}", &criterion.id);
        }
        Ok(())
    });
}

#[test]
fn low_is_never_above_high() {
    hold(Sort::Any, |world| {
        let open = world.assess(&world.case);
        let of_nodes = open.nodes.iter().map(|node| (&node.id, node.score));
        for (id, score) in
            of_nodes.chain(open.criteria.iter().map(|criterion| (&criterion.id, criterion.score)))
        {
            prop_assert!(score.low <= score.high, "{id}: {score:?}");
            if let Some(value) = score.value {
                prop_assert_eq!((Some(value), Some(value)), (score.low, score.high), "{}", id);
            }
            prop_assert!(score.coverage.is_none_or(|share| (0.0..=1.0).contains(&share)), "{id}: {score:?}");
        }
        Ok(())
    });
}
