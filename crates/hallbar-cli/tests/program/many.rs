//! Many cases in one run.

use std::fs;
use std::path::Path;

use hallbar_cli::{Exit, Terminal};
use insta::assert_snapshot;
use tempfile::TempDir;

use crate::run::{FIXTURES, Ran, files, hallbar, with};

/// The cases of a folder, one a line.
fn lines(folder: &str) -> Vec<String> {
    let one = |file: &String| {
        let text = fs::read_to_string(file).unwrap();
        text.lines().map(str::trim).collect::<Vec<_>>().join(" ")
    };
    files(&format!("cases/{folder}")).iter().map(one).collect()
}

/// Cases of `grund` with things wrong between them.
fn mixed() -> String {
    let mut lines = lines("grund");
    lines.insert(
        1,
        r#"{"hallbar":"case/1","id":"x","answers":{"climatt":"better","resources":"bettr"}}"#.to_owned(),
    );
    lines.insert(3, String::new());
    lines.push(r#"{"broken"#.to_owned());
    lines.join("\n")
}

fn folder() -> TempDir {
    tempfile::tempdir().unwrap()
}

/// Runs over standard input without progress and summary.
fn piped(input: &str, more: &[&str]) -> Ran {
    let mut args = vec!["assess", "-", "--handbook", "grund", "--quiet"];
    args.extend(more);
    with(&args, input.as_bytes(), Terminal::default())
}

/// The messages without the seconds, which are never the same.
fn timeless(text: &str) -> String {
    let told = text.lines().map(|line| match line.rsplit_once(", ") {
        Some((before, took)) if took.ends_with(" s") => format!("{before}, [time]"),
        _ => line.to_owned(),
    });
    told.collect::<Vec<_>>().join("\n")
}

fn name(path: &Path) -> String {
    path.to_str().unwrap().to_owned()
}

#[test]
fn what_cannot_be_assessed_is_set_aside_and_told() {
    let ran = piped(&mixed(), &["--from", "ndjson"]);
    assert_eq!(ran.exit, Exit::Document);
    // Six cases, one of them for a strategy that is not given, and two that are none.
    assert_eq!((ran.out.lines().count(), ran.err.lines().count()), (5, 3));
    assert_snapshot!(
        ran.err.lines().map(|line| line.split(",\"record").next().unwrap()).collect::<Vec<_>>().join("\n")
    );
}

#[test]
fn the_summary_counts_in_swedish_and_english() {
    let doubled = format!("{}\n{}", mixed(), lines("grund")[0]);
    for lang in ["sv", "en"] {
        let args = ["assess", "-", "--handbook", "grund", "--from", "ndjson", "--lang", lang];
        let ran = with(&args, doubled.as_bytes(), Terminal::default());
        let told = ran.err.lines().filter(|line| !line.starts_with('{')).collect::<Vec<_>>().join("\n");
        assert_snapshot!(timeless(&told));
    }
}

#[test]
fn a_case_a_line_is_known_without_being_told() {
    let ran = piped(&lines("grund").join("\n"), &[]);
    assert!(ran.out.starts_with("{\"hallbar\":\"result/1\",\"case\":\"grund-bygdegard\""), "{}", ran.out);
    let one = piped(&lines("grund")[0], &[]);
    assert!(
        one.out.contains("Bygdegården blir varm och öppen\n═"),
        "one case alone is explained\n{}",
        one.out
    );
}

#[test]
fn an_array_gives_what_lines_give() {
    let all = lines("grund");
    let by_line = piped(&all.join("\n"), &["--from", "ndjson"]);
    let array = piped(&format!("[{}]", all.join(",\n")), &[]);
    assert_eq!(array.out, by_line.out);
    let cut_off = piped(&format!("[{}", all.join(",")), &[]);
    assert_eq!((cut_off.out, cut_off.exit), (by_line.out.clone(), Exit::Document));
    let written = piped(&all.join("\n"), &["--from", "ndjson", "--to", "array"]);
    let lines: Vec<&str> = by_line.out.lines().collect();
    assert_eq!(written.out, format!("[\n{}\n]\n", lines.join(",\n")));
    assert_eq!(piped("[]", &["--to", "array"]).out, "[]\n");
}

#[test]
fn results_and_rejects_take_their_names_when_they_are_whole() {
    let folder = folder();
    let cases = folder.path().join("cases.ndjson");
    fs::write(&cases, mixed()).unwrap();
    let results = folder.path().join("results.ndjson");
    let ran = hallbar(&["assess", &name(&cases), "-o", &name(&results), "--quiet"]);
    assert_eq!((ran.exit, ran.out.as_str(), ran.err.as_str()), (Exit::Document, "", ""));
    let named = |folder: &Path| {
        let mut names: Vec<String> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    };
    assert_eq!(named(folder.path()), ["cases.ndjson", "results.ndjson", "results.rejects.ndjson"]);
    assert_eq!(fs::read_to_string(&results).unwrap().lines().count(), 5);
    // A later run without rejects does not leave those of this one beside it.
    fs::write(&cases, lines("grund")[0].clone()).unwrap();
    hallbar(&["assess", &name(&cases), "-o", &name(&results), "--quiet"]);
    assert_eq!(fs::read_to_string(folder.path().join("results.rejects.ndjson")).unwrap(), "");
}

#[cfg(unix)]
#[test]
fn a_link_stands_for_what_it_leads_to() {
    let folder = folder();
    let (real, link) = (folder.path().join("real.ndjson"), folder.path().join("link.ndjson"));
    fs::write(&real, "earlier\n").unwrap();
    std::os::unix::fs::symlink(&real, &link).unwrap();
    let ran = piped(&lines("grund")[0], &["--from", "ndjson", "-o", &name(&link)]);
    assert_eq!(ran.exit, Exit::Done);
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert!(fs::read_to_string(&real).unwrap().starts_with("{\"hallbar\":\"result/1\""));
}

#[test]
fn a_strict_run_stops_at_the_first_and_writes_nothing() {
    let folder = folder();
    let results = folder.path().join("results.ndjson");
    let ran = piped(&mixed(), &["--from", "ndjson", "--strict", "-o", &name(&results)]);
    assert_eq!(ran.exit, Exit::Document);
    assert!(
        ran.err.starts_with("Post 2 gick inte att bedöma, och därför avbröts körningen (--strict)"),
        "{}",
        ran.err
    );
    assert_eq!(piped(&mixed(), &["--from", "ndjson", "--strict"]).out, "");
    assert!(!results.exists());
}

#[test]
fn what_cannot_be_is_refused_before_anything_is_written() {
    let folder = folder();
    let cases = folder.path().join("cases.ndjson");
    fs::write(&cases, lines("grund").join("\n")).unwrap();
    let cases = name(&cases);
    let gzip = folder.path().join("cases.ndjson.gz");
    fs::write(&gzip, [0x1F, 0x8B, 8, 0]).unwrap();
    let nowhere = name(&folder.path().join("nowhere/results.ndjson"));
    let gzip = name(&gzip);
    let all = [
        vec!["assess", &cases, "-o", &cases],
        vec!["assess", &gzip],
        vec!["assess", &cases, "-o", &nowhere],
        vec!["assess", &cases, "-o", "a.ndjson", "--rejects", "a.ndjson"],
        vec!["assess", &cases, "--against", "earlier.json"],
        vec!["assess", &cases, "--require", "nope"],
        vec!["assess", &cases, "--columns", "mapping.json"],
        vec!["assess", &cases, "--rank=nope"],
        vec!["assess", &cases, "--rank", "--budget", "much"],
        vec!["assess", &cases, "--rank", "--budget", "5 EUR"],
        vec!["assess", &cases, "--rank", "--explain"],
        vec!["assess", &cases, "--to", "text"],
        vec!["assess", &cases, "--to", "csv", "--explain"],
        vec!["assess", &cases, "--rank", "-o", "ranking.ndjson"],
        vec!["assess", &cases, "-o", "results.tsv"],
        vec!["assess", &cases, "-o", "results.ndjson", "--csv-style", "swedish"],
        vec!["assess", &cases, "--format", "json", "--to", "csv"],
        vec!["assess", "/dev/null", "--from", "ndjson"],
        vec!["assess", &cases, "--max-record", "much"],
        vec!["assess", "../../fixtures/tables/grund-namn.csv"],
    ];
    let told = all.iter().map(|args| {
        let ran = hallbar(args);
        assert_eq!(ran.out, "", "{args:?}");
        format!("{}--- exit {}\n", ran.err, ran.exit.code())
    });
    let told: String = told.collect();
    assert_snapshot!(told.replace(folder.path().to_str().unwrap(), "[folder]"));
}

#[test]
fn records_that_are_too_long_are_set_aside_unread() {
    let long = format!("{}\n{{\"hallbar\":\"case/1\",\"id\":\"{}\"}}\n", lines("grund")[0], "x".repeat(9000));
    let ran = piped(&long, &["--from", "ndjson", "--max-record", "8KiB"]);
    assert_eq!(ran.out.lines().count(), 1);
    assert!(ran.err.contains("\"code\":\"too-long\""), "{}", ran.err);
    assert!(ran.err.len() < 2000, "only its beginning is kept");
}

#[test]
fn every_case_must_reach_the_class_asked_for() {
    let all = lines("grund");
    assert_eq!(piped(&all[..2].join("\n"), &["--require", "delvis-sakrad"]).exit, Exit::Done);
    assert_eq!(piped(&all[..2].join("\n"), &["--require", "val-sakrad"]).exit, Exit::Below);
}

#[test]
fn explanations_by_reference_and_in_full() {
    let case = &lines("grund")[0];
    assert_snapshot!(piped(case, &["--explain"]).out.replace(",\"", ",\n\""));
    let full = piped(case, &["--explain=full"]);
    assert!(
        full.out.starts_with("{\"hallbar\":\"assessment/1\"")
            && full.out.contains("Energiberäkning, bilaga 2")
    );
    assert_eq!(full.out.lines().count(), 1);
}

#[test]
fn a_table_goes_in_and_out() {
    let table = format!("{FIXTURES}/tables/grund-namn.csv");
    for style in ["swedish", "international"] {
        let ran = hallbar(&[
            "assess",
            &table,
            "--handbook",
            "grund",
            "--to",
            "csv",
            "--csv-style",
            style,
            "--quiet",
        ]);
        assert_eq!(ran.exit, Exit::Done);
        let first: Vec<&str> = ran.out.lines().take(4).collect();
        assert_snapshot!(first.join("\n"));
    }
}

#[test]
fn a_row_that_cannot_be_read_names_its_column() {
    let table = "id;Sökt belopp;climate\r\n1;1 250 000 kr;Förbättrar\r\n2;mycket;bettr\r\n;;\r\n";
    let args = ["assess", "-", "--from", "csv", "--handbook", "grund", "--lang", "en"];
    let ran = with(&args, table.as_bytes(), Terminal::default());
    assert_eq!((ran.exit, ran.out.lines().count()), (Exit::Document, 1));
    assert_snapshot!(timeless(&ran.err));
}

#[test]
fn a_call_is_ranked_as_a_page_a_table_and_a_document() {
    let ranking = |name: &str| format!("{FIXTURES}/ranking/{name}");
    let (cases, handbook, call) = (ranking("cases.jsonl"), ranking("handbook.json"), ranking("call.json"));
    let args = ["assess", &cases, "--handbook", &handbook, "--call", &call, "--rank", "--quiet"];
    let ranked = |more: &[&str]| hallbar(&[&args[..], more].concat()).out;
    assert!(ranked(&["--lang", "en"]).starts_with("Ranking"), "{}", ranked(&["--lang", "en"]));
    assert!(ranked(&["--format", "json"]).starts_with("{\n  \"hallbar\": \"ranking/1\""));
    assert_snapshot!(ranked(&["--to", "csv"]));
    // Threads are through in any order; the ranking is the same.
    for threads in ["1", "2", "7"] {
        assert_eq!(ranked(&["--threads", threads]), ranked(&[]));
    }
}

#[test]
fn a_workbook_goes_in_and_out_as_a_table_does() {
    let tables = format!("{FIXTURES}/tables");
    let mapping = format!("{tables}/grund-export.json");
    let results = |table: &str| {
        let table = format!("{tables}/{table}");
        let ran = hallbar(&["assess", &table, "--columns", &mapping, "--handbook", "grund", "--quiet"]);
        assert_eq!(ran.exit, Exit::Done, "{}", ran.err);
        ran.out
    };
    assert_eq!(results("grund-export.csv"), results("grund-export.xlsx"));
    let folder = folder();
    let cases = folder.path().join("cases.ndjson");
    fs::write(&cases, lines("grund").join("\n")).unwrap();
    let cases = name(&cases);
    for more in [vec![], vec!["--rank", "--budget", "3000000"]] {
        let written = |file: &str| {
            let file = name(&folder.path().join(file));
            let args = ["assess", &cases, "-o", &file, "--quiet"];
            hallbar(&[&args[..], &more].concat());
            fs::read(&file).unwrap()
        };
        let (table, book) = (written("r.csv"), written("r.xlsx"));
        let sheet = hallbar::excel::read_sheet(&book, None).unwrap();
        let table = hallbar::csv::read_table(&table).value.unwrap();
        // Amounts say their currency in the header of a workbook.
        let plain = |header: &String| header.trim_end_matches(" (SEK)").to_owned();
        assert_eq!(sheet.headers.iter().map(plain).collect::<Vec<_>>(), table.headers);
        assert_eq!(sheet.rows.len(), table.rows.len());
    }
}

#[test]
fn what_is_wrong_in_a_workbook_is_told_with_its_cell() {
    use hallbar::columns::Cell;
    let headers = ["id", "Sökt belopp", "climate"].map(str::to_owned);
    let rows = [
        vec![Cell::from("1"), Cell::Number(250_000.0), Cell::from("Förbättrar")],
        vec![Cell::from("2"), Cell::from("mycket"), Cell::from("bettr")],
    ];
    let book = hallbar::excel::write_sheet("Ärenden", &headers, &rows).unwrap();
    let folder = folder();
    let file = folder.path().join("export.xlsx");
    fs::write(&file, book).unwrap();
    let args = ["assess", &name(&file), "--handbook", "grund", "--quiet"];
    let ran = hallbar(&args);
    assert_eq!((ran.exit, ran.out.lines().count()), (Exit::Document, 1));
    assert!(
        ran.err.contains("Ärenden!B3, column `Sökt belopp`: `mycket` is no amount of money"),
        "{}",
        ran.err
    );
    let elsewhere = hallbar(&[&args[..], &["--sheet", "Arenden"]].concat());
    assert_eq!(elsewhere.exit, Exit::Arguments);
    assert!(elsewhere.err.contains("did you mean `Ärenden`?"), "{}", elsewhere.err);
}

/// Rows of a small table, assessed: results, rejects and exit.
fn table(text: &str) -> (usize, usize, Exit) {
    let args = ["assess", "-", "--from", "csv", "--handbook", "grund", "--quiet"];
    let ran = with(&args, text.as_bytes(), Terminal::default());
    let rejects = ran.err.lines().filter(|line| line.starts_with("{\"hallbar\":\"reject/1\"")).count();
    (ran.out.lines().count(), rejects, ran.exit)
}

#[test]
fn only_the_headers_are_read_before_the_run() {
    assert_eq!(table("id;title\n1;\"a\"b\n2;c\n"), (1, 1, Exit::Document));
    // A cell that is cut where the beginning of the file ends.
    let long = format!("id;title\n1;\"{}\"\n2;b\n", "a".repeat(70_000));
    assert_eq!(table(&long), (2, 0, Exit::Done));
    let late = format!("{}id;title;summary\n1;a;b\n2;c;d\n", ";;\n".repeat(25));
    assert_eq!(table(&late), (2, 0, Exit::Done));
}

#[test]
fn two_spellings_of_one_file_are_one_file() {
    let folder = folder();
    let cases = folder.path().join("cases.ndjson");
    fs::write(&cases, mixed()).unwrap();
    fs::create_dir(folder.path().join("sub")).unwrap();
    let file = |file: &str| name(&folder.path().join(file));
    let ran =
        hallbar(&["assess", &name(&cases), "-o", &file("r.ndjson"), "--rejects", &file("sub/../r.ndjson")]);
    assert_eq!(ran.exit, Exit::Arguments);
    let mapping = file("map.json");
    fs::copy(format!("{FIXTURES}/tables/grund-export.json"), &mapping).unwrap();
    let export = format!("{FIXTURES}/tables/grund-export.csv");
    let ran = hallbar(&["assess", &export, "--handbook", "grund", "--columns", &mapping, "-o", &mapping]);
    assert_eq!(ran.exit, Exit::Arguments);
}

#[test]
fn a_broken_first_line_hides_neither_the_form_nor_the_handbook() {
    let input = format!("{{broken\n{}", lines("grund")[..3].join("\n"));
    let ran = with(&["assess", "-", "--quiet"], input.as_bytes(), Terminal::default());
    assert_eq!((ran.out.lines().count(), ran.exit), (3, Exit::Document), "{}", ran.err);
}

#[cfg(unix)]
#[test]
fn a_file_keeps_its_mode() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = folder();
    let results = folder.path().join("results.ndjson");
    fs::write(&results, "").unwrap();
    fs::set_permissions(&results, fs::Permissions::from_mode(0o600)).unwrap();
    piped(&lines("grund")[0], &["--from", "ndjson", "-o", &name(&results)]);
    assert_eq!(fs::metadata(&results).unwrap().permissions().mode() & 0o777, 0o600);
}
