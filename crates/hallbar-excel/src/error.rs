use hallbar_core::diagnostic::nearest;

use crate::read::{CELLS, MEGABYTES};

type Source = Box<dyn std::error::Error + Send + Sync>;

/// Why a workbook could not be read or written. [`ExcelError::help`] gives a way out.
///
/// # Examples
/// ```
/// use hallbar_excel::read_sheet;
/// let refused = read_sheet(b"id;title\n1;a\n", None).unwrap_err();
/// assert_eq!(refused.to_string(), "this is no workbook");
/// assert_eq!(refused.help().as_deref(), Some("save the table as an Excel workbook (.xlsx), or read it as CSV"));
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ExcelError {
    /// Something else than a workbook.
    #[error("this is no workbook")]
    NotAWorkbook,
    /// A workbook in a form that is not read.
    #[error("this is a workbook in the form {form}, which is not read")]
    OtherForm {
        /// The form, with its ending.
        form: &'static str,
    },
    /// A workbook with a password.
    #[error("the workbook is encrypted")]
    Encrypted,
    /// A workbook that is cut off, or holds what no program writes.
    #[error("the workbook is cut off or damaged: {why}")]
    Damaged {
        /// What was found.
        why: String,
        /// The reader's own error, where there is one.
        #[source]
        source: Option<Source>,
    },
    /// More than is read at once.
    #[error("the workbook is too large: {what}")]
    TooLarge {
        /// What there is too much of.
        what: String,
    },
    /// A sheet that the workbook does not have.
    #[error("there is no sheet `{name}`; the workbook has {}", listed(.sheets))]
    NoSuchSheet {
        /// What was asked for.
        name: String,
        /// The sheets there are, in their order.
        sheets: Vec<String>,
    },
    /// Nothing in the sheet that was asked for, or in any that is shown.
    #[error("{}", nothing_in(.sheet.as_deref()))]
    Empty {
        /// The sheet, where one was asked for.
        sheet: Option<String>,
        /// Sheets that are hidden, where none was asked for.
        hidden: Vec<String>,
    },
    /// A name that no sheet can have.
    #[error("no sheet can be called `{name}`")]
    SheetName {
        /// The name.
        name: String,
    },
    /// A table that no sheet can hold.
    #[error("no sheet holds {rows} rows of {columns} columns")]
    TooMany {
        /// Rows, with the headers.
        rows: usize,
        /// Columns.
        columns: usize,
    },
    /// A text that no cell can hold.
    #[error("the text for {place} is {length} characters long, and a cell holds 32 767")]
    TooLong {
        /// The cell: `Ärenden!C7`.
        place: String,
        /// The text's length, as Excel counts it.
        length: usize,
    },
    /// A workbook that could not be written for another reason.
    #[error("the workbook cannot be written")]
    NotWritten(#[source] Source),
}

impl ExcelError {
    /// A way out, if one is known.
    #[must_use]
    pub fn help(&self) -> Option<String> {
        let plain = match self {
            Self::NotAWorkbook => "save the table as an Excel workbook (.xlsx), or read it as CSV",
            Self::OtherForm { .. } => "open it and save it as an Excel workbook (.xlsx)",
            Self::Encrypted => "open it in Excel and save it without password",
            Self::Damaged { .. } => "export or copy it anew; if Excel can open it, save it anew as .xlsx",
            Self::TooLarge { .. } => "save the sheet as CSV, which is read row by row",
            Self::NoSuchSheet { name, sheets } => {
                let near = nearest(name, sheets.iter().map(String::as_str))?;
                return Some(format!("did you mean `{near}`?"));
            }
            Self::Empty { hidden, .. } if !hidden.is_empty() => {
                return Some(format!("hidden sheets are read by name: {}", listed(hidden)));
            }
            Self::Empty { .. } => "the first row holds the headers",
            Self::SheetName { .. } => {
                "a name has 1 to 31 characters, none of them [ ] : * ? / \\, and no apostrophe at its ends"
            }
            Self::TooMany { .. } => "a sheet holds 1 048 576 rows of 16 384 columns: write the table as CSV",
            Self::TooLong { .. } => "shorten it, or write the table as CSV",
            Self::NotWritten(_) => return None,
        };
        Some(plain.to_owned())
    }

    pub(crate) fn damaged(source: impl Into<Source>) -> Self {
        let source = source.into();
        Self::Damaged { why: one_line(&source.to_string()), source: Some(source) }
    }

    pub(crate) fn too_many_bytes() -> Self {
        Self::TooLarge { what: format!("unpacked it is more than {MEGABYTES} MB") }
    }

    pub(crate) fn too_many_cells(sheet: &str) -> Self {
        let millions = CELLS / 1_000_000;
        Self::TooLarge { what: format!("sheet `{sheet}` is more than {millions} million cells") }
    }
}

/// A message is one line, lower case and without full stop, also where it is another's.
fn one_line(text: &str) -> String {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut signs = words.trim_end_matches('.').chars();
    signs.next().into_iter().flat_map(char::to_lowercase).chain(signs).collect()
}

/// Names in backticks; of many the first.
fn listed(names: &[String]) -> String {
    const SHOWN: usize = 8;
    let shown: Vec<String> = names.iter().take(SHOWN).map(|name| format!("`{name}`")).collect();
    let more = names.len().saturating_sub(SHOWN);
    match shown.as_slice() {
        [] => "none".to_owned(),
        _ if more > 0 => format!("{} and {more} more", shown.join(", ")),
        [one] => one.clone(),
        [before @ .., last] => format!("{} and {last}", before.join(", ")),
    }
}

fn nothing_in(sheet: Option<&str>) -> String {
    match sheet {
        Some(name) => format!("the sheet `{name}` is empty"),
        None => "no sheet of the workbook that is shown has anything in it".to_owned(),
    }
}
