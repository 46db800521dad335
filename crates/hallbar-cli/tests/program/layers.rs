//! Handbooks that extend others: fitted to another strategy, read, shown with where everything comes from, refused.

use std::fs;
use std::path::Path;

use hallbar_cli::{Exit, Terminal};
use insta::assert_snapshot;
use tempfile::TempDir;

use crate::run::{FIXTURES, hallbar, handbook, with};

fn written(folder: &TempDir, name: &str, text: &str) -> String {
    let file = folder.path().join(name);
    fs::write(&file, text).unwrap();
    file.to_str().unwrap().to_owned()
}

fn strategy(name: &str) -> String {
    format!("{FIXTURES}/strategies/{name}.json")
}

/// LEADER Gute's rules beside a layer on them.
fn layer(folder: &TempDir, name: &str, extends: &str, fields: &str) -> String {
    let base = folder.path().join("base.json");
    if !base.exists() {
        fs::copy(handbook("leader-gute"), base).unwrap();
    }
    let text = format!(
        "{{\"hallbar\": \"handbook/1\", \"id\": \"layer\", \"version\": \"1.0.0\",\n \"extends\": {extends},\n {fields}}}"
    );
    written(folder, name, &text)
}

const GUTE: &str = r#"{"handbook": "leader-gute", "version": "1.0.0", "file": "base.json"}"#;

/// What a command says, without the names of folders.
fn said(folder: &TempDir, args: &[&str], exit: Exit) -> String {
    let ran = hallbar(args);
    assert_eq!(ran.exit, exit, "{args:?}: {}{}", ran.out, ran.err);
    ran.whole().replace(&format!("{}/", folder.path().to_str().unwrap()), "")
}

#[test]
fn kronoberg_is_fitted_to_varmland() {
    let to = strategy("varmland");
    assert_snapshot!(hallbar(&["handbook", "adapt", "kronoberg", "--to", &to]).whole());
}

/// What is proposed can be read at once, and says itself what is left to decide.
#[test]
fn what_is_proposed_is_a_layer_that_can_be_used() {
    let folder = tempfile::tempdir().unwrap();
    for (base, to) in [("kronoberg", "varmland"), ("kronoberg", "skane"), ("grund", "gotland")] {
        let file = folder.path().join(format!("{base}-{to}.json"));
        let name = file.to_str().unwrap();
        let to = strategy(to);
        let ran = hallbar(&["handbook", "adapt", base, "--to", &to, "-o", name, "--lang", "en"]);
        assert_eq!((ran.exit, ran.out.as_str()), (Exit::Done, ""), "{}", ran.err);
        let questions = fs::read_to_string(&file).unwrap().matches("\"question\": ").count();
        assert!(ran.err.contains(&format!("To decide: {questions}")), "{}", ran.err);
        let ran = hallbar(&["check", name]);
        assert_eq!(ran.exit, Exit::Done, "{}", ran.out);
        assert_eq!(ran.out.matches("warning[HB149]").count(), questions, "{}", ran.out);
        // Nothing but what is told changes: the rules that count points are the base's.
        let ran = hallbar(&["handbook", "diff", base, name, "--lang", "en"]);
        assert!(ran.out.contains("Results can be compared"), "{}", ran.out);
    }
}

#[test]
fn an_old_strategy_is_found_beside_the_new_one_or_given() {
    let folder = tempfile::tempdir().unwrap();
    let to = folder.path().join("varmland.json");
    fs::copy(strategy("varmland"), &to).unwrap();
    let to = to.to_str().unwrap();
    let alone = hallbar(&["handbook", "adapt", "kronoberg", "--to", to, "--lang", "en"]);
    assert!(!alone.out.contains("\"proposed\""), "{}", alone.out);
    let from = strategy("kronoberg");
    let given = hallbar(&["handbook", "adapt", "kronoberg", "--to", to, "--from", &from]);
    // Any name will do: it is known by its id and version.
    fs::copy(&from, folder.path().join("old.json")).unwrap();
    let found = hallbar(&["handbook", "adapt", "kronoberg", "--to", to]);
    assert_eq!(given.whole(), found.whole());
    assert!(found.out.contains("\"proposed\""), "{}", found.out);
}

