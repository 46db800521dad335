//! Forms as they come back: moved, sorted, saved by another program, and spoilt in every way that is told of.

use std::io::Cursor;

use calamine::{Data, Reader as _, Xlsx};
use hallbar::case::{Answer, CaseDocument, Fact, Given, StopDecision};
use hallbar::diagnostic::Rule;
use hallbar::excel::{FormCase, FormOrder, form_head, read_form, write_form};
use hallbar::json::fingerprint_handbook;
use hallbar::{Diagnostic, Language, Money, Scorer};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

use crate::fixtures::load;

/// A form as another program would save it: what stands in its cells, and nothing else.
#[derive(Clone)]
struct Book {
    sheets: Vec<(String, Vec<Vec<Data>>)>,
    merged: Option<(String, [usize; 4])>,
}

fn text(text: &str) -> Data {
    Data::String(text.to_owned())
}

impl Book {
    fn open(bytes: &[u8]) -> Self {
        let mut book = Xlsx::new(Cursor::new(bytes)).unwrap();
        let mut sheets = Vec::new();
        for name in book.sheet_names() {
            let range = book.worksheet_range(&name).unwrap();
            let (last_row, last_column) = range.end().unwrap();
            let cell = |row, column| range.get_value((row, column)).cloned().unwrap_or_default();
            let row = |row| (0..=last_column).map(|column| cell(row, column)).collect();
            sheets.push((name, (0..=last_row).map(row).collect()));
        }
        Self { sheets, merged: None }
    }

    fn save(&self) -> Vec<u8> {
        let mut workbook = Workbook::new();
        let day = Format::new().set_num_format("yyyy-mm-dd");
        for (name, rows) in &self.sheets {
            let sheet = workbook.add_worksheet();
            sheet.set_name(name).unwrap();
            if let Some((of, [row, column, last_row, last])) = &self.merged
                && of == name
            {
                let [row, last_row] = [row, last_row].map(|at| u32::try_from(*at).unwrap());
                let [column, last] = [column, last].map(|at| u16::try_from(*at).unwrap());
                sheet.merge_range(row, column, last_row, last, "", &Format::new()).unwrap();
            }
            for (row, cells) in (0..).zip(rows) {
                for (column, cell) in (0..).zip(cells) {
                    let written = match cell {
                        Data::String(text) => sheet.write_string(row, column, text),
                        Data::Float(number) => sheet.write_number(row, column, *number),
                        Data::Bool(yes) => sheet.write_boolean(row, column, *yes),
                        Data::DateTime(when) => {
                            let when = ExcelDateTime::from_serial_datetime(when.as_f64()).unwrap();
                            sheet.write_datetime_with_format(row, column, &when, &day)
                        }
                        Data::Empty => continue,
                        other => panic!("{other:?}"),
                    };
                    written.unwrap();
                }
            }
        }
        workbook.save_to_buffer().unwrap()
    }

    fn rows(&mut self, sheet: &str) -> &mut Vec<Vec<Data>> {
        &mut self.sheets.iter_mut().find(|(name, _)| name == sheet).unwrap().1
    }

    /// The row with this id in a sheet.
    fn row(&mut self, sheet: &str, id: &str) -> usize {
        self.rows(sheet).iter().position(|row| row[0] == text(id)).unwrap()
    }

    /// Fills in the cell of a row, by column from 0.
    fn fill(&mut self, sheet: &str, id: &str, column: usize, cell: Data) -> &mut Self {
        let row = self.row(sheet, id);
        let cells = &mut self.rows(sheet)[row];
        cells.resize(cells.len().max(column + 1), Data::Empty);
        cells[column] = cell;
        self
    }
}

fn grund() -> Scorer {
    let handbook = load::handbook("grund");
    let fingerprint = fingerprint_handbook(handbook.document());
    Scorer::compile(&handbook.with_fingerprint(fingerprint), None, None).unwrap()
}

fn case() -> CaseDocument {
    CaseDocument {
        id: "2026-014".into(),
        title: "Solpark".into(),
        facts: vec![
            Fact::new("applied", Money::sek(2_400_000)),
            Fact::new("start", "2026-03-01"),
            Fact::new("municipality", "1780"),
        ],
        answers: vec![
            Answer::new("climate", "better").motivated("Mindre utsläpp."),
            Answer::new("nature", "unchanged"),
        ],
        ..CaseDocument::default()
    }
}

