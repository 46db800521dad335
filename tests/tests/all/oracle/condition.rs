//! Conditions by their definitions.

use hallbar::handbook::{Condition, Operand, ParameterValue, Quantifier, Quantity, Relation, Setting, Test};

use super::number::{days, money, whole};
use super::{Here, Oracle, Value, all, at_least, decimal, not};

impl Oracle<'_> {
    pub(crate) fn holds(&self, condition: &Condition, here: &Here) -> Option<bool> {
        match condition {
            Condition::All(of) => all(of.iter().map(|one| self.holds(one, here))),
            Condition::Any(of) => not(all(of.iter().map(|one| not(self.holds(one, here))))),
            Condition::Not(inner) => not(self.holds(inner, here)),
            Condition::Count { count, of } => {
                at_least(self.number_of(count), of.iter().map(|one| self.holds(one, here)))
            }
            Condition::Compare { left, test } => self.meets(&self.quantity(left, here), test, here),
            Condition::Each { of, count: None, test } => {
                let values = of.iter().map(|left| self.quantity(left, here));
                let applying = values.filter(|value| *value != Value::Nothing);
                all(applying.map(|value| self.meets(&value, test, here)))
            }
            Condition::Each { of, count: Some(count), test } => {
                let met = of.iter().map(|left| self.meets(&self.quantity(left, here), test, here));
                at_least(self.number_of(count), met)
            }
            Condition::Items { list, quantifier, holds } => {
                let each = (0..self.items(list).len()).map(|item| {
                    let mut inside = here.clone();
                    inside.push((list.clone(), item));
                    self.holds(holds, &inside)
                });
                match quantifier {
                    Quantifier::Every => all(each),
                    Quantifier::Some => at_least(1, each),
                    Quantifier::Count(count) => at_least(self.number_of(count), each),
                }
            }
            Condition::Motivated(question) => self.comes_with(question, here, |answer| {
                answer.motivation.as_ref().is_some_and(|text| !text.trim().is_empty())
            }),
            Condition::Evidenced(question) => self.comes_with(question, here, |answer| {
                answer.evidence.iter().any(|text| !text.trim().is_empty())
            }),
        }
    }

    /// Of an answer to a question that is asked; another is kept and not counted.
    fn comes_with(
        &self,
        question: &str,
        here: &Here,
        has: impl Fn(&hallbar::case::Answer) -> bool,
    ) -> Option<bool> {
        let item = self.item_of(question, None, here);
        let with = self.answer(question, item.as_deref()).is_some_and(has);
        all([self.asked(question, here), Some(with)])
    }

    fn number_of(&self, setting: &Setting) -> usize {
        let count = self.setting(setting);
        assert!(count.is_integer(), "a number of things");
        count.to_integer().try_into().unwrap()
    }

    fn meets(&self, left: &Value, test: &Test, here: &Here) -> Option<bool> {
        if *left == Value::Nothing {
            return Some(false);
        }
        if let Operand::List(list) = &test.to {
            return among(left, list);
        }
        let right = match &test.to {
            Operand::Number(number) => Value::Number(decimal(*number)),
            Operand::Money(amount) => Value::Number(money(*amount)),
            Operand::Text(text) => as_read(left, text),
            Operand::YesNo(yes) => as_read(left, if *yes { "yes" } else { "no" }),
            Operand::Quantity(Quantity::Parameter(id)) => {
                let parameter = super::find(&self.handbook.parameters, id, |parameter| &parameter.id);
                match &parameter.default {
                    ParameterValue::Number(number) => Value::Number(decimal(*number)),
                    ParameterValue::Money(amount) => Value::Number(money(*amount)),
                    ParameterValue::Date(date) => Value::Number(days(&date.to_string())),
                    ParameterValue::Text(text) => as_read(left, text),
                    ParameterValue::List(list) => return among(left, list),
                }
            }
            Operand::Quantity(quantity) => self.quantity(quantity, here),
            Operand::List(_) => Value::Nothing,
        };
        compare(left, test.relation, &right)
    }
}

/// A written word as the other side reads it.
fn as_read(left: &Value, text: &str) -> Value {
    match left {
        Value::Option(ids, _) => {
            let at = ids.iter().position(|id| id == text).unwrap_or_else(|| panic!("no option `{text}`"));
            Value::Option(ids.clone(), at)
        }
        Value::Number(_) => Value::Number(days(text)),
        Value::Code(_) => Value::Code(text.to_owned()),
        Value::Nothing | Value::Unknown => Value::Unknown,
    }
}

fn among(left: &Value, list: &[String]) -> Option<bool> {
    match left {
        Value::Option(ids, at) => Some(list.contains(&ids[*at])),
        Value::Code(code) => Some(list.contains(code)),
        Value::Nothing => Some(false),
        Value::Unknown | Value::Number(_) => None,
    }
}

fn compare(left: &Value, relation: Relation, right: &Value) -> Option<bool> {
    let order = match (left, right) {
        (Value::Nothing, _) | (_, Value::Nothing) => return Some(false),
        (Value::Unknown, _) | (_, Value::Unknown) => return None,
        (Value::Number(a), Value::Number(b)) => a.cmp(b),
        (Value::Option(_, a), Value::Option(_, b)) => a.cmp(b),
        (Value::Code(a), Value::Code(b)) => a.cmp(b),
        (a, b) => panic!("{a:?} is compared with {b:?}"),
    };
    Some(match relation {
        Relation::Is | Relation::In => order.is_eq(),
        Relation::IsNot => order.is_ne(),
        Relation::AtLeast => order.is_ge(),
        Relation::AtMost => order.is_le(),
        Relation::MoreThan => order.is_gt(),
        Relation::LessThan => order.is_lt(),
    })
}

/// A count as a value.
pub(super) fn counted(number: usize) -> Value {
    Value::Number(whole(i64::try_from(number).unwrap()))
}
