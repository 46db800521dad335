//! Facts and answers.

use hallbar_core::{Asked, Known, Place};
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, Visitor};

use super::Taken;
use super::known::{Sink, Value};
use super::object::{EachText, Fields, Look, Part, filled, refused};

/// The facts of a case, by name.
pub(super) struct Facts;

impl Part for Facts {
    fn take<'de, A: MapAccess<'de>>(taken: &mut Taken<'_>, mut map: A) -> Result<(), A::Error> {
        while let Some(place) = map.next_key_seed(Look(|id: &str| taken.intake.fact(id)))? {
            let place = place.map_err(|_| refused())?;
            map.next_value_seed(Value(&mut *taken, place))?;
        }
        Ok(())
    }
}

impl Sink for Place {
    type Value = ();

    fn put<E: Error>(self, taken: &mut Taken<'_>, known: Known<'_>) -> Result<(), E> {
        taken.intake.put(self, known).map_err(|_| refused())
    }

    fn one_of<E: Error>(self, taken: &mut Taken<'_>) -> Result<(), E> {
        let Taken { intake, texts, ends, .. } = taken;
        intake.one_of(self, Taken::texts(texts, ends)).map_err(|_| refused())
    }
}

/// The answers of a case, by question.
pub(super) struct Answers;

impl Part for Answers {
    fn take<'de, A: MapAccess<'de>>(taken: &mut Taken<'_>, mut map: A) -> Result<(), A::Error> {
        while let Some(asked) = map.next_key_seed(Look(|id: &str| taken.intake.question(id)))? {
            let asked = asked.map_err(|_| refused())?;
            map.next_value_seed(Value(&mut *taken, Question(asked)))?;
        }
        Ok(())
    }
}

/// What is said of a question: one answer, or one for each item.
struct Question(Asked);

impl Question {
    fn once<E: Error>(self, taken: &mut Taken<'_>) -> Result<OneAnswer, E> {
        taken.intake.once(self.0).map(OneAnswer).map_err(|_| refused())
    }
}

impl Sink for Question {
    type Value = ();

    fn put<E: Error>(self, taken: &mut Taken<'_>, known: Known<'_>) -> Result<(), E> {
        self.once(taken)?.put(taken, known)
    }

    fn one_of<E: Error>(self, taken: &mut Taken<'_>) -> Result<(), E> {
        self.once(taken)?.one_of(taken)
    }

    fn long<'de, A: MapAccess<'de>>(
        self,
        taken: &mut Taken<'_>,
        field: usize,
        map: A,
    ) -> Result<(), A::Error> {
        self.once(taken)?.long(taken, field, map)
    }

    fn per_item<'de, A: MapAccess<'de>>(self, taken: &mut Taken<'_>, mut map: A) -> Result<(), A::Error> {
        map.next_value_seed(Items(taken, self.0))?;
        let more = map.next_key_seed(Look(|_: &str| ()))?;
        if more.is_some() { Err(refused()) } else { Ok(()) }
    }
}

/// Answers by item.
struct Items<'a, 's>(&'a mut Taken<'s>, Asked);

impl<'de> DeserializeSeed<'de> for Items<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Items<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("answers by item")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let Self(taken, asked) = self;
        while let Some(place) = map.next_key_seed(Look(|item: &str| taken.intake.item(asked, item)))? {
            let place = place.map_err(|_| refused())?;
            map.next_value_seed(Value(&mut *taken, OneAnswer(place)))?;
        }
        Ok(())
    }
}

/// An answer, in its short or its long form.
struct OneAnswer(Place);

pub(super) const ANSWER: usize = 0;
pub(super) const MOTIVATION: usize = 1;
pub(super) const EVIDENCE: usize = 2;
pub(super) const INTERNAL: usize = 3;
const LONG: [&str; 4] = ["answer", "motivation", "evidence", "internal"];

impl Sink for OneAnswer {
    type Value = ();

    fn put<E: Error>(self, taken: &mut Taken<'_>, known: Known<'_>) -> Result<(), E> {
        self.0.put(taken, known)
    }

    fn one_of<E: Error>(self, taken: &mut Taken<'_>) -> Result<(), E> {
        self.0.one_of(taken)
    }

    fn long<'de, A: MapAccess<'de>>(
        self,
        taken: &mut Taken<'_>,
        field: usize,
        mut map: A,
    ) -> Result<(), A::Error> {
        let mut fields = Fields::starting_with(field);
        let (mut motivated, mut evidenced, mut next) = (false, false, field);
        loop {
            match next {
                ANSWER => map.next_value_seed(Value(&mut *taken, self.0))?,
                MOTIVATION => motivated = map.next_value_seed(Look(filled))?,
                EVIDENCE => map.next_value_seed(EachText(|text: &str| evidenced |= filled(text)))?,
                _ => drop(map.next_value::<bool>()?),
            }
            match fields.next(&mut map, &LONG)? {
                Some(field) => next = field,
                None => break,
            }
        }
        if !fields.has(ANSWER) {
            self.0.put(taken, Known::Missing)?;
        }
        taken.intake.reasoned(self.0, motivated, evidenced);
        Ok(())
    }
}
