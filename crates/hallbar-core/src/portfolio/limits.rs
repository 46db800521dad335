//! What cases use of the limits over all of them.

use std::collections::BTreeMap;

use super::{Amount, Entry, LimitResult, Terms, Values};
use crate::assessment::Ternary;
use crate::call::{Bound, CallLimit, LimitOn, Share};

/// Whether a limit is about a case, and among which others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Member<'a> {
    No,
    /// Those with this value; of a limit that is not on each value, all.
    Of(&'a str),
    /// That hangs on a fact that is not known.
    Open,
}

/// What is used of a limit, by those that get money.
#[derive(Debug, Clone, Copy, Default)]
struct Use {
    amount: Amount,
    /// What those that the line goes through may use beyond it.
    in_part: Amount,
    passed_over: u32,
    doubtful: u32,
}

/// One limit on its way down the list.
#[derive(Debug)]
struct Counter<'a> {
    limit: &'a CallLimit,
    /// The place of its fact among the values of a case.
    fact: Option<usize>,
    /// What an amount is held against: `amount · scale` beside `bound`. None for a share of a budget that is not there.
    held: Option<(i128, i128)>,
    uses: BTreeMap<&'a str, Use>,
    /// What is used by cases of which it is not known whether, or where, they count.
    open: Use,
    /// The most that any value has used.
    most: Option<i128>,
}

/// Every limit on its way down the list.
#[derive(Debug)]
pub(super) struct Counters<'a>(Vec<Counter<'a>>);

/// What a limit says of a case before it gets money.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Word {
    /// Nothing stands in its way.
    Free,
    /// It would certainly break this limit.
    Breaks(u32),
    /// It may break this limit.
    MayBreak(u32),
}

impl<'a> Counter<'a> {
    fn member(&self, entry: &'a Entry) -> Member<'a> {
        let value = self.fact.map(|fact| entry.values.get(fact).unwrap_or(&Values::Unknown));
        match (&self.limit.on, value) {
            (LimitOn::All, _) | (_, None) => Member::Of(""),
            (LimitOn::Each(_), Some(Values::One(value))) => Member::Of(value),
            (LimitOn::Each(_), Some(_)) => Member::Open,
            (LimitOn::Those(group), Some(Values::One(value))) => {
                if group.values.contains(value) {
                    Member::Of("")
                } else {
                    Member::No
                }
            }
            (LimitOn::Those(group), Some(Values::OneOf(values))) => {
                match values.iter().filter(|value| group.values.contains(value)).count() {
                    0 => Member::No,
                    some if some == values.len() => Member::Of(""),
                    _ => Member::Open,
                }
            }
            (LimitOn::Those(_), Some(Values::Unknown)) => Member::Open,
        }
    }

    /// What a case uses of it if it gets money.
    fn weight(&self, entry: &Entry) -> Amount {
        match self.limit.bound.share() {
            Share::Cases(_) => Amount::exactly(1),
            Share::Money(_) | Share::Percent(_) => entry.applied,
        }
    }

    fn is_ceiling(&self) -> bool {
        matches!(self.limit.bound, Bound::AtMost(_))
    }

    /// Whether an amount, without limit where none is given, goes beyond it.
    fn beyond(&self, amount: Option<i128>) -> bool {
        let Some((scale, bound)) = self.held else { return false };
        amount.is_none_or(|amount| amount.saturating_mul(scale) > bound)
    }

    fn used(&self, of: &str) -> Use {
        self.uses.get(of).copied().unwrap_or_default()
    }

    /// What those of a value can have used, with `more`, by the most that open cases can have taken.
    fn at_most(&self, member: Member<'_>, more: Amount) -> Option<i128> {
        let used = match member {
            Member::No => Some(0),
            Member::Of(of) => self.used(of).amount.high,
            Member::Open => self.most,
        };
        Some(used?.saturating_add(self.open.amount.high?).saturating_add(more.high?))
    }

    fn results(&self, limit: u32) -> Vec<LimitResult> {
        let result = |value: Option<&str>, used: Use| {
            let ceiling = self.is_ceiling();
            let low = used.amount.low;
            let open = self.open.amount + self.open.in_part + used.in_part;
            let mut high = used.amount.high.zip(open.high).map(|(a, b)| a.saturating_add(b));
            // Whoever decides keeps to the limit, whatever the open cases come to.
            if let Some((scale, bound)) = self.held.filter(|(scale, _)| ceiling && *scale > 0) {
                high = Some(high.unwrap_or(i128::MAX).min(bound / scale).max(low));
            }
            let holds = self.held.map(|(scale, bound)| match (ceiling, high) {
                (true, _) if used.doubtful == 0 => Ternary::Yes,
                (true, _) => Ternary::Open,
                (false, _) if low.saturating_mul(scale) >= bound => Ternary::Yes,
                (false, Some(high)) if high.saturating_mul(scale) < bound => Ternary::No,
                (false, _) => Ternary::Open,
            });
            LimitResult {
                limit,
                value: value.map(str::to_owned),
                used: Amount { low, high },
                holds,
                passed_over: used.passed_over,
                doubtful: used.doubtful,
            }
        };
        if !matches!(self.limit.on, LimitOn::Each(_)) {
            let mut used = self.used("");
            used.doubtful += self.open.doubtful;
            return vec![result(None, used)];
        }
        let fullest = self.uses.iter().max_by(|(a, one), (b, other)| {
            // The first of several that are equally full.
            one.amount.low.cmp(&other.amount.low).then_with(|| b.cmp(a))
        });
        let told = self.uses.iter().filter(|(value, used)| {
            used.passed_over > 0 || used.doubtful > 0 || fullest.is_some_and(|(most, _)| most == *value)
        });
        let unknown =
            (self.open.doubtful > 0).then(|| result(None, Use { amount: Amount::ZERO, ..self.open }));
        told.map(|(value, used)| result(Some(value), *used)).chain(unknown).collect()
    }
}

impl<'a> Counters<'a> {
    pub(super) fn new(terms: &'a Terms) -> Self {
        let budget = terms.budget.map(|budget| i128::from(budget.hundredths()));
        let counter = |limit: &'a CallLimit| Counter {
            limit,
            fact: match &limit.on {
                LimitOn::All => None,
                LimitOn::Each(fact) | LimitOn::Those(crate::call::CaseGroup { fact, .. }) => {
                    // Facts that the terms do not know count as not given.
                    Some(terms.facts.iter().position(|known| known == fact).unwrap_or(usize::MAX))
                }
            },
            held: match limit.bound.share() {
                Share::Money(money) => Some((1, i128::from(money.hundredths()))),
                // Per cent in millionths: applied · 100 ≤ budget · percent, as whole numbers.
                Share::Percent(percent) => {
                    budget.map(|budget| (100_000_000, budget.saturating_mul(i128::from(percent.micros()))))
                }
                Share::Cases(cases) => Some((1, i128::from(cases))),
            },
            uses: BTreeMap::new(),
            open: Use::default(),
            most: Some(0),
        };
        Self(terms.limits.iter().map(counter).collect())
    }

