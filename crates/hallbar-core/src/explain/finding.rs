//! Findings: where the case falls short.

use crate::Text;
use crate::assessment::{CriterionResult, EffectSummary, Finding, FindingKind, Outcome, StopResult, Ternary};
use crate::case::{Given, StopDecision};
use crate::kernel::{Possible, Slot, Standing};
use crate::program::{Demand, Element, Input, Quant};

use super::{Explain, here};

impl Explain<'_> {
    pub(super) fn findings(
        &self,
        criteria: &[CriterionResult],
        effects: Option<&EffectSummary>,
        stop_points: &[StopResult],
        outcome: Option<&Outcome>,
    ) -> Vec<Finding> {
        let mut found = Vec::new();
        self.of_answers(&mut found);
        self.of_lines(&mut found);
        for criterion in criteria.iter().filter(|criterion| criterion.capped_at.is_some()) {
            found.push(finding(
                FindingKind::AboveCap,
                &criterion.id,
                &criterion.title,
                criterion.item.clone(),
            ));
        }
        if let Some(effects) = effects {
            self.of_effects(effects, &mut found);
        }
        self.of_gates(&mut found);
        for stop in stop_points.iter().filter(|stop| stop.applies != Ternary::No) {
            let kind = match stop.decision {
                None => FindingKind::StopPointOpen,
                Some(StopDecision::GoOn) => continue,
                Some(StopDecision::Rethink | StopDecision::End) => FindingKind::StopPointHolds,
            };
            found.push(finding(kind, &stop.id, &stop.title, None));
        }
        self.of_depth(&mut found);
        self.of_measures(&mut found);
        self.of_call(&mut found);
        self.of_judgement(outcome, &mut found);
        found
    }

    fn of_answers(&self, found: &mut Vec<Finding>) {
        for (number, input) in self.program().inputs.iter().enumerate() {
            let start = self.run.layout.inputs.get(number).copied().unwrap_or(0);
            for (item, id) in self.items(input.list) {
                let place = start + item;
                let slot = self.run.inputs.slots.get(place).copied();
                let asked = self.run.state.asked.get(place).copied();
                if let (Some(slot), Some(asked)) = (slot, asked) {
                    self.of_answer(input, slot, asked, (item, id), found);
                }
            }
        }
    }

    fn of_answer(
        &self,
        input: &Input,
        slot: Slot,
        asked: Ternary,
        (item, id): (usize, Option<String>),
        found: &mut Vec<Finding>,
    ) {
        // No case has every fact: one that is not given is told where something hangs on it.
        if input.question.is_none() && slot.standing == Standing::Missing {
            return;
        }
        let mut add = |kind| found.push(finding(kind, &input.id, &input.title, id.clone()));
        if asked == Ternary::No {
            if slot.standing != Standing::Missing {
                add(FindingKind::NotAsked);
            }
            return;
        }
        match slot.standing {
            Standing::Missing => add(FindingKind::Unanswered),
            Standing::Unknown => add(FindingKind::Unknown),
            Standing::NotDescribed => add(FindingKind::NotDescribed),
            Standing::InPart => add(FindingKind::KnownInPart),
            Standing::NotApplicable if !slot.motivated => add(FindingKind::ReasonMissing),
            Standing::NotApplicable | Standing::Answered => {}
        }
        if !matches!(slot.standing, Standing::Answered | Standing::InPart) {
            return;
        }
        let asks = |demand: &Demand| match demand {
            Demand::Never => false,
            Demand::Always => true,
            Demand::When(when) => self.run.holds(when, here(input.list, item)) == Ternary::Yes,
        };
        if !slot.motivated && asks(&input.motivation) {
            add(FindingKind::MotivationMissing);
        }
        if !slot.evidenced && asks(&input.evidence) {
            add(FindingKind::EvidenceMissing);
        }
    }

    /// Financing lines of which the amount or the code is not settled, where the rules look at lines.
    fn of_lines(&self, found: &mut Vec<Finding>) {
        if !self.program().lists.iter().any(|list| list.lines) {
            return;
        }
        for (at, line) in self.bound.case.financing.iter().enumerate() {
            let number = (at + 1).to_string();
            let title = Text::new(format!("Finansieringsrad {number}"), format!("Financing line {number}"));
            let kinds = [&line.amount, &line.code].map(|given| match given {
                Given::Unknown => Some(FindingKind::Unknown),
                Given::NotDescribed => Some(FindingKind::NotDescribed),
                Given::OneOf(_) | Given::MoneyBetween(..) => Some(FindingKind::KnownInPart),
                _ => None,
            });
            let [amount, code] = kinds;
            let code = code.filter(|code| Some(*code) != amount);
            let lines = amount.into_iter().chain(code).map(|kind| finding(kind, &number, &title, None));
            found.extend(lines);
        }
    }

    fn of_effects(&self, effects: &EffectSummary, found: &mut Vec<Finding>) {
        let Some(rules) = &self.program().effects else { return };
        let list = self.program().lists.get(rules.list);
        let ids = list.map(|list| list.ids.as_slice()).unwrap_or_default();
        let title = |id: &str| {
            let place = ids.iter().position(|known| known == id);
            place.and_then(|at| list.and_then(|list| list.titles.get(at))).cloned().unwrap_or_default()
        };
        for line in &effects.effects {
            let asked = match &rules.motivation {
                Demand::Never => false,
                Demand::Always => true,
                Demand::When(when) => ids
                    .iter()
                    .position(|id| *id == line.on)
                    .is_some_and(|item| self.run.holds(when, here(Some(rules.list), item)) == Ternary::Yes),
            };
            let empty = line.motivation.as_ref().is_none_or(|text| text.trim().is_empty());
            if asked && empty {
                found.push(finding(FindingKind::MotivationMissing, &line.on, &line.title, None));
            }
            if line.strong_loss != Ternary::No {
                found.push(finding(FindingKind::StrongLoss, &line.on, &line.title, None));
            }
        }
        for conflict in &effects.conflicts {
            if rules.asks_standpoint && conflict.standpoint.is_none() {
                found.push(finding(
                    FindingKind::StandpointMissing,
                    &conflict.loss,
                    &title(&conflict.loss),
                    None,
                ));
            }
        }
    }

    fn of_gates(&self, found: &mut Vec<Finding>) {
        let gates = self.handbook().stages.iter().flat_map(|stage| &stage.gates);
        for (gate, cell) in gates.zip(&self.run.state.gates) {
            if cell.deviated {
                found.push(finding(FindingKind::Deviation, &gate.id, &gate.title, None));
            }
        }
    }

    fn of_depth(&self, found: &mut Vec<Finding>) {
        let Some(chosen) = self.run.inputs.depth else { return };
        if self.run.state.due != 1 << chosen
            && let Some(depth) = self.handbook().depths.get(chosen)
        {
            found.push(finding(FindingKind::DepthChosen, &depth.id, &depth.title, None));
        }
    }

    /// Measures that are unknown although everything they are drawn from is known, and numbers beyond their scale.
    fn of_measures(&self, found: &mut Vec<Finding>) {
        for (at, measure) in self.program().measures.iter().enumerate() {
            for (item, id) in self.items(measure.list) {
                let start = self.run.layout.measures.get(at).copied().unwrap_or(0);
                let value = self.run.state.measures.get(start + item).copied();
                let unknown = matches!(value, Some(Possible::Numeric { low, high, .. }) if low.is_none() || high.is_none());
                if unknown && self.is_known(Element::Measure(at)) {
                    found.push(finding(FindingKind::NotComputable, &measure.id, &measure.title, id));
                }
            }
        }
        for (at, criterion) in self.program().criteria.iter().enumerate() {
            for (item, id) in self.items(criterion.list) {
                let at_hand = here(criterion.list, item);
                let cell = self.run.criterion_cell(at, at_hand);
                let read = self.run.quantity(&criterion.reads, at_hand);
                // A non-answer that is left out is no number beyond the scale.
                let answered = match &criterion.reads {
                    Quant::Input { input, item: named } => {
                        let place = self.run.layout.inputs.get(*input).copied().unwrap_or(0);
                        let slot = self.run.inputs.slots.get(place + named.unwrap_or(item));
                        slot.is_some_and(|slot| {
                            matches!(slot.standing, Standing::Answered | Standing::InPart)
                        })
                    }
                    _ => true,
                };
                let number = answered && matches!(read, Possible::Numeric { .. });
                let applies = self.run.applies(criterion.when.as_ref(), at_hand) == Ternary::Yes;
                if number
                    && applies
                    && cell.present == Ternary::No
                    && criterion.scale.is_some()
                    && let Some(document) = self.handbook().criteria.get(at)
                {
                    found.push(finding(FindingKind::NotComputable, &document.id, &document.title, id));
                }
            }
        }
    }

    /// Whether every answer, fact and line that something is drawn from is known.
    fn is_known(&self, element: Element) -> bool {
        let program = self.program();
        let lines = !program.rests_on_lines.contains(&element)
            || self.run.inputs.lines.iter().all(|line| line.amount.is_single() && line.code.is_single());
        let below = program.rests.get(&element).into_iter().flatten();
        lines
            && below.into_iter().all(|other| match other {
                Element::Asked(input) => {
                    let start = self.run.layout.inputs.get(*input).copied().unwrap_or(0);
                    let end = self.run.layout.inputs.get(input + 1).copied().unwrap_or(start);
                    let slots = self.run.inputs.slots.get(start..end).unwrap_or(&[]);
                    slots.iter().all(|slot| slot.standing == Standing::Answered)
                }
                other => self.is_known(*other),
            })
    }

    fn of_call(&self, found: &mut Vec<Finding>) {
        let Some((name, call)) = &self.bound.scorer.inner.call else { return };
        let received = self.bound.case.facts.iter().find(|fact| fact.id == "received");
        let Some(crate::case::Given::Text(date)) = received.map(|fact| &fact.value) else { return };
        let Ok(date) = date.parse::<crate::Date>() else { return };
        let early = call.opens.is_some_and(|opens| date < opens);
        let late = call.closes.is_some_and(|closes| date > closes);
        if early || late {
            found.push(finding(FindingKind::OutsideCall, &name.id, &Text::swedish(call.title.clone()), None));
        }
    }

    fn of_judgement(&self, outcome: Option<&Outcome>, found: &mut Vec<Finding>) {
        let (Some(judgement), Some(outcome)) = (&self.bound.case.judgement, outcome) else { return };
        if judgement.class.is_none() || outcome.class.is_none() || judgement.class == outcome.class {
            return;
        }
        let main = self.program().main.and_then(|main| self.handbook().nodes.get(main));
        let title = main.map(|node| node.title.clone()).unwrap_or_default();
        found.push(finding(FindingKind::JudgementDiffers, &outcome.node, &title, None));
        if judgement.reason.as_ref().is_none_or(|reason| reason.trim().is_empty()) {
            found.push(finding(FindingKind::JudgementReasonMissing, &outcome.node, &title, None));
        }
    }
}

fn finding(kind: FindingKind, about: &str, title: &Text, item: Option<String>) -> Finding {
    Finding { kind, about: about.to_owned(), title: title.clone(), item }
}
