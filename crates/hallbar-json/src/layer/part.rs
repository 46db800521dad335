//! A layer with some of its changes left out.

use super::between::{ADD, AMEND, ORDER, REMOVE, REPLACE, object, set};
use super::lay::{HEAD, NAMING};
use super::listed::{LISTS, Listed};
use super::origin::Act;
use crate::json::Json;
use crate::places::escape;
use crate::tree::{Kind, Node};

/// Says of a change whether it is kept.
type Keeps<'k> = &'k dyn Fn(Act, &str) -> bool;

/// The layer with what is kept, to be laid on `beneath`.
pub(super) fn part(layer: &Node, beneath: &Node, keeps: Keeps<'_>) -> Node {
    let mut kept = object(Vec::new());
    for member in layer.members().unwrap_or_default() {
        let path = format!("/{}", member.name);
        match Listed::find(LISTS, &member.name) {
            _ if HEAD.iter().chain(&NAMING).any(|name| *name == &*member.name) => {
                set(&mut kept, &member.name, member.value.clone())
            }
            Some(list) => {
                if let Some(changes) = elements(&member.value, beneath.member(list.field), list, &path, keeps)
                {
                    set(&mut kept, &member.name, changes);
                }
            }
            None if keeps(Act::Set, &path) => set(&mut kept, &member.name, member.value.clone()),
            None => {}
        }
    }
    kept
}

fn elements(
    changes: &Node,
    beneath: Option<&Node>,
    list: &Listed,
    path: &str,
    keeps: Keeps<'_>,
) -> Option<Node> {
    let items = |node: Option<&Node>| match node.map(|node| &node.kind) {
        Some(Kind::List(items)) => items.clone(),
        _ => Vec::new(),
    };
    let id = |node: &Node| node.member(list.key).and_then(Node::text).unwrap_or_default().to_owned();
    let at = |id: &str| format!("{path}/{}", escape(id));
    let removed: Vec<String> =
        items(changes.member(REMOVE)).iter().filter_map(Node::text).map(str::to_owned).collect();
    let removed: Vec<String> = removed.into_iter().filter(|id| keeps(Act::Removed, &at(id))).collect();
    let below = items(beneath);
    let whole = |verb, act| {
        let items = items(changes.member(verb)).into_iter();
        items.filter(|item| keeps(act, &at(&id(item)))).collect::<Vec<Node>>()
    };
    let (replaced, added) = (whole(REPLACE, Act::Replaced), whole(ADD, Act::Added));
    let amended: Vec<Node> = items(changes.member(AMEND))
        .iter()
        .filter_map(|item| {
            let beneath = below.iter().find(|known| id(known) == id(item));
            fields(item, beneath, list, &at(&id(item)), keeps)
        })
        .collect();
    let mut kept = object(Vec::new());
    if !removed.is_empty() {
        set(&mut kept, REMOVE, Json::texts(&removed).into());
    }
    for (verb, items) in [(REPLACE, replaced), (AMEND, amended), (ADD, added.clone())] {
        if !items.is_empty() {
            set(&mut kept, verb, Node::from(Json::Null).with(Kind::List(items)));
        }
    }
    if changes.member(ORDER).is_some() && keeps(Act::Ordered, path) {
        // Whole again for what is there now: those it does not name come last.
        let wanted: Vec<String> =
            items(changes.member(ORDER)).iter().filter_map(Node::text).map(str::to_owned).collect();
        let there = below.iter().map(id).filter(|id| !removed.contains(id)).chain(added.iter().map(id));
        let mut there: Vec<String> = there.collect();
        there.sort_by_key(|id| wanted.iter().position(|named| named == id).unwrap_or(usize::MAX));
        set(&mut kept, ORDER, Json::texts(&there).into());
    }
    kept.members().is_some_and(|members| !members.is_empty()).then_some(kept)
}

fn fields(
    changes: &Node,
    beneath: Option<&Node>,
    list: &Listed,
    path: &str,
    keeps: Keeps<'_>,
) -> Option<Node> {
    let mut kept = object(Vec::new());
    for member in changes.members().unwrap_or_default() {
        let path = format!("{path}/{}", escape(&member.name));
        let inner =
            Listed::find(list.within, &member.name).filter(|_| matches!(member.value.kind, Kind::Object(_)));
        if &*member.name == list.key {
            set(&mut kept, &member.name, member.value.clone());
        } else if let Some(inner) = inner {
            let below = beneath.and_then(|beneath| beneath.member(inner.field));
            if let Some(changes) = elements(&member.value, below, inner, &path, keeps) {
                set(&mut kept, &member.name, changes);
            }
        } else if keeps(Act::Set, &path) {
            set(&mut kept, &member.name, member.value.clone());
        }
    }
    (kept.members().map_or(0, <[_]>::len) > 1).then_some(kept)
}
