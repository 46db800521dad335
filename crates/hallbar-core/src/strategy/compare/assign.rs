//! The best pairing of two lists, one to one.

use std::collections::BTreeMap;

use pathfinding::kuhn_munkres::kuhn_munkres;
use pathfinding::matrix::Matrix;

use super::likeness::hash;

/// Two that may be paired.
#[derive(Debug, Clone, Copy)]
pub(super) struct Candidate {
    pub(super) a: usize,
    pub(super) b: usize,
    /// How alike they are; above zero.
    pub(super) likeness: u32,
    /// Whether they go by the same id, which decides between equally good pairings.
    pub(super) same: bool,
    /// What each is, by everything that its likeness to others may rest on.
    pub(super) content: (u64, u64),
}

impl Candidate {
    /// What the pair adds to a pairing: likeness first, then ids, then a number of its own.
    ///
    /// Each goes before the next in any sum of up to a million pairs. The number is drawn from the two contents in
    /// whichever order, so that it is the same when the strategies change places; with 40 bits, no two pairings that
    /// are equally good add up to the same but by rarest chance. Both ways round there is thus one best pairing, and
    /// it is the same. (Two pairings can be made of the same unordered pairs of contents only where one content stands
    /// on both sides; but then the pairing of each with itself is better than both.)
    fn weight(&self) -> i128 {
        let (one, other) = (self.content.0.min(self.content.1), self.content.0.max(self.content.1));
        let own = scattered(hash([one.to_be_bytes().as_slice(), other.to_be_bytes().as_slice()])) >> 24;
        ((i128::from(self.likeness) << 20 | i128::from(self.same)) << 60) + i128::from(own) + 1
    }
}

