use super::{Form, OneOf, Value};
use crate::comment::{self, COMMENT, or_remark};
use crate::json::Json;

/// Turns what is said about the fields of a document into a JSON Schema (draft 2020-12).
#[derive(Debug, Default)]
pub(crate) struct Describer {
    /// Schemas of named things; none while one is being made, since some hold themselves.
    definitions: Vec<(&'static str, Option<Json>)>,
    /// The objects being described, outermost first.
    frames: Vec<Parts>,
}

/// What an object is made up of.
#[derive(Debug, Default)]
struct Parts {
    properties: Vec<(String, Json)>,
    required: Vec<&'static str>,
    /// Forms of which exactly one stands in the object.
    choices: Vec<Vec<Parts>>,
    rules: Vec<Json>,
}

impl Describer {
    /// The named schemas made so far.
    pub(crate) fn into_definitions(self) -> Json {
        let made = self.definitions.into_iter().filter_map(|(name, schema)| Some((name, schema?)));
        let all = made.chain([("comment", comment::schema())]);
        Json::Object(all.map(|(name, schema)| (name.to_owned(), schema)).collect())
    }

    /// A reference to the schema with this name, made on first use.
    pub(crate) fn define(
        &mut self,
        name: &'static str,
        about: &'static str,
        schema: impl FnOnce(&mut Self) -> Json,
    ) -> Json {
        if !self.definitions.iter().any(|(known, _)| *known == name) {
            self.definitions.push((name, None));
            let made = described(about, schema(self));
            if let Some((_, slot)) = self.definitions.iter_mut().find(|(known, _)| *known == name) {
                *slot = Some(made);
            }
        }
        Json::from(vec![("$ref", Json::Text(format!("#/$defs/{name}")))])
    }

    /// The schema of an object with these fields.
    pub(crate) fn object(&mut self, fields: impl FnOnce(&mut Self)) -> Json {
        self.parts(fields).schema()
    }

    /// The schema of an object in any one of these forms.
    pub(crate) fn any_form<E: OneOf>(&mut self) -> Json {
        self.object(|describer| {
            if let Some((_, mut blank)) = E::blanks().into_iter().next() {
                describer.one_of(&mut blank);
            }
        })
    }

    fn parts(&mut self, fields: impl FnOnce(&mut Self)) -> Parts {
        self.frames.push(Parts::default());
        fields(self);
        self.frames.pop().unwrap_or_default()
    }

    fn add(&mut self, name: &'static str, about: &'static str, schema: Json, required: bool) {
        if let Some(parts) = self.frames.last_mut() {
            parts.add(name.to_owned(), described(about, schema));
            if required {
                parts.required.push(name);
            }
        }
    }

    fn rule(&mut self, rule: Json) {
        if let Some(parts) = self.frames.last_mut() {
            parts.rules.push(rule);
        }
    }
}

/// A schema with a description before it.
pub(crate) fn described(about: &str, schema: Json) -> Json {
    let mut members = vec![("description".to_owned(), Json::from(about))];
    if let Json::Object(rest) = schema {
        members.extend(rest.into_iter().filter(|(name, _)| name != "description"));
    }
    Json::Object(members)
}

/// A schema that holds where every field of a list is there.
fn requires<T: AsRef<str>>(names: impl IntoIterator<Item = T>) -> Json {
    Json::from(vec![("required", Json::texts(names))])
}

impl Parts {
    /// Adds a property. Two forms may give one name different meanings; either is then right.
    fn add(&mut self, name: String, schema: Json) {
        match self.properties.iter_mut().find(|(known, _)| *known == name) {
            None => self.properties.push((name, schema)),
            Some((_, known)) if *known == schema => {}
            Some((_, known)) => {
                *known = Json::from(vec![("anyOf", Json::List(vec![known.clone(), schema]))]);
            }
        }
    }

