//! Sums of first and second order, exactly.

use num_traits::PrimInt;

use crate::Decimal;

use super::exact::Nanos;
use super::grid::{Grid, Linkage};

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

/// Whole numbers that sums are made in.
trait Whole: PrimInt + From<i64> + Into<i128> {}

impl<T: PrimInt + From<i64> + Into<i128>> Whole for T {}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Range<T> {
    low: T,
    high: T,
}

impl<T: Whole> Range<T> {
    fn zero() -> Self {
        Self { low: T::zero(), high: T::zero() }
    }

    fn of(linkage: &Linkage) -> Self {
        Self { low: linkage.low.into(), high: linkage.high.into() }
    }

    fn plus(self, other: Self) -> Self {
        Self { low: self.low + other.low, high: self.high + other.high }
    }

    /// Every product of a number of the one and a number of the other lies between these, and the ends are among them.
    fn times(self, other: Self) -> Self {
        if self.low == self.high && other.low == other.high {
            let product = self.low * other.low;
            return Self { low: product, high: product };
        }
        let ends = [self.low * other.high, self.high * other.low, self.high * other.high];
        let first = self.low * other.low;
        let (low, high) =
            ends.into_iter().fold((first, first), |(low, high), end| (low.min(end), high.max(end)));
        Self { low, high }
    }

    fn over(self, denominator: i128) -> Nanos {
        Nanos::of(self.low.into(), self.high.into(), denominator)
    }
}

/// Sums of every row of a grid.
pub(super) fn orders(grid: &Grid, damping: Damping, without_return: bool) -> Orders {
    // Words hold the sums of 500 labels while a cell has at most 2¹⁰ parts and the damping at most a million.
    match (i64::try_from(damping.p), i64::try_from(damping.q)) {
        (Ok(p), Ok(q)) if grid.parts <= 1 << 10 => sums(grid, (p, q), without_return),
        _ => sums(grid, (damping.p, damping.q), without_return),
    }
}

/// In parts of the grid: Dᵢ in parts L, and Tᵢ = Σⱼ Iᵢⱼ·(1 + a·Dⱼ) in parts L²·q, where a = p/q. The sums stay below 10³⁷:
/// cells are at most 3·L with L below 2.4·10¹² and q at most 10⁶, over 500 labels. With L at most 2¹⁰ they stay below
/// 3·10¹⁸.
fn sums<T: Whole>(grid: &Grid, (p, q): (T, T), without_return: bool) -> Orders {
    let sum = |row: &[Linkage]| row.iter().map(Range::of).fold(Range::zero(), Range::plus);
    let first: Vec<Range<T>> = grid.rows().map(sum).collect();
    let parts: T = grid.parts.into();
    let one = q * parts;
    let (parts, unit) = (parts.into(), one.into());
    let back = without_return.then(|| grid.transposed());
    let mut orders = Orders::default();
    for (from, row) in grid.rows().enumerate() {
        let (mut indirect, mut second) = (Range::zero(), Range::zero());
        let column = back.as_ref().and_then(|back| back.rows().nth(from));
        for (to, (linkage, reached)) in row.iter().zip(&first).enumerate() {
            let back = column.and_then(|column| column.get(to)).map_or(Range::zero(), Range::of);
            // What the row of the other holds without the cell that leads back.
            let onward = Range { low: p * (reached.low - back.low), high: p * (reached.high - back.high) };
            let cell = Range::of(linkage);
            indirect = indirect.plus(cell.times(onward));
            second = second.plus(cell.times(Range { low: one + onward.low, high: one + onward.high }));
        }
        orders.first.push(first.get(from).copied().unwrap_or(Range::zero()).over(parts));
        orders.indirect.push(indirect.over(parts * unit));
        orders.second.push(second.over(parts * unit));
    }
    orders
}
