//! How documents are written: the handbook language, and cases with what comes out of them.
//!
//! [What everything means in short](catalogue) is written from the [catalogue](crate::catalogue).
//!
//! The same pages lie as Markdown in the crate's folder `docs`. Every document in them is read, checked and assessed
//! by a test, and what they say comes out does.

/// Writing a handbook: every construct, what it means, and recipes.
///
/// [case]: crate::guide::case
/// [catalogue]: crate::guide::catalogue
/// [strategy]: crate::guide::strategy
#[doc = include_str!("../docs/handbook.md")]
pub mod handbook {}

/// Writing a case, a strategy or a call, and reading the assessment.
///
/// [matrix]: crate::guide::matrix
/// [strategy]: crate::guide::strategy
/// [handbook]: crate::guide::handbook
/// [catalogue]: crate::guide::catalogue
#[doc = include_str!("../docs/case.md")]
pub mod case {}

/// Writing an interlinkage matrix, and what comes of it.
///
/// [case]: crate::guide::case
/// [catalogue]: crate::guide::catalogue
#[doc = include_str!("../docs/matrix.md")]
pub mod matrix {}

/// Strategies: how they are written, checked, assessed and compared.
#[doc = include_str!("../docs/strategy.md")]
pub mod strategy {}

/// Every check of a strategy's structure, and the figures that a handbook can read.
#[doc = include_str!("../docs/checks.md")]
pub mod checks {}

/// Every construct of the language and every diagnostic, each with a small example.
///
/// [handbook]: crate::guide::handbook
/// [case]: crate::guide::case
/// [matrix]: crate::guide::matrix
/// [strategy]: crate::guide::strategy
#[doc = include_str!("../docs/catalogue.md")]
pub mod catalogue {}
