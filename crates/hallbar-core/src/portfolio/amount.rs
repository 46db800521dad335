use std::fmt;

use crate::Currency;

/// A sum of money or a number of cases that may not be settled: from `low` to `high`, both included.
///
/// Money is in hundredths (öre). Sums over a million cases can be larger than a [`Money`](crate::Money) holds, and are
/// exact all the same.
///
/// # Examples
/// ```
/// use hallbar_core::portfolio::Amount;
/// let sum = Amount::exactly(100) + Amount { low: 20, high: None };
/// assert_eq!(sum, Amount { low: 120, high: None });
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Amount {
    /// The least.
    pub low: i128,
    /// The most; without limit where `None`.
    pub high: Option<i128>,
}

impl Amount {
    /// Nothing.
    pub const ZERO: Self = Self::exactly(0);

    /// Just so much.
    #[must_use]
    pub const fn exactly(amount: i128) -> Self {
        Self { low: amount, high: Some(amount) }
    }

    /// Whether it is one amount.
    #[must_use]
    pub fn is_settled(self) -> bool {
        self.high == Some(self.low)
    }

    /// The same where it may come to nothing as well.
    #[must_use]
    pub(crate) const fn or_nothing(self) -> Self {
        Self { low: 0, high: self.high }
    }
}

impl Default for Amount {
    fn default() -> Self {
        Self::ZERO
    }
}

impl std::ops::Add for Amount {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        let high = self.high.zip(other.high).map(|(a, b)| a.saturating_add(b));
        Self { low: self.low.saturating_add(other.low), high }
    }
}

impl std::iter::Sum for Amount {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, std::ops::Add::add)
    }
}

/// A sum of money of any size, printed as [`Money`](crate::Money) is.
///
/// # Examples
/// ```
/// use hallbar_core::Currency;
/// use hallbar_core::portfolio::Sum;
/// assert_eq!(Sum { hundredths: 125_000_050, currency: Currency::SEK }.to_string(), "1250000.50 SEK");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Sum {
    /// The sum in hundredths.
    pub hundredths: i128,
    /// The currency.
    pub currency: Currency,
}

impl fmt::Display for Sum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        crate::money::print(self.hundredths, self.currency, f)
    }
}
