//! How workbooks are read and written.
//!
//! The same page lies as Markdown in the crate's folder `docs`.

/// Workbooks: which sheet is read, what its cells become, what is refused, how they are written.
#[doc = include_str!("../docs/workbooks.md")]
pub mod workbooks {}
