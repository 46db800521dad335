//! Forms in.

use std::panic::{AssertUnwindSafe, catch_unwind};

use hallbar_core::Language;
use hallbar_core::diagnostic::rules::form as rules;
use hallbar_core::diagnostic::suggestion;
use hallbar_core::{Diagnostic, Scorer};

use super::case::Filling;
use super::head::{MARKER, head, open};
use super::part::{OWN, Part};
use super::scan::{Row, Scanned, at, scan};
use super::sheets::{self, Holds, Line, sheets as drawn};
use super::{FormCase, FormHead, FormOrder};
use crate::ExcelError;
use crate::form::check;
use crate::read::{MEGABYTES, unreadable};

/// Reads a form that was filled in, by the rules it was written for.
///
/// Rows are known by the ids in their hidden column: they may have been moved or sorted, and columns too. A level or an
/// option that was typed by hand is taken where it is the same as one, by id or title in either language, whatever its
/// capitals and blank space.
///
/// What is wrong is told with sheet and cell, all at once, and everything else is read all the same: the case is without the
/// cells that an error is about. Whether such a case may be used is for the caller to say.
///
/// # Errors
/// The bytes are no workbook that is read.
///
/// # Examples
/// See [`write_form`](super::write_form).
pub fn read_form(bytes: &[u8], scorer: &Scorer) -> Result<FormCase, ExcelError> {
    check(bytes, MEGABYTES << 20)?;
    catch_unwind(AssertUnwindSafe(|| read(bytes, scorer))).unwrap_or_else(|_| Err(unreadable()))
}

fn read(bytes: &[u8], scorer: &Scorer) -> Result<FormCase, ExcelError> {
    let mut book = open(bytes)?;
    let head = head(&mut book)?.unwrap_or_default();
    let mut diagnostics = said(&head, scorer);
    let language = head.language.unwrap_or(Language::Swedish);
    let mut scanned = scan(&mut book)?;
    let others = diagnostics.iter().any(|found| found.rule.code == rules::OTHER_HANDBOOK.code);
    if !others {
        diagnostics.extend(gone(&scanned, scorer, language));
    }
    diagnostics.append(&mut scanned.diagnostics);
    let parts: Vec<Part> = scanned.parts.iter().map(|(part, _)| *part).collect();
    let rows = known(scanned, scorer, language, &mut diagnostics);
    if others {
        in_short(&mut diagnostics, scorer);
    } else {
        diagnostics.extend(without(&rows, &parts, scorer, language));
    }
    let filling = Filling::new(scorer, language, &head, rows);
    Ok(filling.read(diagnostics))
}

/// What is wrong with what the form says of itself.
fn said(head: &FormHead, scorer: &Scorer) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let name = scorer.handbook_name();
    match head.marker.as_deref() {
        None => {
            let message = "the form has lost the hidden sheet that says which handbook it is for";
            let help = "fill in the workbook that was sent out, or move the answers to a new form";
            found.push(Diagnostic::new(&rules::NO_MARKER, "", message).help(help));
        }
        Some(MARKER) => {}
        Some(other) => {
            let message = format!("`{other}` is not a form that this version reads");
            let help = format!("it reads `{MARKER}`; a later version of the program may read this");
            found.push(Diagnostic::new(&rules::OTHER_VERSION, "", message).help(help));
        }
    }
    let Some(handbook) = &head.handbook else { return found };
    let version = handbook.version.as_deref().unwrap_or_default();
    if handbook.id != name.id {
        let message =
            format!("the form was written for the handbook `{}`, not for `{}`", handbook.id, name.id);
        let help = format!("give the handbook `{}`, or write a new form for `{}`", handbook.id, name.id);
        found.push(Diagnostic::new(&rules::OTHER_HANDBOOK, "/handbook", message).help(help));
    } else if version != name.version {
        let message = format!(
            "the form was written for version {version} of `{}`, and this is {}",
            name.id, name.version
        );
        let help = format!("give version {version}, or write a new form and move the answers to it");
        found.push(Diagnostic::new(&rules::OTHER_VERSION, "/handbook", message).help(help));
    } else if head.fingerprint.is_some() && name.fingerprint.is_some() && head.fingerprint != name.fingerprint
    {
        let message =
            format!("the rules of `{}` {version} have been changed since the form was written", name.id);
        let help = "write a new form where questions or levels are others";
        found.push(Diagnostic::new(&rules::OTHER_RULES, "/handbook", message).help(help));
    }
    found
}

/// Rows of another handbook's form, told of as one: that they are others is what another handbook means.
fn in_short(diagnostics: &mut Vec<Diagnostic>, scorer: &Scorer) {
    let unknown = |found: &Diagnostic| found.rule.code == rules::UNKNOWN_ROW.code;
    let count = diagnostics.iter().filter(|found| unknown(found)).count();
    diagnostics.retain(|found| !unknown(found));
    if count > 0 {
        let message = format!(
            "{count} rows of the form are no rows of `{}`, and are left out",
            scorer.handbook_name().id
        );
        diagnostics.push(Diagnostic::new(&rules::UNKNOWN_ROW, "", message));
    }
}

/// Tables and columns that the form has lost.
fn gone(scanned: &Scanned, scorer: &Scorer, language: Language) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let help = "the ids stand in the hidden first column and in a hidden row above the headers: start from the form that was sent out";
    for part in sheets::parts(scorer.handbook()) {
        let title = part.title(language);
        let Some((_, columns)) = scanned.parts.iter().find(|(known, _)| *known == part) else {
            let message = format!("the part “{title}” of the form is gone, or has lost its hidden ids");
            found.push(Diagnostic::new(&rules::NO_IDS, "", message).help(help));
            continue;
        };
        for (key, _, column) in part.columns().iter().filter(|(key, _, _)| !columns.contains(key)) {
            let column = column.get(language);
            let message =
                format!("the column “{column}” ({key}) of “{title}” is gone, or has lost its hidden id");
            found.push(Diagnostic::new(&rules::NO_IDS, "", message).help(help));
        }
    }
    found
}

