//! The rules run with everything open that a case can bring: what comes out holds for every case.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::case::CaseKind;
use crate::compile::{everything_open, unsure};
use crate::handbook::Relation;
use crate::kernel::{Inputs, Possible, Run, Slot, Standing, State};
use crate::program::{Compare, Cond, Element, Kind, NonAnswer, Program, Quant, Right, Treatment};

/// The built-in fact that holds a free text: a comparison with it is open as long as it is.
const REFERENCE: usize = 1;

/// A program that gives away nothing about a case, evaluated with everything open.
#[derive(Debug)]
pub(super) struct Proof {
    pub(super) program: Program,
    inputs: Inputs,
    state: State,
    /// What rests on single effects or on financing lines, of which an open case does not show everything.
    pub(super) unsure: BTreeSet<Element>,
    /// What rests on each input directly, and all that rests on it in the order of evaluation.
    readers: Vec<Vec<Element>>,
    above: Vec<Vec<Element>>,
}

impl Proof {
    /// The rules of a handbook that serves these kinds of case; none named: every kind.
    pub(super) fn new(program: &Program, kinds: &[CaseKind], made_up: bool) -> Self {
        let mut program = program.clone();
        program.lists.iter_mut().for_each(|list| list.made_up = made_up && list.of_strategy);
        let wild = widen(&mut program);
        let mut inputs = everything_open(&program);
        if let (Some(kind), false) = (inputs.slots.first_mut(), kinds.is_empty()) {
            // A case of another kind is refused.
            let served = CaseKind::ALL.iter().enumerate().filter(|(_, kind)| kinds.contains(kind));
            let set = served.fold(0, |set, (at, _)| set | 1 << at);
            let value = Possible::Ordinal { set, optional: false };
            *kind = Slot { value, standing: Standing::InPart, ..Slot::MISSING };
        }
        let unsure = unsure(&program, &wild);
        let (readers, above) = above(&program);
        let mut proof = Self { program, inputs, state: State::default(), unsure, readers, above };
        Run::new(&proof.program, &proof.inputs, &mut proof.state).all();
        proof
    }

