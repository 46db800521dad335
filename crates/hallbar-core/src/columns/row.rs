//! From a case to headers and a row: the way back.

use crate::Scorer;
use crate::case::{Answer, CaseDocument, Given};

use super::header::name;
use super::known::{Known, known};
use super::read::{Holds, unmistakable, word_of};
use super::{Cell, Target};

/// A case as one row of a table.
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Row {
    /// The headers, by name: `id`, `applied`, `climate`, `effect:13`.
    pub headers: Vec<String>,
    /// The cells, in the order of the headers.
    pub cells: Vec<Cell<'static>>,
    /// Places in the case that a table has no cell for: `/conflicts`.
    pub left_out: Vec<String>,
}

/// A case as one row of a table, such that [`Columns::case`](super::Columns::case) makes the same case of it, but for what
/// `left_out` names.
///
/// # Examples
/// ```
/// use hallbar_core::case::{CaseDocument, Fact};
/// use hallbar_core::columns::{Cell, Columns, row};
/// use hallbar_core::handbook::HandbookDocument;
/// use hallbar_core::{Handbook, Money, Scorer};
/// # let handbook = HandbookDocument { id: "small".into(), version: "1".into(), ..HandbookDocument::default() };
/// # let handbook = Handbook::validate(handbook).into_result().unwrap();
/// let scorer = Scorer::compile(&handbook, None, None)?;
/// let case = CaseDocument {
///     id: "a".into(),
///     facts: vec![Fact::new("applied", Money::sek(400_000))],
///     ..CaseDocument::default()
/// };
/// let row = row(&case, &scorer);
/// assert_eq!(row.headers, ["id", "kind", "applied"]);
/// let columns = Columns::bind(&row.headers, &scorer, None).value.unwrap();
/// assert_eq!(columns.case(&row.cells).value.unwrap().facts, case.facts);
/// # Ok::<(), hallbar_core::CompileError>(())
/// ```
#[must_use]
pub fn row(case: &CaseDocument, scorer: &Scorer) -> Row {
    let known = known(scorer);
    let mut write = Write { known: &known, row: Row::default() };
    let text = |text: &str| Given::Text(text.to_owned());
    write.put(Target::Id, &text(&case.id), "/id");
    if !case.title.is_empty() {
        write.put(Target::Title, &text(&case.title), "/title");
    }
    if let Some(summary) = &case.summary {
        write.put(Target::Summary, &text(summary), "/summary");
    }
    write.put(Target::Kind, &text(case.kind.id()), "/kind");
    if !case.strategy_goals.is_empty() {
        write.put(Target::StrategyGoals, &text(&case.strategy_goals.join("; ")), "/strategy_goals");
    }
    for fact in &case.facts {
        write.put(Target::Fact(fact.id.clone()), &fact.value, &format!("/facts/{}", fact.id));
    }
    write.lines(case);
    for answer in &case.answers {
        write.answer(answer);
    }
    write.effects(case);
    write.judgement(case);
    let empty = [
        (case.depth.is_none(), "/depth"),
        (case.conflicts.is_empty(), "/conflicts"),
        (case.deviations.is_empty(), "/deviations"),
        (case.stop_points.is_empty(), "/stop_points"),
        (case.call.is_none(), "/call"),
        (case.origin.is_none(), "/origin"),
    ];
    let left = empty.iter().filter(|(empty, _)| !empty).map(|(_, path)| (*path).to_owned());
    write.row.left_out.extend(left);
    write.row
}

struct Write<'k> {
    known: &'k [Known],
    row: Row,
}

