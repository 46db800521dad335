//! The regional development strategy: a region's own tree of goals, and what it says of itself.
//!
//! The region names its levels; a tree may have any depth. Goals link to Agenda 2030 with a direction, and are followed
//! up by indicators. [`Strategy::check`](crate::Strategy::check) holds the structure to a catalogue of [`CHECKS`],
//! [`Strategy::pulls`](crate::Strategy::pulls) shows what the goals do to Agenda 2030 and to one another, and
//! [`compare`] sets two strategies or two versions side by side.
//!
//! Left out here: the judgement. It is answered as a case of its own, under a handbook that may read
//! the [`Figure`]s of the structure beside a person's answers.

mod document;
mod kinds;

pub use document::{
    Action, Aim, Analysis, Direction, FollowUp, GoalLink, OutOfScope, Participation, Perspective, Reading,
    StatedConflict, StrategyDocument, StrategyGoal, StrategyIndicator,
};
pub use kinds::{Dimension, PerspectiveKind, StrategyPart, Theme};
