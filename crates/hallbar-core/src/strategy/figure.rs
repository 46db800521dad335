//! Quantities drawn from the structure of a strategy, for handbooks to read.

use std::collections::BTreeSet;

use crate::agenda2030::{Code, Goal};
use crate::assessment::Ternary;
use crate::exact::Exact;
use crate::kernel::float;
use crate::{Strategy, Text};

use super::check::met_or;
use super::tree::{PRONE, Placed, Tree};
use super::{Dimension, Direction, StrategyIndicator, StrategyPart as Part};

/// A quantity drawn from the structure of a strategy.
///
/// Shares are in per cent, from 0 to 100, over what the document tells. Where a part is not known a figure is a range.
/// Links that are proposals count for nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Figure {
    /// How many goals there are, at every level.
    Goals,
    /// How many indicators there are.
    Indicators,
    /// Per cent of goals with an indicator, by themselves or below them.
    GoalsWithIndicator,
    /// Per cent of goals with a complete indicator (direction, baseline, target, both years and source), by themselves or
    /// below them.
    GoalsWithCompleteIndicator,
    /// Per cent of indicators that are complete.
    CompleteIndicators,
    /// Per cent of goals that somebody answers for, by themselves or above them.
    GoalsWithOwner,
    /// Per cent of goals with measures, by themselves or below them.
    GoalsWithMeasures,
    /// Per cent of goals that the region has linked to Agenda 2030, by themselves or below them.
    GoalsLinked,
    /// How many of the 17 goals of Agenda 2030 are supported.
    AgendaGoals,
    /// How many of the 17 goals of Agenda 2030 are linked to, or left out with a reason.
    AgendaAccounted,
    /// How many of the goals 6, 7 and 12–15, where a gain is often a loss for another, are linked to.
    ConflictProneGoals,
    /// How many of the 169 targets of Agenda 2030 are supported.
    Targets,
    /// How even the dimensions are: goals that serve the least served in per cent of those that serve the most served.
    DimensionBalance,
    /// How many links hinder.
    HinderingLinks,
    /// How many conflicts are stated.
    Conflicts,
    /// Per cent of the stated conflicts that have a standpoint.
    ConflictsWithStandpoint,
}

/// What a figure of a strategy is.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct FigureResult {
    /// The figure.
    pub figure: Figure,
    /// The least that it can be; `None` where there is nothing to draw it from.
    pub low: Option<f64>,
    /// The most that it can be; `None` where there is no limit, or nothing to draw it from.
    pub high: Option<f64>,
}

/// What a figure can be: nothing to draw it from, or from the first to the second, without limit where there is none.
pub(crate) type Range = Option<(Exact, Option<Exact>)>;

impl Figure {
    /// Every figure.
    pub const ALL: [Self; 16] = [
        Self::Goals,
        Self::Indicators,
        Self::GoalsWithIndicator,
        Self::GoalsWithCompleteIndicator,
        Self::CompleteIndicators,
        Self::GoalsWithOwner,
        Self::GoalsWithMeasures,
        Self::GoalsLinked,
        Self::AgendaGoals,
        Self::AgendaAccounted,
        Self::ConflictProneGoals,
        Self::Targets,
        Self::DimensionBalance,
        Self::HinderingLinks,
        Self::Conflicts,
        Self::ConflictsWithStandpoint,
    ];

