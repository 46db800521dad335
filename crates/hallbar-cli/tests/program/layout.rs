use hallbar_cli::{Exit, Terminal};

use crate::run::{WHOLE, WHOLE_CASE, files, handbook, with};

/// How many columns a line takes; every letter of the reports takes one.
fn columns(line: &str) -> usize {
    line.chars().count()
}

#[test]
fn no_report_is_wider_than_its_terminal() {
    let mut cases = vec![(WHOLE.to_owned(), WHOLE_CASE.to_owned())];
    for name in
        ["amount-rules", "eruf-2014-2020-horizontal", "eruf-2021-2027", "investeu-pillar-5", "leader-gute"]
    {
        cases.extend(files(&format!("cases/{name}")).into_iter().map(|case| (handbook(name), case)));
    }
    for (handbook, case) in cases {
        for (width, language) in [(60, "sv"), (80, "sv"), (100, "en"), (120, "en")] {
            let terminal = Terminal { width: Some(width), ..Terminal::default() };
            let args = ["assess", &case, "--handbook", &handbook, "--lang", language];
            let ran = with(&args, b"", terminal);
            assert_eq!(ran.exit, Exit::Done, "{case}: {}", ran.err);
            for line in ran.out.lines() {
                assert!(columns(line) <= width, "{case} at {width}: {line}");
            }
        }
    }
}

#[test]
fn a_narrow_terminal_is_taken_as_sixty_columns_and_a_wide_as_a_hundred_and_twenty() {
    for (width, laid) in [(10, 60), (400, 120)] {
        let terminal = |width| Terminal { width: Some(width), ..Terminal::default() };
        let args = ["assess", WHOLE_CASE, "--handbook", WHOLE];
        assert_eq!(with(&args, b"", terminal(width)).out, with(&args, b"", terminal(laid)).out);
    }
}

#[test]
fn colour_changes_no_word() {
    let coloured = Terminal { colour_out: true, colour_err: true, ..Terminal::default() };
    let args = ["assess", WHOLE_CASE, "--handbook", WHOLE];
    let (plain, coloured) = (with(&args, b"", Terminal::default()), with(&args, b"", coloured));
    assert!(coloured.out.contains('\u{1b}'));
    assert!(!plain.out.contains('\u{1b}'));
    assert_eq!(bare(&coloured.out), plain.out);
}

#[test]
fn the_flag_outweighs_the_terminal() {
    let args = |when| ["assess", WHOLE_CASE, "--handbook", WHOLE, "--color", when];
    let coloured = Terminal { colour_out: true, colour_err: true, ..Terminal::default() };
    assert!(with(&args("always"), b"", Terminal::default()).out.contains('\u{1b}'));
    assert!(!with(&args("never"), b"", coloured).out.contains('\u{1b}'));
    assert!(with(&args("auto"), b"", coloured).out.contains('\u{1b}'));
}

#[test]
fn colour_is_for_terminals_and_those_who_want_it() {
    let set = |wanted: &'static str, value: &'static str| {
        move |name: &str| (name == wanted).then(|| std::ffi::OsString::from(value))
    };
    assert!(Terminal::detect(true, true, None, |_| None).colour_out);
    assert!(!Terminal::detect(false, true, None, |_| None).colour_out);
    assert!(!Terminal::detect(true, true, None, set("NO_COLOR", "1")).colour_out);
    assert!(Terminal::detect(true, true, None, set("NO_COLOR", "")).colour_out);
    assert!(!Terminal::detect(true, true, None, set("TERM", "dumb")).colour_err);
    assert_eq!(Terminal::detect(false, true, Some(80), |_| None).width, None);
}

/// The text without colour.
fn bare(text: &str) -> String {
    let mut bare = String::new();
    let mut pieces = text.split('\u{1b}');
    bare.push_str(pieces.next().unwrap());
    for piece in pieces {
        bare.push_str(piece.split_once('m').unwrap().1);
    }
    bare
}
