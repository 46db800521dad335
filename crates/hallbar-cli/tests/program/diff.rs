//! Two handbooks held against one another, alone and with cases.

use std::fs;
use std::path::Path;

use hallbar_cli::{Exit, Terminal};
use insta::assert_snapshot;
use tempfile::TempDir;

use crate::run::{FIXTURES, Ran, files, hallbar, handbook, with};

/// The cases of these folders, one a line.
fn lines(folders: &[&str]) -> String {
    let one = |file: String| {
        let text = fs::read_to_string(file).unwrap();
        text.lines().map(str::trim).collect::<Vec<_>>().join(" ") + "\n"
    };
    folders.iter().flat_map(|folder| files(&format!("cases/{folder}"))).map(one).collect()
}

/// A layer on LEADER Gute's rules, and the rules beside it.
fn next_year(folder: &TempDir, fields: &str) -> String {
    fs::copy(handbook("leader-gute"), folder.path().join("base.json")).unwrap();
    written(
        folder.path(),
        "next.json",
        &format!(
            r#"{{"hallbar": "handbook/1", "id": "leader-gute", "version": "2.0.0",
               "title": {{"sv": "Påhittat exempel", "en": "Invented example"}},
               "extends": {{"handbook": "leader-gute", "version": "1.0.0", "file": "base.json"}}, {fields}}}"#
        ),
    )
}

fn written(folder: &Path, name: &str, text: &str) -> String {
    let file = folder.join(name);
    fs::write(&file, text).unwrap();
    file.to_str().unwrap().to_owned()
}

const LIMIT: &str = r#""parameters": {"amend": [{"id": "pass-above", "default": 260}]}"#;
const WEIGHTS: &str = r#""nodes": {"amend": [{"id": "total", "parts": {"amend": [
  {"of": "local-need", "weight": 30}, {"of": "horizontal", "weight": 30}]}}]}"#;

fn diff(to: &str, cases: &str, more: &[&str]) -> Ran {
    let from = handbook("leader-gute");
    let mut args = vec!["handbook", "diff", &from, to, "--cases", "-"];
    args.extend(more);
    with(&args, cases.as_bytes(), Terminal::default())
}

#[test]
fn a_handbook_does_not_differ_from_itself() {
    let mut all = files("handbooks");
    all.extend(["grund", "kronoberg"].map(str::to_owned));
    for name in all {
        let ran = hallbar(&["handbook", "diff", &name, &name, "--lang", "en"]);
        assert!(ran.out.contains("The rules are the same, to the word."), "{name}: {}{}", ran.out, ran.err);
        let ran = hallbar(&["handbook", "diff", &name, &name, "--format", "json"]);
        assert!(ran.out.contains("\"changes\": []"), "{name}: {}", ran.out);
    }
}

#[test]
fn limits_and_weights_and_who_gets_another_decision() {
    let folder = tempfile::tempdir().unwrap();
    let next = next_year(&folder, &format!("{LIMIT}, {WEIGHTS}"));
    assert_snapshot!(diff(&next, &lines(&["leader-gute"]), &[]).whole());
    assert_snapshot!(diff(&next, &lines(&["leader-gute"]), &["--lang", "en", "--format", "json"]).whole());
}

#[test]
fn texts_alone_keep_results() {
    let folder = tempfile::tempdir().unwrap();
    let next = next_year(
        &folder,
        r#""questions": {"amend": [{"id": "need-level", "help": {"sv": "Fråga runt.", "en": "Ask around."}}]}"#,
    );
    assert_snapshot!(diff(&next, &lines(&["leader-gute"]), &["--lang", "en"]).whole());
}

/// What two handbooks do not share is left aside, and what cannot be assessed is counted and told.
#[test]
fn cases_that_cannot_be_assessed_are_counted() {
    let folder = tempfile::tempdir().unwrap();
    let next = next_year(
        &folder,
        r#""questions": {"remove": ["aims-at"]}, "criteria": {"remove": ["horizontal-goal"]},
        "lists": {"remove": ["horizontal-goals"]}, "nodes": {"remove": ["horizontal"], "amend": [{"id": "total", "parts": {"remove": ["horizontal"]}}]}"#,
    );
    let cases = lines(&["leader-gute"])
        + "\n{\"broken\"\n"
        + r#"{"hallbar": "case/1", "id": "x", "answers": {"need-level": "much"}}"#;
    assert_snapshot!(diff(&next, &cases, &["--lang", "en"]).whole());
}

