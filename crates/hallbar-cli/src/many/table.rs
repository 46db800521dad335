//! Cases as the rows of a table: what each column holds, and each row as a case.

use hallbar::batch::{Piece, Record, Refusal};
use hallbar::case::CaseDocument;
use hallbar::columns::{Cell, Columns, ColumnsDocument, header_of};
use hallbar::csv::{self, Delimiter, Dialect, Splitter, Style, write_row};
use hallbar::excel::{Sheet, SheetRow};
use hallbar::{Diagnostic, Scorer, json};

use super::worker::refusal;
use crate::args::Many;
use crate::commands::read_sheet;
use crate::documents::{Opened, Source};
use crate::draw;
use crate::session::{Session, Stop};

/// A table whose columns are known.
pub(crate) struct Table {
    dialect: Dialect,
    /// How many records stand above the first case, headers included.
    above: usize,
    /// The sheet, where the rows come from a workbook: what is split are then its rows as text.
    sheet: Option<Sheet>,
    columns: Columns,
}

/// A row read as a case, and its cells.
pub(super) struct Row {
    pub(super) cells: Vec<Cell<'static>>,
    pub(super) case: CaseDocument,
}

impl Table {
    /// Finds out how the table is written and what its columns hold; `head` is its beginning.
    pub(super) fn open(
        name: &str,
        head: &[u8],
        mapping: Option<&str>,
        scorer: &Scorer,
        session: &mut Session<'_>,
    ) -> Result<Self, Stop> {
        let source = Source { name: name.to_owned(), bytes: head.to_vec() };
        let shown = |found: &[Diagnostic], session: &mut Session<'_>| {
            session.heed(found);
            let drawn = draw::diagnostics(found, &source, session.colour_err());
            session.tell(&drawn);
        };
        let dialect = match Dialect::sniff(head) {
            Ok(dialect) => dialect,
            Err(refused) => {
                shown(&[refused], session);
                return Err(Stop::Document);
            }
        };
        let mapping = mapping.map(|mapping| columns_document(mapping, session)).transpose()?;
        let (table, above) = match headers(head, dialect) {
            Ok(found) => found,
            Err(refused) => {
                shown(&[refused], session);
                return Err(Stop::Document);
            }
        };
        let document = mapping.as_ref().and_then(|mapping| mapping.value.as_ref());
        let checked = Columns::bind(&table.headers, scorer, document);
        let (of_headers, of_mapping): (Vec<_>, Vec<_>) =
            checked.diagnostics.into_iter().partition(|found| is_of_headers(found, mapping.is_some()));
        let place = |mut found: Diagnostic| {
            let column = header_of(&found.path).unwrap_or(0);
            table.locate(&mut found, head, None, column);
            found
        };
        let of_headers: Vec<Diagnostic> = of_headers.into_iter().map(place).collect();
        shown(&of_headers, session);
        show_mapping(mapping, of_mapping, session);
        let columns = checked.value.ok_or(Stop::Document)?;
        Ok(Self { dialect, above, sheet: None, columns })
    }

    /// Reads a sheet of a workbook and finds out what its columns hold; beside it, its rows as text to be split.
    pub(super) fn open_sheet(
        name: &str,
        bytes: &[u8],
        asked: &Many,
        scorer: &Scorer,
        session: &mut Session<'_>,
    ) -> Result<(Self, Vec<u8>), Stop> {
        let sheet = read_sheet(name, bytes, asked.sheet.as_deref())?;
        let mapping = asked.columns.as_deref().map(|name| columns_document(name, session)).transpose()?;
        let document = mapping.as_ref().and_then(|mapping| mapping.value.as_ref());
        let checked = Columns::bind(&sheet.headers, scorer, document);
        let (of_headers, of_mapping): (Vec<_>, Vec<_>) =
            checked.diagnostics.into_iter().partition(|found| is_of_headers(found, mapping.is_some()));
        let place = |mut found: Diagnostic| {
            let column = header_of(&found.path).unwrap_or(0);
            found.message = format!("{}: {}", sheet.place(sheet.row, column), found.message);
            found
        };
        let of_headers: Vec<Diagnostic> = of_headers.into_iter().map(place).collect();
        session.heed(&of_headers);
        let source = Source { name: name.to_owned(), bytes: Vec::new() };
        let drawn = draw::diagnostics(&of_headers, &source, session.colour_err());
        session.tell(&drawn);
        show_mapping(mapping, of_mapping, session);
        let columns = checked.value.ok_or(Stop::Document)?;
        let mut text = Vec::new();
        for row in &sheet.rows {
            // Writing to memory has no way to fail.
            write_row(&mut text, &row.cells, Style::International).unwrap_or_default();
        }
        Ok((Self { dialect: Dialect::new(Delimiter::Comma), above: 0, sheet: Some(sheet), columns }, text))
    }

    /// Where one row ends and the next begins. What stands above the first case, headers included, is no record.
    pub(super) fn splitter(&self) -> impl FnMut(&[u8]) -> Piece + Send + use<> {
        let mut splitter = Splitter::new(self.dialect);
        let mut above = self.above;
        move |bytes| match splitter.next(bytes) {
            Piece::Record(length) if above > 0 => {
                above -= 1;
                Piece::Between(length)
            }
            Piece::More if above > 0 => Piece::Between(bytes.len()),
            piece => piece,
        }
    }

    /// The case of a row; none where the row is blank.
    pub(super) fn row(&self, record: &Record<'_>, reader: &mut csv::Cells) -> Result<Option<Row>, Refusal> {
        let cells = match &self.sheet {
            Some(sheet) => sheet_row(sheet, record).map(|row| row.cells.clone()).unwrap_or_default(),
            None => reader.of(record.bytes).map_err(|refused| refusal(&[refused]))?,
        };
        if Columns::is_blank(&cells) {
            return Ok(None);
        }
        let checked = self.columns.case(&cells);
        match checked.value {
            Some(case) => Ok(Some(Row { cells, case })),
            None => Err(self.refused(record, checked.diagnostics, &cells)),
        }
    }

    /// A reader of its rows, for one worker.
    pub(super) fn cells(&self) -> csv::Cells {
        csv::Cells::new(self.dialect)
    }

    /// The row in its sheet that a record stands for, where the rows come from a workbook.
    pub(super) fn sheet_row(&self, number: u64) -> Option<u32> {
        let at = usize::try_from(number).ok()?.checked_sub(1)?;
        self.sheet.as_ref()?.rows.get(at).map(|row| row.row)
    }

    /// A refusal that names the columns, and the cells of a sheet.
    pub(super) fn refused(
        &self,
        record: &Record<'_>,
        mut found: Vec<Diagnostic>,
        cells: &[Cell<'_>],
    ) -> Refusal {
        for diagnostic in &mut found {
            let Some(column) = self.columns.column_of(&diagnostic.path, cells) else { continue };
            let header = self.columns.headers().get(column).map(String::as_str).unwrap_or_default();
            let named = format!("column `{header}`: ");
            // What cells are read as names its column itself.
            let message = diagnostic.message.strip_prefix(&named).unwrap_or(&diagnostic.message).to_owned();
            let place = self.sheet.as_ref().and_then(|sheet| {
                let row = sheet_row(sheet, record)?.row;
                Some(format!("{}, ", sheet.place(row, column)))
            });
            diagnostic.message = format!("{}{named}{message}", place.unwrap_or_default());
        }
        refusal(&found)
    }
}

