//! Places: what is the same shares one, and the best and the worst are reached and never passed.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use hallbar::assessment::Ternary;
use hallbar::handbook::{First, TieKey, TieOf};
use hallbar::portfolio::{Amount, Entry, Figure, Points, Row, Terms, TieValue, rank};
use proptest::prelude::{TestCaseError, prop_assert, prop_assert_eq};
use proptest::test_runner::TestRunner;

use super::hold;
use crate::generate::{Draw, Sort, complete, draws, runs};

/// Beyond anything that is drawn.
const FAR: f64 = 100.0;

fn for_draws(law: impl Fn(Draw) -> Result<(), TestCaseError>) {
    if let Err(error) = TestRunner::new(runs()).run(&draws(), law) {
        panic!("{error}");
    }
}

fn terms(draw: &mut Draw) -> Terms {
    let mut terms = Terms::default();
    terms.ties = (0..draw.below(3))
        .map(|at| TieKey {
            of: TieOf::Fact(format!("f{at}")),
            first: draw.of(&[First::Greatest, First::Least]),
        })
        .collect();
    terms
}

fn range(draw: &mut Draw) -> (f64, f64) {
    let numbers: [f64; 4] = [0.0, 1.0, 2.0, 3.0];
    let (a, b) = (draw.of(&numbers), draw.of(&numbers));
    if draw.once_in(2) { (a.min(b), a.max(b)) } else { (a, a) }
}

fn tie(draw: &mut Draw) -> TieValue {
    let (low, high) = range(draw);
    let there = draw.of(&[Ternary::Yes, Ternary::Yes, Ternary::Yes, Ternary::Open, Ternary::No]);
    let end = |known: bool, number: f64| known.then_some(Figure::Number(number));
    TieValue { low: end(!draw.once_in(6), low), high: end(!draw.once_in(6), high), there }
}

/// A case with little to tell it from others. Some are open in every way there is.
fn entry(record: u64, terms: &Terms, draw: &mut Draw) -> Entry {
    let (low, high) = range(draw);
    Entry {
        record,
        case: record.to_string(),
        score: (!draw.once_in(12)).then_some(Points { low, high }),
        certain: !draw.once_in(6),
        answered: true,
        ties: terms.ties.iter().map(|_| tie(draw)).collect(),
        open: if draw.once_in(6) { vec![0] } else { Vec::new() },
        failed: if draw.once_in(12) { vec![1] } else { Vec::new() },
        applied: Amount::exactly(i128::try_from(draw.below(5)).unwrap() * 100),
        ..Entry::default()
    }
}

/// A case with everything settled: its score and tie keys, `None` where there is nothing to compare.
type Settled = (f64, Vec<Option<f64>>);

/// Every way that the ends of what is open can come out; `None` where the case leaves the ranking.
fn ways(entry: &Entry) -> Vec<Option<Settled>> {
    let points = entry.score.unwrap();
    let mut ways: Vec<Settled> = vec![(points.low, Vec::new()), (points.high, Vec::new())];
    for tie in &entry.ties {
        let number = |end: Option<Figure>, far: f64| match end {
            Some(Figure::Number(number)) => number,
            _ => far,
        };
        let ends = [number(tie.low, -FAR), number(tie.high, FAR)].map(Some);
        let ends: Vec<Option<f64>> = match tie.there {
            Ternary::Yes => ends.to_vec(),
            Ternary::Open => [ends[0], ends[1], None].to_vec(),
            Ternary::No => vec![None],
        };
        ways = ways
            .iter()
            .flat_map(|(score, ties)| {
                ends.iter().map(|end| (*score, [ties.as_slice(), &[*end]].concat())).collect::<Vec<_>>()
            })
            .collect();
    }
    let mut ways: Vec<Option<Settled>> = ways.into_iter().map(Some).collect();
    if !entry.certain || !entry.open.is_empty() {
        ways.push(None);
    }
    ways.dedup();
    ways
}

