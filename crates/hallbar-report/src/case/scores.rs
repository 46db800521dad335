//! Points: the tree at a glance, then each node with the lines it follows from.

use std::collections::BTreeSet;

use crate::figures;
use hallbar_core::assessment::{Datum, Found, NodeResult, Score, StepKind, Ternary};

use super::{Report, capital};
use crate::page::{Column, Table};
use crate::texts;

type Key<'a> = (&'a str, Option<&'a str>);

pub(super) fn write(report: &mut Report<'_>) {
    let result = report.result;
    let order = tree_order(report);
    if order.is_empty() && result.measures.is_empty() {
        return;
    }
    if !order.is_empty() {
        let points = report.has_points();
        report.heading(if points { texts::POINTS_HEADING } else { texts::CRITERIA });
    }
    if order.len() > 2 && report.has_points() {
        overview(report, &order);
    }
    let several = order.len() > 1;
    let mut first = !(order.len() > 2 && report.has_points());
    for (depth, node) in &order {
        if *depth > 0 && node.applies == Ternary::No {
            continue;
        }
        let told = report.has_points() || node.rule != "none" || super::lines::has_leaves(report, node);
        if several && told && !std::mem::take(&mut first) {
            report.page.blank();
        }
        super::lines::node(report, node);
    }
    measures(report);
}

/// Every node once, main node first, each before its parts, with its depth in the tree.
fn tree_order<'a>(report: &Report<'a>) -> Vec<(usize, &'a NodeResult)> {
    let nodes = &report.result.nodes;
    let parts: BTreeSet<Key<'_>> = nodes
        .iter()
        .flat_map(|node| &node.lines)
        .map(|line| (line.of.as_str(), line.item.as_deref()))
        .collect();
    let main = report.names.handbook.main.as_deref();
    let is_root = |node: &&NodeResult| !parts.contains(&key(node)) || Some(node.id.as_str()) == main;
    let mut roots: Vec<&NodeResult> = nodes.iter().filter(is_root).collect();
    roots.sort_by_key(|node| Some(node.id.as_str()) != main);
    let mut waiting: Vec<(usize, &NodeResult)> = roots.into_iter().rev().map(|node| (0, node)).collect();
    let mut seen = BTreeSet::new();
    let mut order = Vec::new();
    while let Some((depth, node)) = waiting.pop() {
        if !seen.insert(key(node)) {
            continue;
        }
        order.push((depth, node));
        for line in node.lines.iter().rev() {
            let part = nodes.iter().find(|part| key(part) == (line.of.as_str(), line.item.as_deref()));
            waiting.extend(part.map(|part| (depth + 1, part)));
        }
    }
    order
}

fn key(node: &NodeResult) -> Key<'_> {
    (&node.id, node.item.as_deref())
}

fn overview(report: &mut Report<'_>, order: &[(usize, &NodeResult)]) {
    let mut table = Table::new(vec![
        Column::text(report.say(texts::PART)),
        Column::figure(report.say(texts::POINTS)),
        Column::figure(report.say(texts::COVERAGE)),
    ]);
    for (depth, node) in order {
        let title = report.titled(&node.title, &node.id, node.item.as_deref());
        let title = format!("{}{title}", "\u{a0}\u{a0}".repeat(*depth));
        let (points, coverage) = if node.rule == "none" {
            ("–".to_owned(), String::new())
        } else {
            let coverage = node.score.coverage.map(|share| figures::percent(share, report.language));
            (report.score_range(&node.score), coverage.unwrap_or_default())
        };
        table.row(vec![title, points, coverage]);
    }
    report.page.table(2, &table);
}

fn measures(report: &mut Report<'_>) {
    if report.result.measures.is_empty() {
        return;
    }
    report.heading(texts::MEASURES);
    let pairs: Vec<(String, String)> = report
        .result
        .measures
        .iter()
        .map(|measure| {
            let title = report.titled(&measure.title, &measure.id, measure.item.as_deref());
            let mut value = report.found(&measure.value);
            let number = !matches!(
                measure.value,
                Found::One(Datum::Money(_)) | Found::Between(Some(Datum::Money(_)), _)
            );
            let known =
                !matches!(measure.value, Found::Nothing | Found::Anything | Found::Between(None, None));
            if let (Some(unit), true) = (&measure.unit, number && known) {
                value = figures::with_unit(&value, &report.names.text(unit), report.language);
            }
            (title, value)
        })
        .collect();
    report.page.pairs(2, &pairs);
}

