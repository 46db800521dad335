//! A case to fill in, as JSON with remarks and as an Excel form, written and read back by the program.

use hallbar_cli::{Exit, Terminal};
use insta::assert_snapshot;

use crate::run::{FIXTURES, hallbar, with};

/// A handbook, with the strategy that it needs, and cases written for it.
fn handbooks() -> Vec<(Vec<String>, String)> {
    let file = |name: &str| format!("{FIXTURES}/{name}");
    let rules = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    vec![
        (rules(&["--handbook", "grund"]), file("cases/grund/solpark.json")),
        (
            rules(&["--handbook", &file("handbooks/leader-gute.json")]),
            file("cases/leader-gute/worked-260.json"),
        ),
        (
            rules(&["--handbook", &file("handbooks/eruf-2021-2027.json")]),
            file("cases/eruf-2021-2027/at.json"),
        ),
        (
            rules(&["--handbook", "kronoberg", "--strategy", &file("strategies/kronoberg.json")]),
            file("cases/kronoberg/rich.json"),
        ),
    ]
}

#[test]
fn a_case_is_assessed_the_same_from_its_form() {
    let folder = tempfile::tempdir().unwrap();
    let form = folder.path().join("case.xlsx");
    let form = form.to_str().unwrap();
    for (rules, case) in handbooks() {
        let rules: Vec<&str> = rules.iter().map(String::as_str).collect();
        let run = |args: &[&str]| hallbar(&[args, rules.as_slice()].concat());
        for lang in ["sv", "en"] {
            let written = run(&["case", "new", "--from", &case, "-o", form, "--lang", lang]);
            assert_eq!(written.exit, Exit::Done, "{}", written.err);
            let assessed = |file: &str| {
                let ran = run(&["assess", file, "--format", "json"]);
                assert_eq!(ran.exit, Exit::Done, "{}", ran.err);
                ran.out
            };
            assert_eq!(assessed(form), assessed(&case), "{case} {lang}");
        }
        assert_eq!(run(&["check", form]).exit, Exit::Done);
        let back = run(&["case", "new", "--from", form]);
        let plain = run(&["case", "new", "--from", &case]);
        let sorted = |text: &str| {
            let mut lines: Vec<&str> = text.lines().map(|line| line.trim_end_matches(',')).collect();
            lines.sort_unstable();
            lines.join("\n")
        };
        assert_eq!(sorted(&back.out), sorted(&plain.out));
    }
}

#[test]
fn a_blank_with_remarks_is_an_empty_case() {
    for (rules, _) in handbooks() {
        let rules: Vec<&str> = rules.iter().map(String::as_str).collect();
        let run = |args: &[&str], input: &str| {
            let ran = with(&[args, rules.as_slice()].concat(), input.as_bytes(), Terminal::default());
            assert_eq!(ran.exit, Exit::Done, "{}", ran.err);
            ran.out
        };
        for lang in ["sv", "en"] {
            let blank = run(&["case", "new", "--id", "tom", "--lang", lang], "");
            assert!(blank.contains("\"$comment\""));
            let bare = run(&["case", "new", "--id", "tom", "--from", "-"], &blank);
            assert!(!bare.contains("\"$comment\""));
            let assess = |text: &str| run(&["assess", "-", "--format", "json"], text);
            assert_eq!(assess(&blank), assess(&bare));
        }
    }
}

#[test]
fn a_form_with_errors_is_told_of_and_kept() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let (form, kept) = (path("case.xlsx"), path("kept.json"));
    let gute = format!("{FIXTURES}/handbooks/leader-gute.json");
    let case = format!("{FIXTURES}/cases/leader-gute/worked-260.json");
    hallbar(&["case", "new", "--handbook", &gute, "--from", &case, "-o", &form]);
    let shown = |text: String| text.replace(folder.path().to_str().unwrap(), "…");
    let mut all = Vec::new();
    for args in [
        // Not built in, so that it has to be given.
        vec!["assess", &form],
        // Another handbook's form.
        vec!["assess", &form, "--handbook", "grund"],
        vec!["check", &form, "--handbook", "grund"],
        vec!["case", "new", "--handbook", "grund", "--from", &form, "-o", &kept],
        // One case is no call.
        vec!["assess", &form, "--handbook", &gute, "--rank"],
        vec!["case", "new", "--handbook", &gute, "--form", "xlsx"],
        vec!["case", "new", "--handbook", &gute, "--from", &form, "-o", &form],
        vec!["case", "new", "--handbook", &gute, "--from", &path("none.json")],
    ] {
        let ran = hallbar(&args);
        let told = args.iter().map(|arg| shown((*arg).to_owned())).collect::<Vec<_>>().join(" ");
        all.push(format!("$ hallbar {told}\n{}{}→ {:?}\n", shown(ran.out), shown(ran.err), ran.exit));
    }
    assert_snapshot!(all.join("\n"));
    assert!(std::fs::read_to_string(&kept).unwrap().contains("\"id\""));
}
