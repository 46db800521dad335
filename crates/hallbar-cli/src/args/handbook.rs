use clap::Args;

use super::{CODES, Format, Lang};

/// Check a handbook: what is wrong in it, and whether it does what its author means.
///
/// First everything that `hallbar check` says. Then a catalogue of checks: classes that nobody can reach, requirements that
/// nobody fails, criteria that move nothing, weights that are not what they look like, what can be bought off. Each finding
/// has its place, what follows, a way out and how it is known: proved for every case, shown by a case, read in the document
/// or guessed. `hallbar explain HS05` says what a check is. A handbook that needs a strategy is looked at with a made-up one
/// where none is given.
#[derive(Debug, Args)]
#[command(after_help = format!("\
Examples:
  hallbar handbook check handbook.json
  hallbar handbook check handbook.json --strategy strategy.json --lang en
  hallbar handbook check grund --format json

{CODES}"))]
pub(crate) struct HandbookCheck {
    /// The handbook: a file, or the name of a built-in one; `-` reads from standard input.
    #[arg(value_name = "FILE|NAME")]
    pub(crate) handbook: String,

    /// The regional development strategy to look at it with.
    #[arg(long, value_name = "FILE")]
    pub(crate) strategy: Option<String>,

    /// The language of the report.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) lang: Lang,

    /// A report to read, or one JSON object.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: Format,
}
