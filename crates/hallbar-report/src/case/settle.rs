//! The open answers that the outcome rests on, widest influence first.

use crate::figures;
use hallbar_core::assessment::OpenInput;

use super::Report;
use crate::texts;

pub(super) fn write(report: &mut Report<'_>) {
    let result = report.result;
    if result.settle.is_empty() {
        return;
    }
    report.heading(texts::SETTLE);
    report.page.paragraph(0, texts::SETTLE_NOTE.get(report.language));
    let digits = result.settle.len().to_string().len();
    for (place, open) in result.settle.iter().enumerate() {
        let lead = format!("{:>digits$}. ", place + 1);
        let said = words(report, open);
        report.page.hanging(0, &lead, &said);
    }
}

fn words(report: &Report<'_>, open: &OpenInput) -> String {
    let title = report.titled(&open.title, &open.id, open.item.as_deref());
    let mut means = Vec::new();
    if open.influence > 0.0 {
        let influence = figures::number(open.influence, report.language);
        means.push(report.fill(texts::SETTLE_SCORE, &[&influence]));
    }
    if !open.gates.is_empty() {
        let gates: Vec<String> = open.gates.iter().map(|id| report.quote(&report.names.gate(id))).collect();
        let phrase = if gates.len() == 1 { texts::SETTLE_GATES } else { texts::SETTLE_SOME_GATES };
        means.push(report.fill(phrase, &[&report.listed(&gates, texts::AND)]));
    }
    if open.class {
        means.push(report.say(texts::SETTLE_CLASS).to_owned());
    }
    if means.is_empty() {
        title
    } else {
        format!("{title}\n{}", super::sentence(&super::capital(&means.join("; "))))
    }
}
