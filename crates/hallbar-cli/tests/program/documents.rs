use hallbar_cli::{Exit, Terminal};
use insta::assert_snapshot;

use crate::run::{FIXTURES, WHOLE, WHOLE_CASE, files, hallbar, handbook, with};

#[test]
fn everything_wrong_is_shown_at_once_with_its_place() {
    let case = br#"{
  "hallbar": "case/1",
  "id": "2026-014",
  "handbook": {"id": "leader-gute", "version": "1.0.0"},
  "facts": {"applied": "500000 EUR", "start": "2026-02-30", "sni": "1"},
  "answers": {
    "need-level": "claer",
    "local-suport": true,
    "goals-level": "not_applicable"
  }
}
"#;
    let gute = handbook("leader-gute");
    let ran = with(&["assess", "-", "--handbook", &gute], case, Terminal::default());
    assert_eq!(ran.exit, Exit::Document);
    assert_snapshot!(ran.err);
}

#[test]
fn a_handbook_and_a_case_are_wrong_at_once() {
    let case = br#"{"hallbar": "case/1", "id": "1", "kin": "other"}"#;
    let ran = with(&["assess", "-", "--handbook", WHOLE_CASE], case, Terminal::default());
    assert_eq!(ran.exit, Exit::Document);
    assert_snapshot!(ran.err);
}

#[test]
fn documents_are_told_apart() {
    let gute = handbook("leader-gute");
    let mut args = vec!["check", WHOLE, &gute, "../../fixtures/strategies/kronoberg.json"];
    args.extend(["../../fixtures/calls/eruf-exempel-2026.json", WHOLE_CASE]);
    assert_snapshot!(hallbar(&args).whole());
    assert_snapshot!(hallbar(&["check", WHOLE_CASE, "--handbook", WHOLE]).whole());
}

#[test]
fn a_handbook_that_is_not_monotone_says_why() {
    let text = std::fs::read_to_string(WHOLE).unwrap();
    let turned = text.replace(
        r#"{"answer": "emissions", "more_than": 10}"#,
        r#"{"answer": "emissions", "more_than": 11}"#,
    );
    let turned = turned.replace(
        r#""requires": {"answer": "signed-up", "is": true}"#,
        r#""requires": {"not": {"answer": "need", "at_least": "strong"}}"#,
    );
    let ran = with(&["check", "-"], turned.as_bytes(), Terminal::default());
    assert_snapshot!(ran.whole());
}

#[test]
fn damaged_documents_are_refused_in_few_words() {
    let deep = "[".repeat(100_000);
    let long = format!("{{\"hallbar\": \"case/1\", \"id\": \"{}\", \"x\": 1}}", "a".repeat(5_000_000));
    let lines = "{\"hallbar\": \"case/1\", \"id\": \"1\",\n\u{feff}\t\"x\": \"\u{1b}[31mröd\"}";
    for document in
        [b"".as_slice(), b"\xff\xfe{", b"{", b"null", deep.as_bytes(), long.as_bytes(), lines.as_bytes()]
    {
        let ran = with(&["check", "-"], document, Terminal::default());
        let start = String::from_utf8_lossy(document.get(..document.len().min(20)).unwrap()).into_owned();
        assert_eq!(ran.exit, Exit::Document, "{start}: {}", ran.out);
        assert!(ran.out.contains("error["), "{start}: {}", ran.out);
        assert!(ran.out.len() < 5_000, "{start}: {} bytes", ran.out.len());
        assert!(!ran.out.contains('\u{1b}'), "{start}");
    }
}

#[test]
fn every_fixture_passes() {
    for folder in ["handbooks", "handbooks/leader", "strategies", "calls"] {
        for file in files(folder) {
            let ran = hallbar(&["check", &file]);
            assert_eq!(ran.exit, Exit::Done, "{}", ran.out);
        }
    }
}

#[test]
fn a_blank_case_passes_and_can_be_assessed() {
    let mut handbooks = [files("handbooks"), files("handbooks/leader")].concat();
    handbooks.extend([WHOLE.to_owned(), "kronoberg".to_owned()]);
    let strategy = format!("{FIXTURES}/strategies/kronoberg.json");
    for handbook in &handbooks {
        let both = ["--handbook", handbook, "--strategy", &strategy];
        let needs_strategy = ["kronoberg", "varmland.json"].iter().any(|name| handbook.ends_with(name));
        let rules = if needs_strategy { &both[..] } else { &both[..2] };
        let run = |first: &[&'static str], input: &[u8]| {
            let ran = with(&[first, rules].concat(), input, Terminal::default());
            assert_eq!(ran.exit, Exit::Done, "{handbook} {first:?}: {}{}", ran.out, ran.err);
            ran.out
        };
        let blank = run(&["case", "new", "--id", "2026-014"], b"");
        run(&["check", "-"], blank.as_bytes());
        run(&["assess", "-"], blank.as_bytes());
    }
}

