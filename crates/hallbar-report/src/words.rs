//! The rules of a handbook in words, in the reader's language, for pages of any format.
//!
//! [`Names`] says what an id is called and puts conditions, quantities, measures, scales and nodes in words. The words are
//! plain: whoever sets them in a format escapes what that format takes for its own.
//!
//! # Examples
//! ```
//! use hallbar_core::handbook::{Condition, HandbookDocument, Quantity};
//! use hallbar_core::{Language, Money};
//! use hallbar_report::words::Names;
//!
//! let handbook = HandbookDocument::default();
//! let names = Names { handbook: &handbook, strategy: None, language: Language::English };
//! let large = Condition::at_least(Quantity::fact("applied"), Money::sek(500_000));
//! assert_eq!(names.condition(&large), "amount applied for is at least SEK\u{a0}500,000");
//! ```

mod condition;
mod measure;
mod names;
mod node;
mod plain;
mod scale;
mod texts;

pub use condition::related;
pub use names::Names;
pub(crate) use plain::paragraphs;
pub use plain::{capital, counted, listed, own, own_line, printable, sentence};
pub use texts::{
    A_DATE, A_TEXT, AN_AMOUNT, AND, AT_LEAST, AT_MOST, BONUS, IF, NO, OR, OTHERWISE, QUOTED, WHERE, YES,
};
