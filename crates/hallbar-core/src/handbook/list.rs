use crate::{Decimal, Text};

/// A list whose items a block of questions is asked about, once each.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ItemList {
    /// Stable name.
    pub id: String,
    /// What it is called.
    pub title: Text,
    /// Where its items come from.
    pub items: ItemSource,
}

/// Where the items of a list come from.
#[derive(Debug, Clone, PartialEq)]
pub enum ItemSource {
    /// Written here.
    Own(Vec<Item>),
    /// The 17 goals of Agenda 2030, or those named.
    AgendaGoals(Vec<String>),
    /// The goals of the strategy at one depth of its tree (1 is the top), whatever the region calls that level.
    Strategy {
        /// Depth in the tree, from 1.
        depth: u8,
        /// The items where no strategy is given. Where there are none, the handbook needs a strategy.
        otherwise: Vec<Item>,
    },
    /// The financing lines of the case.
    Lines,
}

impl ItemSource {
    /// Whether there are no items without a strategy.
    #[must_use]
    pub fn needs_strategy(&self) -> bool {
        matches!(self, Self::Strategy { otherwise, .. } if otherwise.is_empty())
    }
}

impl Default for ItemSource {
    fn default() -> Self {
        Self::Own(Vec::new())
    }
}

/// One item of an own list, a lens or a choice.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Item {
    /// Stable name.
    pub id: String,
    /// What it is called.
    pub title: Text,
}

/// Codes and what they stand for: one row a code, one number a column.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Table {
    /// Stable name.
    pub id: String,
    /// What it is called.
    pub title: Text,
    /// Names of the columns.
    pub columns: Vec<Item>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// One code of a table.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Row {
    /// The code, as text: `042` is not `42`.
    pub code: String,
    /// What the code stands for.
    pub title: Option<Text>,
    /// One number a column, in the columns' order.
    pub values: Vec<Decimal>,
}
