//! Cells and labels of a matrix, and what a blank cell means.

use hallbar_core::Decimal;
use hallbar_core::interlinkages::{Blank, Cell, Label};

use super::scalar::of_type;
use super::setting::any_of;
use super::word::Words;
use crate::form::{Describer, Form, Reader, Value, Writer};
use crate::json::Json;
use crate::tree::{Kind, Node};

impl Value for Cell {
    fn read<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<Self> {
        match &node.kind {
            Kind::Null => Some(Self::Blank),
            Kind::Number(_) => Decimal::read(node, reader).map(Self::Score),
            Kind::List(ends) => {
                if let [low, high] = ends.as_slice() {
                    let low = reader.at(0, |reader| Decimal::read(low, reader));
                    let high = reader.at(1, |reader| Decimal::read(high, reader));
                    return Some(Self::Between(low?, high?));
                }
                reader.wrong_type(node, "a list of two numbers, the least first,");
                None
            }
            _ => {
                reader.wrong_type(node, "a number, null or a list of two numbers");
                None
            }
        }
    }

    fn write(&mut self) -> Json {
        match self {
            Self::Blank => Json::Null,
            Self::Score(score) => Json::Number(*score),
            Self::Between(low, high) => Json::List(vec![Json::Number(*low), Json::Number(*high)]),
        }
    }

    fn describe(describer: &mut Describer) -> Json {
        let about =
            "A whole number from -3 to 3, two of them with the least first, or null where nobody has said.";
        describer.define("cell", about, |describer| {
            let number = Decimal::describe(describer);
            let two = |name: &str| (name.to_owned(), Json::Number(Decimal::from(2)));
            let range = of_type("array").with("items", number.clone());
            let Json::Object(mut range) = range else { return range };
            range.extend([two("minItems"), two("maxItems")]);
            any_of(vec![of_type("null"), number, Json::Object(range)])
        })
    }
}

fn fields<F: Form>(label: &mut Label, form: &mut F) {
    form.required("id", "The code or word that cells are found by.", &mut label.id);
    form.optional("title", "What it is called.", &mut label.title);
}

impl Value for Label {
    fn read<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<Self> {
        match &node.kind {
            Kind::Text(id) => Some(Self::new(&**id)),
            Kind::Object(_) => {
                let mut label = Self::default();
                reader.object(node, |reader| fields(&mut label, reader)).then_some(label)
            }
            _ => {
                reader.wrong_type(node, "a text or an object");
                None
            }
        }
    }

    fn write(&mut self) -> Json {
        if self.title.is_none() {
            return Json::Text(self.id.clone());
        }
        Writer::object(|writer| fields(self, writer))
    }

    fn describe(describer: &mut Describer) -> Json {
        describer.define("label", "A goal, a target or an own word, perhaps with a title.", |describer| {
            let object = describer.object(|describer| fields(&mut Self::default(), describer));
            any_of(vec![of_type("string"), object])
        })
    }
}

const BLANKS: Words<Blank> = Words(&[("unknown", Blank::Unknown), ("zero", Blank::Zero)]);

impl Value for Blank {
    fn read<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<Self> {
        BLANKS.read(node, reader)
    }

    fn write(&mut self) -> Json {
        BLANKS.write(self)
    }

    fn describe(_describer: &mut Describer) -> Json {
        BLANKS.describe()
    }
}