    /// The name used in handbooks.
    ///
    /// # Examples
    /// ```
    /// # use hallbar_core::strategy::Figure;
    /// assert_eq!(Figure::GoalsWithOwner.id(), "goals_with_owner");
    /// ```
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Goals => "goals",
            Self::Indicators => "indicators",
            Self::GoalsWithIndicator => "goals_with_indicator",
            Self::GoalsWithCompleteIndicator => "goals_with_complete_indicator",
            Self::CompleteIndicators => "complete_indicators",
            Self::GoalsWithOwner => "goals_with_owner",
            Self::GoalsWithMeasures => "goals_with_measures",
            Self::GoalsLinked => "goals_linked",
            Self::AgendaGoals => "agenda_goals",
            Self::AgendaAccounted => "agenda_accounted",
            Self::ConflictProneGoals => "conflict_prone_goals",
            Self::Targets => "targets",
            Self::DimensionBalance => "dimension_balance",
            Self::HinderingLinks => "hindering_links",
            Self::Conflicts => "conflicts",
            Self::ConflictsWithStandpoint => "conflicts_with_standpoint",
        }
    }

    /// What it is called, with its unit.
    #[must_use]
    pub fn title(self) -> Text {
        match self {
            Self::Goals => Text::new("Antal mål", "Number of goals"),
            Self::Indicators => Text::new("Antal indikatorer", "Number of indicators"),
            Self::GoalsWithIndicator => Text::new("Mål med indikator, %", "Goals with an indicator, %"),
            Self::GoalsWithCompleteIndicator => {
                Text::new("Mål med komplett indikator, %", "Goals with a complete indicator, %")
            }
            Self::CompleteIndicators => Text::new("Kompletta indikatorer, %", "Complete indicators, %"),
            Self::GoalsWithOwner => Text::new("Mål med ansvarig, %", "Goals with an owner, %"),
            Self::GoalsWithMeasures => Text::new("Mål med åtgärder, %", "Goals with measures, %"),
            Self::GoalsLinked => {
                Text::new("Mål kopplade till Agenda 2030, %", "Goals linked to Agenda 2030, %")
            }
            Self::AgendaGoals => {
                Text::new("Stödda mål i Agenda 2030, av 17", "Goals of Agenda 2030 supported, of 17")
            }
            Self::AgendaAccounted => Text::new(
                "Mål i Agenda 2030 som är kopplade eller bortvalda med skäl, av 17",
                "Goals of Agenda 2030 linked or left out with a reason, of 17",
            ),
            Self::ConflictProneGoals => Text::new(
                "Kopplade mål som ofta står i konflikt, av 6",
                "Goals prone to conflict that are linked to, of 6",
            ),
            Self::Targets => Text::new("Stödda delmål, av 169", "Targets supported, of 169"),
            Self::DimensionBalance => {
                Text::new("Balans mellan dimensionerna, %", "Balance of the dimensions, %")
            }
            Self::HinderingLinks => Text::new("Kopplingar som motverkar", "Links that hinder"),
            Self::Conflicts => Text::new("Angivna målkonflikter", "Conflicts stated"),
            Self::ConflictsWithStandpoint => {
                Text::new("Målkonflikter med ställningstagande, %", "Conflicts with a standpoint, %")
            }
        }
    }

    pub(crate) fn of(self, tree: &Tree<'_>) -> Range {
        let below = |met: fn(&Placed<'_>) -> bool, part| {
            let goals = 0..tree.goals.len();
            let untold = tree.unknown(part) || tree.unknown(Part::Goals);
            share(goals.map(|at| met_or(tree.below(at).iter().any(met), untold)))
        };
        match self {
            Self::Goals => count(tree.goals.len(), tree.unknown(Part::Goals), None),
            Self::Indicators => count(tree.indicators().count(), tree.unknown(Part::Indicators), None),
            Self::GoalsWithIndicator => below(|goal| !goal.goal.indicators.is_empty(), Part::Indicators),
            Self::GoalsWithCompleteIndicator => complete_below(tree),
            Self::CompleteIndicators => share(
                tree.indicators()
                    .map(|(_, indicator)| met_or(indicator.is_complete(), incomplete_is_open(tree))),
            ),
            Self::GoalsWithOwner => {
                let owned = |at| tree.up(at).any(|goal| goal.owner.is_some());
                share((0..tree.goals.len()).map(|at| met_or(owned(at), tree.unknown(Part::Owners))))
            }
            Self::GoalsWithMeasures => below(|goal| !goal.goal.measures.is_empty(), Part::Measures),
            Self::GoalsLinked => share((0..tree.goals.len()).map(|at| tree.linked(at))),
            Self::AgendaGoals => {
                let goals: BTreeSet<Goal> = supported(tree).map(Code::goal).collect();
                count(goals.len(), tree.unknown(Part::Links), Some(17))
            }
            Self::AgendaAccounted => accounted(tree),
            Self::ConflictProneGoals => {
                let linked = tree.linked_goals();
                let prone = PRONE.iter().filter(|number| linked >> **number & 1 == 1).count();
                count(prone, tree.unknown(Part::Links), Some(PRONE.len()))
            }
            Self::Targets => {
                let targets: BTreeSet<_> = supported(tree).filter_map(Code::target).collect();
                count(targets.len(), tree.unknown(Part::Links), Some(169))
            }
            Self::DimensionBalance => balance(tree),
            Self::HinderingLinks => {
                let hinder = tree.pulls().filter(|(_, pull)| pull.direction == Direction::Hinders).count();
                count(hinder, tree.unknown(Part::Links), None)
            }
            Self::Conflicts => count(tree.document.conflicts.len(), tree.unknown(Part::Conflicts), None),
            Self::ConflictsWithStandpoint => {
                let conflicts = tree.document.conflicts.iter();
                share(conflicts.map(|conflict| met_or(conflict.standpoint.is_some(), false)))
            }
        }
    }
}

