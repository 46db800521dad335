//! What is given for an answer or a fact, as the sets and ranges that the kernel knows.

use crate::case::Given;
use crate::diagnostic::rules::case as rules;
use crate::diagnostic::suggestion;
use crate::kernel::{Possible, Standing};
use crate::program::{Input, Kind};
use crate::{Date, Language, Text};

use super::Bind;
use super::fit::{Known, Misfit, Several};

impl<'a> From<&'a Given> for Known<'a> {
    /// One of several is taken in one by one and stands as missing here.
    fn from(given: &'a Given) -> Self {
        match given {
            Given::Missing | Given::OneOf(_) => Self::Missing,
            Given::Unknown => Self::Unknown,
            Given::NotDescribed => Self::NotDescribed,
            Given::NotApplicable => Self::NotApplicable,
            Given::Text(text) => Self::Text(text),
            Given::YesNo(yes) => Self::YesNo(*yes),
            Given::Number(number) => Self::Number(*number),
            Given::Money(amount) => Self::Money(*amount),
            Given::NumberBetween(low, high) => Self::NumberBetween(*low, *high),
            Given::MoneyBetween(low, high) => Self::MoneyBetween(*low, *high),
            Given::DateBetween(low, high) => Self::DateBetween(*low, *high),
        }
    }
}

impl Bind<'_, '_> {
    /// What is given for an input; `None` where it does not fit, which is then told.
    pub(super) fn given(&mut self, given: &Given, input: &Input, path: &str) -> Option<(Possible, Standing)> {
        let fitted = match given {
            Given::OneOf(several) => self.several(several, input.kind).map(|value| (value, Standing::InPart)),
            given => self.fit.known(input, given.into(), &mut self.codes),
        };
        fitted.map_err(|misfit| self.tell(misfit, given, input, path)).ok()
    }

    /// The set of levels that an effect may be at; `None` where it does not fit, which is then told.
    pub(super) fn levels(&mut self, given: &Given, options: usize, path: &str) -> Option<u64> {
        let kind = Kind::Ordinal(options);
        let fitted = match given {
            Given::OneOf(several) => self.several(several, kind),
            Given::Text(id) => self.fit.option(id, options).map(Possible::option),
            Given::YesNo(yes) => {
                self.fit.option(if *yes { "yes" } else { "no" }, options).map(Possible::option)
            }
            _ => Err(Misfit::Kind),
        };
        match fitted {
            Ok(Possible::Ordinal { set, .. }) => Some(set),
            Ok(_) => None,
            Err(misfit) => {
                self.tell_of_options(misfit, given, options, path);
                None
            }
        }
    }

    fn several(&mut self, several: &[String], kind: Kind) -> Result<Possible, Misfit> {
        let fit = self.fit;
        let mut all = Several::begin(&self.inputs.pool);
        for text in several {
            all.add(fit, kind, text, &mut self.codes, &mut self.inputs.pool)?;
        }
        all.done(kind, &self.inputs.pool)
    }

    /// Says why what is given does not fit.
    fn tell(&mut self, misfit: Misfit, given: &Given, input: &Input, path: &str) {
        match (misfit, input.kind) {
            (Misfit::Kind | Misfit::Option | Misfit::TooFew, Kind::Ordinal(options)) => {
                self.tell_of_options(misfit, given, options, path);
            }
            (Misfit::Kind | Misfit::Option, Kind::Number) => self.no_number(given, path),
            (Misfit::Kind | Misfit::Option, Kind::Money) => self.no_money(given, path),
            (Misfit::Kind | Misfit::Option, Kind::Date) => self.wrong(given, "a date", path),
            (Misfit::Kind | Misfit::Option, Kind::Code) => self.wrong(given, "a text", path),
            (Misfit::TooFew, _) => self.too_few(path),
            (Misfit::UpsideDown, _) => {
                let message = "the range ends below where it begins";
                self.report(&rules::UPSIDE_DOWN, path, message, Some("write the lower end as `from`".into()));
            }
            (Misfit::Currency(amount), _) => {
                let currency = self.scorer.inner.handbook.currency;
                let message = format!("`{amount}` is not in {currency}, the handbook's currency");
                self.report(&rules::CURRENCY, path, message, None);
            }
            (Misfit::Date, _) => {
                let text = if let Given::Text(text) = given { text.as_str() } else { "" };
                let message = format!("`{text}` is no date");
                let help = text.parse::<Date>().err().map(|error| error.to_string());
                self.report(&rules::BAD_DATE, path, message, help);
            }
            (Misfit::Bounds, _) => self.out_of_bounds(given, input, path),
        }
    }

