//! Formulas without a value, as a program writes them that works nothing out.

use hallbar_core::columns::Cell;
use hallbar_core::handbook::{Depth, HandbookDocument};
use hallbar_core::{Handbook, Scorer};

use super::made::of_rows;
use crate::{read_form, read_sheet};

fn scorer() -> Scorer {
    let document = HandbookDocument {
        id: "small".into(),
        version: "1".into(),
        depths: vec![Depth { id: "deep".into(), ..Depth::default() }],
        ..HandbookDocument::default()
    };
    let handbook = Handbook::validate(document).into_result().unwrap();
    Scorer::compile(&handbook, None, None).unwrap()
}

/// A row of texts and cells as they stand in the file.
fn row(number: u32, id: &str, cell: &str) -> String {
    format!("<row r=\"{number}\"><c r=\"A{number}\" t=\"inlineStr\"><is><t>{id}</t></is></c>{cell}</row>")
}

#[test]
fn one_in_a_table_is_a_cell_of_its_own() {
    let sheet = read_sheet(
        &of_rows(&format!(
            "{}{}",
            row(1, "id", "<c r=\"B1\" t=\"inlineStr\"><is><t>applied</t></is></c>"),
            "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\" s=\"1\"><f>C2*2</f><v></v></c></row>\
             <row r=\"3\"><c r=\"A3\"><f t=\"shared\" si=\"0\"/></c><c r=\"B3\" t=\"str\"><f>\"\"</f><v></v></c></row>\
             <row r=\"4\"><c r=\"A4\"/><c r=\"B4\" s=\"1\"/></row>"
        )),
        None,
    )
    .unwrap();
    let cells: Vec<_> = sheet.rows.iter().map(|row| row.cells.clone()).collect();
    assert_eq!(cells, [[Cell::Number(1.0), Cell::Formula], [Cell::Formula, Cell::Blank]]);
}

#[test]
fn one_in_a_form_is_told_with_its_cell() {
    let rows = [
        row(1, "hallbar:facts", "<c r=\"C1\" t=\"inlineStr\"><is><t>value</t></is></c>"),
        row(2, "case.id", "<c r=\"C2\"><v>14</v></c>"),
        row(3, "fact.applied", "<c r=\"C3\"><f>250000*2</f></c>"),
        // Read by itself, not as a column of a table is.
        row(4, "case.depth-reason", "<c r=\"C4\"><f>A1</f><v/></c>"),
        // Worked out, to nothing.
        row(5, "fact.cost", "<c r=\"C5\" t=\"str\"><f>\"\"</f><v></v></c>"),
    ];
    let found = read_form(&of_rows(&rows.concat()), &scorer()).unwrap();
    let told: Vec<_> = found.diagnostics.iter().filter(|found| found.rule.code == "HB628").collect();
    let message = "the cell holds a formula whose value is not stored in the workbook";
    assert_eq!(
        told.iter().map(|found| found.message.clone()).collect::<Vec<_>>(),
        [format!("Blad1!C4: {message}"), format!("Blad1!C3: {message}")]
    );
    assert_eq!(found.case.facts, []);
    assert_eq!(found.case.depth, None);
}
