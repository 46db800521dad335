//! The 169 targets.

use super::{
    Code, FiveP, Goal, IRI_PREFIX, Indicator, Kind, Layer, UnknownCode, indicator_codes::INDICATOR_CODES,
    target_labels::TARGET_LABELS, unknown::Wanted,
};
use crate::Language;
use std::{fmt, str::FromStr};

/// One of the 169 targets: a goal, and a number or a letter.
///
/// # Examples
/// Targets sort by number, the lettered ones last.
/// ```
/// # use hallbar_core::agenda2030::Target;
/// let mut targets: Vec<Target> = vec!["8.a".parse()?, "8.10".parse()?, "8.9".parse()?];
/// targets.sort();
/// assert_eq!(targets.iter().map(Target::to_string).collect::<Vec<_>>(), ["8.9", "8.10", "8.a"]);
/// # Ok::<(), hallbar_core::agenda2030::UnknownCode>(())
/// ```
/// # Source
/// UN, A/RES/70/1 (2015).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Target {
    goal: Goal,
    /// A number from 1, or an ASCII letter from `a`: any letter is above every number, so that keys sort naturally.
    key: u8,
}

impl Target {
    /// All 169, in natural order.
    ///
    /// # Examples
    /// ```
    /// # use hallbar_core::agenda2030::Target;
    /// assert_eq!(Target::all().count(), 169);
    /// assert_eq!(Target::all().last().map(|target| target.to_string()).as_deref(), Some("17.19"));
    /// ```
    pub fn all() -> impl DoubleEndedIterator<Item = Self> + Clone {
        Goal::all().flat_map(Goal::targets)
    }

    /// The goal it belongs to.
    ///
    /// # Examples
    /// ```
    /// # use hallbar_core::agenda2030::Target;
    /// assert_eq!("16.10".parse().map(|target: Target| target.goal().number()), Ok(16));
    /// ```
    #[must_use]
    pub const fn goal(self) -> Goal {
        self.goal
    }

    /// Its indicators; target `11.c` has none.
    ///
    /// # Examples
    /// ```
    /// # use hallbar_core::agenda2030::Target;
    /// let target: Target = "11.7".parse()?;
    /// let codes: Vec<String> = target.indicators().map(|indicator| indicator.to_string()).collect();
    /// assert_eq!(codes, ["11.7.1", "11.7.2"]);
    /// # Ok::<(), hallbar_core::agenda2030::UnknownCode>(())
    /// ```
    pub fn indicators(self) -> impl DoubleEndedIterator<Item = Indicator> + Clone {
        (1..=u8::MAX).take(self.statistics_codes().len()).map(move |number| Indicator::known(self, number))
    }

    /// Whether it is about a result or about the means: lettered targets are means, and so is all of goal 17.
    ///
    /// # Examples
    /// ```
    /// # use hallbar_core::agenda2030::{Kind, Target};
    /// assert_eq!("17.1".parse().map(Target::kind), Ok(Kind::Means));
    /// ```
    #[must_use]
    pub const fn kind(self) -> Kind {
        if self.key.is_ascii_lowercase() || self.goal.number() == 17 { Kind::Means } else { Kind::Outcome }
    }

    /// The layer of its goal.
    ///
    /// # Examples
    /// ```
    /// # use hallbar_core::agenda2030::{Layer, Target};
    /// assert_eq!("15.9".parse().map(Target::layer), Ok(Layer::Biosphere));
    /// ```
    #[must_use]
    pub fn layer(self) -> Layer {
        self.goal.layer()
    }

    /// Which of the five Ps its goal is.
    ///
    /// # Examples
    /// ```
    /// # use hallbar_core::agenda2030::{FiveP, Target};
    /// assert_eq!("11.2".parse().map(Target::five_p), Ok(FiveP::Prosperity));
    /// ```
    #[must_use]
    pub fn five_p(self) -> FiveP {
        self.goal.five_p()
    }

    /// What it is about, in a few words.
    ///
    /// # Examples
    /// ```
    /// # use hallbar_core::{Language, agenda2030::Target};
    /// let target: Target = "11.2".parse()?;
    /// assert_eq!(target.label(Language::Swedish), "Hållbara transporter för alla");
    /// assert_eq!(target.label(Language::English), "Sustainable transport for all");
    /// # Ok::<(), hallbar_core::agenda2030::UnknownCode>(())
    /// ```
    #[must_use]
    pub fn label(self, language: Language) -> &'static str {
        let row = TARGET_LABELS.get(self.goal.index()).and_then(|rows| rows.get(self.index()));
        row.map_or("", |(_, sv, en)| match language {
            Language::Swedish => sv,
            Language::English => en,
        })
    }

    /// The name in the UN's linked data.
    ///
    /// # Examples
    /// ```
    /// # use hallbar_core::agenda2030::Target;
    /// assert_eq!("13.a".parse().map(Target::iri).as_deref(), Ok("http://metadata.un.org/sdg/13.a"));
    /// ```
    #[must_use]
    pub fn iri(self) -> String {
        format!("{IRI_PREFIX}{self}")
    }

    /// The keys of a goal's targets, in natural order.
    pub(super) fn keys(goal: Goal) -> impl DoubleEndedIterator<Item = u8> + Clone {
        let (numbered, lettered) = goal.target_counts();
        (1..=numbered).chain((b'a'..=b'z').take(usize::from(lettered)))
    }

    /// The target with this key, which must be one of the goal's.
    pub(super) const fn known(goal: Goal, key: u8) -> Self {
        Self { goal, key }
    }

    /// The target with this key, if the goal has it.
    pub(super) fn with_key(goal: Goal, key: u8) -> Option<Self> {
        Self::keys(goal).any(|known| known == key).then_some(Self { goal, key })
    }

    pub(super) const fn key(self) -> u8 {
        self.key
    }

    /// The codes that the statistics division gives its indicators.
    pub(super) fn statistics_codes(self) -> &'static [&'static str] {
        let row = INDICATOR_CODES.get(self.goal.index()).and_then(|rows| rows.get(self.index()));
        row.map_or(&[], |(_, codes)| codes)
    }

    /// Where the target stands among its goal's.
    fn index(self) -> usize {
        Self::keys(self.goal).take_while(|key| *key < self.key).count()
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.key.is_ascii_lowercase() {
            write!(f, "{}.{}", self.goal, char::from(self.key))
        } else {
            write!(f, "{}.{}", self.goal, self.key)
        }
    }
}

