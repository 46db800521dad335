//! The rows of a form, wherever they stand in the workbook.

use std::collections::BTreeMap;

use calamine::Dimensions;
use hallbar_core::Diagnostic;
use hallbar_core::columns::Cell;
use hallbar_core::diagnostic::Rule;
use hallbar_core::diagnostic::rules::form as rules;

use super::head::{sheets, text_at};
use super::part::{MARK, OWN, Part};
use super::place::HIDDEN;
use crate::read::{Book, refused, rows};
use crate::{ExcelError, place};

/// A cell that was filled in, and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Found {
    pub(super) cell: Cell<'static>,
    pub(super) place: String,
}

/// A row of the form.
#[derive(Debug, Clone, Default)]
pub(super) struct Row {
    pub(super) id: String,
    /// The place of its first cell.
    pub(super) place: String,
    /// What is filled in, by the key of the column.
    pub(super) cells: BTreeMap<&'static str, Found>,
}

/// Everything that was found in the workbook.
#[derive(Debug, Default)]
pub(super) struct Scanned {
    pub(super) rows: Vec<(Part, Row)>,
    /// The tables that are there, each with the columns that are.
    pub(super) parts: Vec<(Part, Vec<&'static str>)>,
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// A table of a sheet while it is read.
struct Table {
    part: Part,
    /// The column of ids.
    ids: usize,
    /// The columns that are filled in, by their keys.
    columns: Vec<(&'static str, usize)>,
}

pub(super) fn at(rule: &'static Rule, place: &str, message: impl std::fmt::Display) -> Diagnostic {
    Diagnostic::new(rule, "", format!("{place}: {message}"))
}

pub(super) fn scan(book: &mut Book<'_>) -> Result<Scanned, ExcelError> {
    let mut scanned = Scanned::default();
    for name in sheets(book).into_iter().filter(|name| !name.eq_ignore_ascii_case(HIDDEN)) {
        let merged = book.merge_cells_by_sheet_name(&name).map_err(refused)?;
        let rows = rows(book, &name)?;
        let mut table: Option<Table> = None;
        for (number, row) in &rows {
            if let Some(marked) = marker(row) {
                let keys = marked.columns.iter().map(|(key, _)| *key).collect();
                scanned.parts.push((marked.part, keys));
                table = Some(marked);
            } else if let Some(table) = &table {
                scanned.row(&name, *number, row, table, &merged);
            }
        }
    }
    Ok(scanned)
}

/// The table that begins with this row.
fn marker(row: &[(usize, Cell<'static>)]) -> Option<Table> {
    let text =
        |cell: &Cell<'static>| if let Cell::Text(text) = cell { Some(text.trim().to_owned()) } else { None };
    let (ids, part) = row.iter().find_map(|(column, cell)| {
        let text = text(cell).filter(|text| text.starts_with(MARK))?;
        Some((*column, Part::of_marker(&text)?))
    })?;
    let column = |(key, _, _): &(&'static str, u16, _)| {
        let found = row.iter().find(|(column, cell)| *column != ids && text(cell).as_deref() == Some(key));
        found.map(|(column, _)| (*key, *column))
    };
    Some(Table { part, ids, columns: part.columns().iter().filter_map(column).collect() })
}

impl Scanned {
    fn row(
        &mut self,
        sheet: &str,
        number: u32,
        row: &[(usize, Cell<'static>)],
        table: &Table,
        merged: &[Dimensions],
    ) {
        let id = text_at(row, table.ids).unwrap_or_default();
        if id == OWN {
            return;
        }
        let place_of = |column: usize| place(sheet, number.saturating_add(1), column);
        let mut cells = BTreeMap::new();
        for (key, column) in &table.columns {
            if let Some((_, cell)) =
                row.iter().find(|(at, _)| at == column).filter(|(_, cell)| !cell.is_blank())
            {
                cells.insert(*key, Found { cell: cell.clone(), place: place_of(*column) });
            }
        }
        let first = table.columns.first().map_or(0, |(_, column)| *column);
        if id.is_empty() {
            if let Some(found) = cells.values().next() {
                let message = format!("`{}` stands in a row that is no row of the form", found.cell.shown());
                let help = "move it to the row that it belongs to, and take this one away";
                self.diagnostics.push(at(&rules::NO_ID, &found.place, message).help(help));
            }
            return;
        }
        self.merged(sheet, number, table, merged);
        self.rows.push((table.part, Row { id, place: place_of(first), cells }));
    }

    /// Cells of this row that are filled in and have been merged with others.
    fn merged(&mut self, sheet: &str, number: u32, table: &Table, merged: &[Dimensions]) {
        for cells in merged.iter().filter(|cells| (cells.start.0..=cells.end.0).contains(&number)) {
            let columns = cells.start.1..=cells.end.1;
            let touched = table
                .columns
                .iter()
                .any(|(_, column)| u32::try_from(*column).is_ok_and(|c| columns.contains(&c)));
            // Told once, at the first row.
            if !touched || cells.start.0 != number {
                continue;
            }
            let place = |(row, column): (u32, u32)| {
                place(sheet, row.saturating_add(1), usize::try_from(column).unwrap_or(usize::MAX))
            };
            let (first, last) = (place(cells.start), place(cells.end));
            let last = last.rsplit_once('!').map_or(last.as_str(), |(_, cell)| cell).to_owned();
            let message = format!("the cells to {last} have been merged, and only the first is read");
            let help = "part the cells again and fill in each";
            self.diagnostics.push(at(&rules::MERGED, &first, message).help(help));
        }
    }
}
