//! Workbooks in.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{DataRef, Reader as _, SheetType, SheetVisible, Xlsx, XlsxError};
use hallbar_core::columns::Cell;

use crate::form::check;
use crate::value::{cell, is_percent};
use crate::{ExcelError, Sheet, SheetRow};

/// Unpacked, a workbook is no more than this, and neither are the texts of a sheet.
pub(crate) const MEGABYTES: u64 = 256;
/// Rows times columns of a table are no more than this.
pub(crate) const CELLS: usize = 5_000_000;
/// No sheet has more rows and columns than this.
pub(crate) const ROWS: u32 = 1_048_576;
pub(crate) const COLUMNS: u32 = 16_384;
const BEYOND: &str = "a cell lies beyond the last row or column that a sheet can have";
/// The headers are among the first so many rows with content.
const HEADERS: usize = 20;

pub(crate) type Book<'b> = Xlsx<Cursor<&'b [u8]>>;
/// The cells with content, by row and then column, from 0.
pub(crate) type Rows = BTreeMap<u32, Vec<(usize, Cell<'static>)>>;

/// Reads a sheet of a workbook: its headers, and the rows below them.
///
/// Without a name it is the first sheet that is neither hidden nor empty; [`Sheet::name`] says which. The headers are the
/// first row with at least two filled cells (one, where the sheet has one column), among the first twenty with content:
/// titles above a table do not count. A row has as many cells as there are headers, and the headers reach as far to the
/// right as anything below them.
///
/// Dates, times and percentages are known by their format, yes and no and errors as they are, and a formula is what it
/// last came to; one that was never worked out is [`Cell::Formula`]. A percentage is its number in per cent: `25 %` is 25. Of merged cells only the first has the value.
///
/// # Errors
/// The bytes are no workbook of the form `.xlsx` or `.xlsm`, are encrypted, cut off or damaged; the sheet is not there or
/// empty; or there is too much: more than 256 MB unpacked, five million cells, or 256 MB of text in the cells.
///
/// # Examples
/// ```
/// use hallbar_core::columns::Cell;
/// use hallbar_excel::{ExcelError, read_sheet, write_sheet};
/// let bytes = write_sheet("Ärenden", &["id"], &[vec![Cell::from("1")]])?;
/// assert_eq!(read_sheet(&bytes, Some("ärenden"))?.rows[0].row, 2);
/// let refused = read_sheet(&bytes, Some("Ärende")).unwrap_err();
/// assert_eq!(refused.to_string(), "there is no sheet `Ärende`; the workbook has `Ärenden`");
/// # Ok::<(), ExcelError>(())
/// ```
pub fn read_sheet(bytes: &[u8], sheet: Option<&str>) -> Result<Sheet, ExcelError> {
    check(bytes, MEGABYTES << 20)?;
    // The library below counts on well-formed numbers in some places; what breaks that must not bring the host down.
    let read = catch_unwind(AssertUnwindSafe(|| read(bytes, sheet)));
    read.unwrap_or_else(|_| Err(unreadable()))
}

/// What the library below could not bear.
pub(crate) fn unreadable() -> ExcelError {
    ExcelError::Damaged { why: "it holds what no program writes".to_owned(), source: None }
}

fn read(bytes: &[u8], asked: Option<&str>) -> Result<Sheet, ExcelError> {
    let mut book: Book<'_> = Xlsx::new(Cursor::new(bytes)).map_err(refused)?;
    let sheets: Vec<(String, bool)> = book
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| (sheet.name.clone(), sheet.visible == SheetVisible::Visible))
        .collect();
    let names: Vec<String> = sheets.iter().map(|(name, _)| name.clone()).collect();
    if let Some(asked) = asked {
        let Some(name) = named(&names, asked) else {
            return Err(ExcelError::NoSuchSheet { name: asked.to_owned(), sheets: names });
        };
        let rows = rows(&mut book, &name)?;
        return table(rows, name, names);
    }
    for (name, _) in sheets.iter().filter(|(_, shown)| *shown) {
        let rows = rows(&mut book, name)?;
        if !rows.is_empty() {
            return table(rows, name.clone(), names);
        }
    }
    let hidden = sheets.into_iter().filter(|(_, shown)| !shown).map(|(name, _)| name).collect();
    Err(ExcelError::Empty { sheet: None, hidden })
}

pub(crate) fn refused(error: XlsxError) -> ExcelError {
    match error {
        XlsxError::Password => ExcelError::Encrypted,
        error => ExcelError::damaged(error),
    }
}

