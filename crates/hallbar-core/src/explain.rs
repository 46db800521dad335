//! The explaining road: an [`Assessment`] read out of an evaluation.

mod criterion;
mod effect;
mod finding;
mod found;
mod given;
mod indirect;
mod node;
mod settle;
mod stage;
mod view;

use crate::assessment::{Assessment, DepthResult, MeasureResult, Outcome, Provenance};
use crate::bind::BoundCase;
use crate::handbook::ParameterValue;
use crate::kernel::{Here, Run};
use crate::lean::{Scores, Scratch};
use crate::program::Program;

impl BoundCase<'_, '_> {
    /// Everything that follows from the case, with the reasons. Nothing can go wrong: what is missing is part of the
    /// result.
    #[must_use]
    pub fn assess(&self) -> Assessment {
        let mut scratch = Scratch::default();
        let scores = self.score(&mut scratch);
        let settle = settle::settle(self, &scores.run);
        Explain { bound: self, scores: &scores, run: &scores.run }.assessment(settle)
    }
}

/// An evaluation and the case it is of.
struct Explain<'a> {
    bound: &'a BoundCase<'a, 'a>,
    scores: &'a Scores<'a>,
    run: &'a Run<'a>,
}

impl Explain<'_> {
    fn assessment(&self, settle: Vec<crate::assessment::OpenInput>) -> Assessment {
        let case = self.bound.case;
        let stages = self.stages();
        let criteria = self.criteria();
        let effects = self.effects();
        let stop_points = self.stop_points();
        let outcome = self.outcome();
        let findings = self.findings(&criteria, effects.as_ref(), &stop_points, outcome.as_ref());
        Assessment {
            case: case.id.clone(),
            title: case.title.clone(),
            kind: case.kind,
            provenance: self.provenance(),
            depth: self.depth(),
            facts: self.facts(),
            financing: self.financing(),
            answers: self.answers(),
            stages,
            nodes: self.nodes(),
            criteria,
            views: self.views(),
            measures: self.measures(),
            effects,
            consequences: self.consequences(),
            stop_points,
            findings,
            settle,
            next: None,
            outcome,
            judgement: case.judgement.clone(),
        }
    }

    fn program(&self) -> &Program {
        self.run.program
    }

    fn handbook(&self) -> &crate::handbook::HandbookDocument {
        &self.bound.scorer.inner.handbook
    }

    fn provenance(&self) -> Provenance {
        let inner = &self.bound.scorer.inner;
        let set = inner.call.as_ref().map(|(_, call)| call.parameters.as_slice()).unwrap_or_default();
        let held = |id: &str, default: &ParameterValue| {
            set.iter().find(|set| set.id == id).map_or(default, |set| &set.value).to_string()
        };
        Provenance {
            handbook: inner.handbook_name.clone(),
            strategy: inner.strategy.as_ref().map(|(name, _)| name.clone()),
            strategy_seen_on: inner.seen_on,
            call: inner.call.as_ref().map(|(name, _)| name.clone()),
            matrix: self.scores.linked().map(|linked| linked.name.clone()),
            case_fingerprint: self.bound.fingerprint.clone(),
            comparable_since: inner.handbook.comparable_since.clone(),
            parameters: inner
                .handbook
                .parameters
                .iter()
                .map(|parameter| (parameter.id.clone(), held(&parameter.id, &parameter.default)))
                .collect(),
            hallbar: env!("CARGO_PKG_VERSION"),
        }
    }

    fn depth(&self) -> Option<DepthResult> {
        let depths = &self.handbook().depths;
        if depths.is_empty() {
            return None;
        }
        let named = |set: u64| {
            let inside = depths.iter().enumerate().filter(move |(at, _)| set >> at & 1 == 1);
            inside.map(|(_, depth)| depth.id.clone()).collect::<Vec<_>>()
        };
        let used = named(self.run.state.depths);
        Some(DepthResult {
            due: named(self.run.state.due),
            used: if used.len() == 1 { used.into_iter().next() } else { None },
            reason: self.bound.case.depth.as_ref().and_then(|depth| depth.reason.clone()),
        })
    }

    /// The items that something standing once per item stands for; one without id otherwise.
    fn items(&self, list: Option<usize>) -> Vec<(usize, Option<String>)> {
        match list {
            None => vec![(0, None)],
            Some(list) => (0..self.run.instances(Some(list)))
                .map(|item| (item, Some(self.item_id(list, item))))
                .collect(),
        }
    }

    fn item_id(&self, list: usize, item: usize) -> String {
        let known = self.program().lists.get(list).and_then(|list| list.ids.get(item));
        known.cloned().unwrap_or_else(|| (item + 1).to_string())
    }

    fn measures(&self) -> Vec<MeasureResult> {
        let mut results = Vec::new();
        for (at, measure) in self.program().measures.iter().enumerate() {
            for (item, id) in self.items(measure.list) {
                let start = self.run.layout.measures.get(at).copied().unwrap_or(0);
                let Some(value) = self.run.state.measures.get(start + item) else { continue };
                results.push(MeasureResult {
                    id: measure.id.clone(),
                    item: id,
                    title: measure.title.clone(),
                    unit: measure.unit.clone(),
                    value: self.found(*value, measure.kind),
                });
            }
        }
        results
    }

    fn outcome(&self) -> Option<Outcome> {
        let lean = self.scores.outcome()?;
        let owned = |class: Option<&str>| class.map(str::to_owned);
        Some(Outcome {
            node: self.program().nodes.get(self.program().main?)?.id.clone(),
            class: owned(lean.class),
            low: owned(lean.low),
            high: owned(lean.high),
            withheld: lean.withheld,
            by_gate: owned(lean.by_gate),
        })
    }
}

fn here(list: Option<usize>, item: usize) -> Here {
    Here::at(list, item)
}
