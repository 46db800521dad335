//! A ranking as plain rows, for tables that other programs open.

use hallbar::Money;
use hallbar::columns::Cell;
use hallbar::portfolio::{Amount, CallResult, Entry, Row};
use hallbar::report::words::Names;

use super::{Words, remarks};
use crate::layout::own_line;
use crate::texts::ranking as texts;

/// The headings and one row a case: the ranked ones in order, then those that are not ranked.
pub(crate) fn rows(result: &CallResult, names: Names<'_>) -> (Vec<String>, Vec<Vec<Cell<'static>>>) {
    let words = Words { result, names };
    let headings = texts::COLUMNS.iter().map(|phrase| names.say(*phrase).to_owned()).collect();
    let ranked = (0_u32..).zip(&result.rows).filter_map(|(at, row)| {
        let entry = result.entry(row)?;
        Some(cells(words, entry, Some((at, row))))
    });
    let apart = result.failed.iter().chain(&result.unscored).filter_map(|at| result.case(*at));
    let apart = apart.map(|entry| cells(words, entry, None));
    (headings, ranked.chain(apart).collect())
}

fn text(text: String) -> Cell<'static> {
    if text.is_empty() { Cell::Blank } else { Cell::from(text) }
}

/// The ends of an amount; an end without limit is empty.
fn ends(words: Words<'_>, amount: Option<Amount>) -> [Cell<'static>; 2] {
    let currency = words.result.terms.currency;
    let money = |hundredths: i128| {
        let amount = i64::try_from(hundredths)
            .ok()
            .and_then(|hundredths| Money::from_hundredths(hundredths, currency));
        // More money than there is in the world is told as it prints.
        amount.map_or_else(|| Cell::from(words.sum(hundredths).to_string()), Cell::Money)
    };
    let low = amount.map_or(Cell::Blank, |amount| money(amount.low));
    [low, amount.and_then(|amount| amount.high).map_or(Cell::Blank, money)]
}

fn cells(words: Words<'_>, entry: &Entry, ranked: Option<(u32, &Row)>) -> Vec<Cell<'static>> {
    let place = |of: fn(&Row) -> u32| ranked.map_or(Cell::Blank, |(_, row)| Cell::Number(of(row).into()));
    let score = |of: fn(hallbar::portfolio::Points) -> f64| {
        entry.score.map_or(Cell::Blank, |score| Cell::Number(of(score)))
    };
    let [applied, applied_to] = ends(words, Some(entry.applied));
    let [cumulated, cumulated_to] = ends(words, ranked.map(|(_, row)| row.cumulated));
    let funding = match ranked {
        Some((_, row)) => remarks::money(words, row).unwrap_or_default(),
        None => words.say(texts::NOT_RANKED),
    };
    let limit = ranked.and_then(|(_, row)| row.limit).map(|at| words.limit(at));
    let said = match ranked {
        Some((at, row)) => remarks::remarks(words, at, row, entry),
        None if entry.failed.is_empty() => vec![words.say(texts::UNSCORED).to_owned()],
        None => vec![words.say(texts::FAILED).to_owned()],
    };
    vec![
        place(|row| row.place),
        place(|row| row.place_to),
        place(|row| row.best),
        place(|row| row.worst),
        whole(entry.record),
        text(own_line(&entry.case)),
        text(own_line(&entry.title)),
        text(words.names.kind(entry.kind.id())),
        score(|score| score.low),
        score(|score| score.high),
        text(words.class(entry.class)),
        applied,
        applied_to,
        cumulated,
        cumulated_to,
        text(funding.to_owned()),
        text(limit.unwrap_or_default()),
        text(words.gates(&entry.failed).join("; ")),
        text(said.join("; ")),
    ]
}

#[expect(clippy::cast_precision_loss, reason = "records are far fewer than 2⁵³")]
fn whole(number: u64) -> Cell<'static> {
    Cell::Number(number as f64)
}