/// How one settled case stands to another; greater is above.
fn beside(terms: &Terms, a: &Settled, b: &Settled) -> Ordering {
    let mut order = a.0.partial_cmp(&b.0).unwrap();
    for ((key, a), b) in terms.ties.iter().zip(&a.1).zip(&b.1) {
        order = order.then(match (a, b) {
            (None, None) => Ordering::Equal,
            (None, Some(_)) => Ordering::Less,
            (Some(_), None) => Ordering::Greater,
            (Some(a), Some(b)) if key.first == First::Greatest => a.partial_cmp(b).unwrap(),
            (Some(a), Some(b)) => b.partial_cmp(a).unwrap(),
        });
    }
    order
}

/// The best and the worst place that each case comes to have, over every way.
fn by_force(terms: &Terms, entries: &[&Entry]) -> Vec<(u32, u32)> {
    let all: Vec<Vec<Option<Settled>>> = entries.iter().map(|entry| ways(entry)).collect();
    let mut places = vec![(u32::MAX, 0); entries.len()];
    let mut at = vec![0; entries.len()];
    loop {
        let now: Vec<&Option<Settled>> = all.iter().zip(&at).map(|(ways, at)| &ways[*at]).collect();
        for (case, own) in now.iter().enumerate() {
            let Some(own) = own else { continue };
            let (mut above, mut level) = (0, 0);
            for other in now.iter().copied().flatten() {
                match beside(terms, other, own) {
                    Ordering::Greater => above += 1,
                    Ordering::Equal => level += 1,
                    Ordering::Less => {}
                }
            }
            let (best, worst) = places[case];
            places[case] = (best.min(above + 1), worst.max(above + level));
        }
        let Some(next) = (0..at.len()).find(|case| at[*case] + 1 < all[*case].len()) else { return places };
        at[..next].fill(0);
        at[next] += 1;
    }
}

#[test]
fn the_best_and_the_worst_place_are_those_of_every_completion() {
    for_draws(|mut draw| {
        let terms = terms(&mut draw);
        let number = 1 + draw.below(4);
        let entries: Vec<Entry> =
            (0..number).map(|at| entry(u64::try_from(at).unwrap(), &terms, &mut draw)).collect();
        let result = rank(entries, terms);
        let cases: Vec<&Entry> = result.rows.iter().map(|row| result.entry(row).unwrap()).collect();
        let forced = by_force(&result.terms, &cases);
        let told: Vec<(u32, u32)> = result.rows.iter().map(|row| (row.best, row.worst)).collect();
        prop_assert_eq!(told, forced, "{:?} {:?}", cases, result.terms.ties);
        Ok(())
    });
}

#[test]
fn the_same_share_a_place_and_the_least_score_sets_it() {
    for_draws(|mut draw| {
        let terms = terms(&mut draw);
        let entries: Vec<Entry> =
            (0..draw.below(40)).map(|at| entry(u64::try_from(at).unwrap(), &terms, &mut draw)).collect();
        let number = entries.len();
        let result = rank(entries, terms);
        prop_assert_eq!(result.rows.len() + result.failed.len() + result.unscored.len(), number);
        let low = |row: &Row| result.entry(row).unwrap().score.unwrap().low;
        for (at, pair) in result.rows.windows(2).enumerate() {
            prop_assert!(low(&pair[0]) >= low(&pair[1]));
            let shared = pair[0].place == pair[1].place;
            prop_assert_eq!(shared, pair[0].place_to == pair[1].place_to);
            prop_assert!(shared || pair[1].place == pair[0].place_to + 1);
            prop_assert!(shared || usize::try_from(pair[0].place_to).unwrap() == at + 1);
            if result.terms.ties.is_empty() {
                prop_assert_eq!(shared, low(&pair[0]).total_cmp(&low(&pair[1])).is_eq());
            }
        }
        for row in &result.rows {
            prop_assert!(row.best <= row.place && row.place <= row.place_to && row.place_to <= row.worst);
            let entry = result.entry(row).unwrap();
            prop_assert!(entry.failed.is_empty() && entry.score.is_some());
            let points = entry.score.unwrap();
            prop_assert_eq!(row.open, points.low < points.high || !entry.certain);
        }
        Ok(())
    });
}

