use crate::{Decimal, Money, Text};

use super::{Condition, Item};

/// A fact of a case that a handbook declares, beyond the built-in ones.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct FactDefinition {
    /// Stable name; not one of the built-in facts.
    pub id: String,
    /// What it is called.
    pub title: Text,
    /// What it holds.
    pub value: AnswerType,
    /// Where it is drawn from, where it is not the case that gives it.
    pub from: Option<FactSource>,
}

/// Where a fact is drawn from that no case gives.
///
/// Without a strategy such a fact is missing, and open; where the strategy's document does not tell, it is a range.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FactSource {
    /// A figure of the strategy's structure, by its [id](crate::strategy::Figure::id). The fact holds a number.
    Figure(String),
    /// A check of the strategy's structure, by its [id](crate::strategy::Check::id) or its code. The fact holds a level of a scale
    /// with the levels `not_met`, `partly` and `met`, or a choice of these three.
    Check(String),
}

/// A question that is answered for a case.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Question {
    /// Stable name.
    pub id: String,
    /// The question, as asked.
    pub title: Text,
    /// What to look for.
    pub help: Option<Text>,
    /// How it is answered.
    pub answer: AnswerType,
    /// What each level or option means for this question, in place of the anchors of a scale that several questions
    /// share.
    pub anchors: Vec<Anchor>,
    /// The list it is asked for, once per item.
    pub per: Option<String>,
    /// Asked only where this holds.
    pub when: Option<Condition>,
    /// Whether *not applicable* may be answered.
    pub may_not_apply: bool,
    /// When a motivation is asked for.
    pub motivation: Demand,
    /// When evidence is asked for.
    pub evidence: Demand,
    /// Whether the applicant can change the answer by changing the project.
    pub changeable: bool,
}

/// What a level or an option means for one question.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Anchor {
    /// The level or option; `yes` and `no` where that is the answer.
    pub of: String,
    /// The text that tells it from its neighbours.
    pub text: Text,
}

impl Anchor {
    /// What these anchors say of a level or option.
    #[must_use]
    pub fn text_of<'a>(anchors: &'a [Self], option: &str) -> Option<&'a Text> {
        anchors.iter().find(|anchor| anchor.of == option).map(|anchor| &anchor.text)
    }
}

/// How a question is answered or what a fact holds.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum AnswerType {
    /// A level of this scale.
    Level {
        /// The scale.
        scale: String,
    },
    /// A number.
    Number {
        /// Unit as printed after the number.
        unit: Option<Text>,
        /// The least that can be answered.
        min: Option<Decimal>,
        /// The most that can be answered.
        max: Option<Decimal>,
    },
    /// An amount of money in the handbook's currency, zero or more.
    Money {
        /// The most that can be answered.
        max: Option<Money>,
    },
    /// One of several options without order.
    Choice {
        /// The options.
        options: Vec<Choice>,
    },
    /// Yes or no.
    #[default]
    YesNo,
    /// A date.
    Date,
    /// A text, never scored. As a fact it may be compared with codes.
    Text,
}

/// One option of a choice.
pub type Choice = Item;

/// When a motivation or evidence is asked for.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Demand {
    /// Never: it is welcome all the same.
    #[default]
    Never,
    /// With every answer.
    Always,
    /// Where this holds.
    When(Condition),
}

/// A named set of questions, asked where its condition holds.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Depth {
    /// Stable name.
    pub id: String,
    /// What it is called.
    pub title: Text,
    /// Where it is due; the first depth whose condition holds. The last has none and is due otherwise.
    pub when: Option<Condition>,
    /// The questions it asks.
    pub asks: Vec<String>,
}
