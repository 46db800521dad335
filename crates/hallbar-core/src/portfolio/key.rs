//! What cases are put in order by, seen from each end of what is open.

use std::cmp::Ordering;

use super::{Entry, Terms};
use crate::assessment::Ternary;
use crate::handbook::First;
use crate::{Date, Money};

use super::entry::TieValue;

/// One end of what a tie key can be.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Figure {
    /// A number or a score.
    Number(f64),
    /// An amount of money.
    Money(Money),
    /// A date.
    Date(Date),
}

impl Figure {
    fn compare(self, other: Self) -> Ordering {
        let sort = |figure: Self| match figure {
            Self::Number(_) => 0,
            Self::Money(_) => 1,
            Self::Date(_) => 2,
        };
        match (self, other) {
            (Self::Number(a), Self::Number(b)) => numbers(a, b),
            (Self::Money(a), Self::Money(b)) => a.hundredths().cmp(&b.hundredths()),
            (Self::Date(a), Self::Date(b)) => a.cmp(&b),
            (a, b) => sort(a).cmp(&sort(b)),
        }
    }
}

/// Numbers in order; there is one zero.
fn numbers(a: f64, b: f64) -> Ordering {
    (a + 0.0).total_cmp(&(b + 0.0))
}

/// From which end a case is seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// As it is listed: by `low`, and of each tie key the end that is least good for the case.
    Listed,
    /// The least good that every open answer can come to.
    Worst,
    /// The best.
    Best,
}

/// A tie key from one end; rising is better.
enum Seen {
    /// Not there at all.
    Gone,
    /// Without limit to the worse.
    Last,
    At(Figure),
    /// Without limit to the better.
    First,
}

fn seen(value: &TieValue, first: First, end: End) -> Seen {
    let gone = value.there == Ternary::No || (value.there == Ternary::Open && end == End::Worst);
    if gone {
        return Seen::Gone;
    }
    let at = |figure: Option<Figure>, otherwise| figure.map_or(otherwise, Seen::At);
    match (end, first) {
        (End::Best, First::Greatest) => at(value.high, Seen::First),
        (End::Best, First::Least) => at(value.low, Seen::First),
        (_, First::Greatest) => at(value.low, Seen::Last),
        (_, First::Least) => at(value.high, Seen::Last),
    }
}

/// How one case stands to another, each seen from an end: greater is above.
pub(super) fn compare(terms: &Terms, a: (&Entry, End), b: (&Entry, End)) -> Ordering {
    numbers(points(a.0, a.1), points(b.0, b.1)).then_with(|| ties(terms, a, b))
}

/// The score of a case from an end.
fn points(entry: &Entry, end: End) -> f64 {
    let points = entry.score.unwrap_or_default();
    if end == End::Best { points.high } else { points.low }
}

/// A case from an end, told in two numbers that stand as the case does by its score and its first tie key. Where they
/// are the same the tie keys tell.
pub(super) fn short(terms: &Terms, entry: &Entry, end: End) -> (u64, (u8, u64)) {
    let score = rising(points(entry, end));
    let Some(key) = terms.ties.first() else { return (score, (0, 0)) };
    let first = seen(entry.ties.first().unwrap_or(&TieValue::UNKNOWN), key.first, end);
    let number = match first {
        Seen::At(Figure::Number(number)) => rising(number),
        Seen::At(Figure::Money(money)) => money.hundredths().cast_unsigned() ^ SIGN,
        _ => 0,
    };
    (score, (rank(&first), if key.first == First::Greatest { number } else { !number }))
}

const SIGN: u64 = 1 << 63;

/// Bits that rise as the number does.
fn rising(number: f64) -> u64 {
    let bits = (number + 0.0).to_bits();
    if bits & SIGN == 0 { bits | SIGN } else { !bits }
}

fn rank(seen: &Seen) -> u8 {
    match seen {
        Seen::Gone => 0,
        Seen::Last => 1,
        Seen::At(_) => 2,
        Seen::First => 3,
    }
}

/// The same by the tie keys alone.
pub(super) fn ties(terms: &Terms, (a, a_end): (&Entry, End), (b, b_end): (&Entry, End)) -> Ordering {
    let missing = TieValue::UNKNOWN;
    let mut ties = terms.ties.iter().enumerate().map(|(at, key)| {
        let [a, b] = [(a, a_end), (b, b_end)]
            .map(|(entry, end)| seen(entry.ties.get(at).unwrap_or(&missing), key.first, end));
        match (&a, &b) {
            (Seen::At(a), Seen::At(b)) if key.first == First::Greatest => a.compare(*b),
            (Seen::At(a), Seen::At(b)) => b.compare(*a),
            _ => rank(&a).cmp(&rank(&b)),
        }
    });
    ties.find(|order| order.is_ne()).unwrap_or(Ordering::Equal)
}
