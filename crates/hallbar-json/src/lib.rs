//! Hallbar documents and assessments as JSON.
//!
//! Handbooks, cases, strategies, calls and what the columns of a table hold are read with every mistake reported at once,
//! each at its line and column, and written back with what is usual left out.
//!
//! Two handbooks come with the crate, `grund` and `kronoberg` (feature `handbooks`).
//!
//! How documents are written is told page by page: [a handbook](guide::handbook), [a case, a strategy, a call and the
//! assessment](guide::case), [a strategy, and two side by side](guide::strategy), [an interlinkage matrix](guide::matrix),
//! and [every construct and diagnostic in short](guide::catalogue), which [`catalogue`] holds
//! as data.
//!
//! ```
//! let text = r#"{
//!   "hallbar": "case/1",
//!   "id": "2026-014",
//!   "kind": "projekt",
//!   "answers": {"need": {"answer": "clear", "motivaton": "Three municipalities describe it."}}
//! }"#;
//! let read = hallbar_json::read_case(text.as_bytes());
//! assert!(read.document.is_none());
//! let lines: Vec<_> = read.diagnostics.iter().filter_map(|d| d.position).map(|p| p.line).collect();
//! assert_eq!(lines, [4, 5]);
//! assert_eq!(read.diagnostics[1].path, "/answers/need/motivaton");
//! assert_eq!(read.diagnostics[1].help.as_deref(), Some("did you mean `motivation`?"));
//! ```

mod assessment;
#[cfg(feature = "handbooks")]
mod built_in;
mod case_schema;
pub mod catalogue;
mod comment;
mod document;
mod earlier;
mod elements;
mod fast;
mod fingerprint;
mod form;
pub mod guide;
mod handbook_check;
mod handbook_diff;
mod interlinkages;
mod json;
mod layer;
mod lines;
mod places;
mod ranking;
mod result;
mod schema;
mod shape;
mod strategy_check;
mod strategy_comparison;
mod tree;
mod value;
mod write;

pub use assessment::{write_assessment, write_assessment_line, write_assessment_since};
#[cfg(feature = "handbooks")]
pub use built_in::{BUILT_IN, built_in};
pub use case_schema::case_schema;
pub use document::{
    DocumentKind, Read, kind_of, read_call, read_case, read_columns, read_handbook, read_matrix,
    read_strategy,
};
pub use earlier::read_assessment;
pub use elements::Elements;
pub use fast::{CaseReader, ScoredCase};
pub use fingerprint::{
    fingerprint_call, fingerprint_case, fingerprint_handbook, fingerprint_matrix, fingerprint_strategy,
};
pub use handbook_check::write_handbook_check;
pub use handbook_diff::{CasesDiff, HandbookDiff, Moved, StepEffect, VersionAdvice, write_handbook_diff};
pub use interlinkages::write_interlinkages;
pub use layer::{
    Act, Bearing, Change, ChangeSet, Decision, Extends, Layer, Layered, Origin, Step, extends, named_items,
    read_layers, write_effective,
};
pub use places::Places;
pub use ranking::write_ranking;
pub use result::{Reject, RejectError, ResultWriter, write_reject};
pub use schema::schema;
pub use strategy_check::write_strategy_check;
pub use strategy_comparison::write_strategy_comparison;
pub use write::{
    write_call, write_case, write_columns, write_commented_case, write_handbook, write_matrix, write_strategy,
};

#[cfg(test)]
mod tests;
