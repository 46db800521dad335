//! The budget line, drawn place by place.

use super::limits::{Counters, Word};
use super::{Amount, BudgetLine, Entry, Funding, LimitResult, Row, Terms};
use crate::Money;

/// What came of drawing the line.
pub(super) struct Line {
    pub(super) line: Option<BudgetLine>,
    pub(super) limits: Vec<LimitResult>,
}

/// How many cases just below the line are marked as near it; all that share the place of the last one as well.
const NEXT: usize = 2;

/// Says of each row whether the money reaches it, and how each limit came out.
pub(super) fn draw(entries: &[Entry], rows: &mut [Row], terms: &Terms) -> Line {
    let nothing = Entry::default();
    let entry = |at: u32| usize::try_from(at).ok().and_then(|at| entries.get(at)).unwrap_or(&nothing);
    let mut walk = Walk {
        // Without a budget there is no line, and limits count over everything that is ranked.
        budget: terms.budget.map(|budget| i128::from(budget.hundredths())),
        spent: Amount::ZERO,
        counters: Counters::new(terms),
    };
    for tie in rows.chunk_by_mut(|a, b| a.place == b.place) {
        let cases: Vec<&Entry> = tie.iter().map(|row| entry(row.entry)).collect();
        walk.tie(tie, &cases);
    }
    let line = terms.budget.map(|budget| {
        let mut line = around(rows, budget);
        let whole = |row: &Row| {
            let case = entry(row.entry);
            let fits = case.applied.high.is_some_and(|high| high <= line.left.low);
            fits && is_sure(case) && walk.counters.words(&[case]) == [Word::Free]
        };
        if !line.cut.is_empty() {
            line.next_whole = next_whole(rows, whole);
        }
        line
    });
    Line { line, limits: walk.counters.results() }
}

/// Whether a case certainly stays in the ranking.
fn is_sure(case: &Entry) -> bool {
    case.open.is_empty() && case.certain
}

/// The way down the list.
struct Walk<'a> {
    budget: Option<i128>,
    spent: Amount,
    counters: Counters<'a>,
}

impl<'a> Walk<'a> {
    /// Takes those who share a place together.
    fn tie(&mut self, tie: &mut [Row], cases: &[&'a Entry]) {
        let below = |budget: i128| self.spent.low >= budget && cases.iter().all(|case| case.applied.low > 0);
        // What gets no money is not counted against limits.
        let words = if self.budget.is_some_and(below) {
            vec![Word::Free; cases.len()]
        } else {
            self.counters.words(cases)
        };
        let cost = |case: &Entry, word: Word| match word {
            Word::Breaks(_) => Amount::ZERO,
            Word::Free if is_sure(case) => case.applied,
            // It may fall away, or be stopped.
            Word::Free | Word::MayBreak(_) => case.applied.or_nothing(),
        };
        let together: Amount = cases.iter().zip(&words).map(|(case, word)| cost(case, *word)).sum();
        let end = self.spent + together;
        for ((row, case), word) in tie.iter_mut().zip(cases).zip(&words) {
            row.cumulated = end;
            let stays = *word == Word::Free && is_sure(case);
            // Where the line is for a case that may fall away is asked as if it stayed.
            let low = if stays { end.low } else { end.low.saturating_add(case.applied.low) };
            row.funding = match (self.budget, word) {
                (_, Word::Breaks(_)) => Some(Funding::PassedOver),
                (None, _) => None,
                (Some(budget), _) => {
                    let end = Amount { low, ..end };
                    Some(match (funding(self.spent, end, budget, stays), word) {
                        // A limit may stop it before the line does.
                        (Funding::Cut, Word::MayBreak(_)) => Funding::MayBeCut,
                        (funding, _) => funding,
                    })
                }
            };
            if row.funding == Some(Funding::Below) {
                continue;
            }
            row.limit = match word {
                Word::Free => None,
                Word::Breaks(at) | Word::MayBreak(at) => Some(*at),
            };
            self.counters.stop(case, *word);
            match row.funding {
                None | Some(Funding::Fits) => self.counters.take(case, stays, false),
                Some(Funding::MayFit) => self.counters.take(case, false, false),
                Some(Funding::Cut | Funding::MayBeCut) => self.counters.take(case, false, true),
                Some(Funding::Below | Funding::PassedOver) => {}
            }
        }
        self.spent = end;
    }
}

/// Where a case that begins after `spent` and ends at `end` is to a line. One that is not sure to be there only may fit.
fn funding(spent: Amount, end: Amount, budget: i128, stays: bool) -> Funding {
    let most = |amount: Amount| amount.high.unwrap_or(i128::MAX);
    if most(end) <= budget {
        return if stays { Funding::Fits } else { Funding::MayFit };
    }
    if end.low <= budget {
        Funding::MayFit
    } else if spent.low >= budget {
        Funding::Below
    } else if most(spent) < budget {
        Funding::Cut
    } else {
        Funding::MayBeCut
    }
}

/// What is left, what the line goes through, and what comes next; the rows near it are marked.
fn around(rows: &mut [Row], budget: Money) -> BudgetLine {
    let (mut cut, mut next, mut fits) = (Vec::new(), Vec::new(), 0);
    let (mut spent, mut marked, mut at) = (Amount::ZERO, 0, 0_u32);
    let all = i128::from(budget.hundredths());
    for tie in rows.chunk_by_mut(|a, b| a.place == b.place) {
        let (first, near) = (next.is_empty(), marked < NEXT);
        for row in tie {
            match row.funding {
                Some(Funding::Fits) => fits += 1,
                Some(Funding::Cut) => cut.push(at),
                Some(Funding::Below) if first => next.push(at),
                _ => {}
            }
            let below = row.funding == Some(Funding::Below) && near;
            row.near_line = below || matches!(row.funding, Some(Funding::Cut | Funding::MayBeCut));
            marked += usize::from(below);
            if row.cumulated.high.is_some_and(|most| most <= all) {
                spent = row.cumulated;
            }
            at = at.saturating_add(1);
        }
    }
    let left = |spent: i128| all.saturating_sub(spent).max(0);
    let left = Amount { low: spent.high.map_or(0, left), high: Some(left(spent.low)) };
    BudgetLine { budget, fits, left, cut, next, next_whole: Vec::new() }
}

/// The rows of the first place below a cut that have one that fits whole, those of them that do.
fn next_whole(rows: &[Row], whole: impl Fn(&Row) -> bool) -> Vec<u32> {
    let mut at = 0_u32;
    for tie in rows.chunk_by(|a, b| a.place == b.place) {
        let fit: Vec<u32> = (at..)
            .zip(tie)
            .filter(|(_, row)| row.funding == Some(Funding::Below) && whole(row))
            .map(|(at, _)| at)
            .collect();
        if !fit.is_empty() {
            return fit;
        }
        at += u32::try_from(tie.len()).unwrap_or(0);
    }
    Vec::new()
}
