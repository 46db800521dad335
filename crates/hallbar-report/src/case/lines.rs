//! The lines of a node: what each part brings, and what happened to the points on the way.

use crate::figures;
use hallbar_core::assessment::{Basis, ClassRange, CriterionResult, Line, NodeResult, StepKind, Ternary};
use hallbar_core::case::Given;

use super::Report;
use crate::page::{Column, Table, Tone};
use crate::texts;

/// A node with its score, lines, steps and class.
pub(super) fn node(report: &mut Report<'_>, node: &NodeResult) {
    let title = report.titled(&node.title, &node.id, node.item.as_deref());
    let title = report.page.tone(Tone::Strong, &title);
    if node.applies == Ternary::No {
        let said = format!("{title} – {}", report.say(texts::NODE_NOT_APPLYING));
        report.page.paragraph(0, &said);
        return;
    }
    let none = node.rule == "none";
    if none && !report.has_points() {
        // Without points anywhere the parts are all there is to tell.
        if has_leaves(report, node) {
            report.page.paragraph(0, &title);
            let table = Lines { points: false, ..Lines::of(node) }.table(report, node);
            report.page.table(2, &table);
            aside(report, node);
        }
        return;
    }
    let score = if none {
        report.say(texts::RULE_NONE).to_owned()
    } else {
        report.score_words(&node.id, &node.score)
    };
    let mut said = format!("{title} – {score}");
    if node.applies == Ternary::Open {
        said.push_str(&format!(" ({})", report.say(texts::NODE_MAY_APPLY)));
    }
    report.page.paragraph(0, &said);
    let columns = Lines::of(node);
    if node.lines.iter().any(|line| !is_aside(report, node, line)) {
        let table = columns.table(report, node);
        report.page.table(2, &table);
    }
    aside(report, node);
    if let Some(class) = &node.class {
        let said = class_words(report, node, class);
        report.page.paragraph(2, &said);
    }
}

/// Whether a node has criteria among its parts.
pub(super) fn has_leaves(report: &Report<'_>, node: &NodeResult) -> bool {
    node.lines.iter().any(|line| report.criterion(&line.of, line.item.as_deref()).is_some())
}

/// Which columns a node's table has: those that some line fills.
struct Lines {
    points: bool,
    weights: bool,
    shares: bool,
    products: bool,
}

impl Lines {
    fn of(node: &NodeResult) -> Self {
        // Under a mean weights that are all one say nothing.
        let weighed =
            !is_plain_mean(node) && !matches!(node.rule, "minimum" | "maximum" | "count" | "worst" | "none");
        Self {
            points: true,
            weights: weighed,
            shares: weighed && node.lines.iter().any(|line| line.effective.is_some()),
            products: weighed && node.lines.iter().any(|line| line.product.is_some()),
        }
    }

    fn table(&self, report: &Report<'_>, node: &NodeResult) -> Table {
        let mut columns =
            vec![Column::text(report.say(texts::PART)), Column::text(report.say(texts::ANSWER))];
        if self.points {
            columns.push(Column::figure(report.say(texts::POINTS)));
        }
        for (there, title) in
            [(self.weights, texts::WEIGHT), (self.products, texts::PRODUCT), (self.shares, texts::SHARE)]
        {
            if there {
                columns.push(Column::figure(report.say(title)));
            }
        }
        let mut table = Table::new(columns);
        for line in node.lines.iter().filter(|line| !is_aside(report, node, line)) {
            table.row(self.row(report, line));
        }
        if !node.steps.is_empty() && node.rule != "none" {
            table.rule();
            let mut before = None;
            for step in &node.steps {
                let changed = before.replace(step.after) != Some(step.after);
                if step.kind == StepKind::Rounding && !changed {
                    continue;
                }
                let words = report.step_words(node, step);
                table.sum(words, self.step(&figures::range(step.after, report.language)));
            }
        }
        table
    }

