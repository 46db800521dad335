//! A whole small file.

use hallbar_core::columns::{Cell, Columns};
use hallbar_core::diagnostic::rules::columns as rules;
use hallbar_core::{Checked, Diagnostic, Piece};

use crate::dialect::Dialect;
use crate::record::{cells, position};
use crate::split::Splitter;

/// A table as it stands in a file.
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Table {
    /// How it is written.
    pub dialect: Dialect,
    /// The headers, without blank space around them.
    pub headers: Vec<String>,
    /// The rows below them; those without content are left out.
    pub rows: Vec<TableRow>,
    /// The line that the headers begin on, from 1.
    pub line: u64,
    /// The byte that they begin at.
    pub offset: u64,
}

/// A row of a table.
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct TableRow {
    /// The line that it begins on, from 1.
    pub line: u64,
    /// The byte that it begins at.
    pub offset: u64,
    /// Its length in bytes.
    pub length: usize,
    /// Its cells.
    pub cells: Vec<Cell<'static>>,
}

/// Reads a whole file: for tables that are small beside the memory there is. A large one is read record by record, with a
/// [`Splitter`] and [`cells`].
///
/// Each row whose quotes do not fit together is told of, with its line.
///
/// # Examples
/// ```
/// use hallbar_csv::read_table;
/// let checked = read_table("id,title\n1,a\n2,\"b\"c\n".as_bytes());
/// assert_eq!(checked.diagnostics[0].message, "cell 2 has text after its closing quote");
/// assert_eq!(checked.diagnostics[0].position.map(|place| place.line), Some(3));
/// ```
#[must_use]
pub fn read_table(bytes: &[u8]) -> Checked<Table> {
    match Dialect::sniff(bytes) {
        Ok(dialect) => Table::read(bytes, dialect),
        Err(refused) => Checked::refused(vec![refused]),
    }
}

impl Table {
    /// Reads a whole file that is written in this way.
    #[must_use]
    pub fn read(bytes: &[u8], dialect: Dialect) -> Checked<Self> {
        let mut table = Self { dialect, ..Self::default() };
        let mut diagnostics = Vec::new();
        let (mut splitter, mut at, mut line) = (Splitter::new(dialect), 0, 1);
        let mut passed = 0;
        while let Some(rest) = bytes.get(at..).filter(|rest| !rest.is_empty()) {
            let (length, record) = match splitter.next(rest) {
                Piece::Record(length) => (length, true),
                Piece::Between(length) => (length, false),
                Piece::More => (rest.len(), true),
            };
            let record = rest.get(..length).filter(|_| record);
            if let Some(record) = record {
                passed += 1;
                if passed > dialect.before {
                    table.record(record, line, u64::try_from(at).unwrap_or(u64::MAX), &mut diagnostics);
                }
            }
            let breaks = rest.iter().take(length).filter(|byte| **byte == b'\n').count();
            line += u64::try_from(breaks).unwrap_or(u64::MAX);
            at += length;
        }
        if table.headers.is_empty() && diagnostics.is_empty() {
            let message = "the table has no headers";
            diagnostics.push(
                Diagnostic::new(&rules::EMPTY_TABLE, "", message).help("the first row holds the headers"),
            );
        }
        Checked::new(table, diagnostics)
    }

    fn record(&mut self, record: &[u8], line: u64, offset: u64, diagnostics: &mut Vec<Diagnostic>) {
        match cells(record, self.dialect) {
            Ok(cells) if Columns::is_blank(&cells) => {}
            Ok(cells) if self.headers.is_empty() => {
                let text = |cell: &Cell<'_>| cell.shown();
                let whole = |cell: &Cell<'_>| match cell {
                    Cell::Text(text) => text.trim().to_owned(),
                    cell => text(cell),
                };
                self.headers = cells.iter().map(whole).collect();
                (self.line, self.offset) = (line, offset);
            }
            Ok(cells) => self.rows.push(TableRow { line, offset, length: record.len(), cells }),
            Err(mut refused) => {
                refused.position = position(record, self.dialect, 0, line, offset);
                diagnostics.push(refused);
            }
        }
    }

    /// Puts what was found in a row, or in the headers where no row is given, at the cell it is about.
    pub fn locate(&self, diagnostic: &mut Diagnostic, bytes: &[u8], row: Option<&TableRow>, column: usize) {
        let (line, offset) = row.map_or((self.line, self.offset), |row| (row.line, row.offset));
        let record = usize::try_from(offset).ok().and_then(|offset| bytes.get(offset..));
        let Some(record) = record else { return };
        let length = match row {
            Some(row) => row.length,
            None => match Splitter::new(self.dialect).next(record) {
                Piece::Record(length) => length,
                _ => record.len(),
            },
        };
        let record = record.get(..length).unwrap_or(record);
        let place = position(record, self.dialect, column, line, offset);
        diagnostic.position = diagnostic.position.or(place);
    }
}
