use crate::Text;

use super::{Condition, Quantity, Setting};

/// A typed quantity drawn from facts, answers and lines.
///
/// Measures are exact fractions: a share of money is compared as a product, never as a rounded quotient. An impossible
/// one (a share of zero) is unknown.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Measure {
    /// Stable name.
    pub id: String,
    /// What it is called.
    pub title: Text,
    /// Unit as printed after the number: `%`, `kr`, `månader`.
    pub unit: Option<Text>,
    /// The list it is drawn for, once per item.
    pub per: Option<String>,
    /// How it is drawn.
    pub rule: MeasureRule,
}

/// How a measure is drawn.
#[derive(Debug, Clone, PartialEq)]
pub enum MeasureRule {
    /// The sum of all. What is not applicable is left out.
    Sum(Vec<Quantity>),
    /// The first less the second.
    Difference {
        /// From this.
        from: Quantity,
        /// Take this.
        take: Quantity,
    },
    /// The product of all.
    Product(Vec<Quantity>),
    /// `of` as a share of `to`: 0.5 is half.
    Ratio {
        /// The part.
        of: Quantity,
        /// The whole.
        to: Quantity,
    },
    /// `of` in per cent of `to`: 50 is half.
    Percent {
        /// The part.
        of: Quantity,
        /// The whole.
        to: Quantity,
    },
    /// Whole months between two dates.
    Months {
        /// The earlier date.
        from: Quantity,
        /// The later date.
        to: Quantity,
    },
    /// The date so many months after another, for limits such as "at most ten years ago". Where the month is too short
    /// it is the month's last day.
    MonthsAfter {
        /// The date.
        of: Quantity,
        /// How many whole months later; before it where below zero.
        months: Setting,
    },
    /// Days between two dates.
    Days {
        /// The earlier date.
        from: Quantity,
        /// The later date.
        to: Quantity,
    },
    /// The least of all that apply.
    Least(Vec<Quantity>),
    /// The greatest of all that apply.
    Greatest(Vec<Quantity>),
    /// How many of the conditions hold.
    Count(Vec<Condition>),
    /// Over the items of a list: the sum of a quantity, of those for which the condition holds.
    SumItems {
        /// The list.
        list: String,
        /// What is added up.
        of: Quantity,
        /// Multiplied by the number that a table holds for the item.
        times: Option<Lookup>,
        /// Only for items of which this holds.
        when: Option<Condition>,
    },
    /// Over the items of a list: how many the condition holds for.
    CountItems {
        /// The list.
        list: String,
        /// What must hold.
        when: Condition,
    },
    /// The number that a table holds for a code.
    Lookup(Lookup),
}

impl Default for MeasureRule {
    fn default() -> Self {
        Self::Sum(Vec::new())
    }
}

/// A number looked up in a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Lookup {
    /// The table.
    pub table: String,
    /// The column.
    pub column: String,
    /// The code looked up.
    pub code: Quantity,
}

/// A field of a financing line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineField {
    /// The amount.
    Amount,
    /// Who pays: `own`, `public`, `private` or `in_kind`.
    Kind,
    /// The code, such as an EU intervention code.
    Code,
}
