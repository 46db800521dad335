//! Tables of a handbook with one of everything that a column can hold.

mod headers;

use super::*;
use crate::case::{Answer, CaseDocument, Effect, Fact, Judgement, Line, LineKind};
use crate::handbook::{
    AnswerType, Choice, Class, Criterion, EffectRules, FactDefinition, HandbookDocument, Item, ItemList,
    ItemSource, Level, Node, Part, Quantity, Question, Scale,
};
use crate::strategy::{StrategyDocument, StrategyGoal};
use crate::{CaseKind, Handbook, Money, Scorer, Strategy, Text};

pub(super) fn scorer() -> Scorer {
    let level = |id: &str, sv: &str, en: &str, value: i32| Level {
        id: id.into(),
        title: Text::new(sv, en),
        value: Some(value.into()),
        ..Level::default()
    };
    let question = |id: &str, sv: &str, answer: AnswerType| Question {
        id: id.into(),
        title: Text::new(sv, id),
        answer,
        ..Question::default()
    };
    let grade = || AnswerType::Level { scale: "grade".into() };
    let own = |ids: &[&str]| {
        ItemSource::Own(
            ids.iter()
                .map(|id| Item { id: (*id).into(), title: Text::new(format!("{id}-område"), *id) })
                .collect(),
        )
    };
    let list = |id: &str, items| ItemList { id: id.into(), title: Text::new(id, id), items };
    let unit = Some(Text::new("ton", "tonnes"));
    let handbook = HandbookDocument {
        id: "small".into(),
        version: "1".into(),
        facts: vec![FactDefinition {
            id: "jobs".into(),
            title: Text::new("Nya jobb", "New jobs"),
            value: AnswerType::Number { unit: None, min: None, max: None },
            from: None,
        }],
        lists: vec![
            list("areas", own(&["nature", "people"])),
            list("goals", ItemSource::AgendaGoals(vec!["7".into(), "13".into()])),
            list("money", ItemSource::Lines),
        ],
        scales: vec![
            Scale {
                id: "grade".into(),
                title: Text::new("betyg", "grade"),
                levels: vec![
                    level("low", "Saknas", "Absent", 0),
                    level("middle", "Delvis", "Partly", 1),
                    level("high", "Ja, tydligt", "Clear", 2),
                ],
                ..Scale::default()
            },
            Scale {
                id: "pull".into(),
                title: Text::new("påverkan", "pull"),
                levels: vec![
                    level("loss", "Motverkar", "Counteracts", -1),
                    level("none", "Ingen", "None", 0),
                    level("gain", "Bidrar", "Contributes", 1),
                ],
                ..Scale::default()
            },
        ],
        questions: vec![
            Question { may_not_apply: true, ..question("climate", "Hur påverkas klimatet?", grade()) },
            question("need", "Är behovet tydligt?", AnswerType::YesNo),
            question("tonnes", "Utsläpp", AnswerType::Number { unit, min: None, max: None }),
            question("since", "Sedan när?", AnswerType::Date),
            question("note", "Anteckning", AnswerType::Text),
            question("cash", "Kassa", AnswerType::Money { max: None }),
            question(
                "form",
                "Form",
                AnswerType::Choice {
                    options: vec![
                        Choice { id: "a".into(), title: Text::new("Avtal", "Contract") },
                        Choice { id: "b".into(), title: Text::new("Bidrag", "Grant") },
                    ],
                },
            ),
            Question { per: Some("areas".into()), ..question("benefit", "Nytta", grade()) },
            Question { per: Some("money".into()), ..question("green", "Grönt", AnswerType::YesNo) },
        ],
        criteria: vec![Criterion {
            id: "climate-points".into(),
            title: Text::new("Klimat", "Climate"),
            reads: Quantity::answer("climate"),
            scale: Some("grade".into()),
            ..Criterion::default()
        }],
        nodes: vec![Node {
            id: "total".into(),
            title: Text::new("Totalt", "Total"),
            parts: vec![Part { of: "climate-points".into(), ..Part::default() }],
            classes: vec![Class { id: "good".into(), title: Text::new("Bra", "Good"), ..Class::default() }],
            ..Node::default()
        }],
        main: Some("total".into()),
        effects: Some(EffectRules { scale: "pull".into(), list: "goals".into(), ..EffectRules::default() }),
        ..HandbookDocument::default()
    };
    let goal = |id: &str, title: &str| StrategyGoal {
        id: id.into(),
        title: title.into(),
        ..StrategyGoal::default()
    };
    let strategy = StrategyDocument {
        id: "region".into(),
        version: "1".into(),
        levels: vec!["mål".into()],
        goals: vec![goal("green", "Grön omställning"), goal("near", "Nära service")],
        ..StrategyDocument::default()
    };
    let handbook = Handbook::validate(handbook).into_result().unwrap();
    let strategy = Strategy::validate(strategy).into_result().unwrap();
    Scorer::compile(&handbook, Some(&strategy), None).unwrap()
}