    fn row(&self, report: &Report<'_>, line: &Line) -> Vec<String> {
        let language = report.language;
        let mut title = part_name(report, line);
        if line.bonus {
            title.push_str(&format!(" ({})", report.say(texts::BONUS)));
        }
        let mut answer = match report.criterion(&line.of, line.item.as_deref()) {
            Some(criterion) => report.answer(criterion),
            None => report.part_class(line),
        };
        match line.counts {
            Ternary::Yes => {}
            Ternary::No => answer = joined(&answer, report.say(texts::LEFT_OUT)),
            Ternary::Open => answer = joined(&answer, report.say(texts::MAY_COUNT)),
        }
        let range = |range: Option<(f64, f64)>| {
            range.map_or_else(|| "–".to_owned(), |range| figures::range(range, language))
        };
        let mut cells = vec![title, answer];
        if self.points {
            cells.push(range(line.points));
        }
        if self.weights {
            cells.push(figures::number(line.weight, language));
        }
        if self.products {
            cells.push(range(line.product));
        }
        if self.shares {
            let share = line.effective.map(|share| figures::percent(share, language));
            cells.push(share.unwrap_or_else(|| "–".to_owned()));
        }
        cells
    }

    /// What a step comes to, under the column that it follows from.
    fn step(&self, after: &str) -> Vec<String> {
        let columns = 1 + usize::from(self.weights) + usize::from(self.products) + usize::from(self.shares);
        let place = if self.products { columns - 1 - usize::from(self.shares) } else { 0 };
        (0..columns).map(|at| if at == place { after.to_owned() } else { String::new() }).collect()
    }
}

/// Whether a part is told below the table instead of in it: it is not asked of the case, or has nothing that counts.
fn is_aside(report: &Report<'_>, node: &NodeResult, line: &Line) -> bool {
    match report.criterion(&line.of, line.item.as_deref()) {
        Some(criterion) => criterion.basis == Basis::NotAsked,
        // Under the rule *none* parts stand side by side and none of them counts.
        None => line.counts == Ternary::No && node.rule != "none",
    }
}

/// The parts that are not asked of the case, and those without anything that counts.
fn aside(report: &mut Report<'_>, node: &NodeResult) {
    for (criteria, phrase) in [(true, texts::NOT_ASKED_HERE), (false, texts::NOT_COUNTED_HERE)] {
        let those = node.lines.iter().filter(|line| {
            is_aside(report, node, line)
                && criteria == report.criterion(&line.of, line.item.as_deref()).is_some()
        });
        let names: Vec<String> = those.map(|line| part_name(report, line)).collect();
        if !names.is_empty() {
            let said = report.fill(phrase, &[&names.join(", ")]);
            report.page.paragraph(2, &said);
        }
    }
}

fn part_name(report: &Report<'_>, line: &Line) -> String {
    let title = report.names.part(&line.of);
    match &line.item {
        Some(item) => super::with_item(&title, &report.names.any_item(item)),
        None => title,
    }
}

/// Whether a node is a mean of parts that all weigh one.
pub(super) fn is_plain_mean(node: &NodeResult) -> bool {
    node.rule == "mean" && node.lines.iter().all(|line| line.weight.total_cmp(&1.0).is_eq())
}

/// Whether two titles say the same: `ja` and `Ja`.
fn same(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.to_lowercase()
}

fn joined(answer: &str, remark: &str) -> String {
    if answer.is_empty() { remark.to_owned() } else { format!("{answer}; {remark}") }
}

