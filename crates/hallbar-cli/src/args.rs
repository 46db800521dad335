mod columns;
mod compare;
mod handbook;
mod interlinkages;
mod report;

use clap::{Args, Parser, Subcommand, ValueEnum};

pub(crate) use columns::Columns;
pub(crate) use compare::{Compare, CompareAs};
pub(crate) use handbook::{Adapt, Diff, Guide, HandbookCheck, Reader};
pub(crate) use interlinkages::Interlinkages;
pub(crate) use report::{Paper, PaperForm, Report};

const CODES: &str = "\
Exit codes:
  0  done
  1  could not run: a file is missing, or cannot be read or written
  2  the arguments are wrong
  3  a document has errors; of many cases, some could not be assessed
  4  assessed, and below the class asked for with --require";

const EXAMPLES: &str = "\
Examples:
  Assess a case by a handbook, explained in Swedish:
    hallbar assess case.json --handbook handbook.json
  Find out what is wrong in a handbook:
    hallbar check handbook.json
  Begin a new case:
    hallbar case new --handbook handbook.json --id 2026-014 -o case.json
  See what the columns of an export hold:
    hallbar columns export.csv --handbook handbook.json
  See which goals help and hinder which, by a matrix:
    hallbar interlinkages matrix.csv
  Ask what a message or a word means:
    hallbar explain HB203";

/// Says how sustainability-proofed a case is, by a handbook.
///
/// A handbook holds the rules: questions, scales, requirements, points and classes. A case holds the facts and the
/// answers. hallbar holds the case against the handbook and says which requirements are met, what the points are and
/// why, what is missing, and what would settle what is open. The judgement stays with the officer.
#[derive(Debug, Parser)]
#[command(name = "hallbar", version, propagate_version = true, after_help = EXAMPLES, after_long_help = format!("{EXAMPLES}\n\n{CODES}"))]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,

    /// When to colour the output: where it goes to a terminal, always or never. `auto` also honours NO_COLOR.
    #[arg(long, global = true, value_enum, default_value_t, value_name = "WHEN")]
    pub(crate) color: Colour,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Colour {
    #[default]
    Auto,
    Always,
    Never,
}

// A command's own comment is its help: one on the variant would take its place.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Assess(Box<Assess>),
    Report(Report),
    Check(Check),
    Schema(Schema),
    Explain(Explain),
    /// Read, check and compare handbooks.
    #[command(subcommand)]
    Handbook(HandbookCommand),
    /// Make cases.
    #[command(subcommand)]
    Case(CaseCommand),
    /// Look into a regional development strategy.
    #[command(subcommand)]
    Strategy(StrategyCommand),
    Columns(Columns),
    Interlinkages(Interlinkages),
}

#[derive(Debug, Subcommand)]
pub(crate) enum HandbookCommand {
    Show(Show),
    Check(HandbookCheck),
    Adapt(Adapt),
    Diff(Diff),
    Guide(Guide),
}

#[derive(Debug, Subcommand)]
pub(crate) enum StrategyCommand {
    Check(StrategyCheck),
    Compare(Compare),
}

#[derive(Debug, Subcommand)]
pub(crate) enum CaseCommand {
    New(New),
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Lang {
    /// Swedish
    #[default]
    Sv,
    /// English
    En,
}

impl From<Lang> for hallbar::Language {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::Sv => Self::Swedish,
            Lang::En => Self::English,
        }
    }
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// A report to read
    #[default]
    Text,
    /// One JSON object
    Json,
}

/// Which rules to go by.
#[derive(Debug, Clone, Default, Args)]
pub(crate) struct Rules {
    /// The handbook: a file, or the name of a built-in one. A case names the handbook it was written for; this says
    /// where it is.
    #[arg(long, value_name = "FILE|NAME")]
    pub(crate) handbook: Option<String>,

    /// The regional development strategy, where the handbook asks about one.
    #[arg(long, value_name = "FILE")]
    pub(crate) strategy: Option<String>,

