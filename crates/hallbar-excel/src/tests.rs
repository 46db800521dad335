//! Workbooks made by hand with what cannot be written, and what is written read back.

mod formulas;
mod made;

use hallbar_core::columns::Cell;
use hallbar_core::{Currency, Money};
use proptest::prelude::{Strategy as _, any, prop, prop_assert, prop_assert_eq, proptest};

use crate::form::check;
use crate::{ExcelError, Sheet, read_sheet, write_sheet};
use made::{Made, of_rows};

fn cell(text: &str) -> Cell<'static> {
    Cell::from(text.to_owned())
}

fn read(rows: &str) -> Sheet {
    read_sheet(&of_rows(rows), None).unwrap()
}

#[test]
fn a_table_comes_back_as_it_was_written() {
    let rows = vec![
        vec![
            cell("2026-014"),
            Cell::Number(-0.1),
            Cell::YesNo(true),
            Cell::Date("2026-03-01".parse().unwrap()),
            Cell::Money("1250000.50 SEK".parse().unwrap()),
            cell("=HYPERLINK(\"x\")"),
        ],
        vec![Cell::Blank; 6],
        vec![
            cell("0114"),
            Cell::Number(f64::NAN),
            Cell::YesNo(false),
            Cell::Blank,
            cell("vet ej"),
            cell("+46 å\n– ö"),
        ],
    ];
    let bytes = write_sheet("Ärenden", &["id", "a", "b", "c", "applied", "e"], &rows).unwrap();
    assert_eq!(bytes, write_sheet("Ärenden", &["id", "a", "b", "c", "applied", "e"], &rows).unwrap());
    let sheet = read_sheet(&bytes, None).unwrap();
    assert_eq!((sheet.name.as_str(), sheet.row), ("Ärenden", 1));
    assert_eq!(sheet.headers, ["id", "a", "b", "c", "applied (SEK)", "e"]);
    assert_eq!(sheet.rows.iter().map(|row| row.row).collect::<Vec<_>>(), [2, 4]);
    let mut first = rows[0].clone();
    first[4] = Cell::Number(1_250_000.5);
    assert_eq!(sheet.rows[0].cells, first);
    let mut last = rows[2].clone();
    last[1] = Cell::Blank;
    assert_eq!(sheet.rows[1].cells, last);
}

#[test]
fn amounts_and_dates_that_excel_does_not_hold_are_texts() {
    let money = |text: &str| Cell::Money(text.parse::<Money>().unwrap());
    let date = |text: &str| Cell::Date(text.parse().unwrap());
    let rows = [
        vec![money("1 SEK"), money("9999999999999.99 EUR"), money("1 SEK"), date("1900-02-28")],
        vec![money("1 EUR"), money("10000000000000.00 EUR"), money("-2.50 SEK"), date("1900-03-01")],
    ];
    let bytes = write_sheet("x", &["mixed", "large", "cost (kr)", "day"], &rows).unwrap();
    let sheet = read_sheet(&bytes, None).unwrap();
    assert_eq!(sheet.headers, ["mixed", "large (EUR)", "cost (kr)", "day"]);
    let number = Cell::Number;
    assert_eq!(
        sheet.rows[0].cells,
        [cell("1 SEK"), number(9_999_999_999_999.99), number(1.0), cell("1900-02-28")]
    );
    assert_eq!(
        sheet.rows[1].cells,
        [cell("1 EUR"), cell("10000000000000 EUR"), number(-2.5), date("1900-03-01")]
    );
}

#[test]
fn what_no_sheet_can_hold_is_refused() {
    let one = |text: String| write_sheet("Ärenden", &["id"], &[vec![Cell::from(text)]]);
    assert!(one("å".repeat(32_767)).is_ok());
    let refused = one("å".repeat(32_768)).unwrap_err();
    assert_eq!(
        refused.to_string(),
        "the text for Ärenden!A2 is 32768 characters long, and a cell holds 32 767"
    );
    // As Excel counts, this sign is two.
    assert!(matches!(one("🌿".repeat(16_384)), Err(ExcelError::TooLong { length: 32_768, .. })));
    for name in ["", "a/b", "[x]", "'x", "a name that is longer than thirty-one"] {
        let refused = write_sheet(name, &["id"], &[]).unwrap_err();
        assert_eq!(refused.to_string(), format!("no sheet can be called `{name}`"));
    }
    assert!(write_sheet("a name of just thirty-one signs", &["id"], &[]).is_ok());
    let wide = vec!["a"; 16_385];
    assert!(matches!(write_sheet("x", &wide, &[]), Err(ExcelError::TooMany { columns: 16_385, .. })));
    // Nothing at all is a workbook too.
    let bare = write_sheet("x", &[""; 0], &[]).unwrap();
    assert!(matches!(read_sheet(&bare, None), Err(ExcelError::Empty { sheet: None, .. })));
}

