//! Aggregation of parts into a node: the exact range over parts that may be absent.

use crate::assessment::Ternary;
use crate::program::Aggregation;

use super::round9;

/// What a part brings to its node.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Term {
    pub(crate) weight: f64,
    pub(crate) low: f64,
    pub(crate) high: f64,
    /// `Open`: it may be absent.
    pub(crate) present: Ternary,
}

/// The least and the most that the rule can give over these parts; `None` where there is nothing to bring together.
///
/// Parts that may be absent are taken in or left out so as to reach each end: exact, since every rule here rises in
/// each part. `order` is scratch memory.
pub(crate) fn aggregate(rule: Aggregation, terms: &[Term], order: &mut Vec<usize>) -> Option<(f64, f64)> {
    if terms.iter().all(|term| term.present == Ternary::No) {
        return None;
    }
    let one = |term: &Term| term.present != Ternary::Open && term.low.to_bits() == term.high.to_bits();
    let settled = terms.iter().all(|term| term.present == Ternary::No || one(term));
    let both = |end: &mut dyn FnMut(bool) -> Option<f64>| {
        let low = end(true)?;
        Some((low, if settled { low } else { end(false)? }))
    };
    match rule {
        Aggregation::None => None,
        Aggregation::Sum => Some(sum(terms)),
        Aggregation::Mean => both(&mut |lowest| mean(1.0, terms, lowest, order)),
        Aggregation::Power(p) => both(&mut |lowest| mean(p, terms, lowest, order)),
        Aggregation::Minimum => both(&mut |lowest| extreme(terms, true, lowest)),
        Aggregation::Maximum => both(&mut |lowest| extreme(terms, false, lowest)),
        Aggregation::Count(least) => Some(count(terms, least)),
        Aggregation::Worst(k) => both(&mut |lowest| worst(k, terms, lowest, order)),
    }
}

fn sum(terms: &[Term]) -> (f64, f64) {
    let (mut low, mut high) = (0.0, 0.0);
    // The parts that may be absent and pull no way: with nothing else there, one of them must be.
    let (mut least_left, mut most_left) = (f64::INFINITY, f64::NEG_INFINITY);
    let (mut taken_low, mut taken_high) = (false, false);
    for term in terms {
        let (a, b) = (term.weight * term.low, term.weight * term.high);
        let (least, most) = if a <= b { (a, b) } else { (b, a) };
        let (sure, may) = (term.present == Ternary::Yes, term.present == Ternary::Open);
        if sure || (may && least < 0.0) {
            low += least;
            taken_low = true;
        } else if may {
            least_left = least_left.min(least);
        }
        if sure || (may && most > 0.0) {
            high += most;
            taken_high = true;
        } else if may {
            most_left = most_left.max(most);
        }
    }
    (if taken_low { low } else { least_left }, if taken_high { high } else { most_left })
}

/// The end of a term that the lowest (or highest) result takes.
fn end(term: &Term, lowest: bool) -> f64 {
    if lowest { term.low } else { term.high }
}

/// Fills `order` with the terms that may be absent, those that move the result the most first.
fn optional_by_pull(terms: &[Term], lowest: bool, order: &mut Vec<usize>) {
    order.clear();
    order.extend((0..terms.len()).filter(|at| terms[*at].present == Ternary::Open));
    order.sort_unstable_by(|a, b| {
        let rising = end(&terms[*a], lowest).total_cmp(&end(&terms[*b], lowest));
        if lowest { rising } else { rising.reverse() }.then(a.cmp(b))
    });
}

