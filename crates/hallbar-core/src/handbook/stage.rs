use crate::Text;

use super::{Condition, Item};

/// A step of the decision with its requirements. All of them are reported.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Stage {
    /// Stable name.
    pub id: String,
    /// What it is called.
    pub title: Text,
    /// What failing it is called: avslag, avvisas, tas ej upp.
    pub failing: Option<Text>,
    /// The requirements.
    pub gates: Vec<Gate>,
}

/// A requirement. No points make up for a failed one.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Gate {
    /// Stable name, unique over all stages.
    pub id: String,
    /// The requirement in words.
    pub title: Text,
    /// Applies only where this holds.
    pub when: Option<Condition>,
    /// What must hold.
    pub requires: Condition,
    /// The class of the main node that a case gets where this fails.
    pub class: Option<String>,
    /// Whether a person's reasoned deviation may stand in for it ("normally").
    pub soft: bool,
    /// The published rule it comes from.
    pub source: Option<String>,
}

/// What follows from the case without being a requirement.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Consequence {
    /// Stable name.
    pub id: String,
    /// What it is about.
    pub title: Text,
    /// Which kind it is.
    pub kind: ConsequenceKind,
}

/// A route, a duty or a condition to attach.
#[derive(Debug, Clone, PartialEq)]
pub enum ConsequenceKind {
    /// Who decides or which way the case goes: the first whose condition holds, else the last.
    Route(Vec<Route>),
    /// Something that must be done where this holds.
    Duty(Condition),
    /// A condition to attach to the decision where this holds (villkor).
    Attach(Condition),
}

impl Default for ConsequenceKind {
    fn default() -> Self {
        Self::Duty(Condition::default())
    }
}

/// One way of a route.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Route {
    /// Stable name.
    pub id: String,
    /// What it is called.
    pub title: Text,
    /// Where it is taken; the last has none and is taken otherwise.
    pub when: Option<Condition>,
}

/// A place where a person is asked: go on, think again, or end it? Never changes a score.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct StopPoint {
    /// Stable name.
    pub id: String,
    /// What it is called.
    pub title: Text,
    /// The control questions.
    pub asks: Vec<Item>,
    /// Stands only where this holds.
    pub when: Option<Condition>,
}
