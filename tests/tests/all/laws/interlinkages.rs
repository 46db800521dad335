//! Interlinkage matrices: sums against slow exact ones, ranges against every completion, and order that changes nothing.

use hallbar::interlinkages::{
    Blank, Cell, InterlinkageResult, Label, LabelResult, MatrixDocument, Merge, Scorer, Series, Settings,
};
use hallbar::json::{fingerprint_matrix, read_matrix, write_interlinkages, write_matrix};
use hallbar::{Decimal, Interlinkages, csv};
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One as _, Signed as _, ToPrimitive as _, Zero as _};
use proptest::prelude::{
    Just, ProptestConfig, Strategy, any, prop, prop_assert, prop_assert_eq, prop_assume, prop_oneof, proptest,
};

type Grid = Vec<Vec<Cell>>;

/// Labels in an order that is not that of their names.
const LABELS: [&str; 6] = ["15", "7", "klimat", "2", "13.a", "b"];

fn point() -> impl Strategy<Value = Cell> {
    (-3..=3_i32).prop_map(Cell::from)
}

fn cell() -> impl Strategy<Value = Cell> {
    let range =
        (-3..=3_i32, 0..=3_i32).prop_map(|(low, more)| Cell::Between(low.into(), (low + more).min(3).into()));
    prop_oneof![4 => point(), 1 => Just(Cell::Blank), 1 => range]
}

fn grid(size: usize, cell: impl Strategy<Value = Cell>) -> impl Strategy<Value = Grid> {
    prop::collection::vec(prop::collection::vec(cell, size), size).prop_map(|mut grid| {
        grid.iter_mut().enumerate().for_each(|(at, row)| row[at] = Cell::Blank);
        grid
    })
}

fn matrix(scorers: Vec<Grid>) -> MatrixDocument {
    let labels = LABELS.iter().take(scorers[0].len()).map(|id| Label::new(*id)).collect();
    let scorers = scorers.into_iter().enumerate();
    MatrixDocument {
        id: "m".into(),
        version: "1".into(),
        labels,
        scorers: scorers.map(|(at, cells)| Scorer { id: format!("s{at}"), cells }).collect(),
        ..MatrixDocument::default()
    }
}

fn matrices() -> impl Strategy<Value = MatrixDocument> {
    (2..=5_usize, 1..=3_usize)
        .prop_flat_map(|(size, scorers)| prop::collection::vec(grid(size, cell()), scorers).prop_map(matrix))
}

fn points(most: usize, scorers: usize) -> impl Strategy<Value = MatrixDocument> {
    (2..=most, 1..=scorers)
        .prop_flat_map(|(size, scorers)| prop::collection::vec(grid(size, point()), scorers).prop_map(matrix))
}

fn merges() -> impl Strategy<Value = Merge> {
    prop::sample::select(vec![Merge::Range, Merge::Mean, Merge::Median])
}

/// A damping from 0 to 1 with six decimals, often a plain one.
fn dampings() -> impl Strategy<Value = Decimal> {
    let micros = prop_oneof![Just(500_000), Just(1_000_000), Just(0), 0..=1_000_000_i64];
    micros.prop_map(|micros| Decimal::from_micros(micros).unwrap())
}

fn analysed(document: &MatrixDocument, settings: &Settings) -> InterlinkageResult {
    Interlinkages::validate(document.clone()).into_result().unwrap().analyse(settings).unwrap()
}

fn rational(number: i64) -> BigRational {
    BigRational::from_integer(BigInt::from(number))
}

fn exact(decimal: Decimal) -> BigRational {
    BigRational::new(BigInt::from(decimal.micros()), BigInt::from(1_000_000))
}

/// Half-even to nine decimals.
fn rounded(number: &BigRational) -> f64 {
    let scaled = number * rational(1_000_000_000);
    let floor = scaled.floor();
    let half = BigRational::new(BigInt::one(), BigInt::from(2));
    let rest = &scaled - &floor;
    let odd = !(floor.to_integer() % BigInt::from(2)).is_zero();
    let up = rest > half || (rest == half && odd);
    let whole = floor.to_integer() + BigInt::from(i32::from(up));
    whole.to_f64().unwrap() / 1e9
}

type Rationals = Vec<Vec<BigRational>>;

