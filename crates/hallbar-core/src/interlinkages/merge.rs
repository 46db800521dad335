//! Several scorers made one.

use super::grid::{Ends, Grid, Linkage, Scored};
use super::result::{Difference, GivenScore, Span};

/// How several scorers' cells are made one. A scorer who has not scored a cell is left out of it; where nobody has, it
/// stays unknown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
pub enum Merge {
    /// From the lowest to the highest that anyone has scored.
    #[default]
    Range,
    /// The mean, exactly: a third stays a third.
    Mean,
    /// The middle one; of an even number, the mean of the two in the middle.
    Median,
}

/// The grid of several scorers merged in this way. Ranges are merged end by end.
pub(super) fn merge(scorers: &[Scored], by: Merge) -> Grid {
    let size = scorers.first().map_or(0, |scorer| scorer.size);
    if let [only] = scorers {
        // Range, mean and median of one are that one.
        let cell = |ends: &Option<Ends>| match ends {
            Some(ends) => Linkage { low: ends.low.into(), high: ends.high.into(), known: true },
            None => Grid::unknown(1),
        };
        return Grid { size, cells: only.cells.iter().map(cell).collect(), parts: 1 };
    }
    let parts = match by {
        Merge::Range => 1,
        Merge::Median => 2,
        Merge::Mean => common(scorers, size * size),
    };
    let mut given: Vec<Ends> = Vec::with_capacity(scorers.len());
    let mut ends: Vec<i64> = Vec::with_capacity(scorers.len());
    let mut cell = |at: usize| {
        given.clear();
        given.extend(scorers.iter().filter_map(|scorer| scorer.cells.get(at).copied().flatten()));
        if given.is_empty() {
            return Grid::unknown(parts);
        }
        let mut merged = |of: fn(&Ends) -> i8, best: fn(i64, i64) -> i64| {
            ends.clear();
            ends.extend(given.iter().map(|given| i64::from(of(given))));
            match by {
                Merge::Range => ends.iter().copied().reduce(best).unwrap_or_default(),
                Merge::Mean => ends.iter().sum::<i64>() * (parts / length(ends.len())),
                Merge::Median => doubled_median(&mut ends),
            }
        };
        let (low, high) = (merged(|given| given.low, i64::min), merged(|given| given.high, i64::max));
        Linkage { low, high, known: true }
    };
    let cells = (0..size * size).map(&mut cell).collect();
    Grid { size, cells, parts }
}

fn length(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX).max(1)
}

/// A denominator for the means of every cell: of one to thirty numbers, below 10¹³.
fn common(scorers: &[Scored], cells: usize) -> i64 {
    let known = |at: usize| scorers.iter().filter(|s| s.cells.get(at).copied().flatten().is_some()).count();
    let mut common = 1_i64;
    let mut seen = [false; super::check::MOST_SCORERS + 1];
    for at in 0..cells {
        let number = known(at);
        if let Some(new) = seen.get_mut(number).filter(|seen| !**seen) {
            *new = true;
            let number = length(number);
            common = common / divisor(common, number) * number;
        }
    }
    common
}

/// The greatest common divisor of two numbers above zero.
fn divisor(a: i64, b: i64) -> i64 {
    if b == 0 { a } else { divisor(b, a % b) }
}

/// Twice the median.
fn doubled_median(ends: &mut [i64]) -> i64 {
    ends.sort_unstable();
    let upper = ends.get(ends.len() / 2).copied().unwrap_or_default();
    let lower = ends.get((ends.len().max(1) - 1) / 2).copied().unwrap_or_default();
    lower + upper
}

/// The cells on which scorers differ, those furthest apart first, then in the order of rows and columns.
pub(super) fn differences(scorers: &[Scored]) -> Vec<Difference> {
    let size = scorers.first().map_or(0, |scorer| scorer.size);
    let cell = |at: usize| {
        let given =
            scorers.iter().filter_map(|scorer| Some((scorer, scorer.cells.get(at).copied().flatten()?)));
        let least = given.clone().map(|(_, ends)| ends.high).min()?;
        let most = given.clone().map(|(_, ends)| ends.low).max()?;
        // Two ranges that share a number may mean the same.
        let spread = u8::try_from(most.checked_sub(least)?).ok().filter(|spread| *spread > 0)?;
        let told = given.map(|(scorer, ends)| GivenScore {
            scorer: scorer.id.clone(),
            score: Span { low: f64::from(ends.low), high: f64::from(ends.high) },
        });
        let position = |number: usize| u32::try_from(number).ok();
        let (from, to) = (position(at / size)?, position(at % size)?);
        Some(Difference { from, to, spread, scores: told.collect() })
    };
    let mut found: Vec<Difference> =
        if scorers.len() < 2 { Vec::new() } else { (0..size * size).filter_map(cell).collect() };
    found.sort_by_key(|difference| std::cmp::Reverse(difference.spread));
    found
}