#[test]
fn a_blank_case_with_its_questions() {
    assert_snapshot!(hallbar(&["case", "new", "--handbook", WHOLE, "--id", "2026-014"]).whole());
}

#[test]
fn a_handbook_in_words() {
    assert_snapshot!(hallbar(&["handbook", "show", WHOLE]).out);
    assert_snapshot!(hallbar(&["handbook", "show", WHOLE, "--lang", "en"]).out);
}

#[test]
fn schemas_are_json() {
    let strategy = "../../fixtures/strategies/kronoberg.json";
    let runs: [&[&str]; 6] = [
        &["schema", "handbook"],
        &["schema", "case"],
        &["schema", "strategy"],
        &["schema", "call"],
        &["schema", "case", "--handbook", WHOLE],
        &["schema", "case", "--handbook", WHOLE, "--strategy", strategy],
    ];
    for args in runs {
        let ran = hallbar(args);
        assert_eq!(ran.exit, Exit::Done, "{}", ran.err);
        assert!(ran.out.contains("https://json-schema.org/draft/2020-12/schema"), "{args:?}");
    }
    assert!(hallbar(&["schema", "case", "--handbook", WHOLE]).out.contains("signed-up"));
}

#[test]
fn warnings_of_a_handbook_are_only_counted() {
    let text = std::fs::read_to_string(WHOLE).unwrap();
    let unused = text.replace(r#"{"answer": "signed-up", "is": true}"#, r#"{"fact": "region", "is": "07"}"#);
    let ran = with(&["assess", WHOLE_CASE, "--handbook", "-"], unused.as_bytes(), Terminal::default());
    assert_eq!(ran.exit, Exit::Done);
    assert_eq!(ran.err, "<stdin>: 1 warning; `hallbar check -` shows it\n");
}

/// A kind that is not served, another strategy, a code that no table has, a decision by nobody: at once, each with its
/// place and a way out. A depth without a reason is looked at once the rest fits.
#[test]
fn what_does_not_fit_the_rules_is_told_with_a_way_out() {
    let handbook = "../hallbar-json/docs/example/handbook.json";
    let case = br#"{
  "hallbar": "case/1",
  "id": "2026-014",
  "kind": "programme",
  "strategy": {"id": "kronoberg"},
  "financing": [{"kind": "public", "amount": "400000 SEK", "code": "42"}],
  "stop_points": [{"stop_point": "halfway", "decision": "go_on", "by": " "}]
}
"#;
    let strategy = "../../fixtures/strategies/varmland.json";
    let args = ["assess", "-", "--handbook", handbook, "--strategy", strategy];
    let misfit = with(&args, case, Terminal::default());
    assert_eq!((misfit.exit, misfit.out.as_str()), (Exit::Document, ""));
    let text = std::fs::read_to_string(WHOLE_CASE).unwrap();
    let chosen = text
        .replace(r#""kind": "project_funding","#, r#""kind": "project_funding", "depth": {"id": "small"},"#);
    let depth = with(&["assess", "-", "--handbook", WHOLE], chosen.as_bytes(), Terminal::default());
    assert_eq!((depth.exit, depth.out.as_str()), (Exit::Document, ""));
    assert_snapshot!(misfit.err + &depth.err);
}

#[test]
fn a_default_without_its_reason_is_a_finding() {
    let investeu = handbook("investeu-pillar-5");
    let case = |answer: &str| {
        format!(
            r#"{{"hallbar": "case/1", "id": "1", "kind": "other", "answers": {{"climate-harm": {answer}}}}}"#
        )
    };
    let args = ["assess", "-", "--handbook", &investeu, "--lang", "en"];
    let told = |answer: &str| with(&args, case(answer).as_bytes(), Terminal::default()).out;
    let finding = "“Not applicable” without a reason";
    assert!(told(r#""not_applicable""#).contains(finding));
    assert!(!told(r#"{"answer": "not_applicable", "motivation": "Only advice."}"#).contains(finding));
}

#[test]
fn a_handbook_that_ranks_says_how() {
    let handbook = format!("{FIXTURES}/ranking/handbook.json");
    let shown = |language| {
        let ran = hallbar(&["handbook", "show", &handbook, "--lang", language]);
        assert_eq!(ran.exit, hallbar_cli::Exit::Done, "{}", ran.err);
        ran.out.replace('\n', " ")
    };
    let swedish =
        "Samlad poäng, högst först; därefter Behov, högst först; därefter Sökt belopp, lägst först.";
    assert!(shown("sv").contains(swedish), "{}", shown("sv"));
    assert!(shown("en").contains("share their place"), "{}", shown("en"));
}
