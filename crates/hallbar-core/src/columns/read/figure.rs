//! Numbers and amounts as people write them.

use crate::case::Given;
use crate::columns::DecimalMark;
use crate::{Currency, Decimal, Money};

/// Why a text is not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Unread {
    /// It is written as something else.
    Other,
    /// It can be read in two ways.
    TwoWays(String, String),
    /// It names another currency.
    Currency(String),
    /// It has more decimals or digits than are held.
    TooMuch(&'static str),
}

/// How figures of a column are read where a cell does not say.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Manner {
    pub(crate) mark: Option<DecimalMark>,
    /// By how many places amounts are moved: three where they are in thousands.
    pub(crate) places: usize,
}

/// The digits of a number, before and after its decimal mark.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Plain {
    negative: bool,
    whole: String,
    fraction: String,
}

impl Plain {
    /// The same so many times tenfold.
    fn moved(mut self, places: usize) -> Self {
        for _ in 0..places {
            if self.fraction.is_empty() {
                self.whole.push('0');
            } else {
                self.whole.push(self.fraction.remove(0));
            }
        }
        self
    }

    fn text(&self) -> String {
        let sign = if self.negative { "-" } else { "" };
        let fraction = self.fraction.trim_end_matches('0');
        let whole = match self.whole.trim_start_matches('0') {
            "" => "0",
            whole => whole,
        };
        if fraction.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{fraction}") }
    }
}

/// Reads digits with marks between thousands and before decimals.
///
/// Blank space of any width parts thousands. Of point and comma, the last is the decimal mark where both stand; one
/// that stands twice parts thousands; one that stands once before exactly three digits can be either, and is told so
/// unless `mark` settles it.
fn plain(text: &str, mark: Option<DecimalMark>) -> Result<Plain, Unread> {
    let text = text.trim();
    let (negative, text) = match text.strip_prefix(['-', '−']) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let (mut runs, mut marks): (Vec<String>, Vec<char>) = (vec![String::new()], Vec::new());
    for sign in text.chars() {
        match sign {
            '0'..='9' => {
                if let Some(run) = runs.last_mut() {
                    run.push(sign);
                }
            }
            '.' | ',' => (runs.push(String::new()), marks.push(sign)).1,
            blank if blank.is_whitespace() => (runs.push(String::new()), marks.push(' ')).1,
            _ => return Err(Unread::Other),
        }
    }
    if runs.iter().any(String::is_empty) {
        return Err(Unread::Other);
    }
    let decimal = decimal_mark(&runs, &marks, mark, negative)?;
    if let (Some(decimal), Some(settled)) = (decimal, mark)
        && decimal != settled.sign()
    {
        return Err(Unread::Other);
    }
    let fraction = if decimal.is_some() { runs.pop().unwrap_or_default() } else { String::new() };
    if decimal.is_some() {
        marks.pop();
    }
    let same = marks.iter().all(|other| Some(other) == marks.first());
    let settled = mark.is_some_and(|mark| marks.contains(&mark.sign()));
    let first = runs.first().map(String::as_str).unwrap_or_default();
    let grouped =
        runs.iter().skip(1).all(|run| run.len() == 3) && first.len() <= 3 && !first.starts_with('0');
    if !same || settled || !(marks.is_empty() || grouped) {
        return Err(Unread::Other);
    }
    Ok(Plain { negative, whole: runs.concat(), fraction })
}

/// Which of the marks is the one before decimals, if any is.
fn decimal_mark(
    runs: &[String],
    marks: &[char],
    mark: Option<DecimalMark>,
    negative: bool,
) -> Result<Option<char>, Unread> {
    let count = |sign: char| marks.iter().filter(|mark| **mark == sign).count();
    let last = marks.last().copied().unwrap_or(' ');
    match (count(','), count('.')) {
        (0, 0) => Ok(None),
        (commas, points) if commas > 0 && points > 0 => {
            // The one that stands last, and only once.
            let decimal = (last == ',' && commas == 1) || (last == '.' && points == 1);
            if decimal { Ok(Some(last)) } else { Err(Unread::Other) }
        }
        (1, _) | (_, 1) => {
            if last == ' ' {
                return Err(Unread::Other);
            }
            let [whole, fraction] = runs else { return Ok(Some(last)) };
            let thousands = fraction.len() == 3 && whole.len() <= 3 && !whole.starts_with('0');
            match mark {
                Some(mark) if mark.sign() == last => Ok(Some(last)),
                Some(_) if thousands => Ok(None),
                None if thousands => {
                    let of = |whole: String, fraction: &str| {
                        Plain { negative, whole, fraction: fraction.to_owned() }.text()
                    };
                    Err(Unread::TwoWays(of(format!("{whole}{fraction}"), ""), of(whole.clone(), fraction)))
                }
                _ => Ok(Some(last)),
            }
        }
        _ => Ok(None),
    }
}