    fn schema(mut self) -> Json {
        // An object that is nothing but a choice is clearest as one schema a form.
        if self.properties.is_empty() && self.choices.len() == 1 {
            let forms = self.choices.into_iter().flatten().map(Parts::schema).collect();
            return Json::from(vec![("oneOf", Json::List(forms))]);
        }
        for choice in std::mem::take(&mut self.choices) {
            self.merge(choice);
        }
        self.properties.push((COMMENT.to_owned(), comment::reference()));
        let mut schema = Json::from(vec![("type", Json::from("object"))]);
        schema = schema.with("properties", Json::Object(self.properties));
        if !self.required.is_empty() {
            schema = schema.with("required", Json::texts(self.required));
        }
        if !self.rules.is_empty() {
            schema = schema.with("allOf", Json::List(self.rules));
        }
        schema.with("additionalProperties", Json::YesNo(false))
    }

    /// Makes the fields of several forms the object's own, with the rule that exactly one form is filled in.
    fn merge(&mut self, choice: Vec<Parts>) {
        let mut forms = Vec::new();
        // Fields that can be left out, each with what the forms that have it need.
        let mut loose: Vec<(String, Vec<Json>)> = Vec::new();
        for mut form in choice {
            for nested in std::mem::take(&mut form.choices) {
                form.merge(nested);
            }
            let needed = requires(&form.required);
            forms.push(if form.rules.is_empty() {
                needed.clone()
            } else {
                needed.clone().with("allOf", Json::List(form.rules))
            });
            for (name, schema) in form.properties {
                if !form.required.iter().any(|required| *required == name) {
                    match loose.iter_mut().find(|(known, _)| *known == name) {
                        Some((_, all)) => all.push(needed.clone()),
                        None => loose.push((name.clone(), vec![needed.clone()])),
                    }
                }
                self.add(name, schema);
            }
        }
        for (name, needed) in loose {
            let then = match needed.as_slice() {
                [needed] => needed.clone(),
                _ => Json::from(vec![("anyOf", Json::List(needed))]),
            };
            self.rules.push(Json::from(vec![("if", requires([&name])), ("then", then)]));
        }
        self.rules.push(Json::from(vec![("oneOf", Json::List(forms))]));
    }
}

impl Form for Describer {
    fn required<T: Value>(&mut self, name: &'static str, about: &'static str, _slot: &mut T) {
        let schema = T::describe(self);
        self.add(name, about, schema, true);
    }

    fn optional<T: Value>(&mut self, name: &'static str, about: &'static str, _slot: &mut Option<T>) {
        let schema = T::describe(self);
        let schema = if T::IS_OBJECT { or_remark(schema) } else { schema };
        self.add(name, about, schema, false);
    }

    fn usual<T: Value + Default + PartialEq>(
        &mut self,
        name: &'static str,
        about: &'static str,
        _slot: &mut T,
    ) {
        let mut schema = T::describe(self);
        // Nothing, an empty list or an empty object as what is usual is no news.
        match T::default().write() {
            Json::Null => {}
            Json::List(items) if items.is_empty() => {}
            Json::Object(members) if members.is_empty() => {}
            Json::Text(text) if text.is_empty() => {}
            usual => schema = schema.with("default", usual),
        }
        self.add(name, about, schema, false);
    }

    fn constant(&mut self, name: &'static str, about: &'static str, word: &'static str) {
        self.add(name, about, Json::from(vec![("const", Json::from(word))]), true);
    }

    fn one_of<E: OneOf>(&mut self, _slot: &mut E) {
        let forms =
            E::blanks().into_iter().map(|(_, mut blank)| self.parts(|describer| blank.fields(describer)));
        let forms = forms.collect::<Vec<_>>();
        if let Some(parts) = self.frames.last_mut() {
            parts.choices.push(forms);
        }
    }

    fn group(&mut self, name: &'static str, about: &'static str, fields: impl FnOnce(&mut Self)) {
        let schema = self.object(fields);
        self.add(name, about, schema, true);
    }

    fn some_of(&mut self, names: &'static [&'static str]) {
        let each = names.iter().map(|name| requires([name])).collect();
        self.rule(Json::from(vec![("anyOf", Json::List(each))]));
    }

    fn at_most_one_of(&mut self, names: &'static [&'static str]) {
        let pairs = names
            .iter()
            .enumerate()
            .flat_map(|(index, one)| names.iter().skip(index + 1).map(move |other| requires([one, other])));
        let rules: Vec<Json> = pairs.map(|pair| Json::from(vec![("not", pair)])).collect();
        rules.into_iter().for_each(|rule| self.rule(rule));
    }
}
