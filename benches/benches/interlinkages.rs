//! How long an interlinkage matrix takes: checked, summed to the second order, and to every step.
//!
//! The largest is one of all 169 targets, scored at random from a fixed seed. At a damping of 0.02 its series converges, though
//! no sum of a row is small enough to say so at once.

use criterion::{Criterion, criterion_group, criterion_main};
use hallbar::Interlinkages;
use hallbar::interlinkages::{Cell, Label, MatrixDocument, Settings};

fn matrix(size: usize) -> MatrixDocument {
    let mut random = fastrand::Rng::with_seed(169);
    let mut row = |from: usize| -> Vec<Cell> {
        (0..size).map(|to| if from == to { Cell::Blank } else { Cell::from(random.i32(-3..=3)) }).collect()
    };
    MatrixDocument {
        id: "random".into(),
        version: "1".into(),
        labels: (0..size).map(|at| Label::new(format!("l{at}"))).collect(),
        cells: (0..size).map(&mut row).collect(),
        ..MatrixDocument::default()
    }
}

fn matrices(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("interlinkages");
    for size in [17, 169] {
        let document = matrix(size);
        group.bench_function(format!("validate, {size} labels"), |bencher| {
            bencher.iter(|| Interlinkages::validate(document.clone()));
        });
        let Some(checked) = Interlinkages::validate(document.clone()).value else { continue };
        let second = Settings::default();
        group.bench_function(format!("second order, {size} labels"), |bencher| {
            bencher.iter(|| checked.analyse(&second));
        });
        let damping = "0.02".parse().unwrap_or_default();
        let series = Settings { series: true, damping, ..Settings::default() };
        group.bench_function(format!("full series, {size} labels"), |bencher| {
            bencher.iter(|| checked.analyse(&series));
        });
    }
    group.finish();
}

criterion_group!(benches, matrices);
criterion_main!(benches);
