//! Which documents, which versions, which program.

use hallbar_core::assessment::DocumentName;

use super::Report;
use crate::page::own_line;
use crate::texts;

/// As many hexadecimal digits of a fingerprint as tell two documents apart by eye; the JSON form holds all.
const SHORT: usize = 16;

pub(super) fn write(report: &mut Report<'_>) {
    let result = report.result;
    let provenance = &result.provenance;
    report.heading(texts::PROVENANCE);
    let mut pairs = Vec::new();
    let mut add = |label: texts::Phrase, text: String| pairs.push((report.say(label).to_owned(), text));
    let case = fingerprint(report, provenance.case_fingerprint.as_deref());
    add(texts::CASE, format!("{}, {case}", own_line(&result.case)));
    add(texts::HANDBOOK, document(report, &provenance.handbook));
    for (label, name) in [
        (texts::STRATEGY, &provenance.strategy),
        (texts::CALL, &provenance.call),
        (texts::MATRIX, &provenance.matrix),
    ] {
        if let Some(name) = name {
            add(label, document(report, name));
        }
    }
    if let Some(day) = provenance.strategy_seen_on {
        add(texts::SEEN_ON, day.to_string());
    }
    if let Some(since) = &provenance.comparable_since {
        add(texts::COMPARABLE, report.fill(texts::VERSION, &[&own_line(since)]));
    }
    if !provenance.parameters.is_empty() {
        let set: Vec<String> = provenance
            .parameters
            .iter()
            .map(|(id, value)| format!("{} = {}", report.names.parameter(id), own_line(value)))
            .collect();
        add(texts::PARAMETERS, set.join("; "));
    }
    add(texts::PROGRAM, format!("hallbar {}", provenance.hallbar));
    report.page.pairs(0, &pairs);
}

fn document(report: &Report<'_>, name: &DocumentName) -> String {
    let version = report.fill(texts::VERSION, &[&own_line(&name.version)]);
    format!("{} {version}, {}", own_line(&name.id), fingerprint(report, name.fingerprint.as_deref()))
}

pub(super) fn fingerprint(report: &Report<'_>, full: Option<&str>) -> String {
    match full {
        Some(full) => {
            let digits = full.rsplit(':').next().unwrap_or(full);
            let short: String = digits.chars().take(SHORT).collect();
            report.fill(texts::FINGERPRINT, &[&short])
        }
        None => report.say(texts::NO_FINGERPRINT).to_owned(),
    }
}
