//! The handbook: a versioned rule set, as a document and as a checked model.
//!
//! [`HandbookDocument`] is what a file says; [`Handbook`](crate::Handbook) is one that has been validated. The document is a flat set
//! of lists. Each element has an id, and elements refer to one another by id, so that a later handbook can replace or
//! amend a single one. What the words mean stands at each type; how they are scored stands in the evaluation.

mod condition;
mod criterion;
mod effects;
mod list;
mod measure;
mod node;
mod parameter;
mod question;
mod ranking;
mod scale;
mod stage;

pub use condition::{Condition, Operand, Quantifier, Quantity, Relation, Test};
pub use criterion::{About, Criterion, Lens};
pub use effects::EffectRules;
pub use list::{Item, ItemList, ItemSource, Row, Table};
pub use measure::{LineField, Lookup, Measure, MeasureRule};
pub use node::{Aggregation, Cap, Class, Node, Part};
pub use parameter::{Parameter, ParameterKind, ParameterValue, Setting};
pub use question::{Anchor, AnswerType, Choice, Demand, Depth, FactDefinition, FactSource, Question};
pub use ranking::{First, RankingRules, TieKey, TieOf};
pub use scale::{Band, Edge, Level, NonAnswer, Outside, Point, Position, Scale, Stand, Treatment};
pub use stage::{Consequence, ConsequenceKind, Gate, Route, Stage, StopPoint};

use crate::case::Reference;
use crate::{CaseKind, Currency, Text};

/// A handbook as written: rules not yet checked against one another.
///
/// Fields are public and default to empty, so that a handbook can be written as a literal.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct HandbookDocument {
    /// Stable name: lower case letters, digits and hyphens.
    pub id: String,
    /// Version, such as `1.2.0`. Any change of the rules changes it.
    pub version: String,
    /// The earliest version whose results can be compared with this one's.
    pub comparable_since: Option<String>,
    /// What the handbook is called.
    pub title: Text,
    /// What it is for and for whom, in a few sentences.
    pub summary: Option<Text>,
    /// Where the rules were published.
    pub source: Option<Source>,
    /// The currency that amounts are in.
    pub currency: Currency,
    /// The kinds of case it serves; empty means every kind.
    pub kinds: Vec<CaseKind>,
    /// Whether it can only be used together with a strategy.
    pub needs_strategy: bool,
    /// The strategy whose goals its criteria name. It can be used with another; adapting it says what then changes.
    pub written_for: Option<Reference>,
    /// Numbers, levels, dates and lists that a call may set.
    pub parameters: Vec<Parameter>,
    /// Facts of a case beyond the built-in ones.
    pub facts: Vec<FactDefinition>,
    /// Lists whose items questions are asked about.
    pub lists: Vec<ItemList>,
    /// Codes and what they stand for.
    pub tables: Vec<Table>,
    /// What turns answers and numbers into levels and points.
    pub scales: Vec<Scale>,
    /// What is asked.
    pub questions: Vec<Question>,
    /// Which questions are asked when; the first whose condition holds. Empty means all are asked.
    pub depths: Vec<Depth>,
    /// Quantities drawn from facts and answers.
    pub measures: Vec<Measure>,
    /// Ways to look at the result across the tree: dimensions, perspectives, themes.
    pub lenses: Vec<Lens>,
    /// The leaves of the score tree.
    pub criteria: Vec<Criterion>,
    /// The inner nodes of the score tree.
    pub nodes: Vec<Node>,
    /// The node that gives the case its class and place, if there is one.
    pub main: Option<String>,
    /// How the cases of a call are put in order; by the main node alone where not said.
    pub ranking: Option<RankingRules>,
    /// How effects on goals are told and weighed up.
    pub effects: Option<EffectRules>,
    /// Requirements, in the order they are tried.
    pub stages: Vec<Stage>,
    /// What follows from the facts or the result without being a requirement.
    pub consequences: Vec<Consequence>,
    /// Where a person is asked to think again.
    pub stop_points: Vec<StopPoint>,
}

impl HandbookDocument {
    /// What a level or option means for a question: the question's own anchor, else that of its scale.
    #[must_use]
    pub fn anchor<'h>(&'h self, question: &'h Question, option: &str) -> Option<&'h Text> {
        if let Some(own) = Anchor::text_of(&question.anchors, option) {
            return Some(own);
        }
        let AnswerType::Level { scale } = &question.answer else { return None };
        let scale = self.scales.iter().find(|known| known.id == *scale)?;
        scale.levels.iter().find(|level| level.id == option)?.anchor.as_ref()
    }
}

/// Where a rule, a list or a fact was published.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Source {
    /// Publisher and title.
    pub title: String,
    /// Address, if it is on the web.
    pub url: Option<String>,
    /// Further addresses.
    pub also: Vec<String>,
    /// What was left out or adapted.
    pub note: Option<Text>,
}
