//! Whether the full series converges: whether the spectral radius of B = aM is below 1.
//!
//! Every verdict is certain, rounding errors of doubles included. B is squared again and again: where a norm of a power is
//! below 1, the series converges; where a trace or a norm is larger than any matrix of radius 1 could have, it does not. What
//! is too near 1 for either is undecided.

use super::grid::Grid;
use super::order::Damping;

/// What can be said of the radius.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    Converges,
    Diverges,
    Undecided,
}

/// Squarings at most: the power is then above a million.
const SQUARINGS: u32 = 22;
/// Small matrices are squared this often in any case, for a better bound.
const AT_LEAST: u32 = 7;
const SMALL: usize = 64;

/// The verdict, and where the series does not converge a damping at which it surely does.
pub(super) fn convergence(grid: &Grid, damping: Damping) -> (Verdict, Option<f64>) {
    let grid = &turning(grid);
    let Damping { p, q } = damping;
    let size = |row: &[super::grid::Linkage]| row.iter().map(|cell| i128::from(cell.low).abs()).sum::<i128>();
    let norm = |grid: &Grid| grid.rows().map(size).max().unwrap_or_default();
    let norm = norm(grid).min(norm(&grid.transposed()));
    // Exactly: the sum of the sizes in every row, or in every column, is below 1.
    if p * norm < q * i128::from(grid.parts) {
        return (Verdict::Converges, None);
    }
    let mut bound = Bound { log2: libm::log2(float(p * norm) / float(q * i128::from(grid.parts))) };
    let verdict = squared(grid, damping, &mut bound);
    let certain = float(p) / float(q) * libm::exp2(-bound.log2);
    (verdict, (verdict != Verdict::Converges).then(|| rounded_down(certain)).flatten())
}

/// The grid without the labels that no circle of influence passes through: they leave the radius as it is. Where none is
/// left, every chain of influence ends, and so does the series.
fn turning(grid: &Grid) -> Grid {
    let mut kept: Vec<usize> = (0..grid.size).collect();
    loop {
        let links = |from: usize, to: usize| {
            grid.cells.get(from * grid.size + to).is_some_and(|cell| from != to && cell.low != 0)
        };
        let passed = |at: &usize| {
            kept.iter().any(|other| links(*at, *other)) && kept.iter().any(|other| links(*other, *at))
        };
        let next: Vec<usize> = kept.iter().copied().filter(passed).collect();
        if next.len() == kept.len() {
            break;
        }
        kept = next;
    }
    let cells = kept.iter().flat_map(|from| kept.iter().map(move |to| from * grid.size + to));
    let cells = cells.filter_map(|at| grid.cells.get(at)).copied().collect();
    Grid { size: kept.len(), cells, parts: grid.parts }
}

/// The least upper bound of the radius found so far, as its binary logarithm.
struct Bound {
    log2: f64,
}

fn squared(grid: &Grid, damping: Damping, bound: &mut Bound) -> Verdict {
    let mut power = Power::of(grid, damping);
    let (Some(first), size) = (power.log2_norm(), float(i128::try_from(grid.size).unwrap_or(i128::MAX)))
    else {
        return Verdict::Converges;
    };
    let mut verdict = Verdict::Undecided;
    for squarings in 0..=SQUARINGS {
        let exponent = libm::exp2(f64::from(squarings));
        let Some(norm) = power.log2_norm() else { return Verdict::Converges };
        bound.log2 = bound.log2.min(norm / exponent);
        if norm < -1e-9 {
            return Verdict::Converges;
        }
        // Of radius 1 or less: |tr Bᵐ| ≤ n, and ‖Bᵐ‖ ≤ √n · Σₖ₍ₙ (m over k)·‖B‖ᵏ ≤ n^1.5 · (m·‖B‖)ⁿ⁻¹.
        let steps = 1.5 * libm::log2(size) + (size - 1.0) * (f64::from(squarings) + first.max(0.0));
        let grown = power.least_log2_norm().is_some_and(|norm| norm > steps + 1.0);
        let turning = power.least_log2_trace().is_some_and(|trace| trace > libm::log2(size) + 1e-9);
        if grown || turning {
            verdict = Verdict::Diverges;
        }
        let enough = verdict == Verdict::Diverges && (squarings >= AT_LEAST || grid.size > SMALL);
        if enough || power.error > 0.1 {
            return verdict;
        }
        power = power.squared();
    }
    verdict
}

