use std::fmt;
use std::str::FromStr;

/// A currency by its three-letter code (ISO 4217): `SEK`, `EUR`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency([u8; 3]);

impl Currency {
    /// The Swedish krona, what a handbook counts in unless it says otherwise.
    pub const SEK: Self = Self(*b"SEK");
    /// The euro.
    pub const EUR: Self = Self(*b"EUR");

    /// The three letters.
    #[must_use]
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl Default for Currency {
    fn default() -> Self {
        Self::SEK
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Currency {
    type Err = MoneyError;

    fn from_str(text: &str) -> Result<Self, MoneyError> {
        let code: [u8; 3] = text.as_bytes().try_into().map_err(|_| MoneyError::Currency)?;
        if code.iter().all(u8::is_ascii_uppercase) { Ok(Self(code)) } else { Err(MoneyError::Currency) }
    }
}

/// An amount of money in whole hundredths (öre, cent) of a currency, held exactly.
///
/// Written `500000 SEK` or `1250000.50 SEK`. At most 10¹⁵ of the currency, either way.
///
/// # Examples
/// ```
/// use hallbar_core::Money;
/// let applied: Money = "500000 SEK".parse()?;
/// assert_eq!(applied, Money::sek(500_000));
/// assert_eq!("0.5 EUR".parse::<Money>()?.to_string(), "0.50 EUR");
/// # Ok::<(), hallbar_core::MoneyError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Money {
    hundredths: i64,
    currency: Currency,
}

/// Why a text is no [`Money`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum MoneyError {
    /// The amount is not digits with at most two decimals.
    #[error("an amount of money is written as digits with at most two decimals and a currency")]
    Amount,
    /// No three-letter currency code.
    #[error("a currency is three capital letters such as SEK")]
    Currency,
    /// More than 10¹⁵.
    #[error("an amount of money is at most 10¹⁵")]
    OutOfRange,
}

const LARGEST: i64 = 100_000_000_000_000_000;

impl Money {
    /// So many whole kronor.
    #[must_use]
    pub fn sek(kronor: i32) -> Self {
        Self { hundredths: i64::from(kronor) * 100, currency: Currency::SEK }
    }

    /// So many hundredths of a currency; `None` above 10¹⁵ of it.
    #[must_use]
    pub fn from_hundredths(hundredths: i64, currency: Currency) -> Option<Self> {
        (-LARGEST..=LARGEST).contains(&hundredths).then_some(Self { hundredths, currency })
    }

    /// The amount in hundredths.
    #[must_use]
    pub const fn hundredths(self) -> i64 {
        self.hundredths
    }

    /// The currency.
    #[must_use]
    pub const fn currency(self) -> Currency {
        self.currency
    }
}

impl FromStr for Money {
    type Err = MoneyError;

    fn from_str(text: &str) -> Result<Self, MoneyError> {
        // A space and three letters: whatever else ends the text is no currency.
        let end = text.len().checked_sub(4).ok_or(MoneyError::Currency)?;
        let (amount, currency) = text.split_at_checked(end).ok_or(MoneyError::Currency)?;
        let currency: Currency = currency.strip_prefix(' ').ok_or(MoneyError::Currency)?.parse()?;
        let (negative, digits) = match amount.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, amount),
        };
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
        let numeric = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        if !numeric(whole) || !numeric(fraction) || fraction.len() > 2 {
            return Err(MoneyError::Amount);
        }
        let whole: i64 = whole.parse().map_err(|_| MoneyError::OutOfRange)?;
        let cents: i64 = fraction.parse().map_err(|_| MoneyError::Amount)?;
        let cents = if fraction.len() == 1 { cents * 10 } else { cents };
        let hundredths =
            whole.checked_mul(100).and_then(|w| w.checked_add(cents)).ok_or(MoneyError::OutOfRange)?;
        Self::from_hundredths(if negative { -hundredths } else { hundredths }, currency)
            .ok_or(MoneyError::OutOfRange)
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        print(self.hundredths.into(), self.currency, f)
    }
}

/// Prints so many hundredths of a currency: `500000 SEK`, `-0.50 EUR`.
pub(crate) fn print(hundredths: i128, currency: Currency, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let sign = if hundredths < 0 { "-" } else { "" };
    let (whole, cents) = (hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100);
    if cents == 0 {
        write!(f, "{sign}{whole} {currency}")
    } else {
        write!(f, "{sign}{whole}.{cents:02} {currency}")
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Money {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_and_prints() {
        for text in ["0 SEK", "500000 SEK", "-3 EUR", "12.05 SEK", "1000000000000000 SEK"] {
            assert_eq!(text.parse::<Money>().map(|m| m.to_string()).as_deref(), Ok(text));
        }
    }

    #[test]
    fn refuses() {
        use MoneyError::{Amount, Currency, OutOfRange};
        for (text, error) in [
            ("500000", Currency),
            ("500000 kr", Currency),
            ("500 000 SEK", Amount),
            ("1.234 SEK", Amount),
            ("1. SEK", Amount),
            (" SEK", Amount),
            ("99999999999999999999 SEK", OutOfRange),
            ("1000000000000000.01 SEK", OutOfRange),
        ] {
            assert_eq!(text.parse::<Money>(), Err(error), "{text}");
        }
    }
}
