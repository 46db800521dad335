//! A whole run of the program over damaged input: nothing lost, nothing twice, the same bytes on any number of threads.

use std::cell::RefCell;

use hallbar::json::{write_assessment_line, write_case, write_handbook};
use hallbar_cli::{Exit, Terminal, run};
use proptest::prelude::{prop_assert, prop_assert_eq};
use serde_json::Value;

use super::hold;
use crate::generate::{Draw, Sort, World, draw_case};

/// Cases of a handbook, one a line, each with an id of its own.
fn cases(world: &mut World, number: usize) -> Vec<String> {
    (0..number)
        .map(|at| {
            let mut case = draw_case(&mut world.draw, world.scorer.handbook(), Sort::Any);
            case.id = format!("case-{at}");
            serde_json::from_str::<Value>(&write_case(&case)).unwrap().to_string()
        })
        .collect()
}

/// Damages a few places of a file: bytes changed, taken away, doubled, lines broken and joined.
fn damage(bytes: &mut Vec<u8>, draw: &mut Draw) {
    for _ in 0..draw.below(6) {
        let at = draw.below(bytes.len().max(1)).min(bytes.len().saturating_sub(1));
        let end = (at + 1 + draw.below(30)).min(bytes.len());
        match draw.below(5) {
            0 => bytes[at] = draw.of(b"\"\\{}[],\n\r\0 \xff"),
            1 => drop(bytes.drain(at..end)),
            2 => {
                let again = bytes[at..end].to_vec();
                bytes.splice(at..at, again);
            }
            3 => bytes.insert(at, b'\n'),
            _ => bytes.truncate(end.max(1)),
        }
    }
}

struct Ran {
    results: Vec<u8>,
    rejects: Vec<u8>,
    exit: Exit,
}

fn assess(handbook: &str, input: &[u8], more: &[&str]) -> Ran {
    let (mut results, mut rejects) = (Vec::new(), Vec::new());
    let mut args = vec!["hallbar", "assess", "-", "--handbook", handbook, "--quiet"];
    args.extend(more);
    let exit = run(args, &mut &input[..], &mut results, &mut rejects, Terminal::default());
    // What is said of the handbook stands there as well.
    let lines = rejects.split_inclusive(|byte| *byte == b'\n');
    let rejects =
        lines.filter(|line| line.starts_with(b"{\"hallbar\":\"reject/1\"")).flatten().copied().collect();
    Ran { results, rejects, exit }
}

fn count(lines: &[u8]) -> usize {
    lines.iter().filter(|byte| **byte == b'\n').count()
}

/// A handbook as a file, for as long as it is used.
fn file(world: &World) -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("handbook.json");
    std::fs::write(&path, write_handbook(world.handbook())).unwrap();
    let path = path.to_str().unwrap().to_owned();
    (folder, path)
}

#[test]
fn every_record_is_a_result_or_a_reject_on_any_number_of_threads() {
    let seen = RefCell::new((0, 0));
    hold(Sort::Any, |mut world| {
        let (_folder, handbook) = file(&world);
        let mut input = cases(&mut world, 5).join("\n").into_bytes();
        damage(&mut input, &mut world.draw);
        let blank = |line: &&[u8]| !line.iter().all(|byte| matches!(byte, b' ' | b'\t' | b'\r'));
        let records = input.split(|byte| *byte == b'\n').filter(blank).count();
        let one = assess(&handbook, &input, &["--from", "ndjson", "--threads", "1"]);
        let (results, rejects) = (count(&one.results), count(&one.rejects));
        prop_assert_eq!(results + rejects, records, "{}", String::from_utf8_lossy(&input));
        prop_assert_eq!(one.exit, if rejects > 0 { Exit::Document } else { Exit::Done });
        // Where each reject says that it lies, it lies.
        for line in one.rejects.split_inclusive(|byte| *byte == b'\n') {
            let reject: Value = serde_json::from_slice(line).unwrap();
            let place = |name: &str| usize::try_from(reject[name].as_u64().unwrap()).unwrap();
            let text = &input[place("offset")..place("offset") + place("length")];
            let told = match &reject["record"] {
                Value::String(text) => text.clone().into_bytes(),
                _ => text.to_vec(),
            };
            prop_assert!(text.starts_with(&told));
            let line = input[..place("offset")].iter().filter(|byte| **byte == b'\n').count() + 1;
            prop_assert_eq!(line, place("line"));
        }
        for threads in ["2", "7"] {
            let more = assess(&handbook, &input, &["--from", "ndjson", "--threads", threads]);
            prop_assert_eq!(&more.results, &one.results);
            prop_assert_eq!(&more.rejects, &one.rejects);
        }
        let array: Vec<u8> = [b"[", &input[..], b"]"].concat();
        let array_one = assess(&handbook, &array, &["--from", "array", "--threads", "1"]);
        let array_more = assess(&handbook, &array, &["--from", "array", "--threads", "7"]);
        prop_assert_eq!(array_one.results, array_more.results);
        prop_assert_eq!(array_one.rejects, array_more.rejects);
        let mut seen = seen.borrow_mut();
        *seen = (seen.0 + results, seen.1 + rejects);
        Ok(())
    });
    let (results, rejects) = seen.into_inner();
    assert!(results > rejects / 5 && rejects > results / 50, "{results} results, {rejects} rejects");
}

#[test]
fn a_batch_says_what_the_cases_say_one_by_one_in_their_order() {
    hold(Sort::Any, |mut world| {
        let (_folder, handbook) = file(&world);
        let mut lines = cases(&mut world, 4);
        let batch = |lines: &[String], more: &[&str]| {
            let args = [&["--from", "ndjson"], more].concat();
            String::from_utf8(assess(&handbook, lines.join("\n").as_bytes(), &args).results).unwrap()
        };
        let all = batch(&lines, &[]);
        let alone: String = lines.iter().map(|line| batch(std::slice::from_ref(line), &[])).collect();
        prop_assert_eq!(&all, &alone);
        let array = format!("[{}]", lines.join(" , "));
        let array = assess(&handbook, array.as_bytes(), &["--from", "array"]).results;
        prop_assert_eq!(&String::from_utf8(array).unwrap(), &all);
        // In full, each is the assessment of the case.
        let full = batch(&lines, &["--explain=full"]);
        for (line, written) in lines.iter().zip(full.split_inclusive('\n')) {
            let case = hallbar::json::read_case(line.as_bytes()).document.unwrap();
            let mut assessment = world.assess(&case);
            let mut whole = Vec::new();
            assessment.provenance.handbook.fingerprint =
                Some(hallbar::json::fingerprint_handbook(world.handbook()));
            write_assessment_line(&assessment, &mut whole);
            prop_assert_eq!(written, String::from_utf8(whole).unwrap());
        }
        let mut results: Vec<&str> = all.split_inclusive('\n').collect();
        lines.reverse();
        results.reverse();
        prop_assert_eq!(batch(&lines, &[]), results.concat());
        Ok(())
    });
}
