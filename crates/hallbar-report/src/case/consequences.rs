//! What follows without being a requirement, and where a person is asked to think again.

use hallbar_core::assessment::{ConsequenceName, ConsequenceResult, StopResult, Ternary};
use hallbar_core::case::StopDecision;

use super::{Report, quoted};
use crate::page::{Column, Table, Tone};
use crate::texts;

pub(super) fn write(report: &mut Report<'_>) {
    let result = report.result;
    let following: Vec<&ConsequenceResult> = result
        .consequences
        .iter()
        .filter(|consequence| consequence.kind == ConsequenceName::Route || consequence.holds != Ternary::No)
        .collect();
    if !following.is_empty() {
        report.heading(texts::CONSEQUENCES);
        let mut table = Table::new(vec![
            Column::word("").called(report.say(texts::KIND)),
            Column::text("").called(report.say(texts::WHAT)),
            Column::text("").called(report.say(texts::WHY)),
        ]);
        for consequence in following {
            table.row(consequence_row(report, consequence));
        }
        report.page.table(2, &table);
    }
    let stops: Vec<&StopResult> = result
        .stop_points
        .iter()
        .filter(|stop| stop.applies != Ternary::No || stop.decision.is_some())
        .collect();
    if !stops.is_empty() {
        report.heading(texts::STOP_POINTS);
        for stop in stops {
            stop_point(report, stop);
        }
    }
}

fn consequence_row(report: &Report<'_>, consequence: &ConsequenceResult) -> Vec<String> {
    let (tone, sign, word) = match (consequence.kind, consequence.holds) {
        (ConsequenceName::Route, Ternary::Yes) => (Tone::Plain, "→", texts::ROUTE),
        (ConsequenceName::Route, _) => (Tone::Open, "?", texts::ROUTE),
        (ConsequenceName::Duty, Ternary::Yes) => (Tone::Strong, "!", texts::DUTY),
        (ConsequenceName::Duty, _) => (Tone::Open, "?", texts::MAY_BE_DUTY),
        (ConsequenceName::Attach, Ternary::Yes) => (Tone::Strong, "+", texts::ATTACH),
        (ConsequenceName::Attach, _) => (Tone::Open, "?", texts::MAY_BE_ATTACHED),
    };
    let mut title = report.title(&consequence.title, &consequence.id);
    let ways: Vec<String> = consequence.ways.iter().map(|(id, way)| report.title(way, id)).collect();
    if consequence.kind == ConsequenceName::Route {
        let way = report.listed(&ways, texts::OR);
        let way = if consequence.holds == Ternary::Yes { way } else { report.fill(texts::WAY_OPEN, &[&way]) };
        title = super::labelled(&title, &way);
    }
    let mut reasons: Vec<String> = Vec::new();
    // What does not hold is no reason for what follows.
    let said = consequence
        .reasons
        .iter()
        .filter(|reason| consequence.kind == ConsequenceName::Route || reason.holds != Ternary::No);
    for reason in said {
        let said = report.tested(reason);
        if !reasons.contains(&said) {
            reasons.push(said);
        }
    }
    vec![report.page.tone(tone, &format!("{sign} {}", report.say(word))), title, reasons.join("\n")]
}

fn stop_point(report: &mut Report<'_>, stop: &StopResult) {
    let (tone, sign, word) = match stop.decision {
        Some(StopDecision::GoOn) => (Tone::Good, "✓", texts::GO_ON),
        Some(StopDecision::Rethink) => (Tone::Open, "!", texts::RETHINK),
        Some(StopDecision::End) => (Tone::Bad, "✗", texts::END),
        None => (Tone::Open, "?", texts::UNDECIDED_STOP),
    };
    let decision = report.page.tone(tone, &format!("{sign} {}", report.say(word)));
    let title = report.page.tone(Tone::Strong, &report.title(&stop.title, &stop.id));
    report.page.paragraph(2, &format!("{title} – {decision}"));
    for ask in &stop.asks {
        let ask = report.names.text(ask);
        report.page.hanging(4, "• ", &ask);
    }
    let why: Vec<String> = stop
        .why
        .iter()
        .map(|why| quoted(why))
        .chain(stop.by.iter().map(|by| format!("– {}", quoted(by))))
        .collect();
    if !why.is_empty() {
        report.page.paragraph(4, &why.join(" "));
    }
}
