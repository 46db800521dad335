//! The pictures of a case: where its score stands among the limits of the classes, and what gains and loses by it.

use hallbar_core::assessment::EffectLine;
use hallbar_core::handbook::{Condition, Operand, Quantity, Relation};

use super::{Report, effects};
use crate::figures;
use crate::picture::{ScoreLine, Side, Sides};
use crate::texts::paper as say;

/// The main score on its axis, where it has one.
pub(super) fn score(report: &mut Report<'_>) {
    let Some(main) = report.names.handbook.main.as_deref() else { return };
    let node = report.result.nodes.iter().find(|node| node.id == main && node.item.is_none());
    let (Some(node), Some(most)) = (node, report.names.maximum(main)) else { return };
    let (Some(low), Some(high)) = (node.score.low, node.score.high) else { return };
    let language = report.language;
    let number = |value: f64| (value, figures::number(value, language));
    let mut limits: Vec<f64> = Vec::new();
    for class in report.names.node(main).into_iter().flat_map(|node| &node.classes) {
        limits_of(report, class.when.as_ref(), main, &mut limits);
    }
    limits.sort_by(f64::total_cmp);
    limits.dedup();
    let line = ScoreLine {
        ends: [number(low.min(0.0)), number(most.max(high))],
        score: [number(low), number(high)],
        limits: limits.into_iter().map(number).collect(),
    };
    let title = report.title(&node.title, &node.id);
    let words = report.score_words(&node.id, &node.score);
    let said: Vec<String> = line.limits.iter().map(|(_, said)| said.clone()).collect();
    let mut description = report.fill(say::SCORE_SHOWN, &[&words]);
    if !said.is_empty() {
        let said = report.fill(say::LIMITS_SHOWN, &[&said.join(", ")]);
        description = format!("{description} {said}");
    }
    let title = report.fill(say::SCORE_AND_LIMITS, &[&title]);
    report.page.picture(line.draw(title, description));
}

/// The limits that a class sets on the main score.
fn limits_of(report: &Report<'_>, when: Option<&Condition>, main: &str, limits: &mut Vec<f64>) {
    match when {
        Some(Condition::All(parts)) => {
            parts.iter().for_each(|part| limits_of(report, Some(part), main, limits));
        }
        Some(Condition::Compare { left: Quantity::Score(node), test }) if node == main => {
            let above = matches!(test.relation, Relation::AtLeast | Relation::MoreThan);
            let limit = match &test.to {
                Operand::Number(number) => Some(number.to_f64()),
                Operand::Quantity(Quantity::Parameter(id)) => {
                    let set = &report.result.provenance.parameters;
                    set.iter().find(|(known, _)| known == id).and_then(|(_, value)| value.parse().ok())
                }
                _ => None,
            };
            limits.extend(limit.filter(|_| above));
        }
        _ => {}
    }
}

/// Gains and losses of every item that has one, in the order of the list.
pub(super) fn gains_and_losses(report: &mut Report<'_>) {
    let Some(summary) = &report.result.effects else { return };
    let moved = |line: &&EffectLine| line.after.0 < 0.0 || line.after.1 > 0.0;
    let rows: Vec<Side> = summary
        .effects
        .iter()
        .filter(moved)
        .map(|line| Side {
            name: short(&effects::item(report, &line.on)),
            least: line.after.0,
            most: line.after.1,
            said: figures::range(line.after, report.language),
        })
        .collect();
    if rows.is_empty() {
        return;
    }
    let said: Vec<String> = rows.iter().map(|row| format!("{}: {}", row.name, row.said)).collect();
    let title = report.say(say::SIDES).to_owned();
    report.page.picture(Sides { rows }.draw(title, format!("{}.", said.join("; "))));
}

/// As much of a name as has room in a picture.
fn short(name: &str) -> String {
    const LONGEST: usize = 44;
    if name.chars().nth(LONGEST).is_none() {
        return name.to_owned();
    }
    let mut cut: String = name.chars().take(LONGEST - 1).collect();
    cut.push('…');
    cut
}
