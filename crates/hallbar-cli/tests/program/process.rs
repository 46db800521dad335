//! The real program in a process of its own.

use std::process::{Command, Output, Stdio};

use crate::run::{WHOLE, WHOLE_CASE};

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
