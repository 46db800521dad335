//! An interlinkage matrix written as a table.

use hallbar_core::diagnostic::rules::columns::EMPTY_TABLE;
use hallbar_core::diagnostic::rules::matrix as rules;
use hallbar_core::interlinkages::{Cell, Label, MatrixDocument};
use hallbar_core::{Checked, Decimal, Diagnostic, columns};

use crate::dialect::Dialect;
use crate::table::{Table, TableRow};

/// A matrix read from a table, and the table, for the places of what is found later.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct MatrixTable {
    /// The matrix, without id and version: a table has none.
    pub document: MatrixDocument,
    table: Table,
    /// The cell of the headers that the first column's label is in: 1 after a corner, 0 without one.
    first: usize,
}

/// Reads a matrix from a table: labels in the first row and the first column, a score where they meet.
///
/// The corner may be blank, filled or not there, so that the first row is a cell shorter. A minus is `-`, `−` or `–`; a plus
/// may stand before a number; an interval is `1..2` or `[-1, 2]`; `?` is not known. On the diagonal `-`, `–` and `x` are
/// blank. What else is wrong is for [`validate`](hallbar_core::Interlinkages::validate) to say;
/// [`MatrixTable::locate`] puts it at its cell.
///
/// # Examples
/// ```
/// use hallbar_core::interlinkages::Cell;
/// let table = "\u{feff};7;13\r\n7;x;+2\r\n 13 ;−1..0;\r\n";
/// let matrix = hallbar_csv::read_matrix(table.as_bytes()).value.unwrap().document;
/// assert_eq!(matrix.labels[1].id, "13");
/// assert_eq!(matrix.cells[0], [Cell::Blank, Cell::from(2)]);
/// assert_eq!(matrix.cells[1], [Cell::Between((-1).into(), 0.into()), Cell::Blank]);
///
/// let refused = hallbar_csv::read_matrix(b"7;13\n7;;strong\n13;1;\n");
/// assert_eq!(refused.diagnostics[0].message, "`strong` for the influence of `7` on `13` is no score");
/// assert_eq!(refused.diagnostics[0].position.map(|place| (place.line, place.column)), Some((2, 4)));
/// ```
#[must_use]
pub fn read_matrix(bytes: &[u8]) -> Checked<MatrixTable> {
    let dialect = match Dialect::sniff(bytes) {
        Ok(dialect) => dialect,
        Err(refused) => return Checked::refused(vec![refused]),
    };
    let read = Table::read(bytes, Dialect { before: 0, ..dialect });
    let Some(whole) = read.value else { return Checked::refused(read.diagnostics) };
    let table = headed(whole, dialect.before);
    if table.rows.is_empty() {
        let message = "the matrix has no rows below its first";
        let help = "the first row holds the labels of the columns, the first cell of each row below its own";
        return Checked::refused(vec![Diagnostic::new(&EMPTY_TABLE, "", message).help(help)]);
    }
    let (matrix, mut diagnostics) = filled(table);
    diagnostics.iter_mut().for_each(|found| matrix.locate(found, bytes));
    Checked::new(matrix, diagnostics)
}

/// The table with the row of labels as its headers.
///
/// What stands before the first record with as many cells as most is a title, but for a row without corner: one cell
/// shorter than those below, and filled. `before` counts records, those without content too.
fn headed(table: Table, before: usize) -> Table {
    let mut rows = vec![TableRow {
        line: table.line,
        offset: table.offset,
        length: 0,
        cells: table.headers.iter().map(|text| columns::Cell::Text(text.clone().into())).collect(),
    }];
    rows.extend(table.rows);
    let usual = rows.iter().map(|row| row.cells.len()).max().unwrap_or_default();
    let filled = |row: &TableRow| row.cells.iter().filter(|cell| !cell.is_blank()).count();
    // A title fills one cell, or two where a date stands beside it.
    let title = |row: &TableRow| filled(row) < 2 || (row.cells.len() + 1 < usual);
    let titles = rows.iter().take(before).take_while(|row| title(row)).count();
    let mut rows = rows.into_iter().skip(titles);
    let Some(head) = rows.next() else { return Table { dialect: table.dialect, ..Table::default() } };
    let text = |cell: &columns::Cell<'_>| cell.shown().trim().to_owned();
    let headers = head.cells.iter().map(text).collect();
    Table {
        headers,
        rows: rows.collect(),
        line: head.line,
        offset: head.offset,
        ..Table { dialect: table.dialect, ..Table::default() }
    }
}

fn text(row: &TableRow, at: usize) -> String {
    match row.cells.get(at) {
        None | Some(columns::Cell::Blank) => String::new(),
        Some(columns::Cell::Text(text)) => text.trim().to_owned(),
        Some(cell) => cell.shown(),
    }
}

