//! The outcome in a few plain sentences, and the officer's judgement beside it.

use hallbar_core::assessment::{FindingKind, GateOutcome, Outcome, StageResult, Ternary};
use hallbar_core::case::Judgement;

use super::{Report, quoted, sentence};
use crate::page::{Tone, own};
use crate::texts::{self, Phrase};

pub(super) fn write(report: &mut Report<'_>) {
    write_as(report, texts::OUTCOME);
}

/// The same under another heading.
pub(super) fn write_as(report: &mut Report<'_>, heading: Phrase) {
    let result = report.result;
    if is_empty(report) {
        if let Some(judgement) = &result.judgement {
            report.heading(texts::JUDGEMENT);
            judged(report, judgement);
        }
        return;
    }
    report.heading(heading);
    if let Some(outcome) = &result.outcome {
        class(report, outcome);
    }
    requirements(report);
    main_score(report);
    warnings(report);
    if let Some(judgement) = &result.judgement {
        report.page.subheading(texts::JUDGEMENT.get(report.language));
        judged(report, judgement);
    }
}

/// The class and how the requirements came out, and nothing else.
pub(super) fn in_short(report: &mut Report<'_>) {
    if let Some(outcome) = &report.result.outcome {
        class(report, outcome);
    }
    requirements(report);
}

/// Whether nothing is computed that could stand as the outcome: no class, no requirement, no total.
fn is_empty(report: &Report<'_>) -> bool {
    let result = report.result;
    let main = report.names.handbook.main.as_ref();
    let total = result.nodes.iter().any(|node| Some(&node.id) == main && node.rule != "none");
    result.outcome.is_none() && result.stages.iter().all(|stage| stage.gates.is_empty()) && !total
}

/// The class, or the range of those possible.
fn class(report: &mut Report<'_>, outcome: &Outcome) {
    let name = |id: &String| report.names.class(&outcome.node, id);
    let said = match (&outcome.class, &outcome.low, &outcome.high, outcome.withheld) {
        (_, _, _, Ternary::Yes) => report.say(texts::CLASS_WITHHELD).to_owned(),
        (Some(class), ..) => report.fill(texts::CLASS_IS, &[&name(class)]),
        (None, Some(low), Some(high), _) if low != high => {
            report.fill(texts::CLASS_BETWEEN, &[&name(low), &name(high)])
        }
        (None, ..) => report.say(texts::CLASS_OPEN).to_owned(),
    };
    let tone = if outcome.class.is_some() { Tone::Strong } else { Tone::Open };
    report.page.paragraph(0, &report.page.tone(tone, &said));
    if outcome.withheld == Ternary::Open {
        report.page.paragraph(0, report.say(texts::CLASS_MAY_BE_WITHHELD));
    }
    if let Some(meaning) = outcome.class.as_ref().and_then(|id| {
        let class = report.names.node(&outcome.node)?.classes.iter().find(|class| &class.id == id)?;
        class.meaning.as_ref()
    }) {
        let meaning = sentence(&report.names.text(meaning));
        report.page.paragraph(0, &meaning);
    }
}

/// Which requirements are not met, which are open.
fn requirements(report: &mut Report<'_>) {
    let titles = |wanted: GateOutcome| -> Vec<String> {
        let gates = report.result.stages.iter().flat_map(|stage| &stage.gates);
        gates
            .filter(|gate| gate.outcome == wanted)
            .map(|gate| report.quote(&report.title(&gate.title, &gate.id)))
            .collect()
    };
    let (failed, open) = (titles(GateOutcome::Failed), titles(GateOutcome::Open));
    let gates: usize = report.result.stages.iter().map(|stage| stage.gates.len()).sum();
    if gates == 0 {
        return;
    }
    if failed.is_empty() && open.is_empty() {
        let gates = report.result.stages.iter().flat_map(|stage| &stage.gates);
        let by_deviation: Vec<String> = gates
            .filter(|gate| gate.deviation.is_some())
            .map(|gate| report.quote(&report.title(&gate.title, &gate.id)))
            .collect();
        let said = match by_deviation.as_slice() {
            [] => report.say(texts::ALL_MET).to_owned(),
            some => report.fill(texts::ALL_MET_BUT, &[&report.listed(some, texts::AND)]),
        };
        report.page.paragraph(0, &said);
    }
    let counted = |titles: &[String], one, some| match titles {
        [] => None,
        [title] => Some(report.fill(one, &[title])),
        titles => Some(report.fill(some, &[&titles.len().to_string(), &report.listed(titles, texts::AND)])),
    };
    let said = [
        counted(&failed, texts::ONE_FAILED, texts::SOME_FAILED),
        counted(&open, texts::ONE_OPEN, texts::SOME_OPEN),
    ];
    for said in said.into_iter().flatten() {
        report.page.paragraph(0, &said);
    }
    failed_stage(report);
}

