//! Which changes of a layer are made together: a new question, the criterion that reads it and the part that counts it.

use std::collections::{BTreeMap, BTreeSet};

use super::Layer;
use super::change::{Bearing, Change};
use super::origin::Act;

/// Changes that go together, by their numbers among [the layer's changes](Layer::changes).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct ChangeSet {
    /// The changes.
    pub changes: Vec<usize>,
    /// The other steps that it cannot be made without, by number: a new consequence of a new criterion's score.
    pub needs: BTreeSet<usize>,
}

impl Layer {
    /// The steps in which a layer's changes can be made: all that bear on results or on what follows from them, those together
    /// that name one another. What bears on results and what follows from them are never one step.
    #[must_use]
    pub fn steps(changes: &[Change]) -> Vec<ChangeSet> {
        let mut steps: Vec<ChangeSet> = Vec::new();
        let bears = |change: &Change| change.bearing >= Bearing::Follows;
        for (at, change) in changes.iter().enumerate().filter(|(_, change)| bears(change)) {
            let goes_with = |other: &usize| {
                changes.get(*other).is_some_and(|other| {
                    change.bearing.keeps_results() == other.bearing.keeps_results()
                        && (belongs(change, other) || belongs(other, change))
                })
            };
            // It joins what it goes with, and so joins those.
            let (with, apart): (Vec<ChangeSet>, Vec<ChangeSet>) =
                steps.into_iter().partition(|step| step.changes.iter().any(goes_with));
            let mut joined: Vec<usize> = with.into_iter().flat_map(|step| step.changes).collect();
            joined.push(at);
            joined.sort_unstable();
            steps = apart;
            steps.push(ChangeSet { changes: joined, needs: BTreeSet::new() });
        }
        steps.sort_by(|one, other| one.changes.cmp(&other.changes));
        let of: BTreeMap<usize, usize> = steps
            .iter()
            .enumerate()
            .flat_map(|(number, step)| step.changes.iter().map(move |at| (*at, number)))
            .collect();
        for number in 0..steps.len() {
            let needs = needed(&steps, changes, &of, number);
            if let Some(step) = steps.get_mut(number) {
                step.needs = needs;
            }
        }
        steps
    }
}

/// All that a step needs, and all that those need.
fn needed(
    steps: &[ChangeSet],
    changes: &[Change],
    of: &BTreeMap<usize, usize>,
    number: usize,
) -> BTreeSet<usize> {
    let (mut found, mut waiting) = (BTreeSet::new(), vec![number]);
    while let Some(step) = waiting.pop() {
        let own = steps.get(step).into_iter().flat_map(|step| &step.changes);
        for change in own.filter_map(|at| changes.get(*at)) {
            for (other, its_step) in of {
                let needs = changes.get(*other).is_some_and(|other| belongs(change, other));
                if needs && *its_step != number && found.insert(*its_step) {
                    waiting.push(*its_step);
                }
            }
        }
    }
    found
}

/// Whether a change can hardly be made without another: it names what the other adds, named what it removes, or orders
/// the list that the other adds to.
fn belongs(change: &Change, other: &Change) -> bool {
    let id = other.path.rsplit('/').next().unwrap_or_default();
    let named = |text: &Option<String>| text.as_ref().is_some_and(|text| text.contains(&format!("\"{id}\"")));
    let within = || other.path.rsplit_once('/').map(|(list, _)| list) == Some(change.path.as_str());
    match other.act {
        Act::Added if change.act == Act::Ordered => within(),
        Act::Added => named(&change.after),
        Act::Removed if change.act == Act::Ordered => within(),
        Act::Removed => named(&change.before) && !named(&change.after),
        _ => false,
    }
}
