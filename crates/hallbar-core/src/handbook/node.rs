use crate::Text;

use super::{Condition, Setting};

/// An inner node of the score tree: its parts and the rule that brings them together.
///
/// In order: the rule over the parts, bonus parts, the maximum, the node's own scale, rounding, caps; then the class.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Node {
    /// Stable name, shared with no criterion.
    pub id: String,
    /// What it is called.
    pub title: Text,
    /// The list it stands for, once per item.
    pub per: Option<String>,
    /// How the parts are brought together.
    pub rule: Aggregation,
    /// The parts, in the order they are added up.
    pub parts: Vec<Part>,
    /// The most points the rule and bonuses can give.
    pub maximum: Option<Setting>,
    /// A scale that the points go through.
    pub scale: Option<String>,
    /// Decimals that the score is rounded to (half to even), before caps and classes.
    pub decimals: Option<u8>,
    /// Limits that other parts of the result set.
    pub caps: Vec<Cap>,
    /// The classes, best first; the first whose condition holds counts.
    pub classes: Vec<Class>,
    /// No class is given while this holds: too little data.
    pub withheld: Option<Condition>,
    /// Part of the tree only where this holds.
    pub when: Option<Condition>,
}

/// A part of a node.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Part {
    /// The criterion or node. One that stands once per item counts once for each.
    pub of: String,
    /// Its weight; 1 where not said.
    pub weight: Option<Setting>,
    /// Added on top: outside weights, share-out and coverage.
    pub bonus: bool,
}

/// How the parts of a node are brought together.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Aggregation {
    /// Σ weight × points.
    #[default]
    Sum,
    /// Σ weight × points ÷ Σ weight.
    Mean,
    /// Weighted geometric mean; every part above zero.
    Geometric,
    /// Weighted harmonic mean; every part above zero.
    Harmonic,
    /// Weighted power mean with this exponent; parts zero or more, above zero for an exponent of zero or less.
    Power(Setting),
    /// The least of the parts. Weights do not count.
    Minimum,
    /// The greatest of the parts. Weights do not count.
    Maximum,
    /// How many parts have at least this many points.
    Count {
        /// The points.
        at_least: Setting,
    },
    /// The plain mean of the so many lowest parts, or of all where there are fewer.
    Worst(Setting),
    /// The parts stand side by side: no number for the whole.
    None,
}

/// A limit on a node's score, set by another part of the result.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Cap {
    /// Stable name.
    pub id: String,
    /// Why the limit is there, as shown.
    pub title: Text,
    /// Where it applies.
    pub when: Condition,
    /// The most points the node can have then.
    pub at_most: Setting,
}

/// A class that a node's score or anything else may put it in.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Class {
    /// Stable name.
    pub id: String,
    /// What it is called.
    pub title: Text,
    /// What it means.
    pub meaning: Option<Text>,
    /// Where it holds; the last class may go without, and holds otherwise.
    pub when: Option<Condition>,
}