/// The mean of each cell, of scorers that have scored all.
fn means(document: &MatrixDocument) -> Rationals {
    let size = document.labels.len();
    let number = rational(i64::try_from(document.scorers.len()).unwrap());
    let score = |cell: Cell| match cell {
        Cell::Score(score) => exact(score),
        _ => BigRational::zero(),
    };
    let mean = |from: usize, to: usize| {
        let sum =
            document.scorers.iter().map(|s| score(s.cells[from][to])).fold(BigRational::zero(), |a, b| a + b);
        sum / &number
    };
    (0..size).map(|from| (0..size).map(|to| mean(from, to)).collect()).collect()
}

fn transposed(grid: &Rationals) -> Rationals {
    (0..grid.len()).map(|to| grid.iter().map(|row| row[to].clone()).collect()).collect()
}

/// D and T of every row, as the formulas are written.
fn second(grid: &Rationals, damping: &BigRational, without_return: bool) -> Vec<[BigRational; 2]> {
    let sum = |row: &Vec<BigRational>| row.iter().fold(BigRational::zero(), |a, b| a + b);
    let of = |i: usize| {
        let direct = sum(&grid[i]);
        let indirect = (0..grid.len()).fold(BigRational::zero(), |total, j| {
            let onward = sum(&grid[j]);
            let onward = if without_return { onward - &grid[j][i] } else { onward };
            total + &grid[i][j] * onward
        });
        [direct.clone(), direct + damping * indirect]
    };
    (0..grid.len()).map(of).collect()
}

/// (I − aM)·x = M·1 by elimination in fractions; none where there is no one answer.
fn solved(grid: &Rationals, damping: &BigRational) -> Option<Vec<BigRational>> {
    let size = grid.len();
    let mut rows: Vec<Vec<BigRational>> = (0..size)
        .map(|i| {
            let cell = |j: usize| {
                let one = if i == j { BigRational::one() } else { BigRational::zero() };
                one - damping * &grid[i][j]
            };
            let right = grid[i].iter().fold(BigRational::zero(), |a, b| a + b);
            (0..size).map(cell).chain([right]).collect()
        })
        .collect();
    for at in 0..size {
        let pivot = (at..size).find(|row| !rows[*row][at].is_zero())?;
        rows.swap(at, pivot);
        let head = rows[at].clone();
        for row in (0..size).filter(|row| *row != at) {
            let factor = &rows[row][at] / &head[at];
            for column in 0..=size {
                let less = &factor * &head[column];
                rows[row][column] -= less;
            }
        }
    }
    Some((0..size).map(|at| &rows[at][size] / &rows[at][at]).collect())
}

/// What is told of each label, by its id, in an order of its own.
fn by_label(result: &InterlinkageResult) -> Vec<LabelResult> {
    let mut labels = result.labels.clone();
    labels.sort_by(|a, b| a.id.cmp(&b.id));
    labels
}

fn id(result: &InterlinkageResult, at: u32) -> &str {
    &result.labels[at as usize].id
}

/// The matrix with its labels in another order, and the columns in a third.
fn reordered(document: &MatrixDocument, rows: &[usize], columns: &[usize]) -> MatrixDocument {
    let cells = |grid: &Grid| -> Grid {
        rows.iter().map(|from| columns.iter().map(|to| grid[*from][*to]).collect()).collect()
    };
    MatrixDocument {
        labels: rows.iter().map(|at| document.labels[*at].clone()).collect(),
        columns: columns.iter().map(|at| document.labels[*at].id.clone()).collect(),
        scorers: document
            .scorers
            .iter()
            .map(|scorer| Scorer { id: scorer.id.clone(), cells: cells(&scorer.cells) })
            .collect(),
        ..document.clone()
    }
}

