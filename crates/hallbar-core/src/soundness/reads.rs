//! What the rules of a handbook name: facts, lists, parameters and the columns of tables.

use std::collections::BTreeSet;

use crate::handbook::{
    Aggregation, Condition, ConsequenceKind, Demand, HandbookDocument, Lookup, MeasureRule, NonAnswer,
    Operand, Outside, Quantifier, Quantity, Scale, Setting, Stand, Test, TieOf, Treatment,
};

/// Everything that some rule names.
#[derive(Debug, Default)]
pub(super) struct Named<'d> {
    pub(super) facts: BTreeSet<&'d str>,
    pub(super) lists: BTreeSet<&'d str>,
    pub(super) parameters: BTreeSet<&'d str>,
    /// Table and column.
    pub(super) columns: BTreeSet<(&'d str, &'d str)>,
}

impl<'d> Named<'d> {
    /// What the whole handbook names.
    pub(super) fn in_handbook(doc: &'d HandbookDocument) -> Self {
        let mut named = Self::default();
        doc.scales.iter().for_each(|scale| named.scale(scale));
        for question in &doc.questions {
            named.lists.extend(question.per.as_deref());
            named.some(question.when.as_ref());
            named.demand(&question.motivation);
            named.demand(&question.evidence);
        }
        doc.depths.iter().for_each(|depth| named.some(depth.when.as_ref()));
        for measure in &doc.measures {
            named.lists.extend(measure.per.as_deref());
            named.rule(&measure.rule);
        }
        for criterion in &doc.criteria {
            named.lists.extend(criterion.per.as_deref());
            named.quantity(&criterion.reads);
            named.some(criterion.when.as_ref());
            named.treatment(&criterion.treatment);
            criterion.cap.iter().for_each(|cap| named.setting(cap));
        }
        named.tree(doc);
        if let Some(effects) = &doc.effects {
            named.lists.insert(&effects.list);
            effects.strong_loss.iter().for_each(|loss| named.setting(loss));
            named.demand(&effects.motivation);
        }
        for gate in doc.stages.iter().flat_map(|stage| &stage.gates) {
            named.some(gate.when.as_ref());
            named.condition(&gate.requires);
        }
        for consequence in &doc.consequences {
            match &consequence.kind {
                ConsequenceKind::Route(routes) => {
                    routes.iter().for_each(|route| named.some(route.when.as_ref()));
                }
                ConsequenceKind::Duty(when) | ConsequenceKind::Attach(when) => named.condition(when),
            }
        }
        doc.stop_points.iter().for_each(|stop| named.some(stop.when.as_ref()));
        for tie in doc.ranking.iter().flat_map(|ranking| &ranking.ties) {
            if let TieOf::Fact(fact) = &tie.of {
                named.facts.insert(fact);
            }
        }
        named
    }

    /// What a condition names.
    pub(super) fn in_condition(condition: &'d Condition) -> Self {
        let mut named = Self::default();
        named.condition(condition);
        named
    }

    fn tree(&mut self, doc: &'d HandbookDocument) {
        for node in &doc.nodes {
            self.lists.extend(node.per.as_deref());
            match &node.rule {
                Aggregation::Power(setting)
                | Aggregation::Count { at_least: setting }
                | Aggregation::Worst(setting) => self.setting(setting),
                _ => {}
            }
            for setting in node.parts.iter().filter_map(|part| part.weight.as_ref()).chain(&node.maximum) {
                self.setting(setting);
            }
            for cap in &node.caps {
                self.condition(&cap.when);
                self.setting(&cap.at_most);
            }
            node.classes.iter().for_each(|class| self.some(class.when.as_ref()));
            self.some(node.withheld.as_ref());
            self.some(node.when.as_ref());
        }
    }

