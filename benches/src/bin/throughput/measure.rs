//! The ways of going through the applications, and how long each takes.

use std::fs::File;
use std::hint::black_box;
use std::io::{self, BufRead, BufReader, BufWriter, Write};
use std::num::NonZeroUsize;
use std::path::Path;
use std::time::Instant;

use hallbar::batch::{self, Options, Piece, Record, Refusal, lines};
use hallbar::columns::{Cell, Columns, row};
use hallbar::csv::{Cells, Dialect, Splitter, Style, cells, write_row};
use hallbar::json::{CaseReader, ResultWriter, read_case};
use hallbar::{Scorer, Scratch};
use hallbar_benches::{applications, typed};

use super::Failed;

/// One way of going through the applications.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    /// Reading the file and counting its lines.
    Read,
    /// Into a struct made for them, from bytes.
    Typed,
    /// The same once the line is known to be UTF-8, which spares judging each text.
    TypedText,
    Lean(usize),
    Explained(usize),
    /// The same applications as CSV, on the diagnosing road.
    Table(usize),
    /// Two runs of one thread each, side by side.
    TwoLean,
    TwoExplained,
    /// Under two handbooks, and what made the difference: `hallbar handbook diff --cases`.
    Difference(usize),
}

pub(crate) fn ways() -> [Way; 13] {
    [
        Way::Read,
        Way::Typed,
        Way::TypedText,
        Way::Lean(1),
        Way::Lean(2),
        Way::TwoLean,
        Way::Explained(1),
        Way::Explained(2),
        Way::TwoExplained,
        Way::Table(1),
        Way::Table(2),
        Way::Difference(1),
        Way::Difference(2),
    ]
}

impl Way {
    pub(crate) fn name(self) -> String {
        match self {
            Self::Read => "read".to_owned(),
            Self::Typed => "typed".to_owned(),
            Self::TypedText => "typed_checked_once".to_owned(),
            Self::Lean(threads) => format!("lean_{threads}t"),
            Self::Explained(threads) => format!("explained_{threads}t"),
            Self::Table(threads) => format!("csv_{threads}t"),
            Self::TwoLean => "lean_two_runs".to_owned(),
            Self::TwoExplained => "explained_two_runs".to_owned(),
            Self::Difference(threads) => format!("diff_{threads}t"),
        }
    }
}

/// Seconds for each way, in every round.
pub(crate) struct Figures {
    seconds: Vec<(Way, Vec<f64>)>,
    pub(crate) records: f64,
}

impl Figures {
    /// Records a second, by the median round.
    pub(crate) fn per_second(&self, way: Way) -> f64 {
        let found = self.seconds.iter().find(|(known, _)| *known == way);
        let mut rounds = found.map(|(_, rounds)| rounds.clone()).unwrap_or_default();
        rounds.sort_by(f64::total_cmp);
        let median = rounds.get(rounds.len() / 2).copied().unwrap_or(f64::NAN);
        let runs = if matches!(way, Way::TwoLean | Way::TwoExplained) { 2.0 } else { 1.0 };
        runs * self.records / median
    }
}

pub(crate) fn measure(lines: &Path, table: &Path, records: usize, rounds: usize) -> Result<Figures, Failed> {
    let scorer = applications::rules().ok_or("the rules cannot be used")?;
    let mut seconds: Vec<(Way, Vec<f64>)> = ways().map(|way| (way, Vec::new())).into();
    for _ in 0..rounds {
        for (way, rounds) in &mut seconds {
            let started = Instant::now();
            let done = go(*way, lines, table, &scorer)?;
            rounds.push(started.elapsed().as_secs_f64());
            if done != records {
                return Err(format!("{}: {done} of {records} applications", way.name()).into());
            }
        }
    }
    #[expect(clippy::cast_precision_loss, reason = "a rate")]
    let records = records as f64;
    Ok(Figures { seconds, records })
}

/// Goes through the applications one way; how many there were in a run.
fn go(way: Way, lines: &Path, table: &Path, scorer: &Scorer) -> Result<usize, Failed> {
    match way {
        Way::Read => read(lines, |_| true),
        Way::Typed => read(lines, |line| black_box(typed::read_bytes(line)).is_ok()),
        Way::TypedText => read(lines, |line| black_box(typed::read(line)).is_ok()),
        Way::Lean(threads) => assess(lines, scorer, threads, false),
        Way::Explained(threads) => assess(lines, scorer, threads, true),
        Way::Table(threads) => assess_table(table, scorer, threads),
        Way::TwoLean => twice(lines, scorer, false),
        Way::TwoExplained => twice(lines, scorer, true),
        Way::Difference(threads) => difference(lines, threads),
    }
}

fn read(lines: &Path, mut take: impl FnMut(&[u8]) -> bool) -> Result<usize, Failed> {
    let mut reader = BufReader::with_capacity(1 << 20, File::open(lines)?);
    let (mut line, mut count) = (Vec::new(), 0);
    while reader.read_until(b'\n', &mut line)? > 0 {
        count += usize::from(take(line.trim_ascii_end()));
        line.clear();
    }
    Ok(count)
}

fn options(threads: usize) -> Options<'static> {
    let mut options = Options::default();
    options.threads = NonZeroUsize::new(threads).unwrap_or(NonZeroUsize::MIN);
    options
}

