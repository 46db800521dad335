//! How workbooks and forms are read and written.
//!
//! The same pages lie as Markdown in the crate's folder `docs`.

/// Workbooks: which sheet is read, what its cells become, what is refused, how they are written.
#[doc = include_str!("../docs/workbooks.md")]
pub mod workbooks {}

/// Forms: a case to fill in as a workbook, what stands in it, how it is read back and what can be wrong with it.
#[doc = include_str!("../docs/forms.md")]
pub mod forms {}
