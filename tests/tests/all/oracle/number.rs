//! Exact numbers: from documents, rounded, and their powers.

use hallbar::{Date, Decimal, Money};
use num_bigint::BigInt;
use num_traits::{One as _, Signed as _, Zero as _};

use super::Exact;

pub(crate) fn whole(number: i64) -> Exact {
    Exact::from_integer(BigInt::from(number))
}

pub(crate) fn decimal(number: Decimal) -> Exact {
    Exact::new(BigInt::from(number.micros()), BigInt::from(1_000_000))
}

pub(super) fn money(amount: Money) -> Exact {
    Exact::new(BigInt::from(amount.hundredths()), BigInt::from(100))
}

/// Days since the first of March of year 0, by counting the years, months and days between.
pub(super) fn days(date: &str) -> Exact {
    let [year, month, day] = parts(date);
    // Years begin in March, so that the leap day is the last day of one.
    let (year, month) = if month < 3 { (year - 1, month + 9) } else { (year, month - 3) };
    whole(year * 365 + year / 4 - year / 100 + year / 400 + (month * 153 + 2) / 5 + day)
}

fn parts(date: &str) -> [i64; 3] {
    assert!(date.parse::<Date>().is_ok(), "`{date}` is no date");
    let parts: Vec<i64> = date.split('-').map(|part| part.parse().unwrap()).collect();
    [parts[0], parts[1], parts[2]]
}

/// Whole months between two days that every month has.
pub(super) fn months(from: &str, to: &str) -> i64 {
    let (a, b) = (parts(from), parts(to));
    if a > b {
        return -months(to, from);
    }
    (b[0] - a[0]) * 12 + b[1] - a[1] - i64::from(b[2] < a[2])
}

/// The day so many months later, of days that every month has.
pub(super) fn later(date: &str, months: i64) -> String {
    let [year, month, day] = parts(date);
    let months = year * 12 + month - 1 + months;
    format!("{:04}-{:02}-{day:02}", months.div_euclid(12), months.rem_euclid(12) + 1)
}

/// Half to even to so many decimals.
pub(crate) fn round(number: &Exact, decimals: u32) -> Exact {
    let factor = Exact::from_integer(BigInt::from(10).pow(decimals));
    let scaled = number * &factor;
    let below = scaled.floor();
    let rest = &scaled - &below;
    let half = Exact::new(BigInt::one(), BigInt::from(2));
    let is_even = (below.to_integer() % BigInt::from(2)).is_zero();
    let up = rest > half || (rest == half && !is_even);
    (if up { below + Exact::one() } else { below }) / factor
}

/// The double that a score is printed as: half to even to nine decimals.
pub(crate) fn nanos(number: &Exact) -> f64 {
    let nanos = (round(number, 9) * Exact::from_integer(BigInt::from(1_000_000_000))).to_integer();
    let nanos: i64 = nanos.try_into().unwrap();
    assert!(nanos.abs() < 1 << 53, "too large for a double");
    #[expect(clippy::cast_precision_loss, reason = "below 2⁵³, so that the double is exact")]
    let nanos = nanos as f64;
    nanos / 1e9
}

fn power(base: &Exact, exponent: i32) -> Exact {
    let magnitude = num_traits::pow(base.clone(), usize::try_from(exponent.unsigned_abs()).unwrap());
    if exponent < 0 { magnitude.recip() } else { magnitude }
}

/// The root, to thirty decimals and more where the number is small.
fn root(number: &Exact, degree: u32) -> Exact {
    if degree == 1 {
        return number.clone();
    }
    let factor = BigInt::from(10).pow(30);
    let scaled =
        number * Exact::from_integer(num_traits::pow(factor.clone(), usize::try_from(degree).unwrap()));
    Exact::new(scaled.to_integer().nth_root(degree), factor)
}

/// The weighted power mean of numbers above zero, or zero and more for an exponent above zero; exponent `top`/`bottom`, 0 for the geometric one.
pub(super) fn power_mean(parts: &[(Exact, Exact)], top: i32, bottom: u32) -> Exact {
    let defined = |points: &Exact| if top > 0 { !points.is_negative() } else { points.is_positive() };
    assert!(parts.iter().all(|(_, points)| defined(points)), "no mean of {parts:?}");
    if top == 0 {
        return geometric_mean(parts);
    }
    let weights: Exact = parts.iter().map(|(weight, _)| weight).sum();
    let sum: Exact = parts.iter().map(|(weight, points)| weight * root(&power(points, top), bottom)).sum();
    let mean = sum / weights;
    // x^(bottom/top)
    let turned = if top < 0 { mean.recip() } else { mean };
    root(&power(&turned, i32::try_from(bottom).unwrap()), top.unsigned_abs())
}

fn geometric_mean(parts: &[(Exact, Exact)]) -> Exact {
    // Weights as whole numbers without a common divisor.
    let millionths: Vec<BigInt> = parts
        .iter()
        .map(|(weight, _)| (weight * Exact::from_integer(BigInt::from(1_000_000))).to_integer())
        .collect();
    let divisor = millionths.iter().fold(BigInt::zero(), gcd);
    let times: Vec<i32> = millionths.iter().map(|weight| (weight / &divisor).try_into().unwrap()).collect();
    let product = parts
        .iter()
        .zip(&times)
        .fold(Exact::one(), |product, ((_, points), times)| product * power(points, *times));
    root(&product, times.iter().sum::<i32>().unsigned_abs())
}

fn gcd(mut a: BigInt, b: &BigInt) -> BigInt {
    let mut b = b.clone();
    while !b.is_zero() {
        (a, b) = (b.clone(), a % b);
    }
    a
}

#[cfg(test)]
mod tests {
    use super::{Exact, days, months, nanos, power_mean, round, whole};
    use num_bigint::BigInt;

    #[test]
    fn rounds_half_to_even() {
        let tenths = |number: i64| Exact::new(BigInt::from(number), BigInt::from(10));
        for (number, rounded) in [(5, 0), (15, 2), (25, 2), (-5, 0), (-15, -2), (26, 3)] {
            assert_eq!(round(&tenths(number), 0), whole(rounded), "{number}");
        }
    }

    #[test]
    fn means_of_100_64_and_16() {
        let parts: Vec<(Exact, Exact)> = [100, 64, 16].map(|points| (whole(1), whole(points))).into();
        let printed = |top, bottom| format!("{:.9}", nanos(&power_mean(&parts, top, bottom)));
        assert_eq!(printed(1, 1), "60.000000000");
        assert_eq!(printed(0, 1), "46.784283811");
        assert_eq!(printed(-1, 1), "34.042553191");
        assert_eq!(printed(-2, 1), "26.567225674");
        // ((10 + 8 + 4) / 3)²
        assert_eq!(printed(1, 2), "53.777777778");
    }

    #[test]
    fn counts_days_and_months() {
        assert_eq!(days("2024-03-01") - days("2024-02-28"), whole(2));
        assert_eq!(days("2027-01-01") - days("2026-01-01"), whole(365));
        assert_eq!(months("2026-01-15", "2026-03-14"), 1);
        assert_eq!(months("2026-03-15", "2026-01-15"), -2);
    }
}
