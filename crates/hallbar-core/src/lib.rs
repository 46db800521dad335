//! .

pub mod agenda2030;
mod language;

pub use language::{Language, UnknownLanguage};
