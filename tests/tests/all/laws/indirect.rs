//! What effects cause in turn: the roads agree, ranges hold every completion, and by hand it comes to the same.

use hallbar::assessment::{Assessment, IndirectSummary};
use hallbar::case::{CaseDocument, Effect, Given};
use hallbar::interlinkages::{Cell, Label, MatrixDocument};
use hallbar::json::{self, CaseReader, ResultWriter, write_assessment, write_case};
use hallbar::{Handbook, Interlinkages, Scorer, Scratch};
use proptest::prelude::{
    Just, ProptestConfig, Strategy, prop, prop_assert, prop_assert_eq, prop_oneof, proptest,
};
use serde_json::Value;

/// Goals, and a label that is no item of the handbook's list.
const LABELS: [&str; 4] = ["13", "7", "fiske", "2"];
const LEVELS: [(&str, f64); 5] =
    [("strong-loss", -2.0), ("loss", -1.0), ("none", 0.0), ("gain", 1.0), ("strong-gain", 2.0)];

fn grund() -> Scorer {
    let document = json::read_handbook(json::built_in("grund").unwrap().as_bytes()).document.unwrap();
    Scorer::compile(&Handbook::validate(document).into_result().unwrap(), None, None).unwrap()
}

fn matrix(cells: Vec<Vec<Cell>>) -> Interlinkages {
    let document = MatrixDocument {
        id: "m".into(),
        version: "1".into(),
        labels: LABELS.iter().map(|id| Label::new(*id)).collect(),
        cells,
        ..MatrixDocument::default()
    };
    Interlinkages::validate(document).into_result().unwrap()
}

/// Goals that are no label of the matrix, that are, and levels: one, or one of several that lie side by side.
fn cases() -> impl Strategy<Value = CaseDocument> {
    let effect = |on: &'static str| {
        (0..5_usize, 0..3_usize, 0..4_usize).prop_map(move |(first, more, given)| {
            let ids: Vec<String> =
                LEVELS.iter().skip(first).take(more + 1).map(|(id, _)| (*id).to_owned()).collect();
            let before = if ids.len() == 1 { Given::Text(ids[0].clone()) } else { Given::OneOf(ids) };
            (given > 0).then(|| Effect { on: on.into(), before, ..Effect::default() })
        })
    };
    (effect("2"), effect("7"), effect("13"), effect("15")).prop_map(|effects| {
        let all = [effects.0, effects.1, effects.2, effects.3];
        CaseDocument {
            id: "1".into(),
            effects: all.into_iter().flatten().collect(),
            ..CaseDocument::default()
        }
    })
}

fn cells() -> impl Strategy<Value = Vec<Vec<Cell>>> {
    let range =
        (-3..=3_i32, 1..=2_i32).prop_map(|(low, more)| Cell::Between(low.into(), (low + more).min(3).into()));
    let cell = prop_oneof![5 => (-3..=3_i32).prop_map(Cell::from), 1 => range, 1 => Just(Cell::from(0))];
    prop::collection::vec(prop::collection::vec(cell, 4), 4).prop_map(|mut cells| {
        cells.iter_mut().enumerate().for_each(|(at, row)| row[at] = Cell::Blank);
        cells
    })
}

fn assessed(scorer: &Scorer, case: &CaseDocument) -> Assessment {
    scorer.bind(case).into_result().unwrap().assess()
}

fn indirect(assessment: &Assessment) -> &IndirectSummary {
    assessment.effects.as_ref().unwrap().indirect.as_ref().unwrap()
}

/// The points that an effect can have.
fn points(case: &CaseDocument, on: &str) -> Option<Vec<f64>> {
    let given = &case.effects.iter().find(|effect| effect.on == on)?.before;
    let ids = match given {
        Given::Text(id) => vec![id.clone()],
        Given::OneOf(ids) => ids.clone(),
        other => panic!("{other:?}"),
    };
    Some(LEVELS.iter().filter(|(id, _)| ids.contains(&(*id).to_owned())).map(|(_, points)| *points).collect())
}

fn scores(cell: Cell) -> Vec<f64> {
    match cell {
        Cell::Score(score) => vec![score.to_f64()],
        Cell::Between(low, high) => vec![low.to_f64(), high.to_f64()],
        Cell::Blank => vec![0.0],
    }
}

