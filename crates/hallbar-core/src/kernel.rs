//! The kernel: runs a [`Program`] over what a case brings, without building an explanation.
//!
//! Both roads run through here. The explaining road reads its numbers out of [`State`] afterwards, so that there is one
//! arithmetic and not two. Nothing is allocated for a case once the vectors of [`State`] have grown.
#![expect(
    clippy::indexing_slicing,
    reason = "indexes are resolved by `lower` and laid out by `Layout`; the property tests run every path"
)]

mod aggregate;
mod condition;
mod measure;
mod node;
mod outcome;
mod possible;
mod quantity;
mod scale;

pub(crate) use aggregate::{Term, aggregate};
pub(crate) use node::{Applied, Ends, same};
pub(crate) use possible::Possible;
pub(crate) use scale::float;

use std::collections::BTreeSet;

use crate::assessment::{Basis, GateOutcome, Ternary};
use crate::program::{Cond, Element, Exact, Layout, NonAnswer, Program};

/// How an answer stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Standing {
    Answered,
    InPart,
    Unknown,
    NotDescribed,
    NotApplicable,
    Missing,
}

impl Standing {
    /// How an answer stands, by itself.
    pub(crate) fn basis(self) -> Basis {
        match self {
            Self::Answered => Basis::Answered,
            Self::InPart => Basis::InPart,
            Self::Unknown => Basis::Unknown,
            Self::NotDescribed => Basis::NotDescribed,
            Self::NotApplicable => Basis::NotApplicable,
            Self::Missing => Basis::Missing,
        }
    }
}

/// What a case brings to one input.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Slot {
    /// Only for [`Standing::Answered`] and [`Standing::InPart`].
    pub(crate) value: Possible,
    pub(crate) standing: Standing,
    pub(crate) motivated: bool,
    pub(crate) evidenced: bool,
}

impl Slot {
    pub(crate) const MISSING: Self =
        Self { value: Possible::Nothing, standing: Standing::Missing, motivated: false, evidenced: false };
}

/// What a case brings to one item of the effect list: sets of levels.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct EffectSlot {
    pub(crate) given: bool,
    pub(crate) before: u64,
    pub(crate) after: u64,
    /// Whether a person names a conflict in which the item loses, and whether one has a standpoint on it.
    pub(crate) stated: bool,
    pub(crate) standpoint: bool,
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct LineSlot {
    pub(crate) amount: Possible,
    pub(crate) kind: usize,
    pub(crate) code: Possible,
}

/// All that a case brings.
#[derive(Debug, Clone, Default)]
pub(crate) struct Inputs {
    pub(crate) slots: Vec<Slot>,
    pub(crate) effects: Vec<EffectSlot>,
    pub(crate) lines: Vec<LineSlot>,
    /// Which gates have a reasoned deviation.
    pub(crate) deviations: Vec<bool>,
    pub(crate) depth: Option<usize>,
    /// Codes that several-valued [`Possible::Codes`] point into.
    pub(crate) pool: Vec<u32>,
    /// Where the program's own does not do because a list is the case's own.
    pub(crate) layout: Option<Layout>,
}

/// A score as it stands: its range, whether there is one, and how much of it is answered.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cell {
    pub(crate) low: f64,
    pub(crate) high: f64,
    /// Not a number where nothing is answered.
    pub(crate) so_far: f64,
    pub(crate) coverage: f64,
    pub(crate) present: Ternary,
    /// Whether it belongs to the tree for this case, and its weight in the denominator of coverage.
    pub(crate) due: Ternary,
    /// For criteria: the levels it may be at, and whether it may have points that are none of them.
    pub(crate) levels: u64,
    pub(crate) bare: bool,
}

impl Cell {
    pub(crate) const NOTHING: Self = Self {
        low: f64::NAN,
        high: f64::NAN,
        so_far: f64::NAN,
        coverage: 0.0,
        present: Ternary::No,
        due: Ternary::No,
        levels: 0,
        bare: false,
    };
}

