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
    let delimiter = dialect.delimiter.byte();
    if record.contains(&0)
        && let Some(refused) = no_text(record)
    {
        return Err(refused);
    }
    let (found, wrong) = fields(record, delimiter);
    if let Some(wrong) = wrong {
        return Err(bad_quotes(wrong, &found));
    }
    let (record, _) = unmarked(record);
    let text = decoded(record);
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .buffer_capacity(text.len() + 1)
        .from_reader(text.as_bytes());
    let mut read = csv::StringRecord::new();
    match reader.read_record(&mut read) {
        Ok(_) => Ok(read.iter().map(|cell| Cell::from(unguarded(cell).to_owned())).collect()),
        Err(error) => {
            Err(Diagnostic::new(&rules::BAD_QUOTES, "", format!("the row cannot be read: {error}")))
        }
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
        line: u32::try_from(line.saturating_add(u64::try_from(breaks).ok()?)).ok()?,
        column: u32::try_from(column).ok()?,
        start: offset.checked_add(start)?,
        end: offset.checked_add(field.end)?,
    })
}