impl Report<'_> {
    /// `12–15`, or that there is no score.
    pub(super) fn score_range(&self, score: &Score) -> String {
        match (score.low, score.high) {
            (Some(low), Some(high)) => figures::range((low, high), self.language),
            _ => self.say(texts::NO_SCORE).to_owned(),
        }
    }

    /// `12–15 av 20, besvarat 85 %, hittills 14 (preliminärt)`.
    pub(super) fn score_words(&self, node: &str, score: &Score) -> String {
        let mut words = self.score_range(score);
        let settled = score.value.is_some();
        if let (Some(maximum), true) = (self.names.maximum(node), score.low.is_some()) {
            words = self.fill(texts::OF_MAXIMUM, &[&words, &figures::number(maximum, self.language)]);
        }
        if !settled && score.low.is_some() && score.low == score.high {
            words.push_str(&format!(" {}", self.say(texts::MAY_LACK_SCORE)));
        }
        if let Some(share) = score.coverage {
            words.push_str(&format!(
                ", {}",
                self.fill(texts::ANSWERED, &[&figures::percent(share, self.language)])
            ));
        }
        if let (Some(so_far), false) = (score.so_far, settled) {
            let so_far = figures::number(so_far, self.language);
            words.push_str(&format!(", {}", self.fill(texts::SO_FAR, &[&so_far])));
        }
        words
    }

    /// What a node's rule does, for the line with its result.
    pub(super) fn rule_words(&self, node: &NodeResult) -> String {
        match node.rule {
            "sum" => self.say(texts::RULE_SUM).to_owned(),
            "mean" if super::lines::is_plain_mean(node) => self.say(texts::RULE_MEAN_PLAIN).to_owned(),
            "mean" => match certain_weight(node) {
                Some(weight) => self.fill(texts::RULE_MEAN, &[&figures::number(weight, self.language)]),
                None => self.say(texts::RULE_MEAN_OPEN).to_owned(),
            },
            "geometric" => self.say(texts::RULE_GEOMETRIC).to_owned(),
            "harmonic" => self.say(texts::RULE_HARMONIC).to_owned(),
            "power" => self.say(texts::RULE_POWER).to_owned(),
            "minimum" => self.say(texts::RULE_MINIMUM).to_owned(),
            "maximum" => self.say(texts::RULE_MAXIMUM).to_owned(),
            "count" => self.say(texts::RULE_COUNT).to_owned(),
            "worst" => self.say(texts::RULE_WORST).to_owned(),
            other => capital(other),
        }
    }

    /// What a step did.
    pub(super) fn step_words(&self, node: &NodeResult, step: &hallbar_core::assessment::Step) -> String {
        let by = step.by.as_deref().unwrap_or_default();
        let title = match (&step.title, step.kind) {
            (Some(title), _) => self.title(title, by),
            (None, StepKind::Scale) => self.names.scale(by),
            (None, _) => self.names.part(by),
        };
        let limit = step.limit.map(|limit| figures::number(limit, self.language)).unwrap_or_default();
        match step.kind {
            StepKind::Rule => self.rule_words(node),
            StepKind::Bonus => self.say(texts::STEP_BONUS).to_owned(),
            StepKind::Maximum => self.fill(texts::STEP_MAXIMUM, &[&limit]),
            StepKind::Scale => self.fill(texts::STEP_SCALE, &[&title]),
            StepKind::Rounding => self.say(texts::STEP_ROUNDING).to_owned(),
            StepKind::Cap => self.fill(texts::STEP_CAP, &[&limit, &title]),
        }
    }
}

/// The sum of the weights that count, where it is certain which do.
fn certain_weight(node: &NodeResult) -> Option<f64> {
    let parts = node.lines.iter().filter(|line| !line.bonus);
    if parts.clone().any(|line| line.counts == Ternary::Open) {
        return None;
    }
    Some(parts.filter(|line| line.counts == Ternary::Yes).map(|line| line.weight).sum())
}
