//! Every diagnostic of the catalogue is given by its example, at the place it is said to be, and not once that is put
//! right. What can only be shown in outline there is built here, and some codes are given at more than one place.

use std::collections::BTreeSet;

use hallbar::columns::{Cell, Columns};
use hallbar::comparison::Record;
use hallbar::csv::{Table, read_table};
use hallbar::diagnostic::rules;
use hallbar::interlinkages::{Label, MatrixDocument};
use hallbar::json::catalogue::{self, Excerpt, Mistake};
use hallbar::json::{
    DocumentKind, read_assessment, read_call, read_case, read_columns, read_handbook, read_layers,
    read_matrix, read_strategy, write_assessment,
};
use hallbar::{Call, Diagnostic, Handbook, Interlinkages, Scorer, Strategy};
use serde_json::{Value, json};

use crate::catalogue::{document, layer, with};

use DocumentKind::{
    Call as OfCall, Case as OfCase, Columns as OfColumns, Handbook as OfHandbook, Matrix as OfMatrix,
    Strategy as OfStrategy,
};

/// Everything that is said of a handbook: on reading, else on validation, else on compilation.
fn of_handbook(bytes: &[u8]) -> Vec<Diagnostic> {
    let read = read_handbook(bytes);
    let Some(document) = read.document else { return read.diagnostics };
    let checked = Handbook::validate(document);
    let Some(handbook) = checked.value else { return checked.diagnostics };
    match Scorer::compile(&handbook, None, None) {
        Ok(_) => checked.diagnostics,
        Err(error) => error.diagnostics,
    }
}

fn of_strategy(bytes: &[u8]) -> Vec<Diagnostic> {
    let read = read_strategy(bytes);
    read.document.map_or(read.diagnostics, |document| Strategy::validate(document).diagnostics)
}

fn of_matrix(bytes: &[u8]) -> Vec<Diagnostic> {
    let read = read_matrix(bytes);
    read.document.map_or(read.diagnostics, |document| Interlinkages::validate(document).diagnostics)
}

fn of_call(bytes: &[u8]) -> Vec<Diagnostic> {
    let handbook = read_handbook(&with(OfHandbook, None)).document.unwrap();
    let handbook = Handbook::validate(handbook).into_result().unwrap();
    let read = read_call(bytes);
    read.document.map_or(read.diagnostics, |document| Call::validate(document, &handbook).diagnostics)
}

/// What is said of a case under a handbook, with the example strategy and without a call.
fn of_case(handbook: &[u8], bytes: &[u8]) -> Vec<Diagnostic> {
    let handbook = Handbook::validate(read_handbook(handbook).document.unwrap()).into_result().unwrap();
    let strategy = Strategy::validate(read_strategy(&with(OfStrategy, None)).document.unwrap());
    let scorer = Scorer::compile(&handbook, strategy.value.as_ref(), None).unwrap();
    let read = read_case(bytes);
    let Some(document) = read.document else { return read.diagnostics };
    scorer.bind(&document).diagnostics
}

fn scorer(handbook: &[u8]) -> Scorer {
    let handbook = Handbook::validate(read_handbook(handbook).document.unwrap()).into_result().unwrap();
    Scorer::compile(&handbook, None, None).unwrap()
}

/// What is said of a columns document, for a table with the headers of the example document.
fn of_columns(bytes: &[u8]) -> Vec<Diagnostic> {
    let example = read_columns(&with(OfColumns, None)).document.unwrap();
    let named = example.columns.iter().map(|column| &column.column).chain(&example.ignored);
    let headers: Vec<&String> = named.collect();
    let read = read_columns(bytes);
    let Some(document) = read.document else { return read.diagnostics };
    Columns::bind(&headers, &scorer(&with(OfHandbook, None)), Some(&document)).diagnostics
}

/// What is said of a table, under the example handbook and without a columns document.
fn of_table(bytes: &[u8]) -> Vec<Diagnostic> {
    let checked = read_table(bytes);
    let Some(Table { headers, rows, .. }) = checked.value else { return checked.diagnostics };
    let bound = Columns::bind(&headers, &scorer(&with(OfHandbook, None)), None);
    let Some(columns) = bound.value else { return bound.diagnostics };
    let of_rows = rows.iter().flat_map(|row| columns.case(&row.cells).diagnostics);
    bound.diagnostics.into_iter().chain(of_rows).collect()
}

