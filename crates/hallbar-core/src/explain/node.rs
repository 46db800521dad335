//! Nodes: their lines, what happened after the rule, and their class.

use crate::assessment::{Line, NodeResult, Step, StepKind, Ternary};
use crate::handbook;
use crate::kernel::{Applied, Cell, Ends, Here, Term, aggregate, round9};
use crate::program::{Aggregation, Leaf, Node, Part};

use super::{Explain, here};

impl Explain<'_> {
    pub(super) fn nodes(&self) -> Vec<NodeResult> {
        let mut results = Vec::new();
        for (at, (rule, document)) in self.program().nodes.iter().zip(&self.handbook().nodes).enumerate() {
            for (item, id) in self.items(rule.list) {
                results.push(self.node(at, rule, document, here(rule.list, item), id));
            }
        }
        results
    }

    fn node(
        &self,
        at: usize,
        rule: &Node,
        document: &handbook::Node,
        here: Here,
        item: Option<String>,
    ) -> NodeResult {
        let cell = self.run.node_cell(at, here);
        let start = self.run.layout.nodes.get(at).copied().unwrap_or(0);
        let class = self.run.state.classes.get(start + here.item(rule.list)).copied().unwrap_or_default();
        NodeResult {
            id: rule.id.clone(),
            item,
            title: document.title.clone(),
            rule: rule_name(rule.rule),
            applies: self.run.applies(rule.when.as_ref(), here),
            score: cell.score(),
            lines: self.lines(at, rule, here),
            steps: self.steps(at, rule, document, cell, here),
            class: self.class_range(at, class),
        }
    }

    fn lines(&self, at: usize, rule: &Node, here: Here) -> Vec<Line> {
        let mut parts: Vec<(Part, usize, Cell)> = Vec::new();
        self.run.each_part(at, here, |run, part, item| parts.push((*part, item, run.part_cell(part, item))));
        let weighs = rule.rule.weighs() && rule.rule != Aggregation::None;
        let counted = |part: &Part, cell: &Cell| !part.bonus && cell.present != Ternary::No;
        let total: f64 = parts.iter().filter(|(p, _, c)| counted(p, c)).map(|(part, ..)| part.weight).sum();
        parts
            .iter()
            .map(|(part, item, cell)| {
                let points = (cell.present != Ternary::No && !cell.low.is_nan())
                    .then(|| (round9(cell.low), round9(cell.high)));
                let additive = part.bonus || matches!(rule.rule, Aggregation::Sum | Aggregation::Mean);
                let times = |points: f64| round9(part.weight * points);
                let share = weighs && counted(part, cell) && total != 0.0;
                let (id, list) = self.leaf(part.of);
                Line {
                    of: id,
                    item: list.map(|list| self.item_id(list, *item)),
                    weight: part.weight,
                    effective: share.then(|| round9(part.weight / total)),
                    bonus: part.bonus,
                    counts: cell.present,
                    points,
                    product: points.filter(|_| additive).map(|(low, high)| (times(low), times(high))),
                }
            })
            .collect()
    }

    fn leaf(&self, leaf: Leaf) -> (String, Option<usize>) {
        match leaf {
            Leaf::Criterion(at) => self.program().criteria.get(at).map(|c| (c.id.clone(), c.list)),
            Leaf::Node(at) => self.program().nodes.get(at).map(|n| (n.id.clone(), n.list)),
        }
        .unwrap_or_default()
    }

    fn steps(&self, at: usize, rule: &Node, document: &handbook::Node, cell: Cell, here: Here) -> Vec<Step> {
        let mut terms = Vec::new();
        self.run.each_part(at, here, |run, part, item| {
            let cell = run.part_cell(part, item);
            if !part.bonus {
                terms.push(Term {
                    weight: part.weight,
                    low: cell.low,
                    high: cell.high,
                    present: cell.present,
                });
            }
        });
        let applies = self.run.applies(rule.when.as_ref(), here) != Ternary::No;
        let range = aggregate(rule.rule, &terms, &mut Vec::new()).filter(|_| applies);
        let Some(range) = range else { return Vec::new() };
        let step = |kind, (low, high): (f64, f64)| Step {
            kind,
            by: None,
            title: None,
            limit: None,
            after: (round9(low), round9(high)),
        };
        let mut steps = vec![step(StepKind::Rule, range)];
        self.run.after_rule(at, here, range, cell.present, Ends::Both, &mut |applied| {
            steps.push(match applied {
                Applied::Bonus(low, high) => step(StepKind::Bonus, (low, high)),
                Applied::Maximum(low, high) => {
                    Step { limit: rule.maximum, ..step(StepKind::Maximum, (low, high)) }
                }
                Applied::Scale(low, high) => {
                    Step { by: document.scale.clone(), ..step(StepKind::Scale, (low, high)) }
                }
                Applied::Rounding(low, high) => {
                    let decimals = rule.decimals.map(f64::from);
                    Step { limit: decimals, ..step(StepKind::Rounding, (low, high)) }
                }
                Applied::Cap(number, low, high) => Step {
                    by: document.caps.get(number).map(|cap| cap.id.clone()),
                    title: document.caps.get(number).map(|cap| cap.title.clone()),
                    limit: rule.caps.get(number).map(|(_, limit)| *limit),
                    ..step(StepKind::Cap, (low, high))
                },
            });
        });
        steps
    }
}

/// The name of a rule in documents and results.
fn rule_name(rule: Aggregation) -> &'static str {
    match rule {
        Aggregation::Sum => "sum",
        Aggregation::Mean => "mean",
        Aggregation::Power(p) if p.abs() < 1e-9 => "geometric",
        Aggregation::Power(p) if (p + 1.0).abs() < 1e-9 => "harmonic",
        Aggregation::Power(_) => "power",
        Aggregation::Minimum => "minimum",
        Aggregation::Maximum => "maximum",
        Aggregation::Count(_) => "count",
        Aggregation::Worst(_) => "worst",
        Aggregation::None => "none",
    }
}
