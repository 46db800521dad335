use clap::{Args, ValueEnum};

use super::{CODES, Format, Lang, kind_of_case};

/// Hold two handbooks against one another: what changed, whether results stay comparable, and which decisions fall differently.
///
/// Handbooks are compared by meaning: what moved is not new, and a layer counts as what it makes. Each change says what it
/// bears on, from texts to scales; where any bears on results, those of before and after cannot be compared, and the version
/// has to say so.
///
/// With `--cases` every case is assessed by both. It is told whose class, stages of requirements or consequences come
/// out differently, who moves in the order by points (the least that each can have), and which change did it: each change made
/// alone, and what it takes all together.
#[derive(Debug, Args)]
#[command(after_help = format!("\
Examples:
  hallbar handbook diff grund our-handbook.json
  hallbar handbook diff handbook-2025.json handbook-2026.json --cases last-year.ndjson
  hallbar handbook diff kronoberg varmland.json --cases cases.ndjson --strategy strategy.json --format json

{CODES}"))]
pub(crate) struct Diff {
    /// The first handbook, or the earlier version: a file, or the name of a built-in one.
    #[arg(value_name = "A")]
    pub(crate) from: String,

    /// The second handbook, or the later version.
    #[arg(value_name = "B")]
    pub(crate) to: String,

    /// Cases to assess by both: a case a line (NDJSON), a JSON array, or one case; `-` reads from standard input. Which
    /// handbook a case names does not matter, and answers to questions that one of the two does not ask are left aside.
    #[arg(long, value_name = "FILE")]
    pub(crate) cases: Option<String>,

    /// The strategy that both are used with, where they ask about one.
    #[arg(long, value_name = "FILE")]
    pub(crate) strategy: Option<String>,

    /// The strategy that the second is used with, where it is another.
    #[arg(long, value_name = "FILE")]
    pub(crate) to_strategy: Option<String>,

    /// How many cases with another decision to look for causes in: the first so many.
    #[arg(long, value_name = "NUMBER", default_value_t = 2000)]
    pub(crate) causes: u64,

    /// How many threads to use; all that the machine has where not said. The result is the same.
    #[arg(long, value_name = "NUMBER")]
    pub(crate) threads: Option<std::num::NonZeroUsize>,

    /// The language of the report.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) lang: Lang,

    /// A report to read, or one JSON object.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: Format,
}

/// Propose a layer that fits a handbook to another strategy.
///
/// Which goals a criterion looks at carries over where goals of both strategies are linked to the same targets of Agenda 2030.
/// Each proposal comes with its reason. What has no counterpart, what no criterion looks at and what cannot be known are
/// questions in the layer, under `to_decide`, for a person: nothing is decided silently. `hallbar check` reminds of those
/// that are left.
#[derive(Debug, Args)]
#[command(after_help = format!("\
Examples:
  hallbar handbook adapt kronoberg --to strategies/varmland.json -o varmland.json
  hallbar handbook adapt handbook.json --from old-strategy.json --to strategy.json

{CODES}"))]
pub(crate) struct Adapt {
    /// The handbook: a file, or the name of a built-in one.
    #[arg(value_name = "FILE|NAME")]
    pub(crate) handbook: String,

    /// The strategy to fit it to.
    #[arg(long, value_name = "FILE")]
    pub(crate) to: String,

    /// The strategy that the handbook was written for. Where not said, the one that it names, if it lies beside the new one.
    #[arg(long, value_name = "FILE")]
    pub(crate) from: Option<String>,

    /// The id of the new handbook; those of handbook and strategy together where not said.
    #[arg(long, value_name = "ID")]
    pub(crate) id: Option<String>,

    /// Where the layer goes, instead of to standard output. The file is there once it is whole.
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<String>,

    /// The language of the questions.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) lang: Lang,
}

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

/// Write a handbook as a guide to read: the whole of it for officers, or a self-check for applicants.
///
/// The guide is Markdown. An officer gets how a case goes, every question with its levels, how the score comes about and what
/// the classes mean. An applicant gets the same questions in plain words, what good looks like and what must be in place,
/// without points, weights, the limits of classes or what officers ask themselves.
///
/// With `--kind` and `--depth` the guide holds only what is asked of such a case.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  hallbar handbook guide grund > guide.md
  hallbar handbook guide varmland.json --strategy strategy.json -o guide.md
  hallbar handbook guide grund --for applicant --kind project_funding --depth screening -o small-projects.md")]
pub(crate) struct Guide {
    /// The handbook: a file, or the name of a built-in one.
    #[arg(value_name = "FILE|NAME")]
    pub(crate) handbook: String,

    /// Whom it is for.
    #[arg(long = "for", value_enum, default_value_t, value_name = "READER")]
    pub(crate) reader: Reader,

    /// The strategy whose goals the handbook asks about, to tell them by name.
    #[arg(long, value_name = "FILE")]
    pub(crate) strategy: Option<String>,

    /// Only what is asked of this kind of case.
    #[arg(long, value_parser = kind_of_case, value_name = "KIND")]
    pub(crate) kind: Option<hallbar::CaseKind>,

    /// Only what is asked at this depth of the handbook.
    #[arg(long, value_name = "DEPTH")]
    pub(crate) depth: Option<String>,

    /// Tell an applicant points, weights and the limits of classes too. An officer is always told.
    #[arg(long)]
    pub(crate) weights: bool,

    /// Write the guide to this file instead of to standard output. The file is there once it is whole.
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<String>,

    /// The language.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) lang: Lang,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Reader {
    /// Whoever prepares cases
    #[default]
    Officer,
    /// Whoever applies
    Applicant,
}