fn book() -> Book {
    let scorer = grund();
    let order =
        FormOrder { scorer: &scorer, language: Language::Swedish, case: &case(), remarks: &|_| Vec::new() };
    Book::open(&write_form(&order).unwrap().bytes)
}

fn read(book: &Book) -> FormCase {
    read_form(&book.save(), &grund()).unwrap()
}

fn said(found: &[Diagnostic]) -> Vec<String> {
    found
        .iter()
        .map(|found| {
            let help = found.help.as_ref().map(|help| format!(" ({help})")).unwrap_or_default();
            format!("{} {}{help}", found.rule.code, found.message)
        })
        .collect()
}

#[test]
fn rows_may_be_moved_and_columns_too() {
    let mut book = book();
    let plain = read(&book);
    assert!(plain.diagnostics.is_empty(), "{:?}", plain.diagnostics);
    assert_eq!(plain.case.answers.len(), 2);
    let rows = book.rows("Frågor");
    let marker = rows.iter().position(|row| row[0] == text("hallbar:answers")).unwrap();
    rows[marker + 1..].reverse();
    // A column of one's own, and one that has been moved to the front.
    for row in rows.iter_mut() {
        let cells = row.split_off(1);
        row.extend([Data::Empty, text("min anteckning")]);
        row.extend(cells);
        let answer = row.remove(7);
        row.insert(1, answer);
    }
    book.sheets.reverse();
    let read = read(&book);
    assert_eq!(said(&read.diagnostics), [""; 0]);
    let mut answers = read.case.answers.clone();
    answers.reverse();
    assert_eq!(answers, plain.case.answers);
    assert_eq!(read.case.facts, plain.case.facts);
    assert!(read.place("/answers/climate").unwrap().starts_with("Frågor!B"));
}

#[test]
fn a_level_typed_by_hand_is_taken_where_it_is_unmistakable() {
    for (written, level) in [
        (" FÖRBÄTTRAR ", "better"),
        ("better", "better"),
        ("BETTER", "better"),
        ("Worse", "worse"),
        ("3 – Förbättrar varaktigt", "much-better"),
    ] {
        let mut book = book();
        book.fill("Frågor", "climate", 5, text(written));
        let read = read(&book);
        assert_eq!(said(&read.diagnostics), [""; 0], "{written}");
        let climate = read.case.answers.iter().find(|answer| answer.question == "climate").unwrap();
        assert_eq!(climate.value, Given::from(level), "{written}");
    }
    let mut book = book();
    book.fill("Frågor", "climate", 5, text("Förbätrar"));
    book.fill("Frågor", "nature", 5, Data::Float(3.0));
    let read = read(&book);
    let row = book.row("Frågor", "climate") + 1;
    let next = book.row("Frågor", "nature") + 1;
    assert_eq!(
        said(&read.diagnostics),
        [
            format!("HB626 Frågor!F{row}: `Förbätrar` is no level here (did you mean `Förbättrar`?)"),
            format!(
                "HB626 Frågor!F{next}: `3` is no level here (choose one of `Försämrar`, `Oförändrat`, `Förbättrar`, \
                 `Förbättrar varaktigt`, `Vet ej`, `Framgår inte`)"
            ),
        ]
    );
    // What could be read is kept.
    assert_eq!(read.case.answers[0].motivation.as_deref(), Some("Mindre utsläpp."));
    assert_eq!(read.case.facts.len(), 3);
}

#[test]
fn numbers_dates_and_amounts_are_read_as_swedes_write_them() {
    let mut book = book();
    book.fill("Ärendet", "fact.applied", 2, text("1,2 mnkr"));
    book.fill("Ärendet", "fact.cost", 2, text("500 000–600 000"));
    book.fill("Ärendet", "fact.start", 2, text("1 mars 2027"));
    book.fill("Ärendet", "fact.municipality", 2, Data::Float(180.0));
    book.fill("Ärendet", "fact.end", 2, text("snart"));
    let read = read(&book);
    let row = book.row("Ärendet", "fact.end") + 1;
    assert_eq!(
        said(&read.diagnostics),
        [format!("HB625 Ärendet!C{row}: `snart` is no date (write it year-month-day, such as `2026-03-01`)")]
    );
    let fact = |id: &str| read.case.facts.iter().find(|fact| fact.id == id).map(|fact| fact.value.clone());
    assert_eq!(fact("applied"), Some(Money::sek(1_200_000).into()));
    assert_eq!(fact("cost"), Some(Given::MoneyBetween(Money::sek(500_000), Money::sek(600_000))));
    assert_eq!(fact("start"), Some("2027-03-01".into()));
    assert_eq!(fact("municipality"), Some("0180".into()));
}

