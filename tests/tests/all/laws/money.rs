//! The budget line and the limits: exact to the öre, nothing lost, and right whatever is open comes to.

use hallbar::Money;
use hallbar::assessment::Ternary;
use hallbar::call::{Bound, CallLimit, CaseGroup, LimitOn, Share};
use hallbar::portfolio::{Amount, CallResult, Entry, Funding, Points, Terms, Values, rank};
use proptest::prelude::{TestCaseError, prop_assert, prop_assert_eq};
use proptest::test_runner::TestRunner;

use crate::generate::{Draw, draws, runs};

fn for_draws(law: impl Fn(Draw) -> Result<(), TestCaseError>) {
    if let Err(error) = TestRunner::new(runs()).run(&draws(), law) {
        panic!("{error}");
    }
}

fn small(draw: &mut Draw, below: usize) -> i128 {
    i128::try_from(draw.below(below)).unwrap()
}

/// Öre that no two decimals of a double hold together.
fn amount(draw: &mut Draw) -> i128 {
    draw.of(&[0, 1, 33, 100, 10_001, 333_333, 9_007_199_254_740_993])
}

#[test]
fn the_line_is_exact_to_the_öre_and_nothing_is_lost() {
    for_draws(|mut draw| {
        let number = 1 + draw.below(12);
        let entries: Vec<Entry> = (0..number)
            .map(|at| {
                let points = f64::from(u8::try_from(draw.below(4)).unwrap());
                Entry {
                    record: u64::try_from(at).unwrap(),
                    score: Some(Points { low: points, high: points }),
                    certain: true,
                    answered: true,
                    applied: Amount::exactly(amount(&mut draw)),
                    ..Entry::default()
                }
            })
            .collect();
        let all: i128 = entries.iter().map(|entry| entry.applied.low).sum();
        let whole = rank(entries.clone(), Terms::default());
        prop_assert_eq!(whole.rows.last().unwrap().cumulated, Amount::exactly(all));
        prop_assert_eq!(whole.totals.all.applied, Amount::exactly(all));
        let classes: Amount = whole.totals.by_class.iter().map(|total| total.count.applied).sum();
        prop_assert_eq!(classes, Amount::exactly(all));

        // A budget of what is applied for down to a place reaches just there; one öre less does not.
        let at = draw.below(number);
        let down_to = whole.rows[at].cumulated.low;
        let with = |budget: i128| {
            let mut terms = Terms::default();
            let budget = i64::try_from(budget).unwrap();
            terms.budget = Money::from_hundredths(budget, hallbar::Currency::SEK);
            rank(entries.clone(), terms)
        };
        let fits = |result: &CallResult, place: u32| {
            let mut rows = result.rows.iter().filter(|row| row.place == place);
            rows.all(|row| row.funding == Some(Funding::Fits))
        };
        let place = whole.rows[at].place;
        prop_assert!(fits(&with(down_to), place));
        let own: i128 = whole
            .rows
            .iter()
            .filter(|row| row.place == place)
            .map(|row| whole.entry(row).unwrap().applied.low)
            .sum();
        if own > 0 {
            let less = with(down_to - 1);
            prop_assert!(!fits(&less, place));
            let funding = less.rows[at].funding.unwrap();
            prop_assert_eq!(funding, if own == 1 { Funding::Below } else { Funding::Cut });
            let line = less.line.unwrap();
            prop_assert_eq!(line.left, Amount::exactly(own - 1));
        }
        Ok(())
    });
}

const TOWNS: [&str; 3] = ["a", "b", "c"];

fn limit(at: usize, draw: &mut Draw) -> CallLimit {
    let share = match draw.below(3) {
        0 => Share::Cases(u16::try_from(1 + draw.below(2)).unwrap()),
        1 => Share::Percent(draw.of(&[25, 40]).into()),
        _ => Share::Money(Money::sek(i32::try_from(1 + draw.below(8)).unwrap())),
    };
    let on = match draw.below(3) {
        0 => LimitOn::Each("town".into()),
        1 => LimitOn::Those(CaseGroup { fact: "town".into(), values: vec!["a".into(), "b".into()] }),
        _ => LimitOn::All,
    };
    let floor = on == LimitOn::All || draw.once_in(3);
    let floor = floor && !matches!(on, LimitOn::Each(_));
    let bound = if floor { Bound::AtLeast(share) } else { Bound::AtMost(share) };
    CallLimit { id: format!("l{at}"), title: String::new(), on, bound }
}

