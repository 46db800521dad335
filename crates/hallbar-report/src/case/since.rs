//! What changed since an earlier assessment: answers, rules and result apart, and where the differences come from.

mod values;

use crate::figures;
use hallbar_core::assessment::{Datum, DocumentName, FindingKind, Found};
use hallbar_core::comparison::{
    Cause, Change, ChangeKind, Comparable, Comparison, DocumentChange, What, WordsChange,
};

use super::{Report, findings};
use crate::page::{Column, Table, Tone, own_line};
use crate::texts::{self, Phrase, since as words};

/// Rows of one kind that are shown; more are counted.
const MOST: usize = 40;

pub(super) fn write(report: &mut Report<'_>) {
    let Some(since) = report.since else { return };
    report.heading(words::SINCE);
    for said in remarks(report, since) {
        report.page.paragraph(0, &report.page.tone(Tone::Open, &said));
    }
    let cause = report.say(cause(since));
    report.page.paragraph(0, &report.page.tone(Tone::Strong, cause));
    if since.elsewhere {
        report.page.paragraph(0, report.say(words::ELSEWHERE));
    }
    let shown = |changes: &'_ [Change]| -> Vec<Change> {
        changes.iter().filter(|change| is_shown(since, change)).cloned().collect()
    };
    answers(report, &shown(&since.answers));
    rules(report, since);
    result(report, &shown(&since.result));
}

/// What is to be known before the two are compared.
fn remarks(report: &Report<'_>, since: &Comparison) -> Vec<String> {
    let mut said = Vec::new();
    if !since.same_case {
        said.push(report.fill(words::OTHER_CASE, &[&own_line(&since.case)]));
    }
    match since.comparable {
        Comparable::Yes => {}
        Comparable::OtherHandbook => {
            said.push(report.fill(words::OTHER_HANDBOOK, &[&named(&since.handbook)]));
        }
        Comparable::OtherVersion => {
            let today = own_line(&report.result.provenance.handbook.version);
            said.push(report.fill(words::OTHER_VERSION, &[&own_line(&since.handbook.version), &today]));
        }
    }
    said
}

fn cause(since: &Comparison) -> Phrase {
    match (since.cause, since.result.is_empty()) {
        (Cause::Nothing, _) => words::NOTHING,
        (Cause::Answers, false) => words::BY_ANSWERS,
        (Cause::Answers, true) => words::ONLY_ANSWERS,
        (Cause::Rules, false) => words::BY_RULES,
        (Cause::Rules, true) => words::ONLY_RULES,
        (Cause::Both, false) => words::BY_BOTH,
        (Cause::Both, true) => words::ONLY_BOTH,
        (Cause::Neither, _) => words::BY_NEITHER,
    }
}

/// Two handbooks have other questions and rules: that these come and go says nothing.
fn is_shown(since: &Comparison, change: &Change) -> bool {
    since.comparable != Comparable::OtherHandbook
        || matches!(change.what, What::Outcome | What::Score)
        || !matches!(change.change, ChangeKind::Added | ChangeKind::Removed)
}

fn answers(report: &mut Report<'_>, changes: &[Change]) {
    if changes.is_empty() {
        return;
    }
    let heading = report.fill(words::ANSWERS, &[&changes.len().to_string()]);
    report.page.subheading(&heading);
    let mut table = columns(report, Column::text(report.say(words::CHANGE)));
    for change in changes.iter().take(MOST) {
        let (from, to) = (report.held(change, change.from.as_ref()), report.held(change, change.to.as_ref()));
        table.row(vec![report.changed(change), from, to, how(report, change)]);
    }
    finish(report, &table, changes.len());
}

