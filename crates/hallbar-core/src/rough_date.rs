use std::fmt;
use std::str::FromStr;

use crate::Date;

/// A day, a month or a year: as exactly as it is known.
///
/// Written `2021`, `2021-06` or `2021-06-02`. It stands for every day from [`first`](Self::first) to [`last`](Self::last).
///
/// # Examples
/// ```
/// use hallbar_core::RoughDate;
/// let june: RoughDate = "2021-06".parse()?;
/// assert_eq!(june.first().to_string(), "2021-06-01");
/// assert_eq!(june.last().to_string(), "2021-06-30");
/// assert_eq!("2021".parse::<RoughDate>()?.last().to_string(), "2021-12-31");
/// assert!("2021-13".parse::<RoughDate>().is_err());
/// # Ok::<(), hallbar_core::RoughDateError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RoughDate {
    first: Date,
    last: Date,
}

/// A text that is no day, month or year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a date is written as a year, a month or a day: 2021, 2021-06 or 2021-06-02")]
#[non_exhaustive]
pub struct RoughDateError;

impl RoughDate {
    /// The first day it can be.
    #[must_use]
    pub fn first(self) -> Date {
        self.first
    }

    /// The last day it can be.
    #[must_use]
    pub fn last(self) -> Date {
        self.last
    }
}

impl From<Date> for RoughDate {
    fn from(day: Date) -> Self {
        Self { first: day, last: day }
    }
}

impl FromStr for RoughDate {
    type Err = RoughDateError;

    fn from_str(text: &str) -> Result<Self, RoughDateError> {
        let day = |text: &str| text.parse::<Date>().map_err(|_| RoughDateError);
        match text.len() {
            4 => Ok(Self { first: day(&format!("{text}-01-01"))?, last: day(&format!("{text}-12-31"))? }),
            7 => {
                let first = day(&format!("{text}-01"))?;
                let last = first.months_later(1).and_then(|next| Date::from_days(next.days() - 1));
                Ok(Self { first, last: last.ok_or(RoughDateError)? })
            }
            _ => day(text).map(Self::from),
        }
    }
}

impl fmt::Display for RoughDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let days = self.last.days() - self.first.days();
        match days {
            0 => write!(f, "{}", self.first),
            1..=31 => write!(f, "{:04}-{:02}", self.first.year(), self.first.month()),
            _ => write!(f, "{:04}", self.first.year()),
        }
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for RoughDate {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_comes_back() {
        for text in ["2021", "2021-01", "2021-02", "2024-02", "2021-12", "2021-01-01", "2021-06-02"] {
            assert_eq!(text.parse::<RoughDate>().unwrap().to_string(), text);
        }
        for text in ["", "21", "2021-6", "2021-00", "2021-06-31", "2021-06-02T10", "åååå", "2021-1ä"] {
            assert!(text.parse::<RoughDate>().is_err(), "{text}");
        }
    }
}
