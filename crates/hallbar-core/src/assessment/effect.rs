use crate::Text;
use crate::case::{Certainty, Mitigator};

use super::{LevelText, Ternary};

/// Effects on goals, gains and losses apart.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct EffectSummary {
    /// One line for each effect given, in the list's order.
    pub effects: Vec<EffectLine>,
    /// The sum of gains after mitigation, least and most.
    pub gains: (f64, f64),
    /// The sum of losses after mitigation, least and most; zero or less.
    pub losses: (f64, f64),
    /// Items that no effect was given for.
    pub not_assessed: Vec<String>,
    /// Conflicts: a loss on one item beside gains on others.
    pub conflicts: Vec<ConflictResult>,
}

/// An effect on one item.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct EffectLine {
    /// The item.
    pub on: String,
    /// What the item is called.
    pub title: Text,
    /// Points before mitigation, least and most.
    pub before: (f64, f64),
    /// Points after mitigation, least and most.
    pub after: (f64, f64),
    /// The level or levels after mitigation.
    pub levels: Vec<LevelText>,
    /// Who mitigates.
    pub mitigated_by: Option<Mitigator>,
    /// How sure one is.
    pub certainty: Option<Certainty>,
    /// Why.
    pub motivation: Option<String>,
    /// What it rests on.
    pub evidence: Vec<String>,
    /// Whether the loss is a strong one, whatever the total.
    pub strong_loss: Ternary,
}

/// A loss on one item beside gains on others, and where one stands.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct ConflictResult {
    /// The item that loses.
    pub loss: String,
    /// The items that gain.
    pub gains: Vec<String>,
    /// Whether both the loss and a gain are certain.
    pub certain: bool,
    /// Whether a person named it, rather than that it follows from the effects.
    pub stated: bool,
    /// Where one stands.
    pub standpoint: Option<String>,
    /// Whose standpoint it is.
    pub by: Option<String>,
}