    /// The evaluation with everything open.
    pub(super) fn open(&mut self) -> Run<'_> {
        Run::new(&self.program, &self.inputs, &mut self.state)
    }

    /// Whether what comes out of an element with everything open holds for every case.
    pub(super) fn is_sure(&self, element: Element) -> bool {
        !self.unsure.contains(&element)
    }

    /// What rests on an input directly.
    pub(super) fn readers(&self, input: usize) -> &[Element] {
        self.readers.get(input).map(Vec::as_slice).unwrap_or_default()
    }

    /// What rests on an input, in the order of evaluation.
    pub(super) fn above(&self, input: usize) -> &[Element] {
        self.above.get(input).map(Vec::as_slice).unwrap_or_default()
    }

    /// Reads the evaluation with one slot of an input held at each of these in turn.
    pub(super) fn held(
        &mut self,
        input: usize,
        place: usize,
        slots: &[Slot],
        mut read: impl FnMut(usize, &Run<'_>),
    ) {
        let Some(open) = self.inputs.slots.get(place).copied() else { return };
        let above = self.above.get(input).map(Vec::as_slice).unwrap_or_default();
        let mut put = |slot: Slot, inputs: &mut Inputs, state: &mut State, at: Option<usize>| {
            if let Some(into) = inputs.slots.get_mut(place) {
                *into = slot;
            }
            let mut run = Run::new(&self.program, inputs, state);
            run.these(above);
            if let Some(at) = at {
                read(at, &run);
            }
        };
        for (at, slot) in slots.iter().enumerate() {
            put(*slot, &mut self.inputs, &mut self.state, Some(at));
        }
        put(open, &mut self.inputs, &mut self.state, None);
    }

    /// Reads the evaluation at one depth, everything else open.
    pub(super) fn at_depth<T>(&mut self, depth: usize, read: impl FnOnce(&Run<'_>) -> T) -> T {
        let inputs = Inputs { depth: Some(depth), ..self.inputs.clone() };
        let mut state = State::default();
        let mut run = Run::new(&self.program, &inputs, &mut state);
        run.all();
        read(&run)
    }
}

/// A condition that nothing settles.
fn open() -> Cond {
    Cond::Compare(Compare {
        left: Quant::Input { input: REFERENCE, item: None },
        kind: Kind::Code,
        relation: Relation::Is,
        right: Right::Codes(vec![u32::MAX]),
    })
}

/// Makes room for what an open answer alone does not cover: what a missing answer counts as, a depth that a person chooses,
/// a deviation from a soft requirement, and a class withheld. Gives the inputs for which there is no room.
fn widen(program: &mut Program) -> Vec<usize> {
    for depth in program.depths.iter_mut().flatten() {
        *depth = open();
    }
    for gate in program.gates.iter_mut().filter(|gate| gate.soft) {
        let requires = std::mem::replace(&mut gate.requires, Cond::All(Vec::new()));
        gate.requires = Cond::Any(vec![requires, open()]);
    }
    for node in &mut program.nodes {
        if node.withheld.is_some() {
            node.withheld = Some(open());
        }
    }
    let mut wild = BTreeSet::new();
    let (inputs, criteria) = (&mut program.inputs, &mut program.criteria);
    for (at, input) in inputs.iter_mut().enumerate() {
        let mut treatments: Vec<&mut Treatment> = vec![&mut input.treatment];
        let reads = |quant: &Quant| matches!(quant, Quant::Input { input, .. } if *input == at);
        treatments.extend(
            criteria.iter_mut().filter(|criterion| reads(&criterion.reads)).map(|rule| &mut rule.treatment),
        );
        let needs = treatments.iter().any(|treatment| {
            treatment.missing != NonAnswer::Open
                || input.question.is_none() && treatment.not_described != NonAnswer::Open
        });
        if !needs {
            continue;
        }
        for treatment in treatments {
            let mut rules = vec![treatment.missing, treatment.not_described];
            if input.may_not_apply || input.question.is_none() {
                rules.push(treatment.not_applicable);
            }
            let mut distinct: Vec<NonAnswer> = Vec::new();
            for rule in rules.into_iter().filter(|rule| *rule != NonAnswer::Open) {
                let known = distinct.iter().any(|known| counts_alike(*known, rule));
                if !known {
                    distinct.push(rule);
                }
            }
            if distinct.len() > 2 {
                wild.insert(at);
            }
            let mut distinct = distinct.into_iter();
            treatment.not_described = distinct.next().unwrap_or(NonAnswer::Open);
            treatment.not_applicable = distinct.next().unwrap_or(NonAnswer::Open);
        }
        input.may_not_apply = true;
        if input.question.is_none() {
            input.question = Some(usize::MAX);
            input.depths = u64::MAX;
        }
    }
    wild.into_iter().collect()
}

fn counts_alike(one: NonAnswer, other: NonAnswer) -> bool {
    match (one, other) {
        (NonAnswer::Counts { stand: one, .. }, NonAnswer::Counts { stand: other, .. }) => one == other,
        (one, other) => one == other,
    }
}

/// For every input, what rests on it directly, and all that rests on it in the order of evaluation.
fn above(program: &Program) -> (Vec<Vec<Element>>, Vec<Vec<Element>>) {
    let mut rested: BTreeMap<Element, Vec<Element>> = BTreeMap::new();
    for (element, below) in &program.rests {
        for below in below {
            rested.entry(*below).or_default().push(*element);
        }
    }
    let order: BTreeMap<Element, usize> =
        program.steps.iter().enumerate().map(|(at, element)| (*element, at)).collect();
    let of = |input: usize| {
        let mut found = BTreeSet::new();
        let mut queue = VecDeque::from([Element::Asked(input)]);
        while let Some(element) = queue.pop_front() {
            for next in rested.get(&element).into_iter().flatten() {
                if found.insert(*next) {
                    queue.push_back(*next);
                }
            }
        }
        let mut found: Vec<(usize, Element)> =
            found.into_iter().filter_map(|element| Some((*order.get(&element)?, element))).collect();
        found.sort_unstable();
        found.into_iter().map(|(_, element)| element).collect()
    };
    let readers = |input: usize| rested.get(&Element::Asked(input)).cloned().unwrap_or_default();
    (0..program.inputs.len()).map(|input| (readers(input), of(input))).unzip()
}