    fn scale(&mut self, scale: &'d Scale) {
        scale.levels.iter().filter_map(|level| level.value.as_ref()).for_each(|value| self.setting(value));
        for band in &scale.bands {
            band.from.iter().chain(&band.to).for_each(|edge| self.setting(&edge.at));
            self.stand(&band.gives);
        }
        for point in &scale.points {
            self.setting(&point.at);
            self.setting(&point.value);
        }
        if let Outside::Gives(stand) = &scale.outside {
            self.stand(stand);
        }
        self.treatment(&scale.treatment);
    }

    fn stand(&mut self, stand: &'d Stand) {
        if let Stand::Value(setting) = stand {
            self.setting(setting);
        }
    }

    fn treatment(&mut self, treatment: &'d Treatment) {
        for rule in [&treatment.not_described, &treatment.not_applicable, &treatment.missing] {
            if let Some(NonAnswer::Counts { as_, .. }) = rule {
                self.stand(as_);
            }
        }
    }

    fn demand(&mut self, demand: &'d Demand) {
        if let Demand::When(when) = demand {
            self.condition(when);
        }
    }

    fn setting(&mut self, setting: &'d Setting) {
        if let Setting::Parameter(parameter) = setting {
            self.parameters.insert(parameter);
        }
    }

    fn some(&mut self, condition: Option<&'d Condition>) {
        condition.into_iter().for_each(|condition| self.condition(condition));
    }

    fn condition(&mut self, condition: &'d Condition) {
        match condition {
            Condition::All(all) | Condition::Any(all) => all.iter().for_each(|one| self.condition(one)),
            Condition::Not(inner) => self.condition(inner),
            Condition::Count { count, of } => {
                self.setting(count);
                of.iter().for_each(|one| self.condition(one));
            }
            Condition::Compare { left, test } => {
                self.quantity(left);
                self.test(test);
            }
            Condition::Each { of, count, test } => {
                of.iter().for_each(|one| self.quantity(one));
                count.iter().for_each(|count| self.setting(count));
                self.test(test);
            }
            Condition::Items { list, quantifier, holds } => {
                self.lists.insert(list);
                if let Quantifier::Count(count) = quantifier {
                    self.setting(count);
                }
                self.condition(holds);
            }
            Condition::Motivated(_) | Condition::Evidenced(_) => {}
        }
    }

    fn test(&mut self, test: &'d Test) {
        if let Operand::Quantity(quantity) = &test.to {
            self.quantity(quantity);
        }
    }

    fn quantity(&mut self, quantity: &'d Quantity) {
        match quantity {
            Quantity::Fact(fact) => {
                self.facts.insert(fact);
            }
            Quantity::Parameter(parameter) => {
                self.parameters.insert(parameter);
            }
            _ => {}
        }
    }

    fn rule(&mut self, rule: &'d MeasureRule) {
        match rule {
            MeasureRule::Sum(of)
            | MeasureRule::Product(of)
            | MeasureRule::Least(of)
            | MeasureRule::Greatest(of) => of.iter().for_each(|one| self.quantity(one)),
            MeasureRule::Difference { from: a, take: b }
            | MeasureRule::Ratio { of: a, to: b }
            | MeasureRule::Percent { of: a, to: b }
            | MeasureRule::Months { from: a, to: b }
            | MeasureRule::Days { from: a, to: b } => {
                self.quantity(a);
                self.quantity(b);
            }
            MeasureRule::MonthsAfter { of, months } => {
                self.quantity(of);
                self.setting(months);
            }
            MeasureRule::Count(of) => of.iter().for_each(|one| self.condition(one)),
            MeasureRule::SumItems { list, of, times, when } => {
                self.lists.insert(list);
                self.quantity(of);
                times.iter().for_each(|lookup| self.lookup(lookup));
                self.some(when.as_ref());
            }
            MeasureRule::CountItems { list, when } => {
                self.lists.insert(list);
                self.condition(when);
            }
            MeasureRule::Lookup(lookup) => self.lookup(lookup),
        }
    }

    fn lookup(&mut self, lookup: &'d Lookup) {
        self.columns.insert((&lookup.table, &lookup.column));
        self.quantity(&lookup.code);
    }
}
