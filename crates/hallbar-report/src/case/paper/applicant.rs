//! The part of a letter to whoever applied: what was good, what was missing, what would raise it. Nothing of other cases.

use hallbar_core::assessment::{Finding, FindingKind, GateOutcome, Way};

use super::super::{Report, findings, next, sentence};
use crate::page::own_line;
use crate::texts::{Phrase, paper as say};

/// What an applicant can mend.
const MISSING: [FindingKind; 7] = [
    FindingKind::Unanswered,
    FindingKind::Unknown,
    FindingKind::NotDescribed,
    FindingKind::KnownInPart,
    FindingKind::MotivationMissing,
    FindingKind::EvidenceMissing,
    FindingKind::ReasonMissing,
];

pub(super) fn write(report: &mut Report<'_>) {
    let (id, title) = (own_line(&report.result.case), own_line(&report.result.title));
    report.page.title(if title.is_empty() { &id } else { &title });
    good(report);
    missing(report);
    raise(report);
}

fn good(report: &mut Report<'_>) {
    report.heading(say::WAS_GOOD);
    let good: Vec<String> =
        report.extremes(true).into_iter().map(|criterion| report.criterion_words(criterion)).collect();
    items(report, &good, say::NOTHING_STANDS_OUT);
}

fn missing(report: &mut Report<'_>) {
    report.heading(say::WAS_MISSING);
    let failed: Vec<String> = report
        .gates(GateOutcome::Failed)
        .into_iter()
        .map(|gate| report.fill(say::NOT_MET_SHORT, &[&report.title(&gate.title, &gate.id)]))
        .collect();
    let mut told = failed;
    for kind in MISSING {
        let alike: Vec<&Finding> =
            report.result.findings.iter().filter(|finding| finding.kind == kind).collect();
        if alike.is_empty() {
            continue;
        }
        let titles: Vec<String> = alike
            .iter()
            .map(|finding| {
                report.quote(&report.titled(&finding.title, &finding.about, finding.item.as_deref()))
            })
            .collect();
        told.push(format!("{}: {}", report.say(findings::words(kind)), titles.join(", ")));
    }
    let weak = report.extremes(false).into_iter().map(|criterion| report.criterion_words(criterion));
    told.extend(weak);
    items(report, &told, say::NOTHING_MISSING);
}

fn raise(report: &mut Report<'_>) {
    let ways = [Way::Changes, Way::MoreThanFour];
    if report.result.next.as_ref().is_some_and(|next| ways.contains(&next.way)) {
        next::write(report);
    }
}

fn items(report: &mut Report<'_>, items: &[String], none: Phrase) {
    if items.is_empty() {
        report.page.paragraph(0, none.get(report.language));
    }
    for item in items {
        report.page.hanging(0, "• ", &sentence(item));
    }
}
