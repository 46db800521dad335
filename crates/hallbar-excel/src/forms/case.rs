//! From the rows of a form to the case: what a table of cases has columns for is read as such a table is.

use std::collections::BTreeMap;

use hallbar_core::case::{CaseDocument, LineKind};
use hallbar_core::columns::{Cell, Column, Columns, ColumnsDocument, Target};
use hallbar_core::diagnostic::rules::columns as columns_rules;
use hallbar_core::{Diagnostic, Language, Scorer};

use super::lists::Choices;
use super::part::Part;
use super::read::holds;
use super::scan::{Found, Row, at};
use super::sheets::Holds;
use super::{FormCase, FormHead};

/// The rows of a form being made into a case.
pub(super) struct Filling<'f> {
    pub(super) scorer: &'f Scorer,
    head: &'f FormHead,
    pub(super) rows: Vec<(Part, Row)>,
    holds: BTreeMap<(Part, String, &'static str), Holds>,
    pub(super) diagnostics: Vec<Diagnostic>,
    /// Where each place of the case stands.
    pub(super) places: Vec<(String, String)>,
}

/// A cell that is read as a column of a table is.
struct Piece {
    target: Target,
    found: Found,
}

impl<'f> Filling<'f> {
    pub(super) fn new(
        scorer: &'f Scorer,
        language: Language,
        head: &'f FormHead,
        rows: Vec<(Part, Row)>,
    ) -> Self {
        let holds = holds(scorer, language).into_iter().collect();
        Self { scorer, head, rows, holds, diagnostics: Vec::new(), places: Vec::new() }
    }

    pub(super) fn read(mut self, before: Vec<Diagnostic>) -> FormCase {
        self.failed();
        let lines = self.lines();
        let mut pieces = self.pieces(&lines);
        let mut case = self.table(&mut pieces);
        self.rest(&mut case, &lines);
        case.handbook = self.head.handbook.clone().or(case.handbook);
        if let Some(strategy) = &self.head.strategy {
            case.strategy = Some(strategy.clone());
        }
        case.call.clone_from(&self.head.call);
        case.origin.clone_from(&self.head.origin);
        self.effect_places(&case);
        let mut diagnostics = before;
        diagnostics.append(&mut self.diagnostics);
        FormCase { case, diagnostics, places: self.places }
    }

    /// Takes out what no column of a table would hold and nothing can be read from: what a table would hold is told of as
    /// there.
    fn failed(&mut self) {
        let mut failed = Vec::new();
        for (at, (part, row)) in self.rows.iter().enumerate() {
            for (key, found) in &row.cells {
                let of_line = *part == Part::Lines && matches!(*key, "amount" | "code");
                let elsewhere = of_line || !matches!(self.target(*part, &row.id, key, &[]), Ok(None));
                if let (false, Some(why)) = (elsewhere, found.cell.failed()) {
                    failed.push((at, *key, found.place.clone(), why));
                }
            }
        }
        for (at, key, place, mut why) in failed {
            if let Some((_, row)) = self.rows.get_mut(at) {
                row.cells.remove(key);
            }
            why.message = format!("{place}: {}", why.message);
            self.diagnostics.push(why);
        }
    }

    pub(super) fn cell(&self, part: Part, id: &str, key: &str) -> Option<&Found> {
        let (_, row) = self.rows.iter().find(|(of, row)| *of == part && row.id == id)?;
        row.cells.get(key)
    }

    pub(super) fn choices(&self, part: Part, id: &str, key: &'static str) -> Option<&Choices> {
        // Rows that are numbered are all alike.
        let first = if matches!(part, Part::Lines | Part::Conflicts) { "1" } else { id };
        match self.holds.get(&(part, first.to_owned(), key)) {
            Some(Holds::Choices(choices)) => Some(choices),
            _ => None,
        }
    }