impl Write<'_> {
    fn left(&mut self, path: &str) {
        self.row.left_out.push(path.to_owned());
    }

    fn put(&mut self, target: Target, given: &Given, path: &str) {
        let found = self.known.iter().find(|known| known.target == target);
        let cell = found.and_then(|known| cell(given, &known.holds));
        match (found, cell) {
            (Some(_), Some(cell)) => {
                self.row.headers.push(name(&target, self.known));
                self.row.cells.push(cell);
            }
            _ => self.left(path),
        }
    }

    fn lines(&mut self, case: &CaseDocument) {
        let mut numbers: Vec<(crate::case::LineKind, u8)> = Vec::new();
        for (at, line) in case.financing.iter().enumerate() {
            let before = numbers.iter().filter(|(kind, _)| *kind == line.kind).count();
            let number = u8::try_from(before + 1).unwrap_or(u8::MAX);
            numbers.push((line.kind, number));
            let path = format!("/financing/{at}");
            if line.amount == Given::Missing && line.code == Given::Missing {
                // A blank cell is no line.
                self.left(&path);
                continue;
            }
            self.put(Target::Line { kind: line.kind, number }, &line.amount, &path);
            if line.code != Given::Missing {
                self.put(Target::LineCode { kind: line.kind, number }, &line.code, &format!("{path}/code"));
            }
            if line.note.is_some() {
                self.left(&format!("{path}/note"));
            }
        }
    }

    fn answer(&mut self, answer: &Answer) {
        let Answer { question, item, value, motivation, evidence, internal } = answer;
        let path = match item {
            Some(item) => format!("/answers/{question}/per_item/{item}"),
            None => format!("/answers/{question}"),
        };
        let (question, item) = (question.clone(), item.clone());
        if *value != Given::Missing {
            self.put(Target::Answer { question: question.clone(), item: item.clone() }, value, &path);
        }
        if let Some(why) = motivation {
            let target = Target::Motivation { question: question.clone(), item: item.clone() };
            self.put(target, &Given::Text(why.clone()), &format!("{path}/motivation"));
        }
        if !evidence.is_empty() {
            let all = Given::Text(evidence.join(" | "));
            self.put(Target::Evidence { question, item }, &all, &format!("{path}/evidence"));
        }
        if *internal {
            self.left(&format!("{path}/internal"));
        }
    }

    fn effects(&mut self, case: &CaseDocument) {
        for (at, effect) in case.effects.iter().enumerate() {
            let path = format!("/effects/{at}");
            let on = || effect.on.clone();
            if effect.before != Given::Missing {
                self.put(Target::Effect(on()), &effect.before, &path);
            }
            if let Some(after) = &effect.after {
                self.put(Target::EffectAfter(on()), after, &format!("{path}/after"));
            }
            if let Some(why) = &effect.motivation {
                self.put(
                    Target::EffectMotivation(on()),
                    &Given::Text(why.clone()),
                    &format!("{path}/motivation"),
                );
            }
            let rest = [
                (effect.mitigated_by.is_some(), "mitigated_by"),
                (effect.certainty.is_some(), "certainty"),
                (!effect.evidence.is_empty(), "evidence"),
            ];
            for (_, field) in rest.iter().filter(|(there, _)| *there) {
                self.left(&format!("{path}/{field}"));
            }
        }
    }

    fn judgement(&mut self, case: &CaseDocument) {
        let Some(judgement) = &case.judgement else { return };
        let text = |text: &String| Given::Text(text.clone());
        if let Some(class) = &judgement.class {
            self.put(Target::JudgementClass, &text(class), "/judgement/class");
        }
        if !judgement.text.is_empty() {
            self.put(Target::JudgementText, &text(&judgement.text), "/judgement/text");
        }
        if let Some(reason) = &judgement.reason {
            self.put(Target::JudgementReason, &text(reason), "/judgement/reason");
        }
        for (there, path) in
            [(judgement.by.is_some(), "/judgement/by"), (judgement.date.is_some(), "/judgement/date")]
        {
            if there {
                self.left(path);
            }
        }
    }
}

/// What is known as a cell that is read as the same; none where there is no such cell.
fn cell(given: &Given, holds: &Holds) -> Option<Cell<'static>> {
    let text = |text: String| Some(Cell::Text(text.into()));
    if let Some(word) = word_of(given) {
        return holds.is_given().then(|| Cell::Text(word.into()));
    }
    match given {
        Given::Missing => Some(Cell::Blank),
        Given::Text(written) => match (holds, written.parse()) {
            (Holds::Date, Ok(day)) => Some(Cell::Date(day)),
            // A text that reads as a non-answer would come back as one.
            (Holds::Words, _) if super::read::is_non_answer(written) => None,
            _ if written.trim() != written || written.is_empty() => None,
            _ => text(written.clone()),
        },
        Given::YesNo(yes) => Some(Cell::YesNo(*yes)),
        Given::Number(number) => Some(Cell::Number(number.to_f64())),
        Given::Money(money) => Some(Cell::Money(*money)),
        Given::OneOf(several) => match holds {
            Holds::Options { .. } | Holds::Municipality | Holds::Region => text(several.join(" eller ")),
            Holds::YesNo => text("ja/nej".to_owned()),
            _ => None,
        },
        Given::NumberBetween(low, high) => {
            text(format!("{}–{}", unmistakable(&low.to_string()), unmistakable(&high.to_string())))
        }
        Given::MoneyBetween(low, high) => text(format!("{low}–{high}")),
        Given::DateBetween(first, last) => text(format!("{first}–{last}")),
        Given::Unknown | Given::NotDescribed | Given::NotApplicable => None,
    }
}