/// The rows with ids that a form of this handbook has, each once.
fn known(
    scanned: Scanned,
    scorer: &Scorer,
    language: Language,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<(Part, Row)> {
    let ids = ids(scorer, language);
    let mut rows: Vec<(Part, Row)> = Vec::new();
    for (part, row) in scanned.rows {
        let of_part = || ids.iter().filter(|(of, _)| *of == part).map(|(_, id)| id.as_str());
        let numbered = matches!(part, Part::Lines | Part::Conflicts) && row.id.parse::<u32>().is_ok();
        let per_line = part == Part::Answers && is_per_line(&row.id, scorer);
        if !numbered && !per_line && !of_part().any(|id| id == row.id) {
            let message = format!("`{}` is no row of “{}”", row.id, part.title(language));
            let found = at(&rules::UNKNOWN_ROW, &row.place, message);
            diagnostics.push(found.maybe_help(suggestion(&row.id, of_part())));
            continue;
        }
        match rows.iter().find(|(of, known)| *of == part && known.id == row.id) {
            None => rows.push((part, row)),
            Some((_, first)) => {
                let of = |row: &Row| -> Vec<_> {
                    row.cells.iter().map(|(key, found)| (*key, found.cell.clone())).collect()
                };
                if !row.cells.is_empty() && of(&row) != of(first) {
                    let message =
                        format!("the row `{}` stands twice; that at {} is read", row.id, first.place);
                    let help = "take away the one that does not hold";
                    diagnostics.push(at(&rules::DOUBLED_ROW, &row.place, message).help(help));
                }
            }
        }
    }
    rows
}

/// Rows that a form of this handbook has and this one, which has their tables, has not.
fn without(rows: &[(Part, Row)], parts: &[Part], scorer: &Scorer, language: Language) -> Vec<Diagnostic> {
    let numbered = |part: Part| matches!(part, Part::Lines | Part::Conflicts);
    let mut found = Vec::new();
    for (part, row) in drawn_rows(scorer, language) {
        let known = || rows.iter().any(|(of, known)| *of == part && known.id == row.id);
        let asked = part != Part::Answers || !is_per_line(&row.id, scorer);
        if row.id == OWN || !asked || numbered(part) || !parts.contains(&part) || known() {
            continue;
        }
        let follows = match part {
            Part::Answers => "the question counts as unanswered",
            _ => "it counts as not filled in",
        };
        let title = part.title(language);
        let message = match called(&row, part, scorer, language) {
            Some(name) => format!("the row `{}` (“{name}”) of “{title}” is gone: {follows}", row.id),
            None => format!("the row `{}` of “{title}” is gone: {follows}", row.id),
        };
        let help = "copy the row from the form that was sent out, or leave it so if that is meant";
        found.push(Diagnostic::new(&rules::NO_ROW, "", message).help(help));
    }
    found
}

/// What a row is called in the form; a question without the item that it is about.
fn called(row: &sheets::Row, part: Part, scorer: &Scorer, language: Language) -> Option<String> {
    let id = row.id.split('/').next().unwrap_or_default();
    let question = scorer.handbook().questions.iter().find(|known| part == Part::Answers && known.id == id);
    let name = match question {
        Some(question) => question.title.get(language).to_owned(),
        None => row.shown.iter().find_map(|(_, shown)| match shown {
            sheets::Shown::Label(label) => Some(label.clone()),
            _ => None,
        })?,
    };
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    (!name.is_empty() && name != row.id).then_some(name)
}

/// Whether a row is about a financing line, of which there can be any number.
fn is_per_line(id: &str, scorer: &Scorer) -> bool {
    let Some((question, line)) = id.split_once('/') else { return false };
    let question = scorer.handbook().questions.iter().find(|known| known.id == question);
    let list = question.and_then(|question| question.per.as_deref());
    list.is_some_and(|list| scorer.items(list).is_none()) && line.parse::<u8>().is_ok()
}

/// The ids of all rows that a form of this handbook has.
fn ids(scorer: &Scorer, language: Language) -> Vec<(Part, String)> {
    let rows = drawn_rows(scorer, language).into_iter().map(|(part, row)| (part, row.id));
    // A form without strategy still has a row for goals, where it was written from a case with some.
    rows.chain([(Part::Facts, "case.goals".to_owned())]).collect()
}

/// The rows that a blank form of this handbook has.
fn drawn_rows(scorer: &Scorer, language: Language) -> Vec<(Part, sheets::Row)> {
    let case = hallbar_core::case::CaseDocument::default();
    let order = FormOrder { scorer, language, case: &case, remarks: &|_| Vec::new() };
    let lines = drawn(&order).into_iter().flat_map(|sheet| sheet.lines);
    lines.filter_map(|line| if let Line::Row(part, row) = line { Some((part, row)) } else { None }).collect()
}

/// What the input cells of a form hold, by table, row and column.
pub(super) fn holds(scorer: &Scorer, language: Language) -> Vec<((Part, String, &'static str), Holds)> {
    let mut all = Vec::new();
    for (part, row) in drawn_rows(scorer, language) {
        all.extend(row.inputs.into_iter().map(|input| ((part, row.id.clone(), input.key), input.holds)));
    }
    all
}
