//! What the lean road allocates for a record once its memory has grown: nothing in scoring, and in reading only what
//! the parser needs for a text with escapes in it.
//!
//! `cargo bench -p hallbar-benches --bench allocations`; it fails where scoring or writing allocates.

use std::io::{self, Write};
use std::process::ExitCode;

use hallbar::Scratch;
use hallbar::json::{CaseReader, ResultWriter, read_case};
use hallbar_benches::applications;

#[global_allocator]
static COUNTED: dhat::Alloc = dhat::Alloc;

/// Applications: some to grow by, the rest to count.
const WARM_UP: usize = 500;
const COUNTED_OVER: usize = 2000;

fn main() -> ExitCode {
    let _profiler = dhat::Profiler::builder().testing().build();
    match counted() {
        Some([read, score, write, explain]) => {
            let told = format!(
                "allocations over {COUNTED_OVER} applications: reading and scoring {read}, scoring alone {score}, \
                 writing {write}, explaining {explain}\n"
            );
            // Where it cannot be told, the exit still says it.
            let _ = io::stdout().lock().write_all(told.as_bytes());
            if score + write + explain == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
        }
        None => ExitCode::FAILURE,
    }
}

fn blocks() -> u64 {
    dhat::HeapStats::get().total_blocks
}

fn counted() -> Option<[u64; 4]> {
    let mut text = Vec::new();
    applications::write(WARM_UP + COUNTED_OVER, &mut text).ok()?;
    let lines: Vec<&[u8]> = text.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()).collect();
    let (warm_up, counted_over) = lines.split_at_checked(WARM_UP)?;
    let scorer = applications::rules()?;

    let mut reader = CaseReader::new(&scorer);
    let mut all = |lines: &[&[u8]]| lines.iter().all(|line| reader.read(line).is_some());
    let warm = all(warm_up);
    let before = blocks();
    let taken = all(counted_over);
    let read = blocks() - before;
    (warm && taken).then_some(())?;

    let mut scratch = Scratch::default();
    let mut writers = [ResultWriter::new(&scorer), ResultWriter::explaining(&scorer)];
    let (mut out, mut score, mut written) = (Vec::with_capacity(1 << 20), 0, [0, 0]);
    for (at, line) in lines.iter().enumerate() {
        let case = read_case(line).document?;
        let bound = scorer.bind(&case).value?;
        let before = blocks();
        let scores = bound.score(&mut scratch);
        let counts = at >= WARM_UP;
        score += if counts { blocks() - before } else { 0 };
        for (writer, written) in writers.iter_mut().zip(&mut written) {
            out.clear();
            let before = blocks();
            writer.write(&case.id, &case.title, &scores, &mut out);
            *written += if counts { blocks() - before } else { 0 };
        }
    }
    let [write, explain] = written;
    Some([read, score, write, explain])
}
