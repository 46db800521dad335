//! Conditions over what stands in the pool: everything that was made before, so that there are no circles.

use hallbar::handbook::{Condition, Operand, ParameterValue, Quantifier, Quantity, Relation, Test};
use hallbar::{Decimal, Money};

use super::Sort;
use super::handbook::{Kind, Known, Maker};

/// What a condition may look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Over {
    Facts,
    Everything,
    /// What rises with the levels, asked to be at least something.
    Upward,
}

const ANY: [Relation; 6] = [
    Relation::AtLeast,
    Relation::MoreThan,
    Relation::AtMost,
    Relation::LessThan,
    Relation::Is,
    Relation::IsNot,
];

impl Maker<'_> {
    /// What decides whether something applies: facts alone, unless anything goes.
    pub(super) fn applicability(&mut self, scope: &[String]) -> Option<Condition> {
        if !self.draw.once_in(4) {
            return None;
        }
        let anything = self.sort == Sort::Any || (self.sort == Sort::Rising && self.draw.once_in(10));
        let over = if anything { Over::Everything } else { Over::Facts };
        Some(self.condition(over, scope, 2))
    }

    fn visible(&self, over: Over, scope: &[String]) -> Vec<Known> {
        let seen = |known: &&Known| {
            known.list.as_ref().is_none_or(|list| scope.contains(list))
                && match over {
                    Over::Facts => known.is_fact,
                    Over::Everything => true,
                    Over::Upward => known.rises,
                }
        };
        self.pool.iter().filter(seen).cloned().collect()
    }

    pub(super) fn condition(&mut self, over: Over, scope: &[String], deep: usize) -> Condition {
        let form = if deep == 0 { 0 } else { self.draw.below(13) };
        match form {
            7 => Condition::All(self.conditions(over, scope, deep)),
            8 => Condition::Any(self.conditions(over, scope, deep)),
            5 | 9 if over != Over::Upward => Condition::Not(Box::new(self.condition(over, scope, deep - 1))),
            10 => {
                let of = self.conditions(over, scope, deep);
                let most = i32::try_from(of.len()).unwrap();
                Condition::Count {
                    count: (1 + i32::try_from(self.draw.below(2)).unwrap()).min(most).into(),
                    of,
                }
            }
            11 => self.each(over, scope),
            12 => self.items(over, scope, deep),
            6 if over == Over::Everything => self.written(scope),
            _ => self.compare(over, scope),
        }
    }

    fn conditions(&mut self, over: Over, scope: &[String], deep: usize) -> Vec<Condition> {
        (0..=1 + self.draw.below(2)).map(|_| self.condition(over, scope, deep - 1)).collect()
    }

    /// Whether an answer comes with a motivation or with evidence.
    fn written(&mut self, scope: &[String]) -> Condition {
        let known = self.visible(Over::Everything, scope);
        let questions: Vec<String> = known
            .into_iter()
            .filter_map(|known| match known.quantity {
                Quantity::Answer { question, item: None } => Some(question),
                _ => None,
            })
            .collect();
        if questions.is_empty() {
            return self.compare(Over::Everything, scope);
        }
        let question = self.draw.of(&questions);
        if self.draw.once_in(3) { Condition::Evidenced(question) } else { Condition::Motivated(question) }
    }

    fn compare(&mut self, over: Over, scope: &[String]) -> Condition {
        let seen = self.visible(over, scope);
        if seen.is_empty() {
            return Condition::All(Vec::new());
        }
        let known = self.draw.of(&seen);
        let test = self.test(&known, over, &seen);
        Condition::Compare { left: known.quantity, test }
    }

    /// One test on several quantities of a kind.
    fn each(&mut self, over: Over, scope: &[String]) -> Condition {
        let seen = self.visible(over, scope);
        if seen.is_empty() {
            return Condition::All(Vec::new());
        }
        let known = self.draw.of(&seen);
        let alike: Vec<Known> =
            seen.iter().filter(|other| other.kind.is_like(&known.kind)).cloned().collect();
        let number = 1 + self.draw.below(3);
        let of: Vec<Quantity> = (0..number).map(|_| self.draw.of(&alike).quantity).collect();
        let count = self.draw.once_in(2).then(|| 1.into());
        let test = self.test(&known, over, &seen);
        Condition::Each { of, count, test }
    }

    fn items(&mut self, over: Over, scope: &[String], deep: usize) -> Condition {
        let lists: Vec<String> = self.doc.lists.iter().map(|list| list.id.clone()).collect();
        let list = self.draw.of(&lists);
        let quantifier = match self.draw.below(3) {
            0 => Quantifier::Every,
            1 => Quantifier::Some,
            _ => Quantifier::Count((1 + i32::try_from(self.draw.below(2)).unwrap()).into()),
        };
        let mut inside = scope.to_vec();
        inside.push(list.clone());
        let holds = Box::new(self.condition(over, &inside, deep - 1));
        Condition::Items { list, quantifier, holds }
    }

    fn test(&mut self, known: &Known, over: Over, seen: &[Known]) -> Test {
        let upward = over == Over::Upward;
        let relation = |maker: &mut Self| if upward { maker.draw.of(&ANY[..2]) } else { maker.draw.of(&ANY) };
        if !upward && self.draw.once_in(6) {
            let others: Vec<&Known> = seen.iter().filter(|other| other.kind.is_like(&known.kind)).collect();
            let other = self.draw.of(&others).quantity.clone();
            let relation = if known.kind.is_ordered() { relation(self) } else { self.draw.of(&ANY[4..]) };
            return Test { relation, to: Operand::Quantity(other) };
        }
        match &known.kind {
            Kind::Number(low, high) => {
                let relation = relation(self);
                let numbers =
                    self.doc.parameters.iter().filter(|p| matches!(p.default, ParameterValue::Number(_)));
                let parameters: Vec<String> = numbers.map(|p| p.id.clone()).collect();
                let to = if self.draw.once_in(5) && !parameters.is_empty() {
                    Operand::Quantity(Quantity::Parameter(self.draw.of(&parameters)))
                } else {
                    let share = i64::try_from(self.draw.below(9)).unwrap();
                    let micros = low * 1_000_000 + (high - low) * share * 125_000;
                    Operand::Number(Decimal::from_micros(micros).unwrap())
                };
                Test { relation, to }
            }
            Kind::Money => Test {
                relation: relation(self),
                to: Operand::Money(Money::sek(self.draw.of(&[250_000, 500_000, 1, 0]))),
            },
            Kind::Date => {
                let date = self.draw.of(&["2026-01-15", "2026-03-01", "2027-12-31"]);
                Test { relation: relation(self), to: Operand::Text(date.into()) }
            }
            Kind::Code => {
                let relation = self.draw.of(&[Relation::Is, Relation::IsNot, Relation::In]);
                let to = if relation == Relation::In {
                    Operand::List(vec!["A".into(), "C".into()])
                } else {
                    Operand::Text(self.draw.of(&["A", "B"]).into())
                };
                Test { relation, to }
            }
            Kind::Options { ids, ordered } => {
                let ids = ids.clone();
                if !upward && self.draw.once_in(4) {
                    let number = 1 + self.draw.below(ids.len());
                    let listed = (0..number).map(|_| self.draw.of(&ids)).collect();
                    return Test { relation: Relation::In, to: Operand::List(listed) };
                }
                let relation = if *ordered { relation(self) } else { self.draw.of(&ANY[4..]) };
                let id = self.draw.of(&ids);
                let to = match id.as_str() {
                    "yes" if self.draw.once_in(2) => Operand::YesNo(true),
                    _ => Operand::Text(id),
                };
                Test { relation, to }
            }
        }
    }
}