#[test]
fn a_year_in_a_cell_of_dates_is_that_year() {
    for year in [Data::Float(2026.0), serial(2026.0), text("2026")] {
        let mut book = book();
        book.fill("Ärendet", "fact.start", 2, year);
        let read = read(&book);
        assert_eq!(said(&read.diagnostics), [""; 0]);
        let start = read.case.facts.iter().find(|fact| fact.id == "start").unwrap();
        let day = |day: &str| day.parse().unwrap();
        assert_eq!(start.value, Given::DateBetween(day("2026-01-01"), day("2026-12-31")));
    }
}

fn serial(days: f64) -> Data {
    let kind = calamine::ExcelDateTimeType::DateTime;
    Data::DateTime(calamine::ExcelDateTime::new(days, kind, false))
}

#[test]
fn the_day_of_the_judgement_is_read_as_any_date() {
    for written in [text("1/12 2026"), text("1 december 2026"), text("2026-12-01"), serial(46_357.0)] {
        let mut book = book();
        book.fill("Bedömning", "date", 4, written);
        let read = read(&book);
        assert_eq!(said(&read.diagnostics), [""; 0]);
        assert_eq!(read.case.judgement.unwrap().date, Some("2026-12-01".parse().unwrap()));
    }
    for written in [Data::Float(2026.0), serial(2026.0), text("vet ej")] {
        let mut book = book();
        book.fill("Bedömning", "date", 4, written);
        let read = read(&book);
        let told = said(&read.diagnostics);
        assert!(told.len() == 1 && told[0].contains("is no single day"), "{told:?}");
        assert_eq!(read.case.judgement, None);
    }
}

fn fill(book: &mut Book, sheet: &str, id: &str, column: usize, written: &str) {
    book.fill(sheet, id, column, text(written));
}

/// Every way to spoil a form, with what is told of it.
pub(crate) fn spoilt() -> Vec<(&'static str, Vec<Diagnostic>)> {
    let told = |spoil: &dyn Fn(&mut Book)| {
        let mut book = book();
        spoil(&mut book);
        read(&book).diagnostics
    };
    let head = |book: &mut Book, name: &str, value: &str| {
        let row = book.row("hallbar", name);
        book.rows("hallbar")[row][1] = text(value);
    };
    vec![
        ("HB901", told(&|book| head(book, "handbook", "leader-gute"))),
        ("HB902", told(&|book| head(book, "handbook-version", "0.9.0"))),
        ("HB902", told(&|book| head(book, "hallbar", "form/2"))),
        ("HB903", told(&|book| head(book, "handbook-fingerprint", "0000"))),
        ("HB904", told(&|book| book.sheets.retain(|(name, _)| name != "hallbar"))),
        ("HB905", told(&|book| book.sheets.retain(|(name, _)| name != "Påverkan"))),
        ("HB905", told(&|book| book.rows("Frågor").iter_mut().for_each(|row| drop(row.remove(0))))),
        ("HB905", told(&|book| book.rows("Frågor").iter_mut().for_each(|row| drop(row.remove(5))))),
        ("HB906", told(&|book| fill(book, "Frågor", "climate", 0, "climat"))),
        (
            "HB907",
            told(&|book| {
                let row = book.row("Frågor", "climate");
                let mut again = book.rows("Frågor")[row].clone();
                again[5] = text("Försämrar");
                book.rows("Frågor").push(again);
            }),
        ),
        (
            "HB908",
            told(&|book| {
                let row = book.row("Frågor", "climate");
                let mut own = vec![Data::Empty; 6];
                own[5] = text("Förbättrar");
                book.rows("Frågor").insert(row, own);
            }),
        ),
        (
            "HB909",
            told(&|book| {
                let row = book.row("Frågor", "climate");
                book.merged = Some(("Frågor".to_owned(), [row, 5, row + 1, 5]));
            }),
        ),
        ("HB910", told(&|book| fill(book, "Bedömning", "right-thing", 2, "Gå vidar"))),
        ("HB910", told(&|book| fill(book, "Påverkan", "13", 4, "staten"))),
        (
            "HB911",
            told(&|book| {
                book.fill("Ärendet", "case.id", 2, Data::Empty);
                book.fill("Ärendet", "1", 2, Data::Float(50_000.0));
                book.fill("Ärendet", "case.depth-reason", 2, text("stort intresse"));
                let row = book.rows("Påverkan").iter().position(|row| row[0] == text("hallbar:conflicts"));
                book.rows("Påverkan")[row.unwrap() + 2][1] = text("13. Bekämpa klimatförändringarna");
                book.fill("Bedömning", "right-thing", 3, text("enhetschefen"));
                book.fill("Bedömning", "concrete-activities", 3, text("enhetschefen"));
            }),
        ),
        (
            "HB912",
            told(&|book| {
                for (sheet, id) in [("Frågor", "climate"), ("Ärendet", "fact.applied"), ("Påverkan", "13")]
                {
                    let row = book.row(sheet, id);
                    drop(book.rows(sheet).remove(row));
                }
            }),
        ),
    ]
}

