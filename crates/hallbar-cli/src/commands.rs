//! One file a command.

mod adapt;
mod assess;
mod blank;
mod check;
mod columns;
mod compare;
mod diff;
mod explain;
mod guide;
mod handbook;
mod interlinkages;
mod report;
mod schema;
mod strategy;

use hallbar::case::{CaseDocument, Reference};
use hallbar::json::{self, Places};
use hallbar::{Call, Handbook, Interlinkages, Scorer, Strategy};

use crate::Exit;
use crate::args::{Rules, Show};
use crate::documents::{self, Opened, STDIN, Source};
use crate::session::{Session, Stop};

pub(crate) use adapt::adapt;
pub(crate) use assess::{BY_DEFAULT, assess, assess_rules, classes, known_class, no_other_strategy};
pub(crate) use blank::blank;
pub(crate) use check::check;
pub(crate) use columns::{columns, read_sheet};
pub(crate) use compare::compare;
pub(crate) use diff::diff;
pub(crate) use explain::explain;
pub(crate) use guide::guide;
pub(crate) use handbook::check_handbook;
pub(crate) use interlinkages::interlinkages;
pub(crate) use report::report;
pub(crate) use schema::schema;
pub(crate) use strategy::check_strategy;

/// Shows a handbook in words.
pub(crate) fn show(asked: &Show, session: &mut Session<'_>) -> Result<Exit, Stop> {
    let (opened, layered) = documents::layered(&asked.handbook, session)?;
    let files: Vec<String> = (0..=opened.beneath.len()).map(|at| opened.text(at).name.clone()).collect();
    let files: Vec<&str> = files.iter().map(String::as_str).collect();
    let handbook = usable(opened, session)?;
    let (lang, width, colour) = (asked.lang.into(), session.width(), session.colour_out());
    let text = match (asked.effective, asked.provenance) {
        (true, true) => json::write_effective(&layered).unwrap_or_default(),
        (true, false) => json::write_handbook(handbook.document()),
        (false, true) => crate::show::origin(&layered, &files, lang, width, colour),
        (false, false) => crate::show::text(handbook.document(), lang, width, colour),
    };
    session.print(&text)?;
    Ok(Exit::Done)
}

/// The value of a document, once its errors have been shown and there were none.
fn usable<T>(opened: Opened<T>, session: &mut Session<'_>) -> Result<T, Stop> {
    let drawn = opened.draw(false, session.colour_err(), session);
    session.tell(&drawn);
    hint_warnings(&opened, session);
    opened.value.ok_or(Stop::Document)
}

/// The same, with where everything stands in the text.
fn usable_with_places<T>(opened: Opened<T>, session: &mut Session<'_>) -> Result<(T, Places), Stop> {
    let places = opened.places.clone();
    Ok((usable(opened, session)?, places))
}

/// Says in a line that a document has warnings, and how to see them.
fn hint_warnings<T>(opened: &Opened<T>, session: &mut Session<'_>) {
    let name = &opened.source.name;
    let file = if name == STDIN { "-" } else { name };
    match opened.warnings() {
        0 => {}
        1 => session.tell(&format!("{name}: 1 warning; `hallbar check {file}` shows it\n")),
        more => session.tell(&format!("{name}: {more} warnings; `hallbar check {file}` shows them\n")),
    }
}

/// The strategy in this file, if one is named.
fn strategy(name: Option<&str>, session: &mut Session<'_>) -> Result<Option<Opened<Strategy>>, Stop> {
    name.map(|name| Source::open(name, session).map(documents::as_strategy)).transpose()
}

/// The rules that a case is held against.
pub(crate) struct Compiled {
    pub(crate) scorer: Scorer,
    pub(crate) handbook: Handbook,
    pub(crate) strategy: Option<Strategy>,
    pub(crate) call: Option<Call>,
    /// What effects are run along.
    pub(crate) matrix: Option<Interlinkages>,
}

/// Opens and compiles the rules; every document's errors are shown before giving up.
pub(crate) fn compiled(handbook: &str, rules: &Rules, session: &mut Session<'_>) -> Result<Compiled, Stop> {
    let strategy = strategy(rules.strategy.as_deref(), session)?;
    compiled_with(handbook, strategy, rules, session)
}

/// The same with a strategy that has been opened already.
pub(crate) fn compiled_with(
    handbook: &str,
    strategy: Option<Opened<Strategy>>,
    rules: &Rules,
    session: &mut Session<'_>,
) -> Result<Compiled, Stop> {
    let mut opened = documents::handbook(handbook, session)?;
    let call = rules.call.as_deref().map(|name| Source::open(name, session)).transpose()?;
    let call = call.zip(opened.value.as_ref()).map(|(source, handbook)| documents::as_call(source, handbook));
    let strategy_fits = strategy.as_ref().is_none_or(|strategy| strategy.value.is_some());
    let call_fits = rules.call.is_none() || call.as_ref().is_some_and(|call| call.value.is_some());
    let mut scorer = None;
    if let (Some(handbook), true, true) = (&opened.value, strategy_fits, call_fits) {
        let strategy = strategy.as_ref().and_then(|strategy| strategy.value.as_ref());
        let call: Option<&Call> = call.as_ref().and_then(|call| call.value.as_ref());
        match Scorer::compile(handbook, strategy, call) {
            Ok(compiled) => scorer = Some(compiled),
            Err(refused) => opened.add(refused.diagnostics),
        }
    }
    let handbook = usable(opened, session);
    let strategy = strategy.map(|strategy| usable(strategy, session)).transpose();
    let call = call.map(|call| usable(call, session)).transpose();
    let (handbook, strategy, call) = (handbook?, strategy?, call?);
    Ok(Compiled { scorer: scorer.ok_or(Stop::Document)?, handbook, strategy, call, matrix: None })
}

/// The same rules with effects run along the matrix in this file, if one is named.
pub(crate) fn interlinked(
    mut rules: Compiled,
    matrix: Option<&str>,
    session: &mut Session<'_>,
) -> Result<Compiled, Stop> {
    let Some(name) = matrix else { return Ok(rules) };
    let opened = documents::as_matrix(Source::open(name, session)?, None);
    let mut scorer = None;
    let opened = opened.then(|matrix| {
        let linked = rules.scorer.clone().with_interlinkages(&matrix);
        let refused = linked.diagnostics;
        scorer = linked.value;
        hallbar::Checked::new(matrix, refused)
    });
    rules.matrix = Some(usable(opened, session)?);
    rules.scorer = scorer.ok_or(Stop::Document)?;
    Ok(rules)
}

/// The handbook to use: the one given, else the one that the case names if it is built in.
pub(crate) fn handbook_name(given: Option<&str>, case: &Opened<CaseDocument>) -> Result<String, Stop> {
    if let Some(given) = given {
        return Ok(given.to_owned());
    }
    let file = &case.source.name;
    let Some(named) = case.value.as_ref().and_then(|case| case.handbook.as_ref()) else {
        return Err(Stop::helped(
            format!("`{file}` does not name a handbook, and none is given"),
            "give the handbook with `--handbook FILE`, or `--handbook grund` for ours that comes with the program",
        ));
    };
    if documents::built_in(&named.id).is_some() {
        return Ok(named.id.clone());
    }
    Err(Stop::helped(
        format!("`{file}` was written for the handbook {}, which is not built in", worded(named)),
        "give its file with `--handbook FILE`",
    ))
}

fn worded(reference: &Reference) -> String {
    match &reference.version {
        Some(version) => format!("`{}` {version}", reference.id),
        None => format!("`{}`", reference.id),
    }
}
