//! What would have to change for a better class.

use crate::figures;
use hallbar_core::Text;
use hallbar_core::assessment::{Change, LevelText, Next, Way};
use hallbar_core::handbook::{AnswerType, Quantity};

use super::{Report, capital, sentence};
use crate::texts;

/// As many of the answers that mean most as a reader takes in.
const SHOWN: usize = 6;

pub(super) fn write(report: &mut Report<'_>) {
    let result = report.result;
    let Some(next) = &result.next else { return };
    report.heading(texts::NEXT);
    if !result.settle.is_empty() && matches!(next.way, Way::Changes | Way::MoreThanFour) {
        // Whether the open answers can reach the class by themselves.
        let outcome = result.outcome.as_ref();
        let possible = outcome.and_then(|outcome| {
            let classes = &report.names.node(&outcome.node)?.classes;
            let place = |id: &str| classes.iter().position(|class| class.id == id);
            Some(place(outcome.high.as_deref()?)? <= place(&next.class)?)
        });
        let phrase = if possible == Some(true) { texts::NEXT_OPEN_MAY_DO } else { texts::NEXT_OPEN_WILL_NOT };
        report.page.paragraph(0, phrase.get(report.language));
    }
    match next.way {
        Way::Changes => changes(report, next),
        Way::MoreThanFour => {
            let class = class(report, next);
            let said = report.fill(texts::NEXT_MORE, &[&class]);
            report.page.paragraph(0, &said);
            for change in next.changes.iter().take(SHOWN) {
                let gain = figures::number(change.gain, report.language);
                let said =
                    format!("{} ({})", raised(report, change), report.fill(texts::NEXT_GAIN, &[&gain]));
                report.page.hanging(2, "• ", &said);
            }
            also_needed(report, next);
        }
        Way::OutOfReach | Way::OpenElsewhere => {
            let class = class(report, next);
            let open = next.way == Way::OpenElsewhere;
            let phrase = if open { texts::NEXT_OPEN_ELSEWHERE } else { texts::NEXT_OUT_OF_REACH };
            let mut said = report.fill(phrase, &[&class]);
            let gates: Vec<String> =
                next.gates.iter().map(|id| report.quote(&report.names.gate(id))).collect();
            let phrase = if gates.len() == 1 { texts::NEXT_GATE } else { texts::NEXT_GATES };
            if !gates.is_empty() && !open {
                said.push_str(&format!(" {}", report.fill(phrase, &[&report.listed(&gates, texts::AND)])));
            }
            report.page.paragraph(0, &said);
        }
        _ => report.page.paragraph(0, texts::NEXT_NOT_MONOTONE.get(report.language)),
    }
}

/// What must be raised besides those shown, and how many more can be.
fn also_needed(report: &mut Report<'_>, next: &Next) {
    let rest = next.changes.get(SHOWN..).unwrap_or_default();
    let (needed, others): (Vec<&Change>, Vec<&Change>) = rest.iter().partition(|change| change.needed);
    if !needed.is_empty() {
        let needed: Vec<String> = needed.into_iter().map(|change| raised(report, change)).collect();
        let said = report.fill(texts::NEXT_ALSO_NEEDED, &[&needed.join("; ")]);
        report.page.paragraph(0, &said);
    }
    let moving = others.iter().filter(|change| change.gain > 0.0).count();
    if moving > 0 {
        let said = report.fill(texts::NEXT_MORE_CAN, &[&moving.to_string()]);
        report.page.paragraph(0, &said);
    }
}

fn class(report: &Report<'_>, next: &Next) -> String {
    report.quote(&report.title(&next.title, &next.class))
}

fn changes(report: &mut Report<'_>, next: &Next) {
    let reached = match &next.reaches {
        Some(reached) => report.quote(&report.names.main_class(reached)),
        None => class(report, next),
    };
    if let [change] = next.changes.as_slice() {
        let said = report.fill(texts::NEXT_ONE, &[&capital(&one(report, change)), &reached]);
        report.page.paragraph(0, &said);
        anchor(report, change, 2);
        return;
    }
    let said = report.fill(texts::NEXT_SOME, &[&next.changes.len().to_string(), &reached]);
    report.page.paragraph(0, &said);
    for change in &next.changes {
        let said = raised(report, change);
        report.page.hanging(2, "• ", &said);
        anchor(report, change, 4);
    }
}

/// What the level asks for.
fn anchor(report: &mut Report<'_>, change: &Change, indent: usize) {
    if let Some(anchor) = &change.to.anchor {
        let said = format!("{}: {}", level(report, &change.to), sentence(&report.names.text(anchor)));
        report.page.paragraph(indent, &said);
    }
}

/// `höj ”Samverkan” från G till VG`.
fn one(report: &Report<'_>, change: &Change) -> String {
    let title = report.quote(&title(report, change));
    let to = level(report, &change.to);
    match &change.from {
        Some(from) if is_yes_no(report, change) => {
            report.fill(texts::NEXT_CHANGE, &[&title, &level(report, from), &to])
        }
        Some(from) => report.fill(texts::NEXT_RAISE, &[&title, &level(report, from), &to]),
        None if is_yes_no(report, change) => report.fill(texts::NEXT_SETTLE_YES, &[&title, &to]),
        None => report.fill(texts::NEXT_SETTLE, &[&title, &to]),
    }
}

/// `Samverkan: från G till VG`.
fn raised(report: &Report<'_>, change: &Change) -> String {
    let to = level(report, &change.to);
    let way = match &change.from {
        Some(from) => report.fill(texts::NEXT_FROM_TO, &[&level(report, from), &to]),
        None => report.fill(texts::NEXT_OPEN_TO, &[&to]),
    };
    super::labelled(&title(report, change), &way)
}

fn level(report: &Report<'_>, level: &LevelText) -> String {
    report.title(&level.title, &level.id)
}

fn is_yes_no(report: &Report<'_>, change: &Change) -> bool {
    let questions = &report.names.handbook.questions;
    questions.iter().any(|known| known.id == change.question && known.answer == AnswerType::YesNo)
}

/// The criterion that reads the answer, by whose name the report tells its points; the question where there is none
/// or are several.
fn title(report: &Report<'_>, change: &Change) -> String {
    let reads = |quantity: &Quantity| matches!(quantity, Quantity::Answer { question, .. } if *question == change.question);
    let mut criteria = report.names.handbook.criteria.iter().filter(|criterion| reads(&criterion.reads));
    let item = change.item.as_deref();
    let named = |text: &Text, id: &str| report.titled(text, id, item);
    match (criteria.next(), criteria.next()) {
        (Some(criterion), None) => named(&criterion.title, &criterion.id),
        _ => named(&change.title, &change.question),
    }
}
