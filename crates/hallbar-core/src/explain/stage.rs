//! Stages with their gates, consequences and stop points.

use crate::assessment::{
    ConsequenceName, ConsequenceResult, GateOutcome, GateResult, Reason, StageResult, StopResult, Ternary,
};
use crate::handbook::ConsequenceKind;
use crate::kernel::Here;
use crate::program::{Cond, Consequence};

use super::Explain;

impl Explain<'_> {
    pub(super) fn stages(&self) -> Vec<StageResult> {
        let mut number = 0;
        let mut failed_before = false;
        let mut results = Vec::new();
        for (stage, outcome) in self.handbook().stages.iter().zip(&self.run.state.stages) {
            let mut gates = Vec::new();
            for gate in &stage.gates {
                let (Some(rule), Some(cell)) =
                    (self.program().gates.get(number), self.run.state.gates.get(number))
                else {
                    continue;
                };
                number += 1;
                let mut reasons = Vec::new();
                self.reasons(&rule.requires, Here::default(), &mut reasons);
                let deviation = self.bound.case.deviations.iter().find(|deviation| deviation.gate == gate.id);
                gates.push(GateResult {
                    id: gate.id.clone(),
                    title: gate.title.clone(),
                    applies: cell.applies,
                    outcome: cell.outcome,
                    reasons,
                    deviation: deviation.filter(|_| cell.deviated).map(|deviation| deviation.reason.clone()),
                    class: gate.class.clone(),
                    source: gate.source.clone(),
                });
            }
            results.push(StageResult {
                id: stage.id.clone(),
                title: stage.title.clone(),
                outcome: *outcome,
                failing: stage.failing.clone(),
                for_information: failed_before,
                gates,
            });
            failed_before |= *outcome == GateOutcome::Failed;
        }
        results
    }

    pub(super) fn consequences(&self) -> Vec<ConsequenceResult> {
        let rules = self.handbook().consequences.iter().zip(&self.program().consequences);
        rules
            .map(|(document, rule)| {
                let mut reasons = Vec::new();
                let (kind, holds, ways) = match rule {
                    Consequence::Duty(when) => {
                        (ConsequenceName::Duty, self.simple(when, &mut reasons), Vec::new())
                    }
                    Consequence::Attach(when) => {
                        (ConsequenceName::Attach, self.simple(when, &mut reasons), Vec::new())
                    }
                    Consequence::Route(ways) => {
                        let taken = self.ways(ways, &mut reasons);
                        let named = match &document.kind {
                            ConsequenceKind::Route(ways) => ways.as_slice(),
                            _ => &[],
                        };
                        let ways: Vec<_> = taken
                            .iter()
                            .filter_map(|at| named.get(*at).map(|way| (way.id.clone(), way.title.clone())))
                            .collect();
                        let holds = if ways.len() == 1 { Ternary::Yes } else { Ternary::Open };
                        (ConsequenceName::Route, holds, ways)
                    }
                };
                ConsequenceResult {
                    id: document.id.clone(),
                    title: document.title.clone(),
                    kind,
                    holds,
                    ways,
                    reasons,
                }
            })
            .collect()
    }

    fn simple(&self, when: &Cond, reasons: &mut Vec<Reason>) -> Ternary {
        self.reasons(when, Here::default(), reasons);
        self.run.holds(when, Here::default())
    }

    /// The ways that a route may take: the first whose condition holds.
    fn ways(&self, ways: &[Option<Cond>], reasons: &mut Vec<Reason>) -> Vec<usize> {
        let mut taken = Vec::new();
        for (at, when) in ways.iter().enumerate() {
            let holds = when.as_ref().map_or(Ternary::Yes, |when| self.simple(when, reasons));
            if holds != Ternary::No {
                taken.push(at);
            }
            if holds == Ternary::Yes {
                break;
            }
        }
        taken
    }

    pub(super) fn stop_points(&self) -> Vec<StopResult> {
        let answers = &self.bound.case.stop_points;
        let stops = self.handbook().stop_points.iter().zip(&self.program().stop_points);
        stops
            .map(|(stop, when)| {
                let answer = answers.iter().find(|answer| answer.stop_point == stop.id);
                StopResult {
                    id: stop.id.clone(),
                    title: stop.title.clone(),
                    applies: self.run.applies(when.as_ref(), Here::default()),
                    asks: stop.asks.iter().map(|ask| ask.title.clone()).collect(),
                    decision: answer.map(|answer| answer.decision),
                    by: answer.and_then(|answer| answer.by.clone()),
                    why: answer.and_then(|answer| answer.why.clone()),
                }
            })
            .collect()
    }
}
