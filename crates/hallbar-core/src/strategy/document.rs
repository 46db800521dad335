use crate::case::Reference;
use crate::handbook::Source;
use crate::{Decimal, RoughDate};

use super::{Dimension, PerspectiveKind, StrategyPart, Theme};

/// A strategy as written.
///
/// What is left out the strategy does not have. What this document does not tell, though the strategy may well have it,
/// is named in [`unknown`](Self::unknown).
///
/// # Examples
/// ```
/// use hallbar_core::Strategy;
/// use hallbar_core::strategy::{StrategyDocument, StrategyGoal};
/// let strategy = Strategy::validate(StrategyDocument {
///     id: "example".into(),
///     version: "2026".into(),
///     levels: vec!["mål".into()],
///     goals: vec![StrategyGoal { id: "climate".into(), ..StrategyGoal::default() }],
///     ..StrategyDocument::default()
/// });
/// assert!(strategy.diagnostics.is_empty());
/// ```
#[derive(Debug, Clone, Default, PartialEq)]
pub struct StrategyDocument {
    /// Stable name.
    pub id: String,
    /// Version.
    pub version: String,
    /// What it is called, in the region's own words.
    pub title: String,
    /// The region's code, two digits (`07` is Kronoberg).
    pub region: Option<String>,
    /// The version that it replaces.
    pub predecessor: Option<Reference>,
    /// The vision, in the region's own words.
    pub vision: Option<String>,
    /// What the region calls its vision, where it has another word: målbild.
    pub vision_called: Option<String>,
    /// The last year it looks to.
    pub horizon: Option<i16>,
    /// When it was adopted.
    pub adopted: Option<RoughDate>,
    /// When it was last revised.
    pub revised: Option<RoughDate>,
    /// When it was last reviewed, whether or not it was changed.
    pub reviewed: Option<RoughDate>,
    /// What this document does not tell, though the strategy may have it.
    pub unknown: Vec<StrategyPart>,
    /// The analysis of the county's conditions that it rests on.
    pub analysis: Option<Analysis>,
    /// How it is followed up.
    pub follow_up: Option<FollowUp>,
    /// Who took part in making it.
    pub participation: Option<Participation>,
    /// Perspectives that cut across its goals.
    pub perspectives: Vec<Perspective>,
    /// Goals of Agenda 2030 that it leaves out, each with the reason.
    pub out_of_scope: Vec<OutOfScope>,
    /// Conflicts between goals that it names.
    pub conflicts: Vec<StatedConflict>,
    /// The region's names for the levels of its tree, from the top: mål, insatsområde, effektmål …
    pub levels: Vec<String>,
    /// The goals.
    pub goals: Vec<StrategyGoal>,
    /// Indicators of the strategy as a whole.
    pub indicators: Vec<StrategyIndicator>,
    /// Where it was published.
    pub source: Option<Source>,
}

/// A goal of a strategy, with those below it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct StrategyGoal {
    /// Stable name, unique in the strategy.
    pub id: String,
    /// The goal, in the region's own words.
    pub title: String,
    /// Its level, one of the strategy's, where it is not the one at its depth.
    pub level: Option<String>,
    /// The dimensions it serves as the region says, beside those that follow from what it supports.
    pub dimensions: Vec<Dimension>,
    /// The themes of the exchange it is seen under.
    pub themes: Vec<Theme>,
    /// Who answers for it: a function or an organisation, never a person's name.
    pub owner: Option<String>,
    /// What it contributes to in Agenda 2030, and what it works against.
    pub links: Vec<GoalLink>,
    /// What it is followed up by.
    pub indicators: Vec<StrategyIndicator>,
    /// What is to be done.
    pub measures: Vec<Action>,
    /// The goals below it.
    pub goals: Vec<StrategyGoal>,
}

/// A link from a strategy goal to Agenda 2030.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct GoalLink {
    /// A goal or target: `11` or `11.2`.
    pub to: String,
    /// Whether the goal pulls it the right way or the wrong way.
    pub direction: Direction,
    /// How strongly, from 1 to 3. Where it is not said, any of the three.
    pub strength: Option<u8>,
    /// Whether it is a proposal that the region has not made its own.
    pub proposal: bool,
    /// Whose judgement it is.
    pub judged_by: Option<String>,
    /// Why.
    pub motivation: Option<String>,
}

