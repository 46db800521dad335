//! Strategies looked into and assessed: all 21, as a colleague from another region would read them.

use hallbar_cli::{Exit, Terminal};
use insta::assert_snapshot;

use crate::run::{FIXTURES, files, hallbar, with};

const DAY: &str = "2026-11-01";

/// Runs a command on every strategy of the fixtures.
fn of_each(what: &[&str]) -> Vec<(String, String)> {
    let run = |file: String| {
        let mut args = what.to_vec();
        args.extend([file.as_str(), "--date", DAY]);
        let ran = hallbar(&args);
        assert_eq!((ran.exit, ran.err.as_str()), (Exit::Done, ""), "{file}");
        let name = file.rsplit('/').next().unwrap().trim_end_matches(".json").to_owned();
        (name, ran.out)
    };
    files("strategies").into_iter().map(run).collect()
}

#[test]
fn every_strategy_is_checked() {
    for (name, text) in of_each(&["strategy", "check"]) {
        assert_snapshot!(format!("check_{name}"), text);
    }
}

#[test]
fn every_strategy_is_assessed_as_it_is() {
    for (name, text) in of_each(&["assess"]) {
        assert_snapshot!(format!("assess_{name}"), text);
    }
}

#[test]
fn through_a_theme_in_english_and_as_json() {
    let invented = format!("{FIXTURES}/strategies/hallarydslan.json");
    let args = ["strategy", "check", &invented, "--date", DAY, "--theme", "tourism", "--lang", "en"];
    assert_snapshot!(hallbar(&args).whole());
    let kronoberg = format!("{FIXTURES}/strategies/kronoberg.json");
    assert_snapshot!(hallbar(&["strategy", "check", &kronoberg, "--date", DAY, "--format", "json"]).whole());
    let themed = hallbar(&["strategy", "check", &invented, "--format", "json", "--theme", "places"]).out;
    assert!(themed.contains("\"theme\": \"places\"") && themed.contains("\"seen_on\": null"), "{themed}");
    assert!(!themed.contains("RUS01"), "vision is not about places: {themed}");
}

#[test]
fn what_goals_do_in_turn_along_a_matrix() {
    let [strategy, matrix] =
        ["strategies/exempel.json", "interlinkages/sex-mal.json"].map(|file| format!("{FIXTURES}/{file}"));
    let run = |more: &[&str]| {
        let args = ["strategy", "check", &strategy, "--date", DAY, "--interlinkages", &matrix];
        hallbar(&[&args[..], more].concat())
    };
    let text = run(&[]);
    assert_snapshot!(text.out.split("Målen i nästa led").nth(1).unwrap());
    let json: String = run(&["--format", "json"]).out;
    assert_snapshot!(json.split("\"matrix\"").nth(1).unwrap());
    // Four labels of which the strategy links to none.
    let other = format!("{FIXTURES}/interlinkages/four.csv");
    let none = hallbar(&["strategy", "check", &strategy, "--interlinkages", &other, "--lang", "en"]);
    assert!(none.out.contains("No goal reaches another along the matrix"), "{}", none.out);
}

#[test]
fn everything_wrong_in_a_strategy_is_told_at_once() {
    let wrong = r#"{
  "hallbar": "strategy/1",
  "id": "wrong",
  "version": "1",
  "region": "7",
  "horizon": 20300,
  "adopted": "2021-13",
  "revised": "2020",
  "unknown": ["horizon", "visions"],
  "follow_up": {"how": "yearly", "every_months": 0},
  "out_of_scope": [{"goal": "18"}, {"goal": "14"}, {"goal": "14"}],
  "conflicts": [{"id": "c", "between": ["a", "farming"]}, {"id": "c", "between": ["a"]}],
  "levels": ["mål"],
  "goals": [
    {
      "id": "a",
      "level": "delmål",
      "links": [{"to": "1.10", "strength": 4}, {"to": "13.2"}, {"to": "13.2", "strength": 1}],
      "indicators": [
        {"id": "i", "baseline": {"value": 3, "year": 2031}, "target": {"value": 2, "year": 2030}},
        {"id": "i", "target": {"value": 2, "year": 20300}}
      ],
      "measures": [{"id": "m"}, {"id": "m"}],
      "goals": [{"id": "a"}]
    },
    {"id": "b"},
    {"id": "b"}
  ]
}"#;
    let ran = with(&["strategy", "check", "-"], wrong.as_bytes(), Terminal::default());
    assert_snapshot!(ran.whole());
    let read = wrong.replace("2021-13", "2021").replace("\"visions\"", "\"analysis\"");
    assert_snapshot!(with(&["strategy", "check", "-"], read.as_bytes(), Terminal::default()).whole());
}

