//! One description for each kind of document, used three ways.
//!
//! A [`Shape`] names its fields, in order, to a [`Form`]. The form is one of three: the [`Reader`] fills the fields
//! from a tree and collects what is wrong, the [`Writer`] turns them into JSON, and the [`Describer`] turns what is
//! said about them into a JSON Schema. So the three cannot drift apart.

mod describe;
mod read;
mod write;

pub(crate) use describe::{Describer, described};
pub(crate) use read::Reader;
pub(crate) use write::Writer;

use crate::comment::or_remark;
use crate::json::Json;
use crate::tree::Node;

/// Something that stands as one JSON value.
pub(crate) trait Value: Sized {
    /// Whether it is an object with named fields: one with nothing but a remark then counts as nothing.
    const IS_OBJECT: bool = false;

    /// The value, or none where it is wrong, which has then been reported.
    fn read<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<Self>;

    /// The JSON that it is written as. Takes itself mutably as the description does, and changes nothing.
    fn write(&mut self) -> Json;

    /// The schema that it follows.
    fn describe(describer: &mut Describer) -> Json;
}

/// Something that stands as an object with named fields.
pub(crate) trait Shape: Sized {
    /// The name of its schema among the definitions.
    const NAME: &'static str;

    /// What it is, in a few words.
    const ABOUT: &'static str;

    /// One to be filled.
    fn blank() -> Self;

    /// Names every field to the form, in the order they are written.
    fn shape<F: Form>(&mut self, form: &mut F);
}

/// One of several forms that share an object, told apart by which fields it has.
pub(crate) trait OneOf: Sized {
    /// What is missing where none of the forms is filled in: `a condition`.
    const WHAT: &'static str;

    /// The field whose word tells them apart, where one does.
    const TAG: Option<&'static str> = None;

    /// One of each form to be filled, with the fields that only it has (the words of the tag, where there is one).
    /// Any of them marks it.
    fn blanks() -> Vec<(&'static [&'static str], Self)>;

    /// Names the fields of the form it is in.
    fn fields<F: Form>(&mut self, form: &mut F);
}

/// What is done with the fields of an object.
pub(crate) trait Form {
    /// A field that must be there.
    fn required<T: Value>(&mut self, name: &'static str, about: &'static str, slot: &mut T);

    /// A field that may be left out.
    fn optional<T: Value>(&mut self, name: &'static str, about: &'static str, slot: &mut Option<T>);

    /// A field that is left out where it holds what is usual.
    fn usual<T: Value + Default + PartialEq>(
        &mut self,
        name: &'static str,
        about: &'static str,
        slot: &mut T,
    );

    /// A field that must hold this word.
    fn constant(&mut self, name: &'static str, about: &'static str, word: &'static str);

    /// The fields of exactly one of several forms.
    fn one_of<E: OneOf>(&mut self, slot: &mut E);

    /// A field that must be there, with an object of these fields.
    fn group(&mut self, name: &'static str, about: &'static str, fields: impl FnOnce(&mut Self));

    /// Of these fields at least one must be there.
    fn some_of(&mut self, names: &'static [&'static str]);

    /// Of these fields at most one can be there.
    fn at_most_one_of(&mut self, names: &'static [&'static str]);
}

impl<T: Shape> Value for T {
    const IS_OBJECT: bool = true;

    fn read<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<Self> {
        let mut blank = T::blank();
        reader.object(node, |reader| blank.shape(reader)).then_some(blank)
    }

    fn write(&mut self) -> Json {
        Writer::object(|writer| self.shape(writer))
    }

    fn describe(describer: &mut Describer) -> Json {
        describer.define(T::NAME, T::ABOUT, |describer| describer.object(|d| T::blank().shape(d)))
    }
}

impl<T: Value> Value for Vec<T> {
    fn read<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<Self> {
        let items = reader.list(node)?;
        let read = |(index, item)| reader.at(index, |reader| T::read(item, reader));
        Some(items.iter().enumerate().filter_map(read).collect())
    }

    fn write(&mut self) -> Json {
        Json::List(self.iter_mut().map(T::write).collect())
    }

    fn describe(describer: &mut Describer) -> Json {
        let items = T::describe(describer);
        let items = if T::IS_OBJECT { or_remark(items) } else { items };
        Json::from(vec![("type", Json::from("array")), ("items", items)])
    }
}
