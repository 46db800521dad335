//! What the case brought: facts, financing and answers, as they were given.

use crate::CaseKind;
use crate::assessment::{AnswerResult, Basis, FactResult, FinancingResult, Found, Ternary};
use crate::kernel::{Slot, Standing};
use crate::program::{Input, Kind};

use super::Explain;

impl Explain<'_> {
    /// Every fact given but the kind of case, which the assessment holds by itself. What is drawn from the strategy is
    /// told where the strategy is the case: of another it says nothing.
    pub(super) fn facts(&self) -> Vec<FactResult> {
        let inputs = self.program().inputs.iter().enumerate().skip(1);
        inputs
            .take_while(|(_, input)| input.question.is_none())
            .filter(|(_, input)| input.drawn.is_none() || self.bound.case.kind == CaseKind::Strategy)
            .filter_map(|(number, input)| {
                let slot = self.slot(self.run.layout.inputs.get(number).copied()?)?;
                (slot.standing != Standing::Missing).then(|| FactResult {
                    id: input.id.clone(),
                    title: input.title.clone(),
                    value: self.as_given(slot, input.kind),
                    basis: slot.standing.basis(),
                })
            })
            .collect()
    }

    pub(super) fn financing(&self) -> Vec<FinancingResult> {
        let lines = self.bound.case.financing.iter().zip(&self.run.inputs.lines);
        lines
            .map(|(line, slot)| FinancingResult {
                kind: line.kind,
                amount: self.found(slot.amount, Kind::Money),
                code: self.found(slot.code, Kind::Code),
            })
            .collect()
    }

    pub(super) fn answers(&self) -> Vec<AnswerResult> {
        let mut results = Vec::with_capacity(self.program().inputs.len());
        for (number, input) in self.program().inputs.iter().enumerate() {
            if input.question.is_none() {
                continue;
            }
            let start = self.run.layout.inputs.get(number).copied().unwrap_or(0);
            if input.list.is_none() {
                results.extend(self.answer(input, start, None));
                continue;
            }
            for (item, id) in self.items(input.list) {
                results.extend(self.answer(input, start + item, id));
            }
        }
        results
    }

    fn answer(&self, input: &Input, place: usize, item: Option<String>) -> Option<AnswerResult> {
        let slot = self.slot(place)?;
        let asked = self.run.state.asked.get(place).copied().unwrap_or(Ternary::Yes);
        if asked == Ternary::No && slot.standing == Standing::Missing {
            return None;
        }
        let answer = self.bound.answers.get(&place).and_then(|at| self.bound.case.answers.get(*at));
        let public = answer.filter(|answer| !answer.internal && slot.motivated);
        Some(AnswerResult {
            question: input.id.clone(),
            item,
            title: input.title.clone(),
            asked,
            value: self.as_given(slot, input.kind),
            basis: if asked == Ternary::No { Basis::NotAsked } else { slot.standing.basis() },
            motivated: slot.motivated,
            motivation: public.and_then(|answer| answer.motivation.clone()),
            evidenced: slot.evidenced,
            internal: answer.is_some_and(|answer| answer.internal),
        })
    }

    fn slot(&self, place: usize) -> Option<Slot> {
        self.run.inputs.slots.get(place).copied()
    }

    fn as_given(&self, slot: Slot, kind: Kind) -> Found {
        match slot.standing {
            Standing::Answered | Standing::InPart => self.found(slot.value, kind),
            Standing::NotApplicable => Found::Nothing,
            Standing::Unknown | Standing::NotDescribed | Standing::Missing => Found::Anything,
        }
    }
}
