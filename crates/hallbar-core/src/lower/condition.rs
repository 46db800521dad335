//! Conditions and quantities.

use crate::Date;
use crate::diagnostic::rules::handbook as rules;
use crate::diagnostic::suggestion;
use crate::handbook::{self, Condition, LineField, Operand, ParameterValue, Quantity, Relation, Test};
use crate::program::{Compare, Cond, Exact, Kind, Quant, Quantifier, Right, exact_money};

use super::names::Sort;
use super::{DEPTHS, LINE_KINDS, Lower, OUTCOMES, kind_name};

/// What is at hand where a condition stands.
#[derive(Debug, Clone, Default)]
pub(super) struct Scope {
    /// The lists with an item at hand.
    pub(super) lists: Vec<usize>,
    /// Whether coverage may be asked about.
    pub(super) coverage: bool,
}

impl Scope {
    pub(super) fn of(list: Option<usize>) -> Self {
        Self { lists: list.into_iter().collect(), coverage: false }
    }

    pub(super) fn inside(&self, list: usize) -> Self {
        let mut lists = self.lists.clone();
        lists.push(list);
        Self { lists, coverage: self.coverage }
    }
}

impl<'a> Lower<'a> {
    pub(super) fn condition(&mut self, condition: &'a Condition, path: &str, scope: &Scope) -> Option<Cond> {
        match condition {
            Condition::All(all) => self.conditions(all, &format!("{path}/all"), scope).map(Cond::All),
            Condition::Any(any) => self.conditions(any, &format!("{path}/any"), scope).map(Cond::Any),
            Condition::Not(inner) => {
                let inner = self.condition(inner, &format!("{path}/not"), scope)?;
                Some(Cond::Not(Box::new(inner)))
            }
            Condition::Count { count, of } => {
                let count = self.whole(count, &format!("{path}/count"));
                let conditions = self.conditions(of, &format!("{path}/of"), scope)?;
                self.check_count(count?, conditions.len(), path);
                Some(Cond::Count(count?, conditions))
            }
            Condition::Compare { left, test } => {
                self.compare(left, test, path, path, scope).map(Cond::Compare)
            }
            Condition::Each { of, count, test } => {
                let count = match count {
                    Some(count) => {
                        let count = self.whole(count, &format!("{path}/count"))?;
                        self.check_count(count, of.len(), path);
                        Some(count)
                    }
                    None => None,
                };
                let mut each = Vec::new();
                for (at, left) in of.iter().enumerate() {
                    each.push(self.compare(left, test, &format!("{path}/each/{at}"), path, scope));
                }
                Some(Cond::Each { of: each.into_iter().collect::<Option<_>>()?, count })
            }
            Condition::Items { list, quantifier, holds } => {
                let list = self.find(Sort::List, list, &format!("{path}/items"));
                let (quantifier, field) = match quantifier {
                    handbook::Quantifier::Every => (Some(Quantifier::Every), "every"),
                    handbook::Quantifier::Some => (Some(Quantifier::Some), "some"),
                    handbook::Quantifier::Count(count) => {
                        (self.whole(count, &format!("{path}/count")).map(Quantifier::Count), "hold")
                    }
                };
                let scope = list.map_or_else(|| scope.clone(), |list| scope.inside(list));
                let holds = self.condition(holds, &format!("{path}/{field}"), &scope)?;
                Some(Cond::Items { list: list?, quantifier: quantifier?, holds: Box::new(holds) })
            }
            Condition::Motivated(question) => {
                self.asked(question, &format!("{path}/motivated"), scope).map(Cond::Motivated)
            }
            Condition::Evidenced(question) => {
                self.asked(question, &format!("{path}/evidenced"), scope).map(Cond::Evidenced)
            }
        }
    }

    pub(super) fn conditions(
        &mut self,
        all: &'a [Condition],
        path: &str,
        scope: &Scope,
    ) -> Option<Vec<Cond>> {
        // Lowers every one before giving up on any, so that all that is wrong is found.
        let all: Vec<Option<Cond>> = all
            .iter()
            .enumerate()
            .map(|(at, condition)| self.condition(condition, &format!("{path}/{at}"), scope))
            .collect();
        all.into_iter().collect()
    }

    fn check_count(&mut self, count: usize, of: usize, path: &str) {
        if count > of {
            let message = format!("{count} of {of} can never hold");
            self.report(&rules::NEVER_MET, format!("{path}/count"), message);
        }
    }

    fn asked(&mut self, question: &str, path: &str, scope: &Scope) -> Option<usize> {
        let input = self.question(question, path)?;
        let list = self.program.inputs.get(input).and_then(|input| input.list);
        self.in_scope(list, &format!("question `{question}`"), path, scope).then_some(input)
    }

