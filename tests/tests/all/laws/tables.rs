//! The same case by any road: as JSON, as a row of CSV and as a row of a workbook it gives the same fingerprint and the
//! same assessment.

use std::sync::LazyLock;

use hallbar::case::{CaseDocument, Given};
use hallbar::columns::{Cell, Columns, propose, row};
use hallbar::csv::{Style, read_table, write_row};
use hallbar::excel::{read_sheet, write_sheet};
use hallbar::json::{fingerprint_case, read_case, write_assessment, write_case};
use hallbar::{Assessment, Scorer};
use proptest::prelude::{ProptestConfig, TestCaseError, any, prop, prop_assert, prop_assert_eq, proptest};
use proptest::strategy::Strategy as _;

use super::hold;
use crate::fixtures::load;
use crate::generate::{Sort, World, runs};

/// The case without what no cell can hold.
fn plain(case: &CaseDocument) -> CaseDocument {
    let mut case = case.clone();
    (case.depth, case.call, case.strategy, case.handbook) = (None, None, None, None);
    (case.conflicts, case.deviations, case.stop_points) = (Vec::new(), Vec::new(), Vec::new());
    // One of several codes that are texts: a slash is part of a text.
    let one = |given: &mut Given| {
        if let Given::OneOf(several) = given
            && several.iter().all(|code| code.len() == 1 && code.chars().all(|c| c.is_ascii_uppercase()))
        {
            *given = Given::from(several[0].as_str());
        }
    };
    case.facts.iter_mut().for_each(|fact| one(&mut fact.value));
    for line in &mut case.financing {
        one(&mut line.code);
        line.note = None;
    }
    for answer in &mut case.answers {
        answer.internal = false;
    }
    for effect in &mut case.effects {
        (effect.mitigated_by, effect.certainty, effect.evidence) = (None, None, Vec::new());
    }
    if let Some(judgement) = &mut case.judgement {
        (judgement.by, judgement.date) = (None, None);
    }
    case
}

fn assessed(scorer: &Scorer, case: &CaseDocument) -> Assessment {
    scorer.bind(case).into_result().unwrap_or_else(|found| panic!("{found:?}")).assess()
}

/// A row of a table as the same case: no more and no less is read, and it is assessed the same.
fn same(
    scorer: &Scorer,
    headers: &[String],
    cells: &[Cell<'_>],
    as_json: &CaseDocument,
    shown: &str,
) -> Result<(), TestCaseError> {
    let columns = Columns::bind(headers, scorer, None);
    prop_assert!(columns.diagnostics.is_empty(), "{:?}", columns.diagnostics);
    let read = columns.value.unwrap().case(cells);
    prop_assert!(read.value.is_some(), "{:?} in {shown}", read.diagnostics);
    let as_table = read.value.unwrap();
    prop_assert_eq!(fingerprint_case(&as_table), fingerprint_case(as_json), "{}", shown);
    let assessments = [&as_table, as_json].map(|case| write_assessment(&assessed(scorer, case)));
    prop_assert_eq!(&assessments[0], &assessments[1], "{}", shown);
    Ok(())
}

fn by_any_road(world: &World) -> Result<(), TestCaseError> {
    let scorer = world.scorer.clone();
    let case = plain(&world.case);
    let as_json = read_case(write_case(&case).as_bytes()).document.unwrap();
    let row = row(&case, &scorer);
    prop_assert!(row.left_out.is_empty(), "{:?}", row.left_out);
    for style in [Style::Swedish, Style::International] {
        let mut text = style.start().to_vec();
        let headers: Vec<_> = row.headers.iter().map(|header| header.as_str().into()).collect();
        write_row(&mut text, &headers, style).unwrap();
        write_row(&mut text, &row.cells, style).unwrap();
        let table = read_table(&text).into_result().unwrap();
        let shown = String::from_utf8_lossy(&text).into_owned();
        same(&scorer, &table.headers, &table.rows[0].cells, &as_json, &shown)?;
    }
    let book = write_sheet("cases", &row.headers, std::slice::from_ref(&row.cells)).unwrap();
    let sheet = read_sheet(&book, None).unwrap();
    same(&scorer, &sheet.headers, &sheet.rows[0].cells, &as_json, &format!("{sheet:?}"))
}

#[test]
fn a_case_is_the_same_as_json_and_as_a_table() {
    for sort in [Sort::Any, Sort::Exact] {
        hold(sort, |world| by_any_road(&world));
    }
}

static GRUND: LazyLock<Scorer> =
    LazyLock::new(|| Scorer::compile(&load::handbook("grund"), None, None).unwrap());

/// What stands in cells and headers, in any order: figures, marks, units, words and signs of several bytes.
fn pieces() -> impl proptest::strategy::Strategy<Value = String> {
    let words = [
        "1",
        "25",
        "250",
        "000",
        "2026",
        "03",
        "0",
        " ",
        "\u{a0}",
        "\u{202f}",
        ".",
        ",",
        "-",
        "–",
        "−",
        "/",
        ":",
        ";",
        "%",
        "kr",
        "tkr",
        "mnkr",
        "SEK",
        "€",
        ":-",
        "(",
        ")",
        "mars",
        "maj",
        "till",
        "mellan ",
        " och ",
        " eller ",
        "ja",
        "nej",
        "vet ej",
        "Förbättrar",
        "better",
        "Klimat",
        "Sökt belopp",
        "effect",
        "line",
        "own",
        "å",
        "🌿",
        "'",
        "=",
        "16",
        "Karlstad",
        "kommun",
        "län",
        "T",
        "1e9",
    ];
    prop::collection::vec(prop::sample::select(words.to_vec()), 0..9).prop_map(|words| words.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: runs().cases.min(64), ..runs() })]

    /// Whatever stands in a table, it is read or told of: nothing panics, and no message breaks its line.
    #[test]
    fn any_table_is_read_or_told_of(
        headers in prop::collection::vec(pieces(), 0..5),
        texts in prop::collection::vec(pieces(), 14),
        number in any::<f64>(),
    ) {
        let scorer = &*GRUND;
        let bound = Columns::bind(&headers, scorer, None);
        let samples = vec![texts.iter().map(|text| Cell::from(text.as_str())).collect::<Vec<_>>()];
        let proposal = propose(&headers, &samples, scorer);
        prop_assert!(proposal.placed.len() + proposal.unplaced.len() >= headers.iter().filter(|h| !h.trim().is_empty()).count());
        let known = [
            "id", "title", "kind", "applied", "start", "municipality", "region", "sni", "organisation_number", "climate",
            "no-harm-any", "effect:13", "line:own", "line:own:code",
        ];
        let columns = Columns::bind(&known, scorer, None).value.unwrap();
        let cells: Vec<Cell<'_>> = texts.iter().map(|text| Cell::from(text.as_str())).collect();
        let numbers: Vec<Cell<'_>> = known.iter().map(|_| Cell::Number(number)).collect();
        for row in [&cells, &numbers] {
            let checked = columns.case(row);
            prop_assert_eq!(checked.value.is_some(), checked.diagnostics.iter().all(|found| !found.is_error()));
            for found in checked.diagnostics.iter().chain(&bound.diagnostics) {
                prop_assert!(!found.message.contains(['\n', '\r']), "{found}");
                prop_assert!(found.path.is_empty() || found.path.starts_with('/'), "{found}");
            }
            // What is found at a place in the case is found in its column.
            for found in &checked.diagnostics {
                prop_assert!(columns.column_of(&found.path, row).is_some(), "{found}");
            }
        }
    }
}
