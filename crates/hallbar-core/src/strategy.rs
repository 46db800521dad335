//! The regional development strategy: a region's own tree of goals.

use crate::handbook::Source;

/// A strategy as written.
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
    /// The vision, in the region's own words.
    pub vision: Option<String>,
    /// The last year it looks to.
    pub horizon: Option<i16>,
    /// When it was adopted, as the region states it.
    pub adopted: Option<String>,
    /// The region's names for the levels of its tree, from the top: mål, insatsområde, effektmål …
    pub levels: Vec<String>,
    /// The goals.
    pub goals: Vec<StrategyGoal>,
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
    /// What it contributes to in Agenda 2030.
    pub links: Vec<GoalLink>,
    /// The goals below it.
    pub goals: Vec<StrategyGoal>,
}

/// A link from a strategy goal to Agenda 2030.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GoalLink {
    /// A goal or target: `11` or `11.2`.
    pub to: String,
    /// Whether the goal pulls it the right way or the wrong way.
    pub direction: Direction,
    /// Whose judgement the link is: the region's own or a proposal.
    pub judged_by: Option<String>,
}

/// Which way something pulls.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
pub enum Direction {
    /// Towards the target.
    #[default]
    Supports,
    /// Away from it.
    Hinders,
}