    fn in_scope(&mut self, list: Option<usize>, what: &str, path: &str, scope: &Scope) -> bool {
        let Some(list) = list else { return true };
        if scope.lists.contains(&list) {
            return true;
        }
        let name = self.program.lists.get(list).map(|list| list.id.clone()).unwrap_or_default();
        let message = format!("{what} stands once per item of `{name}`, and no item is at hand here");
        let help = format!(
            "write `\"items\": \"{name}\"` with `every`, `some` or `count` around it, or draw a measure over the items"
        );
        self.report_help(&rules::OUT_OF_BLOCK, path, message, Some(help));
        false
    }

    /// A comparison. `place` is where the left side stands, `path` where the relation does.
    fn compare(
        &mut self,
        left: &'a Quantity,
        test: &'a Test,
        place: &str,
        path: &str,
        scope: &Scope,
    ) -> Option<Compare> {
        let (quant, kind) = self.quantity(left, place, scope)?;
        let relation = test.relation;
        let path = format!("{path}/{}", relation.field());
        if !matches!(relation, Relation::Is | Relation::IsNot | Relation::In) && !self.is_ordered(kind) {
            let message = format!(
                "{} has no order, so nothing is {} it",
                kind_name(kind, &self.program),
                relation.words()
            );
            self.report_help(
                &rules::KIND_MISMATCH,
                &path,
                message,
                Some("use `is`, `is_not` or `in`".into()),
            );
            return None;
        }
        let right = self.operand(&test.to, relation, kind, &path, scope)?;
        Some(Compare { left: quant, kind, relation, right })
    }

    fn is_ordered(&self, kind: Kind) -> bool {
        match kind {
            Kind::Number | Kind::Money | Kind::Date => true,
            Kind::Code => false,
            Kind::Ordinal(options) => {
                self.program.options.get(options).is_some_and(|options| options.ordered)
            }
        }
    }

    fn operand(
        &mut self,
        operand: &'a Operand,
        relation: Relation,
        kind: Kind,
        path: &str,
        scope: &Scope,
    ) -> Option<Right> {
        let is_list = matches!(operand, Operand::List(_));
        let is_parameter = matches!(operand, Operand::Quantity(Quantity::Parameter(_)));
        if (relation == Relation::In) != is_list && !(relation == Relation::In && is_parameter) {
            let message = if is_list { "a list is compared with `in`" } else { "`in` asks for a list" };
            self.report(&rules::KIND_MISMATCH, path, message);
            return None;
        }
        match operand {
            Operand::Number(number) => self.literal(&ParameterValue::Number(*number), kind, path),
            Operand::Money(money) => self.literal(&ParameterValue::Money(*money), kind, path),
            Operand::Text(text) => self.literal(&ParameterValue::Text(text.clone()), kind, path),
            Operand::YesNo(yes) => {
                let text = if *yes { "yes" } else { "no" };
                self.literal(&ParameterValue::Text(text.to_owned()), kind, path)
            }
            Operand::List(list) => self.literal(&ParameterValue::List(list.clone()), kind, path),
            Operand::Quantity(Quantity::Parameter(id)) => {
                let value = self.parameter(id, path)?;
                self.literal(&value, kind, path)
            }
            Operand::Quantity(right) => {
                let (right, other) = self.quantity(right, path, scope)?;
                if !self.comparable(kind, other) {
                    let (a, b) = (kind_name(kind, &self.program), kind_name(other, &self.program));
                    self.report(&rules::KIND_MISMATCH, path, format!("{a} is compared with {b}"));
                    return None;
                }
                Some(Right::Quant(right))
            }
        }
    }

    fn comparable(&self, a: Kind, b: Kind) -> bool {
        match (a, b) {
            (Kind::Ordinal(a), Kind::Ordinal(b)) => {
                let ids = |options: usize| self.program.options.get(options).map(|options| &options.ids);
                a == b || ids(a) == ids(b)
            }
            (a, b) => a == b,
        }
    }

