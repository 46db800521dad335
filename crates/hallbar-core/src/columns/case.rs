//! From a row to a case.

use crate::case::{Answer, CaseDocument, Effect, Fact, Given, Judgement, Line};
use crate::diagnostic::rules::columns as rules;
use crate::diagnostic::suggestion;
use crate::{CaseKind, Checked, Diagnostic};

use super::read::{self, Choice, Holds, Trouble, fold};
use super::{Cell, Columns, Field, Target};

/// A case while its row is being read.
#[derive(Default)]
struct Draft {
    case: CaseDocument,
    answers: Vec<Answer>,
    effects: Vec<Effect>,
    lines: Vec<Line>,
    judgement: Judgement,
    diagnostics: Vec<Diagnostic>,
}

impl Columns {
    /// The case that a row tells of, with everything in it that cannot be read.
    ///
    /// A diagnostic's path is a place in the case, such as `/facts/applied`, and its message names the column;
    /// [`Columns::column_of`] gives the column of a path, also of those that binding the case tells of. A row has as many
    /// cells as there are headers: one that is shorter has most often been broken by a line break in a cell, and what is
    /// then missing would silently count as not answered. Blank cells beyond the last header are let pass.
    #[must_use]
    pub fn case(&self, row: &[Cell<'_>]) -> Checked<CaseDocument> {
        let mut draft = self.draft();
        self.shape(row, &mut draft);
        if !draft.diagnostics.is_empty() {
            return Checked::refused(draft.diagnostics);
        }
        for field in &self.fields {
            let cell = row.get(field.column).unwrap_or(&Cell::Blank);
            let given = match self.value(field, cell) {
                Ok(given) => given,
                Err(trouble) => {
                    let message = format!("column `{}`: {}", self.header(field.column), trouble.message);
                    let found = Diagnostic::new(trouble.rule, self.path(field, row), message);
                    draft.diagnostics.push(found.maybe_help(trouble.help));
                    continue;
                }
            };
            if let Err(trouble) = draft.put(field, given, cell) {
                let message = format!("column `{}`: {}", self.header(field.column), trouble.message);
                let found = Diagnostic::new(trouble.rule, self.path(field, row), message);
                draft.diagnostics.push(found.maybe_help(trouble.help));
            }
        }
        self.finish(draft, row)
    }

    fn draft(&self) -> Draft {
        let answer = |(question, item): &(String, Option<String>)| Answer {
            question: question.clone(),
            item: item.clone(),
            ..Answer::default()
        };
        let effect = |on: &String| Effect { on: on.clone(), ..Effect::default() };
        Draft {
            answers: self.answers.iter().map(answer).collect(),
            effects: self.effects.iter().map(effect).collect(),
            lines: self.lines.iter().map(|(kind, _)| Line { kind: *kind, ..Line::default() }).collect(),
            case: CaseDocument { kind: self.kind, ..CaseDocument::default() },
            ..Draft::default()
        }
    }

    /// Cells that no column has, and columns that no cell has.
    fn shape(&self, row: &[Cell<'_>], draft: &mut Draft) {
        let (cells, headers) = (row.len(), self.headers.len());
        let filled = row.iter().rposition(|cell| !cell.is_blank()).map_or(0, |last| last + 1);
        if cells < headers || filled > headers {
            let count = if cells < headers { cells } else { filled };
            let message = format!("the row has {count} cells, and the table {headers} columns");
            let help = "look for a line break or a delimiter in a cell that has no quotes around it";
            draft.diagnostics.push(Diagnostic::new(&rules::RAGGED, "", message).help(help));
            return;
        }
        let bare = self.headers.iter().zip(row).enumerate();
        for (column, (_, cell)) in bare.filter(|(_, (header, cell))| header.is_empty() && !cell.is_blank()) {
            let message = format!("`{}` stands in column {}, which has no header", cell.shown(), column + 1);
            draft.diagnostics.push(Diagnostic::new(&rules::NO_HEADER, "", message));
        }
    }

    fn value(&self, field: &Field, cell: &Cell<'_>) -> Result<Given, Trouble> {
        if cell.is_blank() {
            return Ok(field.blank.clone());
        }
        if !field.words.is_empty() {
            let folded = fold(&read::text(cell));
            if let Some((_, given)) = field.words.iter().find(|(word, _)| *word == folded) {
                return Ok(given.clone());
            }
        }
        let given = field.holds.read(cell, self.currency, field.manner)?;
        // A dash stands in place of a blank.
        Ok(if given == Given::Missing { field.blank.clone() } else { given })
    }

    fn finish(&self, mut draft: Draft, row: &[Cell<'_>]) -> Checked<CaseDocument> {
        let id_is_wrong = draft.diagnostics.iter().any(|found| found.path == "/id");
        if draft.case.id.is_empty() && !id_is_wrong {
            let column =
                self.fields.iter().find(|field| field.target == Target::Id).map(|field| field.column);
            let header = self.header(column.unwrap_or(0));
            let message = format!("column `{header}`: the row has no id");
            draft.diagnostics.push(Diagnostic::new(&rules::NO_ID, "/id", message));
        }
        self.number_lines(&mut draft, row);
        let Draft { mut case, answers, effects, lines, judgement, diagnostics, .. } = draft;
        case.handbook = Some(self.handbook.clone());
        case.strategy = self.strategy.clone();
        case.financing = lines.into_iter().filter(|line| !is_no_line(line)).collect();
        let said = |answer: &Answer| {
            answer.value != Given::Missing || answer.motivation.is_some() || !answer.evidence.is_empty()
        };
        case.answers = answers.into_iter().filter(said).collect();
        let said = |effect: &Effect| {
            effect.before != Given::Missing || effect.after.is_some() || effect.motivation.is_some()
        };
        case.effects = effects.into_iter().filter(said).collect();
        case.judgement = (judgement != Judgement::default()).then_some(judgement);
        Checked::new(case, diagnostics)
    }

    /// Answers about financing lines name the line's column; in the case they name its place among those there are.
    fn number_lines(&self, draft: &mut Draft, row: &[Cell<'_>]) {
        if self.per_line.is_empty() {
            return;
        }
        let mut places = Vec::new();
        let mut next = 0usize;
        for line in &draft.lines {
            let there = !is_no_line(line);
            next += usize::from(there);
            places.push(there.then_some(next));
        }
        let mut found = Vec::new();
        for (slot, answer) in draft.answers.iter_mut().enumerate() {
            if !self.per_line.contains(&answer.question) {
                continue;
            }
            let column = answer.item.as_ref().and_then(|item| item.parse::<usize>().ok());
            let place = column.and_then(|column| places.get(column.checked_sub(1)?).copied().flatten());
            match place {
                Some(place) => answer.item = Some(place.to_string()),
                None if answer.value == Given::Missing
                    && answer.motivation.is_none()
                    && answer.evidence.is_empty() => {}
                None => {
                    let field =
                        self.fields.iter().find(|field| field.slot == slot && is_of_answer(&field.target));
                    let Some(field) = field else { continue };
                    let item = answer.item.as_deref().unwrap_or_default();
                    let message = format!(
                        "column `{}`: the row has no financing line {item}",
                        self.header(field.column)
                    );
                    let help = "lines are counted in the order of their columns".to_owned();
                    found.push(Diagnostic::new(&rules::NO_LINE, self.path(field, row), message).help(help));
                }
            }
        }
        draft.diagnostics.extend(found);
    }

    /// Where in the case the content of a field stands.
    fn path(&self, field: &Field, row: &[Cell<'_>]) -> String {
        match &field.target {
            Target::Id => "/id".into(),
            Target::Title => "/title".into(),
            Target::Summary => "/summary".into(),
            Target::Kind => "/kind".into(),
            Target::StrategyGoals => "/strategy_goals".into(),
            Target::Fact(id) => format!("/facts/{id}"),
            Target::Answer { question, item } => answer_path(question, item.as_deref(), ""),
            Target::Motivation { question, item } => answer_path(question, item.as_deref(), "/motivation"),
            Target::Evidence { question, item } => answer_path(question, item.as_deref(), "/evidence"),
            Target::Effect(_) => format!("/effects/{}/before", self.place(field, row)),
            Target::EffectAfter(_) => format!("/effects/{}/after", self.place(field, row)),
            Target::EffectMotivation(_) => format!("/effects/{}/motivation", self.place(field, row)),
            Target::Line { .. } => format!("/financing/{}/amount", self.place(field, row)),
            Target::LineCode { .. } => format!("/financing/{}/code", self.place(field, row)),
            Target::JudgementClass => "/judgement/class".into(),
            Target::JudgementText => "/judgement/text".into(),
            Target::JudgementReason => "/judgement/reason".into(),
        }
    }

    /// The place that an effect or a line of this row has among those that the row tells of.
    fn place(&self, field: &Field, row: &[Cell<'_>]) -> usize {
        let lines = matches!(field.target, Target::Line { .. } | Target::LineCode { .. });
        let kin = |other: &&Field| match &other.target {
            Target::Line { .. } | Target::LineCode { .. } => lines,
            Target::Effect(_) | Target::EffectAfter(_) | Target::EffectMotivation(_) => !lines,
            _ => false,
        };
        let told = |other: &Field| {
            let cell = row.get(other.column).unwrap_or(&Cell::Blank);
            !matches!(self.value(other, cell), Ok(Given::Missing))
        };
        let mut slots: Vec<usize> = Vec::new();
        for other in self.fields.iter().filter(kin) {
            if other.slot < field.slot && !slots.contains(&other.slot) && told(other) {
                slots.push(other.slot);
            }
        }
        slots.len()
    }

    /// The column, from 0, that a place in the case of this row comes from: `/facts/applied`, `/effects/2/before`. The
    /// nearest that encloses it, so that `/answers/climate/motivation` is found where only the answer has a column.
    #[must_use]
    pub fn column_of(&self, path: &str, row: &[Cell<'_>]) -> Option<usize> {
        let mut path = path;
        loop {
            let found = self.fields.iter().find(|field| self.path(field, row) == path);
            // An effect or a line as a whole is its first column.
            let found = found.or_else(|| {
                let inside = |field: &&Field| {
                    self.path(field, row).strip_prefix(path).is_some_and(|rest| rest.starts_with('/'))
                };
                self.fields.iter().find(inside)
            });
            if let Some(field) = found.filter(|_| !path.is_empty()) {
                return Some(field.column);
            }
            path = path.rsplit_once('/')?.0;
            // `/facts` alone is no place of one column.
            if path.matches('/').count() < 2 && !path.starts_with("/strategy_goals") {
                return None;
            }
        }
    }
}

fn is_of_answer(target: &Target) -> bool {
    matches!(target, Target::Answer { .. } | Target::Motivation { .. } | Target::Evidence { .. })
}

/// A blank amount is no line: no money from there, rather than an amount that nobody knows.
fn is_no_line(line: &Line) -> bool {
    line.amount == Given::Missing && line.code == Given::Missing
}

fn answer_path(question: &str, item: Option<&str>, end: &str) -> String {
    match item {
        Some(item) => format!("/answers/{question}/per_item/{item}{end}"),
        None => format!("/answers/{question}{end}"),
    }
}

/// A text that was read, if there is any.
fn text(given: Given) -> Option<String> {
    if let Given::Text(text) = given { Some(text).filter(|text| !text.is_empty()) } else { None }
}

impl Draft {
    fn put(&mut self, field: &Field, given: Given, cell: &Cell<'_>) -> Result<(), Trouble> {
        let Self { case, answers, effects, lines, judgement, .. } = self;
        match &field.target {
            Target::Id => case.id = text(given).unwrap_or_default(),
            Target::Title => case.title = text(given).unwrap_or_default(),
            Target::Summary => case.summary = text(given),
            Target::Kind => case.kind = kind(&given).unwrap_or(case.kind),
            Target::StrategyGoals => case.strategy_goals = goals(given, &field.holds)?,
            Target::Fact(_) if given == Given::Missing => {}
            Target::Fact(id) => case.facts.push(Fact { id: id.clone(), value: given }),
            Target::Answer { .. } => set(answers.get_mut(field.slot).map(|answer| &mut answer.value), given),
            Target::Motivation { .. } => {
                set(answers.get_mut(field.slot).map(|answer| &mut answer.motivation), text(given));
            }
            Target::Evidence { .. } => {
                let parts = cell_parts(given, &['|', '\n', '\r']);
                set(answers.get_mut(field.slot).map(|answer| &mut answer.evidence), parts);
            }
            Target::Effect(_) => set(effects.get_mut(field.slot).map(|effect| &mut effect.before), given),
            Target::EffectAfter(_) => {
                let after = (given != Given::Missing).then_some(given);
                set(effects.get_mut(field.slot).map(|effect| &mut effect.after), after);
            }
            Target::EffectMotivation(_) => {
                set(effects.get_mut(field.slot).map(|effect| &mut effect.motivation), text(given));
            }
            Target::Line { .. } => set(lines.get_mut(field.slot).map(|line| &mut line.amount), given),
            Target::LineCode { .. } => set(lines.get_mut(field.slot).map(|line| &mut line.code), given),
            Target::JudgementClass => judgement.class = class(given, cell)?,
            Target::JudgementText => judgement.text = text(given).unwrap_or_default(),
            Target::JudgementReason => judgement.reason = text(given),
        }
        Ok(())
    }
}

fn set<T>(slot: Option<&mut T>, value: T) {
    if let Some(slot) = slot {
        *slot = value;
    }
}

fn kind(given: &Given) -> Option<CaseKind> {
    if let Given::Text(id) = given { id.parse().ok() } else { None }
}

/// One class: a judgement that names several is none.
fn class(given: Given, cell: &Cell<'_>) -> Result<Option<String>, Trouble> {
    match given {
        Given::Text(class) => Ok(Some(class)),
        Given::Missing => Ok(None),
        _ => Err(Trouble {
            rule: &rules::UNKNOWN_WORD,
            message: format!("`{}` is no class here", cell.shown()),
            help: Some("a judgement names one class, or is left blank".into()),
        }),
    }
}

fn cell_parts(given: Given, marks: &[char]) -> Vec<String> {
    let whole = text(given).unwrap_or_default();
    whole.split(marks).map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

/// Goals by id or title. Without a strategy they are taken as they stand.
fn goals(given: Given, holds: &Holds) -> Result<Vec<String>, Trouble> {
    let known: &[Choice] = if let Holds::Goals(known) = holds { known } else { &[] };
    let parts = cell_parts(given, &[';', '|', '\n']);
    if known.is_empty() {
        return Ok(parts);
    }
    let one = |part: String| {
        let folded = fold(&part);
        let titled = |goal: &&Choice| goal.title.sv.as_ref().is_some_and(|title| fold(title) == folded);
        let by_id = known.iter().find(|goal| goal.id == part);
        let found = by_id.or_else(|| known.iter().find(|goal| fold(&goal.id) == folded));
        match found.or_else(|| known.iter().find(titled)) {
            Some(goal) => Ok(goal.id.clone()),
            None => Err(Trouble {
                rule: &rules::UNKNOWN_WORD,
                message: format!("`{part}` is no goal of the strategy"),
                help: suggestion(
                    &part,
                    known
                        .iter()
                        .flat_map(|goal| goal.title.sv.as_deref().into_iter().chain([goal.id.as_str()])),
                ),
            }),
        }
    };
    parts.into_iter().map(one).collect()
}