    /// The call that the case answers: its dates, limits and parameters.
    #[arg(long, value_name = "FILE")]
    pub(crate) call: Option<String>,
}

/// Assess a case and explain the result, or all cases of a call.
///
/// The report on a case gives requirements met, not met and open; points as a value or a range, each with the lines that it can
/// be recomputed from; effect and carrying out apart; gains, losses and conflicts between goals; what is missing; and
/// what would settle what is open. An open answer is never counted as zero: it opens a range.
///
/// A strategy can be assessed as it is: what its structure shows counts, and what only a person can judge stays open. A case
/// of the kind `strategy` holds the judgement.
///
/// A form that `case new` has written and someone has filled in (.xlsx) is one case, and names its handbook.
///
/// Many cases come as one file: a case a line (NDJSON), a JSON array, or a table with a case a row (CSV, or a workbook in XLSX). Each gives one result, in the order of the input;
/// what cannot be read is set aside with its place, and the run goes on.
#[derive(Debug, Args)]
#[command(after_help = format!("\
Examples:
  hallbar assess case.json --handbook handbook.json
  hallbar assess case.json --handbook handbook.json --lang en --format json
  hallbar assess case.json --handbook handbook.json --call call.json --require godkand
  hallbar assess case.json --handbook handbook.json --against earlier.json
  hallbar assess case.json --handbook handbook.json --interlinkages matrix.csv
  hallbar assess - --handbook handbook.json < case.json
  hallbar assess case.xlsx
  hallbar assess strategy.json --date 2026-11-01
  hallbar assess cases.ndjson --handbook handbook.json -o results.ndjson
  zcat cases.ndjson.gz | hallbar assess - --explain > results.ndjson
  hallbar assess export.csv --columns mapping.json --handbook handbook.json --rank --budget 12000000 -o ranked.csv

{CODES}"))]
pub(crate) struct Assess {
    /// The case or the strategy, or a file of many; `-` reads from standard input.
    pub(crate) case: String,

    #[command(flatten)]
    pub(crate) rules: Rules,

    /// The language of the report.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) lang: Lang,

    /// A report to read, or one JSON object.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: Format,

    /// The day that the strategy is looked at, as `2026-11-01`. Without it, what depends on the day is open: whether the
    /// strategy's time is up, and whether it has been reviewed.
    #[arg(long, value_name = "DAY")]
    pub(crate) date: Option<hallbar::Date>,

    /// Say what the effects of the case cause in turn, along this interlinkage matrix (JSON or a table). Items and labels
    /// are matched by id.
    #[arg(long, value_name = "MATRIX")]
    pub(crate) interlinkages: Option<String>,

    /// Say what changed since this earlier assessment, written before with `--format json`: answers, rules and result
    /// apart.
    #[arg(long, value_name = "FILE")]
    pub(crate) against: Option<String>,

    /// Exit with 4 unless the lowest possible class is this or better, of every case where there are many. `hallbar
    /// handbook show` lists the classes.
    #[arg(long, value_name = "CLASS")]
    pub(crate) require: Option<String>,

    #[command(flatten)]
    pub(crate) many: Many,
}

/// What goes for many cases at once.
#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = "Many cases")]
pub(crate) struct Many {
    /// How the cases stand in the input; by the ending and the beginning of the file where not said.
    #[arg(long, value_enum, value_name = "FORM")]
    pub(crate) from: Option<InForm>,

    /// Where the results go, instead of to standard output. The file is there once it is whole.
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<String>,

    /// How the results are written; by the ending of the output where not said, else a line each.
    #[arg(long, value_enum, value_name = "FORM")]
    pub(crate) to: Option<OutForm>,

    /// What the columns of a table hold: a document as `hallbar columns` proposes it. Without one they are known by their
    /// headers.
    #[arg(long, value_name = "FILE")]
    pub(crate) columns: Option<String>,

