//! What the page on tables shows comes out.

use hallbar::case::{CaseDocument, Given};
use hallbar::columns::{Cell, Columns};
use hallbar::csv::read_table;
use hallbar::json::{DocumentKind, read_columns, read_handbook, write_case};
use hallbar::{Handbook, Scorer};
use serde_json::Value;

use crate::catalogue::with;
use crate::documentation::tests::differs;

fn page() -> String {
    of_crate("hallbar-csv/docs/tables.md")
}

fn of_crate(page: &str) -> String {
    let path = format!("{}/../crates/{page}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(path).unwrap()
}

/// The only block of the page with this tag.
fn block(tag: &str) -> String {
    let page = page();
    let (_, rest) = page.split_once(&format!("\n```{tag}\n")).unwrap();
    assert!(!rest.contains(&format!("\n```{tag}\n")), "one block is marked {tag}");
    rest.split_once("```").unwrap().0.to_owned()
}

fn example() -> Scorer {
    let handbook = read_handbook(&with(DocumentKind::Handbook, None)).document.unwrap();
    Scorer::compile(&Handbook::validate(handbook).into_result().unwrap(), None, None).unwrap()
}

fn shown(given: &Given) -> String {
    match given {
        Given::Text(text) => text.clone(),
        Given::Number(number) => number.to_string(),
        Given::Money(money) => money.to_string(),
        Given::OneOf(several) => several.join(" or "),
        Given::NumberBetween(low, high) => format!("{low} to {high}"),
        Given::MoneyBetween(low, high) => format!("{low} to {high}"),
        Given::DateBetween(low, high) => format!("{low} to {high}"),
        Given::Unknown => "unknown".into(),
        Given::NotDescribed => "not described".into(),
        Given::NotApplicable => "not applicable".into(),
        Given::Missing => "missing".into(),
        Given::YesNo(yes) => yes.to_string(),
    }
}

#[test]
fn cells_are_read_as_the_page_says() {
    let scorer = example();
    let table = read_table(block("csv cells").as_bytes()).into_result().unwrap();
    assert!(table.rows.len() > 50);
    for row in &table.rows {
        let [column, cell, wanted] = row.cells.as_slice() else { panic!("{row:?}") };
        let name = column.shown();
        let columns = Columns::bind(&["id", &name], &scorer, None).value.unwrap();
        let checked = columns.case(&[Cell::from("1"), cell.clone()]);
        let read = match &checked.value {
            None => checked.diagnostics[0].rule.code.to_owned(),
            Some(case) if name == "kind" => case.kind.to_string(),
            Some(case) => {
                let fact = case.facts.iter().find(|fact| fact.id == name).map(|fact| &fact.value);
                let answer = case.answers.iter().find(|answer| answer.question == name);
                shown(fact.or(answer.map(|answer| &answer.value)).unwrap_or(&Given::Missing))
            }
        };
        assert_eq!(read, wanted.shown(), "{name}: {}", cell.shown());
    }
}

#[test]
fn the_table_of_the_page_gives_its_cases() {
    let document = read_columns(block("json columns").as_bytes());
    assert!(document.diagnostics.is_empty(), "{:?}", document.diagnostics);
    let table = read_table(block("csv table").as_bytes()).into_result().unwrap();
    let bound = Columns::bind(&table.headers, &example(), document.document.as_ref());
    assert!(bound.diagnostics.is_empty(), "{:?}", bound.diagnostics);
    let columns = bound.value.unwrap();
    let cases: Vec<CaseDocument> =
        table.rows.iter().map(|row| columns.case(&row.cells).into_result().unwrap()).collect();
    let wanted: Vec<Value> = serde_json::from_str(&block("json cases")).unwrap();
    assert_eq!(wanted.len(), cases.len());
    for (wanted, case) in wanted.iter().zip(&cases) {
        let written: Value = serde_json::from_str(&write_case(case)).unwrap();
        assert_eq!(differs(wanted, &written, ""), None);
        let handbook = case.handbook.as_ref().unwrap();
        assert_eq!(handbook.id, "example");
    }
}

/// Every code of a table is told on the page or in the catalogue's own words, and those that the page names are there.
#[test]
fn the_codes_of_the_page_are_codes_of_tables() {
    let page = page();
    let known: Vec<&str> = hallbar::diagnostic::rules::columns::ALL.iter().map(|rule| rule.code).collect();
    let named: Vec<&str> = page.match_indices("HB6").filter_map(|(at, _)| page.get(at..at + 5)).collect();
    assert!(named.len() > 20);
    let workbooks = of_crate("hallbar-excel/docs/workbooks.md");
    let of_workbooks = workbooks.match_indices("HB6").filter_map(|(at, _)| workbooks.get(at..at + 5));
    for code in named.into_iter().chain(of_workbooks) {
        assert!(known.contains(&code), "{code}");
    }
}
