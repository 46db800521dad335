//! The real program in a process of its own.

use std::io::Write as _;
use std::process::{Command, Output, Stdio};

use crate::run::{FIXTURES, WHOLE, WHOLE_CASE};

fn command(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hallbar"));
    command.args(args).stdin(Stdio::null());
    command
}

fn run(args: &[&str]) -> Output {
    command(args).output().unwrap()
}

#[test]
fn exit_codes_reach_the_shell() {
    let assess = ["assess", WHOLE_CASE, "--handbook", WHOLE];
    assert_eq!(run(&assess).status.code(), Some(0));
    assert_eq!(run(&["assess", "missing.json"]).status.code(), Some(1));
    assert_eq!(run(&["assess"]).status.code(), Some(2));
    assert_eq!(run(&["check", "-"]).status.code(), Some(3));
    let require = [assess.as_slice(), &["--require", "a"]].concat();
    assert_eq!(run(&require).status.code(), Some(4));
}

#[test]
fn a_pipe_is_not_coloured() {
    let ran = run(&["assess", WHOLE_CASE, "--handbook", WHOLE]);
    assert!(!ran.stdout.contains(&0x1b));
}

#[test]
fn a_closed_pipe_is_no_trouble() {
    let mut child =
        command(&["handbook", "show", WHOLE]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let ended = child.wait_with_output().unwrap();
    assert_eq!(ended.status.code(), Some(0), "{}", String::from_utf8_lossy(&ended.stderr));
    assert!(ended.stderr.is_empty(), "{}", String::from_utf8_lossy(&ended.stderr));
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told() {
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let ran = command(&["schema", "case"]).stdout(full).stderr(Stdio::piped()).output().unwrap();
    assert_eq!(ran.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&ran.stderr).starts_with("error: the output cannot be written"));
}

/// Kills a run once so much of its input has been written to it; with `all`, at once after the end.
fn killed_after(input: &[u8], length: usize, results: &std::path::Path) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_hallbar"))
        .args(["assess", "-", "--from", "ndjson", "--handbook", "grund", "--quiet", "-o"])
        .arg(results)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    stdin.write_all(&input[..length]).unwrap();
    if length == input.len() {
        // The end of the input and the end of the program race.
        drop(stdin);
        child.kill().unwrap();
    } else {
        child.kill().unwrap();
        drop(stdin);
    }
    child.wait().unwrap();
}

#[test]
fn a_run_that_is_killed_leaves_nothing_or_the_whole() {
    let folder = tempfile::tempdir().unwrap();
    let results = folder.path().join("results.ndjson");
    let case = std::fs::read_to_string(format!("{FIXTURES}/cases/grund/bygdegard.json")).unwrap();
    let line = case.lines().map(str::trim).collect::<Vec<_>>().join(" ") + "\n";
    let input = line.repeat(3000).into_bytes();
    let whole = {
        let ran = crate::run::with(
            &["assess", "-", "--from", "ndjson", "--handbook", "grund", "--quiet"],
            &input,
            hallbar_cli::Terminal::default(),
        );
        ran.out
    };
    assert_eq!(whole.lines().count(), 3000);
    let earlier = "results of an earlier run\n";
    for part in 0..=12 {
        let length = input.len() * part / 12;
        std::fs::remove_file(&results).ok();
        killed_after(&input, length, &results);
        let found = std::fs::read_to_string(&results).ok();
        assert!(found.as_ref().is_none_or(|found| *found == whole), "after {length} bytes");
        assert!(found.is_none() || part == 12, "the input had not ended");
        // What was there before stays until it is replaced as a whole.
        std::fs::write(&results, earlier).unwrap();
        killed_after(&input, length, &results);
        let found = std::fs::read_to_string(&results).unwrap();
        assert!(found == earlier || found == whole, "after {length} bytes");
    }
}

#[test]
fn whoever_reads_the_results_may_leave() {
    let case = std::fs::read_to_string(format!("{FIXTURES}/cases/grund/bygdegard.json")).unwrap();
    let line = case.lines().map(str::trim).collect::<Vec<_>>().join(" ") + "\n";
    let mut child = Command::new(env!("CARGO_BIN_EXE_hallbar"))
        .args(["assess", "-", "--from", "ndjson", "--handbook", "grund", "--quiet"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let mut stdin = child.stdin.take().unwrap();
    for _ in 0..20_000 {
        // The program stops reading once nobody reads what it writes.
        if stdin.write_all(line.as_bytes()).is_err() {
            break;
        }
    }
    drop(stdin);
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), &b""[..]));
}
