//! Cases as the rows of a table: what each column holds, and each row as a case.

use hallbar::batch::{Piece, Record, Refusal};
use hallbar::case::CaseDocument;
use hallbar::columns::{Cell, Columns, ColumnsDocument, header_of};
use hallbar::csv::{self, Dialect, Splitter};
use hallbar::{Diagnostic, Scorer, json};

use super::worker::refusal;
use crate::documents::{Opened, Source};
use crate::draw;
use crate::session::{Session, Stop};

/// A table whose columns are known.
pub(crate) struct Table {
    dialect: Dialect,
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
        if let Some(mut mapping) = mapping {
            mapping.add(of_mapping);
            let drawn = mapping.draw(true, session.colour_err(), session);
            session.tell(&drawn);
        }
        let columns = checked.value.ok_or(Stop::Document)?;
        Ok(Self { dialect, columns })
    }

    /// Where one row ends and the next begins. What stands above the first case, headers included, is no record.
    pub(super) fn splitter(&self) -> impl FnMut(&[u8]) -> Piece + Send + use<> {
        let mut splitter = Splitter::new(self.dialect);
        let mut above = self.dialect.before + 1;
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
        let cells = csv::cells(record.bytes, self.dialect).map_err(|refused| refusal(&[refused]))?;
        if Columns::is_blank(&cells) {
            return Ok(None);
        }
        let checked = self.columns.case(&cells);
        match checked.value {
            Some(case) => Ok(Some(Row { cells, case })),
            // These name their columns themselves.
            None => Err(refusal(&checked.diagnostics)),
        }
    }

    /// A refusal that names the columns.
    pub(super) fn refused(&self, mut found: Vec<Diagnostic>, cells: &[Cell<'_>]) -> Refusal {
        for diagnostic in &mut found {
            let column = self.columns.column_of(&diagnostic.path, cells);
            if let Some(header) = column.and_then(|column| self.columns.headers().get(column)) {
                diagnostic.message = format!("column `{header}`: {}", diagnostic.message);
            }
        }
        refusal(&found)
    }
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
