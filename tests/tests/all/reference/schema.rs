//! A reader of the schemas that the program prints: whether a value follows one, and which parts of it follow which.

use hallbar::json::{DocumentKind, schema};
use serde_json::{Map, Value};

/// The definitions of a schema.
pub(super) struct Definitions(pub(super) Map<String, Value>);

impl Definitions {
    pub(super) fn of(schema: &Value) -> Self {
        Self(schema["$defs"].as_object().unwrap().clone())
    }

    /// The definitions of a kind of document that is written.
    pub(super) fn of_kind(kind: DocumentKind) -> Option<Self> {
        let schema = schema(kind);
        schema.get("$defs").is_some().then(|| Self::of(&schema))
    }

    pub(super) fn get(&self, name: &str) -> &Value {
        self.0.get(name).unwrap_or_else(|| panic!("there is no definition `{name}`"))
    }

    /// Whether a value follows a schema.
    pub(super) fn fits(&self, value: &Value, schema: &Value) -> bool {
        let Some(schema) = schema.as_object() else { return schema != &Value::Bool(false) };
        schema.iter().all(|(keyword, said)| match keyword.as_str() {
            "$ref" => self.fits(value, self.get(referred(said))),
            "anyOf" => all(said).any(|schema| self.fits(value, schema)),
            "oneOf" => all(said).filter(|schema| self.fits(value, schema)).count() == 1,
            "allOf" => all(said).all(|schema| self.fits(value, schema)),
            "not" => !self.fits(value, said),
            "if" => {
                let branch = if self.fits(value, said) { "then" } else { "else" };
                schema.get(branch).is_none_or(|branch| self.fits(value, branch))
            }
            "type" => is_of(value, said.as_str().unwrap()),
            "enum" => all(said).any(|word| word == value),
            "const" => said == value,
            "pattern" => value.as_str().is_none_or(|text| looks(text, said.as_str().unwrap())),
            "required" => value
                .as_object()
                .is_none_or(|members| all(said).all(|name| members.contains_key(name.as_str().unwrap()))),
            "properties" | "additionalProperties" if value.is_object() => {
                self.members(value, schema).into_iter().all(|(value, schema)| self.fits(value, schema))
            }
            "items" => value.as_array().is_none_or(|items| items.iter().all(|item| self.fits(item, said))),
            "minItems" => value.as_array().is_none_or(|items| items.len() as u64 >= said.as_u64().unwrap()),
            "maxItems" => value.as_array().is_none_or(|items| items.len() as u64 <= said.as_u64().unwrap()),
            "minProperties" => {
                value.as_object().is_none_or(|members| members.len() as u64 >= said.as_u64().unwrap())
            }
            _ => true,
        })
    }

    /// The members of an object with the schema of each.
    fn members<'v>(&self, value: &'v Value, schema: &'v Map<String, Value>) -> Vec<(&'v Value, &'v Value)> {
        static ANY: Value = Value::Bool(true);
        let members = value.as_object().into_iter().flatten();
        let of = |name: &str| schema.get("properties").and_then(|properties| properties.get(name));
        let other = schema.get("additionalProperties").unwrap_or(&ANY);
        members.map(|(name, value)| (value, of(name).unwrap_or(other))).collect()
    }

    /// Tells of every part of a value which definition it follows, the whole first.
    pub(super) fn walk(&self, value: &Value, schema: &Value, told: &mut impl FnMut(&str, &Value)) {
        let Some(said) = schema.as_object() else { return };
        if let Some(name) = said.get("$ref").map(referred) {
            told(name, value);
            self.walk(value, self.get(name), told);
        }
        for either in ["anyOf", "oneOf"].iter().filter_map(|keyword| said.get(*keyword)) {
            for schema in all(either).filter(|schema| self.fits(value, schema)) {
                self.walk(value, schema, told);
            }
        }
        for (value, schema) in self.members(value, said) {
            self.walk(value, schema, told);
        }
        if let (Some(items), Some(schema)) = (value.as_array(), said.get("items")) {
            items.iter().for_each(|item| self.walk(item, schema, told));
        }
    }
}