#[test]
fn what_is_wrong_with_a_form_is_told_with_its_cell() {
    let all: Vec<String> = spoilt().iter().map(|(_, found)| said(found).join("\n")).collect();
    insta::assert_snapshot!(all.join("\n---\n"));
}

#[test]
fn a_form_is_known_and_a_table_is_none() {
    let mut book = book();
    assert_eq!(form_head(&book.save()).unwrap().unwrap().marker.as_deref(), Some("form/1"));
    book.sheets.retain(|(name, _)| name != "hallbar");
    let head = form_head(&book.save()).unwrap().unwrap();
    assert_eq!((head.marker, head.handbook), (None, None));
    // It is still read, by rules that are given.
    let read = read(&book);
    assert_eq!(read.case.title, "Solpark");
    book.sheets.truncate(1);
    book.sheets[0].1 = vec![vec![text("id"), text("titel")], vec![text("1"), text("Solpark")]];
    assert_eq!(form_head(&book.save()).unwrap(), None);
}

#[test]
fn an_officer_fills_in_a_blank_form() {
    let mut book = book();
    book.fill("Ärendet", "1", 1, text("Egna medel")).fill("Ärendet", "1", 2, text("125 000 kr"));
    book.fill("Påverkan", "13", 2, text("vet ej")).fill("Påverkan", "13", 4, text("the applicant"));
    book.fill("Bedömning", "right-way", 2, text("gå vidare"));
    book.fill("Bedömning", "right-way", 3, text("enhetschefen"));
    book.fill("Bedömning", "text", 4, text("Håller."));
    let read = read(&book);
    assert_eq!(said(&read.diagnostics), [""; 0]);
    assert_eq!(read.case.financing[0].amount, Money::sek(125_000).into());
    assert_eq!(read.case.effects[0].before, Given::Unknown);
    assert_eq!(read.case.stop_points[0].decision, StopDecision::GoOn);
    assert_eq!(read.case.judgement.unwrap().text, "Håller.");
    // What the rules say of the case later stands at a cell too.
    let mut later = Diagnostic::new(RULE, "/effects/0/before", "something");
    read_again(&book).locate(&mut later);
    assert!(later.message.starts_with("Påverkan!C"), "{}", later.message);
}

const RULE: &Rule = &hallbar::diagnostic::rules::case::UNKNOWN_STOP_POINT;

fn read_again(book: &Book) -> FormCase {
    read_form(&book.save(), &grund()).unwrap()
}

#[test]
fn spoilt_bytes_are_told_of() {
    let bytes = book().save();
    for at in (0..bytes.len()).step_by(bytes.len() / 40) {
        let mut spoilt = bytes.clone();
        spoilt[at] ^= 0x5A;
        let _ = read_form(&spoilt, &grund());
        let _ = form_head(&bytes[..at]);
    }
}

