//! The same cases under two sets of rules: which decisions fall differently, and who moves in the order.
//!
//! [`Yardstick`] knows what the two sets of rules have in common to be compared by: classes, stages and consequences, by
//! id. Each case [stands](Stand) somewhere under either, and [`Yardstick::differences`] tells what moved. What a case stands for is small,
//! so that a hundred thousand of them fit in memory.
//!
//! A decision is *the same* where the class (the range of it, where it is open), the outcome of every stage and every
//! consequence are. What only one of the two sets of rules has counts as not given under the other.

use crate::assessment::{GateOutcome, Ternary};
use crate::handbook::{ConsequenceKind, HandbookDocument};
use crate::{Scorer, Scores};

/// What cases are held against under two sets of rules.
#[derive(Debug, Clone)]
pub struct Yardstick {
    classes: Vec<String>,
    /// Stages first, then consequences, then the ways of routes.
    names: Vec<String>,
    /// The node that cases are put in order by, under each.
    nodes: [Option<String>; 2],
}

/// Where a case stands under one set of rules.
#[derive(Debug, Clone, PartialEq)]
pub struct Stand {
    /// The lowest and the highest class it can have, by place among the [classes](Yardstick::classes); none where it has
    /// none, or where it is withheld.
    pub class: [Option<u16>; 2],
    /// What each stage and consequence came to, by place among the [names](Yardstick::names).
    outcomes: Vec<(u16, u16)>,
    /// The least that the score can be that cases are put in order by; none where a requirement is failed, as in a ranking.
    pub points: Option<f64>,
}

impl Stand {
    /// Whether the decision is the same, whatever the points.
    #[must_use]
    pub fn decides_as(&self, other: &Self) -> bool {
        self.class == other.class && self.outcomes == other.outcomes
    }
}

const OPEN: u16 = 0;
const NO: u16 = 1;
const YES: u16 = 2;
/// A way of a route is its place among the names, counted from here.
const WAY: u16 = 3;

impl Yardstick {
    /// What two sets of rules have to be compared by.
    #[must_use]
    pub fn new(before: &Scorer, after: &Scorer) -> Self {
        let (mut classes, mut names) = (Vec::new(), Vec::new());
        let know = |known: &mut Vec<String>, id: &str| {
            if !known.iter().any(|name| name == id) {
                known.push(id.to_owned());
            }
        };
        for handbook in [after.handbook(), before.handbook()] {
            let main = handbook.nodes.iter().find(|node| handbook.main.as_ref() == Some(&node.id));
            main.iter().flat_map(|main| &main.classes).for_each(|class| know(&mut classes, &class.id));
            handbook.stages.iter().for_each(|stage| know(&mut names, &stage.id));
            for consequence in &handbook.consequences {
                know(&mut names, &consequence.id);
                if let ConsequenceKind::Route(ways) = &consequence.kind {
                    ways.iter().for_each(|way| know(&mut names, &way.id));
                }
            }
        }
        let node = |handbook: &HandbookDocument| {
            handbook.ranking.as_ref().and_then(|ranking| ranking.by.clone()).or_else(|| handbook.main.clone())
        };
        Self { classes, names, nodes: [node(before.handbook()), node(after.handbook())] }
    }

    /// The classes of the main node under either, best first: those of the later rules, then those only the earlier have.
    #[must_use]
    pub fn classes(&self) -> &[String] {
        &self.classes
    }

    /// The stages, consequences and ways under either.
    #[must_use]
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// Where a case stands under the earlier rules.
    #[must_use]
    pub fn before(&self, scores: &Scores<'_>) -> Stand {
        self.stand(scores, &self.nodes[0])
    }

    /// Where a case stands under the later rules, or under rules between the two.
    #[must_use]
    pub fn after(&self, scores: &Scores<'_>) -> Stand {
        self.stand(scores, &self.nodes[1])
    }

