//! How many applications a second: reading alone, reading into a typed struct, assessing, and explaining.
//!
//! `cargo run --release -p hallbar-benches --bin throughput [-- --json] [--records N] [--rounds N]`. Every round runs each
//! of them once, in turn, so that what else the machine does falls on all alike; figures are medians.

mod measure;
mod memory;

use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use hallbar_benches::applications;
use measure::{Figures, Way, ways};
use serde_json::json;

fn main() -> ExitCode {
    let done = match Asked::from_args(std::env::args().skip(1)) {
        Ok(Asked { peak: Some((way, records)), .. }) => memory::child(&way, records),
        Ok(asked) => run(&asked),
        Err(problem) => Err(problem.into()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // Where messages cannot be written there is nobody to tell.
            let _ = writeln!(io::stderr().lock(), "error: {error}");
            ExitCode::FAILURE
        }
    }
}

type Failed = Box<dyn std::error::Error>;

/// What the arguments say.
struct Asked {
    json: bool,
    records: usize,
    rounds: usize,
    /// For the process of its own whose memory is measured.
    peak: Option<(String, usize)>,
}

impl Asked {
    fn from_args(mut args: impl Iterator<Item = String>) -> Result<Self, String> {
        let mut asked = Self { json: false, records: 100_000, rounds: 5, peak: None };
        while let Some(arg) = args.next() {
            let mut number = |what: &str| {
                let given = args.next().and_then(|number| number.parse().ok()).filter(|number| *number > 0);
                given.ok_or_else(|| format!("`{what}` asks for a number above zero"))
            };
            match arg.as_str() {
                "--json" => asked.json = true,
                "--records" => asked.records = number("--records")?,
                "--rounds" => asked.rounds = number("--rounds")?,
                "--peak-lean" => asked.peak = Some(("lean".to_owned(), number("--peak-lean")?)),
                "--peak-explained" => {
                    asked.peak = Some(("explained".to_owned(), number("--peak-explained")?))
                }
                other => return Err(format!("`{other}` is none of `--json`, `--records N`, `--rounds N`")),
            }
        }
        Ok(asked)
    }
}

fn run(asked: &Asked) -> Result<(), Failed> {
    let folder = tempfile::tempdir()?;
    let lines = folder.path().join("applications.ndjson");
    let mut file = io::BufWriter::new(std::fs::File::create(&lines)?);
    applications::write(asked.records, &mut file)?;
    file.flush()?;
    let table = folder.path().join("applications.csv");
    measure::write_table(&lines, &table)?;
    measure::write_rules(&lines)?;
    let figures = measure::measure(&lines, &table, asked.records, asked.rounds)?;
    let peaks = [
        ("peak_mib_100k", memory::peak("lean", 100_000)?),
        ("peak_mib_1m", memory::peak("lean", 1_000_000)?),
        ("peak_mib_explained_100k", memory::peak("explained", 100_000)?),
    ];
    let ratios = ratios(&figures);
    let mut out = io::stdout().lock();
    if asked.json {
        let mut all = serde_json::Map::new();
        for (name, value) in ratios.iter().chain(&peaks) {
            all.insert((*name).to_owned(), json!(round(*value)));
        }
        for way in ways() {
            all.insert(format!("{}_per_s", way.name()), json!(figures.per_second(way).round()));
        }
        all.insert("records".to_owned(), json!(asked.records));
        all.insert("rounds".to_owned(), json!(asked.rounds));
        writeln!(out, "{}", serde_json::Value::Object(all))?;
    } else {
        table_of(&figures, &lines, &mut out)?;
        for (name, value) in ratios.iter().chain(&peaks) {
            writeln!(out, "{name:<34} {value:>8.2}")?;
        }
    }
    Ok(())
}

fn round(value: f64) -> f64 {
    (value * 1000.0).round() / 1000.0
}

/// The figures set against one another, each measured in the same rounds.
fn ratios(figures: &Figures) -> Vec<(&'static str, f64)> {
    let over = |a: Way, b: Way| figures.per_second(a) / figures.per_second(b);
    vec![
        ("lean_over_typed_1t", over(Way::Lean(1), Way::Typed)),
        ("explained_over_typed_1t", over(Way::Explained(1), Way::Typed)),
        ("lean_over_typed_checked_once_1t", over(Way::Lean(1), Way::TypedText)),
        ("explained_over_typed_checked_once_1t", over(Way::Explained(1), Way::TypedText)),
        ("lean_2t_over_two_runs", over(Way::Lean(2), Way::TwoLean)),
        ("explained_2t_over_two_runs", over(Way::Explained(2), Way::TwoExplained)),
        ("csv_over_lean_1t", over(Way::Table(1), Way::Lean(1))),
        // Two handbooks' worth of assessing.
        ("diff_over_lean_of_both_1t", 2.0 * over(Way::Difference(1), Way::Lean(1))),
        ("diff_over_lean_of_both_2t", 2.0 * over(Way::Difference(2), Way::Lean(2))),
    ]
}

fn table_of(figures: &Figures, lines: &Path, out: &mut dyn Write) -> Result<(), Failed> {
    let bytes = std::fs::metadata(lines)?.len();
    #[expect(clippy::cast_precision_loss, reason = "shown in megabytes")]
    let each = bytes as f64 / figures.records / 1e6;
    writeln!(out, "{:<28} {:>12} {:>8}", "", "records/s", "MB/s")?;
    for way in ways() {
        let rate = figures.per_second(way);
        writeln!(out, "{:<28} {rate:>12.0} {:>8.0}", way.name(), rate * each)?;
    }
    Ok(())
}