    fn ceilings(&self) -> impl Iterator<Item = (u32, &Counter<'a>)> {
        (0_u32..).zip(&self.0).filter(|(_, counter)| counter.is_ceiling())
    }

    /// What the limits say of those who share a place, each beside the others.
    pub(super) fn words(&self, tie: &[&'a Entry]) -> Vec<Word> {
        let breaks = |entry: &'a Entry| {
            self.ceilings().find_map(|(at, counter)| {
                let Member::Of(of) = counter.member(entry) else { return None };
                let low = counter.used(of).amount.low.saturating_add(counter.weight(entry).low);
                counter.beyond(Some(low)).then_some(Word::Breaks(at))
            })
        };
        let mut words: Vec<Word> = tie.iter().map(|entry| breaks(entry).unwrap_or(Word::Free)).collect();
        for (at, counter) in self.ceilings() {
            // Those who share a place take from the same room, and so may those of whom it is not known.
            let mut together: BTreeMap<&str, Amount> = BTreeMap::new();
            let (mut open, mut all) = (Amount::ZERO, Amount::ZERO);
            for (entry, _) in tie.iter().zip(&words).filter(|(_, word)| !matches!(word, Word::Breaks(_))) {
                let (member, weight) = (counter.member(entry), counter.weight(entry));
                match member {
                    Member::No => continue,
                    Member::Of(of) => {
                        let sum = together.entry(of).or_default();
                        *sum = *sum + weight;
                    }
                    Member::Open => open = open + weight,
                }
                all = all + weight;
            }
            for (entry, word) in tie.iter().zip(&mut words).filter(|(_, word)| **word == Word::Free) {
                let member = counter.member(entry);
                let with = match member {
                    Member::No => continue,
                    Member::Of(of) => together.get(of).copied().unwrap_or_default() + open,
                    Member::Open => all,
                };
                if counter.beyond(counter.at_most(member, with)) {
                    *word = Word::MayBreak(at);
                }
            }
        }
        words
    }

    /// Notes that a limit stops a case, or may.
    pub(super) fn stop(&mut self, entry: &'a Entry, word: Word) {
        let (at, certain) = match word {
            Word::Free => return,
            Word::Breaks(at) => (at, true),
            Word::MayBreak(at) => (at, false),
        };
        let Some(counter) = usize::try_from(at).ok().and_then(|at| self.0.get_mut(at)) else { return };
        let used = match counter.member(entry) {
            Member::Of(of) => counter.uses.entry(of).or_default(),
            Member::No | Member::Open => &mut counter.open,
        };
        if certain { used.passed_over += 1 } else { used.doubtful += 1 }
    }

    /// Notes that a case gets money for certain, or may; or that the line may leave it a part.
    pub(super) fn take(&mut self, entry: &'a Entry, certain: bool, in_part: bool) {
        for counter in &mut self.0 {
            let weight = counter.weight(entry);
            let weight = if certain { weight } else { weight.or_nothing() };
            let used = match counter.member(entry) {
                Member::No => continue,
                Member::Of(of) => counter.uses.entry(of).or_default(),
                Member::Open => &mut counter.open,
            };
            let (into, weight) =
                if in_part { (&mut used.in_part, weight.or_nothing()) } else { (&mut used.amount, weight) };
            *into = *into + weight;
            let high = used.amount.high;
            counter.most = counter.most.zip(high).map(|(most, high)| most.max(high));
        }
    }

    pub(super) fn results(&self) -> Vec<LimitResult> {
        (0_u32..).zip(&self.0).flat_map(|(at, counter)| counter.results(at)).collect()
    }
}
