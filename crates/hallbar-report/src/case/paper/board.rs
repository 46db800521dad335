//! The board's half page: what the case gains, what it costs, what is open. At most two hundred words.

use hallbar_core::assessment::{FindingKind, GateOutcome};

use super::super::{Report, effects, outcome, pictures, sentence};
use super::FEW;
use crate::page::own_line;
use crate::texts::{self, Phrase, paper as say};

pub(super) fn write(report: &mut Report<'_>) {
    let (id, title) = (own_line(&report.result.case), short(&own_line(&report.result.title), 12));
    report.page.title(if title.is_empty() { &id } else { &title });
    outcome::in_short(report);
    picture(report);
    let gains = said(report, false);
    let losses = said(report, true);
    if on_goals(report) {
        list(report, say::CONTRIBUTES, &gains, say::NO_GAINS);
        list(report, say::COSTS, &losses, say::NO_LOSSES);
    } else {
        list(report, say::STRENGTHS, &gains, say::NO_STRENGTHS);
        list(report, say::WEAKNESSES, &losses, say::NO_WEAKNESSES);
    }
    let open = open(report);
    list(report, say::DOUBTFUL, &open, say::NOTHING_OPEN);
    if let Some(judgement) = &report.result.judgement {
        report.heading(say::OFFICER_SAYS);
        let text = short(&own_line(&judgement.text), 40);
        report.page.paragraph(0, &text);
    }
}

/// Whether effects on goals are told.
fn on_goals(report: &Report<'_>) -> bool {
    report.result.effects.as_ref().is_some_and(|effects| !effects.effects.is_empty())
}

/// One picture: what gains and loses, or where the score stands.
fn picture(report: &mut Report<'_>) {
    if on_goals(report) {
        pictures::gains_and_losses(report);
    } else {
        pictures::score(report);
    }
}

/// What speaks for and against: effects on goals, or where the handbook asks for none the best and the worst answers.
fn said(report: &Report<'_>, losses: bool) -> Vec<String> {
    let lines = report.effects(losses);
    if on_goals(report) {
        return lines.iter().map(|line| effects::item(report, &line.on)).collect();
    }
    report.extremes(!losses).into_iter().map(|criterion| report.criterion_words(criterion)).collect()
}

/// What nobody knows yet, and what nobody has taken a stand on.
fn open(report: &Report<'_>) -> Vec<String> {
    let gates = report.gates(GateOutcome::Open).into_iter();
    let mut open: Vec<String> =
        gates.map(|gate| report.fill(say::OPEN_SHORT, &[&report.title(&gate.title, &gate.id)])).collect();
    let about = |kind| report.result.findings.iter().filter(move |finding| finding.kind == kind);
    open.extend(about(FindingKind::StandpointMissing).map(|finding| {
        report.fill(say::NO_STANDPOINT_SHORT, &[&report.title(&finding.title, &finding.about)])
    }));
    let unknown = [FindingKind::Unanswered, FindingKind::Unknown, FindingKind::NotDescribed];
    let unanswered = report.result.findings.iter().filter(|finding| unknown.contains(&finding.kind)).count();
    if unanswered > 0 {
        open.push(report.counted(say::UNANSWERED, unanswered));
    }
    open
}

fn list(report: &mut Report<'_>, heading: Phrase, items: &[String], none: Phrase) {
    report.heading(heading);
    if items.is_empty() {
        report.page.paragraph(0, none.get(report.language));
    }
    for item in items.iter().take(FEW) {
        report.page.hanging(0, "• ", &sentence(&short(item, 12)));
    }
    if let Some(more) = items.len().checked_sub(FEW).filter(|more| *more > 0) {
        let said = report.fill(texts::paper::AND_MORE, &[&more.to_string()]);
        report.page.paragraph(0, &said);
    }
}

/// The first words of a text.
fn short(text: &str, words: usize) -> String {
    let all: Vec<&str> = text.split_whitespace().collect();
    if all.len() <= words {
        return text.to_owned();
    }
    format!("{} …", all.get(..words).unwrap_or_default().join(" "))
}