    /// The rows of financing lines that say anything, with who pays.
    fn lines(&mut self) -> Vec<(String, LineKind)> {
        let said = |row: &Row| {
            ["amount", "code"].iter().any(|key| row.cells.get(key).is_some_and(|found| !is_dash(&found.cell)))
        };
        let ids: Vec<(String, String, bool)> = self
            .rows
            .iter()
            .filter(|(part, _)| *part == Part::Lines)
            .map(|(_, row)| (row.id.clone(), row.place.clone(), said(row)))
            .collect();
        let mut lines = Vec::new();
        for (id, place, said) in ids {
            let kind = self.option(Part::Lines, &id, "kind", "/financing");
            let kind = kind.and_then(|id| LineKind::ALL.into_iter().find(|kind| kind.id() == id));
            match (said, kind) {
                (true, Some(kind)) => lines.push((id, kind)),
                (true, None) => {
                    if self.cell(Part::Lines, &id, "kind").is_none() {
                        self.half(&place, "the financing line does not say who pays", "choose it in the row");
                    }
                }
                (false, _) => {}
            }
        }
        lines
    }

    pub(super) fn half(&mut self, place: &str, message: &str, help: &str) {
        let rule = &hallbar_core::diagnostic::rules::form::HALF;
        self.diagnostics.push(at(rule, place, message).help(help));
    }

    /// Every cell that a table of cases has a column for, lines in their order first.
    fn pieces(&mut self, lines: &[(String, LineKind)]) -> Vec<Piece> {
        let mut pieces = Vec::new();
        let mut numbers: Vec<LineKind> = Vec::new();
        let mut refused = Vec::new();
        for (id, kind) in lines {
            numbers.push(*kind);
            let count = numbers.iter().filter(|known| *known == kind).count();
            let number = u8::try_from(count).unwrap_or(u8::MAX);
            let both = [
                ("amount", Target::Line { kind: *kind, number }),
                ("code", Target::LineCode { kind: *kind, number }),
            ];
            for (key, target) in both {
                if let Some(found) = self.cell(Part::Lines, id, key) {
                    pieces.push(Piece { target, found: found.clone() });
                }
            }
        }
        for (part, row) in &self.rows {
            for (key, found) in &row.cells {
                match self.target(*part, &row.id, key, lines) {
                    Ok(Some(target)) => pieces.push(Piece { target, found: found.clone() }),
                    Ok(None) => {}
                    Err(line) => refused.push((found.place.clone(), line)),
                }
            }
        }
        for (place, line) in refused {
            let message = format!("there is no financing line {line}");
            let help = "fill in its amount, or empty the row";
            self.diagnostics.push(at(&columns_rules::NO_LINE, &place, message).help(help));
        }
        pieces
    }

    /// What a cell holds; none where it is read otherwise, and the line where it is about one that is not there.
    fn target(
        &self,
        part: Part,
        id: &str,
        key: &str,
        lines: &[(String, LineKind)],
    ) -> Result<Option<Target>, String> {
        Ok(match (part, key) {
            (Part::Facts, _) => match id {
                "case.id" => Some(Target::Id),
                "case.title" => Some(Target::Title),
                "case.summary" => Some(Target::Summary),
                "case.kind" => Some(Target::Kind),
                "case.goals" => Some(Target::StrategyGoals),
                id => id.strip_prefix("fact.").map(|fact| Target::Fact(fact.to_owned())),
            },
            (Part::Answers, "answer" | "motivation") => {
                let (question, item) = self.answer(id, lines)?;
                Some(if key == "answer" {
                    Target::Answer { question, item }
                } else {
                    Target::Motivation { question, item }
                })
            }
            (Part::Effects, "before") => Some(Target::Effect(id.to_owned())),
            (Part::Effects, "after") => Some(Target::EffectAfter(id.to_owned())),
            (Part::Effects, "motivation") => Some(Target::EffectMotivation(id.to_owned())),
            (Part::Judgement, _) => match id {
                "class" => Some(Target::JudgementClass),
                "text" => Some(Target::JudgementText),
                "reason" => Some(Target::JudgementReason),
                _ => None,
            },
            _ => None,
        })
    }

