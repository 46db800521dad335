use clap::Args;

use super::{CODES, Lang};

/// Propose what each column of a table of cases holds, as a columns document to look through and keep.
///
/// The table has a case a row: CSV as case systems and Excel write it (semicolon, comma or tab; UTF-8 or Windows-1252), or an
/// Excel workbook (.xlsx).
/// Columns are found by name, or by the title of a fact or question in either language. The document goes to standard
/// output. To standard error goes a list: what was found and how, cells that cannot be read, columns that could not be
/// placed with what they are most like, and questions without a column.
#[derive(Debug, Args)]
#[command(after_help = format!("\
Examples:
  hallbar columns export.csv --handbook handbook.json
  hallbar columns export.xlsx --handbook grund --sheet Ärenden
  hallbar columns export.csv --handbook grund --output columns.json
  hallbar check columns.json --handbook grund

{CODES}"))]
pub(crate) struct Columns {
    /// The table; `-` reads it from standard input.
    #[arg(value_name = "FILE")]
    pub(crate) table: String,

    /// The handbook: a file, or the name of a built-in one.
    #[arg(long, value_name = "FILE|NAME")]
    pub(crate) handbook: String,

    /// The strategy whose goals the handbook asks about.
    #[arg(long, value_name = "FILE")]
    pub(crate) strategy: Option<String>,

    /// Write the document to this file, which must not exist, instead of to standard output.
    #[arg(long, short, value_name = "FILE")]
    pub(crate) output: Option<String>,

    /// The sheet of a workbook; without it, the first that is neither hidden nor empty.
    #[arg(long, value_name = "NAME", conflicts_with = "delimiter")]
    pub(crate) sheet: Option<String>,

    /// What stands between two cells of a CSV file, where it is not found out rightly: semicolon, comma or tab.
    #[arg(long, value_parser = delimiter, value_name = "SIGN")]
    pub(crate) delimiter: Option<hallbar::csv::Delimiter>,

    /// The language of the list.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) lang: Lang,
}

fn delimiter(text: &str) -> Result<hallbar::csv::Delimiter, String> {
    text.parse().map_err(|error: hallbar::csv::UnknownDelimiter| error.to_string())
}
