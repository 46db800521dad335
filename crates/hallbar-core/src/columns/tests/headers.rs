//! What is told of headers and columns documents, and what is proposed.

use super::*;

fn refused(headers: &[&str], document: Option<&ColumnsDocument>) -> Vec<String> {
    told(&Columns::bind(headers, &scorer(), document).diagnostics)
}

#[test]
fn headers_that_cannot_be_used_are_told() {
    assert_eq!(
        refused(&["need"], None),
        [
            "HB604 /headers no column holds the ids of the cases | call one `id`, or say in a columns document which it is: \
         `{\"column\": \"…\", \"case\": \"id\"}`"
        ]
    );
    assert_eq!(
        refused(&["id", "need", "need"], None),
        ["HB602 /headers/2 two columns are called `need` | the first is column 2; rename one of them"]
    );
    assert_eq!(
        refused(&["id", "need", "Är behovet tydligt?"], None),
        [
            "HB603 /headers/2 the columns `need` and `Är behovet tydligt?` both hold `need` | list one of them as `ignored` in a \
          columns document"
        ]
    );
    assert_eq!(
        refused(&["id", "Kimat", "Färg", ""], None),
        [
            "HB601 /headers/1 nothing is read from the column `Kimat` | did you mean `climate` (Hur påverkas klimatet?)?",
            "HB601 /headers/2 nothing is read from the column `Färg`"
        ]
    );
    assert_eq!(
        refused(&["id", "Sökt belopp (EUR)"], None),
        [
            "HB622 /headers/1 the column `Sökt belopp (EUR)` is in another currency than SEK | amounts are not converted: give them \
          in the handbook's currency"
        ]
    );
    // One of them is not chosen because a document names their header.
    let named = document(vec![Column::new("Belopp", Target::Fact("applied".into()))]);
    assert_eq!(
        refused(&["id", "Belopp", "belopp"], Some(&named)),
        [
            "HB601 /headers/2 nothing is read from the column `belopp`",
            "HB602 /headers/2 two columns are called `Belopp` | the first is column 2; rename one of them"
        ]
    );
    // The name of an amount with its unit.
    assert_eq!(refused(&["id", "applied (SEK)", "line:own:2 (tkr)", "fact:cost (kr)"], None), [""; 0]);
    assert_eq!(
        refused(&["id", "applied (EUR)", "jobs (kr)"], None),
        [
            "HB622 /headers/1 the column `applied (EUR)` is in another currency than SEK | amounts are not converted: give them \
          in the handbook's currency",
            "HB601 /headers/2 nothing is read from the column `jobs (kr)`"
        ]
    );
    // Three capital letters in brackets are no currency.
    assert_eq!(refused(&["id", "Näringsgren (SNI)", "Sökt belopp (BAS)"], None), [""; 0]);
}

#[test]
fn documents_that_do_not_fit_are_told() {
    let mut wrong = document(vec![
        Column::new("Dnr", Target::Id),
        Column::new("Klimatt", Target::answer("climate")),
        Column::new("need", Target::Fact("aplied".into())),
        Column::new("need", Target::answer("benefit")),
        Column::new("need", Target::Answer { question: "benefit".into(), item: Some("natur".into()) }),
        Column::new("need", Target::Answer { question: "need".into(), item: Some("x".into()) }),
        Column::new("need", Target::answer("ned")),
        Column::new("need", Target::Effect("14".into())),
        Column::new("need", Target::Line { kind: LineKind::Own, number: 0 }),
        Column {
            decimal: Some(DecimalMark::Comma),
            unit: Some(MoneyUnit::One),
            blank: Some(Blank::NotApplicable),
            words: vec![Word { word: "A".into(), means: "kanske".into() }],
            ..Column::new("need", Target::answer("need"))
        },
        Column { blank: Some(Blank::Unknown), ..Column::new("Titel", Target::Title) },
    ]);
    wrong.ignored = vec!["titel".into(), "Färgg".into()];
    wrong.handbook = Some(Reference { id: "other".into(), version: None });
    let lines = refused(&["Dnr", "Klimat", "need", "Titel", "Färg"], Some(&wrong));
    let places: Vec<String> =
        lines.iter().map(|line| line.split(' ').take(2).collect::<Vec<_>>().join(" ")).collect();
    assert_eq!(
        places,
        [
            "HB611 /handbook",
            "HB605 /columns/1/column",
            "HB606 /columns/2/fact",
            "HB606 /columns/3/answer",
            "HB606 /columns/4/item",
            "HB606 /columns/5/item",
            "HB606 /columns/6/answer",
            "HB606 /columns/7/effect",
            "HB606 /columns/8/number",
            "HB610 /columns/9/decimal",
            "HB610 /columns/9/unit",
            "HB610 /columns/9/blank",
            "HB626 /columns/9/words/A",
            "HB610 /columns/10/blank",
            "HB608 /ignored/0",
            "HB605 /ignored/1",
            "HB601 /headers/4",
        ],
        "{lines:#?}"
    );
    assert!(lines[2].ends_with("there is no fact `aplied` | did you mean `applied`?"), "{lines:#?}");
    assert!(lines[3].ends_with("| say which, such as `\"item\": \"nature\"`"), "{lines:#?}");
}