/// Which way something pulls.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
pub enum Direction {
    /// Towards the target.
    #[default]
    Supports,
    /// Away from it.
    Hinders,
}

/// What a goal is followed up by.
#[derive(Debug, Clone, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct StrategyIndicator {
    /// Stable name, unique among those of its goal.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// The unit of its values.
    pub unit: Option<String>,
    /// Its id in Kolada: `N00401`.
    pub key_figure: Option<String>,
    /// Which way is better.
    pub direction: Option<Aim>,
    /// Where it stood when the strategy was made.
    pub baseline: Option<Reading>,
    /// Where it is to be, and when.
    pub target: Option<Reading>,
    /// Where its values come from.
    pub source: Option<String>,
    /// Who judged which way is better, where it was not the region.
    pub judged_by: Option<String>,
}

impl StrategyGoal {
    /// What it is called; its id where it has no title.
    #[must_use]
    pub fn name(&self) -> &str {
        if self.title.trim().is_empty() { &self.id } else { &self.title }
    }
}

impl StrategyIndicator {
    /// What it is called; its id where it has no title.
    #[must_use]
    pub fn name(&self) -> &str {
        if self.title.trim().is_empty() { &self.id } else { &self.title }
    }

    /// Whether it says all that it takes to follow up: which way, from where, to where and when, and by what source.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        let whole = |reading: Option<Reading>| {
            reading.is_some_and(|reading| reading.value.is_some() && reading.year.is_some())
        };
        self.direction.is_some() && whole(self.baseline) && whole(self.target) && self.source.is_some()
    }
}

/// Which way an indicator is to go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
pub enum Aim {
    /// More is better.
    Up,
    /// Less is better.
    Down,
    /// Nearer to the target is better, from either side.
    Towards,
}

/// A value and its year, as far as they are known.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Reading {
    /// The value, in the indicator's unit.
    pub value: Option<Decimal>,
    /// The year.
    pub year: Option<i16>,
}

/// Something that is to be done for a goal.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Action {
    /// Stable name, unique among those of its goal.
    pub id: String,
    /// What is to be done.
    pub title: String,
    /// Who does it: a function or an organisation.
    pub owner: Option<String>,
}

/// The analysis that a strategy rests on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Analysis {
    /// What it is called.
    pub title: String,
    /// When it was made.
    pub when: Option<RoughDate>,
    /// Address on the web.
    pub url: Option<String>,
}

/// How a strategy is followed up.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct FollowUp {
    /// How.
    pub how: String,
    /// How often: 12 is yearly.
    pub every_months: Option<u16>,
    /// Who does it: a function or an organisation.
    pub by: Option<String>,
    /// Address on the web.
    pub url: Option<String>,
}

/// Who took part in making a strategy.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Participation {
    /// How.
    pub how: String,
    /// Groups and organisations.
    pub who: Vec<String>,
}

/// A perspective that cuts across the goals.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Perspective {
    /// Stable name.
    pub id: String,
    /// Which perspective it is.
    pub kind: PerspectiveKind,
    /// What the region calls it.
    pub title: String,
    /// How it is seen to.
    pub how: Option<String>,
}

/// A goal of Agenda 2030 that a strategy leaves out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct OutOfScope {
    /// The goal, from `1` to `17`.
    pub goal: String,
    /// Why.
    pub reason: Option<String>,
}

/// A conflict between goals that the strategy names.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct StatedConflict {
    /// Stable name.
    pub id: String,
    /// What stands against one another: goals of the strategy by their ids, goals and targets of Agenda 2030 by their
    /// codes.
    pub between: Vec<String>,
    /// What the conflict is about.
    pub title: String,
    /// Where the region stands on it.
    pub standpoint: Option<String>,
    /// Whose standpoint it is: a function or an organisation.
    pub by: Option<String>,
}
