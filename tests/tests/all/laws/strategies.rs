//! Two strategies held against one another: with themselves, mirrored, in another order, and after known edits.

use std::collections::BTreeSet;

use hallbar::Strategy;
use hallbar::strategy::{
    Action, Aim, Change, Direction, GoalChange, GoalLink, GoalsMatched, Perspective, Reading,
    RegionComparison, SharedCodes, StrategyComparison, StrategyDocument, StrategyGoal, StrategyIndicator,
    VersionComparison,
};
use proptest::collection::vec;
use proptest::prelude::{Just, Strategy as _, TestCaseError, prop_assert, prop_assert_eq};
use proptest::sample::{Index, subsequence};
use proptest::test_runner::TestRunner;

use crate::generate::runs;

/// Few and near to one another, so that equal and nearly equal titles are common; one is empty.
const TITLES: [&str; 8] = [
    "Utsläppen minskar",
    "Utsläppen minskar varje år",
    "Utsläppen har minskat",
    "Fler bostäder",
    "Fler bostäder i bra lägen",
    "fler bostäder ",
    "Mål",
    "",
];
const CODES: [&str; 6] = ["8.2", "11.1", "11.2", "13", "13.2", "15.1"];
const FIGURES: [Option<&str>; 4] = [None, None, Some("N00401"), Some("N45925")];

/// What a goal is made from.
#[derive(Debug, Clone)]
pub(super) struct GoalSeed {
    id: String,
    title: Index,
    links: Vec<(Index, bool)>,
    indicators: Vec<(Index, Index)>,
    above: Index,
}

fn goal_seeds(id: String) -> impl proptest::strategy::Strategy<Value = GoalSeed> {
    let links = vec((proptest::arbitrary::any::<Index>(), proptest::bool::weighted(0.8)), 0..4);
    let indicators = vec((proptest::arbitrary::any::<Index>(), proptest::arbitrary::any::<Index>()), 0..3);
    let any = || proptest::arbitrary::any::<Index>();
    (Just(id), any(), links, indicators, any()).prop_map(|(id, title, links, indicators, above)| GoalSeed {
        id,
        title,
        links,
        indicators,
        above,
    })
}

/// Strategies of at most so many goals with near-equal and equal titles, in a tree of three levels.
pub(super) fn strategy_documents(most: usize) -> impl proptest::strategy::Strategy<Value = StrategyDocument> {
    let ids: Vec<String> = (0..most + 3).map(|number| format!("m{number}")).collect();
    let goals = subsequence(ids, 0..=most)
        .prop_shuffle()
        .prop_flat_map(|ids| ids.into_iter().map(goal_seeds).collect::<Vec<_>>());
    let vision = proptest::option::of(proptest::sample::select(&["En vision", "En annan"][..]));
    (goals, vision, proptest::option::of(2025_i16..2050)).prop_map(|(seeds, vision, horizon)| {
        StrategyDocument {
            id: "region".into(),
            version: "1".into(),
            levels: vec!["område".into(), "mål".into(), "delmål".into()],
            vision: vision.map(str::to_owned),
            horizon,
            goals: tree(seeds),
            ..StrategyDocument::default()
        }
    })
}

/// Each goal stands at the top or below one of those before it that is not at the lowest level.
fn tree(seeds: Vec<GoalSeed>) -> Vec<StrategyGoal> {
    let mut tops: Vec<StrategyGoal> = Vec::new();
    for seed in seeds {
        let places = 1 + tops.len() + tops.iter().map(|top| top.goals.len()).sum::<usize>();
        let mut place = seed.above.index(places);
        let goal = goal(seed);
        if place == 0 {
            tops.push(goal);
            continue;
        }
        place -= 1;
        'found: {
            for top in &mut tops {
                if place == 0 {
                    top.goals.push(goal);
                    break 'found;
                }
                place -= 1;
                if place < top.goals.len() {
                    top.goals[place].goals.push(goal);
                    break 'found;
                }
                place -= top.goals.len();
            }
        }
    }
    tops
}

