//! Tables in and out as workbooks (`.xlsx`).
//!
//! In: [`read_sheet`] gives the headers and rows of one sheet as typed cells, each row with its number in the sheet. What
//! the cells mean is for [`hallbar_core::columns`] to say; [`Sheet::place`] says where one stands: `Ärenden!C7`.
//!
//! Out: [`write_sheet`], with real numbers and dates, a header row that stays and filters. The same input gives the same
//! bytes.
//!
//! A case to fill in: [`write_form`] makes a form of a handbook's questions, blank or filled in, and [`read_form`] reads it
//! back, by the ids of its rows, with everything that is wrong told with sheet and cell ([forms](guide::forms)).
//!
//! What is read as what, and what is refused, is told in [the guide](guide::workbooks).
//!
//! # Examples
//! ```
//! use hallbar_core::columns::Cell;
//! use hallbar_excel::{read_sheet, write_sheet};
//! let rows = [vec![Cell::from("2026-014"), Cell::Number(2.5)], vec![Cell::from("2026-015"), Cell::Blank]];
//! let bytes = write_sheet("Ärenden", &["id", "partners"], &rows)?;
//! let sheet = read_sheet(&bytes, None)?;
//! assert_eq!((sheet.name.as_str(), sheet.headers.as_slice()), ("Ärenden", ["id".into(), "partners".into()].as_slice()));
//! assert_eq!(sheet.rows[1].cells, [Cell::from("2026-015"), Cell::Blank]);
//! assert_eq!(sheet.place(sheet.rows[1].row, 1), "Ärenden!B3");
//! # Ok::<(), hallbar_excel::ExcelError>(())
//! ```

mod error;
mod form;
mod forms;
pub mod guide;
mod read;
mod sheet;
mod value;
mod write;

pub use error::ExcelError;
pub use form::is_workbook;
pub use forms::{FormCase, FormHead, FormOrder, Remarked, WrittenForm, form_head, read_form, write_form};
pub use read::read_sheet;
pub use sheet::{Sheet, SheetRow, place};
pub use write::write_sheet;

#[cfg(test)]
mod tests;