    /// The question and item of a row of answers. Lines are counted among those that are there.
    pub(super) fn answer(
        &self,
        id: &str,
        lines: &[(String, LineKind)],
    ) -> Result<(String, Option<String>), String> {
        let Some((question, item)) = id.split_once('/') else { return Ok((id.to_owned(), None)) };
        let known = self.scorer.handbook().questions.iter().find(|known| known.id == question);
        let list = known.and_then(|question| question.per.as_deref());
        let item = match list.map(|list| self.scorer.items(list)) {
            Some(None) => match lines.iter().position(|(line, _)| line == item) {
                Some(at) => (at + 1).to_string(),
                None => return Err(item.to_owned()),
            },
            _ => item.to_owned(),
        };
        Ok((question.to_owned(), Some(item)))
    }

    /// The case that the pieces tell of, without those that cannot be read.
    fn table(&mut self, pieces: &mut Vec<Piece>) -> CaseDocument {
        self.identify(pieces);
        let headers: Vec<String> = pieces.iter().map(|piece| piece.found.place.clone()).collect();
        let columns = pieces.iter().map(|piece| Column::new(&piece.found.place, piece.target.clone()));
        let document =
            ColumnsDocument { id: "form".into(), columns: columns.collect(), ..ColumnsDocument::default() };
        let bound = Columns::bind(&headers, self.scorer, Some(&document));
        let Some(columns) = bound.value else {
            self.diagnostics.extend(bound.diagnostics);
            return CaseDocument::default();
        };
        let mut cells: Vec<Cell<'static>> = pieces.iter().map(|piece| piece.found.cell.clone()).collect();
        loop {
            let checked = columns.case(&cells);
            if let Some(case) = checked.value {
                self.table_places(pieces);
                return case;
            }
            let mut blanked = false;
            for found in checked.diagnostics {
                let column = columns.column_of(&found.path, &cells);
                if let Some(cell) =
                    column.and_then(|column| cells.get_mut(column)).filter(|cell| !cell.is_blank())
                {
                    *cell = Cell::Blank;
                    blanked = true;
                }
                self.told(found, column.and_then(|column| pieces.get(column)));
            }
            if !blanked {
                return CaseDocument::default();
            }
            // Without an id there would be no case.
            if let (Some(Piece { target: Target::Id, .. }), Some(cell)) = (pieces.first(), cells.first_mut())
                && cell.is_blank()
            {
                *cell = Cell::from("?");
            }
        }
    }

    /// The case's id, which comes first: the reference number where the cell is blank.
    fn identify(&mut self, pieces: &mut Vec<Piece>) {
        let id = pieces.iter().position(|piece| piece.target == Target::Id).map(|at| pieces.remove(at));
        let reference = Target::Fact("reference".to_owned());
        let first = id.or_else(|| {
            let same = pieces.iter().find(|piece| piece.target == reference)?;
            let place = format!("{} ", same.found.place);
            Some(Piece {
                target: Target::Id,
                found: Found { cell: same.found.cell.clone(), place: format!("{place}id") },
            })
        });
        let first = first.unwrap_or_else(|| {
            let row = self.rows.iter().find(|(part, row)| *part == Part::Facts && row.id == "case.id");
            let place = row.map_or_else(|| "form".to_owned(), |(_, row)| row.place.clone());
            self.half(&place, "the case has no id", "fill in its id or its reference number");
            Piece { target: Target::Id, found: Found { cell: Cell::from("?"), place } }
        });
        pieces.insert(0, first);
    }

