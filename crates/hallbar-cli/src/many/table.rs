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
        let table = csv::Table::read(head, dialect);
        let Some(table) = table.value.filter(|table| !table.headers.is_empty()) else {
            shown(&table.diagnostics, session);
            return Err(Stop::Document);
        };
        let document = mapping.as_ref().and_then(|mapping| mapping.value.as_ref());
        let checked = Columns::bind(&table.headers, scorer, document);
        let (of_headers, of_mapping): (Vec<_>, Vec<_>) = checked.diagnostics.into_iter().partition(|found| {
            mapping.is_none() || found.path.starts_with("/headers") || found.path.is_empty()
        });
        let place = |mut found: Diagnostic| {
            let column = header_of(&found.path).unwrap_or(0);
            table.locate(&mut found, head, None, column);
            found
        };
        let of_headers: Vec<Diagnostic> = of_headers.into_iter().map(place).collect();
        shown(&of_headers, session);
        show_mapping(mapping, of_mapping, session);
        let columns = checked.value.ok_or(Stop::Document)?;
        Ok(Self { dialect, sheet: None, columns })
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
        Ok((Self { dialect: Dialect::new(Delimiter::Comma), sheet: Some(sheet), columns }, text))
    }

    /// Where one row ends and the next begins. What stands above the first case, headers included, is no record.
    pub(super) fn splitter(&self) -> impl FnMut(&[u8]) -> Piece + Send + use<> {
        let mut splitter = Splitter::new(self.dialect);
        let mut above = if self.sheet.is_some() { 0 } else { self.dialect.before + 1 };
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
    pub(super) fn row(&self, record: &Record<'_>) -> Result<Option<Row>, Refusal> {
        let cells = match &self.sheet {
            Some(sheet) => sheet_row(sheet, record).map(|row| row.cells.clone()).unwrap_or_default(),
            None => csv::cells(record.bytes, self.dialect).map_err(|refused| refusal(&[refused]))?,
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
