//! Tables out.

use std::io::{self, Write};

use hallbar_core::columns::{Cell, unmistakable};

use crate::dialect::Delimiter;

/// How a table is written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Style {
    /// As Swedish Excel opens it: semicolon, decimal comma, UTF-8 with a byte order mark, lines that end in CR LF.
    #[default]
    Swedish,
    /// As most other programs read it: comma, decimal point, UTF-8 without mark, lines that end in LF.
    International,
}

impl Style {
    /// What stands between two cells.
    #[must_use]
    pub const fn delimiter(self) -> Delimiter {
        match self {
            Self::Swedish => Delimiter::Semicolon,
            Self::International => Delimiter::Comma,
        }
    }

    /// The bytes that a file begins with.
    #[must_use]
    pub const fn start(self) -> &'static [u8] {
        match self {
            Self::Swedish => b"\xef\xbb\xbf",
            Self::International => b"",
        }
    }

    fn number(self, plain: &str) -> String {
        let number = unmistakable(plain);
        match self {
            Self::Swedish => number.replace('.', ","),
            Self::International => number,
        }
    }

    fn yes_no(self, yes: bool) -> &'static str {
        match (self, yes) {
            (Self::Swedish, true) => "ja",
            (Self::Swedish, false) => "nej",
            (Self::International, true) => "yes",
            (Self::International, false) => "no",
        }
    }

    fn cell(self, cell: &Cell<'_>) -> String {
        match cell {
            Cell::Blank => String::new(),
            Cell::Text(text) | Cell::Error(text) => guarded(text),
            Cell::Formula => String::new(),
            // What is no number has no form that is read as one.
            Cell::Number(number) if !number.is_finite() => String::new(),
            // Minus nought is nought.
            Cell::Number(number) => self.number(&(number + 0.0).to_string()),
            Cell::YesNo(yes) => self.yes_no(*yes).to_owned(),
            Cell::Date(date) => date.to_string(),
            Cell::Money(money) => {
                let text = money.to_string();
                self.number(text.split(' ').next().unwrap_or_default())
            }
        }
    }
}

/// Writes one row.
///
/// * Numbers are as short as they read back; one with exactly three decimals gets a fourth, a nought, since a mark before
///   three digits could part thousands.
/// * Amounts stand without their currency, which belongs in the header.
/// * Dates are written `2026-03-01`, yes and no as words.
/// * A **text** that a spreadsheet would run as a formula, because it begins with `=`, `+`, `-`, `@`, a tab or a carriage
///   return, gets an apostrophe before it, and so does one that begins with apostrophes and then any of these.
///   [`cells`](crate::cells) takes it away again. Numbers are no texts, and keep their minus.
///
/// The file begins with [`Style::start`].
///
/// # Errors
/// What the writer gives.
///
/// # Examples
/// ```
/// use hallbar_core::columns::Cell;
/// use hallbar_csv::{Style, write_row};
/// let row = [Cell::Number(-1.5), Cell::from("=SUM(A1)"), Cell::from("a;b"), Cell::YesNo(true)];
/// let mut out = Style::Swedish.start().to_vec();
/// write_row(&mut out, &row, Style::Swedish)?;
/// assert_eq!(out, "\u{feff}-1,5;'=SUM(A1);\"a;b\";ja\r\n".as_bytes());
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn write_row(out: &mut impl Write, cells: &[Cell<'_>], style: Style) -> io::Result<()> {
    let terminator = match style {
        Style::Swedish => csv::Terminator::CRLF,
        Style::International => csv::Terminator::Any(b'\n'),
    };
    let mut writer = csv::WriterBuilder::new()
        .delimiter(style.delimiter().byte())
        .terminator(terminator)
        .buffer_capacity(1024)
        .from_writer(out);
    writer.write_record(cells.iter().map(|cell| style.cell(cell)))?;
    writer.flush()
}

/// Whether a spreadsheet would take a text for a formula, but for the apostrophes before it.
fn runs(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r'])
}

fn guarded(text: &str) -> String {
    if runs(text) { format!("'{text}") } else { text.to_owned() }
}

/// The text without the mark that it was written with, or without the formula that some systems put around a code so that
/// a spreadsheet keeps its noughts: `="0114"`.
pub(crate) fn unguarded(text: &str) -> &str {
    if let Some(rest) = text.strip_prefix('\'').filter(|rest| runs(rest)) {
        return rest;
    }
    let inner = text.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"'));
    inner.filter(|inner| !inner.contains('"')).unwrap_or(text)
}