/// A power of B: 2^`scale` times a matrix whose Frobenius norm is from ½ to 1, with a bound on the norm of its error.
struct Power {
    rows: Vec<Vec<f64>>,
    scale: f64,
    norm: f64,
    error: f64,
}

impl Power {
    fn of(grid: &Grid, Damping { p, q }: Damping) -> Self {
        let one = float(q * i128::from(grid.parts));
        let cell = |cell: &super::grid::Linkage| float(p * i128::from(cell.low)) / one;
        let rows = grid.rows().map(|row| row.iter().map(cell).collect()).collect();
        // Three roundings an entry.
        Self { rows, scale: 0.0, norm: 0.0, error: 0.0 }.scaled(4.0 * f64::EPSILON)
    }

    /// The same with its norm from ½ to 1. Powers of two scale without error; the norm itself is taken a little off.
    fn scaled(mut self, relative: f64) -> Self {
        let norm = |rows: &[Vec<f64>]| {
            libm::sqrt(rows.iter().map(|row| row.iter().map(|x| x * x).sum::<f64>()).sum::<f64>())
        };
        let rough = norm(&self.rows);
        if rough > 0.0 && rough.is_finite() {
            let (_, exponent) = libm::frexp(rough);
            let factor = libm::ldexp(1.0, -exponent);
            self.rows.iter_mut().flatten().for_each(|x| *x *= factor);
            self.scale += f64::from(exponent);
            self.error *= factor;
        }
        self.norm = norm(&self.rows);
        self.error += relative * self.norm;
        self
    }

    fn squared(&self) -> Self {
        let size = self.rows.len();
        let product = |row: &Vec<f64>| {
            let mut sums = vec![0.0; size];
            for (factor, other) in row.iter().zip(&self.rows).filter(|(factor, _)| **factor != 0.0) {
                for (sum, x) in sums.iter_mut().zip(other) {
                    *sum += factor * x;
                }
            }
            sums
        };
        let rows: Vec<Vec<f64>> = self.rows.iter().map(product).collect();
        // (B + E)² = B² + BE + EB + E², and as many roundings as there are terms.
        let terms = float(i128::try_from(size).unwrap_or(i128::MAX)) + 4.0;
        let error = 2.0 * self.norm * self.error
            + self.error * self.error
            + terms * f64::EPSILON * self.norm * self.norm;
        Self { rows, scale: 2.0 * self.scale, norm: 0.0, error }.scaled(terms * f64::EPSILON)
    }

    /// An upper bound of the binary logarithm of the norm; none where the power is exactly zero.
    fn log2_norm(&self) -> Option<f64> {
        let most = self.norm + self.error;
        (most > 0.0).then(|| self.scale + libm::log2(most))
    }

    fn least_log2_norm(&self) -> Option<f64> {
        let least = self.norm - self.error;
        (least > 0.0).then(|| self.scale + libm::log2(least))
    }

    fn least_log2_trace(&self) -> Option<f64> {
        let trace: f64 = self.rows.iter().enumerate().filter_map(|(at, row)| row.get(at)).sum();
        let size = float(i128::try_from(self.rows.len()).unwrap_or(i128::MAX));
        // The trace of an error of this norm is at most √n times it.
        let least = trace.abs() - libm::sqrt(size) * self.error;
        (least > 0.0).then(|| self.scale + libm::log2(least))
    }
}

/// A damping a little below this one, with three decimals, or six where three are none.
fn rounded_down(damping: f64) -> Option<f64> {
    let below = (damping * (1.0 - 1e-6)).min(1.0);
    let down = |places: f64| libm::floor(below * places) / places;
    [down(1e3), down(1e6)].into_iter().find(|damping| *damping > 0.0)
}

#[expect(clippy::cast_precision_loss, reason = "the nearest double is what is wanted")]
fn float(number: i128) -> f64 {
    number as f64
}
