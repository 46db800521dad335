//! The lines that a result follows from, by reference.

use std::io::Write as _;

use hallbar_core::assessment::{Basis, StepKind, Ternary};
use hallbar_core::handbook::Relation;
use hallbar_core::{
    LeanCriterion, LeanDatum, LeanFound, LeanItem, LeanLine, LeanName, LeanNode, LeanReason, LeanStep,
    Scores, Steps,
};

use super::put::{Commas, number, optional, text};
use super::{class, outcome_word, ternary};

/// Appends gates with their reasons, nodes with their lines, criteria, measures and effects.
pub(super) fn explain(scores: &Scores<'_>, memory: &mut Steps, out: &mut Vec<u8>) {
    gates(scores, out);
    nodes(scores, memory, out);
    criteria(scores, out);
    measures(scores, out);
    effects(scores, out);
}

fn gates(scores: &Scores<'_>, out: &mut Vec<u8>) {
    out.extend_from_slice(b",\"gates\":[");
    let mut commas = Commas::default();
    for gate in scores.gates() {
        commas.before(out);
        out.extend_from_slice(b"{\"id\":");
        text(gate.id, out);
        field(b",\"applies\":", ternary(gate.applies), out);
        field(b",\"outcome\":", outcome_word(gate.outcome), out);
        if gate.deviated {
            out.extend_from_slice(b",\"deviation\":true");
        }
        out.extend_from_slice(b",\"reasons\":[");
        let mut commas = Commas::default();
        scores.reasons(&gate, &mut |one| {
            commas.before(out);
            reason(&one, out);
        });
        out.extend_from_slice(b"]}");
    }
    out.push(b']');
}

fn field(name: &[u8], value: &[u8], out: &mut Vec<u8>) {
    out.extend_from_slice(name);
    out.extend_from_slice(value);
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
    field(b",\"holds\":", ternary(reason.holds), out);
    out.push(b'}');
}