/// In words how a thing changed, and its motivation and evidence.
fn how(report: &Report<'_>, change: &Change) -> String {
    let kind = match change.change {
        ChangeKind::Added => Some(words::ADDED),
        ChangeKind::Removed => Some(words::REMOVED),
        ChangeKind::Changed => Some(words::CHANGED),
        ChangeKind::Settled => Some(words::SETTLED),
        ChangeKind::Opened => Some(words::OPENED),
        ChangeKind::Reasons => None,
    };
    let motivation = change.motivation.map(|change| match change {
        WordsChange::Added => words::MOTIVATION_ADDED,
        WordsChange::Removed => words::MOTIVATION_REMOVED,
        WordsChange::Rewritten => words::MOTIVATION_REWRITTEN,
    });
    let evidence = change.evidence.map(|change| match change {
        WordsChange::Removed => words::EVIDENCE_REMOVED,
        _ => words::EVIDENCE_ADDED,
    });
    let said: Vec<&str> =
        [kind, motivation, evidence].into_iter().flatten().map(|phrase| report.say(phrase)).collect();
    said.join(", ")
}

fn rules(report: &mut Report<'_>, since: &Comparison) {
    let mut rows = Vec::new();
    let documents = [
        (texts::HANDBOOK, &since.rules.handbook),
        (texts::STRATEGY, &since.rules.strategy),
        (texts::CALL, &since.rules.call),
    ];
    for (label, change) in documents {
        if let Some(change) = change {
            let (from, to) = document(report, change);
            rows.push(vec![report.say(label).to_owned(), from, to]);
        }
    }
    for change in since.rules.parameters.iter().filter(|change| is_shown(since, change)) {
        let held = |held| report.held(change, held);
        rows.push(vec![report.changed(change), held(change.from.as_ref()), held(change.to.as_ref())]);
    }
    if let Some((from, to)) = &since.rules.hallbar {
        let program = |version: &str| format!("hallbar {}", own_line(version));
        rows.push(vec![report.say(texts::PROGRAM).to_owned(), program(from), program(to)]);
    }
    if rows.is_empty() {
        return;
    }
    let heading = report.fill(words::RULES, &[&rows.len().to_string()]);
    report.page.subheading(&heading);
    let mut table = columns(report, Column::word("").called(report.say(texts::WHAT)));
    let count = rows.len();
    rows.into_iter().take(MOST).for_each(|row| table.row(row));
    finish(report, &table, count);
}

fn named(name: &DocumentName) -> String {
    format!("{} {}", own_line(&name.id), own_line(&name.version))
}

/// Both documents; with the beginnings of their fingerprints where nothing else tells them apart.
fn document(report: &Report<'_>, change: &DocumentChange) -> (String, String) {
    let alike = change.from.as_ref().map(named) == change.to.as_ref().map(named);
    let shown = |name: &Option<DocumentName>| match name {
        None => report.say(words::NOT_THERE).to_owned(),
        Some(name) if alike => {
            let print = super::provenance::fingerprint(report, name.fingerprint.as_deref());
            format!("{}, {print}", named(name))
        }
        Some(name) => named(name),
    };
    (shown(&change.from), shown(&change.to))
}

fn result(report: &mut Report<'_>, changes: &[Change]) {
    let of = |wanted: &[What]| -> Vec<&Change> {
        changes.iter().filter(|change| wanted.contains(&change.what)).collect()
    };
    let outcome = of(&[What::Outcome]);
    // The class by points is told by itself only where it is not that of the outcome.
    let by_points = of(&[What::Class]).into_iter().filter(|class| {
        !outcome.iter().any(|out| out.id == class.id && (&out.from, &out.to) == (&class.from, &class.to))
    });
    let classes: Vec<&Change> = outcome.iter().copied().chain(by_points).collect();
    plain(report, report.say(words::RESULT), &classes);

    let points = points(report, changes);
    if !points.is_empty() {
        let heading = report.fill(words::POINTS, &[&points.len().to_string()]);
        report.page.subheading(&heading);
        let mut table = columns(report, Column::figure(report.say(words::DIFFERENCE)));
        for change in points.iter().take(MOST) {
            table.row(points_row(report, change));
        }
        finish(report, &table, points.len());
    }
    let gates = of(&[What::Stage, What::Gate, What::Conflict, What::Consequence]);
    let heading = report.fill(words::REQUIREMENTS, &[&gates.len().to_string()]);
    plain(report, &heading, &gates);

    let findings = of(&[What::Finding]);
    let (new, gone): (Vec<&Change>, Vec<&Change>) =
        findings.into_iter().partition(|change| change.change == ChangeKind::Added);
    met(report, words::FINDINGS_GONE, &gone);
    met(report, words::FINDINGS_NEW, &new);
}

