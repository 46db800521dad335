//! The score tree with weights, and the classes with their conditions.

use std::collections::BTreeSet;

use hallbar::handbook::{Aggregation, Criterion, Node, Part};

use super::Shown;
use crate::names::Names;
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
    said.push_str(&format!(" – {}", rule_words(names, &node.rule)));
    if Some(&node.id) == handbook.main.as_ref() {
        said.push_str(&format!(" ({})", names.say(texts::MAIN)));
    }
    said.push_str(&weight(names, part));
    let first = seen.insert(&node.id);
    if first {
        for sentence in details(names, node) {
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
    said.push_str(&format!(" – {}", names.fill(texts::READS, &[&names.quantity(&criterion.reads)])));
    if let Some(id) = criterion
        .scale
        .as_ref()
        .filter(|id| names.handbook.scales.iter().any(|scale| &scale.id == *id && !scale.bands.is_empty()))
    {
        said.push_str(&format!("; {}", names.fill(texts::WITH_SCALE, &[&names.scale(id)])));
    }
    let scale = names.handbook.scales.iter().find(|scale| Some(&scale.id) == criterion.scale.as_ref());
    let silent = super::scales::treatment(names, scale, &criterion.treatment);
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
    let weight = part.weight.as_ref().map(|weight| names.fill(texts::WEIGHT_OF, &[&names.setting(weight)]));
    let bonus = part.bonus.then(|| names.say(texts::BONUS).to_owned());
    let said: Vec<String> = weight.into_iter().chain(bonus).collect();
    if said.is_empty() { String::new() } else { format!(", {}", said.join(", ")) }
}

fn details(names: Names<'_>, node: &Node) -> Vec<String> {
    let mut details = Vec::new();
    if let Some(maximum) = &node.maximum {
        details.push(names.fill(texts::AT_MOST_POINTS, &[&names.setting(maximum)]));
    }
    if let Some(scale) = &node.scale {
        details.push(names.fill(texts::THROUGH_SCALE, &[&names.scale(scale)]));
    }
    if let Some(decimals) = node.decimals {
        details.push(names.fill(texts::ROUNDED_TO, &[&decimals.to_string()]));
    }
    for cap in &node.caps {
        let title = names.title(&cap.title, &cap.id);
        let parts = [&*title, &names.setting(&cap.at_most), &names.condition(&cap.when)];
        details.push(names.fill(texts::CAP_WHERE, &parts));
    }
    if let Some(when) = &node.when {
        details.push(names.fill(texts::WHERE, &[&names.condition(when)]));
    }
    details
}

fn rule_words(names: Names<'_>, rule: &Aggregation) -> String {
    let say = |phrase| names.say(phrase).to_owned();
    match rule {
        Aggregation::Sum => say(texts::SHOWN_SUM),
        Aggregation::Mean => say(texts::SHOWN_MEAN),
        Aggregation::Geometric => say(texts::SHOWN_GEOMETRIC),
        Aggregation::Harmonic => say(texts::SHOWN_HARMONIC),
        Aggregation::Power(exponent) => names.fill(texts::SHOWN_POWER, &[&names.setting(exponent)]),
        Aggregation::Minimum => say(texts::SHOWN_MINIMUM),
        Aggregation::Maximum => say(texts::SHOWN_MAXIMUM),
        Aggregation::Count { at_least } => names.fill(texts::SHOWN_COUNT, &[&names.setting(at_least)]),
        Aggregation::Worst(count) => names.fill(texts::SHOWN_WORST, &[&names.setting(count)]),
        Aggregation::None => say(texts::SHOWN_NONE),
    }
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
            let said = names.fill(texts::WITHHELD_WHERE, &[&names.condition(withheld)]);
            shown.page.paragraph(0, &said);
        }
    }
}
