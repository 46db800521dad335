use super::document::{Cell, Label, MatrixDocument, Scorer};
use super::result::Series;
use super::{Interlinkages, Merge, RefusalReason, Settings};

fn document<const N: usize>(rows: [[i32; N]; N]) -> MatrixDocument {
    MatrixDocument {
        id: "test".into(),
        version: "1".into(),
        labels: (0..N).map(|at| Label::new(format!("l{at}"))).collect(),
        cells: rows.map(|row| row.map(Cell::from).to_vec()).to_vec(),
        ..MatrixDocument::default()
    }
}

fn checked(document: MatrixDocument) -> Interlinkages {
    Interlinkages::validate(document).into_result().unwrap()
}

fn damped(damping: &str) -> Settings {
    Settings { damping: damping.parse().unwrap(), series: true, ..Settings::default() }
}

/// The series of every row and column, or why there is none and where there is one.
fn series<const N: usize>(rows: [[i32; N]; N], damping: &str) -> Result<[Vec<f64>; 2], super::Refusal> {
    let result = checked(document(rows)).analyse(&damped(damping)).unwrap();
    match result.series.unwrap() {
        Series::Refused(refusal) => Err(refusal),
        Series::Converges => Ok([
            result.labels.iter().map(|label| label.series.unwrap().low).collect(),
            result.labels.iter().map(|label| label.series_dependence.unwrap().low).collect(),
        ]),
    }
}

#[test]
fn a_series_that_can_be_summed_by_hand() {
    // x = 1 + ½·1·y and y = 1 + ½·x: two each.
    assert_eq!(series([[0, 1], [1, 0]], "0.5"), Ok([vec![2.0, 2.0], vec![2.0, 2.0]]));
    // The chain a → b → c ends: 3 + ½·3·2, whatever its size.
    let chain = [[0, 3, 0], [0, 0, 2], [0, 0, 0]];
    assert_eq!(series(chain, "0.5"), Ok([vec![6.0, 2.0, 0.0], vec![0.0, 3.0, 5.0]]));
    // A circle that does no more than return: 1 + ⅓·1 + …, of a third at a time.
    let thirds = series([[0, 1], [1, 0]], "0.333333").unwrap();
    assert_eq!(thirds[0], [1.49999925, 1.49999925]);
    let chain = [[0, 1, 0], [0, 0, 1], [0, 0, 0]];
    assert_eq!(series(chain, "0.000001"), Ok([vec![1.000001, 1.0, 0.0], vec![0.0, 1.0, 1.000001]]));
}

#[test]
fn a_series_without_a_sum_is_refused_and_says_where_there_is_one() {
    let circle = [[0, 3, 0], [0, 0, 3], [3, 0, 0]];
    let refusal = series(circle, "0.5").unwrap_err();
    assert_eq!((refusal.reason, refusal.converges_at), (RefusalReason::Diverges, Some(0.333)));
    assert!(series(circle, "0.333").is_ok());
    // Of radius exactly 1 nothing can be said by doubles.
    let refusal = series([[0, 2], [2, 0]], "0.5").unwrap_err();
    assert_eq!((refusal.reason, refusal.converges_at), (RefusalReason::Undecided, Some(0.499)));
    // Signs matter: the powers turn instead of growing.
    let turning = [[0, 3], [-1, 0]];
    assert!(series(turning, "0.5").is_ok());
    assert_eq!(series([[0, 3], [-3, 0]], "0.5").unwrap_err().reason, RefusalReason::Diverges);
    assert!(series(circle, "0").is_ok());
    let open = MatrixDocument { cells: vec![vec![Cell::Blank; 2]; 2], ..document([[0; 2]; 2]) };
    let result = checked(open).analyse(&damped("0.5")).unwrap();
    let Some(Series::Refused(refusal)) = result.series else { panic!("{:?}", result.series) };
    assert_eq!(refusal.reason, RefusalReason::OpenCells { cells: 2 });
}

