use std::borrow::Cow;

use crate::{Date, Money};

/// What a cell of a table holds. A text format such as CSV knows only blank cells and texts; a workbook knows the others
/// as well.
///
/// # Examples
/// ```
/// use hallbar_core::columns::Cell;
/// assert!(Cell::from(" \u{a0} ").is_blank());
/// assert_eq!(Cell::from("ja"), Cell::Text("ja".into()));
/// ```
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Cell<'a> {
    /// Nothing.
    #[default]
    Blank,
    /// A text, as it stands.
    Text(Cow<'a, str>),
    /// A number.
    Number(f64),
    /// True or false.
    YesNo(bool),
    /// A day.
    Date(Date),
    /// An amount of money.
    Money(Money),
    /// What a formula came to that failed: `#REF!`.
    Error(Cow<'a, str>),
}

impl Cell<'_> {
    /// Whether there is nothing in it but blank space.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Blank => true,
            Self::Text(text) => text.trim().is_empty(),
            _ => false,
        }
    }

    /// The same, kept for itself.
    #[must_use]
    pub fn into_owned(self) -> Cell<'static> {
        match self {
            Self::Blank => Cell::Blank,
            Self::Text(text) => Cell::Text(text.into_owned().into()),
            Self::Number(number) => Cell::Number(number),
            Self::YesNo(yes) => Cell::YesNo(yes),
            Self::Date(date) => Cell::Date(date),
            Self::Money(money) => Cell::Money(money),
            Self::Error(text) => Cell::Error(text.into_owned().into()),
        }
    }

    /// What is shown of it in messages.
    #[must_use]
    pub fn shown(&self) -> String {
        let cut = |text: &str| {
            let text = text.trim();
            let mut shown: String = text.chars().take(60).collect();
            if text.chars().nth(60).is_some() {
                shown.push('…');
            }
            // A message is one line.
            shown.split_whitespace().collect::<Vec<_>>().join(" ")
        };
        match self {
            Self::Blank => String::new(),
            Self::Text(text) | Self::Error(text) => cut(text),
            Self::Number(number) => number.to_string(),
            Self::YesNo(yes) => yes.to_string(),
            Self::Date(date) => date.to_string(),
            Self::Money(money) => money.to_string(),
        }
    }
}

impl<'a> From<&'a str> for Cell<'a> {
    fn from(text: &'a str) -> Self {
        if text.is_empty() { Self::Blank } else { Self::Text(text.into()) }
    }
}

impl From<String> for Cell<'_> {
    fn from(text: String) -> Self {
        if text.is_empty() { Self::Blank } else { Self::Text(text.into()) }
    }
}
