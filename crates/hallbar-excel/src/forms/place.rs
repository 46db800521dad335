//! Cells as formulas name them.

use rust_xlsxwriter::{ColNum, RowNum};

/// The sheet that says what form it is, and holds the lists to choose from.
pub(super) const HIDDEN: &str = "hallbar";

/// A sheet's name as it stands in a formula.
fn quoted(sheet: &str) -> String {
    format!("'{}'", sheet.replace('\'', "''"))
}

/// A cell, by row and column from 0: `'Frågor'!$F$7`.
pub(super) fn absolute(sheet: &str, row: RowNum, column: ColNum) -> String {
    format!("{}!${}${}", quoted(sheet), letters(column), row + 1)
}

/// A column of cells.
pub(super) fn range(sheet: &str, column: ColNum, first: RowNum, last: RowNum) -> String {
    let letters = letters(column);
    format!("{}!${letters}${}:${letters}${}", quoted(sheet), first + 1, last + 1)
}

pub(super) fn letters(column: ColNum) -> String {
    let place = crate::place("A", 1, usize::from(column));
    place.trim_start_matches("A!").trim_end_matches('1').to_owned()
}