#[test]
fn long_chains_and_circles_are_told_apart() {
    let mut chain = document([[0; 60]; 60]);
    for (at, row) in chain.cells.iter_mut().enumerate() {
        row.iter_mut().skip(at + 1).for_each(|cell| *cell = Cell::from(3));
    }
    // It ends, and is far larger than nine decimals can tell.
    let reason = |document: &MatrixDocument, damping: &str| match checked(document.clone())
        .analyse(&damped(damping))
        .unwrap()
        .series
        .unwrap()
    {
        Series::Converges => None,
        Series::Refused(refusal) => Some(refusal.reason),
    };
    assert_eq!(reason(&chain, "1"), Some(RefusalReason::TooLarge));
    assert_eq!(reason(&chain, "0.05"), None);
    // One step back closes the circle, of a length that no power of two divides.
    let mut circle = document([[0; 7]; 7]);
    for (at, row) in circle.cells.iter_mut().enumerate() {
        row[(at + 1) % 7] = Cell::from(if at == 3 { -1 } else { 2 });
    }
    // The radius of the circle is the seventh root of 2⁶: 1.81.
    assert_eq!(reason(&circle, "0.56"), Some(RefusalReason::Diverges));
    assert_eq!(reason(&circle, "0.55"), None);
}

#[test]
fn places_are_shared_and_reach_as_far_as_ranges_overlap() {
    let mut open = document([[0, 1, 1], [0, 0, 2], [1, 0, 0]]);
    open.cells[2][1] = Cell::Between(0.into(), 2.into());
    let result = checked(open).analyse(&Settings::default()).unwrap();
    let places: Vec<_> = result
        .labels
        .iter()
        .map(|label| label.influence)
        .map(|m| (m.low, m.high, m.place, m.best, m.worst))
        .collect();
    assert_eq!(places, [(2.0, 2.0, 1, 1, 2), (2.0, 2.0, 1, 1, 2), (1.0, 3.0, 3, 1, 3)]);
}

#[test]
fn scorers_are_merged_cell_by_cell() {
    let scorers = |cells: &[Cell]| {
        let scorers: Vec<Scorer> = cells
            .iter()
            .enumerate()
            .map(|(at, cell)| Scorer {
                id: format!("s{at}"),
                cells: vec![vec![Cell::Blank, *cell], vec![*cell, Cell::Blank]],
            })
            .collect();
        checked(MatrixDocument { cells: Vec::new(), scorers, ..document([[0; 2]; 2]) })
    };
    let sum = |matrix: &Interlinkages, merge| {
        let result = matrix.analyse(&Settings { merge, ..Settings::default() }).unwrap();
        (result.labels[0].influence.low, result.labels[0].influence.high, result.unknown)
    };
    let three = scorers(&[Cell::from(1), Cell::Blank, Cell::from(-3), Cell::from(1)]);
    assert_eq!(sum(&three, Merge::Range), (-3.0, 1.0, 0));
    assert_eq!(sum(&three, Merge::Mean), (-0.333333333, -0.333333333, 0));
    assert_eq!(sum(&three, Merge::Median), (1.0, 1.0, 0));
    let none = scorers(&[Cell::Blank, Cell::Blank]);
    assert_eq!(sum(&none, Merge::Mean), (-3.0, 3.0, 2));
    let differences = three.analyse(&Settings::default()).unwrap().differences;
    assert_eq!(
        differences.iter().map(|d| (d.from, d.to, d.spread, d.scores.len())).collect::<Vec<_>>(),
        [(0, 1, 4, 3), (1, 0, 4, 3)]
    );
    // Ranges that touch do not differ.
    let touching = scorers(&[Cell::Between(0.into(), 1.into()), Cell::from(1)]);
    assert!(touching.analyse(&Settings::default()).unwrap().differences.is_empty());
}

#[test]
fn conflicts_are_certain_or_possible_and_pairs_go_both_ways() {
    let mut two = document([[0, -1], [-2, 0]]);
    two.cells[0][1] = Cell::Between((-1).into(), 1.into());
    let result = checked(two).analyse(&Settings::default()).unwrap();
    let told: Vec<_> = result.conflicts.iter().map(|c| (c.from, c.to, c.certain)).collect();
    assert_eq!(told, [(0, 1, false), (1, 0, true)]);
    assert_eq!(result.mutual.iter().map(|m| m.certain).collect::<Vec<_>>(), [false]);
    // A cell that nobody has scored is no conflict.
    let open = MatrixDocument { cells: vec![vec![Cell::Blank; 2]; 2], ..document([[0; 2]; 2]) };
    let result = checked(open).analyse(&Settings::default()).unwrap();
    assert!(result.conflicts.is_empty() && result.unknown == 2);
}
