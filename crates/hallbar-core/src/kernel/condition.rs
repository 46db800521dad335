//! Conditions, three-valued.

use crate::assessment::Ternary;
use crate::handbook::Relation;
use crate::program::{Compare, Cond, Kind, NonAnswer, Quant, Quantifier, Right, Treatment};

use super::possible::{Possible, among, compare, sets};
use super::{Here, Run, Slot, Standing};

impl Run<'_> {
    /// Whether the condition holds, does not, or is open.
    pub(crate) fn holds(&self, condition: &Cond, here: Here) -> Ternary {
        match condition {
            Cond::All(all) => all.iter().map(|c| self.holds(c, here)).min().unwrap_or(Ternary::Yes),
            Cond::Any(any) => any.iter().map(|c| self.holds(c, here)).max().unwrap_or(Ternary::No),
            Cond::Not(inner) => self.holds(inner, here).negate(),
            Cond::Count(least, of) => at_least(*least, of.iter().map(|c| self.holds(c, here))),
            Cond::Compare(one) => self.compares(one, here),
            Cond::Each { of, count: None } => {
                of.iter().map(|one| self.compares_or_skips(one, here)).min().unwrap_or(Ternary::Yes)
            }
            Cond::Each { of, count: Some(least) } => {
                at_least(*least, of.iter().map(|one| self.compares(one, here)))
            }
            Cond::Items { list, quantifier, holds } => {
                let items =
                    (0..self.layout.lens[*list]).map(|item| self.holds(holds, here.enter(*list, item)));
                match quantifier {
                    Quantifier::Every => items.min().unwrap_or(Ternary::Yes),
                    Quantifier::Some => items.max().unwrap_or(Ternary::No),
                    Quantifier::Count(least) => at_least(*least, items),
                }
            }
            Cond::Motivated(input) => self.comes_with(*input, here, |slot| slot.motivated),
            Cond::Evidenced(input) => self.comes_with(*input, here, |slot| slot.evidenced),
        }
    }

    /// Whether an answer comes with something; an answer yet to be given may. One to a question that is not asked is
    /// kept and not counted.
    fn comes_with(&self, input: usize, here: Here, has: impl Fn(Slot) -> bool) -> Ternary {
        let at = self.layout.inputs[input] + here.item(self.program.inputs[input].list);
        let slot = self.inputs.slots[at];
        let with = match (has(slot), self.is_to_come(input, slot)) {
            (true, _) => Ternary::Yes,
            (false, true) => Ternary::Open,
            (false, false) => Ternary::No,
        };
        with.min(self.state.asked[at])
    }

    /// Whether another answer may come in place of this one: it is none, is one in part, or a non-answer that those
    /// who read it leave open.
    fn is_to_come(&self, input: usize, slot: Slot) -> bool {
        let settles = |treatment: Treatment| {
            let rule = match slot.standing {
                Standing::NotDescribed => treatment.not_described,
                Standing::NotApplicable => treatment.not_applicable,
                _ => return false,
            };
            match rule {
                NonAnswer::Open => false,
                NonAnswer::LeftOut => true,
                NonAnswer::Counts { with_reason, .. } => !with_reason || slot.motivated,
            }
        };
        match slot.standing {
            Standing::Answered => false,
            Standing::InPart | Standing::Unknown | Standing::Missing => true,
            Standing::NotDescribed | Standing::NotApplicable => {
                let reads =
                    |quant: &Quant| matches!(quant, Quant::Input { input: read, .. } if *read == input);
                let mut criteria = self.program.criteria.iter().filter(|rule| reads(&rule.reads)).peekable();
                if criteria.peek().is_none() {
                    return !settles(self.program.inputs[input].treatment);
                }
                !criteria.any(|rule| settles(rule.treatment))
            }
        }
    }

    pub(crate) fn compares(&self, one: &Compare, here: Here) -> Ternary {
        if let (Quant::Input { input, item }, Right::Levels(asked)) = (&one.left, &one.right) {
            let at = self.layout.inputs[*input]
                + item.unwrap_or_else(|| here.item(self.program.inputs[*input].list));
            let slot = &self.inputs.slots[at];
            if let (Standing::Answered, Possible::Ordinal { set, optional: false }, Ternary::Yes) =
                (slot.standing, slot.value, self.state.asked[at])
            {
                // The shortest way for the most frequent comparison.
                return sets(one.relation, set, *asked);
            }
        }
        self.compare_with(self.quantity(&one.left, here), one, here)
    }

    /// As in *each of*: what is not applicable is skipped.
    pub(crate) fn compares_or_skips(&self, one: &Compare, here: Here) -> Ternary {
        match self.quantity(&one.left, here) {
            Possible::Nothing => Ternary::Yes,
            left if left.is_optional() => {
                self.compare_with(left.with_optional(false), one, here).max(Ternary::Open)
            }
            left => self.compare_with(left, one, here),
        }
    }

    fn compare_with(&self, left: Possible, one: &Compare, here: Here) -> Ternary {
        let relation = one.relation;
        match &one.right {
            Right::Exact(number) => compare(left, relation, Possible::exact(*number), &[]),
            Right::Levels(set) => {
                compare(left, relation, Possible::Ordinal { set: *set, optional: false }, &[])
            }
            Right::Codes(codes) => {
                let holds = match left {
                    Possible::Code { code, .. } => among(relation, &[code], codes, true),
                    Possible::Codes { start, end, .. } => {
                        among(relation, &self.inputs.pool[start..end], codes, true)
                    }
                    Possible::AnyCode { .. } => Ternary::Open,
                    _ => Ternary::No,
                };
                if left.is_optional() { holds.min(Ternary::Open) } else { holds }
            }
            Right::Quant(right) => {
                // A set of options on the right is what the other quantity may be, not a list to be in.
                let is_option = matches!(one.kind, Kind::Ordinal(_));
                let relation = if is_option && relation == Relation::In { Relation::Is } else { relation };
                compare(left, relation, self.quantity(right, here), &self.inputs.pool)
            }
        }
    }
}

/// Whether at least so many hold.
fn at_least(least: usize, all: impl Iterator<Item = Ternary>) -> Ternary {
    let (mut certain, mut possible) = (0, 0);
    for holds in all {
        certain += usize::from(holds == Ternary::Yes);
        possible += usize::from(holds != Ternary::No);
    }
    if certain >= least {
        Ternary::Yes
    } else if possible >= least {
        Ternary::Open
    } else {
        Ternary::No
    }
}