fn assess(lines_of: &Path, scorer: &Scorer, threads: usize, explained: bool) -> Result<usize, Failed> {
    let worker = || {
        let mut reader = CaseReader::new(scorer);
        let mut writer = if explained { ResultWriter::explaining(scorer) } else { ResultWriter::new(scorer) };
        move |record: &Record<'_>, out: &mut Vec<u8>| {
            let read = reader.read(record.bytes).ok_or_else(|| Refusal::new("slow", "", ""))?;
            writer.write(read.case, read.title, &read.scores, out);
            Ok(())
        }
    };
    let (file, mut sink) = (File::open(lines_of)?, io::sink());
    let done = batch::run(file, lines(), worker, &mut sink, &mut |_| Ok(()), &mut |_| {}, &options(threads))?;
    Ok(usize::try_from(done.results)?)
}

fn twice(lines: &Path, scorer: &Scorer, explained: bool) -> Result<usize, Failed> {
    std::thread::scope(|scope| {
        let one = || assess(lines, scorer, 1, explained).map_err(|error| error.to_string());
        let other = scope.spawn(one);
        let here = one()?;
        match other.join() {
            Ok(there) => Ok(here.min(there?)),
            Err(panic) => std::panic::resume_unwind(panic),
        }
    })
}

/// The program's own command, with the rules and what they might be next year beside the applications.
fn difference(lines: &Path, threads: usize) -> Result<usize, Failed> {
    let (before, after) = (lines.with_extension("before.json"), lines.with_extension("after.json"));
    let [before, after, lines] = [&before, &after, lines].map(|path| path.to_string_lossy().into_owned());
    let threads = threads.to_string();
    let args = [
        "hallbar",
        "handbook",
        "diff",
        &before,
        &after,
        "--cases",
        &lines,
        "--threads",
        &threads,
        "--format",
        "json",
    ];
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let exit = hallbar_cli::run(args, &mut io::empty(), &mut out, &mut err, hallbar_cli::Terminal::default());
    if exit != hallbar_cli::Exit::Done {
        return Err(String::from_utf8_lossy(&err).into_owned().into());
    }
    let told: serde_json::Value = serde_json::from_slice(&out)?;
    let of_cases = |name: &str| told.pointer(&format!("/cases/{name}"));
    if of_cases("moved").and_then(|moved| moved.as_array()).is_none_or(Vec::is_empty) {
        return Err("no application gets another decision".into());
    }
    Ok(of_cases("assessed").and_then(serde_json::Value::as_u64).unwrap_or(0).try_into()?)
}

/// The rules, and what they might be next year: another weight, another limit and another level.
pub(crate) fn write_rules(lines: &Path) -> Result<(), Failed> {
    std::fs::write(lines.with_extension("before.json"), applications::HANDBOOK)?;
    std::fs::write(
        lines.with_extension("after.json"),
        applications::next_year().ok_or("no rules for next year")?,
    )?;
    Ok(())
}

/// The same applications as a table.
pub(crate) fn write_table(lines: &Path, table: &Path) -> Result<(), Failed> {
    let scorer = applications::rules().ok_or("the rules cannot be used")?;
    let mut out = BufWriter::new(File::create(table)?);
    let mut failed: Option<Failed> = None;
    // Answers that are missing in one application are there in another: the first that has all gives the headers.
    let all = applications::with_every_answer();
    let case = read_case(&all).document.ok_or("no application")?;
    let whole = row(&case, &scorer);
    let titles: Vec<Cell<'_>> = whole.headers.iter().map(|header| Cell::Text(header.into())).collect();
    write_row(&mut out, &titles, Style::Swedish)?;
    read(lines, |text| {
        let written = read_case(text).document.map(|case| {
            let row = row(&case, &scorer);
            let cells: Vec<_> = whole
                .headers
                .iter()
                .map(|header| {
                    let at = row.headers.iter().position(|known| known == header);
                    at.and_then(|at| row.cells.get(at)).cloned().unwrap_or(Cell::Blank)
                })
                .collect();
            write_row(&mut out, &cells, Style::Swedish)
        });
        match written {
            Some(Ok(())) => true,
            Some(Err(error)) => {
                failed = Some(error.into());
                false
            }
            None => false,
        }
    })?;
    out.flush()?;
    failed.map_or(Ok(()), Err)
}

fn assess_table(table: &Path, scorer: &Scorer, threads: usize) -> Result<usize, Failed> {
    let mut head = vec![0; 1 << 16];
    let length = io::Read::read(&mut File::open(table)?, &mut head)?;
    head.truncate(length);
    let dialect = Dialect::sniff(&head).map_err(|found| found.to_string())?;
    let mut first = Splitter::new(dialect);
    let header = match first.next(&head) {
        Piece::Record(length) => head.get(..length).unwrap_or_default(),
        _ => return Err("no header".into()),
    };
    let headers = cells(header, dialect).map_err(|found| found.to_string())?;
    let headers: Vec<String> = headers.iter().map(Cell::shown).collect();
    let columns = Columns::bind(&headers, scorer, None).value.ok_or("no columns")?;
    let worker = || {
        let (mut scratch, mut writer) = (Scratch::default(), ResultWriter::new(scorer));
        let columns = &columns;
        let mut reader = Cells::new(dialect);
        move |record: &Record<'_>, out: &mut Vec<u8>| {
            let refused = || Refusal::new("csv", "", "");
            let row = reader.of(record.bytes).map_err(|_| refused())?;
            let case = columns.case(&row).value.ok_or_else(refused)?;
            let bound = scorer.bind(&case).value.ok_or_else(refused)?;
            writer.write(&case.id, &case.title, &bound.score(&mut scratch), out);
            Ok(())
        }
    };
    let (file, mut sink) = (File::open(table)?, io::sink());
    let mut splitter = Splitter::new(dialect);
    let split = move |bytes: &[u8]| splitter.next(bytes);
    let done = batch::run(file, split, worker, &mut sink, &mut |_| Ok(()), &mut |_| {}, &options(threads))?;
    Ok(usize::try_from(done.results)?)
}