fn ends(all: &[f64]) -> (f64, f64) {
    (all.iter().copied().fold(f64::INFINITY, f64::min), all.iter().copied().fold(f64::NEG_INFINITY, f64::max))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(96) })]

    #[test]
    fn the_roads_agree_and_ranges_are_exact(case in cases(), cells in cells()) {
        let plain = grund();
        let scorer = plain.clone().with_interlinkages(&matrix(cells.clone())).value.unwrap();
        let assessment = assessed(&scorer, &case);
        let told = indirect(&assessment);

        // Nothing but what it adds is another.
        let mut without = assessment.clone();
        without.effects.as_mut().unwrap().indirect = None;
        without.provenance.matrix = None;
        prop_assert_eq!(write_assessment(&without), write_assessment(&assessed(&plain, &case)));

        // The lean road, and the line that it writes.
        let mut scratch = Scratch::default();
        let bound = scorer.bind(&case).value.unwrap();
        let lean = bound.score(&mut scratch).indirect().unwrap();
        prop_assert_eq!((lean.gains, lean.losses), (told.gains, told.losses));
        let text = write_case(&case);
        let (mut reader, mut out) = (CaseReader::new(&scorer), Vec::new());
        let read = reader.read(text.as_bytes()).unwrap();
        ResultWriter::new(&scorer).write(read.case, read.title, &read.scores, &mut out);
        let line: Value = serde_json::from_slice(&out).unwrap();
        let written = |range: (f64, f64)| {
            if range.0.to_bits() == range.1.to_bits() { serde_json::json!(range.0) } else { serde_json::json!([range.0, range.1]) }
        };
        prop_assert_eq!(&line["indirect"]["gains"], &written(told.gains));
        prop_assert_eq!(&line["indirect"]["losses"], &written(told.losses));

        // Every completion of effects and cells, label by label; sums of halves are exact.
        for (to, label) in LABELS.iter().enumerate() {
            let mut gains = vec![0.0];
            let mut losses = vec![0.0];
            let mut totals = points(&case, label).unwrap_or(vec![0.0]);
            let mut reached = false;
            for (from, item) in LABELS.iter().enumerate().filter(|(from, _)| *from != to) {
                let Some(effects) = points(&case, item).filter(|_| *item != "fiske") else { continue };
                let found = scores(cells[from][to]);
                reached |= found.iter().any(|score| *score != 0.0);
                let products: Vec<f64> =
                    effects.iter().flat_map(|e| found.iter().map(move |cell| 0.5 * e * cell)).collect();
                let grown = |sums: &[f64], part: fn(f64) -> f64| -> Vec<f64> {
                    let (low, high) = ends(&sums.iter()
                        .flat_map(|sum| products.iter().map(move |product| sum + part(*product))).collect::<Vec<_>>());
                    vec![low, high]
                };
                gains = grown(&gains, |product| product.max(0.0));
                losses = grown(&losses, |product| product.min(0.0));
                totals = grown(&totals, |product| product);
            }
            let Some(found) = told.labels.iter().find(|found| found.on == **label) else {
                prop_assert!(!reached, "{label} is reached");
                continue;
            };
            prop_assert!(reached);
            prop_assert_eq!((found.gains, found.losses, found.total), (ends(&gains), ends(&losses), ends(&totals)));
            let products = found.lines.iter().fold((0.0, 0.0), |sum, line| (sum.0 + line.product.0, sum.1 + line.product.1));
            let direct = found.direct.unwrap_or_default();
            prop_assert_eq!((products.0 + direct.0, products.1 + direct.1), found.total);
        }
        for conflict in &told.conflicts {
            let label = told.labels.iter().find(|label| label.on == conflict.loss).unwrap();
            prop_assert!(label.losses.0 < 0.0 && !conflict.gains.is_empty() && !conflict.gains.contains(&conflict.loss));
            prop_assert!(!conflict.certain || label.losses.1 < 0.0);
            let direct = &assessment.effects.as_ref().unwrap().conflicts;
            prop_assert!(direct.iter().all(|known| known.loss != conflict.loss));
        }
        // What was written before is still read, with a matrix and without.
        prop_assert!(json::read_assessment(write_assessment(&assessment).as_bytes()).document.is_some());
    }
}

#[test]
fn a_matrix_that_reaches_nothing_is_refused() {
    let document = MatrixDocument {
        id: "m".into(),
        version: "1".into(),
        labels: vec![Label::new("a"), Label::new("b")],
        cells: vec![vec![Cell::Blank; 2]; 2],
        ..MatrixDocument::default()
    };
    let other = Interlinkages::validate(document).value.unwrap();
    let refused = grund().with_interlinkages(&other);
    assert!(refused.value.is_none());
    assert_eq!(refused.diagnostics[0].rule.code, "HB717");
}