#[test]
fn null_is_not_known() {
    let strategy = r#"{"hallbar": "strategy/1", "id": "s", "version": "1", "vision": null, "horizon": null,
        "conflicts": null, "levels": ["mål"], "goals": [{"id": "a"}]}"#;
    let ran = with(&["strategy", "check", "-", "--date", DAY], strategy.as_bytes(), Terminal::default());
    assert_snapshot!(ran.whole());
}

#[test]
fn many_strategies_come_as_they_would_one_by_one() {
    let one_a_line = |file: &String| std::fs::read_to_string(file).unwrap().replace(['\n', '\r'], " ") + "\n";
    let all: Vec<String> = files("strategies").iter().map(one_a_line).collect();
    let many: String = all.concat();
    let run = |input: &str, more: &[&str]| {
        let mut args = vec!["assess", "-", "--from", "ndjson", "--date", DAY, "--quiet"];
        args.extend(more);
        let ran = with(&args, input.as_bytes(), Terminal::default());
        assert_eq!((ran.exit, ran.err.as_str()), (Exit::Done, ""));
        ran.out
    };
    for more in [&[][..], &["--explain"], &["--explain=full"], &["--to", "csv"]] {
        let together = run(&many, more);
        assert_eq!(together, run(&many, &[more, &["--threads", "1"]].concat()), "{more:?}");
        // The headers of a table stand once.
        let headers = usize::from(more == ["--to", "csv"]);
        let rows = |out: String| out.split_inclusive('\n').skip(headers).collect::<String>();
        let one_by_one: String = all.iter().map(|one| rows(run(one, more))).collect();
        assert_eq!(rows(together), one_by_one, "{more:?}");
    }
    assert_snapshot!(run(&many, &[]));
}

#[test]
fn what_does_not_go_together_is_refused() {
    let dalarna = format!("{FIXTURES}/strategies/dalarna.json");
    let case = format!("{FIXTURES}/cases/grund/bygdegard.json");
    for (args, exit, said) in [
        (
            vec!["assess", &dalarna, "--strategy", &dalarna],
            Exit::Arguments,
            "the strategy is what is assessed",
        ),
        (vec!["assess", &case, "--date", DAY], Exit::Arguments, "no strategy is given"),
        (
            vec!["assess", &dalarna, "--date", "2026-11-31"],
            Exit::Arguments,
            "a date is written year-month-day",
        ),
        (vec!["strategy", "check", &case], Exit::Document, "HB"),
        (vec!["strategy", "check", &dalarna, "--theme", "nature"], Exit::Arguments, "the themes are"),
        (vec!["strategy", "check", "nowhere.json"], Exit::Failed, "there is no file"),
    ] {
        let ran = hallbar(&args);
        assert_eq!(ran.exit, exit, "{args:?}: {}", ran.err);
        assert!(ran.err.contains(said) && ran.out.is_empty(), "{args:?}: {}", ran.err);
    }
    // A record that is no strategy is set aside, and the run goes on.
    let line = std::fs::read_to_string(&dalarna).unwrap().replace('\n', " ");
    let broken = line.replacen("\"11.2\"", "\"11.22\"", 1);
    let ran = with(
        &["assess", "-", "--from", "ndjson"],
        format!("{broken}\n{line}\n").as_bytes(),
        Terminal::default(),
    );
    assert_eq!((ran.exit, ran.out.lines().count()), (Exit::Document, 1), "{}", ran.err);
    assert!(ran.err.contains("\"code\":\"HB203\""), "{}", ran.err);
}
