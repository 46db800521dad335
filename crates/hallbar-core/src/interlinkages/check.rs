//! A matrix held to the rules of its form.

use std::collections::BTreeMap;

use crate::agenda2030::Code;
use crate::diagnostic::rules::{handbook::NO_NAME, matrix as rules};
use crate::diagnostic::{Rule, suggestion};
use crate::{Decimal, Diagnostic};

use super::document::{Cell, HIGHEST, LOWEST, MatrixDocument};

/// The most labels and scorers: what exact arithmetic in 128 bits surely holds.
const MOST_LABELS: usize = 500;
pub(super) const MOST_SCORERS: usize = 30;

/// What people call the sums beside a matrix.
const SUMS: [&str; 8] = ["summa", "sum", "total", "totalt", "totals", "medel", "medelvärde", "mean"];

/// Everything that is wrong with a matrix, in the order of its fields.
pub(super) fn check(document: &MatrixDocument) -> Vec<Diagnostic> {
    let mut check = Check { document, found: Vec::new() };
    if document.id.is_empty() || document.version.is_empty() {
        check.put(&NO_NAME, "", "the matrix has no id or no version".to_owned(), None);
    }
    check.labels();
    check.columns();
    check.cells();
    check.found
}

struct Check<'a> {
    document: &'a MatrixDocument,
    found: Vec<Diagnostic>,
}

impl<'a> Check<'a> {
    fn put(&mut self, rule: &'static Rule, path: impl Into<String>, message: String, help: Option<String>) {
        self.found.push(Diagnostic::new(rule, path, message).maybe_help(help));
    }

    fn labels(&mut self) {
        let labels = &self.document.labels;
        if labels.len() < 2 {
            let message = format!("the matrix has {}", counted(labels.len(), "label"));
            let help = "a matrix says how labels influence one another: it needs two or more".to_owned();
            self.put(&rules::EMPTY, "/labels", message, Some(help));
        }
        if labels.len() > MOST_LABELS {
            let message = format!("the matrix has {} labels; the most is {MOST_LABELS}", labels.len());
            self.put(&rules::TOO_LARGE, "/labels", message, None);
        }
        let names = (0..labels.len()).map(|at| (format!("/labels/{at}/id"), self.document.label(at)));
        let names: Vec<(String, &str)> = names.collect();
        self.names(names, "row");
        for at in 0..labels.len() {
            let label = self.document.label(at);
            if SUMS.contains(&label.to_lowercase().as_str()) {
                let message =
                    format!("`{}` reads as a sum of the others, and is counted as a goal", shown(label));
                let help = "take the row and the column away: sums are worked out".to_owned();
                self.put(&rules::A_SUM, format!("/labels/{at}/id"), message, Some(help));
            }
            if let Some(Err(unknown)) = looks_like_a_code(label).then(|| label.parse::<Code>()) {
                self.put(
                    &rules::NO_CODE,
                    format!("/labels/{at}/id"),
                    unknown.to_string(),
                    Some(unknown.help()),
                );
            }
        }
    }