fn told(found: &[Diagnostic]) -> Vec<String> {
    let help = |found: &Diagnostic| found.help.as_ref().map(|help| format!(" | {help}")).unwrap_or_default();
    found
        .iter()
        .map(|found| format!("{} {} {}{}", found.rule.code, found.path, found.message, help(found)))
        .collect()
}

fn bound(headers: &[&str]) -> Columns {
    let checked = Columns::bind(headers, &scorer(), None);
    assert_eq!(told(&checked.diagnostics), [""; 0]);
    checked.value.unwrap()
}

fn cells<'a>(row: &[&'a str]) -> Vec<Cell<'a>> {
    row.iter().map(|cell| Cell::from(*cell)).collect()
}

#[test]
fn headers_by_name_and_by_label() {
    let headers = [
        "id",
        "Projektnamn",
        "Sökt belopp (tkr)",
        "ORGANISATIONSNUMMER",
        "fact:cost",
        "Kommunkod",
        "jobs",
        "Klimat",
        "Klimat, motivering",
        "Underlag: Klimat",
        "Är behovet tydligt",
        "answer:note",
        "benefit/nature",
        "Nytta – people-område",
        "benefit/people:motivation",
        "Mål 13",
        "effect:7:after",
        "Mål 7, motivering",
        "Egna medel",
        "Offentliga medel 2",
        "line:public",
        "line:own:code",
        "Samlad bedömning",
        "judgement:class",
        "green/2",
        "Mål i strategin",
    ];
    let columns = bound(&headers);
    let targets: Vec<String> = columns.placed().map(|(_, target, _)| target.to_string()).collect();
    assert_eq!(
        targets,
        [
            "id",
            "title",
            "applied",
            "organisation_number",
            "cost",
            "municipality",
            "jobs",
            "climate",
            "climate:motivation",
            "climate:evidence",
            "need",
            "note",
            "benefit/nature",
            "benefit/people",
            "benefit/people:motivation",
            "effect:13",
            "effect:7:after",
            "effect:7:motivation",
            "line:own",
            "line:public:2",
            "line:public",
            "line:own:code",
            "judgement",
            "judgement:class",
            "green/2",
            "strategy_goals",
        ]
    );
    assert_eq!(columns.placed().map(|(_, _, how)| how).filter(|how| *how == How::Name).count(), 11);
}

