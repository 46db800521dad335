use hallbar::columns::Cell;
use hallbar::portfolio::{Entry, Terms, rank};
use hallbar::{Call, Handbook, Language, Scorer, json};

use super::*;

/// The call under `fixtures/ranking`, with other fields than its own where given.
fn ranked(change: impl Fn(&mut hallbar::call::CallDocument)) -> (Handbook, CallResult) {
    let read = |name: &str| {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../fixtures/ranking");
        std::fs::read(format!("{folder}/{name}")).unwrap()
    };
    let handbook = Handbook::validate(json::read_handbook(&read("handbook.json")).document.unwrap());
    let handbook = handbook.into_result().unwrap();
    let mut call = json::read_call(&read("call.json")).document.unwrap();
    change(&mut call);
    let call = Call::validate(call, &handbook).into_result().unwrap();
    let scorer = Scorer::compile(&handbook, None, Some(&call)).unwrap();
    let terms = Terms::new(&handbook, Some(&call), None, None).unwrap();
    let cases = String::from_utf8(read("cases.jsonl")).unwrap();
    let entries = (1..).zip(cases.lines()).map(|(record, line)| {
        let case = json::read_case(line.as_bytes()).document.unwrap();
        Entry::from_assessment(record, &scorer.bind(&case).into_result().unwrap().assess(), &terms)
    });
    let entries = entries.collect();
    (handbook, rank(entries, terms))
}

fn page(result: &CallResult, handbook: &Handbook, language: Language, width: usize) -> String {
    let names = Names { handbook: handbook.document(), strategy: None, language };
    super::page(result, Some("Bygdemedel 2026"), names, Page::new(width, false)).finish()
}

#[test]
fn a_call_is_laid_before_a_board() {
    let (handbook, result) = ranked(|_| {});
    insta::assert_snapshot!(page(&result, &handbook, Language::Swedish, 100));
    insta::assert_snapshot!(page(&result, &handbook, Language::English, 120));
}

#[test]
fn no_page_is_wider_than_its_terminal() {
    for change in [
        |_: &mut hallbar::call::CallDocument| {},
        |call: &mut hallbar::call::CallDocument| {
            (call.budget, call.limits) = (None, Vec::new());
        },
    ] {
        let (handbook, result) = ranked(change);
        for (width, language) in [(60, Language::Swedish), (80, Language::English), (100, Language::Swedish)]
        {
            for line in page(&result, &handbook, language, width).lines() {
                assert!(line.chars().count() <= width, "{width}: {line}");
            }
        }
    }
}

#[test]
fn the_line_is_drawn_where_the_money_ends() {
    let with = |budget: i32| {
        let (handbook, result) = ranked(|call| {
            call.limits.clear();
            call.budget = Some(Money::sek(budget));
        });
        page(&result, &handbook, Language::English, 120)
    };
    let place = |page: &str, words: &str| page.find(words).unwrap_or_else(|| panic!("{words} in\n{page}"));
    // 500 000 and 300 000 are used up before 2026-002.
    let page = with(800_000);
    let line = place(&page, "Here the budget is used up.");
    assert!(place(&page, "2026-003") < line && line < place(&page, "2026-002"));
    // One krona less leaves 299 999 before 2026-003.
    let page = with(799_999);
    let line = place(&page, "SEK\u{a0}299,999 is left");
    assert!(place(&page, "2026-001") < line && line < place(&page, "2026-003"));
    // All but the last fit for certain, which hangs on whether 2026-009 stays.
    let page = with(3_250_000);
    let sure = place(&page, "The budget certainly reaches to here.");
    assert!(place(&page, "2026-009") < sure && sure < place(&page, "2026-008"));
    assert!(with(9_000_000).contains("The budget is enough for all ranked cases"));
}

#[test]
fn every_case_is_a_row_for_other_programs() {
    let (handbook, result) = ranked(|_| {});
    let names = Names { handbook: handbook.document(), strategy: None, language: Language::Swedish };
    let (headings, rows) = rows(&result, names);
    assert_eq!(rows.len(), 10);
    assert!(rows.iter().all(|row| row.len() == headings.len()));
    let third = &rows[2];
    assert_eq!(third[0], Cell::Number(3.0));
    assert_eq!(third[5], Cell::Text("2026-002".into()));
    assert_eq!(third[16], Cell::Text("Högst 40 % till en kommun".into()));
    assert_eq!(rows[5][8..10], [Cell::Number(6.0), Cell::Number(8.0)]);
    let last = &rows[9];
    assert_eq!((&last[0], &last[17]), (&Cell::Blank, &Cell::Text("Tillstånd finns".into())));
}
