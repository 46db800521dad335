//! What layers hold to: they give back what they were made of, and it does not matter which are put together first.

use std::collections::BTreeSet;

use hallbar_core::handbook::HandbookDocument;
use proptest::prelude::{prop_assert, prop_assert_eq};

use super::generate::Draw;
use super::laws::for_seeds;
use crate::form::Value as _;
use crate::json::Json;
use crate::{Bearing, Layer, fingerprint_handbook, read_handbook, read_layers, write_handbook};

/// Lists of elements at any depth, by field, and what each is known by.
const KEYS: [(&str, &str); 24] = [
    ("parameters", "id"),
    ("facts", "id"),
    ("lists", "id"),
    ("tables", "id"),
    ("columns", "id"),
    ("rows", "code"),
    ("scales", "id"),
    ("levels", "id"),
    ("questions", "id"),
    ("depths", "id"),
    ("measures", "id"),
    ("lenses", "id"),
    ("items", "id"),
    ("criteria", "id"),
    ("nodes", "id"),
    ("parts", "of"),
    ("caps", "id"),
    ("classes", "id"),
    ("stages", "id"),
    ("gates", "id"),
    ("consequences", "id"),
    ("route", "id"),
    ("asks", "id"),
    ("stop_points", "id"),
];

fn key(field: &str) -> Option<&'static str> {
    KEYS.iter().find(|(known, _)| *known == field).map(|(_, key)| *key)
}

fn id_of(item: &Json, key: &str) -> Option<String> {
    match item {
        Json::Object(members) => members.iter().find(|(name, _)| name == key).and_then(|(_, id)| match id {
            Json::Text(id) => Some(id.clone()),
            _ => None,
        }),
        _ => None,
    }
}

/// The same with no id twice in a list of elements.
fn distinct(json: &mut Json) {
    match json {
        Json::List(items) => items.iter_mut().for_each(distinct),
        Json::Object(members) => {
            for (name, value) in members {
                if let (Some(key), Json::List(items)) = (key(name), &mut *value) {
                    let mut seen = BTreeSet::new();
                    items.retain(|item| id_of(item, key).is_none_or(|id| seen.insert(id)));
                }
                distinct(value);
            }
        }
        _ => {}
    }
}

fn read(json: &Json) -> HandbookDocument {
    let read = read_handbook(json.pretty().as_bytes());
    read.document.unwrap_or_else(|| panic!("{:?}\n{}", read.diagnostics, json.pretty()))
}

fn handbook(draw: &mut Draw) -> HandbookDocument {
    let mut json = draw.handbook().write();
    distinct(&mut json);
    read(&json)
}

/// A later handbook: elements of both, some with fields of one another, in any order.
fn later(draw: &mut Draw, first: &HandbookDocument) -> HandbookDocument {
    let (mut mixed, other) = (first.clone().write(), handbook(draw).write());
    mix(draw, &mut mixed, &other);
    distinct(&mut mixed);
    read(&mixed)
}

fn mix(draw: &mut Draw, into: &mut Json, from: &Json) {
    let (Json::Object(members), Json::Object(others)) = (into, from) else { return };
    for (name, other) in others {
        let at = members.iter().position(|(known, _)| known == name);
        match (key(name), at.and_then(|at| members.get_mut(at)), other) {
            (Some(key), Some((_, Json::List(items))), Json::List(more)) => {
                items.retain(|_| draw.below(4) > 0);
                for item in more {
                    let same = items.iter_mut().find(|known| id_of(known, key) == id_of(item, key));
                    match same {
                        Some(known) if draw.flag() => mix(draw, known, item),
                        Some(_) => {}
                        None if draw.flag() => items.push(item.clone()),
                        None => {}
                    }
                }
                if draw.below(3) == 0 {
                    items.reverse();
                }
            }
            // What tells forms of an element apart stays: half of one and half of another is neither.
            (None, Some(slot), other)
                if ["title", "id", "version", "help", "unit"].contains(&name.as_str()) =>
            {
                slot.1 = other.clone();
            }
            _ => {}
        }
    }
    if let Some(at) = members.iter().position(|(name, _)| name == "title")
        && draw.below(5) == 0
    {
        members.remove(at);
    }
}

/// The first lines that differ, where any do.
fn unlike(found: Option<&HandbookDocument>, wanted: &HandbookDocument) -> Option<String> {
    let Some(found) = found else { return Some("nothing was made".to_owned()) };
    let (found, wanted) = (write_handbook(found), write_handbook(wanted));
    let pairs = found.lines().zip(wanted.lines()).enumerate();
    let (at, _) = pairs.clone().find(|(_, (found, wanted))| found != wanted)?;
    let around = |text: &str| text.lines().skip(at.saturating_sub(6)).take(14).collect::<Vec<_>>().join("\n");
    Some(format!("line {at}\n{}\n--- wanted\n{}", around(&found), around(&wanted)))
}

