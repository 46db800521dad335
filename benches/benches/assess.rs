//! Compiling a handbook, binding a case, and assessing it on the explaining and on the lean road.
//!
//! Beside them stands reading the handbook's JSON, so that each figure can be given as a ratio to something that runs
//! on the same machine.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use hallbar::{Handbook, Scorer, Scratch, json};
use hallbar_benches::{case, grund, grund_case, handbook, handbook_text};

fn rules(c: &mut Criterion) {
    let mut group = c.benchmark_group("handbook");
    group.bench_function("read", |b| b.iter(|| json::read_handbook(black_box(handbook_text()))));
    let document = handbook();
    group.bench_function("validate", |b| b.iter(|| Handbook::validate(black_box(document.clone()))));
    let Some(handbook) = Handbook::validate(document).value else { return };
    group.bench_function("compile", |b| b.iter(|| Scorer::compile(black_box(&handbook), None, None)));
    group.finish();
}

fn cases(c: &mut Criterion) {
    let document = handbook();
    let Some(handbook) = Handbook::validate(document.clone()).value else { return };
    let Ok(scorer) = Scorer::compile(&handbook, None, None) else { return };
    for (name, open) in [("settled", 0), ("open", 10)] {
        let mut group = c.benchmark_group(name);
        let case = case(&document, 7, open);
        group.bench_function("bind", |b| b.iter(|| scorer.bind(black_box(&case)).value.is_some()));
        let Some(bound) = scorer.bind(&case).value else { return };
        let mut scratch = Scratch::default();
        group.bench_function("lean", |b| {
            b.iter(|| black_box(&bound).score(&mut scratch).node("total"));
        });
        group.bench_function("explained", |b| b.iter(|| black_box(&bound).assess()));
        group.finish();
    }
}

/// What would have to change, with some thirty changeable answers: where two are enough, where it takes four, and where four
/// are not enough. Assessing the same case stands beside it.
fn next(c: &mut Criterion) {
    let Some(scorer) = grund() else { return };
    for (name, points) in [("two", 130), ("four", 110), ("more_than_four", 100)] {
        let mut group = c.benchmark_group(format!("grund_{name}"));
        let case = grund_case(scorer.handbook(), points);
        let Some(bound) = scorer.bind(&case).value else { return };
        group.bench_function("explained", |b| b.iter(|| black_box(&bound).assess()));
        group.bench_function("next", |b| b.iter(|| black_box(&bound).changes_to_reach("sakrad")));
        group.finish();
    }
}

criterion_group!(benches, rules, cases, next);
criterion_main!(benches);
