//! What a form is filled in with from a case.

use std::collections::BTreeMap;

use hallbar_core::Scorer;
use hallbar_core::case::{Answer, CaseDocument, Certainty, Effect, Given, LineKind, Mitigator, StopDecision};
use hallbar_core::columns::{Cell, Columns, Target, row};

use super::part::Part;

/// What stands in a cell: what is known, where that is said of the case, and the cell that it is read from.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Filled {
    pub(super) given: Option<Given>,
    pub(super) cell: Cell<'static>,
}

/// By table, id of the row and key of the column.
#[derive(Debug, Clone, Default)]
pub(super) struct Prefill {
    pub(super) cells: BTreeMap<(Part, String, &'static str), Filled>,
    /// Places in the case that the form has no cell for.
    pub(super) left_out: Vec<String>,
}

impl Prefill {
    pub(super) fn of(case: &CaseDocument, scorer: &Scorer) -> Self {
        let mut filled = Self::default();
        let mut case = case.clone();
        trim(&mut case);
        filled.single_effects(&mut case);
        let written = row(&case, scorer);
        let own = |path: &String| {
            let parts: Vec<&str> = path.split('/').collect();
            matches!(
                parts.as_slice(),
                ["", "depth" | "conflicts" | "deviations" | "stop_points" | "call" | "origin"]
                    | ["", "financing", _, "note"]
                    | ["", "judgement", "by" | "date"]
                    | ["", "answers", .., "internal" | "evidence"]
                    | ["", "effects", _, "mitigated_by" | "certainty" | "evidence"]
            )
        };
        filled.left_out.extend(written.left_out.iter().filter(|path| !own(path)).cloned());
        if let Some(columns) = Columns::bind(&written.headers, scorer, None).value {
            for (at, target, _) in columns.placed() {
                if let (Some(place), Some(cell)) = (place(target, &case), written.cells.get(at)) {
                    filled.cells.entry(place).or_default().cell = cell.clone();
                }
            }
        }
        filled.givens(&case);
        filled.rest(&case, scorer);
        filled
    }

    /// A second effect on the same item has no row.
    fn single_effects(&mut self, case: &mut CaseDocument) {
        let mut seen: Vec<String> = Vec::new();
        let mut at = 0;
        let left = &mut self.left_out;
        case.effects.retain(|effect| {
            let again = seen.contains(&effect.on);
            if again {
                left.push(format!("/effects/{at}"));
            }
            seen.push(effect.on.clone());
            at += 1;
            !again
        });
    }

    fn put(&mut self, part: Part, id: impl Into<String>, key: &'static str, text: Option<&str>) {
        if let Some(text) = text.filter(|text| !text.is_empty()) {
            let filled = Filled { given: None, cell: Cell::Text(text.to_owned().into()) };
            self.cells.insert((part, id.into(), key), filled);
        }
    }

    /// What is known of answers that can be chosen or be no answers.
    fn givens(&mut self, case: &CaseDocument) {
        let mut set = |part: Part, id: String, key: &'static str, given: &Given| {
            if let Some(filled) = self.cells.get_mut(&(part, id, key)) {
                filled.given = Some(given.clone());
            }
        };
        for fact in &case.facts {
            set(Part::Facts, format!("fact.{}", fact.id), "value", &fact.value);
        }
        set(Part::Facts, "case.kind".into(), "value", &case.kind.id().into());
        for answer in &case.answers {
            set(Part::Answers, answer_id(answer), "answer", &answer.value);
        }
        for effect in &case.effects {
            set(Part::Effects, effect.on.clone(), "before", &effect.before);
            if let Some(after) = &effect.after {
                set(Part::Effects, effect.on.clone(), "after", after);
            }
        }
        for (at, line) in case.financing.iter().enumerate() {
            set(Part::Lines, (at + 1).to_string(), "amount", &line.amount);
            set(Part::Lines, (at + 1).to_string(), "code", &line.code);
        }
        if let Some(class) = case.judgement.as_ref().and_then(|judgement| judgement.class.as_deref()) {
            set(Part::Judgement, "class".into(), "value", &class.into());
        }
    }