    /// A diagnostic with its cell instead of its column, and with what can be chosen.
    fn told(&mut self, mut found: Diagnostic, piece: Option<&Piece>) {
        if let Some(piece) = piece {
            let place = &piece.found.place;
            let named = format!("column `{place}`: ");
            let message = found.message.strip_prefix(&named).unwrap_or(&found.message);
            found.message = format!("{place}: {message}");
            let mean = found.help.as_ref().is_none_or(|help| !help.starts_with("did you mean"));
            if found.rule.code == columns_rules::UNKNOWN_WORD.code && mean {
                found.help = self.can_stand(&piece.target).or(found.help);
            }
        }
        self.diagnostics.push(found);
    }

    /// What can be chosen in a cell.
    fn can_stand(&self, target: &Target) -> Option<String> {
        let choices = match target {
            Target::Answer { question, item } => {
                let id = match item {
                    Some(item) => format!("{question}/{item}"),
                    None => question.clone(),
                };
                self.choices(Part::Answers, &id, "answer")
            }
            Target::Fact(id) => self.choices(Part::Facts, &format!("fact.{id}"), "value"),
            Target::Kind => self.choices(Part::Facts, "case.kind", "value"),
            Target::Effect(on) | Target::EffectAfter(on) => self.choices(Part::Effects, on, "before"),
            Target::JudgementClass => self.choices(Part::Judgement, "class", "value"),
            _ => None,
        };
        choices.map(can_be)
    }

    /// Where the facts and answers of the case stand.
    fn table_places(&mut self, pieces: &[Piece]) {
        let mut lines: Vec<(LineKind, u8)> = Vec::new();
        for piece in pieces {
            let place = piece.found.place.clone();
            let answer = |question: &str, item: &Option<String>, end: &str| match item {
                Some(item) => format!("/answers/{question}/per_item/{item}{end}"),
                None => format!("/answers/{question}{end}"),
            };
            let path = match &piece.target {
                Target::Id => "/id".to_owned(),
                Target::Title => "/title".to_owned(),
                Target::Summary => "/summary".to_owned(),
                Target::Kind => "/kind".to_owned(),
                Target::StrategyGoals => "/strategy_goals".to_owned(),
                Target::Fact(id) => format!("/facts/{id}"),
                Target::Answer { question, item } => answer(question, item, ""),
                Target::Motivation { question, item } => answer(question, item, "/motivation"),
                Target::Line { kind, number } | Target::LineCode { kind, number } => {
                    if !lines.contains(&(*kind, *number)) {
                        lines.push((*kind, *number));
                    }
                    format!("/financing/{}", lines.len() - 1)
                }
                Target::JudgementClass => "/judgement/class".to_owned(),
                Target::JudgementText => "/judgement/text".to_owned(),
                Target::JudgementReason => "/judgement/reason".to_owned(),
                _ => continue,
            };
            self.places.push((path, place));
        }
    }

    /// Where the effects of the case stand: they are counted only once all is read.
    fn effect_places(&mut self, case: &CaseDocument) {
        for (at, effect) in case.effects.iter().enumerate() {
            let found = self.rows.iter().find(|(part, row)| *part == Part::Effects && row.id == effect.on);
            let Some((_, row)) = found else { continue };
            let mut places = vec![(format!("/effects/{at}"), row.place.clone())];
            places.extend(
                row.cells.iter().map(|(key, found)| (format!("/effects/{at}/{key}"), found.place.clone())),
            );
            self.places.extend(places);
        }
        if let Some((_, row)) =
            self.rows.iter().find(|(part, row)| *part == Part::Facts && row.id == "case.kind")
        {
            self.places.push(("/kind".to_owned(), row.place.clone()));
        }
    }
}

/// What can be chosen, in words.
pub(super) fn can_be(choices: &Choices) -> String {
    let labels = choices.options.iter().map(|(_, label)| label).chain(&choices.others);
    format!("choose one of `{}`", labels.cloned().collect::<Vec<_>>().join("`, `"))
}

/// A dash stands in place of nothing.
fn is_dash(cell: &Cell<'_>) -> bool {
    matches!(cell, Cell::Text(text) if matches!(text.trim(), "-" | "–" | "—"))
}
