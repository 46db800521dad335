//! What a rule looks at: questions, facts and whether it looks at points.

use hallbar_core::handbook::{
    Aggregation, Condition, HandbookDocument, Lookup, MeasureRule, Operand, Quantity, Test,
};

/// Conditions inside conditions, and measures and parts of measures and parts, are followed this far.
const DEEPEST: usize = 40;

/// What rules look at, each once and in the order met.
#[derive(Debug, Clone)]
pub(super) struct Reads<'a> {
    handbook: &'a HandbookDocument,
    pub(super) questions: Vec<&'a str>,
    pub(super) facts: Vec<&'a str>,
    /// Whether points or what is answered of them are looked at.
    pub(super) scores: bool,
    /// Whether it is looked at how many parts of something are good enough.
    pub(super) counts: bool,
    /// Criteria and nodes that have been followed.
    followed: Vec<&'a str>,
    measures: Vec<&'a str>,
    depth: usize,
}

impl<'a> Reads<'a> {
    pub(super) fn new(handbook: &'a HandbookDocument) -> Self {
        Self {
            handbook,
            questions: Vec::new(),
            facts: Vec::new(),
            scores: false,
            counts: false,
            followed: Vec::new(),
            measures: Vec::new(),
            depth: 0,
        }
    }

    /// What one condition looks at.
    pub(super) fn of(handbook: &'a HandbookDocument, condition: &'a Condition) -> Self {
        let mut reads = Self::new(handbook);
        reads.condition(condition);
        reads
    }

    pub(super) fn condition(&mut self, condition: &'a Condition) {
        if self.depth >= DEEPEST {
            return;
        }
        self.depth += 1;
        match condition {
            Condition::All(parts) | Condition::Any(parts) | Condition::Count { of: parts, .. } => {
                parts.iter().for_each(|part| self.condition(part));
            }
            Condition::Not(part) => self.condition(part),
            Condition::Compare { left, test } => {
                self.quantity(left);
                self.test(test);
            }
            Condition::Each { of, test, .. } => {
                of.iter().for_each(|quantity| self.quantity(quantity));
                self.test(test);
            }
            Condition::Items { holds, .. } => self.condition(holds),
            Condition::Motivated(question) | Condition::Evidenced(question) => {
                note(&mut self.questions, question);
            }
        }
        self.depth -= 1;
    }

    fn test(&mut self, test: &'a Test) {
        if let Operand::Quantity(quantity) = &test.to {
            self.quantity(quantity);
        }
    }

    pub(super) fn fact(&mut self, id: &'a str) {
        note(&mut self.facts, id);
    }

    pub(super) fn quantity(&mut self, quantity: &'a Quantity) {
        match quantity {
            Quantity::Fact(id) => self.fact(id),
            Quantity::Answer { question, .. } => {
                note(&mut self.questions, question);
            }
            Quantity::Level(criterion) => self.part(criterion),
            Quantity::Score(part) | Quantity::Coverage(part) => {
                let mut nodes = self.handbook.nodes.iter();
                let counted = |rule: &Aggregation| matches!(rule, Aggregation::Count { .. });
                if nodes.any(|node| node.id == *part && counted(&node.rule)) {
                    self.counts = true;
                } else {
                    self.scores = true;
                }
                self.part(part);
            }
            Quantity::Class(node) | Quantity::Parts { node, .. } => self.part(node),
            Quantity::Measure(id) => self.measure(id),
            _ => {}
        }
    }

    /// A criterion or node and what is below it.
    pub(super) fn part(&mut self, id: &'a str) {
        if self.depth >= DEEPEST || !note(&mut self.followed, id) {
            return;
        }
        self.depth += 1;
        let handbook = self.handbook;
        if let Some(criterion) = handbook.criteria.iter().find(|criterion| criterion.id == id) {
            self.quantity(&criterion.reads);
        }
        if let Some(node) = handbook.nodes.iter().find(|node| node.id == id) {
            node.parts.iter().for_each(|part| self.part(&part.of));
        }
        self.depth -= 1;
    }

    fn measure(&mut self, id: &'a str) {
        let Some(measure) = self.handbook.measures.iter().find(|measure| measure.id == id) else { return };
        if self.depth >= DEEPEST || !note(&mut self.measures, id) {
            return;
        }
        self.depth += 1;
        self.measure_rule(&measure.rule);
        self.depth -= 1;
    }

    pub(super) fn measure_rule(&mut self, rule: &'a MeasureRule) {
        match rule {
            MeasureRule::Sum(of)
            | MeasureRule::Product(of)
            | MeasureRule::Least(of)
            | MeasureRule::Greatest(of) => of.iter().for_each(|quantity| self.quantity(quantity)),
            MeasureRule::Difference { from: one, take: other }
            | MeasureRule::Ratio { of: one, to: other }
            | MeasureRule::Percent { of: one, to: other }
            | MeasureRule::Months { from: one, to: other }
            | MeasureRule::Days { from: one, to: other } => {
                self.quantity(one);
                self.quantity(other);
            }
            MeasureRule::MonthsAfter { of, .. } => self.quantity(of),
            MeasureRule::Count(conditions) => {
                conditions.iter().for_each(|condition| self.condition(condition));
            }
            MeasureRule::SumItems { of, times, when, .. } => {
                self.quantity(of);
                if let Some(Lookup { code, .. }) = times {
                    self.quantity(code);
                }
                if let Some(when) = when {
                    self.condition(when);
                }
            }
            MeasureRule::CountItems { when, .. } => self.condition(when),
            MeasureRule::Lookup(lookup) => self.quantity(&lookup.code),
        }
    }
}

/// Notes an id; false where it was noted before.
fn note<'a>(ids: &mut Vec<&'a str>, id: &'a str) -> bool {
    let new = !ids.contains(&id);
    if new {
        ids.push(id);
    }
    new
}
