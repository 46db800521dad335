//! What the goals of a strategy do to Agenda 2030 and to one another, gains and losses apart.

use std::collections::BTreeMap;

use crate::Strategy;
use crate::agenda2030::{Code, Goal, Target};

use super::tree::{Pull, Tree};
use super::{Direction, Theme};

/// The effects of a strategy's goals, from their signed links.
///
/// A link gives its strength, from 1 to 3; where that is not said, anything from 1 to 3. Gains and losses are summed
/// apart and never netted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Pulls<'s> {
    /// What each goal does to each goal of Agenda 2030 that it links to, in the order of the document.
    pub on_agenda: Vec<AgendaPull<'s>>,
    /// What all goals together do to each goal of Agenda 2030.
    pub by_agenda_goal: Vec<AgendaTotal>,
    /// Pairs of own goals that link to the same, in the order of the document.
    pub pairs: Vec<PairPull<'s>>,
}

/// What one goal of a strategy does to one goal of Agenda 2030.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct AgendaPull<'s> {
    /// The strategy's goal.
    pub goal: &'s str,
    /// The goal of Agenda 2030, from 1 to 17.
    pub on: u8,
    /// The least and the most that it gains.
    pub gains: (u32, u32),
    /// The least and the most that it loses, as positive numbers.
    pub losses: (u32, u32),
}

/// What a strategy does to one goal of Agenda 2030.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct AgendaTotal {
    /// The goal of Agenda 2030, from 1 to 17.
    pub on: u8,
    /// How many of its targets are supported, and how many hindered.
    pub supported: usize,
    /// How many of its targets are hindered.
    pub hindered: usize,
    /// The least and the most that it gains.
    pub gains: (u32, u32),
    /// The least and the most that it loses.
    pub losses: (u32, u32),
}

/// What two goals of a strategy do together.
///
/// On each code that both link to they pull the same way or apart, as strongly as the weaker of the two.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct PairPull<'s> {
    /// The first goal in the document.
    pub a: &'s str,
    /// The second.
    pub b: &'s str,
    /// Codes on which they pull the same way.
    pub together_on: Vec<Code>,
    /// Codes on which they pull apart.
    pub apart_on: Vec<Code>,
    /// How strongly they pull the same way: the least and the most.
    pub gains: (u32, u32),
    /// How strongly they pull apart.
    pub losses: (u32, u32),
}

/// Two goals that link to the same.
#[derive(Debug, Clone, Copy)]
pub(super) struct Meeting {
    pub(super) a: usize,
    pub(super) b: usize,
    /// What they meet on: the narrower of the two codes.
    pub(super) on: Code,
    pub(super) apart: bool,
    strength: (u8, u8),
}

/// Which meetings are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Which {
    All,
    Apart,
}