    fn stand(&self, scores: &Scores<'_>, node: &Option<String>) -> Stand {
        let place = |known: &[String], id: &str| {
            known.iter().position(|name| name == id).and_then(|at| u16::try_from(at).ok())
        };
        let class = |id: Option<&str>| id.and_then(|id| place(&self.classes, id));
        let outcome = scores.outcome();
        let given = outcome.filter(|outcome| outcome.withheld != Ternary::Yes);
        let mut outcomes = Vec::new();
        let stages = scores.stages().map(|(id, outcome)| {
            let outcome = match outcome {
                GateOutcome::Passed => YES,
                GateOutcome::Failed => NO,
                GateOutcome::Open => OPEN,
            };
            (id, outcome)
        });
        let follows = scores.consequences().map(|(id, holds, way)| {
            let way = way.and_then(|way| place(&self.names, way)).map(|at| at.saturating_add(WAY));
            let holds = match holds {
                Ternary::Yes => YES,
                Ternary::No => NO,
                Ternary::Open => OPEN,
            };
            (id, way.unwrap_or(holds))
        });
        for (id, outcome) in stages.chain(follows) {
            // A consequence that does not hold is as one that the rules do not have.
            let said = place(&self.names, id).filter(|_| outcome != NO || scores.has_stage(id));
            outcomes.extend(said.map(|name| (name, outcome)));
        }
        outcomes.sort_unstable();
        let failed = scores.stages().any(|(_, outcome)| outcome == GateOutcome::Failed);
        Stand {
            class: [class(given.and_then(|given| given.low)), class(given.and_then(|given| given.high))],
            outcomes,
            points: node
                .as_ref()
                .filter(|_| !failed)
                .and_then(|node| scores.node(node))
                .and_then(|score| score.low),
        }
    }

    /// What differs between two stands in words of the rules: the name and what it came to under each; `None` where it is
    /// not there.
    pub fn differences<'y>(
        &'y self,
        before: &Stand,
        after: &Stand,
    ) -> Vec<(&'y str, Option<Came<'y>>, Option<Came<'y>>)> {
        let mut names: Vec<u16> =
            before.outcomes.iter().chain(&after.outcomes).map(|(name, _)| *name).collect();
        names.sort_unstable();
        names.dedup();
        let of = |stand: &Stand, name: u16| {
            stand.outcomes.iter().find(|(known, _)| *known == name).map(|(_, came)| self.came(*came))
        };
        names
            .into_iter()
            .map(|name| (self.name(name), of(before, name), of(after, name)))
            .filter(|(_, before, after)| before != after)
            .collect()
    }

    fn name(&self, at: u16) -> &str {
        self.names.get(usize::from(at)).map_or("", String::as_str)
    }

    fn came(&self, code: u16) -> Came<'_> {
        match code {
            OPEN => Came::Open,
            NO => Came::No,
            YES => Came::Yes,
            way => Came::Way(self.name(way - WAY)),
        }
    }
}

/// What a stage or a consequence came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Came<'y> {
    /// It depends on open answers.
    Open,
    /// A stage is failed.
    No,
    /// A stage is passed, a consequence holds.
    Yes,
    /// A route goes this way.
    Way(&'y str),
}

/// The place of each in the order by points, most first: one more than the number of those with more. Those without points
/// have none.
///
/// # Examples
/// ```
/// use hallbar_core::shift::places;
/// assert_eq!(places(&[Some(2.0), None, Some(5.0), Some(2.0)]), [Some(2), None, Some(1), Some(2)]);
/// ```
#[must_use]
pub fn places(points: &[Option<f64>]) -> Vec<Option<u64>> {
    let mut order: Vec<(f64, usize)> =
        points.iter().enumerate().filter_map(|(at, points)| Some(((*points)?, at))).collect();
    order.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    let mut places = vec![None; points.len()];
    let (mut place, mut last) = (0, None);
    for (number, (points, at)) in (1..).zip(order) {
        if last.is_none_or(|last: f64| last.total_cmp(&points).is_ne()) {
            place = number;
        }
        last = Some(points);
        if let Some(slot) = places.get_mut(at) {
            *slot = Some(place);
        }
    }
    places
}
