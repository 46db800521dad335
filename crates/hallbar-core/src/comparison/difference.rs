//! What differs between two lists of entries.

use std::collections::BTreeMap;

use crate::assessment::{Datum, DocumentName, Found};
use crate::kernel::round9;

use super::{
    Cause, Change, ChangeKind, Comparable, Comparison, DocumentChange, Entry, Held, Record, RuleChanges,
    What, WordsChange,
};

impl Record {
    /// What changed since an earlier assessment. The other way round, everything is mirrored: what was added is
    /// removed, what was settled is opened.
    #[must_use]
    pub fn since(&self, earlier: &Self) -> Comparison {
        let comparable = self.comparable(earlier);
        // Two handbooks may use one id for different things; an adapted one keeps the title too.
        let by_title = comparable == Comparable::OtherHandbook;
        let answers = changes(&earlier.answers, &self.answers, by_title);
        let mut result = changes(&earlier.result, &self.result, by_title);
        if comparable != Comparable::Yes {
            result.iter_mut().for_each(|change| change.difference = None);
        }
        let rules = self.rules_since(earlier);
        let other_answers = match (&earlier.case_fingerprint, &self.case_fingerprint) {
            (Some(before), Some(now)) => before != now,
            _ => !answers.is_empty(),
        };
        let cause = match (other_answers, !rules.is_empty()) {
            (true, true) => Cause::Both,
            (true, false) => Cause::Answers,
            (false, true) => Cause::Rules,
            (false, false) if answers.is_empty() && result.is_empty() => Cause::Nothing,
            (false, false) => Cause::Neither,
        };
        Comparison {
            case: earlier.case.clone(),
            same_case: earlier.case == self.case,
            handbook: earlier.handbook.clone(),
            comparable,
            cause,
            elsewhere: other_answers && answers.is_empty(),
            answers,
            rules,
            result,
        }
    }

    fn rules_since(&self, earlier: &Self) -> RuleChanges {
        let parameters = |record: &Self| -> Vec<Entry> {
            let entry = |(id, value): &(String, String)| {
                let value = Found::One(Datum::Text { id: value.clone(), title: None });
                Entry::new(What::Parameter, id, crate::Text::default(), value)
            };
            record.parameters.iter().map(entry).collect()
        };
        let program = (earlier.hallbar.clone(), self.hallbar.clone());
        RuleChanges {
            handbook: document(Some(&earlier.handbook), Some(&self.handbook)),
            strategy: document(earlier.strategy.as_ref(), self.strategy.as_ref()),
            call: document(earlier.call.as_ref(), self.call.as_ref()),
            parameters: changes(&parameters(earlier), &parameters(self), false),
            hallbar: (program.0 != program.1).then_some(program),
        }
    }
}

/// The change of a document. A fingerprint counts where both have one.
fn document(from: Option<&DocumentName>, to: Option<&DocumentName>) -> Option<DocumentChange> {
    let same = match (from, to) {
        (None, None) => true,
        (Some(from), Some(to)) => {
            let prints = from.fingerprint.as_ref().zip(to.fingerprint.as_ref());
            (&from.id, &from.version) == (&to.id, &to.version) && prints.is_none_or(|(from, to)| from == to)
        }
        _ => false,
    };
    (!same).then(|| DocumentChange { from: from.cloned(), to: to.cloned() })
}

/// What an entry is known by: what it is, its id and item, the kind of a finding, since several may be about the same
/// thing, and its title where that is asked for.
type Key<'e> = (What, &'e str, Option<&'e str>, Option<&'e str>, [Option<&'e str>; 2]);

fn key(entry: &Entry, by_title: bool) -> Key<'_> {
    if entry.what == What::Outcome {
        // There is one, of whatever node.
        return (entry.what, "", None, None, [None; 2]);
    }
    let kind = match &entry.held.value {
        Found::One(Datum::Text { id, .. }) if entry.what == What::Finding => Some(id.as_str()),
        _ => None,
    };
    let title = [entry.title.sv.as_deref(), entry.title.en.as_deref()];
    let title = if by_title { title } else { [None; 2] };
    (entry.what, &entry.id, entry.item.as_deref(), kind, title)
}

