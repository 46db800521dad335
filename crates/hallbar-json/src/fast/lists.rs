//! Financing, effects, conflicts, and what persons decide.

use std::borrow::Cow;

use hallbar_core::case::LineKind;
use hallbar_core::{Date, Known, Levels, LineValue};
use serde::de::{Error, MapAccess};

use super::Taken;
use super::known::{Sink, Value};
use super::object::{EachText, Fields, Look, Part, Text, filled, refused, skip_text};
use crate::value::{CERTAINTIES, DECISIONS, LINE_KINDS, MITIGATORS, Words};

/// The value that a word stands for.
fn word<'de, A: MapAccess<'de>, T: Clone + PartialEq>(map: &mut A, words: &Words<T>) -> Result<T, A::Error> {
    map.next_value_seed(Look(|text: &str| words.get(text)))?.ok_or_else(refused)
}

fn text<'de, A: MapAccess<'de>>(map: &mut A) -> Result<Cow<'de, str>, A::Error> {
    map.next_value::<Text<'de>>().map(|text| text.0)
}

/// A financing line.
pub(super) struct Line;

struct Amount;
struct Code;

impl Sink for Amount {
    type Value = LineValue;

    fn put<E: Error>(self, taken: &mut Taken<'_>, known: Known<'_>) -> Result<LineValue, E> {
        taken.intake.line_amount(known).map_err(|_| refused())
    }

    fn one_of<E: Error>(self, _taken: &mut Taken<'_>) -> Result<LineValue, E> {
        Err(refused())
    }
}

impl Sink for Code {
    type Value = LineValue;

    fn put<E: Error>(self, taken: &mut Taken<'_>, known: Known<'_>) -> Result<LineValue, E> {
        taken.intake.line_code(known).map_err(|_| refused())
    }

    fn one_of<E: Error>(self, taken: &mut Taken<'_>) -> Result<LineValue, E> {
        let Taken { intake, texts, ends, .. } = taken;
        intake.line_codes(Taken::texts(texts, ends)).map_err(|_| refused())
    }
}

impl Part for Line {
    fn take<'de, A: MapAccess<'de>>(taken: &mut Taken<'_>, mut map: A) -> Result<(), A::Error> {
        const NAMES: [&str; 4] = ["kind", "amount", "code", "note"];
        let mut fields = Fields::default();
        let (mut kind, mut amount, mut code) = (LineKind::default(), LineValue::OPEN, LineValue::OPEN);
        while let Some(field) = fields.next(&mut map, &NAMES)? {
            match field {
                0 => kind = word(&mut map, &LINE_KINDS)?,
                1 => amount = map.next_value_seed(Value(&mut *taken, Amount))?,
                2 => code = map.next_value_seed(Value(&mut *taken, Code))?,
                _ => skip_text(&mut map)?,
            }
        }
        taken.intake.line(kind, amount, code).map_err(|_| refused())
    }
}

/// An effect on an item.
pub(super) struct Effect;

struct Level;

impl Sink for Level {
    type Value = Levels;

    fn put<E: Error>(self, taken: &mut Taken<'_>, known: Known<'_>) -> Result<Levels, E> {
        taken.intake.levels(known).map_err(|_| refused())
    }

    fn one_of<E: Error>(self, taken: &mut Taken<'_>) -> Result<Levels, E> {
        let Taken { intake, texts, ends, .. } = taken;
        intake.levels_of(Taken::texts(texts, ends)).map_err(|_| refused())
    }
}

