//! The list itself with the budget line through it, and the cases apart.

use hallbar::portfolio::{Funding, Row};
use hallbar::report::figures;

use super::{Words, Written, remarks};
use crate::layout::{Column, Table, own_line};
use crate::texts::ranking as texts;

pub(super) fn write(written: &mut Written<'_>) {
    let words = written.words();
    written.page.blank();
    if written.result.rows.is_empty() {
        return;
    }
    // Where nothing is open every case can only have the place that it has.
    let open = written.result.rows.iter().any(|row| row.best != row.place || row.worst != row.place_to);
    let currency = figures::currency(written.result.terms.currency, words.names.language);
    let mut columns = vec![Column::figure(words.say(texts::PLACE))];
    if open {
        columns.push(Column::figure(words.say(texts::POSSIBLE_PLACE).replacen(' ', "\n", 1)));
    }
    columns.extend([
        Column::word(words.say(texts::CASE)),
        Column::text(words.say(texts::TITLE)),
        Column::figure(words.say(texts::SCORE)),
        Column::text(words.say(texts::CLASS)),
        Column::figure(words.fill(texts::APPLIED, &[&currency])),
        Column::figure(words.fill(texts::CUMULATED, &[&currency])),
    ]);
    // Remarks stand under the title.
    let before_title = if open { 3 } else { 2 };
    let mut table = Table::new(columns);
    let mut line = Drawn::default();
    for (at, row) in (0_u32..).zip(&written.result.rows) {
        let Some(entry) = written.result.entry(row) else { continue };
        if let Some(said) = line.before(words, row) {
            table.across(said);
        }
        let mut cells = vec![Words::places(row.place, row.place_to)];
        if open {
            cells.push(Words::places(row.best, row.worst));
        }
        cells.extend([
            own_line(&entry.case),
            own_line(&entry.title),
            words.score(entry.score),
            words.class(entry.class),
            words.column(entry.applied),
            words.column(row.cumulated),
        ]);
        table.row(cells);
        for remark in remarks::remarks(words, at, row, entry) {
            table.under(before_title, "• ", remark);
        }
    }
    written.page.table(0, &table);
}

/// How far the line has been drawn.
#[derive(Default)]
struct Drawn {
    sure: bool,
    done: bool,
}

impl Drawn {
    /// What is said in a line before a row, where the budget ends there for certain or perhaps.
    fn before(&mut self, words: Words<'_>, row: &Row) -> Option<String> {
        let line = words.result.line.as_ref()?;
        let budget = i128::from(line.budget.hundredths());
        let beyond = row.cumulated.high.is_none_or(|high| high > budget);
        let never = matches!(row.funding, Some(Funding::Below | Funding::Cut));
        if self.done || !beyond || row.funding == Some(Funding::PassedOver) {
            return None;
        }
        if never {
            self.done = true;
            if self.sure {
                return Some(words.say(texts::LINE_NEVER).to_owned());
            }
            let left = words.money(line.left);
            return Some(match row.funding {
                Some(Funding::Cut) if row.place != row.place_to => words.fill(texts::LINE_CUT_TIE, &[&left]),
                Some(Funding::Cut) => words.fill(texts::LINE_CUT, &[&left]),
                _ => words.say(texts::LINE_EXACT).to_owned(),
            });
        }
        if self.sure {
            return None;
        }
        self.sure = true;
        Some(words.say(texts::LINE_SURE).to_owned())
    }
}

/// Cases that are not ranked, and why.
pub(super) fn apart(written: &mut Written<'_>) {
    let words = written.words();
    let currency = figures::currency(written.result.terms.currency, words.names.language);
    let columns = || {
        vec![
            Column::word(words.say(texts::CASE)),
            Column::text(words.say(texts::TITLE)),
            Column::figure(words.fill(texts::APPLIED, &[&currency])),
        ]
    };
    if !written.result.failed.is_empty() {
        let mut table =
            Table::new(columns().into_iter().chain([Column::text(words.say(texts::FAILED_GATES))]).collect());
        for entry in written.result.failed.iter().filter_map(|at| written.result.case(*at)) {
            let gates = words.gates(&entry.failed).join("; ");
            table.row(vec![
                own_line(&entry.case),
                own_line(&entry.title),
                words.column(entry.applied),
                gates,
            ]);
        }
        written.heading(texts::FAILED);
        written.page.table(0, &table);
    }
    if !written.result.unscored.is_empty() {
        let mut table = Table::new(columns());
        for entry in written.result.unscored.iter().filter_map(|at| written.result.case(*at)) {
            table.row(vec![own_line(&entry.case), own_line(&entry.title), words.column(entry.applied)]);
        }
        written.heading(texts::UNSCORED);
        written.page.table(0, &table);
    }
}
