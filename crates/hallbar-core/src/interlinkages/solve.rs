//! A system of equations solved to more decimals than a double has.
//!
//! The factors are doubles; what is left over after each step is worked out exactly, in whole numbers, so that the answer
//! comes as near as its own parts allow. No sum is taken in another order on another platform.

use super::grid::Grid;
use super::order::Damping;

/// The answer in parts of 2ᵇⁱᵗˢ.
pub(super) struct Solved {
    pub(super) x: Vec<i128>,
    pub(super) bits: u32,
}

/// The most and the least binary places of an answer; the least are more than fifteen decimals.
const MOST_BITS: u32 = 80;
const LEAST_BITS: u32 = 52;
/// Below this a double holds nine decimals.
const LARGEST: f64 = 4e6;
/// More steps than a matrix that can be solved at all needs.
const STEPS: usize = 40;

/// Solves (I − aM)·x = M·1, of a grid without ranges. With a = p/q and cells in parts L, that is A·x = b in whole numbers,
/// where A = qL·I − p·C and b = q·C·1.
///
/// None where the answer is too large, or the factors too poor to come near it.
pub(super) fn solve(grid: &Grid, Damping { p, q }: Damping) -> Option<Solved> {
    let one = q * i128::from(grid.parts);
    let row = |(from, row): (usize, &[super::grid::Linkage])| -> Vec<i128> {
        let cell = |(to, cell): (usize, &super::grid::Linkage)| {
            let there = -p * i128::from(cell.low);
            if from == to { one + there } else { there }
        };
        row.iter().enumerate().map(cell).collect()
    };
    let a: Vec<Vec<i128>> = grid.rows().enumerate().map(row).collect();
    let b: Vec<i128> =
        grid.rows().map(|row| q * row.iter().map(|cell| i128::from(cell.low)).sum::<i128>()).collect();
    let factors = Factors::of(&a)?;
    let bits = binary_places(&a, &b, &factors)?;
    let mut x = vec![0_i128; b.len()];
    let mut before = f64::INFINITY;
    for _ in 0..STEPS {
        let left: Vec<f64> = a.iter().zip(&b).map(|(row, b)| float(left(row, &x, *b << bits))).collect();
        let step = factors.solve(&left);
        let largest = step.iter().fold(0.0, |most: f64, step| most.max(step.abs()));
        if largest.is_nan() || largest > before / 2.0 {
            return None;
        }
        for (x, step) in x.iter_mut().zip(&step) {
            *x += whole(*step);
        }
        if largest < 0.5 {
            return Some(Solved { x, bits });
        }
        before = largest;
    }
    None
}

/// b − A·x of one row.
fn left(row: &[i128], x: &[i128], b: i128) -> i128 {
    row.iter().zip(x).fold(b, |left, (a, x)| left - a * x)
}

/// How many binary places an answer can have, so that no product or sum of them outgrows 126 bits.
fn binary_places(a: &[Vec<i128>], b: &[i128], factors: &Factors) -> Option<u32> {
    let rough = factors.solve(&b.iter().map(|b| float(*b)).collect::<Vec<_>>());
    let largest = rough.iter().fold(1.0, |most: f64, x| most.max(x.abs()));
    if largest.is_nan() || largest > LARGEST {
        return None;
    }
    let width = |number: i128| 128 - number.unsigned_abs().leading_zeros();
    let entries = a.iter().flatten().map(|a| width(*a)).max()?;
    // Twice the rough answer, since it is rough; and a sum of so many products.
    let taken = entries + width(whole(largest * 2.0)) + width(i128::try_from(b.len()).ok()?);
    let right = b.iter().map(|b| width(*b)).max()?;
    let bits = 125_u32.checked_sub(taken.max(right + 1))?.min(MOST_BITS);
    (bits >= LEAST_BITS).then_some(bits)
}

#[expect(clippy::cast_precision_loss, reason = "the nearest double is what is wanted")]
fn float(number: i128) -> f64 {
    number as f64
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "rounded to whole numbers; one that is too large is the largest"
)]
fn whole(number: f64) -> i128 {
    libm::rint(number) as i128
}

/// A matrix as the product of a lower and an upper triangle, rows in the order of their pivots.
struct Factors {
    rows: Vec<Vec<f64>>,
    order: Vec<usize>,
}

impl Factors {
    /// Gaussian elimination, the largest of each column as its pivot. None where a column has nothing but zeros left.
    fn of(a: &[Vec<i128>]) -> Option<Self> {
        let mut rows: Vec<Vec<f64>> = a.iter().map(|row| row.iter().map(|a| float(*a)).collect()).collect();
        let mut order: Vec<usize> = (0..rows.len()).collect();
        for at in 0..rows.len() {
            let size = |row: &Vec<f64>| row.get(at).map_or(0.0, |number| number.abs());
            let candidates = rows.iter().enumerate().skip(at);
            let (pivot, largest) = candidates.fold((at, -1.0), |best, (row, numbers)| {
                let size = size(numbers);
                if size > best.1 { (row, size) } else { best }
            });
            if largest <= 0.0 || largest.is_nan() {
                return None;
            }
            rows.swap(at, pivot);
            order.swap(at, pivot);
            let (done, below) = rows.split_at_mut(at + 1);
            let pivot = done.last()?;
            let head = *pivot.get(at)?;
            for row in below {
                let factor = row.get(at)? / head;
                *row.get_mut(at)? = factor;
                if factor != 0.0 {
                    for (number, above) in row.iter_mut().zip(pivot).skip(at + 1) {
                        *number -= factor * above;
                    }
                }
            }
        }
        Some(Self { rows, order })
    }

    fn solve(&self, b: &[f64]) -> Vec<f64> {
        let mut x: Vec<f64> = self.order.iter().map(|at| b.get(*at).copied().unwrap_or_default()).collect();
        for (at, row) in self.rows.iter().enumerate() {
            let known = row.iter().zip(&x).take(at).fold(0.0, |sum, (number, x)| sum + number * x);
            if let Some(x) = x.get_mut(at) {
                *x -= known;
            }
        }
        for (at, row) in self.rows.iter().enumerate().rev() {
            let known = row.iter().zip(&x).skip(at + 1).fold(0.0, |sum, (number, x)| sum + number * x);
            if let (Some(x), Some(head)) = (x.get_mut(at), row.get(at)) {
                *x = (*x - known) / head;
            }
        }
        x
    }
}
