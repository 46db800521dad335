//! The officer's paper, in the order of an official one: summary, proposal, basis, background, assessment.

use hallbar_core::assessment::{Datum, Found};
use hallbar_core::sweden::{MUNICIPALITIES, REGIONS};

use super::super::{Report, consequences, effects, findings, gates, head, indirect, motivations, next};
use super::super::{outcome, pictures, provenance, scores, settle, since, views};
use crate::page::{Column, Table, own, own_line};
use crate::texts::{self, paper as say};

pub(super) fn write(report: &mut Report<'_>) {
    head::write(report);
    outcome::write_as(report, say::SUMMARY);
    pictures::score(report);
    proposal(report);
    background(report);
    since::write(report);
    gates::write(report);
    scores::write(report);
    views::write(report);
    effects::write(report);
    indirect::write(report);
    consequences::write(report);
    findings::write(report);
    settle::write(report);
    next::write(report);
    motivations::write(report);
    provenance::write(report);
}

/// What a person has to write: nothing is proposed.
fn proposal(report: &mut Report<'_>) {
    report.heading(say::PROPOSAL);
    report.page.paragraph(0, report.say(say::PROPOSAL_OPEN));
}

/// What the case is about, its facts and who pays.
fn background(report: &mut Report<'_>) {
    let (result, case) = (report.result, report.case);
    if case.summary.is_none() && result.facts.is_empty() && result.financing.is_empty() {
        return;
    }
    report.heading(say::BACKGROUND);
    if let Some(summary) = &case.summary {
        report.page.paragraph(0, &own(summary));
    }
    let pairs: Vec<(String, String)> = result
        .facts
        .iter()
        .filter(|fact| fact.value != Found::Nothing && fact.id != "kind")
        .map(|fact| {
            (
                report.names.fact(&fact.id),
                place(&fact.id, &fact.value).unwrap_or_else(|| report.found(&fact.value)),
            )
        })
        .collect();
    report.page.pairs(0, &pairs);
    if result.financing.is_empty() {
        return;
    }
    report.page.subheading(say::FINANCING.get(report.language));
    let mut table = Table::new(vec![
        Column::text(report.say(say::WHO_PAYS)),
        Column::figure(report.say(say::AMOUNT)),
        Column::word(report.say(say::CODE)),
    ]);
    for line in &result.financing {
        let code = if line.code == Found::Nothing { String::new() } else { report.found(&line.code) };
        let who = texts::of_kind(line.kind, report.language);
        table.row(vec![own_line(who), report.found(&line.amount), code]);
    }
    report.page.table(0, &table);
}

/// A municipality or county by name, with its code.
fn place(fact: &str, value: &Found) -> Option<String> {
    let Found::One(Datum::Text { id, .. }) = value else { return None };
    let name = match fact {
        "municipality" => MUNICIPALITIES.iter().find(|known| known.code == id)?.name,
        "region" => REGIONS.iter().find(|known| known.code == id)?.county,
        _ => return None,
    };
    Some(format!("{name} ({id})"))
}