    /// The sheet of a workbook; the first that is not empty where not said.
    #[arg(long, value_name = "NAME")]
    pub(crate) sheet: Option<String>,

    /// How a table is written; as Swedish Excel opens it where not said.
    #[arg(long, value_enum, value_name = "STYLE")]
    pub(crate) csv_style: Option<CsvStyle>,

    /// Put the cases in order, by a node's lowest possible score: the handbook's own, or the one named. Ties stay ties.
    #[arg(long, value_name = "NODE", num_args = 0..=1, require_equals = true, default_missing_value = "")]
    pub(crate) rank: Option<String>,

    /// The money there is, for the line under what it reaches: `12000000`, `"12000000.50 SEK"`. The call's own where not
    /// said.
    #[arg(long, value_name = "AMOUNT", requires = "rank")]
    pub(crate) budget: Option<String>,

    /// Add what each result follows from: the lines it can be recomputed from, by reference; with `full` everything, texts
    /// and motivations included.
    #[arg(long, value_enum, value_name = "HOW", num_args = 0..=1, require_equals = true, default_missing_value = "lines")]
    pub(crate) explain: Option<How>,

    /// Where records go that cannot be assessed, each with its place and the reason. Beside the output where not said, to
    /// standard error where that is a pipe.
    #[arg(long, value_name = "FILE")]
    pub(crate) rejects: Option<String>,

    /// Stop at the first record that cannot be assessed. A file of results is then not written.
    #[arg(long)]
    pub(crate) strict: bool,

    /// The longest record that is looked at: bytes, or with `KiB`, `MiB` or `GiB`.
    #[arg(long, value_name = "SIZE", value_parser = size, default_value = "16MiB")]
    pub(crate) max_record: usize,

    /// How many threads to use; all that the machine has where not said. The results are the same.
    #[arg(long, value_name = "NUMBER")]
    pub(crate) threads: Option<std::num::NonZeroUsize>,

