//! The arguments of `hallbar interlinkages`.

use clap::{Args, ValueEnum};
use hallbar::Decimal;

use super::{CODES, Format, Lang};

/// Say which goals help and hinder which, by an interlinkage matrix.
///
/// A matrix says for each pair of goals, targets or own labels what progress in the one does to the other, from -3 to 3. The
/// report gives how much each helps the others and is helped, directly and in two steps, where the two orders differ, and
/// which hinder one another. Several files are several scorers of the same labels, matched by label; it is then also said on
/// which cells they differ. A matrix is JSON (`matrix/1`) or a table with labels in the first row and column (CSV). A cell
/// that nobody has scored is not zero: it opens the range from -3 to 3.
#[derive(Debug, Args)]
#[command(after_help = format!("\
Examples:
  hallbar interlinkages matrix.csv
  hallbar interlinkages matrix.json --lang en --only 7,13,15
  hallbar interlinkages environment.csv business.csv planning.csv --merge mean
  hallbar interlinkages matrix.csv --blank zero --damping 0.1 --series --format json

{CODES}"))]
pub(crate) struct Interlinkages {
    /// The matrix, or one a scorer; `-` reads one from standard input.
    #[arg(required = true, value_name = "MATRIX")]
    pub(crate) files: Vec<String>,

    /// How several scorers are made one.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) merge: Merge,

    /// What an indirect step counts for, beside a direct one: from 0 to 1.
    #[arg(long, value_name = "NUMBER", value_parser = decimal, default_value = "0.5")]
    pub(crate) damping: Decimal,

    /// Leave out of the second step what leads straight back to where it started.
    #[arg(long)]
    pub(crate) without_return: bool,

    /// Add the full series: every step, where their sum is finite.
    #[arg(long)]
    pub(crate) series: bool,

    /// These labels alone, with commas between.
    #[arg(long, value_name = "LABELS", value_delimiter = ',')]
    pub(crate) only: Vec<String>,

    /// What a blank cell off the diagonal means; as the matrix says where not said, else unknown.
    #[arg(long, value_enum, value_name = "MEANING")]
    pub(crate) blank: Option<Blank>,

    /// The language of the report.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) lang: Lang,

    /// A report to read, or one JSON object.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: Format,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Merge {
    /// From the lowest to the highest score
    #[default]
    Range,
    /// The mean of the scores
    Mean,
    /// The score in the middle
    Median,
}

impl From<Merge> for hallbar::interlinkages::Merge {
    fn from(merge: Merge) -> Self {
        match merge {
            Merge::Range => Self::Range,
            Merge::Mean => Self::Mean,
            Merge::Median => Self::Median,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Blank {
    /// Nobody has said: anything from -3 to 3
    Unknown,
    /// No influence
    Zero,
}

impl From<Blank> for hallbar::interlinkages::Blank {
    fn from(blank: Blank) -> Self {
        match blank {
            Blank::Unknown => Self::Unknown,
            Blank::Zero => Self::Zero,
        }
    }
}

fn decimal(text: &str) -> Result<Decimal, String> {
    text.replacen(',', ".", 1).parse().map_err(|error: hallbar::DecimalError| error.to_string())
}