#[test]
fn where_everything_comes_from() {
    let varmland = handbook("varmland");
    assert_snapshot!(hallbar(&["handbook", "show", &varmland, "--provenance"]).whole());
    let effective = hallbar(&["handbook", "show", &varmland, "--effective"]);
    assert_eq!((effective.exit, effective.err.as_str()), (Exit::Done, ""));
    // The effective handbook stands on its own, and means the same.
    let ran = with(&["handbook", "diff", &varmland, "-"], effective.out.as_bytes(), Terminal::default());
    assert!(ran.out.contains("Reglerna är desamma"), "{}{}", ran.out, ran.err);
    let both = hallbar(&["handbook", "show", &varmland, "--effective", "--provenance"]);
    assert!(both.out.contains("\"$comment\": \""), "{}", both.out);
    let ran = with(&["handbook", "diff", &varmland, "-"], both.out.as_bytes(), Terminal::default());
    assert!(ran.out.contains("Reglerna är desamma"), "{}{}", ran.out, ran.err);
}

#[test]
fn a_base_that_is_missing_or_another() {
    let folder = tempfile::tempdir().unwrap();
    let title = r#""title": {"sv": "Påhittat", "en": "Invented"}"#;
    let mut all = String::new();
    for (name, extends) in [
        ("gone.json", r#"{"handbook": "leader-gute", "version": "1.0.0", "file": "gone-base.json"}"#),
        ("nowhere.json", r#"{"handbook": "leader-gute", "version": "1.0.0"}"#),
        ("older.json", r#"{"handbook": "leader-gute", "version": "0.9.0", "file": "base.json"}"#),
        ("other.json", r#"{"handbook": "leader-ost", "version": "1.0.0", "file": "base.json"}"#),
        ("itself.json", r#"{"handbook": "layer", "version": "1.0.0", "file": "itself.json"}"#),
        ("one.json", r#"{"handbook": "layer", "version": "1.0.0", "file": "two.json"}"#),
        ("two.json", r#"{"handbook": "layer", "version": "1.0.0", "file": "one.json"}"#),
    ] {
        let file = layer(&folder, name, extends, title);
        if name == "one.json" {
            continue;
        }
        all += &said(&folder, &["check", &file], Exit::Document);
    }
    assert_snapshot!(all);
}

/// Each mistake is told in the file it stands in.
#[test]
fn what_does_not_fit_its_base() {
    let folder = tempfile::tempdir().unwrap();
    let mut all = String::new();
    for (name, fields) in [
        (
            "replaces.json",
            r#""questions": {"amend": [{"id": "need-levle", "help": null}], "remove": ["gone"]}"#,
        ),
        ("gate.json", r#""nodes": {"remove": ["total"]}, "main": null"#),
        ("criterion.json", r#""criteria": {"remove": ["need-base"]}"#),
        (
            "order.json",
            r#""nodes": {"amend": [{"id": "total", "classes": {"order": ["ej-prioriterad", "prioriterad"]}}]}"#,
        ),
        ("half.json", r#""criteria": {"order": ["need-base", "need-support"]}"#),
        (
            "twice.json",
            r#""parameters": {"remove": ["pass-above"], "amend": [{"id": "pass-above", "default": 1}]}"#,
        ),
    ] {
        let file = layer(&folder, name, GUTE, fields);
        all += &said(&folder, &["check", &file], Exit::Document);
    }
    assert_snapshot!(all);
}

#[test]
fn a_mistake_of_the_base_is_told_in_the_base() {
    let folder = tempfile::tempdir().unwrap();
    let text = fs::read_to_string(handbook("leader-gute")).unwrap();
    written(
        &folder,
        "base.json",
        &text.replace("{\"answer\": \"need-level\"}", "{\"answer\": \"need-levle\"}"),
    );
    let file = layer(&folder, "layer.json", GUTE, r#""title": {"sv": "Påhittat", "en": "Invented"}"#);
    let ran = hallbar(&["check", &file]);
    assert_eq!(ran.exit, Exit::Document);
    assert!(ran.out.contains("base.json:"), "{}", ran.out);
    assert!(ran.out.contains("need-levle"), "{}", ran.out);
}

#[test]
fn nothing_is_written_over_what_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let to = folder.path().join("strategy.json");
    fs::copy(strategy("varmland"), &to).unwrap();
    let name = to.to_str().unwrap();
    let before = fs::read(&to).unwrap();
    let runs: [(&[&str], Exit, &str); 5] = [
        (&["--to", name, "-o", name], Exit::Arguments, "both read and written"),
        (&["--to", "-", "--from", "-"], Exit::Arguments, "is given twice"),
        (&["--to", "gone.json"], Exit::Failed, "there is no file `gone.json`"),
        (&["--to", name, "--from", "gone.json"], Exit::Failed, "there is no file `gone.json`"),
        (&["--to", name, "-o", "gone/layer.json"], Exit::Failed, "there is no folder"),
    ];
    for (more, exit, message) in runs {
        let mut args = vec!["handbook", "adapt", "kronoberg"];
        args.extend(more);
        let ran = hallbar(&args);
        assert_eq!(ran.exit, exit, "{args:?}: {}", ran.err);
        assert!(ran.err.contains(message), "{args:?}: {}", ran.err);
        assert_eq!(ran.out, "");
    }
    assert_eq!(fs::read(&to).unwrap(), before);
    assert!(!Path::new("gone").exists());
}

#[test]
fn what_a_check_finds_is_told_in_the_file_it_stands_in() {
    let folder = tempfile::tempdir().unwrap();
    let alike = r#""scales": {"amend": [{"id": "goals", "levels": {"amend": [
      {"id": "output", "anchor": {"sv": "Målen går att mäta.", "en": "The goals can be measured."}},
      {"id": "output-and-effect", "anchor": {"sv": "Målen går att mäta.", "en": "The goals can be measured."}}]}}]},
      "questions": {"amend": [{"id": "local-support", "title": {"sv": "Finns stöd?", "en": "Is there support?"}}]}"#;
    let file = layer(&folder, "layer.json", GUTE, alike);
    assert_snapshot!(said(&folder, &["handbook", "check", &file], Exit::Done));
}

/// A handbook in a file is found again from where the layer goes, and an adaptation can be adapted in turn.
#[test]
fn a_layer_names_the_file_that_it_extends() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("ours")).unwrap();
    layer(&folder, "theirs.json", GUTE, r#""title": {"sv": "Påhittat", "en": "Invented"}"#);
    let place = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let (first, second) = (place("ours/first.json"), place("second.json"));
    for (base, out, to) in [(place("theirs.json"), &first, "varmland"), (first.clone(), &second, "skane")] {
        let ran = hallbar(&["handbook", "adapt", &base, "--to", &strategy(to), "-o", out]);
        assert_eq!(ran.exit, Exit::Done, "{}", ran.err);
        let ran = hallbar(&["check", out]);
        assert_eq!(ran.exit, Exit::Done, "{}", ran.out);
    }
    assert!(fs::read_to_string(&first).unwrap().contains("\"file\": \"../theirs.json\""));
    let second = fs::read_to_string(&second).unwrap();
    assert_eq!(second.matches(", adapted to ").count(), 1, "{second}");
    let ran = hallbar(&["handbook", "adapt", &first, "--to", &strategy("skane"), "--id", "layer-varmland"]);
    assert_eq!(ran.exit, Exit::Arguments, "{}", ran.err);
}

#[test]
fn the_same_strategy_leaves_nothing_to_decide() {
    let to = strategy("kronoberg");
    let ran = hallbar(&["handbook", "adapt", "kronoberg", "--to", &to, "--lang", "en"]);
    assert!(!ran.out.contains("amend") && !ran.out.contains("to_decide"), "{}", ran.out);
    assert!(ran.err.contains("To decide: 0"), "{}", ran.err);
}
