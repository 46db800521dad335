//! Lists that are written as an object, with the id of each element as the name.

use hallbar_core::Text;
use hallbar_core::call::{LevelCap, SetParameter};
use hallbar_core::case::{Fact, Given};
use hallbar_core::columns::Word;
use hallbar_core::diagnostic::rules::reading as rules;
use hallbar_core::handbook::{Anchor, ParameterValue};

use super::scalar::of_type;
use crate::comment::beside;
use crate::form::{Describer, Reader, Value};
use crate::json::Json;
use crate::tree::Node;

/// Reads the elements, each by what makes one of its id and value.
fn read<'t, T, V: Value>(
    node: &'t Node,
    reader: &mut Reader<'t>,
    make: impl Fn(String, V) -> T,
) -> Option<Vec<T>> {
    let members = reader.entries(node, &rules::DOUBLED_FIELD, "there is already a value for")?;
    let mut read = Vec::with_capacity(members.len());
    for member in members {
        if let Some(value) = reader.at(&member.name, |reader| V::read(&member.value, reader)) {
            read.push(make(member.name.to_string(), value));
        }
    }
    Some(read)
}

/// The schema of an object whose every value follows this one.
fn schema(value: Json) -> Json {
    of_type("object").with("properties", beside()).with("additionalProperties", value)
}

impl Value for Vec<Fact> {
    fn read<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<Self> {
        read(node, reader, |id, value| Fact { id, value })
    }

    fn write(&mut self) -> Json {
        Json::Object(self.iter_mut().map(|fact| (fact.id.clone(), fact.value.write())).collect())
    }

    fn describe(describer: &mut Describer) -> Json {
        schema(Given::describe(describer))
    }
}

impl Value for Vec<SetParameter> {
    fn read<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<Self> {
        read(node, reader, |id, value| SetParameter { id, value })
    }

    fn write(&mut self) -> Json {
        Json::Object(self.iter_mut().map(|set| (set.id.clone(), set.value.write())).collect())
    }

    fn describe(describer: &mut Describer) -> Json {
        schema(ParameterValue::describe(describer))
    }
}

impl Value for Vec<LevelCap> {
    fn read<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<Self> {
        read(node, reader, |criterion, level| LevelCap { criterion, level })
    }

    fn write(&mut self) -> Json {
        Json::Object(self.iter_mut().map(|cap| (cap.criterion.clone(), cap.level.write())).collect())
    }

    fn describe(describer: &mut Describer) -> Json {
        schema(String::describe(describer))
    }
}

impl Value for Vec<Anchor> {
    fn read<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<Self> {
        read(node, reader, |of, text| Anchor { of, text })
    }

    fn write(&mut self) -> Json {
        Json::Object(self.iter_mut().map(|anchor| (anchor.of.clone(), anchor.text.write())).collect())
    }

    fn describe(describer: &mut Describer) -> Json {
        schema(Text::describe(describer))
    }
}

impl Value for Vec<Word> {
    fn read<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<Self> {
        read(node, reader, |word, means| Word { word, means })
    }

    fn write(&mut self) -> Json {
        Json::Object(self.iter_mut().map(|word| (word.word.clone(), word.means.write())).collect())
    }

    fn describe(describer: &mut Describer) -> Json {
        schema(String::describe(describer))
    }
}
