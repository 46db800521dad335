//! What a cell says, by what its column holds.

mod date;
mod digits;
mod figure;
mod word;

use crate::case::{CaseKind, Given};
use crate::diagnostic::rules::columns as rules;
use crate::diagnostic::{Rule, suggestion};
use crate::{Currency, Date, Diagnostic};

use super::Cell;

pub use figure::unmistakable;
pub(super) use figure::{Manner, Unit};
pub(super) use word::{Choice, fold, word_of};

use date::NoDate;
use figure::Unread;
use word::Found;

/// What a column holds.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Holds {
    /// A text of the case itself, taken as it stands.
    Text,
    /// A text that can be unknown.
    Words,
    Kind,
    Goals(Vec<Choice>),
    Evidence,
    Money,
    Number {
        units: Vec<String>,
    },
    Date,
    Options {
        noun: &'static str,
        choices: Vec<Choice>,
    },
    YesNo,
    Organisation,
    Municipality,
    Region,
    Industry,
}

/// Why a cell cannot be read.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Trouble {
    pub(super) rule: &'static Rule,
    pub(super) message: String,
    pub(super) help: Option<String>,
}

fn trouble<T>(rule: &'static Rule, message: impl Into<String>, help: Option<String>) -> Result<T, Trouble> {
    Err(Trouble { rule, message: message.into(), help })
}

impl Holds {
    /// Whether non-answers, words and what a blank means can be said of it.
    pub(super) fn is_given(&self) -> bool {
        !matches!(self, Self::Text | Self::Evidence | Self::Goals(_))
    }

    /// What a cell says; it is not blank.
    pub(super) fn read(&self, cell: &Cell<'_>, currency: Currency, manner: Manner) -> Result<Given, Trouble> {
        if let Some(failed) = cell.failed() {
            return trouble(failed.rule, failed.message, failed.help);
        }
        match self {
            Self::Money => money(cell, currency, manner),
            Self::Number { units } => number(cell, units, manner),
            Self::Date => date(cell),
            Self::YesNo => yes_no(cell),
            Self::Options { noun, choices } => option(cell, noun, choices),
            Self::Municipality => code(cell, 4, digits::municipality),
            Self::Region => code(cell, 2, digits::region),
            Self::Industry => industry(cell),
            Self::Organisation => Ok(words(cell, |text| Given::Text(digits::organisation(text)))),
            Self::Words => Ok(words(cell, |text| Given::Text(text.to_owned()))),
            Self::Kind => kind(cell),
            Self::Text | Self::Goals(_) | Self::Evidence => Ok(Given::Text(text(cell))),
        }
    }
}

/// A cell as text, whatever it holds.
pub(super) fn text(cell: &Cell<'_>) -> String {
    match cell {
        Cell::Blank => String::new(),
        Cell::Text(text) | Cell::Error(text) => text.trim().to_owned(),
        Cell::Number(number) => number.to_string(),
        Cell::YesNo(true) => "ja".to_owned(),
        Cell::YesNo(false) => "nej".to_owned(),
        Cell::Date(date) => date.to_string(),
        Cell::Money(money) => money.to_string(),
        Cell::Formula => String::new(),
    }
}

/// A cell's text as a non-answer, else as `read` takes it.
fn words(cell: &Cell<'_>, read: impl Fn(&str) -> Given) -> Given {
    let text = text(cell);
    word::non_answer(&fold(&text)).unwrap_or_else(|| read(&text))
}

/// Whether a text is read as a non-answer.
pub(super) fn is_non_answer(text: &str) -> bool {
    word::non_answer(&fold(text)).is_some()
}

/// The non-answer that a text stands for.
fn non_answer(cell: &Cell<'_>) -> Option<Given> {
    if let Cell::Text(text) = cell { word::non_answer(&fold(text)) } else { None }
}

fn figure(unread: Unread, cell: &Cell<'_>, rule: &'static Rule, what: &str, help: String) -> Trouble {
    let shown = cell.shown();
    let (rule, message, help) = match unread {
        Unread::Other => (rule, format!("`{shown}` is no {what}"), help),
        Unread::TwoWays(whole, parts) => (
            &rules::TWO_WAYS,
            format!("`{shown}` can be read in two ways"),
            format!("it is {whole} or {parts}: say `decimal` for the column, or write it without the mark"),
        ),
        Unread::Currency(word) => (
            &rules::OTHER_CURRENCY,
            format!("`{shown}` is in `{word}`, which is not the handbook's currency"),
            help,
        ),
        Unread::TooMuch(why) => (rule, format!("`{shown}` cannot be held"), why.to_owned()),
    };
    Trouble { rule, message, help: Some(help) }
}

fn money(cell: &Cell<'_>, currency: Currency, manner: Manner) -> Result<Given, Trouble> {
    if let Some(given) = non_answer(cell) {
        return Ok(given);
    }
    let read = match cell {
        Cell::Text(text) => figure::money(text, currency, manner),
        Cell::Money(money) if money.currency() == currency => Ok(Given::Money(*money)),
        Cell::Money(money) => Err(Unread::Currency(money.currency().to_string())),
        Cell::Number(number) => rounded(*number, manner.places, 2, "an amount has at most two decimals")
            .and_then(|plain| figure::money(&plain, currency, Manner { mark: None, places: 0 })),
        _ => Err(Unread::Other),
    };
    let help = format!("write the amount in {currency}, such as `500 000` or `1 250 000,50`");
    read.map_err(|unread| figure(unread, cell, &rules::BAD_AMOUNT, "amount of money", help))
}

