//! Measures: exact interval arithmetic. What overflows or divides by zero is unknown.

use crate::Date;
use crate::assessment::Ternary;
use crate::program::{Cond, Exact, Lookup, Quant, Rule};

use super::possible::Possible;
use super::{Here, Run};

/// A range of numbers; an open end is without limit.
type Range = (Option<Exact>, Option<Exact>);

const ZERO: Exact = Exact::ZERO;
const ANYTHING: Range = (None, None);

impl Run<'_> {
    pub(super) fn measure(&self, measure: usize, here: Here) -> Possible {
        let program = self.program;
        match &program.measures[measure].rule {
            Rule::Sum(of) => self.fold(of, here, add),
            Rule::Product(of) => self.product(of, here),
            Rule::Least(of) => self.extreme(of, here, true),
            Rule::Greatest(of) => self.extreme(of, here, false),
            Rule::Difference(from, take) => {
                self.both(from, take, here, |a, b| (minus(a.0, b.1), minus(a.1, b.0)))
            }
            Rule::Ratio(of, to, times) => self.both(of, to, here, |of, to| ratio(of, to, *times)),
            Rule::Months(from, to) => self.both(from, to, here, |a, b| (months(a.1, b.0), months(a.0, b.1))),
            Rule::MonthsAfter(of, months) => {
                self.both(of, of, here, |of, _| (later(of.0, *months), later(of.1, *months)))
            }
            Rule::Days(from, to) => self.both(from, to, here, |a, b| (minus(b.0, a.1), minus(b.1, a.0))),
            Rule::Count(of) => count(of.iter().map(|condition| self.holds(condition, here))),
            Rule::SumItems { list, of, times, when } => {
                self.sum_items(*list, of, times.as_ref(), when.as_ref(), here)
            }
            Rule::CountItems { list, when } => {
                count((0..self.layout.lens[*list]).map(|item| self.holds(when, here.enter(*list, item))))
            }
            Rule::Lookup(lookup) => self.lookup(lookup, here),
        }
    }

    /// The sum over the items of which the condition holds; one of which it may hold counts from nothing up or down.
    fn sum_items(
        &self,
        list: usize,
        of: &Quant,
        times: Option<&Lookup>,
        when: Option<&Cond>,
        here: Here,
    ) -> Possible {
        let mut sum: Range = (Some(ZERO), Some(ZERO));
        for item in 0..self.layout.lens[list] {
            let here = here.enter(list, item);
            let holds = self.applies(when, here);
            let quantity = self.quantity(of, here);
            let factor = times.map(|lookup| self.lookup(lookup, here));
            let range = match factor {
                None => self.range(quantity),
                Some(factor) => self.range(quantity).zip(self.range(factor)).map(|(a, b)| multiply(a, b)),
            };
            let Some(range) = range.filter(|_| holds != Ternary::No) else { continue };
            let perhaps = quantity.is_optional() || factor.is_some_and(Possible::is_optional);
            sum = add(sum, if holds == Ternary::Open || perhaps { or_zero(range) } else { range });
        }
        Possible::between(sum.0, sum.1)
    }

    fn range(&self, possible: Possible) -> Option<Range> {
        match possible {
            Possible::Numeric { low, high, .. } => Some((low, high)),
            _ => None,
        }
    }

    /// Two quantities through `rule`; nothing where either is nothing.
    fn both(&self, a: &Quant, b: &Quant, here: Here, rule: impl Fn(Range, Range) -> Range) -> Possible {
        let (a, b) = (self.quantity(a, here), self.quantity(b, here));
        match (self.range(a), self.range(b)) {
            (Some(left), Some(right)) => {
                let (low, high) = rule(left, right);
                Possible::between(low, high).with_optional(a.is_optional() || b.is_optional())
            }
            _ => Possible::Nothing,
        }
    }

    /// The sum of those that apply; nothing where none does.
    fn fold(&self, of: &[Quant], here: Here, rule: impl Fn(Range, Range) -> Range) -> Possible {
        let (mut sum, mut some, mut sure): (Range, bool, bool) = ((Some(ZERO), Some(ZERO)), false, false);
        for quantity in of {
            let possible = self.quantity(quantity, here);
            let Some(range) = self.range(possible) else { continue };
            some = true;
            sure |= !possible.is_optional();
            sum = rule(sum, if possible.is_optional() { or_zero(range) } else { range });
        }
        if some { Possible::between(sum.0, sum.1).with_optional(!sure) } else { Possible::Nothing }
    }

    fn product(&self, of: &[Quant], here: Here) -> Possible {
        let mut product: Range = (Some(Exact::new_raw(1, 1)), Some(Exact::new_raw(1, 1)));
        let mut optional = false;
        for quantity in of {
            let possible = self.quantity(quantity, here);
            let Some(range) = self.range(possible) else { return Possible::Nothing };
            optional |= possible.is_optional();
            product = multiply(product, range);
        }
        Possible::between(product.0, product.1).with_optional(optional)
    }

    fn extreme(&self, of: &[Quant], here: Here, least: bool) -> Possible {
        // Two ranges: over what certainly applies, and over all that may.
        let (mut sure, mut all): (Option<Range>, Option<Range>) = (None, None);
        for quantity in of {
            let possible = self.quantity(quantity, here);
            let Some(range) = self.range(possible) else { continue };
            let merge = |old: Option<Range>| {
                Some(old.map_or(range, |old| {
                    (pick(old.0, range.0, least, true), pick(old.1, range.1, least, false))
                }))
            };
            all = merge(all);
            if !possible.is_optional() {
                sure = merge(sure);
            }
        }
        match (sure, all) {
            (Some(sure), Some(all)) if least => Possible::between(all.0, sure.1),
            (Some(sure), Some(all)) => Possible::between(sure.0, all.1),
            (None, Some(_)) => {
                // Any one of them may be the only one: from the lowest to the highest.
                let ranges = of.iter().filter_map(|quantity| self.range(self.quantity(quantity, here)));
                let hull = ranges.reduce(|a, b| (pick(a.0, b.0, true, true), pick(a.1, b.1, false, false)));
                hull.map_or(Possible::Nothing, |(low, high)| Possible::between(low, high).with_optional(true))
            }
            _ => Possible::Nothing,
        }
    }

    fn lookup(&self, lookup: &Lookup, here: Here) -> Possible {
        let table = &self.program.tables[lookup.table];
        let value = |row: usize| table.values[row * table.columns + lookup.column];
        let code = self.quantity(&lookup.code, here);
        let rows: &mut dyn Iterator<Item = usize> = match code {
            Possible::Nothing => return Possible::Nothing,
            Possible::Code { code, .. } => &mut table.codes.binary_search(&code).into_iter(),
            Possible::Codes { start, end, .. } => &mut self.inputs.pool[start..end]
                .iter()
                .filter_map(|code| table.codes.binary_search(code).ok()),
            _ => &mut (0..table.codes.len()),
        };
        let hull = rows.map(value).fold(None, |hull: Option<(Exact, Exact)>, value| {
            Some(hull.map_or((value, value), |(low, high)| (low.min(value), high.max(value))))
        });
        match hull {
            Some((low, high)) => Possible::between(Some(low), Some(high)).with_optional(code.is_optional()),
            None => Possible::Nothing,
        }
    }
}

