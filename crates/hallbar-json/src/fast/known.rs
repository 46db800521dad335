//! What is known of an answer, a fact or an amount, in any of the ways it is written.

use std::fmt;

use hallbar_core::case::Given;
use hallbar_core::{Date, Decimal, Known, Money};
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, Visitor};

use super::Taken;
use super::answers::{ANSWER, EVIDENCE, INTERNAL, MOTIVATION};
use super::object::{EachText, Fields, Text, refused};
use crate::value::NON_ANSWERS;

/// Where a value goes once it has been read.
pub(super) trait Sink: Sized {
    /// What comes of it.
    type Value;

    /// Puts in a value that is known or partly known.
    fn put<E: Error>(self, taken: &mut Taken<'_>, known: Known<'_>) -> Result<Self::Value, E>;

    /// Puts in the possibilities that were gathered.
    fn one_of<E: Error>(self, taken: &mut Taken<'_>) -> Result<Self::Value, E>;

    /// Reads the long form of an answer, of which the name of this field has been read.
    fn long<'de, A: MapAccess<'de>>(
        self,
        _taken: &mut Taken<'_>,
        _field: usize,
        _map: A,
    ) -> Result<Self::Value, A::Error> {
        Err(refused())
    }

    /// Reads answers by item, of which `per_item` has been read.
    fn per_item<'de, A: MapAccess<'de>>(
        self,
        _taken: &mut Taken<'_>,
        _map: A,
    ) -> Result<Self::Value, A::Error> {
        Err(refused())
    }
}

/// Reads a value and puts it where it goes.
pub(super) struct Value<'a, 's, S>(pub(super) &'a mut Taken<'s>, pub(super) S);

impl<'de, S: Sink> DeserializeSeed<'de> for Value<'_, '_, S> {
    type Value = S::Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<S::Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de, S: Sink> Visitor<'de> for Value<'_, '_, S> {
    type Value = S::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an answer")
    }

    fn visit_unit<E: Error>(self) -> Result<S::Value, E> {
        self.1.put(self.0, Known::Missing)
    }

    fn visit_bool<E: Error>(self, yes: bool) -> Result<S::Value, E> {
        self.1.put(self.0, Known::YesNo(yes))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<S::Value, E> {
        let number = whole(i64::try_from(number).ok()).ok_or_else(refused)?;
        self.1.put(self.0, Known::Number(number))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<S::Value, E> {
        let number = whole(Some(number)).ok_or_else(refused)?;
        self.1.put(self.0, Known::Number(number))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<S::Value, E> {
        self.0.doubles = true;
        self.0.zeros |= number.abs() < f64::MIN_POSITIVE;
        let number = decimal(number).ok_or_else(refused)?;
        self.1.put(self.0, Known::Number(number))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<S::Value, E> {
        self.1.put(self.0, written(text))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<S::Value, A::Error> {
        let Self(taken, sink) = self;
        let Text(first) = map.next_key()?.ok_or_else(refused)?;
        match &*first {
            // What is written most comes first.
            "answer" => sink.long(taken, ANSWER, map),
            "motivation" => sink.long(taken, MOTIVATION, map),
            "evidence" => sink.long(taken, EVIDENCE, map),
            "internal" => sink.long(taken, INTERNAL, map),
            "per_item" => sink.per_item(taken, map),
            "one_of" => {
                gather(taken, &mut map)?;
                no_more(&mut map)?;
                sink.one_of(taken)
            }
            "from" | "to" => {
                let known = between(taken, &first, &mut map)?;
                sink.put(taken, known)
            }
            _ => Err(refused()),
        }
    }
}

/// A text as the word, the amount or the plain text that it is.
fn written(text: &str) -> Known<'_> {
    // Amounts begin with a digit or a sign, the words for non-answers with these letters.
    match text.as_bytes().first() {
        Some(b'0'..=b'9' | b'-') => text.parse().map_or(Known::Text(text), Known::Money),
        Some(b'u' | b'n') => match NON_ANSWERS.get(text) {
            Some(Given::Unknown) => Known::Unknown,
            Some(Given::NotDescribed) => Known::NotDescribed,
            Some(_) => Known::NotApplicable,
            None => Known::Text(text),
        },
        _ => Known::Text(text),
    }
}

fn whole(number: Option<i64>) -> Option<Decimal> {
    Decimal::from_micros(number?.checked_mul(1_000_000)?)
}

/// The decimal that a double prints as, if it has at most six decimals.
fn decimal(number: f64) -> Option<Decimal> {
    Decimal::try_from(number).ok()
}

/// Gathers the texts of a list.
pub(super) fn gather<'de, A: MapAccess<'de>>(taken: &mut Taken<'_>, map: &mut A) -> Result<(), A::Error> {
    let Taken { texts, ends, .. } = taken;
    texts.clear();
    ends.clear();
    map.next_value_seed(EachText(|text: &str| {
        texts.push_str(text);
        ends.push(texts.len());
    }))
}

fn no_more<'de, A: MapAccess<'de>>(map: &mut A) -> Result<(), A::Error> {
    match map.next_key::<Text<'de>>()? {
        None => Ok(()),
        Some(_) => Err(refused()),
    }
}

/// Both ends of a range, of which the first name has been read.
fn between<'de, A: MapAccess<'de>>(
    taken: &mut Taken<'_>,
    first: &str,
    map: &mut A,
) -> Result<Known<'static>, A::Error> {
    let one: End = map.next_value_seed(Value(taken, Ends))?;
    let mut fields = Fields::default();
    let other = if first == "from" { &["to"] } else { &["from"] };
    fields.next(map, other)?.ok_or_else(refused)?;
    let two: End = map.next_value_seed(Value(taken, Ends))?;
    no_more(map)?;
    let (from, to) = if first == "from" { (one, two) } else { (two, one) };
    match (from, to) {
        (End::Number(from), End::Number(to)) => Ok(Known::NumberBetween(from, to)),
        (End::Money(from), End::Money(to)) => Ok(Known::MoneyBetween(from, to)),
        (End::Date(from), End::Date(to)) => Ok(Known::DateBetween(from, to)),
        _ => Err(refused()),
    }
}

enum End {
    Number(Decimal),
    Money(Money),
    Date(Date),
}

struct Ends;

impl Sink for Ends {
    type Value = End;

    fn put<E: Error>(self, _taken: &mut Taken<'_>, known: Known<'_>) -> Result<End, E> {
        match known {
            Known::Number(number) => Ok(End::Number(number)),
            Known::Money(money) => Ok(End::Money(money)),
            Known::Text(text) => text.parse().map(End::Date).map_err(|_| refused()),
            _ => Err(refused()),
        }
    }

    fn one_of<E: Error>(self, _taken: &mut Taken<'_>) -> Result<End, E> {
        Err(refused())
    }
}
