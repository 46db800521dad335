//! The lean road: scores, gates and class of a case, without an explanation.

mod effects;
mod found;
mod indirect;
mod lines;

use std::fmt;

use crate::Date;
use crate::assessment::{DocumentName, GateOutcome, Score, Ternary};
use crate::bind::{BoundCase, OwnCodes};
use crate::compile::Scorer;
use crate::handbook::{ConsequenceKind, HandbookDocument};
use crate::kernel::{Here, Inputs, Run, State};
use crate::program::{Cond, Consequence, Program};

pub(crate) use effects::strong_loss;
pub use effects::{LeanEffect, LeanEffects};
pub(crate) use found::LooksAt;
pub use found::{LeanDatum, LeanFound, LeanName, LeanReason, LeanSet};
pub use indirect::LeanIndirect;
pub(crate) use indirect::{Linked, Reached, caused, effect, rounded};
pub use lines::{LeanCriterion, LeanLine, LeanStep, Steps};

/// Memory that is used again from case to case, so that scoring allocates nothing once it has grown.
#[derive(Debug, Clone, Default)]
pub struct Scratch {
    pub(crate) state: State,
}

impl BoundCase<'_, '_> {
    /// The scores of the case: the same numbers as [`assess`](Self::assess), bit for bit, for batches, simulations and
    /// rule benchmarks.
    ///
    /// # Examples
    /// ```
    /// # use hallbar_core::case::CaseDocument;
    /// # use hallbar_core::{Scorer, Scratch};
    /// fn rank(scorer: &Scorer, cases: &[CaseDocument]) -> Vec<Option<f64>> {
    ///     let mut scratch = Scratch::default();
    ///     cases
    ///         .iter()
    ///         .map(|case| scorer.bind(case).value?.score(&mut scratch).node("total")?.low)
    ///         .collect()
    /// }
    /// ```
    pub fn score<'r>(&'r self, scratch: &'r mut Scratch) -> Scores<'r> {
        Scores::new(self.scorer, &self.inputs, &self.codes, scratch)
    }
}

impl Scorer {
    /// The documents that the rules come from, by name, version and fingerprint: the handbook, and the strategy, the call
    /// and the interlinkage matrix where there are any.
    pub fn rules(&self) -> impl Iterator<Item = &DocumentName> {
        let inner = &self.inner;
        let others = [
            inner.strategy.as_ref().map(|(name, _)| name),
            inner.call.as_ref().map(|(name, _)| name),
            self.linked.as_ref().map(|linked| &linked.name),
        ];
        std::iter::once(&inner.handbook_name).chain(others.into_iter().flatten())
    }

    /// The day that the strategy is looked at, if one was given.
    #[must_use]
    pub fn strategy_seen_on(&self) -> Option<Date> {
        self.inner.seen_on
    }

    /// Every node, with its items where it stands once per item, in the order of [`Scores::nodes`]. Nodes that stand once
    /// for each financing line are left out: only a case says how many it has.
    pub fn node_places(&self) -> impl Iterator<Item = (&str, Option<&str>)> {
        let program = &self.inner.program;
        program.nodes.iter().flat_map(|node| {
            let list = node.list.and_then(|list| program.lists.get(list));
            let items = list.map(|list| list.ids.as_slice()).unwrap_or_default();
            let once = node.list.is_none().then_some((node.id.as_str(), None));
            once.into_iter().chain(items.iter().map(|item| (node.id.as_str(), Some(item.as_str()))))
        })
    }
}

/// The scores of one case, read out of scratch memory.
#[derive(Debug)]
pub struct Scores<'r> {
    scorer: &'r Scorer,
    pub(crate) codes: &'r OwnCodes,
    pub(crate) run: Run<'r>,
}

/// The item that something stands for, where it stands once per item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum LeanItem<'r> {
    /// An item of a list.
    Id(&'r str),
    /// A financing line, from 1.
    Line(usize),
}

impl fmt::Display for LeanItem<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Id(id) => f.write_str(id),
            Self::Line(number) => number.fmt(f),
        }
    }
}

/// A node and its score: the same as in [`NodeResult`](crate::assessment::NodeResult), borrowed.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct LeanNode<'r> {
    /// The node.
    pub id: &'r str,
    /// The item, for a node that stands once per item.
    pub item: Option<LeanItem<'r>>,
    /// Its score.
    pub score: Score,
    /// Whether anything can happen to its points after the rule: see [`Scores::steps`].
    pub has_steps: bool,
    pub(crate) at: usize,
    pub(crate) place: usize,
}

/// A gate and how it came out: the same as [`GateResult`](crate::assessment::GateResult), borrowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct LeanGate<'r> {
    /// The gate.
    pub id: &'r str,
    /// Whether it applies.
    pub applies: Ternary,
    /// How it came out.
    pub outcome: GateOutcome,
    /// Whether a reasoned deviation stands in for it.
    pub deviated: bool,
    pub(crate) at: usize,
}

