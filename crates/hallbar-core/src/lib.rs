//! .

mod language;

pub use language::{Language, UnknownLanguage};