/// The classes a node may be in: a set of options, worst first.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct ClassCell {
    pub(crate) set: u64,
    /// Whether it may be in none.
    pub(crate) none: bool,
    pub(crate) withheld: Option<Ternary>,
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct GateCell {
    pub(crate) applies: Ternary,
    pub(crate) requires: Ternary,
    pub(crate) outcome: GateOutcome,
    pub(crate) deviated: bool,
}

/// Where the evaluation stands; kept between cases so that its vectors need not grow again.
#[derive(Debug, Clone, Default)]
pub(crate) struct State {
    /// The depths that may be due by the rules, and those that may be in use.
    pub(crate) due: u64,
    pub(crate) depths: u64,
    pub(crate) asked: Vec<Ternary>,
    pub(crate) measures: Vec<Possible>,
    pub(crate) criteria: Vec<Cell>,
    pub(crate) nodes: Vec<Cell>,
    pub(crate) classes: Vec<ClassCell>,
    pub(crate) gates: Vec<GateCell>,
    pub(crate) stages: Vec<GateOutcome>,
    terms: Vec<Term>,
    order: Vec<usize>,
}

/// The items at hand inside per-item blocks: the innermost and the one around it, as (list, item).
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Here {
    inner: Option<(usize, usize)>,
    outer: Option<(usize, usize)>,
}

impl Here {
    pub(crate) fn at(list: Option<usize>, item: usize) -> Self {
        Self { inner: list.map(|list| (list, item)), outer: None }
    }

    pub(crate) fn enter(self, list: usize, item: usize) -> Self {
        Self { inner: Some((list, item)), outer: self.inner }
    }

    /// The item at hand of the first list that fits.
    pub(crate) fn item_where(self, fits: impl Fn(usize) -> bool) -> Option<usize> {
        [self.inner, self.outer].into_iter().flatten().find(|(list, _)| fits(*list)).map(|(_, item)| item)
    }

    /// The item of this list at hand; the only instance for what stands once.
    pub(crate) fn item(self, list: Option<usize>) -> usize {
        let Some(list) = list else { return 0 };
        match (self.inner, self.outer) {
            (Some((inner, item)), _) if inner == list => item,
            (_, Some((outer, item))) if outer == list => item,
            _ => 0,
        }
    }
}

/// A program, a case and where the evaluation of it stands.
#[derive(Debug)]
pub(crate) struct Run<'a> {
    pub(crate) program: &'a Program,
    pub(crate) inputs: &'a Inputs,
    pub(crate) layout: &'a Layout,
    pub(crate) state: &'a mut State,
}

impl<'a> Run<'a> {
    pub(crate) fn new(program: &'a Program, inputs: &'a Inputs, state: &'a mut State) -> Self {
        let layout = inputs.layout.as_ref().unwrap_or(&program.layout);
        Self { program, inputs, layout, state }
    }

    /// Evaluates everything, each element after those it rests on.
    pub(crate) fn all(&mut self) {
        self.reset();
        let program = self.program;
        for element in &program.steps {
            self.step(*element);
        }
    }

    /// Evaluates these elements again, from a state in which all others stand.
    pub(crate) fn again(&mut self, elements: &BTreeSet<Element>) {
        let program = self.program;
        for element in program.steps.iter().filter(|element| elements.contains(element)) {
            self.step(*element);
        }
    }

    /// The same where what is to be evaluated stands in the program's order already.
    pub(crate) fn these(&mut self, elements: &[Element]) {
        for element in elements {
            self.step(*element);
        }
    }

