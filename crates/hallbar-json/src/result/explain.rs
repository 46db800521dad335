//! The lines that a result follows from, by reference, with what is usual left out.

use std::io::Write as _;

use hallbar_core::assessment::{Basis, StepKind, Ternary};
use hallbar_core::handbook::{ItemSource, Relation};
use hallbar_core::{
    LeanCriterion, LeanDatum, LeanFound, LeanGate, LeanItem, LeanLine, LeanName, LeanNode, LeanReason,
    LeanStep, Scorer, Scores, Steps,
};

use super::put::{Commas, number, optional, text, text_of};
use super::{class, outcome_word, ternary};

/// What explaining remembers from case to case.
#[derive(Debug, Default)]
pub(super) struct Memory {
    steps: Steps,
    /// Whether every case has the same lines in the same order: nothing stands once for each financing line.
    fixed: bool,
    /// The text of each line of which nothing is open, by its number in the row of lines and its level. It is the same
    /// whenever the level is.
    lines: Vec<Vec<Option<Box<[u8]>>>>,
    /// The number of the line at hand.
    line: usize,
}

impl Memory {
    pub(super) fn new(scorer: &Scorer) -> Self {
        let handbook = scorer.handbook();
        let lines = |list: &String| {
            handbook.lists.iter().any(|known| known.id == *list && known.items == ItemSource::Lines)
        };
        let mut per = handbook.nodes.iter().map(|node| &node.per);
        let mut of_criteria = handbook.criteria.iter().map(|criterion| &criterion.per);
        let varies = per.any(|per| per.as_ref().is_some_and(lines))
            || of_criteria.any(|per| per.as_ref().is_some_and(lines));
        Self { fixed: !varies, ..Self::default() }
    }

    /// Appends a line, from memory where its text is known.
    fn line(&mut self, scores: &Scores<'_>, one: &LeanLine<'_>, out: &mut Vec<u8>) {
        let number = self.line;
        self.line += 1;
        let Some(level) = settled(one).filter(|_| self.fixed) else { return line(scores, one, out) };
        if self.lines.len() <= number {
            self.lines.resize_with(number + 1, Vec::new);
        }
        let Some(known) = self.lines.get_mut(number) else { return };
        if known.len() <= level {
            known.resize_with(level + 1, || None);
        }
        match known.get_mut(level) {
            Some(Some(text)) => out.extend_from_slice(text),
            Some(unknown) => {
                let start = out.len();
                line(scores, one, out);
                *unknown = out.get(start..).map(Box::from);
            }
            None => {}
        }
    }
}

/// The level of a line that is answered and of which nothing is open.
fn settled(line: &LeanLine<'_>) -> Option<usize> {
    let criterion = line.criterion?;
    let (low, high) = line.points?;
    let plain = criterion.basis == Basis::Answered
        && line.counts == Ternary::Yes
        && criterion.capped_at.is_none()
        && low.to_bits() == high.to_bits();
    criterion.level_place().filter(|_| plain)
}

/// Appends gates with their reasons, nodes with their lines, measures and effects.
pub(super) fn explain(scores: &Scores<'_>, memory: &mut Memory, out: &mut Vec<u8>) {
    memory.line = 0;
    out.extend_from_slice(b",\"gates\":[");
    let mut commas = Commas::default();
    for gate in scores.gates() {
        commas.before(out);
        one_gate(scores, &gate, out);
    }
    out.extend_from_slice(b"],\"nodes\":[");
    let mut commas = Commas::default();
    for node in scores.nodes() {
        commas.before(out);
        one_node(scores, &node, memory, out);
    }
    out.extend_from_slice(b"],\"measures\":{");
    let mut commas = Commas::default();
    scores.measures(&mut |id, of_item, value| {
        commas.before(out);
        name(id, of_item, out);
        out.push(b':');
        found(&value, out);
    });
    out.push(b'}');
    effects(scores, out);
}

fn field(name: &[u8], value: &[u8], out: &mut Vec<u8>) {
    out.extend_from_slice(name);
    out.extend_from_slice(value);
}

/// A field that is there only where it does not say yes.
fn unless_yes(name: &[u8], value: Ternary, out: &mut Vec<u8>) {
    if value != Ternary::Yes {
        field(name, ternary(value), out);
    }
}

fn one_gate(scores: &Scores<'_>, gate: &LeanGate<'_>, out: &mut Vec<u8>) {
    out.extend_from_slice(b"{\"id\":");
    text(gate.id, out);
    unless_yes(b",\"applies\":", gate.applies, out);
    field(b",\"outcome\":", outcome_word(gate.outcome), out);
    if gate.deviated {
        out.extend_from_slice(b",\"deviation\":true");
    }
    out.extend_from_slice(b",\"reasons\":[");
    let mut commas = Commas::default();
    scores.reasons(gate, &mut |one| {
        commas.before(out);
        reason(&one, out);
    });
    out.extend_from_slice(b"]}");
}

