//! The call: a round of applications under one handbook.

use crate::case::Reference;
use crate::handbook::ParameterValue;
use crate::{Date, Money};

/// A call as written.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CallDocument {
    /// Stable name.
    pub id: String,
    /// Version.
    pub version: String,
    /// What it is called.
    pub title: String,
    /// The handbook it goes by, with its version.
    pub handbook: Reference,
    /// First day for applications.
    pub opens: Option<Date>,
    /// Last day for applications.
    pub closes: Option<Date>,
    /// The money there is.
    pub budget: Option<Money>,
    /// Values for the handbook's parameters.
    pub parameters: Vec<SetParameter>,
    /// Highest levels that criteria can reach in this call.
    pub caps: Vec<LevelCap>,
}

/// A parameter of the handbook and what the call sets it to.
#[derive(Debug, Clone, PartialEq)]
pub struct SetParameter {
    /// The parameter.
    pub id: String,
    /// What it is set to.
    pub value: ParameterValue,
}

/// The highest level a criterion can reach in a call. A higher answer is kept, and counted at the cap.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LevelCap {
    /// The criterion.
    pub criterion: String,
    /// The level.
    pub level: String,
}
