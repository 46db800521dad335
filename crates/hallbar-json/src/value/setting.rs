use hallbar_core::diagnostic::rules::reading as rules;
use hallbar_core::handbook::{Operand, ParameterValue, Quantity, Setting};
use hallbar_core::{Date, Decimal, Money};

use super::scalar::of_type;
use crate::form::{Describer, Form as _, Reader, Value, Writer};
use crate::json::Json;
use crate::tree::{Kind, Node};

/// A schema that any of these satisfies.
pub(super) fn any_of(schemas: Vec<Json>) -> Json {
    Json::from(vec![("anyOf", Json::List(schemas))])
}

/// An object with no more than the id of a parameter.
fn parameter_schema(describer: &mut Describer) -> Json {
    describer.object(|form| form.required("parameter", "The parameter that holds it.", &mut String::new()))
}

impl Value for Setting {
    fn read<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<Self> {
        match node.kind {
            Kind::Number(_) => Decimal::read(node, reader).map(Self::Number),
            Kind::Object(_) => {
                let mut id = String::new();
                reader
                    .object(node, |form| form.required("parameter", "the parameter that holds it", &mut id));
                Some(Self::Parameter(id))
            }
            _ => {
                reader.wrong_type(node, "a number or a parameter");
                None
            }
        }
    }

    fn write(&mut self) -> Json {
        match self {
            Self::Number(number) => Json::Number(*number),
            Self::Parameter(id) => Writer::object(|form| form.required("parameter", "", id)),
        }
    }

    fn describe(describer: &mut Describer) -> Json {
        let about = "A number, or the parameter that holds it.";
        describer.define("setting", about, |describer| {
            any_of(vec![of_type("number"), parameter_schema(describer)])
        })
    }
}

impl Value for ParameterValue {
    fn read<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<Self> {
        match &node.kind {
            Kind::Number(_) => Decimal::read(node, reader).map(Self::Number),
            Kind::List(_) => Vec::read(node, reader).map(Self::List),
            Kind::Text(text) => Some(match (text.parse::<Money>(), text.parse::<Date>()) {
                (Ok(money), _) => Self::Money(money),
                (_, Ok(date)) => Self::Date(date),
                _ => Self::Text(text.to_string()),
            }),
            _ => {
                reader.wrong_type(node, "a number, a text or a list of texts");
                None
            }
        }
    }

    fn write(&mut self) -> Json {
        match self {
            Self::Number(number) => number.write(),
            Self::Money(money) => money.write(),
            Self::Date(date) => date.write(),
            Self::Text(text) => text.write(),
            Self::List(texts) => texts.write(),
        }
    }

    fn describe(describer: &mut Describer) -> Json {
        let about = "A number, an amount of money, a date, a text or a list of texts.";
        describer.define("parameter_value", about, |describer| {
            any_of(vec![of_type("number"), of_type("string"), Vec::<String>::describe(describer)])
        })
    }
}

impl Value for Operand {
    fn read<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<Self> {
        match &node.kind {
            Kind::Null => {
                let wanted = "a number, a text, true or false, a list of texts or a quantity";
                reader.report(&rules::WRONG_TYPE, node, format!("null stands where {wanted} is asked for"));
                None
            }
            Kind::YesNo(yes) => Some(Self::YesNo(*yes)),
            Kind::Number(_) => Decimal::read(node, reader).map(Self::Number),
            Kind::Text(text) => {
                Some(text.parse::<Money>().map_or_else(|_| Self::Text(text.to_string()), Self::Money))
            }
            Kind::List(_) => Vec::read(node, reader).map(Self::List),
            Kind::Object(_) => Quantity::read(node, reader).map(Self::Quantity),
        }
    }

    fn write(&mut self) -> Json {
        match self {
            Self::Number(number) => number.write(),
            Self::Money(money) => money.write(),
            Self::Text(text) => text.write(),
            Self::YesNo(yes) => yes.write(),
            Self::List(texts) => texts.write(),
            Self::Quantity(quantity) => quantity.write(),
        }
    }

    fn describe(describer: &mut Describer) -> Json {
        let about = "The other side of a comparison: a value, a list of texts or another quantity.";
        describer.define("operand", about, |describer| {
            any_of(vec![
                of_type("number"),
                of_type("string"),
                of_type("boolean"),
                Vec::<String>::describe(describer),
                Quantity::describe(describer),
            ])
        })
    }
}
