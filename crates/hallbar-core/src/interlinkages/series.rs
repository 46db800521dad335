//! The full series: every step of influence, however long.

use super::converge::{Verdict, convergence};
use super::exact::{Nanos, nanos};
use super::grid::Grid;
use super::order::Damping;
use super::solve::solve;

/// Why the full series has no sum, or none that can be told.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Refusal {
    /// Why.
    pub reason: RefusalReason,
    /// A damping at which it surely converges, rounded down. It may well converge at a larger one.
    pub converges_at: Option<f64>,
}

/// Why the full series is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum RefusalReason {
    /// Cells are ranges: merged by mean or median, or scored, they would be numbers.
    OpenCells {
        /// How many.
        cells: u32,
    },
    /// Each step is larger than the one before: the spectral radius is 1 or more.
    Diverges,
    /// The spectral radius cannot be told from 1.
    Undecided,
    /// There is a sum, and it is too large or too uncertain for nine decimals.
    TooLarge,
}

/// Sums of every row and every column.
pub(super) type Sums = (Vec<Nanos>, Vec<Nanos>);

/// x = Σₖ (aM)ᵏ·M·1 for the rows, and the same of the transpose; both converge or neither.
pub(super) fn series(grid: &Grid, damping: Damping) -> Result<Sums, Refusal> {
    let open = grid.cells.iter().filter(|cell| cell.low != cell.high).count();
    if open > 0 {
        let reason = RefusalReason::OpenCells { cells: u32::try_from(open).unwrap_or(u32::MAX) };
        return Err(Refusal { reason, converges_at: None });
    }
    let (verdict, converges_at) = convergence(grid, damping);
    let refused = |reason| Refusal { reason, converges_at };
    match verdict {
        Verdict::Diverges => return Err(refused(RefusalReason::Diverges)),
        Verdict::Undecided => return Err(refused(RefusalReason::Undecided)),
        Verdict::Converges => {}
    }
    let sums = |grid: &Grid| {
        let solved = solve(grid, damping).ok_or_else(|| refused(RefusalReason::TooLarge))?;
        let rounded = |x: &i128| {
            let sum = snapped(*x, solved.bits);
            Nanos { low: sum, high: sum }
        };
        Ok(solved.x.iter().map(rounded).collect::<Vec<_>>())
    };
    Ok((sums(grid)?, sums(&grid.transposed())?))
}

/// A number in parts of 2ᵇⁱᵗˢ as thousand-millionths. It is rounded to fifteen decimals first, so that a sum that lies
/// halfway between two is seen to, though it is known to some sixteen only.
fn snapped(x: i128, bits: u32) -> i128 {
    let one = 1_i128 << bits;
    let mut fine = x.div_euclid(one);
    let mut rest = x.rem_euclid(one);
    for _ in 0..15 {
        rest *= 10;
        fine = fine * 10 + rest.div_euclid(one);
        rest = rest.rem_euclid(one);
    }
    let up = i128::from(rest * 2 >= one);
    nanos(fine + up, 1_000_000_000_000_000)
}