/// Cases one above the other, or some of them beside one another, and some of them open.
fn call(draw: &mut Draw) -> (Vec<Entry>, Terms) {
    let ties = draw.once_in(2);
    let mut terms = Terms::default();
    terms.budget = Some(Money::sek(i32::try_from(draw.below(16)).unwrap()));
    terms.facts = vec!["town".into()];
    terms.limits = (0..draw.below(4)).map(|at| limit(at, draw)).collect();
    let number = 1 + draw.below(6);
    let entry = |at: usize| {
        let points = if ties { draw.below(3) } else { number - at };
        let points = f64::from(u8::try_from(points).unwrap());
        // Whether a case that costs nothing is above a budget that is used up says nothing.
        let low = (1 + small(draw, 4)) * 100;
        let high = if draw.once_in(4) { low + small(draw, 4) * 100 } else { low };
        let town = |draw: &mut Draw| draw.of(&TOWNS).to_owned();
        let values = match draw.below(8) {
            7 => Values::Unknown,
            6 => Values::OneOf(vec![town(draw), town(draw)]),
            _ => Values::One(town(draw)),
        };
        Entry {
            record: u64::try_from(at).unwrap(),
            score: Some(Points { low: points, high: points }),
            certain: !draw.once_in(8),
            answered: true,
            open: if draw.once_in(5) { vec![0] } else { Vec::new() },
            applied: Amount { low, high: Some(high) },
            values: vec![values],
            ..Entry::default()
        }
    };
    ((0..number).map(entry).collect(), terms)
}

/// A case with everything settled: what it applies for and from where; `None` where it falls away.
type Settled<'a> = Option<(i128, &'a str)>;

/// Some settled ways; the ends of amounts are among them.
fn settled<'a>(entry: &'a Entry, draw: &mut Draw) -> Settled<'a> {
    if (!entry.certain || !entry.open.is_empty()) && draw.once_in(2) {
        return None;
    }
    let high = entry.applied.high.unwrap();
    let amount = draw.of(&[entry.applied.low, high, (entry.applied.low + high) / 2]);
    let town = match &entry.values[0] {
        Values::One(town) => town,
        Values::OneOf(towns) => towns[draw.below(towns.len())].as_str(),
        Values::Unknown => draw.of(&TOWNS),
    };
    Some((amount, town))
}

/// What becomes of a case, by walking down the list with everything settled.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Fate {
    Away,
    Whole,
    Part(i128),
    Nothing,
    Stopped,
}

/// Whether a limit is about a case from a town, and the group that it counts in.
fn counts_in<'a>(limit: &CallLimit, town: &'a str) -> Option<&'a str> {
    match &limit.on {
        LimitOn::All => Some(""),
        LimitOn::Each(_) => Some(town),
        LimitOn::Those(group) => group.values.iter().any(|value| value == town).then_some(""),
    }
}

/// What is used of a limit in a group: cases where it counts them, else money.
fn used(limit: &CallLimit, group: &str, got: &[(i128, &str)]) -> i128 {
    let own = got.iter().filter(|(_, town)| counts_in(limit, town) == Some(group));
    if matches!(limit.bound.share(), Share::Cases(_)) {
        i128::try_from(own.count()).unwrap()
    } else {
        own.map(|(amount, _)| amount).sum()
    }
}

/// The bound in hundredths, rounded down, or in cases.
fn bound(limit: &CallLimit, budget: i128) -> i128 {
    match limit.bound.share() {
        Share::Cases(cases) => cases.into(),
        Share::Money(money) => money.hundredths().into(),
        Share::Percent(percent) => budget * i128::from(percent.micros()) / 100_000_000,
    }
}

