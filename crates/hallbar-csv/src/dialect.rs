//! How a file is written: what parts its cells, and where its headers are.

use std::fmt;
use std::str::FromStr;

use hallbar_core::diagnostic::rules::columns as rules;
use hallbar_core::{Diagnostic, Piece};

use crate::fields::{fields, unmarked};
use crate::split::Splitter;

/// What stands between two cells.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Delimiter {
    /// `;`, as in Swedish Excel.
    #[default]
    Semicolon,
    /// `,`.
    Comma,
    /// A tab.
    Tab,
}

impl Delimiter {
    /// Each of them, the likeliest first.
    pub const ALL: [Self; 3] = [Self::Semicolon, Self::Tab, Self::Comma];

    /// The byte that it is.
    #[must_use]
    pub const fn byte(self) -> u8 {
        match self {
            Self::Semicolon => b';',
            Self::Comma => b',',
            Self::Tab => b'\t',
        }
    }
}

impl fmt::Display for Delimiter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Semicolon => "semicolon",
            Self::Comma => "comma",
            Self::Tab => "tab",
        })
    }
}

/// A text that names no delimiter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct UnknownDelimiter;

impl fmt::Display for UnknownDelimiter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a delimiter is `semicolon`, `comma` or `tab`")
    }
}

impl std::error::Error for UnknownDelimiter {}

impl FromStr for Delimiter {
    type Err = UnknownDelimiter;

    /// Reads its name, or the sign itself.
    fn from_str(text: &str) -> Result<Self, UnknownDelimiter> {
        match text {
            "semicolon" | ";" => Ok(Self::Semicolon),
            "comma" | "," => Ok(Self::Comma),
            "tab" | "\t" | "\\t" => Ok(Self::Tab),
            _ => Err(UnknownDelimiter),
        }
    }
}

/// How a file is written. Its encoding is found record by record.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Dialect {
    /// What stands between two cells.
    pub delimiter: Delimiter,
    /// How many records stand before the one with the headers: titles, dates, Excel's `sep=;`.
    pub before: usize,
}

/// So much of the beginning is looked at.
const LOOKED_AT: usize = 64 * 1024;
/// So many records of it.
const RECORDS: usize = 100;
/// The headers are among the first so many.
const HEADERS: usize = 20;

impl Dialect {
    /// The headers first, cells parted by this.
    #[must_use]
    pub const fn new(delimiter: Delimiter) -> Self {
        Self { delimiter, before: 0 }
    }

    /// The same with so many records before the headers.
    #[must_use]
    pub const fn after(mut self, before: usize) -> Self {
        self.before = before;
        self
    }

    /// Finds out from the beginning of a file; some 64 kB of it are enough.
    ///
    /// The delimiter is the one that gives the most records the same number of cells, more than one. The headers are the
    /// first record with that many cells of which two are filled: titles above a table do not count. A first line `sep=;`
    /// says the delimiter itself.
    ///
    /// # Errors
    /// The file is no text (a workbook, compressed, UTF-16), or there is nothing in it.
    ///
    /// # Examples
    /// ```
    /// use hallbar_csv::{Delimiter, Dialect};
    /// let dialect = Dialect::sniff("Uttag 2026-03-01;;\nDnr;Belopp;Ort\n1;2,5;Kil\n".as_bytes())?;
    /// assert_eq!(dialect, Dialect::new(Delimiter::Semicolon).after(1));
    /// let refused = Dialect::sniff(b"PK\x03\x04").unwrap_err();
    /// assert_eq!(refused.message, "this is a workbook or another compressed file, not a text");
    /// # Ok::<(), hallbar_core::Diagnostic>(())
    /// ```
    pub fn sniff(start: &[u8]) -> Result<Self, Diagnostic> {
        let start = start.get(..LOOKED_AT).unwrap_or(start);
        if let Some(refused) = no_text(start) {
            return Err(refused);
        }
        let all = Delimiter::ALL.map(|delimiter| Shape::of(start, delimiter));
        let said = separator(start);
        let best = match said {
            Some(said) => all.into_iter().find(|shape| shape.delimiter == said),
            // The first of the best: in `max_by` it is the last that stays.
            None => all.into_iter().rev().max_by(|one, other| one.score().total_cmp(&other.score())),
        };
        match best {
            Some(shape) if !shape.counts.is_empty() => {
                Ok(Self { delimiter: shape.delimiter, before: shape.before(usize::from(said.is_some())) })
            }
            _ => Err(Diagnostic::new(&rules::EMPTY_TABLE, "", "the table is empty")
                .help("the first row holds the headers")),
        }
    }
}

