//! Many cases in one run: read one by one, assessed on every processor, written in the order they came.

mod input;
mod order;
mod output;
mod progress;
mod repeated;
mod rows;
mod summary;
mod table;
mod worker;

use std::io;
use std::time::Instant;

use hallbar::Language;
use hallbar::batch::{self, BatchError, Options, Refused};
use hallbar::json::{Reject, RejectError, write_reject};

pub(crate) use input::Input;
use input::{Form, Split};

use crate::Exit;
use crate::args::{Assess, OutForm};
use crate::commands::{BY_DEFAULT, Compiled, assess_rules, compiled, handbook_name, interlinked};
use crate::session::{Session, Stop};
use crate::texts::many as say;
use output::Output;
pub(crate) use output::{same_file, write_whole};
use progress::Shown;
use rows::Rows;
use summary::Summary;
use worker::{Job, Tally, Worker};

/// Assesses every case of the input.
pub(crate) fn assess(asked: &Assess, mut input: Input, session: &mut Session<'_>) -> Result<Exit, Stop> {
    let started = Instant::now();
    only_for_one(asked)?;
    let rules = rules(asked, &input, session)?;
    if let Some(class) = &asked.require {
        crate::commands::known_class(class, rules.handbook.document())?;
    }
    let terms = order::terms(asked, &rules)?;
    let mut output = Output::open(asked, &input)?;
    input.bind(asked, &rules.scorer, session)?;
    let in_rows = matches!(output.to, OutForm::Csv | OutForm::Xlsx) && terms.is_none();
    let rows = in_rows.then(|| {
        Rows::new(
            rules.handbook.document(),
            asked.lang.into(),
            asked.many.csv_style.unwrap_or_default().into(),
        )
    });
    let table = input.table.take();
    let split = input.splitter(table.as_ref());
    let workbook = output.to == OutForm::Xlsx;
    let job = Job::new(asked, &rules, table.as_ref(), (rows, workbook), terms.as_ref());
    let tally = Tally::default();
    let ran = run(asked, &mut input, split, &mut output, &job, &tally, session);
    let done = match ran {
        Ok(done) => done,
        Err(BatchError::Write(error)) if output.is_pipe() && error.kind() == io::ErrorKind::BrokenPipe => {
            // Whoever reads the results has seen enough.
            return Ok(Exit::Done);
        }
        Err(BatchError::Strict(number)) => return stopped(number, asked.lang.into(), &mut output, session),
        Err(error) => return Err(failed(&error, &input, &output)),
    };
    let cut_off = input.is_cut_off();
    let mut tally = tally.into_inner();
    if let Some(terms) = terms {
        let mut entries = std::mem::take(&mut tally.entries);
        // Threads are through in any order.
        entries.sort_by_key(|entry| entry.record);
        let page = (session.width(), session.colour_out());
        let text = order::written(asked, entries, terms, &rules, output.to, page)?;
        output.write_all(&text, session)?;
    } else if let (Some(rows), OutForm::Xlsx) = (rows, output.to) {
        let book = rows.workbook(&rules.scorer, std::mem::take(&mut tally.rows))?;
        output.write_all(&book, session)?;
    }
    output.finish(&done)?;
    let repeated = tally.take_repeated();
    let took = started.elapsed();
    let summary = Summary { done: &done, tally: &tally, output: &output, repeated: &repeated, cut_off, took };
    if !asked.many.quiet {
        session.tell(&summary.text(rules.handbook.document(), asked.lang.into()));
    }
    Ok(if summary.is_short() {
        Exit::Document
    } else if tally.below > 0 {
        Exit::Below
    } else {
        Exit::Done
    })
}

/// Refuses what is asked of one case only.
fn only_for_one(asked: &Assess) -> Result<(), Stop> {
    if asked.against.is_some() {
        return Err(Stop::arguments(
            "`--against` compares one case with an earlier assessment of it",
            "assess the case by itself, or compare the two files of results with a tool of your own",
        ));
    }
    Ok(())
}

