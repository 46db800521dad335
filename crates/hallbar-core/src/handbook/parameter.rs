use std::fmt;

use crate::{Date, Decimal, Money, Text};

/// A value in the rules that a call may set, with its default and bounds.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Parameter {
    /// Stable name.
    pub id: String,
    /// What it is called.
    pub title: Text,
    /// What it holds where no call sets it, and with that its kind.
    pub default: ParameterValue,
    /// The least a call may set (numbers, amounts and dates).
    pub min: Option<ParameterValue>,
    /// The most a call may set (numbers, amounts and dates).
    pub max: Option<ParameterValue>,
}

/// What a parameter holds.
#[derive(Debug, Clone, PartialEq)]
pub enum ParameterValue {
    /// A number.
    Number(Decimal),
    /// An amount of money.
    Money(Money),
    /// A date.
    Date(Date),
    /// A level, an option or a code.
    Text(String),
    /// A list of levels, options or codes.
    List(Vec<String>),
}

impl Default for ParameterValue {
    fn default() -> Self {
        Self::Number(Decimal::ZERO)
    }
}

/// The kind of a [`ParameterValue`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ParameterKind {
    /// A number.
    Number,
    /// An amount of money.
    Money,
    /// A date.
    Date,
    /// A level, an option or a code.
    Text,
    /// A list of levels, options or codes.
    List,
}

impl ParameterKind {
    /// What it is called in messages.
    #[must_use]
    pub const fn noun(self) -> &'static str {
        match self {
            Self::Number => "a number",
            Self::Money => "an amount of money",
            Self::Date => "a date",
            Self::Text => "a text",
            Self::List => "a list",
        }
    }
}

impl fmt::Display for ParameterValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => number.fmt(f),
            Self::Money(money) => money.fmt(f),
            Self::Date(date) => date.fmt(f),
            Self::Text(text) => f.write_str(text),
            Self::List(list) => f.write_str(&list.join(", ")),
        }
    }
}

impl ParameterValue {
    /// The kind of this value.
    #[must_use]
    pub fn kind(&self) -> ParameterKind {
        match self {
            Self::Number(_) => ParameterKind::Number,
            Self::Money(_) => ParameterKind::Money,
            Self::Date(_) => ParameterKind::Date,
            Self::Text(_) => ParameterKind::Text,
            Self::List(_) => ParameterKind::List,
        }
    }
}

/// A number in the rules: given, or left to a parameter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Setting {
    /// The number itself.
    Number(Decimal),
    /// The number that this parameter holds.
    Parameter(String),
}

impl Default for Setting {
    fn default() -> Self {
        Self::Number(Decimal::ZERO)
    }
}

impl From<Decimal> for Setting {
    fn from(number: Decimal) -> Self {
        Self::Number(number)
    }
}

impl From<i32> for Setting {
    fn from(number: i32) -> Self {
        Self::Number(Decimal::from(number))
    }
}
