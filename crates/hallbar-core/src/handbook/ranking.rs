/// How the cases of a call are put in order.
///
/// They stand by the least that a node's score can be, highest first. Where that is the same the tie keys are tried in
/// order; where they are the same too the cases share their place.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RankingRules {
    /// The node whose score they are ranked by; the main node where not said.
    pub by: Option<String>,
    /// What tells cases with the same score apart, in order.
    pub ties: Vec<TieKey>,
}

/// What tells cases with the same score apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TieKey {
    /// What is looked at.
    pub of: TieOf,
    /// Which end of it comes first.
    pub first: First,
}

/// What a tie key looks at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TieOf {
    /// The score of a node or criterion that stands once.
    Score(String),
    /// A fact that is a number, an amount of money or a date.
    Fact(String),
}

impl TieOf {
    /// The node, criterion or fact.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::Score(id) | Self::Fact(id) => id,
        }
    }
}

/// Which end of a tie key comes first.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum First {
    /// The most points, the largest number or amount, the latest date.
    #[default]
    Greatest,
    /// The fewest points, the smallest number or amount, the earliest date.
    Least,
}