/// What is said of an excerpt of a document.
fn of(mistake: &Mistake, text: &str) -> Vec<Diagnostic> {
    match mistake.excerpt {
        Excerpt::Fields(OfHandbook) => of_handbook(&with(OfHandbook, Some(text))),
        Excerpt::Fields(OfStrategy) => of_strategy(&with(OfStrategy, Some(text))),
        Excerpt::Fields(OfMatrix) => of_matrix(&with(OfMatrix, Some(text))),
        Excerpt::Fields(OfCall) => of_call(&with(OfCall, Some(text))),
        Excerpt::Fields(OfCase) => {
            let rules = mistake.rules.map(|rules| rules.text());
            of_case(&with(OfHandbook, rules), &with(OfCase, Some(text)))
        }
        Excerpt::Fields(OfColumns) => of_columns(&with(OfColumns, Some(text))),
        Excerpt::Layer => read_layers(&[&layer(text), &with(OfHandbook, None)]).read.diagnostics,
        Excerpt::Text => read_case(text.as_bytes()).diagnostics,
        Excerpt::Table => of_table(text.as_bytes()),
        other => panic!("{other:?}"),
    }
}

/// Where a code is not among what was found at a path, what was.
fn not_given(code: &str, path: &str, found: &[Diagnostic]) -> Option<String> {
    let Some(here) = found.iter().find(|d| d.rule.code == code && d.path == path) else {
        let told: Vec<String> = found.iter().map(ToString::to_string).collect();
        return Some(format!("{code} at `{path}` is not among:\n{}", told.join("\n")));
    };
    assert!(!here.message.is_empty() && !here.message.ends_with('.'), "{here}");
    assert!(!here.message.contains('\n'), "{here}");
    None
}

#[test]
fn whole_documents_give_none() {
    let none = |found: Vec<Diagnostic>| {
        let told: Vec<String> = found.iter().map(ToString::to_string).collect();
        assert!(told.is_empty(), "{}", told.join("\n"));
    };
    none(of_handbook(&with(OfHandbook, None)));
    none(of_strategy(&with(OfStrategy, None)));
    none(of_call(&with(OfCall, None)));
    none(of_columns(&with(OfColumns, None)));
    none(of_matrix(&with(OfMatrix, None)));
    none(of_case(&with(OfHandbook, None), &with(OfCase, None)));
}

