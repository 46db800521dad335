//! Effects on goals, gains and losses apart, borrowed.

use crate::assessment::Ternary;
use crate::kernel::round9;

use super::Scores;

/// Gains and losses of a case: the same as in [`EffectSummary`](crate::assessment::EffectSummary).
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct LeanEffects {
    /// The sum of gains, from the least to the most.
    pub gains: (f64, f64),
    /// The sum of losses, zero or below.
    pub losses: (f64, f64),
}

/// An effect on an item: the same as [`EffectLine`](crate::assessment::EffectLine), borrowed.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct LeanEffect<'r> {
    /// The item.
    pub on: &'r str,
    /// Points before mitigation.
    pub before: (f64, f64),
    /// Points after it.
    pub after: (f64, f64),
    /// Whether it is a strong loss.
    pub strong_loss: Ternary,
    /// Whether the item loses while another gains.
    pub in_conflict: Ternary,
}

impl<'r> Scores<'r> {
    /// Gains and losses; `None` where the handbook asks for no effects.
    #[must_use]
    pub fn effects(&self) -> Option<LeanEffects> {
        self.program().effects.as_ref()?;
        let rounded = |(low, high): (f64, f64)| (round9(low), round9(high));
        Some(LeanEffects {
            gains: rounded(self.run.effect_total(|low, high| (low.max(0.0), high.max(0.0)))),
            losses: rounded(self.run.effect_total(|low, high| (low.min(0.0), high.min(0.0)))),
        })
    }

    /// Hands over every effect that is given, in the order of the handbook's list.
    pub fn each_effect(&self, take: &mut dyn FnMut(LeanEffect<'r>)) {
        let Some(rules) = &self.program().effects else { return };
        let Some(list) = self.program().lists.get(rules.list) else { return };
        for (item, (id, slot)) in list.ids.iter().zip(&self.run.inputs.effects).enumerate() {
            let ranges = (self.run.effect_range(slot.before), self.run.effect_range(slot.after));
            let (true, (Some(before), Some(after))) = (slot.given, ranges) else { continue };
            take(LeanEffect {
                on: id,
                before,
                after,
                strong_loss: strong_loss(rules.strong_loss, after),
                in_conflict: self.run.conflict(item),
            });
        }
    }
}

/// Whether an effect is at or below the limit for strong losses.
pub(crate) fn strong_loss(limit: Option<f64>, (low, high): (f64, f64)) -> Ternary {
    match limit {
        Some(limit) if round9(high) <= limit => Ternary::Yes,
        Some(limit) if round9(low) <= limit => Ternary::Open,
        _ => Ternary::No,
    }
}