fn reason(reason: &LeanReason<'_>, out: &mut Vec<u8>) {
    out.extend_from_slice(b"{\"of\":");
    of(&reason.of, out);
    item(reason.item, out);
    out.extend_from_slice(b",\"found\":");
    found(&reason.found, out);
    field(b",\"relation\":", relation(reason.relation), out);
    if reason.negated {
        out.extend_from_slice(b",\"negated\":true");
    }
    out.extend_from_slice(b",\"asked\":");
    found(&reason.asked, out);
    unless_yes(b",\"holds\":", reason.holds, out);
    out.push(b'}');
}

fn of(name: &LeanName<'_>, out: &mut Vec<u8>) {
    match name.id {
        Some(id) => text_of(&[name.kind, " ", id], out),
        None => text(&name.to_string(), out),
    }
}

/// The name of what stands once, or once per item.
pub(super) fn name(id: &str, item: Option<LeanItem<'_>>, out: &mut Vec<u8>) {
    match item {
        None => text(id, out),
        Some(LeanItem::Id(item)) => text_of(&[id, "/", item], out),
        Some(item) => text(&format!("{id}/{item}"), out),
    }
}

fn relation(relation: Relation) -> &'static [u8] {
    match relation {
        Relation::Is => b"\"is\"",
        Relation::IsNot => b"\"is_not\"",
        Relation::In => b"\"in\"",
        Relation::AtLeast => b"\"at_least\"",
        Relation::MoreThan => b"\"more_than\"",
        Relation::AtMost => b"\"at_most\"",
        Relation::LessThan => b"\"less_than\"",
    }
}

fn item(item: Option<LeanItem<'_>>, out: &mut Vec<u8>) {
    let Some(item) = item else { return };
    out.extend_from_slice(b",\"item\":");
    match item {
        LeanItem::Id(id) => text(id, out),
        other => text(&other.to_string(), out),
    }
}

/// What was found or asked, written as it would be in a case; null where there is nothing.
fn found(what: &LeanFound<'_>, out: &mut Vec<u8>) {
    match what {
        LeanFound::Nothing => out.extend_from_slice(b"null"),
        LeanFound::One(one) => datum(one, out),
        LeanFound::Between(low, high) => {
            out.push(b'{');
            let mut commas = Commas::default();
            for (name, end) in [(&b"\"from\":"[..], low), (b"\"to\":", high)] {
                if let Some(end) = end {
                    commas.before(out);
                    out.extend_from_slice(name);
                    datum(end, out);
                }
            }
            out.push(b'}');
        }
        LeanFound::OneOf(set) => {
            out.extend_from_slice(b"{\"one_of\":[");
            let mut commas = Commas::default();
            set.each(|one| {
                commas.before(out);
                datum(&one, out);
            });
            out.extend_from_slice(b"]}");
        }
        _ => out.extend_from_slice(b"\"unknown\""),
    }
}

fn datum(what: &LeanDatum<'_>, out: &mut Vec<u8>) {
    // Writing to memory has no way to fail.
    match what {
        LeanDatum::Number(value) => number(Some(*value), out),
        LeanDatum::Money(money) => write!(out, "\"{money}\"").unwrap_or_default(),
        LeanDatum::Date(date) => write!(out, "\"{date}\"").unwrap_or_default(),
        LeanDatum::Text(id) => text(id, out),
        LeanDatum::Numbered(code) => write!(out, "\"#{code}\"").unwrap_or_default(),
        _ => out.extend_from_slice(b"null"),
    }
}

fn one_node(scores: &Scores<'_>, node: &LeanNode<'_>, memory: &mut Memory, out: &mut Vec<u8>) {
    out.extend_from_slice(b"{\"id\":");
    text(node.id, out);
    item(node.item, out);
    out.extend_from_slice(b",\"lines\":[");
    let mut commas = Commas::default();
    scores.lines(node, &mut |one| {
        commas.before(out);
        memory.line(scores, &one, out);
    });
    out.push(b']');
    if node.has_steps {
        out.extend_from_slice(b",\"steps\":[");
        let mut commas = Commas::default();
        scores.steps(node, &mut memory.steps, &mut |one| {
            commas.before(out);
            step(&one, out);
        });
        out.push(b']');
    }
    if let Some(of_node) = scores.class(node) {
        out.extend_from_slice(b",\"class\":{\"class\":");
        class(&of_node, out);
        out.push(b'}');
    }
    out.push(b'}');
}

