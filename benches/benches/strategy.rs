//! Checking and assessing a strategy of 1,000 goals and 5,000 links, and 1,000 strategies of usual size in one run.
//!
//! Beside them stands reading its JSON, so that each figure can be given as a ratio to something that runs on the same
//! machine.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use hallbar::{Handbook, Scorer, Strategy, json};
use hallbar_benches::strategy;

fn large(c: &mut Criterion) {
    let document = strategy(7, 1_000, 5);
    let text = json::write_strategy(&document);
    let Some(strategy) = Strategy::validate(document.clone()).value else { return };
    let Ok(day) = "2026-11-01".parse() else { return };
    let strategy = strategy.seen_on(day);
    let grund = json::built_in("grund").map(|text| json::read_handbook(text.as_bytes()));
    let Some(grund) = grund.and_then(|read| read.document).and_then(|grund| Handbook::validate(grund).value)
    else {
        return;
    };
    let mut group = c.benchmark_group("strategy_1000");
    group.bench_function("read", |b| b.iter(|| json::read_strategy(black_box(text.as_bytes()))));
    group.bench_function("validate", |b| b.iter(|| Strategy::validate(black_box(document.clone()))));
    group.bench_function("check", |b| b.iter(|| black_box(&strategy).check()));
    group.bench_function("pulls", |b| b.iter(|| black_box(&strategy).pulls()));
    group.bench_function("compile", |b| b.iter(|| Scorer::compile(&grund, Some(black_box(&strategy)), None)));
    let Ok(scorer) = Scorer::compile(&grund, Some(&strategy), None) else { return };
    let case = strategy.as_case();
    group.bench_function("assess", |b| {
        b.iter(|| scorer.bind(black_box(&case)).value.map(|bound| bound.assess()))
    });
    group.bench_function("check_and_assess", |b| {
        b.iter(|| {
            let checks = black_box(&strategy).check();
            let scorer = Scorer::compile(&grund, Some(&strategy), None).ok()?;
            let assessment = scorer.bind(&strategy.as_case()).value?.assess();
            Some((checks, assessment))
        });
    });
    group.finish();
}

criterion_group!(benches, large);
criterion_main!(benches);
