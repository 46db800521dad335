//! The score tree with weights, and the classes with their conditions.

use std::collections::BTreeSet;

use hallbar::handbook::{Criterion, Node, Part};
use hallbar::report::words::Names;

use super::Shown;
use crate::texts;

pub(super) fn write(shown: &mut Shown<'_>) {
    let handbook = shown.names.handbook;
    if handbook.nodes.is_empty() {
        return;
    }
    shown.heading(texts::TREE);
    let parts: BTreeSet<&str> =
        handbook.nodes.iter().flat_map(|node| &node.parts).map(|part| part.of.as_str()).collect();
    let mut roots: Vec<&Node> =
        handbook.nodes.iter().filter(|node| !parts.contains(node.id.as_str())).collect();
    roots.sort_by_key(|node| Some(&node.id) != handbook.main.as_ref());
    let mut seen = BTreeSet::new();
    for root in roots {
        branch(shown, root, None, 0, &mut seen);
    }
    classes(shown);
}

/// A node and its parts below it; a node met again is named and not told again.
fn branch<'a>(
    shown: &mut Shown<'a>,
    node: &'a Node,
    part: Option<&Part>,
    depth: usize,
    seen: &mut BTreeSet<&'a str>,
) {
    let names = shown.names;
    let handbook = names.handbook;
    let mut said = shown.with_id(&names.title(&node.title, &node.id), &node.id);
    said.push_str(&format!(" – {}", names.rule(&node.rule)));
    if Some(&node.id) == handbook.main.as_ref() {
        said.push_str(&format!(" ({})", names.say(texts::MAIN)));
    }
    said.push_str(&weight(names, part));
    let first = seen.insert(&node.id);
    if first {
        for sentence in names.node_details(node) {
            said.push_str(&format!("\n{sentence}"));
        }
    }
    shown.page.hanging(depth * 2, "▪ ", &said);
    if !first {
        return;
    }
    for part in &node.parts {
        if let Some(inner) = handbook.nodes.iter().find(|inner| inner.id == part.of) {
            branch(shown, inner, Some(part), depth + 1, seen);
        } else if let Some(criterion) = handbook.criteria.iter().find(|criterion| criterion.id == part.of) {
            let said = leaf(shown, criterion, part);
            shown.page.hanging(depth * 2 + 2, "• ", &said);
        }
    }
}

fn leaf(shown: &Shown<'_>, criterion: &Criterion, part: &Part) -> String {
    let names = shown.names;
    let mut said = shown.with_id(&names.title(&criterion.title, &criterion.id), &criterion.id);
    said.push_str(&weight(names, Some(part)));
    said.push_str(&format!(" – {}", names.criterion_reads(criterion)));
    let scale = names.handbook.scales.iter().find(|scale| Some(&scale.id) == criterion.scale.as_ref());
    let silent = names.treatment(scale, &criterion.treatment);
    if !silent.is_empty() {
        said.push_str(&format!("\n{}", silent.join(" ")));
    }
    if let Some(when) = &criterion.when {
        said.push_str(&format!("\n{}", names.fill(texts::WHERE, &[&names.condition(when)])));
    }
    said
}

fn weight(names: Names<'_>, part: Option<&Part>) -> String {
    let Some(part) = part else { return String::new() };
    let said = names.part_weight(part);
    if said.is_empty() { String::new() } else { format!(", {}", said.join(", ")) }
}

fn classes(shown: &mut Shown<'_>) {
    let names = shown.names;
    for node in names.handbook.nodes.iter().filter(|node| !node.classes.is_empty()) {
        let title = format!("{}: {}", names.say(texts::CLASSES), names.title(&node.title, &node.id));
        shown.page.heading(&title);
        for class in &node.classes {
            let when = match &class.when {
                Some(when) => names.fill(texts::IF, &[&names.condition(when)]),
                None => names.say(texts::OTHERWISE).to_owned(),
            };
            let mut said =
                format!("{} – {when}", shown.with_id(&names.title(&class.title, &class.id), &class.id));
            if let Some(meaning) = &class.meaning {
                said.push_str(&format!("\n{}", names.text(meaning)));
            }
            shown.page.hanging(0, "• ", &said);
        }
        if let Some(withheld) = &node.withheld {
            shown.page.paragraph(0, &names.withheld(withheld));
        }
    }
}
