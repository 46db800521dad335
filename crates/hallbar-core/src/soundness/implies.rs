//! Whether one condition holding means that another holds, seen from how they are written.

use crate::handbook::Relation;
use crate::program::{Compare, Cond, Exact, Right};

/// Whether `other` holds in every case in which `one` certainly does. No where it cannot be seen.
pub(super) fn implies(one: &Cond, other: &Cond) -> bool {
    if one == other {
        return true;
    }
    match (one, other) {
        (_, Cond::All(all)) => all.iter().all(|each| implies(one, each)),
        (Cond::Any(any), _) => any.iter().all(|each| implies(each, other)),
        (_, Cond::Any(any)) if any.iter().any(|each| implies(one, each)) => true,
        (Cond::All(all), _) => all.iter().any(|each| implies(each, other)),
        (Cond::Compare(a), Cond::Compare(b)) => compares(a, b),
        (Cond::Count(a, ones), Cond::Count(b, others)) => a >= b && ones == others,
        (Cond::Each { of: ones, count: a }, Cond::Each { of: others, count: b }) => {
            let fewer = match (a, b) {
                (None, None) => true,
                (Some(a), Some(b)) => a >= b,
                _ => false,
            };
            fewer && ones.len() == others.len() && ones.iter().zip(others).all(|(a, b)| compares(a, b))
        }
        (
            Cond::Items { list: a, quantifier: how, holds: one },
            Cond::Items { list: b, quantifier: same, holds: other },
        ) => a == b && how == same && implies(one, other),
        _ => false,
    }
}

/// A limit, and whether it is inside.
type End = Option<(Exact, bool)>;

fn compares(one: &Compare, other: &Compare) -> bool {
    if one == other {
        return true;
    }
    if one.left != other.left {
        return false;
    }
    match (&one.right, &other.right) {
        (Right::Exact(a), Right::Exact(b)) => {
            let (Some(inner), Some(outer)) = (range(one.relation, *a), range(other.relation, *b)) else {
                return other.relation == Relation::IsNot
                    && range(one.relation, *a).is_some_and(|inner| !holds(inner, *b));
            };
            within(inner, outer)
        }
        (Right::Levels(a), Right::Levels(b)) => {
            let (inner, outer) = (levels(one.relation, *a), levels(other.relation, *b));
            inner & !outer == 0
        }
        _ => false,
    }
}

fn range(relation: Relation, at: Exact) -> Option<(End, End)> {
    match relation {
        Relation::AtLeast => Some((Some((at, true)), None)),
        Relation::MoreThan => Some((Some((at, false)), None)),
        Relation::AtMost => Some((None, Some((at, true)))),
        Relation::LessThan => Some((None, Some((at, false)))),
        Relation::Is | Relation::In => Some((Some((at, true)), Some((at, true)))),
        Relation::IsNot => None,
    }
}

fn holds((low, high): (End, End), at: Exact) -> bool {
    low.is_none_or(|(low, inside)| at > low || (at == low && inside))
        && high.is_none_or(|(high, inside)| at < high || (at == high && inside))
}

fn within(inner: (End, End), outer: (End, End)) -> bool {
    let low = match (inner.0, outer.0) {
        (_, None) => true,
        (None, Some(_)) => false,
        (Some((a, within)), Some((b, inside))) => a > b || (a == b && (inside || !within)),
    };
    let high = match (inner.1, outer.1) {
        (_, None) => true,
        (None, Some(_)) => false,
        (Some((a, within)), Some((b, inside))) => a < b || (a == b && (inside || !within)),
    };
    low && high
}

/// The options that stand in a relation to these.
fn levels(relation: Relation, set: u64) -> u64 {
    if set == 0 {
        return 0;
    }
    let (low, high) = (set.trailing_zeros(), 63 - set.leading_zeros());
    let from = |place: u32| u64::MAX.checked_shl(place).unwrap_or(0);
    match relation {
        Relation::Is | Relation::In => set,
        Relation::IsNot => !set,
        Relation::AtLeast => from(high),
        Relation::MoreThan => from(high + 1),
        Relation::AtMost => !from(low + 1),
        Relation::LessThan => !from(low),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::program::{Kind, Quant};

    fn score(relation: Relation, limit: i128) -> Cond {
        Cond::Compare(Compare {
            left: Quant::NodeScore(0),
            kind: Kind::Number,
            relation,
            right: Right::Exact(Exact::from_integer(limit)),
        })
    }

    #[test]
    fn a_higher_limit_implies_a_lower_one() {
        use Relation::{AtLeast, AtMost, Is, IsNot, LessThan, MoreThan};
        for (one, a, other, b, wanted) in [
            (AtLeast, 4, AtLeast, 3, true),
            (AtLeast, 3, AtLeast, 4, false),
            (AtLeast, 3, MoreThan, 3, false),
            (MoreThan, 3, AtLeast, 3, true),
            (AtMost, 3, LessThan, 3, false),
            (LessThan, 3, AtMost, 3, true),
            (Is, 3, AtLeast, 3, true),
            (AtLeast, 4, IsNot, 3, true),
            (AtLeast, 3, IsNot, 3, false),
        ] {
            assert_eq!(implies(&score(one, a), &score(other, b)), wanted, "{one:?} {a} {other:?} {b}");
        }
    }

    #[test]
    fn lists_are_taken_apart() {
        let (three, four, five) =
            (score(Relation::AtLeast, 3), score(Relation::AtLeast, 4), score(Relation::AtLeast, 5));
        let all = |of: &[&Cond]| Cond::All(of.iter().map(|one| (*one).clone()).collect());
        let any = |of: &[&Cond]| Cond::Any(of.iter().map(|one| (*one).clone()).collect());
        assert!(implies(&all(&[&five, &three]), &four));
        assert!(implies(&four, &any(&[&five, &three])));
        assert!(!implies(&any(&[&five, &three]), &four));
        assert!(implies(&any(&[&five, &four]), &all(&[&three, &four])));
    }

    #[test]
    fn levels_are_sets() {
        let all = (1 << 4) - 1;
        assert_eq!(levels(Relation::AtLeast, 0b0100) & all, 0b1100);
        assert_eq!(levels(Relation::MoreThan, 0b0100) & all, 0b1000);
        assert_eq!(levels(Relation::AtMost, 0b0100) & all, 0b0111);
        assert_eq!(levels(Relation::LessThan, 0b0100) & all, 0b0011);
        assert_eq!(levels(Relation::IsNot, 0b0100) & all, 0b1011);
    }
}
