use std::fmt;
use std::str::FromStr;

use jiff::civil;

/// A day in the calendar, from year 1 to 9999, written `2026-03-01`.
///
/// # Examples
/// ```
/// use hallbar_core::Date;
/// let day: Date = "2026-03-01".parse()?;
/// assert_eq!(day.to_string(), "2026-03-01");
/// assert!("2026-02-30".parse::<Date>().is_err());
/// # Ok::<(), hallbar_core::DateError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(civil::Date);

/// A text that is no day in the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a date is written year-month-day, such as 2026-03-01")]
#[non_exhaustive]
pub struct DateError;

impl Date {
    /// The day of that year, month and day of month.
    ///
    /// # Errors
    /// [`DateError`] where the calendar has no such day.
    pub fn new(year: i16, month: i8, day: i8) -> Result<Self, DateError> {
        if !(1..=9999).contains(&year) {
            return Err(DateError);
        }
        civil::Date::new(year, month, day).map(Self).map_err(|_| DateError)
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> i16 {
        self.0.year()
    }

    /// The month, from 1.
    pub(crate) fn month(self) -> i8 {
        self.0.month()
    }

    /// Days since 1970-01-01, negative before.
    pub(crate) fn days(self) -> i32 {
        const DAY: i64 = 86_400;
        let seconds = self.0.duration_since(civil::date(1970, 1, 1)).as_secs();
        i32::try_from(seconds.div_euclid(DAY)).unwrap_or(0)
    }

    /// The day so many days after 1970-01-01.
    pub(crate) fn from_days(days: i32) -> Option<Self> {
        use jiff::ToSpan as _;
        let span = jiff::Span::new().try_days(i64::from(days)).unwrap_or_else(|_| 0.days());
        civil::date(1970, 1, 1).checked_add(span).ok().map(Self)
    }

    /// The day so many months later, or the month's last day where the month is too short.
    pub(crate) fn months_later(self, months: i32) -> Option<Self> {
        let span = jiff::Span::new().try_months(months).ok()?;
        self.0.checked_add(span).ok().filter(|day| day.year() >= 1).map(Self)
    }

    /// Whole months from this day to `later`: 15 January to 15 March is two, to 14 March one.
    pub(crate) fn months_to(self, later: Self) -> i32 {
        later
            .0
            .since((jiff::Unit::Month, self.0))
            .map_or(0, |span| i32::from(span.get_years()) * 12 + span.get_months())
    }
}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let mut parts = text.split('-');
        let mut next = |digits: usize| -> Result<i16, DateError> {
            let part = parts.next().ok_or(DateError)?;
            let plain = part.len() == digits && part.bytes().all(|b| b.is_ascii_digit());
            if plain { part.parse().map_err(|_| DateError) } else { Err(DateError) }
        };
        let (year, month, day) = (next(4)?, next(2)?, next(2)?);
        if parts.next().is_some() {
            return Err(DateError);
        }
        let small = |number: i16| i8::try_from(number).map_err(|_| DateError);
        Self::new(year, small(month)?, small(day)?)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.0.year(), self.0.month(), self.0.day())
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Date {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn counts_days_and_months() {
        assert_eq!(day("1970-01-02").days(), 1);
        assert_eq!(day("1969-12-31").days(), -1);
        assert_eq!(Date::from_days(day("2026-11-23").days()), Some(day("2026-11-23")));
        assert_eq!(day("2026-01-15").months_to(day("2026-03-15")), 2);
        assert_eq!(day("2026-01-15").months_to(day("2026-03-14")), 1);
        assert_eq!(day("2026-01-31").months_to(day("2028-01-31")), 24);
        assert_eq!(day("2026-03-15").months_to(day("2026-01-15")), -2);
    }

    #[test]
    fn counts_on_by_months() {
        let later = |from: &str, months| day(from).months_later(months).map(|day| day.to_string());
        assert_eq!(later("2016-03-01", 120).as_deref(), Some("2026-03-01"));
        assert_eq!(later("2026-01-31", 1).as_deref(), Some("2026-02-28"));
        assert_eq!(later("2024-02-29", 12).as_deref(), Some("2025-02-28"));
        assert_eq!(later("2026-03-15", -2).as_deref(), Some("2026-01-15"));
        assert_eq!(later("9999-12-01", 1), None);
    }

    #[test]
    fn refuses_what_is_no_day() {
        for text in [
            "",
            "2026",
            "2026-2-3",
            "2026-02-30",
            "0000-01-01",
            "2026-01-01-01",
            "26-01-01",
            "2026-01-01T00:00",
        ] {
            assert!(text.parse::<Date>().is_err(), "{text}");
        }
    }
}
