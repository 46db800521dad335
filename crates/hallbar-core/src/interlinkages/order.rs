//! Sums of first and second order, exactly.

use crate::Decimal;

use super::exact::Nanos;
use super::grid::Grid;

/// Sums of first and second order of every row.
#[derive(Debug, Clone, Default)]
pub(super) struct Orders {
    /// Dᵢ.
    pub(super) first: Vec<Nanos>,
    /// a · Σⱼ Iᵢⱼ·Dⱼ.
    pub(super) indirect: Vec<Nanos>,
    /// Dᵢ + a · Σⱼ Iᵢⱼ·Dⱼ.
    pub(super) second: Vec<Nanos>,
}

/// A fraction p/q of whole numbers: the damping.
#[derive(Debug, Clone, Copy)]
pub(super) struct Damping {
    pub(super) p: i128,
    pub(super) q: i128,
}

impl From<Decimal> for Damping {
    fn from(damping: Decimal) -> Self {
        let exact = damping.exact();
        Self { p: *exact.numer(), q: *exact.denom() }
    }
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Range {
    low: i128,
    high: i128,
}

impl Range {
    fn plus(self, other: Self) -> Self {
        Self { low: self.low + other.low, high: self.high + other.high }
    }

    /// Every product of a number of the one and a number of the other lies between these, and the ends are among them.
    fn times(self, other: Self) -> Self {
        if self.low == self.high && other.low == other.high {
            let product = self.low * other.low;
            return Self { low: product, high: product };
        }
        let ends =
            [self.low * other.low, self.low * other.high, self.high * other.low, self.high * other.high];
        let (mut low, mut high) = (i128::MAX, i128::MIN);
        for end in ends {
            (low, high) = (low.min(end), high.max(end));
        }
        Self { low, high }
    }

    fn over(self, denominator: i128) -> Nanos {
        Nanos::of(self.low, self.high, denominator)
    }
}

/// Sums of every row of a grid.
///
/// In parts of the grid: Dᵢ in parts L, and Tᵢ = Σⱼ Iᵢⱼ·(1 + a·Dⱼ) in parts L²·q, where a = p/q. The sums stay below
/// 10³⁷: cells are at most 3·L with L below 2.4·10¹² and q at most 10⁶, over 500 labels.
pub(super) fn orders(grid: &Grid, damping: Damping, without_return: bool) -> Orders {
    let cell = |linkage: &super::grid::Linkage| Range { low: linkage.low.into(), high: linkage.high.into() };
    let sum = |row: &[super::grid::Linkage]| row.iter().map(cell).fold(Range::default(), Range::plus);
    let first: Vec<Range> = grid.rows().map(sum).collect();
    let Damping { p, q } = damping;
    let parts = i128::from(grid.parts);
    let one = q * parts;
    let back = without_return.then(|| grid.transposed());
    let mut orders = Orders::default();
    for (from, row) in grid.rows().enumerate() {
        let (mut indirect, mut second) = (Range::default(), Range::default());
        let column = back.as_ref().and_then(|back| back.rows().nth(from));
        for (to, (linkage, reached)) in row.iter().zip(&first).enumerate() {
            let back = column.and_then(|column| column.get(to)).map_or(Range::default(), cell);
            // What the row of the other holds without the cell that leads back.
            let onward = Range { low: p * (reached.low - back.low), high: p * (reached.high - back.high) };
            let cell = cell(linkage);
            indirect = indirect.plus(cell.times(onward));
            second = second.plus(cell.times(Range { low: one + onward.low, high: one + onward.high }));
        }
        orders.first.push(first.get(from).copied().unwrap_or_default().over(parts));
        orders.indirect.push(indirect.over(parts * one));
        orders.second.push(second.over(parts * one));
    }
    orders
}
