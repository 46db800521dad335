//! Tables in and out as CSV, as Swedish offices write them.
//!
//! In: semicolon, comma or tab; UTF-8 with or without a byte order mark, or Windows-1252, record by record; quotes with
//! line breaks in them. [`Dialect::sniff`] looks at the beginning of a file, a [`Splitter`] parts a stream into records
//! wherever its blocks are cut, and [`cells`] reads one. [`read_table`] does all of it for a small file. What the cells mean
//! is for [`hallbar_core::columns`] to say.
//!
//! Out: a [`Style`] for Swedish Excel and one for the rest of the world, and [`write_row`].
//!
//! An interlinkage matrix written as a table is read whole, by [`read_matrix`].
//!
//! How a table is written and what is said of its columns is told in [the guide](guide::tables).
//!
//! # Examples
//! ```
//! use hallbar_core::columns::Cell;
//! use hallbar_csv::{Delimiter, read_table};
//! let table = read_table(b"\xef\xbb\xbfid;Belopp\r\n2026-1;\"1 250,50\"\r\n;\r\n").value.unwrap();
//! assert_eq!(table.dialect.delimiter, Delimiter::Semicolon);
//! assert_eq!(table.headers, ["id", "Belopp"]);
//! assert_eq!(table.rows.len(), 1);
//! assert_eq!(table.rows[0].cells[1], Cell::from("1 250,50"));
//! ```

mod dialect;
mod fields;
pub mod guide;
mod matrix;
mod record;
mod split;
mod table;
mod write;

pub use dialect::{Delimiter, Dialect, UnknownDelimiter};
#[doc(inline)]
pub use hallbar_core::Piece;
pub use matrix::{MatrixTable, read_matrix};
pub use record::{Cells, cells, position};
pub use split::Splitter;
pub use table::{Table, TableRow, read_table};
pub use write::{Style, write_row};

#[cfg(test)]
mod tests;