/// A figure's text with what stands before and after it: `SEK 500` is `500` with `SEK`.
fn parted(text: &str) -> Option<(&str, &str)> {
    let inside = |c: char| c.is_ascii_digit();
    let text = text.trim();
    let first = text.find(|c: char| inside(c) || matches!(c, '-' | '−' | '+'))?;
    let last = text.rfind(inside)? + 1;
    let (before, figure, after) = (text.get(..first)?, text.get(first..last)?, text.get(last..)?);
    match (before.trim(), after.trim()) {
        (before, "") => Some((figure, before)),
        ("", after) => Some((figure, after)),
        _ => None,
    }
}

/// What a word beside an amount says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Unit {
    /// The currency; none where it is `kr`, whoever's, or not said.
    currency: Option<Currency>,
    kronor: bool,
    pub(crate) places: usize,
}

impl Unit {
    /// The unit that a word names: `kr`, `tkr`, `mnkr`, `MSEK`, `EUR`, `€`, `:-`.
    pub(crate) fn of(word: &str) -> Option<Self> {
        let written = word.trim().trim_end_matches('.');
        let word = written.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        let kronor = |places| Some(Self { currency: None, kronor: true, places });
        let bare = |places| Some(Self { currency: None, kronor: false, places });
        match word.as_str() {
            ":-" | ",-" | ".-" | "kr" | "krona" | "kronor" => return kronor(0),
            "tkr" | "kkr" | "tusen kr" | "tusen kronor" => return kronor(3),
            "mkr" | "mnkr" | "mn kr" | "milj kr" | "milj. kr" | "miljoner kr" | "miljoner kronor"
            | "miljon kronor" | "miljon kr" => return kronor(6),
            "mn" | "miljoner" | "miljon" | "million" => return bare(6),
            "tusen" | "thousand" => return bare(3),
            _ => {}
        }
        let named = |code: &str, places| {
            let currency = match code {
                "€" | "euro" => Currency::EUR,
                "$" => "USD".parse().ok()?,
                "£" => "GBP".parse().ok()?,
                code => code.to_uppercase().parse().ok()?,
            };
            Some(Self { currency: Some(currency), kronor: false, places })
        };
        let known = |code: &str| matches!(code, "sek" | "eur" | "usd" | "gbp" | "nok" | "dkk" | "isk" | "€");
        if let Some(code) = word.strip_prefix(['t', 'k']).filter(|code| known(code)) {
            return named(code, 3);
        }
        if let Some(code) = word.strip_prefix("mn").or(word.strip_prefix('m')).filter(|code| known(code)) {
            return named(code, 6);
        }
        let capitals = written.len() == 3 && written.chars().all(|c| c.is_ascii_uppercase());
        if known(&word) || capitals || matches!(word.as_str(), "euro" | "$" | "£") {
            return named(&word, 0);
        }
        None
    }

    /// Whether it can be meant of amounts in this currency.
    pub(crate) fn fits(self, currency: Currency) -> bool {
        match self.currency {
            Some(named) => named == currency,
            None => !self.kronor || ["SEK", "NOK", "DKK", "ISK"].contains(&currency.code()),
        }
    }
}

/// Reads an amount or what is known of it: `1 250 000 kr`, `1,5 mnkr`, `200 000–300 000 kr`.
pub(super) fn money(text: &str, currency: Currency, manner: Manner) -> Result<Given, Unread> {
    let one = one_amount(text, currency, manner, None);
    if one != Err(Unread::Other) {
        return one.map(|(amount, _)| Given::Money(amount));
    }
    for (low, high) in ends(text) {
        let (high, unit) = match one_amount(high, currency, manner, None) {
            Ok(read) => read,
            Err(Unread::Other) => continue,
            Err(other) => return Err(other),
        };
        // `2–3 mnkr`: what stands after the last counts for both.
        match one_amount(low, currency, manner, unit) {
            Ok((low, _)) => return Ok(Given::MoneyBetween(low, high)),
            Err(Unread::Other) => {}
            Err(other) => return Err(other),
        }
    }
    Err(Unread::Other)
}

