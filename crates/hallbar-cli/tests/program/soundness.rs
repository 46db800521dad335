//! Handbooks checked for soundness, as their authors read it.

use hallbar_cli::{Exit, Terminal};
use insta::assert_snapshot;

use crate::run::{FIXTURES, files, hallbar, with};

/// What is said of one check: its lines, down to the next code or heading.
fn of_check(text: &str, code: &str) -> String {
    let mut lines = text.lines().skip_while(|line| !line.starts_with(code));
    let first = lines.next().unwrap_or_else(|| panic!("nothing of {code} in:\n{text}"));
    let rest = lines.take_while(|line| line.starts_with("      "));
    std::iter::once(first).chain(rest).collect::<Vec<_>>().join("\n")
}

#[test]
fn what_each_check_says() {
    let mut said = String::new();
    for folder in std::fs::read_dir(format!("{FIXTURES}/soundness")).unwrap() {
        let folder = folder.unwrap().path();
        let code = folder.file_name().unwrap().to_str().unwrap().get(..4).unwrap().to_owned();
        let file = folder.join("triggers.json");
        for lang in ["sv", "en"] {
            let ran = hallbar(&["handbook", "check", file.to_str().unwrap(), "--lang", lang]);
            assert_eq!((ran.exit, ran.err.as_str()), (Exit::Done, ""), "{}", file.display());
            said += &format!("{}\n\n", of_check(&ran.out, &code));
        }
    }
    let mut each: Vec<&str> = said.split("\n\n").filter(|text| !text.is_empty()).collect();
    each.sort_by_key(|text| text.get(..4).map(str::to_owned));
    assert_snapshot!(each.join("\n\n"));
}

#[test]
fn grund_and_published_handbooks() {
    let page = |name: &str, lang: &str| {
        let ran = hallbar(&["handbook", "check", name, "--lang", lang]);
        assert_eq!((ran.exit, ran.err.as_str()), (Exit::Done, ""), "{name}");
        ran.out
    };
    assert_snapshot!("check_grund", page("grund", "sv"));
    assert_snapshot!("check_leader_gute", page(&format!("{FIXTURES}/handbooks/leader-gute.json"), "sv"));
    assert_snapshot!("check_dnsh", page(&format!("{FIXTURES}/handbooks/dnsh.json"), "en"));
}

#[test]
fn no_published_handbook_needs_mending() {
    let all = files("handbooks")
        .into_iter()
        .chain([format!("{FIXTURES}/ranking/handbook.json"), "grund".to_owned()]);
    for name in all {
        let ran = hallbar(&["handbook", "check", &name]);
        assert_eq!(ran.exit, Exit::Done, "{name}: {}", ran.err);
        assert!(!ran.out.contains("Behöver rättas"), "{name}:\n{}", ran.out);
    }
}

#[test]
fn as_json_with_the_case_that_shows_it() {
    let file = format!("{FIXTURES}/soundness/HS16-bought-off/triggers.json");
    assert_snapshot!(hallbar(&["handbook", "check", &file, "--format", "json"]).whole());
}

#[test]
fn with_a_strategy_or_a_made_up_one() {
    let strategy = format!("{FIXTURES}/strategies/varmland.json");
    let made = hallbar(&["handbook", "check", "kronoberg", "--format", "json"]).out;
    let given = hallbar(&["handbook", "check", "kronoberg", "--strategy", &strategy, "--format", "json"]).out;
    assert!(given.contains("\"stand_in\": false"), "{given}");
    assert!(!made.contains("\"stand_in\"") || made.contains("\"stand_in\": true"), "{made}");
    let needs = br#"{"hallbar": "handbook/1", "id": "h", "version": "1", "title": {"sv": "H", "en": "H"},
      "lists": [{"id": "areas", "items": {"strategy": {"depth": 2}}}],
      "questions": [{"id": "q", "title": {"sv": "Bidrar den?", "en": "Does it contribute?"}, "answer": {"type": "yes_no"}, "per": "areas"}],
      "stages": [{"id": "s", "title": {"sv": "S", "en": "S"}, "failing": {"sv": "Avslag", "en": "Refused"}, "gates": [
        {"id": "g", "title": {"sv": "G", "en": "G"}, "requires": {"items": "areas", "some": {"answer": "q", "is": true}}}]}]}"#;
    let ran = with(&["handbook", "check", "-"], needs, Terminal::default());
    assert_eq!(ran.exit, Exit::Done, "{}", ran.err);
    assert!(ran.out.contains("påhittad för prövningen"), "{}", ran.out);
    let ran =
        with(&["handbook", "check", "-", "--lang", "en", "--format", "json"], needs, Terminal::default());
    assert!(ran.out.contains("\"stand_in\": true"), "{}", ran.out);
}

#[test]
fn errors_come_first_and_alone() {
    let wrong = br#"{"hallbar": "handbook/1", "id": "h", "version": "1", "title": {"sv": "H", "en": "H"},
      "main": "total"}"#;
    for format in ["text", "json"] {
        let ran = with(&["handbook", "check", "-", "--format", format], wrong, Terminal::default());
        assert_eq!(ran.exit, Exit::Document);
        assert!(ran.out.contains("HB103") || ran.err.contains("HB103"), "{}{}", ran.out, ran.err);
        assert!(!ran.out.contains("handbook_check"), "{}", ran.out);
    }
    let none = hallbar(&["handbook", "check", "nosuch"]);
    assert_eq!(none.exit, Exit::Failed);
    assert!(none.err.contains("nosuch") && none.err.contains("grund"), "{}", none.err);
}

#[test]
fn a_check_is_explained_by_code_and_name() {
    let by_code = hallbar(&["explain", "HS05"]);
    assert_eq!(by_code.exit, Exit::Done);
    assert_eq!(hallbar(&["explain", "idle", "criterion"]).out, by_code.out);
    assert_snapshot!(by_code.whole());
    assert!(hallbar(&["explain"]).out.contains("HS16"));
}
