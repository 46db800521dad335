//! The same export as a workbook: written by the writer of workbooks, read as the same cases.

use hallbar::columns::{Cell, Columns};
use hallbar::csv::read_table;
use hallbar::excel::{Sheet, read_sheet, write_sheet};
use hallbar::json::{fingerprint_case, read_columns};
use hallbar::{Currency, Money};

use super::{cases, grund, told};
use crate::fixtures::load;

const NAME: &str = "tables/grund-export.xlsx";

/// What a workbook would hold in place of the text of a cell, as its twin says it.
fn typed(column: usize, text: &Cell<'static>, twin: &Cell<'_>) -> Cell<'static> {
    let twin = twin.shown();
    match column {
        _ if text.is_blank() => Cell::Blank,
        // Received, start, end.
        6..=8 => Cell::Date(twin.parse().unwrap()),
        // Applied for, cost, and who pays.
        9 | 10 | 22..=24 => {
            let kronor: f64 = twin.replace(',', ".").parse().unwrap();
            let hundredths = format!("{:.0}", kronor * 100.0).parse().unwrap();
            Cell::Money(Money::from_hundredths(hundredths, Currency::SEK).unwrap())
        }
        18 | 19 if twin == "ja" || twin == "nej" => Cell::YesNo(twin == "ja"),
        _ => text.clone(),
    }
}

fn made() -> Vec<u8> {
    let read = |path: &str| read_table(&load::bytes(path)).into_result().unwrap();
    let (export, twin) = (read("tables/grund-export.csv"), read("tables/grund-namn.csv"));
    let typed = |(row, twin): (&hallbar::csv::TableRow, &hallbar::csv::TableRow)| -> Vec<Cell<'static>> {
        let one = |(column, cell)| typed(column, cell, twin.cells.get(column + 1).unwrap_or(&Cell::Blank));
        row.cells.iter().enumerate().map(one).collect()
    };
    let rows: Vec<Vec<Cell<'_>>> = export.rows.iter().zip(&twin.rows).map(typed).collect();
    write_sheet("Ärenden", &export.headers, &rows).unwrap()
}

fn export() -> Sheet {
    read_sheet(&load::bytes(NAME), None).unwrap()
}

/// Its content is compared, since another version of a library may pack the same content otherwise.
#[test]
fn the_workbook_is_what_the_writer_makes_of_the_export() {
    let bytes = made();
    assert_eq!(bytes, made());
    if std::env::var_os("HALLBAR_UPDATE").is_some() {
        std::fs::write(load::root().join(NAME), &bytes).unwrap();
    }
    assert_eq!(export(), read_sheet(&bytes, None).unwrap(), "HALLBAR_UPDATE=1 writes it anew");
}

#[test]
fn an_export_as_csv_and_as_workbook_is_the_same_cases() {
    let scorer = grund();
    let document = read_columns(&load::bytes("tables/grund-export.json")).document;
    let table = read_table(&load::bytes("tables/grund-export.csv")).into_result().unwrap();
    let sheet = export();
    assert_eq!((sheet.headers.len(), sheet.rows.len()), (26, 22));
    for held in [Cell::Number(240_000.0), Cell::Date("2026-02-10".parse().unwrap()), Cell::YesNo(true)] {
        assert!(sheet.rows[0].cells.contains(&held), "{held:?}");
    }
    let bound = Columns::bind(&sheet.headers, &scorer, document.as_ref());
    assert_eq!(told(&bound.diagnostics), "");
    let columns = bound.value.unwrap();
    let of_text = cases(&table, &scorer, document.as_ref());
    for (one, row) in of_text.iter().zip(&sheet.rows) {
        let other = columns.case(&row.cells);
        assert_eq!(told(&other.diagnostics), "", "row {}", row.row);
        let other = other.value.unwrap();
        assert_eq!((&one.id, &one.title, &one.answers), (&other.id, &other.title, &other.answers));
        assert_eq!(fingerprint_case(one), fingerprint_case(&other), "{}", one.id);
    }
}

/// What is found in a case is found in its cell.
#[test]
fn a_mistake_in_a_workbook_has_its_cell() {
    let rows = [
        vec![Cell::from("1"), Cell::from("ingen aning"), Cell::from("better")],
        vec![Cell::from("2"), Cell::Error("#REF!".into()), Cell::Number(3.0)],
    ];
    let bytes = write_sheet("Vårens ärenden", &["id", "applied", "climate"], &rows).unwrap();
    let sheet = read_sheet(&bytes, None).unwrap();
    let columns = Columns::bind(&sheet.headers, &grund(), None).value.unwrap();
    let mut found = Vec::new();
    for row in &sheet.rows {
        for diagnostic in columns.case(&row.cells).diagnostics {
            let column = columns.column_of(&diagnostic.path, &row.cells).unwrap();
            found.push(format!("{} {}", diagnostic.rule.code, sheet.place(row.row, column)));
        }
    }
    assert_eq!(
        found,
        ["HB621 'Vårens ärenden'!B2", "HB628 'Vårens ärenden'!B3", "HB626 'Vårens ärenden'!C3"]
    );
}