/// The class of the main node, after gates: the same as [`Outcome`](crate::assessment::Outcome), borrowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct LeanOutcome<'r> {
    /// The class, once certain.
    pub class: Option<&'r str>,
    /// The lowest possible class.
    pub low: Option<&'r str>,
    /// The highest possible class.
    pub high: Option<&'r str>,
    /// Whether it is withheld for too little data.
    pub withheld: Ternary,
    /// The failed gate that gave the class, if one did.
    pub by_gate: Option<&'r str>,
}

impl<'r> Scores<'r> {
    pub(crate) fn new(
        scorer: &'r Scorer,
        inputs: &'r Inputs,
        codes: &'r OwnCodes,
        scratch: &'r mut Scratch,
    ) -> Self {
        let mut run = Run::new(&scorer.inner.program, inputs, &mut scratch.state);
        run.all();
        Self { scorer, codes, run }
    }

    pub(crate) fn program(&self) -> &'r Program {
        self.run.program
    }

    pub(crate) fn handbook(&self) -> &'r HandbookDocument {
        &self.scorer.inner.handbook
    }

    /// The item of a list at this place.
    pub(crate) fn item(&self, list: Option<usize>, item: usize) -> Option<LeanItem<'r>> {
        let known = self.program().lists.get(list?).and_then(|list| list.ids.get(item));
        Some(known.map_or(LeanItem::Line(item + 1), |id| LeanItem::Id(id)))
    }

    /// The score of a node that stands once; `None` where there is no such node.
    #[must_use]
    pub fn node(&self, id: &str) -> Option<Score> {
        let place = self.program().nodes.iter().position(|node| node.id == id && node.list.is_none())?;
        let start = self.run.layout.nodes.get(place)?;
        self.run.state.nodes.get(*start).map(|cell| cell.score())
    }

    /// Every node with its score, in the handbook's order; one that stands once per item comes once for each.
    pub fn nodes(&self) -> impl Iterator<Item = LeanNode<'r>> {
        let nodes = self.program().nodes.iter().enumerate();
        nodes.flat_map(move |(at, node)| {
            let has_steps = node.has_steps();
            let start = self.run.layout.nodes.get(at).copied().unwrap_or(0);
            let end = start + self.run.instances(node.list);
            let cells = self.run.state.nodes.get(start..end).unwrap_or(&[]).iter().enumerate();
            cells.map(move |(item, cell)| LeanNode {
                id: &node.id,
                item: self.item(node.list, item),
                score: cell.score(),
                has_steps,
                at,
                place: item,
            })
        })
    }

    /// Every stage's id and outcome, in order.
    pub fn stages(&self) -> impl Iterator<Item = (&'r str, GateOutcome)> {
        let stages = self.handbook().stages.iter();
        stages.zip(&self.run.state.stages).map(|(stage, outcome)| (stage.id.as_str(), *outcome))
    }

    /// Whether the handbook has a stage of this id.
    pub(crate) fn has_stage(&self, id: &str) -> bool {
        self.handbook().stages.iter().any(|stage| stage.id == id)
    }

    /// Every consequence's id with whether it holds, and of a route that is settled the way it goes.
    pub fn consequences(&self) -> impl Iterator<Item = (&'r str, Ternary, Option<&'r str>)> {
        let rules = self.handbook().consequences.iter().zip(&self.program().consequences);
        rules.map(|(consequence, rule)| {
            let (holds, way) = match (rule, &consequence.kind) {
                (Consequence::Duty(when) | Consequence::Attach(when), _) => {
                    (self.run.holds(when, Here::default()), None)
                }
                (Consequence::Route(ways), ConsequenceKind::Route(named)) => {
                    let holds = |when: &Option<Cond>| {
                        when.as_ref().map_or(Ternary::Yes, |when| self.run.holds(when, Here::default()))
                    };
                    // Settled where all before the first that certainly holds certainly do not.
                    let first = ways.iter().map(holds).enumerate().find(|(_, holds)| *holds != Ternary::No);
                    match first {
                        Some((at, Ternary::Yes)) => (Ternary::Yes, named.get(at).map(|way| way.id.as_str())),
                        _ => (Ternary::Open, None),
                    }
                }
                _ => (Ternary::Open, None),
            };
            (consequence.id.as_str(), holds, way)
        })
    }

    /// Every gate, in the handbook's order.
    pub fn gates(&self) -> impl Iterator<Item = LeanGate<'r>> {
        let gates = self.handbook().stages.iter().flat_map(|stage| &stage.gates);
        gates.zip(&self.run.state.gates).enumerate().map(|(at, (gate, cell))| LeanGate {
            id: &gate.id,
            applies: cell.applies,
            outcome: cell.outcome,
            deviated: cell.deviated,
            at,
        })
    }

    /// The class of the main node, if the handbook has one with classes.
    #[must_use]
    pub fn outcome(&self) -> Option<LeanOutcome<'r>> {
        let (cell, gate) = self.run.outcome()?;
        let node = self.program().nodes.get(self.program().main?)?;
        let ids = &self.program().options.get(node.options?)?.ids;
        let (class, low, high, withheld) = cell.range(ids);
        let mut gates = self.handbook().stages.iter().flat_map(|stage| &stage.gates);
        let by_gate = gate.and_then(|gate| gates.nth(gate)).map(|gate| gate.id.as_str());
        Some(LeanOutcome { class, low, high, withheld, by_gate })
    }
}