fn goal(seed: GoalSeed) -> StrategyGoal {
    let mut seen = BTreeSet::new();
    let links = seed.links.iter().map(|(code, supports)| GoalLink {
        to: code.get(&CODES).to_string(),
        direction: if *supports { Direction::Supports } else { Direction::Hinders },
        ..GoalLink::default()
    });
    let links = links.filter(|link| seen.insert((link.to.clone(), link.direction))).collect();
    let indicators = seed.indicators.iter().enumerate().map(|(at, (title, figure))| StrategyIndicator {
        id: format!("i{at}"),
        title: title.get(&TITLES).to_string(),
        key_figure: figure.get(&FIGURES).map(str::to_owned),
        ..StrategyIndicator::default()
    });
    let indicators = indicators.collect();
    let title = seed.title.get(&TITLES).to_string();
    StrategyGoal { id: seed.id, title, links, indicators, ..StrategyGoal::default() }
}

/// The same strategy with the goals of each level the other way round.
pub(super) fn reordered(mut document: StrategyDocument) -> StrategyDocument {
    fn turn(goals: &mut [StrategyGoal]) {
        goals.reverse();
        goals.iter_mut().for_each(|goal| turn(&mut goal.goals));
    }
    turn(&mut document.goals);
    document
}

fn valid(document: StrategyDocument) -> Strategy {
    let checked = Strategy::validate(document);
    checked.value.unwrap_or_else(|| panic!("{:?}", checked.diagnostics))
}

fn versions(before: &Strategy, after: &Strategy) -> VersionComparison {
    match StrategyComparison::versions(before, after, None) {
        StrategyComparison::Versions(compared) => compared,
        other => panic!("{other:?}"),
    }
}

fn regions(a: &Strategy, b: &Strategy) -> RegionComparison {
    match StrategyComparison::regions(a, b, None) {
        StrategyComparison::Regions(compared) => compared,
        other => panic!("{other:?}"),
    }
}

fn hold(law: impl Fn(Strategy, Strategy) -> Result<(), TestCaseError>) {
    let pairs = (strategy_documents(8), strategy_documents(8));
    let run = TestRunner::new(runs()).run(&pairs, |(a, b)| law(valid(a), valid(b)));
    if let Err(error) = run {
        panic!("{error}");
    }
}

fn nothing(compared: &VersionComparison) -> bool {
    let coverage = &compared.coverage;
    let codes = [
        &coverage.supported_goals,
        &coverage.supported_targets,
        &coverage.hindered_goals,
        &coverage.hindered_targets,
    ];
    compared.goals.is_empty()
        && compared.document == Default::default()
        && codes.iter().all(|codes| codes.added.is_empty() && codes.removed.is_empty())
        && compared.checks.is_empty()
        && compared.figures.is_empty()
}

#[test]
fn a_strategy_does_not_differ_from_itself_nor_from_itself_in_another_order() {
    hold(|a, _| {
        prop_assert!(nothing(&versions(&a, &a)));
        let other = valid(reordered(a.document().clone()));
        let compared = versions(&a, &other);
        prop_assert!(nothing(&compared), "{compared:?}");
        Ok(())
    });
}

fn turned<T: Clone>(change: &Change<T>) -> Change<T> {
    Change { from: change.to.clone(), to: change.from.clone() }
}

/// What is told of goals, in an order that does not depend on the side.
fn told(goals: &[GoalChange]) -> Vec<String> {
    let mut told: Vec<String> = goals
        .iter()
        .map(|goal| {
            let mut goal = goal.clone();
            goal.links.sort_by_key(|change| format!("{change:?}"));
            goal.indicators.sort_by_key(|change| format!("{change:?}"));
            format!("{goal:?}")
        })
        .collect();
    told.sort();
    told
}

fn mirrored(goals: &[GoalChange]) -> Vec<String> {
    let turn = |goal: &GoalChange| {
        let mut goal = goal.clone();
        std::mem::swap(&mut goal.before, &mut goal.after);
        goal.moved = goal.moved.as_ref().map(turned);
        goal.title = goal.title.as_ref().map(turned);
        goal.level = goal.level.as_ref().map(turned);
        goal.owner = goal.owner.as_ref().map(turned);
        goal.links = goal.links.iter().map(turned).collect();
        goal.indicators = goal.indicators.iter().map(turned).collect();
        goal.measures = goal.measures.iter().map(turned).collect();
        goal
    };
    told(&goals.iter().map(turn).collect::<Vec<_>>())
}