impl Part for Effect {
    fn take<'de, A: MapAccess<'de>>(taken: &mut Taken<'_>, mut map: A) -> Result<(), A::Error> {
        const NAMES: [&str; 7] =
            ["on", "before", "motivation", "after", "mitigated_by", "certainty", "evidence"];
        let mut fields = Fields::default();
        let mut on = Cow::Borrowed("");
        let (mut before, mut after) = (None, None);
        while let Some(field) = fields.next(&mut map, &NAMES)? {
            match field {
                0 => on = text(&mut map)?,
                1 => before = Some(map.next_value_seed(Value(&mut *taken, Level))?),
                3 => after = Some(map.next_value_seed(Value(&mut *taken, Level))?),
                4 => drop(word(&mut map, &MITIGATORS)?),
                5 => drop(word(&mut map, &CERTAINTIES)?),
                6 => map.next_value_seed(EachText(|_: &str| ()))?,
                _ => skip_text(&mut map)?,
            }
        }
        fields.require(0)?;
        let before = match before {
            Some(before) => before,
            None => taken.intake.levels(Known::Missing).map_err(|_| refused())?,
        };
        taken.intake.effect(&on, before, after).map_err(|_| refused())
    }
}

/// A conflict between two items.
pub(super) struct Conflict;

impl Part for Conflict {
    fn take<'de, A: MapAccess<'de>>(taken: &mut Taken<'_>, mut map: A) -> Result<(), A::Error> {
        const NAMES: [&str; 4] = ["gain", "loss", "standpoint", "by"];
        let mut fields = Fields::default();
        let (mut gain, mut loss, mut stands) = (Cow::Borrowed(""), Cow::Borrowed(""), false);
        while let Some(field) = fields.next(&mut map, &NAMES)? {
            match field {
                0 => gain = text(&mut map)?,
                1 => loss = text(&mut map)?,
                2 => stands = map.next_value_seed(Look(filled))?,
                _ => skip_text(&mut map)?,
            }
        }
        fields.require(0)?;
        fields.require(1)?;
        taken.intake.conflict(&gain, &loss, stands).map_err(|_| refused())
    }
}

/// A deviation from a soft requirement.
pub(super) struct Deviation;

impl Part for Deviation {
    fn take<'de, A: MapAccess<'de>>(taken: &mut Taken<'_>, mut map: A) -> Result<(), A::Error> {
        const NAMES: [&str; 3] = ["gate", "reason", "by"];
        let mut fields = Fields::default();
        let (mut gate, mut reason) = (Cow::Borrowed(""), Cow::Borrowed(""));
        while let Some(field) = fields.next(&mut map, &NAMES)? {
            match field {
                0 => gate = text(&mut map)?,
                1 => reason = text(&mut map)?,
                _ => skip_text(&mut map)?,
            }
        }
        // What is not there is blank, and no deviation either.
        taken.intake.deviation(&gate, &reason).map_err(|_| refused())
    }
}

/// A decision at a stop point.
pub(super) struct StopPoint;

impl Part for StopPoint {
    fn take<'de, A: MapAccess<'de>>(taken: &mut Taken<'_>, mut map: A) -> Result<(), A::Error> {
        const NAMES: [&str; 4] = ["stop_point", "decision", "by", "why"];
        let mut fields = Fields::default();
        let (mut stop, mut by) = (Cow::Borrowed(""), Cow::Borrowed(""));
        while let Some(field) = fields.next(&mut map, &NAMES)? {
            match field {
                0 => stop = text(&mut map)?,
                1 => drop(word(&mut map, &DECISIONS)?),
                2 => by = text(&mut map)?,
                _ => skip_text(&mut map)?,
            }
        }
        fields.require(1)?;
        taken.intake.stop_point(&stop, &by).map_err(|_| refused())
    }
}

/// The officer's own judgement.
pub(super) struct Judgement;

impl Part for Judgement {
    fn take<'de, A: MapAccess<'de>>(taken: &mut Taken<'_>, mut map: A) -> Result<(), A::Error> {
        const NAMES: [&str; 5] = ["class", "text", "reason", "by", "date"];
        let mut fields = Fields::default();
        while let Some(field) = fields.next(&mut map, &NAMES)? {
            let fits = match field {
                0 => map.next_value_seed(Look(|class: &str| taken.intake.judgement(class).is_ok()))?,
                4 => map.next_value_seed(Look(|date: &str| date.parse::<Date>().is_ok()))?,
                _ => skip_text(&mut map).map(|()| true)?,
            };
            if !fits {
                return Err(refused());
            }
        }
        fields.require(1)
    }
}