/// The delimiter that a first line `sep=;` names.
fn separator(start: &[u8]) -> Option<Delimiter> {
    let (start, _) = unmarked(start);
    let line = start.split(|byte| matches!(byte, b'\r' | b'\n')).next()?;
    let sign = line.strip_prefix(b"sep=")?;
    Delimiter::ALL.into_iter().find(|known| sign == [known.byte()])
}

/// Why a file with this beginning is no text that can be read.
pub(crate) fn no_text(start: &[u8]) -> Option<Diagnostic> {
    let told = |message: &str, help: &str| Some(Diagnostic::new(&rules::NO_TEXT, "", message).help(help));
    let way_out = "save the table as CSV; in Excel: CSV UTF-8";
    if start.starts_with(b"PK\x03\x04") || start.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        return told("this is a workbook or another compressed file, not a text", way_out);
    }
    if start.starts_with(&[0x1f, 0x8b]) {
        return told("this is compressed (gzip)", "unpack it first: `gunzip`");
    }
    if start.starts_with(&[0xff, 0xfe]) || start.starts_with(&[0xfe, 0xff]) || start.contains(&0) {
        return told("this is UTF-16, or no text at all", way_out);
    }
    None
}

/// The records at the beginning, as one delimiter parts them.
struct Shape {
    delimiter: Delimiter,
    /// Of each record: how many cells it has, and how many of them are filled.
    counts: Vec<(usize, usize)>,
}

impl Shape {
    fn of(start: &[u8], delimiter: Delimiter) -> Self {
        let mut splitter = Splitter::new(Dialect::new(delimiter));
        let (mut counts, mut rest) = (Vec::new(), start);
        while !rest.is_empty() && counts.len() < RECORDS {
            let (record, passed) = match splitter.next(rest) {
                Piece::Record(length) => (rest.get(..length), length),
                Piece::Between(length) => (None, length),
                // The last record is cut off where only the beginning is looked at.
                Piece::More if start.len() < LOOKED_AT || counts.is_empty() => (Some(rest), rest.len()),
                Piece::More => (None, rest.len()),
            };
            counts.extend(record.map(|record| {
                let (found, _) = fields(record, delimiter.byte());
                let filled = |field: &&std::ops::Range<usize>| {
                    record.get((*field).clone()).is_some_and(|bytes| !bytes.trim_ascii().is_empty())
                };
                (found.len(), found.iter().filter(filled).count())
            }));
            rest = rest.get(passed..).unwrap_or_default();
        }
        Self { delimiter, counts }
    }

    /// The number of cells that most records have, and how many those are; of two as common the one that comes first,
    /// but more than one cell before one.
    fn usual(&self) -> (usize, usize) {
        let times = |cells: usize| self.counts.iter().filter(|(count, _)| *count == cells).count();
        let all = self.counts.iter().map(|(cells, _)| (times(*cells), *cells));
        // The last of the greatest is what stays: from the end, that is the first.
        all.rev().max_by_key(|(times, cells)| (*times, *cells > 1)).unwrap_or((0, 1))
    }

    /// The share of records that have the usual number of cells, and then how many those are; nothing for one cell.
    fn score(&self) -> f64 {
        let (times, cells) = self.usual();
        if cells < 2 {
            return 0.0;
        }
        #[expect(clippy::cast_precision_loss, reason = "at most a hundred records of some hundred cells")]
        let (times, cells, all) = (times as f64, cells as f64, self.counts.len().max(1) as f64);
        times / all + 1e-3 * (1.0 - 1.0 / cells)
    }

    /// How many records stand before the headers; at least `least`.
    fn before(&self, least: usize) -> usize {
        let (_, usual) = self.usual();
        let headers = |counts: &(usize, usize)| counts.0 == usual && counts.1 >= usual.min(2);
        self.counts.iter().take(HEADERS).skip(least).position(headers).map_or(least, |at| at + least)
    }
}