/// Questions under conditions of every kind.
const CONDITIONS: &str = r#"{"hallbar": "handbook/1", "id": "conditions", "version": "1",
    "parameters": [{"id": "from", "default": "500000 SEK"}],
    "facts": [{"id": "form", "value": {"type": "choice", "options": [{"id": "grant"}, {"id": "loan"}]}}],
    "lists": [{"id": "places", "items": {"own": [{"id": "north"}, {"id": "south"}]}}],
    "scales": [{"id": "grades", "levels": [{"id": "low", "value": 0}, {"id": "mid", "value": 1}, {"id": "top", "value": 2}]}],
    "questions": [
        {"id": "grade", "answer": {"type": "level", "scale": "grades"}, "may_not_apply": true},
        {"id": "open", "answer": {"type": "yes_no"}},
        {"id": "share", "answer": {"type": "number"}},
        {"id": "reach", "answer": {"type": "yes_no"}, "per": "places"},
        {"id": "always", "answer": {"type": "yes_no"}},
        {"id": "kind", "answer": {"type": "yes_no"}, "when": {"fact": "kind", "is_not": "strategy"}},
        {"id": "amount", "answer": {"type": "yes_no"}, "when": {"fact": "applied", "at_least": {"parameter": "from"}}},
        {"id": "halves", "answer": {"type": "yes_no"}, "when": {"fact": "cost", "less_than": {"fact": "applied"}}},
        {"id": "day", "answer": {"type": "yes_no"}, "when": {"fact": "start", "more_than": "2026-03-01"}},
        {"id": "level", "answer": {"type": "yes_no"}, "when": {"answer": "grade", "at_least": "mid"}},
        {"id": "choice", "answer": {"type": "yes_no"}, "when": {"fact": "form", "in": ["loan"]}},
        {"id": "not", "answer": {"type": "yes_no"}, "when": {"not": {"answer": "open", "is": true}}},
        {"id": "several", "answer": {"type": "yes_no"}, "when": {"any": [{"answer": "share", "is": 2.5}, {"all": [
            {"answer": "open", "is": true}, {"fact": "applicant", "is": "a \"b\""}]}]}},
        {"id": "two-of", "answer": {"type": "yes_no"}, "when": {"count": 2, "of": [
            {"answer": "open", "is": true}, {"motivated": "open"}, {"evidenced": "grade"}]}},
        {"id": "each", "answer": {"type": "yes_no"}, "when": {"each": [{"answer": "grade"}], "at_most": "mid"}},
        {"id": "here", "answer": {"type": "yes_no"}, "per": "places", "when": {"answer": "reach", "is": true}},
        {"id": "there", "answer": {"type": "yes_no"}, "when": {"answer": "reach", "item": "south", "is": false}},
        {"id": "in-words", "answer": {"type": "yes_no"}, "when": {"items": "places", "some": {"answer": "reach", "is": true}}},
        {"id": "both", "answer": {"type": "yes_no"}, "when": {"all": [{"answer": "open", "is": true},
            {"items": "places", "some": {"answer": "reach", "is": true}}]}}
    ]}"#;

/// What stands beside the questions of a handbook: a word, or a formula.
fn beside(scorer: &Scorer) -> Vec<String> {
    let case = CaseDocument { id: "a".into(), ..CaseDocument::default() };
    let order = FormOrder { scorer, language: Language::Swedish, case: &case, remarks: &|_| Vec::new() };
    let bytes = write_form(&order).unwrap().bytes;
    let mut book = Xlsx::new(Cursor::new(bytes.as_slice())).unwrap();
    let formulas = book.worksheet_formula("Frågor").unwrap();
    let cells = book.worksheet_range("Frågor").unwrap();
    let (last, _) = cells.end().unwrap();
    let text = |row, column| cells.get_value((row, column)).map(ToString::to_string).unwrap_or_default();
    let asked = |row| match formulas.get_value((row, 4)).filter(|formula| !formula.is_empty()) {
        Some(formula) => format!("={formula}"),
        None => text(row, 4),
    };
    let ids = (0..=last).map(|row| (row, text(row, 0)));
    let rows = ids.filter(|(_, id)| !id.is_empty() && id != "#" && !id.starts_with("hallbar:"));
    rows.map(|(row, id)| format!("{id}: {}", asked(row))).collect()
}

#[test]
fn whether_a_question_is_asked_is_a_formula() {
    let document = hallbar::json::read_handbook(CONDITIONS.as_bytes());
    assert!(document.document.is_some(), "{:?}", document.diagnostics);
    let scorer = crate::generate::compile(document.document.unwrap()).unwrap();
    insta::assert_snapshot!(beside(&scorer).join("\n"));
    // By amount and kind, through the depth that is due.
    let all = beside(&grund());
    let of = |id: &str| all.iter().find(|line| line.starts_with(&format!("{id}: "))).unwrap();
    assert_eq!(of("climate"), "climate: Svara här");
    assert_eq!(
        of("pollution"),
        "pollution: =CHOOSE(1+2*IF('hallbar'!$D$2=1,1,IF('hallbar'!$D$2=0,0,0.5)),\"Besvaras inte\",\"Avgörs av andra svar\",\"Svara här\")"
    );
}
