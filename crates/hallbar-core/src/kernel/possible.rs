//! What a quantity may be: sets and ranges, and how they compare.

use std::cmp::Ordering;

use crate::assessment::Ternary;
use crate::handbook::Relation;
use crate::program::{Exact, Kind, NonAnswer, Program, Stand};

/// What a quantity may be. `optional`: it may also be nothing at all.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Possible {
    Nothing,
    /// Any number from low to high; an open end is without limit.
    Numeric {
        low: Option<Exact>,
        high: Option<Exact>,
        optional: bool,
    },
    /// One of a set of options.
    Ordinal {
        set: u64,
        optional: bool,
    },
    /// One code.
    Code {
        code: u32,
        optional: bool,
    },
    /// One of the codes in this part of the pool.
    Codes {
        start: usize,
        end: usize,
        optional: bool,
    },
    AnyCode {
        optional: bool,
    },
}

impl Possible {
    pub(crate) fn exact(number: Exact) -> Self {
        Self::Numeric { low: Some(number), high: Some(number), optional: false }
    }

    pub(crate) fn between(low: Option<Exact>, high: Option<Exact>) -> Self {
        Self::Numeric { low, high, optional: false }
    }

    pub(crate) fn option(position: usize) -> Self {
        Self::Ordinal { set: 1 << position, optional: false }
    }

    pub(crate) fn is_optional(self) -> bool {
        match self {
            Self::Nothing => true,
            Self::Numeric { optional, .. }
            | Self::Ordinal { optional, .. }
            | Self::Code { optional, .. }
            | Self::Codes { optional, .. }
            | Self::AnyCode { optional } => optional,
        }
    }

    /// The same, and whether it may also be nothing.
    pub(crate) fn with_optional(self, optional: bool) -> Self {
        match self {
            Self::Nothing => Self::Nothing,
            Self::Numeric { low, high, .. } => Self::Numeric { low, high, optional },
            Self::Ordinal { set, .. } => Self::Ordinal { set, optional },
            Self::Code { code, .. } => Self::Code { code, optional },
            Self::Codes { start, end, .. } => Self::Codes { start, end, optional },
            Self::AnyCode { .. } => Self::AnyCode { optional },
        }
    }

    /// The same where the question is asked, nothing where it is not, perhaps nothing where that is open.
    pub(crate) fn where_asked(self, asked: Ternary) -> Self {
        match asked {
            Ternary::Yes => self,
            Ternary::No => Self::Nothing,
            Ternary::Open => self.with_optional(true),
        }
    }

    /// Whether it is one value and certainly there.
    pub(crate) fn is_single(self) -> bool {
        match self {
            Self::Nothing | Self::Codes { .. } | Self::AnyCode { .. } => false,
            Self::Numeric { low, high, optional } => !optional && low.is_some() && low == high,
            Self::Ordinal { set, optional } => !optional && set.count_ones() == 1,
            Self::Code { optional, .. } => !optional,
        }
    }
}

/// Everything that a quantity of this kind can be.
pub(super) fn anything(program: &Program, kind: Kind, min: Option<Exact>, max: Option<Exact>) -> Possible {
    match kind {
        Kind::Number | Kind::Money | Kind::Date => Possible::between(min, max),
        Kind::Ordinal(options) => Possible::Ordinal { set: program.options[options].all(), optional: false },
        Kind::Code => Possible::AnyCode { optional: false },
    }
}

/// A level as a set of one. Points that are no level are nothing here; the criterion adds them to its range.
pub(super) fn stand(stand: Stand) -> Possible {
    match stand {
        Stand::Level(level) => Possible::option(level),
        Stand::Value(_) => Possible::Nothing,
    }
}

/// The set widened by what a non-answer stands for.
pub(super) fn or(set: Possible, rule: NonAnswer) -> Possible {
    match (set, rule) {
        (Possible::Ordinal { set, optional }, NonAnswer::Counts { stand: Stand::Level(level), .. }) => {
            Possible::Ordinal { set: set | 1 << level, optional }
        }
        (set, NonAnswer::Open) => set,
        (set, _) => set.with_optional(true),
    }
}