    fn step(&mut self, element: Element) {
        let program = self.program;
        match element {
            Element::Depth => self.depth(),
            Element::Asked(input) => {
                for item in 0..self.instances(program.inputs[input].list) {
                    let here = Here::at(program.inputs[input].list, item);
                    self.state.asked[self.layout.inputs[input] + item] = self.asked(input, here);
                }
            }
            Element::Measure(measure) => {
                for item in 0..self.instances(program.measures[measure].list) {
                    let here = Here::at(program.measures[measure].list, item);
                    self.state.measures[self.layout.measures[measure] + item] = self.measure(measure, here);
                }
            }
            Element::Criterion(criterion) => {
                for item in 0..self.instances(program.criteria[criterion].list) {
                    let here = Here::at(program.criteria[criterion].list, item);
                    self.state.criteria[self.layout.criteria[criterion] + item] =
                        self.criterion(criterion, here);
                }
            }
            Element::Node(node) => {
                for item in 0..self.instances(program.nodes[node].list) {
                    let here = Here::at(program.nodes[node].list, item);
                    self.state.nodes[self.layout.nodes[node] + item] = self.node(node, here);
                }
            }
            Element::Class(node) => {
                for item in 0..self.instances(program.nodes[node].list) {
                    let here = Here::at(program.nodes[node].list, item);
                    self.state.classes[self.layout.nodes[node] + item] = self.class(node, here);
                }
            }
            Element::Gate(gate) => self.state.gates[gate] = self.gate(gate),
            Element::Stage(stage) => self.state.stages[stage] = self.stage(stage),
        }
    }

    fn reset(&mut self) {
        fn fill<T: Copy>(vector: &mut Vec<T>, len: usize, value: T) {
            vector.clear();
            vector.resize(len, value);
        }
        let total = |starts: &[usize]| starts.last().copied().unwrap_or(0);
        let state = &mut *self.state;
        fill(&mut state.asked, total(&self.layout.inputs), Ternary::Yes);
        fill(&mut state.measures, total(&self.layout.measures), Possible::Nothing);
        fill(&mut state.criteria, total(&self.layout.criteria), Cell::NOTHING);
        fill(&mut state.nodes, total(&self.layout.nodes), Cell::NOTHING);
        fill(&mut state.classes, total(&self.layout.nodes), ClassCell::default());
        let open = GateCell {
            applies: Ternary::Open,
            requires: Ternary::Open,
            outcome: GateOutcome::Open,
            deviated: false,
        };
        fill(&mut state.gates, self.program.gates.len(), open);
        fill(&mut state.stages, self.program.stages.len(), GateOutcome::Open);
        state.due = 0;
        state.depths = 0;
    }

    /// How many instances stand for what is asked once per item of this list, or once.
    pub(crate) fn instances(&self, list: Option<usize>) -> usize {
        list.map_or(1, |list| self.layout.lens[list])
    }

    fn depth(&mut self) {
        let mut due = 0;
        for (depth, when) in self.program.depths.iter().enumerate() {
            let holds = when.as_ref().map_or(Ternary::Yes, |when| self.holds(when, Here::default()));
            if holds != Ternary::No {
                due |= 1 << depth;
            }
            if holds == Ternary::Yes {
                break;
            }
        }
        self.state.due = due;
        self.state.depths = self.inputs.depth.map_or(due, |chosen| 1 << chosen);
    }

    fn asked(&self, input: usize, here: Here) -> Ternary {
        let input = &self.program.inputs[input];
        // Depths ask questions; a fact is simply there, also for the conditions of the depths themselves.
        let by_depth = if self.program.depths.is_empty() || input.question.is_none() {
            Ternary::Yes
        } else if self.state.depths & input.depths == 0 {
            Ternary::No
        } else if self.state.depths & !input.depths == 0 {
            Ternary::Yes
        } else {
            Ternary::Open
        };
        match &input.when {
            Some(when) if by_depth != Ternary::No => by_depth.min(self.holds(when, here)),
            _ => by_depth,
        }
    }

