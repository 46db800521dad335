//! What a workbook says of itself as a form.

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{Reader as _, SheetType, Xlsx};
use hallbar_core::case::Reference;
use hallbar_core::columns::Cell;

use super::FormHead;
use super::part::MARK;
use super::place::HIDDEN;
use crate::ExcelError;
use crate::form::check;
use crate::read::{Book, MEGABYTES, refused, rows, unreadable};

/// The marker of the forms that are read.
pub(super) const MARKER: &str = "form/1";

/// What a workbook says of itself, if it is a form; a table of cases is none.
///
/// A form that has lost its hidden sheet is still known by the hidden column of ids, but says nothing.
///
/// # Errors
/// The bytes are no workbook that is read.
///
/// # Examples
/// ```
/// use hallbar_core::columns::Cell;
/// let table = hallbar_excel::write_sheet("Ärenden", &["id"], &[vec![Cell::from("1")]])?;
/// assert_eq!(hallbar_excel::form_head(&table)?, None);
/// # Ok::<(), hallbar_excel::ExcelError>(())
/// ```
pub fn form_head(bytes: &[u8]) -> Result<Option<FormHead>, ExcelError> {
    check(bytes, MEGABYTES << 20)?;
    catch_unwind(AssertUnwindSafe(|| head(&mut open(bytes)?))).unwrap_or_else(|_| Err(unreadable()))
}

pub(super) fn open(bytes: &[u8]) -> Result<Book<'_>, ExcelError> {
    Xlsx::new(Cursor::new(bytes)).map_err(refused)
}

/// The names of all sheets with cells.
pub(super) fn sheets(book: &Book<'_>) -> Vec<String> {
    let sheets = book.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    sheets.map(|sheet| sheet.name.clone()).collect()
}

pub(super) fn head(book: &mut Book<'_>) -> Result<Option<FormHead>, ExcelError> {
    let names = sheets(book);
    if let Some(name) = names.iter().find(|name| name.eq_ignore_ascii_case(HIDDEN))
        && let Some(head) = told(book, name)?
    {
        return Ok(Some(head));
    }
    for name in &names {
        let marked = rows(book, name)?.values().any(|row| {
            row.iter().any(|(_, cell)| matches!(cell, Cell::Text(text) if text.trim().starts_with(MARK)))
        });
        if marked {
            return Ok(Some(FormHead::default()));
        }
    }
    Ok(None)
}

/// The pairs in the hidden sheet.
fn told(book: &mut Book<'_>, sheet: &str) -> Result<Option<FormHead>, ExcelError> {
    let rows = rows(book, sheet)?;
    let pair = |name: &str| -> Option<String> {
        let row = rows.values().find(|row| text_at(row, 0).as_deref() == Some(name))?;
        text_at(row, 1)
    };
    let Some(marker) = pair("hallbar").filter(|marker| marker.starts_with("form/")) else { return Ok(None) };
    let reference = |id: &str, version: &str| pair(id).map(|id| Reference { id, version: pair(version) });
    Ok(Some(FormHead {
        marker: Some(marker),
        handbook: reference("handbook", "handbook-version"),
        fingerprint: pair("handbook-fingerprint"),
        strategy: reference("strategy", "strategy-version"),
        language: pair("language").and_then(|language| language.parse().ok()),
        call: reference("call", "call-version"),
        origin: pair("origin"),
    }))
}

/// The text in a column of a row.
pub(super) fn text_at(row: &[(usize, Cell<'static>)], column: usize) -> Option<String> {
    let (_, cell) = row.iter().find(|(at, _)| *at == column)?;
    match cell {
        Cell::Text(text) => Some(text.trim().to_owned()),
        cell => Some(cell.shown()),
    }
    .filter(|text| !text.is_empty())
}
