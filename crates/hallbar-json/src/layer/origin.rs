//! What each layer did.

use hallbar_core::diagnostic::Position;

/// What a layer did to the handbook beneath it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Step {
    /// What was done.
    pub act: Act,
    /// With what, by ids: `/criteria/climate/cap`, `/nodes/total/parts/climate/weight`.
    pub path: String,
    /// What stood there before, as JSON.
    pub before: Option<String>,
    /// Where the layer says so.
    pub position: Position,
}

/// What a layer can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Act {
    /// An element was added.
    Added,
    /// An element was removed.
    Removed,
    /// An element was replaced whole.
    Replaced,
    /// A field was set, or put back to what is usual.
    Set,
    /// The elements of a list were put in another order.
    Ordered,
}
