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
#[doc = include_str!("../docs/handbook.md")]
pub mod handbook {}

/// Writing a case, a strategy or a call, and reading the assessment.
///
/// [matrix]: crate::guide::matrix
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

/// Two strategies side by side.
///
#[doc = include_str!("../docs/strategy.md")]
pub mod strategy {}

/// Every construct of the language and every diagnostic, each with a small example.
///
/// [handbook]: crate::guide::handbook
/// [case]: crate::guide::case
/// [matrix]: crate::guide::matrix
#[doc = include_str!("../docs/catalogue.md")]
pub mod catalogue {}