#[test]
fn what_a_document_leaves_out_is_matched_by_itself() {
    let document = ColumnsDocument {
        ignored: vec!["Färg".into()],
        ..document(vec![Column::new("Miljö", Target::answer("climate"))])
    };
    let checked = Columns::bind(&["id", "Miljö", "Färg", "need", "Klimat"], &scorer(), Some(&document));
    // The document names another column for the climate, so `Klimat` is not taken for it.
    assert_eq!(
        told(&checked.diagnostics),
        ["HB601 /headers/4 nothing is read from the column `Klimat` | the columns document \
        names another column for it; list this one as `ignored`"]
    );
    let columns = checked.value.unwrap();
    let placed: Vec<(usize, String)> =
        columns.placed().map(|(at, target, _)| (at, target.to_string())).collect();
    assert_eq!(placed, [(0, "id".into()), (1, "climate".into()), (3, "need".into())]);
}

#[test]
fn answers_about_lines_follow_their_columns() {
    let columns = bound(&["id", "line:public", "line:own", "green/1", "green/2"]);
    let case = |row: &[&str]| columns.case(&cells(row));
    let items = |case: &CaseDocument| {
        case.answers.iter().map(|answer| answer.item.clone().unwrap()).collect::<Vec<_>>()
    };
    assert_eq!(items(&case(&["a", "100", "200", "ja", "nej"]).value.unwrap()), ["1", "2"]);
    // The second column is the first line where there is no other.
    assert_eq!(items(&case(&["a", "", "200", "", "nej"]).value.unwrap()), ["1"]);
    assert_eq!(
        told(&case(&["a", "", "200", "ja", "nej"]).diagnostics),
        [
            "HB630 /answers/green/per_item/1 column `green/1`: the row has no financing line 1 | lines are counted in the order of \
          their columns"
        ]
    );
}

#[test]
fn a_proposal_says_what_there_is_and_what_is_left() {
    let rows = vec![
        cells(&["2026-1", "3", "blå", "ja"]),
        cells(&["2026-2", "3", "röd", ""]),
        cells(&["2026-3", "Delvis", "blå", "x"]),
    ];
    let proposal = propose(&["Dnr", "Klimat", "Behov av insatsen", "need"], &rows, &scorer());
    let columns: Vec<(&str, String)> = proposal
        .document
        .columns
        .iter()
        .map(|column| (column.column.as_str(), column.to.to_string()))
        .collect();
    assert_eq!(
        columns,
        [
            ("Dnr", "id".into()),
            ("Dnr", "reference".into()),
            ("Klimat", "climate".into()),
            ("need", "need".into())
        ]
    );
    assert_eq!(proposal.placed[2].unread.len(), 1);
    assert_eq!(proposal.unplaced[0].samples, ["blå", "röd"]);
    assert_eq!(proposal.unasked.len(), 7);
    assert!(!proposal.no_id);
    // What is proposed can be used as it is.
    let headers = ["Dnr", "Klimat", "Behov av insatsen", "need"];
    assert!(Columns::bind(&headers, &scorer(), Some(&proposal.document)).value.is_some());
}

#[test]
fn a_name_that_could_mean_two_things_says_which() {
    let known = known::known(&scorer());
    for one in &known {
        let name = header::name(&one.target, &known);
        let (how, found) = header::find(&name, &known);
        assert_eq!((how, found.len(), &found[0].target), (How::Name, 1, &one.target), "{name}");
    }
}
