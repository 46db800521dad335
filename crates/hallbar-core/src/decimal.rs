use std::fmt;
use std::str::FromStr;

use crate::exact::Exact;

/// A decimal number with at most six decimals, held exactly.
///
/// Numbers in handbooks and answers are decimals that people write (`0.4`, `62.5`), so that a limit is what it
/// says. From −10¹² to 10¹².
///
/// # Examples
/// ```
/// use hallbar_core::Decimal;
/// let weight: Decimal = "0.4".parse()?;
/// assert_eq!(weight.to_string(), "0.4");
/// assert!(weight < Decimal::from(1));
/// assert!("0.1234567".parse::<Decimal>().is_err());
/// # Ok::<(), hallbar_core::DecimalError>(())
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Decimal {
    micros: i64,
}

/// Why a text or number is no [`Decimal`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DecimalError {
    /// The text is not written as a decimal number.
    #[error("not a number")]
    NotANumber,
    /// More than six decimals.
    #[error("more than six decimals")]
    TooPrecise,
    /// Outside −10¹² to 10¹².
    #[error("outside the range −10¹² to 10¹²")]
    OutOfRange,
}

const MICROS: i64 = 1_000_000;
const LARGEST: i64 = 1_000_000_000_000 * MICROS;

impl Decimal {
    /// Zero.
    pub const ZERO: Self = Self { micros: 0 };
    /// One.
    pub const ONE: Self = Self { micros: MICROS };

    /// A decimal from a count of millionths; `None` outside the range.
    #[must_use]
    pub const fn from_micros(micros: i64) -> Option<Self> {
        if micros > LARGEST || micros < -LARGEST { None } else { Some(Self { micros }) }
    }

    /// The number of millionths.
    #[must_use]
    pub const fn micros(self) -> i64 {
        self.micros
    }

    /// The nearest double; exact to the last printed decimal.
    #[must_use]
    pub fn to_f64(self) -> f64 {
        #[expect(
            clippy::cast_precision_loss,
            reason = "up to 10¹⁸ micros; the nearest double is what is wanted"
        )]
        let micros = self.micros as f64;
        micros / 1e6
    }

    /// The number as an exact fraction.
    #[must_use]
    pub(crate) fn exact(self) -> Exact {
        Exact::of_words(self.micros, MICROS)
    }
}

impl From<i32> for Decimal {
    fn from(whole: i32) -> Self {
        Self { micros: i64::from(whole) * MICROS }
    }
}

impl From<u8> for Decimal {
    fn from(whole: u8) -> Self {
        Self::from(i32::from(whole))
    }
}

impl TryFrom<f64> for Decimal {
    type Error = DecimalError;

    /// The decimal that `number` prints as, if it has at most six decimals.
    fn try_from(number: f64) -> Result<Self, DecimalError> {
        if !number.is_finite() {
            return Err(DecimalError::NotANumber);
        }
        // Below 2⁵³ millionths no two of them share a double: if one of them is this one, it prints as that.
        let micros = libm::rint(number * 1e6);
        if micros.abs() < 9e15
            && micros.to_bits() != (-0.0_f64).to_bits()
            && (micros / 1e6).to_bits() == number.to_bits()
        {
            #[expect(clippy::cast_possible_truncation, reason = "a whole number below 2⁵³")]
            let micros = micros as i64;
            return Ok(Self { micros });
        }
        number.to_string().parse()
    }
}

impl FromStr for Decimal {
    type Err = DecimalError;

