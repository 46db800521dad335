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
    /// What the effects cause in turn, where an interlinkage matrix was given.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub indirect: Option<IndirectSummary>,
}

/// What the effects of a case cause in turn, along an interlinkage matrix. Never netted against the effects themselves.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct IndirectSummary {
    /// What an indirect step counts for, beside a direct one.
    pub damping: f64,
    /// One entry for each label that an effect reaches, in the order of the matrix. A label need be no item of the list.
    pub labels: Vec<IndirectEffect>,
    /// Items with an effect that the matrix does not know: what they cause is not told.
    pub not_in_matrix: Vec<String>,
    /// The sum of indirect gains, least and most.
    pub gains: (f64, f64),
    /// The sum of indirect losses, least and most; zero or less.
    pub losses: (f64, f64),
    /// Labels that lose in turn while the case gains elsewhere, and that are in no conflict by their own effect.
    pub conflicts: Vec<IndirectConflict>,
}

/// What is caused on one label.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct IndirectEffect {
    /// The label.
    pub on: String,
    /// What it is called.
    pub title: Text,
    /// The case's own effect on it after mitigation; none where it is not assessed or no item of the list.
    pub direct: Option<(f64, f64)>,
    /// What is gained in turn, least and most.
    pub gains: (f64, f64),
    /// What is lost in turn, least and most; zero or less.
    pub losses: (f64, f64),
    /// Its own effect (none counts as zero), gains and losses together, least and most.
    pub total: (f64, f64),
    /// What it comes from, in the order of the handbook's list.
    pub lines: Vec<IndirectLine>,
}

/// One effect along one cell.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct IndirectLine {
    /// The item that influences.
    pub from: String,
    /// The effect on it after mitigation.
    pub effect: (f64, f64),
    /// Its cell in the matrix.
    pub cell: (f64, f64),
    /// Damping times effect times cell.
    pub product: (f64, f64),
}

/// A label that loses in turn while the case gains elsewhere.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct IndirectConflict {
    /// The label that loses.
    pub loss: String,
    /// The items that gain directly.
    pub gains: Vec<String>,
    /// Whether both the loss and a gain are certain.
    pub certain: bool,
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
