//! A code of any of the three kinds.

use super::{Goal, Indicator, Target, UnknownCode, unknown::Wanted};
use std::{cmp::Ordering, fmt, str::FromStr};

/// The code of a goal, a target or an indicator: `11`, `11.2`, `11.2.1`.
///
/// Codes sort as in a table of contents: a goal before its targets, a target before its indicators.
///
/// # Examples
/// ```
/// # use hallbar_core::agenda2030::Code;
/// let mut codes: Vec<Code> = vec!["2".parse()?, "1.a".parse()?, "1.2".parse()?, "1.2.1".parse()?, "1".parse()?];
/// codes.sort();
/// assert_eq!(codes.iter().map(Code::to_string).collect::<Vec<_>>(), ["1", "1.2", "1.2.1", "1.a", "2"]);
/// # Ok::<(), hallbar_core::agenda2030::UnknownCode>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub enum Code {
    /// A goal, `11`.
    Goal(Goal),
    /// A target, `11.2` or `13.a`.
    Target(Target),
    /// An indicator, `11.2.1` or `13.a.1`.
    Indicator(Indicator),
}

impl Code {
    /// Every goal, target and indicator, in natural order.
    ///
    /// # Examples
    /// ```
    /// # use hallbar_core::agenda2030::Code;
    /// assert_eq!(Code::all().count(), 17 + 169 + 248);
    /// ```
    pub fn all() -> impl Iterator<Item = Self> + Clone {
        Goal::all().flat_map(|goal| {
            let targets = goal.targets().flat_map(|target| {
                std::iter::once(Self::Target(target)).chain(target.indicators().map(Self::Indicator))
            });
            std::iter::once(Self::Goal(goal)).chain(targets)
        })
    }

    /// The goal that it is or belongs to.
    ///
    /// # Examples
    /// ```
    /// # use hallbar_core::agenda2030::Code;
    /// assert_eq!("11.2.1".parse().map(|code: Code| code.goal().number()), Ok(11));
    /// ```
    #[must_use]
    pub const fn goal(self) -> Goal {
        match self {
            Self::Goal(goal) => goal,
            Self::Target(target) => target.goal(),
            Self::Indicator(indicator) => indicator.goal(),
        }
    }

    /// The target that it is or belongs to; `None` for a goal.
    ///
    /// # Examples
    /// ```
    /// # use hallbar_core::agenda2030::Code;
    /// assert_eq!("11.2.1".parse().map(Code::target), Ok("11.2".parse().ok()));
    /// assert_eq!("11".parse().map(Code::target), Ok(None));
    /// ```
    #[must_use]
    pub const fn target(self) -> Option<Target> {
        match self {
            Self::Goal(_) => None,
            Self::Target(target) => Some(target),
            Self::Indicator(indicator) => Some(indicator.target()),
        }
    }

    /// The indicator that it is; `None` for a goal or a target.
    ///
    /// # Examples
    /// ```
    /// # use hallbar_core::agenda2030::Code;
    /// assert_eq!("11.2.1".parse().map(Code::indicator), Ok("11.2.1".parse().ok()));
    /// assert_eq!("11.2".parse().map(Code::indicator), Ok(None));
    /// ```
    #[must_use]
    pub const fn indicator(self) -> Option<Indicator> {
        match self {
            Self::Goal(_) | Self::Target(_) => None,
            Self::Indicator(indicator) => Some(indicator),
        }
    }

    /// The name in the UN's linked data.
    ///
    /// # Examples
    /// ```
    /// # use hallbar_core::agenda2030::Code;
    /// assert_eq!("11.2".parse().map(Code::iri).as_deref(), Ok("http://metadata.un.org/sdg/11.2"));
    /// ```
    #[must_use]
    pub fn iri(self) -> String {
        match self {
            Self::Goal(goal) => goal.iri(),
            Self::Target(target) => target.iri(),
            Self::Indicator(indicator) => indicator.iri(),
        }
    }