#[test]
fn the_same_bytes_from_any_number_of_threads() {
    let folder = tempfile::tempdir().unwrap();
    let next = next_year(&folder, &format!("{LIMIT}, {WEIGHTS}"));
    let mut cases = String::new();
    for (at, line) in lines(&["leader-gute"]).lines().cycle().take(900).enumerate() {
        let named = line.replacen("\"id\": \"", &format!("\"id\": \"{at}-"), 1);
        cases += &format!("{named}\n");
    }
    for form in ["text", "json"] {
        let run = |threads| diff(&next, &cases, &["--format", form, "--threads", threads]).whole();
        let one = run("1");
        assert_eq!(one, run("2"));
        assert_eq!(one, run("7"));
    }
}

#[test]
fn what_cannot_be_done_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let gute = handbook("leader-gute");
    let broken = written(folder.path(), "broken.json", "{\"hallbar\": \"handbook/1\"");
    let strategy = format!("{FIXTURES}/strategies/varmland.json");
    let runs: [(&[&str], Exit); 6] = [
        (&["handbook", "diff", "-", "-"], Exit::Arguments),
        (&["handbook", "diff", &gute, "grund", "--strategy", &strategy], Exit::Arguments),
        (&["handbook", "diff", &gute], Exit::Arguments),
        (&["handbook", "diff", &gute, "missing.json"], Exit::Failed),
        (&["handbook", "diff", &gute, &gute, "--cases", "missing.ndjson"], Exit::Failed),
        (&["handbook", "diff", &gute, &broken], Exit::Document),
    ];
    let mut said = String::new();
    for (args, exit) in runs {
        let ran = hallbar(args);
        assert_eq!(ran.exit, exit, "{args:?}: {}", ran.err);
        assert_eq!(ran.out, "", "{args:?}");
        said += &ran.err.replace(folder.path().to_str().unwrap(), "folder");
        said += "---\n";
    }
    assert_snapshot!(said);
}

/// The difference that comes with the fixtures: Kronoberg's handbook, and what became of it in Värmland.
///
/// `HALLBAR_UPDATE=1` writes it anew.
#[test]
fn kronoberg_and_varmland_are_worked_through() {
    let varmland = handbook("varmland");
    let strategy = format!("{FIXTURES}/strategies/varmland.json");
    let cases = lines(&["varmland"]);
    for (form, lang, ending) in [("text", "sv", "sv.txt"), ("text", "en", "en.txt"), ("json", "sv", "json")] {
        let args = [
            "handbook",
            "diff",
            "kronoberg",
            &varmland,
            "--cases",
            "-",
            "--strategy",
            &strategy,
            "--format",
            form,
            "--lang",
            lang,
        ];
        let ran = with(&args, cases.as_bytes(), Terminal::default());
        assert_eq!((ran.exit, ran.err.as_str()), (Exit::Done, ""));
        let file = format!("{FIXTURES}/differences/kronoberg-varmland.{ending}");
        if std::env::var_os("HALLBAR_UPDATE").is_some() {
            fs::write(&file, &ran.out).unwrap();
        }
        assert_eq!(fs::read_to_string(&file).unwrap_or_default(), ran.out, "{file} is old");
    }
}

/// Values of a row follow the order of the columns, so another order is another rule.
#[test]
fn another_order_of_columns_is_no_matter_of_looks() {
    let folder = tempfile::tempdir().unwrap();
    let table = |columns: &str| {
        format!(
            r#"{{"hallbar": "handbook/1", "id": "t", "version": "1.0.0", "title": {{"sv": "P", "en": "I"}},
            "tables": [{{"id": "t", "columns": [{columns}], "rows": [{{"code": "a", "values": [1, 2]}}]}}]}}"#
        )
    };
    let one = written(folder.path(), "one.json", &table(r#"{"id": "x"}, {"id": "y"}"#));
    let other = written(folder.path(), "other.json", &table(r#"{"id": "y"}, {"id": "x"}"#));
    let ran = hallbar(&["handbook", "diff", &one, &other, "--lang", "en"]);
    assert!(ran.out.contains("cannot be compared"), "{}{}", ran.out, ran.err);
}

#[test]
fn versions_that_are_no_numbers_only_have_to_be_others() {
    let folder = tempfile::tempdir().unwrap();
    let fields = format!("{LIMIT}, \"comparable_since\": \"2.0.0\"");
    let text = fs::read_to_string(next_year(&folder, &fields)).unwrap();
    for (version, said) in [("2027:1", "The version is another one"), ("1.5.0", "needs to be at least 2.0.0")]
    {
        let next = written(
            folder.path(),
            "other.json",
            &text.replace("\"version\": \"2.0.0\"", &format!("\"version\": \"{version}\"")),
        );
        let ran = hallbar(&["handbook", "diff", &handbook("leader-gute"), &next, "--lang", "en"]);
        assert!(ran.out.contains(said), "{}{}", ran.out, ran.err);
        assert!(ran.out.contains("[comparable_since]"), "{}", ran.out);
    }
}
