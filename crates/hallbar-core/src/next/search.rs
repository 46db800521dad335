//! The fewest answers to raise, then the fewest steps, then the first in the handbook's order.

use super::Raise;
use super::candidate::Candidate;

/// No more answers are tried than these.
const MOST: usize = 4;

/// The places of the answers without which the class is out of reach, although all others are raised.
pub(super) fn needed(raise: &mut Raise<'_>, candidates: &[Candidate], target: usize) -> Vec<usize> {
    let without = |place: usize| {
        let others = candidates.iter().filter(|one| one.place != place);
        others.map(|one| (one, one.most)).collect::<Vec<_>>()
    };
    let places = candidates.iter().map(|one| one.place);
    places.filter(|place| !reaches(raise, &without(*place), target)).collect()
}

/// The answers to raise, each with its level, if at most four are enough.
pub(super) fn fewest<'c>(
    raise: &mut Raise<'_>,
    candidates: &'c [Candidate],
    needed: &[usize],
    target: usize,
) -> Option<Vec<(&'c Candidate, usize)>> {
    let all: Vec<(&Candidate, usize)> = candidates.iter().map(|one| (one, one.most)).collect();
    // What cannot be done without is part of every way: it narrows the search from the start.
    let needed: Vec<bool> = candidates.iter().map(|one| needed.contains(&one.place)).collect();
    let least = needed.iter().filter(|needed| **needed).count();
    (least.max(1)..=MOST).find_map(|number| {
        let mut sets =
            Sets { raise: &mut *raise, all: &all, needed: &needed, target, chosen: Vec::new(), best: None };
        sets.from(0, number);
        sets.best.map(|(_, way)| way)
    })
}

fn reaches(raise: &mut Raise<'_>, raised: &[(&Candidate, usize)], target: usize) -> bool {
    raise.reached(raised).is_some_and(|reached| reached >= target)
}

type Ways<'c> = Vec<(&'c Candidate, usize)>;

/// Sets of so many answers, in the handbook's order.
struct Sets<'r, 'a, 'c> {
    raise: &'r mut Raise<'a>,
    /// Every answer at its highest level.
    all: &'r [(&'c Candidate, usize)],
    needed: &'r [bool],
    target: usize,
    chosen: Ways<'c>,
    /// The way with the fewest steps so far; the first of those with as many.
    best: Option<(usize, Ways<'c>)>,
}

impl<'c> Sets<'_, '_, 'c> {
    /// Tries every set that takes so many more from here on.
    fn from(&mut self, start: usize, more: usize) {
        // A step each cannot be beaten, and what comes later loses a tie.
        if !self.beats_best(self.chosen.len() + more) {
            return;
        }
        if more == 0 {
            let left = self.needed.iter().skip(start).any(|needed| *needed);
            if !left && reaches(self.raise, &self.chosen, self.target) {
                let mut levels = self.chosen.clone();
                self.lower(0, 0, &mut levels);
            }
            return;
        }
        for at in start..self.all.len() {
            let Some(one) = self.all.get(at) else { return };
            // With all that is left raised as well the class must be in reach, or nothing further on is.
            if !self.in_reach(at) {
                return;
            }
            self.chosen.push(*one);
            self.from(at + 1, more - 1);
            self.chosen.pop();
            if self.needed.get(at) == Some(&true) {
                return;
            }
        }
    }

    fn in_reach(&mut self, from: usize) -> bool {
        let rest = self.all.get(from..).unwrap_or_default();
        let together: Ways<'_> = self.chosen.iter().chain(rest).copied().collect();
        reaches(self.raise, &together, self.target)
    }

    /// Tries the levels of the chosen answers from this one on, those after it being at their highest.
    fn lower(&mut self, at: usize, steps: usize, levels: &mut Ways<'c>) {
        let Some((one, most)) = self.chosen.get(at).copied() else {
            if self.beats_best(steps) {
                self.best = Some((steps, levels.clone()));
            }
            return;
        };
        let after = self.chosen.len() - at - 1;
        for level in one.least()..=most {
            let taken = steps + one.steps(level);
            // Each of those after it takes a step at least.
            if !self.beats_best(taken + after) {
                break;
            }
            set(levels, at, level);
            if reaches(self.raise, levels, self.target) {
                self.lower(at + 1, taken, levels);
            }
        }
        set(levels, at, most);
    }

    fn beats_best(&self, steps: usize) -> bool {
        self.best.as_ref().is_none_or(|(best, _)| steps < *best)
    }
}

fn set(levels: &mut Ways<'_>, at: usize, level: usize) {
    if let Some(place) = levels.get_mut(at) {
        place.1 = level;
    }
}
