//! What holds whichever way a single answer falls: every answer to one question is tried, all others being open.
//!
//! A class that is out of reach with each answer to one question is out of reach for every case, although with everything
//! open it may seem to be in reach: the same answer cannot be both high for one rule and low for another.

use std::collections::BTreeSet;

use crate::assessment::GateOutcome;
use crate::case::CaseKind;
use crate::kernel::{Possible, Run, Slot, Standing};
use crate::program::{Cond, Element, Kind, NonAnswer, Program, Quant, Rule, Treatment};

use super::proof::Proof;

/// The built-in fact that a case always tells.
const KIND: usize = 0;

/// What comes of trying every answer to one question after the other.
#[derive(Debug, Default)]
pub(super) struct Splits {
    /// For each node, the classes it may be in, worst first; after requirements for the main node in `main`.
    pub(super) classes: Vec<u64>,
    pub(super) main: u64,
    /// The question that shuts a class of the main node out, where one does: (place in `main`, input).
    pub(super) shut_by: Vec<(usize, usize)>,
    /// For each gate, whether any case may fail it, and the question that shows it.
    pub(super) may_fail: Vec<(bool, Option<usize>)>,
    /// For each stage, whether any case may pass it, and the question that shows it.
    pub(super) may_pass: Vec<(bool, Option<usize>)>,
    /// The questions whose answer alone settles the class of the main node.
    pub(super) deciders: Vec<Decider>,
}

/// A question whose answer settles the class of the main node.
#[derive(Debug)]
pub(super) struct Decider {
    pub(super) input: usize,
    /// The item, for a question asked once per item.
    pub(super) item: usize,
    /// Each option with the class it gives, by their places.
    pub(super) gives: Vec<(usize, usize)>,
}

/// What one answer leaves possible.
#[derive(Debug, Default, Clone)]
struct Left {
    main: u64,
    main_none: bool,
    classes: Vec<u64>,
    fails: Vec<bool>,
    passes: Vec<bool>,
}

impl Left {
    fn read(run: &Run<'_>) -> Self {
        let program = run.program;
        let (main, main_none) = run.outcome().map_or((0, true), |(cell, _)| (cell.set, cell.none));
        let classes = (0..program.nodes.len()).map(|node| {
            let start = run.layout.nodes.get(node).copied().unwrap_or(0);
            let many = run.instances(program.nodes.get(node).and_then(|node| node.list));
            let cells = run.state.classes.get(start..start + many).unwrap_or_default();
            cells.iter().fold(0, |set, cell| set | cell.set)
        });
        Self {
            main,
            main_none,
            classes: classes.collect(),
            fails: run.state.gates.iter().map(|gate| gate.outcome != GateOutcome::Passed).collect(),
            passes: run.state.stages.iter().map(|stage| *stage != GateOutcome::Failed).collect(),
        }
    }

    fn or(&mut self, other: &Self) {
        self.main |= other.main;
        self.classes.iter_mut().zip(&other.classes).for_each(|(all, one)| *all |= one);
        self.fails.iter_mut().zip(&other.fails).for_each(|(all, one)| *all |= one);
        self.passes.iter_mut().zip(&other.passes).for_each(|(all, one)| *all |= one);
    }
}

impl Splits {
    pub(super) fn new(proof: &mut Proof, kinds: &[CaseKind]) -> Self {
        let open = Left::read(&proof.open());
        let mut splits = Self {
            classes: open.classes.clone(),
            main: open.main,
            may_fail: open.fails.iter().map(|fails| (*fails, None)).collect(),
            may_pass: open.passes.iter().map(|passes| (*passes, None)).collect(),
            ..Self::default()
        };
        let told = told(&proof.program);
        let worth =
            |element: &Element| matches!(element, Element::Class(_) | Element::Gate(_) | Element::Stage(_));
        for input in 0..proof.program.inputs.len() {
            // What is said of motivations and evidence varies beside the answer.
            if told.contains(&input) || !proof.above(input).iter().any(worth) {
                continue;
            }
            let Some((options, tries)) = tries(proof, input, kinds) else { continue };
            let start = proof.program_layout(input);
            for item in 0..proof.instances(input) {
                let mut all: Option<Left> = None;
                let mut gives = Vec::new();
                proof.held(input, start + item, &tries, |at, run| {
                    let left = Left::read(run);
                    if at < options && left.main.count_ones() == 1 && !left.main_none {
                        let class = usize::try_from(left.main.trailing_zeros()).unwrap_or(0);
                        gives.push((at, class));
                    }
                    match &mut all {
                        Some(all) => all.or(&left),
                        None => all = Some(left),
                    }
                });
                if let Some(all) = all {
                    splits.take(&all, input);
                }
                let several =
                    gives.iter().any(|(_, class)| Some(class) != gives.first().map(|(_, class)| class));
                if gives.len() == options && options > 1 && several {
                    splits.deciders.push(Decider { input, item, gives });
                }
            }
        }
        splits
    }

