use std::str::FromStr;

use hallbar_core::diagnostic::Rule;
use hallbar_core::diagnostic::rules::reading as rules;
use hallbar_core::{Currency, Date, Decimal, DecimalError, Money, RoughDate, Text};

use crate::form::{Describer, Form, Reader, Shape, Value};
use crate::json::Json;
use crate::tree::{Kind, Node};

/// A schema that says no more than the type.
pub(super) fn of_type(name: &str) -> Json {
    Json::from(vec![("type", Json::from(name))])
}

impl Value for String {
    fn read<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<Self> {
        reader.text(node).map(str::to_owned)
    }

    fn write(&mut self) -> Json {
        Json::Text(self.clone())
    }

    fn describe(_describer: &mut Describer) -> Json {
        of_type("string")
    }
}

impl Value for bool {
    fn read<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<Self> {
        if let Kind::YesNo(yes) = node.kind {
            return Some(yes);
        }
        reader.wrong_type(node, "true or false");
        None
    }

    fn write(&mut self) -> Json {
        Json::YesNo(*self)
    }

    fn describe(_describer: &mut Describer) -> Json {
        of_type("boolean")
    }
}

/// Digits shown of a number that cannot be read.
const SHOWN: usize = 40;

impl Value for Decimal {
    fn read<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<Self> {
        let Kind::Number(written) = &node.kind else {
            reader.wrong_type(node, "a number");
            return None;
        };
        match Self::from_str(written) {
            Ok(number) => Some(number),
            Err(error) => {
                let shown: String = written.chars().take(SHOWN).collect();
                let why = match error {
                    DecimalError::TooPrecise => "has more than six decimals",
                    DecimalError::OutOfRange => "is outside the range −10¹² to 10¹²",
                    _ => "has too many digits",
                };
                reader.report(&rules::BAD_NUMBER, node, format!("`{shown}` {why}"));
                None
            }
        }
    }

    fn write(&mut self) -> Json {
        Json::Number(*self)
    }

    fn describe(_describer: &mut Describer) -> Json {
        of_type("number")
    }
}

/// A whole number that fits the field.
fn whole<'t, T: TryFrom<i64>>(node: &'t Node, reader: &mut Reader<'t>, range: &str) -> Option<T> {
    let number = Decimal::read(node, reader)?;
    let million = Decimal::ONE.micros();
    let read =
        if number.micros() % million == 0 { T::try_from(number.micros() / million).ok() } else { None };
    if read.is_none() {
        let message = format!("`{number}` is no whole number {range}");
        reader.report(&rules::BAD_NUMBER, node, message);
    }
    read
}

fn whole_schema(least: i32, most: i32) -> Json {
    let limit = |number| Json::Number(Decimal::from(number));
    of_type("integer").with("minimum", limit(least)).with("maximum", limit(most))
}

impl Value for u8 {
    fn read<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<Self> {
        whole(node, reader, "from 0 to 255")
    }

    fn write(&mut self) -> Json {
        Json::Number(Decimal::from(*self))
    }

    fn describe(_describer: &mut Describer) -> Json {
        whole_schema(0, 255)
    }
}

impl Value for u16 {
    fn read<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<Self> {
        whole(node, reader, "from 0 to 65535")
    }

    fn write(&mut self) -> Json {
        Json::Number(Decimal::from(i32::from(*self)))
    }

    fn describe(_describer: &mut Describer) -> Json {
        whole_schema(0, 65535)
    }
}

impl Value for i16 {
    fn read<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<Self> {
        whole(node, reader, "from −32768 to 32767")
    }

    fn write(&mut self) -> Json {
        Json::Number(Decimal::from(i32::from(*self)))
    }

    fn describe(_describer: &mut Describer) -> Json {
        whole_schema(-32768, 32767)
    }
}

/// A text that is read as something else.
fn parsed<'t, T: FromStr>(
    node: &'t Node,
    reader: &mut Reader<'t>,
    rule: &'static Rule,
    what: &str,
    help: &str,
) -> Option<T> {
    let text = reader.text(node)?;
    let read = text.parse().ok();
    if read.is_none() {
        let shown: String = text.chars().take(SHOWN).collect();
        reader.report_with(rule, node, format!("`{shown}` is no {what}"), Some(help.to_owned()));
    }
    read
}

/// How money is written, for schemas.
pub(crate) const MONEY_PATTERN: &str = r"^-?[0-9]+(\.[0-9]{1,2})? [A-Z]{3}$";
/// How a date is written, for schemas.
pub(crate) const DATE_PATTERN: &str = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";

/// The schema of a text that looks like this.
pub(crate) fn patterned(pattern: &str) -> Json {
    of_type("string").with("pattern", Json::from(pattern))
}

impl Value for Money {
    fn read<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<Self> {
        let help =
            "an amount is digits with at most two decimals, a space and a currency, such as `500000 SEK`";
        parsed(node, reader, &rules::BAD_MONEY, "amount of money", help)
    }

    fn write(&mut self) -> Json {
        Json::Text(self.to_string())
    }

    fn describe(describer: &mut Describer) -> Json {
        let about = "An amount of money, such as `500000 SEK`.";
        describer.define("money", about, |_| patterned(MONEY_PATTERN))
    }
}

impl Value for Date {
    fn read<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<Self> {
        let help = "a date is written year-month-day, such as `2026-03-01`";
        parsed(node, reader, &rules::BAD_DATE, "day in the calendar", help)
    }

    fn write(&mut self) -> Json {
        Json::Text(self.to_string())
    }

    fn describe(describer: &mut Describer) -> Json {
        describer.define("date", "A day, such as `2026-03-01`.", |_| patterned(DATE_PATTERN))
    }
}

impl Value for RoughDate {
    fn read<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<Self> {
        let help = "write a year, a month or a day, such as `2021`, `2021-06` or `2021-06-02`";
        parsed(node, reader, &rules::BAD_DATE, "year, month or day", help)
    }

    fn write(&mut self) -> Json {
        Json::Text(self.to_string())
    }

    fn describe(describer: &mut Describer) -> Json {
        let about = "A year, a month or a day, such as `2021`, `2021-06` or `2021-06-02`.";
        describer.define("rough_date", about, |_| patterned("^[0-9]{4}(-[0-9]{2}){0,2}$"))
    }
}

impl Value for Currency {
    fn read<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<Self> {
        let help = "a currency is three capital letters, such as `SEK`";
        parsed(node, reader, &rules::BAD_CURRENCY, "currency", help)
    }

    fn write(&mut self) -> Json {
        Json::Text(self.to_string())
    }

    fn describe(_describer: &mut Describer) -> Json {
        patterned("^[A-Z]{3}$")
    }
}

impl Shape for Text {
    const NAME: &'static str = "text";
    const ABOUT: &'static str = "A text in Swedish, English or both.";

    fn blank() -> Self {
        Self::default()
    }

    fn shape<F: Form>(&mut self, form: &mut F) {
        form.some_of(&["sv", "en"]);
        form.optional("sv", "In Swedish.", &mut self.sv);
        form.optional("en", "In English.", &mut self.en);
    }
}