fn orders(size: usize) -> impl Strategy<Value = [Vec<usize>; 2]> {
    let one = move || Just((0..size).collect::<Vec<_>>()).prop_shuffle();
    (one(), one()).prop_map(|(rows, columns)| [rows, columns])
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn another_order_of_labels_is_the_same_matrix(
        (document, [rows, columns]) in
            matrices().prop_flat_map(|m| { let size = m.labels.len(); (Just(m), orders(size)) }),
        merge in merges(),
        damping in dampings(),
    ) {
        let settings = Settings { merge, damping, series: true, ..Settings::default() };
        let other = reordered(&document, &rows, &columns);
        prop_assert_eq!(fingerprint_matrix(&document), fingerprint_matrix(&other));
        let (one, other) = (analysed(&document, &settings), analysed(&other, &settings));
        prop_assert_eq!(by_label(&one), by_label(&other));
        prop_assert_eq!(&one.series, &other.series);
        let moved = |result: &InterlinkageResult| {
            let mut moved: Vec<_> = result.moved.iter()
                .map(|moved| (id(result, moved.label).to_owned(), moved.first, moved.second)).collect();
            moved.sort();
            moved
        };
        prop_assert_eq!(moved(&one), moved(&other));
        prop_assert_eq!(one.conflicts.len(), other.conflicts.len());
        prop_assert_eq!(one.mutual.len(), other.mutual.len());
    }

    #[test]
    fn sums_are_those_of_fractions(
        document in points(6, 3), damping in dampings(), without_return in any::<bool>(),
    ) {
        let settings = Settings { merge: Merge::Mean, damping, without_return, ..Settings::default() };
        let result = analysed(&document, &settings);
        let grid = means(&document);
        let rows = second(&grid, &exact(damping), without_return);
        let columns = second(&transposed(&grid), &exact(damping), without_return);
        for ((label, row), column) in result.labels.iter().zip(rows).zip(columns) {
            for (found, wanted) in [
                (label.influence, &row[0]), (label.second, &row[1]),
                (label.dependence, &column[0]), (label.second_dependence, &column[1]),
            ] {
                prop_assert_eq!((found.low, found.high), (rounded(wanted), rounded(wanted)));
            }
            let added = rounded(&(&row[1] - &row[0]));
            prop_assert_eq!((label.indirect.low, label.indirect.high), (added, added));
        }
    }

    #[test]
    fn ranges_hold_every_completion_and_no_more(
        cells in grid(3, prop_oneof![3 => point(), 1 => cell()]), damping in dampings(), without_return in any::<bool>(),
    ) {
        let document = matrix(vec![cells.clone()]);
        let settings = Settings { damping, without_return, ..Settings::default() };
        let result = analysed(&document, &settings);
        // Each open cell has two or seven numbers: the ends are enough, since sums are straight in each cell.
        let mut completions = vec![cells.clone()];
        for from in 0..3 {
            for to in (0..3).filter(|to| *to != from) {
                let ends = match cells[from][to] {
                    Cell::Blank => vec![-3, 0, 3],
                    Cell::Between(low, high) => {
                        (low.micros() / 1_000_000..=high.micros() / 1_000_000).map(|n| i32::try_from(n).unwrap()).collect()
                    }
                    Cell::Score(_) => continue,
                };
                completions = completions.into_iter().flat_map(|grid| ends.iter().map(move |end| {
                    let mut grid = grid.clone();
                    grid[from][to] = Cell::from(*end);
                    grid
                })).collect();
            }
        }
        prop_assume!(completions.len() <= 800);
        let all: Vec<InterlinkageResult> =
            completions.into_iter().map(|grid| analysed(&matrix(vec![grid]), &settings)).collect();
        for (at, label) in result.labels.iter().enumerate() {
            for of in [
                |label: &LabelResult| label.influence, |label: &LabelResult| label.second,
                |label: &LabelResult| label.dependence, |label: &LabelResult| label.second_dependence,
            ] {
                let range = of(label);
                let each = all.iter().map(|result| of(&result.labels[at]));
                let lowest = each.clone().map(|found| found.low).fold(f64::INFINITY, f64::min);
                let highest = each.clone().map(|found| found.high).fold(f64::NEG_INFINITY, f64::max);
                prop_assert_eq!((range.low, range.high), (lowest, highest));
                for found in each {
                    prop_assert!(range.best <= found.place && found.place <= range.worst, "{range:?} {found:?}");
                }
            }
        }
    }

    #[test]
    fn the_series_is_what_its_terms_come_to(document in points(5, 2), micros in 0..=400_000_i64) {
        let damping = Decimal::from_micros(micros).unwrap();
        let settings = Settings { merge: Merge::Mean, damping, series: true, ..Settings::default() };
        let result = analysed(&document, &settings);
        let grid = means(&document);
        let growth = |grid: &Rationals| {
            let row = |row: &Vec<BigRational>| row.iter().fold(BigRational::zero(), |sum, cell| sum + cell.abs());
            grid.iter().map(row).max().unwrap() * exact(damping)
        };
        if growth(&grid) < BigRational::one() {
            prop_assert_eq!(result.series.clone(), Some(Series::Converges));
        }
        prop_assume!(result.series == Some(Series::Converges));
        for (grid, of) in [
            (grid.clone(), (|label: &LabelResult| label.series) as fn(&LabelResult) -> _),
            (transposed(&grid), |label: &LabelResult| label.series_dependence),
        ] {
            let wanted = solved(&grid, &exact(damping)).unwrap();
            for (label, wanted) in result.labels.iter().zip(&wanted) {
                let found = of(label).unwrap();
                prop_assert_eq!((found.low, found.high), (rounded(wanted), rounded(wanted)));
            }
            // Term by term in doubles: D, then aM times the one before.
            let doubles: Vec<Vec<f64>> =
                grid.iter().map(|row| row.iter().map(|cell| cell.to_f64().unwrap()).collect()).collect();
            let mut term: Vec<f64> = doubles.iter().map(|row| row.iter().sum()).collect();
            let mut sum = term.clone();
            for _ in 0..400 {
                term = doubles.iter()
                    .map(|row| damping.to_f64() * row.iter().zip(&term).map(|(a, b)| a * b).sum::<f64>()).collect();
                sum.iter_mut().zip(&term).for_each(|(sum, term)| *sum += term);
            }
            if term.iter().all(|term| term.abs() < 1e-9) {
                for (found, wanted) in sum.iter().zip(&wanted) {
                    prop_assert!((found - wanted.to_f64().unwrap()).abs() < 1e-5 * (1.0 + found.abs()));
                }
            }
        }
    }

    #[test]
    fn the_order_of_scorers_changes_no_sum(document in matrices(), merge in merges()) {
        let settings = Settings { merge, series: true, ..Settings::default() };
        let mut other = document.clone();
        other.scorers.reverse();
        prop_assert_eq!(fingerprint_matrix(&document), fingerprint_matrix(&other));
        let (one, other) = (analysed(&document, &settings), analysed(&other, &settings));
        prop_assert_eq!(&one.labels, &other.labels);
        let spreads = |result: &InterlinkageResult| -> Vec<_> {
            result.differences.iter().map(|d| (d.from, d.to, d.spread, d.scores.len())).collect()
        };
        prop_assert_eq!(spreads(&one), spreads(&other));
    }

    #[test]
    fn a_table_says_the_same_as_json(cells in (2..=5_usize).prop_flat_map(|size| grid(size, cell())), style in 0..16_usize) {
        let plain = matrix(vec![cells.clone()]);
        let document = MatrixDocument { cells, scorers: Vec::new(), ..plain };
        let read = csv::read_matrix(&table(&document, style)).into_result().unwrap();
        let from_table = MatrixDocument { id: "m".into(), version: "1".into(), ..read.document };
        prop_assert_eq!(fingerprint_matrix(&document), fingerprint_matrix(&from_table));
        let settings = Settings::default();
        let from_json = read_matrix(write_matrix(&document).as_bytes()).document.unwrap();
        let written = |document: &MatrixDocument| write_interlinkages(&analysed(document, &settings));
        prop_assert_eq!(written(&from_json), written(&from_table));
    }

    #[test]
    fn no_table_makes_it_panic(
        cells in grid(3, cell()), style in 0..16_usize,
        edits in prop::collection::vec((any::<usize>(), any::<u8>(), 0..3_u8), 0..12),
    ) {
        let document = MatrixDocument { cells, ..matrix(vec![vec![vec![Cell::Blank; 3]; 3]]) };
        let mut bytes = table(&MatrixDocument { scorers: Vec::new(), ..document }, style);
        for (at, byte, how) in edits {
            let at = at % (bytes.len() + 1);
            match how {
                0 => bytes.insert(at, b";,\n\"-x[].?3\xe5"[usize::from(byte) % 12]),
                1 => bytes.truncate(at.max(1)),
                _ => { if let Some(old) = bytes.get_mut(at) { *old = byte } }
            }
        }
        let read = csv::read_matrix(&bytes);
        let Some(table) = read.value else { prop_assert!(!read.diagnostics.is_empty()); return Ok(()) };
        let document = MatrixDocument { id: "m".into(), version: "1".into(), ..table.document.clone() };
        let mut checked = Interlinkages::validate(document);
        checked.diagnostics.iter_mut().for_each(|found| table.locate(found, &bytes));
        for found in &checked.diagnostics {
            let place = found.position.unwrap();
            prop_assert!(place.start <= place.end && place.end <= bytes.len(), "{found}");
        }
        if let Some(matrix) = checked.value {
            prop_assert!(matrix.analyse(&Settings::default()).is_ok());
        }
    }
}

