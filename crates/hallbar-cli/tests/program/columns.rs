use hallbar_cli::{Exit, Terminal};
use insta::assert_snapshot;

use crate::run::{FIXTURES, hallbar, with};

#[test]
fn a_proposal_and_the_list_beside_it() {
    let export = format!("{FIXTURES}/tables/grund-export.csv");
    assert_snapshot!(hallbar(&["columns", &export, "--handbook", "grund"]).whole());
}

#[test]
fn a_proposal_in_english_with_cells_that_cannot_be_read() {
    let table = "\u{feff}Case;Amount applied for (tkr);Start;Climate;Remark\n\
                 1;1.250;26-03-01;3;\u{1b}[31mred\n2;500;2026-03-01;Better;\n";
    let args = ["columns", "-", "--handbook", "grund", "--lang", "en"];
    assert_snapshot!(with(&args, table.as_bytes(), Terminal::default()).whole());
}

#[test]
fn what_is_no_table_is_refused() {
    for (bytes, code) in
        [(b"".as_slice(), "HB642"), (b"a\0;\0b\0\n\0", "HB641"), (b"id;a\n1;\"b\" c\n", "HB643")]
    {
        let ran = with(&["columns", "-", "--handbook", "grund"], bytes, Terminal::default());
        assert_eq!(ran.exit, Exit::Document, "{}", ran.err);
        assert!(ran.err.contains(code) && ran.out.is_empty(), "{}", ran.err);
    }
    let ran =
        with(&["columns", "-", "--handbook", "grund", "--delimiter", "bar"], b"id\n1\n", Terminal::default());
    assert_eq!(ran.exit, Exit::Arguments, "{}", ran.err);
}

#[test]
fn a_workbook_and_its_sheet() {
    let export = format!("{FIXTURES}/tables/grund-export.xlsx");
    assert_snapshot!(hallbar(&["columns", &export, "--handbook", "grund", "--sheet", "ärenden"]).whole());
    // The same columns as the text file has.
    let text = format!("{FIXTURES}/tables/grund-export.csv");
    let [text, book] = [&text, &export].map(|file| hallbar(&["columns", file, "--handbook", "grund"]).out);
    let without_units = |document: &str| document.replace(" (SEK)", "");
    assert_eq!(without_units(&text), without_units(&book));
}

#[test]
fn workbooks_and_sheets_that_cannot_be_read() {
    let export = format!("{FIXTURES}/tables/grund-export.xlsx");
    let text = format!("{FIXTURES}/tables/grund-export.csv");
    let columns = |more: &[&str]| {
        let args = [["columns", "--handbook", "grund"].as_slice(), more].concat();
        let ran = with(&args, b"PK\x03\x04rest", Terminal::default());
        assert!(ran.out.is_empty());
        format!("{}--- exit {}\n", ran.err, ran.exit.code())
    };
    let all = [
        columns(&[&export, "--sheet", "Ärende"]),
        columns(&[&export, "--delimiter", "tab"]),
        columns(&[&text, "--sheet", "Ärenden"]),
        columns(&["-"]),
    ];
    assert_snapshot!(all.concat());
}

#[test]
fn a_delimiter_can_be_said() {
    let table = b"id,title;x\n1,a;2\n";
    let said = |more: &[&'static str]| {
        let args = [["columns", "-", "--handbook", "grund"].as_slice(), more].concat();
        with(&args, table, Terminal::default()).out.contains("\"case\": \"title\"")
    };
    assert!(!said(&["--delimiter", "comma"]));
    assert!(!said(&["--delimiter", "semicolon"]));
    let ran = with(
        &["columns", "-", "--handbook", "grund", "--delimiter", "comma"],
        b"id,title\n1,a;2;3\n",
        Terminal::default(),
    );
    assert!(ran.out.contains("\"case\": \"title\""), "{}", ran.out);
}

#[test]
fn a_document_that_is_there_is_not_written_over() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR"));
    let file = folder.join("columns.json");
    let _ = std::fs::remove_file(&file);
    let name = file.to_str().unwrap();
    let export = format!("{FIXTURES}/tables/grund-export.csv");
    let args = ["columns", &export, "--handbook", "grund", "--output", name];
    let first = hallbar(&args);
    assert_eq!((first.exit, first.out.as_str()), (Exit::Done, ""));
    let ran = hallbar(&["check", name]);
    assert_eq!(ran.exit, Exit::Done, "{}", ran.out);
    assert!(ran.out.ends_with("columns.json: columns, no errors\n"), "{}", ran.out);
    let second = hallbar(&args);
    assert_eq!(second.exit, Exit::Failed);
    assert!(second.err.contains("there is already a file"), "{}", second.err);
    std::fs::remove_file(&file).unwrap();
}

#[test]
fn a_columns_document_is_checked_against_its_handbook() {
    let whole = format!("{FIXTURES}/tables/grund-export.json");
    let ran = hallbar(&["check", &whole]);
    assert!(ran.out.ends_with("grund-export.json: columns, no errors\n"), "{}", ran.out);
    let wrong = r#"{
  "hallbar": "columns/1",
  "id": "export",
  "handbook": {"id": "grund"},
  "columns": [
    {"column": "Dnr", "case": "id"},
    {"column": "Klimat", "answer": "climat"},
    {"column": "Mål 18", "effect": "18"},
    {"column": "Titel", "case": "title", "words": {"a": "b"}},
    {"column": "Kretslopp", "answer": "resources", "words": {"4": "best"}}
  ],
  "ignored": ["Dnr"]
}
"#;
    assert_snapshot!(with(&["check", "-"], wrong.as_bytes(), Terminal::default()).whole());
    let other = wrong.replace("\"grund\"", "\"leader-gute\"");
    let ran = with(&["check", "-"], other.as_bytes(), Terminal::default());
    assert!(ran.out.contains("read only; give --handbook"), "{}", ran.out);
}
