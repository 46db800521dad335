//! `hallbar strategy compare`.

use hallbar_cli::{Exit, Terminal};

use crate::run::{FIXTURES, Ran, hallbar, with};

fn strategy(name: &str) -> String {
    format!("{FIXTURES}/strategies/{name}.json")
}

fn compare(a: &str, b: &str, more: &[&str]) -> Ran {
    let (a, b) = (strategy(a), strategy(b));
    let mut args = vec!["strategy", "compare", &a, &b, "--date", "2026-11-01"];
    args.extend(more);
    hallbar(&args)
}

#[test]
fn two_versions() {
    insta::assert_snapshot!(compare("hallarydslan-2021", "hallarydslan", &[]).whole());
}

#[test]
fn two_versions_as_json() {
    insta::assert_snapshot!(compare("hallarydslan-2021", "hallarydslan", &["--format", "json"]).whole());
}

#[test]
fn varmland_and_kronoberg() {
    insta::assert_snapshot!(compare("varmland", "kronoberg", &[]).whole());
}

#[test]
fn varmland_and_kronoberg_as_json() {
    insta::assert_snapshot!(compare("varmland", "kronoberg", &["--format", "json"]).whole());
}

#[test]
fn dalarna_and_gavleborg() {
    insta::assert_snapshot!(compare("dalarna", "gavleborg", &[]).whole());
}

#[test]
fn dalarna_and_gavleborg_as_json() {
    insta::assert_snapshot!(compare("dalarna", "gavleborg", &["--format", "json"]).whole());
}

#[test]
fn under_a_theme_with_a_handbook_in_english() {
    let more = ["--theme", "places", "--handbook", "grund", "--lang", "en"];
    insta::assert_snapshot!(compare("varmland", "kronoberg", &more).whole());
}

#[test]
fn versions_in_english_with_a_handbook_the_wrong_way_round() {
    let more = ["--handbook", "grund", "--lang", "en"];
    insta::assert_snapshot!(compare("hallarydslan", "hallarydslan-2021", &more).whole());
}

#[test]
fn the_handbooks_classes_stand_in_the_json() {
    let ran = compare("varmland", "kronoberg", &["--handbook", "grund", "--format", "json"]);
    let (_, assessed) = ran.out.split_once("\"assessed\": {").unwrap();
    for part in ["\"id\": \"grund\"", "\"a\": {", "\"b\": {", "\"low\": \"", "\"score\": {"] {
        assert!(assessed.contains(part), "{part}: {assessed}");
    }
}

#[test]
fn one_beside_itself_differs_in_nothing() {
    let ran = compare("hallarydslan", "hallarydslan", &[]);
    assert!(ran.out.contains("Inget skiljer dem åt."), "{}", ran.out);
    assert!(!ran.out.contains("Ändrade mål"), "{}", ran.out);
}

#[test]
fn how_is_a_matter_of_choice() {
    let ran = compare("hallarydslan-2021", "hallarydslan", &["--as", "regions"]);
    assert!(ran.out.contains("Jämförda som två regioners strategier."), "{}", ran.out);
    let ran = compare("varmland", "kronoberg", &["--as", "versions"]);
    assert!(ran.out.contains("Jämförda som två versioner av en strategi."), "{}", ran.out);
}

#[test]
fn one_may_come_from_standard_input() {
    let (one, other) = (std::fs::read(strategy("varmland")).unwrap(), strategy("kronoberg"));
    let ran = with(&["strategy", "compare", "-", &other], &one, Terminal::default());
    assert_eq!(ran.exit, Exit::Done, "{}", ran.err);
    let ran = hallbar(&["strategy", "compare", "-", "-"]);
    assert_eq!(ran.exit, Exit::Arguments);
    assert!(ran.err.contains("`-` is given twice"), "{}", ran.err);
}

#[test]
fn errors_of_both_are_shown_and_stop_it() {
    let wrong = br#"{"hallbar": "strategy/1", "id": "x", "version": "1", "levels": ["m"],
        "goals": [{"id": "a", "links": [{"to": "11.77"}]}]}"#;
    let ran = with(&["strategy", "compare", &strategy("varmland"), "-"], wrong, Terminal::default());
    assert_eq!(ran.exit, Exit::Document);
    assert!(ran.out.is_empty() && ran.err.contains("11.77"), "{}", ran.err);
    let ran = compare("varmland", "there-is-none", &[]);
    assert_eq!(ran.exit, Exit::Failed);
}

#[test]
fn an_unknown_theme_is_refused_with_those_there_are() {
    let ran = compare("varmland", "kronoberg", &["--theme", "natur"]);
    assert_eq!(ran.exit, Exit::Arguments);
    assert!(ran.err.contains("external_collaboration, tourism, governance, places, business"), "{}", ran.err);
}

#[test]
fn a_handbook_for_other_cases_is_refused() {
    let handbook = format!("{FIXTURES}/handbooks/there-is-none.json");
    assert_eq!(compare("varmland", "kronoberg", &["--handbook", &handbook]).exit, Exit::Failed);
    let ran = compare("varmland", "kronoberg", &["--handbook", &crate::run::handbook("leader-gute")]);
    assert_eq!(ran.exit, Exit::Failed);
    assert!(ran.err.contains("`leader-gute` cannot assess a strategy as it is"), "{}", ran.err);
    let wrong = br#"{"hallbar": "handbook/1", "id": "x", "version": "1", "kinds": ["projekt"]}"#;
    let args = ["strategy", "compare", &strategy("varmland"), &strategy("kronoberg"), "--handbook", "-"];
    let ran = with(&args, wrong, Terminal::default());
    assert_eq!(ran.exit, Exit::Document, "{}", ran.err);
    assert!(ran.out.is_empty() && ran.err.contains("HB024"), "{}", ran.err);
}
