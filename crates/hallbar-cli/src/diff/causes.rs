//! Which of the changes it takes for a case to get its new decision.

use std::collections::BTreeSet;

use hallbar::Scorer;
use hallbar::json::{CasesDiff, Change, ChangeSet, Layer, StepEffect};

use super::cases::{Reader, Sides};
use super::rules;
use crate::args::Diff;

/// Makes each step of the change alone, and all but each, and sees whose decision follows.
pub(super) fn find(
    asked: &Diff,
    sides: &Sides<'_>,
    changes: &[Change],
    texts: &[Vec<u8>],
    diff: &mut CasesDiff,
) {
    let looked = usize::try_from(asked.causes).unwrap_or(usize::MAX).min(texts.len());
    diff.looked_into = u64::try_from(looked).unwrap_or(u64::MAX);
    let steps = Layer::steps(changes);
    let parts = Parts::new(sides, changes, &steps);
    for (number, step) in steps.iter().enumerate() {
        let (alone, without) = (parts.alone(number), parts.without(number));
        let mut effect =
            StepEffect { changes: step.changes.clone(), tried: alone.is_some(), ..StepEffect::default() };
        let mut readers = [&alone, &without].map(|scorer| scorer.as_ref().map(Reader::new));
        for (moved, text) in diff.moved.iter_mut().zip(texts).take(looked) {
            let mut stands = readers.iter_mut().map(|reader| {
                let reader = reader.as_mut()?;
                reader.read(text, |_, scores| diff.yardstick.after(scores)).ok()
            });
            let (alone, without) = (stands.next().flatten(), stands.next().flatten());
            if alone.is_some_and(|alone| alone.decides_as(&moved.after)) {
                effect.alone += 1;
                moved.alone.push(number);
            }
            if without.is_some_and(|without| !without.decides_as(&moved.after)) {
                effect.needed += 1;
                moved.needed.push(number);
            }
        }
        diff.steps.push(effect);
    }
}

/// The first handbook with a part of the changes made.
struct Parts<'p> {
    sides: &'p Sides<'p>,
    changes: &'p [Change],
    layer: Layer,
    steps: &'p [ChangeSet],
    /// Texts and views: they move no result, but a criterion may name a view that is new, and an order of views a criterion.
    beside: Vec<usize>,
}

impl<'p> Parts<'p> {
    fn new(sides: &'p Sides<'p>, changes: &'p [Change], steps: &'p [ChangeSet]) -> Self {
        let [from, to] = sides.documents;
        let in_steps: BTreeSet<usize> = steps.iter().flat_map(|step| step.changes.iter().copied()).collect();
        let beside = (0..changes.len()).filter(|at| !in_steps.contains(at)).collect();
        Self { sides, changes, layer: Layer::between(from, to), steps, beside }
    }

    /// A step made alone, with what it needs.
    fn alone(&self, number: usize) -> Option<Scorer> {
        let needs = self.steps.get(number).map(|step| &step.needs)?;
        let made = self.of(|step| step == number || needs.contains(&step));
        self.scorer(&made).or_else(|| self.scorer(&[&made, self.beside.as_slice()].concat()))
    }

    /// All but a step and what needs it.
    fn without(&self, number: usize) -> Option<Scorer> {
        let needs = |step: usize| self.steps.get(step).is_some_and(|step| step.needs.contains(&number));
        let made = self.of(|step| step != number && !needs(step));
        self.scorer(&[&made, self.beside.as_slice()].concat()).or_else(|| self.scorer(&made))
    }

    fn of(&self, made: impl Fn(usize) -> bool) -> Vec<usize> {
        let steps = self.steps.iter().enumerate().filter(|(number, _)| made(*number));
        steps.flat_map(|(_, step)| step.changes.iter().copied()).collect()
    }

    fn scorer(&self, made: &[usize]) -> Option<Scorer> {
        let ([from, _], [with, later_with]) = (self.sides.documents, self.sides.strategies);
        let made = self.layer.only(from, self.changes, made).apply(from).value?;
        rules::scorer(&made, &self.sides.documents, later_with.or(with))
    }
}
