//! Effects on goals: gains and losses apart, and the conflicts between them.

use crate::assessment::{ConflictResult, EffectLine, EffectSummary, Ternary};
use crate::lean::strong_loss;
use crate::program::{Effects, List};

use super::Explain;

impl Explain<'_> {
    pub(super) fn effects(&self) -> Option<EffectSummary> {
        let rules = self.program().effects.as_ref()?;
        let list = self.program().lists.get(rules.list)?;
        let lines: Vec<EffectLine> = list
            .ids
            .iter()
            .enumerate()
            .filter_map(|(item, id)| self.effect_line(rules, list, item, id))
            .collect();
        let slots = &self.run.inputs.effects;
        let sums = self.scores.effects()?;
        Some(EffectSummary {
            effects: lines,
            gains: sums.gains,
            losses: sums.losses,
            not_assessed: list
                .ids
                .iter()
                .zip(slots)
                .filter(|(_, slot)| !slot.given)
                .map(|(id, _)| id.clone())
                .collect(),
            conflicts: self.conflicts(list),
            indirect: self.indirect(list),
        })
    }

    fn effect_line(&self, rules: &Effects, list: &List, item: usize, id: &str) -> Option<EffectLine> {
        let slot = self.run.inputs.effects.get(item).filter(|slot| slot.given)?;
        let given = self.bound.case.effects.iter().find(|effect| effect.on == id)?;
        let after = self.run.effect_range(slot.after)?;
        Some(EffectLine {
            on: id.to_owned(),
            title: list.titles.get(item).cloned().unwrap_or_default(),
            before: self.run.effect_range(slot.before)?,
            after,
            levels: self.level_texts(Some(rules.scale), slot.after),
            mitigated_by: given.mitigated_by,
            certainty: given.certainty,
            motivation: given.motivation.clone(),
            evidence: given.evidence.clone(),
            strong_loss: strong_loss(rules.strong_loss, after),
        })
    }

    fn conflicts(&self, list: &List) -> Vec<ConflictResult> {
        let slots = &self.run.inputs.effects;
        let gains = |least: bool| {
            let gain = move |item: usize| {
                let slot = slots.get(item).filter(|slot| slot.given);
                let range = slot.and_then(|slot| self.run.effect_range(slot.after));
                range.is_some_and(|(low, high)| if least { low > 0.0 } else { high > 0.0 })
            };
            move |loss: usize| -> Vec<String> {
                let others = list.ids.iter().enumerate().filter(|(item, _)| *item != loss && gain(*item));
                others.map(|(_, id)| id.clone()).collect()
            }
        };
        let mut found = Vec::new();
        for (item, id) in list.ids.iter().enumerate() {
            let conflict = self.run.conflict(item);
            if conflict == Ternary::No {
                continue;
            }
            let stated = self.bound.case.conflicts.iter().filter(|conflict| conflict.loss == *id);
            let standing = stated.clone().find(|conflict| conflict.standpoint.is_some());
            let gaining = if conflict == Ternary::Yes { gains(true)(item) } else { gains(false)(item) };
            let named = |id: &String| stated.clone().any(|conflict| conflict.gain == *id);
            // In the list's order, whether they follow from the effects or a person names them.
            let others = list.ids.iter().filter(|id| gaining.contains(id) || named(id)).cloned().collect();
            found.push(ConflictResult {
                loss: id.clone(),
                gains: others,
                certain: conflict == Ternary::Yes,
                stated: stated.count() > 0,
                standpoint: standing.and_then(|conflict| conflict.standpoint.clone()),
                by: standing.and_then(|conflict| conflict.by.clone()),
            });
        }
        found
    }
}