/// The header row is bold, stays and filters; dates and amounts have their formats; long texts are wrapped.
#[test]
fn a_sheet_is_laid_out_to_be_read() {
    let rows = [vec![
        Cell::Money(Money::sek(5)),
        Cell::Date("2026-03-01".parse().unwrap()),
        cell(&"ord ".repeat(40)),
        cell("kort"),
    ]];
    let bytes = write_sheet("x", &["a", "b", "c", "d"], &rows).unwrap();
    let sheet = made::part(&bytes, "xl/worksheets/sheet1.xml");
    for piece in [
        "<autoFilter ref=\"A1:D2\"/>",
        "ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"",
    ] {
        assert!(sheet.contains(piece), "{piece} is not in {sheet}");
    }
    let styles = made::part(&bytes, "xl/styles.xml");
    for piece in ["formatCode=\"yyyy-mm-dd\"", "formatCode=\"#,##0.00\"", "<b/>", "wrapText=\"1\""] {
        assert!(styles.contains(piece), "{piece} is not in {styles}");
    }
    let core = made::part(&bytes, "docProps/core.xml");
    assert!(core.contains("2000-01-01T00:00:00Z") && !core.contains("202"), "{core}");
}

#[test]
fn titles_above_and_columns_before_a_table() {
    let sheet = read(
        "<row r=\"2\"><c r=\"B2\" t=\"str\"><v>Uttag 2026</v></c></row>\
         <row r=\"4\"><c r=\"B4\" t=\"str\"><v> Dnr </v></c><c r=\"C4\"><v>7</v></c></row>\
         <row r=\"5\"><c r=\"C5\" t=\"str\"><v> </v></c></row>\
         <row r=\"7\" hidden=\"1\"><c r=\"B7\" t=\"str\"><v>1</v></c><c r=\"E7\" t=\"str\"><v>anteckning</v></c></row>",
    );
    assert_eq!(sheet.headers, ["", "Dnr", "7", "", ""]);
    assert_eq!((sheet.row, sheet.rows.len()), (4, 1));
    assert_eq!(sheet.rows[0].cells, [Cell::Blank, cell("1"), Cell::Blank, Cell::Blank, cell("anteckning")]);
    assert_eq!(sheet.place(sheet.rows[0].row, 4), "Blad1!E7");
    // One column: its first row is the header.
    let sheet =
        read("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\"><v>2</v></c></row>");
    assert_eq!((sheet.headers, sheet.rows.len()), (vec!["1".to_owned()], 1));
}

#[test]
fn cells_by_type_and_format() {
    let sheet = read(
        "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>id</v></c><c r=\"B1\" t=\"str\"><v>x</v></c></row>\
         <row r=\"2\"><c r=\"A2\" s=\"1\"><v>0.07</v></c><c r=\"B2\" s=\"2\"><v>46082.5</v></c>\
         <c r=\"C2\" t=\"b\"><v>1</v></c><c r=\"D2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>\
         <c r=\"E2\"><f>1+1</f><v>2</v></c><c r=\"F2\" t=\"str\"><f>\"a\"&amp;\"b\"</f><v>ab</v></c>\
         <c r=\"G2\" t=\"e\"><v>#N/A</v></c><c r=\"H2\" s=\"3\"><v>0.5</v></c><c r=\"I2\" t=\"inlineStr\"><is>\
         <r><t xml:space=\"preserve\">fet </t></r><r><t>text</t></r></is></c><c r=\"J2\"><f>A1</f></c></row>",
    );
    let wanted = [
        Cell::Number(7.0),
        Cell::Date("2026-03-01".parse().unwrap()),
        Cell::YesNo(true),
        Cell::Error("#DIV/0!".into()),
        Cell::Number(2.0),
        cell("ab"),
        Cell::Error("#N/A".into()),
        cell("12:00"),
        cell("fet text"),
        Cell::Formula,
    ];
    assert_eq!(sheet.rows[0].cells, wanted);
}