#[test]
fn a_row_becomes_a_case() {
    let columns = bound(&[
        "Diarienummer",
        "title",
        "Ärendetyp",
        "Mål i strategin",
        "Sökt belopp",
        "Län",
        "Start",
        "Klimat",
        "Klimat, motivering",
        "climate:evidence",
        "need",
        "tonnes",
        "benefit/people",
        "effect:13",
        "effect:13:motivation",
        "line:public",
        "line:own",
        "line:public:code",
        "judgement:class",
        "judgement",
    ]);
    let row = cells(&[
        "2026-14",
        "Bygdegård",
        "PROJ",
        "Grön omställning; near",
        "1 250 000 kr",
        "Värmland",
        "1 mars 2026",
        "Delvis",
        "Mindre el",
        "Bilaga 1 | Bilaga 2",
        "ja",
        "2,5 ton",
        "vet ej",
        "bidrar",
        "Lägre utsläpp",
        "200 tkr",
        "",
        "042",
        "Bra",
        "Gott",
    ]);
    let case = columns.case(&row).into_result().unwrap();
    let expected = CaseDocument {
        id: "2026-14".into(),
        title: "Bygdegård".into(),
        kind: CaseKind::ProjectFunding,
        handbook: Some(Reference { id: "small".into(), version: Some("1".into()) }),
        strategy: Some(Reference { id: "region".into(), version: Some("1".into()) }),
        facts: vec![
            Fact::new("reference", "2026-14"),
            Fact::new("applied", Money::sek(1_250_000)),
            Fact::new("region", "17"),
            Fact::new("start", "2026-03-01"),
        ],
        financing: vec![Line {
            kind: LineKind::Public,
            amount: Money::sek(200_000).into(),
            code: "042".into(),
            note: None,
        }],
        strategy_goals: vec!["green".into(), "near".into()],
        answers: vec![
            Answer {
                evidence: vec!["Bilaga 1".into(), "Bilaga 2".into()],
                ..Answer::new("climate", "middle").motivated("Mindre el")
            },
            Answer::new("need", true),
            Answer::new("tonnes", "2.5".parse::<crate::Decimal>().unwrap()),
            Answer { item: Some("people".into()), value: Given::Unknown, ..Answer::new("benefit", true) },
        ],
        effects: vec![Effect {
            on: "13".into(),
            before: "gain".into(),
            motivation: Some("Lägre utsläpp".into()),
            ..Effect::default()
        }],
        judgement: Some(Judgement {
            class: Some("good".into()),
            text: "Gott".into(),
            ..Judgement::default()
        }),
        ..CaseDocument::default()
    };
    assert_eq!(case, expected);
    assert_eq!(told(&scorer().bind(&case).diagnostics), [""; 0]);
    // And back again.
    let again = super::row(&case, &scorer());
    assert_eq!(again.left_out, [""; 0]);
    let columns = Columns::bind(&again.headers, &scorer(), None).into_result().unwrap();
    assert_eq!(columns.case(&again.cells).into_result().unwrap(), expected);
}

#[test]
fn everything_wrong_in_a_row_is_told_at_once_with_its_place() {
    let columns = bound(&[
        "id",
        "Sökt belopp",
        "Kommun",
        "Start",
        "Klimat",
        "need",
        "tonnes",
        "effect:13",
        "line:own",
        "Samlad bedömning, klass",
    ]);
    let row = cells(&["", "1.250", "Karlsad", "46082", "3", "delvis", "många", "Bidar", "500 EUR", "#REF"]);
    let checked = columns.case(&row);
    assert!(checked.value.is_none());
    assert_eq!(
        told(&checked.diagnostics),
        [
            "HB624 /facts/applied column `Sökt belopp`: `1.250` can be read in two ways | it is 1250 SEK or 1.25 SEK: say \
             `decimal` for the column, or write it without the mark",
            "HB627 /facts/municipality column `Kommun`: `Karlsad` is no Swedish municipality | did you mean `Karlstad` (1780)?",
            "HB625 /facts/start column `Start`: `46082` is no date | Excel holds 2026-03-01 as that number: format the column as \
             a date, or write the date out",
            "HB626 /answers/climate column `Klimat`: `3` is no level here | say under `words` which level the number means",
            "HB626 /answers/need column `need`: `delvis` is neither yes nor no | write `ja` or `nej`, or say under `words` which \
             of them it means",
            "HB623 /answers/tonnes column `tonnes`: `många` is no number | write a number, such as `2,5`, or a range, such as `20–30`",
            "HB626 /effects/0/before column `effect:13`: `Bidar` is no level here | did you mean `Bidrar`?",
            "HB622 /financing/0/amount column `line:own`: `500 EUR` is in `EUR`, which is not the handbook's currency | write the \
             amount in SEK, such as `500 000` or `1 250 000,50`",
            "HB626 /judgement/class column `Samlad bedömning, klass`: `#REF` is no class here | there is `Bra`",
            "HB629 /id column `id`: the row has no id",
        ]
    );
    assert_eq!(columns.column_of("/facts/applied", &row), Some(1));
    assert_eq!(columns.column_of("/effects/0", &row), Some(7));
    assert_eq!(columns.column_of("/answers/climate/motivation", &row), Some(4));
    assert_eq!(columns.column_of("/facts/cost", &row), None);
    assert_eq!(columns.column_of("/depth", &row), None);
}