    /// What a table of cases has no columns for.
    fn rest(&mut self, case: &CaseDocument, scorer: &Scorer) {
        if let Some(depth) = &case.depth {
            self.put(Part::Facts, "case.depth", "value", Some(&depth.id));
            self.put(Part::Facts, "case.depth-reason", "value", depth.reason.as_deref());
        }
        for (at, line) in case.financing.iter().enumerate() {
            let id = (at + 1).to_string();
            if line.amount != Given::Missing || line.code != Given::Missing {
                self.put(Part::Lines, id.clone(), "kind", Some(line.kind.id()));
                self.put(Part::Lines, id, "note", line.note.as_deref());
            }
        }
        for answer in &case.answers {
            let id = answer_id(answer);
            if answer.internal {
                self.put(Part::Answers, id.clone(), "internal", Some("yes"));
            }
            self.evidence(Part::Answers, id, &answer.evidence, || {
                format!("/answers/{}/evidence", answer.question)
            });
        }
        let items = scorer.handbook().effects.as_ref().and_then(|rules| scorer.items(&rules.list));
        for (at, effect) in case.effects.iter().enumerate() {
            let known = items.iter().flatten().any(|item| item.id == effect.on);
            let path = format!("/effects/{at}");
            if !known {
                self.left_out.push(path);
                continue;
            }
            self.effect(effect, &path);
        }
        self.decisions(case, scorer);
        if let Some(judgement) = &case.judgement {
            self.put(Part::Judgement, "by", "value", judgement.by.as_deref());
            if let Some(date) = judgement.date {
                let filled = Filled { given: None, cell: Cell::Date(date) };
                self.cells.insert((Part::Judgement, "date".to_owned(), "value"), filled);
            }
        }
    }

    fn evidence(&mut self, part: Part, id: String, evidence: &[String], path: impl Fn() -> String) {
        let whole = |text: &String| !text.contains(['\n', '\r']) && !text.is_empty();
        if !evidence.iter().all(whole) {
            self.left_out.push(path());
        }
        let parts: Vec<&str> = evidence.iter().filter(|text| whole(text)).map(String::as_str).collect();
        self.put(part, id, "evidence", Some(&parts.join("\n")));
    }

    fn effect(&mut self, effect: &Effect, path: &str) {
        let on = || effect.on.clone();
        let who = effect.mitigated_by.map(|who| match who {
            Mitigator::Applicant => "applicant",
            Mitigator::Funder => "funder",
        });
        self.put(Part::Effects, on(), "mitigated_by", who);
        let sure = effect.certainty.map(|sure| match sure {
            Certainty::Low => "low",
            Certainty::Medium => "medium",
            Certainty::High => "high",
        });
        self.put(Part::Effects, on(), "certainty", sure);
        self.evidence(Part::Effects, on(), &effect.evidence, || format!("{path}/evidence"));
    }

    fn decisions(&mut self, case: &CaseDocument, scorer: &Scorer) {
        let handbook = scorer.handbook();
        for (at, conflict) in case.conflicts.iter().enumerate() {
            if handbook.effects.is_none() {
                self.left_out.push(format!("/conflicts/{at}"));
                continue;
            }
            let id = (at + 1).to_string();
            self.put(Part::Conflicts, id.clone(), "gain", Some(&conflict.gain));
            self.put(Part::Conflicts, id.clone(), "loss", Some(&conflict.loss));
            self.put(Part::Conflicts, id.clone(), "standpoint", conflict.standpoint.as_deref());
            self.put(Part::Conflicts, id, "by", conflict.by.as_deref());
        }
        let gates = || handbook.stages.iter().flat_map(|stage| &stage.gates).filter(|gate| gate.soft);
        for (at, deviation) in case.deviations.iter().enumerate() {
            let id = deviation.gate.clone();
            let taken = self.cells.contains_key(&(Part::Deviations, id.clone(), "reason"));
            if taken || !gates().any(|gate| gate.id == id) {
                self.left_out.push(format!("/deviations/{at}"));
                continue;
            }
            self.put(Part::Deviations, id.clone(), "reason", Some(&deviation.reason));
            self.put(Part::Deviations, id, "by", deviation.by.as_deref());
        }
        for (at, stop) in case.stop_points.iter().enumerate() {
            let id = stop.stop_point.clone();
            let taken = self.cells.contains_key(&(Part::Stops, id.clone(), "decision"));
            if taken || !handbook.stop_points.iter().any(|known| known.id == id) {
                self.left_out.push(format!("/stop_points/{at}"));
                continue;
            }
            let decision = match stop.decision {
                StopDecision::GoOn => "go_on",
                StopDecision::Rethink => "rethink",
                StopDecision::End => "end",
            };
            self.put(Part::Stops, id.clone(), "decision", Some(decision));
            self.put(Part::Stops, id.clone(), "by", stop.by.as_deref());
            self.put(Part::Stops, id, "why", stop.why.as_deref());
        }
    }
}

