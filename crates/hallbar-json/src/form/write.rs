use super::{Form, OneOf, Value};
use crate::json::Json;

/// Turns the fields of a document into JSON, and leaves out what is usual.
#[derive(Debug, Default)]
pub(crate) struct Writer {
    members: Vec<(String, Json)>,
}

impl Writer {
    /// The object that these fields make up.
    pub(crate) fn object(fields: impl FnOnce(&mut Self)) -> Json {
        let mut writer = Self::default();
        fields(&mut writer);
        Json::Object(writer.members)
    }

    fn put(&mut self, name: &str, value: Json) {
        self.members.push((name.to_owned(), value));
    }
}

impl Form for Writer {
    fn required<T: Value>(&mut self, name: &'static str, _about: &'static str, slot: &mut T) {
        let value = slot.write();
        self.put(name, value);
    }

    fn optional<T: Value>(&mut self, name: &'static str, _about: &'static str, slot: &mut Option<T>) {
        if let Some(value) = slot {
            let value = value.write();
            self.put(name, value);
        }
    }

    fn usual<T: Value + Default + PartialEq>(
        &mut self,
        name: &'static str,
        _about: &'static str,
        slot: &mut T,
    ) {
        if *slot != T::default() {
            let value = slot.write();
            self.put(name, value);
        }
    }

    fn constant(&mut self, name: &'static str, _about: &'static str, word: &'static str) {
        self.put(name, Json::from(word));
    }

    fn one_of<E: OneOf>(&mut self, slot: &mut E) {
        slot.fields(self);
    }

    fn group(&mut self, name: &'static str, _about: &'static str, fields: impl FnOnce(&mut Self)) {
        let value = Self::object(fields);
        self.put(name, value);
    }

    fn some_of(&mut self, _names: &'static [&'static str]) {}

    fn at_most_one_of(&mut self, _names: &'static [&'static str]) {}
}