/// A matrix as a table, in one of sixteen ways.
fn table(document: &MatrixDocument, style: usize) -> Vec<u8> {
    let (comma, corner, typographic, mark) = (style & 1 > 0, style & 2 > 0, style & 4 > 0, style & 8 > 0);
    let delimiter = if comma { "," } else { ";" };
    let number = |number: Decimal| match (number < Decimal::ZERO, typographic) {
        (true, true) => number.to_string().replace('-', "−"),
        (false, true) => format!("+{number}"),
        _ => number.to_string(),
    };
    let labels: Vec<String> = document.labels.iter().map(|label| label.id.clone()).collect();
    let mut text = if mark { "\u{feff}".to_owned() } else { String::new() };
    if corner {
        text += &format!("från / till{delimiter}");
    }
    text += &format!("{}\r\n", labels.join(delimiter));
    for (from, row) in document.cells.iter().enumerate() {
        let cell = |(to, cell): (usize, &Cell)| match cell {
            Cell::Blank if from == to => ["", "-", "–", "x"][style % 4].to_owned(),
            Cell::Blank if typographic => "?".to_owned(),
            Cell::Blank => String::new(),
            Cell::Score(score) => number(*score),
            Cell::Between(low, high) if comma => format!("{}..{}", number(*low), number(*high)),
            Cell::Between(low, high) => format!("[{}, {}]", number(*low), number(*high)),
        };
        let cells: Vec<String> = row.iter().enumerate().map(cell).collect();
        text += &format!(" {} {delimiter}{}\r\n", labels[from], cells.join(delimiter));
    }
    text.into_bytes()
}

