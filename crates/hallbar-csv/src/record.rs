//! A record's bytes as cells.

use std::borrow::Cow;

use hallbar_core::Diagnostic;
use hallbar_core::columns::Cell;
use hallbar_core::diagnostic::Position;
use hallbar_core::diagnostic::rules::columns as rules;

use crate::dialect::{Dialect, no_text};
use crate::fields::{Quotes, fields, unmarked};
use crate::write::unguarded;

/// The cells of one record.
///
/// A record that is no UTF-8 is read as Windows-1252: Swedish systems write both, and some of them in one file. The mark
/// that [`write_row`](crate::write_row) puts before a text which a spreadsheet would run as a formula is taken away again.
///
/// # Errors
/// A quote that never ends, or text after a closing quote: what belongs to which cell can then not be told.
///
/// # Examples
/// ```
/// use hallbar_core::columns::Cell;
/// use hallbar_csv::{Delimiter, Dialect, cells};
/// let semicolon = Dialect::new(Delimiter::Semicolon);
/// // Windows-1252 for `Kil;å`.
/// assert_eq!(cells(b"Kil;\xe5;", semicolon)?, [Cell::from("Kil"), Cell::from("å"), Cell::Blank]);
/// assert_eq!(cells(b"\"a \"\"b\"\"\"", semicolon)?, [Cell::from("a \"b\"")]);
/// assert_eq!(cells(b"=\"0114\"", semicolon)?, [Cell::from("0114")]);
/// assert!(cells(b"\"a", semicolon).is_err());
/// # Ok::<(), hallbar_core::Diagnostic>(())
/// ```
pub fn cells(record: &[u8], dialect: Dialect) -> Result<Vec<Cell<'static>>, Diagnostic> {
    Cells::new(dialect).of(record)
}

/// Reads the cells of many records, as [`cells`] reads those of one, with memory that is used again.
#[derive(Debug)]
pub struct Cells {
    dialect: Dialect,
    reader: csv_core::Reader,
    text: Vec<u8>,
    ends: Vec<usize>,
}

impl Cells {
    /// A reader of records that are written in this way.
    #[must_use]
    pub fn new(dialect: Dialect) -> Self {
        let reader = csv_core::ReaderBuilder::new().delimiter(dialect.delimiter.byte()).build();
        Self { dialect, reader, text: Vec::new(), ends: Vec::new() }
    }

    /// The cells of a record.
    ///
    /// # Errors
    /// As [`cells`].
    pub fn of(&mut self, record: &[u8]) -> Result<Vec<Cell<'static>>, Diagnostic> {
        if record.contains(&0)
            && let Some(refused) = no_text(record)
        {
            return Err(refused);
        }
        let (found, wrong) = fields(record, self.dialect.delimiter.byte());
        if let Some(wrong) = wrong {
            return Err(bad_quotes(wrong, &found));
        }
        let (record, _) = unmarked(record);
        let text = decoded(record);
        self.split(text.as_bytes());
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        let cells = starts.zip(&self.ends).map(|(start, end)| {
            let cell = self.text.get(start..*end).and_then(|cell| std::str::from_utf8(cell).ok());
            Cell::from(unguarded(cell.unwrap_or_default()).to_owned())
        });
        Ok(cells.collect())
    }

    /// Fills `text` with the content of every cell, one after the other, and `ends` with where each ends.
    fn split(&mut self, text: &[u8]) {
        // No content is longer than what it is written as, and no cell is shorter than its delimiter.
        self.text.resize(text.len() + 1, 0);
        self.ends.resize(text.len() + 2, 0);
        self.reader.reset();
        let (mut read, mut written, mut ended) = (0, 0, 0);
        loop {
            let (text, into) = (text.get(read..).unwrap_or_default(), self.text.get_mut(written..));
            let (Some(into), Some(ends)) = (into, self.ends.get_mut(ended..)) else { break };
            let (result, taken, put, more) = self.reader.read_record(text, into, ends);
            (read, written, ended) = (read + taken, written + put, ended + more);
            // Empty input is how the reader is told of the end.
            match result {
                csv_core::ReadRecordResult::InputEmpty => {}
                _ => break,
            }
        }
        self.ends.truncate(ended);
    }
}

/// The text of a record.
fn decoded(record: &[u8]) -> Cow<'_, str> {
    match std::str::from_utf8(record) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => encoding_rs::WINDOWS_1252.decode_without_bom_handling(record).0,
    }
}

fn bad_quotes(wrong: Quotes, found: &[std::ops::Range<usize>]) -> Diagnostic {
    let (at, what) = match wrong {
        Quotes::Open(at) => (at, "begins with a quote that never ends"),
        Quotes::After(at) => (at, "has text after its closing quote"),
    };
    let cell = found.iter().position(|field| field.contains(&at) || field.start == at).unwrap_or(0) + 1;
    let help = "a cell in quotes ends in a quote, and a quote inside it is doubled: `\"a \"\"b\"\" c\"`";
    Diagnostic::new(&rules::BAD_QUOTES, "", format!("cell {cell} {what}")).help(help)
}

/// Where a cell of a record lies in the whole text: the record begins on `line` (from 1) at byte `offset`. None where the
/// record has no such cell.
///
/// # Examples
/// ```
/// use hallbar_csv::{Delimiter, Dialect, position};
/// let place = position("1;\"två\nrader\";3".as_bytes(), Dialect::new(Delimiter::Semicolon), 2, 10, 100).unwrap();
/// assert_eq!((place.line, place.column, place.start, place.end), (11, 8, 115, 116));
/// ```
#[must_use]
pub fn position(record: &[u8], dialect: Dialect, cell: usize, line: u64, offset: u64) -> Option<Position> {
    let (found, _) = fields(record, dialect.delimiter.byte());
    let field = found.get(cell)?;
    let before = record.get(..field.start)?;
    let (before, mark) = unmarked(before);
    let breaks = before.iter().filter(|byte| **byte == b'\n').count();
    let last = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
    let column = decoded(before.get(last..)?).chars().count() + 1;
    let offset = usize::try_from(offset).ok()?;
    // A cell of no bytes, after a byte order mark, begins after it.
    let start = field.start.max(mark);
    Some(Position {
        text: 0,
        line: u32::try_from(line.saturating_add(u64::try_from(breaks).ok()?)).ok()?,
        column: u32::try_from(column).ok()?,
        start: offset.checked_add(start)?,
        end: offset.checked_add(field.end)?,
    })
}
