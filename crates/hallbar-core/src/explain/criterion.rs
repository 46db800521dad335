//! Criteria: what each read, how that came about, and what it gave.

use crate::assessment::{CriterionResult, LevelText};
use crate::handbook::Anchor;
use crate::lean::LeanCriterion;
use crate::program::{Criterion, Input, Kind, Quant};

use super::{Explain, here};

impl Explain<'_> {
    pub(super) fn criteria(&self) -> Vec<CriterionResult> {
        let mut results = Vec::new();
        self.scores.criteria(&mut |lean| results.extend(self.criterion(&lean)));
        results
    }

    fn criterion(&self, lean: &LeanCriterion<'_>) -> Option<CriterionResult> {
        let rule = self.program().criteria.get(lean.at)?;
        let document = self.handbook().criteria.get(lean.at)?;
        let here = here(rule.list, lean.place);
        let place = match &rule.reads {
            Quant::Input { input, item } => Some((*input, self.scores.place(*input, *item, here))),
            _ => None,
        };
        let question =
            place.and_then(|(input, _)| self.program().inputs.get(input)).filter(|i| i.question.is_some());
        let answer = place.and_then(|(_, place)| self.bound.answers.get(&place));
        let answer = answer.and_then(|at| self.bound.case.answers.get(*at));
        Some(CriterionResult {
            id: rule.id.clone(),
            item: lean.item.map(|item| item.to_string()),
            title: document.title.clone(),
            about: document.about,
            seen_in: document.seen_in.clone(),
            applies: lean.applies,
            question: question.map(|input| input.id.clone()),
            read: self.found(self.run.read_by(lean.at, here), rule.kind),
            basis: lean.basis,
            levels: self.anchored(rule, question, self.level_texts(rule.scale, lean.levels)),
            score: lean.score(),
            capped_at: lean.capped_at,
            motivation: answer.and_then(|answer| answer.motivation.clone()),
            evidence: answer.map(|answer| answer.evidence.clone()).unwrap_or_default(),
            internal: answer.is_some_and(|answer| answer.internal),
            scale: document.scale.clone(),
            source: document.source.clone(),
        })
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
