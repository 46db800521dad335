//! Effects on goals: gains and losses apart, and the conflicts between goals.

use crate::figures;
use hallbar_core::assessment::{ConflictResult, EffectLine, EffectSummary, Ternary};
use hallbar_core::case::{Certainty, Mitigator};

use super::{Report, quoted, sentence};
use crate::page::{Column, Table, Tone};
use crate::texts::{self, Phrase};

pub(super) fn write(report: &mut Report<'_>) {
    let Some(effects) = &report.result.effects else { return };
    if effects.effects.is_empty() && effects.not_assessed.is_empty() {
        return;
    }
    report.heading(texts::EFFECTS);
    let lines = |wanted: Side| -> Vec<&EffectLine> {
        effects.effects.iter().filter(|line| Side::of(line) == wanted).collect()
    };
    group(report, texts::GAINS, &lines(Side::Gain), Some((texts::SUM_GAINS, effects.gains)));
    group(report, texts::LOSSES, &lines(Side::Loss), Some((texts::SUM_LOSSES, effects.losses)));
    group(report, texts::UNDECIDED, &lines(Side::Either), None);
    if !effects.effects.is_empty() {
        report.page.paragraph(0, texts::NEVER_NETTED.get(report.language));
    }
    let untouched: Vec<String> = lines(Side::None).iter().map(|line| item(report, &line.on)).collect();
    if !untouched.is_empty() {
        let said = report.fill(texts::UNTOUCHED, &[&untouched.join(", ")]);
        report.page.paragraph(0, &said);
    }
    super::pictures::gains_and_losses(report);
    motivations(report, effects);
    not_assessed(report, effects);
    conflicts(report, effects);
}

/// Which way an effect goes after mitigation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Gain,
    Loss,
    Either,
    None,
}

impl Side {
    fn of(line: &EffectLine) -> Self {
        match line.after {
            (low, high) if low < 0.0 && high > 0.0 => Self::Either,
            (low, _) if low < 0.0 => Self::Loss,
            (_, high) if high > 0.0 => Self::Gain,
            _ => Self::None,
        }
    }
}

fn group(report: &mut Report<'_>, title: Phrase, lines: &[&EffectLine], sum: Option<(Phrase, (f64, f64))>) {
    if lines.is_empty() {
        return;
    }
    report.page.paragraph(0, &report.page.tone(Tone::Strong, title.get(report.language)));
    let mut table = Table::new(vec![
        Column::text(report.say(texts::GOAL)),
        Column::text(report.say(texts::LEVEL)),
        Column::figure(report.say(texts::BEFORE_MITIGATION)),
        Column::figure(report.say(texts::AFTER_MITIGATION)),
        Column::word(report.say(texts::CERTAINTY)),
    ]);
    for line in lines {
        table.row(row(report, line));
    }
    if let Some((words, sum)) = sum {
        table.rule();
        let sum = figures::range(sum, report.language);
        table.row(vec![report.say(words).to_owned(), String::new(), String::new(), sum, String::new()]);
    }
    report.page.table(2, &table);
    report.page.blank();
}

fn row(report: &Report<'_>, line: &EffectLine) -> Vec<String> {
    let mut goal = item(report, &line.on);
    match line.strong_loss {
        Ternary::Yes => {
            goal.push_str(&format!("\n{}", report.page.tone(Tone::Bad, report.say(texts::STRONG_LOSS))))
        }
        Ternary::Open => {
            goal.push_str(&format!("\n{}", report.page.tone(Tone::Open, report.say(texts::MAY_BE_STRONG))));
        }
        Ternary::No => {}
    }
    let levels: Vec<String> = line.levels.iter().map(|level| report.title(&level.title, &level.id)).collect();
    let mut level = report.listed(&levels, texts::OR);
    match line.mitigated_by {
        Some(Mitigator::Applicant) => {
            level.push_str(&format!("\n{}", report.say(texts::MITIGATED_BY_APPLICANT)))
        }
        Some(Mitigator::Funder) => level.push_str(&format!("\n{}", report.say(texts::MITIGATED_BY_FUNDER))),
        None => {}
    }
    let certainty = match line.certainty {
        Some(Certainty::Low) => report.say(texts::LOW),
        Some(Certainty::Medium) => report.say(texts::MEDIUM),
        Some(Certainty::High) => report.say(texts::HIGH),
        None => "",
    };
    vec![
        goal,
        level,
        figures::range(line.before, report.language),
        figures::range(line.after, report.language),
        certainty.to_owned(),
    ]
}

/// More items without an effect than these are only counted.
const FEW: usize = 6;

fn not_assessed(report: &mut Report<'_>, effects: &EffectSummary) {
    if effects.not_assessed.is_empty() {
        return;
    }
    let goals: Vec<String> = effects.not_assessed.iter().map(|id| item(report, id)).collect();
    if goals.len() > FEW {
        let said = report.fill(texts::MANY_NOT_ASSESSED, &[&goals.len().to_string()]);
        report.page.paragraph(0, &said);
        return;
    }
    let said = report.fill(texts::NOT_ASSESSED, &[&goals.len().to_string(), &goals.join(", ")]);
    report.page.paragraph(0, &said);
}

/// Why each effect is told as it is, and what that rests on.
fn motivations(report: &mut Report<'_>, effects: &EffectSummary) {
    let told = |line: &&EffectLine| line.motivation.is_some() || !line.evidence.is_empty();
    for line in effects.effects.iter().filter(told) {
        let mut said: Vec<String> = line.motivation.iter().map(|text| sentence(&quoted(text))).collect();
        if !line.evidence.is_empty() {
            let evidence: Vec<String> = line.evidence.iter().map(|text| quoted(text)).collect();
            said.push(sentence(&report.fill(texts::EVIDENCE, &[&evidence.join("; ")])));
        }
        let said = super::labelled(&item(report, &line.on), &said.join(" "));
        report.page.hanging(0, "• ", &said);
    }
}

/// An item of the effect list, by what it is called.
pub(super) fn item(report: &Report<'_>, id: &str) -> String {
    match &report.names.handbook.effects {
        Some(rules) => report.names.item(&rules.list, id),
        None => report.names.any_item(id),
    }
}

fn conflicts(report: &mut Report<'_>, effects: &EffectSummary) {
    if effects.conflicts.is_empty() {
        return;
    }
    report.heading(texts::CONFLICTS);
    for conflict in &effects.conflicts {
        let said = conflict_words(report, conflict);
        report.page.hanging(0, "• ", &said);
    }
}

fn conflict_words(report: &Report<'_>, conflict: &ConflictResult) -> String {
    let gains: Vec<String> = conflict.gains.iter().map(|id| report.quote(&item(report, id))).collect();
    let phrase = if conflict.certain { texts::CONFLICT } else { texts::MAY_CONFLICT };
    let loss = report.quote(&item(report, &conflict.loss));
    let said = report.fill(phrase, &[&loss, &report.listed(&gains, texts::AND)]);
    let standpoint = match &conflict.standpoint {
        Some(standpoint) => {
            let mut standpoint = sentence(&quoted(standpoint));
            if let Some(by) = &conflict.by {
                standpoint.push_str(&format!(" ({})", quoted(by)));
            }
            report.fill(texts::STANDPOINT, &[&standpoint])
        }
        None => report.page.tone(Tone::Open, &format!("! {}", report.say(texts::NO_STANDPOINT))),
    };
    format!("{said}\n{standpoint}")
}
