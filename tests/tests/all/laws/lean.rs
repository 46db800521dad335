//! The lean road says what the explaining one says, bit for bit.

use hallbar::assessment::Score;
use hallbar::{LeanItem, Scratch};
use proptest::prelude::prop_assert_eq;

use super::hold;
use crate::generate::{Sort, complete};

fn bits(score: Score) -> [Option<u64>; 5] {
    [score.value, score.low, score.high, score.so_far, score.coverage].map(|number| number.map(f64::to_bits))
}

fn item(item: Option<LeanItem<'_>>) -> Option<String> {
    item.map(|item| item.to_string())
}

#[test]
fn the_lean_road_equals_the_explaining_one() {
    // One scratch for every case of every handbook: what is left of one must not show in the next.
    let scratch = std::cell::RefCell::new(Scratch::default());
    for sort in [Sort::Any, Sort::Exact, Sort::Rising] {
        hold(sort, |mut world| {
            let whole = complete(world.scorer.handbook(), &world.case, &mut world.draw);
            for case in [&world.case, &whole] {
                let explained = world.assess(case);
                let bound = world.scorer.bind(case).into_result().unwrap();
                let mut scratch = scratch.borrow_mut();
                let lean = bound.score(&mut scratch);
                let scores: Vec<_> =
                    lean.nodes().map(|node| (node.id, item(node.item), bits(node.score))).collect();
                let nodes = explained.nodes.iter();
                let nodes = nodes.map(|node| (node.id.as_str(), node.item.clone(), bits(node.score)));
                prop_assert_eq!(scores, nodes.collect::<Vec<_>>());
                let stages = explained.stages.iter().map(|stage| (stage.id.as_str(), stage.outcome));
                prop_assert_eq!(lean.stages().collect::<Vec<_>>(), stages.collect::<Vec<_>>());
                let gates = explained.stages.iter().flat_map(|stage| &stage.gates);
                let gates: Vec<_> = gates.map(|gate| (gate.id.as_str(), gate.outcome)).collect();
                prop_assert_eq!(lean.gates().map(|gate| (gate.id, gate.outcome)).collect::<Vec<_>>(), gates);
                let outcome = lean.outcome().map(|o| (o.class, o.low, o.high, o.withheld, o.by_gate));
                let wanted = explained.outcome.as_ref().map(|o| {
                    (
                        o.class.as_deref(),
                        o.low.as_deref(),
                        o.high.as_deref(),
                        o.withheld,
                        o.by_gate.as_deref(),
                    )
                });
                prop_assert_eq!(outcome, wanted);
            }
            Ok(())
        });
    }
}