    /// A written value, as the other side reads it.
    fn literal(&mut self, value: &ParameterValue, kind: Kind, path: &str) -> Option<Right> {
        let right = match (value, kind) {
            (ParameterValue::Number(number), Kind::Number) => Some(Right::Exact(number.exact())),
            (ParameterValue::Money(money), Kind::Money) => {
                self.currency(*money, path);
                Some(Right::Exact(exact_money(*money)))
            }
            (ParameterValue::Date(date), Kind::Date) => {
                Some(Right::Exact(Exact::from_integer(date.days().into())))
            }
            (ParameterValue::Text(text), Kind::Date) => match text.parse::<Date>() {
                Ok(date) => Some(Right::Exact(Exact::from_integer(date.days().into()))),
                Err(_) => None,
            },
            (ParameterValue::Text(text), Kind::Ordinal(options)) => {
                return self.option(text, options, path).map(|at| Right::Levels(1 << at));
            }
            (ParameterValue::List(list), Kind::Ordinal(options)) => {
                let places: Vec<Option<usize>> =
                    list.iter().map(|id| self.option(id, options, path)).collect();
                let places: Option<Vec<usize>> = places.into_iter().collect();
                return places.map(|places| Right::Levels(places.iter().fold(0, |set, at| set | 1 << at)));
            }
            (ParameterValue::Text(text), Kind::Code) => Some(Right::Codes(vec![self.code(text)])),
            (ParameterValue::Date(date), Kind::Code) => {
                Some(Right::Codes(vec![self.code(&date.to_string())]))
            }
            (ParameterValue::List(list), Kind::Code) => {
                Some(Right::Codes(list.iter().map(|code| self.code(code)).collect()))
            }
            _ => None,
        };
        if right.is_none() {
            let message = format!("`{value}` is compared with {}", kind_name(kind, &self.program));
            let help = match kind {
                Kind::Money => Some(format!("write an amount, such as `500000 {}`", self.doc.currency)),
                Kind::Date => Some("write a date, such as `2026-03-01`".to_owned()),
                _ => None,
            };
            self.report_help(&rules::KIND_MISMATCH, path, message, help);
        }
        right
    }

    fn option(&mut self, id: &str, options: usize, path: &str) -> Option<usize> {
        let known = self.program.options.get(options)?;
        let place = known.position(id).filter(|place| *place < crate::program::Options::MOST);
        if place.is_none() {
            let message = format!("there is no {} `{id}` here", known.noun);
            let help = suggestion(id, known.ids.iter().map(String::as_str));
            self.report_help(&rules::UNKNOWN_OPTION, path, message, help);
        }
        place
    }

    /// A quantity and its kind.
    pub(super) fn quantity(
        &mut self,
        quantity: &'a Quantity,
        path: &str,
        scope: &Scope,
    ) -> Option<(Quant, Kind)> {
        let outcome = Kind::Ordinal(OUTCOMES);
        match quantity {
            Quantity::Number(number) => Some((Quant::Number(number.exact()), Kind::Number)),
            Quantity::Fact(id) => {
                let input = self.fact(id, &format!("{path}/fact"))?;
                let kind = self.program.inputs.get(input)?.kind;
                Some((Quant::Input { input, item: None }, kind))
            }
            Quantity::Answer { question, item } => self.answer(question, item.as_deref(), path, scope),
            Quantity::Level(id) => {
                let path = format!("{path}/level");
                let criterion = self.find(Sort::Criterion, id, &path)?;
                let list = self.list_of_criterion(criterion);
                let options = self.level_options(criterion);
                if options.is_none() {
                    self.report(&rules::SCALE_MISFIT, &path, format!("criterion `{id}` has no levels"));
                }
                let here = self.in_scope(list, &format!("criterion `{id}`"), &path, scope);
                here.then_some((Quant::Level(criterion), Kind::Ordinal(options?)))
            }
            Quantity::Measure(id) => {
                let path = format!("{path}/measure");
                let measure = self.find(Sort::Measure, id, &path)?;
                let list = self.list_named(self.doc.measures.get(measure)?.per.as_deref());
                let here = self.in_scope(list, &format!("measure `{id}`"), &path, scope);
                let kind = self.measure_kinds.get(measure).copied().flatten()?;
                here.then_some((Quant::Measure(measure), kind))
            }
            Quantity::Score(id) => self.score(id, path, scope),
            Quantity::Class(id) => {
                let path = format!("{path}/class");
                let (node, options) = self.classed_node(id, &path, scope)?;
                Some((Quant::Class(node), Kind::Ordinal(options)))
            }
            Quantity::Coverage(id) => {
                let path = format!("{path}/coverage");
                let node = self.find(Sort::Node, id, &path)?;
                if !scope.coverage {
                    self.report_help(
                        &rules::COVERAGE,
                        &path,
                        "coverage decides something here",
                        Some("ask about it under `withheld` of a node".into()),
                    );
                    return None;
                }
                let list = self.list_named(self.doc.nodes.get(node)?.per.as_deref());
                let here = self.in_scope(list, &format!("node `{id}`"), &path, scope);
                here.then_some((Quant::Coverage(node), Kind::Number))
            }
            Quantity::Parts { node, class } => self.parts(node, class, path, scope),
            Quantity::Effect(item) => self.effect(item.as_deref(), path, scope),
            Quantity::Gains => self.with_effects(path, Quant::Gains),
            Quantity::Losses => self.with_effects(path, Quant::Losses),
            Quantity::WorstEffect => self.with_effects(path, Quant::WorstEffect),
            Quantity::OpenConflicts => self.with_effects(path, Quant::OpenConflicts),
            Quantity::Gate(id) => {
                Some((Quant::Gate(self.find(Sort::Gate, id, &format!("{path}/gate"))?), outcome))
            }
            Quantity::Stage(id) => {
                Some((Quant::Stage(self.find(Sort::Stage, id, &format!("{path}/stage"))?), outcome))
            }
            Quantity::Depth => {
                if self.doc.depths.is_empty() {
                    self.report(&rules::UNKNOWN_NAME, path, "the handbook has no depths");
                    return None;
                }
                Some((Quant::Depth, Kind::Ordinal(DEPTHS)))
            }
            Quantity::Parameter(id) => self.parameter_quantity(id, path),
            Quantity::Line(field) => self.line(*field, path, scope),
            Quantity::Item => {
                let Some(list) = scope.lists.last() else {
                    self.report(&rules::OUT_OF_BLOCK, path, "no item is at hand here");
                    return None;
                };
                Some((Quant::Item(*list), Kind::Code))
            }
        }
    }