impl Strategy {
    /// Every [`Figure`] of the strategy, in their order.
    ///
    /// # Examples
    /// One of two goals has an owner.
    /// ```
    /// use hallbar_core::Strategy;
    /// use hallbar_core::strategy::{Figure, StrategyDocument, StrategyGoal};
    /// let goal = |id: &str, owner: Option<&str>| StrategyGoal {
    ///     id: id.into(),
    ///     owner: owner.map(str::to_owned),
    ///     ..StrategyGoal::default()
    /// };
    /// let strategy = Strategy::validate(StrategyDocument {
    ///     id: "example".into(),
    ///     version: "2026".into(),
    ///     levels: vec!["mål".into()],
    ///     goals: vec![goal("a", Some("the planning unit")), goal("b", None)],
    ///     ..StrategyDocument::default()
    /// });
    /// let figures = strategy.value.unwrap().figures();
    /// let owned = figures.iter().find(|result| result.figure == Figure::GoalsWithOwner).unwrap();
    /// assert_eq!((owned.low, owned.high), (Some(50.0), Some(50.0)));
    /// ```
    #[must_use]
    pub fn figures(&self) -> Vec<FigureResult> {
        let tree = Tree::own(self.document());
        let result = |figure: Figure| {
            let range = figure.of(&tree);
            FigureResult {
                figure,
                low: range.map(|(low, _)| float(low)),
                high: range.and_then(|(_, high)| high).map(float),
            }
        };
        Figure::ALL.into_iter().map(result).collect()
    }
}

fn exact(number: usize) -> Exact {
    Exact::from_integer(i128::try_from(number).unwrap_or(i128::MAX))
}

/// A number of things, of which there may be more, up to a limit.
fn count(number: usize, more: bool, most: Option<usize>) -> Range {
    let high = if more { most.map(exact) } else { Some(exact(number)) };
    Some((exact(number), high))
}

/// The share that meets something, in per cent; nothing where there is nothing.
fn share(each: impl Iterator<Item = Ternary>) -> Range {
    let (mut met, mut open, mut all) = (0, 0, 0);
    for meets in each {
        met += usize::from(meets == Ternary::Yes);
        open += usize::from(meets == Ternary::Open);
        all += 1;
    }
    let per_cent = |part: usize| exact(part * 100).checked_div(&exact(all));
    Some((per_cent(met)?, Some(per_cent(met + open)?)))
}

fn supported(tree: &Tree<'_>) -> impl Iterator<Item = Code> {
    tree.pulls().filter(|(_, pull)| pull.direction == Direction::Supports).map(|(_, pull)| pull.to)
}

/// Whether an indicator that is not complete here may be so in the strategy.
fn incomplete_is_open(tree: &Tree<'_>) -> bool {
    [Part::Directions, Part::Baselines, Part::Targets, Part::Sources]
        .into_iter()
        .any(|part| tree.unknown(part))
}

fn complete_below(tree: &Tree<'_>) -> Range {
    let untold = tree.unknown(Part::Indicators) || tree.unknown(Part::Goals);
    let open = untold || incomplete_is_open(tree);
    let any_indicator = |at: usize| tree.below(at).iter().any(|goal| !goal.goal.indicators.is_empty());
    let whole = |at: usize| {
        tree.below(at).iter().any(|goal| goal.goal.indicators.iter().any(StrategyIndicator::is_complete))
    };
    // Where indicators are known and a goal has none, no later word makes one complete.
    let may = |at: usize| untold || open && any_indicator(at);
    share((0..tree.goals.len()).map(|at| met_or(whole(at), may(at))))
}

fn accounted(tree: &Tree<'_>) -> Range {
    let linked = tree.linked_goals();
    let open = tree.unknown(Part::Links) || tree.unknown(Part::OutOfScope);
    let reasoned = |goal: Goal| {
        let out = tree.document.out_of_scope.iter().find(|out| out.goal == goal.to_string());
        out.is_some_and(|out| out.reason.is_some())
    };
    let accounted = |goal: &Goal| linked >> goal.number() & 1 == 1 || reasoned(*goal);
    count(Goal::all().filter(accounted).count(), open, Some(17))
}

fn balance(tree: &Tree<'_>) -> Range {
    let serving = Dimension::ALL
        .map(|dimension| tree.goals.iter().filter(|goal| Tree::serves(goal, dimension)).count());
    let (least, most) = (serving.iter().min().copied()?, serving.iter().max().copied()?);
    if tree.unknown(Part::Dimensions) || tree.unknown(Part::Links) {
        return Some((exact(0), Some(exact(100))));
    }
    let per_cent = exact(least * 100).checked_div(&exact(most))?;
    Some((per_cent, Some(per_cent)))
}
