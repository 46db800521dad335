//! Papers: what an assessment becomes for the officer, the board and the applicant, and pages of a call and a strategy.

use hallbar_cli::{Exit, Terminal};
use insta::assert_snapshot;

use crate::run::{FIXTURES, Ran, case, files, hallbar, handbook, with};

fn paper(handbook_name: &str, case_name: &str, more: &[&str]) -> Ran {
    let (case, handbook) = (case(handbook_name, case_name), handbook(handbook_name));
    let mut args = vec!["report", &case, "--handbook", &handbook];
    args.extend(more);
    hallbar(&args)
}

#[test]
fn for_the_officer() {
    assert_snapshot!(paper("grund", "solpark", &["--to", "md"]).whole());
    assert_snapshot!(paper("leader-gute", "open", &["--to", "md", "--lang", "en"]).whole());
}

#[test]
fn for_the_board() {
    assert_snapshot!(paper("grund", "solpark", &["--for", "board", "--to", "md"]).whole());
    assert_snapshot!(paper("grund", "fiskodling", &["--for", "board", "--to", "md", "--lang", "en"]).whole());
    assert_snapshot!(paper("leader-gute", "open", &["--for", "board", "--to", "md"]).whole());
    assert_snapshot!(paper("grund", "solpark", &["--for", "board"]).whole());
}

#[test]
fn for_the_applicant() {
    assert_snapshot!(paper("grund", "solpark", &["--for", "applicant", "--to", "md"]).whole());
    assert_snapshot!(
        paper("leader-gute", "under", &["--for", "applicant", "--to", "md", "--lang", "en"]).whole()
    );
}

#[test]
fn of_a_call_and_a_strategy() {
    let ranking = |name: &str| format!("{FIXTURES}/ranking/{name}");
    let (cases, rules, call) = (ranking("cases.jsonl"), ranking("handbook.json"), ranking("call.json"));
    let args = ["report", &cases, "--for", "call", "--handbook", &rules, "--call", &call, "--to"];
    assert_snapshot!(hallbar(&[&args[..], &["md"]].concat()).whole());
    assert_snapshot!(hallbar(&[&args[..], &["html"]].concat()).whole());
    let strategy = format!("{FIXTURES}/strategies/exempel.json");
    assert_snapshot!(hallbar(&["report", &strategy, "--date", "2026-11-01", "--to", "md"]).whole());
    let [later, earlier] =
        ["hallarydslan", "hallarydslan-2021"].map(|name| format!("{FIXTURES}/strategies/{name}.json"));
    assert_snapshot!(
        hallbar(&["report", &later, "--against", &earlier, "--date", "2026-11-01", "--to", "md"]).whole()
    );
}

/// Two hundred words at the most, whatever the case.
#[test]
fn half_a_page_is_half_a_page() {
    let mut read = 0;
    let example = format!("{FIXTURES}/strategies/exempel.json");
    for folder in std::fs::read_dir(format!("{FIXTURES}/cases")).unwrap() {
        let folder = folder.unwrap();
        if !folder.path().is_dir() {
            continue;
        }
        let name = folder.file_name().into_string().unwrap();
        let rules = match name.as_str() {
            "leader-folkungaland" | "leader-malardalen" => {
                format!("{FIXTURES}/handbooks/leader/{}.json", name.trim_start_matches("leader-"))
            }
            name => handbook(name),
        };
        for file in files(&format!("cases/{name}")) {
            let strategy = format!(
                "{FIXTURES}/strategies/{}.json",
                if name == "varmland" { "varmland" } else { "kronoberg" }
            );
            for lang in ["sv", "en"] {
                let mut args = vec![
                    "report",
                    &file,
                    "--handbook",
                    &rules,
                    "--for",
                    "board",
                    "--to",
                    "md",
                    "--lang",
                    lang,
                ];
                if matches!(name.as_str(), "kronoberg" | "varmland") {
                    args.extend(["--strategy", &strategy]);
                } else if file.ends_with("strategi.json") {
                    args.extend(["--strategy", &example]);
                }
                let ran = hallbar(&args);
                assert_eq!(ran.exit, Exit::Done, "{file}: {}", ran.err);
                let words = ran.out.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric));
                assert!(words.count() <= 200, "{file}:\n{}", ran.out);
                read += 1;
            }
        }
    }
    assert!(read > 200, "{read}");
}

#[test]
fn what_is_masked_and_what_is_internal() {
    let case = br#"{"hallbar": "case/1", "id": "x", "title": "Hos 121212-1212", "summary": "191212121212 och <b>fet</b>",
        "kind": "project_funding", "handbook": {"id": "grund", "version": "1.1.0"}, "facts": {"applied": "100000 SEK"},
        "answers": {"climate": {"answer": "better", "motivation": "Hemligt skal", "internal": true}}}"#;
    for form in ["html", "md"] {
        let ran = with(&["report", "-", "--to", form], case, Terminal::default());
        assert_eq!(ran.exit, Exit::Done, "{}", ran.err);
        assert!(!ran.out.contains("121212") && !ran.out.contains("Hemligt"), "{}", ran.out);
        // As text in either form.
        let text = if form == "html" { "och &lt;b&gt;fet" } else { "och \\<b>fet" };
        assert!(ran.out.contains(text), "{}", ran.out);
        assert!(ran.out.contains("personnummer är dolda"), "{}", ran.out);
    }
}

#[test]
fn what_cannot_be_done_is_said() {
    let gute = handbook("leader-gute");
    let open = case("leader-gute", "open");
    let strategy = format!("{FIXTURES}/strategies/exempel.json");
    let runs: [(&[&str], Exit); 6] = [
        (&["report", &open, "--handbook", &gute, "-o", "page.pdf"], Exit::Arguments),
        (&["report", &open, "--handbook", &gute, "-o", &open], Exit::Arguments),
        (&["report", &open, "--handbook", &gute, "--budget", "1000"], Exit::Arguments),
        (&["report", &strategy, "--for", "board"], Exit::Arguments),
        (&["report", "missing.json"], Exit::Failed),
        (&["report", &open, "--handbook", "grund"], Exit::Document),
    ];
    let mut said = String::new();
    for (args, exit) in runs {
        let ran = hallbar(args);
        assert_eq!(ran.exit, exit, "{args:?}: {}", ran.err);
        assert_eq!(ran.out, "", "{args:?}");
        said += &format!("{}---\n", ran.err);
    }
    assert_snapshot!(said);
}