    fn answer(
        &mut self,
        question: &str,
        item: Option<&str>,
        path: &str,
        scope: &Scope,
    ) -> Option<(Quant, Kind)> {
        let path = format!("{path}/answer");
        let input = self.question(question, &path)?;
        let (kind, list) = self.program.inputs.get(input).map(|input| (input.kind, input.list))?;
        let item = match (item, list) {
            (None, list) => {
                if !self.in_scope(list, &format!("question `{question}`"), &path, scope) {
                    return None;
                }
                None
            }
            (Some(item), Some(list)) => Some(self.item(item, list, &path)?),
            (Some(_), None) => {
                self.report(&rules::OUT_OF_BLOCK, path, format!("question `{question}` is asked only once"));
                return None;
            }
        };
        Some((Quant::Input { input, item }, kind))
    }

    /// The place of an item in its list. Items of a strategy not yet given count as the first.
    fn item(&mut self, item: &str, list: usize, path: &str) -> Option<usize> {
        let known = self.program.lists.get(list)?;
        if known.ids.is_empty() && !known.lines {
            return Some(0);
        }
        let place = known.ids.iter().position(|id| id == item);
        if place.is_none() {
            let message = format!("list `{}` has no item `{item}`", known.id);
            let help = suggestion(item, known.ids.iter().map(String::as_str));
            self.report_help(&rules::UNKNOWN_NAME, path, message, help);
        }
        place
    }

    fn score(&mut self, id: &str, path: &str, scope: &Scope) -> Option<(Quant, Kind)> {
        let path = format!("{path}/score");
        let (quant, list, no_points) = if let Some(criterion) = self.names.get(Sort::Criterion, id) {
            self.used.insert((Sort::Criterion, criterion));
            (Quant::CriterionScore(criterion), self.list_of_criterion(criterion), !self.has_points(criterion))
        } else {
            let node = self.find(Sort::Node, id, &path)?;
            let rule = self.doc.nodes.get(node)?;
            let no_points = rule.rule == handbook::Aggregation::None;
            (Quant::NodeScore(node), self.list_named(rule.per.as_deref()), no_points)
        };
        if no_points {
            self.report(&rules::NO_POINTS, &path, format!("`{id}` has no score"));
            return None;
        }
        self.in_scope(list, &format!("`{id}`"), &path, scope).then_some((quant, Kind::Number))
    }

    fn classed_node(&mut self, id: &str, path: &str, scope: &Scope) -> Option<(usize, usize)> {
        let node = self.find(Sort::Node, id, path)?;
        let Some(options) = self.class_options.get(node).copied().flatten() else {
            self.report(&rules::UNKNOWN_OPTION, path, format!("node `{id}` has no classes"));
            return None;
        };
        let list = self.list_named(self.doc.nodes.get(node)?.per.as_deref());
        self.in_scope(list, &format!("node `{id}`"), path, scope).then_some((node, options))
    }