/// The sheet of this name; Excel takes no account of capitals.
fn named(names: &[String], asked: &str) -> Option<String> {
    let folded = |name: &str| name.trim().to_lowercase();
    let same = names.iter().find(|name| name.as_str() == asked);
    same.or_else(|| names.iter().find(|name| folded(name) == folded(asked))).cloned()
}

pub(crate) fn rows(book: &mut Book<'_>, sheet: &str) -> Result<Rows, ExcelError> {
    let mut reader = book.worksheet_cells_reader(sheet).map_err(refused)?;
    let percent: Vec<bool> = reader
        .styles()
        .iter()
        .map(|style| style.number_format.as_ref().is_some_and(|format| is_percent(&format.format_code)))
        .collect();
    let (mut filled, mut without) = (Filled { sheet, rows: Rows::new(), count: 0, text: 0 }, false);
    while let Some((found, style)) = reader.next_cell_with_style_id().map_err(refused)? {
        without |= matches!(found.get_value(), DataRef::Empty);
        let cell = cell(found.get_value(), percent.get(style).copied().unwrap_or(false));
        filled.put(found.get_position(), cell)?;
    }
    drop(reader);
    // A formula is told from an empty cell only by a second reading, which few sheets need.
    if without {
        let mut reader = book.worksheet_cells_reader(sheet).map_err(refused)?;
        while let Some(found) = reader.next_cell_with_formula_metadata().map_err(refused)? {
            if found.formula.is_some() && matches!(found.value, DataRef::Empty) {
                filled.put(found.pos, Cell::Formula)?;
            }
        }
        filled.rows.values_mut().for_each(|row| row.sort_by_key(|(column, _)| *column));
    }
    Ok(filled.rows)
}

/// The cells of a sheet while they are read.
struct Filled<'s> {
    sheet: &'s str,
    rows: Rows,
    count: usize,
    text: u64,
}

impl Filled<'_> {
    fn put(&mut self, (row, column): (u32, u32), cell: Cell<'static>) -> Result<(), ExcelError> {
        if cell.is_blank() {
            return Ok(());
        }
        if row >= ROWS || column >= COLUMNS {
            return Err(ExcelError::Damaged { why: BEYOND.to_owned(), source: None });
        }
        self.count += 1;
        if self.count > CELLS {
            return Err(ExcelError::too_many_cells(self.sheet));
        }
        if let Cell::Text(written) = &cell {
            // One text of the workbook can stand in many cells.
            self.text += u64::try_from(written.len()).unwrap_or(u64::MAX);
            if self.text > MEGABYTES << 20 {
                let what = format!("the texts in sheet `{}` are more than {MEGABYTES} MB", self.sheet);
                return Err(ExcelError::TooLarge { what });
            }
        }
        let column = usize::try_from(column).unwrap_or(usize::MAX);
        self.rows.entry(row).or_default().push((column, cell));
        Ok(())
    }
}

fn table(rows: Rows, name: String, sheets: Vec<String>) -> Result<Sheet, ExcelError> {
    let end = |row: &[(usize, Cell<'_>)]| row.iter().map(|(column, _)| column + 1).max().unwrap_or(0);
    let width = rows.values().map(|row| end(row)).max().unwrap_or(0);
    let first = rows.keys().next().copied();
    let headers = rows.iter().take(HEADERS).find(|(_, row)| row.len() >= width.min(2));
    let Some(at) = headers.map(|(at, _)| *at).or(first) else {
        return Err(ExcelError::Empty { sheet: Some(name), hidden: Vec::new() });
    };
    let mut below = rows.range(at..);
    let width = below.by_ref().map(|(_, row)| end(row)).max().unwrap_or(0);
    let count = rows.range(at..).count();
    if count.saturating_mul(width) > CELLS {
        return Err(ExcelError::too_many_cells(&name));
    }
    let mut sheet = Sheet { name, sheets, row: at.saturating_add(1), ..Sheet::default() };
    for (at, row) in rows.into_iter().filter(|(row, _)| *row >= at) {
        let mut cells = vec![Cell::Blank; width];
        for (column, cell) in row {
            if let Some(place) = cells.get_mut(column) {
                *place = cell;
            }
        }
        if sheet.headers.is_empty() {
            sheet.headers = cells.iter().map(header).collect();
        } else {
            sheet.rows.push(SheetRow { row: at.saturating_add(1), cells });
        }
    }
    Ok(sheet)
}

fn header(cell: &Cell<'_>) -> String {
    match cell {
        Cell::Text(text) => text.trim().to_owned(),
        cell => cell.shown(),
    }
}
