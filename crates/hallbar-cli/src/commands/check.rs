use hallbar::case::CaseDocument;
use hallbar::columns::{Columns, ColumnsDocument};
use hallbar::json::{DocumentKind, kind_of};
use hallbar::{Diagnostic, Handbook, Scorer, Strategy};

use super::{Compiled, compiled};
use crate::Exit;
use crate::args::{Check, Rules};
use crate::documents::{self, Opened, Source};
use crate::session::{Session, Stop};

/// Checks each document and says how it came out.
pub(crate) fn check(asked: &Check, session: &mut Session<'_>) -> Result<Exit, Stop> {
    let rules =
        asked.rules.handbook.as_deref().map(|name| compiled(name, &asked.rules, session)).transpose()?;
    let strategy = match rules {
        Some(_) => None,
        None => super::strategy(asked.rules.strategy.as_deref(), session)?,
    };
    let strategy = strategy.map(|strategy| super::usable(strategy, session)).transpose()?;
    if let (None, Some(_)) = (&rules, &asked.rules.call) {
        return Err(Stop::arguments(
            "`--call` says nothing without the handbook that the call goes by",
            "give the handbook with `--handbook FILE`, or name the call among the files to check",
        ));
    }
    let with = With { rules: rules.as_ref(), strategy: strategy.as_ref(), asked: &asked.rules };
    let mut worst = Exit::Done;
    for file in &asked.files {
        let exit = match Source::open(file, session) {
            Ok(source) => one(source, &with, session)?,
            Err(stop) => session.stop(stop),
        };
        // A file that could not be opened outweighs one with errors: the check is not complete.
        worst = match (worst, exit) {
            (Exit::Failed, _) | (_, Exit::Failed) => Exit::Failed,
            (worst, exit) => worst.max(exit),
        };
    }
    Ok(worst)
}

/// What the documents are held against.
struct With<'a> {
    rules: Option<&'a Compiled>,
    strategy: Option<&'a Strategy>,
    asked: &'a Rules,
}

impl With<'_> {
    fn strategy(&self) -> Option<&Strategy> {
        self.strategy.or_else(|| self.rules.and_then(|rules| rules.strategy.as_ref()))
    }
}

fn one(source: Source, with: &With<'_>, session: &mut Session<'_>) -> Result<Exit, Stop> {
    if documents::is_form(&source.bytes) {
        return form(source, with, session);
    }
    match kind_of(&source.bytes) {
        Some(DocumentKind::Handbook) => handbook(source, with, session),
        Some(DocumentKind::Strategy) => tell(documents::as_strategy(source), "strategy", "", session),
        Some(DocumentKind::Call) => match with.rules {
            Some(rules) => tell(documents::as_call(source, &rules.handbook), "call", "", session),
            None => {
                let remark = "read only; give --handbook to hold it against the rules";
                tell(Opened::read(source, hallbar::json::read_call), "call", remark, session)
            }
        },
        Some(DocumentKind::Assessment) => {
            tell(Opened::read(source, hallbar::json::read_assessment), "assessment", "", session)
        }
        Some(DocumentKind::Matrix) => tell(documents::as_matrix(source, None), "matrix", "", session),
        Some(DocumentKind::Columns) => columns(source, with, session),
        None if source.name.to_lowercase().ends_with(".csv") => {
            tell(documents::as_matrix(source, None), "matrix", "", session)
        }
        // What has no known marker is read as a case, which says what the markers are.
        _ => case(source, with, session),
    }
}

/// A form is read by the rules it names, or by those that are given.
fn form(source: Source, with: &With<'_>, session: &mut Session<'_>) -> Result<Exit, Stop> {
    let own = match with.rules {
        Some(_) => None,
        None => {
            let name = documents::handbook_of_form(&source, None)?;
            Some(compiled(&name, with.asked, session)?)
        }
    };
    let Some(rules) = with.rules.or(own.as_ref()) else { return Err(Stop::Document) };
    let mut opened = documents::as_form(source, &rules.scorer)?;
    hold_against(&mut opened, rules);
    tell(opened, "form", "", session)
}

/// Adds what is wrong with a case under the rules.
fn hold_against(opened: &mut Opened<CaseDocument>, rules: &Compiled) {
    let Some(document) = opened.value.take() else { return };
    let checked = rules.scorer.bind(&document);
    let (fits, found) = (checked.value.is_some(), checked.diagnostics);
    opened.value = fits.then_some(document);
    opened.add(found);
}

fn case(source: Source, with: &With<'_>, session: &mut Session<'_>) -> Result<Exit, Stop> {
    let mut opened = documents::as_case(source);
    // A case of a handbook that comes with the program needs no other.
    let named = opened.value.as_ref().and_then(|case| case.handbook.as_ref()).map(|named| named.id.clone());
    let named = named.filter(|id| with.rules.is_none() && documents::built_in(id).is_some());
    let own = named.map(|id| compiled(&id, with.asked, session)).transpose()?;
    let Some(rules) = with.rules.or(own.as_ref()) else {
        return tell(opened, "case", "read only; give --handbook to hold it against the rules", session);
    };
    hold_against(&mut opened, rules);
    tell(opened, "case", "", session)
}

