use hallbar_core::case::Given;
use hallbar_core::diagnostic::rules::reading as rules;
use hallbar_core::{Date, Decimal, Money};

use super::scalar::of_type;
use super::setting::any_of;
use super::word::Words;
use crate::comment;
use crate::form::{Describer, Form as _, Reader, Value, Writer, described};
use crate::json::Json;
use crate::tree::{Kind, Node};

/// The words that are no answers, and what is known by them.
pub(crate) const NON_ANSWERS: Words<Given> = Words(&[
    ("unknown", Given::Unknown),
    ("not_described", Given::NotDescribed),
    ("not_applicable", Given::NotApplicable),
]);

impl Value for Given {
    fn read<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<Self> {
        match &node.kind {
            Kind::Null => Some(Self::Missing),
            Kind::YesNo(yes) => Some(Self::YesNo(*yes)),
            Kind::Number(_) => Decimal::read(node, reader).map(Self::Number),
            Kind::Text(text) => Some(match (NON_ANSWERS.get(text), text.parse::<Money>()) {
                (Some(word), _) => word,
                (None, Ok(money)) => Self::Money(money),
                (None, Err(_)) => Self::Text(text.to_string()),
            }),
            Kind::Object(_) if node.member("one_of").is_some() => {
                let mut texts = Vec::new();
                reader.object(node, |form| form.required("one_of", ONE_OF, &mut texts));
                Some(Self::OneOf(texts))
            }
            Kind::Object(_) => between(node, reader),
            Kind::List(_) => {
                let help = "several possible answers are written `{\"one_of\": [...]}`".to_owned();
                let message = "a list stands where an answer is asked for";
                reader.report_with(&rules::WRONG_TYPE, node, message, Some(help));
                None
            }
        }
    }

    fn write(&mut self) -> Json {
        match self {
            Self::Missing => Json::Null,
            Self::Unknown | Self::NotDescribed | Self::NotApplicable => NON_ANSWERS.write(self),
            Self::Text(text) => text.write(),
            Self::YesNo(yes) => yes.write(),
            Self::Number(number) => number.write(),
            Self::Money(money) => money.write(),
            Self::OneOf(texts) => Writer::object(|form| form.required("one_of", ONE_OF, texts)),
            Self::NumberBetween(from, to) => range(from, to),
            Self::MoneyBetween(from, to) => range(from, to),
            Self::DateBetween(from, to) => range(from, to),
        }
    }

    fn describe(describer: &mut Describer) -> Json {
        let about = "An answer: a level, an option, a code, a text, an amount, a date, a number or true or false; \
                     `unknown`, `not_described` or `not_applicable`; or what is known of it.";
        describer.define("given", about, |describer| {
            any_of(vec![
                of_type("null"),
                of_type("string"),
                of_type("number"),
                of_type("boolean"),
                one_of_schema(describer),
                range_schema(of_type("number")),
                range_schema(Money::describe(describer)),
                range_schema(Date::describe(describer)),
            ])
        })
    }
}

const FROM: &str = "The least it can be.";
const TO: &str = "The most it can be.";
const ONE_OF: &str = "One of these, not yet known which.";

fn range<T: Value>(from: &mut T, to: &mut T) -> Json {
    Writer::object(|form| {
        form.required("from", "", from);
        form.required("to", "", to);
    })
}

fn one_of_schema(describer: &mut Describer) -> Json {
    describer.object(|form| form.required("one_of", ONE_OF, &mut Vec::<String>::new()))
}

/// The schema of a range whose ends follow this one.
pub(crate) fn range_schema(end: Json) -> Json {
    let (from, to) = (described(FROM, end.clone()), described(TO, end));
    let ends = Json::from(vec![("from", from), ("to", to), (comment::COMMENT, comment::reference())]);
    of_type("object")
        .with("properties", ends)
        .with("required", Json::texts(["from", "to"]))
        .with("additionalProperties", Json::YesNo(false))
}

/// One end of a range, of whichever type it is.
enum End {
    Number(Decimal),
    Money(Money),
    Date(Date),
}

impl Value for End {
    fn read<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<Self> {
        match &node.kind {
            Kind::Number(_) => Decimal::read(node, reader).map(Self::Number),
            Kind::Text(text) if text.contains(' ') => Money::read(node, reader).map(Self::Money),
            Kind::Text(_) => Date::read(node, reader).map(Self::Date),
            _ => {
                reader.wrong_type(node, "a number, an amount of money or a date");
                None
            }
        }
    }

    fn write(&mut self) -> Json {
        match self {
            Self::Number(number) => number.write(),
            Self::Money(money) => money.write(),
            Self::Date(date) => date.write(),
        }
    }

    fn describe(describer: &mut Describer) -> Json {
        any_of(vec![of_type("number"), Money::describe(describer), Date::describe(describer)])
    }
}

/// What is known to lie between two values of one type.
fn between<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<Given> {
    let (mut from, mut to): (Option<End>, Option<End>) = (None, None);
    reader.object(node, |form| {
        form.some_of(&["from"]);
        form.optional("from", FROM, &mut from);
        form.some_of(&["to"]);
        form.optional("to", TO, &mut to);
    });
    match (from?, to?) {
        (End::Number(from), End::Number(to)) => Some(Given::NumberBetween(from, to)),
        (End::Money(from), End::Money(to)) => Some(Given::MoneyBetween(from, to)),
        (End::Date(from), End::Date(to)) => Some(Given::DateBetween(from, to)),
        _ => {
            let help = "both are numbers, both are amounts of money, or both are dates".to_owned();
            let message = "`from` and `to` are of different types";
            reader.report_with(&rules::WRONG_TYPE, node, message, Some(help));
            None
        }
    }
}
