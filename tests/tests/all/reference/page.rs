//! The part of the page that is written from the schemas: every object with its fields, forms and an example.

use std::collections::BTreeSet;

use hallbar::json::catalogue::{Construct, Entry, FAMILIES, constructs, find};
use hallbar::json::{DocumentKind, schema};
use serde_json::Value;

use super::anchors;
use super::examples::{Examples, lines, on_one_line, whole};
use super::form::{alternatives, code, form, link, meaning, of_field, title};
use super::schema::{Choice, Definitions, parts, referred};
use super::words::{DOCUMENTS, Document, GENERAL, MEANINGS, PREFERRED, SHARED, SMALLEST, USUAL};

const CATALOGUE: &str = "../../hallbar-json/docs/catalogue.md";

/// How long an example is at most that stands in a sentence.
const INLINE: usize = 170;

/// Where each entry of the catalogue stands on its page.
struct Catalogue(Vec<(&'static Construct, String)>);

impl Catalogue {
    fn of(page: &str) -> Self {
        let mut anchors = anchors(page).into_iter();
        let mut anchor = |construct: &Construct| {
            anchors.find(|(heading, _)| heading == construct.name).map(|(_, anchor)| anchor).unwrap()
        };
        Self(constructs().map(|construct| (construct, anchor(construct))).collect())
    }

    /// The entry for a word of a definition, as a link from the word.
    fn link(&self, definition: &str, word: &str) -> Option<String> {
        let (_, anchor) = self.entry(definition, word)?;
        Some(format!("[`{word}`]({CATALOGUE}#{anchor})"))
    }

    /// The entry for a definition itself.
    fn more(&self, definition: &str) -> Option<&(&'static Construct, String)> {
        self.entry(definition, definition).or(self.entry(definition, &title(definition)))
    }

    /// The entry for a word of a definition: in the families that the definition is told in, else by the name itself.
    fn entry(&self, definition: &str, word: &str) -> Option<&(&'static Construct, String)> {
        let found: Vec<&Construct> = find(word)
            .into_iter()
            .filter_map(|entry| match entry {
                Entry::Construct(construct) => Some(construct),
                _ => None,
            })
            .collect();
        let preferred = PREFERRED.iter().find(|(known, _)| *known == definition).map(|(_, titles)| *titles);
        let titles = preferred.unwrap_or_default();
        let inside = |construct: &&Construct| {
            let mut families = FAMILIES.iter().filter(|family| titles.contains(&family.title));
            families.any(|family| family.constructs.iter().any(|one| same(one, construct)))
        };
        let named: Vec<&Construct> =
            found.iter().copied().filter(|construct| construct.name == word).collect();
        let preferred = found.iter().copied().find(inside);
        let one = preferred.or(match (named.as_slice(), GENERAL.contains(&word)) {
            ([one], true) => Some(*one),
            _ => None,
        })?;
        self.0.iter().find(|(construct, _)| same(construct, one))
    }
}

fn same(one: &Construct, other: &Construct) -> bool {
    one.name == other.name && one.summary == other.summary
}

/// All that is written from the schemas.
pub(super) fn written(catalogue: &str) -> String {
    let mut writer = Writer {
        catalogue: Catalogue::of(catalogue),
        examples: Examples::gathered(),
        done: BTreeSet::new(),
        text: String::new(),
        said: BTreeSet::new(),
        missing: Vec::new(),
    };
    DOCUMENTS.iter().for_each(|document| writer.document(document));
    writer.shared();
    assert!(writer.missing.is_empty(), "nothing shows:\n{}", writer.missing.join("\n"));
    writer.text
}

struct Writer {
    catalogue: Catalogue,
    examples: Examples,
    /// Definitions that have been told.
    done: BTreeSet<String>,
    text: String,
    /// Entries of the catalogue that have been told.
    said: BTreeSet<&'static str>,
    /// What no example shows.
    missing: Vec<String>,
}

impl Writer {
    fn document(&mut self, document: &Document) {
        let schema = schema(document.kind);
        let definitions = Definitions::of(&schema);
        let about = &definitions.get(document.root)["description"];
        self.text += &format!("\n## {}\n\n{} {}\n", document.title, about.as_str().unwrap(), document.more);
        // What the definitions of a layer say is said of the handbook's; how lists are told stands under its heading.
        let own = |name: &&String| {
            let of_layer = ["layer", "extends", "decision"].contains(&name.as_str());
            !SHARED.contains(&name.as_str())
                && *name != document.root
                && !name.starts_with("changed_")
                && !name.starts_with("amended_")
                && (of_layer == (document.root == "layer"))
                && (document.root != "layer" || of_layer)
        };
        let names: Vec<String> =
            definitions.0.keys().filter(own).filter(|name| !self.done.contains(*name)).cloned().collect();
        let links = names.iter().flat_map(|name| match name.as_str() {
            "condition" => vec![link(name), link("comparison")],
            name => vec![link(name)],
        });
        let links: Vec<String> = links.collect();
        if !links.is_empty() {
            self.text += &format!("\nIt holds: {}.\n", links.join(" · "));
        }
        match document.root {
            "handbook" => {
                self.text +=
                    &format!("\nThe smallest one that gives points:\n\n```json fragment\n{SMALLEST}\n```\n")
            }
            "layer" => {}
            _ => self.text += &format!("\n```json fragment\n{}\n```\n", whole(document.kind)),
        }
        let fields = definitions.get(document.root);
        match document.root {
            "layer" => self.layer(&definitions),
            root => self.fields(root, fields),
        }
        for name in names {
            self.definition(&name, &definitions);
            if name == "condition" {
                self.comparison(&definitions);
            }
        }
    }

    /// An example, which has to be there.
    fn shown(&mut self, example: Option<Value>, of: &str) -> Value {
        example.unwrap_or_else(|| {
            self.missing.push(of.to_owned());
            Value::Null
        })
    }

    /// What may stand in documents of every kind.
    fn shared(&mut self) {
        self.text += "\n## Forms that stand anywhere\n\nTexts, numbers, amounts and what else every document writes in one way.\n";
        for name in SHARED {
            let kinds = DocumentKind::ALL.iter().map(|kind| Definitions::of_kind(*kind));
            let definitions = kinds.flatten().find(|definitions| definitions.0.contains_key(*name)).unwrap();
            self.definition(name, &definitions);
        }
    }

    fn definition(&mut self, name: &str, definitions: &Definitions) {
        if !self.done.insert(name.to_owned()) {
            return;
        }
        let schema = definitions.get(name);
        self.text += &format!("\n### {}\n\n{}", title(name), schema["description"].as_str().unwrap());
        if let Some((construct, anchor)) = self.catalogue.more(name) {
            // What an entry says is said once. That on answers is about answers in rules.
            if name != "answer" && self.said.insert(construct.summary) {
                self.text += &format!(" {}", construct.about);
            }
            self.text += &format!(" More: [{}]({CATALOGUE}#{anchor}).", construct.name);
        }
        if schema.get("properties").is_none() {
            self.text += "\n";
            self.forms(name, schema, definitions);
            return;
        }
        let example = self.shown(self.examples.telling(name).cloned(), name);
        let inline = Some(on_one_line(&example)).filter(|line| line.chars().count() <= INLINE);
        self.text +=
            &inline.as_ref().map_or("\n".to_owned(), |line| format!(" For example {}.\n", code(line)));
        self.fields(name, schema);
        self.choices(name, schema, definitions);
        if inline.is_none() {
            self.text += &format!("\n```json fragment\n{}\n```\n", lines(&example, 0));
        }
    }

    /// The fields that an object has in every form.
    fn fields(&mut self, owner: &str, schema: &Value) {
        let parts = parts(schema);
        if !parts.fields.is_empty() {
            self.text += "\n| field | form | if left out | meaning |\n|---|---|---|---|\n";
        }
        for (name, required) in &parts.fields {
            let field = &schema["properties"][name];
            let usual = if *required { "*required*".to_owned() } else { usual(owner, name, field) };
            let about = field["description"].as_str().unwrap_or_default().replace('|', "\\|");
            self.text += &format!(
                "| {} | {} | {usual} | {about} |\n",
                self.word(owner, name),
                of_field(owner, name, field)
            );
        }
        let listed = |names: &[String]| names.iter().map(|name| code(name)).collect::<Vec<_>>();
        for apart in &parts.apart {
            self.text += &format!("\nAt most one of {}.\n", listed(apart).join(" and "));
        }
        for some in &parts.some_of {
            self.text += &format!("\nAt least one of {}.\n", listed(some).join(" and "));
        }
    }

    /// A field, as a link to its entry in the catalogue where it has one of its own.
    fn word(&self, owner: &str, name: &str) -> String {
        let plain = ["id", "title", "hallbar", "$schema", "version"];
        let told = (!plain.contains(&name)).then(|| self.catalogue.link(owner, name)).flatten();
        told.unwrap_or_else(|| code(name))
    }

    /// The forms of which exactly one is filled in beside the other fields.
    fn choices(&mut self, owner: &str, schema: &Value, definitions: &Definitions) {
        for choice in parts(schema).choices {
            self.text += "\nExactly one of these forms:\n\n| form | meaning | example |\n|---|---|---|\n";
            for (required, optional) in &choice.forms {
                let names: Vec<String> = required.iter().chain(optional).cloned().collect();
                let is = |value: &Value| required.iter().all(|name| value.get(name).is_some());
                let example = self.examples.shortest(owner, is);
                let example = self.shown(example.cloned(), &format!("{owner} with {required:?}"));
                assert!(example.is_null() || definitions.fits(&example, schema));
                self.row(owner, schema, &names, optional, &[], &only(&example, &names));
            }
        }
    }

    /// A form with its fields, what stands beside them, and an example.
    fn row(
        &mut self,
        owner: &str,
        schema: &Value,
        names: &[String],
        optional: &[String],
        beside: &[String],
        example: &Value,
    ) {
        let mut fields: Vec<String> = names
            .iter()
            .map(|name| {
                let may = if optional.contains(name) { ", may be left out" } else { "" };
                let form = of_field(owner, name, &schema["properties"][name]);
                format!("{}: {form}{may}", self.word(owner, name))
            })
            .collect();
        fields.extend(beside.iter().cloned());
        let meaning = meaning(schema, names);
        self.text += &format!("| {} | {meaning} | {} |\n", fields.join("; "), code(&on_one_line(example)));
    }

    /// A form that is a word, or says no more than one.
    fn said(&mut self, owner: &str, word: &str, example: &Value) {
        let meant = MEANINGS.iter().find(|(known, form, _)| *known == owner && *form == word);
        let entry = self.catalogue.entry(owner, word);
        let meant = meant.map(|(_, _, meant)| (*meant).to_owned()).or(entry.map(|(construct, _)| {
            // What is written is in the cell before.
            let (written, rest) = construct.summary.split_once("`: ").unwrap_or(("", construct.summary));
            sentence(if written.starts_with('`') { rest } else { construct.summary })
        }));
        let meant = meant.unwrap_or_else(|| panic!("nothing says what `{word}` of {owner} means"));
        let link = entry.map(|(_, anchor)| format!(" [More]({CATALOGUE}#{anchor})."));
        let code = code(&on_one_line(example));
        self.text += &format!("| {code} | {meant}{} | {code} |\n", link.unwrap_or_default());
    }

    /// A definition that is one of several forms.
    fn forms(&mut self, name: &str, schema: &Value, definitions: &Definitions) {
        self.text += "\n| form | meaning | example |\n|---|---|---|\n";
        for one in alternatives(schema) {
            if let Some(words) = one["enum"].as_array() {
                words.iter().for_each(|word| self.said(name, word.as_str().unwrap(), word));
                continue;
            }
            let the = &one["properties"]["the"]["enum"];
            if let Some(words) = the.as_array().filter(|_| name == "quantity") {
                let each = |word: &Value| serde_json::json!({"the": word});
                words.iter().for_each(|word| self.said(name, word.as_str().unwrap(), &each(word)));
                continue;
            }
            let is = |value: &Value| definitions.fits(value, one);
            let example = self.examples.shortest(name, is);
            let example = self.shown(example.cloned(), &format!("{name} as {one}"));
            if one.get("properties").is_none() {
                let shown = form(name, one, "plain text");
                let meant = MEANINGS.iter().find(|(known, form, _)| *known == name && *form == shown);
                let meant = meant.map_or("", |(_, _, meant)| *meant);
                self.text += &format!("| {shown} | {meant} | {} |\n", code(&on_one_line(&example)));
                continue;
            }
            let parts = parts(one);
            let names: Vec<String> = parts.fields.iter().map(|(name, _)| name.clone()).collect();
            let optional = parts.fields.iter().filter(|(_, required)| !required);
            let optional: Vec<String> = optional.map(|(name, _)| name.clone()).collect();
            let beside: Vec<String> =
                parts.choices.iter().map(|choice| chosen(name, choice, definitions)).collect();
            if names.is_empty() {
                let example = code(&on_one_line(&example));
                self.text +=
                    &format!("| {} | Compares two quantities. | {example} |\n", beside.join(" and "));
                continue;
            }
            self.row(name, one, &names, &optional, &beside, &example);
        }
    }

    /// What stands on the other side of a condition.
    fn comparison(&mut self, definitions: &Definitions) {
        let each = alternatives(definitions.get("condition"));
        let each = each.into_iter().find(|one| one["properties"].get("each").is_some()).unwrap();
        self.text += "\n### comparison\n\nHow a [condition](#condition) holds a quantity against something else: every limit says \
                      which side it falls on.\n\n| form | meaning | example |\n|---|---|---|\n";
        for (names, _) in &parts(each).choices[0].forms {
            let is = |value: &Value| value.get(&names[0]).is_some();
            let example = self.shown(self.examples.shortest("condition", is).cloned(), &names[0]);
            self.row("condition", each, names, &[], &[], &example);
        }
    }

    fn layer(&mut self, definitions: &Definitions) {
        let layer = definitions.get("layer");
        self.text += super::words::LAYER;
        self.text += "\n| field | form | if left out | meaning |\n|---|---|---|---|\n";
        let mut lists = Vec::new();
        for (name, field) in layer["properties"].as_object().unwrap() {
            let to = alternatives(field)[0].get("$ref").map(referred).unwrap_or_default();
            if to.starts_with("changed_") {
                lists.push(name.clone());
            } else if definitions.get("handbook")["properties"].get(name).is_none() {
                let required = layer["required"].as_array().unwrap().contains(&Value::from(name.as_str()));
                let usual = if required { "*required*" } else { "none" };
                let about = field["description"].as_str().unwrap();
                self.text += &format!(
                    "| {} | {} | {usual} | {about} |\n",
                    self.word("layer", name),
                    of_field("layer", name, field)
                );
            }
        }
        let listed = lists.iter().map(|name| code(name)).collect::<Vec<_>>().join(", ");
        self.text += &format!("\nThe lists of elements are {listed}. Each is told by:\n\n");
        self.text += "| field | holds | meaning |\n|---|---|---|\n";
        let changes = definitions.get("changed_questions")["properties"].as_object().unwrap();
        for (name, field) in changes.iter().filter(|(name, _)| *name != "$comment") {
            let holds = match name.as_str() {
                "remove" | "order" => "ids",
                "amend" => "objects with an id and some fields",
                _ => "whole elements",
            };
            let about = field["description"].as_str().unwrap();
            self.text += &format!("| {} | {holds} | {about} |\n", self.word("layer", name));
        }
        self.text += super::words::LAYER_INSIDE;
        let inside = definitions.0.iter().filter_map(|(name, amended)| {
            let element = name.strip_prefix("amended_")?;
            let lists = amended["properties"].as_object()?.iter();
            let told = |field: &Value| field.to_string().contains("#/$defs/changed_");
            let lists: Vec<String> =
                lists.filter(|(_, field)| told(field)).map(|(name, _)| code(name)).collect();
            (!lists.is_empty()).then(|| format!("{} of a {}", lists.join(", "), title(element)))
        });
        let inside = inside.collect::<Vec<_>>().join("; ");
        self.text += &format!("{inside}.\n");
    }
}

/// What a choice inside a form is called.
fn chosen(owner: &str, choice: &Choice, definitions: &Definitions) -> String {
    let required = |choice: &Choice| choice.forms.iter().map(|(names, _)| names.clone()).collect::<Vec<_>>();
    let of_quantity = alternatives(definitions.get("quantity"));
    let of_quantity: Vec<Vec<String>> = of_quantity
        .into_iter()
        .map(|one| {
            parts(one).fields.into_iter().filter(|(_, required)| *required).map(|(name, _)| name).collect()
        })
        .collect();
    if required(choice) == of_quantity {
        return "the fields of a [quantity](#quantity)".to_owned();
    }
    assert!(choice.forms.iter().any(|(names, _)| names[0] == "at_least"), "{owner}: {choice:?}");
    "a [comparison](#comparison)".to_owned()
}

/// A summary as a sentence of its own.
fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    let first: String = letters.next().map(|letter| letter.to_uppercase().collect()).unwrap_or_default();
    format!("{first}{}.", letters.as_str())
}

/// What a field is where it is not there.
fn usual(owner: &str, name: &str, field: &Value) -> String {
    if let Some((_, _, said)) = USUAL.iter().find(|(known, field, _)| *known == owner && *field == name) {
        return (*said).to_owned();
    }
    match field.get("default") {
        Some(default) => code(&on_one_line(default)),
        None => "none".to_owned(),
    }
}

/// An object with these fields alone.
fn only(value: &Value, names: &[String]) -> Value {
    let members = value.as_object().into_iter().flatten();
    Value::Object(
        members.filter(|(name, _)| names.contains(name)).map(|(n, v)| (n.clone(), v.clone())).collect(),
    )
}