/// A columns document is held against the rules with the headers that it names itself: the table is not at hand.
fn columns(source: Source, with: &With<'_>, session: &mut Session<'_>) -> Result<Exit, Stop> {
    let mut opened = Opened::<ColumnsDocument>::read(source, hallbar::json::read_columns);
    let named =
        opened.value.as_ref().and_then(|document| document.handbook.as_ref()).map(|named| named.id.clone());
    let named = named.filter(|id| with.rules.is_none() && documents::built_in(id).is_some());
    let own = named.map(|id| compiled(&id, with.asked, session)).transpose()?;
    let Some(rules) = with.rules.or(own.as_ref()) else {
        let remark = "read only; give --handbook to hold it against the rules";
        return tell(opened, "columns", remark, session);
    };
    if let Some(document) = opened.value.take() {
        let named = document.columns.iter().map(|column| &column.column).chain(&document.ignored);
        let mut headers: Vec<&String> = Vec::new();
        for header in named {
            if !headers.contains(&header) {
                headers.push(header);
            }
        }
        let mut found = Columns::bind(&headers, &rules.scorer, Some(&document)).diagnostics;
        // What is said of headers is said of a table: it may have columns that need no mention.
        found.retain(|found| !found.path.starts_with("/headers"));
        opened.add(found);
        opened.value = Some(document);
    }
    tell(opened, "columns", "", session)
}

/// A handbook is also compiled, where nothing that it needs is missing.
fn handbook(source: Source, with: &With<'_>, session: &mut Session<'_>) -> Result<Exit, Stop> {
    let mut opened = documents::as_handbook(source);
    let Some(handbook) = &opened.value else { return tell(opened, "handbook", "", session) };
    let strategy = with.strategy();
    if strategy.is_none() && needs_strategy(handbook) {
        let remark = "not compiled; it asks about a strategy's goals: give --strategy";
        return tell(opened, "handbook", remark, session);
    }
    let remark = compile_too(&mut opened, strategy).map(|scorer| monotone(&scorer)).unwrap_or_default();
    tell(opened, "handbook", &remark, session)
}

/// A handbook ready to score by; what keeps it from being so is added to what was found.
pub(super) fn compile_too(opened: &mut Opened<Handbook>, strategy: Option<&Strategy>) -> Option<Scorer> {
    match Scorer::compile(opened.value.as_ref()?, strategy, None) {
        Ok(scorer) => Some(scorer),
        Err(refused) => {
            let known = |found: &Diagnostic| {
                opened.found.iter().any(|had| had.rule == found.rule && had.path == found.path)
            };
            let more: Vec<Diagnostic> =
                refused.diagnostics.into_iter().filter(|found| !known(found)).collect();
            opened.add(more);
            None
        }
    }
}

fn needs_strategy(handbook: &Handbook) -> bool {
    let document = handbook.document();
    document.needs_strategy || document.lists.iter().any(|list| list.items.needs_strategy())
}

/// Whether a higher level can ever lower anything, and through which rules.
fn monotone(scorer: &Scorer) -> String {
    match scorer.monotone() {
        [] => "monotone: a higher level never lowers a score, a requirement or a class".to_owned(),
        breaches => {
            let mut text = "not monotone: a higher level can lower the result".to_owned();
            for breach in breaches {
                text.push_str(&format!("\n  {}: {}", breach.path, breach.message));
            }
            text
        }
    }
}

/// Shows what was found, and the document in a line.
pub(super) fn tell<T>(
    opened: Opened<T>,
    kind: &str,
    remark: &str,
    session: &mut Session<'_>,
) -> Result<Exit, Stop> {
    let mut text = opened.draw(true, session.colour_out(), session);
    let (errors, warnings) = (opened.errors(), opened.warnings());
    let counted = |count: usize, word: &str| match count {
        1 => format!("1 {word}"),
        count => format!("{count} {word}s"),
    };
    let state = match (errors, warnings) {
        (0, 0) => "no errors".to_owned(),
        (0, warnings) => format!("no errors, {}", counted(warnings, "warning")),
        (errors, 0) => counted(errors, "error"),
        (errors, warnings) => format!("{}, {}", counted(errors, "error"), counted(warnings, "warning")),
    };
    text.push_str(&format!("{}: {kind}, {state}\n", opened.source.name));
    if errors == 0 && !remark.is_empty() {
        text.push_str(&format!("  {remark}\n"));
    }
    session.print(&text)?;
    Ok(if errors > 0 { Exit::Document } else { Exit::Done })
}
