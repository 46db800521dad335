use hallbar_core::columns::Cell;

/// A table as it stands in a sheet of a workbook.
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Sheet {
    /// The sheet's name.
    pub name: String,
    /// All sheets of the workbook, in their order, hidden ones too.
    pub sheets: Vec<String>,
    /// The headers from column A on, without blank space around them; a column without header has an empty one.
    pub headers: Vec<String>,
    /// The row that the headers stand in, from 1.
    pub row: u32,
    /// The rows below them; those without content are left out.
    pub rows: Vec<SheetRow>,
}

/// A row of a sheet.
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct SheetRow {
    /// Its number in the sheet, from 1.
    pub row: u32,
    /// Its cells, as many as there are headers.
    pub cells: Vec<Cell<'static>>,
}

impl Sheet {
    /// The cell in this row (from 1) and column (from 0), as a formula would name it: `Ärenden!C7`.
    #[must_use]
    pub fn place(&self, row: u32, column: usize) -> String {
        place(&self.name, row, column)
    }
}

/// The cell of a sheet in this row (from 1) and column (from 0), as a formula would name it.
///
/// With [`Columns::column_of`](hallbar_core::columns::Columns::column_of) it says where in the workbook something stands
/// that was found in a case.
///
/// # Examples
/// ```
/// use hallbar_excel::place;
/// assert_eq!(place("Ärenden", 7, 2), "Ärenden!C7");
/// assert_eq!(place("Vårens ärenden", 1, 26), "'Vårens ärenden'!AA1");
/// ```
#[must_use]
pub fn place(sheet: &str, row: u32, column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        let letter = (rest - 1) % 26;
        letters.push(char::from(b'A' + u8::try_from(letter).unwrap_or_default()));
        rest = (rest - 1) / 26;
    }
    let letters: String = letters.into_iter().rev().collect();
    let plain = sheet.chars().all(|c| c.is_alphanumeric() || c == '_')
        && sheet.chars().next().is_some_and(|c| !c.is_numeric());
    if plain {
        format!("{sheet}!{letters}{row}")
    } else {
        format!("'{}'!{letters}{row}", sheet.replace('\'', "''"))
    }
}
