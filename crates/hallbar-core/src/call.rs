//! The call: a round of applications under one handbook.

use crate::case::Reference;
use crate::handbook::ParameterValue;
use crate::{Date, Decimal, Money};

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
    /// Limits over all cases that get money.
    pub limits: Vec<CallLimit>,
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

/// A limit over all cases of a call that get money: at most, or at least, so much to these.
///
/// # Examples
/// At most 30 % of the budget to one municipality.
/// ```
/// use hallbar_core::call::{Bound, CallLimit, LimitOn, Share};
/// let limit = CallLimit {
///     id: "one-municipality".into(),
///     on: LimitOn::Each("municipality".into()),
///     bound: Bound::AtMost(Share::Percent(30.into())),
///     ..CallLimit::default()
/// };
/// # assert!(limit.title.is_empty());
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CallLimit {
    /// Stable name.
    pub id: String,
    /// What it says, as shown.
    pub title: String,
    /// Which cases it is about.
    pub on: LimitOn,
    /// How much they may or shall get.
    pub bound: Bound,
}

/// Which cases a limit of a call is about.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum LimitOn {
    /// All of them.
    #[default]
    All,
    /// Those with the same value of this fact, for each value by itself.
    Each(String),
    /// Those of a group.
    Those(CaseGroup),
}

/// The cases whose fact has one of these values.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CaseGroup {
    /// A fact that is a text, a code, a level, an option, yes or no, or `kind`.
    pub fact: String,
    /// The values.
    pub values: Vec<String>,
}

/// Whether a limit of a call is a ceiling or a floor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bound {
    /// At most this: a case that would go beyond gets no money.
    AtMost(Share),
    /// At least this: told as met or not by what gets money.
    AtLeast(Share),
}

impl Bound {
    /// How much.
    #[must_use]
    pub const fn share(self) -> Share {
        match self {
            Self::AtMost(share) | Self::AtLeast(share) => share,
        }
    }
}

impl Default for Bound {
    fn default() -> Self {
        Self::AtMost(Share::default())
    }
}

/// How much a limit of a call is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Share {
    /// So much money.
    Money(Money),
    /// So many per cent of the call's budget, 0–100.
    Percent(Decimal),
    /// So many cases.
    Cases(u16),
}

impl Default for Share {
    fn default() -> Self {
        Self::Cases(0)
    }
}