#[test]
fn rows_that_do_not_fit_are_refused() {
    let columns = bound(&["id", "need", ""]);
    let code = |row: &[&str]| {
        let found = columns.case(&cells(row)).diagnostics;
        found.iter().map(|found| found.rule.code).collect::<Vec<_>>()
    };
    assert_eq!(code(&["a", "ja", ""]), [""; 0]);
    assert_eq!(code(&["a", "ja", "", "", " "]), [""; 0]);
    assert_eq!(code(&["a", "ja"]), ["HB609"]);
    assert_eq!(code(&["a", "ja", "", "x"]), ["HB609"]);
    assert_eq!(code(&["a", "ja", "x"]), ["HB607"]);
    assert!(Columns::is_blank(&cells(&["", " ", "\u{a0}"])));
}

#[test]
fn typed_cells_of_a_workbook() {
    let columns = bound(&[
        "id",
        "applied",
        "Kommun",
        "Län",
        "start",
        "need",
        "tonnes",
        "sni",
        "organisation_number",
        "title",
    ]);
    let row = [
        Cell::Number(14.0),
        Cell::Number(0.1 + 0.2),
        Cell::Number(114.0),
        Cell::Number(1.0),
        Cell::Date("2026-03-01".parse().unwrap()),
        Cell::YesNo(true),
        Cell::Number(1.125),
        Cell::Number(62010.0),
        Cell::Number(162_021_001_975.0),
        Cell::Number(2030.0),
    ];
    let case = columns.case(&row).into_result().unwrap();
    let values: Vec<&Given> = case.facts.iter().map(|fact| &fact.value).collect();
    let text = |text: &str| Given::from(text);
    let wanted = [
        Money::from_hundredths(30, crate::Currency::SEK).unwrap().into(),
        text("0114"),
        text("01"),
        text("2026-03-01"),
        text("62010"),
        text("2021001975"),
    ];
    assert_eq!(values, wanted.iter().collect::<Vec<_>>());
    assert_eq!((case.id.as_str(), case.title.as_str()), ("14", "2030"));
    assert_eq!(case.answers[1].value, Given::Number("1.125".parse().unwrap()));
    let wrong = [
        Cell::from("a"),
        Cell::Number(1.005),
        Cell::Error("#REF!".into()),
        Cell::YesNo(true),
        Cell::Number(46082.0),
        Cell::Number(2.0),
        Cell::Number(f64::NAN),
        Cell::Number(1110.0),
        Cell::Blank,
        Cell::Blank,
    ];
    let found = columns.case(&wrong).diagnostics;
    let codes: Vec<&str> = found.iter().map(|found| found.rule.code).collect();
    assert_eq!(codes, ["HB621", "HB628", "HB627", "HB625", "HB626", "HB623", "HB627"], "{:#?}", told(&found));
}

fn document(columns: Vec<Column>) -> ColumnsDocument {
    ColumnsDocument { id: "c".into(), columns, ..ColumnsDocument::default() }
}

