//! What a table of cases has no columns for: the depth, notes, evidence, conflicts, deviations, decisions.

use hallbar_core::Date;
use hallbar_core::case::{
    Answer, CaseDocument, Certainty, ChosenDepth, Conflict, Deviation, Effect, Given, LineKind, Mitigator,
    StopAnswer, StopDecision,
};
use hallbar_core::columns::{Cell, day};
use hallbar_core::diagnostic::rules::{columns as columns_rules, form as rules};
use hallbar_core::diagnostic::suggestion;

use super::case::{Filling, can_be};
use super::part::Part;
use super::scan::at;

impl Filling<'_> {
    pub(super) fn rest(&mut self, case: &mut CaseDocument, lines: &[(String, LineKind)]) {
        if self.cell(Part::Facts, "case.id", "value").is_none() && case.id == "?" {
            case.id.clear();
        }
        self.depth(case);
        self.notes(case, lines);
        self.answers(case, lines);
        self.effects(case);
        self.conflicts(case);
        self.deviations(case);
        self.stops(case);
        self.overall(case);
    }

    /// The text in a cell.
    fn text(&self, part: Part, id: &str, key: &str) -> Option<String> {
        let found = self.cell(part, id, key)?;
        let text = match &found.cell {
            Cell::Text(text) => text.trim().to_owned(),
            cell => cell.shown(),
        };
        Some(text).filter(|text| !text.is_empty())
    }

    /// The option that a cell names; what is none is told.
    pub(super) fn option(&mut self, part: Part, id: &str, key: &'static str, path: &str) -> Option<String> {
        let written = match &self.cell(part, id, key)?.cell {
            Cell::YesNo(yes) => (if *yes { "yes" } else { "no" }).to_owned(),
            _ => self.text(part, id, key)?,
        };
        let choices = self.choices(part, id, key)?;
        if let Some(option) = choices.find(&written) {
            return Some(option.to_owned());
        }
        // The form may be in the other language than the one who fills it in.
        let help = suggestion(&written, choices.options.iter().map(|(_, label)| label.as_str()))
            .filter(|help| help.starts_with("did you mean"))
            .unwrap_or_else(|| can_be(choices));
        let place = self.cell(part, id, key).map(|found| found.place.clone()).unwrap_or_default();
        let mut found = at(&rules::UNKNOWN_WORD, &place, format!("`{written}` cannot stand here")).help(help);
        found.path = path.to_owned();
        self.diagnostics.push(found);
        None
    }

    /// Lines of a cell, one text each.
    fn listed(&self, part: Part, id: &str, key: &str) -> Vec<String> {
        let text = self.text(part, id, key).unwrap_or_default();
        text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
    }

    fn ids(&self, part: Part) -> Vec<String> {
        self.rows.iter().filter(|(of, _)| *of == part).map(|(_, row)| row.id.clone()).collect()
    }

    fn row_place(&self, part: Part, id: &str) -> String {
        let found = self.rows.iter().find(|(of, row)| *of == part && row.id == id);
        found.map(|(_, row)| row.place.clone()).unwrap_or_default()
    }

    fn depth(&mut self, case: &mut CaseDocument) {
        let reason = self.text(Part::Facts, "case.depth-reason", "value");
        let place = self.row_place(Part::Facts, "case.depth");
        match self.option(Part::Facts, "case.depth", "value", "/depth/id") {
            Some(id) => {
                case.depth = Some(ChosenDepth { id, reason });
                self.places.push(("/depth".to_owned(), place));
            }
            None if reason.is_some() && self.cell(Part::Facts, "case.depth", "value").is_none() => {
                self.half(
                    &place,
                    "a reason is given for another depth, and no depth is chosen",
                    "choose the depth, or empty the reason",
                );
            }
            None => {}
        }
    }

    fn notes(&mut self, case: &mut CaseDocument, lines: &[(String, LineKind)]) {
        if case.financing.len() == lines.len() {
            for (line, (id, _)) in case.financing.iter_mut().zip(lines) {
                line.note = self.text(Part::Lines, id, "note");
            }
        }
    }

    fn answers(&mut self, case: &mut CaseDocument, lines: &[(String, LineKind)]) {
        for id in self.ids(Part::Answers) {
            let evidence = self.listed(Part::Answers, &id, "evidence");
            let internal = self.option(Part::Answers, &id, "internal", "").is_some_and(|said| said == "yes");
            if evidence.is_empty() && !internal {
                continue;
            }
            let Ok((question, item)) = self.answer(&id, lines) else {
                let place = self.row_place(Part::Answers, &id);
                let message = "there is no such financing line";
                let help = "fill in its amount, or empty the row";
                self.diagnostics.push(at(&columns_rules::NO_LINE, &place, message).help(help));
                continue;
            };
            let known =
                case.answers.iter().position(|answer| answer.question == question && answer.item == item);
            if let Some(answer) = known.and_then(|at| case.answers.get_mut(at)) {
                (answer.evidence, answer.internal) = (evidence, internal);
            } else {
                case.answers.push(Answer { question, item, evidence, internal, ..Answer::default() });
            }
        }
    }

    fn effects(&mut self, case: &mut CaseDocument) {
        for id in self.ids(Part::Effects) {
            let who = self.option(Part::Effects, &id, "mitigated_by", "/effects");
            let mitigated_by = who.map(|who| match who.as_str() {
                "funder" => Mitigator::Funder,
                _ => Mitigator::Applicant,
            });
            let sure = self.option(Part::Effects, &id, "certainty", "/effects");
            let certainty = sure.map(|sure| match sure.as_str() {
                "low" => Certainty::Low,
                "medium" => Certainty::Medium,
                _ => Certainty::High,
            });
            let evidence = self.listed(Part::Effects, &id, "evidence");
            if mitigated_by.is_none() && certainty.is_none() && evidence.is_empty() {
                continue;
            }
            let known = case.effects.iter().position(|effect| effect.on == id);
            if let Some(effect) = known.and_then(|at| case.effects.get_mut(at)) {
                (effect.mitigated_by, effect.certainty, effect.evidence) =
                    (mitigated_by, certainty, evidence);
            } else {
                let before = Given::Missing;
                case.effects.push(Effect {
                    on: id,
                    before,
                    mitigated_by,
                    certainty,
                    evidence,
                    ..Effect::default()
                });
            }
        }
        let rows = self.ids(Part::Effects);
        case.effects.sort_by_key(|effect| rows.iter().position(|id| *id == effect.on));
    }

    fn conflicts(&mut self, case: &mut CaseDocument) {
        for id in self.ids(Part::Conflicts) {
            let [standpoint, by] = ["standpoint", "by"].map(|key| self.text(Part::Conflicts, &id, key));
            let path = format!("/conflicts/{}", case.conflicts.len());
            let named = ["gain", "loss"].map(|key| self.cell(Part::Conflicts, &id, key).is_some());
            let gain = self.option(Part::Conflicts, &id, "gain", &path);
            let loss = self.option(Part::Conflicts, &id, "loss", &path);
            let place = self.row_place(Part::Conflicts, &id);
            match (gain, loss) {
                (Some(gain), Some(loss)) => {
                    case.conflicts.push(Conflict { gain, loss, standpoint, by });
                    self.places.push((path, place));
                }
                _ if named == [false, false] && standpoint.is_none() && by.is_none() => {}
                _ if named == [true, true] => {}
                _ => self.half(
                    &place,
                    "a conflict names both what gains and what loses",
                    "fill in both, or empty the row",
                ),
            }
        }
    }

    fn deviations(&mut self, case: &mut CaseDocument) {
        for id in self.ids(Part::Deviations) {
            let [reason, by] = ["reason", "by"].map(|key| self.text(Part::Deviations, &id, key));
            let place = self.row_place(Part::Deviations, &id);
            match reason {
                Some(reason) => {
                    self.places.push((format!("/deviations/{}", case.deviations.len()), place));
                    case.deviations.push(Deviation { gate: id, reason, by });
                }
                None if by.is_some() => {
                    self.half(&place, "the deviation has no reason", "say why, or empty the row");
                }
                None => {}
            }
        }
    }

    fn stops(&mut self, case: &mut CaseDocument) {
        for id in self.ids(Part::Stops) {
            let [by, why] = ["by", "why"].map(|key| self.text(Part::Stops, &id, key));
            let path = format!("/stop_points/{}", case.stop_points.len());
            let written = self.cell(Part::Stops, &id, "decision").is_some();
            let decision = self.option(Part::Stops, &id, "decision", &path);
            let place = self.row_place(Part::Stops, &id);
            let decision = match decision.as_deref() {
                Some("go_on") => StopDecision::GoOn,
                Some("rethink") => StopDecision::Rethink,
                Some(_) => StopDecision::End,
                None => {
                    if !written && (by.is_some() || why.is_some()) {
                        self.half(&place, "the stop point has no decision", "choose one, or empty the row");
                    }
                    continue;
                }
            };
            self.places.push((path, place));
            case.stop_points.push(StopAnswer { stop_point: id, decision, by, why });
        }
    }

    fn overall(&mut self, case: &mut CaseDocument) {
        let by = self.text(Part::Judgement, "by", "value");
        let date = self.date();
        if by.is_some() || date.is_some() {
            let judgement = case.judgement.get_or_insert_default();
            (judgement.by, judgement.date) = (by, date);
        }
        if case.judgement.is_some() {
            self.places.push(("/judgement".to_owned(), self.row_place(Part::Judgement, "text")));
        }
    }

    /// The day of the judgement.
    fn date(&mut self) -> Option<Date> {
        let found = self.cell(Part::Judgement, "date", "value")?.clone();
        match day(&found.cell) {
            Ok(day) => Some(day),
            Err(mut why) => {
                why.message = format!("{}: {}", found.place, why.message);
                self.diagnostics.push(why);
                None
            }
        }
    }
}
