//! Workbooks out.

use hallbar_core::Currency;
use hallbar_core::columns::Cell;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};

use crate::read::{COLUMNS, ROWS};
use crate::value::comes_back;
use crate::{ExcelError, place};

/// As many characters, counted in UTF-16, as a cell holds.
const LONGEST: usize = 32_767;
/// Columns are no wider than this many characters; longer texts are wrapped.
const WIDEST: usize = 60;
/// Excel keeps no more digits of a number, so an amount of more hundredths is written as text.
const DIGITS: i64 = 1_000_000_000_000_000;

/// Writes a table as the only sheet of a workbook.
///
/// * Numbers are numbers; what is no number (infinite, undefined) is left blank. Days are dates shown as `2026-03-01`,
///   before 1 March 1900, and in 1905 where they are numbered as years are, texts. Yes and no are `TRUE` and `FALSE`, which Excel shows in its own language.
/// * Amounts are numbers shown with two decimals, and their currency is put after the header: `applied (SEK)`. In a column
///   with several currencies, and above fifteen digits, an amount is a text with its currency.
/// * Texts stay texts, whatever they look like. Errors are written as their text.
/// * The header row is bold and stays when the sheet is scrolled, with a filter on each column. Columns are as wide as what
///   stands in them, within bounds, and longer texts are wrapped.
///
/// The same input gives the same bytes: the workbook says that it was made on 1 January 2000.
///
/// # Errors
/// No sheet can have this name or hold so many rows or columns, or a text is longer than a cell holds.
///
/// # Examples
/// ```
/// use hallbar_core::Money;
/// use hallbar_core::columns::Cell;
/// use hallbar_excel::{read_sheet, write_sheet};
/// let rows = [vec![Cell::from("1"), Cell::Money(Money::sek(500_000)), Cell::from("=SUM(A1)")]];
/// let sheet = read_sheet(&write_sheet("Ärenden", &["id", "applied", "title"], &rows)?, None)?;
/// assert_eq!(sheet.headers, ["id", "applied (SEK)", "title"]);
/// assert_eq!(sheet.rows[0].cells, [Cell::from("1"), Cell::Number(500_000.0), Cell::from("=SUM(A1)")]);
/// # Ok::<(), hallbar_excel::ExcelError>(())
/// ```
pub fn write_sheet(
    name: &str,
    headers: &[impl AsRef<str>],
    rows: &[Vec<Cell<'_>>],
) -> Result<Vec<u8>, ExcelError> {
    let columns = rows.iter().map(Vec::len).chain([headers.len()]).max().unwrap_or(0);
    let too_many = ExcelError::TooMany { rows: rows.len() + 1, columns };
    let (Ok(last_row), Ok(count)) = (u32::try_from(rows.len()), u16::try_from(columns)) else {
        return Err(too_many);
    };
    if last_row >= ROWS || u32::from(count) > COLUMNS {
        return Err(too_many);
    }
    let mut workbook = Workbook::new();
    let made = ExcelDateTime::from_ymd(2000, 1, 1).map_err(not_written)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&made));
    let worksheet = workbook.add_worksheet();
    worksheet.set_name(name).map_err(|_| ExcelError::SheetName { name: name.to_owned() })?;
    let mut table = Table { name, worksheet, formats: Formats::new() };
    for column in 0..count {
        let at = usize::from(column);
        let cells = || rows.iter().filter_map(|row| row.get(at));
        let header = headers.get(at).map(AsRef::as_ref).unwrap_or_default();
        let currency = currency(cells());
        table.header(column, &with_currency(header, currency))?;
        for (row, cells) in (1..).zip(rows) {
            if let Some(cell) = cells.get(at) {
                table.cell(row, column, cell, currency)?;
            }
        }
        let widest = cells().map(width).chain([header.chars().count() + 4]).max().unwrap_or(0);
        let width = u16::try_from(widest.clamp(8, WIDEST) + 2).unwrap_or_default();
        table.worksheet.set_column_width(column, width).map_err(not_written)?;
    }
    table.worksheet.set_freeze_panes(1, 0).map_err(not_written)?;
    if let Some(last) = count.checked_sub(1) {
        table.worksheet.autofilter(0, 0, last_row, last).map_err(not_written)?;
    }
    workbook.save_to_buffer().map_err(not_written)
}

pub(crate) fn not_written(error: XlsxError) -> ExcelError {
    ExcelError::NotWritten(error.into())
}