/// Whether a comparison holds, fails or is open. With nothing on either side it does not hold.
pub(super) fn compare(left: Possible, relation: Relation, right: Possible, pool: &[u32]) -> Ternary {
    let holds = match (left, right) {
        (Possible::Nothing, _) | (_, Possible::Nothing) => return Ternary::No,
        (Possible::Numeric { low: a, high: b, .. }, Possible::Numeric { low: c, high: d, .. }) => {
            ranges(relation, (a, b), (c, d))
        }
        (Possible::Ordinal { set: a, .. }, Possible::Ordinal { set: b, .. }) => sets(relation, a, b),
        _ => codes(relation, left, right, pool),
    };
    if left.is_optional() || right.is_optional() { holds.min(Ternary::Open) } else { holds }
}

type Range = (Option<Exact>, Option<Exact>);

fn ranges(relation: Relation, left: Range, right: Range) -> Ternary {
    match relation {
        Relation::AtLeast => at_least(left, right, true),
        Relation::MoreThan => at_least(left, right, false),
        Relation::AtMost => at_least(right, left, true),
        Relation::LessThan => at_least(right, left, false),
        Relation::Is | Relation::In => equal(left, right),
        Relation::IsNot => equal(left, right).negate(),
    }
}

/// Whether everything on the left is at least (or more than) everything on the right.
fn at_least(left: Range, right: Range, or_same: bool) -> Ternary {
    let beats = |a: &Exact, b: &Exact| match a.cmp(b) {
        Ordering::Greater => true,
        Ordering::Equal => or_same,
        Ordering::Less => false,
    };
    let certain = matches!((&left.0, &right.1), (Some(low), Some(high)) if beats(low, high));
    // The best left against the worst right: an open end is without limit, and may always do.
    let possible = !matches!((&left.1, &right.0), (Some(high), Some(low)) if !beats(high, low));
    settled(certain, possible)
}

fn settled(certain: bool, possible: bool) -> Ternary {
    match (certain, possible) {
        (true, _) => Ternary::Yes,
        (false, true) => Ternary::Open,
        (false, false) => Ternary::No,
    }
}

fn equal(left: Range, right: Range) -> Ternary {
    let single = |range: Range| range.0.is_some() && range.0 == range.1;
    let below = |high: Option<Exact>, low: Option<Exact>| matches!((high, low), (Some(h), Some(l)) if h < l);
    let apart = below(left.1, right.0) || below(right.1, left.0);
    settled(single(left) && single(right) && left.0 == right.0, !apart)
}

pub(super) fn sets(relation: Relation, left: u64, right: u64) -> Ternary {
    if left == 0 || right == 0 {
        return Ternary::No;
    }
    let low = |set: u64| set.trailing_zeros();
    let high = |set: u64| 63 - set.leading_zeros();
    let same = settled(left == right && left.count_ones() == 1, left & right != 0);
    match relation {
        Relation::Is => same,
        Relation::IsNot => same.negate(),
        Relation::In => settled(left & !right == 0, left & right != 0),
        Relation::AtLeast => settled(low(left) >= high(right), high(left) >= low(right)),
        Relation::MoreThan => settled(low(left) > high(right), high(left) > low(right)),
        Relation::AtMost => settled(high(left) <= low(right), low(left) <= high(right)),
        Relation::LessThan => settled(high(left) < low(right), low(left) < high(right)),
    }
}

fn codes(relation: Relation, left: Possible, right: Possible, pool: &[u32]) -> Ternary {
    let (mut one, mut other) = ([0], [0]);
    match (listed(left, pool, &mut one), listed(right, pool, &mut other)) {
        (Some(left), Some(right)) => among(relation, left, right, right.len() == 1),
        _ => Ternary::Open,
    }
}

