use hallbar_core::handbook::{
    AnswerType, Class, EffectRules, Gate, HandbookDocument, Item, ItemList, ItemSource, Level, Node,
    Question, Scale, Stage, StopPoint,
};
use hallbar_core::strategy::{StrategyDocument, StrategyGoal};
use hallbar_core::{CaseKind, Text};
use jsonschema::Validator;
use proptest::prelude::prop_assert;
use serde_json::{Value, json};

use super::hostile::spoil;
use super::laws::for_seeds;
use crate::{
    DocumentKind, case_schema, read_call, read_case, read_columns, read_handbook, read_matrix, read_strategy,
    schema, write_call, write_case, write_columns, write_handbook, write_matrix, write_strategy,
};

fn validator(kind: DocumentKind) -> Validator {
    jsonschema::draft202012::new(&schema(kind)).unwrap()
}

fn value(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

#[test]
fn schemas_are_schemas() {
    for kind in DocumentKind::ALL {
        assert!(jsonschema::draft202012::meta::is_valid(&schema(kind)), "{kind:?}");
    }
    assert!(jsonschema::draft202012::meta::is_valid(&case_schema(&handbook(), None)));
}

#[test]
fn what_is_written_is_valid() {
    let [handbook, case, strategy, call, columns, matrix] = [
        DocumentKind::Handbook,
        DocumentKind::Case,
        DocumentKind::Strategy,
        DocumentKind::Call,
        DocumentKind::Columns,
        DocumentKind::Matrix,
    ]
    .map(validator);
    for_seeds(|mut draw| {
        for (validator, text) in [
            (&handbook, write_handbook(&draw.handbook())),
            (&case, write_case(&draw.case())),
            (&strategy, write_strategy(&draw.strategy())),
            (&call, write_call(&draw.call())),
            (&columns, write_columns(&draw.columns())),
            (&matrix, write_matrix(&draw.matrix())),
        ] {
            let errors: Vec<_> = validator.iter_errors(&value(&text)).map(|e| e.to_string()).collect();
            prop_assert!(errors.is_empty(), "{errors:?} in {text}");
        }
        Ok(())
    });
}

/// A document with these members beside the marker, id and version.
fn with(kind: DocumentKind, members: Value) -> Value {
    let mut document = json!({"hallbar": kind.marker(), "id": "x"});
    if !matches!(kind, DocumentKind::Case | DocumentKind::Columns) {
        document["version"] = json!("1");
    }
    if kind == DocumentKind::Matrix {
        document["labels"] = json!([]);
    }
    if kind == DocumentKind::Call {
        document["handbook"] = json!({"id": "h"});
    }
    for (name, member) in members.as_object().unwrap() {
        document[name] = member.clone();
    }
    document
}

fn reads(kind: DocumentKind, document: &Value) -> bool {
    let text = document.to_string();
    match kind {
        DocumentKind::Handbook => read_handbook(text.as_bytes()).document.is_some(),
        DocumentKind::Case => read_case(text.as_bytes()).document.is_some(),
        DocumentKind::Strategy => read_strategy(text.as_bytes()).document.is_some(),
        DocumentKind::Columns => read_columns(text.as_bytes()).document.is_some(),
        DocumentKind::Matrix => read_matrix(text.as_bytes()).document.is_some(),
        _ => read_call(text.as_bytes()).document.is_some(),
    }
}

/// Holds that neither the reader nor the schema takes a document with these members.
fn refused(kind: DocumentKind, members: Value) {
    let document = with(kind, members);
    assert!(!reads(kind, &document), "the reader takes {document}");
    assert!(!validator(kind).is_valid(&document), "the schema takes {document}");
}

#[test]
fn reader_and_schema_refuse_the_same_handbooks() {
    for members in [
        json!({"titel": {"sv": "x"}}),
        json!({"title": "x"}),
        json!({"title": {}}),
        json!({"title": {"se": "x"}}),
        json!({"currency": "kr"}),
        json!({"kinds": ["projekt"]}),
        json!({"needs_strategy": "yes"}),
        json!({"nodes": {"id": "n"}}),
        json!({"nodes": [{"title": {"sv": "x"}}]}),
        json!({"nodes": [{"id": "n", "rule": "average"}]}),
        json!({"nodes": [{"id": "n", "rule": {"power": 2, "worst": 3}}]}),
        json!({"nodes": [{"id": "n", "decimals": 1.5}]}),
        json!({"nodes": [{"id": "n", "decimals": -1}]}),
        json!({"nodes": [{"id": "n", "parts": [{"of": "a", "weight": "0.4"}]}]}),
        json!({"measures": [{"id": "m"}]}),
        json!({"measures": [{"id": "m", "sum": [], "product": []}]}),
        json!({"measures": [{"id": "m", "ratio": {"of": {"fact": "applied"}}}]}),
        json!({"scales": [{"id": "s", "bands": [{"at_least": 1, "more_than": 1, "value": 1}]}]}),
        json!({"scales": [{"id": "s", "bands": [{"at_least": 1}]}]}),
        json!({"scales": [{"id": "s", "points": [{"value": 1}]}]}),
        json!({"scales": [{"id": "s", "missing": {"with_reason": true}}]}),
        json!({"questions": [{"id": "q"}]}),
        json!({"questions": [{"id": "q", "answer": {"type": "level"}}]}),
        json!({"questions": [{"id": "q", "answer": {"type": "date", "min": 1}}]}),
        json!({"questions": [{"id": "q", "answer": {"type": "yes_no"}, "motivation": "sometimes"}]}),
        json!({"consequences": [{"id": "c", "duty": {"all": []}, "attach": {"all": []}}]}),
        json!({"ranking": []}),
        json!({"ranking": {"ties": [{"fact": "applied"}]}}),
        json!({"ranking": {"ties": [{"fact": "applied", "score": "total", "first": "least"}]}}),
        json!({"ranking": {"ties": [{"fact": "applied", "first": "lowest"}]}}),
    ] {
        refused(DocumentKind::Handbook, members);
    }
}

#[test]
fn reader_and_schema_refuse_the_same_quantities_and_conditions() {
    for reads in [
        json!("q"),
        json!({"answer": "q", "fact": "f"}),
        json!({"fact": "f", "item": "i"}),
        json!({"parts": "n"}),
        json!({"the": "line"}),
    ] {
        refused(DocumentKind::Handbook, json!({"criteria": [{"id": "c", "reads": reads}]}));
    }
    for requires in [
        json!({}),
        json!({"fact": "applied"}),
        json!({"fact": "applied", "at_least": 1, "at_most": 2}),
        json!({"fact": "applied", "item": "i", "is": 1}),
        json!({"at_least": 1}),
        json!({"all": [], "any": []}),
        json!({"all": [], "at_least": 1}),
        json!({"of": [{"all": []}]}),
        json!({"items": "l"}),
        json!({"items": "l", "hold": {"all": []}}),
    ] {
        let gates = json!([{"id": "g", "requires": requires}]);
        refused(DocumentKind::Handbook, json!({"stages": [{"id": "s", "gates": gates}]}));
    }
}

#[test]
fn reader_and_schema_refuse_the_same_cases_strategies_and_calls() {
    for members in [
        json!({"kind": "projekt"}),
        json!({"depth": "full"}),
        json!({"answers": []}),
        json!({"answers": {"q": []}}),
        json!({"answers": {"q": {}}}),
        json!({"answers": {"q": {"anser": 1}}}),
        json!({"answers": {"q": {"answer": 1, "one_of": []}}}),
        json!({"answers": {"q": {"per_item": {"i": 1}, "answer": 1}}}),
        json!({"answers": {"q": {"from": 1}}}),
        json!({"answers": {"q": {"from": 1, "to": "2026-01-01"}}}),
        json!({"answers": {"q": {"motivation": 1}}}),
        json!({"judgement": {}}),
        json!({"stop_points": [{"stop_point": "s", "decision": "yes"}]}),
    ] {
        refused(DocumentKind::Case, members);
    }
    for (kind, members) in [
        (DocumentKind::Strategy, json!({"horizon": 2030.5})),
        (DocumentKind::Strategy, json!({"goals": [{"id": "g", "links": [{"to": 11}]}]})),
        (DocumentKind::Call, json!({"budget": 9_000_000})),
        (DocumentKind::Call, json!({"budget": "9 000 000 SEK"})),
        (DocumentKind::Call, json!({"opens": "1/3 2026"})),
        (DocumentKind::Call, json!({"parameters": {"p": true}})),
        (DocumentKind::Call, json!({"limits": [{"id": "l"}]})),
        (
            DocumentKind::Call,
            json!({"limits": [{"id": "l", "at_most": {"cases": 1}, "at_least": {"cases": 1}}]}),
        ),
        (DocumentKind::Call, json!({"limits": [{"id": "l", "at_most": {"cases": 1, "percent": 3}}]})),
        (DocumentKind::Call, json!({"limits": [{"id": "l", "at_most": {"cases": 65536}}]})),
        (
            DocumentKind::Call,
            json!({"limits": [{"id": "l", "at_most": {"cases": 1}, "where": {"fact": "kind"}}]}),
        ),
        (
            DocumentKind::Call,
            json!({"limits": [{"id": "l", "at_most": {"cases": 1}, "for_each": "sni",
                "where": {"fact": "kind", "is": "other"}}]}),
        ),
        (DocumentKind::Columns, json!({"blank": "no"})),
        (DocumentKind::Matrix, json!({"blank": "missing"})),
        (DocumentKind::Matrix, json!({"labels": [7]})),
        (DocumentKind::Matrix, json!({"labels": [{"title": {"sv": "x"}}]})),
        (DocumentKind::Matrix, json!({"cells": [["1"]]})),
        (DocumentKind::Matrix, json!({"cells": [[[1]]]})),
        (DocumentKind::Matrix, json!({"cells": [1]})),
        (DocumentKind::Matrix, json!({"scorers": [{"cells": [[1]]}]})),
        (DocumentKind::Columns, json!({"decimal": ","})),
        (DocumentKind::Columns, json!({"columns": [{"column": "A"}]})),
        (DocumentKind::Columns, json!({"columns": [{"case": "id"}]})),
        (DocumentKind::Columns, json!({"columns": [{"column": "A", "case": "id", "fact": "applied"}]})),
        (DocumentKind::Columns, json!({"columns": [{"column": "A", "case": "version"}]})),
        (DocumentKind::Columns, json!({"columns": [{"column": "A", "fact": "applied", "item": "x"}]})),
        (DocumentKind::Columns, json!({"columns": [{"column": "A", "line": "own", "number": 1.5}]})),
        (DocumentKind::Columns, json!({"columns": [{"column": "A", "line": "own", "unit": "tkr"}]})),
        (DocumentKind::Columns, json!({"columns": [{"column": "A", "answer": "q", "words": {"x": 1}}]})),
    ] {
        refused(kind, members);
    }
}

/// Valid JSON that the reader takes is valid by the schema, however it came about.
#[test]
fn what_is_read_is_valid() {
    let validators = [
        DocumentKind::Handbook,
        DocumentKind::Case,
        DocumentKind::Strategy,
        DocumentKind::Call,
        DocumentKind::Columns,
        DocumentKind::Matrix,
    ]
    .map(validator);
    for_seeds(|mut draw| {
        let texts = [
            write_handbook(&draw.handbook()),
            write_case(&draw.case()),
            write_strategy(&draw.strategy()),
            write_call(&draw.call()),
            write_columns(&draw.columns()),
            write_matrix(&draw.matrix()),
        ];
        for (validator, text) in validators.iter().zip(texts) {
            for _ in 0..8 {
                let bytes = spoil(text.clone().into_bytes(), &mut draw);
                let read = read_handbook(&bytes).document.is_some()
                    || read_case(&bytes).document.is_some()
                    || read_strategy(&bytes).document.is_some()
                    || read_call(&bytes).document.is_some()
                    || read_columns(&bytes).document.is_some()
                    || read_matrix(&bytes).document.is_some();
                if read {
                    let errors = validator.iter_errors(&serde_json::from_slice(&bytes).unwrap()).count();
                    prop_assert!(errors == 0, "{}", String::from_utf8_lossy(&bytes));
                }
            }
        }
        Ok(())
    });
}

#[test]
fn the_mistakes_are_the_only_thing_wrong() {
    for kind in [
        DocumentKind::Handbook,
        DocumentKind::Case,
        DocumentKind::Strategy,
        DocumentKind::Call,
        DocumentKind::Columns,
        DocumentKind::Matrix,
    ] {
        let document = with(kind, json!({}));
        assert!(reads(kind, &document) && validator(kind).is_valid(&document), "{document}");
    }
}

/// A handbook with one of everything that a case can mention.
fn handbook() -> HandbookDocument {
    let named = |id: &str| Item { id: id.into(), title: Text::swedish(id) };
    let question = |id: &str, answer: AnswerType, per: Option<&str>| Question {
        id: id.into(),
        title: Text::new("Är behovet tydligt?", "Is the need clear?"),
        help: Some(Text::swedish("Se kapitel 2.")),
        answer,
        per: per.map(str::to_owned),
        ..Question::default()
    };
    let level = |id: &str| Level { id: id.into(), title: Text::swedish(id), ..Level::default() };
    HandbookDocument {
        id: "h".into(),
        lists: vec![
            ItemList { id: "own".into(), items: ItemSource::Own(vec![named("a1")]), ..ItemList::default() },
            ItemList {
                id: "goals".into(),
                items: ItemSource::AgendaGoals(vec!["13".into()]),
                ..ItemList::default()
            },
            ItemList {
                id: "areas".into(),
                items: ItemSource::Strategy { depth: 2, otherwise: Vec::new() },
                ..ItemList::default()
            },
            ItemList {
                id: "tops".into(),
                items: ItemSource::Strategy { depth: 1, otherwise: Vec::new() },
                ..ItemList::default()
            },
        ],
        kinds: vec![CaseKind::Programme],
        nodes: vec![Node {
            id: "total".into(),
            classes: vec![Class { id: "good".into(), ..Class::default() }],
            ..Node::default()
        }],
        main: Some("total".into()),
        scales: vec![Scale {
            id: "s".into(),
            levels: vec![level("weak"), level("clear")],
            ..Scale::default()
        }],
        questions: vec![
            question("need", AnswerType::Level { scale: "s".into() }, None),
            question(
                "jobs",
                AnswerType::Number { unit: None, min: Some(0.into()), max: Some(9.into()) },
                None,
            ),
            question("by_area", AnswerType::YesNo, Some("areas")),
            question("by_top", AnswerType::YesNo, Some("tops")),
            question("by_own", AnswerType::Choice { options: vec![named("x")] }, Some("own")),
            Question { may_not_apply: true, ..question("day", AnswerType::Date, None) },
        ],
        effects: Some(EffectRules { scale: "s".into(), list: "goals".into(), ..EffectRules::default() }),
        stages: vec![Stage {
            id: "first".into(),
            gates: vec![
                Gate { id: "hard".into(), ..Gate::default() },
                Gate { id: "soft".into(), soft: true, ..Gate::default() },
            ],
            ..Stage::default()
        }],
        stop_points: vec![StopPoint { id: "stop".into(), ..StopPoint::default() }],
        ..HandbookDocument::default()
    }
}

fn strategy() -> StrategyDocument {
    let goal = |id: &str, goals| StrategyGoal { id: id.into(), goals, ..StrategyGoal::default() };
    let goals = vec![goal("top", vec![goal("below", vec![goal("deepest", vec![])])])];
    StrategyDocument { goals, ..StrategyDocument::default() }
}

#[test]
fn cases_of_a_handbook_are_held_to_its_own_words() {
    let open = jsonschema::draft202012::new(&case_schema(&handbook(), None)).unwrap();
    let validator = jsonschema::draft202012::new(&case_schema(&handbook(), Some(&strategy()))).unwrap();
    let case = |members| with(DocumentKind::Case, members);
    for members in [
        json!({"handbook": {"id": "h", "version": "1"}}),
        json!({"answers": {"need": "clear"}}),
        json!({"answers": {"need": {"one_of": ["weak", "clear"]}}}),
        json!({"answers": {"need": "unknown"}}),
        json!({"answers": {"need": {"answer": "weak", "motivation": "Därför."}}}),
        json!({"answers": {"need": null, "jobs": {"from": 1, "to": 9}}}),
        json!({"answers": {"by_area": {"per_item": {"below": true}}}}),
        json!({"answers": {"by_top": {"per_item": {"top": true}}}, "kind": "programme"}),
        json!({"judgement": {"class": "good", "text": "x"}, "conflicts": [{"gain": "13", "loss": "13"}]}),
        json!({"answers": {"by_own": {"per_item": {"a1": {"answer": "x", "internal": true}}}}}),
        json!({"answers": {"day": "not_applicable"}}),
        json!({"facts": {"applied": "400000 SEK", "municipality": "0780", "region": "unknown"}}),
        json!({"effects": [{"on": "13", "before": "weak"}], "strategy_goals": ["deepest"]}),
        json!({"deviations": [{"gate": "soft", "reason": "x"}]}),
        json!({"stop_points": [{"stop_point": "stop", "decision": "go_on"}]}),
    ] {
        let document = case(members);
        let errors: Vec<_> = validator.iter_errors(&document).map(|e| e.to_string()).collect();
        assert!(errors.is_empty(), "{errors:?} in {document}");
        assert!(open.is_valid(&document), "{document}");
    }
    for members in [
        json!({"handbook": {"id": "another"}}),
        json!({"answers": {"ned": "clear"}}),
        json!({"answers": {"need": "claer"}}),
        json!({"answers": {"need": "not_applicable"}}),
        json!({"answers": {"need": {"one_of": ["claer"]}}}),
        json!({"answers": {"jobs": 10}}),
        json!({"answers": {"by_area": true}}),
        json!({"answers": {"by_area": {"per_item": {"top": true}}}}),
        json!({"answers": {"by_top": {"per_item": {"below": true}}}}),
        json!({"kind": "other"}),
        json!({"judgement": {"class": "fair", "text": "x"}}),
        json!({"conflicts": [{"gain": "13", "loss": "12"}]}),
        json!({"conflicts": [{"gain": "12", "loss": "13"}]}),
        json!({"answers": {"by_own": {"per_item": {"a2": "x"}}}}),
        json!({"answers": {"day": "1 mars"}}),
        json!({"facts": {"aplied": "400000 SEK"}}),
        json!({"facts": {"kind": "other"}}),
        json!({"facts": {"applied": 400_000}}),
        json!({"facts": {"municipality": "780"}}),
        json!({"effects": [{"on": "12", "before": "weak"}]}),
        json!({"effects": [{"on": "13", "before": "strong"}]}),
        json!({"deviations": [{"gate": "hard", "reason": "x"}]}),
        json!({"stop_points": [{"stop_point": "halt", "decision": "go_on"}]}),
        json!({"depth": {"id": "deep"}}),
        json!({"strategy_goals": ["lowest"]}),
    ] {
        let document = case(members);
        assert!(!validator.is_valid(&document), "the schema takes {document}");
    }
}

#[test]
fn questions_and_levels_are_named_in_swedish() {
    let schema = case_schema(&handbook(), None);
    let need = &schema["$defs"]["case"]["properties"]["answers"]["properties"]["need"];
    assert_eq!(need["description"], "Är behovet tydligt?\nSe kapitel 2.");
    let text = need.to_string();
    assert!(text.contains(r#"{"const":"clear","title":"clear"}"#), "{text}");
}
