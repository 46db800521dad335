//! Examples for everything that the schemas define: parts of the catalogue's own, which are read and assessed by tests.

use std::collections::BTreeMap;

use hallbar::json::catalogue::{self, Excerpt, Rules};
use hallbar::json::{DocumentKind, schema};
use serde_json::{Value, json};

use super::schema::Definitions;
use super::words::{LAYER, MORE, SMALLEST};
use crate::catalogue::{document, with};

/// How wide an example is laid out.
const WIDTH: usize = 118;

/// How long an example may be that shows all it can.
const SHORT: usize = 420;

/// How long an example is at least that says anything.
const SLIGHT: usize = 30;

/// Every part of a tested example, by the definition it follows.
#[derive(Default)]
pub(super) struct Examples(BTreeMap<String, Vec<Value>>);

impl Examples {
    pub(super) fn gathered() -> Self {
        let mut examples = Self::default();
        for construct in catalogue::constructs() {
            let example = &construct.example;
            match &example.rules {
                Rules::Own => {}
                Rules::Fields(rules) => examples.fields(DocumentKind::Handbook, rules.text()),
                Rules::Matrix(fields) => examples.fields(DocumentKind::Matrix, fields.text()),
                Rules::Condition(condition) => {
                    let gate = json!({"id": "g", "requires": parsed(condition.text())});
                    let fields = json!({"stages": [{"id": "s", "gates": [gate]}]}).to_string();
                    examples.parts(DocumentKind::Handbook, &fields, &["gate", "stage"]);
                }
            }
            for (kind, snippet) in [(DocumentKind::Call, example.call), (DocumentKind::Case, example.case)] {
                snippet.iter().for_each(|snippet| examples.fields(kind, snippet.text()));
            }
        }
        for (kind, text) in catalogue::DOCUMENTS {
            examples.fields(*kind, text);
        }
        for mistake in catalogue::mistakes() {
            if let Excerpt::Fields(kind) = mistake.excerpt {
                examples.fields(kind, mistake.right.text());
            }
        }
        for (kind, fields) in MORE {
            examples.fields(*kind, fields);
        }
        examples
    }

    fn fields(&mut self, kind: DocumentKind, fields: &str) {
        self.parts(kind, fields, &[]);
    }

    /// Takes fields of a document apart, but for what is only put around a part.
    fn parts(&mut self, kind: DocumentKind, fields: &str, around: &[&str]) {
        let fields = parsed(fields);
        let schema = schema(kind);
        let definitions = Definitions::of(&schema);
        // A layer is the handbook with other lists.
        let name = if fields.get("extends").is_some() { "layer" } else { kind.id() };
        let root = &definitions.get(name)["properties"];
        for (name, value) in fields.as_object().unwrap() {
            definitions.walk(value, &root[name], &mut |name, value| {
                if !around.contains(&name) {
                    self.0.entry(name.to_owned()).or_default().push(value.clone());
                }
            });
        }
    }

    /// The one that shows most fields in a few lines.
    pub(super) fn telling(&self, definition: &str) -> Option<&Value> {
        let all = self.0.get(definition)?;
        let length = |value: &&Value| on_one_line(value).len();
        let short = all.iter().filter(|value| length(value) <= SHORT);
        let fields = |value: &Value| value.as_object().map_or(0, serde_json::Map::len);
        let key = |value: &&Value| (usize::MAX - fields(value), length(value) < SLIGHT, length(value));
        let best = short.min_by_key(key);
        best.or_else(|| all.iter().min_by_key(length))
    }

    /// The shortest that is in this form.
    pub(super) fn shortest(&self, definition: &str, is: impl Fn(&Value) -> bool) -> Option<&Value> {
        let all = self.0.get(definition)?.iter();
        // One whose lists say something, where there is one.
        let slight = |value: &Value| {
            let members = value.as_object().into_iter().flatten();
            members
                .filter_map(|(_, member)| member.as_array())
                .map(|list| 2usize.saturating_sub(list.len()))
                .sum::<usize>()
        };
        all.filter(|value| is(value)).min_by_key(|value| (slight(value), on_one_line(value).len()))
    }
}

/// That the whole documents which only this page shows are what they should be.
pub(super) fn read_whole() {
    let read = hallbar::json::read_handbook(SMALLEST.as_bytes());
    let checked = hallbar::Handbook::validate(read.document.unwrap());
    assert_eq!((read.diagnostics, checked.diagnostics), (Vec::new(), Vec::new()));
    let (_, layer) = LAYER.split_once("```json fragment\n").unwrap();
    let (layer, _) = layer.split_once("```").unwrap();
    let beneath = with(DocumentKind::Handbook, None);
    let read = hallbar::json::read_layers(&[layer.as_bytes(), &beneath]).read;
    assert!(read.document.is_some() && read.diagnostics.is_empty(), "{:?}", read.diagnostics);
}

/// That the documents which only this page's examples are in are what they should be.
pub(super) fn read_more() {
    for (kind, fields) in MORE {
        let bytes = with(*kind, Some(fields));
        let told = match kind {
            DocumentKind::Handbook => {
                let read = hallbar::json::read_handbook(&bytes);
                let checked = read.document.map(hallbar::Handbook::validate);
                read.diagnostics.into_iter().chain(checked.unwrap().diagnostics).collect()
            }
            DocumentKind::Case => hallbar::json::read_case(&bytes).diagnostics,
            DocumentKind::Strategy => hallbar::json::read_strategy(&bytes).diagnostics,
            DocumentKind::Call => hallbar::json::read_call(&bytes).diagnostics,
            DocumentKind::Columns => hallbar::json::read_columns(&bytes).diagnostics,
            _ => hallbar::json::read_matrix(&bytes).diagnostics,
        };
        let told: Vec<String> =
            told.iter().filter(|found| found.is_error()).map(ToString::to_string).collect();
        assert!(told.is_empty(), "{fields}:\n{}", told.join("\n"));
    }
}

/// An example document, laid out.
pub(super) fn whole(kind: DocumentKind) -> String {
    lines(&document(kind), 0)
}

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

pub(super) fn on_one_line(value: &Value) -> String {
    match value {
        Value::Array(items) => {
            format!("[{}]", items.iter().map(on_one_line).collect::<Vec<_>>().join(", "))
        }
        Value::Object(members) => {
            let member =
                |(name, value)| format!("{}: {}", Value::from(String::clone(name)), on_one_line(value));
            format!("{{{}}}", members.iter().map(member).collect::<Vec<_>>().join(", "))
        }
        value => value.to_string(),
    }
}

/// JSON in lines that are no wider than they have to be.
pub(super) fn lines(value: &Value, indent: usize) -> String {
    let line = on_one_line(value);
    if line.chars().count() + indent <= WIDTH {
        return line;
    }
    let inner = " ".repeat(indent + 2);
    let (open, close, all) = match value {
        Value::Array(items) => {
            ('[', ']', items.iter().map(|item| lines(item, indent + 2)).collect::<Vec<_>>())
        }
        Value::Object(members) => {
            let member = |(name, value): (&String, &Value)| {
                format!("{}: {}", Value::from(name.clone()), lines(value, indent + 2))
            };
            ('{', '}', members.iter().map(member).collect())
        }
        _ => return line,
    };
    let all = all.join(&format!(",\n{inner}"));
    format!("{open}\n{inner}{all}\n{}{close}", " ".repeat(indent))
}
