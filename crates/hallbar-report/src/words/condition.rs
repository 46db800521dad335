//! Conditions, quantities and kinds of answer in words.

use hallbar_core::case::facts::{BUILT_IN, FactKind};
use hallbar_core::handbook::{
    AnswerType, Condition, LineField, Operand, ParameterValue, Quantifier, Quantity, Question, Relation,
    Setting, Test,
};
use hallbar_core::sweden::{MUNICIPALITIES, REGIONS};
use hallbar_core::{Date, Language, Text};

use super::names::Names;
use super::plain::{listed, own_line};
use super::texts;
use crate::figures;
use hallbar_core::Phrase;

/// Conditions inside conditions are written out this far; a handbook that goes further names its parts.
const DEEPEST: usize = 12;

impl Names<'_> {
    /// A phrase in the reader's language.
    #[must_use]
    pub fn say(&self, phrase: Phrase) -> &'static str {
        phrase.get(self.language)
    }

    /// A phrase in the reader's language with its gaps filled in.
    #[must_use]
    pub fn fill(&self, phrase: Phrase, parts: &[&str]) -> String {
        phrase.fill(self.language, parts)
    }

    /// A condition as a clause: `sökt belopp är minst 500 000 kr`.
    #[must_use]
    pub fn condition(&self, condition: &Condition) -> String {
        self.clause(condition, 0)
    }

    /// The same where the condition is about the answer to the question it stands with: `svaret är ja`.
    #[must_use]
    pub fn condition_on_itself(&self, condition: &Condition, question: &Question) -> String {
        match condition {
            Condition::Compare { left: left @ Quantity::Answer { question: read, .. }, test }
                if *read == question.id =>
            {
                self.fill(texts::IS, &[self.say(texts::ITS_ANSWER), &self.test(test, Some(left))])
            }
            other => self.condition(other),
        }
    }

    fn clause(&self, condition: &Condition, depth: usize) -> String {
        if depth > DEEPEST {
            return "…".to_owned();
        }
        let inner = |condition: &Condition| self.clause(condition, depth + 1);
        match condition {
            Condition::All(parts) if parts.is_empty() => self.say(texts::ALWAYS).to_owned(),
            Condition::Any(parts) if parts.is_empty() => self.say(texts::NEVER).to_owned(),
            Condition::All(parts) => self.joined(parts, texts::AND, depth),
            Condition::Any(parts) => self.joined(parts, texts::OR, depth),
            Condition::Not(part) => self.fill(texts::NOT, &[&inner(part)]),
            Condition::Count { count, of } => {
                let parts: Vec<String> = of.iter().map(inner).collect();
                self.fill(texts::K_OF, &[&self.setting(count), &parts.join("; ")])
            }
            Condition::Compare { left, test } => {
                self.fill(texts::IS, &[&self.quantity(left), &self.test(test, Some(left))])
            }
            Condition::Each { of, count, test } => {
                let all: Vec<String> = of.iter().map(|quantity| self.quantity(quantity)).collect();
                let all = listed(&all, texts::AND, self.language);
                let test = self.test(test, of.first());
                match count {
                    None if of.len() == 2 => self.fill(texts::BOTH_ARE, &[&all, &test]),
                    None => self.fill(texts::EACH_OF, &[&all, &test]),
                    Some(count) => self.fill(texts::K_EACH_OF, &[&self.setting(count), &all, &test]),
                }
            }
            Condition::Items { list, quantifier, holds } => {
                let (list, holds) = (self.list(list), inner(holds));
                match quantifier {
                    Quantifier::Every => self.fill(texts::EVERY_ITEM, &[&list, &holds]),
                    Quantifier::Some => self.fill(texts::SOME_ITEM, &[&list, &holds]),
                    Quantifier::Count(count) => {
                        self.fill(texts::K_ITEMS, &[&self.setting(count), &list, &holds])
                    }
                }
            }
            Condition::Motivated(question) => self.fill(texts::MOTIVATED, &[&self.question(question)]),
            Condition::Evidenced(question) => self.fill(texts::EVIDENCED, &[&self.question(question)]),
        }
    }

    /// Parts with a word between; parts that are themselves joined stand in brackets.
    fn joined(&self, parts: &[Condition], joiner: Phrase, depth: usize) -> String {
        let several = parts.len() > 1;
        let clauses: Vec<String> = parts
            .iter()
            .map(|part| {
                let clause = self.clause(part, depth + 1);
                let joined = matches!(part, Condition::All(inner) | Condition::Any(inner) if inner.len() > 1);
                if several && joined { format!("({clause})") } else { clause }
            })
            .collect();
        clauses.join(&format!(" {} ", self.say(joiner)))
    }

    fn test(&self, test: &Test, left: Option<&Quantity>) -> String {
        let to = self.operand(&test.to, left);
        let date = matches!(&test.to, Operand::Text(text) if text.parse::<Date>().is_ok())
            || left.is_some_and(|left| self.is_date(left));
        let level = matches!(&test.to, Operand::Text(_)) && !date;
        match related(test.relation, date, level) {
            Some(phrase) => self.fill(phrase, &[&to]),
            None => to,
        }
    }

    fn is_date(&self, quantity: &Quantity) -> bool {
        let answer = match quantity {
            Quantity::Fact(id) => {
                if let Some(fact) = BUILT_IN.iter().find(|fact| fact.id == id) {
                    return fact.kind == FactKind::Date;
                }
                self.handbook.facts.iter().find(|fact| fact.id == *id).map(|fact| &fact.value)
            }
            Quantity::Answer { question, .. } => {
                self.handbook.questions.iter().find(|known| known.id == *question).map(|known| &known.answer)
            }
            _ => None,
        };
        answer == Some(&AnswerType::Date)
    }

    fn operand(&self, operand: &Operand, left: Option<&Quantity>) -> String {
        match operand {
            Operand::Number(number) => {
                let number = figures::decimal(*number, self.language);
                match left.and_then(|left| self.unit_of(left)) {
                    Some(unit) => figures::with_unit(&number, &unit, self.language),
                    None => number,
                }
            }
            Operand::Money(money) => figures::money(*money, self.language),
            Operand::Text(text) => self.option(text, left),
            Operand::YesNo(true) => self.say(texts::YES).to_owned(),
            Operand::YesNo(false) => self.say(texts::NO).to_owned(),
            Operand::List(items) => {
                let items: Vec<String> = items.iter().map(|item| self.option(item, left)).collect();
                listed(&items, texts::OR, self.language)
            }
            Operand::Quantity(quantity) => self.quantity(quantity),
        }
    }

    /// The unit of what is compared, where it has one.
    fn unit_of(&self, quantity: &Quantity) -> Option<String> {
        match quantity {
            Quantity::Measure(id) => self.measure_unit(id),
            Quantity::Answer { question, .. } => self.question_unit(question),
            _ => None,
        }
    }

    /// What a level, option or class is called where this quantity has it.
    fn option(&self, id: &str, left: Option<&Quantity>) -> String {
        match left {
            Some(Quantity::Answer { question, .. }) => {
                let question = self.handbook.questions.iter().find(|known| &known.id == question);
                question.map_or_else(|| own_line(id), |question| self.option_of(&question.answer, id))
            }
            Some(Quantity::Fact(fact)) if fact == "kind" => self.kind(id),
            Some(Quantity::Fact(fact)) if fact == "region" => REGIONS
                .iter()
                .find(|known| known.code == id)
                .map_or_else(|| own_line(id), |known| known.county.to_owned()),
            Some(Quantity::Fact(fact)) if fact == "municipality" => {
                let known = MUNICIPALITIES.iter().find(|known| known.code == id);
                known.map_or_else(|| own_line(id), |known| known.name.to_owned())
            }
            Some(Quantity::Fact(fact)) => {
                let fact = self.handbook.facts.iter().find(|known| &known.id == fact);
                fact.map_or_else(|| own_line(id), |fact| self.option_of(&fact.value, id))
            }
            Some(Quantity::Level(criterion)) => {
                let criterion = self.handbook.criteria.iter().find(|known| &known.id == criterion);
                let scale = criterion.and_then(|criterion| criterion.scale.as_deref());
                scale.map_or_else(|| own_line(id), |scale| self.level(scale, id))
            }
            Some(Quantity::Class(node)) => self.class(node, id),
            Some(Quantity::Gate(_) | Quantity::Stage(_)) if id == "passed" => {
                self.say(texts::PASSED_WORD).to_owned()
            }
            Some(Quantity::Gate(_) | Quantity::Stage(_)) if id == "failed" => {
                self.say(texts::FAILED_WORD).to_owned()
            }
            Some(Quantity::Depth) => self.depth(id),
            Some(Quantity::Line(LineField::Kind)) => self.line_kind(id),
            _ => own_line(id),
        }
    }

    /// What a level or option is called among the answers to a question.
    #[must_use]
    pub fn answer_option(&self, question: &str, id: &str) -> String {
        self.option(id, Some(&Quantity::answer(question)))
    }

    fn option_of(&self, answer: &AnswerType, id: &str) -> String {
        match answer {
            AnswerType::Level { scale } => self.level(scale, id),
            AnswerType::Choice { options } => {
                let option = options.iter().find(|option| option.id == id);
                option.map_or_else(|| own_line(id), |option| self.title(&option.title, id))
            }
            _ => own_line(id),
        }
    }

    /// What a level of a scale is called.
    #[must_use]
    pub fn level(&self, scale: &str, id: &str) -> String {
        let scale = self.handbook.scales.iter().find(|known| known.id == scale);
        let level = scale.and_then(|scale| scale.levels.iter().find(|level| level.id == id));
        level.map_or_else(|| own_line(id), |level| self.title(&level.title, id))
    }

    /// What a kind of case is called.
    #[must_use]
    pub fn kind(&self, id: &str) -> String {
        let titles = id.parse().map(hallbar_core::CaseKind::titles);
        titles.map_or_else(|_| own_line(id), |titles| self.either(titles))
    }

    fn line_kind(&self, id: &str) -> String {
        let kind = hallbar_core::case::LineKind::ALL.into_iter().find(|kind| kind.id() == id);
        kind.map_or_else(|| own_line(id), |kind| self.either(kind.titles()))
    }

    fn either(&self, (sv, en): (&str, &str)) -> String {
        match self.language {
            Language::Swedish => sv.to_owned(),
            Language::English => en.to_owned(),
        }
    }

    /// A quantity as a noun.
    #[must_use]
    pub fn quantity(&self, quantity: &Quantity) -> String {
        let say = |phrase| self.say(phrase).to_owned();
        match quantity {
            Quantity::Number(number) => figures::decimal(*number, self.language),
            // The name of the column is no noun to make a sentence of.
            Quantity::Fact(id) if id == "received" => say(texts::Q_RECEIVED),
            Quantity::Fact(id) if id == "start" => say(texts::Q_START),
            Quantity::Fact(id) if id == "end" => say(texts::Q_END),
            Quantity::Fact(id) => match self.fact(id) {
                title if title.ends_with('?') => self.fill(texts::Q_ANSWER, &[&title]),
                title => lowered(&title),
            },
            Quantity::Answer { question, item: None } => {
                self.fill(texts::Q_ANSWER, &[&self.question(question)])
            }
            Quantity::Answer { question, item: Some(item) } => {
                self.fill(texts::Q_ANSWER_ITEM, &[&self.question(question), &self.any_item(item)])
            }
            Quantity::Level(criterion) => self.fill(texts::Q_LEVEL, &[&self.part(criterion)]),
            Quantity::Measure(id) => lowered(&self.measure(id)),
            Quantity::Score(part) => self.fill(texts::Q_SCORE, &[&self.part(part)]),
            Quantity::Class(node) => self.fill(texts::Q_CLASS, &[&self.part(node)]),
            Quantity::Coverage(node) => self.fill(texts::Q_COVERAGE, &[&self.part(node)]),
            Quantity::Parts { node, class } => {
                self.fill(texts::Q_PARTS, &[&self.part(node), &self.class_of_parts(node, class)])
            }
            Quantity::Effect(Some(item)) => self.fill(texts::Q_EFFECT, &[&self.any_item(item)]),
            Quantity::Effect(None) => say(texts::Q_EFFECT_HERE),
            Quantity::Gains => say(texts::Q_GAINS),
            Quantity::Losses => say(texts::Q_LOSSES),
            Quantity::WorstEffect => say(texts::Q_WORST),
            Quantity::OpenConflicts => say(texts::Q_CONFLICTS),
            Quantity::Gate(id) => self.fill(texts::Q_GATE, &[&self.gate(id)]),
            Quantity::Stage(id) => self.fill(texts::Q_STAGE, &[&self.stage(id)]),
            Quantity::Depth => say(texts::Q_DEPTH),
            Quantity::Parameter(id) => self.parameter_value(id),
            Quantity::Line(LineField::Amount) => say(texts::Q_LINE_AMOUNT),
            Quantity::Line(LineField::Kind) => say(texts::Q_LINE_KIND),
            Quantity::Line(LineField::Code) => say(texts::Q_LINE_CODE),
            Quantity::Item => say(texts::Q_ITEM),
        }
    }

    /// A class that the parts of a node have.
    fn class_of_parts(&self, node: &str, class: &str) -> String {
        let part = self.node(node).and_then(|node| node.parts.first());
        part.map_or_else(|| own_line(class), |part| self.class(&part.of, class))
    }

    /// A number of the rules, or the parameter that it is left to with what that holds.
    #[must_use]
    pub fn setting(&self, setting: &Setting) -> String {
        match setting {
            Setting::Number(number) => figures::decimal(*number, self.language),
            Setting::Parameter(id) => self.parameter_value(id),
        }
    }

    /// What a parameter holds where no call sets it, and its name.
    fn parameter_value(&self, id: &str) -> String {
        let parameter = self.handbook.parameters.iter().find(|parameter| parameter.id == id);
        let held = parameter.map(|parameter| self.parameter_words(&parameter.default));
        self.fill(texts::Q_PARAMETER, &[&held.unwrap_or_default(), &self.parameter(id)])
    }

    /// What a parameter holds.
    #[must_use]
    pub fn parameter_words(&self, value: &ParameterValue) -> String {
        match value {
            ParameterValue::Number(number) => figures::decimal(*number, self.language),
            ParameterValue::Money(money) => figures::money(*money, self.language),
            other => own_line(&other.to_string()),
        }
    }

    /// How something is answered: `tal, 0–5`, `ja eller nej`.
    #[must_use]
    pub fn answered_with(&self, answer: &AnswerType) -> String {
        match answer {
            AnswerType::Level { scale } => self.fill(texts::A_LEVEL, &[&self.scale(scale)]),
            AnswerType::Number { unit, min, max } => {
                let unit =
                    unit.as_ref().map(|unit: &Text| format!(" ({})", self.text(unit))).unwrap_or_default();
                let figure = |number: &hallbar_core::Decimal| figures::decimal(*number, self.language);
                let bounds = match (min, max) {
                    (Some(min), Some(max)) => {
                        format!(", {}", figures::between(&figure(min), &figure(max), self.language))
                    }
                    (Some(min), None) => format!(", {}", self.fill(texts::AT_LEAST, &[&figure(min)])),
                    (None, Some(max)) => format!(", {}", self.fill(texts::AT_MOST, &[&figure(max)])),
                    (None, None) => String::new(),
                };
                format!("{}{bounds}{unit}", self.say(texts::A_NUMBER))
            }
            AnswerType::Money { max: None } => self.say(texts::AN_AMOUNT).to_owned(),
            AnswerType::Money { max: Some(max) } => {
                let max = self.fill(texts::AT_MOST, &[&figures::money(*max, self.language)]);
                format!("{}, {max}", self.say(texts::AN_AMOUNT))
            }
            AnswerType::Choice { options } => {
                let options: Vec<String> =
                    options.iter().map(|option| self.title(&option.title, &option.id)).collect();
                self.fill(texts::ONE_OF, &[&options.join(", ")])
            }
            AnswerType::YesNo => self.say(texts::YES_OR_NO).to_owned(),
            AnswerType::Date => self.say(texts::A_DATE).to_owned(),
            AnswerType::Text => self.say(texts::A_TEXT).to_owned(),
        }
    }
}

