//! Criteria: what each read, how that came about, and what it gave.

use crate::assessment::{Basis, CriterionResult, LevelText, Ternary};
use crate::handbook;
use crate::kernel::{Cell, Here, Standing};
use crate::program::{Criterion, Kind, Quant};

use super::{Explain, here};

impl Explain<'_> {
    pub(super) fn criteria(&self) -> Vec<CriterionResult> {
        let mut results = Vec::new();
        for (at, (rule, document)) in
            self.program().criteria.iter().zip(&self.handbook().criteria).enumerate()
        {
            for (item, id) in self.items(rule.list) {
                results.push(self.criterion(at, rule, document, here(rule.list, item), id));
            }
        }
        results
    }

    fn criterion(
        &self,
        at: usize,
        rule: &Criterion,
        document: &handbook::Criterion,
        here: Here,
        item: Option<String>,
    ) -> CriterionResult {
        let cell = self.run.criterion_cell(at, here);
        let place = match &rule.reads {
            Quant::Input { input, item } => Some((*input, self.place(*input, *item, here))),
            _ => None,
        };
        let question =
            place.and_then(|(input, _)| self.program().inputs.get(input)).filter(|i| i.question.is_some());
        let applies = self.run.applies(rule.when.as_ref(), here);
        let asked =
            place.and_then(|(_, place)| self.run.state.asked.get(place)).copied().unwrap_or(Ternary::Yes);
        let answer = place.and_then(|(_, place)| self.bound.answers.get(&place));
        let answer = answer.and_then(|at| self.bound.case.answers.get(*at));
        let read = match &rule.reads {
            Quant::Input { input, .. } => place.and_then(|(_, place)| {
                let slot = self.run.inputs.slots.get(place).copied()?;
                // A non-answer reads as the level it counts as where the question offers the levels of the scale.
                let scale = rule.scale.and_then(|scale| self.program().scales.get(scale));
                let offers = scale.and_then(|scale| scale.options).map(Kind::Ordinal) == Some(rule.kind);
                let read = if offers {
                    self.run.answer(*input, slot, rule.treatment)
                } else {
                    self.run.read_answer(*input, slot, at).0
                };
                Some(read.where_asked(asked))
            }),
            quant => Some(self.run.quantity(quant, here)),
        };
        CriterionResult {
            id: rule.id.clone(),
            item,
            title: document.title.clone(),
            about: document.about,
            seen_in: document.seen_in.clone(),
            applies: applies.min(asked),
            question: question.map(|input| input.id.clone()),
            read: read.map_or(crate::assessment::Found::Nothing, |read| self.found(read, rule.kind)),
            basis: self.basis(rule, place.map(|(_, place)| place), asked),
            levels: self.level_texts(rule.scale, cell.levels),
            score: cell.score(),
            capped_at: rule.cap.filter(|cap| self.above(rule, cell, *cap, here)),
            motivation: answer.and_then(|answer| answer.motivation.clone()),
            evidence: answer.map(|answer| answer.evidence.clone()).unwrap_or_default(),
            internal: answer.is_some_and(|answer| answer.internal),
            scale: document.scale.clone(),
            source: document.source.clone(),
        }
    }

    fn place(&self, input: usize, item: Option<usize>, here: Here) -> usize {
        let start = self.run.layout.inputs.get(input).copied().unwrap_or(0);
        let list = self.program().inputs.get(input).and_then(|input| input.list);
        start + item.unwrap_or_else(|| here.item(list))
    }

    fn basis(&self, rule: &Criterion, place: Option<usize>, asked: Ternary) -> Basis {
        let Some(slot) = place.and_then(|place| self.run.inputs.slots.get(place)).copied() else {
            return Basis::Computed;
        };
        if asked == Ternary::No {
            return Basis::NotAsked;
        }
        if self.run.counted(slot, rule.treatment).is_some() {
            return Basis::ByDefault;
        }
        match slot.standing {
            Standing::Answered => Basis::Answered,
            Standing::InPart => Basis::InPart,
            Standing::Unknown => Basis::Unknown,
            Standing::NotDescribed => Basis::NotDescribed,
            Standing::NotApplicable => Basis::NotApplicable,
            Standing::Missing => Basis::Missing,
        }
    }

    /// Whether what was answered is worth more than the cap lets it count.
    pub(super) fn above(&self, rule: &Criterion, cell: Cell, cap: f64, here: Here) -> bool {
        let Quant::Input { input, item } = rule.reads else { return false };
        let place = self.place(input, item, here);
        let given = self
            .run
            .inputs
            .slots
            .get(place)
            .is_some_and(|slot| matches!(slot.standing, Standing::Answered | Standing::InPart));
        let uncapped = rule
            .scale
            .and_then(|scale| self.program().scales.get(scale))
            .and_then(|scale| crate::kernel::hull(scale, cell.levels));
        given && cell.present == Ternary::Yes && uncapped.is_some_and(|(_, high)| high > cap)
    }

    pub(super) fn level_texts(&self, scale: Option<usize>, levels: u64) -> Vec<LevelText> {
        let document = scale.and_then(|scale| self.handbook().scales.get(scale));
        let values = scale.and_then(|scale| self.program().scales.get(scale));
        let (Some(document), Some(values)) = (document, values) else { return Vec::new() };
        let inside = document.levels.iter().zip(&values.levels).enumerate();
        inside
            .filter(|(at, _)| levels >> at & 1 == 1)
            .map(|(_, (level, value))| LevelText {
                id: level.id.clone(),
                title: level.title.clone(),
                anchor: level.anchor.clone(),
                value: value.value,
            })
            .collect()
    }
}