#[test]
fn versions_the_other_way_round_are_mirrored_in_any_order() {
    hold(|a, b| {
        let (there, back) = (versions(&a, &b), versions(&b, &a));
        prop_assert_eq!(mirrored(&there.goals), told(&back.goals));
        prop_assert_eq!(there.kept, back.kept);
        prop_assert_eq!(there.document.vision.as_ref().map(turned), back.document.vision.clone());
        prop_assert_eq!(there.document.horizon.as_ref().map(turned), back.document.horizon);
        let (one, other) = (&there.coverage, &back.coverage);
        for (one, other) in [
            (&one.supported_goals, &other.supported_goals),
            (&one.supported_targets, &other.supported_targets),
            (&one.hindered_goals, &other.hindered_goals),
            (&one.hindered_targets, &other.hindered_targets),
        ] {
            prop_assert_eq!((&one.added, &one.removed), (&other.removed, &other.added));
        }
        let checks = |compared: &VersionComparison| -> Vec<_> {
            compared.checks.iter().map(|change| (change.check.code, change.from, change.to)).collect()
        };
        let turn = |(code, from, to)| (code, to, from);
        prop_assert_eq!(checks(&there).into_iter().map(turn).collect::<Vec<_>>(), checks(&back));
        let figures = |compared: &VersionComparison| -> Vec<_> {
            compared.figures.iter().map(|change| (change.figure, change.from, change.to)).collect()
        };
        let turn = |(figure, from, to)| (figure, to, from);
        prop_assert_eq!(figures(&there).into_iter().map(turn).collect::<Vec<_>>(), figures(&back));
        let other = versions(&a, &valid(reordered(b.document().clone())));
        prop_assert_eq!(told(&there.goals), told(&other.goals));
        Ok(())
    });
}

fn swapped(codes: &SharedCodes) -> SharedCodes {
    let mut codes = codes.clone();
    std::mem::swap(&mut codes.only_a, &mut codes.only_b);
    codes
}

/// The pairs of goals and of indicators, the second strategy's first where asked.
fn pairs(compared: &RegionComparison, turn: bool) -> Vec<String> {
    let aligned = compared.aligned.iter().map(|pair| {
        let (a, b, supported) = match turn {
            true => (&pair.b, &pair.a, swapped(&pair.supported)),
            false => (&pair.a, &pair.b, pair.supported.clone()),
        };
        format!("{a:?} {b:?} {:?} {supported:?}", pair.likeness)
    });
    let common = compared.indicators.iter().map(|pair| {
        let (a, b) = if turn { (&pair.b, &pair.a) } else { (&pair.a, &pair.b) };
        format!("{a:?} {b:?} {:?}", pair.by)
    });
    let mut all: Vec<String> = aligned.chain(common).collect();
    all.sort();
    all
}

#[test]
fn regions_the_other_way_round_are_mirrored_in_any_order() {
    hold(|a, b| {
        let (there, back) = (regions(&a, &b), regions(&b, &a));
        prop_assert_eq!(pairs(&there, true), pairs(&back, false));
        prop_assert_eq!((&there.alone.a, &there.alone.b), (&back.alone.b, &back.alone.a));
        prop_assert_eq!(swapped(&there.coverage.supported_goals), back.coverage.supported_goals);
        prop_assert_eq!(swapped(&there.coverage.hindered_targets), back.coverage.hindered_targets);
        let checks = there.checks.iter().zip(&back.checks);
        prop_assert!(checks.into_iter().all(|(one, other)| (one.a, one.b) == (other.b, other.a)));
        let figures = there.figures.iter().zip(&back.figures);
        prop_assert!(figures.into_iter().all(|(one, other)| (one.a, one.b) == (other.b, other.a)));
        prop_assert_eq!((&there.vision.a, there.horizon.a), (&back.vision.b, back.horizon.b));
        let other = regions(&a, &valid(reordered(b.document().clone())));
        prop_assert_eq!(pairs(&there, false), pairs(&other, false));
        Ok(())
    });
}

#[test]
fn beside_itself_every_goal_and_indicator_is_its_own_counterpart() {
    hold(|a, _| {
        let compared = regions(&a, &a);
        prop_assert!(compared.aligned.iter().all(|pair| pair.a == pair.b));
        prop_assert!(compared.indicators.iter().all(|pair| pair.a == pair.b));
        prop_assert_eq!(&compared.alone.a, &compared.alone.b);
        // Only a goal without title and without support is like none.
        prop_assert!(compared.alone.a.iter().all(|goal| goal.title.is_empty()));
        prop_assert!(compared.coverage.supported_targets.only_a.is_empty());
        Ok(())
    });
}

