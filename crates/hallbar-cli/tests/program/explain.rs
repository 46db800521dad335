use hallbar_cli::{Exit, Terminal};
use insta::assert_snapshot;

use crate::run::{WHOLE, WHOLE_CASE, hallbar, with};

#[test]
fn a_diagnostic_is_found_by_code_number_and_name() {
    let by_code = hallbar(&["explain", "HB203"]);
    assert_eq!(by_code.exit, Exit::Done);
    for word in ["hb203", "203", "unknown-target", "Unknown Target"] {
        assert_eq!(hallbar(&["explain", word]).out, by_code.out, "{word}");
    }
    assert_snapshot!(by_code.whole());
}

#[test]
fn a_construct_is_found_by_name_and_swedish_term() {
    let by_name = hallbar(&["explain", "stop_points"]);
    assert_eq!(by_name.exit, Exit::Done);
    let several: [&[&str]; 5] = [
        &["explain", "stop", "point"],
        &["explain", "stop point"],
        &["explain", "hållplats"],
        &["explain", "HALLPLATS"],
        &["explain", "kontrollfrågor"],
    ];
    for args in several {
        assert_eq!(hallbar(args).out, by_name.out, "{args:?}");
    }
    assert_snapshot!(by_name.whole());
}

#[test]
fn everything_that_a_word_means_is_told() {
    let terminal = Terminal { width: Some(80), ..Terminal::default() };
    assert_snapshot!(with(&["explain", "count"], b"", terminal).whole());
    let both = hallbar(&["explain", "HB116", "vikt"]);
    assert_eq!(both.exit, Exit::Done);
    assert!(both.out.contains("HB116: bad-weights") && both.out.contains("weight · The score tree"));
}

#[test]
fn every_code_that_is_told_is_explained() {
    for code in 1..500 {
        let code = format!("HB{code:03}");
        let ran = hallbar(&["explain", &code]);
        let known = ran.out.starts_with(&format!("{code}: "));
        assert_eq!(ran.exit, if known { Exit::Done } else { Exit::Arguments }, "{code}");
    }
}

#[test]
fn a_word_that_is_not_there_is_told_with_the_nearest() {
    for (word, near) in [("geometrc", "geometric"), ("hallplatz", "hållplats"), ("HB2033", "HB203")] {
        let ran = hallbar(&["explain", word]);
        assert_eq!((ran.exit, ran.out.as_str()), (Exit::Arguments, ""), "{word}");
        assert!(ran.err.contains(&format!("did you mean `{near}`?")), "{word}: {}", ran.err);
    }
    let ran = hallbar(&["explain", "weight", "xyzzy\u{1b}[31m"]);
    assert_eq!(ran.exit, Exit::Arguments);
    assert_snapshot!(ran.err);
}

#[test]
fn without_a_word_everything_is_listed() {
    let ran = with(&["explain"], b"", Terminal { width: Some(80), ..Terminal::default() });
    assert_eq!(ran.exit, Exit::Done);
    assert_snapshot!(ran.out);
}

#[test]
fn the_documents_that_examples_change_are_printed() {
    let ran = hallbar(&["explain", "example"]);
    assert_eq!(ran.exit, Exit::Done);
    for marker in ["handbook/1", "case/1", "strategy/1", "call/1"] {
        assert!(ran.out.contains(marker), "{marker}");
    }
}

#[test]
fn no_entry_is_wider_than_its_terminal() {
    let listed = hallbar(&["explain"]).out;
    let names = listed.lines().filter(|line| line.starts_with("  ") && !line.starts_with("   "));
    let names: Vec<&str> = names.filter_map(|line| line.trim().split("  ").next()).collect();
    assert!(names.len() > 150, "{names:?}");
    for width in [60, 80, 120] {
        let terminal = Terminal { width: Some(width), ..Terminal::default() };
        for name in &names {
            let ran = with(&["explain", name], b"", terminal);
            assert_eq!(ran.exit, Exit::Done, "{name}");
            for line in ran.out.lines() {
                assert!(line.chars().count() <= width, "{name} at {width}: {line}");
            }
        }
    }
}

#[test]
fn a_run_that_shows_diagnostics_points_at_the_first_error_once() {
    let case = br#"{"hallbar": "case/1", "id": "1", "kin": "x", "titel": "y"}"#;
    let ran = with(&["check", "-", "-", "--handbook", WHOLE], case, Terminal::default());
    assert_eq!(ran.exit, Exit::Document);
    assert_eq!(ran.err, "`hallbar explain HB010` says more\n");
    assert_eq!(hallbar(&["assess", WHOLE_CASE, "--handbook", WHOLE]).err, "");
}