/// A number of a workbook, so many times tenfold, with so many decimals: what binary fractions leave over is no part
/// of what was meant.
fn rounded(number: f64, places: usize, decimals: usize, why: &'static str) -> Result<String, Unread> {
    if !number.is_finite() {
        return Err(Unread::Other);
    }
    let moved = number * (0..places).fold(1.0, |so_far, _| so_far * 10.0);
    let text = format!("{moved:.decimals$}");
    // As much as a sum of some dozens of doubles may be off, and far less than any digit that is written.
    let off = 64.0 * f64::EPSILON * moved.abs().max(1.0);
    let near = text.parse::<f64>().is_ok_and(|near| (near - moved).abs() <= off);
    if !near {
        return Err(Unread::TooMuch(why));
    }
    // Without the noughts that were added, so that nothing can be taken for a mark between thousands.
    Ok(unmistakable(text.trim_end_matches('0').trim_end_matches('.')))
}

fn number(cell: &Cell<'_>, units: &[String], manner: Manner) -> Result<Given, Trouble> {
    if let Some(given) = non_answer(cell) {
        return Ok(given);
    }
    let units: Vec<&str> = units.iter().map(String::as_str).collect();
    let read = match cell {
        Cell::Text(text) => figure::number(text, &units, manner),
        Cell::Number(number) => rounded(*number, 0, 6, "a number has at most six decimals")
            .and_then(|plain| figure::decimal(&plain))
            .map(Given::Number),
        _ => Err(Unread::Other),
    };
    let help = "write a number, such as `2,5`, or a range, such as `20–30`".to_owned();
    read.map_err(|unread| figure(unread, cell, &rules::BAD_NUMBER, "number", help))
}

fn date(cell: &Cell<'_>) -> Result<Given, Trouble> {
    let written = |day: &Date| {
        format!("Excel holds {day} as that number: format the column as a date, or write the date out")
    };
    let shown = cell.shown();
    let no_date = format!("`{shown}` is no date");
    let plain = "write it year-month-day, such as `2026-03-01`".to_owned();
    match cell {
        Cell::Date(date) => Ok(Given::from(*date)),
        // A year, as in a text: what Excel would show as that number is a day of 1905.
        Cell::Number(number) if number.fract() == 0.0 && (1900.0..=2100.0).contains(number) => {
            date::date(&shown).or_else(|_| trouble(&rules::BAD_DATE, no_date, Some(plain)))
        }
        Cell::Number(_) => {
            let day = shown.parse().ok().and_then(date::serial);
            trouble(&rules::BAD_DATE, no_date, Some(day.as_ref().map_or(plain, written)))
        }
        Cell::Text(text) => match (word::non_answer(&fold(text)), date::date(text)) {
            (Some(given), _) | (None, Ok(given)) => Ok(given),
            (None, Err(why)) => {
                let (message, help) = match why {
                    NoDate::Other => (no_date, plain),
                    NoDate::Nonexistent => (
                        format!("`{shown}` is no day in the calendar"),
                        "the day stands before the month".into(),
                    ),
                    NoDate::ShortYear => (
                        format!("`{shown}` does not say which century"),
                        "write the year with four digits".into(),
                    ),
                    NoDate::Serial(day) => (no_date, written(&day)),
                };
                trouble(&rules::BAD_DATE, message, Some(help))
            }
        },
        _ => trouble(&rules::BAD_DATE, no_date, Some(plain)),
    }
}

/// The day in a cell, in any way that a cell of dates is written.
///
/// # Errors
/// The cell holds no date, or not one day: a month, a year, from one day to another.
///
/// # Examples
/// ```
/// use hallbar_core::columns::{Cell, day};
/// assert_eq!(day(&Cell::from("1/12 2026")).unwrap().to_string(), "2026-12-01");
/// assert_eq!(day(&Cell::from("december 2026")).unwrap_err().message, "`december 2026` is no single day");
/// ```
pub fn day(cell: &Cell<'_>) -> Result<Date, Diagnostic> {
    let told =
        |rule, message: String, help: Option<String>| Diagnostic::new(rule, "", message).maybe_help(help);
    let read = match cell.failed() {
        Some(failed) => return Err(failed),
        None => date(cell),
    };
    match read {
        Ok(Given::Text(text)) if let Ok(day) = text.parse() => Ok(day),
        Ok(_) => {
            let message = format!("`{}` is no single day", cell.shown());
            Err(told(&rules::BAD_DATE, message, Some("write it year-month-day, such as `2026-03-01`".into())))
        }
        Err(Trouble { rule, message, help }) => Err(told(rule, message, help)),
    }
}

