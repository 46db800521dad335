//! Whether a question is asked, as a formula over cells of the form: 1 where it is, 0 where it is not, and one half where that
//! is not yet known. What no formula can say is one half too, and stands in words.

use std::collections::BTreeMap;

use hallbar_core::case::facts::{BUILT_IN, FactKind};
use hallbar_core::handbook::{
    AnswerType, Condition, HandbookDocument, Operand, ParameterValue, Quantity, Question, Relation, Setting,
    Test,
};
use hallbar_core::{Date, Language, Money};

use super::lists::Choices;
use super::part::Part;
use super::sheets;

/// Formulas longer than this are said in words. Excel holds 8192 characters.
const LONGEST: usize = 4000;
const OPEN: &str = "0.5";

/// The cells of a form that a formula can look at.
pub(super) struct Cells<'a> {
    pub(super) handbook: &'a HandbookDocument,
    pub(super) language: Language,
    /// By table, id of the row and key of the column.
    pub(super) cells: BTreeMap<(Part, String, &'static str), String>,
    /// Each list of choices with the cells that its options stand in.
    pub(super) ranges: Vec<(Choices, String)>,
    /// Cells that say whether each depth is due, in the order of the depths.
    pub(super) depths: Vec<String>,
}

/// What a cell holds, as far as a formula can compare it.
enum Held {
    /// Options by their ids, and the cells that their labels stand in.
    Options(Vec<String>, String),
    Number,
    Text,
}

/// A quantity that stands in a cell.
struct At {
    cell: String,
    held: Held,
    not_applicable: Option<String>,
}

