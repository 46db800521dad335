use clap::{Args, ValueEnum};

use super::{CODES, Lang, Rules};

/// Write what was computed as a paper for people: a case for the officer, the board or the applicant, a call, a strategy.
///
/// The officer's paper is the basis of a decision, in the order of an official one, with the proposal left open. The board's is
/// half a page: what the case gains, what it costs, what is uncertain. The applicant's is part of a letter: what was good, what was
/// missing, what would raise it.
///
/// A page is one file of HTML that needs no network and runs no script, or Markdown. What a case says is text there, whatever it
/// looks like; personal identity numbers are masked.
#[derive(Debug, Args)]
#[command(after_help = format!("\
Examples:
  hallbar report case.json -o case.html
  hallbar report case.json --for board -o case.md
  hallbar report case.xlsx --for applicant --lang en -o letter.html
  hallbar report cases.ndjson --for call --call call.json -o call.html
  hallbar report strategy.json --date 2026-11-01 -o strategy.html
  hallbar report strategy.json --against strategy-2021.json -o changes.html

{CODES}"))]
pub(crate) struct Report {
    /// The case or the strategy: a document or a form; `-` reads from standard input.
    #[arg(value_name = "FILE")]
    pub(crate) case: String,

    #[command(flatten)]
    pub(crate) rules: Rules,

    /// Whom it is for.
    #[arg(long = "for", value_enum, default_value_t, value_name = "READER")]
    pub(crate) reader: Paper,

    /// Where the page goes, instead of to standard output: `.html` or `.md`. The file is there once it is whole.
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<String>,

    /// What it is written as, where the file's name does not say.
    #[arg(long, value_enum, value_name = "FORM")]
    pub(crate) to: Option<PaperForm>,

    /// What a call has to give, for the line under what it reaches.
    #[arg(long, value_name = "AMOUNT")]
    pub(crate) budget: Option<String>,

    /// What the columns of a table of cases hold: a document as `hallbar columns` proposes it.
    #[arg(long, value_name = "FILE")]
    pub(crate) columns: Option<String>,

    /// The day that the strategy is looked at, as `2026-11-01`.
    #[arg(long, value_name = "DAY")]
    pub(crate) date: Option<hallbar::Date>,

    /// Say what the effects of the case cause in turn, along this interlinkage matrix.
    #[arg(long, value_name = "MATRIX")]
    pub(crate) interlinkages: Option<String>,

    /// Say what changed since this earlier assessment, written before with `assess --format json`; of a strategy, what has
    /// changed since this earlier version, or what it has in common with this other region's.
    #[arg(long, value_name = "FILE")]
    pub(crate) against: Option<String>,

    /// The language.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) lang: Lang,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Paper {
    /// Whoever prepares the decision
    #[default]
    Officer,
    /// The politicians who decide
    Board,
    /// Whoever applied
    Applicant,
    /// A whole call: its cases in order, its money, its classes
    Call,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum PaperForm {
    /// One file of HTML
    Html,
    /// Markdown
    Md,
}
