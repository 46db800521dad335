//! Criteria, nodes, classes and gates.

use hallbar::case::Given as Answered;
use hallbar::handbook::{Aggregation, Criterion, Node, NonAnswer, Part, Quantity, Treatment};
use num_traits::{One as _, Zero as _};

use super::condition::counted;
use super::number::{power_mean, round, whole};
use super::scale::Given;
use super::{Exact, Here, Oracle, Value, all, find};

impl Oracle<'_> {
    /// The points and the level of a criterion.
    pub(crate) fn criterion(&self, id: &str, here: &Here) -> (Value, Value) {
        let rule = find(&self.handbook.criteria, id, |criterion| &criterion.id);
        let here = self.only(rule.per.as_ref(), here);
        let scale = rule.scale.as_ref().map(|id| find(&self.handbook.scales, id, |scale| &scale.id));
        let given = match rule.when.as_ref().map_or(Some(true), |when| self.holds(when, &here)) {
            Some(true) => self.given_to(rule, &here),
            Some(false) => Ok(None),
            None => Err(()),
        };
        let Given { level, points } = match given {
            Ok(Some(given)) => given,
            Ok(None) => return (Value::Nothing, Value::Nothing),
            Err(()) => return (Value::Unknown, Value::Unknown),
        };
        let cap = rule.cap.as_ref().map(|cap| self.setting(cap));
        let points = points.map(|points| cap.clone().map_or(points.clone(), |cap| points.min(cap)));
        // A level worth more than the cap counts as the highest that is not, or as the lowest there is.
        let level = level.map(|at| {
            let within = |at: usize| match (&self.level(scale.unwrap(), at).points, &cap) {
                (Some(points), Some(cap)) => points <= cap,
                _ => true,
            };
            if within(at) { at } else { (0..at).rev().find(|lower| within(*lower)).unwrap_or(0) }
        });
        let ids = || scale.unwrap().levels.iter().map(|level| level.id.clone()).collect();
        (
            points.map_or(Value::Nothing, Value::Number),
            level.map_or(Value::Nothing, |at| Value::Option(ids(), at)),
        )
    }

    /// What a criterion is given; nothing where it is left out, an error where that cannot be known.
    fn given_to(&self, rule: &Criterion, here: &Here) -> Result<Option<Given>, ()> {
        let scale = rule.scale.as_ref().map(|id| find(&self.handbook.scales, id, |scale| &scale.id));
        if let Quantity::Answer { question, item } = &rule.reads {
            let asks = find(&self.handbook.questions, question, |q| &q.id);
            let list = asks.per.as_ref();
            let here = match item {
                Some(item) => {
                    let list = list.unwrap();
                    vec![(list.clone(), self.items(list).iter().position(|known| known == item).unwrap())]
                }
                None => here.clone(),
            };
            if !self.asked(question, &here).ok_or(())? {
                return Ok(None);
            }
            let item = self.item_of(question, item.as_deref(), &here);
            let otherwise = scale.map(|scale| scale.treatment.clone()).unwrap_or_default();
            let said = rule.treatment.clone();
            let treatment = Treatment {
                not_described: said.not_described.or(otherwise.not_described),
                not_applicable: said.not_applicable.or(otherwise.not_applicable),
                missing: said.missing.or(otherwise.missing),
            };
            match self.non_answer(self.answer(question, item.as_deref()), &treatment) {
                None => {}
                Some(NonAnswer::Open) => return Err(()),
                Some(NonAnswer::LeftOut) => return Ok(None),
                Some(NonAnswer::Counts { as_, .. }) => return Ok(Some(self.stand(scale, &as_))),
            }
        }
        match (self.quantity(&rule.reads, here), scale) {
            (Value::Nothing, _) => Ok(None),
            (Value::Unknown, _) => Err(()),
            (Value::Number(number), Some(scale)) => Ok(self.through(scale, &number)),
            (Value::Number(number), None) => Ok(Some(Given { level: None, points: Some(number) })),
            (Value::Option(ids, at), Some(scale)) => Ok(self.option(scale, &ids[at])),
            (value, _) => panic!("criterion `{}` reads {value:?}", rule.id),
        }
    }

    /// The score of a criterion or node.
    pub(crate) fn score(&self, id: &str, here: &Here) -> Value {
        if self.handbook.criteria.iter().any(|criterion| criterion.id == id) {
            self.criterion(id, here).0
        } else {
            self.node(id, here)
        }
    }

    /// Every part with the item it stands for, those of other lists spread over their items.
    fn parts<'n>(&self, node: &'n Node, here: &Here) -> Vec<(&'n Part, Here)> {
        let mut parts = Vec::new();
        for part in &node.parts {
            let criterion = self.handbook.criteria.iter().find(|c| c.id == part.of).map(|c| c.per.clone());
            let of_node = || find(&self.handbook.nodes, &part.of, |n| &n.id).per.clone();
            match criterion.unwrap_or_else(of_node) {
                Some(list) if node.per.is_none() => {
                    parts.extend((0..self.items(&list).len()).map(|item| (part, vec![(list.clone(), item)])));
                }
                _ => parts.push((part, here.clone())),
            }
        }
        parts
    }

    pub(crate) fn node(&self, id: &str, here: &Here) -> Value {
        let rule = find(&self.handbook.nodes, id, |node| &node.id);
        let here = self.only(rule.per.as_ref(), here);
        match rule.when.as_ref().map_or(Some(true), |when| self.holds(when, &here)) {
            Some(true) => {}
            Some(false) => return Value::Nothing,
            None => return Value::Unknown,
        }
        let (mut counting, mut bonus) = (Vec::new(), Exact::zero());
        for (part, here) in self.parts(rule, &here) {
            let weight = part.weight.as_ref().map_or_else(Exact::one, |weight| self.setting(weight));
            match self.score(&part.of, &here) {
                Value::Nothing => {}
                Value::Number(points) if part.bonus => bonus += weight * points,
                Value::Number(points) => counting.push((weight, points)),
                _ => return Value::Unknown,
            }
        }
        self.aggregate(&rule.rule, &counting)
            .map_or(Some(Value::Nothing), |points| self.after(rule, points + bonus, &here))
            .unwrap_or(Value::Unknown)
    }

    fn aggregate(&self, rule: &Aggregation, parts: &[(Exact, Exact)]) -> Option<Exact> {
        if parts.is_empty() {
            return None;
        }
        let points = || parts.iter().map(|(_, points)| points.clone());
        let weights: Exact = parts.iter().map(|(weight, _)| weight).sum();
        let products: Exact = parts.iter().map(|(weight, points)| weight * points).sum();
        let mean = |top, bottom| (!weights.is_zero()).then(|| power_mean(parts, top, bottom));
        match rule {
            Aggregation::None => None,
            Aggregation::Sum => Some(products),
            Aggregation::Mean => (!weights.is_zero()).then(|| products / weights),
            Aggregation::Geometric => mean(0, 1),
            Aggregation::Harmonic => mean(-1, 1),
            Aggregation::Power(exponent) => {
                let exponent = self.setting(exponent);
                let (top, bottom) = (exponent.numer(), exponent.denom());
                mean(top.try_into().unwrap(), bottom.try_into().unwrap())
            }
            Aggregation::Minimum => points().min(),
            Aggregation::Maximum => points().max(),
            Aggregation::Count { at_least } => {
                let least = self.setting(at_least);
                let number = points().filter(|points| round(points, 9) >= least).count();
                Some(whole(i64::try_from(number).unwrap()))
            }
            Aggregation::Worst(number) => {
                let number: usize = self.setting(number).to_integer().try_into().unwrap();
                let mut lowest: Vec<Exact> = points().collect();
                lowest.sort();
                lowest.truncate(number);
                let sum: Exact = lowest.iter().sum();
                Some(sum / whole(i64::try_from(lowest.len()).unwrap()))
            }
        }
    }

    /// Maximum, scale, rounding and caps, in that order. `None` where a cap cannot be known to hold.
    fn after(&self, rule: &Node, mut points: Exact, here: &Here) -> Option<Value> {
        if let Some(maximum) = &rule.maximum {
            points = points.min(self.setting(maximum));
        }
        if let Some(scale) = &rule.scale {
            let scale = find(&self.handbook.scales, scale, |scale| &scale.id);
            match self.through(scale, &round(&points, 9)).and_then(|given| given.points) {
                Some(given) => points = given,
                None => return Some(Value::Nothing),
            }
        }
        if let Some(decimals) = rule.decimals {
            points = round(&round(&points, 9), u32::from(decimals));
        }
        for cap in &rule.caps {
            let limit = self.setting(&cap.at_most);
            match self.holds(&cap.when, here) {
                Some(true) => points = points.min(limit),
                None if points > limit => return None,
                _ => {}
            }
        }
        Some(Value::Number(points))
    }

    /// The class that a node is given: none while it is withheld.
    pub(crate) fn class_given(&self, id: &str, here: &Here) -> Value {
        let rule = find(&self.handbook.nodes, id, |node| &node.id);
        let here = self.only(rule.per.as_ref(), here);
        match rule.withheld.as_ref().map_or(Some(false), |when| self.holds(when, &here)) {
            Some(true) => Value::Nothing,
            Some(false) => self.class(id, &here),
            None => Value::Unknown,
        }
    }

    /// The class of a node, among its classes worst first, as other rules read it.
    pub(super) fn class(&self, id: &str, here: &Here) -> Value {
        let rule = find(&self.handbook.nodes, id, |node| &node.id);
        let here = self.only(rule.per.as_ref(), here);
        match rule.when.as_ref().map_or(Some(true), |when| self.holds(when, &here)) {
            Some(false) => return Value::Nothing,
            Some(true) => {}
            None => return Value::Unknown,
        }
        for (at, class) in rule.classes.iter().enumerate() {
            match class.when.as_ref().map_or(Some(true), |when| self.holds(when, &here)) {
                Some(true) => {
                    let ids = rule.classes.iter().rev().map(|class| class.id.clone()).collect();
                    return Value::Option(ids, rule.classes.len() - 1 - at);
                }
                Some(false) => {}
                None => return Value::Unknown,
            }
        }
        Value::Nothing
    }

    pub(super) fn parts_in_class(&self, node: &str, class: &str, here: &Here) -> Value {
        let rule = find(&self.handbook.nodes, node, |node| &node.id);
        let here = self.only(rule.per.as_ref(), here);
        let mut number = 0;
        for (part, here) in self.parts(rule, &here) {
            match self.class(&part.of, &here) {
                Value::Option(ids, at) => {
                    number += usize::from(at >= ids.iter().position(|id| id == class).unwrap());
                }
                Value::Nothing => {}
                _ => return Value::Unknown,
            }
        }
        counted(number)
    }

    /// Whether everything under a node is plainly answered.
    pub(super) fn is_covered(&self, id: &str, here: &Here) -> bool {
        if let Some(rule) = self.handbook.criteria.iter().find(|criterion| criterion.id == id) {
            let here = self.only(rule.per.as_ref(), here);
            let plain = match &rule.reads {
                Quantity::Answer { question, item } => {
                    let item = self.item_of(question, item.as_deref(), &here);
                    let answer = self.answer(question, item.as_deref());
                    answer.is_some_and(|answer| {
                        !matches!(
                            answer.value,
                            Answered::Missing | Answered::NotDescribed | Answered::NotApplicable
                        )
                    })
                }
                _ => true,
            };
            return plain && matches!(self.criterion(id, &here).0, Value::Number(_));
        }
        let rule = find(&self.handbook.nodes, id, |node| &node.id);
        let here = self.only(rule.per.as_ref(), here);
        matches!(self.node(id, &here), Value::Number(_))
            && self
                .parts(rule, &here)
                .iter()
                .all(|(part, here)| part.bonus || self.is_covered(&part.of, here))
    }

    /// Whether a gate is passed: it is met, does not apply, or a reasoned deviation stands in for it.
    pub(crate) fn gate(&self, id: &str) -> Option<bool> {
        let gates: Vec<_> = self.handbook.stages.iter().flat_map(|stage| stage.gates.clone()).collect();
        let rule = find(&gates, id, |gate| &gate.id);
        let applies = rule.when.as_ref().map_or(Some(true), |when| self.holds(when, &Here::new()));
        let requires = self.holds(&rule.requires, &Here::new());
        let deviates = self.case.deviations.iter().any(|deviation| deviation.gate == rule.id);
        if applies == Some(false) || requires == Some(true) || (rule.soft && deviates) {
            return Some(true);
        }
        if (applies, requires) == (Some(true), Some(false)) { Some(false) } else { None }
    }

    pub(crate) fn stage(&self, id: &str) -> Option<bool> {
        all(find(&self.handbook.stages, id, |stage| &stage.id).gates.iter().map(|gate| self.gate(&gate.id)))
    }

    /// The class of the main node once failed gates have given theirs, the worst of them.
    pub(crate) fn outcome(&self) -> Value {
        let Some(main) = &self.handbook.main else { return Value::Nothing };
        let rule = find(&self.handbook.nodes, main, |node| &node.id);
        let ids: Vec<String> = rule.classes.iter().rev().map(|class| class.id.clone()).collect();
        let mut outcome = self.class_given(main, &Here::new());
        for gate in self.handbook.stages.iter().flat_map(|stage| &stage.gates) {
            let Some(class) = &gate.class else { continue };
            let given = ids.iter().position(|id| id == class).unwrap();
            outcome = match (self.gate(&gate.id), outcome) {
                (Some(true), outcome) => outcome,
                (Some(false), Value::Option(ids, at)) => Value::Option(ids, at.min(given)),
                (Some(false), Value::Nothing) => Value::Option(ids.clone(), given),
                _ => Value::Unknown,
            };
        }
        outcome
    }
}
