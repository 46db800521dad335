use hallbar_cli::{Exit, Terminal};
use insta::assert_snapshot;

use crate::run::{FIXTURES, hallbar, with};

fn fixture(name: &str) -> String {
    format!("{FIXTURES}/interlinkages/{name}")
}

#[test]
fn two_scorers_in_swedish() {
    assert_snapshot!(hallbar(&["interlinkages", &fixture("sex-mal.json"), "--series"]).whole());
}

#[test]
fn the_mean_with_every_step_in_english() {
    let six = fixture("sex-mal.json");
    let args = ["interlinkages", &six, "--merge", "mean", "--blank", "zero", "--series", "--damping", "0,1"];
    assert_snapshot!(hallbar(&[&args[..], &["--lang", "en", "--only", "7,8,13,15"]].concat()).whole());
}

#[test]
fn json_and_table_come_to_the_same() {
    let [json, table] = ["four.json", "four.csv"].map(fixture);
    let written = |file: &str| hallbar(&["interlinkages", file, "--without-return", "--format", "json"]).out;
    assert_eq!(written(&json), written(&table));
    assert_snapshot!(written(&json));
    // The same file twice is two scorers who agree.
    let ran = hallbar(&["interlinkages", &json, &table, "--merge", "median"]);
    assert_eq!(ran.exit, Exit::Done, "{}", ran.err);
    assert!(ran.out.contains("four och four-2, medianen") && ran.out.contains("eniga"), "{}", ran.out);
}

/// The part of a report under a heading.
fn section<'r>(report: &'r str, heading: &str) -> &'r str {
    let (_, rest) = report.split_once(heading).unwrap();
    rest.split_once("\n\nWhat follows")
        .or_else(|| rest.split_once("\n\nFöljder"))
        .map_or(rest, |(part, _)| part)
}

#[test]
fn a_case_causes_more_than_its_effects() {
    let case = format!("{FIXTURES}/cases/grund/solpark.json");
    let matrix = fixture("solpark.csv");
    let args = ["assess", &case, "--interlinkages", &matrix];
    let report = hallbar(&args);
    assert_eq!(report.exit, Exit::Done, "{}", report.err);
    assert!(report.out.contains("solpark version 1, kontrollsumma"), "{}", report.out);
    let english = hallbar(&[&args[..], &["--lang", "en"]].concat());
    let both = [
        section(&report.out, "Vad effekterna leder till i nästa led\n"),
        section(&english.out, "What the effects cause in turn\n"),
    ];
    assert_snapshot!(both.join("\n\n"));
    // Many cases get the sums, and the same rules.
    let line = std::fs::read_to_string(&case).unwrap().replace('\n', " ");
    let many =
        ["assess", "-", "--from", "ndjson", "--handbook", "grund", "--quiet", "--interlinkages", &matrix];
    let ran = with(&many, line.as_bytes(), Terminal::default());
    assert!(ran.out.contains(r#""indirect":{"gains":10.5,"losses":[-7.5,-6.5]}"#), "{}{}", ran.out, ran.err);
    assert!(ran.out.contains(" + solpark@1#"), "{}", ran.out);
    // What does not go together.
    let refused = |more: &[&str]| {
        let ran = hallbar(&[&["assess"][..], more].concat());
        format!("{}--- exit {}\n\n", ran.err, ran.exit.code())
    };
    let (other, four) = (format!("{FIXTURES}/cases/leader-gute/at.json"), fixture("four.csv"));
    let gute = format!("{FIXTURES}/handbooks/leader-gute.json");
    let all = [
        refused(&[&other, "--handbook", &gute, "--interlinkages", &matrix]),
        refused(&[&case, "--interlinkages", &four]),
        refused(&[&case, "--interlinkages", &case]),
        refused(&["-", "--interlinkages", "-"]),
    ];
    assert_snapshot!(all.concat());
}

#[test]
fn help_says_what_goes_in() {
    assert_snapshot!(hallbar(&["interlinkages", "--help"]).out);
}

#[test]
fn matrices_are_known_to_check_and_schema() {
    let ran = hallbar(&["check", &fixture("four.json")]);
    assert!(ran.exit == Exit::Done && ran.out.ends_with("four.json: matrix, no errors\n"), "{}", ran.out);
    assert!(hallbar(&["schema", "matrix"]).out.contains("matrix/1"));
}

#[test]
fn everything_wrong_is_told_at_its_cell() {
    let told = |bytes: &[u8], more: &[&str]| {
        let args = [&["interlinkages", "-"][..], more].concat();
        let ran = with(&args, bytes, Terminal::default());
        assert!(ran.out.is_empty(), "{}", ran.out);
        format!("{}--- exit {}\n\n", ran.err, ran.exit.code())
    };
    let six = fixture("sex-mal.json");
    let all = [
        // A score of four, a fraction, an interval upside down, a filled diagonal, words.
        told(";a;b;c\na;4;1,5;[2, -1]\nb;2..1;1;starkt\nc;−;5;–\n".as_bytes(), &[]),
        told(";a;b;c\na;;1,5;[2, -1]\nb;2..1;1;4\nc;0;5;–\n".as_bytes(), &[]),
        // Not square, a short row, a long one.
        told(b";a;b;c\na;;1;2\nb;1;;2\n", &[]),
        told(b"\xef\xbb\xbf;a;b;c\na;;1;2\nb;1\nc;1;2;;3\n", &[]),
        // Labels: doubled, blank, in columns alone, nearly codes; columns in another order.
        told(";hälsa;natur;hälsa\nhälsa;;1;1\nnatur;1;;1\nhälsa;1;1;\n".as_bytes(), &[]),
        told("halsa;natur\nhälsa;;1\n;1;\n".as_bytes(), &[]),
        told(b";h\xe4lsa;natur\nh\xe4lsa;;1\nnature;1;\n", &[]),
        told(b";1.1;1.10\n1.10;1;\n1.1;;x\n", &["--only", "1.1"]),
        // Nothing to work with.
        told(b"", &[]),
        told(b"a;b\n", &[]),
        told(
            br#"{"hallbar": "matrix/1", "id": "x", "version": "1", "labels": ["a"], "cells": [["1", {}]]}"#,
            &[],
        ),
        told(br#"{"hallbar": "case/1", "id": "x"}"#, &[]),
        // What does not go together.
        told(b";a;b\na;;1\nb;1;\n", &[&six]),
        told(b";a;b\na;;1\nb;1;\n", &["-"]),
        told(b";a;b\na;;1\nb;1;\n", &["--only", "a,k"]),
        told(b";a;b\na;;1\nb;1;\n", &["--only", "a,a"]),
        told(b";a;b\na;;1\nb;1;\n", &["--damping", "1,5"]),
        told(b";a;b\na;;1\nb;1;\n", &["--damping", "half"]),
    ];
    assert_snapshot!(all.concat());
}
