//! Numbers as people write them: `1 250,5` in Swedish, `1,250.5` in English.

use hallbar_core::portfolio::Sum;
use hallbar_core::{Currency, Decimal, Language, Money};
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal as Exact;
use icu_decimal::options::DecimalFormatterOptions;
use icu_locale_core::locale;

/// A space that no line is broken at.
const HARD_SPACE: char = '\u{a0}';
const MINUS: char = '−';

/// A number with up to nine decimals, as scores are rounded; trailing zeros cut.
#[must_use]
pub fn number(number: f64, language: Language) -> String {
    decimals(number, 9, language)
}

/// A whole number of things.
#[must_use]
pub fn count(number: u64, language: Language) -> String {
    localised(&number.to_string(), language)
}

/// A number with up to so many decimals, trailing zeros cut.
#[must_use]
pub fn decimals(number: f64, places: usize, language: Language) -> String {
    localised(&format!("{number:.places$}"), language)
}

/// A number of the rules.
#[must_use]
pub fn decimal(number: Decimal, language: Language) -> String {
    localised(&number.to_string(), language)
}

/// `12–15`, or the number where both ends are the same.
#[must_use]
pub fn range((low, high): (f64, f64), language: Language) -> String {
    between(&number(low, language), &number(high, language), language)
}

/// From one printed number to another.
#[must_use]
pub fn between(low: &str, high: &str, language: Language) -> String {
    if low == high {
        return low.to_owned();
    }
    // A dash between would be read as a minus, as part of a date, or as joining only the last digits.
    if [low, high].iter().any(|end| end.contains([MINUS, '-', HARD_SPACE])) {
        let to = match language {
            Language::Swedish => "till",
            Language::English => "to",
        };
        return format!("{low} {to} {high}");
    }
    format!("{low}–{high}")
}

/// A figure with its unit: `12,5 ton`, `50 %`, and `50%` in English.
#[must_use]
pub fn with_unit(figure: &str, unit: &str, language: Language) -> String {
    match (language, unit) {
        (Language::English, "%") => format!("{figure}%"),
        _ => format!("{figure}{HARD_SPACE}{unit}"),
    }
}

/// A share of one as per cent, with up to two decimals.
#[must_use]
pub fn percent(share: f64, language: Language) -> String {
    with_unit(&decimals(share * 100.0, 2, language), "%", language)
}

/// `500 000 kr` or `SEK 500,000`.
#[must_use]
pub fn money(money: Money, language: Language) -> String {
    sum(Sum { hundredths: money.hundredths().into(), currency: money.currency() }, language)
}

/// The same for a sum of any size.
#[must_use]
pub fn sum(sum: Sum, language: Language) -> String {
    let text = sum.to_string();
    let (amount, currency) = text.rsplit_once(' ').unwrap_or((&text, ""));
    let amount = localised_money(amount, language);
    match (language, currency) {
        (Language::Swedish, "SEK") => format!("{amount}{HARD_SPACE}kr"),
        (Language::Swedish, other) => format!("{amount}{HARD_SPACE}{other}"),
        (Language::English, other) => format!("{other}{HARD_SPACE}{amount}"),
    }
}

/// The figures of an amount alone, under a heading that names the currency: `500 000`.
#[must_use]
pub fn bare(sum: Sum, language: Language) -> String {
    let text = sum.to_string();
    localised_money(text.rsplit_once(' ').map_or(text.as_str(), |(amount, _)| amount), language)
}

/// What a currency is called in a heading: `kr`, `EUR`.
#[must_use]
pub fn currency(currency: Currency, language: Language) -> String {
    match language {
        Language::Swedish if currency == Currency::SEK => "kr".to_owned(),
        _ => currency.to_string(),
    }
}

fn localised(plain: &str, language: Language) -> String {
    match plain.split_once('.') {
        Some((whole, fraction)) => joined(whole, fraction.trim_end_matches('0'), language),
        None => joined(plain, "", language),
    }
}

fn localised_money(plain: &str, language: Language) -> String {
    match plain.split_once('.') {
        Some((whole, fraction)) => joined(whole, fraction, language),
        None => joined(plain, "", language),
    }
}

thread_local! {
    /// How whole numbers and decimals are written in each language, made once a thread.
    static FORMATS: [Option<DecimalFormatter>; 2] =
        [locale!("sv"), locale!("en")].map(|locale| DecimalFormatter::try_new(locale.into(), DecimalFormatterOptions::default()).ok());
}

fn joined(whole: &str, fraction: &str, language: Language) -> String {
    let plain = if fraction.is_empty() { whole.to_owned() } else { format!("{whole}.{fraction}") };
    // Less than nothing of nothing is nothing.
    let plain = plain.strip_prefix('-').filter(|digits| *digits == "0").unwrap_or(&plain);
    let written = FORMATS.with(|[sv, en]| {
        let format = if language == Language::Swedish { sv } else { en };
        Some(format.as_ref()?.format(&plain.parse::<Exact>().ok()?).to_string())
    });
    // What no number can be read from stands as it is.
    written.unwrap_or_else(|| plain.to_owned()).replace('-', &MINUS.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{English, Swedish};

    #[test]
    fn numbers_are_written_as_in_the_language() {
        for (figure, sv, en) in [
            (0.0, "0", "0"),
            (-0.0, "0", "0"),
            (3.15, "3,15", "3.15"),
            (-2.5, "−2,5", "−2.5"),
            (1_250_000.5, "1\u{a0}250\u{a0}000,5", "1,250,000.5"),
            (1.0 / 3.0, "0,333333333", "0.333333333"),
            (999.0, "999", "999"),
        ] {
            assert_eq!(number(figure, Swedish), sv);
            assert_eq!(number(figure, English), en);
        }
    }

    #[test]
    fn ranges_with_a_minus_are_spelt_out() {
        assert_eq!(range((12.0, 15.0), Swedish), "12–15");
        assert_eq!(range((12.0, 12.0), Swedish), "12");
        assert_eq!(range((-3.0, 2.0), Swedish), "−3 till 2");
    }

    #[test]
    fn amounts_carry_their_currency() {
        assert_eq!(money(Money::sek(500_000), Swedish), "500\u{a0}000\u{a0}kr");
        assert_eq!(money("0.5 EUR".parse().unwrap(), Swedish), "0,50\u{a0}EUR");
        assert_eq!(money(Money::sek(-1_000), English), "SEK\u{a0}−1,000");
    }

    #[test]
    fn shares_are_per_cent() {
        assert_eq!(percent(0.85, Swedish), "85\u{a0}%");
        assert_eq!(percent(1.0 / 3.0, English), "33.33%");
    }
}
