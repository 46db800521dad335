//! Batches: order, nothing lost, and the same bytes with any number of threads, over any input.

use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicBool, Ordering};

use hallbar::batch::{BatchError, Options, Record, Refusal, Summary, lines, run};
use proptest::prelude::{ProptestConfig, Strategy, any, prop_assert, prop_assert_eq, proptest};

use crate::generate::runs;

/// A refused record: number, line, offset, length, code, text.
type Row = (u64, u64, u64, u64, String, Vec<u8>);

/// What a run gives: its output, what was refused, and what it counted.
fn ran(input: &[u8], options: &Options<'_>) -> Result<(Vec<u8>, Vec<Row>, Summary), BatchError> {
    // Refuses what holds an `x`; else writes the number, place and text of the record.
    let worker = || {
        |record: &Record<'_>, out: &mut Vec<u8>| {
            out.extend_from_slice(
                format!("{} {} {}: ", record.number, record.line, record.offset).as_bytes(),
            );
            out.extend_from_slice(record.bytes);
            out.push(b'\n');
            if record.bytes.contains(&b'x') { Err(Refusal::new("x", "", "has an x")) } else { Ok(()) }
        }
    };
    let (mut out, mut rows) = (Vec::new(), Vec::new());
    let mut last = 0;
    let summary = run(
        input,
        lines(),
        worker,
        &mut out,
        &mut |refused| {
            let text = refused.text.to_vec();
            rows.push((
                refused.number,
                refused.line,
                refused.offset,
                refused.length,
                refused.why.code.clone(),
                text,
            ));
            Ok(())
        },
        &mut |progress| {
            assert!(progress.records >= last, "progress goes forward");
            last = progress.records;
        },
        options,
    )?;
    assert_eq!(last, summary.records);
    Ok((out, rows, summary))
}

fn options(threads: usize, block: usize, max_record: usize) -> Options<'static> {
    let mut options = Options::default();
    (options.threads, options.block, options.max_record) =
        (NonZeroUsize::new(threads).unwrap(), block, max_record);
    options
}

/// The same, slow and obvious: one line after another.
fn expected(input: &[u8], max_record: usize) -> (Vec<u8>, Vec<Row>) {
    let (mut out, mut rows) = (Vec::new(), Vec::new());
    let (mut offset, mut number) = (0, 0);
    for (at, line) in input.split(|byte| *byte == b'\n').enumerate() {
        let blank = line.iter().take_while(|byte| matches!(byte, b' ' | b'\t' | b'\r')).count();
        let record = &line[blank..];
        if !record.is_empty() {
            number += 1;
            let (line, place, length) = (at as u64 + 1, (offset + blank) as u64, record.len() as u64);
            if record.len() > max_record {
                let text = record[..record.len().min(1024)].to_vec();
                rows.push((number, line, place, length, Refusal::TOO_LONG.to_owned(), text));
            } else if record.contains(&b'x') {
                rows.push((number, line, place, length, "x".to_owned(), record.to_vec()));
            } else {
                out.extend_from_slice(format!("{number} {line} {place}: ").as_bytes());
                out.extend_from_slice(record);
                out.push(b'\n');
            }
        }
        offset += line.len() + 1;
    }
    (out, rows)
}

/// Lines of a few letters, blanks, ends of line of every kind, and some that are long.
fn inputs() -> impl Strategy<Value = Vec<u8>> {
    let piece = (any::<u8>(), any::<u8>()).prop_map(|(sort, byte)| match sort % 12 {
        0..=2 => vec![b'\n'],
        3 => b"\r\n".to_vec(),
        4 => vec![b' '],
        5 => vec![b'a' + byte % 26; usize::from(byte) * 12],
        6 => vec![byte],
        _ => vec![b'a' + byte % 26; usize::from(byte % 5)],
    });
    proptest::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { max_shrink_iters: 2000, ..runs() })]
    #[test]
    fn nothing_is_lost_and_threads_change_no_byte(input in inputs(), block in 1..300_usize, long in 1..2000_usize) {
        let (out, rows) = expected(&input, long);
        for threads in [1, 2, 7] {
            let (found, refused, summary) = ran(&input, &options(threads, block, long)).unwrap();
            prop_assert_eq!(String::from_utf8_lossy(&found), String::from_utf8_lossy(&out), "{} threads", threads);
            prop_assert_eq!(&refused, &rows);
            let counted: u64 = summary.refused.values().sum();
            prop_assert_eq!(summary.records, summary.results + counted);
            prop_assert_eq!(summary.bytes, input.len() as u64);
            prop_assert!(summary.results == out.split(|b| *b == b'\n').filter(|l| !l.is_empty()).count() as u64);
        }
    }
}

#[test]
fn a_strict_run_stops_at_the_first_refusal() {
    let mut options = options(2, 4, 100);
    options.strict = true;
    let refused = ran(b"aa\nbx\ncx\n", &options);
    assert!(matches!(refused, Err(BatchError::Strict(2))), "{refused:?}");
}

/// Lines without end.
struct Endless;

impl std::io::Read for Endless {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        for (byte, line) in into.iter_mut().zip(b"x\n".iter().cycle()) {
            *byte = *line;
        }
        Ok(into.len())
    }
}

#[test]
fn a_run_that_stops_does_not_wait_for_the_end_of_its_input() {
    for threads in [1, 2, 7] {
        let mut options = options(threads, 1000, 100);
        options.strict = true;
        let refuse = || |_: &Record<'_>, _: &mut Vec<u8>| Err(Refusal::new("no", "", ""));
        let ended = run(Endless, lines(), refuse, &mut Vec::new(), &mut |_| Ok(()), &mut |_| {}, &options);
        assert!(matches!(ended, Err(BatchError::Strict(1))));
    }
}

#[test]
fn a_run_can_be_cancelled() {
    let cancel = AtomicBool::new(true);
    let mut options = options(2, 4, 100);
    options.cancel = Some(&cancel);
    assert!(matches!(ran(b"aa\nbb\n", &options), Err(BatchError::Cancelled)));
    cancel.store(false, Ordering::Relaxed);
    assert!(ran(b"aa\nbb\n", &options).is_ok());
}

/// An input that fails after its first line, and an output that takes nothing.
#[test]
fn what_fails_is_told_and_ends_the_run() {
    struct Failing(usize);
    impl std::io::Read for Failing {
        fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
            self.0 += 1;
            if self.0 > 1 {
                return Err(std::io::Error::other("the disk is gone"));
            }
            into[..3].copy_from_slice(b"aa\n");
            Ok(3)
        }
    }
    let copy = || {
        |record: &Record<'_>, out: &mut Vec<u8>| {
            out.extend_from_slice(record.bytes);
            Ok(())
        }
    };
    let mut out = Vec::new();
    let options = options(2, 1, 100);
    let found = run(Failing(0), lines(), copy, &mut out, &mut |_| Ok(()), &mut |_| {}, &options);
    assert!(matches!(found, Err(BatchError::Read(_))), "{found:?}");
    assert_eq!(out, b"aa", "what was read before is written");
    let many = b"aa\n".repeat(10_000);
    let mut full: &mut [u8] = &mut [0; 100];
    let found = run(many.as_slice(), lines(), copy, &mut full, &mut |_| Ok(()), &mut |_| {}, &options);
    assert!(matches!(found, Err(BatchError::Write(_))), "{found:?}");
}
