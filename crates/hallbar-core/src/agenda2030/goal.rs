//! The 17 goals.

use super::{Code, FiveP, IRI_PREFIX, Layer, Target, UnknownCode, unknown::Wanted};
use crate::Language;
use std::{fmt, str::FromStr};

/// One of the 17 goals.
///
/// # Examples
/// ```
/// # use hallbar_core::{Language, agenda2030::Goal};
/// let goal: Goal = "11".parse()?;
/// assert_eq!(goal.label(Language::English), "Sustainable cities and communities");
/// assert_eq!(goal.targets().count(), 10);
/// # Ok::<(), hallbar_core::agenda2030::UnknownCode>(())
/// ```
/// # Source
/// UN, A/RES/70/1 (2015).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Goal(u8);

impl Goal {
    /// The goal with this number; `None` outside 1 to 17.
    ///
    /// # Examples
    /// ```
    /// # use hallbar_core::agenda2030::Goal;
    /// const CLIMATE: Option<Goal> = Goal::new(13);
    /// assert_eq!(CLIMATE.map(Goal::number), Some(13));
    /// assert_eq!(Goal::new(18), None);
    /// ```
    #[must_use]
    pub const fn new(number: u8) -> Option<Self> {
        match number {
            1..=17 => Some(Self(number)),
            _ => None,
        }
    }

    /// All 17, in order.
    ///
    /// # Examples
    /// ```
    /// # use hallbar_core::agenda2030::Goal;
    /// assert_eq!(Goal::all().count(), 17);
    /// ```
    pub fn all() -> impl DoubleEndedIterator<Item = Self> + Clone {
        (1..=17).map(Self)
    }

    /// The number, 1 to 17.
    ///
    /// # Examples
    /// ```
    /// # use hallbar_core::agenda2030::Goal;
    /// assert_eq!("7".parse().map(Goal::number), Ok(7));
    /// ```
    #[must_use]
    pub const fn number(self) -> u8 {
        self.0
    }

    /// The short name in everyday use.
    ///
    /// # Examples
    /// ```
    /// # use hallbar_core::{Language, agenda2030::Goal};
    /// let goal: Goal = "5".parse()?;
    /// assert_eq!(goal.label(Language::Swedish), "Jämställdhet");
    /// # Ok::<(), hallbar_core::agenda2030::UnknownCode>(())
    /// ```
    #[must_use]
    pub fn label(self, language: Language) -> &'static str {
        match language {
            Language::Swedish => self.row().sv,
            Language::English => self.row().en,
        }
    }

    /// The layer of the wedding cake.
    ///
    /// # Examples
    /// ```
    /// # use hallbar_core::agenda2030::{Goal, Layer};
    /// assert_eq!("8".parse().map(Goal::layer), Ok(Layer::Economy));
    /// ```
    #[must_use]
    pub fn layer(self) -> Layer {
        self.row().layer
    }

    /// Which of the five Ps.
    ///
    /// # Examples
    /// ```
    /// # use hallbar_core::agenda2030::{FiveP, Goal};
    /// assert_eq!("12".parse().map(Goal::five_p), Ok(FiveP::Planet));
    /// ```
    #[must_use]
    pub fn five_p(self) -> FiveP {
        self.row().five_p
    }

    /// The name in the UN's linked data.
    ///
    /// # Examples
    /// ```
    /// # use hallbar_core::agenda2030::Goal;
    /// assert_eq!("1".parse().map(Goal::iri).as_deref(), Ok("http://metadata.un.org/sdg/1"));
    /// ```
    #[must_use]
    pub fn iri(self) -> String {
        format!("{IRI_PREFIX}{self}")
    }

    /// Its targets, the numbered ones first.
    ///
    /// # Examples
    /// ```
    /// # use hallbar_core::agenda2030::Goal;
    /// let goal: Goal = "13".parse()?;
    /// let codes: Vec<String> = goal.targets().map(|target| target.to_string()).collect();
    /// assert_eq!(codes, ["13.1", "13.2", "13.3", "13.a", "13.b"]);
    /// # Ok::<(), hallbar_core::agenda2030::UnknownCode>(())
    /// ```
    pub fn targets(self) -> impl DoubleEndedIterator<Item = Target> + Clone {
        Target::keys(self).map(move |key| Target::known(self, key))
    }

    /// Where the goal stands in a table that begins with goal 1.
    pub(super) fn index(self) -> usize {
        usize::from(self.0.saturating_sub(1))
    }

    /// How many targets have a number, and how many a letter.
    pub(super) fn target_counts(self) -> (u8, u8) {
        (self.row().numbered, self.row().lettered)
    }

    fn row(self) -> &'static GoalRow {
        // the first row stands in for none: a goal is 1 to 17
        let [first, ..] = &GOALS;
        GOALS.get(self.index()).unwrap_or(first)
    }
}

impl fmt::Display for Goal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl fmt::Debug for Goal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Goal({self})")
    }
}

