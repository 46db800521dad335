//! Which case, by which rules.

use super::Report;
use crate::page::own_line;
use crate::texts;
use hallbar_core::Language;
use hallbar_core::assessment::DocumentName;

pub(super) fn write(report: &mut Report<'_>) {
    let result = report.result;
    let id = own_line(&result.case);
    let title = own_line(&result.title);
    let headed = if title.is_empty() { id.clone() } else { format!("{id} – {title}") };
    report.page.title(&headed);
    let (sv, en) = result.kind.titles();
    let kind = match report.language {
        Language::Swedish => sv,
        Language::English => en,
    };
    let mut pairs = vec![pair(report, texts::KIND, kind.to_owned())];
    let handbook = report.names.text(&report.names.handbook.title);
    pairs.push(pair(report, texts::HANDBOOK, document(&handbook, &result.provenance.handbook)));
    if let Some(strategy) = &result.provenance.strategy {
        let title = report.names.strategy.map(|strategy| own_line(&strategy.title)).unwrap_or_default();
        pairs.push(pair(report, texts::STRATEGY, document(&title, strategy)));
    }
    if let Some(call) = &result.provenance.call {
        pairs.push(pair(report, texts::CALL, document("", call)));
    }
    if let Some(depth) = depth(report) {
        pairs.push(pair(report, texts::DEPTH, depth));
    }
    report.page.pairs(0, &pairs);
}

fn pair(report: &Report<'_>, label: texts::Phrase, text: String) -> (String, String) {
    (report.say(label).to_owned(), text)
}

fn document(title: &str, name: &DocumentName) -> String {
    let named = format!("{} {}", own_line(&name.id), own_line(&name.version));
    if title.is_empty() { named } else { format!("{title} ({named})") }
}

fn depth(report: &Report<'_>) -> Option<String> {
    let depth = report.result.depth.as_ref()?;
    let due: Vec<String> = depth.due.iter().map(|id| report.names.depth(id)).collect();
    let due = report.listed(&due, texts::OR);
    let Some(used) = &depth.used else {
        return Some(report.fill(texts::DEPTH_OPEN, &[&due]));
    };
    let used = report.names.depth(used);
    Some(match &depth.reason {
        Some(reason) if used != due => report.fill(texts::DEPTH_CHOSEN, &[&used, &due, &own_line(reason)]),
        _ => used,
    })
}
