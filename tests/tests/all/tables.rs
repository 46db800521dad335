//! An export in the form of Swedish offices: read, assessed, and the same as its twin in the handbook's own names.

mod page;
mod workbook;

use hallbar::case::CaseDocument;

use hallbar::batch::{self, Refusal};
use hallbar::columns::{Columns, ColumnsDocument, How, propose};
use hallbar::csv::{Delimiter, Dialect, Piece, Splitter, Table, cells, read_table};
use hallbar::json::{fingerprint_case, read_case, read_columns};
use hallbar::{Diagnostic, Scorer};

use crate::fixtures::load;

fn grund() -> Scorer {
    Scorer::compile(&load::handbook("grund"), None, None).unwrap()
}

fn told(found: &[Diagnostic]) -> String {
    found.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

fn cases(table: &Table, scorer: &Scorer, document: Option<&ColumnsDocument>) -> Vec<CaseDocument> {
    let bound = Columns::bind(&table.headers, scorer, document);
    assert_eq!(told(&bound.diagnostics), "");
    let columns = bound.value.unwrap();
    let one = |row: &hallbar::csv::TableRow| {
        let case = columns.case(&row.cells);
        assert_eq!(told(&case.diagnostics), "", "line {}", row.line);
        case.value.unwrap()
    };
    table.rows.iter().map(one).collect()
}

#[test]
fn an_export_and_its_twin_are_the_same_cases() {
    let scorer = grund();
    let document = read_columns(&load::bytes("tables/grund-export.json"));
    assert_eq!(told(&document.diagnostics), "");
    let export = read_table(&load::bytes("tables/grund-export.csv")).into_result().unwrap();
    assert_eq!(export.dialect, Dialect::new(Delimiter::Semicolon).after(1));
    let twin = read_table(&load::bytes("tables/grund-namn.csv")).into_result().unwrap();
    assert_eq!(twin.dialect, Dialect::new(Delimiter::Semicolon));
    let export = cases(&export, &scorer, document.document.as_ref());
    let twin = cases(&twin, &scorer, None);
    assert_eq!((export.len(), twin.len()), (22, 22));
    for (one, other) in export.iter().zip(&twin) {
        assert_eq!((&one.id, &one.title), (&other.id, &other.title));
        assert_eq!(fingerprint_case(one), fingerprint_case(other), "{}: {one:#?} {other:#?}", one.id);
    }
    // Every one of them can be assessed.
    for case in &export {
        let bound = scorer.bind(case);
        assert_eq!(told(&bound.diagnostics), "", "{}", case.id);
        assert!(bound.value.unwrap().assess().outcome.is_some());
    }
}

/// The first row is the village hall that is also a fixture in JSON, as far as a table tells of it.
#[test]
fn the_first_row_is_assessed_as_its_case_in_json() {
    let scorer = grund();
    let document = read_columns(&load::bytes("tables/grund-export.json")).document;
    let table = read_table(&load::bytes("tables/grund-export.csv")).into_result().unwrap();
    let row = &cases(&table, &scorer, document.as_ref())[0];
    let json = read_case(&load::bytes("cases/grund/bygdegard.json")).document.unwrap();
    let main = |case: &CaseDocument| {
        let assessment = scorer.bind(case).value.unwrap().assess();
        let outcome = assessment.outcome.unwrap();
        let total = assessment.nodes.iter().find(|node| Some(&node.id) == scorer.handbook().main.as_ref());
        (outcome.class, total.unwrap().score.value)
    };
    assert_eq!(main(row), main(&json));
    assert_eq!(main(row).0.as_deref(), Some("delvis-sakrad"));
}

#[test]
fn an_export_as_a_stream_gives_the_same_rows() {
    let bytes = load::bytes("tables/grund-export.csv");
    let dialect = Dialect::sniff(&bytes).unwrap();
    let (mut splitter, mut record, mut rows) = (Splitter::new(dialect), Vec::new(), Vec::new());
    for block in bytes.chunks(97) {
        let mut rest = block;
        while !rest.is_empty() {
            let (taken, ends) = match splitter.next(rest) {
                Piece::Record(length) => (length, true),
                Piece::Between(length) => {
                    rest = &rest[length..];
                    continue;
                }
                Piece::More => (rest.len(), false),
            };
            record.extend_from_slice(&rest[..taken]);
            rest = &rest[taken..];
            if ends {
                rows.push(cells(&std::mem::take(&mut record), dialect).unwrap());
            }
        }
    }
    rows.retain(|row| !Columns::is_blank(row));
    let table = read_table(&bytes).into_result().unwrap();
    let whole: Vec<_> = table.rows.iter().map(|row| row.cells.clone()).collect();
    // The title and the headers stand before them.
    assert_eq!(rows[2..], whole);
}

/// The splitter serves a batch: its pieces mean the same, wherever blocks end.
#[test]
fn an_export_through_many_threads_keeps_its_rows_and_lines() {
    let bytes = load::bytes("tables/grund-export.csv");
    let dialect = Dialect::sniff(&bytes).unwrap();
    let mut splitter = Splitter::new(dialect);
    let split = move |bytes: &[u8]| match splitter.next(bytes) {
        Piece::Record(length) => batch::Piece::Record(length),
        Piece::Between(length) => batch::Piece::Between(length),
        Piece::More => batch::Piece::More,
    };
    let worker = || {
        |record: &batch::Record<'_>, out: &mut Vec<u8>| {
            let cells =
                cells(record.bytes, dialect).map_err(|why| Refusal::new(why.rule.code, "", why.message))?;
            if !Columns::is_blank(&cells) {
                out.extend_from_slice(format!("{} {}\n", record.line, cells[0].shown()).as_bytes());
            }
            Ok(())
        }
    };
    let mut options = batch::Options::default();
    options.block = 300;
    let mut out = Vec::new();
    let summary =
        batch::run(&bytes[..], split, worker, &mut out, &mut |_| Ok(()), &mut |_| {}, &options).unwrap();
    let table = read_table(&bytes).into_result().unwrap();
    let rows = table.rows.iter().map(|row| format!("{} {}", row.line, row.cells[0].shown()));
    let all: Vec<String> = ["1 Uttag ur ärendesystemet 2026-03-12".to_owned(), "2 Dnr".to_owned()]
        .into_iter()
        .chain(rows)
        .collect();
    assert_eq!(String::from_utf8(out).unwrap().lines().collect::<Vec<_>>(), all);
    // The row of delimiters at the end is a record too, and has nothing to say.
    assert_eq!((summary.records, summary.results), (25, 25));
}

