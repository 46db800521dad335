//! One application of a batch, step by step: into a typed struct, into its slots and scored, and written.

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use hallbar::json::{CaseReader, ResultWriter};
use hallbar_benches::{applications, typed};

fn record(c: &mut Criterion) {
    let mut text = Vec::new();
    // Writing to memory has no way to fail.
    applications::write(200, &mut text).unwrap_or_default();
    let lines: Vec<&[u8]> = text.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()).collect();
    let Some(scorer) = applications::rules() else { return };
    let mut group = c.benchmark_group("200 applications");
    group.throughput(Throughput::Elements(200));
    group.bench_function("typed struct", |b| {
        b.iter(|| lines.iter().filter(|line| typed::read(black_box(line)).is_ok()).count());
    });
    let mut reader = CaseReader::new(&scorer);
    group.bench_function("read and score", |b| {
        b.iter(|| lines.iter().filter(|line| reader.read(black_box(line)).is_some()).count());
    });
    let mut out = Vec::new();
    let writers = [("written", ResultWriter::new(&scorer)), ("explained", ResultWriter::explaining(&scorer))];
    for (name, mut writer) in writers {
        group.bench_function(format!("read, score and write, {name}"), |b| {
            b.iter(|| {
                out.clear();
                for line in &lines {
                    if let Some(read) = reader.read(black_box(line)) {
                        writer.write(read.case, read.title, &read.scores, &mut out);
                    }
                }
                out.len()
            });
        });
    }
    group.finish();
}

criterion_group!(benches, record);
criterion_main!(benches);
