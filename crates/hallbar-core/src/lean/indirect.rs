//! What a case's effects cause in turn, along an interlinkage matrix.

use std::sync::Arc;

use crate::assessment::DocumentName;
use crate::compile::Scorer;
use crate::diagnostic::rules::matrix as rules;
use crate::interlinkages::{Interlinkages, Label};
use crate::kernel::{Run, round9};
use crate::{Checked, Diagnostic};

use super::Scores;

/// What an indirect step counts for, beside a direct one.
const DAMPING: f64 = 0.5;

/// A matrix as the effects of a case run along it.
#[derive(Debug)]
pub(crate) struct Linked {
    pub(crate) name: DocumentName,
    pub(crate) damping: f64,
    /// Every label, in the order of the matrix.
    pub(crate) labels: Vec<Reached>,
}

/// A label and what leads to it.
#[derive(Debug)]
pub(crate) struct Reached {
    pub(crate) label: Label,
    /// Its place in the list of effects, where it is an item of it.
    pub(crate) item: Option<usize>,
    /// The items that influence it, with the least and the most of their cells, in the order of the list.
    pub(crate) from: Vec<(usize, (f64, f64))>,
}

impl Scorer {
    /// The same, with the effects of each case run along a matrix: what an effect on one item causes on every label that the
    /// item influences. Items and labels are matched by id; several scorers' cells are merged by range.
    ///
    /// For the label *j*: total = *e*ⱼ + ½ · Σᵢ *e*ᵢ · *I*ᵢⱼ, with effects *e* after mitigation. What an item without an effect
    /// causes is nothing. See [`EffectSummary::indirect`](crate::assessment::EffectSummary).
    ///
    /// A handbook without effects, and a matrix that names none of their items, are errors.
    #[must_use]
    pub fn with_interlinkages(self, matrix: &Interlinkages) -> Checked<Self> {
        let program = &self.inner.program;
        let Some(list) = program.effects.as_ref().and_then(|effects| program.lists.get(effects.list)) else {
            let message = format!("the handbook `{}` asks for no effects", self.inner.handbook.id);
            let help = "a matrix says what the effects of a case cause in turn: leave it out, or use another handbook";
            return Checked::refused(vec![Diagnostic::new(&rules::NO_EFFECTS, "", message).help(help)]);
        };
        let item = |label: &Label| list.ids.iter().position(|id| *id == label.id);
        let items: Vec<Option<usize>> = matrix.labels().iter().map(item).collect();
        if items.iter().all(Option::is_none) {
            let message = format!("no label of the matrix is an item of the list `{}`", list.id);
            let known: Vec<String> = list.ids.iter().take(6).map(|id| format!("`{id}`")).collect();
            let help = format!("effects are told for {}", known.join(", "));
            return Checked::refused(vec![Diagnostic::new(&rules::NO_ITEM, "/labels", message).help(help)]);
        }
        let grid = matrix.ranged();
        let reached = |(to, label): (usize, &Label)| {
            let mut from: Vec<(usize, (f64, f64))> = items
                .iter()
                .zip(grid.rows())
                .filter_map(|(item, row)| {
                    let cell = row.get(to)?;
                    let ends = (score(cell.low), score(cell.high));
                    Some(((*item)?, ends)).filter(|_| cell.low != 0 || cell.high != 0)
                })
                .collect();
            from.sort_by_key(|(item, _)| *item);
            let label = Label { id: label.id.clone(), title: Interlinkages::title(label) };
            Reached { label, item: items.get(to).copied().flatten(), from }
        };
        let labels = matrix.labels().iter().enumerate().map(reached).collect();
        let linked = Linked { name: matrix.name(), damping: DAMPING, labels };
        Checked::new(Self { linked: Some(Arc::new(linked)), ..self }, Vec::new())
    }
}

#[expect(clippy::cast_precision_loss, reason = "a score from −3 to 3")]
fn score(cell: i64) -> f64 {
    cell as f64
}

/// What is caused on a label, or on all: gains and losses apart, and all told.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Caused {
    pub(crate) gains: (f64, f64),
    pub(crate) losses: (f64, f64),
    pub(crate) total: (f64, f64),
}

fn plus((a, b): (f64, f64), (c, d): (f64, f64)) -> (f64, f64) {
    (a + c, b + d)
}

impl Caused {
    fn add(&mut self, (low, high): (f64, f64)) {
        self.gains = plus(self.gains, (low.max(0.0), high.max(0.0)));
        self.losses = plus(self.losses, (low.min(0.0), high.min(0.0)));
        self.total = plus(self.total, (low, high));
    }
}

/// The effect on an item after mitigation, where one is given.
pub(crate) fn effect(run: &Run<'_>, item: usize) -> Option<(f64, f64)> {
    let slot = run.inputs.effects.get(item).filter(|slot| slot.given)?;
    run.effect_range(slot.after)
}

/// What the case causes on a label. `each` is told of every line: the item, its effect, the cell and what comes of the two.
pub(crate) fn caused(
    run: &Run<'_>,
    linked: &Linked,
    reached: &Reached,
    mut each: impl FnMut(usize, [(f64, f64); 3]),
) -> Caused {
    let mut caused = Caused::default();
    for (item, cell) in &reached.from {
        let Some(effect) = effect(run, *item) else { continue };
        let ends = [effect.0 * cell.0, effect.0 * cell.1, effect.1 * cell.0, effect.1 * cell.1]
            .map(|end| end * linked.damping);
        let product = ends
            .iter()
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), end| (low.min(*end), high.max(*end)));
        caused.add(product);
        each(*item, [effect, *cell, product]);
    }
    caused
}

/// What the effects of a case cause in turn, all labels together: the same as in
/// [`IndirectSummary`](crate::assessment::IndirectSummary).
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct LeanIndirect {
    /// The sum of indirect gains, from the least to the most.
    pub gains: (f64, f64),
    /// The sum of indirect losses, zero or below.
    pub losses: (f64, f64),
}

impl Scores<'_> {
    pub(crate) fn linked(&self) -> Option<&Linked> {
        self.scorer.linked.as_deref()
    }

    /// Indirect gains and losses; `None` where no interlinkage matrix is given.
    #[must_use]
    pub fn indirect(&self) -> Option<LeanIndirect> {
        let linked = self.linked()?;
        let (mut gains, mut losses) = ((0.0, 0.0), (0.0, 0.0));
        for reached in &linked.labels {
            let caused = caused(&self.run, linked, reached, |_, _| {});
            (gains, losses) = (plus(gains, caused.gains), plus(losses, caused.losses));
        }
        Some(LeanIndirect { gains: rounded(gains), losses: rounded(losses) })
    }
}

pub(crate) fn rounded((low, high): (f64, f64)) -> (f64, f64) {
    (round9(low), round9(high))
}