#[test]
fn every_code_is_given_by_its_example_and_not_once_that_is_put_right() {
    let mut wrong = Vec::new();
    for mistake in catalogue::mistakes().filter(|mistake| mistake.excerpt != Excerpt::Outline) {
        let code = mistake.rule.code;
        wrong.extend(not_given(code, mistake.path, &of(mistake, mistake.wrong.text())));
        let right = of(mistake, mistake.right.text());
        // What is put right draws no error at all; warnings may remain, since examples leave titles out.
        let left = right.iter().find(|found| found.rule.code == code || found.is_error());
        wrong.extend(left.map(|left| format!("{code}: put right, it still draws\n{left}")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n---\n"));
}

#[test]
fn what_is_shown_in_outline_is_given() {
    let mut given = BTreeSet::new();
    let forms = crate::forms::spoilt().into_iter().map(|(code, found)| {
        let path = found.iter().find(|found| found.rule.code == code).map(|found| found.path.clone());
        (code, path.unwrap_or_default(), found)
    });
    for (code, path, found) in forms {
        assert_eq!(not_given(code, &path, &found), None);
        given.insert(code);
    }
    for (code, path, found) in outlines().into_iter().chain(rows_of_nodes()) {
        assert_eq!(not_given(code, path, &found), None);
        given.insert(code);
    }
    let outlined: BTreeSet<&str> = catalogue::mistakes()
        .filter(|mistake| mistake.excerpt == Excerpt::Outline)
        .map(|mistake| mistake.rule.code)
        .collect();
    assert_eq!(given, outlined);
    assert_eq!(catalogue::mistakes().count(), rules::all().count());
}

const ITSELF: &str = r#"{"extends": {"handbook": "ours", "version": "1"}}"#;

type Row = (&'static str, &'static str, Vec<Diagnostic>);

fn outlines() -> Vec<Row> {
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let long = json!({ "title": "x".repeat(1_000_001) }).to_string();
    let level = |at: i32| json!({ "id": format!("l{at}"), "title": { "sv": "x", "en": "x" }, "value": at });
    let many: Vec<Value> = (0..65).map(level).collect();
    let many = json!({ "scales": [{ "id": "many", "levels": many }] }).to_string();
    let mut without_effects = document(OfHandbook);
    without_effects.as_object_mut().unwrap().remove("effects");
    let case = with(OfCase, None);
    let called = with(OfCase, Some(r#"{"call": {"id": "spring-2026"}}"#));
    vec![
        ("HB002", "", read_case(b"{\"hallbar\": \"case/1\", \"id\": \"\xff\"}").diagnostics),
        ("HB003", "", read_case(b"  ").diagnostics),
        ("HB004", "", read_case(deep.as_bytes()).diagnostics),
        ("HB025", "", read_case(&with(OfCase, Some(&long))).diagnostics),
        ("HB113", "/scales/3/levels", of_handbook(&with(OfHandbook, Some(&many)))),
        ("HB130", "/lists", of_handbook(&with(OfHandbook, Some(r#"{"needs_strategy": true}"#)))),
        ("HB141", "/extends", read_layers(&[&layer("{}")]).read.diagnostics),
        ("HB143", "/extends", read_layers(&[&layer(ITSELF), &layer(ITSELF)]).read.diagnostics),
        ("HB327", "/effects", of_case(without_effects.to_string().as_bytes(), &case)),
        ("HB331", "/call", of_case(&with(OfHandbook, None), &called)),
        ("HB501", "/case", of_earlier("/case", Some(json!("2026-015")))),
        ("HB502", "/handbook/id", of_earlier("/handbook/id", Some(json!("other")))),
        (
            "HB628",
            "/facts/applied",
            of_cells(&["id", "applied"], &[Cell::from("1"), Cell::Error("#REF!".into())]),
        ),
        ("HB630", "/answers/green/per_item/2", answer_about_no_line()),
        ("HB641", "", of_table(b"PK\x03\x04")),
        ("HB642", "", of_table(b"\n")),
        ("HB713", "/cells/0/1", hallbar::csv::read_matrix(b";7;13\n7;;strong\n13;1;\n").diagnostics),
        ("HB714", "/1", joined()),
        ("HB715", "/labels", Interlinkages::validate(large()).diagnostics),
        ("HB716", "", linked(without_effects.to_string().as_bytes())),
        ("HB717", "/labels", linked(&with(OfHandbook, None))),
        ("HB503", "/handbook/version", of_earlier("/handbook/version", Some(json!("0.4.9")))),
    ]
}

/// What is said of two matrices with different labels.
fn joined() -> Vec<Diagnostic> {
    let of = |labels: &str| {
        let bytes = with(OfMatrix, Some(&format!("{{\"labels\": {labels}}}")));
        Interlinkages::validate(read_matrix(&bytes).document.unwrap()).value.unwrap()
    };
    Interlinkages::join(&[of(r#"["7", "13", "15"]"#), of(r#"["7", "13", "14"]"#)]).diagnostics
}

/// What is said of the example matrix, whose labels are goals, for a handbook.
fn linked(handbook: &[u8]) -> Vec<Diagnostic> {
    let matrix = Interlinkages::validate(read_matrix(&with(OfMatrix, None)).document.unwrap()).value.unwrap();
    scorer(handbook).with_interlinkages(&matrix).diagnostics
}

fn large() -> MatrixDocument {
    let labels = (0..501).map(|at| Label::new(format!("l{at}"))).collect();
    MatrixDocument { id: "large".into(), version: "1".into(), labels, ..MatrixDocument::default() }
}

/// What is said of one row of typed cells.
fn of_cells(headers: &[&str], cells: &[Cell<'_>]) -> Vec<Diagnostic> {
    let columns = Columns::bind(headers, &scorer(&with(OfHandbook, None)), None).value.unwrap();
    columns.case(cells).diagnostics
}

fn answer_about_no_line() -> Vec<Diagnostic> {
    let green = r#"{"questions": [{"id": "green", "per": "budget", "answer": {"type": "yes_no"}}]}"#;
    let scorer = scorer(&with(OfHandbook, Some(green)));
    let columns = Columns::bind(&["id", "line:own", "line:public", "green/2"], &scorer, None).value.unwrap();
    columns.case(&["1", "500", "", "ja"].map(Cell::from)).diagnostics
}

/// What is said of an earlier assessment with another value at a place, or none, beside one of today.
fn of_earlier(place: &str, value: Option<Value>) -> Vec<Diagnostic> {
    let handbook = read_handbook(&with(OfHandbook, None)).document.unwrap();
    let handbook = Handbook::validate(handbook).into_result().unwrap();
    let scorer = Scorer::compile(&handbook, None, None).unwrap();
    let case = read_case(&with(OfCase, None)).document.unwrap();
    let today = scorer.bind(&case).value.unwrap().assess();
    let mut written: Value = serde_json::from_str(&write_assessment(&today)).unwrap();
    let (parent, field) = place.rsplit_once('/').unwrap();
    let parent = written.pointer_mut(parent).unwrap();
    match (parent, value) {
        (Value::Object(fields), Some(value)) => drop(fields.insert(field.to_owned(), value)),
        (Value::Object(fields), None) => drop(fields.remove(field)),
        (Value::Array(items), Some(value)) => items[field.parse::<usize>().unwrap()] = value,
        (parent, _) => panic!("{parent}"),
    }
    let read = read_assessment(written.to_string().as_bytes());
    let Some(earlier) = read.document else { return read.diagnostics };
    Record::from(&today).remarks_on(&earlier)
}

#[test]
fn earlier_assessments_are_read_strictly_where_it_matters() {
    let rows: Vec<(&str, &str, &str, Option<Value>)> = vec![
        ("HB006", "/hallbar", "/hallbar", Some(json!("case/1"))),
        ("HB007", "/hallbar", "/hallbar", Some(json!("assessment/2"))),
        ("HB013", "", "/answers", None),
        ("HB013", "/stages/0/gates/0", "/stages/0/gates/0/outcome", None),
        ("HB014", "/nodes/0/score/low", "/nodes/0/score/low", Some(json!("2"))),
        ("HB014", "/answers/0/value", "/answers/0/value", Some(json!("all"))),
        ("HB014", "/effects/gains", "/effects/gains", Some(json!([1]))),
        ("HB024", "/answers/0/basis", "/answers/0/basis", Some(json!("guessed"))),
    ];
    for (code, told, place, value) in rows {
        assert_eq!(not_given(code, told, &of_earlier(place, value)), None);
    }
    // What a later version adds is no error, and an assessment has nothing against itself.
    assert_eq!(of_earlier("/more", Some(json!(1))), []);
}

/// A row of nodes, each a part of the next, whichever end of it stands first.
fn rows_of_nodes() -> Vec<Row> {
    let node = |at: usize| {
        let below = if at == 0 { "need-points".to_owned() } else { format!("n{}", at - 1) };
        json!({ "id": format!("n{at}"), "parts": [{ "of": below }] })
    };
    let mut row: Vec<Value> = (0..300).map(node).collect();
    let mut rows = Vec::new();
    for main in ["n299", "n0"] {
        let mut handbook = document(OfHandbook);
        (handbook["nodes"], handbook["main"], handbook["stages"]) = (json!(row), json!(main), json!([]));
        let mut found = of_handbook(handbook.to_string().as_bytes());
        found.retain(|found| found.rule.code == "HB132" && found.path.starts_with("/nodes/"));
        found.iter_mut().for_each(|found| found.path = "/nodes".to_owned());
        rows.push(("HB132", "/nodes", found));
        row.reverse();
    }
    rows
}

/// A handbook that ranks and names no node to rank by.
fn nothing_to_rank_by() -> Vec<Diagnostic> {
    let mut handbook = document(OfHandbook);
    handbook.as_object_mut().unwrap().remove("main");
    (handbook["ranking"], handbook["stages"]) = (json!({}), json!([]));
    of_handbook(handbook.to_string().as_bytes())
}

/// What other documents and places draw as well.
#[test]
fn codes_are_given_at_other_places() {
    let call = |fields: &str| of_call(&with(OfCall, Some(fields)));
    let case = |fields: &str| of_case(&with(OfHandbook, None), &with(OfCase, Some(fields)));
    let handbook = |fields: &str| of_handbook(&with(OfHandbook, Some(fields)));
    let depths = r#"{"depths": [{"id": "deep", "when": {"fact": "jobs", "at_least": 1}, "asks": ["need"]}]}"#;
    let personal = r#"{"stop_points": [
        {"stop_point": "halfway", "decision": "go_on", "by": "officer", "why": "121212-1212 has agreed"}],
        "judgement": {"text": "Good.", "reason": "As 121212-1212 says."}}"#;
    let dated = r#"{"criteria": [{"id": "soon", "reads": {"fact": "start"}, "scale": "partners-scale"}]}"#;
    let doubled = r#"{"stop_points": [
        {"stop_point": "halfway", "decision": "go_on", "by": "officer"},
        {"stop_point": "halfway", "decision": "end", "by": "officer"}]}"#;
    let blank = r#"{"stop_points": [{"stop_point": "halfway", "decision": "go_on", "by": " "}]}"#;
    let anchored = r#"{"questions": [{"id": "need", "answer": {"type": "level", "scale": "grade"},
        "anchors": {"hihg": {"sv": "Högt", "en": "High"}}}]}"#;
    let ranking = |fields: &str| handbook(&format!(r#"{{"ranking": {fields}}}"#));
    let twice =
        r#"{"ties": [{"fact": "applied", "first": "least"}, {"fact": "applied", "first": "greatest"}]}"#;
    let each_item = r#"{"nodes": [{"id": "areas-points", "per": "areas", "parts": [{"of": "benefit-points"}]}],
        "ranking": {"by": "areas-points"}}"#;
    let no_score = r#"{"nodes": [{"id": "beside", "rule": "none", "parts": [{"of": "need-points"}]}],
        "ranking": {"by": "beside"}}"#;
    let limit = |limits: &str| call(&format!(r#"{{"budget": "9000000 SEK", "limits": [{limits}]}}"#));
    let rows: Vec<Row> = vec![
        ("HB104", "/questions/0/anchors/hihg", handbook(anchored)),
        ("HB103", "/parameters/enogh", call(r#"{"parameters": {"enogh": 3}}"#)),
        ("HB104", "/caps/need-points", call(r#"{"caps": {"need-points": "top"}}"#)),
        ("HB126", "/parameters/enough", call(r#"{"parameters": {"enough": 4}}"#)),
        ("HB127", "/budget", call(r#"{"budget": "5 EUR"}"#)),
        ("HB111", "/criteria/3", handbook(dated)),
        ("HB103", "/ranking/by", ranking(r#"{"by": "totl"}"#)),
        ("HB103", "/ranking/ties/0/score", ranking(r#"{"ties": [{"score": "ned", "first": "least"}]}"#)),
        ("HB103", "/ranking/ties/0/fact", ranking(r#"{"ties": [{"fact": "apllied", "first": "least"}]}"#)),
        (
            "HB106",
            "/ranking/ties/0/score",
            ranking(r#"{"ties": [{"score": "benefit-points", "first": "least"}]}"#),
        ),
        ("HB105", "/ranking/ties/0/fact", ranking(r#"{"ties": [{"fact": "applicant", "first": "least"}]}"#)),
        ("HB102", "/ranking/ties/0", ranking(r#"{"ties": [{"score": "total", "first": "least"}]}"#)),
        ("HB102", "/ranking/ties/1", ranking(twice)),
        ("HB106", "/ranking/by", handbook(each_item)),
        ("HB112", "/ranking/by", handbook(no_score)),
        ("HB107", "/ranking", nothing_to_rank_by()),
        ("HB101", "/limits/0/id", limit(r#"{"id": "a b", "at_most": {"cases": 1}}"#)),
        (
            "HB102",
            "/limits/1/id",
            limit(r#"{"id": "a", "at_most": {"cases": 1}}, {"id": "a", "at_most": {"cases": 1}}"#),
        ),
        (
            "HB103",
            "/limits/0/for_each",
            limit(r#"{"id": "a", "for_each": "kommun", "at_most": {"cases": 1}}"#),
        ),
        ("HB105", "/limits/0/for_each", limit(r#"{"id": "a", "for_each": "jobs", "at_most": {"cases": 1}}"#)),
        (
            "HB103",
            "/limits/0/where/fact",
            limit(r#"{"id": "a", "where": {"fact": "x", "is": "y"}, "at_most": {"cases": 1}}"#),
        ),
        (
            "HB104",
            "/limits/0/where/is",
            limit(r#"{"id": "a", "where": {"fact": "kind", "is": "projekt"}, "at_most": {"cases": 1}}"#),
        ),
        (
            "HB104",
            "/limits/0/where/in/1",
            limit(
                r#"{"id": "a", "where": {"fact": "kind", "in": ["other", "others"]}, "at_most": {"cases": 1}}"#,
            ),
        ),
        (
            "HB404",
            "/limits/0/where/in",
            limit(r#"{"id": "a", "where": {"fact": "kind", "in": []}, "at_most": {"cases": 1}}"#),
        ),
        ("HB404", "/limits/0/at_most", limit(r#"{"id": "a", "at_most": {"cases": 0}}"#)),
        ("HB404", "/limits/0/at_most", limit(r#"{"id": "a", "at_most": {"percent": 101}}"#)),
        ("HB404", "/limits/0/at_most", limit(r#"{"id": "a", "at_most": {"money": "0 SEK"}}"#)),
        ("HB404", "/limits/0/at_least", limit(r#"{"id": "a", "at_least": {"money": "9000001 SEK"}}"#)),
        ("HB127", "/limits/0/at_most/money", limit(r#"{"id": "a", "at_most": {"money": "5 EUR"}}"#)),
        ("HB120", "/depths/0/when", handbook(depths)),
        ("HB321", "/deviations/0/gate", case(r#"{"deviations": [{"gate": "amount", "reason": "so"}]}"#)),
        ("HB322", "/depth/id", case(r#"{"depth": {"id": "deep"}}"#)),
        ("HB323", "/financing/0/code", case(r#"{"financing": [{"code": {"one_of": ["041", "43"]}}]}"#)),
        ("HB326", "/stop_points/1", case(doubled)),
        ("HB332", "/stop_points/0/by", case(blank)),
        ("HB330", "/stop_points/0/why", case(personal)),
        ("HB330", "/judgement/reason", case(personal)),
    ];
    for (code, path, found) in rows {
        assert_eq!(not_given(code, path, &found), None);
    }
}

/// What persons meet most is told with a way out.
#[test]
fn what_does_not_fit_is_told_with_a_way_out() {
    for code in ["HB316", "HB321", "HB322", "HB323", "HB325", "HB326", "HB332"] {
        let mistake = catalogue::mistakes().find(|mistake| mistake.rule.code == code).unwrap();
        let found = of(mistake, mistake.wrong.text());
        let here = found.iter().find(|found| found.rule.code == code).unwrap();
        assert!(here.help.as_ref().is_some_and(|help| !help.ends_with('.')), "{here}");
        if code == "HB323" {
            assert_eq!(here.message, "table `codes` does not have the code `42`");
            assert_eq!(here.help.as_deref(), Some("did you mean `042`?"));
        }
    }
}

/// What follows from a name that is nowhere is not told beside it.
#[test]
fn a_name_that_is_nowhere_is_told_once() {
    for (fields, path) in [
        (
            r#"{"questions": [{"id": "need", "answer": {"type": "level", "scale": "grad"}}]}"#,
            "/questions/0/answer/scale",
        ),
        (
            r#"{"criteria": [{"id": "need-points", "reads": {"answer": "need"}, "scale": "grad"}]}"#,
            "/criteria/0/scale",
        ),
        (
            r#"{"criteria": [{"id": "need-points", "reads": {"answer": "ned"}, "scale": "grade"}]}"#,
            "/criteria/0/reads/answer",
        ),
    ] {
        let found = of_handbook(&with(OfHandbook, Some(fields)));
        let told: Vec<(&str, &str)> = found
            .iter()
            .filter(|found| found.is_error())
            .map(|found| (found.rule.code, &*found.path))
            .collect();
        assert_eq!(told, [("HB103", path)], "{fields}");
    }
}
