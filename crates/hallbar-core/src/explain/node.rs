//! Nodes: their lines, what happened after the rule, and their class.

use crate::assessment::{ClassRange, Line, NodeResult, Step};
use crate::lean::{LeanLine, LeanNode, LeanOutcome, LeanStep, Steps};
use crate::program::Aggregation;

use super::{Explain, here};

impl Explain<'_> {
    pub(super) fn nodes(&self) -> Vec<NodeResult> {
        let mut memory = Steps::default();
        self.scores.nodes().filter_map(|node| self.node(&node, &mut memory)).collect()
    }

    fn node(&self, node: &LeanNode<'_>, memory: &mut Steps) -> Option<NodeResult> {
        let (rule, document) = (self.program().nodes.get(node.at)?, self.handbook().nodes.get(node.at)?);
        let (mut lines, mut steps) = (Vec::new(), Vec::new());
        let total = self.scores.weight(node);
        self.scores.lines(node, &mut |line| lines.push(owned_line(line, total)));
        self.scores.steps(node, memory, &mut |step| {
            let cap = step.cap.and_then(|cap| document.caps.get(cap));
            let title = cap.map(|cap| cap.title.clone());
            steps.push(Step { title, ..owned_step(step) });
        });
        Some(NodeResult {
            id: rule.id.clone(),
            item: node.item.map(|item| item.to_string()),
            title: document.title.clone(),
            rule: rule_name(rule.rule),
            applies: self.run.applies(rule.when.as_ref(), here(rule.list, node.place)),
            score: node.score,
            lines,
            steps,
            class: self.scores.class(node).map(|lean| class_range(&lean)),
        })
    }
}

fn class_range(lean: &LeanOutcome<'_>) -> ClassRange {
    let owned = |class: Option<&str>| class.map(str::to_owned);
    ClassRange {
        class: owned(lean.class),
        low: owned(lean.low),
        high: owned(lean.high),
        withheld: lean.withheld,
    }
}

fn owned_line(lean: LeanLine<'_>, total: f64) -> Line {
    Line {
        of: lean.of.to_owned(),
        item: lean.item.map(|item| item.to_string()),
        weight: lean.weight,
        effective: lean.effective(total),
        bonus: lean.bonus,
        counts: lean.counts,
        points: lean.points,
        product: lean.product,
    }
}

fn owned_step(lean: LeanStep<'_>) -> Step {
    Step {
        kind: lean.kind,
        by: lean.by.map(str::to_owned),
        title: None,
        limit: lean.limit,
        after: lean.after,
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
