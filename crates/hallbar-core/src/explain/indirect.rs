//! What effects cause in turn, with the lines that it comes from.

use crate::assessment::{IndirectConflict, IndirectEffect, IndirectLine, IndirectSummary, Ternary};
use crate::lean::{Reached, caused, effect, rounded};
use crate::program::List;

use super::Explain;

impl Explain<'_> {
    pub(super) fn indirect(&self, list: &List) -> Option<IndirectSummary> {
        let linked = self.scores.linked()?;
        let sums = self.scores.indirect()?;
        let mut labels = Vec::new();
        let mut conflicts = Vec::new();
        for reached in &linked.labels {
            let mut lines = Vec::new();
            let caused = caused(self.run, linked, reached, |item, [effect, cell, product]| {
                let from = list.ids.get(item).cloned().unwrap_or_default();
                lines.push(IndirectLine { from, effect, cell, product: rounded(product) });
            });
            if lines.is_empty() {
                continue;
            }
            let direct = reached.item.and_then(|item| effect(self.run, item));
            let (low, high) = direct.unwrap_or_default();
            let losses = rounded(caused.losses);
            conflicts.extend(self.indirect_conflict(list, reached, losses));
            labels.push(IndirectEffect {
                on: reached.label.id.clone(),
                title: self.reached_title(list, reached),
                direct,
                gains: rounded(caused.gains),
                losses,
                total: rounded((low + caused.total.0, high + caused.total.1)),
                lines,
            });
        }
        let known = |item: usize| linked.labels.iter().any(|reached| reached.item == Some(item));
        let outside = list
            .ids
            .iter()
            .enumerate()
            .filter(|(item, _)| effect(self.run, *item).is_some() && !known(*item));
        Some(IndirectSummary {
            damping: linked.damping,
            not_in_matrix: outside.map(|(_, id)| id.clone()).collect(),
            labels,
            gains: sums.gains,
            losses: sums.losses,
            conflicts,
        })
    }

    /// An item goes by the handbook's words, another label by the matrix's.
    fn reached_title(&self, list: &List, reached: &Reached) -> crate::Text {
        let own = reached.item.and_then(|item| list.titles.get(item)).cloned();
        own.or_else(|| reached.label.title.clone()).unwrap_or_default()
    }

    /// A label that loses in turn while the case gains elsewhere, if its own effect is no conflict already.
    fn indirect_conflict(
        &self,
        list: &List,
        reached: &Reached,
        (low, high): (f64, f64),
    ) -> Option<IndirectConflict> {
        let told = reached.item.is_some_and(|item| self.run.conflict(item) != Ternary::No);
        if low >= 0.0 || told {
            return None;
        }
        let gaining = |least: bool| -> Vec<String> {
            let gains = |item: usize| {
                let range = effect(self.run, item).filter(|_| reached.item != Some(item));
                range.is_some_and(|(low, high)| if least { low > 0.0 } else { high > 0.0 })
            };
            list.ids.iter().enumerate().filter(|(item, _)| gains(*item)).map(|(_, id)| id.clone()).collect()
        };
        let sure = gaining(true);
        let certain = high < 0.0 && !sure.is_empty();
        let gains = if certain { sure } else { gaining(false) };
        let loss = reached.label.id.clone();
        (!gains.is_empty()).then_some(IndirectConflict { loss, gains, certain })
    }
}
