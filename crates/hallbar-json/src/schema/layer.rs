//! The schema of a layer, made of the handbook's: the same fields, lists told by what is done with their elements.

use crate::comment::{COMMENT, reference as comment};
use crate::form::{Describer, Value as _, described};
use crate::json::Json;
use crate::layer::{Decision, Extends, HEAD, LISTS, Listed};

/// What a layer does with the elements of a list, with what it holds and does.
const VERBS: [(&str, Holds, &str); 5] = [
    ("remove", Holds::Ids, "Ids of elements to take away."),
    ("replace", Holds::Whole, "Whole elements, each in the place of the one with its id."),
    ("amend", Holds::Fields, "An id and the fields to change; `null` puts one back to what is usual."),
    ("add", Holds::Whole, "Whole elements to add last; each id must be new."),
    ("order", Holds::Ids, "Every id once: puts all elements in this order."),
];

#[derive(Clone, Copy)]
enum Holds {
    Ids,
    Whole,
    Fields,
}

/// Describes a document that is a layer where it says what it extends, and a whole handbook where it does not.
///
/// `whole` is the schema of a handbook. What comes back are the members of the root, and the definitions of both.
pub(super) fn or_layer(whole: Json, mut describer: Describer) -> (Json, Json) {
    let extends = Extends::describe(&mut describer);
    let to_decide = Vec::<Decision>::describe(&mut describer);
    let Json::Object(known) = describer.into_definitions() else { return (whole, Json::Null) };
    let mut layers = Layers { known: &known, made: Vec::new() };
    let layer = layers.layer(&extends, to_decide);
    let mut made = std::mem::take(&mut layers.made);
    made.push(("layer".to_owned(), layer));
    // Said at the root as well, so that an editor proposes it before it is there.
    let about = "The handbook that this one extends: it then says only what differs.";
    let properties = Json::from(vec![("extends", described(about, extends))]);
    let root = Json::from(vec![
        ("type", Json::from("object")),
        ("properties", properties),
        ("if", Json::from(vec![("required", Json::texts(["extends"]))])),
        ("then", reference("layer")),
        ("else", whole),
    ]);
    (root, Json::Object(known.into_iter().chain(made).collect()))
}

struct Layers<'k> {
    /// The definitions of a handbook.
    known: &'k [(String, Json)],
    made: Vec<(String, Json)>,
}

