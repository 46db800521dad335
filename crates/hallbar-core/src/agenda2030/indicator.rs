//! The indicator codes of the 2023 framework.

use super::{Code, Goal, IRI_PREFIX, Target, UnknownCode, unknown::Wanted};
use std::{fmt, str::FromStr};

/// One of the 248 places where the 2023 framework lists an indicator: a target and a number.
///
/// Some indicators are listed under two or three targets: `1.5.1`, `11.5.1` and `13.1.1` are one. They stay three codes,
/// and [`first_listed`](Self::first_listed) tells that they are the same.
///
/// # Examples
/// ```
/// # use hallbar_core::agenda2030::Indicator;
/// let indicator: Indicator = "13.a.1".parse()?;
/// assert_eq!(indicator.target().to_string(), "13.a");
/// assert_eq!(indicator.statistics_code(), "C130a02");
/// # Ok::<(), hallbar_core::agenda2030::UnknownCode>(())
/// ```
/// # Source
/// UNSD, global indicator framework after the 2023 refinement.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Indicator {
    target: Target,
    number: u8,
}

impl Indicator {
    /// All 248, in natural order.
    ///
    /// # Examples
    /// ```
    /// # use hallbar_core::agenda2030::Indicator;
    /// assert_eq!(Indicator::all().count(), 248);
    /// ```
    pub fn all() -> impl DoubleEndedIterator<Item = Self> + Clone {
        Target::all().flat_map(Target::indicators)
    }

    /// The 231 different indicators, each where it is first listed.
    ///
    /// # Examples
    /// ```
    /// # use hallbar_core::agenda2030::Indicator;
    /// assert_eq!(Indicator::unique().count(), 231);
    /// ```
    pub fn unique() -> impl DoubleEndedIterator<Item = Self> + Clone {
        Self::all().filter(|indicator| indicator.first_listed() == *indicator)
    }

    /// The target it is listed under.
    ///
    /// # Examples
    /// ```
    /// # use hallbar_core::agenda2030::Indicator;
    /// assert_eq!("11.2.1".parse().map(|i: Indicator| i.target().to_string()).as_deref(), Ok("11.2"));
    /// ```
    #[must_use]
    pub const fn target(self) -> Target {
        self.target
    }

    /// The goal it is listed under.
    ///
    /// # Examples
    /// ```
    /// # use hallbar_core::agenda2030::Indicator;
    /// assert_eq!("11.2.1".parse().map(|i: Indicator| i.goal().number()), Ok(11));
    /// ```
    #[must_use]
    pub const fn goal(self) -> Goal {
        self.target.goal()
    }

    /// The code of the UN's statistics division, the same wherever the indicator is listed.
    ///
    /// `13.2.1` and `13.b.1` have one each, though the UN counts them as one indicator: `13.b.1` is the same for fewer
    /// countries.
    ///
    /// # Examples
    /// ```
    /// # use hallbar_core::agenda2030::Indicator;
    /// assert_eq!("8.4.1".parse().map(Indicator::statistics_code), Ok("C200202"));
    /// assert_eq!("12.2.1".parse().map(Indicator::statistics_code), Ok("C200202"));
    /// ```
    #[must_use]
    pub fn statistics_code(self) -> &'static str {
        let index = usize::from(self.number.saturating_sub(1));
        self.target.statistics_codes().get(index).copied().unwrap_or_default()
    }

    /// The first listing of the same indicator: itself, unless it is listed under an earlier target as well.
    ///
    /// # Examples
    /// ```
    /// # use hallbar_core::agenda2030::Indicator;
    /// assert_eq!("13.1.1".parse().map(|i: Indicator| i.first_listed().to_string()).as_deref(), Ok("1.5.1"));
    /// ```
    #[must_use]
    pub fn first_listed(self) -> Self {
        let same = |other: &Self| other.counted_as() == self.counted_as();
        Self::all().find(same).unwrap_or(self)
    }

    /// The name in the UN's linked data, which is built on the statistics code.
    ///
    /// # Examples
    /// ```
    /// # use hallbar_core::agenda2030::Indicator;
    /// assert_eq!("1.1.1".parse().map(Indicator::iri).as_deref(), Ok("http://metadata.un.org/sdg/C010101"));
    /// ```
    #[must_use]
    pub fn iri(self) -> String {
        format!("{IRI_PREFIX}{}", self.statistics_code())
    }

    /// The indicator with this number, which the target must have.
    pub(super) const fn known(target: Target, number: u8) -> Self {
        Self { target, number }
    }

    /// The indicator with this number, if the target has it.
    pub(super) fn with_number(target: Target, number: u8) -> Option<Self> {
        target.indicators().find(|indicator| indicator.number == number)
    }

    pub(super) const fn number(self) -> u8 {
        self.number
    }

    /// The statistics code, but one for the two that the UN counts as one.
    fn counted_as(self) -> &'static str {
        match self.statistics_code() {
            "C130b02" => "C130203",
            code => code,
        }
    }
}