fn listed<'a>(codes: Possible, pool: &'a [u32], one: &'a mut [u32; 1]) -> Option<&'a [u32]> {
    match codes {
        Possible::Code { code, .. } => {
            *one = [code];
            Some(one)
        }
        Possible::Codes { start, end, .. } => Some(&pool[start..end]),
        _ => None,
    }
}

/// Whether a code that is one of `left` is among `right`; `whole` where the right side is known, not one of several.
pub(super) fn among(relation: Relation, left: &[u32], right: &[u32], whole: bool) -> Ternary {
    let hits = left.iter().filter(|code| right.contains(code)).count();
    let same = settled(hits == left.len() && whole, hits > 0);
    if relation == Relation::IsNot { same.negate() } else { same }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(low: i128, high: i128) -> Possible {
        Possible::between(Some(Exact::from_integer(low)), Some(Exact::from_integer(high)))
    }

    #[test]
    fn limits_fall_on_the_side_they_say() {
        let five = number(5, 5);
        for (relation, holds) in [
            (Relation::AtLeast, Ternary::Yes),
            (Relation::AtMost, Ternary::Yes),
            (Relation::MoreThan, Ternary::No),
            (Relation::LessThan, Ternary::No),
            (Relation::Is, Ternary::Yes),
            (Relation::IsNot, Ternary::No),
        ] {
            assert_eq!(compare(five, relation, five, &[]), holds, "{relation:?}");
        }
    }

    #[test]
    fn a_range_over_the_limit_is_open() {
        assert_eq!(compare(number(4, 5), Relation::AtLeast, number(5, 5), &[]), Ternary::Open);
        assert_eq!(compare(number(4, 5), Relation::MoreThan, number(5, 5), &[]), Ternary::No);
        let endless = Possible::between(Some(Exact::from_integer(6)), None);
        assert_eq!(compare(endless, Relation::AtLeast, number(5, 5), &[]), Ternary::Yes);
        assert_eq!(compare(endless, Relation::AtMost, number(5, 5), &[]), Ternary::No);
        assert_eq!(compare(endless, Relation::AtMost, number(7, 7), &[]), Ternary::Open);
    }

    #[test]
    fn what_may_be_nothing_never_certainly_holds() {
        let perhaps = number(9, 9).with_optional(true);
        assert_eq!(compare(perhaps, Relation::AtLeast, number(5, 5), &[]), Ternary::Open);
        assert_eq!(compare(Possible::Nothing, Relation::IsNot, number(5, 5), &[]), Ternary::No);
    }

    #[test]
    fn sets_of_levels_compare_by_their_ends() {
        let set = |set| Possible::Ordinal { set, optional: false };
        assert_eq!(compare(set(0b1100), Relation::AtLeast, set(0b0100), &[]), Ternary::Yes);
        assert_eq!(compare(set(0b0110), Relation::AtLeast, set(0b0100), &[]), Ternary::Open);
        assert_eq!(compare(set(0b0011), Relation::AtLeast, set(0b0100), &[]), Ternary::No);
        assert_eq!(compare(set(0b0011), Relation::In, set(0b0111), &[]), Ternary::Yes);
        assert_eq!(compare(set(0b0011), Relation::Is, set(0b0011), &[]), Ternary::Open);
    }

    #[test]
    fn codes_are_compared_whole() {
        let several = Possible::Codes { start: 0, end: 2, optional: false };
        let one = |code| Possible::Code { code, optional: false };
        assert_eq!(compare(several, Relation::Is, one(7), &[7, 8]), Ternary::Open);
        assert_eq!(compare(several, Relation::Is, one(9), &[7, 8]), Ternary::No);
        assert_eq!(among(Relation::In, &[7, 8], &[7, 8, 9], true), Ternary::Yes);
        assert_eq!(among(Relation::IsNot, &[7], &[7], true), Ternary::No);
    }
}
