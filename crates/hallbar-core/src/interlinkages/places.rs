//! Order among labels, and what stands against what.

use super::exact::Nanos;
use super::grid::{Grid, Linkage};
use super::result::{Conflict, Measured, Moved, Mutual, Span};

/// Each sum with its place.
pub(super) fn measured(sums: &[Nanos]) -> Vec<Measured> {
    let sorted = |of: fn(&Nanos) -> i128| {
        let mut ends: Vec<i128> = sums.iter().map(of).collect();
        ends.sort_unstable();
        ends
    };
    let (lows, highs) = (sorted(|sum| sum.low), sorted(|sum| sum.high));
    let above = |ends: &[i128], limit: i128| ends.len() - ends.partition_point(|end| *end <= limit);
    let place = |others: usize| u32::try_from(others).unwrap_or(u32::MAX).saturating_add(1);
    let measured = |sum: &Nanos| {
        let Span { low, high } = sum.span();
        // A range above its own least is among those that are.
        let itself = usize::from(sum.high > sum.low);
        Measured {
            low,
            high,
            place: place(above(&lows, sum.low)),
            best: place(above(&lows, sum.high)),
            worst: place(above(&highs, sum.low).saturating_sub(itself)),
        }
    };
    sums.iter().map(measured).collect()
}

/// The labels that the second order gives another place.
pub(super) fn moved(first: &[Measured], second: &[Measured]) -> Vec<Moved> {
    let pairs = (0_u32..).zip(first.iter().zip(second));
    let mut moved: Vec<Moved> = pairs
        .filter(|(_, (first, second))| first.place != second.place)
        .map(|(label, (first, second))| Moved { label, first: first.place, second: second.place })
        .collect();
    moved.sort_by_key(|moved| (std::cmp::Reverse(moved.first.abs_diff(moved.second)), moved.second));
    moved
}

/// A cell as it is shown.
pub(super) fn span(linkage: &Linkage, parts: i64) -> Span {
    Nanos::of(linkage.low.into(), linkage.high.into(), parts.into()).span()
}

/// Cells below zero, and pairs of them.
pub(super) fn conflicts(grid: &Grid) -> (Vec<Conflict>, Vec<Mutual>) {
    let against = |cell: &&Linkage| cell.known && cell.low < 0;
    let number = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    let (mut found, mut mutual) = (Vec::new(), Vec::new());
    for (from, to, cell) in grid.each().filter(|(_, _, cell)| against(cell)) {
        let (one, other, certain) = (number(from), number(to), cell.high < 0);
        let score = span(cell, grid.parts);
        found.push(Conflict { from: one, to: other, score, certain });
        if let Some(back) = grid.cells.get(to * grid.size + from).filter(|back| from < to && against(back)) {
            let certain = certain && back.high < 0;
            mutual.push(Mutual { one, other, there: score, back: span(back, grid.parts), certain });
        }
    }
    (found, mutual)
}