    /// Labels that are blank or stand twice.
    fn names(&mut self, names: Vec<(String, &'a str)>, what: &str) {
        let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
        for (at, (path, name)) in names.into_iter().enumerate() {
            if name.is_empty() {
                self.put(&rules::BLANK_LABEL, path, format!("{what} {} has no label", at + 1), None);
            } else if let Some(first) = seen.get(name) {
                let help = format!("the first is {what} {first}");
                let message = format!("there is another {what} `{}`", shown(name));
                self.put(&rules::DOUBLED_LABEL, path, message, Some(help));
            } else {
                seen.insert(name, at + 1);
            }
        }
    }

    fn columns(&mut self) {
        let document = self.document;
        if document.columns.is_empty() {
            return;
        }
        let columns: Vec<&str> = document.columns.iter().map(|id| id.trim()).collect();
        let labels: Vec<&str> = (0..document.labels.len()).map(|at| document.label(at)).collect();
        let before = self.found.len();
        if columns.len() != labels.len() {
            let message = format!(
                "there are {} and {}",
                counted(labels.len(), "row"),
                counted(columns.len(), "column")
            );
            self.put(&rules::NOT_SQUARE, "/columns", message, None);
        }
        let paths = columns.iter().enumerate().map(|(at, id)| (format!("/columns/{at}"), *id)).collect();
        self.names(paths, "column");
        for (at, id) in columns.iter().enumerate().filter(|(_, id)| !id.is_empty() && !labels.contains(id)) {
            let missing =
                labels.iter().copied().filter(|label| !label.is_empty() && !columns.contains(label));
            let message = format!("no row has the label `{}` of this column", shown(id));
            let path = format!("/columns/{at}");
            self.put(&rules::OTHER_COLUMNS, path, message, suggestion(id, missing));
        }
        for (at, id) in labels.iter().enumerate().filter(|(_, id)| !id.is_empty() && !columns.contains(id)) {
            let other =
                columns.iter().copied().filter(|column| !column.is_empty() && !labels.contains(column));
            let message = format!("no column has the label `{}` of this row", shown(id));
            let path = format!("/labels/{at}/id");
            self.put(&rules::OTHER_COLUMNS, path, message, suggestion(id, other));
        }
        if self.found.len() == before
            && let Some(at) = columns.iter().zip(&labels).position(|(column, label)| column != label)
            && let (Some(column), Some(label)) = (columns.get(at), labels.get(at))
        {
            let message = format!(
                "column {} is `{}` where row {} is `{}`",
                at + 1,
                shown(column),
                at + 1,
                shown(label)
            );
            let help = "cells are matched by label".to_owned();
            self.put(&rules::COLUMN_ORDER, format!("/columns/{at}"), message, Some(help));
        }
    }

    fn cells(&mut self) {
        let document = self.document;
        match (document.cells.is_empty(), document.scorers.is_empty()) {
            (true, true) => self.put(&rules::EMPTY, "", "the matrix has no cells".to_owned(), None),
            (false, false) => {
                let message = "the matrix has `cells` of its own and `scorers` with theirs".to_owned();
                self.put(&rules::EMPTY, "/scorers", message, Some("give one of the two".to_owned()));
            }
            _ => {}
        }
        if !document.cells.is_empty() {
            self.grid(&document.cells, "/cells");
        }
        if document.scorers.len() > MOST_SCORERS {
            let message = format!("there are {} scorers; the most is {MOST_SCORERS}", document.scorers.len());
            self.put(&rules::TOO_LARGE, "/scorers", message, None);
        }
        let mut seen = BTreeMap::new();
        for (at, scorer) in document.scorers.iter().enumerate() {
            let id = scorer.id.trim();
            if id.is_empty() {
                let message = format!("scorer {} has no name", at + 1);
                self.put(&rules::DOUBLED_SCORER, format!("/scorers/{at}/id"), message, None);
            } else if let Some(first) = seen.insert(id, at + 1) {
                let message = format!("there is another scorer `{}`", shown(id));
                let help = format!("the first is scorer {first}");
                self.put(&rules::DOUBLED_SCORER, format!("/scorers/{at}/id"), message, Some(help));
            }
            self.grid(&scorer.cells, &format!("/scorers/{at}/cells"));
        }
    }

    fn grid(&mut self, cells: &[Vec<Cell>], path: &str) {
        let document = self.document;
        let rows = document.labels.len();
        if cells.len() != rows {
            let message =
                format!("there are {} and {}", counted(rows, "label"), counted(cells.len(), "row of cells"));
            self.put(&rules::NOT_SQUARE, path, message, None);
        }
        let columns = if document.columns.is_empty() { rows } else { document.columns.len() };
        for (from, row) in cells.iter().enumerate() {
            if row.len() != columns {
                let name = document.label(from);
                let message = format!(
                    "row {} (`{}`) has {} where there are {}",
                    from + 1,
                    shown(name),
                    counted(row.len(), "cell"),
                    counted(columns, "column")
                );
                self.put(&rules::RAGGED, format!("{path}/{from}"), message, None);
            }
            for (to, cell) in row.iter().enumerate() {
                let column = match document.columns.is_empty() {
                    true => document.label(to),
                    false => document.columns.get(to).map_or("", |id| id.trim()),
                };
                let label = document.label(from);
                // Of two rows with one label, each has its own place on the diagonal.
                let itself = if document.columns.is_empty() { from == to } else { label == column };
                self.cell(*cell, || format!("{path}/{from}/{to}"), [label, column], itself);
            }
        }
    }

    fn cell(&mut self, cell: Cell, path: impl Fn() -> String, [from, to]: [&str; 2], itself: bool) {
        let numbers = match cell {
            Cell::Blank => return,
            Cell::Score(score) => [score, score],
            Cell::Between(low, high) => [low, high],
        };
        let place = || format!("the influence of `{}` on `{}`", shown(from), shown(to));
        let million = Decimal::ONE.micros();
        let off = |number: &&Decimal| {
            let (lowest, highest) = (Decimal::from(i32::from(LOWEST)), Decimal::from(i32::from(HIGHEST)));
            number.micros() % million != 0 || **number < lowest || **number > highest
        };
        if let Some(wrong) = numbers.iter().find(off) {
            let message = format!("`{wrong}` for {} is no whole number from -3 to 3", place());
            let fraction = wrong.micros() % million != 0;
            let help = "the scale has whole steps; between two of them stands an interval: `[1, 2]`";
            self.put(&rules::BAD_CELL, path(), message, fraction.then(|| help.to_owned()));
        } else if let Cell::Between(low, high) = cell
            && high < low
        {
            let message = format!("`[{low}, {high}]` for {} ends below where it begins", place());
            self.put(&rules::UPSIDE_DOWN, path(), message, Some(format!("write `[{high}, {low}]`")));
        } else if itself && !from.is_empty() && numbers.iter().any(|number| *number != Decimal::ZERO) {
            let message = format!("`{}` is scored for its influence on itself", shown(from));
            let help = "the diagonal is blank or 0".to_owned();
            self.put(&rules::DIAGONAL, path(), message, Some(help));
        }
    }
}

/// Whether a label is written as codes are: digits, perhaps a point and more digits or a letter.
fn looks_like_a_code(label: &str) -> bool {
    let mut parts = label.split('.');
    let digits = |part: &str| (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    let letter = |part: &str| part.len() == 1 && part.bytes().all(|byte| byte.is_ascii_alphabetic());
    let goal = parts.next().is_some_and(digits);
    let rest: Vec<&str> = parts.collect();
    goal && match rest.as_slice() {
        [] => true,
        [key] => digits(key) || letter(key),
        [key, listing] => (digits(key) || letter(key)) && digits(listing),
        _ => false,
    }
}

/// `1 label`, `2 labels`, `2 rows of cells`.
pub(super) fn counted(number: usize, what: &str) -> String {
    if number == 1 {
        return format!("1 {what}");
    }
    match what.split_once(' ') {
        Some((what, rest)) => format!("{number} {what}s {rest}"),
        None => format!("{number} {what}s"),
    }
}

/// A label as messages repeat it: on one line, cut after 40 characters.
pub(super) fn shown(label: &str) -> String {
    let mut shown: String =
        label.chars().take(40).map(|sign| if sign.is_control() { ' ' } else { sign }).collect();
    if shown.len() < label.len() {
        shown.push('…');
    }
    shown
}