fn rules(asked: &Assess, input: &Input, session: &mut Session<'_>) -> Result<Compiled, Stop> {
    let name = match &asked.rules.handbook {
        Some(name) => name.clone(),
        None if matches!(input.form, Form::Table | Form::Sheet) => {
            return Err(Stop::helped(
                format!("{} is a table, which names no handbook", input.called()),
                "give the handbook with `--handbook FILE`, or `--handbook grund` for ours that comes with the program",
            ));
        }
        None if input.begins_with_strategy() => BY_DEFAULT.to_owned(),
        None => {
            let first = input.first_case();
            if first.value.is_none() {
                return Err(Stop::helped(
                    format!(
                        "no handbook is given, and {} does not begin with a case that names one",
                        input.called()
                    ),
                    "give the handbook with `--handbook FILE`, or `--handbook grund` for ours that comes with the program",
                ));
            }
            handbook_name(None, &first)?
        }
    };
    if input.begins_with_strategy() {
        crate::commands::no_other_strategy(asked)?;
        // Each is looked at on the day by itself.
        let rules = compiled(&name, &asked.rules, session)?;
        return interlinked(rules, asked.interlinkages.as_deref(), session);
    }
    assess_rules(&name, asked, session)
}

fn run(
    asked: &Assess,
    input: &mut Input,
    split: Split,
    output: &mut Output,
    job: &Job<'_>,
    tally: &Tally,
    session: &mut Session<'_>,
) -> Result<batch::Summary, BatchError> {
    let mut options = Options::default();
    options.max_record = asked.many.max_record;
    options.strict = asked.many.strict;
    if let Some(threads) = asked.many.threads {
        options.threads = threads;
    }
    let shown = Shown::new(session.shows_progress() && !asked.many.quiet, input.bytes, asked.lang.into());
    let (standard_input, standard_output, standard_error) = session.parts();
    let source = input.source(standard_input);
    let (mut results, mut rejects) = output.writers(standard_output, standard_error);
    results.begin(job)?;
    let mut line = Vec::new();
    let mut refuse = |refused: &Refused<'_>| {
        line.clear();
        write_refused(refused, job, &mut line);
        rejects.write(&line)
    };
    let ran = batch::run(
        source,
        split,
        || {
            let mut worker = Worker::new(job, tally);
            move |record: &batch::Record<'_>, out: &mut Vec<u8>| worker.record(record, out)
        },
        &mut results,
        &mut refuse,
        &mut |progress| shown.set(progress),
        &options,
    );
    shown.clear();
    let done = ran?;
    results.end().map_err(BatchError::Write)?;
    Ok(done)
}

fn write_refused(refused: &Refused<'_>, job: &Job<'_>, line: &mut Vec<u8>) {
    let row = job.table.and_then(|table| table.sheet_row(refused.number));
    let errors: Vec<RejectError<'_>> = std::iter::once(refused.why)
        .chain(&refused.why.also)
        .map(|why| RejectError {
            code: &why.code,
            path: &why.path,
            message: &why.message,
            help: why.help.as_deref(),
        })
        .collect();
    let reject = Reject {
        number: refused.number,
        line: row.map_or(refused.line, u64::from),
        offset: row.is_none().then_some(refused.offset),
        length: refused.length,
        errors: &errors,
        record: refused.text,
    };
    write_reject(&reject, line);
}

/// A strict run has met a record that cannot be assessed.
fn stopped(
    number: u64,
    language: Language,
    output: &mut Output,
    session: &mut Session<'_>,
) -> Result<Exit, Stop> {
    let rejects = output.keep_rejects()?;
    let place = rejects.map(|name| format!(" → {name}")).unwrap_or_default();
    session.tell(&format!("{}{place}\n", say::STRICT.fill(language, &[&number.to_string()])));
    Ok(Exit::Document)
}

fn failed(error: &BatchError, input: &Input, output: &Output) -> Stop {
    match error {
        BatchError::Read(error) => {
            Stop::failed(format!("{} cannot be read further: {error}", input.called()))
        }
        BatchError::Write(error) => {
            Stop::failed(format!("{} cannot be written, and nothing is kept of it: {error}", output.called()))
        }
        BatchError::Refuse(error) => Stop::failed(format!("the rejects cannot be written: {error}")),
        other => Stop::failed(other.to_string()),
    }
}
