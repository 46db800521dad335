//! A handbook of 200 criteria: read, validated, compiled and held to every check of its soundness.
//!
//! Beside them stands reading its JSON, so that each figure can be given as a ratio to something that runs on the same
//! machine.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use hallbar::{Handbook, Scorer, json, soundness};
use hallbar_benches::handbook_of;

fn large(c: &mut Criterion) {
    let document = handbook_of(200);
    let text = json::write_handbook(&document);
    let Some(handbook) = Handbook::validate(document.clone()).value else { return };
    let Ok(scorer) = Scorer::compile(&handbook, None, None) else { return };
    let mut group = c.benchmark_group("handbook_200");
    group.sample_size(30);
    group.bench_function("read", |b| b.iter(|| json::read_handbook(black_box(text.as_bytes()))));
    group.bench_function("validate", |b| b.iter(|| Handbook::validate(black_box(document.clone()))));
    group.bench_function("compile", |b| b.iter(|| Scorer::compile(black_box(&handbook), None, None)));
    group.bench_function("check", |b| b.iter(|| soundness::check(black_box(&scorer))));
    group.bench_function("read_to_check", |b| {
        b.iter(|| {
            let document = json::read_handbook(black_box(text.as_bytes())).document?;
            let scorer = Scorer::compile(&Handbook::validate(document).value?, None, None).ok()?;
            Some(soundness::check(&scorer))
        });
    });
    group.finish();
}

criterion_group!(benches, large);
criterion_main!(benches);