    /// Reads a code written exactly as codes are written.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('.');
        let goal = Goal::new(number(parts.next()?)?)?;
        let Some(key) = parts.next() else { return Some(Self::Goal(goal)) };
        let key = match key.as_bytes() {
            [letter] if letter.is_ascii_lowercase() => *letter,
            _ => number(key).filter(|number| *number < b'a')?,
        };
        let target = Target::with_key(goal, key)?;
        let Some(listing) = parts.next() else { return Some(Self::Target(target)) };
        let indicator = Indicator::with_number(target, number(listing)?)?;
        parts.next().is_none().then_some(Self::Indicator(indicator))
    }

    /// Goal, key of the target, number of the indicator; 0 where there is none.
    pub(super) fn parts(self) -> [u8; 3] {
        let key = self.target().map_or(0, Target::key);
        [self.goal().number(), key, self.indicator().map_or(0, Indicator::number)]
    }
}

/// Digits without a sign or a leading zero.
fn number(text: &str) -> Option<u8> {
    let plain = !text.starts_with('0') && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

impl Ord for Code {
    fn cmp(&self, other: &Self) -> Ordering {
        self.parts().cmp(&other.parts())
    }
}

impl PartialOrd for Code {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Goal(goal) => goal.fmt(f),
            Self::Target(target) => target.fmt(f),
            Self::Indicator(indicator) => indicator.fmt(f),
        }
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Goal(goal) => fmt::Debug::fmt(goal, f),
            Self::Target(target) => fmt::Debug::fmt(target, f),
            Self::Indicator(indicator) => fmt::Debug::fmt(indicator, f),
        }
    }
}

impl FromStr for Code {
    type Err = UnknownCode;

    fn from_str(text: &str) -> Result<Self, UnknownCode> {
        Self::parse(text).ok_or_else(|| UnknownCode::new(text, Wanted::as_written(text)))
    }
}

impl From<Goal> for Code {
    fn from(goal: Goal) -> Self {
        Self::Goal(goal)
    }
}

impl From<Target> for Code {
    fn from(target: Target) -> Self {
        Self::Target(target)
    }
}

impl From<Indicator> for Code {
    fn from(indicator: Indicator) -> Self {
        Self::Indicator(indicator)
    }
}

#[cfg(test)]
mod tests {
    use super::Code;
    use std::collections::BTreeSet;

    #[test]
    fn every_code_prints_parses_and_is_in_order() {
        let all: Vec<Code> = Code::all().collect();
        assert_eq!(all.len(), 434);
        assert!(all.is_sorted_by(|a, b| a < b));
        let texts: BTreeSet<String> = all.iter().map(Code::to_string).collect();
        assert_eq!(texts.len(), 434);
        for code in all {
            assert_eq!(code.to_string().parse(), Ok(code));
        }
    }

    #[test]
    fn a_code_is_four_bytes() {
        assert_eq!(size_of::<Code>(), 4);
    }

    #[test]
    fn the_shape_of_the_text_tells_the_kind() {
        let parse = |text: &str| text.parse::<Code>().unwrap();
        assert!(matches!(parse("11"), Code::Goal(_)));
        assert!(matches!(parse("11.2"), Code::Target(_)));
        assert!(matches!(parse("11.2.1"), Code::Indicator(_)));
        assert_eq!(format!("{:?}", parse("13.a.1")), "Indicator(13.a.1)");
    }

    #[test]
    fn natural_order() {
        let mut codes: Vec<Code> = ["16.a", "16.10", "16.2", "16.10.1", "16", "16.9.1", "16.9", "3"]
            .map(|text| text.parse().unwrap())
            .to_vec();
        codes.sort();
        let sorted: Vec<String> = codes.iter().map(Code::to_string).collect();
        assert_eq!(sorted, ["3", "16", "16.2", "16.9", "16.9.1", "16.10", "16.10.1", "16.a"]);
    }

    #[test]
    fn only_the_exact_text_is_a_code() {
        for text in
            ["+1", "1.+1", "01", "1.01", "1.1.01", "0", "1.0", "1.1.0", "1.97", "1.A", "1.aa", "256.1"]
        {
            assert!(text.parse::<Code>().is_err(), "{text}");
        }
    }
}