    fn tell_of_options(&mut self, misfit: Misfit, given: &Given, options: usize, path: &str) {
        let Some(known) = self.program.options.get(options) else { return };
        if misfit == Misfit::TooFew {
            return self.too_few(path);
        }
        let word;
        let written = match given {
            Given::Text(text) => std::slice::from_ref(text),
            Given::YesNo(yes) => {
                word = if *yes { "yes".to_owned() } else { "no".to_owned() };
                std::slice::from_ref(&word)
            }
            Given::OneOf(several) => several.as_slice(),
            _ => {
                let message = format!(
                    "{} is answered where one of `{}` is asked for",
                    describe(given),
                    known.ids.join("`, `")
                );
                let number =
                    if let Given::Number(number) = given { number.to_string() } else { String::new() };
                let help = known.position(&number).is_some();
                let help = help.then(|| format!("names are written with quotes: `\"{number}\"`"));
                return self.report(&rules::WRONG_ANSWER, path, message, help);
            }
        };
        for id in written.iter().filter(|id| known.position(id).is_none()) {
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
    }

    fn wrong(&mut self, given: &Given, wanted: &str, path: &str) {
        let message = format!("{} is answered where {wanted} is asked for", describe(given));
        self.report(&rules::WRONG_ANSWER, path, message, None);
    }

    fn too_few(&mut self, path: &str) {
        let message = "`one_of` names fewer than two possibilities";
        self.report(&rules::UPSIDE_DOWN, path, message, Some("answer with the one that is left".into()));
    }

    fn no_number(&mut self, given: &Given, path: &str) {
        let message = format!("{} is answered where a number is asked for", describe(given));
        let written = if let Given::Text(text) = given { plain_number(text) } else { None };
        let help = written.map(|number| format!("write `{number}`, with a point and without quotes"));
        self.report(&rules::WRONG_ANSWER, path, message, help);
    }

    fn no_money(&mut self, given: &Given, path: &str) {
        let currency = self.scorer.inner.handbook.currency;
        let message = format!("{} is answered where an amount of money is asked for", describe(given));
        let written = match given {
            Given::Number(number) => Some(number.to_string()),
            Given::Text(text) => plain_number(text),
            _ => None,
        };
        let help = match written {
            Some(number) => format!("write `\"{number} {currency}\"`"),
            None => format!("an amount is digits, a space and the currency: `\"500000 {currency}\"`"),
        };
        self.report(&rules::WRONG_ANSWER, path, message, Some(help));
    }

    fn out_of_bounds(&mut self, given: &Given, input: &Input, path: &str) {
        let low = match given {
            Given::Number(number) | Given::NumberBetween(number, _) => Some(number.exact()),
            Given::Money(amount) | Given::MoneyBetween(amount, _) => {
                Some(crate::program::exact_money(*amount))
            }
            _ => None,
        };
        let below = input.min.is_some_and(|min| low.is_some_and(|low| low < min));
        let (bound, word) = if below { (input.min, "at least") } else { (input.max, "at most") };
        let shown = bound.map(|bound| if input.kind == Kind::Money { bound / 100 } else { bound });
        let shown = shown.map(|bound| crate::kernel::float(bound).to_string()).unwrap_or_default();
        let message = format!("`{}` is {word} {shown}", input.id);
        self.report(&rules::OUT_OF_BOUNDS, path, message, None);
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