fn of(name: &LeanName<'_>, out: &mut Vec<u8>) {
    match name.id {
        Some(id) => {
            field(b"\"", name.kind.as_bytes(), out);
            out.push(b' ');
            let at = out.len();
            text(id, out);
            // The quote that opens the id stands where the name goes on.
            out.remove(at);
        }
        None => text(&name.to_string(), out),
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

fn found(what: &LeanFound<'_>, out: &mut Vec<u8>) {
    match what {
        LeanFound::Nothing => out.extend_from_slice(b"\"nothing\""),
        LeanFound::One(one) => {
            out.extend_from_slice(b"{\"one\":");
            datum(one, out);
            out.push(b'}');
        }
        LeanFound::Between(low, high) => {
            out.extend_from_slice(b"{\"between\":[");
            for (at, end) in [low, high].into_iter().enumerate() {
                out.extend_from_slice(if at == 0 { b"" } else { b"," });
                match end {
                    Some(end) => datum(end, out),
                    None => out.extend_from_slice(b"null"),
                }
            }
            out.extend_from_slice(b"]}");
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
        _ => out.extend_from_slice(b"\"anything\""),
    }
}

fn datum(what: &LeanDatum<'_>, out: &mut Vec<u8>) {
    // Writing to memory has no way to fail.
    match what {
        LeanDatum::Number(value) => {
            out.extend_from_slice(b"{\"number\":");
            number(Some(*value), out);
            out.push(b'}');
        }
        LeanDatum::Money(money) => write!(out, "{{\"money\":\"{money}\"}}").unwrap_or_default(),
        LeanDatum::Date(date) => write!(out, "{{\"date\":\"{date}\"}}").unwrap_or_default(),
        LeanDatum::Text(id) => {
            out.extend_from_slice(b"{\"text\":");
            text(id, out);
            out.push(b'}');
        }
        LeanDatum::Numbered(code) => write!(out, "{{\"text\":\"#{code}\"}}").unwrap_or_default(),
        _ => out.extend_from_slice(b"null"),
    }
}

fn nodes(scores: &Scores<'_>, memory: &mut Steps, out: &mut Vec<u8>) {
    out.extend_from_slice(b",\"nodes\":[");
    let mut commas = Commas::default();
    for node in scores.nodes() {
        commas.before(out);
        one_node(scores, &node, memory, out);
    }
    out.push(b']');
}

fn one_node(scores: &Scores<'_>, node: &LeanNode<'_>, memory: &mut Steps, out: &mut Vec<u8>) {
    out.extend_from_slice(b"{\"id\":");
    text(node.id, out);
    item(node.item, out);
    out.extend_from_slice(b",\"lines\":[");
    let mut commas = Commas::default();
    scores.lines(node, &mut |one| {
        commas.before(out);
        line(&one, out);
    });
    out.extend_from_slice(b"],\"steps\":[");
    let mut commas = Commas::default();
    scores.steps(node, memory, &mut |one| {
        commas.before(out);
        step(&one, out);
    });
    out.push(b']');
    if let Some(of_node) = scores.class(node) {
        out.extend_from_slice(b",\"class\":{\"class\":");
        class(&of_node, out);
        out.push(b'}');
    }
    out.push(b'}');
}

fn line(line: &LeanLine<'_>, out: &mut Vec<u8>) {
    out.extend_from_slice(b"{\"of\":");
    text(line.of, out);
    item(line.item, out);
    out.extend_from_slice(b",\"weight\":");
    number(Some(line.weight), out);
    out.extend_from_slice(b",\"effective\":");
    number(line.effective, out);
    if line.bonus {
        out.extend_from_slice(b",\"bonus\":true");
    }
    field(b",\"counts\":", ternary(line.counts), out);
    out.extend_from_slice(b",\"points\":");
    pair(line.points, out);
    if line.product.is_some() {
        out.extend_from_slice(b",\"product\":");
        pair(line.product, out);
    }
    out.push(b'}');
}

fn pair(ends: Option<(f64, f64)>, out: &mut Vec<u8>) {
    let Some((low, high)) = ends else { return out.extend_from_slice(b"null") };
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
    pair(Some(step.after), out);
    out.push(b'}');
}

fn criteria(scores: &Scores<'_>, out: &mut Vec<u8>) {
    out.extend_from_slice(b",\"criteria\":[");
    let mut commas = Commas::default();
    scores.criteria(&mut |one| {
        commas.before(out);
        criterion(scores, &one, out);
    });
    out.push(b']');
}

fn criterion(scores: &Scores<'_>, criterion: &LeanCriterion<'_>, out: &mut Vec<u8>) {
    out.extend_from_slice(b"{\"id\":");
    text(criterion.id, out);
    item(criterion.item, out);
    field(b",\"applies\":", ternary(criterion.applies), out);
    let basis: &[u8] = match criterion.basis {
        Basis::Answered => b"\"answered\"",
        Basis::InPart => b"\"in_part\"",
        Basis::Unknown => b"\"unknown\"",
        Basis::NotDescribed => b"\"not_described\"",
        Basis::NotApplicable => b"\"not_applicable\"",
        Basis::Missing => b"\"missing\"",
        Basis::ByDefault => b"\"by_default\"",
        Basis::NotAsked => b"\"not_asked\"",
        Basis::Computed => b"\"computed\"",
    };
    field(b",\"basis\":", basis, out);
    out.extend_from_slice(b",\"levels\":[");
    let mut commas = Commas::default();
    scores.levels(criterion, &mut |level| {
        commas.before(out);
        text(level, out);
    });
    out.extend_from_slice(b"],\"points\":");
    pair(criterion.score.low.zip(criterion.score.high), out);
    if criterion.capped_at.is_some() {
        out.extend_from_slice(b",\"capped_at\":");
        number(criterion.capped_at, out);
    }
    out.push(b'}');
}

fn measures(scores: &Scores<'_>, out: &mut Vec<u8>) {
    out.extend_from_slice(b",\"measures\":[");
    let mut commas = Commas::default();
    scores.measures(&mut |id, of_item, value| {
        commas.before(out);
        out.extend_from_slice(b"{\"id\":");
        text(id, out);
        item(of_item, out);
        out.extend_from_slice(b",\"value\":");
        found(&value, out);
        out.push(b'}');
    });
    out.push(b']');
}

fn effects(scores: &Scores<'_>, out: &mut Vec<u8>) {
    let Some(sums) = scores.effects() else { return };
    out.extend_from_slice(b",\"effects\":{\"effects\":[");
    let mut commas = Commas::default();
    scores.each_effect(&mut |effect| {
        commas.before(out);
        out.extend_from_slice(b"{\"on\":");
        text(effect.on, out);
        out.extend_from_slice(b",\"before\":");
        pair(Some(effect.before), out);
        out.extend_from_slice(b",\"after\":");
        pair(Some(effect.after), out);
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
    pair(Some(sums.gains), out);
    out.extend_from_slice(b",\"losses\":");
    pair(Some(sums.losses), out);
    out.push(b'}');
}
