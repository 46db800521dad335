//! A handbook of 200 criteria: read, validated, compiled and held to every check of its soundness; and the same in five layers.
//!
//! Beside them stands reading its JSON, so that each figure can be given as a ratio to something that runs on the same
//! machine.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use hallbar::handbook::Setting;
use hallbar::json::Layer;
use hallbar::{Handbook, Scorer, Text, json, soundness};
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

/// The same rules in five layers: each changes titles, weights and anchors here and there and adds a question.
fn layered(c: &mut Criterion) {
    let mut handbooks = vec![handbook_of(200)];
    for number in 1..=5 {
        let Some(beneath) = handbooks.last() else { return };
        let mut next = beneath.clone();
        next.id = format!("layer-{number}");
        for question in next.questions.iter_mut().skip(number).step_by(7) {
            question.help = Some(Text::new("Det här lagrets hjälp.", "The help of this layer."));
        }
        for part in next.nodes.iter_mut().flat_map(|node| &mut node.parts).skip(number).step_by(5) {
            part.weight = part.weight.as_ref().map(|_| Setting::from(i32::try_from(number).unwrap_or(1)));
        }
        if let Some(mut question) = next.questions.first().cloned() {
            question.id = format!("added-{number}");
            next.questions.push(question);
        }
        handbooks.push(next);
    }
    let pairs = handbooks.iter().zip(handbooks.iter().skip(1));
    let mut texts: Vec<String> = pairs.map(|(from, to)| Layer::between(from, to).write()).collect();
    texts.reverse();
    texts.extend(handbooks.first().map(json::write_handbook));
    let texts: Vec<&[u8]> = texts.iter().map(String::as_bytes).collect();
    let mut group = c.benchmark_group("five_layers_on_handbook_200");
    group.sample_size(30);
    group.bench_function("read", |b| b.iter(|| json::read_layers(black_box(&texts))));
    group.bench_function("read_to_check", |b| {
        b.iter(|| {
            let document = json::read_layers(black_box(&texts)).read.document?;
            let scorer = Scorer::compile(&Handbook::validate(document).value?, None, None).ok()?;
            Some(soundness::check(&scorer))
        });
    });
    group.finish();
    assert_eq!(json::read_layers(&texts).read.document.as_ref(), handbooks.last());
}

criterion_group!(benches, large, layered);
criterion_main!(benches);