/// The headers in the beginning of a file, and how many records there are with them. No row below is looked at: whatever is
/// wrong there is for that row to tell.
fn headers(head: &[u8], dialect: Dialect) -> Result<(csv::Table, usize), Diagnostic> {
    let mut splitter = Splitter::new(dialect);
    let (mut at, mut above, mut line) = (0, 0, 1);
    while let Some(rest) = head.get(at..).filter(|rest| !rest.is_empty()) {
        let (length, record) = match splitter.next(rest) {
            Piece::Record(length) => (length, true),
            Piece::Between(length) => (length, false),
            Piece::More => (rest.len(), true),
        };
        let bytes = rest.get(..length).unwrap_or_default();
        if record {
            above += 1;
            let cells = if above > dialect.before { csv::cells(bytes, dialect)? } else { Vec::new() };
            if !Columns::is_blank(&cells) {
                let mut table = csv::Table::default();
                table.dialect = dialect;
                table.headers = cells.iter().map(|cell| cell.shown().trim().to_owned()).collect();
                table.line = line;
                table.offset = u64::try_from(at).unwrap_or(u64::MAX);
                return Ok((table, above));
            }
        }
        line += u64::try_from(bytes.iter().filter(|byte| **byte == b'\n').count()).unwrap_or(0);
        at += length;
    }
    let rule = &hallbar::diagnostic::rules::columns::EMPTY_TABLE;
    Err(Diagnostic::new(rule, "", "the table has no headers").help("the first row holds the headers"))
}

/// The row of a sheet that a record stands for.
fn sheet_row<'s>(sheet: &'s Sheet, record: &Record<'_>) -> Option<&'s SheetRow> {
    let at = usize::try_from(record.number).ok()?.checked_sub(1)?;
    sheet.rows.get(at)
}

/// Whether something is said of the table and not of its columns document.
fn is_of_headers(found: &Diagnostic, mapped: bool) -> bool {
    !mapped || found.path.starts_with("/headers") || found.path.is_empty()
}

fn show_mapping(mapping: Option<Opened<ColumnsDocument>>, found: Vec<Diagnostic>, session: &mut Session<'_>) {
    let Some(mut mapping) = mapping else { return };
    mapping.add(found);
    let drawn = mapping.draw(true, session.colour_err(), session);
    session.tell(&drawn);
}

/// The columns document in a file, once its errors have been shown and there were none.
fn columns_document(name: &str, session: &mut Session<'_>) -> Result<Opened<ColumnsDocument>, Stop> {
    let opened = Opened::<ColumnsDocument>::read(Source::open(name, session)?, json::read_columns);
    if opened.value.is_none() {
        let drawn = opened.draw(true, session.colour_err(), session);
        session.tell(&drawn);
        return Err(Stop::Document);
    }
    Ok(opened)
}
