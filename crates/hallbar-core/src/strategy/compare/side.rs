//! One of the two strategies, laid out for comparing.

use std::collections::BTreeSet;

use super::super::tree::{Placed, Tree};
use super::super::{Direction, StrategyIndicator, Theme};
use super::likeness::Words;
use crate::Strategy;
use crate::agenda2030::Code;

pub(super) struct Side<'s> {
    pub(super) strategy: &'s Strategy,
    pub(super) tree: Tree<'s>,
    pub(super) theme: Option<Theme>,
    /// The title of each goal, for likeness.
    pub(super) words: Vec<Words>,
    shown: Vec<bool>,
}

impl<'s> Side<'s> {
    pub(super) fn of(strategy: &'s Strategy, theme: Option<Theme>) -> Self {
        let tree = Tree::of(strategy.document());
        let carries =
            |at: usize| theme.is_none_or(|theme| tree.up(at).any(|goal| goal.themes.contains(&theme)));
        let shown = (0..tree.goals.len()).map(carries).collect();
        let words = tree.goals.iter().map(|placed| Words::of(&placed.goal.title)).collect();
        Self { strategy, tree, theme, words, shown }
    }

    pub(super) fn goal(&self, at: usize) -> Option<&Placed<'s>> {
        self.tree.goals.get(at)
    }

    pub(super) fn shows(&self, at: usize) -> bool {
        self.shown.get(at).copied().unwrap_or_default()
    }

    /// The goals that are looked at, each with its number.
    pub(super) fn goals(&self) -> impl Iterator<Item = (usize, &Placed<'s>)> {
        self.tree.goals.iter().enumerate().filter(|(at, _)| self.shows(*at))
    }

    /// What the goals that are looked at pull in a direction.
    pub(super) fn pulled(&self, direction: Direction) -> BTreeSet<Code> {
        let pulls = self.goals().flat_map(|(_, placed)| &placed.pulls);
        pulls.filter(|pull| pull.direction == direction).map(|pull| pull.to).collect()
    }

    /// Every indicator that is looked at, with its goal; those of the strategy as a whole first.
    pub(super) fn indicators(&self) -> Vec<(Option<&Placed<'s>>, &'s StrategyIndicator)> {
        let whole = self.tree.document.indicators.iter().filter(|_| self.theme.is_none());
        let of_goals = self.goals().flat_map(|(_, placed)| {
            placed.goal.indicators.iter().map(move |indicator| (Some(placed), indicator))
        });
        whole.map(|indicator| (None, indicator)).chain(of_goals).collect()
    }
}

/// What a goal supports by itself: goals and targets of Agenda 2030.
pub(super) fn supported(placed: &Placed<'_>) -> BTreeSet<Code> {
    let supports = placed.pulls.iter().filter(|pull| pull.direction == Direction::Supports);
    supports.map(|pull| pull.to.target().map_or(pull.to, Code::Target)).collect()
}