#[test]
fn the_hand_size_matrix_comes_to_its_sums() {
    let fixture = |name: &str| {
        std::fs::read(format!("{}/../fixtures/interlinkages/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
    };
    let json = read_matrix(&fixture("four.json")).document.unwrap();
    let from_table = csv::read_matrix(&fixture("four.csv")).value.unwrap().document;
    assert_eq!(fingerprint_matrix(&json), fingerprint_matrix(&from_table));
    let half = Settings::default();
    let whole = Settings { damping: Decimal::ONE, ..Settings::default() };
    let (half_less, whole_less) = (
        Settings { without_return: true, ..half.clone() },
        Settings { without_return: true, ..whole.clone() },
    );
    let [half, whole, half_less, whole_less] =
        [half, whole, half_less, whole_less].map(|settings| analysed(&json, &settings));
    let text = String::from_utf8(fixture("four-sums.csv")).unwrap();
    for (at, line) in text.lines().skip(1).enumerate() {
        let mut cells = line.split(',');
        assert_eq!(cells.next(), Some(half.labels[at].id.as_str()));
        let wanted: Vec<f64> = cells.map(|cell| cell.parse().unwrap()).collect();
        let found = [
            half.labels[at].influence.low,
            half.labels[at].dependence.low,
            whole.labels[at].indirect.low,
            whole_less.labels[at].indirect.low,
            half.labels[at].second.low,
            half_less.labels[at].second.low,
        ];
        assert_eq!(wanted, found, "{line}");
    }
}

#[test]
fn blank_can_mean_no_influence() {
    let text = br#"{"hallbar": "matrix/1", "id": "m", "version": "1", "labels": ["a", "b"], "blank": "zero",
        "cells": [[null, null], [[-3, 3], null]]}"#;
    let document = read_matrix(text).document.unwrap();
    assert_eq!(document.blank, Blank::Zero);
    let result = analysed(&document, &Settings::default());
    assert_eq!(result.unknown, 1);
    assert_eq!((result.labels[0].influence.low, result.labels[1].influence.high), (0.0, 3.0));
}
