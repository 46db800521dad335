//! Exact fractions, with short ways for the whole numbers that amounts, days and counts are.

use std::cmp::Ordering;
use std::ops::{Div, Neg};

use num_rational::Ratio;
use num_traits::{CheckedAdd as _, CheckedDiv as _, CheckedMul as _, CheckedSub as _};

/// An exact fraction. Money counts in hundredths, dates in days since 1970.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Exact(Ratio<i128>);

impl Exact {
    pub(crate) const ZERO: Self = Self::new_raw(0, 1);

    pub(crate) const fn from_integer(whole: i128) -> Self {
        Self::new_raw(whole, 1)
    }

    /// A fraction that need not be in its lowest terms; the denominator is above zero.
    pub(crate) const fn new_raw(numerator: i128, denominator: i128) -> Self {
        Self(Ratio::new_raw(numerator, denominator))
    }

    /// A fraction of words, in its lowest terms.
    pub(crate) fn of_words(numerator: i64, denominator: i64) -> Self {
        let reduced = Ratio::new(numerator, denominator);
        Self::new_raw(i128::from(*reduced.numer()), i128::from(*reduced.denom()))
    }

    pub(crate) const fn numer(&self) -> &i128 {
        self.0.numer()
    }

    pub(crate) const fn denom(&self) -> &i128 {
        self.0.denom()
    }

    pub(crate) fn is_integer(&self) -> bool {
        *self.denom() == 1 || self.0.reduced().is_integer()
    }

    pub(crate) const fn is_zero(&self) -> bool {
        *self.numer() == 0
    }

    /// The whole part, towards zero.
    pub(crate) fn to_integer(self) -> i128 {
        self.numer() / self.denom()
    }

    /// The two as whole numbers of a word each, where they are.
    fn words(self, other: Self) -> Option<(i64, i64)> {
        let whole = *self.denom() == 1 && *other.denom() == 1;
        whole.then_some(())?;
        Some((i64::try_from(*self.numer()).ok()?, i64::try_from(*other.numer()).ok()?))
    }

    pub(crate) fn checked_add(&self, other: &Self) -> Option<Self> {
        match self.words(*other) {
            Some((a, b)) => Some(Self::from_integer(i128::from(a) + i128::from(b))),
            None => self.0.checked_add(&other.0).map(Self),
        }
    }

    pub(crate) fn checked_sub(&self, other: &Self) -> Option<Self> {
        match self.words(*other) {
            Some((a, b)) => Some(Self::from_integer(i128::from(a) - i128::from(b))),
            None => self.0.checked_sub(&other.0).map(Self),
        }
    }

    pub(crate) fn checked_mul(&self, other: &Self) -> Option<Self> {
        match self.words(*other) {
            Some((a, b)) => Some(Self::from_integer(i128::from(a) * i128::from(b))),
            None => self.0.checked_mul(&other.0).map(Self),
        }
    }

    /// `None` where the other is zero.
    pub(crate) fn checked_div(&self, other: &Self) -> Option<Self> {
        match self.words(*other) {
            // The least word has no positive counterpart to be reduced to.
            Some((a, b)) if b != 0 && a > i64::MIN && b > i64::MIN => Some(Self::of_words(a, b)),
            _ => self.0.checked_div(&other.0).map(Self),
        }
    }
}

impl Ord for Exact {
    fn cmp(&self, other: &Self) -> Ordering {
        let (a, b) = (self, other);
        if a.denom() == b.denom() {
            return a.numer().cmp(b.numer());
        }
        // Denominators are above zero, so that products compare as the fractions do.
        match (i128::checked_mul(*a.numer(), *b.denom()), i128::checked_mul(*b.numer(), *a.denom())) {
            (Some(a), Some(b)) => a.cmp(&b),
            _ => self.0.cmp(&other.0),
        }
    }
}

impl PartialOrd for Exact {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Exact {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Exact {}

impl Neg for Exact {
    type Output = Self;

    fn neg(self) -> Self {
        Self(-self.0)
    }
}

impl Div<i128> for Exact {
    type Output = Self;

    /// By a whole number other than zero.
    fn div(self, whole: i128) -> Self {
        match self.words(Self::from_integer(whole)) {
            Some((a, b)) if a > i64::MIN && b != 0 => match (a.checked_div(b), a.checked_rem(b)) {
                (Some(quotient), Some(0)) => Self::from_integer(i128::from(quotient)),
                _ => Self::of_words(a, b),
            },
            _ => Self(self.0 / whole),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fraction(numerator: i128, denominator: i128) -> Exact {
        Exact(Ratio::new(numerator, denominator))
    }

    #[test]
    fn short_ways_lead_where_the_long_one_does() {
        let numbers = [-7, -1, 0, 1, 2, 100, i128::from(i64::MAX), i128::from(i64::MIN), 1 << 80];
        let all: Vec<Exact> = numbers.iter().flat_map(|n| [1, 3, 100].map(|d| fraction(*n, d))).collect();
        for a in &all {
            for b in &all {
                assert_eq!(a.cmp(b), a.0.cmp(&b.0), "{a:?} {b:?}");
                assert_eq!(a.checked_add(b).map(|x| x.0), a.0.checked_add(&b.0));
                assert_eq!(a.checked_sub(b).map(|x| x.0), a.0.checked_sub(&b.0));
                assert_eq!(a.checked_mul(b).map(|x| x.0), a.0.checked_mul(&b.0));
                assert_eq!(a.checked_div(b).map(|x| x.0), a.0.checked_div(&b.0));
            }
            assert_eq!((*a / 100).0, a.0 / 100);
            assert_eq!(a.is_integer(), a.0.is_integer());
        }
        assert!(Exact::new_raw(3_000_000_000, 1_000_000_000) == Exact::from_integer(3));
    }
}
