//! What the goals of a strategy do to one another in turn, along an interlinkage matrix.

use std::collections::BTreeMap;

use crate::Strategy;
use crate::agenda2030::Code;
use crate::interlinkages::Interlinkages;
use crate::kernel::round9;

use super::Direction;
use super::tree::{Pull, Tree};

/// What a step along the matrix counts for, beside a direct one.
const DAMPING: f64 = 0.5;

/// What one goal of a strategy does to another in turn.
///
/// The first goal pulls at something that influences what the second links to. Each way counts ½ × strength × cell, with
/// the sign turned where the second goal hinders what is reached. Gains and losses are summed apart.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct IndirectPull<'s> {
    /// The goal that pulls.
    pub from: &'s str,
    /// The goal that is reached.
    pub to: &'s str,
    /// What is gained, least and most.
    pub gains: (f64, f64),
    /// What is lost, least and most; zero or less.
    pub losses: (f64, f64),
    /// The ways, in the order of the matrix.
    pub ways: Vec<PullWay>,
}

/// A way from one goal to another: by what the first links to, along a cell of the matrix, to what the second links to.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct PullWay {
    /// The label that the first goal pulls at.
    pub by: String,
    /// The label that it influences.
    pub on: String,
    /// What comes of it, least and most.
    pub counts: (f64, f64),
}

/// A range of numbers.
type Range = (f64, f64);

impl Strategy {
    /// What the goals do to one another in turn, along a matrix; in the order of the document.
    ///
    /// A link is looked up by its own code, else by that of its goal. Goals that stand above or below one another are left
    /// out, as in [`pulls`](Self::pulls), and proposals count as they do there.
    ///
    /// # Examples
    /// Energy helps climate by 2: half of 3 × 2 is 3.
    /// ```
    /// use hallbar_core::Strategy;
    /// use hallbar_core::interlinkages::{Cell, Interlinkages, Label, MatrixDocument};
    /// use hallbar_core::strategy::{GoalLink, StrategyDocument, StrategyGoal};
    /// let label = |id: &str| Label { id: id.into(), title: None };
    /// let matrix = Interlinkages::validate(MatrixDocument {
    ///     id: "two".into(),
    ///     version: "1".into(),
    ///     labels: vec![label("7"), label("13")],
    ///     cells: vec![vec![Cell::Blank, Cell::from(2)], vec![Cell::from(0), Cell::Blank]],
    ///     ..MatrixDocument::default()
    /// });
    /// let goal = |id: &str, to: &str| StrategyGoal {
    ///     id: id.into(),
    ///     links: vec![GoalLink { to: to.into(), strength: Some(3), ..GoalLink::default() }],
    ///     ..StrategyGoal::default()
    /// };
    /// let strategy = Strategy::validate(StrategyDocument {
    ///     id: "example".into(),
    ///     version: "1".into(),
    ///     levels: vec!["mål".into()],
    ///     goals: vec![goal("energy", "7.2"), goal("climate", "13.2")],
    ///     ..StrategyDocument::default()
    /// });
    /// let (strategy, matrix) = (strategy.value.unwrap(), matrix.value.unwrap());
    /// let pulls = strategy.indirect_pulls(&matrix);
    /// assert_eq!((pulls[0].from, pulls[0].to, pulls[0].gains), ("energy", "climate", (3.0, 3.0)));
    /// ```
    #[must_use]
    pub fn indirect_pulls(&self, matrix: &Interlinkages) -> Vec<IndirectPull<'_>> {
        let tree = Tree::of(self.document());
        let labels: Vec<&str> = matrix.labels().iter().map(|label| label.id.as_str()).collect();
        // Who links to what each label stands for.
        let mut linked: BTreeMap<usize, Vec<(usize, Pull)>> = BTreeMap::new();
        for (goal, pull) in tree.pulls() {
            if let Some(label) = label_of(pull.to, &labels) {
                linked.entry(label).or_default().push((goal, pull));
            }
        }
        let grid = matrix.ranged();
        let mut found: BTreeMap<(usize, usize), Vec<PullWay>> = BTreeMap::new();
        for (by, row) in grid.rows().enumerate() {
            for (goal, pull) in linked.get(&by).into_iter().flatten() {
                for (on, cell) in row.iter().enumerate().filter(|(on, _)| *on != by) {
                    let cell = (score(cell.low), score(cell.high));
                    for (other, reached) in linked.get(&on).into_iter().flatten() {
                        if cell == (0.0, 0.0) || related(&tree, *goal, *other) {
                            continue;
                        }
                        let counts = times(times(strength(pull), cell), sign(reached));
                        let counts = (round9(counts.0 * DAMPING), round9(counts.1 * DAMPING));
                        let name = |label: usize| labels.get(label).copied().unwrap_or_default().to_owned();
                        let way = PullWay { by: name(by), on: name(on), counts };
                        found.entry((*goal, *other)).or_default().push(way);
                    }
                }
            }
        }
        let id = |number: usize| tree.goals.get(number).map_or("", |placed| placed.goal.id.as_str());
        let sum = |ways: &[PullWay], end: fn(f64) -> f64| {
            let add = |(low, high), way: &PullWay| (low + end(way.counts.0), high + end(way.counts.1));
            let (low, high) = ways.iter().fold((0.0, 0.0), add);
            (round9(low), round9(high))
        };
        let pull = |((from, to), ways): ((usize, usize), Vec<PullWay>)| IndirectPull {
            from: id(from),
            to: id(to),
            gains: sum(&ways, |end| end.max(0.0)),
            losses: sum(&ways, |end| end.min(0.0)),
            ways,
        };
        found.into_iter().map(pull).collect()
    }
}

/// The label of a code: its own, else that of its target, else that of its goal.
fn label_of(code: Code, labels: &[&str]) -> Option<usize> {
    let at = |code: Code| labels.iter().position(|label| *label == code.to_string());
    let target = || code.target().map(Code::Target).and_then(at);
    at(code).or_else(target).or_else(|| at(Code::Goal(code.goal())))
}

fn related(tree: &Tree<'_>, a: usize, b: usize) -> bool {
    let above = |a: usize, b: usize| tree.goals.get(a).is_some_and(|placed| (a..placed.end).contains(&b));
    above(a, b) || above(b, a)
}

fn strength(pull: &Pull) -> Range {
    let (low, high) = (f64::from(pull.strength.0), f64::from(pull.strength.1));
    match pull.direction {
        Direction::Supports => (low, high),
        Direction::Hinders => (-high, -low),
    }
}

fn sign(pull: &Pull) -> Range {
    match pull.direction {
        Direction::Supports => (1.0, 1.0),
        Direction::Hinders => (-1.0, -1.0),
    }
}

fn times(a: Range, b: Range) -> Range {
    let ends = [a.0 * b.0, a.0 * b.1, a.1 * b.0, a.1 * b.1];
    let least = ends.into_iter().fold(f64::INFINITY, f64::min);
    (least, ends.into_iter().fold(f64::NEG_INFINITY, f64::max))
}

#[expect(clippy::cast_precision_loss, reason = "a score from −3 to 3")]
fn score(cell: i64) -> f64 {
    cell as f64
}
