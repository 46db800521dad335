//! Where the case falls short, in plain words, what is alike together.

use hallbar_core::assessment::{Finding, FindingKind};

use super::Report;
use crate::page::Tone;
use crate::texts::{self, Phrase};

pub(super) fn write(report: &mut Report<'_>) {
    let result = report.result;
    if result.findings.is_empty() {
        return;
    }
    report.heading(texts::FINDINGS);
    let mut kinds: Vec<FindingKind> = Vec::new();
    for finding in &result.findings {
        if !kinds.contains(&finding.kind) {
            kinds.push(finding.kind);
        }
    }
    for kind in kinds {
        let alike: Vec<&Finding> = result.findings.iter().filter(|finding| finding.kind == kind).collect();
        let words = report.say(words(kind));
        let words = format!("{words} ({})", alike.len());
        report.page.paragraph(0, &report.page.tone(Tone::Strong, &words));
        for finding in alike {
            let title = report.titled(&finding.title, &finding.about, finding.item.as_deref());
            report.page.hanging(2, "• ", &title);
        }
    }
}

pub(super) fn words(kind: FindingKind) -> Phrase {
    match kind {
        FindingKind::Unanswered => texts::F_UNANSWERED,
        FindingKind::Unknown => texts::F_UNKNOWN,
        FindingKind::NotDescribed => texts::F_NOT_DESCRIBED,
        FindingKind::KnownInPart => texts::F_KNOWN_IN_PART,
        FindingKind::MotivationMissing => texts::F_MOTIVATION,
        FindingKind::EvidenceMissing => texts::F_EVIDENCE,
        FindingKind::ReasonMissing => texts::F_REASON,
        FindingKind::NotAsked => texts::F_NOT_ASKED,
        FindingKind::AboveCap => texts::F_ABOVE_CAP,
        FindingKind::StandpointMissing => texts::F_STANDPOINT,
        FindingKind::StrongLoss => texts::F_STRONG_LOSS,
        FindingKind::StopPointOpen => texts::F_STOP_OPEN,
        FindingKind::StopPointHolds => texts::F_STOP_HOLDS,
        FindingKind::Deviation => texts::F_DEVIATION,
        FindingKind::DepthChosen => texts::F_DEPTH,
        FindingKind::JudgementDiffers => texts::F_DIFFERS,
        FindingKind::JudgementReasonMissing => texts::F_DIFFERS_NO_REASON,
        FindingKind::OutsideCall => texts::F_OUTSIDE_CALL,
        FindingKind::NotComputable => texts::F_NOT_COMPUTABLE,
        _ => texts::F_OTHER,
    }
}