fn class_words(report: &Report<'_>, node: &NodeResult, class: &ClassRange) -> String {
    let name = |id: &String| report.names.class(&node.id, id);
    let said = match (&class.class, &class.low, &class.high, class.withheld) {
        (_, _, _, Ternary::Yes) => report.say(texts::CLASS_NONE).to_owned(),
        (Some(class), ..) => match by_gate(report, node) {
            Some(other) if &other != class => {
                report.fill(texts::CLASS_BEFORE_GATES, &[&name(class), &name(&other)])
            }
            _ => report.fill(texts::CLASS, &[&name(class)]),
        },
        (None, Some(low), Some(high), _) if low != high => {
            report.fill(texts::CLASS_RANGE, &[&name(low), &name(high)])
        }
        (None, ..) => report.say(texts::CLASS_UNSETTLED).to_owned(),
    };
    super::capital(&said)
}

/// The class that a failed requirement gives the case, if this is the node whose class it is.
fn by_gate(report: &Report<'_>, node: &NodeResult) -> Option<String> {
    let outcome = report.result.outcome.as_ref()?;
    let given = outcome.by_gate.is_some() && outcome.node == node.id && node.item.is_none();
    outcome.class.clone().filter(|_| given)
}

impl Report<'_> {
    /// What a criterion read and the level it came to.
    pub(super) fn answer(&self, criterion: &CriterionResult) -> String {
        let levels: Vec<String> =
            criterion.levels.iter().map(|level| self.title(&level.title, &level.id)).collect();
        let levels = self.listed(&levels, texts::OR);
        let read = self.with_unit(self.found(&criterion.read), criterion.question.as_deref());
        let answer = match criterion.basis {
            Basis::Answered | Basis::Computed if levels.is_empty() || same(&levels, &read) => read,
            Basis::Answered | Basis::Computed => format!("{read} → {levels}"),
            Basis::InPart if levels.is_empty() || same(&levels, &read) => self.fill(texts::IN_PART, &[&read]),
            Basis::InPart => self.fill(texts::IN_PART, &[&format!("{read} → {levels}")]),
            Basis::Unknown => self.say(texts::UNKNOWN).to_owned(),
            Basis::NotDescribed => self.say(texts::NOT_DESCRIBED).to_owned(),
            Basis::NotApplicable => self.say(texts::NOT_APPLICABLE).to_owned(),
            Basis::Missing => self.say(texts::MISSING).to_owned(),
            Basis::ByDefault => {
                let counted = if levels.is_empty() { self.score_range(&criterion.score) } else { levels };
                let phrase = match self.given(criterion) {
                    Some(Given::NotDescribed) => texts::BY_DEFAULT_SILENT,
                    Some(Given::NotApplicable) => texts::BY_DEFAULT_NOT_APPLICABLE,
                    _ => texts::BY_DEFAULT,
                };
                self.fill(phrase, &[&counted])
            }
            Basis::NotAsked => self.say(texts::NOT_ASKED).to_owned(),
        };
        match criterion.capped_at {
            Some(cap) => {
                let cap = figures::number(cap, self.language);
                format!("{answer}; {}", self.fill(texts::CAPPED, &[&cap]))
            }
            None => answer,
        }
    }

    /// What the case gives to the question that a criterion reads.
    fn given(&self, criterion: &CriterionResult) -> Option<&Given> {
        let question = criterion.question.as_deref()?;
        let mut answers = self.case.answers.iter().filter(|answer| answer.question == question);
        answers
            .find(|answer| answer.item.is_none() || answer.item == criterion.item)
            .map(|answer| &answer.value)
    }

    /// A number answered, with the unit that the question gives it.
    fn with_unit(&self, read: String, question: Option<&str>) -> String {
        match question.and_then(|id| self.names.question_unit(id)) {
            Some(unit) => figures::with_unit(&read, &unit, self.language),
            None => read,
        }
    }

    /// The class of a part that is a node, if it has one.
    fn part_class(&self, line: &Line) -> String {
        let nodes = &self.result.nodes;
        let part = nodes.iter().find(|node| node.id == line.of && node.item == line.item);
        match part.and_then(|part| part.class.as_ref()?.class.as_ref()) {
            Some(class) => self.names.class(&line.of, class),
            None => String::new(),
        }
    }
}