/// The weighted power mean with exponent `p` (1 arithmetic, 0 geometric, −1 harmonic), at one end.
fn mean(p: f64, terms: &[Term], lowest: bool, order: &mut Vec<usize>) -> Option<f64> {
    let all = |taken: &dyn Fn(usize) -> bool| {
        let (mut sum, mut weights) = (0.0, 0.0);
        for (at, term) in terms.iter().enumerate() {
            if term.present == Ternary::Yes || (term.present == Ternary::Open && taken(at)) {
                sum += term.weight * forth(p, end(term, lowest));
                weights += term.weight;
            }
        }
        (weights > 0.0).then(|| back(p, sum / weights))
    };
    if terms.iter().all(|term| term.present != Ternary::Open) {
        return all(&|_| false);
    }
    optional_by_pull(terms, lowest, order);
    let mut taken = 0;
    let mut best = all(&|_| false);
    while let Some(&next) = order.get(taken) {
        let value = end(&terms[next], lowest);
        let helps = best.is_none_or(|best| if lowest { value < best } else { value > best });
        if !helps {
            break;
        }
        taken += 1;
        let chosen = &order[..taken];
        best = all(&|at| chosen.contains(&at)).or(best);
    }
    best
}

fn forth(p: f64, x: f64) -> f64 {
    if is(p, 1.0) {
        x
    } else if is(p, 0.0) {
        libm::log(x)
    } else if is(p, -1.0) {
        1.0 / x
    } else {
        libm::pow(x, p)
    }
}

fn back(p: f64, x: f64) -> f64 {
    if is(p, 1.0) {
        x
    } else if is(p, 0.0) {
        libm::exp(x)
    } else if is(p, -1.0) {
        1.0 / x
    } else {
        libm::pow(x, 1.0 / p)
    }
}

/// Whether an exponent is this one: exponents are decimals with at most six decimals.
fn is(p: f64, other: f64) -> bool {
    (p - other).abs() < 1e-9
}

/// The least or the greatest of the parts, at one end.
fn extreme(terms: &[Term], least: bool, lowest: bool) -> Option<f64> {
    let sure = |term: &&Term| term.present == Ternary::Yes;
    let may = |term: &&Term| term.present != Ternary::No;
    let ends = |keep: &dyn Fn(&&Term) -> bool| {
        let values: &mut dyn Iterator<Item = f64> = &mut terms.iter().filter(keep).map(|t| end(t, lowest));
        if least { values.reduce(f64::min) } else { values.reduce(f64::max) }
    };
    if least == lowest {
        // Everything that may be there can pull it further out.
        ends(&may)
    } else {
        // Only what must be there holds it back; with nothing certain, the best single one.
        ends(&sure).or_else(|| {
            let values = terms.iter().filter(may).map(|term| end(term, lowest));
            if lowest { values.reduce(f64::min) } else { values.reduce(f64::max) }
        })
    }
}

#[expect(clippy::cast_precision_loss, reason = "a count of parts is far below 2⁵³")]
fn count(terms: &[Term], least: f64) -> (f64, f64) {
    let reaches = |points: f64| round9(points) >= least;
    let sure = terms.iter().any(|t| t.present == Ternary::Yes);
    let certain = terms.iter().filter(|t| t.present == Ternary::Yes && reaches(t.low)).count();
    // With nothing certain one part must be there, and each may reach.
    let forced = !sure && terms.iter().all(|t| t.present == Ternary::No || reaches(t.low));
    let low = certain + usize::from(forced);
    let high = terms.iter().filter(|t| t.present != Ternary::No && reaches(t.high)).count();
    (low as f64, high as f64)
}

/// The plain mean of the `k` lowest parts, at one end.
fn worst(k: usize, terms: &[Term], lowest: bool, order: &mut Vec<usize>) -> Option<f64> {
    optional_by_pull(terms, lowest, order);
    let sure = terms.iter().filter(|term| term.present == Ternary::Yes).count();
    let optional = order.len();
    let mut best: Option<f64> = None;
    // Taking in the `taken` that pull the most; with the parts so few, trying each number of them is plain and exact.
    for taken in 0..=optional {
        if sure + taken == 0 {
            continue;
        }
        let value = worst_of(k, terms, lowest, &order[..taken]);
        best = Some(best.map_or(value, |best| if lowest { best.min(value) } else { best.max(value) }));
    }
    best
}

