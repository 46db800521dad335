//! Who reads what: which questions are looked at by which rules, and what non-answers count as there.

use hallbar::handbook::{
    AnswerType, Condition, ConsequenceKind, Demand, HandbookDocument, MeasureRule, NonAnswer, Operand,
    Quantity, Treatment,
};

/// Every reader of one question.
#[derive(Debug, Default)]
pub(crate) struct Reads {
    /// What non-answers count as, one for each reader.
    treatments: Vec<Treatment>,
    /// Whether a condition asks for its motivation or evidence.
    written: bool,
}

/// How a non-answer stands with all who read it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stands {
    /// Every reader takes it for settled.
    Settled,
    /// Every reader takes it for open.
    Open,
    /// Some do and some do not.
    Mixed,
}

impl Reads {
    pub(crate) fn of(handbook: &HandbookDocument, question: &str) -> Self {
        let scale = |id: &Option<String>| {
            let scale = id.as_ref().and_then(|id| handbook.scales.iter().find(|scale| scale.id == *id));
            scale.map(|scale| scale.treatment.clone()).unwrap_or_default()
        };
        let mut reads = Self::default();
        for criterion in &handbook.criteria {
            if matches!(&criterion.reads, Quantity::Answer { question: read, .. } if read == question) {
                let otherwise = scale(&criterion.scale);
                let said = &criterion.treatment;
                reads.treatments.push(Treatment {
                    not_described: said.not_described.clone().or(otherwise.not_described),
                    not_applicable: said.not_applicable.clone().or(otherwise.not_applicable),
                    missing: said.missing.clone().or(otherwise.missing),
                });
            }
        }
        let answer = handbook.questions.iter().find(|known| known.id == question).map(|known| &known.answer);
        let mut direct = match answer {
            Some(AnswerType::Level { scale: id }) => scale(&Some(id.clone())),
            _ => Treatment::default(),
        };
        // In a condition what is not applicable is nothing, unless the scale of the levels says what it counts as.
        if !matches!(direct.not_applicable, Some(NonAnswer::Counts { .. })) {
            direct.not_applicable = Some(NonAnswer::LeftOut);
        }
        let mut seen = Seen { question, answers: 0, written: 0 };
        seen.rules(handbook);
        // What nobody reads stands as its own scale says.
        let looks = if reads.treatments.is_empty() { seen.answers.max(1) } else { seen.answers };
        reads.treatments.extend(std::iter::repeat_n(direct, looks));
        reads.written = seen.written > 0;
        reads
    }

    /// What each reader says of such a non-answer.
    fn said(&self, pick: impl Fn(&Treatment) -> Option<&NonAnswer>, motivated: bool) -> Vec<bool> {
        let settles = |said: Option<&NonAnswer>| match said {
            None | Some(NonAnswer::Open) => false,
            Some(NonAnswer::LeftOut) => true,
            Some(NonAnswer::Counts { with_reason, .. }) => motivated || !with_reason,
        };
        self.treatments.iter().map(|treatment| settles(pick(treatment))).collect()
    }

    pub(crate) fn missing(&self, motivated: bool) -> Stands {
        let mut said = self.said(|treatment| treatment.missing.as_ref(), motivated);
        // A motivation can only come with an answer that is yet to come.
        said.extend(self.written.then_some(false));
        stands(&said)
    }

    pub(crate) fn not_described(&self, motivated: bool) -> Stands {
        stands(&self.said(|treatment| treatment.not_described.as_ref(), motivated))
    }

    pub(crate) fn not_applicable(&self, motivated: bool) -> Stands {
        stands(&self.said(|treatment| treatment.not_applicable.as_ref(), motivated))
    }
}

fn stands(said: &[bool]) -> Stands {
    match (said.contains(&true), said.contains(&false)) {
        (true, false) => Stands::Settled,
        (true, true) => Stands::Mixed,
        (false, _) => Stands::Open,
    }
}