/// What becomes of each case; what those that get money use of each limit, without and with the one that gets a part.
fn walk(cases: &[Settled<'_>], terms: &Terms) -> (Vec<Fate>, Vec<(i128, i128)>) {
    let budget = i128::from(terms.budget.unwrap().hundredths());
    let (mut spent, mut ended) = (0, false);
    let mut got: Vec<(i128, &str)> = Vec::new();
    let mut sums = Vec::new();
    let mut part = None;
    let mut fates = Vec::new();
    for case in cases {
        let fate = match *case {
            None => Fate::Away,
            Some((amount, town)) => {
                let breaks = |limit: &&CallLimit| {
                    let Some(group) = counts_in(limit, town) else { return false };
                    let with = [got.as_slice(), &[(amount, town)]].concat();
                    matches!(limit.bound, Bound::AtMost(_))
                        && used(limit, group, &with) > bound(limit, budget)
                };
                // Below the line nothing is held against limits.
                let reached = !ended && (spent < budget || amount == 0);
                if reached && terms.limits.iter().any(|limit| breaks(&limit)) {
                    Fate::Stopped
                } else if !ended && spent + amount <= budget {
                    spent += amount;
                    got.push((amount, town));
                    Fate::Whole
                } else if !ended && spent < budget {
                    ended = true;
                    part = Some((budget - spent, town));
                    Fate::Part(budget - spent)
                } else {
                    ended = true;
                    Fate::Nothing
                }
            }
        };
        fates.push(fate);
    }
    let with_part: Vec<(i128, &str)> = got.iter().copied().chain(part).collect();
    for limit in &terms.limits {
        sums.push((used(limit, "", &got), used(limit, "", &with_part)));
    }
    (fates, sums)
}

#[test]
fn what_the_line_says_holds_whatever_is_open_comes_to() {
    for_draws(|mut draw| {
        let (entries, terms) = call(&mut draw);
        let budget = i128::from(terms.budget.unwrap().hundredths());
        let result = rank(entries, terms);
        let open = result.rows.iter().any(|row| {
            let entry = result.entry(row).unwrap();
            let known = matches!(entry.values[0], Values::One(_));
            row.place != row.place_to
                || !entry.certain
                || row.conditional
                || !entry.applied.is_settled()
                || !known
        });
        for _ in 0..12 {
            // Who comes first of those who share a place is for a person to say.
            let mut rows = result.rows.clone();
            rows.chunk_by_mut(|a, b| a.place == b.place).for_each(|tie| draw.shuffle(tie));
            let cases: Vec<Settled<'_>> =
                rows.iter().map(|row| settled(result.entry(row).unwrap(), &mut draw)).collect();
            let (fates, sums) = walk(&cases, &result.terms);
            for (row, fate) in rows.iter().zip(&fates) {
                let tied = row.place != row.place_to;
                let right = match (row.funding.unwrap(), fate) {
                    (Funding::Cut | Funding::MayBeCut, _) if tied => true,
                    (_, Fate::Away) | (Funding::Fits, Fate::Whole) => true,
                    (Funding::Below, fate) => matches!(fate, Fate::Nothing),
                    (Funding::PassedOver, fate) => {
                        matches!(fate, Fate::Stopped | Fate::Nothing | Fate::Part(_))
                    }
                    (Funding::Cut, fate) => matches!(fate, Fate::Part(_)),
                    (Funding::MayBeCut, fate) => {
                        matches!(fate, Fate::Part(_) | Fate::Nothing | Fate::Stopped)
                    }
                    (Funding::MayFit, _) => open,
                    (Funding::Fits, _) => false,
                };
                prop_assert!(right, "{row:?} comes to {fate:?} in {cases:?} of {result:?}");
                if !open {
                    prop_assert_eq!(row.funding == Some(Funding::PassedOver), *fate == Fate::Stopped);
                }
            }
            for told in result.limits.iter().filter(|told| told.value.is_none()) {
                let limit = &result.terms.limits[told.limit as usize];
                if matches!(limit.on, LimitOn::Each(_)) {
                    continue;
                }
                let (sum, with_part) = sums[told.limit as usize];
                prop_assert!(told.used.low <= sum, "{told:?} {sum} {cases:?} {result:?}");
                prop_assert!(told.used.high.is_none_or(|high| sum <= high), "{told:?} {sum}");
                let enough = |sum: i128| match limit.bound {
                    Bound::AtMost(_) => sum <= bound(limit, budget),
                    Bound::AtLeast(Share::Percent(percent)) => {
                        sum * 100_000_000 >= budget * i128::from(percent.micros())
                    }
                    Bound::AtLeast(_) => sum >= bound(limit, budget),
                };
                match told.holds {
                    Some(Ternary::Yes) => prop_assert!(enough(sum), "{told:?} {sum}"),
                    Some(Ternary::No) => prop_assert!(!enough(with_part), "{told:?} {with_part}"),
                    _ => {}
                }
            }
        }
        Ok(())
    });
}