fn one_amount(
    text: &str,
    currency: Currency,
    manner: Manner,
    otherwise: Option<Unit>,
) -> Result<(Money, Option<Unit>), Unread> {
    let (figure, word) = parted(text).ok_or(Unread::Other)?;
    let unit = match word {
        "" => otherwise,
        word => Some(Unit::of(word).ok_or(Unread::Other)?),
    };
    if unit.is_some_and(|unit| !unit.fits(currency)) {
        return Err(Unread::Currency(word.to_owned()));
    }
    let places = unit.map_or(manner.places, |unit| unit.places);
    let read = plain(figure, manner.mark).map_err(|unread| match unread {
        Unread::TwoWays(whole, parts) => {
            let zeros = "0".repeat(places);
            let moved = match parts.split_once('.') {
                Some((whole, fraction)) => {
                    Plain { negative: false, whole: whole.to_owned(), fraction: fraction.to_owned() }
                        .moved(places)
                        .text()
                }
                None => format!("{parts}{zeros}"),
            };
            Unread::TwoWays(format!("{whole}{zeros} {currency}"), format!("{moved} {currency}"))
        }
        other => other,
    })?;
    let plain = read.moved(places).text();
    match format!("{plain} {currency}").parse() {
        Ok(amount) => Ok((amount, unit)),
        Err(crate::MoneyError::OutOfRange) => Err(Unread::TooMuch("an amount is at most 10¹⁵")),
        Err(_) => Err(Unread::TooMuch("an amount has at most two decimals")),
    }
}

/// Reads a number or what is known of it: `2,5`, `25 %`, `20–30`, `12 ton` where that is the unit.
pub(super) fn number(text: &str, units: &[&str], manner: Manner) -> Result<Given, Unread> {
    let one = one_number(text, units, manner);
    if one != Err(Unread::Other) {
        return one.map(Given::Number);
    }
    for (low, high) in ends(text) {
        match (one_number(low, units, manner), one_number(high, units, manner)) {
            (Ok(low), Ok(high)) => return Ok(Given::NumberBetween(low, high)),
            (Err(Unread::Other), _) | (_, Err(Unread::Other)) => {}
            (Err(other), _) | (_, Err(other)) => return Err(other),
        }
    }
    Err(Unread::Other)
}

fn one_number(text: &str, units: &[&str], manner: Manner) -> Result<Decimal, Unread> {
    let (figure, word) = parted(text).ok_or(Unread::Other)?;
    let word = word.to_lowercase();
    let known = word.is_empty() || word == "%" || units.iter().any(|unit| unit.to_lowercase() == word);
    if !known {
        return Err(Unread::Other);
    }
    decimal(&plain(figure, manner.mark)?.text())
}

/// A number as a document writes it.
pub(super) fn decimal(text: &str) -> Result<Decimal, Unread> {
    text.parse().map_err(|error| match error {
        crate::DecimalError::TooPrecise => Unread::TooMuch("a number has at most six decimals"),
        crate::DecimalError::OutOfRange => Unread::TooMuch("a number is between −10¹² and 10¹²"),
        crate::DecimalError::NotANumber => Unread::Other,
    })
}

/// The two ends of a range, in every way that a text can be parted into two.
pub(super) fn ends(text: &str) -> Vec<(&str, &str)> {
    let text = text.trim();
    let between = [("mellan ", " och "), ("between ", " and ")];
    let spoken = between.iter().filter_map(|(first, then)| text.strip_prefix(first)?.split_once(then));
    let marks = ["–", "—", " till ", " to ", "…", " - "].into_iter();
    let marked = marks.filter_map(|mark| text.split_once(mark));
    // A hyphen parts dates and negative numbers as well: wherever it stands is tried.
    let hyphens = text.match_indices('-').filter_map(|(at, _)| Some((text.get(..at)?, text.get(at + 1..)?)));
    spoken.chain(marked).chain(hyphens).filter(|(low, high)| !low.is_empty() && !high.is_empty()).collect()
}

/// A plain number with a decimal point, written so that it is read in one way only, whatever its decimal mark: exactly
/// three decimals could be a thousand, and get a fourth.
///
/// # Examples
/// ```
/// use hallbar_core::columns::unmistakable;
/// assert_eq!(unmistakable("1.125"), "1.1250");
/// assert_eq!(unmistakable("12.5"), "12.5");
/// ```
#[must_use]
pub fn unmistakable(plain: &str) -> String {
    match plain.split_once('.') {
        Some((whole, fraction)) => {
            let digits = whole.trim_start_matches('-');
            let zero = fraction.len() == 3 && digits.len() <= 3 && !digits.starts_with('0');
            format!("{plain}{}", if zero { "0" } else { "" })
        }
        None => plain.to_owned(),
    }
}

#[cfg(test)]
mod tests;