/// The first letter made small, unless the word is an abbreviation: `Sökt belopp` inside a sentence.
fn lowered(text: &str) -> String {
    let mut letters = text.chars();
    let (first, second) = (letters.next(), letters.next());
    match (first, second) {
        (Some(first), Some(second)) if !second.is_uppercase() => {
            first.to_lowercase().chain(std::iter::once(second)).chain(letters).collect()
        }
        _ => text.to_owned(),
    }
}

/// How a relation is worded before what is asked: dates are early or late, levels above or below. What is simply the
/// same takes no words.
#[must_use]
pub fn related(relation: Relation, date: bool, level: bool) -> Option<Phrase> {
    Some(match (relation, date, level) {
        (Relation::Is | Relation::In, ..) => return None,
        (Relation::IsNot, ..) => texts::OTHER_THAN,
        (Relation::AtLeast, true, _) => texts::NOT_BEFORE,
        (Relation::AtMost, true, _) => texts::NOT_AFTER,
        (Relation::MoreThan, true, _) => texts::AFTER,
        (Relation::LessThan, true, _) => texts::BEFORE,
        (Relation::AtLeast, ..) => texts::AT_LEAST,
        (Relation::AtMost, ..) => texts::AT_MOST,
        (Relation::MoreThan, _, true) => texts::LEVEL_ABOVE,
        (Relation::LessThan, _, true) => texts::LEVEL_BELOW,
        (Relation::MoreThan, ..) => texts::MORE_THAN,
        (Relation::LessThan, ..) => texts::LESS_THAN,
    })
}
