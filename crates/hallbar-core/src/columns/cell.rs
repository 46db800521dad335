use std::borrow::Cow;

use crate::diagnostic::rules::columns as rules;
use crate::{Date, Diagnostic, Money};

/// What Excel writes in place of a value, in English and in Swedish.
const ERRORS: [&str; 14] = [
    "#REF!",
    "#N/A",
    "#VALUE!",
    "#DIV/0!",
    "#NAME?",
    "#NUM!",
    "#NULL!",
    "#REFERENS!",
    "#SAKNAS!",
    "#VÄRDEFEL!",
    "#DIVISION/0!",
    "#NAMN?",
    "#OGILTIGT!",
    "#SKÄRNING!",
];

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
    /// A formula that was never worked out: the workbook holds no value for it.
    Formula,
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
            Self::Formula => Cell::Formula,
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
            Self::Formula => "=…".to_owned(),
        }
    }

    /// Why nothing can be read from it, whatever it is asked for, with the way out: a formula that failed, also where
    /// a table holds it as text, or that was never worked out.
    ///
    /// # Examples
    /// ```
    /// use hallbar_core::columns::Cell;
    /// let found = Cell::from("#DIV/0!").failed().unwrap();
    /// assert_eq!(found.message, "the cell holds the error `#DIV/0!`");
    /// assert_eq!(Cell::from("5 000").failed(), None);
    /// ```
    #[must_use]
    pub fn failed(&self) -> Option<Diagnostic> {
        let failed = match self {
            Self::Formula => {
                let message = "the cell holds a formula whose value is not stored in the workbook";
                let help = "open the workbook in Excel and save it, or write the value in the cell";
                return Some(Diagnostic::new(&rules::ERROR_CELL, "", message).help(help));
            }
            Self::Error(_) => true,
            Self::Text(text) => ERRORS.contains(&text.trim()),
            _ => false,
        };
        let message = format!("the cell holds the error `{}`", self.shown());
        let help = "correct the formula, or empty the cell";
        failed.then(|| Diagnostic::new(&rules::ERROR_CELL, "", message).help(help))
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
