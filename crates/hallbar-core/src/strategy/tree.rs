//! A strategy's tree laid out in a row, for everything that looks at all of its goals.

use crate::agenda2030::{Code, Goal};
use crate::assessment::Ternary;

use super::check::met_or;
use super::{
    Dimension, Direction, GoalLink, StrategyDocument, StrategyGoal, StrategyIndicator, StrategyPart,
};

/// Goals of Agenda 2030 where a gain is often a loss for another.
pub(crate) const PRONE: [u8; 6] = [6, 7, 12, 13, 14, 15];

/// The goals of a strategy in the order of the document, each with where it stands.
#[derive(Debug)]
pub(crate) struct Tree<'s> {
    pub(crate) document: &'s StrategyDocument,
    pub(crate) goals: Vec<Placed<'s>>,
}

/// A goal and where it stands.
#[derive(Debug)]
pub(crate) struct Placed<'s> {
    pub(crate) goal: &'s StrategyGoal,
    pub(crate) parent: Option<usize>,
    /// Where it stands in the document: `/goals/2/goals/0`.
    pub(crate) path: String,
    /// The first goal that is no longer below it.
    pub(crate) end: usize,
    pub(crate) pulls: Vec<Pull>,
}

/// A link with its code read: which way it pulls and how strongly.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Pull {
    pub(crate) to: Code,
    pub(crate) direction: Direction,
    /// The least and the most that its strength can be.
    pub(crate) strength: (u8, u8),
    /// Its place among the goal's links.
    pub(crate) link: usize,
}

impl<'s> Tree<'s> {
    /// With every link, proposals as well: for what goals may touch.
    pub(crate) fn of(document: &'s StrategyDocument) -> Self {
        Self::with(document, &|_| true)
    }

    /// With the region's own links alone: for what a strategy is held to and credited with.
    pub(crate) fn own(document: &'s StrategyDocument) -> Self {
        Self::with(document, &|link| !link.proposal)
    }

    fn with(document: &'s StrategyDocument, counts: &dyn Fn(&GoalLink) -> bool) -> Self {
        let mut tree = Self { document, goals: Vec::new() };
        tree.add(&document.goals, None, "", counts);
        tree
    }

    fn add(
        &mut self,
        goals: &'s [StrategyGoal],
        parent: Option<usize>,
        above: &str,
        counts: &dyn Fn(&GoalLink) -> bool,
    ) {
        for (place, goal) in goals.iter().enumerate() {
            let number = self.goals.len();
            let path = format!("{above}/goals/{place}");
            self.goals.push(Placed { goal, parent, path: path.clone(), end: 0, pulls: pulls(goal, counts) });
            self.add(&goal.goals, Some(number), &path, counts);
            let end = self.goals.len();
            if let Some(placed) = self.goals.get_mut(number) {
                placed.end = end;
            }
        }
    }

    /// Whether the document says that this is not known.
    pub(crate) fn unknown(&self, part: StrategyPart) -> bool {
        self.document.unknown.contains(&part)
    }

    /// The place of a goal in the document.
    pub(crate) fn path(&self, number: usize) -> &str {
        self.goals.get(number).map_or("", |placed| &placed.path)
    }

    /// A goal and all below it.
    pub(crate) fn below(&self, number: usize) -> &[Placed<'s>] {
        let end = self.goals.get(number).map_or(number, |placed| placed.end);
        self.goals.get(number..end).unwrap_or_default()
    }

    /// A goal and those above it, from itself to the top.
    pub(crate) fn up(&self, number: usize) -> impl Iterator<Item = &'s StrategyGoal> {
        let step = |placed: &Placed<'s>| placed.parent.and_then(|above| self.goals.get(above));
        std::iter::successors(self.goals.get(number), move |placed| step(placed)).map(|placed| placed.goal)
    }

    /// Every indicator with its place: those of the strategy as a whole first.
    pub(crate) fn indicators(&self) -> impl Iterator<Item = (String, &'s StrategyIndicator)> {
        let whole = self.document.indicators.iter().enumerate();
        let whole = whole.map(|(at, indicator)| (format!("/indicators/{at}"), indicator));
        let of_goals = self.goals.iter().flat_map(|placed| {
            let each = placed.goal.indicators.iter().enumerate();
            each.map(move |(at, indicator)| (format!("{}/indicators/{at}", placed.path), indicator))
        });
        whole.chain(of_goals)
    }

    /// Every link's pull.
    pub(crate) fn pulls(&self) -> impl Iterator<Item = (usize, Pull)> {
        let goals = self.goals.iter().enumerate();
        goals.flat_map(|(number, placed)| placed.pulls.iter().map(move |pull| (number, *pull)))
    }

    /// The goals of Agenda 2030 that some goal links to, as bits 1 to 17.
    pub(crate) fn linked_goals(&self) -> u32 {
        self.pulls().fold(0, |set, (_, pull)| set | 1 << pull.to.goal().number())
    }

    /// The goals of Agenda 2030 that a proposal links to, as bits 1 to 17. They count for nothing, and are told.
    pub(crate) fn proposed_goals(&self) -> u32 {
        let links = self.goals.iter().flat_map(|placed| &placed.goal.links);
        let proposed = links.filter(|link| link.proposal).filter_map(|link| link.to.parse::<Code>().ok());
        proposed.fold(0, |set, code| set | 1 << code.goal().number())
    }

    /// Whether a goal serves a dimension: as the region says, or by what it supports.
    pub(crate) fn serves(placed: &Placed<'_>, dimension: Dimension) -> bool {
        let mut supports = placed.pulls.iter().filter(|pull| pull.direction == Direction::Supports);
        placed.goal.dimensions.contains(&dimension)
            || supports.any(|pull| Dimension::of(pull.to.goal().layer()) == Some(dimension))
    }

    /// Whether a goal, or one below it, is linked to Agenda 2030.
    pub(crate) fn linked(&self, number: usize) -> Ternary {
        let own = |placed: &Placed<'_>| !placed.pulls.is_empty();
        let untold = self.unknown(StrategyPart::Links) || self.unknown(StrategyPart::Goals);
        met_or(self.below(number).iter().any(own), untold)
    }

    /// Whether a stated conflict names this goal of Agenda 2030: itself, one of its targets, or an own goal that links
    /// to it.
    pub(crate) fn conflict_names(&self, wanted: Goal) -> bool {
        let own = |id: &str| {
            let placed = self.goals.iter().find(|placed| placed.goal.id == id);
            placed.is_some_and(|placed| placed.pulls.iter().any(|pull| pull.to.goal() == wanted))
        };
        self.document.conflicts.iter().flat_map(|conflict| &conflict.between).any(|side| {
            match side.parse::<Code>() {
                Ok(code) => code.goal() == wanted,
                Err(_) => own(side),
            }
        })
    }
}

fn pulls(goal: &StrategyGoal, counts: &dyn Fn(&GoalLink) -> bool) -> Vec<Pull> {
    let links = goal.links.iter().enumerate().filter(|(_, link)| counts(link));
    let pull = |(link, written): (usize, &GoalLink)| {
        let to = written.to.parse().ok()?;
        let strength = written.strength.map_or((1, 3), |strength| (strength, strength));
        Some(Pull { to, direction: written.direction, strength, link })
    };
    links.filter_map(pull).collect()
}
