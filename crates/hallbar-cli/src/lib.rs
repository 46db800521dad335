//! The program `hallbar`: assesses cases by handbooks, checks documents and writes schemas.
//!
//! [`run`] is the whole program with its surroundings as arguments, so that it can be tested and embedded without a
//! process of its own.
//!
//! # Examples
//! ```
//! use hallbar_cli::{Exit, Terminal, run};
//! let (mut out, mut err) = (Vec::new(), Vec::new());
//! let exit = run(["hallbar", "schema", "case"], &mut &b""[..], &mut out, &mut err, Terminal::default());
//! assert_eq!(exit, Exit::Done);
//! assert!(out.starts_with(b"{"));
//! ```

mod adapt;
mod args;
mod commands;
mod compare;
mod diff;
mod documents;
mod draw;
mod exit;
mod explain;
mod interlinkages;
mod layout;
mod many;
mod ranking;
mod session;
mod show;
mod soundness;
mod strategy;
mod target;
mod texts;

use std::ffi::OsString;
use std::io::{Read, Write};

use clap::Parser as _;

pub use exit::Exit;
pub use session::Terminal;

use args::{Arguments, Colour, Command};
use session::Session;

/// Runs the program with `args` (the first is its own name), reading from `input` where a document is named `-`,
/// writing results to `out` and messages to `err`.
///
/// Whoever reads the output may close it early: that is no error, and the exit is the one that was found.
pub fn run<I>(
    args: I,
    input: &mut (dyn Read + Send),
    out: &mut dyn Write,
    err: &mut dyn Write,
    terminal: Terminal,
) -> Exit
where
    I: IntoIterator,
    I::Item: Into<OsString> + Clone,
{
    let mut session = Session::new(input, out, err, terminal);
    let arguments = match Arguments::try_parse_from(args) {
        Ok(arguments) => arguments,
        Err(refusal) => return session.usage(&refusal),
    };
    match arguments.color {
        Colour::Auto => {}
        Colour::Always => session.colour(true),
        Colour::Never => session.colour(false),
    }
    let done = match arguments.command {
        Command::Assess(asked) => commands::assess(&asked, &mut session),
        Command::Report(asked) => commands::report(&asked, &mut session),
        Command::Check(asked) => commands::check(&asked, &mut session),
        Command::Schema(asked) => commands::schema(&asked, &mut session),
        Command::Explain(asked) => commands::explain(&asked, &mut session),
        Command::Handbook(args::HandbookCommand::Show(asked)) => commands::show(&asked, &mut session),
        Command::Handbook(args::HandbookCommand::Adapt(asked)) => commands::adapt(&asked, &mut session),
        Command::Handbook(args::HandbookCommand::Diff(asked)) => commands::diff(&asked, &mut session),
        Command::Handbook(args::HandbookCommand::Check(asked)) => {
            commands::check_handbook(&asked, &mut session)
        }
        Command::Handbook(args::HandbookCommand::Guide(asked)) => commands::guide(&asked, &mut session),
        Command::Case(args::CaseCommand::New(asked)) => commands::blank(&asked, &mut session),
        Command::Strategy(args::StrategyCommand::Check(asked)) => {
            commands::check_strategy(&asked, &mut session)
        }
        Command::Interlinkages(asked) => commands::interlinkages(&asked, &mut session),
        Command::Strategy(args::StrategyCommand::Compare(asked)) => commands::compare(&asked, &mut session),
        Command::Columns(asked) => commands::columns(&asked, &mut session),
    };
    let exit = done.unwrap_or_else(|stop| session.stop(stop));
    session.point();
    exit
}
