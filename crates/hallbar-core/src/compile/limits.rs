//! Conditions that ask one quantity to be in two places at once.

use crate::handbook::Relation;
use crate::program::{Compare, Cond, Exact, Right};

/// Whether somewhere inside, the limits that one quantity must meet together leave nothing.
pub(super) fn leave_nothing(condition: &Cond) -> bool {
    match condition {
        Cond::All(all) => contradictory(all) || all.iter().any(leave_nothing),
        Cond::Any(any) | Cond::Count(_, any) => any.iter().any(leave_nothing),
        Cond::Items { holds, .. } => leave_nothing(holds),
        // Something that never holds may well be what is negated.
        Cond::Not(_) | Cond::Compare(_) | Cond::Each { .. } | Cond::Motivated(_) | Cond::Evidenced(_) => {
            false
        }
    }
}

fn contradictory(all: &[Cond]) -> bool {
    let compares: Vec<&Compare> = all
        .iter()
        .filter_map(|condition| match condition {
            Cond::Compare(one) => Some(one),
            _ => None,
        })
        .collect();
    compares.iter().any(|one| {
        let same = compares.iter().copied().filter(|other| other.left == one.left);
        no_number(same.clone()) || no_option(same)
    })
}

/// A limit, and whether it is itself inside.
type Limit = (Exact, bool);

/// Whether no number lies within all limits.
fn no_number<'a>(compares: impl Iterator<Item = &'a Compare>) -> bool {
    // The highest lower limit and the lowest upper one.
    let (mut low, mut high): (Option<Limit>, Option<Limit>) = (None, None);
    for one in compares {
        let Right::Exact(limit) = one.right else { continue };
        let (below, above) = match one.relation {
            Relation::AtLeast => (Some((limit, true)), None),
            Relation::MoreThan => (Some((limit, false)), None),
            Relation::AtMost => (None, Some((limit, true))),
            Relation::LessThan => (None, Some((limit, false))),
            Relation::Is => (Some((limit, true)), Some((limit, true))),
            Relation::IsNot | Relation::In => (None, None),
        };
        low = below.into_iter().chain(low).max_by(|a, b| a.0.cmp(&b.0).then(b.1.cmp(&a.1)));
        high = above.into_iter().chain(high).min_by(|a, b| a.0.cmp(&b.0).then(a.1.cmp(&b.1)));
    }
    match (low, high) {
        (Some((low, a)), Some((high, b))) => low > high || (low == high && !(a && b)),
        _ => false,
    }
}

/// Whether no option meets all tests.
fn no_option<'a>(compares: impl Iterator<Item = &'a Compare>) -> bool {
    let mut left = u64::MAX;
    let mut some = false;
    for one in compares {
        let Right::Levels(set) = one.right else { continue };
        let (lowest, highest) = (set.trailing_zeros(), 63 - set.leading_zeros().min(63));
        let from = u64::MAX << lowest.min(63);
        let to = u64::MAX >> (63 - highest);
        some = true;
        left &= match one.relation {
            Relation::Is | Relation::In => set,
            Relation::IsNot => !set,
            Relation::AtLeast => from,
            Relation::MoreThan => from & !set,
            Relation::AtMost => to,
            Relation::LessThan => to & !set,
        };
    }
    some && left == 0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::program::{Kind, Quant};

    fn limit(relation: Relation, number: i128) -> Cond {
        let right = Right::Exact(Exact::from_integer(number));
        Cond::Compare(Compare { left: Quant::NodeScore(0), kind: Kind::Number, relation, right })
    }

    fn option(relation: Relation, set: u64) -> Cond {
        let left = Quant::Input { input: 0, item: None };
        Cond::Compare(Compare { left, kind: Kind::Ordinal(0), relation, right: Right::Levels(set) })
    }

    #[test]
    fn limits_may_touch_where_both_are_inside() {
        use Relation::{AtLeast, AtMost, Is, LessThan, MoreThan};
        for (a, b, nothing) in [
            (limit(AtLeast, 5), limit(AtMost, 5), false),
            (limit(MoreThan, 5), limit(AtMost, 5), true),
            (limit(AtLeast, 5), limit(LessThan, 5), true),
            (limit(AtLeast, 6), limit(AtMost, 5), true),
            (limit(Is, 4), limit(AtLeast, 5), true),
            (limit(MoreThan, 4), limit(AtLeast, 4), false),
        ] {
            assert_eq!(leave_nothing(&Cond::All(vec![a.clone(), b.clone()])), nothing, "{a:?} {b:?}");
            assert!(!leave_nothing(&Cond::Any(vec![a, b])));
        }
    }

    #[test]
    fn options_are_told_by_their_order() {
        use Relation::{AtLeast, AtMost, In, IsNot, LessThan};
        for (a, b, nothing) in [
            (option(AtLeast, 0b0100), option(LessThan, 0b0100), true),
            (option(AtLeast, 0b0100), option(AtMost, 0b0100), false),
            (option(In, 0b0011), option(AtLeast, 0b0100), true),
            (option(In, 0b0001), option(IsNot, 0b0001), true),
        ] {
            assert_eq!(leave_nothing(&Cond::All(vec![a.clone(), b.clone()])), nothing, "{a:?} {b:?}");
        }
    }
}
