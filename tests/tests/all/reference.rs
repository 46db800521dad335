//! The language reference: its tables and examples are written from the schemas and the catalogue, and the rest of the page
//! is held to what the program does.
//!
//! `HALLBAR_UPDATE=1 cargo test -p hallbar-tests reference` writes it anew. What stands outside the two marks is
//! written by hand.

mod examples;
mod form;
mod page;
mod schema;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use hallbar::json::{self, DocumentKind};
use hallbar::{Call, Diagnostic, Handbook, Scorer};
use serde_json::Value;

use crate::catalogue::laid;
use crate::documentation::tests::differs;

const PAGE: &str = "../crates/hallbar/docs/reference.md";
const CATALOGUE: &str = "../crates/hallbar-json/docs/catalogue.md";

/// What stands around the part that is written from the schemas.
const MARKS: [&str; 2] = [
    "<!-- Written from the schemas: HALLBAR_UPDATE=1 cargo test -p hallbar-tests reference -->\n",
    "<!-- The end of what is written from the schemas. -->\n",
];

fn read(path: &str) -> String {
    std::fs::read_to_string(format!("{}/{path}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// The headings of a page, each with its anchor as GitHub makes it.
fn anchors(page: &str) -> Vec<(String, String)> {
    let mut fenced = false;
    let mut found: Vec<(String, String)> = Vec::new();
    for line in page.lines() {
        fenced ^= line.starts_with("```");
        let Some(heading) = line.strip_prefix('#').filter(|_| !fenced) else { continue };
        let heading = heading.trim_start_matches('#').trim();
        let letters = heading.to_lowercase();
        let letters = letters.chars().filter(|c| c.is_alphanumeric() || [' ', '-', '_'].contains(c));
        let plain = letters.collect::<String>().replace(' ', "-");
        let mut anchor = plain.clone();
        let mut number = 0;
        while found.iter().any(|(_, known)| *known == anchor) {
            number += 1;
            anchor = format!("{plain}-{number}");
        }
        found.push((heading.to_owned(), anchor));
    }
    found
}

/// The page with the part that is written from the schemas as it is now.
fn fresh(had: &str) -> String {
    let [begin, end] = MARKS;
    let (before, rest) = had.split_once(begin).unwrap();
    let (_, after) = rest.split_once(end).unwrap();
    format!("{before}{begin}{}\n{end}{after}", page::written(&read(CATALOGUE)))
}

#[test]
fn the_page_is_written_from_the_schemas() {
    let had = read(PAGE);
    let wanted = fresh(&had);
    if std::env::var_os("HALLBAR_UPDATE").is_some() {
        std::fs::write(format!("{}/{PAGE}", env!("CARGO_MANIFEST_DIR")), &wanted).unwrap();
    } else if wanted != had {
        let line = wanted.lines().zip(had.lines()).position(|(wanted, had)| wanted != had);
        panic!(
            "docs/reference.md is stale from line {}: run HALLBAR_UPDATE=1 cargo test -p hallbar-tests reference",
            line.unwrap_or_default() + 1
        );
    }
}

#[test]
fn examples_of_the_page_alone_are_in_order() {
    examples::read_more();
    examples::read_whole();
}

/// The blocks of the page by their marks, and lines that end with code by what they begin with, each with its line and the heading it stands under.
fn blocks(page: &str) -> Vec<(usize, String, String, String)> {
    let mut blocks = Vec::new();
    let (mut heading, mut open): (String, Option<(usize, String, String)>) = (String::new(), None);
    for (at, line) in page.lines().enumerate() {
        match open.as_mut() {
            Some((at, tag, text)) if line == "```" => {
                blocks.push((*at, tag.clone(), heading.clone(), std::mem::take(text)));
                open = None;
            }
            Some((_, _, text)) => *text += &format!("{line}\n"),
            None if line.starts_with("- ") && line.ends_with('`') => {
                let (tag, text) = line.trim_end_matches('`').split_once(": `").unwrap();
                blocks.push((at + 1, tag.to_owned(), heading.clone(), text.to_owned()));
            }
            None if line.starts_with('#') => heading = line.trim_matches(['#', ' ']).to_owned(),
            None => open = line.strip_prefix("```").map(|tag| (at + 1, tag.to_owned(), String::new())),
        }
    }
    assert!(open.is_none(), "a block has no end");
    blocks
}

/// What a heading of the recipes shows.
#[derive(Default)]
struct Recipe {
    line: usize,
    rules: Option<Value>,
    case: Option<Value>,
    call: Option<Value>,
    result: Option<Value>,
}

impl Recipe {
    /// Holds that the rules are in order, and that the case gives what is shown.
    fn held(&self, name: &str, [scheme, case]: [&Value; 2]) {
        let place = format!("reference.md:{}: {name}", self.line);
        let rules = laid(scheme.clone(), self.rules.as_ref().unwrap());
        let read = json::read_handbook(rules.to_string().as_bytes());
        clean(&place, &read.diagnostics);
        let checked = Handbook::validate(read.document.unwrap());
        clean(&place, &checked.diagnostics);
        let handbook = checked.value.unwrap();
        let call = self.call.as_ref().map(|fields| {
            let head = serde_json::json!({
                "hallbar": "call/1", "id": "spring", "version": "1", "handbook": {"id": "scheme", "version": "1.0.0"},
            });
            let read = json::read_call(laid(head, fields).to_string().as_bytes());
            clean(&place, &read.diagnostics);
            Call::validate(read.document.unwrap(), &handbook).value.unwrap()
        });
        let scorer = Scorer::compile(&handbook, None, call.as_ref()).unwrap();
        let case = self.case.as_ref().map_or(case.clone(), |fields| laid(case.clone(), fields));
        let read = json::read_case(case.to_string().as_bytes());
        clean(&place, &read.diagnostics);
        let bound = scorer.bind(read.document.as_ref().unwrap());
        clean(&place, &bound.diagnostics);
        let assessed: Value =
            serde_json::from_str(&json::write_assessment(&bound.value.unwrap().assess())).unwrap();
        if let Some(wanted) = &self.result
            && let Some(differs) = differs(wanted, &assessed, "")
        {
            panic!("{place}: {differs}");
        }
    }
}

fn clean(place: &str, diagnostics: &[Diagnostic]) {
    // Titles are left out, and what stands in place of other rules can leave a question unread.
    let told = diagnostics.iter().filter(|found| !["HB123", "HB124"].contains(&found.rule.code));
    let told: Vec<String> = told.map(ToString::to_string).collect();
    assert!(told.is_empty(), "{place}:\n{}", told.join("\n"));
}

#[test]
fn every_row_of_the_schemes_does_what_it_says() {
    let page = read(PAGE);
    let (by_hand, _) = page.split_once(MARKS[0]).unwrap();
    let blocks = blocks(by_hand);
    let parsed =
        |text: &str| -> Value { serde_json::from_str(text).unwrap_or_else(|e| panic!("{e}: {text}")) };
    let file = |name: &str| {
        blocks
            .iter()
            .find(|(_, tag, ..)| tag == &format!("json {name}"))
            .map(|(.., text)| parsed(text))
            .unwrap()
    };
    let (scheme, case) = (file("scheme.json"), file("case.json"));
    let mut recipes: BTreeMap<&str, Recipe> = BTreeMap::new();
    for (line, tag, heading, text) in &blocks {
        let recipe = recipes.entry(heading).or_default();
        let slot = match tag.as_str() {
            "json fragment" => {
                recipe.line = *line;
                &mut recipe.rules
            }
            "- The case" => &mut recipe.case,
            "- The call" => &mut recipe.call,
            "- Gives" => &mut recipe.result,
            "json scheme.json" | "json case.json" | "sh" | "text" => continue,
            _ => panic!("reference.md:{line}: no block is marked `{tag}`"),
        };
        assert!(slot.replace(parsed(text)).is_none(), "reference.md:{line}: two of a kind");
    }
    recipes.retain(|heading, _| *heading != "How to begin");
    for (name, recipe) in &recipes {
        recipe.held(name, [&scheme, &case]);
    }
    // Each has its row, and each row one.
    let rows: Vec<&str> = by_hand.lines().filter(|line| line.contains("[fragment](#")).collect();
    assert_eq!(rows.len(), recipes.len());
    for (heading, anchor) in anchors(by_hand).iter().filter(|(heading, _)| recipes.contains_key(&**heading)) {
        assert!(
            rows.iter().any(|row| row.ends_with(&format!("[fragment](#{anchor}) |"))),
            "{heading} has no row"
        );
    }
}

/// Every field of every schema has a row under the heading of the object it is in.
#[test]
fn every_field_has_a_row() {
    let page = read(PAGE);
    let (_, written) = page.split_once(MARKS[0]).unwrap();
    let mut told: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut heading = String::new();
    for line in written.lines() {
        if let Some(name) = line.strip_prefix("## ").or(line.strip_prefix("### ")) {
            heading = name.to_lowercase().replace(' ', "_");
        } else if line.starts_with('|') {
            // Every other piece between backticks is code.
            let words = line.split('`').skip(1).step_by(2).map(str::to_owned);
            told.entry(heading.clone()).or_default().extend(words);
        }
    }
    let mut missing = Vec::new();
    for kind in DocumentKind::ALL {
        let schema = json::schema(kind);
        for (name, definition) in schema["$defs"].as_object().into_iter().flatten() {
            let mut fields = Vec::new();
            names(definition, &mut fields);
            // Lists of a layer are told once for all, and its other fields are the handbook's.
            let heading = match name.as_str() {
                "layer" => "handbook",
                name if name.starts_with("changed_") => "layer",
                name if name.starts_with("amended_") => continue,
                name => name,
            };
            let rows = told.get(heading).cloned().unwrap_or_default();
            // A row that is an example alone says the field inside it.
            let the = |field: &str| field == "the" && told["quantity"].contains(r#"{"the": "gains"}"#);
            let elsewhere = |field: &String| match name.as_str() {
                "condition" => {
                    told["comparison"].contains(field) || told["quantity"].contains(field) || the(field)
                }
                "layer" => told["layer"].contains(field),
                _ => the(field),
            };
            fields.retain(|field| !rows.contains(field) && !elsewhere(field) && field != "$comment");
            missing.extend(fields.into_iter().map(|field| format!("{kind:?}: {name}.{field}")));
        }
    }
    assert!(missing.is_empty(), "no row tells of:\n{}", missing.join("\n"));
}

/// The names of the fields of a schema, those of objects inside it with them.
fn names(schema: &Value, found: &mut Vec<String>) {
    match schema {
        Value::Object(members) => {
            for (name, value) in members {
                if let ("properties", Value::Object(fields)) = (name.as_str(), value) {
                    found.extend(fields.keys().cloned());
                    fields.values().for_each(|field| names(field, found));
                } else {
                    names(value, found);
                }
            }
        }
        Value::Array(all) => all.iter().for_each(|one| names(one, found)),
        _ => {}
    }
}

#[test]
fn facts_that_need_no_declaration_need_none() {
    let page = read(PAGE);
    let (_, rest) = page.split_once("## Facts that need no declaration\n").unwrap();
    let (table, _) = rest.split_once("\n## ").unwrap();
    let cells = table.lines().filter_map(|line| line.strip_prefix('|')?.split('|').next());
    let facts: Vec<&str> = cells.flat_map(|cell| cell.split('`').skip(1).step_by(2)).collect();
    assert!(facts.len() > 10, "{facts:?}");
    let gates: Vec<Value> = facts
        .iter()
        .map(|fact| serde_json::json!({"id": fact, "requires": {"fact": fact, "is": {"fact": fact}}}))
        .collect();
    let fields = serde_json::json!({"stages": [{"id": "s", "gates": gates}]}).to_string();
    let read = json::read_handbook(&crate::catalogue::with(DocumentKind::Handbook, Some(&fields)));
    let checked = Handbook::validate(read.document.unwrap());
    let told: Vec<String> =
        checked.diagnostics.iter().filter(|d| d.is_error()).map(ToString::to_string).collect();
    assert!(told.is_empty(), "{told:?}");
}

/// Where the links of a page lead: neither out on the web nor, as rustdoc has them, to something in the code.
fn links(page: &str) -> Vec<String> {
    use pulldown_cmark::{Event, Options, Parser, Tag};
    let events = Parser::new_ext(page, Options::ENABLE_TABLES);
    let target = |event| match event {
        Event::Start(Tag::Link { dest_url, .. }) => Some(dest_url.to_string()),
        _ => None,
    };
    events
        .filter_map(target)
        .filter(|target| !target.contains("://") && !target.starts_with("crate::"))
        .collect()
}

/// Every page that people read leads somewhere with each of its links.
#[test]
fn every_link_leads_somewhere() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let mut pages = vec![root.join("README.md"), root.join("fixtures/README.md")];
    for folder in ["hallbar", "hallbar-json", "hallbar-csv", "hallbar-excel"] {
        let docs = std::fs::read_dir(root.join("crates").join(folder).join("docs")).unwrap();
        pages.extend(
            docs.map(|entry| entry.unwrap().path())
                .filter(|path| path.extension().is_some_and(|e| e == "md")),
        );
    }
    let (mut broken, mut known) = (Vec::new(), BTreeMap::new());
    for page in &pages {
        let text = std::fs::read_to_string(page).unwrap();
        for link in links(&text) {
            let (file, anchor) = link.split_once('#').unwrap_or((&link, ""));
            let path = if file.is_empty() { page.clone() } else { page.parent().unwrap().join(file) };
            if !path.exists() {
                broken.push(format!("{}: {link}", page.display()));
                continue;
            }
            if anchor.is_empty() {
                continue;
            }
            let headings = known
                .entry(path.clone())
                .or_insert_with(|| anchors(&std::fs::read_to_string(&path).unwrap()));
            if !headings.iter().any(|(_, known)| known == anchor) {
                broken.push(format!("{}: {link}", page.display()));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

/// The page is one to look things up on: each heading once, tables whole, and no longer than need be.
#[test]
fn the_page_is_one_to_look_things_up_on() {
    let page = read(PAGE);
    let headings = anchors(&page);
    for (heading, anchor) in &headings {
        let same = headings.iter().filter(|(other, _)| other.to_lowercase() == heading.to_lowercase());
        assert_eq!(same.count(), 1, "{heading} stands twice ({anchor})");
    }
    let mut columns = 0;
    for (at, line) in page.lines().enumerate() {
        // A bar inside code parts cells too, unless it is escaped.
        let bars = line.replace("\\|", "").matches('|').count();
        let row = line.starts_with("| ");
        assert!(!row || columns == 0 || bars == columns, "reference.md:{}: {line}", at + 1);
        columns = if line.starts_with('|') { bars } else { 0 };
    }
    assert!(page.lines().count() < 2000);
}