impl Cells<'_> {
    /// Whether a question is asked, about an item where it is asked per item.
    pub(super) fn asked(&self, question: &Question, item: Option<&str>) -> String {
        let here = question.per.as_deref().zip(item);
        let when = question.when.as_ref().map(|when| self.condition(when, here));
        let depth = self.by_depth(&question.id);
        let parts: Vec<String> = when.into_iter().chain(depth).collect();
        let formula = self.joined("MIN", parts, "1");
        if formula.len() > LONGEST { OPEN.to_owned() } else { formula }
    }

    /// Whether the depth that is due asks the question; none where every question is asked.
    fn by_depth(&self, question: &str) -> Option<String> {
        let (last, before) = self.handbook.depths.split_last()?;
        let asks = |depth: &hallbar_core::handbook::Depth| {
            let asks = depth.asks.iter().any(|asked| asked == question);
            if asks { "1" } else { "0" }
        };
        let mut formula = asks(last).to_owned();
        for (depth, due) in before.iter().zip(&self.depths).rev() {
            let here = asks(depth);
            if formula != here {
                let other = if formula.len() == 1 {
                    OPEN.to_owned()
                } else {
                    format!("IF({formula}={here},{here},{OPEN})")
                };
                formula = format!("IF({due}=1,{here},IF({due}=0,{formula},{other}))");
            }
        }
        Some(formula)
    }

    /// Whether a depth is due by its own condition, or chosen by a person.
    pub(super) fn due(&self, at: usize) -> Option<String> {
        let depth = self.handbook.depths.get(at)?;
        let by_rule = depth.when.as_ref().map_or_else(|| "1".to_owned(), |when| self.condition(when, None));
        let chosen = self.cells.get(&(Part::Facts, "case.depth".to_owned(), "value"))?;
        let all = self.handbook.depths.iter().map(|depth| (depth.id.as_str(), &depth.title));
        let label = Choices::new(all, self.language).label(&depth.id)?.to_owned();
        Some(format!("IF({chosen}<>\"\",IF({chosen}={},1,0),{by_rule})", text(&label)))
    }

    fn joined(&self, with: &str, parts: Vec<String>, none: &str) -> String {
        match parts.as_slice() {
            [] => none.to_owned(),
            [one] => one.clone(),
            parts => format!("{with}({})", parts.join(",")),
        }
    }

    fn condition(&self, condition: &Condition, here: Option<(&str, &str)>) -> String {
        let each = |parts: &[Condition]| parts.iter().map(|part| self.condition(part, here)).collect();
        match condition {
            Condition::All(parts) => self.joined("MIN", each(parts), "1"),
            Condition::Any(parts) => self.joined("MAX", each(parts), "0"),
            Condition::Not(part) => format!("(1-{})", self.condition(part, here)),
            Condition::Count { count, of } => self.count(count, each(of)),
            Condition::Compare { left, test } => self.compare(left, test, here, "0"),
            Condition::Each { of, count: None, test } => {
                let parts = of.iter().map(|left| self.compare(left, test, here, "1")).collect();
                self.joined("MIN", parts, "1")
            }
            Condition::Each { of, count: Some(count), test } => {
                self.count(count, of.iter().map(|left| self.compare(left, test, here, "0")).collect())
            }
            Condition::Motivated(question) => self.filled(question, "motivation"),
            Condition::Evidenced(question) => self.filled(question, "evidence"),
            Condition::Items { .. } => OPEN.to_owned(),
        }
    }

    fn filled(&self, question: &str, key: &'static str) -> String {
        match self.cells.get(&(Part::Answers, question.to_owned(), key)) {
            Some(cell) => format!("IF(LEN(TRIM({cell}))>0,1,0)"),
            None => OPEN.to_owned(),
        }
    }

    fn count(&self, count: &Setting, parts: Vec<String>) -> String {
        let Some(count) = self.setting(count) else { return OPEN.to_owned() };
        let sum = |test: &str| {
            let each: Vec<String> = parts.iter().map(|part| format!("IF({part}{test},1,0)")).collect();
            format!("SUM({})", each.join(","))
        };
        if parts.is_empty() {
            return format!("IF(0>={count},1,0)");
        }
        format!("IF({}>={count},1,IF({}>={count},{OPEN},0))", sum("=1"), sum(">0"))
    }

    fn setting(&self, setting: &Setting) -> Option<String> {
        match setting {
            Setting::Number(number) => Some(number.to_string()),
            Setting::Parameter(id) => self.parameter(id),
        }
    }

    /// What a parameter holds where no call sets it.
    fn parameter(&self, id: &str) -> Option<String> {
        let parameter = self.handbook.parameters.iter().find(|known| known.id == id)?;
        match &parameter.default {
            ParameterValue::Number(number) => Some(number.to_string()),
            ParameterValue::Money(amount) => Some(money(*amount)),
            ParameterValue::Date(day) => Some(date(*day)),
            _ => None,
        }
    }

    fn compare(
        &self,
        left: &Quantity,
        test: &Test,
        here: Option<(&str, &str)>,
        not_applicable: &str,
    ) -> String {
        let made = self.at(left, here).and_then(|at| {
            let tested = match &at.held {
                Held::Options(ids, range) => self.options(&at.cell, ids, range, test)?,
                Held::Number => self.number(&at.cell, test, here)?,
                Held::Text => self.text(&at.cell, test)?,
            };
            Some(match &at.not_applicable {
                Some(word) => format!("IF({}={},{not_applicable},{tested})", at.cell, text(word)),
                None => tested,
            })
        });
        made.unwrap_or_else(|| OPEN.to_owned())
    }

    /// Whether the option in a cell is one of those that meet the test.
    fn options(&self, cell: &str, ids: &[String], range: &str, test: &Test) -> Option<String> {
        let wanted: Vec<&str> = match &test.to {
            Operand::Text(id) => vec![id],
            Operand::YesNo(yes) => vec![if *yes { "yes" } else { "no" }],
            Operand::List(ids) => ids.iter().map(String::as_str).collect(),
            _ => return None,
        };
        let limit = || ids.iter().position(|id| wanted.first() == Some(&id.as_str()));
        let meets = |at: usize, id: &str| {
            let is = wanted.contains(&id);
            Some(match test.relation {
                Relation::Is | Relation::In => is,
                Relation::IsNot => !is,
                Relation::AtLeast => at >= limit()?,
                Relation::AtMost => at <= limit()?,
                Relation::MoreThan => at > limit()?,
                Relation::LessThan => at < limit()?,
            })
        };
        let mut met = Vec::new();
        for (at, id) in ids.iter().enumerate() {
            if meets(at, id)? {
                met.push(format!("MATCH({cell},{range},0)={}", at + 1));
            }
        }
        // What is none of the options, a blank cell too, leaves it open.
        let met = match met.as_slice() {
            [] => format!("MATCH({cell},{range},0)<0"),
            [one] => one.clone(),
            many => format!("OR({})", many.join(",")),
        };
        Some(format!("IFERROR(IF({met},1,0),{OPEN})"))
    }

    fn number(&self, cell: &str, test: &Test, here: Option<(&str, &str)>) -> Option<String> {
        let sign = match test.relation {
            Relation::Is => "=",
            Relation::IsNot => "<>",
            Relation::AtLeast => ">=",
            Relation::AtMost => "<=",
            Relation::MoreThan => ">",
            Relation::LessThan => "<",
            Relation::In => return None,
        };
        let to = match &test.to {
            Operand::Number(number) => number.to_string(),
            Operand::Money(amount) => money(*amount),
            Operand::Text(day) => date(day.parse().ok()?),
            Operand::Quantity(Quantity::Parameter(id)) => self.parameter(id)?,
            Operand::Quantity(other) => {
                let other = self.at(other, here).filter(|at| matches!(at.held, Held::Number))?.cell;
                return Some(format!(
                    "IF(AND(ISNUMBER({cell}),ISNUMBER({other})),IF({cell}{sign}{other},1,0),{OPEN})"
                ));
            }
            _ => return None,
        };
        Some(format!("IF(ISNUMBER({cell}),IF({cell}{sign}{to},1,0),{OPEN})"))
    }

    fn text(&self, cell: &str, test: &Test) -> Option<String> {
        let (Operand::Text(word), Relation::Is | Relation::IsNot) = (&test.to, test.relation) else {
            return None;
        };
        let (met, not) = if test.relation == Relation::Is { (1, 0) } else { (0, 1) };
        Some(format!("IF({cell}=\"\",{OPEN},IF({cell}={},{met},{not}))", text(word)))
    }

    /// The cell that a quantity stands in.
    fn at(&self, quantity: &Quantity, here: Option<(&str, &str)>) -> Option<At> {
        match quantity {
            Quantity::Fact(id) => self.fact(id),
            Quantity::Answer { question, item } => {
                let question = self.handbook.questions.iter().find(|known| known.id == *question)?;
                let item = match (&question.per, item, here) {
                    (None, None, _) => None,
                    (Some(_), Some(item), _) => Some(item.as_str()),
                    (Some(list), None, Some((of, item))) if list == of => Some(item),
                    _ => return None,
                };
                let id = item.map_or_else(|| question.id.clone(), |item| format!("{}/{item}", question.id));
                let cell = self.cells.get(&(Part::Answers, id, "answer"))?;
                self.answer(cell, &question.answer, question.may_not_apply)
            }
            Quantity::Level(criterion) => {
                let criterion = self.handbook.criteria.iter().find(|known| known.id == *criterion)?;
                let Quantity::Answer { question, .. } = &criterion.reads else { return None };
                let question = self.handbook.questions.iter().find(|known| known.id == *question)?;
                let AnswerType::Level { scale } = &question.answer else { return None };
                let same = criterion.scale.as_ref().is_none_or(|own| own == scale);
                if same { self.at(&criterion.reads, here) } else { None }
            }
            _ => None,
        }
    }

    fn fact(&self, id: &str) -> Option<At> {
        let row = if id == "kind" { "case.kind".to_owned() } else { format!("fact.{id}") };
        let cell = self.cells.get(&(Part::Facts, row, "value"))?;
        let at = |held| Some(At { cell: cell.clone(), held, not_applicable: None });
        if id == "kind" {
            return at(self.held(&sheets::kinds(self.handbook, self.language))?);
        }
        if let Some(fact) = BUILT_IN.iter().find(|fact| fact.id == id) {
            return match fact.kind {
                FactKind::Money | FactKind::Date => at(Held::Number),
                FactKind::Text => at(Held::Text),
                // A code may stand as a name or a number.
                _ => None,
            };
        }
        let fact = self.handbook.facts.iter().find(|fact| fact.id == id)?;
        self.answer(cell, &fact.value, true)
    }

    fn answer(&self, cell: &str, answer: &AnswerType, may_not_apply: bool) -> Option<At> {
        let choices = sheets::choices(answer, self.handbook, may_not_apply, self.language);
        let held = match (answer, &choices) {
            (_, Some(choices)) => self.held(choices)?,
            (AnswerType::Text, None) => Held::Text,
            _ => Held::Number,
        };
        let word = super::texts::NOT_APPLICABLE[0].get(self.language).to_owned();
        let not_applicable = match &choices {
            Some(choices) => choices.others.get(2).cloned(),
            None => Some(word),
        };
        let not_applicable = not_applicable.filter(|_| may_not_apply);
        Some(At { cell: cell.to_owned(), held, not_applicable })
    }

    fn held(&self, choices: &Choices) -> Option<Held> {
        let (_, range) = self.ranges.iter().find(|(known, _)| known == choices)?;
        Some(Held::Options(choices.options.iter().map(|(id, _)| id.clone()).collect(), range.clone()))
    }
}

/// A text in a formula.
fn text(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

fn money(amount: Money) -> String {
    let written = amount.to_string();
    written.split(' ').next().unwrap_or_default().to_owned()
}

fn date(day: Date) -> String {
    let written = day.to_string();
    let parts: Vec<&str> = written.split('-').map(|part| part.trim_start_matches('0')).collect();
    format!("DATE({})", parts.join(","))
}
