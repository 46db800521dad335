//! Quantities: facts, answers, measures and effects.

use hallbar::CaseKind;
use hallbar::case::{Answer, Given};
use hallbar::handbook::{
    AnswerType, ItemSource, LineField, Lookup, MeasureRule, NonAnswer, ParameterValue, Quantity, Setting,
    Stand,
};
use num_traits::{One as _, Zero as _};

use super::condition::counted;
use super::number::{days, later, money, months, round, whole};
use super::{Exact, Here, Oracle, Value, all, decimal, find};

impl Oracle<'_> {
    pub(crate) fn quantity(&self, quantity: &Quantity, here: &Here) -> Value {
        match quantity {
            Quantity::Number(number) => Value::Number(decimal(*number)),
            Quantity::Fact(id) => self.fact(id),
            Quantity::Answer { question, item } => {
                let inside = item.as_ref().map(|item| self.at_item(question, item));
                self.read(question, item.as_deref(), inside.as_ref().unwrap_or(here))
            }
            Quantity::Level(id) => self.criterion(id, here).1,
            Quantity::Measure(id) => {
                let measure = find(&self.handbook.measures, id, |measure| &measure.id);
                self.measure(&measure.rule, &self.only(measure.per.as_ref(), here))
            }
            Quantity::Score(id) => match self.score(id, here) {
                Value::Number(score) => Value::Number(round(&score, 9)),
                other => other,
            },
            Quantity::Class(id) => self.class(id, here),
            Quantity::Coverage(id) => match self.is_covered(id, here) {
                true => Value::Number(Exact::one()),
                false => Value::Unknown,
            },
            Quantity::Parts { node, class } => self.parts_in_class(node, class, here),
            Quantity::Effect(item) => {
                let list = &self.handbook.effects.as_ref().unwrap().list;
                let item = item.clone().unwrap_or_else(|| self.item_at_hand(list, here));
                self.effect(&item).map_or(Value::Nothing, Value::Number)
            }
            Quantity::Gains => {
                self.effects(|sum, effect| if effect > Exact::zero() { sum + effect } else { sum })
            }
            Quantity::Losses => {
                self.effects(|sum, effect| if effect < Exact::zero() { sum + effect } else { sum })
            }
            Quantity::WorstEffect => self.effects(|worst, effect| worst.min(effect)),
            Quantity::OpenConflicts => self.open_conflicts(),
            Quantity::Gate(id) => passed(self.gate(id)),
            Quantity::Stage(id) => passed(self.stage(id)),
            Quantity::Depth => self.depth(),
            Quantity::Parameter(id) => {
                match find(&self.handbook.parameters, id, |parameter| &parameter.id).default.clone() {
                    ParameterValue::Number(number) => Value::Number(decimal(number)),
                    ParameterValue::Money(amount) => Value::Number(money(amount)),
                    ParameterValue::Date(date) => Value::Number(days(&date.to_string())),
                    other => panic!("{other} is no quantity"),
                }
            }
            Quantity::Line(field) => self.line(*field, here),
            Quantity::Item => {
                let (list, item) = here.last().unwrap();
                Value::Code(self.items(list)[*item].clone())
            }
        }
    }

    /// The names of a list's items; financing lines are numbered from 1.
    pub(crate) fn items(&self, list: &str) -> Vec<String> {
        match &find(&self.handbook.lists, list, |list| &list.id).items {
            ItemSource::Own(items) => items.iter().map(|item| item.id.clone()).collect(),
            ItemSource::Lines => (1..=self.case.financing.len()).map(|number| number.to_string()).collect(),
            other => panic!("{other:?} is no list of the tests"),
        }
    }

    fn item_at_hand(&self, list: &str, here: &Here) -> String {
        let (_, item) = here.iter().rev().find(|(known, _)| known == list).unwrap();
        self.items(list)[*item].clone()
    }

    /// Only the item of this list at hand: an element that stands once per item knows of no other.
    pub(super) fn only(&self, list: Option<&String>, here: &Here) -> Here {
        let known = list.and_then(|list| here.iter().rev().find(|(known, _)| known == list));
        known.cloned().into_iter().collect()
    }

    fn at_item(&self, question: &str, item: &str) -> Here {
        let list = find(&self.handbook.questions, question, |q| &q.id).per.clone().unwrap();
        let at = self.items(&list).iter().position(|known| known == item).unwrap();
        vec![(list, at)]
    }

    pub(super) fn item_of(&self, question: &str, item: Option<&str>, here: &Here) -> Option<String> {
        let list = find(&self.handbook.questions, question, |q| &q.id).per.as_ref();
        list.map(|list| item.map_or_else(|| self.item_at_hand(list, here), str::to_owned))
    }

    pub(super) fn answer(&self, question: &str, item: Option<&str>) -> Option<&Answer> {
        self.case.answers.iter().find(|answer| answer.question == question && answer.item.as_deref() == item)
    }

    fn fact(&self, id: &str) -> Value {
        if id == "kind" {
            let kinds: Vec<String> = CaseKind::ALL.iter().map(|kind| kind.id().to_owned()).collect();
            let at = kinds.iter().position(|kind| kind == self.case.kind.id()).unwrap();
            return Value::Option(kinds, at);
        }
        let declared = self.handbook.facts.iter().find(|fact| fact.id == id).map(|fact| fact.value.clone());
        let kind = declared.unwrap_or(match id {
            "applied" | "cost" => AnswerType::Money { max: None },
            "received" | "start" | "end" => AnswerType::Date,
            _ => AnswerType::Text,
        });
        let given = self.case.facts.iter().find(|fact| fact.id == id).map(|fact| &fact.value);
        self.given(given.unwrap_or(&Given::Missing), &kind)
    }

    /// A settled answer as a value; unknown where it is none.
    fn given(&self, given: &Given, kind: &AnswerType) -> Value {
        match (given, kind) {
            (Given::Number(number), _) => Value::Number(decimal(*number)),
            (Given::Money(amount), _) => Value::Number(money(*amount)),
            (Given::Text(date), AnswerType::Date) => Value::Number(days(date)),
            (Given::Text(code), AnswerType::Text) => Value::Code(code.clone()),
            (Given::Text(id), _) => {
                let ids = self.options(kind);
                let at = ids.iter().position(|known| known == id).unwrap();
                Value::Option(ids, at)
            }
            (Given::YesNo(yes), _) => Value::Option(self.options(kind), usize::from(*yes)),
            _ => Value::Unknown,
        }
    }

    fn options(&self, kind: &AnswerType) -> Vec<String> {
        match kind {
            AnswerType::Level { scale } => {
                let scale = find(&self.handbook.scales, scale, |scale| &scale.id);
                scale.levels.iter().map(|level| level.id.clone()).collect()
            }
            AnswerType::Choice { options } => options.iter().map(|option| option.id.clone()).collect(),
            AnswerType::YesNo => vec!["no".into(), "yes".into()],
            other => panic!("{other:?} has no options"),
        }
    }

    /// An answer as conditions and measures read it: non-answers count as the scale of its levels says.
    fn read(&self, question: &str, item: Option<&str>, here: &Here) -> Value {
        match self.asked(question, here) {
            Some(true) => {}
            Some(false) => return Value::Nothing,
            None => return Value::Unknown,
        }
        let rule = find(&self.handbook.questions, question, |q| &q.id);
        let item = self.item_of(question, item, here);
        let answer = self.answer(question, item.as_deref());
        let treatment = match &rule.answer {
            AnswerType::Level { scale } => find(&self.handbook.scales, scale, |s| &s.id).treatment.clone(),
            _ => hallbar::handbook::Treatment::default(),
        };
        match self.non_answer(answer, &treatment) {
            // Not applicable compares as not holding, and *each of* skips it.
            Some(NonAnswer::Open) if answer.is_some_and(|answer| answer.value == Given::NotApplicable) => {
                match treatment.not_applicable {
                    Some(NonAnswer::Counts { .. }) => Value::Unknown,
                    _ => Value::Nothing,
                }
            }
            None => self.given(&answer.unwrap().value, &rule.answer),
            Some(NonAnswer::Open) => Value::Unknown,
            Some(NonAnswer::LeftOut) => Value::Nothing,
            // Points that are no level cannot be compared with levels.
            Some(NonAnswer::Counts { as_: Stand::Value(_), .. }) => Value::Nothing,
            Some(NonAnswer::Counts { as_: Stand::Level(id), .. }) => {
                self.given(&Given::Text(id), &rule.answer)
            }
        }
    }

    /// What a non-answer counts as; `None` for an answer.
    pub(super) fn non_answer(
        &self,
        answer: Option<&Answer>,
        treatment: &hallbar::handbook::Treatment,
    ) -> Option<NonAnswer> {
        let said = match answer.map_or(&Given::Missing, |answer| &answer.value) {
            Given::Missing => &treatment.missing,
            Given::NotDescribed => &treatment.not_described,
            Given::NotApplicable => &treatment.not_applicable,
            Given::Unknown => return Some(NonAnswer::Open),
            _ => return None,
        };
        let motivated = answer.is_some_and(|answer| answer.motivation.is_some());
        Some(match said {
            Some(NonAnswer::Counts { with_reason: true, .. }) if !motivated => NonAnswer::Open,
            said => said.clone().unwrap_or(NonAnswer::Open),
        })
    }

    /// Whether a question is asked of this case, about the item at hand.
    pub(super) fn asked(&self, question: &str, here: &Here) -> Option<bool> {
        let rule = find(&self.handbook.questions, question, |q| &q.id);
        let by_depth = match self.depth() {
            Value::Option(ids, at) => {
                Some(find(&self.handbook.depths, &ids[at], |d| &d.id).asks.iter().any(|id| id == question))
            }
            Value::Nothing => Some(true),
            _ => {
                // Unknown depth: certain where every depth agrees.
                let asks =
                    || self.handbook.depths.iter().map(|depth| depth.asks.iter().any(|id| id == question));
                let first = asks().next();
                asks().all(|asks| Some(asks) == first).then_some(first).flatten()
            }
        };
        let when = rule
            .when
            .as_ref()
            .map_or(Some(true), |when| self.holds(when, &self.only(rule.per.as_ref(), here)));
        all([by_depth, when])
    }

    fn depth(&self) -> Value {
        let depths = &self.handbook.depths;
        if depths.is_empty() {
            return Value::Nothing;
        }
        let ids: Vec<String> = depths.iter().map(|depth| depth.id.clone()).collect();
        if let Some(chosen) = &self.case.depth {
            let at = ids.iter().position(|id| *id == chosen.id).unwrap();
            return Value::Option(ids, at);
        }
        for (at, depth) in depths.iter().enumerate() {
            match depth.when.as_ref().map_or(Some(true), |when| self.holds(when, &Here::new())) {
                Some(true) => return Value::Option(ids, at),
                Some(false) => {}
                None => return Value::Unknown,
            }
        }
        panic!("the last depth has no condition")
    }

    fn line(&self, field: LineField, here: &Here) -> Value {
        let is_lines = |list: &str| find(&self.handbook.lists, list, |l| &l.id).items == ItemSource::Lines;
        let (_, at) = here.iter().rev().find(|(list, _)| is_lines(list)).unwrap();
        let line = &self.case.financing[*at];
        match field {
            LineField::Amount => self.given(&line.amount, &AnswerType::Money { max: None }),
            LineField::Code => self.given(&line.code, &AnswerType::Text),
            LineField::Kind => {
                let kinds: Vec<String> =
                    hallbar::case::LineKind::ALL.iter().map(|kind| kind.id().to_owned()).collect();
                let at = kinds.iter().position(|kind| kind == line.kind.id()).unwrap();
                Value::Option(kinds, at)
            }
        }
    }

    /// The effect on an item, after mitigation where anything is done; none where nothing is told of it.
    fn effect(&self, item: &str) -> Option<Exact> {
        let scale = &find(&self.handbook.scales, &self.handbook.effects.as_ref().unwrap().scale, |s| &s.id);
        let effect = self.case.effects.iter().find(|effect| effect.on == item)?;
        let Given::Text(level) = effect.after.as_ref().unwrap_or(&effect.before) else {
            panic!("an effect that is not settled")
        };
        let at = scale.levels.iter().position(|known| known.id == *level).unwrap();
        self.level(scale, at).points
    }

    fn effects(&self, take: impl Fn(Exact, Exact) -> Exact) -> Value {
        let list = &self.handbook.effects.as_ref().unwrap().list;
        Value::Number(self.items(list).iter().filter_map(|item| self.effect(item)).fold(Exact::zero(), take))
    }

    /// Items that lose while another gains, or that a person says so of, without a standpoint.
    fn open_conflicts(&self) -> Value {
        let items = self.items(&self.handbook.effects.as_ref().unwrap().list);
        let zero = Exact::zero();
        let gains = |item: &String| self.effect(item).is_some_and(|effect| effect > zero);
        let loses = |item: &String| self.effect(item).is_some_and(|effect| effect < zero);
        let open = items.iter().filter(|item| {
            let stated = || self.case.conflicts.iter().filter(|conflict| conflict.loss == **item);
            let beside = items.iter().any(|other| other != *item && gains(other));
            (stated().count() > 0 || (loses(item) && beside)) && !stated().any(|c| c.standpoint.is_some())
        });
        counted(open.count())
    }

    fn measure(&self, rule: &MeasureRule, here: &Here) -> Value {
        let value = |quantity: &Quantity| self.quantity(quantity, here);
        match rule {
            MeasureRule::Sum(of) => over(of.iter().map(value), true, |a, b| a + b),
            MeasureRule::Product(of) => over(of.iter().map(value), false, |a, b| a * b),
            MeasureRule::Least(of) => over(of.iter().map(value), true, Exact::min),
            MeasureRule::Greatest(of) => over(of.iter().map(value), true, Exact::max),
            MeasureRule::Difference { from, take } => over([value(from), value(take)], false, |a, b| a - b),
            MeasureRule::Ratio { of, to } => share(value(of), value(to), 1),
            MeasureRule::Percent { of, to } => share(value(of), value(to), 100),
            MeasureRule::Days { from, to } => over([value(from), value(to)], false, |a, b| b - a),
            MeasureRule::Months { from, to } => match (self.date(from), self.date(to)) {
                (Some(from), Some(to)) => Value::Number(whole(months(&from, &to))),
                _ => Value::Unknown,
            },
            MeasureRule::MonthsAfter { of, months } => match (self.date(of), months) {
                (Some(of), Setting::Number(months)) => {
                    Value::Number(days(&later(&of, months.micros() / 1_000_000)))
                }
                _ => Value::Unknown,
            },
            MeasureRule::Count(of) => count(of.iter().map(|one| self.holds(one, here))),
            MeasureRule::CountItems { list, when } => {
                count((0..self.items(list).len()).map(|item| self.holds(when, &inside(here, list, item))))
            }
            MeasureRule::SumItems { list, of, times, when } => {
                let mut terms = vec![Value::Number(Exact::zero())];
                for item in 0..self.items(list).len() {
                    let here = inside(here, list, item);
                    match when.as_ref().map_or(Some(true), |when| self.holds(when, &here)) {
                        Some(false) => continue,
                        Some(true) => {}
                        None => return Value::Unknown,
                    }
                    let factors =
                        [Some(self.quantity(of, &here)), times.as_ref().map(|l| self.lookup(l, &here))];
                    terms.push(over(factors.into_iter().flatten(), false, |a, b| a * b));
                }
                over(terms, true, |a, b| a + b)
            }
            MeasureRule::Lookup(lookup) => self.lookup(lookup, here),
        }
    }

    fn lookup(&self, lookup: &Lookup, here: &Here) -> Value {
        let table = find(&self.handbook.tables, &lookup.table, |table| &table.id);
        let column = table.columns.iter().position(|column| column.id == lookup.column).unwrap();
        match self.quantity(&lookup.code, here) {
            Value::Code(code) => {
                let row = table.rows.iter().find(|row| row.code == code);
                row.map_or(Value::Nothing, |row| Value::Number(decimal(row.values[column])))
            }
            other => other,
        }
    }

    /// A fact that is a date, as written.
    fn date(&self, quantity: &Quantity) -> Option<String> {
        let Quantity::Fact(id) = quantity else { panic!("{quantity:?} is no date of the tests") };
        match &self.case.facts.iter().find(|fact| fact.id == *id)?.value {
            Given::Text(date) => Some(date.clone()),
            _ => None,
        }
    }
}

