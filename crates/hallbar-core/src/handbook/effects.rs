use super::{Demand, Setting};

/// How effects on goals are told.
///
/// An effect is a signed level per item, before and after mitigation. Gains and losses are summed apart.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct EffectRules {
    /// The scale, whose levels have negative, zero and positive values.
    pub scale: String,
    /// The list whose items effects are told for.
    pub list: String,
    /// A loss this large or larger (a negative number) is flagged whatever the total.
    pub strong_loss: Option<Setting>,
    /// When an effect asks for a motivation; the condition may look at the effect of the item at hand.
    pub motivation: Demand,
    /// Whether a conflict without a standpoint is a finding.
    pub asks_standpoint: bool,
}