/// The name of the definition that a reference leads to.
pub(super) fn referred(reference: &Value) -> &str {
    reference.as_str().unwrap().strip_prefix("#/$defs/").unwrap()
}

/// Whether a text looks as one of the patterns in use says.
fn looks(text: &str, pattern: &str) -> bool {
    let kinds = text.chars().map(|c| if c.is_ascii_digit() { '0' } else { c });
    let kinds: String = kinds.collect();
    match pattern {
        "^[A-Z]{3}$" => text.len() == 3,
        "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" => kinds == "0000-00-00",
        "^[0-9]{4}(-[0-9]{2}){0,2}$" => ["0000", "0000-00", "0000-00-00"].contains(&&*kinds),
        _ => kinds.split_once(' ').is_some_and(|(digits, currency)| {
            currency.len() == 3 && digits.trim_matches('0').chars().all(|c| c == '.' || c == '-')
        }),
    }
}

fn all(list: &Value) -> impl Iterator<Item = &Value> {
    list.as_array().unwrap().iter()
}

fn is_of(value: &Value, kind: &str) -> bool {
    match kind {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "number" => value.is_number(),
        "integer" => value.as_f64().is_some_and(|number| number.fract().abs() < 1e-9),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        _ => panic!("nothing is of the type `{kind}`"),
    }
}

/// Fields of an object of which exactly one form is filled in.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Choice {
    /// The fields of each form, those that must be there first.
    pub(super) forms: Vec<(Vec<String>, Vec<String>)>,
}

/// What an object is made up of.
#[derive(Debug, Default)]
pub(super) struct Parts {
    /// Fields of every form, with whether they must be there.
    pub(super) fields: Vec<(String, bool)>,
    pub(super) choices: Vec<Choice>,
    /// Fields that exclude one another.
    pub(super) apart: Vec<Vec<String>>,
    /// Fields of which at least one is there.
    pub(super) some_of: Vec<Vec<String>>,
}

fn names(schema: &Value) -> Vec<String> {
    let required = schema["required"].as_array().into_iter().flatten();
    required.map(|name| name.as_str().unwrap().to_owned()).collect()
}

/// Takes the schema of an object apart.
pub(super) fn parts(schema: &Value) -> Parts {
    let mut parts = Parts::default();
    let mut loose: Vec<(String, Vec<Vec<String>>)> = Vec::new();
    for rule in schema["allOf"].as_array().into_iter().flatten() {
        if let Some(forms) = rule["oneOf"].as_array() {
            let forms = forms.iter().map(|form| (names(form), Vec::new())).collect();
            parts.choices.push(Choice { forms });
        } else if rule.get("if").is_some() {
            let with = match rule["then"]["anyOf"].as_array() {
                Some(several) => several.iter().map(names).collect(),
                None => vec![names(&rule["then"])],
            };
            loose.push((names(&rule["if"]).remove(0), with));
        } else if rule.get("not").is_some() {
            parts.apart.push(names(&rule["not"]));
        } else {
            parts.some_of.push(all(&rule["anyOf"]).flat_map(names).collect());
        }
    }
    for (name, with) in &loose {
        for choice in &mut parts.choices {
            for (required, optional) in
                choice.forms.iter_mut().filter(|(required, _)| with.contains(required))
            {
                assert!(!required.contains(name), "{name} both must be there and may be left out");
                optional.push(name.clone());
            }
        }
    }
    let in_choice = |name: &String| {
        let mut forms = parts.choices.iter().flat_map(|choice| &choice.forms);
        forms.any(|(required, optional)| required.contains(name) || optional.contains(name))
    };
    let required = names(schema);
    let fields = schema["properties"].as_object().into_iter().flatten().map(|(name, _)| name);
    let fields = fields.filter(|name| *name != "$comment" && !in_choice(name));
    parts.fields = fields.map(|name| (name.clone(), required.contains(name))).collect();
    parts
}
