//! What the effects of the case cause in turn, along an interlinkage matrix.

use crate::figures;
use hallbar_core::assessment::{IndirectConflict, IndirectEffect, IndirectSummary};

use super::Report;
use super::effects::item;
use crate::page::{Column, Table, Tone, own_line};
use crate::texts::{self, interlinkages as say};

pub(super) fn write(report: &mut Report<'_>) {
    let effects = report.result.effects.as_ref();
    let Some(indirect) = effects.and_then(|effects| effects.indirect.as_ref()) else { return };
    report.heading(say::INDIRECT);
    if !indirect.not_in_matrix.is_empty() {
        let items: Vec<String> = indirect.not_in_matrix.iter().map(|id| item(report, id)).collect();
        let said = report.fill(say::NOT_IN_MATRIX, &[&report.listed(&items, texts::AND)]);
        report.page.paragraph(0, &said);
    }
    if indirect.labels.is_empty() {
        report.page.paragraph(0, say::INDIRECT_NONE.get(report.language));
        return;
    }
    let damping = figures::number(indirect.damping, report.language);
    let note = report.fill(say::INDIRECT_NOTE, &[&damping]);
    report.page.paragraph(0, &note);
    report.page.blank();
    let table = table(report, indirect);
    report.page.table(2, &table);
    if !indirect.conflicts.is_empty() {
        report.page.blank();
    }
    for conflict in &indirect.conflicts {
        let said = conflict_words(report, indirect, conflict);
        report.page.hanging(0, "• ", &said);
    }
}

fn table(report: &Report<'_>, indirect: &IndirectSummary) -> Table {
    let mut table = Table::new(vec![
        Column::text(report.say(texts::GOAL)),
        Column::figure(report.say(say::INDIRECT_DIRECT)),
        Column::figure(report.say(say::INDIRECT_GAINS)),
        Column::figure(report.say(say::INDIRECT_LOSSES)),
        Column::figure(report.say(say::INDIRECT_TOTAL)),
    ]);
    let range = |range| figures::range(range, report.language);
    for label in &indirect.labels {
        table.row(vec![
            name(report, label),
            label.direct.map(range).unwrap_or_default(),
            range(label.gains),
            range(label.losses),
            range(label.total),
        ]);
        for line in &label.lines {
            let damping = figures::number(indirect.damping, report.language);
            let product = range(line.product);
            let [effect, cell] = [line.effect, line.cell].map(|ends| {
                let figure = range(ends);
                if ends.1 > ends.0 { format!("({figure})") } else { figure }
            });
            let from = item(report, &line.from);
            let said = report.fill(say::INDIRECT_LINE, &[&from, &effect, &cell, &damping, &product]);
            table.under(0, "  ", said);
        }
    }
    table.rule();
    table.row(vec![
        report.say(say::INDIRECT_SUM).to_owned(),
        String::new(),
        range(indirect.gains),
        range(indirect.losses),
        String::new(),
    ]);
    table
}

fn name(report: &Report<'_>, label: &IndirectEffect) -> String {
    let named = item(report, &label.on);
    // A label that is no item of the handbook goes by the matrix's words.
    if named == own_line(&label.on) { report.title(&label.title, &label.on) } else { named }
}

fn conflict_words(report: &Report<'_>, indirect: &IndirectSummary, conflict: &IndirectConflict) -> String {
    let label = indirect.labels.iter().find(|label| label.on == conflict.loss);
    let loss = report.quote(&label.map_or_else(|| own_line(&conflict.loss), |label| name(report, label)));
    let gains: Vec<String> = conflict.gains.iter().map(|id| report.quote(&item(report, id))).collect();
    let gains = report.listed(&gains, texts::AND);
    if conflict.certain {
        report.page.tone(Tone::Bad, &report.fill(say::INDIRECT_CONFLICT, &[&loss, &gains]))
    } else {
        report.page.tone(Tone::Open, &report.fill(say::INDIRECT_MAY_CONFLICT, &[&loss, &gains]))
    }
}
