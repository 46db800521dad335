//! The regional development strategy: a region's own tree of goals, and what it says of itself.
//!
//! The region names its levels; a tree may have any depth. Goals link to Agenda 2030 with a direction, and are followed
//! up by indicators. [`Strategy::check`](crate::Strategy::check) holds the structure to a catalogue of [`CHECKS`] and
//! [`Strategy::pulls`](crate::Strategy::pulls) shows what the goals do to Agenda 2030 and to one another.
//! [`StrategyComparison`] holds two versions of a strategy, or the strategies of two regions, against one another.
//!
//! Left out here: the judgement. It is answered as a case of its own, under a handbook that may read the [`Figure`]s of
//! the structure and the checks beside a person's answers.

mod check;
mod checks;
mod compare;
mod document;
mod figure;
mod indirect;
mod kinds;
mod pull;
mod tree;

pub(crate) use check::View;
pub use check::{CHECKS, Check, CheckPlace, CheckResult, Phrase, Remark, Standing};
pub use compare::{
    AgendaCoverage, AlignedGoals, Change, CheckChange, CheckOutcome, CheckPair, CodeChanges, CommonIndicator,
    DocumentChanges, FigureChange, FigurePair, FigureRange, GoalChange, GoalLikeness, GoalName, GoalsMatched,
    IndicatorMatch, IndicatorName, LinkCount, Pair, RegionComparison, SharedCodes, StrategyComparison,
    StrategyName, VersionComparison,
};
pub use document::{
    Action, Aim, Analysis, Direction, FollowUp, GoalLink, OutOfScope, Participation, Perspective, Reading,
    StatedConflict, StrategyDocument, StrategyGoal, StrategyIndicator,
};
pub(crate) use figure::Range;
pub use figure::{Figure, FigureResult};
pub use indirect::{IndirectPull, PullWay};
pub use kinds::{Dimension, PerspectiveKind, StrategyPart, Theme};
pub use pull::{AgendaPull, AgendaTotal, PairPull, Pulls};
pub(crate) use tree::Tree;