/// A number whose every bit hangs on every bit of this one (SplitMix64's last step). As they are, hashes of near contents
/// lie so evenly that their sums meet.
fn scattered(mut number: u64) -> u64 {
    number = (number ^ number >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    number = (number ^ number >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
    number ^ number >> 31
}

/// The pairing with the greatest likeness in all, in the order of the first list.
///
/// Lists fall apart into groups that share no candidate; each is paired by itself.
pub(super) fn best(candidates: &[Candidate]) -> Vec<Candidate> {
    let mut groups = Groups::default();
    for candidate in candidates {
        groups.join(candidate.a, candidate.b);
    }
    let mut by_group: BTreeMap<usize, Vec<Candidate>> = BTreeMap::new();
    for candidate in candidates {
        by_group.entry(groups.of_a(candidate.a)).or_default().push(*candidate);
    }
    let mut pairs: Vec<Candidate> = by_group.values().flat_map(|group| paired(group)).collect();
    pairs.sort_by_key(|pair| pair.a);
    pairs
}

fn paired(group: &[Candidate]) -> Vec<Candidate> {
    if let [only] = group {
        return vec![*only];
    }
    let numbered = |side: fn(&Candidate) -> usize| {
        let all: std::collections::BTreeSet<usize> = group.iter().map(side).collect();
        all.into_iter().enumerate().map(|(number, item)| (item, number)).collect::<BTreeMap<_, _>>()
    };
    let (rows, columns) = (numbered(|pair| pair.a), numbered(|pair| pair.b));
    // There may not be more rows than columns.
    let turned = rows.len() > columns.len();
    let mut weights = Matrix::new(rows.len().min(columns.len()), rows.len().max(columns.len()), 0_i128);
    let mut pairs = BTreeMap::new();
    for candidate in group {
        let (Some(row), Some(column)) = (rows.get(&candidate.a), columns.get(&candidate.b)) else { continue };
        let place = if turned { (*column, *row) } else { (*row, *column) };
        if let Some(weight) = weights.get_mut(place) {
            *weight = candidate.weight();
        }
        pairs.insert(place, *candidate);
    }
    let (_, chosen) = kuhn_munkres(&weights);
    chosen.into_iter().enumerate().filter_map(|place| pairs.remove(&place)).collect()
}

/// Which items hang together, as a forest of items of both lists: even numbers are the first's, odd the second's.
#[derive(Debug, Default)]
struct Groups(Vec<usize>);

impl Groups {
    fn root(&mut self, mut item: usize) -> usize {
        while self.0.len() <= item {
            self.0.push(self.0.len());
        }
        while let Some(above) = self.0.get(item).copied().filter(|above| *above != item) {
            let next = self.0.get(above).copied().unwrap_or(above);
            if let Some(slot) = self.0.get_mut(item) {
                *slot = next;
            }
            item = above;
        }
        item
    }

    fn join(&mut self, a: usize, b: usize) {
        let (one, other) = (self.root(2 * a), self.root(2 * b + 1));
        if let Some(slot) = self.0.get_mut(one.max(other)) {
            *slot = one.min(other);
        }
    }

    fn of_a(&mut self, a: usize) -> usize {
        self.root(2 * a)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn candidate(a: usize, b: usize, likeness: u32) -> Candidate {
        Candidate { a, b, likeness, same: false, content: (a as u64, 100 + b as u64) }
    }

    fn places(candidates: &[Candidate]) -> Vec<(usize, usize)> {
        best(candidates).iter().map(|pair| (pair.a, pair.b)).collect()
    }

    #[test]
    fn the_sum_counts_not_the_first_best() {
        // 90 + 10 is less than 80 + 70.
        let all = [candidate(0, 0, 90), candidate(0, 1, 80), candidate(1, 0, 70), candidate(1, 1, 10)];
        assert_eq!(places(&all), [(0, 1), (1, 0)]);
    }

    #[test]
    fn one_may_be_left_over_on_either_side() {
        assert_eq!(places(&[candidate(0, 3, 50), candidate(1, 3, 60), candidate(2, 3, 40)]), [(1, 3)]);
        assert_eq!(places(&[candidate(3, 0, 50), candidate(3, 1, 60)]), [(3, 1)]);
        assert_eq!(places(&[]), []);
    }

    #[test]
    fn the_id_decides_between_equals() {
        let mut all = [candidate(0, 0, 50), candidate(0, 1, 50), candidate(1, 0, 50), candidate(1, 1, 50)];
        (all[1].same, all[2].same) = (true, true);
        assert_eq!(places(&all), [(0, 1), (1, 0)]);
        (all[1].same, all[2].same, all[0].same, all[3].same) = (false, false, true, true);
        assert_eq!(places(&all), [(0, 0), (1, 1)]);
    }

    /// The greatest sum there is, by trying everything.
    fn greatest(weights: &[Vec<u32>], row: usize, taken: u32) -> u64 {
        let Some(line) = weights.get(row) else { return 0 };
        let mut most = greatest(weights, row + 1, taken);
        for (column, weight) in line.iter().enumerate().filter(|(column, _)| taken >> column & 1 == 0) {
            most = most.max(u64::from(*weight) + greatest(weights, row + 1, taken | 1 << column));
        }
        most
    }

    #[test]
    fn no_pairing_is_better_and_it_is_the_same_from_the_other_side() {
        // A fixed run of numbers that look drawn.
        let mut state = 7_u64;
        let mut draw = |most: u32| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            u32::try_from(state >> 33).unwrap() % most
        };
        for _ in 0..300 {
            let (rows, columns) = (draw(5) as usize + 1, draw(5) as usize + 1);
            // Few different numbers: ties are common. Zero is no candidate.
            let weights: Vec<Vec<u32>> = (0..rows).map(|_| (0..columns).map(|_| draw(4)).collect()).collect();
            let mut all = Vec::new();
            for (a, line) in weights.iter().enumerate() {
                let some = line.iter().enumerate().filter(|(_, likeness)| **likeness > 0);
                all.extend(some.map(|(b, likeness)| candidate(a, b, *likeness)));
            }
            let pairs = best(&all);
            let sum: u64 = pairs.iter().map(|pair| u64::from(pair.likeness)).sum();
            assert_eq!(sum, greatest(&weights, 0, 0), "{weights:?}");
            let turn = |pair: &Candidate| Candidate {
                a: pair.b,
                b: pair.a,
                content: (pair.content.1, pair.content.0),
                ..*pair
            };
            let mut turned: Vec<Candidate> = all.iter().map(turn).collect();
            turned.reverse();
            let mut back: Vec<(usize, usize)> = best(&turned).iter().map(|pair| (pair.b, pair.a)).collect();
            back.sort_unstable();
            assert_eq!(back, pairs.iter().map(|pair| (pair.a, pair.b)).collect::<Vec<_>>());
        }
    }
}
