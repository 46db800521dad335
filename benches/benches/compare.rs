//! Two strategies of 1,000 goals held against one another, as versions and as regions.
//!
//! `apart` has titles of words drawn for each goal; in `alike` every title is like every other, so that nothing falls apart
//! into groups: the worst there is.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use hallbar::Strategy;
use hallbar::strategy::{GoalLink, StrategyComparison, StrategyDocument, StrategyGoal};

const GOALS: usize = 1_000;

/// A strategy of goals whose titles are drawn from a fixed seed. `side` keeps the ids of the two apart.
fn strategy(side: &str, title: impl Fn(&mut fastrand::Rng, usize) -> String) -> Option<Strategy> {
    let mut random = fastrand::Rng::with_seed(7);
    let goals = (0..GOALS).map(|number| {
        let title = title(&mut random, number);
        let to = format!("{}.{}", random.u8(1..=17), random.u8(1..=3));
        let links = vec![GoalLink { to, ..GoalLink::default() }];
        StrategyGoal { id: format!("{side}{number}"), title, links, ..StrategyGoal::default() }
    });
    let document = StrategyDocument {
        id: "region".into(),
        version: side.into(),
        levels: vec!["mål".into()],
        goals: goals.collect(),
        ..StrategyDocument::default()
    };
    Strategy::validate(document).value
}

/// Six words of four to nine letters; every fourth goal has one of them drawn anew in the other strategy.
fn words(random: &mut fastrand::Rng, other: bool, number: usize) -> String {
    let word = |random: &mut fastrand::Rng| -> String {
        let letters = random.usize(4..10);
        (0..letters).map(|_| random.lowercase()).collect()
    };
    let mut all: Vec<String> = (0..6).map(|_| word(random)).collect();
    if let Some(first) = all.first_mut().filter(|_| other && number.is_multiple_of(4)) {
        *first = "nytt".to_owned();
    }
    all.join(" ")
}

fn compare(c: &mut Criterion) {
    let apart = [false, true].map(|other| {
        let side = if other { "b" } else { "a" };
        strategy(side, |random, number| words(random, other, number))
    });
    let alike = ["a", "b"].map(|side| strategy(side, |_, number| format!("Det gemensamma målet {number}")));
    for (name, pair) in [("apart", apart), ("alike", alike)] {
        let [Some(a), Some(b)] = pair else { return };
        let mut group = c.benchmark_group(format!("compare/{name}"));
        group.sample_size(10);
        group.bench_function("versions", |bench| {
            bench.iter(|| StrategyComparison::versions(black_box(&a), black_box(&b), None));
        });
        group.bench_function("regions", |bench| {
            bench.iter(|| StrategyComparison::regions(black_box(&a), black_box(&b), None));
        });
        group.finish();
    }
}

criterion_group!(benches, compare);
criterion_main!(benches);