#[test]
fn a_difference_laid_on_the_first_gives_the_second() {
    for_seeds(|mut draw| {
        let first = handbook(&mut draw);
        for mut second in [handbook(&mut draw), later(&mut draw, &first)] {
            second.version = format!("{}, and one more", first.version);
            let layer = Layer::between(&first, &second);
            let applied = layer.apply(&first);
            prop_assert_eq!(applied.diagnostics, []);
            prop_assert_eq!(unlike(applied.value.as_ref(), &second), None);
            // As written and read with what is beneath.
            let (layer, first) = (layer.write(), write_handbook(&first));
            let layered = read_layers(&[layer.as_bytes(), first.as_bytes()]);
            prop_assert_eq!(unlike(layered.read.document.as_ref(), &second), None);
        }
        Ok(())
    });
}

#[test]
fn no_difference_is_no_layer() {
    for_seeds(|mut draw| {
        let first = handbook(&mut draw);
        let mut named = HandbookDocument { id: "ours".into(), version: "3".into(), ..first.clone() };
        named.comparable_since = None;
        let layer = Layer::between(&first, &named);
        prop_assert!(layer.is_empty());
        prop_assert!(Layer::between(&first, &first).is_empty());
        let applied = layer.apply(&first).value.unwrap();
        prop_assert_eq!(fingerprint_handbook(&applied), fingerprint_handbook(&first));
        prop_assert_eq!(applied, named);
        Ok(())
    });
}

#[test]
fn layers_can_be_put_together_first_or_last() {
    for_seeds(|mut draw| {
        let a = HandbookDocument { version: "a".into(), ..handbook(&mut draw) };
        let b = HandbookDocument { version: "b".into(), ..later(&mut draw, &a) };
        let c = HandbookDocument { version: "c".into(), ..later(&mut draw, &b) };
        let d = HandbookDocument { version: "d".into(), ..later(&mut draw, &c) };
        let [ab, bc, cd] = [(&a, &b), (&b, &c), (&c, &d)].map(|(from, to)| {
            let layer = Layer::between(from, to);
            if draw.flag() { layer.replacing(to, |_| draw.flag()) } else { layer }
        });
        prop_assert_eq!(unlike(ab.apply(&a).value.as_ref(), &b), None);
        let both = ab.then(&bc);
        let applied = both.apply(&a);
        prop_assert_eq!(applied.diagnostics, []);
        prop_assert_eq!(unlike(applied.value.as_ref(), &c), None);
        for all in [both.then(&cd), ab.then(&bc.then(&cd))] {
            prop_assert_eq!(unlike(all.apply(&a).value.as_ref(), &d), None);
        }
        let texts = [cd.write(), bc.write(), ab.write(), write_handbook(&a)];
        let layered = read_layers(&texts.each_ref().map(|text| text.as_bytes()));
        prop_assert_eq!(unlike(layered.read.document.as_ref(), &d), None);
        Ok(())
    });
}

#[test]
fn changes_can_be_made_one_by_one() {
    for_seeds(|mut draw| {
        let first = handbook(&mut draw);
        let second = later(&mut draw, &first);
        let layer = Layer::between(&first, &second);
        let changes = layer.changes(&first);
        let all: Vec<usize> = (0..changes.len()).collect();
        let made = layer.only(&first, &changes, &all).apply(&first);
        prop_assert_eq!(unlike(made.value.as_ref(), &second), None);
        prop_assert!(layer.only(&first, &changes, &[]).is_empty());
        // Half and then the rest, as far as the halves can be read at all, is the whole.
        let half: Vec<usize> = all.iter().copied().filter(|_| draw.flag()).collect();
        let made = layer.only(&first, &changes, &half).apply(&first);
        prop_assert!(
            made.diagnostics.iter().all(|found| found.rule.code != "HB144" && found.rule.code != "HB147")
        );
        if let Some(made) = made.value {
            let rest = Layer::between(&made, &second);
            prop_assert_eq!(unlike(rest.apply(&made).value.as_ref(), &second), None);
        }
        // Every change that bears on results or on what follows belongs to one step, which needs other ones only.
        let steps = Layer::steps(&changes);
        let mut made: Vec<usize> = steps.iter().flat_map(|step| step.changes.clone()).collect();
        made.sort_unstable();
        let bears = all.iter().copied().filter(|at| changes[*at].bearing >= Bearing::Follows);
        prop_assert_eq!(made, bears.collect::<Vec<_>>());
        for (number, step) in steps.iter().enumerate() {
            prop_assert!(step.needs.iter().all(|needed| *needed < steps.len() && *needed != number));
            let results = step.changes.iter().filter(|at| !changes[**at].bearing.keeps_results()).count();
            prop_assert!(results == 0 || results == step.changes.len());
        }
        Ok(())
    });
}
