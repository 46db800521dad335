//! Sums as whole numbers of thousand-millionths.

use super::result::Span;

const NANOS: i128 = 1_000_000_000;

/// The number of thousand-millionths nearest to a fraction, the even one where two are as near. The denominator is above
/// zero and below 10³⁷.
pub(super) fn nanos(numerator: i128, denominator: i128) -> i128 {
    // Most sums are whole, or words: a division of 128 bits takes many times as long.
    let words = (i64::try_from(numerator), i64::try_from(denominator));
    let (mut whole, mut rest) = match words {
        (Ok(numerator), Ok(1)) => return i128::from(numerator) * NANOS,
        (Ok(numerator), Ok(denominator)) => {
            (i128::from(numerator.div_euclid(denominator)), i128::from(numerator.rem_euclid(denominator)))
        }
        _ => (numerator.div_euclid(denominator), numerator.rem_euclid(denominator)),
    };
    if rest == 0 {
        return whole * NANOS;
    }
    // A digit at a time: the rest times a thousand million need not fit.
    for _ in 0..9 {
        rest *= 10;
        whole = whole * 10 + rest.div_euclid(denominator);
        rest = rest.rem_euclid(denominator);
    }
    let up = match (rest * 2).cmp(&denominator) {
        std::cmp::Ordering::Less => false,
        std::cmp::Ordering::Equal => whole % 2 != 0,
        std::cmp::Ordering::Greater => true,
    };
    whole + i128::from(up)
}

/// A least and a most, in thousand-millionths.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Nanos {
    pub(crate) low: i128,
    pub(crate) high: i128,
}

impl Nanos {
    /// A least and a most in parts of a denominator.
    pub(super) fn of(low: i128, high: i128, denominator: i128) -> Self {
        let least = nanos(low, denominator);
        Self { low: least, high: if low == high { least } else { nanos(high, denominator) } }
    }

    pub(crate) fn span(self) -> Span {
        let low = float(self.low);
        Span { low, high: if self.low == self.high { low } else { float(self.high) } }
    }
}

/// The double that prints as this number of thousand-millionths: below some nine million, each has its own.
fn float(nanos: i128) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "sums are some millions at most, so below 2⁵³ parts")]
    let parts = i64::try_from(nanos).map_or(nanos as f64, |nanos| nanos as f64);
    #[expect(clippy::cast_precision_loss, reason = "a thousand million is exact")]
    let one = NANOS as f64;
    parts / one
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounds_half_to_even() {
        for (numerator, denominator, wanted) in
            [(1, 3, 333_333_333), (-1, 3, -333_333_333), (2, 3, 666_666_667), (15, 2, 7_500_000_000)]
        {
            assert_eq!(nanos(numerator, denominator), wanted, "{numerator}/{denominator}");
        }
        let half = 2_000_000_000;
        assert_eq!([1, 3, 5, -1, -3].map(|odd| nanos(odd, half)), [0, 2, 2, 0, -2]);
    }
}