#[test]
fn merged_cells_have_their_value_once() {
    let rows = "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>id</v></c><c r=\"B1\" t=\"str\"><v>x</v></c></row>\
                <row r=\"2\"><c r=\"A2\" t=\"str\"><v>1</v></c><c r=\"B2\"/></row>";
    let mut made = Made::default();
    made.sheet(
        "Blad1",
        "",
        &format!(
            "<sheetData>{rows}</sheetData><mergeCells count=\"1\"><mergeCell ref=\"A2:B2\"/></mergeCells>"
        ),
    );
    let sheet = read_sheet(&made.bytes(), None).unwrap();
    assert_eq!(sheet.rows[0].cells, [cell("1"), Cell::Blank]);
}

#[test]
fn the_first_sheet_that_is_shown_and_not_empty() {
    let rows = "<sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>id</v></c></row></sheetData>";
    let mut made = Made::default();
    made.sheet("Tomt", "", "<sheetData/>");
    made.sheet("Gömt", "state=\"hidden\"", rows);
    made.sheet("Ärenden", "", rows);
    let bytes = made.bytes();
    let sheet = read_sheet(&bytes, None).unwrap();
    assert_eq!((sheet.name.as_str(), sheet.sheets.len()), ("Ärenden", 3));
    assert_eq!(read_sheet(&bytes, Some("gömt")).unwrap().name, "Gömt");
    let refused = read_sheet(&bytes, Some("Ärende")).unwrap_err();
    assert_eq!(
        refused.to_string(),
        "there is no sheet `Ärende`; the workbook has `Tomt`, `Gömt` and `Ärenden`"
    );
    assert_eq!(refused.help().as_deref(), Some("did you mean `Ärenden`?"));
    assert_eq!(read_sheet(&bytes, Some("Budget")).unwrap_err().help(), None);
    assert_eq!(read_sheet(&bytes, Some("Tomt")).unwrap_err().to_string(), "the sheet `Tomt` is empty");
    let mut made = Made::default();
    made.sheet("Gömt", "state=\"veryHidden\"", rows);
    let refused = read_sheet(&made.bytes(), None).unwrap_err();
    assert_eq!(refused.help().as_deref(), Some("hidden sheets are read by name: `Gömt`"));
}

#[test]
fn what_is_no_workbook_is_told_what_it_is() {
    let told = |bytes: &[u8]| read_sheet(bytes, None).unwrap_err().to_string();
    assert_eq!(told(b""), "this is no workbook");
    assert_eq!(told(b"<html>"), "this is no workbook");
    let bytes = write_sheet("x", &["id"], &[]).unwrap();
    for end in [4, 30, bytes.len() / 2, bytes.len() - 1] {
        let refused = told(&bytes[..end]);
        assert!(refused.starts_with("the workbook is cut off or damaged: "), "{refused}");
    }
    let old = [&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], [0; 600].as_slice()].concat();
    assert_eq!(told(&old), "this is a workbook in the form of Excel 97 (.xls), which is not read");
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(told(&[old, name].concat()), "the workbook is encrypted");
    for (part, message) in [
        ("content.xml", "this is a workbook in the form OpenDocument (.ods), which is not read"),
        ("xl/workbook.bin", "this is a workbook in the form Excel binary (.xlsb), which is not read"),
        ("word/document.xml", "this is no workbook"),
        ("a.txt", "this is no workbook"),
    ] {
        assert_eq!(told(&made::archive(&[(part, "x")])), message);
    }
}

#[test]
fn what_would_fill_the_memory_is_refused() {
    // Whatever the parts say of their own length.
    let blank = " ".repeat(4 << 20);
    let bytes = made::archive(&[("[Content_Types].xml", ""), ("a", &blank), ("b", &blank)]);
    assert!(bytes.len() < 50_000);
    assert!(check(&bytes, 8 << 20).is_ok());
    assert_eq!(
        check(&bytes, (8 << 20) - 1).unwrap_err().to_string(),
        "the workbook is too large: unpacked it is more than 256 MB"
    );
    // A cell at the far corner makes a table of all cells there are.
    let corner = "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>1</v></c></row>\
                  <row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>";
    let sheet = read(corner);
    assert_eq!((sheet.headers.len(), sheet.rows[0].row), (16_384, 1_048_576));
    let many: String =
        (2..400).map(|row| format!("<row r=\"{row}\"><c r=\"XFD{row}\"><v>1</v></c></row>")).collect();
    let rows = format!("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>1</v></c></row>{many}");
    assert_eq!(
        read_sheet(&of_rows(&rows), None).unwrap_err().to_string(),
        "the workbook is too large: sheet `Blad1` is more than 5 million cells"
    );
}

