//! Nothing panics on any document, and what is accepted can be assessed.

use hallbar::json::{read_case, read_handbook, write_assessment, write_case, write_handbook};
use hallbar::{Handbook, Scorer};
use proptest::prelude::prop_assert;
use serde_json::{Value, json};

use super::hold;
use crate::generate::{Draw, Sort, draw_case};

/// Every place in a document, as a path of fields and numbers.
fn places(value: &Value, here: &str, found: &mut Vec<String>) {
    found.push(here.to_owned());
    match value {
        Value::Object(fields) => {
            for (field, inner) in fields {
                places(inner, &format!("{here}/{}", field.replace('~', "~0").replace('/', "~1")), found);
            }
        }
        Value::Array(elements) => {
            for (at, inner) in elements.iter().enumerate() {
                places(inner, &format!("{here}/{at}"), found);
            }
        }
        _ => {}
    }
}

/// The last field on a path, which says what sort of thing stands there.
fn field(path: &str) -> &str {
    path.rsplit('/').find(|part| part.parse::<usize>().is_err()).unwrap_or("")
}

fn is_alike(a: &Value, b: &Value) -> bool {
    std::mem::discriminant(a) == std::mem::discriminant(b)
}

fn odd_number(draw: &mut Draw) -> Value {
    draw.of(&[
        json!(0),
        json!(-1),
        json!(0.000001),
        json!(1_000_000_000_000_i64),
        json!(-1_000_000_000_000_i64),
        json!(999_999.999999),
        json!(3.5),
        json!(65),
    ])
}

fn odd_text(draw: &mut Draw) -> Value {
    json!(draw.of(&[
        "",
        "nothing",
        "unknown",
        "not_described",
        "1 EUR",
        "-5 SEK",
        "2026-02-30",
        "9999-12-31",
        "a b",
        "area9"
    ]))
}

/// Changes one thing: a word for another of the document, a number for an odd one, a list for less or more of it, a
/// rule for another of its sort.
pub(super) fn mutate(document: &mut Value, draw: &mut Draw) {
    let mut all = Vec::new();
    places(document, "", &mut all);
    // Lists are few among all that stands in a document, and empty ones the oddest.
    let lists: Vec<String> =
        all.iter().filter(|path| document.pointer(path).unwrap().is_array()).cloned().collect();
    let path = if draw.once_in(3) && !lists.is_empty() { draw.of(&lists) } else { draw.of(&all) };
    let known = document.pointer(&path).cloned().unwrap();
    let others: Vec<String> = all
        .iter()
        .filter(|other| is_alike(document.pointer(other).unwrap(), &known))
        .filter(|other| !known.is_object() || field(other) == field(&path) || draw.once_in(3))
        .cloned()
        .collect();
    let other =
        others.get(draw.below(others.len().max(1))).and_then(|other| document.pointer(other)).cloned();
    let changed = match known {
        Value::Number(_) if !draw.once_in(3) => odd_number(draw),
        Value::String(_) if draw.once_in(4) => odd_text(draw),
        Value::Bool(yes) => json!(!yes),
        Value::Array(mut elements) if draw.once_in(2) => {
            match draw.below(4) {
                0 => elements.clear(),
                1 => {
                    elements.pop();
                }
                2 => draw.shuffle(&mut elements),
                _ => {
                    let again = elements.first().cloned();
                    elements.extend(again);
                }
            }
            Value::Array(elements)
        }
        Value::Object(mut fields) if draw.once_in(3) => {
            let names: Vec<String> = fields.keys().cloned().collect();
            if !names.is_empty() {
                fields.remove(&draw.of(&names));
            }
            Value::Object(fields)
        }
        known => other.unwrap_or(known),
    };
    if let Some(place) = document.pointer_mut(&path).filter(|_| !path.is_empty()) {
        *place = changed;
    }
}

/// Reads, validates, compiles, binds and assesses as far as it goes; how far that was.
fn run(handbook: &str, case: &str) -> usize {
    let Some(document) = read_handbook(handbook.as_bytes()).document else { return 0 };
    let Some(case) = read_case(case.as_bytes()).document else { return 1 };
    let Some(handbook) = Handbook::validate(document).value else { return 2 };
    let Ok(scorer) = Scorer::compile(&handbook, None, None) else { return 3 };
    let Some(bound) = scorer.bind(&case).value else { return 4 };
    assert!(write_assessment(&bound.assess()).len() > 100);
    5
}

#[test]
fn nothing_panics_on_a_changed_handbook() {
    let reached = std::cell::RefCell::new([0_usize; 6]);
    hold(Sort::Any, |mut world| {
        let written = write_handbook(world.handbook());
        let case = write_case(&world.case);
        for _ in 0..30 {
            let mut document: Value = serde_json::from_str(&written).unwrap();
            for _ in 0..=world.draw.below(3) {
                mutate(&mut document, &mut world.draw);
            }
            reached.borrow_mut()[run(&document.to_string(), &case)] += 1;
        }
        Ok(())
    });
    let reached = reached.into_inner();
    let tried: usize = reached.iter().sum();
    // The changes are worth something only if many get past the reader.
    assert!(reached[2..].iter().sum::<usize>() * 5 > tried, "{reached:?}");
}

#[test]
fn nothing_panics_on_a_changed_case() {
    let reached = std::cell::RefCell::new([0_usize; 6]);
    hold(Sort::Any, |mut world| {
        let handbook = write_handbook(world.handbook());
        let written = write_case(&world.case);
        for _ in 0..30 {
            let mut document: Value = serde_json::from_str(&written).unwrap();
            for _ in 0..=world.draw.below(3) {
                mutate(&mut document, &mut world.draw);
            }
            reached.borrow_mut()[run(&handbook, &document.to_string())] += 1;
        }
        Ok(())
    });
    let reached = reached.into_inner();
    let tried: usize = reached.iter().sum();
    assert!(reached[4..].iter().sum::<usize>() * 5 > tried, "{reached:?}");
}

#[test]
fn a_case_of_one_handbook_does_no_harm_to_another() {
    hold(Sort::Any, |mut world| {
        let other = crate::generate::draw_handbook(&mut world.draw, Sort::Any);
        let case = draw_case(&mut world.draw, &other, Sort::Any);
        let bound = world.scorer.bind(&case);
        if let Some(bound) = &bound.value {
            prop_assert!(!write_assessment(&bound.assess()).is_empty());
        }
        Ok(())
    });
}