impl fmt::Display for Indicator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.target, self.number)
    }
}

impl fmt::Debug for Indicator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Indicator({self})")
    }
}

impl FromStr for Indicator {
    type Err = UnknownCode;

    fn from_str(text: &str) -> Result<Self, UnknownCode> {
        match Code::parse(text) {
            Some(Code::Indicator(indicator)) => Ok(indicator),
            _ => Err(UnknownCode::new(text, Wanted::Indicator)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Indicator;
    use crate::agenda2030::Goal;
    use std::collections::{BTreeMap, BTreeSet};

    #[test]
    fn there_are_248_of_which_231_differ() {
        let per_goal: Vec<usize> =
            Goal::all().map(|g| g.targets().map(|t| t.indicators().count()).sum()).collect();
        assert_eq!(per_goal, [13, 14, 28, 12, 14, 11, 6, 16, 12, 14, 15, 13, 8, 10, 14, 24, 24]);
        assert_eq!(per_goal.iter().sum::<usize>(), 248);
        assert_eq!(Indicator::unique().count(), 231);
    }

    #[test]
    fn thirteen_are_listed_more_than_once() {
        let mut listings: BTreeMap<Indicator, Vec<String>> = BTreeMap::new();
        for indicator in Indicator::all() {
            listings.entry(indicator.first_listed()).or_default().push(indicator.to_string());
        }
        let repeated: Vec<String> =
            listings.into_values().filter(|codes| codes.len() > 1).map(|codes| codes.join("/")).collect();
        assert_eq!(
            repeated,
            [
                "1.5.1/11.5.1/13.1.1",
                "1.5.2/11.5.2",
                "1.5.3/11.b.1/13.1.2",
                "1.5.4/11.b.2/13.1.3",
                "4.7.1/12.8.1/13.3.1",
                "7.b.1/12.a.1",
                "8.4.1/12.2.1",
                "8.4.2/12.2.2",
                "10.3.1/16.b.1",
                "10.6.1/16.8.1",
                "13.2.1/13.b.1",
                "15.7.1/15.c.1",
                "15.a.1/15.b.1",
            ]
        );
    }

    #[test]
    fn statistics_codes_are_the_published_ones() {
        let code = |text: &str| text.parse::<Indicator>().unwrap().statistics_code();
        assert_eq!(code("1.1.1"), "C010101");
        assert_eq!(code("1.a.1"), "C010a04");
        assert_eq!(code("6.3.1"), "C060303");
        assert_eq!(code("16.10.2"), "C161002");
        assert_eq!(code("17.19.2"), "C171902");
        let all: BTreeSet<&str> = Indicator::all().map(Indicator::statistics_code).collect();
        assert_eq!(all.len(), 232);
        assert!(all.iter().all(|code| code.len() == 7 && code.starts_with('C')));
    }

    #[test]
    fn an_indicator_is_three_bytes() {
        assert_eq!(size_of::<Indicator>(), 3);
    }

    #[test]
    fn every_indicator_prints_parses_and_is_in_order() {
        let all: Vec<Indicator> = Indicator::all().collect();
        assert!(all.is_sorted_by(|a, b| a < b));
        for indicator in all {
            assert_eq!(indicator.to_string().parse(), Ok(indicator));
            assert!(indicator.target().indicators().any(|other| other == indicator));
        }
    }
}