/// The mean of the `k` lowest among the certain terms and those taken in.
fn worst_of(k: usize, terms: &[Term], lowest: bool, taken: &[usize]) -> f64 {
    let here = |at: usize| terms[at].present == Ternary::Yes || taken.contains(&at);
    let value = |at: usize| end(&terms[at], lowest);
    // Rank among those here, ties by place: no sorted copy is needed for the handful of parts a node has.
    let rank = |at: usize| {
        (0..terms.len())
            .filter(|other| here(*other))
            .filter(|other| value(*other).total_cmp(&value(at)).then(other.cmp(&at)).is_lt())
            .count()
    };
    let (mut sum, mut number) = (0.0, 0.0);
    for at in (0..terms.len()).filter(|at| here(*at)) {
        if rank(at) < k {
            sum += value(at);
            number += 1.0;
        }
    }
    sum / number
}

#[cfg(test)]
mod tests {
    use super::*;

    fn term(weight: f64, low: f64, high: f64, present: Ternary) -> Term {
        Term { weight, low, high, present }
    }

    fn run(rule: Aggregation, terms: &[Term]) -> Option<(f64, f64)> {
        aggregate(rule, terms, &mut Vec::new()).map(|(low, high)| (round9(low), round9(high)))
    }

    #[test]
    fn means_of_100_64_and_16() {
        let terms: Vec<Term> = [100.0, 64.0, 16.0].iter().map(|x| term(1.0, *x, *x, Ternary::Yes)).collect();
        for (rule, mean) in [
            (Aggregation::Mean, 60.0),
            (Aggregation::Power(0.0), 46.784_283_81),
            (Aggregation::Power(-1.0), 34.042_553_19),
            (Aggregation::Power(-2.0), 26.567_225_67),
            (Aggregation::Minimum, 16.0),
            (Aggregation::Maximum, 100.0),
            (Aggregation::Worst(2), 40.0),
        ] {
            let (low, high) = run(rule, &terms).unwrap();
            assert!((low - mean).abs() < 5e-9 && (high - mean).abs() < 5e-9, "{rule:?}: {low}");
        }
        assert_eq!(run(Aggregation::Count(64.0), &terms), Some((2.0, 2.0)));
        assert_eq!(run(Aggregation::Sum, &terms), Some((180.0, 180.0)));
        assert_eq!(run(Aggregation::None, &terms), None);
    }

    #[test]
    fn a_part_that_may_be_absent_is_taken_where_it_pulls() {
        let terms = [term(1.0, 2.0, 2.0, Ternary::Yes), term(1.0, 0.0, 4.0, Ternary::Open)];
        assert_eq!(run(Aggregation::Mean, &terms), Some((1.0, 3.0)));
        assert_eq!(run(Aggregation::Sum, &terms), Some((2.0, 6.0)));
        assert_eq!(run(Aggregation::Minimum, &terms), Some((0.0, 2.0)));
        assert_eq!(run(Aggregation::Maximum, &terms), Some((2.0, 4.0)));
        assert_eq!(run(Aggregation::Worst(1), &terms), Some((0.0, 2.0)));
        assert_eq!(run(Aggregation::Worst(2), &terms), Some((1.0, 3.0)));
    }

    #[test]
    fn with_nothing_certain_any_one_may_be_alone() {
        let terms = [term(1.0, 2.0, 3.0, Ternary::Open), term(3.0, 5.0, 6.0, Ternary::Open)];
        for rule in [Aggregation::Mean, Aggregation::Minimum, Aggregation::Maximum, Aggregation::Worst(2)] {
            assert_eq!(run(rule, &terms), Some((2.0, 6.0)), "{rule:?}");
        }
        assert_eq!(run(Aggregation::Mean, &[term(0.0, 1.0, 1.0, Ternary::Yes)]), None);
    }

    #[test]
    fn a_negative_weight_turns_the_range() {
        assert_eq!(run(Aggregation::Sum, &[term(-2.0, 1.0, 3.0, Ternary::Yes)]), Some((-6.0, -2.0)));
    }
}
