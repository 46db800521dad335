//! Which goal of the later version is which of the earlier.

use std::collections::BTreeMap;

use super::assign::{Candidate, best};
use super::likeness::{WHOLE, hash};
use super::side::Side;
use super::versions::GoalsMatched;
use crate::Decimal;

/// How alike titles must be for goals with different ids to be taken for one: three fifths of their pairs of signs.
const LEAST: u32 = 600_000;

/// The goals of both versions and how they go together, by their numbers.
pub(super) struct Matched {
    pub(super) to_after: BTreeMap<usize, (usize, GoalsMatched)>,
    pub(super) to_before: BTreeMap<usize, (usize, GoalsMatched)>,
}

/// Goals with one id are one goal. Those left over are paired by how alike their titles are.
pub(super) fn matched(before: &Side<'_>, after: &Side<'_>) -> Matched {
    let ids: BTreeMap<&str, usize> =
        after.tree.goals.iter().enumerate().map(|(at, placed)| (placed.goal.id.as_str(), at)).collect();
    let mut pairs: Vec<(usize, usize, GoalsMatched)> = Vec::new();
    for (at, placed) in before.tree.goals.iter().enumerate() {
        if let Some(other) = ids.get(placed.goal.id.as_str()) {
            pairs.push((at, *other, GoalsMatched::Id));
        }
    }
    let taken_before: BTreeMap<usize, ()> = pairs.iter().map(|(a, _, _)| (*a, ())).collect();
    let taken_after: BTreeMap<usize, ()> = pairs.iter().map(|(_, b, _)| (*b, ())).collect();
    let left = |side: &Side<'_>, taken: &BTreeMap<usize, ()>| -> Vec<usize> {
        (0..side.tree.goals.len()).filter(|at| !taken.contains_key(at)).collect()
    };
    let by_text = by_text(before, &left(before, &taken_before), after, &left(after, &taken_after));
    pairs.extend(by_text);
    Matched {
        to_after: pairs.iter().map(|(a, b, by)| (*a, (*b, *by))).collect(),
        to_before: pairs.iter().map(|(a, b, by)| (*b, (*a, *by))).collect(),
    }
}

fn by_text(
    before: &Side<'_>,
    left_before: &[usize],
    after: &Side<'_>,
    left_after: &[usize],
) -> Vec<(usize, usize, GoalsMatched)> {
    let content = |side: &Side<'_>, at: usize| {
        let goal = side.goal(at).map(|placed| placed.goal);
        goal.map_or(0, |goal| hash([goal.id.as_bytes(), goal.title.as_bytes()]))
    };
    let contents: Vec<u64> = left_after.iter().map(|at| content(after, *at)).collect();
    let mut candidates = Vec::new();
    for a in left_before {
        let Some(words) = before.words.get(*a) else { continue };
        let own = content(before, *a);
        for (b, content) in left_after.iter().zip(&contents) {
            let likeness = after.words.get(*b).map_or(0, |other| words.likeness(other, LEAST));
            if likeness > 0 {
                candidates.push(Candidate { a: *a, b: *b, likeness, same: false, content: (own, *content) });
            }
        }
    }
    let told = |pair: Candidate| (pair.a, pair.b, GoalsMatched::Text(share(pair.likeness)));
    best(&candidates).into_iter().map(told).collect()
}

/// Millionths as a number from 0 to 1.
pub(super) fn share(millionths: u32) -> Decimal {
    Decimal::from_micros(i64::from(millionths.min(WHOLE))).unwrap_or_default()
}
