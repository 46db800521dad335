//! Assesses cases that come one a line, through as many threads as there are, and writes a line for each in their order.
//! What cannot be assessed goes to standard error with its place, and stops nothing.
//!
//! ```text
//! cargo run --release -p hallbar --features batch --example in_batch < cases.ndjson
//! ```
//! Without input it assesses three cases of its own, of which one has a mistake.

use std::io::{self, IsTerminal as _, Read, Write as _};

use hallbar::batch::{Options, Record, Refusal, lines, run};
use hallbar::{Handbook, Scorer, Scratch, json};

const CASES: &str = r#"
{"hallbar": "case/1", "id": "a", "answers": {"need-level": "clear", "local-support": true}}
{"hallbar": "case/1", "id": "b", "answers": {"need-level": "claer"}}
{"hallbar": "case/1", "id": "c", "answers": {"need-level": "largely"}}
"#;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../fixtures/handbooks/leader-gute.json");
    let document =
        json::read_handbook(&std::fs::read(path)?).document.ok_or("the handbook cannot be read")?;
    let handbook = Handbook::validate(document).value.ok_or("the handbook has errors")?;
    let scorer = Scorer::compile(&handbook, None, None)?;

    // Each thread has its own memory to score in.
    let worker = || {
        let mut scratch = Scratch::default();
        let scorer = scorer.clone();
        move |record: &Record<'_>, out: &mut Vec<u8>| assess(&scorer, &mut scratch, record, out)
    };
    let stdin = io::stdin();
    let input: Box<dyn Read + Send> =
        if stdin.is_terminal() { Box::new(CASES.as_bytes()) } else { Box::new(stdin) };
    let mut errors = io::stderr().lock();
    let mut refused = |refused: &hallbar::batch::Refused<'_>| {
        writeln!(errors, "record {}, line {}: {}", refused.number, refused.line, refused.why.message)
    };
    let mut out = io::stdout().lock();
    let summary = run(input, lines(), worker, &mut out, &mut refused, &mut |_| {}, &Options::default())?;
    writeln!(out, "{} records, {} results", summary.records, summary.results)?;
    Ok(())
}

/// A case and its result in a line: its id, the lowest and the highest possible score, and the class once it is certain.
fn assess(
    scorer: &Scorer,
    scratch: &mut Scratch,
    record: &Record<'_>,
    out: &mut Vec<u8>,
) -> Result<(), Refusal> {
    let read = json::read_case(record.bytes);
    let case = read.document.ok_or_else(|| refusal(&read.diagnostics))?;
    let bound = scorer.bind(&case);
    let diagnostics = bound.diagnostics;
    let bound = bound.value.ok_or_else(|| refusal(&diagnostics))?;
    let scores = bound.score(scratch);
    let total = scores.node("total").unwrap_or_default();
    let number = |number: Option<f64>| number.map_or_else(|| "–".to_owned(), |number| number.to_string());
    let class = scores.outcome().and_then(|outcome| outcome.class).unwrap_or("open");
    out.extend_from_slice(
        format!("{}: {} to {}, {class}\n", case.id, number(total.low), number(total.high)).as_bytes(),
    );
    Ok(())
}

fn refusal(diagnostics: &[hallbar::Diagnostic]) -> Refusal {
    let first = diagnostics.iter().find(|found| found.is_error());
    first.map_or_else(
        || Refusal::new("unknown", "", "the record cannot be read"),
        |found| Refusal::new(found.rule.code, &found.path, &found.message),
    )
}