#[test]
fn the_order_of_the_cases_only_moves_those_who_share_a_place() {
    for_draws(|mut draw| {
        let mut terms = terms(&mut draw);
        terms.budget = Some(hallbar::Money::sek(i32::try_from(draw.below(60)).unwrap()));
        let entries: Vec<Entry> =
            (0..draw.below(30)).map(|at| entry(u64::try_from(at).unwrap(), &terms, &mut draw)).collect();
        let first = rank(entries.clone(), terms.clone());
        let mut other = entries;
        draw.shuffle(&mut other);
        // Numbered anew, as when they stand in another order in a file.
        (0..).zip(&mut other).for_each(|(at, entry)| entry.record = at);
        let other = rank(other, terms);
        let places = |result: &hallbar::portfolio::CallResult| -> Vec<(u32, u32)> {
            result.rows.iter().map(|row| (row.place, row.place_to)).collect()
        };
        prop_assert_eq!(places(&first), places(&other));
        let by_case = |result: &hallbar::portfolio::CallResult| -> BTreeMap<String, Row> {
            let case = |row: &Row| {
                let mut told = *row;
                told.entry = 0;
                (result.entry(row).unwrap().case.clone(), told)
            };
            result.rows.iter().map(case).collect()
        };
        prop_assert_eq!(by_case(&first), by_case(&other));
        prop_assert_eq!(&first.totals, &other.totals);
        prop_assert_eq!(
            first.line.map(|line| (line.fits, line.left)),
            other.line.map(|line| (line.fits, line.left))
        );
        Ok(())
    });
}

/// What is taken from an assessment encloses what is taken from any completion of the case.
#[test]
fn what_is_taken_from_an_assessment_encloses_every_completion() {
    hold(Sort::Any, |mut world| {
        let handbook = world.handbook().clone();
        let named = handbook
            .nodes
            .iter()
            .find(|node| node.per.is_none() && node.rule != hallbar::handbook::Aggregation::None);
        let Some(node) = named.map(|node| node.id.clone()) else { return Ok(()) };
        let criteria = handbook.criteria.iter().filter(|criterion| criterion.per.is_none());
        let nodes = handbook.nodes.iter().filter(|node| node.per.is_none()).map(|node| &node.id);
        let keys = nodes.chain(criteria.map(|criterion| &criterion.id));
        let ties = keys.map(|id| TieKey { of: TieOf::Score(id.clone()), first: First::Greatest });
        let ties: Vec<TieKey> = ties.collect();
        let checked = hallbar::Handbook::validate(handbook.clone()).into_result().unwrap();
        let mut terms = Terms::new(&checked, None, Some(&node), None).unwrap();
        terms.ties = ties;
        let case = world.case.clone();
        let before = Entry::from_assessment(1, &world.assess(&case), &terms);
        for _ in 0..4 {
            let completed = complete(&handbook, &case, &mut world.draw);
            let after = Entry::from_assessment(1, &world.assess(&completed), &terms);
            prop_assert!(after.score.is_some() || !before.certain);
            if let Some(after) = after.score {
                let before = before.score.unwrap();
                prop_assert!(before.low <= after.low && after.high <= before.high);
            }
            prop_assert!(before.failed.iter().all(|gate| after.failed.contains(gate)));
            let stays = |gate: &u32| before.failed.contains(gate) || before.open.contains(gate);
            prop_assert!(after.failed.iter().all(stays));
            for (before, after) in before.ties.iter().zip(&after.ties) {
                prop_assert!(
                    before.there == Ternary::Open || before.there == after.there,
                    "{before:?} {after:?}"
                );
                prop_assert!(!before.is_settled() || before == after);
            }
            let within = before.applied.high.is_none_or(|high| after.applied.high.is_some_and(|h| h <= high));
            prop_assert!(before.applied.low <= after.applied.low && within);
        }
        Ok(())
    });
}
