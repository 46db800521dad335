//! The score tree in words: how parts are brought together, what limits them, and in what order cases stand.

use hallbar_core::case::facts::{BUILT_IN, FactKind};
use hallbar_core::handbook::{
    Aggregation, AnswerType, Condition, Criterion, Demand, First, Node, Part, Question, TieKey, TieOf,
};

use super::names::Names;
use super::texts;
use hallbar_core::Phrase;

impl Names<'_> {
    /// How the parts of a node are brought together: `vägt medelvärde`.
    #[must_use]
    pub fn rule(&self, rule: &Aggregation) -> String {
        let say = |phrase| self.say(phrase).to_owned();
        match rule {
            Aggregation::Sum => say(texts::SHOWN_SUM),
            Aggregation::Mean => say(texts::SHOWN_MEAN),
            Aggregation::Geometric => say(texts::SHOWN_GEOMETRIC),
            Aggregation::Harmonic => say(texts::SHOWN_HARMONIC),
            Aggregation::Power(exponent) => self.fill(texts::SHOWN_POWER, &[&self.setting(exponent)]),
            Aggregation::Minimum => say(texts::SHOWN_MINIMUM),
            Aggregation::Maximum => say(texts::SHOWN_MAXIMUM),
            Aggregation::Count { at_least } => self.fill(texts::SHOWN_COUNT, &[&self.setting(at_least)]),
            Aggregation::Worst(count) => self.fill(texts::SHOWN_WORST, &[&self.setting(count)]),
            Aggregation::None => say(texts::SHOWN_NONE),
        }
    }

    /// The weight of a part as given, and whether it is a bonus: `vikt 40`.
    #[must_use]
    pub fn part_weight(&self, part: &Part) -> Vec<String> {
        let weight = part.weight.as_ref().map(|weight| self.fill(texts::WEIGHT_OF, &[&self.setting(weight)]));
        let bonus = part.bonus.then(|| self.say(texts::BONUS).to_owned());
        weight.into_iter().chain(bonus).collect()
    }

    /// What a node's score goes through after its rule, a sentence each: maximum, scale, rounding, caps, and when it counts.
    #[must_use]
    pub fn node_details(&self, node: &Node) -> Vec<String> {
        let mut details = Vec::new();
        if let Some(maximum) = &node.maximum {
            details.push(self.fill(texts::AT_MOST_POINTS, &[&self.setting(maximum)]));
        }
        if let Some(scale) = &node.scale {
            details.push(self.fill(texts::THROUGH_SCALE, &[&self.scale(scale)]));
        }
        if let Some(decimals) = node.decimals {
            details.push(self.fill(texts::ROUNDED_TO, &[&decimals.to_string()]));
        }
        for cap in &node.caps {
            let title = self.title(&cap.title, &cap.id);
            let parts = [&*title, &self.setting(&cap.at_most), &self.condition(&cap.when)];
            details.push(self.fill(texts::CAP_WHERE, &parts));
        }
        if let Some(when) = &node.when {
            details.push(self.fill(texts::WHERE, &[&self.condition(when)]));
        }
        details
    }

    /// What a criterion reads, and the scale where that is one of bands.
    #[must_use]
    pub fn criterion_reads(&self, criterion: &Criterion) -> String {
        let mut said = self.fill(texts::READS, &[&self.quantity(&criterion.reads)]);
        let scales = &self.handbook.scales;
        let banded = |id: &&String| scales.iter().any(|scale| &scale.id == *id && !scale.bands.is_empty());
        if let Some(id) = criterion.scale.as_ref().filter(banded) {
            said.push_str(&format!("; {}", self.fill(texts::WITH_SCALE, &[&self.scale(id)])));
        }
        said
    }

    /// When no class is given.
    #[must_use]
    pub fn withheld(&self, when: &Condition) -> String {
        self.fill(texts::WITHHELD_WHERE, &[&self.condition(when)])
    }

    /// When something is asked for beside an answer, or beside an effect, where there is no question. `always` stands as
    /// it is; a condition fills the gap of `sometimes`.
    #[must_use]
    pub fn demand(
        &self,
        question: Option<&Question>,
        demand: &Demand,
        always: Phrase,
        sometimes: Phrase,
    ) -> Option<String> {
        let condition = match demand {
            Demand::Never => return None,
            Demand::Always => return Some(self.say(always).to_owned()),
            Demand::When(condition) => condition,
        };
        let condition = match question {
            Some(question) => self.condition_on_itself(condition, question),
            None => self.condition(condition),
        };
        Some(self.fill(sometimes, &[&condition]))
    }

    /// What cases are put in order by: `Samlat, högst först; därefter Sökt belopp, lägst först`.
    #[must_use]
    pub fn order(&self, node: &str, ties: &[TieKey]) -> String {
        let mut told = vec![self.fill(texts::HIGHEST_FIRST, &[&self.part(node)])];
        for key in ties {
            let (title, date) = match &key.of {
                TieOf::Score(id) => (self.part(id), false),
                TieOf::Fact(id) => (self.fact(id), self.is_date_fact(id)),
            };
            let phrase = match (key.first, date) {
                (First::Greatest, false) => texts::HIGHEST_FIRST,
                (First::Greatest, true) => texts::LATEST_FIRST,
                (First::Least, false) => texts::LOWEST_FIRST,
                (First::Least, true) => texts::EARLIEST_FIRST,
            };
            told.push(self.fill(texts::THEN, &[&self.fill(phrase, &[&title])]));
        }
        told.join("; ")
    }

    fn is_date_fact(&self, id: &str) -> bool {
        BUILT_IN.iter().any(|fact| fact.id == id && fact.kind == FactKind::Date)
            || self.handbook.facts.iter().any(|fact| fact.id == id && fact.value == AnswerType::Date)
    }
}