/// How alike two goals are, in millionths, worked out another way: pairs of signs are struck out one by one.
fn likeness(a: &StrategyGoal, b: &StrategyGoal) -> u64 {
    let read = |title: &str| -> Vec<(char, char)> {
        let signs: Vec<char> =
            title.trim().to_lowercase().chars().filter(|sign| !sign.is_whitespace()).collect();
        signs.windows(2).map(|pair| (pair[0], pair[1])).collect()
    };
    let (one, mut rest) = (read(&a.title), read(&b.title));
    let all = one.len() + rest.len();
    let mut common = 0_u64;
    for pair in one {
        if let Some(at) = rest.iter().position(|other| *other == pair) {
            rest.remove(at);
            common += 1;
        }
    }
    let title = (2_000_000 * common).checked_div(all as u64).unwrap_or_default();
    let supported = |goal: &StrategyGoal| -> BTreeSet<String> {
        let links = goal.links.iter().filter(|link| link.direction == Direction::Supports);
        links.map(|link| link.to.clone()).collect()
    };
    let (one, other) = (supported(a), supported(b));
    let (both, all) = (one.intersection(&other).count() as u64, one.union(&other).count() as u64);
    let shared = (1_000_000 * both).checked_div(all).unwrap_or_default();
    let title = if title >= 500_000 { title } else { 0 };
    if title > 0 || shared >= 300_000 { title.max(shared) } else { 0 }
}

fn flat(goals: &[StrategyGoal]) -> Vec<&StrategyGoal> {
    goals.iter().flat_map(|goal| std::iter::once(goal).chain(flat(&goal.goals))).collect()
}

/// The greatest likeness in all that any pairing has, by trying each.
fn greatest(a: &[&StrategyGoal], b: &[&StrategyGoal], taken: u32) -> u64 {
    let [first, rest @ ..] = a else { return 0 };
    let mut most = greatest(rest, b, taken);
    for (at, other) in b.iter().enumerate().filter(|(at, _)| taken >> at & 1 == 0) {
        let alike = likeness(first, other);
        if alike > 0 {
            most = most.max(alike + greatest(rest, b, taken | 1 << at));
        }
    }
    most
}

#[test]
fn no_pairing_of_goals_is_more_alike_in_all() {
    let both = (strategy_documents(5), strategy_documents(5));
    let run = TestRunner::new(runs()).run(&both, |(a, b)| {
        let (goals_a, goals_b) = (flat(&a.goals), flat(&b.goals));
        let most = greatest(&goals_a, &goals_b, 0);
        let find =
            |goals: &[&StrategyGoal], id: &str| (*goals.iter().find(|goal| goal.id == id).unwrap()).clone();
        let compared = regions(&valid(a.clone()), &valid(b.clone()));
        let pairs = compared.aligned.iter();
        let sum: u64 =
            pairs.map(|pair| likeness(&find(&goals_a, &pair.a.id), &find(&goals_b, &pair.b.id))).sum();
        prop_assert_eq!(sum, most);
        Ok(())
    });
    if let Err(error) = run {
        panic!("{error}");
    }
}

/// A strategy whose goals are alike in nothing.
fn settled() -> StrategyDocument {
    let link = |to: &str| GoalLink { to: to.into(), strength: Some(2), ..GoalLink::default() };
    let indicator = StrategyIndicator {
        id: "co2".into(),
        title: "Utsläpp".into(),
        direction: Some(Aim::Down),
        target: Some(Reading { value: Some(2.into()), year: Some(2030) }),
        ..StrategyIndicator::default()
    };
    let goal = |id: &str, title: &str, code: &str| StrategyGoal {
        id: id.into(),
        title: title.into(),
        links: vec![link(code)],
        ..StrategyGoal::default()
    };
    let climate = StrategyGoal { indicators: vec![indicator], ..goal("klimat", "Klimatet", "13.2") };
    let homes = StrategyGoal {
        owner: Some("Nämnden".into()),
        goals: vec![goal("tag", "Fler tar tåget", "11.2")],
        ..goal("hem", "Bostäder byggs", "11.1")
    };
    StrategyDocument {
        id: "region".into(),
        version: "1".into(),
        levels: vec!["område".into(), "mål".into()],
        vision: Some("Före".into()),
        goals: vec![
            climate,
            homes,
            goal("jobb", "Arbete åt var och en", "8.5"),
            goal("skog", "Skog", "15.2"),
        ],
        ..StrategyDocument::default()
    }
}

type Edit = (fn(&mut StrategyDocument), &'static [&'static str]);