#[test]
fn a_proposal_for_an_export_says_what_is_left() {
    let scorer = grund();
    let table = read_table(&load::bytes("tables/grund-export.csv")).into_result().unwrap();
    let samples: Vec<_> = table.rows.iter().map(|row| row.cells.clone()).collect();
    let proposal = propose(&table.headers, &samples, &scorer);
    let left: Vec<&str> = proposal.unplaced.iter().map(|column| column.column.as_str()).collect();
    assert_eq!(
        left,
        [
            "Projekt",
            "Klimat, kommentar",
            "Kretslopp",
            // A question, and a goal of Agenda 2030 as well.
            "Jämställdhet",
            "Näringsliv",
            "Nytta för strategin",
            "Ingen betydande skada",
            "Kollektivavtal",
            "Handläggarens anteckning"
        ]
    );
    let nearest = |column: &str| {
        let found = proposal.unplaced.iter().find(|unplaced| unplaced.column == column).unwrap();
        found.nearest.first().map(|(target, _)| target.to_string())
    };
    assert_eq!(nearest("Kretslopp").as_deref(), Some("resources"));
    assert_eq!(nearest("Näringsliv").as_deref(), Some("value"));
    assert!(proposal.placed.iter().any(|placed| placed.how == How::Reference && placed.column == "Dnr"));
    assert!(proposal.placed.iter().all(|placed| placed.unread.is_empty()));
    // What is proposed can be used as it stands.
    let bound = Columns::bind(&table.headers, &scorer, Some(&proposal.document));
    assert!(bound.diagnostics.iter().all(|found| found.rule.code == "HB601"), "{}", told(&bound.diagnostics));
}