/// A cell is read without blank space around what it holds.
fn trim(case: &mut CaseDocument) {
    fn plain(text: &mut String) {
        if text.trim().len() != text.len() {
            *text = text.trim().to_owned();
        }
    }
    fn some(text: &mut Option<String>) {
        text.iter_mut().for_each(plain);
        if text.as_deref() == Some("") {
            *text = None;
        }
    }
    fn given(given: &mut Given) {
        if let Given::Text(text) = given {
            plain(text);
        }
    }
    plain(&mut case.title);
    some(&mut case.summary);
    case.facts.iter_mut().for_each(|fact| given(&mut fact.value));
    for line in &mut case.financing {
        given(&mut line.code);
        some(&mut line.note);
    }
    for answer in &mut case.answers {
        given(&mut answer.value);
        some(&mut answer.motivation);
        answer.evidence.iter_mut().for_each(plain);
    }
    for effect in &mut case.effects {
        some(&mut effect.motivation);
        effect.evidence.iter_mut().for_each(plain);
    }
    for conflict in &mut case.conflicts {
        some(&mut conflict.standpoint);
        some(&mut conflict.by);
    }
    if let Some(judgement) = &mut case.judgement {
        plain(&mut judgement.text);
        some(&mut judgement.reason);
        some(&mut judgement.by);
    }
}

pub(super) fn answer_id(answer: &Answer) -> String {
    match &answer.item {
        Some(item) => format!("{}/{item}", answer.question),
        None => answer.question.clone(),
    }
}

/// The cell of the form for what a column of a table holds.
fn place(target: &Target, case: &CaseDocument) -> Option<(Part, String, &'static str)> {
    let field = |id: &str| Some((Part::Facts, format!("case.{id}"), "value"));
    let of = |question: &str, item: &Option<String>| match item {
        Some(item) => format!("{question}/{item}"),
        None => question.to_owned(),
    };
    match target {
        Target::Id => field("id"),
        Target::Title => field("title"),
        Target::Summary => field("summary"),
        Target::Kind => field("kind"),
        Target::StrategyGoals => field("goals"),
        Target::Fact(id) => Some((Part::Facts, format!("fact.{id}"), "value")),
        Target::Answer { question, item } => Some((Part::Answers, of(question, item), "answer")),
        Target::Motivation { question, item } => Some((Part::Answers, of(question, item), "motivation")),
        // Written one a line instead.
        Target::Evidence { .. } => None,
        Target::Effect(on) => Some((Part::Effects, on.clone(), "before")),
        Target::EffectAfter(on) => Some((Part::Effects, on.clone(), "after")),
        Target::EffectMotivation(on) => Some((Part::Effects, on.clone(), "motivation")),
        Target::Line { kind, number } => Some((Part::Lines, line(case, *kind, *number)?, "amount")),
        Target::LineCode { kind, number } => Some((Part::Lines, line(case, *kind, *number)?, "code")),
        Target::JudgementClass => Some((Part::Judgement, "class".into(), "value")),
        Target::JudgementText => Some((Part::Judgement, "text".into(), "value")),
        Target::JudgementReason => Some((Part::Judgement, "reason".into(), "value")),
        _ => None,
    }
}

/// The row of the line that is so many of its kind.
fn line(case: &CaseDocument, kind: LineKind, number: u8) -> Option<String> {
    let of_kind = case.financing.iter().enumerate().filter(|(_, line)| line.kind == kind);
    let (at, _) = of_kind.into_iter().nth(usize::from(number).checked_sub(1)?)?;
    Some((at + 1).to_string())
}