/// Edits that do not meet, each with what is to be told of it.
const EDITS: [Edit; 10] = [
    (|d| d.vision = Some("Efter".into()), &["vision"]),
    (|d| d.goals[0].title = "Bevarad natur".into(), &["klimat title"]),
    (
        |d| d.goals[0].links[0].direction = Direction::Hinders,
        &["klimat link 13.2", "-13", "-13.2", "!13", "!13.2"],
    ),
    (|d| d.goals[0].indicators[0].target = None, &["klimat indicator co2"]),
    (|d| d.goals[1].owner = None, &["hem owner"]),
    (|d| d.goals[1].links[0].strength = Some(3), &["hem link 11.1"]),
    (
        |d| {
            let moved = d.goals[1].goals.remove(0);
            d.goals[0].goals.push(moved);
        },
        &["tag moved"],
    ),
    (
        |d| {
            let new = StrategyGoal { id: "ny".into(), title: "Xyzzy".into(), ..StrategyGoal::default() };
            d.goals[2].measures.push(Action { id: "a".into(), ..Action::default() });
            d.goals.push(new);
        },
        &["+ny", "jobb measure a"],
    ),
    (|d| d.goals.retain(|goal| goal.id != "skog"), &["−skog", "skog link 15.2", "-15", "-15.2"]),
    (|d| d.perspectives.push(Perspective { id: "p".into(), ..Perspective::default() }), &["perspective p"]),
];

fn summary(compared: &VersionComparison) -> BTreeSet<String> {
    let mut told = BTreeSet::new();
    let document = &compared.document;
    told.extend(document.vision.iter().map(|_| "vision".to_owned()));
    let perspectives = document.perspectives.iter().filter_map(|change| change.to.as_ref());
    told.extend(perspectives.map(|one| format!("perspective {}", one.id)));
    for goal in &compared.goals {
        let id = &goal.after.as_ref().or(goal.before.as_ref()).unwrap().id;
        if goal.before.is_none() {
            told.insert(format!("+{id}"));
        }
        if goal.after.is_none() {
            told.insert(format!("−{id}"));
        }
        told.extend(goal.title.iter().map(|_| format!("{id} title")));
        told.extend(goal.owner.iter().map(|_| format!("{id} owner")));
        told.extend(goal.moved.iter().map(|_| format!("{id} moved")));
        let either = |change: &Change<GoalLink>| change.to.clone().or(change.from.clone()).unwrap();
        told.extend(goal.links.iter().map(|change| format!("{id} link {}", either(change).to)));
        let indicators = goal.indicators.iter().filter_map(|change| change.from.as_ref());
        told.extend(indicators.map(|one| format!("{id} indicator {}", one.id)));
        let measures = goal.measures.iter().filter_map(|change| change.to.as_ref());
        told.extend(measures.map(|one| format!("{id} measure {}", one.id)));
    }
    let coverage = &compared.coverage;
    for codes in [&coverage.supported_goals, &coverage.supported_targets] {
        told.extend(codes.added.iter().map(|code| format!("+{code}")));
        told.extend(codes.removed.iter().map(|code| format!("-{code}")));
    }
    for codes in [&coverage.hindered_goals, &coverage.hindered_targets] {
        told.extend(codes.added.iter().map(|code| format!("!{code}")));
        assert!(codes.removed.is_empty());
    }
    told
}

#[test]
fn known_edits_are_told_and_nothing_else() {
    let before = valid(settled());
    for chosen in 0..1_u32 << EDITS.len() {
        let mut document = settled();
        let mut expected = BTreeSet::new();
        for (_, (edit, told)) in EDITS.iter().enumerate().filter(|(at, _)| chosen >> at & 1 == 1) {
            edit(&mut document);
            expected.extend(told.iter().map(|one| (*one).to_owned()));
        }
        assert_eq!(summary(&versions(&before, &valid(document))), expected, "{chosen:b}");
    }
}

#[test]
fn a_goal_with_another_id_is_known_by_its_title() {
    let before = valid(settled());
    let mut document = settled();
    (document.goals[2].id, document.goals[2].title) = ("arbete".into(), "Arbete åt alla och en".into());
    let compared = versions(&before, &valid(document));
    let [only] = compared.goals.as_slice() else { panic!("{:?}", compared.goals) };
    let Some(GoalsMatched::Text(likeness)) = only.matched else { panic!("{only:?}") };
    assert!(likeness.to_f64() >= 0.6 && likeness.to_f64() < 1.0, "{likeness}");
    assert_eq!(compared.kept, 5);
}
