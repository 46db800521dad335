//! What can move what: from a result back to everything that it can turn on.
//!
//! A condition that is settled with everything open is settled for every case: what it looks at moves nothing through it.

use std::collections::BTreeSet;

use crate::assessment::Ternary;
use crate::compile::cond_unsure;
use crate::kernel::{Cell, Here, Run};
use crate::lower::{of_condition, of_quantity};
use crate::program::{Aggregation, Compare, Cond, Element, Leaf, Part, Program, Quant, Right};

use super::proof::Proof;

impl Proof {
    /// Everything that can move one of these.
    pub(super) fn moves(&mut self, results: impl IntoIterator<Item = Element>) -> BTreeSet<Element> {
        let unsure = self.unsure.clone();
        let run = self.open();
        let mut live = Live { run: &run, unsure: &unsure, found: BTreeSet::new(), queue: Vec::new() };
        results.into_iter().for_each(|element| live.push(element));
        while let Some(element) = live.queue.pop() {
            live.look_behind(element);
        }
        live.found
    }

    /// Whether a condition is settled for every case, and how.
    pub(super) fn settled(&mut self, condition: &Cond) -> Option<bool> {
        let unsure = self.unsure.clone();
        let run = self.open();
        let live = Live { run: &run, unsure: &unsure, found: BTreeSet::new(), queue: Vec::new() };
        match live.settled(condition, Here::default())? {
            Ternary::Yes => Some(true),
            Ternary::No => Some(false),
            Ternary::Open => None,
        }
    }
}

struct Live<'r, 'p> {
    run: &'r Run<'p>,
    unsure: &'r BTreeSet<Element>,
    found: BTreeSet<Element>,
    queue: Vec<Element>,
}

impl Live<'_, '_> {
    fn push(&mut self, element: Element) {
        if self.found.insert(element) {
            self.queue.push(element);
        }
    }

    fn program(&self) -> &Program {
        self.run.program
    }

    /// How a condition stands in every case, where it is settled.
    fn settled(&self, condition: &Cond, here: Here) -> Option<Ternary> {
        let program = self.run.program;
        let unsure = cond_unsure(program, condition)
            || of_condition(program, condition).iter().any(|element| self.unsure.contains(element));
        let holds = self.run.holds(condition, here);
        (!unsure && holds != Ternary::Open).then_some(holds)
    }

    fn look_behind(&mut self, element: Element) {
        let program = self.run.program;
        match element {
            // The conditions of depths stand in the order only: here a person may choose any.
            Element::Depth => {
                let below = program.rests.get(&element).into_iter().flatten();
                below.for_each(|below| self.push(*below));
            }
            Element::Asked(at) => {
                let Some(input) = program.inputs.get(at) else { return };
                if input.question.is_some() && !program.depths.is_empty() {
                    self.push(Element::Depth);
                }
                self.some(input.when.as_ref(), input.list);
            }
            Element::Measure(_) => {
                let below = program.rests.get(&element).into_iter().flatten();
                below.for_each(|below| self.push(*below));
            }
            Element::Criterion(at) => {
                let Some(rule) = program.criteria.get(at) else { return };
                self.quant(&rule.reads);
                self.some(rule.when.as_ref(), rule.list);
            }
            Element::Node(at) => self.node(at),
            Element::Class(at) => {
                let Some(node) = program.nodes.get(at) else { return };
                self.some(node.when.as_ref(), node.list);
                for class in node.classes.iter().flatten() {
                    self.some(Some(class), node.list);
                    if node.list.is_none() && self.settled(class, Here::default()) == Some(Ternary::Yes) {
                        break;
                    }
                }
            }
            Element::Gate(at) => {
                let Some(gate) = program.gates.get(at) else { return };
                self.some(gate.when.as_ref(), None);
                let never = gate.when.as_ref().and_then(|when| self.settled(when, Here::default()));
                if never != Some(Ternary::No) {
                    self.some(Some(&gate.requires), None);
                }
            }
            Element::Stage(at) => {
                let (first, end) = program.stages.get(at).copied().unwrap_or_default();
                (first..end).for_each(|gate| self.push(Element::Gate(gate)));
            }
        }
    }

    fn node(&mut self, at: usize) {
        let Some(node) = self.run.program.nodes.get(at) else { return };
        self.some(node.when.as_ref(), node.list);
        for (when, _) in &node.caps {
            self.some(Some(when), node.list);
        }
        let mut ends: Vec<(Part, Cell)> = Vec::new();
        self.run.each_part(at, Here::at(node.list, 0), |run, part, item| {
            ends.push((*part, run.part_cell(part, item)));
        });
        for (number, (part, cell)) in ends.iter().enumerate() {
            let weightless = part.weight == 0.0 && (node.rule.weighs() || part.bonus);
            let behind = |other: &Cell| match node.rule {
                Aggregation::Minimum => other.high <= cell.low,
                Aggregation::Maximum => other.low >= cell.high,
                _ => false,
            };
            let mut others = ends.iter().enumerate().filter(|(other, _)| *other != number);
            // Of two that always give the same the first still counts.
            let beaten = !part.bonus
                && others.any(|(other, (rule, beside))| {
                    !rule.bonus
                        && beside.present == Ternary::Yes
                        && behind(beside)
                        && (other < number || !alike(beside, cell))
                });
            if !weightless && !beaten {
                self.push(match part.of {
                    Leaf::Criterion(at) => Element::Criterion(at),
                    Leaf::Node(at) => Element::Node(at),
                });
            }
        }
    }

    fn some(&mut self, condition: Option<&Cond>, list: Option<usize>) {
        let Some(condition) = condition else { return };
        for item in 0..self.run.instances(list).max(1) {
            self.condition(condition, Here::at(list, item));
        }
    }

    fn condition(&mut self, condition: &Cond, here: Here) {
        if self.settled(condition, here).is_some() {
            return;
        }
        match condition {
            Cond::All(all) | Cond::Any(all) | Cond::Count(_, all) => {
                all.iter().for_each(|condition| self.condition(condition, here));
            }
            Cond::Not(inner) => self.condition(inner, here),
            Cond::Items { list, holds, .. } => {
                for item in 0..self.run.instances(Some(*list)) {
                    self.condition(holds, here.enter(*list, item));
                }
            }
            Cond::Compare(one) => self.compare(one),
            Cond::Each { of, .. } => of.iter().for_each(|one| self.compare(one)),
            Cond::Motivated(input) | Cond::Evidenced(input) => self.push(Element::Asked(*input)),
        }
    }

    fn compare(&mut self, one: &Compare) {
        self.quant(&one.left);
        if let Right::Quant(right) = &one.right {
            self.quant(right);
        }
    }

    fn quant(&mut self, quant: &Quant) {
        if matches!(quant, Quant::Coverage(_)) {
            return;
        }
        for element in of_quantity(self.program(), quant) {
            self.push(element);
        }
    }
}

fn alike(one: &Cell, other: &Cell) -> bool {
    one.low.to_bits() == other.low.to_bits() && one.high.to_bits() == other.high.to_bits()
}