fn inside(here: &Here, list: &str, item: usize) -> Here {
    let mut here = here.clone();
    here.push((list.to_owned(), item));
    here
}

/// Numbers brought together; what is nothing is left out, or makes nothing of the whole.
fn over(
    values: impl IntoIterator<Item = Value>,
    leaves_out: bool,
    rule: impl Fn(Exact, Exact) -> Exact,
) -> Value {
    let values: Vec<Value> = values.into_iter().collect();
    if values.contains(&Value::Nothing) && !leaves_out {
        return Value::Nothing;
    }
    if values.contains(&Value::Unknown) {
        return Value::Unknown;
    }
    let numbers = values.into_iter().filter_map(|value| match value {
        Value::Number(number) => Some(number),
        _ => None,
    });
    numbers.reduce(rule).map_or(Value::Nothing, Value::Number)
}

fn share(of: Value, to: Value, times: i64) -> Value {
    match (of, to) {
        (Value::Nothing, _) | (_, Value::Nothing) => Value::Nothing,
        (Value::Number(of), Value::Number(to)) if !to.is_zero() => Value::Number(of / to * whole(times)),
        _ => Value::Unknown,
    }
}

fn count(of: impl IntoIterator<Item = Option<bool>>) -> Value {
    let of: Vec<Option<bool>> = of.into_iter().collect();
    if of.contains(&None) {
        Value::Unknown
    } else {
        counted(of.iter().filter(|holds| **holds == Some(true)).count())
    }
}

fn passed(outcome: Option<bool>) -> Value {
    let ids = || vec!["failed".to_owned(), "passed".to_owned()];
    outcome.map_or(Value::Unknown, |passed| Value::Option(ids(), usize::from(passed)))
}