/// Counts how often a question is looked at, other than by a criterion that reads it.
struct Seen<'a> {
    question: &'a str,
    answers: usize,
    written: usize,
}

impl Seen<'_> {
    fn rules(&mut self, handbook: &HandbookDocument) {
        for question in &handbook.questions {
            question.when.iter().for_each(|when| self.condition(when));
            for demand in [&question.motivation, &question.evidence] {
                if let Demand::When(when) = demand {
                    self.condition(when);
                }
            }
        }
        handbook.depths.iter().filter_map(|depth| depth.when.as_ref()).for_each(|when| self.condition(when));
        handbook.measures.iter().for_each(|measure| self.measure(&measure.rule));
        handbook
            .criteria
            .iter()
            .filter_map(|criterion| criterion.when.as_ref())
            .for_each(|when| self.condition(when));
        for node in &handbook.nodes {
            node.when.iter().chain(&node.withheld).for_each(|when| self.condition(when));
            node.caps.iter().for_each(|cap| self.condition(&cap.when));
            node.classes.iter().filter_map(|class| class.when.as_ref()).for_each(|when| self.condition(when));
        }
        for gate in handbook.stages.iter().flat_map(|stage| &stage.gates) {
            gate.when.iter().for_each(|when| self.condition(when));
            self.condition(&gate.requires);
        }
        for consequence in &handbook.consequences {
            match &consequence.kind {
                ConsequenceKind::Duty(when) | ConsequenceKind::Attach(when) => self.condition(when),
                ConsequenceKind::Route(ways) => {
                    ways.iter().filter_map(|way| way.when.as_ref()).for_each(|when| self.condition(when));
                }
            }
        }
    }

    fn quantity(&mut self, quantity: &Quantity) {
        if matches!(quantity, Quantity::Answer { question, .. } if question == self.question) {
            self.answers += 1;
        }
    }

    fn condition(&mut self, condition: &Condition) {
        match condition {
            Condition::All(of) | Condition::Any(of) | Condition::Count { of, .. } => {
                of.iter().for_each(|inner| self.condition(inner));
            }
            Condition::Not(inner) | Condition::Items { holds: inner, .. } => self.condition(inner),
            Condition::Compare { left, test } => {
                self.quantity(left);
                self.operand(&test.to);
            }
            Condition::Each { of, test, .. } => {
                of.iter().for_each(|left| self.quantity(left));
                self.operand(&test.to);
            }
            Condition::Motivated(question) | Condition::Evidenced(question) => {
                self.written += usize::from(question == self.question);
            }
        }
    }

    fn operand(&mut self, operand: &Operand) {
        if let Operand::Quantity(right) = operand {
            self.quantity(right);
        }
    }

    fn measure(&mut self, rule: &MeasureRule) {
        match rule {
            MeasureRule::Sum(of)
            | MeasureRule::Product(of)
            | MeasureRule::Least(of)
            | MeasureRule::Greatest(of) => of.iter().for_each(|quantity| self.quantity(quantity)),
            MeasureRule::Difference { from: a, take: b }
            | MeasureRule::Ratio { of: a, to: b }
            | MeasureRule::Percent { of: a, to: b }
            | MeasureRule::Months { from: a, to: b }
            | MeasureRule::Days { from: a, to: b } => {
                self.quantity(a);
                self.quantity(b);
            }
            MeasureRule::MonthsAfter { of, .. } => self.quantity(of),
            MeasureRule::Count(of) => of.iter().for_each(|condition| self.condition(condition)),
            MeasureRule::SumItems { of, times, when, .. } => {
                self.quantity(of);
                times.iter().for_each(|lookup| self.quantity(&lookup.code));
                when.iter().for_each(|when| self.condition(when));
            }
            MeasureRule::CountItems { when, .. } => self.condition(when),
            MeasureRule::Lookup(lookup) => self.quantity(&lookup.code),
        }
    }
}