/// Meetings of two goals, in the order of the first goal, the second and the code.
///
/// Goals meet on a code that both link to, and where one links to a goal of Agenda 2030 as a whole and the other to a
/// part of it. A goal does not meet those above and below it: they are one thing told more or less closely.
pub(super) fn meetings(tree: &Tree<'_>, which: Which) -> Vec<Meeting> {
    // Two links can only meet where both are to one target, or one is to its goal as a whole.
    let mut whole: BTreeMap<Goal, Vec<(usize, Pull)>> = BTreeMap::new();
    let mut parts: BTreeMap<Target, Vec<(usize, Pull)>> = BTreeMap::new();
    for (number, pull) in tree.pulls() {
        match pull.to.target() {
            Some(target) => parts.entry(target).or_default().push((number, pull)),
            None => whole.entry(pull.to.goal()).or_default().push((number, pull)),
        }
    }
    let mut found = Vec::new();
    let mut meet = |(a, one): (usize, Pull), (b, other): (usize, Pull)| {
        let ((a, one), (b, other)) = if a <= b { ((a, one), (b, other)) } else { ((b, other), (a, one)) };
        let apart = one.direction != other.direction;
        let related = tree.goals.get(a).is_some_and(|placed| b < placed.end);
        if which == Which::Apart && !apart || related {
            return;
        }
        if let Some(on) = narrower(one.to, other.to) {
            let (x, y) = (one.strength, other.strength);
            found.push(Meeting { a, b, on, apart, strength: (x.0.min(y.0), x.1.min(y.1)) });
        }
    };
    for (target, pulls) in &parts {
        for (at, one) in pulls.iter().enumerate() {
            pulls.iter().skip(at + 1).for_each(|other| meet(*one, *other));
            let above = whole.get(&target.goal()).into_iter().flatten();
            above.for_each(|other| meet(*one, *other));
        }
    }
    for pulls in whole.values() {
        for (at, one) in pulls.iter().enumerate() {
            pulls.iter().skip(at + 1).for_each(|other| meet(*one, *other));
        }
    }
    found.sort_by_key(|meeting| (meeting.a, meeting.b, meeting.on, meeting.apart));
    // Two goals may meet on a target both by itself and through its goal: the stronger counts.
    found.dedup_by(|next, kept| {
        let same = (next.a, next.b, next.on, next.apart) == (kept.a, kept.b, kept.on, kept.apart);
        if same {
            let (one, other) = (kept.strength, next.strength);
            kept.strength = (one.0.max(other.0), one.1.max(other.1));
        }
        same
    });
    found
}

/// Where two codes meet: the narrower, if it is the other or a part of it.
fn narrower(a: Code, b: Code) -> Option<Code> {
    let part_of = |part: Code, whole: Code| match whole {
        Code::Goal(goal) => part.goal() == goal,
        Code::Target(target) => part.target() == Some(target),
        Code::Indicator(_) => part == whole,
    };
    if part_of(b, a) {
        Some(b)
    } else if part_of(a, b) {
        Some(a)
    } else {
        None
    }
}

fn add(sum: &mut (u32, u32), strength: (u8, u8)) {
    sum.0 += u32::from(strength.0);
    sum.1 += u32::from(strength.1);
}

impl Strategy {
    /// What the goals do to Agenda 2030 and to one another.
    ///
    /// # Examples
    /// Growth hinders 13.2 that the climate goal supports: the two pull apart on it.
    /// ```
    /// use hallbar_core::Strategy;
    /// use hallbar_core::strategy::{Direction, GoalLink, StrategyDocument, StrategyGoal};
    /// let link = |to: &str, direction, strength| GoalLink { to: to.into(), direction, strength, ..GoalLink::default() };
    /// let goal = |id: &str, links| StrategyGoal { id: id.into(), links, ..StrategyGoal::default() };
    /// let strategy = Strategy::validate(StrategyDocument {
    ///     id: "example".into(),
    ///     version: "2026".into(),
    ///     levels: vec!["mål".into()],
    ///     goals: vec![
    ///         goal("growth", vec![link("8.2", Direction::Supports, Some(2)), link("13.2", Direction::Hinders, Some(1))]),
    ///         goal("climate", vec![link("13.2", Direction::Supports, None)]),
    ///     ],
    ///     ..StrategyDocument::default()
    /// });
    /// let strategy = strategy.value.unwrap();
    /// let pulls = strategy.pulls();
    /// assert_eq!(pulls.pairs[0].apart_on, ["13.2".parse().unwrap()]);
    /// assert_eq!(pulls.pairs[0].losses, (1, 1));
    /// // How strongly the climate goal supports 13.2 is not said.
    /// assert_eq!((pulls.by_agenda_goal[1].gains, pulls.by_agenda_goal[1].losses), ((1, 3), (1, 1)));
    /// ```
    #[must_use]
    pub fn pulls(&self) -> Pulls<'_> {
        pulls_of(&Tree::of(self.document()), &|_| true)
    }

    /// The same of the goals [seen under a theme](Self::goals_seen_under), and of pairs with one of them.
    #[must_use]
    pub fn pulls_seen_under(&self, theme: Theme) -> Pulls<'_> {
        let seen = self.goals_seen_under(theme);
        pulls_of(&Tree::of(self.document()), &|goal| seen.contains(&goal))
    }
}

