//! Assesses cases that come one a line, through as many threads as there are, and writes a line for each in their order.
//! What cannot be assessed goes to standard error with its place and everything that is wrong, and stops nothing.
//!
//! ```text
//! cargo run --release -p hallbar --features batch --example in_batch < cases.ndjson
//! ```
//! Without input it assesses three cases of its own, of which one has two mistakes.

use std::io::{self, IsTerminal as _, Read, Write as _};

use hallbar::batch::{Options, Record, Refusal, Refused, lines, run};
use hallbar::json::{self, CaseReader, ResultWriter};
use hallbar::{Diagnostic, Handbook, Scorer, Scratch};

const CASES: &str = r#"
{"hallbar": "case/1", "id": "a", "answers": {"need-level": "clear", "local-support": true}}
{"hallbar": "case/1", "id": "b", "answers": {"need-level": "claer", "local-suport": true}}
{"hallbar": "case/1", "id": "c", "answers": {"need-level": "largely"}}
"#;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../fixtures/handbooks/leader-gute.json");
    let document =
        json::read_handbook(&std::fs::read(path)?).document.ok_or("the handbook cannot be read")?;
    let handbook = Handbook::validate(document).value.ok_or("the handbook has errors")?;
    let scorer = Scorer::compile(&handbook, None, None)?;

    let worker = || {
        let mut worker = Worker::new(&scorer);
        move |record: &Record<'_>, out: &mut Vec<u8>| worker.record(record, out)
    };
    let stdin = io::stdin();
    let input: Box<dyn Read + Send> =
        if stdin.is_terminal() { Box::new(CASES.as_bytes()) } else { Box::new(stdin) };
    let mut errors = io::stderr().lock();
    let mut refused = |refused: &Refused<'_>| -> io::Result<()> {
        for why in std::iter::once(refused.why).chain(&refused.why.also) {
            writeln!(errors, "record {}, line {}: {}", refused.number, refused.line, why.message)?;
        }
        Ok(())
    };
    let mut out = io::stdout().lock();
    let summary = run(input, lines(), worker, &mut out, &mut refused, &mut |_| {}, &Options::default())?;
    writeln!(errors, "{} records, {} results", summary.records, summary.results)?;
    Ok(())
}

/// What each thread has for itself: memory that is used again from case to case.
struct Worker<'s> {
    scorer: &'s Scorer,
    reader: CaseReader<'s>,
    writer: ResultWriter,
    scratch: Scratch,
}

impl<'s> Worker<'s> {
    fn new(scorer: &'s Scorer) -> Self {
        let (reader, writer) = (CaseReader::new(scorer), ResultWriter::new(scorer));
        Self { scorer, reader, writer, scratch: Scratch::default() }
    }

    /// Assesses a record: on the fast road where that takes it, else on the one that says what is wrong.
    fn record(&mut self, record: &Record<'_>, out: &mut Vec<u8>) -> Result<(), Refusal> {
        if let Some(read) = self.reader.read(record.bytes) {
            self.writer.write(read.case, read.title, &read.scores, out);
            return Ok(());
        }
        let read = json::read_case(record.bytes);
        let Some(case) = read.document else { return Err(refusal(&read.diagnostics)) };
        let checked = self.scorer.bind(&case);
        let Some(bound) = checked.value else { return Err(refusal(&checked.diagnostics)) };
        self.writer.write(&case.id, &case.title, &bound.score(&mut self.scratch), out);
        Ok(())
    }
}

/// Everything that is wrong with a record; the first error is what it is refused for.
fn refusal(found: &[Diagnostic]) -> Refusal {
    let errors = found.iter().filter(|diagnostic| diagnostic.is_error());
    let mut errors = errors
        .map(|error| Refusal::new(error.rule.code, &error.path, &error.message).help(error.help.clone()));
    let Some(first) = errors.next() else { return Refusal::new("", "", "the record cannot be read") };
    first.also(errors.collect())
}