fn line(scores: &Scores<'_>, line: &LeanLine<'_>, out: &mut Vec<u8>) {
    out.extend_from_slice(b"{\"of\":");
    text(line.of, out);
    item(line.item, out);
    if let Some(criterion) = &line.criterion {
        read(scores, criterion, out);
    }
    out.extend_from_slice(b",\"weight\":");
    number(Some(line.weight), out);
    if line.bonus {
        out.extend_from_slice(b",\"bonus\":true");
    }
    unless_yes(b",\"counts\":", line.counts, out);
    if line.points.is_some() {
        out.extend_from_slice(b",\"points\":");
        ends(line.points, out);
    }
    if line.product.is_some() {
        out.extend_from_slice(b",\"product\":");
        ends(line.product, out);
    }
    out.push(b'}');
}

/// How what a criterion read came about, where it is not simply answered, and the level or levels it may be at.
fn read(scores: &Scores<'_>, criterion: &LeanCriterion<'_>, out: &mut Vec<u8>) {
    let basis: &[u8] = match criterion.basis {
        Basis::Answered => b"",
        Basis::InPart => b"in_part",
        Basis::Unknown => b"unknown",
        Basis::NotDescribed => b"not_described",
        Basis::NotApplicable => b"not_applicable",
        Basis::Missing => b"missing",
        Basis::ByDefault => b"by_default",
        Basis::NotAsked => b"not_asked",
        Basis::Computed => b"computed",
    };
    if !basis.is_empty() {
        field(b",\"basis\":\"", basis, out);
        out.push(b'"');
    }
    if let Some(level) = scores.level(criterion) {
        out.extend_from_slice(b",\"level\":");
        text(level, out);
    } else if criterion.has_levels() {
        out.extend_from_slice(b",\"levels\":[");
        let mut commas = Commas::default();
        scores.levels(criterion, &mut |level| {
            commas.before(out);
            text(level, out);
        });
        out.push(b']');
    }
    if criterion.capped_at.is_some() {
        out.extend_from_slice(b",\"capped_at\":");
        number(criterion.capped_at, out);
    }
}

/// A number, or a pair where the two differ.
fn ends(ends: Option<(f64, f64)>, out: &mut Vec<u8>) {
    let Some((low, high)) = ends else { return out.extend_from_slice(b"null") };
    if low.to_bits() == high.to_bits() {
        return number(Some(low), out);
    }
    out.push(b'[');
    number(Some(low), out);
    out.push(b',');
    number(Some(high), out);
    out.push(b']');
}

fn step(step: &LeanStep<'_>, out: &mut Vec<u8>) {
    let kind: &[u8] = match step.kind {
        StepKind::Rule => b"\"rule\"",
        StepKind::Bonus => b"\"bonus\"",
        StepKind::Maximum => b"\"maximum\"",
        StepKind::Scale => b"\"scale\"",
        StepKind::Rounding => b"\"rounding\"",
        StepKind::Cap => b"\"cap\"",
    };
    field(b"{\"kind\":", kind, out);
    if step.by.is_some() {
        out.extend_from_slice(b",\"by\":");
        optional(step.by, out);
    }
    if step.limit.is_some() {
        out.extend_from_slice(b",\"limit\":");
        number(step.limit, out);
    }
    out.extend_from_slice(b",\"after\":");
    ends(Some(step.after), out);
    out.push(b'}');
}

/// Appends what effects cause in turn, where a matrix is given.
pub(super) fn indirect(scores: &Scores<'_>, out: &mut Vec<u8>) {
    let Some(sums) = scores.indirect() else { return };
    out.extend_from_slice(b",\"indirect\":{\"gains\":");
    ends(Some(sums.gains), out);
    out.extend_from_slice(b",\"losses\":");
    ends(Some(sums.losses), out);
    out.push(b'}');
}

fn effects(scores: &Scores<'_>, out: &mut Vec<u8>) {
    let Some(sums) = scores.effects() else { return };
    out.extend_from_slice(b",\"effects\":{\"effects\":[");
    let mut commas = Commas::default();
    scores.each_effect(&mut |effect| {
        commas.before(out);
        out.extend_from_slice(b"{\"on\":");
        text(effect.on, out);
        if effect.before != effect.after {
            out.extend_from_slice(b",\"before\":");
            ends(Some(effect.before), out);
        }
        out.extend_from_slice(b",\"after\":");
        ends(Some(effect.after), out);
        for (name, value) in
            [(&b",\"strong_loss\":"[..], effect.strong_loss), (b",\"in_conflict\":", effect.in_conflict)]
        {
            if value != Ternary::No {
                field(name, ternary(value), out);
            }
        }
        out.push(b'}');
    });
    out.extend_from_slice(b"],\"gains\":");
    ends(Some(sums.gains), out);
    out.extend_from_slice(b",\"losses\":");
    ends(Some(sums.losses), out);
    out.push(b'}');
}
