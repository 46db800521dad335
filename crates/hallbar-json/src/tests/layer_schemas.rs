//! One schema for a handbook and a layer: it takes what the reader takes, and neither takes what is no layer.

use std::path::{Path, PathBuf};

use jsonschema::Validator;
use proptest::prelude::prop_assert;
use serde_json::{Value, json};

use super::laws::for_seeds;
use crate::{DocumentKind, Layer, extends, kind_of, read_layers, schema};

fn validator() -> Validator {
    jsonschema::draft202012::new(&schema(DocumentKind::Handbook)).unwrap()
}

fn errors(validator: &Validator, text: &str) -> Vec<String> {
    let document: Value = serde_json::from_str(text).unwrap();
    validator.iter_errors(&document).map(|error| format!("{} at {}", error, error.instance_path())).collect()
}

/// The JSON files below a folder.
fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "json") {
            found.push(path);
        }
    }
}

#[test]
fn every_handbook_and_layer_at_hand_is_valid() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    for folder in ["handbooks", "docs/example", "../../fixtures"] {
        files(&root.join(folder), &mut found);
    }
    let (validator, mut whole, mut layers) = (validator(), 0, 0);
    for file in found {
        let text = std::fs::read_to_string(&file).unwrap();
        // A handbook that is wrong on purpose is still well formed, or says nothing that this test is about.
        if kind_of(text.as_bytes()) != Some(DocumentKind::Handbook) {
            continue;
        }
        *(if extends(text.as_bytes()).is_some() { &mut layers } else { &mut whole }) += 1;
        assert_eq!(errors(&validator, &text), [] as [String; 0], "{}", file.display());
    }
    assert!(whole > 20 && layers > 3, "{whole} {layers}");
}

#[test]
fn the_layer_between_two_handbooks_is_valid() {
    let validator = validator();
    for_seeds(|mut draw| {
        let (from, to) = (draw.handbook(), draw.handbook());
        let text = Layer::between(&from, &to).write();
        let errors = errors(&validator, &text);
        prop_assert!(errors.is_empty(), "{errors:?} in {text}");
        Ok(())
    });
}

const BASE: &str = r#"{"hallbar": "handbook/1", "id": "base", "version": "1",
    "scales": [{"id": "s", "levels": [{"id": "low", "value": 0}, {"id": "high", "value": 1}]}],
    "questions": [{"id": "q", "answer": {"type": "level", "scale": "s"}}],
    "measures": [{"id": "m", "sum": [{"fact": "applied"}]}],
    "criteria": [{"id": "c", "reads": {"answer": "q"}, "scale": "s"}],
    "nodes": [{"id": "total", "parts": [{"of": "c", "weight": 2}]}],
    "main": "total"}"#;

/// A layer on the base with these fields.
fn layer(fields: Value) -> Value {
    let mut layer = json!({
        "hallbar": "handbook/1", "id": "ours", "version": "1", "extends": {"handbook": "base", "version": "1"},
    });
    layer.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
    layer
}

fn is_read(layer: &Value) -> bool {
    read_layers(&[layer.to_string().as_bytes(), BASE.as_bytes()]).read.document.is_some()
}

#[test]
fn reader_and_schema_take_the_same_layers() {
    let validator = validator();
    for fields in [
        json!({}),
        json!({"$comment": "why", "main": null, "kinds": ["other"]}),
        json!({"extends": {"handbook": "base", "version": "1", "file": "base.json", "$comment": "x"}}),
        json!({"questions": {"amend": [{"id": "q", "changeable": true, "help": null}]}}),
        json!({"questions": {"$comment": "x", "add": [{"$comment": "y"}, {"id": "r", "answer": {"type": "text"}}]}}),
        json!({"scales": {"amend": [{"id": "s", "levels": {"amend": [{"id": "high", "value": 3}]}}]}}),
        json!({"scales": {"amend": [{"id": "s", "levels": [{"id": "low", "value": 2}]}]}}),
        json!({"measures": {"amend": [{"id": "m", "sum": null, "product": [{"fact": "applied"}]}]}}),
        json!({"nodes": {"amend": [{"id": "total", "parts": {"amend": [{"of": "c", "weight": null}]}, "rule": "mean"}]}}),
        json!({"nodes": {"replace": [{"id": "total"}], "order": ["total"]}}),
        json!({"to_decide": [{"question": "who looks at nature?", "about": "/criteria/c", "reasons": ["x"]}]}),
    ] {
        let layer = layer(fields);
        assert!(is_read(&layer), "the reader refuses {layer}");
        assert_eq!(errors(&validator, &layer.to_string()), [] as [String; 0], "{layer}");
    }
    for fields in [
        json!({"extends": "base"}),
        json!({"extends": {"handbook": "base"}}),
        json!({"extends": {"handbook": "base", "version": "1", "fil": "base.json"}}),
        json!({"id": null}),
        json!({"titel": {"sv": "x"}}),
        json!({"questions": [{"id": "r", "answer": {"type": "text"}}]}),
        json!({"questions": null}),
        json!({"questions": {"change": [{"id": "q"}]}}),
        json!({"questions": {"add": {"id": "r", "answer": {"type": "text"}}}}),
        json!({"questions": {"add": [{"id": "r"}]}}),
        json!({"questions": {"remove": [{"id": "q"}]}}),
        json!({"questions": {"amend": [{"changeable": true}]}}),
        json!({"questions": {"amend": [{"id": "q", "answer": null}]}}),
        json!({"questions": {"amend": [{"id": "q", "changable": true}]}}),
        json!({"questions": {"amend": [{"id": "q", "changeable": "yes"}]}}),
        json!({"scales": {"amend": [{"id": "s", "levels": {"sort": ["low"]}}]}}),
        json!({"nodes": {"amend": [{"id": "total", "parts": {"amend": [{"id": "c", "weight": 3}]}}]}}),
        json!({"to_decide": ["who looks at nature?"]}),
        json!({"to_decide": [{"questoin": "who looks at nature?"}]}),
    ] {
        let layer = layer(fields);
        assert!(!is_read(&layer), "the reader takes {layer}");
        assert!(!validator.is_valid(&layer), "the schema takes {layer}");
    }
    // A layer has a name of its own: with the one beneath, two handbooks would bear it.
    for field in ["id", "version"] {
        let mut layer = layer(json!({}));
        layer.as_object_mut().unwrap().remove(field);
        assert!(!is_read(&layer) && !validator.is_valid(&layer), "{layer}");
    }
}

#[test]
fn a_list_of_a_layer_is_no_list_of_a_handbook() {
    let mut document = layer(json!({"questions": {"remove": ["q"]}}));
    assert!(validator().is_valid(&document));
    document.as_object_mut().unwrap().remove("extends");
    assert!(!validator().is_valid(&document));
}

#[test]
fn an_editor_learns_what_is_usual() {
    let schema = schema(DocumentKind::Handbook);
    let node = &schema["$defs"]["node"]["properties"];
    assert_eq!((&node["rule"]["default"], &node["parts"]["default"]), (&json!("sum"), &Value::Null));
    // What a layer leaves out is as beneath it.
    let amended = schema["$defs"]["amended_node"]["properties"]["rule"].to_string();
    assert!(!amended.contains("default") && amended.contains("null"), "{amended}");
}