    /// Show neither progress nor a summary.
    #[arg(long)]
    pub(crate) quiet: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum InForm {
    /// One case, the whole file
    Case,
    /// A case a line
    Ndjson,
    /// A JSON array
    Array,
    /// A table, a case a row
    Csv,
    /// A workbook, a case a row of one sheet
    Xlsx,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum OutForm {
    /// A result a line
    Ndjson,
    /// A JSON array; of a ranking, one JSON object
    Array,
    /// A table, a result a row
    Csv,
    /// A workbook, a result a row
    Xlsx,
    /// A page to read: rankings only
    Text,
    /// The same page as one file of HTML: rankings only
    Html,
    /// The same page as Markdown: rankings only
    Md,
}

impl OutForm {
    /// Whether it is a page to read and no data.
    pub(crate) fn is_page(self) -> bool {
        matches!(self, Self::Text | Self::Html | Self::Md)
    }
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum CsvStyle {
    /// As Swedish Excel opens it: semicolon, decimal comma, words
    #[default]
    Swedish,
    /// As most programs read it: comma, decimal point, ids in place of titles
    International,
}

impl From<CsvStyle> for hallbar::csv::Style {
    fn from(style: CsvStyle) -> Self {
        match style {
            CsvStyle::Swedish => Self::Swedish,
            CsvStyle::International => Self::International,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum How {
    /// The lines it can be recomputed from, by reference
    Lines,
    /// Everything, texts and motivations included
    Full,
}

impl Many {
    /// Whether anything is asked for that only makes sense for a row of results.
    pub(crate) fn is_asked_for(&self) -> bool {
        self.output.is_some()
            || self.to.is_some()
            || self.explain.is_some()
            || self.rejects.is_some()
            || self.strict
            || self.rank.is_some()
            || self.columns.is_some()
            || self.sheet.is_some()
            || self.from.is_some_and(|from| from != InForm::Case)
    }
}

fn size(text: &str) -> Result<usize, String> {
    let units = [("KiB", 1 << 10), ("MiB", 1 << 20), ("GiB", 1 << 30), ("", 1)];
    let parts = units.iter().find_map(|(unit, bytes)| Some((text.strip_suffix(unit)?.trim(), *bytes)));
    let size = parts.and_then(|(number, bytes)| number.parse::<usize>().ok()?.checked_mul(bytes));
    size.filter(|size| *size > 0)
        .ok_or_else(|| "a size is a number above zero, such as `16MiB` or `1000000`".to_owned())
}

/// Check documents and show everything that is wrong or doubtful in them.
///
/// Handbooks, cases, strategies, calls, matrices and columns documents are told apart by their `hallbar` field. A handbook is also
/// compiled, and it is said whether it is monotone: whether a higher level in place of a lower one can never lower a
/// score, a requirement or a class. What is wrong in a form (.xlsx) is told with sheet and cell. With --handbook, a case is held against its rules, a call against its parameters and
/// a columns document against its facts and questions.
#[derive(Debug, Args)]
#[command(after_help = format!("\
Examples:
  hallbar check handbook.json
  hallbar check cases/*.json --handbook handbook.json
  hallbar check handbook.json --strategy strategy.json

{CODES}"))]
pub(crate) struct Check {
    /// The documents; `-` reads one from standard input.
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<String>,

    #[command(flatten)]
    pub(crate) rules: Rules,
}

/// Hold the structure of a strategy to a catalogue of checks, and show what its goals do to Agenda 2030 and to one another.
///
/// Each check is met, partly met or not met, or cannot be said, with the places in the document. What the document names in
/// `unknown` is never held against the strategy. `hallbar explain RUS09` says what a check is, why it is made and how it is
/// met. A class and points come from `hallbar assess`.
#[derive(Debug, Args)]
#[command(after_help = format!("\
Examples:
  hallbar strategy check strategy.json --date 2026-11-01
  hallbar strategy check strategy.json --theme places --lang en
  hallbar strategy check strategy.json --interlinkages matrix.csv
  hallbar strategy check strategy.json --format json

{CODES}"))]
pub(crate) struct StrategyCheck {
    /// The strategy; `-` reads from standard input.
    pub(crate) strategy: String,

    /// The day that the strategy is looked at, as `2026-11-01`. Without it, what depends on the day cannot be said: whether
    /// the strategy's time is up, and whether it has been reviewed.
    #[arg(long, value_name = "DAY")]
    pub(crate) date: Option<hallbar::Date>,

    /// Say as well what the goals do to one another in turn, along this interlinkage matrix (JSON or a table).
    #[arg(long, value_name = "MATRIX")]
    pub(crate) interlinkages: Option<String>,

    /// Show only checks and goals that carry this theme.
    #[arg(long, value_name = "THEME", value_parser = compare::theme)]
    pub(crate) theme: Option<hallbar::strategy::Theme>,

    /// The language of the report.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) lang: Lang,

    /// A report to read, or one JSON object.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: Format,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Kind {
    Handbook,
    Case,
    Strategy,
    Call,
    Columns,
    Matrix,
}

/// Write the JSON Schema of a kind of document, for editors that complete and check while one writes.
///
/// It is of draft 2020-12. The schema of a case can be made for one handbook: it then holds the handbook's own questions and levels, so that an
/// editor completes them and shows each question beside its answer.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  hallbar schema handbook > handbook.schema.json
  hallbar schema case --handbook handbook.json > case.schema.json")]
pub(crate) struct Schema {
    /// The kind of document.
    #[arg(value_enum)]
    pub(crate) kind: Kind,

    /// Make the schema of a case for this handbook: a file, or the name of a built-in one.
    #[arg(long, value_name = "FILE|NAME")]
    pub(crate) handbook: Option<String>,

    /// The strategy whose goals the case may name.
    #[arg(long, value_name = "FILE", requires = "handbook")]
    pub(crate) strategy: Option<String>,
}

/// Say what a diagnostic, a construct of the language or a Swedish term means, with an example.
///
/// A word is a diagnostic's code, number or name; the code or name of a check of a strategy; a construct or field as written in JSON; or a Swedish term, with or
/// without å, ä and ö. Everything it means is told. Without a word all are listed, a line each. Examples write only what
/// they are about: the rest is as in the documents that `hallbar explain example` prints.
#[derive(Debug, Args)]
#[command(after_help = format!("\
Examples:
  hallbar explain HB203
  hallbar explain RUS09
  hallbar explain stop point
  hallbar explain målkonflikt
  hallbar explain | less

{CODES}"))]
pub(crate) struct Explain {
    /// What to explain; several words are taken together, else one by one.
    #[arg(value_name = "WORD")]
    pub(crate) words: Vec<String>,
}

/// Show a handbook in words: requirements, questions with their levels, the score tree, classes and facts.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  hallbar handbook show handbook.json
  hallbar handbook show handbook.json --lang en | less
  hallbar handbook show handbook.json --provenance
  hallbar handbook show handbook.json --effective > whole.json")]
pub(crate) struct Show {
    /// The handbook: a file, or the name of a built-in one.
    #[arg(value_name = "FILE|NAME")]
    pub(crate) handbook: String,

    /// The language.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) lang: Lang,

    /// Print the handbook and all it extends as one document (JSON) that extends nothing.
    #[arg(long)]
    pub(crate) effective: bool,

    /// Say where each element comes from, and what layers have changed in it. With `--effective` as a `$comment` in each.
    #[arg(long)]
    pub(crate) provenance: bool,
}

/// Write a blank case with every fact and question of a handbook, to fill in.
///
/// As JSON each question, with what can be answered, stands where it is answered, under `$comment`: such lines are no part of
/// what the case says. As an Excel form the cells to fill in have lists and help, questions that are not asked turn grey, and
/// `assess` and `check` read the form back. A blank can be checked and assessed as it is: everything is then open.
///
/// With `--from` the case is not blank: what it says already is filled in. From a form that has errors everything that can be
/// read is kept, the errors are told with sheet and cell, and the exit code is 3.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  hallbar case new --handbook grund -o case.xlsx
  hallbar case new --handbook grund --from case.xlsx -o case.json
  hallbar case new --handbook handbook.json --id 2026-014 -o case.json
  hallbar case new --handbook handbook.json --lang en")]
pub(crate) struct New {
    /// The handbook: a file, or the name of a built-in one.
    #[arg(long, value_name = "FILE|NAME")]
    pub(crate) handbook: String,

    /// The strategy whose goals the handbook asks about.
    #[arg(long, value_name = "FILE")]
    pub(crate) strategy: Option<String>,

    /// The case's id, such as its diarienummer; `case-1` where neither this nor `--from` says.
    #[arg(long)]
    pub(crate) id: Option<String>,

    /// The kind of case; the first that the handbook serves where not said.
    #[arg(long, value_parser = kind_of_case, value_name = "KIND")]
    pub(crate) kind: Option<hallbar::CaseKind>,

    /// How the case is written; by the ending of the output where not said, else as JSON.
    #[arg(long, value_enum)]
    pub(crate) form: Option<CaseForm>,

    /// A case to fill in what it says already: JSON, or a form.
    #[arg(long, value_name = "FILE")]
    pub(crate) from: Option<String>,

    /// Where the case goes, instead of to standard output. The file is there once it is whole.
    #[arg(short = 'o', long, value_name = "FILE")]
    pub(crate) output: Option<String>,

    /// The language of the questions.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) lang: Lang,
}

/// How a case to fill in is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum CaseForm {
    /// A document with the questions in it
    Json,
    /// An Excel form
    Xlsx,
}

fn kind_of_case(text: &str) -> Result<hallbar::CaseKind, String> {
    text.parse().map_err(|_| {
        let known: Vec<&str> = hallbar::CaseKind::ALL.iter().map(|kind| kind.id()).collect();
        format!("the kinds of case are {}", known.join(", "))
    })
}