impl FromStr for Goal {
    type Err = UnknownCode;

    fn from_str(text: &str) -> Result<Self, UnknownCode> {
        match Code::parse(text) {
            Some(Code::Goal(goal)) => Ok(goal),
            _ => Err(UnknownCode::new(text, Wanted::Goal)),
        }
    }
}

struct GoalRow {
    sv: &'static str,
    en: &'static str,
    layer: Layer,
    five_p: FiveP,
    numbered: u8,
    lettered: u8,
}

const fn goal(
    sv: &'static str,
    en: &'static str,
    layer: Layer,
    five_p: FiveP,
    numbered: u8,
    lettered: u8,
) -> GoalRow {
    GoalRow { sv, en, layer, five_p, numbered, lettered }
}

/// Names, groups, and how many targets have a number and how many a letter.
static GOALS: [GoalRow; 17] = [
    goal("Ingen fattigdom", "No poverty", Layer::Society, FiveP::People, 5, 2),
    goal("Ingen hunger", "Zero hunger", Layer::Society, FiveP::People, 5, 3),
    goal("God hälsa och välbefinnande", "Good health and well-being", Layer::Society, FiveP::People, 9, 4),
    goal("God utbildning för alla", "Quality education", Layer::Society, FiveP::People, 7, 3),
    goal("Jämställdhet", "Gender equality", Layer::Society, FiveP::People, 6, 3),
    goal(
        "Rent vatten och sanitet för alla",
        "Clean water and sanitation",
        Layer::Biosphere,
        FiveP::Planet,
        6,
        2,
    ),
    goal("Hållbar energi för alla", "Affordable and clean energy", Layer::Society, FiveP::Prosperity, 3, 2),
    goal(
        "Anständiga arbetsvillkor och ekonomisk tillväxt",
        "Decent work and economic growth",
        Layer::Economy,
        FiveP::Prosperity,
        10,
        2,
    ),
    goal(
        "Hållbar industri, innovationer och infrastruktur",
        "Industry, innovation and infrastructure",
        Layer::Economy,
        FiveP::Prosperity,
        5,
        3,
    ),
    goal("Minskad ojämlikhet", "Reduced inequalities", Layer::Economy, FiveP::Prosperity, 7, 3),
    goal(
        "Hållbara städer och samhällen",
        "Sustainable cities and communities",
        Layer::Society,
        FiveP::Prosperity,
        7,
        3,
    ),
    goal(
        "Hållbar konsumtion och produktion",
        "Responsible consumption and production",
        Layer::Economy,
        FiveP::Planet,
        8,
        3,
    ),
    goal("Bekämpa klimatförändringarna", "Climate action", Layer::Biosphere, FiveP::Planet, 3, 2),
    goal("Hav och marina resurser", "Life below water", Layer::Biosphere, FiveP::Planet, 7, 3),
    goal("Ekosystem och biologisk mångfald", "Life on land", Layer::Biosphere, FiveP::Planet, 9, 3),
    goal(
        "Fredliga och inkluderande samhällen",
        "Peace, justice and strong institutions",
        Layer::Society,
        FiveP::Peace,
        10,
        2,
    ),
    goal(
        "Genomförande och globalt partnerskap",
        "Partnerships for the goals",
        Layer::Partnership,
        FiveP::Partnership,
        19,
        0,
    ),
];

#[cfg(test)]
mod tests {
    use super::Goal;
    use crate::agenda2030::Code;

    #[test]
    fn there_are_17() {
        assert!(Goal::all().map(Goal::number).eq(1..=17));
        assert_eq!(Goal::new(0), None);
        assert_eq!(Goal::new(18), None);
    }

    #[test]
    fn a_goal_is_one_byte() {
        assert_eq!(size_of::<Goal>(), 1);
    }

    #[test]
    fn every_goal_prints_and_parses() {
        for goal in Goal::all() {
            assert_eq!(goal.to_string().parse(), Ok(goal));
            assert_eq!(goal.iri(), format!("http://metadata.un.org/sdg/{}", goal.number()));
        }
        assert_eq!(format!("{:?}", Goal(11)), "Goal(11)");
    }

    #[test]
    fn goals_sort_as_numbers() {
        let mut goals: Vec<Goal> = ["10", "9", "1", "17", "2"].map(|code| code.parse().unwrap()).to_vec();
        goals.sort();
        assert_eq!(goals.into_iter().map(Goal::number).collect::<Vec<_>>(), [1, 2, 9, 10, 17]);
    }

    #[test]
    fn a_target_is_no_goal() {
        let error = "11.2".parse::<Goal>().unwrap_err();
        assert_eq!(error.to_string(), "`11.2` is no Agenda 2030 goal");
        assert_eq!(error.help(), "a goal is written as `11`; did you mean `11`?");
        assert_eq!(error.nearest(), Goal::new(11).map(Code::Goal));
    }
}