impl Layers<'_> {
    fn layer(&mut self, extends: &Json, to_decide: Json) -> Json {
        let mut fields = Vec::new();
        for (name, schema) in self.fields("handbook") {
            let schema = match Listed::find(LISTS, &name) {
                Some(list) => self.changes(list, &schema),
                None if HEAD.contains(&&*name) || ["id", "version"].contains(&&*name) => schema,
                None => or_usual(schema),
            };
            fields.push((name, schema));
        }
        let at = fields.iter().position(|(name, _)| name == "version").map_or(0, |at| at + 1);
        let about = "The handbook beneath, by id and version.";
        fields.insert(at, ("extends".to_owned(), described(about, extends.clone())));
        let about = "What a person has yet to decide; nothing rests on it.";
        let at = fields.len().saturating_sub(1);
        fields.insert(at, ("to_decide".to_owned(), described(about, to_decide)));
        let about = "A layer: a handbook that extends another by saying only what differs.";
        described(about, object(fields, &["hallbar", "id", "version", "extends"]))
    }

    /// The fields of a definition, each with its schema.
    fn fields(&self, name: &str) -> Vec<(String, Json)> {
        let schema = self.known.iter().find(|(known, _)| known == name).map(|(_, schema)| schema);
        match schema.and_then(|schema| member(schema, "properties")) {
            Some(Json::Object(fields)) => fields.clone(),
            _ => Vec::new(),
        }
    }

    /// What is done with the elements of a list, which `whole` is the schema of.
    fn changes(&mut self, list: &Listed, whole: &Json) -> Json {
        let element = referred(whole).unwrap_or_default().to_owned();
        let whole = without_default(bare(whole));
        let amended = self.amended(list, &element);
        let ids = || array(Json::from(vec![("type", Json::from("string"))]));
        let verbs = VERBS.iter().map(|(verb, holds, about)| {
            let schema = match holds {
                Holds::Ids => ids(),
                Holds::Whole => whole.clone(),
                Holds::Fields => array(crate::comment::or_remark(amended.clone())),
            };
            ((*verb).to_owned(), described(about, schema))
        });
        let fields = verbs.chain([(COMMENT.to_owned(), comment())]).collect();
        let about = format!("What a layer does with each {}, in this order.", list.noun);
        self.made(format!("changed_{}", list.field), described(&about, object(fields, &[])))
    }

    /// Some fields of an element.
    fn amended(&mut self, list: &Listed, element: &str) -> Json {
        let definition = self.known.iter().find(|(known, _)| known == element).map(|(_, schema)| schema);
        let needed = definition.and_then(|schema| member(schema, "required"));
        let needed = |name: &str| matches!(needed, Some(Json::List(all)) if all.contains(&Json::from(name)));
        let mut fields = Vec::new();
        for (name, schema) in self.fields(element) {
            let schema = match Listed::find(list.within, &name) {
                Some(inner) => {
                    let about = about(&schema);
                    let whole = bare(&schema);
                    described(&about, any_of(vec![self.changes(inner, &schema), or_usual(whole)]))
                }
                // Without these an element would be none.
                None if needed(&name) || name == COMMENT => schema,
                None => or_usual(schema),
            };
            fields.push((name, schema));
        }
        let about = format!("A {} by its `{}`, with the fields that a layer changes.", list.noun, list.key);
        let name = format!("amended_{}", list.noun.replace(' ', "_"));
        self.made(name, described(&about, object(fields, &[list.key])))
    }

    fn made(&mut self, name: String, schema: Json) -> Json {
        let reference = reference(&name);
        self.made.push((name, schema));
        reference
    }
}

fn reference(name: &str) -> Json {
    Json::from(vec![("$ref", Json::Text(format!("#/$defs/{name}")))])
}

fn any_of(schemas: Vec<Json>) -> Json {
    Json::from(vec![("anyOf", Json::List(schemas))])
}

fn array(items: Json) -> Json {
    Json::from(vec![("type", Json::from("array")), ("items", items)])
}

fn object(fields: Vec<(String, Json)>, required: &[&str]) -> Json {
    let mut schema =
        Json::from(vec![("type", Json::from("object"))]).with("properties", Json::Object(fields));
    if !required.is_empty() {
        schema = schema.with("required", Json::texts(required));
    }
    schema.with("additionalProperties", Json::YesNo(false))
}

/// The schema, or `null` for what is usual. What is usual is another matter where something lies beneath.
fn or_usual(schema: Json) -> Json {
    let (about, schema) = (about(&schema), without_default(bare(&schema)));
    let null = Json::from(vec![("type", Json::from("null"))]);
    let schema = any_of(vec![schema, null]);
    if about.is_empty() { schema } else { described(&about, schema) }
}

fn about(schema: &Json) -> String {
    match member(schema, "description") {
        Some(Json::Text(about)) => about.clone(),
        _ => String::new(),
    }
}

/// A schema without its description.
fn bare(schema: &Json) -> Json {
    without(schema.clone(), "description")
}

fn without_default(schema: Json) -> Json {
    without(schema, "default")
}

fn without(mut schema: Json, left_out: &str) -> Json {
    if let Json::Object(members) = &mut schema {
        members.retain(|(name, _)| name != left_out);
    }
    schema
}

fn member<'s>(schema: &'s Json, wanted: &str) -> Option<&'s Json> {
    let Json::Object(members) = schema else { return None };
    members.iter().find(|(name, _)| name == wanted).map(|(_, value)| value)
}

/// The name of the first definition that a schema refers to.
fn referred(schema: &Json) -> Option<&str> {
    match schema {
        Json::Object(members) => members.iter().find_map(|(name, value)| match value {
            Json::Text(to) if name == "$ref" => to.strip_prefix("#/$defs/"),
            value => referred(value),
        }),
        Json::List(items) => items.iter().find_map(referred),
        _ => None,
    }
}
