//! Order and places.

use std::cmp::Ordering;

use super::key::{End, compare};
use super::line::{Line, draw};
use super::result::{ClassTotal, Count, Totals};
use super::{CallResult, Entry, Points, Row, Standing, Terms};

/// Puts the cases of a call in order, draws the budget line and holds limits against what it reaches. What the order
/// and the line mean is told [above](self).
///
/// Takes *n* · log *n* steps for *n* cases. The order of the entries only decides how those who share a place are
/// listed.
///
/// # Examples
/// Three cases under a budget of 1 000 kronor. The first two share their place, and the money reaches one of them.
/// ```
/// use hallbar_core::Money;
/// use hallbar_core::portfolio::{Amount, Entry, Funding, Points, Terms, rank};
/// let entry = |record, points, öre| Entry {
///     record,
///     score: Some(Points { low: points, high: points }),
///     certain: true,
///     answered: true,
///     applied: Amount::exactly(öre),
///     ..Entry::default()
/// };
/// let mut terms = Terms::default();
/// terms.budget = Some(Money::sek(1_000));
/// let result = rank(vec![entry(1, 3.0, 70_000), entry(2, 3.0, 60_000), entry(3, 2.0, 30_000)], terms);
/// let places: Vec<_> = result.rows.iter().map(|row| (row.place, row.place_to)).collect();
/// assert_eq!(places, [(1, 2), (1, 2), (3, 3)]);
/// assert_eq!(result.rows[0].funding, Some(Funding::Cut));
/// assert_eq!(result.rows[2].cumulated, Amount::exactly(160_000));
/// assert_eq!(result.line.unwrap().next_whole, [2]);
/// ```
#[must_use]
pub fn rank(entries: Vec<Entry>, terms: Terms) -> CallResult {
    let (mut ranked, mut failed, mut unscored) = (Vec::new(), Vec::new(), Vec::new());
    for (at, entry) in (0_u32..).zip(&entries) {
        let into = match (entry.failed.is_empty(), entry.score) {
            (false, _) => &mut failed,
            (true, None) => &mut unscored,
            (true, Some(_)) => &mut ranked,
        };
        into.push(at);
    }
    let mut rows = places(&entries, ranked, &terms);
    for row in &mut rows {
        if let Some(entry) = get(&entries, row.entry) {
            mark(row, entry, &terms);
        }
    }
    let Line { line, limits } = draw(&entries, &mut rows, &terms);
    let totals = totals(&entries, &rows, [&failed, &unscored]);
    CallResult { terms, entries, rows, failed, unscored, line, limits, totals }
}

fn get(entries: &[Entry], at: u32) -> Option<&Entry> {
    entries.get(usize::try_from(at).ok()?)
}

/// A number of cases or a place.
fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// The ranked cases in order, with the places that they have and can come to have.
fn places(entries: &[Entry], ranked: Vec<u32>, terms: &Terms) -> Vec<Row> {
    let nothing = Entry::default();
    let entry = |at: u32| get(entries, at).unwrap_or(&nothing);
    let order = |a: (u32, End), b: (u32, End)| compare(terms, (entry(a.0), a.1), (entry(b.0), b.1));
    let best_first = |mut cases: Vec<u32>, end: End| {
        cases.sort_unstable_by(|a, b| {
            let level = || entry(*a).record.cmp(&entry(*b).record).then(a.cmp(b));
            order((*b, end), (*a, end)).then_with(level)
        });
        cases
    };
    // A case that may leave the ranking, or may have no score, is above nobody for certain.
    let stays = |at: &u32| entry(*at).certain && entry(*at).open.is_empty();
    let by_worst = best_first(ranked.iter().copied().filter(stays).collect(), End::Worst);
    let by_best = best_first(ranked.clone(), End::Best);
    let listed = best_first(ranked, End::Listed);

    let mut rows = Vec::with_capacity(listed.len());
    let mut above = 0;
    for tie in listed.chunk_by(|a, b| order((*a, End::Listed), (*b, End::Listed)).is_eq()) {
        let (place, place_to) = (count(above + 1), count(above + tie.len()));
        rows.extend(tie.iter().map(|at| {
            let over = by_worst
                .partition_point(|other| order((*other, End::Worst), (*at, End::Best)) == Ordering::Greater);
            // The case itself is among those that can stand beside it.
            let beside = by_best
                .partition_point(|other| order((*other, End::Best), (*at, End::Worst)) != Ordering::Less);
            Row { entry: *at, place, place_to, best: count(over + 1), worst: count(beside), ..Row::default() }
        }));
        above += tie.len();
    }
    rows
}

/// What is open in a row, and whether it is near a better class.
fn mark(row: &mut Row, entry: &Entry, terms: &Terms) {
    let score = entry.score.unwrap_or_default();
    row.open = !entry.answered || !entry.certain || !Points::is_settled(score);
    row.conditional = !entry.open.is_empty();
    row.tie_open = (0..terms.ties.len()).any(|at| entry.ties.get(at).is_none_or(|tie| !tie.is_settled()));
    row.near_class = super::Nearness::of(score, &terms.class_limits).is_near();
}

fn totals(entries: &[Entry], rows: &[Row], [failed, unscored]: [&[u32]; 2]) -> Totals {
    let mut totals = Totals::default();
    let mut by_class: std::collections::BTreeMap<Standing, Count> = std::collections::BTreeMap::new();
    entries.iter().for_each(|entry| totals.all.add(entry));
    for row in rows {
        let Some(entry) = get(entries, row.entry) else { continue };
        totals.ranked.add(entry);
        if row.open {
            totals.open.add(entry);
        }
        if row.conditional {
            totals.conditional.add(entry);
        }
        let class = match entry.class {
            Standing::Open(..) => Standing::Open(None, None),
            class => class,
        };
        by_class.entry(class).or_default().add(entry);
    }
    for (cases, total) in [(failed, &mut totals.failed), (unscored, &mut totals.unscored)] {
        cases.iter().filter_map(|at| get(entries, *at)).for_each(|entry| total.add(entry));
    }
    totals.by_class = by_class.into_iter().map(|(class, count)| ClassTotal { class, count }).collect();
    totals
}