/// The matrix of a table whose headers are the labels of the columns.
fn filled(table: Table) -> (MatrixTable, Vec<Diagnostic>) {
    let labels: Vec<String> = table.rows.iter().map(|row| text(row, 0)).collect();
    let first = usize::from(corner(&table, &labels));
    let mut columns: Vec<String> = table.headers.iter().skip(first).cloned().collect();
    // Columns that a spreadsheet adds at the end hold nothing.
    let blank = |at: usize| table.rows.iter().all(|row| text(row, at + 1).is_empty());
    while columns.last().is_some_and(|last| last.is_empty() && blank(columns.len() - 1)) {
        columns.pop();
    }
    let mut diagnostics = Vec::new();
    let mut rows = Vec::new();
    for (from, row) in table.rows.iter().enumerate() {
        let label = labels.get(from).map_or("", String::as_str);
        let past = (columns.len()..row.cells.len()).filter(|at| !text(row, at + 1).is_empty()).max();
        let width = past.map_or(columns.len().min(row.cells.len().max(1) - 1), |at| at + 1);
        let mut cells = Vec::new();
        for to in 0..width {
            let written = text(row, to + 1);
            let column = columns.get(to).map_or("", String::as_str);
            let cell = score(&written, label == column);
            if cell.is_none() {
                let message =
                    format!("`{}` for the influence of `{label}` on `{column}` is no score", shown(&written));
                let help = if ["-", "–", "—", "−", "x", "X"].contains(&written.as_str()) {
                    "only the diagonal can be marked so; leave the cell blank, or write `0` or `?`"
                } else {
                    "a whole number from -3 to 3, an interval such as `1..2`, `?`, or nothing"
                };
                let path = format!("/cells/{from}/{to}");
                diagnostics.push(Diagnostic::new(&rules::UNREADABLE, path, message).help(help));
            }
            cells.push(cell.unwrap_or_default());
        }
        rows.push(cells);
    }
    let columns = if columns == labels { Vec::new() } else { columns };
    let labels = labels.into_iter().map(Label::new).collect();
    let document = MatrixDocument { labels, columns, cells: rows, ..MatrixDocument::default() };
    (MatrixTable { document, table, first }, diagnostics)
}

/// Whether the first cell of the first row stands over the labels of the rows.
fn corner(table: &Table, labels: &[String]) -> bool {
    let Some(first) = table.headers.first().filter(|first| !first.is_empty()) else { return true };
    if labels.contains(first) {
        return false;
    }
    let width = table.rows.iter().map(|row| row.cells.len()).max().unwrap_or_default();
    table.headers.len() >= width
}

/// What a cell says; none where it says nothing that is known.
fn score(written: &str, diagonal: bool) -> Option<Cell> {
    match written {
        "" => return Some(Cell::Blank),
        "?" => return Some(Cell::Between((-3).into(), 3.into())),
        "-" | "–" | "—" | "−" | "x" | "X" if diagonal => return Some(Cell::Blank),
        _ => {}
    }
    let inner = written.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    let ends = match inner {
        Some(inner) => Some(inner.split_once([',', ';'])?),
        None => written.split_once("..").or_else(|| written.split_once('…')),
    };
    match ends {
        Some((low, high)) => Some(Cell::Between(number(low)?, number(high)?)),
        None => number(written).map(Cell::Score),
    }
}

/// A number as people write it; that it is whole and on the scale is for the matrix to say.
fn number(written: &str) -> Option<Decimal> {
    let written = written.trim();
    let (negative, digits) = match written.strip_prefix(['-', '−', '–', '‐', '‑']) {
        Some(rest) => (true, rest),
        None => (false, written.strip_prefix('+').unwrap_or(written)),
    };
    let digits = digits.trim_start();
    if !digits.starts_with(|sign: char| sign.is_ascii_digit()) || digits.contains(['e', 'E']) {
        return None;
    }
    let digits = digits.replacen(',', ".", 1);
    format!("{}{digits}", if negative { "-" } else { "" }).parse().ok()
}

/// A cell as messages repeat it.
fn shown(written: &str) -> String {
    let mut shown: String =
        written.chars().take(40).map(|sign| if sign.is_control() { ' ' } else { sign }).collect();
    if shown.len() < written.len() {
        shown.push('…');
    }
    shown
}

impl MatrixTable {
    /// Puts what was found in the matrix at the cell of the table that it is about. `bytes` are those that were read.
    pub fn locate(&self, diagnostic: &mut Diagnostic, bytes: &[u8]) {
        let mut steps = diagnostic.path.split('/').skip(1);
        let (field, numbers): (Option<&str>, Vec<usize>) =
            (steps.next(), steps.map_while(|step| step.parse().ok()).collect());
        let (row, column) = match (field, numbers.as_slice()) {
            (Some("labels" | "cells"), [from]) => (self.table.rows.get(*from), 0),
            (Some("cells"), [from, to, ..]) => (self.table.rows.get(*from), to + 1),
            (Some("columns"), [at, ..]) => (None, at + self.first),
            _ => (None, 0),
        };
        self.table.locate(diagnostic, bytes, row, column);
    }
}
