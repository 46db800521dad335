use crate::Text;

use super::Setting;

/// Turns an answer, a measure or a node's score into a level or into points.
///
/// A scale has ordered `levels`, or `bands` of numbers that point at levels or values, or `points` with straight lines
/// between; bands and levels may stand together.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Scale {
    /// Stable name.
    pub id: String,
    /// What it is called.
    pub title: Text,
    /// The steps, lowest first. With values they strictly rise; without, they serve gates and classes only.
    pub levels: Vec<Level>,
    /// Ranges of numbers, lowest first, each with its closed sides named.
    pub bands: Vec<Band>,
    /// Points with straight lines between, by rising place.
    pub points: Vec<Point>,
    /// What a number outside every band or beyond the last point is.
    pub outside: Outside,
    /// What a non-answer counts as, where the criterion does not say.
    pub treatment: Treatment,
}

/// One step of a scale.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Level {
    /// Stable name.
    pub id: String,
    /// What it is called.
    pub title: Text,
    /// The text anchor that tells it from its neighbours.
    pub anchor: Option<Text>,
    /// The points it gives.
    pub value: Option<Setting>,
    /// The options that give this level, where they are not called as the level is.
    pub of: Vec<String>,
}

/// A range of numbers and what it gives.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Band {
    /// The lower side; none is without end.
    pub from: Option<Edge>,
    /// The upper side; none is without end.
    pub to: Option<Edge>,
    /// What a number in the range stands for.
    pub gives: Stand,
}

/// One side of a range of numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct Edge {
    /// The limit.
    pub at: Setting,
    /// Whether the limit itself is inside.
    pub inside: bool,
}

/// A place on a point list and what it gives.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Point {
    /// The place.
    pub at: Setting,
    /// On, just before or just after the place: a list may jump.
    pub position: Position,
    /// The points there.
    pub value: Setting,
}

/// Which side of a place a point stands on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Position {
    /// Just before it.
    Before,
    /// On it.
    #[default]
    At,
    /// Just after it.
    After,
}

/// What a number beyond every band or point is.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Outside {
    /// Wrong: the case does not fit the rules.
    #[default]
    Error,
    /// As the nearest band or point.
    Nearest,
    /// Left out: no score.
    LeftOut,
    /// This level or value.
    Gives(Stand),
}

/// A level or a number of points.
#[derive(Debug, Clone, PartialEq)]
pub enum Stand {
    /// A level of the scale.
    Level(String),
    /// Points.
    Value(Setting),
}

impl Default for Stand {
    fn default() -> Self {
        Self::Value(Setting::default())
    }
}

/// What each kind of non-answer counts as. A person's `unknown` always stays open.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Treatment {
    /// The application is silent.
    pub not_described: Option<NonAnswer>,
    /// The question does not apply to the case.
    pub not_applicable: Option<NonAnswer>,
    /// Nobody has answered.
    pub missing: Option<NonAnswer>,
}

/// What a non-answer counts as.
#[derive(Debug, Clone, PartialEq)]
pub enum NonAnswer {
    /// Open: it may turn out to be anything that the question admits.
    Open,
    /// Left out: weight and all.
    LeftOut,
    /// As this level or value; with `reason`, only where the answer carries a motivation, and open without.
    Counts {
        /// The level or value.
        as_: Stand,
        /// Whether a motivation is needed for it.
        with_reason: bool,
    },
}
