use crate::{Decimal, Money};

use super::Setting;

/// Something that holds, does not hold, or is open for a case.
///
/// Conditions are three-valued (Kleene): what rests on an open answer is open, unless the other parts settle it.
#[derive(Debug, Clone, PartialEq)]
pub enum Condition {
    /// Every one holds. None in the list: holds.
    All(Vec<Condition>),
    /// At least one holds. None in the list: does not hold.
    Any(Vec<Condition>),
    /// The inner one does not hold.
    Not(Box<Condition>),
    /// At least `count` of these hold; one about something not applicable does not, and stays in the list.
    Count {
        /// How many must hold.
        count: Setting,
        /// Among which.
        of: Vec<Condition>,
    },
    /// One quantity against another. What is not applicable or has no score compares as not holding.
    Compare {
        /// The quantity looked at.
        left: Quantity,
        /// What is asked of it.
        test: Test,
    },
    /// The same test on several quantities. Without `count` every one that applies must meet it; those that do not
    /// apply are skipped. With `count` at least so many must, and one that does not apply is not met.
    Each {
        /// The quantities looked at.
        of: Vec<Quantity>,
        /// How many must meet the test; all that apply where not said.
        count: Option<Setting>,
        /// What is asked of each.
        test: Test,
    },
    /// The same condition on every item of a list.
    Items {
        /// The list.
        list: String,
        /// Of how many items it must hold.
        quantifier: Quantifier,
        /// What must hold; quantities in it are those of the item.
        holds: Box<Condition>,
    },
    /// The answer to this question comes with a motivation.
    Motivated(String),
    /// The answer to this question comes with evidence.
    Evidenced(String),
}

impl Default for Condition {
    /// A condition that always holds.
    fn default() -> Self {
        Self::All(Vec::new())
    }
}

impl Condition {
    /// `left` is at least `right`.
    ///
    /// # Examples
    /// ```
    /// use hallbar_core::handbook::{Condition, Quantity};
    /// use hallbar_core::Money;
    /// let large = Condition::at_least(Quantity::fact("applied"), Money::sek(500_000));
    /// # assert!(matches!(large, Condition::Compare { .. }));
    /// ```
    pub fn at_least(left: Quantity, right: impl Into<Operand>) -> Self {
        Self::compare(left, Relation::AtLeast, right)
    }

    /// `left` is more than `right`.
    pub fn more_than(left: Quantity, right: impl Into<Operand>) -> Self {
        Self::compare(left, Relation::MoreThan, right)
    }

    /// `left` is the same as `right`.
    pub fn is(left: Quantity, right: impl Into<Operand>) -> Self {
        Self::compare(left, Relation::Is, right)
    }

    /// `left` stands in `relation` to `right`.
    pub fn compare(left: Quantity, relation: Relation, right: impl Into<Operand>) -> Self {
        Self::Compare { left, test: Test { relation, to: right.into() } }
    }
}

/// Of how many items a condition must hold.
#[derive(Debug, Clone, PartialEq)]
pub enum Quantifier {
    /// Of every item. An empty list: holds.
    Every,
    /// Of at least one item. An empty list: does not hold.
    Some,
    /// Of at least so many items.
    Count(Setting),
}

/// What is asked of a quantity: how it shall stand to another.
#[derive(Debug, Clone, PartialEq)]
pub struct Test {
    /// How the quantity shall stand to the other side.
    pub relation: Relation,
    /// The other side.
    pub to: Operand,
}

/// How one quantity stands to another. Limits always say which side they fall on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
pub enum Relation {
    /// The same.
    Is,
    /// Not the same.
    IsNot,
    /// One of a list.
    In,
    /// The same or more. For levels: the same or further up the scale.
    AtLeast,
    /// The same or less.
    AtMost,
    /// More, and not the same.
    MoreThan,
    /// Less, and not the same.
    LessThan,
}

