//! The layer between two handbooks: what makes the second of the first.

use std::collections::{BTreeMap, BTreeSet};

use super::listed::{LISTS, Listed};
use crate::json::Json;
use crate::tree::{Kind, Member, Node};

pub(super) const REMOVE: &str = "remove";
pub(super) const REPLACE: &str = "replace";
pub(super) const AMEND: &str = "amend";
pub(super) const ADD: &str = "add";
pub(super) const ORDER: &str = "order";

/// The changes that make `to` of `from`, both trees of whole handbooks.
pub(super) fn between(from: &Node, to: &Node) -> Node {
    let mut layer = object(Vec::new());
    for member in to.members().unwrap_or_default() {
        let before = from.member(&member.name);
        // Since when results are comparable is never taken over from the base.
        let always = &*member.name == "comparable_since";
        match (Listed::find(LISTS, &member.name), before) {
            (_, Some(before)) if before.same(&member.value) && !always => {}
            (Some(list), before) => {
                let empty = member.value.with(Kind::List(Vec::new()));
                if let Some(changes) = elements(before.unwrap_or(&empty), &member.value, list) {
                    set(&mut layer, &member.name, changes);
                }
            }
            (None, _) => set(&mut layer, &member.name, member.value.clone()),
        }
    }
    for member in from.members().unwrap_or_default() {
        if to.member(&member.name).is_some() || &*member.name == "comparable_since" {
            continue;
        }
        match Listed::find(LISTS, &member.name) {
            Some(list) => {
                let empty = member.value.with(Kind::List(Vec::new()));
                if let Some(changes) = elements(&member.value, &empty, list) {
                    set(&mut layer, &member.name, changes);
                }
            }
            None => set(&mut layer, &member.name, Json::Null.into()),
        }
    }
    layer
}

/// What is done with the elements of a list; none where nothing is, or where ids do not tell them apart.
fn elements(from: &Node, to: &Node, list: &'static Listed) -> Option<Node> {
    let (before, after) = (by_id(from, list)?, by_id(to, list)?);
    let beneath: BTreeMap<&str, &Node> = before.iter().copied().collect();
    let above: BTreeMap<&str, &Node> = after.iter().copied().collect();
    let in_both = |id: &str| above.contains_key(id);
    let mut changes = object(Vec::new());
    let removed: Vec<&str> = before.iter().map(|(id, _)| *id).filter(|id| !in_both(id)).collect();
    let (mut amended, mut added) = (Vec::new(), Vec::new());
    for (id, element) in &after {
        match beneath.get(id) {
            Some(known) if known.same(element) => {}
            Some(known) => amended.push(fields(known, element, list)),
            None => added.push((*element).clone()),
        }
    }
    let kept = before.iter().map(|(id, _)| *id).filter(|id| in_both(id));
    let fallen: Vec<&str> =
        kept.chain(added.iter().filter_map(|item| item.member(list.key)?.text())).collect();
    let wanted: Vec<&str> = after.iter().map(|(id, _)| *id).collect();
    let order = (fallen != wanted).then(|| Node::from(Json::texts(&wanted)));
    if !removed.is_empty() {
        set(&mut changes, REMOVE, Json::texts(&removed).into());
    }
    for (verb, items) in [(AMEND, amended), (ADD, added.clone())] {
        if !items.is_empty() {
            set(&mut changes, verb, Node::from(Json::Null).with(Kind::List(items)));
        }
    }
    if let Some(order) = order {
        set(&mut changes, ORDER, order);
    }
    changes.members().is_some_and(|members| !members.is_empty()).then_some(changes)
}

/// The fields of an element that differ.
fn fields(from: &Node, to: &Node, list: &'static Listed) -> Node {
    let mut changed = object(Vec::new());
    if let Some(id) = to.member(list.key) {
        set(&mut changed, list.key, id.clone());
    }
    for member in to.members().unwrap_or_default() {
        let before = from.member(&member.name);
        if before.is_some_and(|before| before.same(&member.value)) {
            continue;
        }
        let inner = Listed::find(list.within, &member.name);
        let changes = inner.zip(before).and_then(|(inner, before)| elements(before, &member.value, inner));
        set(&mut changed, &member.name, changes.unwrap_or_else(|| member.value.clone()));
    }
    for member in from.members().unwrap_or_default() {
        if to.member(&member.name).is_none() {
            set(&mut changed, &member.name, Json::Null.into());
        }
    }
    changed
}

/// The elements by id; none where one has no id or two have the same.
fn by_id<'n>(node: &'n Node, list: &Listed) -> Option<Vec<(&'n str, &'n Node)>> {
    let Kind::List(items) = &node.kind else { return None };
    let mut found: Vec<(&str, &Node)> = Vec::with_capacity(items.len());
    let mut seen = BTreeSet::new();
    for item in items {
        let id = item.member(list.key)?.text()?;
        if !seen.insert(id) {
            return None;
        }
        found.push((id, item));
    }
    Some(found)
}

pub(super) fn object(members: Vec<Member>) -> Node {
    Node::from(Json::Null).with(Kind::Object(members))
}

/// Sets a field of an object, in its old place where it has one.
pub(super) fn set(node: &mut Node, name: &str, value: Node) {
    let Kind::Object(members) = &mut node.kind else { return };
    match members.iter_mut().find(|member| &*member.name == name) {
        Some(member) => member.value = value,
        None => members.push(Member::new(name, value)),
    }
}
