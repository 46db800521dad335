//! How tables are written and read.
//!
//! The same page lies as Markdown in the crate's folder `docs`.

/// Tables: what a row holds, what is said of its columns, how cells are read and written.
#[doc = include_str!("../docs/tables.md")]
pub mod tables {}
