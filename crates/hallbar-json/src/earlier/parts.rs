//! The parts that earlier assessments are made of: fields, words, found values.

use std::collections::BTreeSet;

use hallbar_core::assessment::{Basis, Datum, Found, GateOutcome, Ternary};
use hallbar_core::diagnostic::rules::reading as rules;
use hallbar_core::{Date, Money, Text};

use crate::form::{Reader, Value as _};
use crate::tree::{Kind, Node};
use crate::value::Words;

/// The fields of an object, of which those that are not asked for are passed over.
pub(super) struct Fields<'t, 'r> {
    node: &'t Node,
    reader: &'r mut Reader<'t>,
}

impl<'t, 'r> Fields<'t, 'r> {
    /// The fields, or a report that this is no object.
    pub(super) fn of(node: &'t Node, reader: &'r mut Reader<'t>) -> Option<Self> {
        let Some(members) = node.members() else {
            reader.wrong_type(node, "an object");
            return None;
        };
        let mut seen = BTreeSet::new();
        for member in members.iter().filter(|member| !seen.insert(&*member.name)) {
            let message = format!("the field `{}` is given twice", member.name);
            reader.report_name(&rules::DOUBLED_FIELD, member, message, None);
        }
        Some(Self { node, reader })
    }

    /// A field that must be there.
    pub(super) fn need<T>(
        &mut self,
        name: &'static str,
        read: impl FnOnce(&'t Node, &mut Reader<'t>) -> Option<T>,
    ) -> Option<T> {
        let Some(value) = self.node.member(name) else {
            let message = format!("the field `{name}` is missing");
            let help = "write the assessment anew with `hallbar assess … --format json`".to_owned();
            self.reader.report_with(&rules::MISSING_FIELD, self.node, message, Some(help));
            return None;
        };
        self.reader.at(name, |reader| read(value, reader))
    }

    /// A field that may be `null` or left out.
    pub(super) fn maybe<T>(
        &mut self,
        name: &'static str,
        read: impl FnOnce(&'t Node, &mut Reader<'t>) -> Option<T>,
    ) -> Option<T> {
        let value = self.node.member(name).filter(|value| !matches!(value.kind, Kind::Null))?;
        self.reader.at(name, |reader| read(value, reader))
    }

    /// A list that must be there.
    pub(super) fn list<T>(
        &mut self,
        name: &'static str,
        read: impl FnMut(&'t Node, &mut Reader<'t>) -> Option<T>,
    ) -> Vec<T> {
        self.need(name, |node, reader| each(node, reader, read)).unwrap_or_default()
    }

    /// What something is called; nothing where it is not told.
    pub(super) fn title(&mut self) -> Text {
        self.maybe("title", text).unwrap_or_default()
    }
}

/// Every element of a list.
pub(super) fn each<'t, T>(
    node: &'t Node,
    reader: &mut Reader<'t>,
    mut read: impl FnMut(&'t Node, &mut Reader<'t>) -> Option<T>,
) -> Option<Vec<T>> {
    let items = reader.list(node)?.iter().enumerate();
    Some(items.filter_map(|(at, item)| reader.at(at, |reader| read(item, reader))).collect())
}

/// A list of texts.
pub(super) fn texts<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<Vec<String>> {
    each(node, reader, String::read)
}

pub(super) fn text<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<Text> {
    let mut fields = Fields::of(node, reader)?;
    Some(Text { sv: fields.maybe("sv", String::read), en: fields.maybe("en", String::read) })
}

/// A score or another figure, as exact as it was written.
pub(super) fn figure<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<f64> {
    let number = match &node.kind {
        Kind::Number(number) => number.parse().ok().filter(|number: &f64| number.is_finite()),
        _ => None,
    };
    if number.is_none() {
        reader.wrong_type(node, "a number");
    }
    number
}

/// The least and the most.
pub(super) fn pair<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<(f64, f64)> {
    match each(node, reader, figure)?.as_slice() {
        [low, high] => Some((*low, *high)),
        _ => {
            reader.wrong_type(node, "a list of two numbers");
            None
        }
    }
}

const TERNARY: Words<Ternary> = Words(&[("yes", Ternary::Yes), ("no", Ternary::No), ("open", Ternary::Open)]);

pub(super) fn ternary<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<Ternary> {
    TERNARY.read(node, reader)
}

const OUTCOMES: Words<GateOutcome> =
    Words(&[("passed", GateOutcome::Passed), ("failed", GateOutcome::Failed), ("open", GateOutcome::Open)]);

pub(super) fn came_out<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<GateOutcome> {
    OUTCOMES.read(node, reader)
}

const BASES: Words<Basis> = Words(&[
    ("answered", Basis::Answered),
    ("in_part", Basis::InPart),
    ("unknown", Basis::Unknown),
    ("not_described", Basis::NotDescribed),
    ("not_applicable", Basis::NotApplicable),
    ("missing", Basis::Missing),
    ("not_asked", Basis::NotAsked),
]);

pub(super) fn basis<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<Basis> {
    BASES.read(node, reader)
}

pub(super) fn found<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<Found> {
    match node.text() {
        Some("nothing") => return Some(Found::Nothing),
        Some("anything") => return Some(Found::Anything),
        _ => {}
    }
    let mut fields = node.members().map(|members| members.iter()).unwrap_or_default();
    let (Some(field), None) = (fields.next(), fields.next()) else {
        reader.wrong_type(node, "a found value");
        return None;
    };
    let value = &field.value;
    reader.at(&field.name, |reader| match &*field.name {
        "one" => datum(value, reader).map(Found::One),
        "one_of" => each(value, reader, datum).map(Found::OneOf),
        "between" => match each(value, reader, end)?.as_slice() {
            [low, high] => Some(Found::Between(low.clone(), high.clone())),
            _ => {
                reader.wrong_type(value, "a list of two values");
                None
            }
        },
        _ => {
            reader.wrong_type(node, "a found value");
            None
        }
    })
}

/// An end of a range; `null` is without limit.
fn end<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<Option<Datum>> {
    if matches!(node.kind, Kind::Null) { Some(None) } else { datum(node, reader).map(Some) }
}

fn datum<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<Datum> {
    let mut fields = Fields::of(node, reader)?;
    if let Some(number) = fields.maybe("number", figure) {
        return Some(Datum::Number(number));
    }
    if let Some(money) = fields.maybe("money", Money::read) {
        return Some(Datum::Money(money));
    }
    if let Some(date) = fields.maybe("date", Date::read) {
        return Some(Datum::Date(date));
    }
    fields.need("text", |node, reader| {
        let mut fields = Fields::of(node, reader)?;
        let id = fields.need("id", String::read);
        let title = fields.maybe("title", text);
        Some(Datum::Text { id: id?, title })
    })
}