    /// Reads `-12.5`, `3`, `1.5e3`: the number forms of JSON.
    fn from_str(text: &str) -> Result<Self, DecimalError> {
        let (mantissa, exponent) = match text.split_once(['e', 'E']) {
            Some((mantissa, exponent)) => {
                (mantissa, exponent.parse::<i32>().map_err(|_| DecimalError::OutOfRange)?)
            }
            None => (text, 0),
        };
        let (negative, digits) = match mantissa.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, mantissa),
        };
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let written = whole.len() + fraction.len();
        let all_digits = whole.bytes().chain(fraction.bytes()).all(|b| b.is_ascii_digit());
        if whole.is_empty() || !all_digits || (digits.contains('.') && fraction.is_empty()) || written > 400 {
            return Err(DecimalError::NotANumber);
        }
        // Digits d₁d₂…dₙ stand for 0.d₁d₂… · 10^point; a millionth is the sixth place after the point.
        let fraction_places = i64::try_from(fraction.len()).map_err(|_| DecimalError::OutOfRange)?;
        let shift = i64::from(exponent) - fraction_places + 6;
        let significant: Vec<u8> =
            whole.bytes().chain(fraction.bytes()).map(|b| b - b'0').skip_while(|d| *d == 0).collect();
        let mut micros: i64 = 0;
        let kept = significant.iter().rposition(|d| *d != 0).map_or(0, |last| last + 1);
        let dropped_zeros = i64::try_from(significant.len() - kept).map_err(|_| DecimalError::OutOfRange)?;
        if kept == 0 {
            return Ok(Self::ZERO);
        }
        let shift = shift + dropped_zeros;
        if shift < 0 {
            return Err(DecimalError::TooPrecise);
        }
        for digit in significant.iter().take(kept) {
            micros = micros
                .checked_mul(10)
                .and_then(|m| m.checked_add(i64::from(*digit)))
                .ok_or(DecimalError::OutOfRange)?;
        }
        for _ in 0..shift.min(30) {
            micros = micros.checked_mul(10).ok_or(DecimalError::OutOfRange)?;
        }
        Self::from_micros(if negative { -micros } else { micros }).ok_or(DecimalError::OutOfRange)
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.micros < 0 { "-" } else { "" };
        let (whole, fraction) = (
            self.micros.unsigned_abs() / MICROS.unsigned_abs(),
            self.micros.unsigned_abs() % MICROS.unsigned_abs(),
        );
        if fraction == 0 {
            return f.pad(&format!("{sign}{whole}"));
        }
        let digits = format!("{fraction:06}");
        f.pad(&format!("{sign}{whole}.{}", digits.trim_end_matches('0')))
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Decimal {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.micros % MICROS == 0 {
            serializer.serialize_i64(self.micros / MICROS)
        } else {
            serializer.serialize_f64(self.to_f64())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<String, DecimalError> {
        text.parse::<Decimal>().map(|d| d.to_string())
    }

    #[test]
    fn reads_what_json_may_hold() {
        for (text, printed) in [
            ("0", "0"),
            ("-0", "0"),
            ("0.4", "0.4"),
            ("-12.50", "-12.5"),
            ("1.5e3", "1500"),
            ("15e-1", "1.5"),
            ("0.000001", "0.000001"),
            ("0.4000000000", "0.4"),
            ("1000000000000", "1000000000000"),
            ("0e999", "0"),
        ] {
            assert_eq!(read(text).as_deref(), Ok(printed), "{text}");
        }
    }

    #[test]
    fn refuses_the_rest() {
        assert_eq!(read("1e999"), Err(DecimalError::OutOfRange));
        assert_eq!(read("1000000000000.000001"), Err(DecimalError::OutOfRange));
        assert_eq!(read("0.0000001"), Err(DecimalError::TooPrecise));
        for text in ["", "-", ".5", "1.", "NaN", "+1", "1,5", "0x1"] {
            assert_eq!(read(text), Err(DecimalError::NotANumber), "{text}");
        }
    }

    #[test]
    fn doubles_become_what_they_print_as() {
        for number in [0.1, -0.0, 12.5, 1e-6, 123_456_789.123_456, 1e12, 8_999_999_999.999_999, 1e10 + 0.1] {
            assert_eq!(Decimal::try_from(number), number.to_string().parse(), "{number}");
        }
        assert_eq!(Decimal::try_from(1e-7), Err(DecimalError::TooPrecise));
        assert_eq!(Decimal::try_from(f64::NAN), Err(DecimalError::NotANumber));
    }
}
