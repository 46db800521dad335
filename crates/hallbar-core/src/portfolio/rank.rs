//! Order and places.

use std::cmp::Ordering;

use super::key::{self, End, compare};
use super::line::{Line, draw};
use super::result::{ClassTotal, Count, Totals};
use super::{CallResult, Entry, Points, Row, Standing, Terms};

/// Puts the cases of a call in order, draws the budget line and holds limits against what it reaches. What the order
/// and the line mean is told [by the module](crate::portfolio).
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
    let sorted = Sorted { entries, terms, nothing: Entry::default() };
    let mut listed = ranked;
    // As they came, so that those who share a place are listed so.
    listed.sort_by_key(|at| sorted.entry(*at).record);
    let listed = sorted.best_first(&listed, End::Listed);
    // Near the order as listed already, which makes them quick to sort.
    let by_best = sorted.best_first(&listed, End::Best);
    let by_worst = sorted.best_first(&listed, End::Worst);

    let mut rows = vec![Row::default(); entries.len()];
    let mut set = |at: u32, change: &mut dyn FnMut(&mut Row)| {
        if let Some(row) = usize::try_from(at).ok().and_then(|at| rows.get_mut(at)) {
            change(row);
        }
    };
    // A case that may leave the ranking, or may have no score, is above nobody for certain.
    let stays = |at: &u32| sorted.entry(*at).certain && sorted.entry(*at).open.is_empty();
    let mut sure = by_worst.iter().filter(|at| stays(at)).peekable();
    let mut over = 0;
    for at in &by_best {
        while sure.next_if(|other| sorted.is_above((**other, End::Worst), (*at, End::Best))).is_some() {
            over += 1;
        }
        set(*at, &mut |row| row.best = count(over + 1));
    }
    let mut can = by_best.iter().peekable();
    let mut beside = 0;
    for at in &by_worst {
        while can.next_if(|other| !sorted.is_above((*at, End::Worst), (**other, End::Best))).is_some() {
            beside += 1;
        }
        // The case itself is among those that can stand beside it.
        set(*at, &mut |row| row.worst = count(beside));
    }
    let mut above = 0;
    for tie in listed.chunk_by(|a, b| sorted.order((*a, End::Listed), (*b, End::Listed)).is_eq()) {
        for at in tie {
            set(*at, &mut |row| {
                (row.entry, row.place, row.place_to) = (*at, count(above + 1), count(above + tie.len()));
            });
        }
        above += tie.len();
    }
    let row = |at: &u32| rows.get(usize::try_from(*at).ok()?).copied();
    listed.iter().filter_map(row).collect()
}

/// Cases seen from their ends.
struct Sorted<'a> {
    entries: &'a [Entry],
    terms: &'a Terms,
    nothing: Entry,
}

impl Sorted<'_> {
    fn entry(&self, at: u32) -> &Entry {
        get(self.entries, at).unwrap_or(&self.nothing)
    }

    fn order(&self, (a, a_end): (u32, End), (b, b_end): (u32, End)) -> Ordering {
        compare(self.terms, (self.entry(a), a_end), (self.entry(b), b_end))
    }

    fn is_above(&self, a: (u32, End), b: (u32, End)) -> bool {
        self.order(a, b) == Ordering::Greater
    }

    /// The cases from the best to the least good; those that are the same stay as they stood.
    fn best_first(&self, cases: &[u32], end: End) -> Vec<u32> {
        // A short key beside the case: most are told apart by it, without going to where the case lies.
        let short = |at: u32| key::short(self.terms, self.entry(at), end);
        let mut keyed: Vec<_> = cases.iter().map(|at| (short(*at), *at)).collect();
        keyed.sort_by(|(a, at), (b, other)| {
            let ties = || key::ties(self.terms, (self.entry(*other), end), (self.entry(*at), end));
            b.cmp(a).then_with(ties)
        });
        keyed.into_iter().map(|(_, at)| at).collect()
    }
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
