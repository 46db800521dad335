//! Cells side by side: of a scorer, and of all of them merged.

use super::document::{Cell, HIGHEST, LOWEST};

/// What one scorer says of one cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Ends {
    pub(super) low: i8,
    pub(super) high: i8,
}

/// The cells of one scorer, row by row; none where nothing is known.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Scored {
    pub(super) id: String,
    pub(super) size: usize,
    pub(super) cells: Vec<Option<Ends>>,
}

impl Scored {
    /// The cells of a checked matrix, in the order of its rows and said in one way. Nothing has influence on itself.
    pub(super) fn new(id: &str, cells: &[Vec<Cell>]) -> Self {
        let row = |(from, row): (usize, &Vec<Cell>)| -> Vec<Option<Ends>> {
            let cell = |(to, cell): (usize, &Cell)| match from == to {
                true => Some(Ends { low: 0, high: 0 }),
                false => cell.ends().map(|(low, high)| Ends { low, high }),
            };
            row.iter().enumerate().map(cell).collect()
        };
        let cells: Vec<Option<Ends>> = cells.iter().enumerate().flat_map(row).collect();
        Self { id: id.to_owned(), size: cells.len().isqrt(), cells }
    }

    /// The cells of these labels alone.
    pub(super) fn subset(&self, keep: &[usize]) -> Self {
        let rows = keep.iter().flat_map(|from| keep.iter().map(move |to| from * self.size + to));
        let cells = rows.map(|at| self.cells.get(at).copied().flatten()).collect();
        Self { id: self.id.clone(), size: keep.len(), cells }
    }
}

/// One merged cell, in parts of the grid's denominator.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Linkage {
    pub(crate) low: i64,
    pub(crate) high: i64,
    /// Whether somebody has scored it.
    pub(crate) known: bool,
}

/// A matrix of one value or range a cell, row by row, in parts of a common denominator.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Grid {
    pub(crate) size: usize,
    pub(crate) cells: Vec<Linkage>,
    /// So many parts are one.
    pub(crate) parts: i64,
}

impl Grid {
    pub(crate) fn rows(&self) -> impl Iterator<Item = &[Linkage]> + Clone {
        self.cells.chunks(self.size.max(1))
    }

    /// Columns for rows.
    pub(super) fn transposed(&self) -> Self {
        let column = |to: usize| self.cells.iter().skip(to).step_by(self.size.max(1)).copied();
        let mut cells = Vec::with_capacity(self.cells.len());
        (0..self.size).for_each(|to| cells.extend(column(to)));
        Self { size: self.size, cells, parts: self.parts }
    }

    /// Every cell off the diagonal with its row and column.
    pub(super) fn each(&self) -> impl Iterator<Item = (usize, usize, &Linkage)> {
        let rows = self.rows().enumerate();
        rows.flat_map(|(from, row)| row.iter().enumerate().map(move |(to, cell)| (from, to, cell)))
            .filter(|(from, to, _)| from != to)
    }

    /// A cell that nobody has scored.
    pub(super) const fn unknown(parts: i64) -> Linkage {
        Linkage { low: LOWEST as i64 * parts, high: HIGHEST as i64 * parts, known: false }
    }
}