#[test]
fn blank_cells_mean_what_the_document_says() {
    let headers = ["id", "climate", "need", "applied", "line:own", "effect:13", "tonnes"];
    let bind = |document: &ColumnsDocument| {
        Columns::bind(&headers, &scorer(), Some(document)).into_result().unwrap()
    };
    let row = cells(&["a", "", "-", "", "", "", ""]);
    let case = |document: &ColumnsDocument| bind(document).case(&row).into_result().unwrap();
    let values =
        |case: &CaseDocument| case.answers.iter().map(|answer| answer.value.clone()).collect::<Vec<_>>();
    let columns: Vec<Column> =
        ["climate", "need"].iter().map(|id| Column::new(*id, Target::answer(*id))).collect();

    let empty = case(&document(columns.clone()));
    assert_eq!(
        (empty.answers.len(), empty.facts.len(), empty.financing.len(), empty.effects.len()),
        (0, 0, 0, 0)
    );
    let silent = ColumnsDocument { blank: Blank::NotDescribed, ..document(columns.clone()) };
    // Said of the whole table it holds for answers, those found by their header as well.
    assert_eq!(values(&case(&silent)), vec![Given::NotDescribed; 3]);
    assert!(case(&silent).facts.is_empty() && case(&silent).financing.is_empty());
    // It can apply to one of them only.
    let not = ColumnsDocument { blank: Blank::NotApplicable, ..document(columns.clone()) };
    assert_eq!(values(&case(&not)), [Given::NotApplicable]);

    let mut own = document(columns);
    own.columns[1].words = vec![Word { word: String::new(), means: "nej".into() }];
    own.columns.push(Column {
        blank: Some(Blank::Unknown),
        ..Column::new("applied", Target::Fact("applied".into()))
    });
    let line = Target::Line { kind: LineKind::Own, number: 1 };
    own.columns.push(Column { blank: Some(Blank::Unknown), ..Column::new("line:own", line) });
    let said = case(&own);
    assert_eq!(values(&said), [Given::YesNo(false)]);
    assert_eq!(said.facts, [Fact { id: "applied".into(), value: Given::Unknown }]);
    assert_eq!(said.financing[0].amount, Given::Unknown);
}

#[test]
fn words_marks_and_units_of_a_column() {
    let word = |word: &str, means: &str| Word { word: word.into(), means: means.into() };
    let document = document(vec![
        Column {
            words: vec![word("3", "high"), word("Oklart", "low/middle")],
            ..Column::new("K", Target::answer("climate"))
        },
        Column {
            decimal: Some(DecimalMark::Comma),
            unit: Some(MoneyUnit::Thousand),
            ..Column::new("S", Target::Fact("applied".into()))
        },
        Column {
            words: vec![word("Sta'n", "Karlstad")],
            ..Column::new("Ort", Target::Fact("municipality".into()))
        },
        Column::new("S", Target::answer("cash")),
    ]);
    let bind = |document: &ColumnsDocument| {
        Columns::bind(&["id", "K", "S", "Ort"], &scorer(), Some(document)).into_result().unwrap()
    };
    let columns = bind(&ColumnsDocument { decimal: Some(DecimalMark::Comma), ..document.clone() });
    let case = columns.case(&cells(&["a", "OKLART", "1.250", "sta'n"])).into_result().unwrap();
    assert_eq!(case.answers[0].value, Given::OneOf(vec!["low".into(), "middle".into()]));
    assert_eq!(case.facts[0].value, Money::sek(1_250_000).into());
    assert_eq!(case.facts[1].value, "1780".into());
    // One column may hold two things; the unit was said of the first only.
    assert_eq!(case.answers[1].value, Money::sek(1_250).into());
    // Without the document's mark only the first says how it is read.
    let found = bind(&document).case(&cells(&["a", "3", "1.250", "Kil"])).diagnostics;
    assert_eq!(found.iter().map(|found| found.path.as_str()).collect::<Vec<_>>(), ["/answers/cash"]);
}

#[test]
fn a_case_of_no_kind_is_what_the_handbook_serves() {
    let kind = |kinds: Vec<crate::CaseKind>| {
        let handbook = HandbookDocument {
            id: "only".into(),
            version: "1".into(),
            kinds,
            nodes: vec![crate::handbook::Node {
                id: "none".into(),
                rule: crate::handbook::Aggregation::None,
                ..crate::handbook::Node::default()
            }],
            ..HandbookDocument::default()
        };
        let handbook = Handbook::validate(handbook).into_result().unwrap();
        let scorer = Scorer::compile(&handbook, None, None).unwrap();
        let columns = Columns::bind(&["id"], &scorer, None).into_result().unwrap();
        columns.case(&[Cell::from("1")]).value.unwrap().kind
    };
    use crate::CaseKind::{Programme, ProjectFunding, Strategy};
    assert_eq!(kind(vec![Strategy]), Strategy);
    assert_eq!(kind(vec![Strategy, Programme]), ProjectFunding);
    assert_eq!(kind(Vec::new()), ProjectFunding);
}
