//! What is known of an answer as the sets and ranges that the kernel knows: one conversion for both roads.

use crate::kernel::{Possible, Standing};
use crate::program::{Exact, Input, Kind, Program, exact_money};
use crate::{Currency, Date, Decimal, Money};

use super::codes::OwnCodes;

/// What is known of an answer, a fact or an amount: [`Given`](crate::case::Given) with its text borrowed.
///
/// One of several possibilities is taken in one by one: see [`Intake::one_of`](crate::Intake::one_of).
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub enum Known<'a> {
    /// Nobody has answered.
    Missing,
    /// A person says that nobody knows yet.
    Unknown,
    /// The application is silent.
    NotDescribed,
    /// The question does not apply.
    NotApplicable,
    /// A level, an option, a code, a text or a date, as the question reads it.
    Text(&'a str),
    /// Yes or no.
    YesNo(bool),
    /// A number.
    Number(Decimal),
    /// An amount of money.
    Money(Money),
    /// A number from the first to the second.
    NumberBetween(Decimal, Decimal),
    /// An amount from the first to the second.
    MoneyBetween(Money, Money),
    /// A date from the first to the second.
    DateBetween(Date, Date),
}

/// Why what is given does not fit its question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Misfit {
    /// Another kind of answer is asked for.
    Kind,
    /// No such level or option.
    Option,
    TooFew,
    UpsideDown,
    Currency(Money),
    Date,
    Bounds,
}

/// What a case's values are held against.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Fit<'p> {
    pub(crate) program: &'p Program,
    pub(crate) currency: Currency,
}

impl Fit<'_> {
    /// What is known, as the input reads it.
    pub(crate) fn known(
        self,
        input: &Input,
        known: Known<'_>,
        codes: &mut OwnCodes,
    ) -> Result<(Possible, Standing), Misfit> {
        let value = match (known, input.kind) {
            (Known::Missing, _) => return Ok((Possible::Nothing, Standing::Missing)),
            (Known::Unknown, _) => return Ok((Possible::Nothing, Standing::Unknown)),
            (Known::NotDescribed, _) => return Ok((Possible::Nothing, Standing::NotDescribed)),
            (Known::NotApplicable, _) => return Ok((Possible::Nothing, Standing::NotApplicable)),
            (Known::Text(id), Kind::Ordinal(options)) => Possible::option(self.option(id, options)?),
            (Known::YesNo(yes), Kind::Ordinal(options)) => {
                Possible::option(self.option(if yes { "yes" } else { "no" }, options)?)
            }
            (Known::Number(number), Kind::Number) => Possible::exact(number.exact()),
            (Known::NumberBetween(low, high), Kind::Number) => range(low.exact(), high.exact())?,
            (Known::Money(amount), Kind::Money) => Possible::exact(self.amount(amount)?),
            (Known::MoneyBetween(low, high), Kind::Money) => range(self.amount(low)?, self.amount(high)?)?,
            (Known::Text(text), Kind::Date) => Possible::exact(days(text.parse().map_err(|_| Misfit::Date)?)),
            (Known::DateBetween(low, high), Kind::Date) => range(days(low), days(high))?,
            (Known::Text(text), Kind::Code) => {
                Possible::Code { code: self.code(text, codes), optional: false }
            }
            // A text that happens to read as an amount is still a text. No rule names it, so any number will do.
            (Known::Money(_), Kind::Code) => Possible::AnyCode { optional: false },
            _ => return Err(Misfit::Kind),
        };
        within(value, input)?;
        Ok((value, if value.is_single() { Standing::Answered } else { Standing::InPart }))
    }

    /// The place of a level or option.
    pub(crate) fn option(self, id: &str, options: usize) -> Result<usize, Misfit> {
        self.program.options.get(options).and_then(|known| known.position(id)).ok_or(Misfit::Option)
    }

    fn amount(self, amount: Money) -> Result<Exact, Misfit> {
        if amount.currency() == self.currency {
            Ok(exact_money(amount))
        } else {
            Err(Misfit::Currency(amount))
        }
    }

    /// The number of a code: that of the rules, else one of the case's own.
    pub(crate) fn code(self, text: &str, codes: &mut OwnCodes) -> u32 {
        if let Some(known) = self.program.codes.get(text) {
            return *known;
        }
        u32::try_from(self.program.codes.len() + codes.place(text)).unwrap_or(u32::MAX)
    }
}

/// One of several possibilities, as they come.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Several {
    set: u64,
    /// Where its codes begin in the pool.
    start: usize,
}

impl Several {
    pub(crate) fn begin(pool: &[u32]) -> Self {
        Self { set: 0, start: pool.len() }
    }

    pub(crate) fn add(
        &mut self,
        fit: Fit<'_>,
        kind: Kind,
        text: &str,
        codes: &mut OwnCodes,
        pool: &mut Vec<u32>,
    ) -> Result<(), Misfit> {
        match kind {
            Kind::Ordinal(options) => self.set |= 1 << fit.option(text, options)?,
            Kind::Code => {
                let code = fit.code(text, codes);
                if !pool.iter().skip(self.start).any(|known| *known == code) {
                    pool.push(code);
                }
            }
            _ => return Err(Misfit::Kind),
        }
        Ok(())
    }

    pub(crate) fn done(self, kind: Kind, pool: &[u32]) -> Result<Possible, Misfit> {
        let (start, end) = (self.start, pool.len());
        match kind {
            Kind::Ordinal(_) if self.set.count_ones() > 1 => {
                Ok(Possible::Ordinal { set: self.set, optional: false })
            }
            Kind::Code if end - start > 1 => Ok(Possible::Codes { start, end, optional: false }),
            Kind::Ordinal(_) | Kind::Code => Err(Misfit::TooFew),
            _ => Err(Misfit::Kind),
        }
    }
}

fn range(low: Exact, high: Exact) -> Result<Possible, Misfit> {
    if low > high { Err(Misfit::UpsideDown) } else { Ok(Possible::between(Some(low), Some(high))) }
}

fn days(date: Date) -> Exact {
    Exact::from_integer(date.days().into())
}

fn within(value: Possible, input: &Input) -> Result<(), Misfit> {
    let Possible::Numeric { low: Some(low), high: Some(high), .. } = value else { return Ok(()) };
    let below = input.min.is_some_and(|min| low < min);
    let above = input.max.is_some_and(|max| high > max);
    if below || above { Err(Misfit::Bounds) } else { Ok(()) }
}
