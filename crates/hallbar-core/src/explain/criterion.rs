//! Criteria: what each read, how that came about, and what it gave.

use crate::assessment::{Basis, CriterionResult, LevelText, Ternary};
use crate::handbook::{self, Anchor};
use crate::kernel::{Here, Standing};
use crate::program::{Criterion, Input, Kind, Quant};

use super::given::standing;
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
        let slot = place.and_then(|(input, place)| Some((input, *self.run.inputs.slots.get(place)?)));
        // What was answered is kept: a cap limits what it counts as.
        let uncapped = slot.map(|(input, slot)| self.run.answered_at(at, input, &slot));
        let levels = uncapped.filter(|_| cell.levels != 0).map_or(cell.levels, |given| given.levels);
        let above = |cap: &f64| {
            let answered =
                slot.is_some_and(|(_, slot)| matches!(slot.standing, Standing::Answered | Standing::InPart));
            let range = uncapped.and_then(|given| given.range);
            answered && cell.present == Ternary::Yes && range.is_some_and(|(_, high)| high > *cap)
        };
        CriterionResult {
            id: rule.id.clone(),
            item,
            title: document.title.clone(),
            about: document.about,
            seen_in: document.seen_in.clone(),
            applies: applies.min(asked),
            question: question.map(|input| input.id.clone()),
            read: self.found(self.run.read_by(at, here), rule.kind),
            basis: self.basis(rule, place.map(|(_, place)| place), asked),
            levels: self.anchored(rule, question, self.level_texts(rule.scale, levels)),
            score: cell.score(),
            capped_at: rule.cap.filter(above),
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
        if self.run.counted(&slot, rule.treatment).is_some() {
            return Basis::ByDefault;
        }
        standing(slot.standing)
    }

    /// The levels with what they mean for the question that was asked, where the question says so itself.
    fn anchored(
        &self,
        rule: &Criterion,
        asked: Option<&Input>,
        mut levels: Vec<LevelText>,
    ) -> Vec<LevelText> {
        let question = asked.and_then(|input| self.handbook().questions.get(input.question?));
        let scale = rule.scale.and_then(|scale| self.handbook().scales.get(scale));
        let (Some(question), Some(scale), Kind::Ordinal(options)) = (question, scale, rule.kind) else {
            return levels;
        };
        let Some(options) = self.program().options.get(options) else { return levels };
        for text in &mut levels {
            let place = scale.levels.iter().position(|level| level.id == text.id);
            let gives = |option: &usize| rule.map.get(*option).copied().flatten() == place;
            let mut given = (0..options.ids.len()).filter(gives).filter_map(|at| options.ids.get(at));
            // Where several options give one level, none of them says what the level means.
            if let (Some(option), None) = (given.next(), given.next())
                && let Some(anchor) = Anchor::text_of(&question.anchors, option)
            {
                text.anchor = Some(anchor.clone());
            }
        }
        levels
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