#[test]
fn what_no_program_writes_is_refused_without_a_panic() {
    for sheet in [
        "<sheetData><row r=\"1\"><c r=\"ZZZZZ1\"><v>1</v></c></row></sheetData>",
        "<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>9</v></c></row></sheetData>",
        "<sheetData><row r=\"1\"><c r=\"A1\" t=\"b\"><v>ja</v></c></row></sheetData>",
        "<sheetData><row r=\"1\"><c r=\"A1\" t=\"e\"><v>#SPILL!</v></c></row></sheetData>",
        "<sheetData><row r=\"1\"><c r=\"A1\"",
    ] {
        let mut made = Made::default();
        made.sheet("Blad1", "", sheet);
        let refused = read_sheet(&made.bytes(), None).unwrap_err();
        assert!(
            refused.to_string().starts_with("the workbook is cut off or damaged: "),
            "{sheet}: {refused}"
        );
        assert!(!refused.to_string().contains('\n') && refused.help().is_some());
    }
}

/// Where numbers are checked they are refused, and where they are not something else is read.
#[test]
fn numbers_out_of_bounds_bring_nothing_down() {
    for sheet in [
        "<dimension ref=\"C7:A1\"/><sheetData/>",
        "<sheetData><row r=\"0\"><c r=\"A0\"><v>1</v></c></row></sheetData>",
        "<sheetData><row r=\"99999999999\"><c><v>1</v></c></row></sheetData>",
        "<sheetData><row r=\"4294967295\"><c><v>1</v></c></row></sheetData>",
    ] {
        let mut made = Made::default();
        made.sheet("Blad1", "", sheet);
        if let Err(refused) = read_sheet(&made.bytes(), None) {
            assert!(!refused.to_string().contains('\n'), "{sheet}: {refused}");
        }
    }
}

fn cells() -> impl proptest::strategy::Strategy<Value = Cell<'static>> {
    let text = prop::collection::vec(
        prop::sample::select(vec![
            "=1", "_x0041_", "_x005F_", "\u{1}", "\r\n", "\t", " ", "&lt;", "å", "🌿", "\u{fffe}", "a",
        ]),
        1..6,
    );
    proptest::prop_oneof![
        text.prop_map(|pieces| Cell::from(pieces.concat())),
        any::<String>().prop_map(Cell::from),
        any::<f64>().prop_map(|number| Cell::Number(number + 0.0)),
        any::<bool>().prop_map(Cell::YesNo),
        (1900..=9999i16, 1..=12i8, 1..=28i8)
            .prop_map(|(year, month, day)| Cell::Date(hallbar_core::Date::new(year, month, day).unwrap())),
        any::<i32>().prop_map(|amount| {
            Cell::Money(Money::from_hundredths(i64::from(amount), Currency::EUR).unwrap())
        }),
    ]
}

proptest! {
    /// What is written is read back, but for amounts, which are numbers, and what cannot be told from nothing.
    #[test]
    fn any_cell_comes_back(written in cells()) {
        let rows = [vec![Cell::from("1"), written.clone()]];
        let sheet = read_sheet(&write_sheet("x", &["id", "b"], &rows).unwrap(), None).unwrap();
        let wanted = match written {
            Cell::Number(number) if !number.is_finite() => Cell::Blank,
            Cell::Date(date) if !crate::value::comes_back(&date.to_string()) => Cell::from(date.to_string()),
            Cell::Money(money) => {
                prop_assert_eq!(&sheet.headers[1], "b (EUR)");
                Cell::Number(money.to_string().split(' ').next().unwrap().parse().unwrap())
            }
            cell if cell.is_blank() => Cell::Blank,
            cell => cell,
        };
        prop_assert_eq!(&sheet.rows[0].cells[1], &wanted);
    }

    /// Bytes changed or lost anywhere give a sheet or an error.
    #[test]
    fn any_damage_is_told_of(at in any::<prop::sample::Index>(), byte in any::<u8>(), cut in any::<bool>()) {
        let mut bytes = of_rows("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>id</v></c></row>");
        let at = at.index(bytes.len());
        if cut { bytes.truncate(at) } else { bytes[at] = byte }
        match read_sheet(&bytes, None) {
            Ok(sheet) => prop_assert!(!sheet.headers.is_empty()),
            Err(refused) => prop_assert!(!refused.to_string().contains('\n'), "{refused}"),
        }
    }
}