    fn take(&mut self, all: &Left, input: usize) {
        for class in (0..64).filter(|class| self.main >> class & 1 == 1 && all.main >> class & 1 == 0) {
            self.shut_by.push((class, input));
        }
        self.main &= all.main;
        self.classes.iter_mut().zip(&all.classes).for_each(|(known, one)| *known &= one);
        for ((may, by), one) in self.may_fail.iter_mut().zip(&all.fails) {
            if *may && !one {
                (*may, *by) = (false, Some(input));
            }
        }
        for ((may, by), one) in self.may_pass.iter_mut().zip(&all.passes) {
            if *may && !one {
                (*may, *by) = (false, Some(input));
            }
        }
    }
}

impl Proof {
    fn program_layout(&mut self, input: usize) -> usize {
        self.open().layout.inputs.get(input).copied().unwrap_or(0)
    }

    fn instances(&mut self, input: usize) -> usize {
        let list = self.program.inputs.get(input).and_then(|input| input.list);
        self.open().instances(list)
    }
}

/// Everything that can stand in the place of an answer that is one of several options, and how many of them are options.
fn tries(proof: &Proof, input: usize, kinds: &[CaseKind]) -> Option<(usize, Vec<Slot>)> {
    let program = &proof.program;
    let rule = program.inputs.get(input)?;
    let Kind::Ordinal(options) = rule.kind else { return None };
    let options = program.options.get(options)?.ids.len();
    let slot = |value, standing| Slot { value, standing, ..Slot::MISSING };
    let mut tries: Vec<Slot> =
        (0..options).map(|at| slot(Possible::option(at), Standing::Answered)).collect();
    if input == KIND {
        let served =
            |(at, _): &(usize, &Slot)| CaseKind::ALL.get(*at).is_some_and(|kind| kinds.contains(kind));
        if !kinds.is_empty() {
            tries = tries.iter().enumerate().filter(served).map(|(_, slot)| *slot).collect();
        }
        return Some((tries.len(), tries));
    }
    let treatments = treatments(proof, input);
    let alike = treatments.windows(2).all(|pair| matches!(pair, [one, other] if one == other));
    match treatments.first() {
        // In the widened rules the two hold everything that a non-answer can count as.
        Some(treatment) if alike => {
            if treatment.not_described != NonAnswer::Open {
                tries.push(Slot { motivated: true, ..slot(Possible::Nothing, Standing::NotDescribed) });
            }
            if rule.may_not_apply && treatment.not_applicable != NonAnswer::Open {
                tries.push(Slot { motivated: true, ..slot(Possible::Nothing, Standing::NotApplicable) });
            }
        }
        // One non-answer counts as one thing here and another there: left open.
        _ => tries.push(slot(Possible::Nothing, Standing::Unknown)),
    }
    Some((options, tries))
}

/// What non-answers to a question count as, for all who read it.
fn treatments(proof: &Proof, input: usize) -> Vec<Treatment> {
    let program = &proof.program;
    let mut found = Vec::new();
    let mut in_conditions = false;
    for element in proof.readers(input) {
        let criterion = match element {
            Element::Criterion(at) => program.criteria.get(*at),
            _ => None,
        };
        match criterion {
            Some(rule) if matches!(rule.reads, Quant::Input { input: read, .. } if read == input) => {
                found.push(rule.treatment);
                in_conditions |= rule.when.is_some();
            }
            _ => in_conditions = true,
        }
    }
    let rule = program.inputs.get(input);
    if in_conditions {
        found.extend(rule.map(|input| input.treatment));
    }
    if rule.is_some_and(|input| !input.may_not_apply) {
        found.iter_mut().for_each(|treatment| treatment.not_applicable = NonAnswer::Open);
    }
    found
}

/// The inputs whose motivation or evidence a condition asks for.
fn told(program: &Program) -> BTreeSet<usize> {
    fn walk(condition: &Cond, found: &mut BTreeSet<usize>) {
        match condition {
            Cond::All(all) | Cond::Any(all) | Cond::Count(_, all) => {
                all.iter().for_each(|condition| walk(condition, found));
            }
            Cond::Not(inner) | Cond::Items { holds: inner, .. } => walk(inner, found),
            Cond::Motivated(input) | Cond::Evidenced(input) => {
                found.insert(*input);
            }
            Cond::Compare(_) | Cond::Each { .. } => {}
        }
    }
    let mut found = BTreeSet::new();
    let mut look = |condition: &Cond| walk(condition, &mut found);
    program.inputs.iter().filter_map(|input| input.when.as_ref()).for_each(&mut look);
    program.criteria.iter().filter_map(|rule| rule.when.as_ref()).for_each(&mut look);
    for node in &program.nodes {
        node.when.iter().chain(node.classes.iter().flatten()).for_each(&mut look);
        node.caps.iter().for_each(|(when, _)| look(when));
    }
    for gate in &program.gates {
        gate.when.iter().for_each(&mut look);
        look(&gate.requires);
    }
    for measure in &program.measures {
        match &measure.rule {
            Rule::Count(of) => of.iter().for_each(&mut look),
            Rule::CountItems { when, .. } | Rule::SumItems { when: Some(when), .. } => look(when),
            _ => {}
        }
    }
    found
}