impl Relation {
    /// The name of the field in documents: `at_least`.
    #[must_use]
    pub const fn field(self) -> &'static str {
        match self {
            Self::Is => "is",
            Self::IsNot => "is_not",
            Self::In => "in",
            Self::AtLeast => "at_least",
            Self::AtMost => "at_most",
            Self::MoreThan => "more_than",
            Self::LessThan => "less_than",
        }
    }

    /// The relation that holds exactly where this one does not, if there is one.
    #[must_use]
    pub const fn contrary(self) -> Option<Self> {
        match self {
            Self::Is => Some(Self::IsNot),
            Self::IsNot => Some(Self::Is),
            Self::In => None,
            Self::AtLeast => Some(Self::LessThan),
            Self::AtMost => Some(Self::MoreThan),
            Self::MoreThan => Some(Self::AtMost),
            Self::LessThan => Some(Self::AtLeast),
        }
    }

    /// The relation in words, for messages.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Is => "the same as",
            Self::IsNot => "other than",
            Self::In => "among",
            Self::AtLeast => "at least",
            Self::AtMost => "at most",
            Self::MoreThan => "more than",
            Self::LessThan => "less than",
        }
    }
}

/// The other side of a comparison.
#[derive(Debug, Clone, PartialEq)]
pub enum Operand {
    /// A number.
    Number(Decimal),
    /// An amount of money.
    Money(Money),
    /// A level, option, class, code or date, as the left side reads it.
    Text(String),
    /// Yes or no.
    YesNo(bool),
    /// A list, for [`Relation::In`].
    List(Vec<String>),
    /// Another quantity.
    Quantity(Quantity),
}

impl From<Decimal> for Operand {
    fn from(number: Decimal) -> Self {
        Self::Number(number)
    }
}

impl From<i32> for Operand {
    fn from(number: i32) -> Self {
        Self::Number(Decimal::from(number))
    }
}

impl From<Money> for Operand {
    fn from(money: Money) -> Self {
        Self::Money(money)
    }
}

impl From<&str> for Operand {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<bool> for Operand {
    fn from(yes: bool) -> Self {
        Self::YesNo(yes)
    }
}

impl From<Quantity> for Operand {
    fn from(quantity: Quantity) -> Self {
        Self::Quantity(quantity)
    }
}

/// Anything that can be compared, measured or scored.
///
/// Inside a per-item block (a question, criterion, node or condition with a list), what is asked once per item means
/// that of the item at hand; outside it, it must be asked about through [`Condition::Items`] or a measure over items.
#[derive(Debug, Clone, PartialEq)]
pub enum Quantity {
    /// A number as it stands.
    Number(Decimal),
    /// A fact of the case, built in or declared.
    Fact(String),
    /// The answer to a question, of one named item where `item` is given.
    Answer {
        /// The question.
        question: String,
        /// The item, for a per-item question seen from outside its block.
        item: Option<String>,
    },
    /// The level that a criterion reaches on its scale.
    Level(String),
    /// A measure.
    Measure(String),
    /// The score of a criterion or node.
    Score(String),
    /// The class of a node.
    Class(String),
    /// The share of a node's weight that is answered, 0–1. Only to withhold a class.
    Coverage(String),
    /// The number of a node's parts whose own class is this or better.
    Parts {
        /// The node.
        node: String,
        /// The class, which every part must have.
        class: String,
    },
    /// The effect on an item (after mitigation); without an item, on the item at hand.
    Effect(Option<String>),
    /// The sum of all gains, after mitigation: zero or more.
    Gains,
    /// The sum of all losses, after mitigation: zero or less.
    Losses,
    /// The largest single loss, after mitigation: zero or less.
    WorstEffect,
    /// The number of conflicts without a standpoint.
    OpenConflicts,
    /// The outcome of a gate: `passed` or `failed`. A gate that does not apply is passed.
    Gate(String),
    /// The outcome of a stage: `passed` or `failed`.
    Stage(String),
    /// The depth at which the case is assessed.
    Depth,
    /// A parameter.
    Parameter(String),
    /// A field of the financing line at hand.
    Line(super::LineField),
    /// The code of the item at hand.
    Item,
}

impl Quantity {
    /// A fact by its id.
    pub fn fact(id: impl Into<String>) -> Self {
        Self::Fact(id.into())
    }

    /// The answer to the question with this id.
    pub fn answer(question: impl Into<String>) -> Self {
        Self::Answer { question: question.into(), item: None }
    }

    /// The score of the node or criterion with this id.
    pub fn score(node: impl Into<String>) -> Self {
        Self::Score(node.into())
    }
}
