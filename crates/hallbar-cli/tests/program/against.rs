use hallbar_cli::{Exit, Terminal, run};
use insta::assert_snapshot;

use crate::run::{FIXTURES, Ran, WHOLE, WHOLE_CASE, assess, case, hallbar, handbook, with};

const LATER: &str = "tests/data/whole.later.json";

/// A file with this text, for one test.
fn file(name: &str, text: &str) -> String {
    let path = format!("{}/against-{name}", env!("CARGO_TARGET_TMPDIR"));
    std::fs::write(&path, text).unwrap();
    path
}

/// An assessment as a file holds it.
fn earlier(args: &[&str]) -> String {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let all = ["hallbar", "assess"].iter().chain(args).chain(&["--format", "json"]).copied();
    let exit = run(all, &mut &b""[..], &mut out, &mut err, Terminal::default());
    assert_eq!(exit, Exit::Done, "{}", String::from_utf8_lossy(&err));
    String::from_utf8(out).unwrap()
}

/// The case held against an assessment from standard input.
fn against(earlier: &str, args: &[&str]) -> Ran {
    let all: Vec<&str> = ["assess"].iter().chain(args).chain(&["--against", "-"]).copied().collect();
    with(&all, earlier.as_bytes(), Terminal::default())
}

/// The part of the report that tells of changes, and the messages.
fn section(ran: &Ran) -> String {
    assert_eq!(ran.exit, Exit::Done, "{}", ran.err);
    let from = ran.out.find("Ändrat sedan").or(ran.out.find("Changed since")).unwrap();
    let rest = ran.out.get(from..).unwrap();
    let end = rest.find("\nKrav\n────").or(rest.find("\nRequirements\n────")).unwrap();
    format!("{}--- messages\n{}", rest.get(..end).unwrap(), ran.err)
}

#[test]
fn everything_changed_in_swedish_and_english() {
    let before = earlier(&[WHOLE_CASE, "--handbook", WHOLE]);
    let run = |more: &[&str]| {
        let args: Vec<&str> = [LATER, "--handbook", WHOLE].iter().chain(more).copied().collect();
        section(&against(&before, &args))
    };
    assert_snapshot!(run(&[]));
    assert_snapshot!(run(&["--lang", "en"]));
}

