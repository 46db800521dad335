//! Many records through many threads: out again in the order they came, nothing lost, memory bounded.
//!
//! A *splitter* says where one record ends and the next begins, a *worker* turns a record into output or refuses it.
//! Both are the caller's, so that this crate knows no format and no rules. What is refused is handed over with its
//! number, line, byte offset and text, and the run goes on.
//!
//! | holds, whatever the number of threads | |
//! |---|---|
//! | order | results and refusals come in the order of the records |
//! | nothing lost | records = results + refusals, and every byte lies in one record or between two |
//! | bounded | [`Options::in_flight`] blocks are in memory, also while one of them is slow |
//!
//! # Examples
//! Lines in, their lengths out; an empty one between them is no record, and one that is no text is refused.
//! ```
//! use hallbar_batch::{Options, Record, Refusal, lines, run};
//! let input = &b"one\n\nthree\n\xff\n"[..];
//! let length = || {
//!     |record: &Record<'_>, out: &mut Vec<u8>| {
//!         let text = std::str::from_utf8(record.bytes).map_err(|error| Refusal::new("text", "", error.to_string()))?;
//!         out.extend_from_slice(format!("{}\n", text.len()).as_bytes());
//!         Ok(())
//!     }
//! };
//! let (mut out, mut refused) = (Vec::new(), Vec::new());
//! let summary = run(input, lines(), length, &mut out, &mut |refused_record| {
//!     refused.push((refused_record.number, refused_record.line));
//!     Ok(())
//! }, &mut |_| {}, &Options::default())?;
//! assert_eq!(out, b"3\n5\n");
//! assert_eq!(refused, [(3, 4)]);
//! assert_eq!((summary.records, summary.results), (3, 2));
//! # Ok::<(), hallbar_batch::BatchError>(())
//! ```

mod block;
mod reader;
mod run;
mod split;

#[doc(inline)]
pub use hallbar_core::Piece;
pub use run::{BatchError, Options, Progress, Record, Refusal, Refused, Summary, run};
pub use split::lines;
