//! What hallbar computes as pages for people, and the words its rules are told in.
//!
//! [`CasePage`] makes of an assessment the whole report, or a [paper](PaperFor) for the officer, the board or the applicant. A
//! [`page::Page`] is a list of parts, shown on a terminal, as one file of HTML or as Markdown. [`guide`] makes of one handbook a
//! guide for officers or a self-check for applicants. [`words`] says in plain words what a condition, a measure or a scale means;
//! [`figures`] writes numbers and amounts as people do. Nothing is read or worked out here: documents and results come in, text
//! goes out.
//!
//! ```
//! use hallbar_core::handbook::{Condition, Gate, HandbookDocument, Quantity, Stage};
//! use hallbar_core::{Language, Money, Text};
//! use hallbar_report::{GuideOptions, guide};
//!
//! let handbook = HandbookDocument {
//!     id: "small".into(),
//!     version: "1".into(),
//!     title: Text::new("Små projekt", "Small projects"),
//!     stages: vec![Stage {
//!         id: "formal".into(),
//!         title: Text::new("Formella krav", "Formal requirements"),
//!         gates: vec![Gate {
//!             id: "small".into(),
//!             title: Text::new("Litet nog", "Small enough"),
//!             requires: Condition::compare(
//!                 Quantity::fact("applied"),
//!                 hallbar_core::handbook::Relation::AtMost,
//!                 Money::sek(300_000),
//!             ),
//!             ..Gate::default()
//!         }],
//!         ..Stage::default()
//!     }],
//!     ..HandbookDocument::default()
//! };
//! let options = GuideOptions { language: Language::English, ..GuideOptions::default() };
//! let page = guide(&handbook, &options);
//! assert!(page.contains(
//!     "- **Small enough.** Met where amount applied for is at most SEK\u{a0}300,000."
//! ));
//! ```

mod case;
pub mod figures;
mod guide;
mod markdown;
pub mod page;
mod picture;
pub mod texts;
pub mod words;

pub use case::{CasePage, PaperFor};
pub use guide::{GuideOptions, Reader, guide};