#[test]
fn other_rules_for_the_same_case() {
    let text = std::fs::read_to_string(WHOLE).unwrap();
    let earlier_rules = text.replace(r#""version": "2.1.0""#, r#""version": "2.0.0""#);
    let earlier_rules = earlier_rules.replace(r#""weight": 2"#, r#""weight": 3"#);
    assert_ne!(earlier_rules, text.replace(r#""version": "2.1.0""#, r#""version": "2.0.0""#));
    let case = std::fs::read_to_string(WHOLE_CASE).unwrap().replace(r#", "version": "2.1.0""#, "");
    let (rules, case) = (file("rules.json", &earlier_rules), file("case.json", &case));
    let before = earlier(&[&case, "--handbook", &rules]);
    let both = section(&against(&before, &[LATER, "--handbook", WHOLE]));
    let same_case = section(&against(&before, &[&case, "--handbook", WHOLE]));
    assert!(both.contains("Både svaren och reglerna har ändrats."), "{both}");
    assert_snapshot!(same_case);
}

#[test]
fn another_handbook_and_another_case() {
    let gute = handbook("leader-gute");
    let before = earlier(&[&case("leader-gute", "at"), "--handbook", &gute]);
    assert_snapshot!(section(&against(&before, &[LATER, "--handbook", WHOLE])));
    let over = case("leader-gute", "over");
    assert_snapshot!(section(&against(&before, &[&over, "--handbook", &gute])));
}

#[test]
fn nothing_changed_in_any_fixture() {
    for name in
        ["amount-rules", "eruf-2014-2020-horizontal", "eruf-2021-2027", "investeu-pillar-5", "leader-gute"]
    {
        for case in crate::run::files(&format!("cases/{name}")) {
            let args = [case.as_str(), "--handbook", &handbook(name)];
            let ran = against(&earlier(&args), &args);
            assert_eq!(ran.exit, Exit::Done, "{case}: {}", ran.err);
            assert!(ran.out.contains("Inget har ändrats"), "{case}: {}", ran.out);
        }
    }
}

#[test]
fn the_json_ends_in_what_changed() {
    let before = earlier(&[WHOLE_CASE, "--handbook", WHOLE]);
    let ran = against(&before, &[LATER, "--handbook", WHOLE, "--format", "json"]);
    let since = ran.out.split_once("  \"since\": ").unwrap().1;
    for part in
        ["\"cause\": \"answers\"", "\"comparable\": \"yes\"", "\"what\": \"outcome\"", "\"difference\": "]
    {
        assert!(since.contains(part), "{part}: {since}");
    }
    assert!(!before.contains("\"since\""));
    // What is compared can be compared with in turn.
    let again =
        against(&ran.out.replace("[version]", env!("CARGO_PKG_VERSION")), &[LATER, "--handbook", WHOLE]);
    assert!(again.out.contains("Inget har ändrats"), "{}", again.out);
}

#[test]
fn what_is_internal_stays_inside() {
    let before = earlier(&[WHOLE_CASE, "--handbook", WHOLE]);
    assert!(!before.contains("Uppskattat av konsult."));
    let changed =
        std::fs::read_to_string(WHOLE_CASE).unwrap().replace("Uppskattat av konsult.", "Mätt av konsult.");
    let path = file("internal.json", &changed);
    let ran = against(&before, &[&path, "--handbook", WHOLE]);
    assert!(ran.out.contains("Ärendet har bara ändrats i sådant"), "{}", ran.out);
    assert!(!ran.out.contains("av konsult"));
}

#[test]
fn bad_input_is_told_with_a_way_out() {
    let args = [LATER, "--handbook", WHOLE];
    let before = earlier(&[WHOLE_CASE, "--handbook", WHOLE]);
    let truncated = before.lines().take(40).collect::<Vec<_>>().join("\n");
    let without = before.replace("\"answers\": [", "\"anwsers\": [");
    let wrong = before.replacen("\"asked\": \"yes\"", "\"asked\": \"maybe\"", 1);
    let (case, rules) =
        (std::fs::read_to_string(WHOLE_CASE).unwrap(), std::fs::read_to_string(WHOLE).unwrap());
    let mut said = String::new();
    for document in ["not json", "", "[]", &case, &rules, &truncated, &without, &wrong] {
        let ran = against(document, &args);
        assert_eq!(ran.exit, Exit::Document, "{document}: {}", ran.err);
        assert_eq!(ran.out, "");
        said.push_str(&ran.err);
    }
    assert_snapshot!(said);
}

#[test]
fn what_cannot_be_opened() {
    let missing = hallbar(&["assess", LATER, "--handbook", WHOLE, "--against", "missing.json"]);
    assert_eq!(
        (missing.exit, missing.err.as_str()),
        (Exit::Failed, "error: there is no file `missing.json`\n")
    );
    for twice in [["-", "--handbook", WHOLE], [LATER, "--handbook", "-"]] {
        let ran = against("{}", &twice);
        assert_eq!(ran.exit, Exit::Arguments);
        assert!(ran.err.contains("`-` is given twice"), "{}", ran.err);
    }
    // The earlier assessment and the case are wrong at once.
    let both = hallbar(&["assess", WHOLE, "--handbook", WHOLE, "--against", WHOLE_CASE]);
    assert_eq!(both.exit, Exit::Document);
    assert_eq!(both.err.matches("error[HB006]").count(), 2, "{}", both.err);
}

#[test]
fn no_report_of_changes_is_wider_than_its_terminal() {
    let before = earlier(&[WHOLE_CASE, "--handbook", WHOLE]);
    for (width, language) in [(60, "sv"), (80, "en"), (80, "sv"), (120, "sv")] {
        let terminal = Terminal { width: Some(width), ..Terminal::default() };
        let args = ["assess", LATER, "--handbook", WHOLE, "--lang", language, "--against", "-"];
        let ran = with(&args, before.as_bytes(), terminal);
        for line in ran.out.lines() {
            assert!(line.chars().count() <= width, "{width}: {line}");
        }
    }
}

#[test]
fn the_class_asked_for_counts_as_without() {
    let before = format!("{FIXTURES}/cases/leader-gute/at.json");
    assert_eq!(
        hallbar(&["assess", &before, "--handbook", &handbook("leader-gute"), "--against", &before]).exit,
        Exit::Document
    );
    let earlier = earlier(&[&before, "--handbook", &handbook("leader-gute")]);
    let ran =
        against(&earlier, &[&before, "--handbook", &handbook("leader-gute"), "--require", "prioriterad"]);
    assert_eq!(ran.exit, assess("leader-gute", "at", &["--require", "prioriterad"]).exit);
}
