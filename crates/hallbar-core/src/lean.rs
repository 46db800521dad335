//! The lean road: scores, gates and class of a case, without an explanation.

use crate::assessment::{GateOutcome, Score, Ternary};
use crate::bind::BoundCase;
use crate::kernel::{Run, State};
use crate::program::Program;

/// Memory that is used again from case to case, so that scoring allocates nothing once it has grown.
#[derive(Debug, Clone, Default)]
pub struct Scratch {
    state: State,
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
        let mut run = Run::new(&self.scorer.inner.program, &self.inputs, &mut scratch.state);
        run.all();
        Scores { bound: self, run }
    }
}

/// The scores of one case, read out of scratch memory.
#[derive(Debug)]
pub struct Scores<'r> {
    bound: &'r BoundCase<'r, 'r>,
    run: Run<'r>,
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

impl Scores<'_> {
    fn program(&self) -> &Program {
        self.run.program
    }

    /// The score of a node that stands once; `None` where there is no such node.
    #[must_use]
    pub fn node(&self, id: &str) -> Option<Score> {
        let place = self.program().nodes.iter().position(|node| node.id == id && node.list.is_none())?;
        let start = self.run.layout.nodes.get(place)?;
        self.run.state.nodes.get(*start).map(|cell| cell.score())
    }

    /// Every node's id and score, in the handbook's order; one that stands once per item comes once for each.
    pub fn nodes(&self) -> impl Iterator<Item = (&str, Score)> {
        let nodes = self.program().nodes.iter().enumerate();
        nodes.flat_map(|(at, node)| {
            let start = self.run.layout.nodes.get(at).copied().unwrap_or(0);
            let end = start + self.run.instances(node.list);
            let cells = self.run.state.nodes.get(start..end).unwrap_or(&[]);
            cells.iter().map(|cell| (node.id.as_str(), cell.score()))
        })
    }

    /// Every gate's id and outcome, in the handbook's order.
    pub fn gates(&self) -> impl Iterator<Item = (&str, GateOutcome)> {
        let gates = self.bound.scorer.inner.handbook.stages.iter().flat_map(|stage| &stage.gates);
        gates.zip(&self.run.state.gates).map(|(gate, cell)| (gate.id.as_str(), cell.outcome))
    }

    /// The class of the main node, if the handbook has one with classes.
    #[must_use]
    pub fn outcome(&self) -> Option<LeanOutcome<'_>> {
        let (cell, gate) = self.run.outcome()?;
        let node = self.program().nodes.get(self.program().main?)?;
        let ids = &self.program().options.get(node.options?)?.ids;
        let (class, low, high, withheld) = cell.range(ids);
        let mut gates = self.bound.scorer.inner.handbook.stages.iter().flat_map(|stage| &stage.gates);
        let by_gate = gate.and_then(|gate| gates.nth(gate)).map(|gate| gate.id.as_str());
        Some(LeanOutcome { class, low, high, withheld, by_gate })
    }
}