fn yes_no(cell: &Cell<'_>) -> Result<Given, Trouble> {
    let folded = fold(&text(cell));
    if let Cell::YesNo(yes) = cell {
        return Ok(Given::YesNo(*yes));
    }
    if let Some(given) = word::yes_no(&folded).map(Given::YesNo).or_else(|| word::non_answer(&folded)) {
        return Ok(given);
    }
    // `ja/nej`: both are possible.
    for mark in ["/", " eller ", " or "] {
        if let Some((one, other)) = folded.split_once(mark)
            && let (Some(one), Some(other)) = (word::yes_no(one.trim()), word::yes_no(other.trim()))
            && one != other
        {
            return Ok(Given::OneOf(vec!["yes".to_owned(), "no".to_owned()]));
        }
    }
    let message = format!("`{}` is neither yes nor no", cell.shown());
    let help = "write `ja` or `nej`, or say under `words` which of them it means".to_owned();
    trouble(&rules::UNKNOWN_WORD, message, Some(help))
}

fn option(cell: &Cell<'_>, noun: &str, choices: &[Choice]) -> Result<Given, Trouble> {
    let written = text(cell);
    let shown = cell.shown();
    match word::option(&written, choices) {
        Found::One(id) => Ok(Given::Text(id)),
        Found::Several(ids) => Ok(Given::OneOf(ids)),
        Found::Ambiguous(ids) => {
            let message = format!("`{shown}` is what more than one {noun} is called");
            trouble(&rules::UNKNOWN_WORD, message, Some(format!("write one of `{}`", ids.join("`, `"))))
        }
        Found::None => {
            let folded = fold(&written);
            if let Some(given) = word::non_answer(&folded) {
                return Ok(given);
            }
            let figure =
                !folded.is_empty() && folded.chars().all(|c| c.is_ascii_digit() || c == '.' || c == ',');
            let names = choices.iter().map(|choice| match choice.title.sv.as_deref() {
                Some(title) => title,
                None => choice.id.as_str(),
            });
            let help = if figure {
                Some(format!("say under `words` which {noun} the number means"))
            } else {
                suggestion(&written, names)
            };
            trouble(&rules::UNKNOWN_WORD, format!("`{shown}` is no {noun} here"), help)
        }
    }
}

/// A code of so many digits. One that a workbook holds as a number has lost its leading noughts.
fn code(
    cell: &Cell<'_>,
    digits: usize,
    read: impl Fn(&str) -> Result<String, digits::Why>,
) -> Result<Given, Trouble> {
    if let Some(given) = non_answer(cell) {
        return Ok(given);
    }
    let written = match cell {
        Cell::Number(number) => format!("{number:0>digits$}"),
        cell => text(cell),
    };
    match read(&written) {
        Ok(code) => Ok(Given::Text(code)),
        Err((message, help)) => {
            // `Kil eller Forshaga` is one of the two. `Kil, Forshaga` is both, which a fact cannot hold.
            for mark in [" eller ", " or "] {
                let parts: Option<Vec<String>> =
                    written.split(mark).map(|part| read(part.trim()).ok()).collect();
                if let Some(parts) = parts.filter(|parts| parts.len() > 1) {
                    return Ok(Given::OneOf(parts));
                }
            }
            let several = |mark: char| {
                written.contains(mark) && written.split(mark).all(|part| read(part.trim()).is_ok())
            };
            let both = [',', '/', ';', '&'].into_iter().any(several);
            let help =
                if both { Some("a case has one: write the one it is mostly about".to_owned()) } else { help };
            trouble(&rules::BAD_CODE, message, help)
        }
    }
}

fn industry(cell: &Cell<'_>) -> Result<Given, Trouble> {
    match cell {
        Cell::Number(number) if *number >= 10_000.0 || *number < 0.0 => Ok(Given::Text(number.to_string())),
        Cell::Number(_) => {
            let message = format!("`{}` may have lost a leading nought", cell.shown());
            trouble(
                &rules::BAD_CODE,
                message,
                Some("format the column as text, with all digits of the code".into()),
            )
        }
        cell => Ok(words(cell, |text| Given::Text(digits::industry(text)))),
    }
}

/// Short forms of the kinds in the registers of funders.
const REGISTER: [(&str, CaseKind); 3] = [
    ("proj", CaseKind::ProjectFunding),
    ("ftg", CaseKind::BusinessSupport),
    ("ks", CaseKind::CommercialService),
];

/// A kind of case, given back by its id.
fn kind(cell: &Cell<'_>) -> Result<Given, Trouble> {
    let folded = fold(&text(cell));
    let named = CaseKind::ALL.into_iter().find(|kind| {
        let (sv, en) = kind.titles();
        [kind.id(), sv, en].contains(&folded.as_str())
    });
    let short = || REGISTER.iter().find(|(short, _)| *short == folded).map(|(_, kind)| *kind);
    match named.or_else(short) {
        Some(kind) => Ok(Given::Text(kind.id().to_owned())),
        None => {
            let message = format!("`{}` is no kind of case", cell.shown());
            let help =
                suggestion(&folded, CaseKind::ALL.iter().flat_map(|kind| [kind.titles().0, kind.id()]));
            trouble(&rules::UNKNOWN_WORD, message, help)
        }
    }
}