fn pulls_of<'s>(tree: &Tree<'s>, seen: &dyn Fn(&str) -> bool) -> Pulls<'s> {
    let mut pairs = pairs(tree);
    pairs.retain(|pair| seen(pair.a) || seen(pair.b));
    Pulls { by_agenda_goal: totals(tree, seen), on_agenda: on_agenda(tree, seen), pairs }
}

fn on_agenda<'s>(tree: &Tree<'s>, seen: &dyn Fn(&str) -> bool) -> Vec<AgendaPull<'s>> {
    let mut all = Vec::new();
    for placed in tree.goals.iter().filter(|placed| seen(&placed.goal.id)) {
        let mut by_goal: BTreeMap<Goal, AgendaPull<'_>> = BTreeMap::new();
        for pull in &placed.pulls {
            let on = pull.to.goal();
            let entry = by_goal.entry(on).or_insert_with(|| AgendaPull {
                goal: &placed.goal.id,
                on: on.number(),
                gains: (0, 0),
                losses: (0, 0),
            });
            match pull.direction {
                Direction::Supports => add(&mut entry.gains, pull.strength),
                Direction::Hinders => add(&mut entry.losses, pull.strength),
            }
        }
        all.extend(by_goal.into_values());
    }
    all
}

fn totals(tree: &Tree<'_>, seen: &dyn Fn(&str) -> bool) -> Vec<AgendaTotal> {
    let mut by_goal: BTreeMap<Goal, AgendaTotal> = BTreeMap::new();
    let mut targets: BTreeMap<(Goal, Direction), std::collections::BTreeSet<Code>> = BTreeMap::new();
    let of_seen = tree.goals.iter().filter(|placed| seen(&placed.goal.id));
    for pull in of_seen.flat_map(|placed| &placed.pulls) {
        let on = pull.to.goal();
        let nothing =
            AgendaTotal { on: on.number(), supported: 0, hindered: 0, gains: (0, 0), losses: (0, 0) };
        let total = by_goal.entry(on).or_insert(nothing);
        match pull.direction {
            Direction::Supports => add(&mut total.gains, pull.strength),
            Direction::Hinders => add(&mut total.losses, pull.strength),
        }
        if let Some(target) = pull.to.target() {
            targets.entry((on, pull.direction)).or_default().insert(Code::Target(target));
        }
    }
    let number = |goal: Goal, direction| targets.get(&(goal, direction)).map_or(0, |set| set.len());
    let counted = |(goal, total): (Goal, AgendaTotal)| AgendaTotal {
        supported: number(goal, Direction::Supports),
        hindered: number(goal, Direction::Hinders),
        ..total
    };
    by_goal.into_iter().map(counted).collect()
}

fn pairs<'s>(tree: &Tree<'s>) -> Vec<PairPull<'s>> {
    let id = |number: usize| tree.goals.get(number).map_or("", |placed| placed.goal.id.as_str());
    let mut pairs: Vec<((usize, usize), PairPull<'s>)> = Vec::new();
    for meeting in meetings(tree, Which::All) {
        let between = (meeting.a, meeting.b);
        if pairs.last().is_none_or(|(last, _)| *last != between) {
            pairs.push((
                between,
                PairPull {
                    a: id(meeting.a),
                    b: id(meeting.b),
                    together_on: Vec::new(),
                    apart_on: Vec::new(),
                    gains: (0, 0),
                    losses: (0, 0),
                },
            ));
        }
        let Some((_, pair)) = pairs.last_mut() else { continue };
        let (codes, sum) = if meeting.apart {
            (&mut pair.apart_on, &mut pair.losses)
        } else {
            (&mut pair.together_on, &mut pair.gains)
        };
        codes.push(meeting.on);
        add(sum, meeting.strength);
    }
    pairs.into_iter().map(|(_, pair)| pair).collect()
}