/// What has a figure: the main node first, each node with the share answered after its score, then the rest.
fn points<'c>(report: &Report<'_>, changes: &'c [Change]) -> Vec<&'c Change> {
    let of_nodes = |change: &&Change| matches!(change.what, What::Score | What::Coverage);
    let mut points: Vec<&Change> = changes.iter().filter(of_nodes).collect();
    let order = |change: &Change| {
        let same = |node: &hallbar_core::assessment::NodeResult| {
            (&node.id, &node.item) == (&change.id, &change.item)
        };
        let place = report.result.nodes.iter().position(same).unwrap_or(usize::MAX);
        (Some(&change.id) != report.names.handbook.main.as_ref(), place, change.what)
    };
    points.sort_by_key(|change| order(change));
    let others = [What::Points, What::Measure, What::Gains, What::Losses];
    points.extend(changes.iter().filter(|change| others.contains(&change.what)));
    points
}

fn points_row(report: &Report<'_>, change: &Change) -> Vec<String> {
    // A difference between two shares would be read as a share itself.
    let difference = change.difference.filter(|_| change.what != What::Coverage).map(|more| {
        let sign = if more > 0.0 { "+" } else { "" };
        format!("{sign}{}", figures::number(more, report.language))
    });
    vec![
        report.changed(change),
        report.held(change, change.from.as_ref()),
        report.held(change, change.to.as_ref()),
        difference.unwrap_or_default(),
    ]
}

/// What is only told from what to what.
fn plain(report: &mut Report<'_>, heading: &str, changes: &[&Change]) {
    if changes.is_empty() {
        return;
    }
    report.page.subheading(heading);
    let mut table = columns(report, Column::word("").called(report.say(texts::WHAT)));
    for change in changes.iter().take(MOST) {
        let held = |held| report.held(change, held);
        table.row(vec![report.changed(change), held(change.from.as_ref()), held(change.to.as_ref())]);
    }
    finish(report, &table, changes.len());
}

/// Findings, each with what it is about.
fn met(report: &mut Report<'_>, heading: Phrase, changes: &[&Change]) {
    if changes.is_empty() {
        return;
    }
    let heading = report.fill(heading, &[&changes.len().to_string()]);
    report.page.subheading(&heading);
    for change in changes.iter().take(MOST) {
        let value = change.to.as_ref().or(change.from.as_ref()).map(|held| &held.value);
        let kind = match value {
            Some(Found::One(Datum::Text { id, .. })) => {
                FindingKind::ALL.into_iter().find(|kind| kind.id() == id)
            }
            _ => None,
        };
        let kind = report.say(kind.map_or(texts::F_OTHER, findings::words));
        let said = format!("{kind}: {}", report.changed(change));
        report.page.hanging(2, "• ", &said);
    }
    more(report, changes.len());
}

/// What it is, what it was, what it is now, and a last column.
fn columns(report: &Report<'_>, last: Column) -> Table {
    let (earlier, now) = (report.say(words::EARLIER), report.say(words::NOW));
    Table::new(vec![
        Column::text("").called(report.say(texts::WHAT)),
        Column::text(earlier),
        Column::text(now),
        last,
    ])
}

fn finish(report: &mut Report<'_>, table: &Table, count: usize) {
    report.page.table(2, table);
    more(report, count);
}

fn more(report: &mut Report<'_>, count: usize) {
    if count > MOST {
        let said = report.fill(words::MORE, &[&(count - MOST).to_string()]);
        report.page.paragraph(2, &said);
    }
}
