//! The examples of the catalogue: what each is said to give comes out, and what is said to be wrong is told so.

mod checks;
mod page;
mod soundness;

use hallbar::assessment::Ternary;
use hallbar::handbook::HandbookDocument;
use hallbar::interlinkages::Settings;
use hallbar::json::catalogue::{self, DOCUMENTS, Example, Gives, Rules};
use hallbar::json::{
    DocumentKind, read_call, read_case, read_handbook, read_layers, read_matrix, read_strategy,
    write_assessment, write_handbook, write_interlinkages,
};
use hallbar::{Call, Diagnostic, Handbook, Interlinkages, Scorer, Strategy};
use serde_json::{Value, json};

/// Examples leave titles out, and what they put in place of other rules can leave a question unread.
const REMARKS: [&str; 2] = ["HB123", "HB124"];

/// An example document.
pub(crate) fn document(kind: DocumentKind) -> Value {
    let (_, text) = DOCUMENTS.iter().find(|(known, _)| *known == kind).unwrap();
    serde_json::from_str(text).unwrap()
}

/// A document with these fields: an element of a list stands in place of the one with the same `id` or is added, and so
/// do facts, answers and the values that a call sets.
pub(crate) fn laid(mut document: Value, fields: &Value) -> Value {
    for (name, field) in fields.as_object().unwrap() {
        match (document.get_mut(name), field) {
            (Some(Value::Array(into)), Value::Array(elements))
                if !elements.is_empty() && elements.iter().all(|element| element.get("id").is_some()) =>
            {
                for element in elements {
                    let same = into.iter_mut().find(|known| known["id"] == element["id"]);
                    match same {
                        // Two new elements of one name are both there.
                        Some(known) if !elements.contains(known) => *known = element.clone(),
                        _ => into.push(element.clone()),
                    }
                }
            }
            (Some(Value::Object(into)), Value::Object(members))
                if ["facts", "answers", "parameters", "caps"].contains(&name.as_str()) =>
            {
                into.extend(members.clone());
            }
            _ => document[name] = field.clone(),
        }
    }
    document
}

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

/// A handbook with these fields that extends the example.
pub(crate) fn layer(fields: &str) -> Vec<u8> {
    let head = json!({
        "hallbar": "handbook/1", "id": "ours", "version": "1",
        "extends": {"handbook": "example", "version": "2.0.0"},
    });
    laid(head, &parsed(fields)).to_string().into_bytes()
}

/// An example document with these fields, as text.
pub(crate) fn with(kind: DocumentKind, fields: Option<&str>) -> Vec<u8> {
    let document = document(kind);
    if let Some(fields) = fields.filter(|fields| parsed(fields).get("extends").is_some()) {
        let read = read_layers(&[&layer(fields), document.to_string().as_bytes()]).read;
        let told: Vec<_> = read.diagnostics.iter().filter(|found| found.is_error()).collect();
        let effective = read.document.unwrap_or_else(|| panic!("{told:?}"));
        // The example case was written for the example.
        let named = HandbookDocument { id: "example".into(), version: "2.0.0".into(), ..effective };
        return write_handbook(&named).into_bytes();
    }
    let document = match fields {
        Some(fields) => laid(document, &parsed(fields)),
        None => document,
    };
    document.to_string().into_bytes()
}

fn clean(name: &str, diagnostics: &[Diagnostic]) {
    let told = diagnostics.iter().filter(|found| !REMARKS.contains(&found.rule.code));
    let told: Vec<String> = told.map(ToString::to_string).collect();
    assert!(told.is_empty(), "{name}:\n{}", told.join("\n"));
}

/// The assessment that an example gives.
fn assessed(name: &str, example: &Example) -> Value {
    let rules = match &example.rules {
        Rules::Own => None,
        Rules::Fields(rules) => Some(rules.text().to_owned()),
        Rules::Matrix(fields) => return worked_out(name, fields.text()),
        Rules::Condition(condition) => {
            let gate = json!({"id": "example", "requires": parsed(condition.text())});
            Some(json!({"stages": [{"id": "example", "gates": [gate]}]}).to_string())
        }
    };
    let read = read_handbook(&with(DocumentKind::Handbook, rules.as_deref()));
    clean(name, &read.diagnostics);
    let handbook = Handbook::validate(read.document.unwrap());
    clean(name, &handbook.diagnostics);
    let handbook = handbook.value.unwrap();
    let strategy = Strategy::validate(read_strategy(&with(DocumentKind::Strategy, None)).document.unwrap());
    let call = example.call.map(|call| {
        let read = read_call(&with(DocumentKind::Call, Some(call.text())));
        clean(name, &read.diagnostics);
        let call = Call::validate(read.document.unwrap(), &handbook);
        clean(name, &call.diagnostics);
        call.value.unwrap()
    });
    let scorer = Scorer::compile(&handbook, strategy.value.as_ref(), call.as_ref())
        .unwrap_or_else(|error| panic!("{name}: {:?}", error.diagnostics));
    let read = read_case(&with(DocumentKind::Case, example.case.map(|case| case.text())));
    clean(name, &read.diagnostics);
    let case = read.document.unwrap();
    let bound = scorer.bind(&case);
    clean(name, &bound.diagnostics);
    let bound = bound.value.unwrap();
    let mut assessment = bound.assess();
    assessment.next = bound.next_class();
    parsed(&write_assessment(&assessment))
}

/// What comes of the example matrix with these fields, the full series with it.
fn worked_out(name: &str, fields: &str) -> Value {
    let read = read_matrix(&with(DocumentKind::Matrix, Some(fields)));
    clean(name, &read.diagnostics);
    let checked = Interlinkages::validate(read.document.unwrap());
    clean(name, &checked.diagnostics);
    let settings = Settings { series: true, ..Settings::default() };
    parsed(&write_interlinkages(&checked.value.unwrap().analyse(&settings).unwrap()))
}

#[test]
fn what_examples_give_comes_out() {
    let mut wrong = Vec::new();
    for construct in catalogue::constructs() {
        let name = construct.name;
        let assessment = assessed(name, &construct.example);
        match &construct.example.gives {
            Gives::Result(result) => {
                let differs = crate::documentation::tests::differs(&parsed(result.text()), &assessment, "");
                wrong.extend(differs.map(|differs| format!("{name}: {differs}")));
            }
            Gives::Holds(outcome) => {
                let gate = &assessment["stages"][1]["gates"][0];
                assert_eq!(gate["id"], "example", "{name}");
                let wanted = match outcome {
                    Ternary::Yes => "passed",
                    Ternary::No => "failed",
                    Ternary::Open => "open",
                };
                if gate["outcome"] != wanted {
                    wrong.push(format!("{name}: {} and not {wanted}", gate["outcome"]));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
