//! A case as a paper, beside assessing it with everything explained.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use hallbar::report::page::{Frame, Page};
use hallbar::report::words::Names;
use hallbar::report::{CasePage, PaperFor};
use hallbar::{Language, json};
use hallbar_benches::{grund, grund_case};

fn papers(c: &mut Criterion) {
    let Some(scorer) = grund() else { return };
    let case = grund_case(scorer.handbook(), 250);
    let Some(bound) = scorer.bind(&case).value else { return };
    let assessment = bound.assess();
    let names = Names { handbook: scorer.handbook(), strategy: None, language: Language::Swedish };
    let paper = CasePage { assessment: &assessment, case: &case, since: None, names };
    let mut group = c.benchmark_group("report");
    group.bench_function("assess", |b| b.iter(|| black_box(&bound).assess()));
    group.bench_function("json", |b| b.iter(|| json::write_assessment(black_box(&assessment))));
    for (name, reader) in
        [("officer", PaperFor::Officer), ("board", PaperFor::Board), ("applicant", PaperFor::Applicant)]
    {
        group.bench_function(name, |b| {
            b.iter(|| {
                let page = black_box(&paper).paper(reader, Page::new(100, false));
                page.html(Frame { language: Language::Swedish })
            });
        });
    }
    group.finish();
}

criterion_group!(benches, papers);
criterion_main!(benches);