fn count(all: impl Iterator<Item = Ternary>) -> Possible {
    let (mut certain, mut possible) = (0, 0);
    for holds in all {
        certain += i128::from(holds == Ternary::Yes);
        possible += i128::from(holds != Ternary::No);
    }
    Possible::between(Some(Exact::from_integer(certain)), Some(Exact::from_integer(possible)))
}

fn add(a: Range, b: Range) -> Range {
    let plus = |a: Option<Exact>, b: Option<Exact>| a?.checked_add(&b?);
    (plus(a.0, b.0), plus(a.1, b.1))
}

fn minus(a: Option<Exact>, b: Option<Exact>) -> Option<Exact> {
    a?.checked_sub(&b?)
}

fn or_zero(range: Range) -> Range {
    (range.0.map(|low| low.min(ZERO)), range.1.map(|high| high.max(ZERO)))
}

fn multiply(a: Range, b: Range) -> Range {
    // Zero times anything is zero, without limits too; otherwise a missing limit leaves both ends open.
    let zero =
        |range: Range| range.0.is_some_and(|low| low.is_zero()) && range.1.is_some_and(|high| high.is_zero());
    if zero(a) || zero(b) {
        return (Some(ZERO), Some(ZERO));
    }
    let positive = |range: Range| range.0.is_some_and(|low| low >= ZERO);
    let times = |a: Option<Exact>, b: Option<Exact>| a?.checked_mul(&b?);
    if positive(a) && positive(b) {
        return (times(a.0, b.0), times(a.1, b.1));
    }
    let corners = [times(a.0, b.0), times(a.0, b.1), times(a.1, b.0), times(a.1, b.1)];
    let mut known = corners.into_iter().collect::<Option<Vec<Exact>>>().unwrap_or_default();
    known.sort();
    (known.first().copied(), known.last().copied())
}

/// `of` as a share of `to`, times 1 or 100. A share of zero is unknown, and never below zero where no part of it is; what
/// may come to be one is no narrower.
fn ratio(of: Range, to: Range, times: Exact) -> Range {
    if to.1.is_some_and(|high| high < ZERO) {
        let turned = |range: Range| (range.1.map(|high| -high), range.0.map(|low| -low));
        return ratio(turned(of), turned(to), times);
    }
    let share = |of: Option<Exact>, to: Option<Exact>| of?.checked_mul(&times)?.checked_div(&to?);
    let Some(least) = to.0 else { return ANYTHING };
    if least < ZERO || of.0.is_none_or(|low| low < ZERO) {
        let signed = least > ZERO && to.1.is_some();
        return if signed {
            let low = if of.0.is_some_and(|low| low < ZERO) { to.0 } else { to.1 };
            let high = if of.1.is_some_and(|high| high < ZERO) { to.1 } else { to.0 };
            (share(of.0, low), share(of.1, high))
        } else {
            ANYTHING
        };
    }
    if least.is_zero() {
        return (Some(ZERO), None);
    }
    (if to.1.is_none() { Some(ZERO) } else { share(of.0, to.1) }, share(of.1, to.0))
}

fn months(from: Option<Exact>, to: Option<Exact>) -> Option<Exact> {
    let day = |days: Option<Exact>| i32::try_from(days?.to_integer()).ok().and_then(Date::from_days);
    Some(Exact::from_integer(i128::from(day(from)?.months_to(day(to)?))))
}

fn later(day: Option<Exact>, months: i32) -> Option<Exact> {
    let day = i32::try_from(day?.to_integer()).ok().and_then(Date::from_days)?;
    Some(Exact::from_integer(i128::from(day.months_later(months)?.days())))
}

/// The lesser (or greater) of two ends; `low` says which end, since a missing one is without limit.
fn pick(a: Option<Exact>, b: Option<Exact>, least: bool, low: bool) -> Option<Exact> {
    match (a, b) {
        (Some(a), Some(b)) => Some(if least { a.min(b) } else { a.max(b) }),
        // Without limit downwards is the least, without limit upwards the greatest.
        (a, b) if least == low => a.and(b),
        (a, b) => a.or(b),
    }
}
