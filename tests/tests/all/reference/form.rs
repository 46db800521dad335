//! The forms of a schema in words, with a link to whatever has a heading of its own.

use serde_json::Value;

use super::schema::{parts, referred};
use super::words::POINTS_AT;

/// What a heading is called that stands for a definition.
pub(super) fn title(definition: &str) -> String {
    definition.replace('_', " ")
}

/// A link to the heading of a definition.
pub(super) fn link(definition: &str) -> String {
    format!("[{}](#{})", title(definition), definition.replace('_', "-"))
}

/// Something written exactly so, in a cell of a table.
pub(super) fn code(text: &str) -> String {
    format!("`{}`", text.replace('|', "\\|"))
}

/// Whether an object is there for nothing but a remark.
fn is_remark(schema: &Value) -> bool {
    let fields = schema["properties"].as_object();
    schema.get("required") == Some(&serde_json::json!(["$comment"]))
        && fields.is_some_and(|all| all.len() == 1)
}

/// The alternatives of a schema without mere remarks; itself where it has none.
pub(super) fn alternatives(schema: &Value) -> Vec<&Value> {
    let several = ["anyOf", "oneOf"].iter().find_map(|keyword| schema[*keyword].as_array());
    match several {
        Some(all) => all.iter().filter(|one| !is_remark(one)).flat_map(alternatives).collect(),
        None => vec![schema],
    }
}

/// The form of a field: `owner` is the definition it is in.
pub(super) fn of_field(owner: &str, name: &str, schema: &Value) -> String {
    let target = POINTS_AT.iter().find(|(known, field, _)| *known == owner && *field == name);
    let text = match target {
        Some((_, _, target)) if target.starts_with(char::is_uppercase) => lower(target),
        Some((_, _, target)) => {
            let targets = target.split('|').map(link).collect::<Vec<_>>();
            let article = if target.starts_with('i') { "an" } else { "a" };
            format!("id of {article} {}", targets.join(" or "))
        }
        None if name == "id" || name == "code" => "name".to_owned(),
        None => "plain text".to_owned(),
    };
    form(owner, schema, &text)
}

/// A form in words, where a text stands for `text`.
pub(super) fn form(owner: &str, schema: &Value, text: &str) -> String {
    let all = alternatives(schema);
    if all.len() > 1 {
        let all: Vec<String> = all.into_iter().map(|one| form(owner, one, text)).collect();
        let mut distinct: Vec<String> = Vec::new();
        all.into_iter().for_each(|one| {
            if !distinct.contains(&one) {
                distinct.push(one)
            }
        });
        return distinct.join(" or ");
    }
    let schema = all[0];
    if let Some(to) = schema.get("$ref") {
        return link(referred(to));
    }
    if let Some(words) = schema["enum"].as_array() {
        return words.iter().map(|word| code(&word.to_string())).collect::<Vec<_>>().join(", ");
    }
    if let Some(word) = schema.get("const") {
        return code(&word.to_string());
    }
    match schema["type"].as_str().unwrap_or_else(|| panic!("{owner}: {schema}")) {
        "string" => match schema["pattern"].as_str() {
            Some("^[A-Z]{3}$") => "three capital letters".to_owned(),
            Some(pattern) if pattern.ends_with("[A-Z]{3}$") => "digits, a space and a currency".to_owned(),
            Some("^[0-9]{4}-[0-9]{2}-[0-9]{2}$") => "year-month-day".to_owned(),
            Some(pattern) if pattern.starts_with("^[0-9]{4}(") => {
                "year, year-month or year-month-day".to_owned()
            }
            Some(pattern) => panic!("{owner}: nothing tells of {pattern}"),
            None => text.to_owned(),
        },
        "number" => "number".to_owned(),
        "integer" => match (&schema["minimum"], &schema["maximum"]) {
            (least, most) if most.as_i64() == Some(255) => format!("whole number from {least}"),
            _ => "whole number".to_owned(),
        },
        "boolean" => "`true` or `false`".to_owned(),
        "null" => "`null`".to_owned(),
        "array" => {
            let items = form(owner, &schema["items"], text);
            if schema.get("minItems").is_some() {
                return format!("list of two: {items}");
            }
            let plural = [
                ("plain text", "plain texts"),
                ("number", "numbers"),
                ("list of ", "lists of "),
                ("code ", "codes "),
            ];
            let more =
                plural.iter().find_map(|(one, many)| Some(format!("{many}{}", items.strip_prefix(one)?)));
            let items = more.unwrap_or(items);
            format!(
                "list of {}",
                items.replacen("id of a ", "ids of ", 1).replacen("id of an ", "ids of ", 1)
            )
        }
        "object" => match schema.get("additionalProperties") {
            Some(each) if each.is_object() => {
                format!("object, for each id: {}", form(owner, each, text))
            }
            _ => object(owner, schema),
        },
        other => panic!("{owner}: {other}"),
    }
}

/// An object without a heading of its own, by its fields.
fn object(owner: &str, schema: &Value) -> String {
    let parts = parts(schema);
    assert!(parts.choices.is_empty(), "{owner}: {schema}");
    let one = |(name, required): &(String, bool)| {
        let field = &schema["properties"][name];
        let may = if *required { "" } else { ", may be left out" };
        format!("{} ({}{may})", code(name), of_field(owner, name, field))
    };
    format!("object with {}", parts.fields.iter().map(one).collect::<Vec<_>>().join(", "))
}

/// What the fields of an object mean, those inside its groups with them.
pub(super) fn meaning(schema: &Value, names: &[String]) -> String {
    let said = |name: &String| {
        let field = &schema["properties"][name];
        let about =
            field["description"].as_str().unwrap_or_default().trim_end_matches('.').replace('|', "\\|");
        let inner = field["properties"].as_object().into_iter().flatten();
        let inner: Vec<String> = inner
            .filter_map(|(name, field)| {
                let about = field["description"].as_str()?.trim_end_matches('.');
                Some(format!("{}: {}", code(name), lower(about)))
            })
            .collect();
        if inner.is_empty() { about } else { format!("{about}; {}", inner.join(", ")) }
    };
    match names {
        [one] => said(one) + ".",
        // The word that tells forms apart says what the form is.
        [kind, several @ ..] if kind == "type" => {
            let all = several.iter().map(|name| format!("; {}: {}", code(name), lower(&said(name))));
            format!("{}{}.", said(kind), all.collect::<String>())
        }
        several => {
            let all = several.iter().map(|name| format!("{}: {}", code(name), lower(&said(name))));
            all.collect::<Vec<_>>().join(", ") + "."
        }
    }
}

/// A text with a small letter first, unless it is a name.
fn lower(text: &str) -> String {
    let mut letters = text.chars();
    let first: String = letters.next().map(|letter| letter.to_lowercase().collect()).unwrap_or_default();
    first + letters.as_str()
}
