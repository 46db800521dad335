//! What was answered under each criterion, what the level means, and why.

use hallbar::assessment::{CriterionResult, LevelText, Ternary};

use super::{Report, labelled};
use crate::layout::{Tone, own, own_line};
use crate::texts;

pub(super) fn write(report: &mut Report<'_>) {
    let result = report.result;
    let told: Vec<&CriterionResult> =
        result.criteria.iter().filter(|criterion| criterion.applies != Ternary::No).collect();
    if told.is_empty() {
        return;
    }
    report.heading(texts::MOTIVATIONS);
    for criterion in told {
        one(report, criterion);
    }
}

fn one(report: &mut Report<'_>, criterion: &CriterionResult) {
    let title = report.titled(&criterion.title, &criterion.id, criterion.item.as_deref());
    let answer = report.answer(criterion);
    let said = labelled(&report.page.tone(Tone::Strong, &title), &answer);
    report.page.paragraph(0, &said);
    if let [LevelText { anchor: Some(anchor), .. }] = criterion.levels.as_slice() {
        let anchor = report.names.text(anchor);
        report.page.paragraph(2, &anchor);
    }
    if criterion.internal {
        report.page.paragraph(2, report.say(texts::INTERNAL));
        return;
    }
    if let Some(motivation) = &criterion.motivation {
        let said = report.fill(texts::MOTIVATION, &[&own(motivation)]);
        report.page.paragraph(2, &said);
    }
    if !criterion.evidence.is_empty() {
        let evidence: Vec<String> = criterion.evidence.iter().map(|evidence| own_line(evidence)).collect();
        let said = report.fill(texts::EVIDENCE, &[&evidence.join("; ")]);
        report.page.paragraph(2, &said);
    }
}