    fn gate(&mut self, gate: usize) -> GateCell {
        let rule = &self.program.gates[gate];
        let applies = self.applies(rule.when.as_ref(), Here::default());
        let requires = self.holds(&rule.requires, Here::default());
        let met = match (applies, requires) {
            (Ternary::No, _) | (_, Ternary::Yes) => GateOutcome::Passed,
            (Ternary::Yes, Ternary::No) => GateOutcome::Failed,
            _ => GateOutcome::Open,
        };
        let deviated = rule.soft && met != GateOutcome::Passed && self.inputs.deviations[gate];
        GateCell { applies, requires, outcome: if deviated { GateOutcome::Passed } else { met }, deviated }
    }

    fn stage(&self, stage: usize) -> GateOutcome {
        let (first, end) = self.program.stages[stage];
        let outcomes = || self.state.gates[first..end].iter().map(|gate| gate.outcome);
        if outcomes().any(|outcome| outcome == GateOutcome::Failed) {
            GateOutcome::Failed
        } else if outcomes().any(|outcome| outcome == GateOutcome::Open) {
            GateOutcome::Open
        } else {
            GateOutcome::Passed
        }
    }

    /// Whether what stands under this condition applies; without one it does.
    pub(crate) fn applies(&self, when: Option<&Cond>, here: Here) -> Ternary {
        when.map_or(Ternary::Yes, |when| self.holds(when, here))
    }

    /// What an answer may be for conditions, once non-answers count as the question's own scale says.
    pub(crate) fn answer(&self, input: usize, slot: &Slot, treatment: crate::program::Treatment) -> Possible {
        let rule = match slot.standing {
            Standing::Answered | Standing::InPart => return slot.value,
            Standing::Unknown => NonAnswer::Open,
            Standing::NotDescribed => treatment.not_described,
            Standing::NotApplicable => treatment.not_applicable,
            Standing::Missing => treatment.missing,
        };
        match rule {
            NonAnswer::LeftOut => Possible::Nothing,
            NonAnswer::Counts { stand, with_reason } if !with_reason || slot.motivated => {
                possible::stand(stand)
            }
            _ => self.open(input, treatment),
        }
    }

    /// Everything that an open answer admits: its values, *not applicable* where allowed, and what *not described*
    /// stands for.
    pub(crate) fn open(&self, input: usize, treatment: crate::program::Treatment) -> Possible {
        let input = &self.program.inputs[input];
        let mut all = possible::anything(self.program, input.kind, input.min, input.max);
        if input.may_not_apply {
            all = possible::or(all, treatment.not_applicable);
        }
        if input.question.is_some() {
            all = possible::or(all, treatment.not_described);
        }
        all
    }
}

/// Whether a scale says what every number from `low` to `high` gives.
pub(crate) fn covers(scale: &crate::program::Scale, low: Option<Exact>, high: Option<Exact>) -> bool {
    scale::numeric(scale, low, high).covered
}

/// The points that a scale gives for one number; `None` where it gives none.
pub(crate) fn through(scale: &crate::program::Scale, number: Exact) -> Option<f64> {
    let given = scale::numeric(scale, Some(number), Some(number));
    given.range.filter(|_| given.covered).map(|(low, _)| low)
}

/// Rounds half to even to nine decimals: what every comparison, class, rank and print sees.
pub(crate) fn round9(score: f64) -> f64 {
    // Adding zero turns a negative zero into zero, so that the two print alike.
    libm::rint(score * 1e9) / 1e9 + 0.0
}

/// A score as an exact number of thousand-millionths.
pub(crate) fn exact_score(score: f64) -> Option<Exact> {
    use num_traits::ToPrimitive as _;
    let nanos = libm::rint(score * 1e9);
    // A word holds every score that compile lets pass but for the largest, and is much faster to make.
    let nanos = if nanos.abs() < 9e18 { nanos.to_i64().map(i128::from) } else { nanos.to_i128() };
    nanos.map(|nanos| Exact::new_raw(nanos, 1_000_000_000))
}