/// The currency that all amounts of a column are in.
fn currency<'c>(cells: impl Iterator<Item = &'c Cell<'c>>) -> Option<Currency> {
    let mut all =
        cells.filter_map(|cell| if let Cell::Money(money) = cell { Some(money.currency()) } else { None });
    let first = all.next()?;
    all.all(|other| other == first).then_some(first)
}

/// A header with the currency of its column, unless it ends in that.
fn with_currency(header: &str, currency: Option<Currency>) -> String {
    let Some(currency) = currency else { return header.to_owned() };
    let written = header.trim_end().to_lowercase();
    let code = currency.code().to_lowercase();
    let said =
        written.ends_with(&format!("({code})")) || currency == Currency::SEK && written.ends_with("(kr)");
    if said { header.to_owned() } else { format!("{header} ({currency})") }
}

/// How many characters wide a cell is shown: that of its longest line.
fn width(cell: &Cell<'_>) -> usize {
    match cell {
        Cell::Blank | Cell::Formula => 0,
        Cell::Text(text) | Cell::Error(text) => {
            text.lines().map(|line| line.chars().count()).max().unwrap_or(0)
        }
        Cell::Date(_) => 10,
        // With blanks between thousands.
        Cell::Money(money) => money.to_string().len() + 2,
        Cell::Number(_) | Cell::YesNo(_) => cell.shown().len(),
    }
}

struct Formats {
    header: Format,
    plain: Format,
    wrapped: Format,
    date: Format,
    money: Format,
}

impl Formats {
    fn new() -> Self {
        let plain = Format::new().set_align(FormatAlign::Top);
        Self {
            header: plain.clone().set_bold().set_text_wrap(),
            wrapped: plain.clone().set_text_wrap(),
            date: plain.clone().set_num_format("yyyy-mm-dd"),
            money: plain.clone().set_num_format("#,##0.00"),
            plain,
        }
    }
}

struct Table<'w> {
    name: &'w str,
    worksheet: &'w mut Worksheet,
    formats: Formats,
}

impl Table<'_> {
    fn header(&mut self, column: u16, text: &str) -> Result<(), ExcelError> {
        self.fits(0, column, text)?;
        self.worksheet
            .write_string_with_format(0, column, text, &self.formats.header)
            .map_err(not_written)?;
        Ok(())
    }

    fn cell(
        &mut self,
        row: u32,
        column: u16,
        cell: &Cell<'_>,
        currency: Option<Currency>,
    ) -> Result<(), ExcelError> {
        let Self { worksheet, formats, .. } = self;
        let done = match cell {
            Cell::Text(text) | Cell::Error(text) => return self.text(row, column, text),
            Cell::Number(number) if number.is_finite() => {
                // Minus nought is nought.
                worksheet.write_number_with_format(row, column, number + 0.0, &formats.plain)
            }
            Cell::Blank | Cell::Formula | Cell::Number(_) => return Ok(()),
            Cell::YesNo(yes) => worksheet.write_boolean_with_format(row, column, *yes, &formats.plain),
            Cell::Date(date) => {
                let written = date.to_string();
                let day = Some(&written).filter(|day| comes_back(day));
                match day.and_then(|day| ExcelDateTime::parse_from_str(day).ok()) {
                    Some(day) => worksheet.write_datetime_with_format(row, column, &day, &formats.date),
                    None => return self.text(row, column, &written),
                }
            }
            Cell::Money(money) => {
                let written = money.to_string();
                let amount = written.split(' ').next().and_then(|amount| amount.parse::<f64>().ok());
                let exact = currency.is_some() && money.hundredths().abs() < DIGITS;
                match amount.filter(|_| exact) {
                    Some(amount) => worksheet.write_number_with_format(row, column, amount, &formats.money),
                    None => return self.text(row, column, &written),
                }
            }
        };
        done.map(|_| ()).map_err(not_written)
    }

    fn text(&mut self, row: u32, column: u16, text: &str) -> Result<(), ExcelError> {
        self.fits(row, column, text)?;
        let long = text.contains('\n') || text.chars().nth(WIDEST).is_some();
        let format = if long { &self.formats.wrapped } else { &self.formats.plain };
        self.worksheet.write_string_with_format(row, column, text, format).map_err(not_written)?;
        Ok(())
    }

    fn fits(&self, row: u32, column: u16, text: &str) -> Result<(), ExcelError> {
        let length = if text.len() <= LONGEST { 0 } else { text.encode_utf16().count() };
        if length <= LONGEST {
            return Ok(());
        }
        Err(ExcelError::TooLong { place: place(self.name, row + 1, usize::from(column)), length })
    }
}