impl fmt::Debug for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Target({self})")
    }
}

impl FromStr for Target {
    type Err = UnknownCode;

    fn from_str(text: &str) -> Result<Self, UnknownCode> {
        match Code::parse(text) {
            Some(Code::Target(target)) => Ok(target),
            _ => Err(UnknownCode::new(text, Wanted::Target)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Target;
    use crate::{
        Language,
        agenda2030::{Goal, Kind, indicator_codes::INDICATOR_CODES, target_labels::TARGET_LABELS},
    };
    use std::collections::BTreeSet;

    #[test]
    fn there_are_169() {
        let counts: Vec<usize> = Goal::all().map(|goal| goal.targets().count()).collect();
        assert_eq!(counts, [7, 8, 13, 10, 9, 8, 5, 12, 8, 10, 10, 11, 5, 10, 12, 12, 19]);
        assert_eq!(counts.iter().sum::<usize>(), 169);
    }

    #[test]
    fn goals_have_the_targets_they_have() {
        let codes = |goal: &str| {
            let goal: Goal = goal.parse().unwrap();
            goal.targets().map(|target| target.to_string()).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(codes("1"), "1.1 1.2 1.3 1.4 1.5 1.a 1.b");
        assert_eq!(codes("8"), "8.1 8.2 8.3 8.4 8.5 8.6 8.7 8.8 8.9 8.10 8.a 8.b");
        assert_eq!(codes("3"), "3.1 3.2 3.3 3.4 3.5 3.6 3.7 3.8 3.9 3.a 3.b 3.c 3.d");
        assert!(codes("17").ends_with("17.9 17.10 17.11 17.12 17.13 17.14 17.15 17.16 17.17 17.18 17.19"));
    }

    #[test]
    fn a_target_is_two_bytes() {
        assert_eq!(size_of::<Target>(), 2);
    }

    #[test]
    fn every_target_prints_parses_and_is_in_order() {
        let all: Vec<Target> = Target::all().collect();
        assert!(all.is_sorted_by(|a, b| a < b));
        for target in all {
            assert_eq!(target.to_string().parse(), Ok(target));
            assert_eq!(target.iri(), format!("http://metadata.un.org/sdg/{target}"));
            assert!(target.goal().targets().any(|other| other == target));
        }
    }

    #[test]
    fn the_tables_stand_in_the_order_of_the_targets() {
        let codes: Vec<String> = Target::all().map(|target| target.to_string()).collect();
        let labelled: Vec<&str> = TARGET_LABELS.iter().copied().flatten().map(|row| row.0).collect();
        let counted: Vec<&str> = INDICATOR_CODES.iter().copied().flatten().map(|row| row.0).collect();
        assert_eq!(labelled, codes);
        assert_eq!(counted, codes);
    }

    #[test]
    fn labels_are_short_and_distinct() {
        for language in Language::ALL {
            let goals = Goal::all().map(|goal| goal.label(language));
            let labels: Vec<&str> = goals.chain(Target::all().map(|target| target.label(language))).collect();
            assert!(labels.iter().all(|label| !label.is_empty() && label.chars().count() <= 60));
            assert!(labels.iter().all(|label| label.trim() == *label && !label.ends_with('.')));
            let distinct: BTreeSet<String> = labels.iter().map(|label| label.to_lowercase()).collect();
            assert_eq!(distinct.len(), 17 + 169);
        }
    }

    #[test]
    fn labels_belong_to_their_targets() {
        let label = |code: &str| code.parse::<Target>().unwrap().label(Language::Swedish);
        assert_eq!(label("1.1"), "Ingen extrem fattigdom");
        assert_eq!(label("8.10"), "Banktjänster och försäkringar för alla");
        assert_eq!(label("13.a"), "Klimatfinansiering till utvecklingsländer");
        assert_eq!(label("17.19"), "Mått på framsteg utöver BNP");
    }

    #[test]
    fn letters_and_goal_17_are_means() {
        let kind = |code: &str| code.parse::<Target>().unwrap().kind();
        assert_eq!(kind("9.5"), Kind::Outcome);
        assert_eq!(kind("9.a"), Kind::Means);
        assert_eq!(kind("17.19"), Kind::Means);
    }

    #[test]
    fn target_11_c_has_no_indicator() {
        let without: Vec<String> =
            Target::all().filter(|t| t.indicators().count() == 0).map(|t| t.to_string()).collect();
        assert_eq!(without, ["11.c"]);
    }
}
