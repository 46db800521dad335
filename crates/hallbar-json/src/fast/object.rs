//! What every object of a case has in common: known names, each at most once, and plain texts.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::Taken;

/// The error of a case that is not taken.
pub(super) fn refused<E: Error>() -> E {
    E::custom("not taken by the fast road")
}

/// The name of a field as its place in a list of names, where one is expected first; a name that is not in the list is
/// not taken.
pub(super) struct Name<'n>(&'n [&'static str], usize);

impl<'de> DeserializeSeed<'de> for Name<'_> {
    type Value = usize;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<usize, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for Name<'_> {
    type Value = usize;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a field of a case")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<usize, E> {
        let Self(names, expected) = self;
        if names.get(expected).is_some_and(|known| *known == name) {
            return Ok(expected);
        }
        names.iter().position(|known| *known == name).ok_or_else(refused)
    }
}

/// The fields of an object that have been read.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Fields {
    read: u32,
    /// The one after the last: names stand in the order in which they are mostly written.
    next: usize,
}

impl Fields {
    /// The next field, which must not have been read before.
    pub(super) fn next<'de, A: MapAccess<'de>>(
        &mut self,
        map: &mut A,
        names: &[&'static str],
    ) -> Result<Option<usize>, A::Error> {
        let Some(at) = map.next_key_seed(Name(names, self.next))? else { return Ok(None) };
        if self.has(at) {
            return Err(refused());
        }
        self.read |= 1 << at;
        self.next = at + 1;
        Ok(Some(at))
    }

    /// One field, whose name has been read already.
    pub(super) fn starting_with(at: usize) -> Self {
        Self { read: 1 << at, next: at + 1 }
    }

    pub(super) fn has(self, at: usize) -> bool {
        self.read >> at & 1 == 1
    }

    /// Refuses an object without a field that must be there.
    pub(super) fn require<E: Error>(self, at: usize) -> Result<(), E> {
        if self.has(at) { Ok(()) } else { Err(refused()) }
    }
}

/// A text, borrowed from the input where it stands there as it is.
pub(super) struct Text<'de>(pub(super) Cow<'de, str>);

impl<'de> Deserialize<'de> for Text<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Borrowed;
        impl<'de> Visitor<'de> for Borrowed {
            type Value = Text<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Text<'de>, E> {
                Ok(Text(Cow::Owned(text.to_owned())))
            }

            fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Text<'de>, E> {
                Ok(Text(Cow::Borrowed(text)))
            }
        }
        deserializer.deserialize_str(Borrowed)
    }
}

/// Looks at a text where it lies, and keeps only what is asked of it.
pub(super) struct Look<F>(pub(super) F);

impl<'de, T, F: FnOnce(&str) -> T> DeserializeSeed<'de> for Look<F> {
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<T, F: FnOnce(&str) -> T> Visitor<'_> for Look<F> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        Ok((self.0)(text))
    }
}

/// A text that is only there.
pub(super) fn skip_text<'de, A: MapAccess<'de>>(map: &mut A) -> Result<(), A::Error> {
    map.next_value_seed(Look(|_: &str| ()))
}

/// Whether a text is more than blank space.
pub(super) fn filled(text: &str) -> bool {
    !text.trim().is_empty()
}

/// An object of a case, by its fields.
pub(super) trait Part {
    /// Takes in the object.
    fn take<'de, A: MapAccess<'de>>(taken: &mut Taken<'_>, map: A) -> Result<(), A::Error>;
}

/// Reads one object.
pub(super) struct One<'a, 's, P>(&'a mut Taken<'s>, PhantomData<P>);

/// Reads an object of this kind.
pub(super) fn one<'a, 's, P: Part>(taken: &'a mut Taken<'s>) -> One<'a, 's, P> {
    One(taken, PhantomData)
}

impl<'de, P: Part> DeserializeSeed<'de> for One<'_, '_, P> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de, P: Part> Visitor<'de> for One<'_, '_, P> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<(), A::Error> {
        P::take(self.0, map)
    }
}

/// Reads a list of objects.
pub(super) struct Many<'a, 's, P>(&'a mut Taken<'s>, PhantomData<P>);

/// Reads a list of objects of this kind.
pub(super) fn many<'a, 's, P: Part>(taken: &'a mut Taken<'s>) -> Many<'a, 's, P> {
    Many(taken, PhantomData)
}

impl<'de, P: Part> DeserializeSeed<'de> for Many<'_, '_, P> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de, P: Part> Visitor<'de> for Many<'_, '_, P> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        while seq.next_element_seed(one::<P>(&mut *self.0))?.is_some() {}
        Ok(())
    }
}

/// Looks at every text of a list.
pub(super) struct EachText<F>(pub(super) F);

impl<'de, F: FnMut(&str)> DeserializeSeed<'de> for EachText<F> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de, F: FnMut(&str)> Visitor<'de> for EachText<F> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of texts")
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut seq: A) -> Result<(), A::Error> {
        while seq.next_element_seed(Look(&mut self.0))?.is_some() {}
        Ok(())
    }
}
