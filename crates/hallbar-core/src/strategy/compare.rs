//! Two strategies held against one another: two versions of one, or those of two regions.
//!
//! Goals and indicators are paired one to one so that the pairs are as alike as they can be together; which of two
//! equally good pairings is taken does not depend on which strategy is given first, nor on the order of the goals.

mod assign;
mod beside;
mod likeness;
mod matched;
mod regions;
mod side;
mod versions;

pub use beside::{
    AgendaCoverage, CheckChange, CheckOutcome, CheckPair, CodeChanges, FigureChange, FigurePair, FigureRange,
    SharedCodes,
};
pub use regions::{
    AlignedGoals, CommonIndicator, GoalLikeness, IndicatorMatch, IndicatorName, LinkCount, RegionComparison,
};
pub use versions::{DocumentChanges, GoalChange, GoalsMatched, VersionComparison};

use super::{StrategyDocument, StrategyGoal, Theme};
use crate::Strategy;
use side::Side;

/// Two strategies held against one another.
///
/// # Examples
/// The goal keeps its id, and is put in other words.
/// ```
/// use hallbar_core::Strategy;
/// use hallbar_core::strategy::{StrategyComparison, StrategyDocument, StrategyGoal};
/// let version = |version: &str, title: &str| {
///     let goal = StrategyGoal { id: "climate".into(), title: title.into(), ..StrategyGoal::default() };
///     let strategy = Strategy::validate(StrategyDocument {
///         id: "example".into(),
///         version: version.into(),
///         levels: vec!["mål".into()],
///         goals: vec![goal],
///         ..StrategyDocument::default()
///     });
///     strategy.value.unwrap()
/// };
/// let (before, after) = (version("2021", "Lower emissions"), version("2026", "No emissions"));
/// assert!(after.is_version_of(&before));
/// let StrategyComparison::Versions(compared) = StrategyComparison::versions(&before, &after, None) else { panic!() };
/// let reworded = compared.goals[0].title.as_ref().unwrap();
/// assert_eq!(reworded.to.as_deref(), Some("No emissions"));
/// assert!(compared.coverage.supported_goals.added.is_empty());
/// ```
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[expect(clippy::large_enum_variant, reason = "there is one at a time, and it is read in place")]
#[non_exhaustive]
pub enum StrategyComparison {
    /// Two versions of one strategy: what changed.
    Versions(VersionComparison),
    /// The strategies of two regions: what they have in common, and what only one has.
    Regions(RegionComparison),
}

impl StrategyComparison {
    /// What changed from one version to another. The other way round, everything is mirrored.
    ///
    /// Under a theme only goals that carry it, by themselves or by a goal above them, and checks that carry it are
    /// looked at; what is said of the strategy as a whole and its figures are left out.
    #[must_use]
    pub fn versions(before: &Strategy, after: &Strategy, theme: Option<Theme>) -> Self {
        Self::Versions(versions::compared(&Side::of(before, theme), &Side::of(after, theme)))
    }

    /// What the strategies of two regions have in common. The other way round, everything is mirrored.
    ///
    /// Under a theme it is as with [`versions`](Self::versions).
    #[must_use]
    pub fn regions(a: &Strategy, b: &Strategy, theme: Option<Theme>) -> Self {
        Self::Regions(regions::compared(&Side::of(a, theme), &Side::of(b, theme)))
    }
}

impl Strategy {
    /// Whether the two are versions of one strategy: they have one id, or one names the other as its predecessor.
    #[must_use]
    pub fn is_version_of(&self, other: &Self) -> bool {
        let (one, other) = (self.document(), other.document());
        let follows = |later: &StrategyDocument, earlier: &StrategyDocument| {
            later.predecessor.as_ref().is_some_and(|named| named.id == earlier.id)
        };
        one.id == other.id || follows(one, other) || follows(other, one)
    }
}

/// What it was and what it is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Change<T> {
    /// What it was; none where it was not there.
    pub from: Option<T>,
    /// What it is; none where it is not there any more.
    pub to: Option<T>,
}

impl<T: Clone + PartialEq> Change<T> {
    fn between(from: Option<&T>, to: Option<&T>) -> Option<Self> {
        (from != to).then(|| Self { from: from.cloned(), to: to.cloned() })
    }
}

/// The same of both strategies.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Pair<T> {
    /// Of the first.
    pub a: T,
    /// Of the second.
    pub b: T,
}

/// Which strategy it is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct StrategyName {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: String,
    /// What it is called.
    pub title: String,
    /// The region's code, two digits.
    pub region: Option<String>,
    /// The fingerprint, where the adapter took one.
    pub fingerprint: Option<String>,
}

impl StrategyName {
    fn of(strategy: &Strategy) -> Self {
        let document = strategy.document();
        Self {
            id: document.id.clone(),
            version: document.version.clone(),
            title: document.title.clone(),
            region: document.region.clone(),
            fingerprint: strategy.fingerprint().map(str::to_owned),
        }
    }
}

/// Which goal it is.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct GoalName {
    /// Its id.
    pub id: String,
    /// The goal, in the region's own words.
    pub title: String,
}

impl GoalName {
    fn of(goal: &StrategyGoal) -> Self {
        Self { id: goal.id.clone(), title: goal.title.clone() }
    }
}
