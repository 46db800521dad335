use hallbar_cli::{Exit, Terminal};
use insta::assert_snapshot;

use crate::run::{Ran, WHOLE, WHOLE_CASE, assess, case, hallbar, handbook, with};

#[test]
fn done() {
    assert_eq!(assess("leader-gute", "over", &[]).exit, Exit::Done);
    assert_eq!(hallbar(&["--version"]).exit, Exit::Done);
}

#[test]
fn could_not_run() {
    let (case, gute) = (case("leader-gute", "at"), handbook("leader-gute"));
    let runs: [&[&str]; 8] = [
        &["assess", "missing.json"],
        &["assess", "tests"],
        &["assess", &case],
        &["assess", &case, "--handbook", "leader-gute"],
        &["assess", &case, "--handbook", "missing.json"],
        &["assess", &case, "--handbook", &gute, "--strategy", "missing.json"],
        &["assess", &case, "--handbook", &gute, "--call", "missing.json"],
        &["check", "missing.json", &gute],
    ];
    let said: String = runs.iter().map(|args| told(args, &hallbar(args), Exit::Failed)).collect();
    assert_snapshot!(said);
}

#[test]
fn wrong_arguments() {
    let gute = handbook("leader-gute");
    let case = case("leader-gute", "at");
    let runs: [&[&str]; 9] = [
        &["asess"],
        &["assess", &case, "--lang", "de"],
        &["assess", &case, "--handbook", &gute, "--require", "prioriterd"],
        &["assess", WHOLE_CASE, "--handbook", WHOLE, "--require", "z"],
        &["schema", "call", "--handbook", &gute],
        &["case", "new", "--handbook", &gute, "--kind", "strategy"],
        &["check", &case, "--call", "call.json"],
        &["assess", &case, "--handbook", &gute, "--strategy", "one.json", "--strategy", "two.json"],
        &["explain", "hallplatz"],
    ];
    let said: String = runs.iter().map(|args| told(args, &hallbar(args), Exit::Arguments)).collect();
    assert_snapshot!(said);
}

#[test]
fn a_document_has_errors() {
    let gute = handbook("leader-gute");
    let other = case("eruf-2021-2027", "over");
    let ran = hallbar(&["assess", &other, "--handbook", &gute]);
    assert_eq!(ran.exit, Exit::Document);
    assert_eq!(ran.out, "");
    assert_snapshot!(ran.err);
}

#[test]
fn below_the_class_asked_for() {
    let require = |case, class| assess("leader-gute", case, &["--require", class]).exit;
    assert_eq!(require("at", "prioriterad"), Exit::Below);
    assert_eq!(require("at", "ej-prioriterad"), Exit::Done);
    assert_eq!(require("over", "prioriterad"), Exit::Done);
    // Open: the lowest possible class does not reach it yet.
    assert_eq!(require("open", "prioriterad"), Exit::Below);
}

#[test]
fn a_case_may_come_from_standard_input() {
    let bytes = std::fs::read(case("leader-gute", "over")).unwrap();
    let gute = handbook("leader-gute");
    let args = ["assess", "-", "--handbook", &gute];
    assert_eq!(with(&args, &bytes, Terminal::default()).exit, Exit::Done);
    let ran = with(&args, b"", Terminal::default());
    assert_eq!(ran.exit, Exit::Document);
    assert!(ran.err.contains("<stdin>"), "{}", ran.err);
}

/// The command and what it said, once it has ended as it should.
fn told(args: &[&str], ran: &Ran, exit: Exit) -> String {
    assert_eq!(ran.exit, exit, "{args:?}: {}", ran.err);
    format!("$ hallbar {}\n{}\n", args.join(" "), ran.err)
}