/// Every change, in the later order, what is gone after what is there; what is alike stands together.
fn changes(earlier: &[Entry], later: &[Entry], by_title: bool) -> Vec<Change> {
    let key = |entry| key(entry, by_title);
    let mut waiting: BTreeMap<Key<'_>, Vec<&Entry>> = BTreeMap::new();
    for entry in earlier.iter().rev() {
        waiting.entry(key(entry)).or_default().push(entry);
    }
    let mut changes: Vec<Change> = later
        .iter()
        .filter_map(|to| change(waiting.get_mut(&key(to)).and_then(Vec::pop), Some(to)))
        .collect();
    let mut left: BTreeMap<Key<'_>, usize> =
        waiting.into_iter().map(|(key, entries)| (key, entries.len())).collect();
    // Entries with one name are met first to last: those left over are the last of them.
    let mut gone: Vec<&Entry> = Vec::new();
    for entry in earlier.iter().rev() {
        if let Some(count) = left.get_mut(&key(entry)).filter(|count| **count > 0) {
            *count -= 1;
            gone.push(entry);
        }
    }
    changes.extend(gone.into_iter().rev().filter_map(|from| change(Some(from), None)));
    changes.sort_by_key(|change| change.what);
    changes
}

fn change(from: Option<&Entry>, to: Option<&Entry>) -> Option<Change> {
    let kind = match (from, to) {
        (None, _) => ChangeKind::Added,
        (_, None) => ChangeKind::Removed,
        (Some(from), Some(to)) if alike(&from.held, &to.held) => ChangeKind::Reasons,
        (Some(from), Some(to)) => match (from.held.is_settled(), to.held.is_settled()) {
            (false, true) => ChangeKind::Settled,
            (true, false) => ChangeKind::Opened,
            _ => ChangeKind::Changed,
        },
    };
    let (motivation, evidence) = match (from, to) {
        (Some(from), Some(to)) => {
            let rewritten = from.motivation.as_ref().zip(to.motivation.as_ref());
            let rewritten = rewritten.is_some_and(|(from, to)| from != to);
            (words(from.motivated, to.motivated, rewritten), words(from.evidenced, to.evidenced, false))
        }
        _ => (None, None),
    };
    if kind == ChangeKind::Reasons && motivation.is_none() && evidence.is_none() {
        return None;
    }
    let named = to.or(from)?;
    let title = if named.title.is_empty() { from.or(to)?.title.clone() } else { named.title.clone() };
    Some(Change {
        what: named.what,
        id: named.id.clone(),
        item: named.item.clone(),
        title,
        change: kind,
        from: from.map(|entry| entry.held.clone()),
        to: to.map(|entry| entry.held.clone()),
        difference: from.zip(to).and_then(|(from, to)| more(&from.held.value, &to.held.value)),
        motivation,
        evidence,
    })
}

fn words(before: bool, now: bool, rewritten: bool) -> Option<WordsChange> {
    match (before, now) {
        (false, true) => Some(WordsChange::Added),
        (true, false) => Some(WordsChange::Removed),
        _ if rewritten => Some(WordsChange::Rewritten),
        _ => None,
    }
}

/// How much more the later number is.
fn more(from: &Found, to: &Found) -> Option<f64> {
    match (from, to) {
        (Found::One(Datum::Number(from)), Found::One(Datum::Number(to))) => {
            Some(round9(to - from)).filter(|more| more.abs() > 0.0)
        }
        _ => None,
    }
}

/// Whether the values are the same, whatever they are called.
fn alike(one: &Held, other: &Held) -> bool {
    let ends = |one: &Option<Datum>, other: &Option<Datum>| match (one, other) {
        (Some(one), Some(other)) => same(one, other),
        (one, other) => one.is_none() && other.is_none(),
    };
    one.basis == other.basis
        && match (&one.value, &other.value) {
            (Found::One(one), Found::One(other)) => same(one, other),
            (Found::Between(low, high), Found::Between(other_low, other_high)) => {
                ends(low, other_low) && ends(high, other_high)
            }
            (Found::OneOf(one), Found::OneOf(other)) => {
                one.len() == other.len() && one.iter().all(|one| other.iter().any(|other| same(one, other)))
            }
            (one, other) => one == other,
        }
}

fn same(one: &Datum, other: &Datum) -> bool {
    match (one, other) {
        (Datum::Text { id, .. }, Datum::Text { id: other, .. }) => id == other,
        (one, other) => one == other,
    }
}