    /// The number of parts in a class: every part is a node with a class of that name.
    fn parts(&mut self, id: &str, class: &str, path: &str, scope: &Scope) -> Option<(Quant, Kind)> {
        let node = self.find(Sort::Node, id, &format!("{path}/parts"))?;
        let rule = self.doc.nodes.get(node)?;
        let list = self.list_named(rule.per.as_deref());
        let path = format!("{path}/in_class");
        let mut least = None;
        for part in &rule.parts {
            let options = self
                .names
                .get(Sort::Node, &part.of)
                .and_then(|at| self.class_options.get(at).copied().flatten());
            let Some(options) = options else {
                self.report(
                    &rules::UNKNOWN_OPTION,
                    &path,
                    format!("part `{}` of `{id}` has no classes", part.of),
                );
                return None;
            };
            let place = self.option(class, options, &path)?;
            if least.is_some_and(|least| least != place) {
                self.report(
                    &rules::KIND_MISMATCH,
                    &path,
                    format!("the parts of `{id}` have different classes"),
                );
                return None;
            }
            least = Some(place);
        }
        let here = self.in_scope(list, &format!("node `{id}`"), &path, scope);
        here.then_some((Quant::Parts { node, least: least? }, Kind::Number))
    }

    fn with_effects(&mut self, path: &str, quant: Quant) -> Option<(Quant, Kind)> {
        if self.doc.effects.is_none() {
            self.report(&rules::UNKNOWN_NAME, path, "the handbook does not ask for effects");
            return None;
        }
        Some((quant, Kind::Number))
    }

    fn effect(&mut self, item: Option<&str>, path: &str, scope: &Scope) -> Option<(Quant, Kind)> {
        self.with_effects(path, Quant::Gains)?;
        let list = self.doc.effects.as_ref().and_then(|effects| self.names.get(Sort::List, &effects.list));
        let item = match item {
            Some(item) => Some(self.item(item, list?, &format!("{path}/effect"))?),
            None => {
                if !self.in_scope(list, "an effect", path, scope) {
                    return None;
                }
                None
            }
        };
        Some((Quant::Effect(item), Kind::Number))
    }

    fn parameter_quantity(&mut self, id: &str, path: &str) -> Option<(Quant, Kind)> {
        let path = format!("{path}/parameter");
        let (number, kind) = match self.parameter(id, &path)? {
            ParameterValue::Number(number) => (number.exact(), Kind::Number),
            ParameterValue::Money(money) => (exact_money(money), Kind::Money),
            ParameterValue::Date(date) => (Exact::from_integer(date.days().into()), Kind::Date),
            _ => {
                self.report(&rules::KIND_MISMATCH, path, format!("parameter `{id}` is no quantity"));
                return None;
            }
        };
        Some((Quant::Number(number), kind))
    }

    fn line(&mut self, field: LineField, path: &str, scope: &Scope) -> Option<(Quant, Kind)> {
        let is_lines = |list: &usize| self.program.lists.get(*list).is_some_and(|list| list.lines);
        if !scope.lists.iter().any(is_lines) {
            self.report_help(
                &rules::OUT_OF_BLOCK,
                path,
                "no financing line is at hand here",
                Some("ask about the items of a list whose `items` is `lines`".into()),
            );
            return None;
        }
        Some(match field {
            LineField::Amount => (Quant::LineAmount, Kind::Money),
            LineField::Kind => (Quant::LineKind, Kind::Ordinal(LINE_KINDS)),
            LineField::Code => (Quant::LineCode, Kind::Code),
        })
    }

    pub(super) fn list_named(&self, list: Option<&str>) -> Option<usize> {
        list.and_then(|list| self.names.get(Sort::List, list))
    }

    pub(super) fn list_of_criterion(&self, criterion: usize) -> Option<usize> {
        self.list_named(self.doc.criteria.get(criterion)?.per.as_deref())
    }

    /// The options that a criterion's levels are.
    fn level_options(&self, criterion: usize) -> Option<usize> {
        let scale = self.doc.criteria.get(criterion)?.scale.as_deref()?;
        let scale = self.names.get(Sort::Scale, scale)?;
        self.program.scales.get(scale)?.options
    }

    /// Whether a criterion gives points: through values, bands or points, or as the number it reads.
    pub(super) fn has_points(&self, criterion: usize) -> bool {
        let Some(rule) = self.doc.criteria.get(criterion) else { return true };
        let Some(scale) = rule.scale.as_deref().and_then(|scale| self.names.get(Sort::Scale, scale)) else {
            return true;
        };
        self.program.scales.get(scale).is_none_or(|scale| {
            !scale.points.is_empty()
                || scale.levels.iter().any(|level| level.value.is_some())
                || scale.bands.iter().any(|band| matches!(band.gives, crate::program::Stand::Value(_)))
        })
    }
}
