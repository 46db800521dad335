//! What is given for an answer or a fact, as the sets and ranges that the kernel knows.

use crate::case::Given;
use crate::diagnostic::rules::case as rules;
use crate::diagnostic::suggestion;
use crate::kernel::{Possible, Standing};
use crate::program::{Exact, Input, Kind, exact_money};
use crate::{Date, Language, Money, Text};

use super::Bind;

impl<'c> Bind<'_, 'c> {
    /// What is given for an input; `None` where it does not fit, which is then told.
    pub(super) fn given(
        &mut self,
        given: &'c Given,
        input: &Input,
        path: &str,
    ) -> Option<(Possible, Standing)> {
        let standing = match given {
            Given::Missing => Standing::Missing,
            Given::Unknown => Standing::Unknown,
            Given::NotDescribed => Standing::NotDescribed,
            Given::NotApplicable => Standing::NotApplicable,
            _ => Standing::Answered,
        };
        if standing != Standing::Answered {
            return Some((Possible::Nothing, standing));
        }
        let value = match input.kind {
            Kind::Ordinal(options) => self.options(given, options, path),
            Kind::Number => self.number(given, path),
            Kind::Money => self.money(given, path),
            Kind::Date => self.date(given, path),
            Kind::Code => self.codes(given, path),
        }?;
        self.within(value, input, path)?;
        Some((value, if value.is_single() { Standing::Answered } else { Standing::InPart }))
    }

    fn wrong(&mut self, given: &Given, wanted: &str, path: &str) {
        let message = format!("{} is answered where {wanted} is asked for", describe(given));
        self.report(&rules::WRONG_ANSWER, path, message, None);
    }

    pub(super) fn options(&mut self, given: &Given, options: usize, path: &str) -> Option<Possible> {
        let known = self.program.options.get(options)?;
        let one = match given {
            Given::Text(text) => text.as_str(),
            Given::YesNo(true) => "yes",
            Given::YesNo(false) => "no",
            Given::OneOf(several) => return self.several(several, options, path),
            _ => {
                let wanted = format!("one of `{}`", known.ids.join("`, `"));
                self.wrong(given, &wanted, path);
                return None;
            }
        };
        self.option(one, options, path).map(Possible::option)
    }

    fn option(&mut self, id: &str, options: usize, path: &str) -> Option<usize> {
        let known = self.program.options.get(options)?;
        let place = known.position(id);
        if place.is_none() {
            let message = format!("`{id}` is no {} here", known.noun);
            // People write what they read: the title in either language.
            let written = id.trim().to_lowercase();
            let titled = |title: &Text| {
                [Language::Swedish, Language::English]
                    .iter()
                    .any(|language| title.get(*language).to_lowercase() == written)
            };
            let titled = known.titles.iter().position(titled).and_then(|at| known.ids.get(at));
            let help = match titled {
                Some(id) => Some(format!("it is written `{id}`")),
                None => suggestion(id, known.ids.iter().map(String::as_str)),
            };
            self.report(&rules::UNKNOWN_LEVEL, path, message, help);
        }
        place
    }

    fn several(&mut self, several: &[String], options: usize, path: &str) -> Option<Possible> {
        let places: Vec<Option<usize>> = several.iter().map(|id| self.option(id, options, path)).collect();
        let places: Option<Vec<usize>> = places.into_iter().collect();
        let set = places?.iter().fold(0u64, |set, at| set | 1 << at);
        self.at_least_two(usize::try_from(set.count_ones()).ok()?, path)?;
        Some(Possible::Ordinal { set, optional: false })
    }

    fn at_least_two(&mut self, number: usize, path: &str) -> Option<()> {
        if number < 2 {
            let message = "`one_of` names fewer than two possibilities";
            self.report(&rules::UPSIDE_DOWN, path, message, Some("answer with the one that is left".into()));
            return None;
        }
        Some(())
    }

    fn number(&mut self, given: &Given, path: &str) -> Option<Possible> {
        match given {
            Given::Number(number) => Some(Possible::exact(number.exact())),
            Given::NumberBetween(low, high) => self.range(low.exact(), high.exact(), path),
            _ => {
                let message = format!("{} is answered where a number is asked for", describe(given));
                let written = if let Given::Text(text) = given { plain_number(text) } else { None };
                let help = written.map(|number| format!("write `{number}`, with a point and without quotes"));
                self.report(&rules::WRONG_ANSWER, path, message, help);
                None
            }
        }
    }

    fn range(&mut self, low: Exact, high: Exact, path: &str) -> Option<Possible> {
        if low > high {
            let message = "the range ends below where it begins";
            self.report(&rules::UPSIDE_DOWN, path, message, Some("write the lower end as `from`".into()));
            return None;
        }
        Some(Possible::between(Some(low), Some(high)))
    }

    fn money(&mut self, given: &Given, path: &str) -> Option<Possible> {
        match given {
            Given::Money(amount) => self.amount(*amount, path).map(Possible::exact),
            Given::MoneyBetween(low, high) => {
                let (low, high) = (self.amount(*low, path)?, self.amount(*high, path)?);
                self.range(low, high, path)
            }
            Given::Number(number) => {
                let currency = self.scorer.inner.handbook.currency;
                let message = format!("`{number}` is answered where an amount of money is asked for");
                self.report(
                    &rules::WRONG_ANSWER,
                    path,
                    message,
                    Some(format!("write `\"{number} {currency}\"`")),
                );
                None
            }
            _ => {
                let currency = self.scorer.inner.handbook.currency;
                let message =
                    format!("{} is answered where an amount of money is asked for", describe(given));
                let written = if let Given::Text(text) = given { plain_number(text) } else { None };
                let help = match written {
                    Some(number) => format!("write `\"{number} {currency}\"`"),
                    None => format!("an amount is digits, a space and the currency: `\"500000 {currency}\"`"),
                };
                self.report(&rules::WRONG_ANSWER, path, message, Some(help));
                None
            }
        }
    }

    fn amount(&mut self, amount: Money, path: &str) -> Option<Exact> {
        let currency = self.scorer.inner.handbook.currency;
        if amount.currency() != currency {
            let message = format!("`{amount}` is not in {currency}, the handbook's currency");
            self.report(&rules::CURRENCY, path, message, None);
            return None;
        }
        Some(exact_money(amount))
    }

    fn date(&mut self, given: &Given, path: &str) -> Option<Possible> {
        let days = |date: Date| Exact::from_integer(date.days().into());
        match given {
            Given::Text(text) => match text.parse::<Date>() {
                Ok(date) => Some(Possible::exact(days(date))),
                Err(error) => {
                    let message = format!("`{text}` is no date");
                    self.report(&rules::BAD_DATE, path, message, Some(error.to_string()));
                    None
                }
            },
            Given::DateBetween(low, high) => self.range(days(*low), days(*high), path),
            _ => {
                self.wrong(given, "a date", path);
                None
            }
        }
    }

    fn codes(&mut self, given: &'c Given, path: &str) -> Option<Possible> {
        match given {
            Given::Text(text) => Some(Possible::Code { code: self.code(text), optional: false }),
            Given::OneOf(several) => {
                let start = self.inputs.pool.len();
                for text in several {
                    let code = self.code(text);
                    if !self.inputs.pool.iter().skip(start).any(|known| *known == code) {
                        self.inputs.pool.push(code);
                    }
                }
                let end = self.inputs.pool.len();
                self.at_least_two(end - start, path)?;
                Some(Possible::Codes { start, end, optional: false })
            }
            // A text that happens to read as an amount is still a text. No rule names it, so any number will do.
            Given::Money(_) => Some(Possible::AnyCode { optional: false }),
            _ => {
                self.wrong(given, "a text", path);
                None
            }
        }
    }

    /// The number of a code: that of the rules, else one of the case's own.
    pub(super) fn code(&mut self, text: &'c str) -> u32 {
        if let Some(known) = self.program.codes.get(text) {
            return *known;
        }
        let next = u32::try_from(self.program.codes.len() + self.codes.len()).unwrap_or(u32::MAX);
        *self.codes.entry(text).or_insert(next)
    }

    fn within(&mut self, value: Possible, input: &Input, path: &str) -> Option<()> {
        let Possible::Numeric { low: Some(low), high: Some(high), .. } = value else { return Some(()) };
        let below = input.min.is_some_and(|min| low < min);
        let above = input.max.is_some_and(|max| high > max);
        if !below && !above {
            return Some(());
        }
        let (bound, word) = if below { (input.min, "at least") } else { (input.max, "at most") };
        let shown = bound.map(|bound| if input.kind == Kind::Money { bound / 100 } else { bound });
        let shown = shown.map(|bound| crate::kernel::float(bound).to_string()).unwrap_or_default();
        let message = format!("`{}` is {word} {shown}", input.id);
        self.report(&rules::OUT_OF_BOUNDS, path, message, None);
        None
    }
}

