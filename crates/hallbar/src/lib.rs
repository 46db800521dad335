//! How sustainability-proofed (*hållbarhetssäkrad*) a regional strategy or a funding case is, and why, by handbooks
//! that are data.
//!
//! This crate is the one dependency for other tools: the core's types at its root, each adapter as a feature.
//!
//! | feature | module | what it does |
//! |---|---|---|
//! | `json` (default) | [`json`] | reads and writes documents and assessments as JSON |
//! | `handbooks` (default) | [`json::built_in`] | the handbooks that come with it, compiled in |
//! | `csv` | [`csv`] | tables of cases in and out, as Swedish offices write them |
//! | `excel` | [`excel`] | tables of cases in and out as workbooks; a case as a form to fill in |
//! | `report` | [`report`] | papers in HTML, Markdown and on a terminal; handbooks as guides; rules in words |
//! | `batch` | [`batch`] | many records through many threads, in order, with nothing lost and memory bounded |
//!
//! ```
//! use hallbar::{Handbook, Scorer, json};
//! let handbook = r#"{
//!   "hallbar": "handbook/1", "id": "share", "version": "1",
//!   "title": {"sv": "Högst halva kostnaden", "en": "At most half of the cost"},
//!   "measures": [{"id": "share", "title": {"sv": "andel", "en": "share"},
//!     "percent": {"of": {"fact": "applied"}, "to": {"fact": "cost"}}}],
//!   "stages": [{"id": "amounts", "title": {"sv": "Belopp", "en": "Amounts"}, "gates": [
//!     {"id": "half", "title": {"sv": "Högst hälften", "en": "At most half"},
//!      "requires": {"measure": "share", "at_most": 50}}]}]
//! }"#;
//! let document = json::read_handbook(handbook.as_bytes()).document.ok_or("unreadable")?;
//! let handbook = Handbook::validate(document).value.ok_or("not valid")?;
//! let scorer = Scorer::compile(&handbook, None, None)?;
//!
//! let case = br#"{"hallbar": "case/1", "id": "1", "facts": {"applied": "500000 SEK", "cost": "1000000 SEK"}}"#;
//! let case = json::read_case(case).document.ok_or("unreadable")?;
//! let assessment = scorer.bind(&case).value.ok_or("does not fit")?.assess();
//! assert_eq!(assessment.stages[0].outcome, hallbar::assessment::GateOutcome::Passed);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! The way from document to result is told at [`Scorer`]. Many records, such as a case a line, go through
//! [`batch::run`]: each thread has a [`json::CaseReader`], which reads and scores what is in order, and a
//! [`json::ResultWriter`], which writes a line for each; what the reader does not take goes through [`json::read_case`]
//! and [`Scorer::bind`], which say what is wrong. `examples/in_batch.rs` is such a program; the others build a handbook
//! from Rust values and assess cases in parallel.

#[doc(inline)]
pub use hallbar_core::*;

#[cfg(feature = "batch")]
#[doc(inline)]
pub use hallbar_batch as batch;
#[cfg(feature = "csv")]
#[doc(inline)]
pub use hallbar_csv as csv;
#[cfg(feature = "excel")]
#[doc(inline)]
pub use hallbar_excel as excel;
#[cfg(feature = "json")]
#[doc(inline)]
pub use hallbar_json as json;
#[cfg(feature = "report")]
#[doc(inline)]
pub use hallbar_report as report;

// The README's Rust, run as a test.
#[cfg(all(doctest, feature = "json"))]
#[doc = include_str!("../../../README.md")]
struct Readme;
