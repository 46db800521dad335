//! Requirements, stage by stage: how each came out, what was found and what was asked.

use hallbar_core::assessment::{GateOutcome, GateResult, Reason, StageResult, Ternary};

use super::{Report, quoted};
use crate::page::{Column, Table, Tone};
use crate::texts;

pub(super) fn write(report: &mut Report<'_>) {
    let result = report.result;
    if result.stages.iter().all(|stage| stage.gates.is_empty()) {
        return;
    }
    report.heading(texts::REQUIREMENTS);
    let mut first = true;
    for stage in result.stages.iter().filter(|stage| !stage.gates.is_empty()) {
        if !first {
            report.page.blank();
        }
        first = false;
        let heading = stage_heading(report, stage);
        report.page.paragraph(0, &heading);
        let (applying, aside): (Vec<&GateResult>, Vec<&GateResult>) =
            stage.gates.iter().partition(|gate| gate.applies != Ternary::No);
        let mut table = Table::new(vec![
            Column::word("").called(report.say(texts::OUTCOME)),
            Column::text("").called(report.say(texts::REQUIREMENT)),
            Column::text("").called(report.say(texts::FOUND)),
        ]);
        for gate in &applying {
            let requirement = report.title(&gate.title, &gate.id);
            table.row(vec![state(report, gate), requirement, found(report, gate)]);
        }
        if !applying.is_empty() {
            report.page.table(2, &table);
        }
        // The heading says it where none of them does.
        if !aside.is_empty() && !applying.is_empty() {
            let titles: Vec<String> = aside.iter().map(|gate| report.title(&gate.title, &gate.id)).collect();
            let said = report.fill(texts::GATES_NOT_APPLYING, &[&titles.join(", ")]);
            report.page.paragraph(2, &said);
        }
        let sources = super::distinct(applying.iter().filter_map(|gate| gate.source.as_deref()));
        for source in sources {
            let said = report.fill(texts::SOURCE, &[&source]);
            report.page.paragraph(2, &said);
        }
    }
}

fn stage_heading(report: &Report<'_>, stage: &StageResult) -> String {
    let title = report.page.tone(Tone::Strong, &report.title(&stage.title, &stage.id));
    let mut state = match (stage.outcome, &stage.failing) {
        _ if stage.gates.iter().all(|gate| gate.applies == Ternary::No) => {
            report.say(texts::NOT_APPLYING).to_owned()
        }
        (GateOutcome::Passed, _) => report.say(texts::MET).to_owned(),
        (GateOutcome::Open, _) => report.say(texts::OPEN).to_owned(),
        (GateOutcome::Failed, Some(failing)) => {
            report.fill(texts::STAGE_FAILED, &[&report.names.text(failing)])
        }
        (GateOutcome::Failed, None) => report.say(texts::NOT_MET).to_owned(),
    };
    let applies = stage.gates.iter().any(|gate| gate.applies != Ternary::No);
    if stage.for_information && applies {
        state.push_str(&format!(" ({})", report.say(texts::FOR_INFORMATION)));
    }
    format!("{title} – {state}")
}

fn state(report: &Report<'_>, gate: &GateResult) -> String {
    if gate.deviation.is_some() {
        return report.page.tone(Tone::Open, &format!("! {}", report.say(texts::BY_DEVIATION)));
    }
    let holds = match gate.outcome {
        GateOutcome::Passed => Ternary::Yes,
        GateOutcome::Open => Ternary::Open,
        GateOutcome::Failed => Ternary::No,
    };
    report.state(holds, texts::MET, texts::OPEN, texts::NOT_MET)
}

/// What was found, one line a comparison; with the name of what was looked at where there are several.
fn found(report: &Report<'_>, gate: &GateResult) -> String {
    let mut lines = Vec::new();
    match gate.reasons.as_slice() {
        [one] => lines.push(report.reason(one, names_itself(report, gate))),
        several => lines.extend(listed(report, several)),
    }
    if gate.applies == Ternary::Open {
        lines.push(report.say(texts::MAY_APPLY).to_owned());
    }
    if let Some(deviation) = &gate.deviation {
        lines.push(report.fill(texts::DEVIATION, &[&quoted(deviation)]));
    }
    lines.join("\n")
}

/// Several comparisons, each with its sign; what is asked stands once where it is the same of all.
fn listed(report: &Report<'_>, reasons: &[Reason]) -> Vec<String> {
    let alike = reasons.windows(2).all(|pair| match pair {
        [one, other] => {
            (one.relation, one.negated, &one.asked) == (other.relation, other.negated, &other.asked)
        }
        _ => true,
    });
    let mut lines = Vec::new();
    for reason in reasons {
        let sign = match reason.holds {
            Ternary::Yes => "✓",
            Ternary::Open => "?",
            Ternary::No => "✗",
        };
        let words = if alike { report.bare_reason(reason) } else { report.reason(reason, true) };
        lines.push(format!("{sign} {words}"));
    }
    if let (true, Some(reason)) = (alike, reasons.first()) {
        lines.push(report.fill(texts::ASKED_OF_ALL, &[&report.asked(reason)]));
    }
    lines
}

/// Whether what was looked at must be named, since the title of the requirement does not tell: a score or a measure.
fn names_itself(report: &Report<'_>, gate: &GateResult) -> bool {
    let title = report.title(&gate.title, &gate.id);
    gate.reasons.iter().any(|reason| {
        let named = !reason.of.starts_with("answer");
        named && !title.contains(&report.title(&reason.title, &reason.of))
    })
}