/// A number as people write it, `1 250 000,50 kr`, as it is written in a document: `1250000.50`. None where it is not
/// certain what is meant.
fn plain_number(text: &str) -> Option<String> {
    let text = text.trim().to_lowercase();
    let text = ["kronor", "kr", "sek", ":-"].iter().find_map(|unit| text.strip_suffix(unit)).unwrap_or(&text);
    let plain: String =
        text.chars().filter(|c| !c.is_whitespace()).map(|c| if c == ',' { '.' } else { c }).collect();
    let (whole, decimals) = plain.split_once('.').unwrap_or((&plain, "0"));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    // Three decimals may as well be thousands.
    (digits(whole) && digits(decimals) && decimals.len() < 3).then_some(plain)
}

fn describe(given: &Given) -> String {
    match given {
        Given::Text(text) => format!("`{text}`"),
        Given::YesNo(true) => "`true`".into(),
        Given::YesNo(false) => "`false`".into(),
        Given::Number(number) => format!("`{number}`"),
        Given::Money(money) => format!("`{money}`"),
        Given::OneOf(several) => format!("one of `{}`", several.join("`, `")),
        Given::NumberBetween(low, high) => format!("`{low}` to `{high}`"),
        Given::MoneyBetween(low, high) => format!("`{low}` to `{high}`"),
        Given::DateBetween(low, high) => format!("`{low}` to `{high}`"),
        Given::Missing | Given::Unknown | Given::NotDescribed | Given::NotApplicable => "nothing".into(),
    }
}

#[cfg(test)]
mod tests {
    use super::plain_number;

    #[test]
    fn numbers_as_people_write_them() {
        for (written, plain) in [
            ("650 000 kr", Some("650000")),
            ("1\u{a0}250\u{202f}000,50 SEK", Some("1250000.50")),
            ("2,5", Some("2.5")),
            ("500000:-", Some("500000")),
            ("1.250", None),
            ("1.250.000", None),
            ("ungefär 5", None),
            ("kr", None),
            ("", None),
        ] {
            assert_eq!(plain_number(written).as_deref(), plain, "{written}");
        }
    }
}