/// What failing is called, and which requirement gives the class.
fn failed_stage(report: &mut Report<'_>) {
    let outcome = report.result.outcome.as_ref();
    let class = outcome.and_then(|outcome| {
        outcome.class.as_ref().map(|class| report.names.class(&outcome.node, class).to_lowercase())
    });
    let failed: usize = report.result.stages.iter().map(failures).sum();
    // A requirement gives the class only where the points alone would have given another.
    let of_points = outcome.and_then(|outcome| {
        let main = report.result.nodes.iter().find(|node| node.id == outcome.node && node.item.is_none());
        main?.class.as_ref()?.class.as_ref()
    });
    let changes = outcome.is_some_and(|outcome| of_points != outcome.class.as_ref());
    if let Some(gate) = outcome.and_then(|outcome| outcome.by_gate.as_ref()).filter(|_| changes) {
        let said = match failed {
            1 => report.say(texts::BY_THAT_GATE).to_owned(),
            _ => report.fill(texts::BY_GATE, &[&report.quote(&report.names.gate(gate))]),
        };
        report.page.paragraph(0, &said);
    }
    let Some(stage) = report.result.stages.iter().find(|stage| stage.outcome == GateOutcome::Failed) else {
        return;
    };
    let failing = stage.failing.as_ref().map(|failing| report.names.text(failing));
    if let Some(failing) = failing.filter(|failing| class.as_ref() != Some(&failing.to_lowercase())) {
        let said = report.fill(texts::FAILING, &[&failing]);
        report.page.paragraph(0, &report.page.tone(Tone::Bad, &said));
    }
}

fn failures(stage: &StageResult) -> usize {
    stage.gates.iter().filter(|gate| gate.outcome == GateOutcome::Failed).count()
}

fn main_score(report: &mut Report<'_>) {
    let Some(main) = &report.names.handbook.main else { return };
    let Some(node) = report.result.nodes.iter().find(|node| &node.id == main && node.item.is_none()) else {
        return;
    };
    if node.rule == "none" {
        return;
    }
    let said = report.fill(
        texts::MAIN_SCORE,
        &[&report.title(&node.title, &node.id), &report.score_words(&node.id, &node.score)],
    );
    let said = match report.result.stages.iter().any(|stage| stage.outcome == GateOutcome::Failed) {
        true => format!("{} ({}).", said.trim_end_matches('.'), report.say(texts::FOR_INFORMATION)),
        false => said,
    };
    report.page.paragraph(0, &said);
}

/// What a good total must not hide: strong losses, and conflicts on which nobody has taken a standpoint.
fn warnings(report: &mut Report<'_>) {
    let about = |wanted: FindingKind| -> Vec<String> {
        let findings = report.result.findings.iter().filter(|finding| finding.kind == wanted);
        let mut titles: Vec<String> =
            findings.map(|finding| report.quote(&report.title(&finding.title, &finding.about))).collect();
        titles.dedup();
        titles
    };
    let (losses, conflicts) = (about(FindingKind::StrongLoss), about(FindingKind::StandpointMissing));
    let conflict = if conflicts.len() == 1 { texts::WARN_STANDPOINT } else { texts::WARN_STANDPOINTS };
    for (titles, phrase) in [(losses, texts::WARN_STRONG_LOSS), (conflicts, conflict)] {
        if !titles.is_empty() {
            let said = format!("! {}", report.fill(phrase, &[&report.listed(&titles, texts::AND)]));
            report.page.paragraph(0, &report.page.tone(Tone::Open, &said));
        }
    }
}

/// The officer's judgement, never mixed with the outcome.
fn judged(report: &mut Report<'_>, judgement: &Judgement) {
    if let Some(class) = &judgement.class {
        let said = report.fill(texts::JUDGEMENT_CLASS, &[&report.names.main_class(class)]);
        report.page.paragraph(0, &report.page.tone(Tone::Strong, &said));
    }
    report.page.paragraph(0, &own(&judgement.text));
    let by: Vec<String> =
        judgement.by.iter().map(|by| quoted(by)).chain(judgement.date.map(|date| date.to_string())).collect();
    if !by.is_empty() {
        report.page.paragraph(0, &format!("– {}", by.join(", ")));
    }
    let computed = report.result.outcome.as_ref().and_then(|outcome| outcome.class.as_ref());
    if judgement.class.is_none() || computed.is_none() || judgement.class.as_ref() == computed {
        return;
    }
    let said = match &judgement.reason {
        Some(reason) => report.fill(texts::JUDGEMENT_DIFFERS, &[&sentence(&quoted(reason))]),
        None => report.say(texts::JUDGEMENT_NO_REASON).to_owned(),
    };
    report.page.paragraph(0, &report.page.tone(Tone::Open, &format!("! {said}")));
}
