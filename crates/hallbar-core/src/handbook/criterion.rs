use crate::Text;

use super::{Condition, Item, Quantity, Setting, Treatment};

/// A leaf of the score tree: what it reads, and through which scale.
#[derive(Debug, Clone, PartialEq)]
pub struct Criterion {
    /// Stable name, shared with no node.
    pub id: String,
    /// What it is called.
    pub title: Text,
    /// What it reads.
    pub reads: Quantity,
    /// The scale that turns it into points; without one the number read is the points.
    pub scale: Option<String>,
    /// The list it stands for, once per item.
    pub per: Option<String>,
    /// Whether it is about effect or about carrying out.
    pub about: Option<About>,
    /// The items of lenses it is seen in.
    pub seen_in: Vec<String>,
    /// Goals and targets of Agenda 2030 that it looks at, as codes. Told, not counted: no score rests on it.
    pub agenda: Vec<String>,
    /// Goals of the strategy that it looks at, by id. Told, not counted.
    pub goals: Vec<String>,
    /// Part of the tree only where this holds.
    pub when: Option<Condition>,
    /// What non-answers count as here, before what the scale says.
    pub treatment: Treatment,
    /// The most points it can give; an answer above is kept and counted at this.
    pub cap: Option<Setting>,
    /// The published rule it comes from.
    pub source: Option<String>,
}

impl Default for Criterion {
    fn default() -> Self {
        Self {
            id: String::new(),
            title: Text::default(),
            reads: Quantity::Item,
            scale: None,
            per: None,
            about: None,
            seen_in: Vec::new(),
            agenda: Vec::new(),
            goals: Vec::new(),
            when: None,
            treatment: Treatment::default(),
            cap: None,
            source: None,
        }
    }
}

/// What a criterion is about. The two are shown apart and never made one middle number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
pub enum About {
    /// What the case leads to.
    Effect,
    /// How the case is carried out.
    CarryingOut,
}

/// A way to look at the result across the tree: dimensions, perspectives, themes.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Lens {
    /// Stable name.
    pub id: String,
    /// What it is called.
    pub title: Text,
    /// What it tells apart. Ids are unique over all lenses.
    pub items: Vec<Item>,
}
