//! What is drawn from the structure of a strategy: checks, figures and pulls, and the facts that handbooks read.

use std::collections::{BTreeMap, BTreeSet};

use hallbar::agenda2030::Code;
use hallbar::assessment::{Basis, Datum, Found};
use hallbar::handbook::{
    AnswerType, Criterion, FactDefinition, FactSource, HandbookDocument, Level, Node, Part, Quantity, Scale,
};
use hallbar::interlinkages::{Cell, Label, MatrixDocument};
use hallbar::json::{CaseReader, fingerprint_strategy, write_case};
use hallbar::strategy::{
    Action, Aim, CHECKS, Dimension, Direction, Figure, GoalLink, OutOfScope, Reading, Standing,
    StatedConflict, StrategyDocument, StrategyGoal, StrategyIndicator, StrategyPart, Theme,
};
use hallbar::{Decimal, Handbook, Interlinkages, Scorer, Scratch, Strategy};
use proptest::prelude::{TestCaseError, prop_assert, prop_assert_eq};
use proptest::test_runner::TestRunner;

use crate::generate::{Draw, draws, runs};

fn hold(law: impl Fn(Draw) -> Result<(), TestCaseError>) {
    if let Err(error) = TestRunner::new(runs()).run(&draws(), law) {
        panic!("{error}");
    }
}

fn maybe<T>(draw: &mut Draw, make: impl FnOnce(&mut Draw) -> T) -> Option<T> {
    draw.once_in(2).then(|| make(draw))
}

fn some<T>(draw: &mut Draw, most: usize, mut make: impl FnMut(&mut Draw) -> T) -> Vec<T> {
    (0..draw.below(most + 1)).map(|_| make(draw)).collect()
}

fn link(draw: &mut Draw) -> GoalLink {
    GoalLink {
        to: draw.of(&["7", "7.2", "8.2", "8", "13.2", "13", "13.a", "15.5", "11.2", "4.4"]).into(),
        direction: draw.of(&[Direction::Supports, Direction::Supports, Direction::Hinders]),
        strength: maybe(draw, |draw| draw.of(&[1, 2, 3])),
        proposal: draw.once_in(3),
        judged_by: maybe(draw, |_| "the group".to_owned()),
        motivation: None,
    }
}

fn reading(draw: &mut Draw, years: &[i16]) -> Reading {
    Reading {
        value: maybe(draw, |draw| draw.of(&[Decimal::from(1), Decimal::from(2), Decimal::from(3)])),
        year: maybe(draw, |draw| draw.of(years)),
    }
}

fn indicator(draw: &mut Draw, id: usize) -> StrategyIndicator {
    StrategyIndicator {
        id: format!("i{id}"),
        title: format!("indicator {id}"),
        direction: maybe(draw, |draw| draw.of(&[Aim::Up, Aim::Down, Aim::Towards])),
        baseline: maybe(draw, |draw| reading(draw, &[2015, 2020])),
        target: maybe(draw, |draw| reading(draw, &[2030, 2045])),
        source: maybe(draw, |_| "Kolada".to_owned()),
        ..StrategyIndicator::default()
    }
}

fn goals(draw: &mut Draw, depth: usize, next: &mut usize) -> Vec<StrategyGoal> {
    let number = draw.below(4) + usize::from(depth == 0);
    let mut all = Vec::new();
    for _ in 0..number {
        let id = *next;
        *next += 1;
        all.push(StrategyGoal {
            id: format!("g{id}"),
            title: format!("goal {id}"),
            dimensions: some(draw, 1, |draw| draw.of(&Dimension::ALL)),
            themes: some(draw, 1, |draw| draw.of(&Theme::ALL)),
            owner: maybe(draw, |_| "unit".to_owned()),
            links: some(draw, 3, link),
            indicators: (0..draw.below(3)).map(|at| indicator(draw, at)).collect(),
            measures: some(draw, 1, |_| Action { id: "m".into(), ..Action::default() }),
            goals: if depth < 2 && draw.once_in(2) { goals(draw, depth + 1, next) } else { Vec::new() },
            ..StrategyGoal::default()
        });
    }
    all
}

fn strategy(draw: &mut Draw) -> StrategyDocument {
    let mut next = 0;
    let goals = goals(draw, 0, &mut next);
    let side = |draw: &mut Draw| {
        if draw.once_in(2) {
            format!("g{}", draw.below(next))
        } else {
            draw.of(&["13.2", "7", "15"]).to_owned()
        }
    };
    StrategyDocument {
        id: "drawn".into(),
        version: "1".into(),
        vision: maybe(draw, |_| "a county for all".to_owned()),
        horizon: maybe(draw, |draw| draw.of(&[2025, 2030, 2040])),
        adopted: maybe(draw, |draw| draw.of(&["2015", "2021-06", "2022-01-01"]).parse().unwrap()),
        reviewed: maybe(draw, |draw| draw.of(&["2022", "2022-11", "2025-02-03"]).parse().unwrap()),
        unknown: some(draw, 5, |draw| draw.of(&StrategyPart::ALL)),
        out_of_scope: if draw.once_in(2) {
            vec![OutOfScope {
                goal: draw.of(&["14", "2"]).into(),
                reason: maybe(draw, |_| "no coast".to_owned()),
            }]
        } else {
            Vec::new()
        },
        conflicts: (0..draw.below(3))
            .map(|at| StatedConflict {
                id: format!("c{at}"),
                between: vec![side(draw), side(draw)],
                title: "conflict".into(),
                standpoint: maybe(draw, |_| "the first".to_owned()),
                by: None,
            })
            .collect(),
        levels: vec!["mål".into(), "delmål".into(), "insats".into()],
        indicators: (0..draw.below(2)).map(|at| indicator(draw, at)).collect(),
        goals,
        ..StrategyDocument::default()
    }
}

fn valid(document: StrategyDocument) -> Strategy {
    let checked = Strategy::validate(document);
    let strategy = checked.value.unwrap_or_else(|| panic!("{:?}", checked.diagnostics));
    strategy.seen_on("2026-11-01".parse().unwrap())
}

fn every<'d>(goals: &'d mut [StrategyGoal], change: &mut dyn FnMut(&mut StrategyGoal)) {
    for goal in goals {
        change(goal);
        every(&mut goal.goals, change);
    }
}

/// Goals among those beside them, and links within a goal, in another order.
fn permuted(document: &StrategyDocument, draw: &mut Draw) -> StrategyDocument {
    fn mix(goals: &mut [StrategyGoal], draw: &mut Draw) {
        draw.shuffle(goals);
        for goal in goals {
            draw.shuffle(&mut goal.links);
            mix(&mut goal.goals, draw);
        }
    }
    let mut document = document.clone();
    mix(&mut document.goals, draw);
    document
}

#[test]
fn the_order_of_goals_changes_no_check_figure_or_pull() {
    hold(|mut draw| {
        let document = strategy(&mut draw);
        let mixed = valid(permuted(&document, &mut draw));
        let straight = valid(document);
        let counts = |strategy: &Strategy| {
            let each = strategy.check().into_iter();
            each.map(|r| (r.check.code, r.low, r.high, r.met, r.not_met, r.open)).collect::<Vec<_>>()
        };
        prop_assert_eq!(counts(&straight), counts(&mixed));
        let titles = |strategy: &Strategy| {
            let places = strategy
                .check()
                .into_iter()
                .flat_map(|r| r.places.into_iter().map(move |p| (r.check.code, p)));
            // A pair is named in the order of the document; what is said of it is the same.
            places
                .filter(|(code, _)| *code != "RUS26" && *code != "RUS24")
                .map(|(code, place)| format!("{code} {:?} {:?}", place.title, place.note))
                .collect::<BTreeSet<_>>()
        };
        prop_assert_eq!(titles(&straight), titles(&mixed));
        prop_assert_eq!(straight.figures(), mixed.figures());
        let (a, b) = (straight.pulls(), mixed.pulls());
        prop_assert_eq!(&a.by_agenda_goal, &b.by_agenda_goal);
        let pairs = |pulls: &hallbar::strategy::Pulls<'_>| {
            let pair = |pair: &hallbar::strategy::PairPull<'_>| {
                let mut ids = [pair.a.to_owned(), pair.b.to_owned()];
                ids.sort();
                (ids, (pair.together_on.clone(), pair.apart_on.clone(), pair.gains, pair.losses))
            };
            pulls.pairs.iter().map(pair).collect::<BTreeMap<_, _>>()
        };
        prop_assert_eq!(pairs(&a), pairs(&b));
        Ok(())
    });
}

#[test]
fn a_complete_indicator_never_worsens_a_check() {
    hold(|mut draw| {
        let mut document = strategy(&mut draw);
        let before = valid(document.clone()).check();
        let (mut at, chosen) = (0, draw.below(8));
        let complete = StrategyIndicator {
            id: "complete".into(),
            direction: Some(Aim::Down),
            baseline: Some(Reading { value: Some(Decimal::from(4)), year: Some(2020) }),
            target: Some(Reading { value: Some(Decimal::from(2)), year: document.horizon.or(Some(2030)) }),
            source: Some("SCB".into()),
            ..StrategyIndicator::default()
        };
        prop_assert!(complete.is_complete());
        every(&mut document.goals, &mut |goal| {
            if at == chosen {
                goal.indicators.push(complete.clone());
            }
            at += 1;
        });
        for (before, after) in before.iter().zip(valid(document).check()) {
            prop_assert!(before.low <= after.low && before.high <= after.high, "{before:?}, then {after:?}");
        }
        Ok(())
    });
}

#[test]
fn telling_what_was_unknown_lands_inside_what_was_possible() {
    // With nothing unknown any more, each check is what it may have been before.
    hold(|mut draw| {
        let mut document = strategy(&mut draw);
        let open = valid(document.clone());
        document.unknown.clear();
        let told = valid(document);
        for (before, after) in open.check().iter().zip(told.check()) {
            prop_assert!(before.low <= after.low && after.high <= before.high, "{before:?}, then {after:?}");
        }
        for (before, after) in open.figures().iter().zip(told.figures()) {
            let Some(least) = before.low else { continue };
            prop_assert!(after.low.is_none_or(|low| least <= low), "{before:?}, then {after:?}");
            let most = before.high.unwrap_or(f64::INFINITY);
            prop_assert!(after.high.is_none_or(|high| high <= most), "{before:?}, then {after:?}");
        }
        Ok(())
    });
}

#[test]
fn proposals_count_for_nothing() {
    hold(|mut draw| {
        let mut document = strategy(&mut draw);
        let with = valid(document.clone());
        every(&mut document.goals, &mut |goal| goal.links.retain(|link| !link.proposal));
        let without = valid(document);
        let counts = |strategy: &Strategy| {
            let each = strategy.check().into_iter();
            each.map(|r| (r.check.code, r.low, r.high, r.met, r.not_met, r.open)).collect::<Vec<_>>()
        };
        prop_assert_eq!(counts(&with), counts(&without));
        prop_assert_eq!(with.figures(), without.figures());
        Ok(())
    });
}

/// Every goal with those below it, the slow and obvious way.
fn subtrees(goals: &[StrategyGoal]) -> Vec<Vec<&StrategyGoal>> {
    fn all(goal: &StrategyGoal) -> Vec<&StrategyGoal> {
        std::iter::once(goal).chain(goal.goals.iter().flat_map(all)).collect()
    }
    goals.iter().flat_map(|goal| std::iter::once(all(goal)).chain(subtrees(&goal.goals))).collect()
}

#[test]
fn figures_and_pulls_are_what_counting_by_hand_gives() {
    hold(|mut draw| {
        let mut document = strategy(&mut draw);
        document.unknown.clear();
        let trees = subtrees(&document.goals);
        let share = |met: usize| 100.0 * met as f64 / trees.len() as f64;
        let tree_with = |test: &dyn Fn(&StrategyGoal) -> bool| {
            trees.iter().filter(|tree| tree.iter().any(|goal| test(goal))).count()
        };
        let links: Vec<(&str, &GoalLink)> = trees
            .iter()
            .flat_map(|tree| tree[0].links.iter().map(|link| (tree[0].id.as_str(), link)))
            .collect();
        let supported: BTreeSet<u8> = links
            .iter()
            .filter(|(_, link)| link.direction == Direction::Supports && !link.proposal)
            .map(|(_, link)| link.to.parse::<Code>().unwrap().goal().number())
            .collect();
        let own = |direction| {
            links.iter().filter(|(_, link)| link.direction == direction && !link.proposal).count() as f64
        };
        let expected = [
            (Figure::Goals, trees.len() as f64),
            (Figure::GoalsWithIndicator, share(tree_with(&|goal| !goal.indicators.is_empty()))),
            (
                Figure::GoalsWithCompleteIndicator,
                share(tree_with(&|goal| goal.indicators.iter().any(StrategyIndicator::is_complete))),
            ),
            (Figure::GoalsWithMeasures, share(tree_with(&|goal| !goal.measures.is_empty()))),
            (Figure::GoalsLinked, share(tree_with(&|goal| goal.links.iter().any(|link| !link.proposal)))),
            (Figure::AgendaGoals, supported.len() as f64),
            (Figure::HinderingLinks, own(Direction::Hinders)),
        ];
        let strategy = valid(document.clone());
        for (figure, value) in expected {
            let result = strategy.figures().into_iter().find(|result| result.figure == figure).unwrap();
            let (low, high) = (result.low.unwrap(), result.high.unwrap());
            prop_assert!(
                (low - value).abs() < 1e-9 && (high - value).abs() < 1e-9,
                "{result:?}, not {value}"
            );
        }
        // Least gains and most losses of all, however they are shared out.
        let pulls = strategy.pulls();
        let of = |direction, end: fn(&GoalLink) -> u32| {
            links
                .iter()
                .filter(|(_, link)| link.direction == direction)
                .map(|(_, link)| end(link))
                .sum::<u32>()
        };
        let least = of(Direction::Supports, |link| u32::from(link.strength.unwrap_or(1)));
        let most = of(Direction::Hinders, |link| u32::from(link.strength.unwrap_or(3)));
        prop_assert_eq!(pulls.by_agenda_goal.iter().map(|total| total.gains.0).sum::<u32>(), least);
        prop_assert_eq!(pulls.by_agenda_goal.iter().map(|total| total.losses.1).sum::<u32>(), most);
        prop_assert_eq!(pulls.on_agenda.iter().map(|pull| pull.losses.1).sum::<u32>(), most);
        Ok(())
    });
}

/// A handbook that reads every figure and every check.
fn reader_of_all() -> HandbookDocument {
    let level = |standing: Standing, value: i32| Level {
        id: standing.id().into(),
        value: Some(value.into()),
        ..Level::default()
    };
    let fact =
        |id: String, value, from| FactDefinition { id, title: Default::default(), value, from: Some(from) };
    let number = AnswerType::Number { unit: None, min: Some(Decimal::ZERO), max: Some(Decimal::from(500)) };
    let figures = Figure::ALL.map(|figure| {
        fact(format!("figure-{}", figure.id()), number.clone(), FactSource::Figure(figure.id().into()))
    });
    let of_check = || AnswerType::Level { scale: "structure".into() };
    let checks = CHECKS
        .iter()
        .map(|check| fact(format!("check-{}", check.id), of_check(), FactSource::Check(check.id.into())));
    let facts: Vec<FactDefinition> = figures.into_iter().chain(checks).collect();
    let criteria: Vec<Criterion> = facts
        .iter()
        .map(|fact| Criterion {
            id: format!("of-{}", fact.id),
            reads: Quantity::Fact(fact.id.clone()),
            scale: fact.id.starts_with("check").then(|| "structure".into()),
            ..Criterion::default()
        })
        .collect();
    HandbookDocument {
        id: "reader".into(),
        version: "1".into(),
        scales: vec![Scale {
            id: "structure".into(),
            levels: vec![level(Standing::NotMet, 0), level(Standing::Partly, 1), level(Standing::Met, 2)],
            ..Scale::default()
        }],
        nodes: vec![Node {
            id: "total".into(),
            parts: criteria
                .iter()
                .map(|criterion| Part { of: criterion.id.clone(), weight: None, bonus: false })
                .collect(),
            ..Node::default()
        }],
        facts,
        criteria,
        ..HandbookDocument::default()
    }
}

#[test]
fn a_handbook_reads_what_the_checks_and_figures_say_on_every_road() {
    let checked = Handbook::validate(reader_of_all());
    let errors: Vec<_> = checked.diagnostics.iter().filter(|found| found.is_error()).collect();
    let handbook = checked.value.as_ref().unwrap_or_else(|| panic!("{errors:?}"));
    hold(|mut draw| {
        let strategy = valid(strategy(&mut draw));
        let scorer = Scorer::compile(handbook, Some(&strategy), None).unwrap();
        let case = strategy.as_case();
        let bound = scorer.bind(&case).into_result().unwrap();
        let assessment = bound.assess();
        let fact = |id: &str| assessment.facts.iter().find(|fact| fact.id == id).unwrap();
        for result in strategy.check() {
            let found = fact(&format!("check-{}", result.check.id));
            match result.standing() {
                Some(standing) => {
                    prop_assert_eq!(found.basis, Basis::Answered);
                    prop_assert!(
                        matches!(&found.value, Found::One(Datum::Text { id, .. }) if id == standing.id()),
                        "{found:?}"
                    );
                }
                None => prop_assert!(found.basis != Basis::Answered, "{found:?}"),
            }
        }
        for result in strategy.figures() {
            let found = fact(&format!("figure-{}", result.figure.id()));
            let settled = result.low.is_some() && result.low == result.high;
            prop_assert_eq!(found.basis == Basis::Answered, settled, "{:?} {:?}", result, found);
        }
        // The lean and the fast road come to the same.
        let mut scratch = Scratch::default();
        let lean = bound.score(&mut scratch).node("total").unwrap();
        prop_assert_eq!(lean, assessment.nodes[0].score);
        let text = write_case(&case);
        let mut reader = CaseReader::new(&scorer);
        let read = reader.read(text.as_bytes()).unwrap();
        prop_assert_eq!(read.scores.node("total").unwrap(), lean);
        Ok(())
    });
}

/// A matrix over some goals and targets, with a range here and there.
fn matrix(draw: &mut Draw) -> Interlinkages {
    let labels = ["7", "13.2", "8", "15"];
    let cell = |draw: &mut Draw| match draw.below(8) {
        0 => Cell::Between((-1).into(), 2.into()),
        number => Cell::from(i32::try_from(number).unwrap() - 4),
    };
    let row = |draw: &mut Draw, at: usize| {
        (0..labels.len()).map(|to| if to == at { Cell::Blank } else { cell(draw) }).collect()
    };
    let document = MatrixDocument {
        id: "drawn".into(),
        version: "1".into(),
        labels: labels.iter().map(|id| Label { id: (*id).into(), title: None }).collect(),
        cells: (0..labels.len()).map(|at| row(draw, at)).collect(),
        ..MatrixDocument::default()
    };
    Interlinkages::validate(document).into_result().unwrap()
}

#[test]
fn what_goals_do_in_turn_is_what_every_way_counts() {
    hold(|mut draw| {
        let document = strategy(&mut draw);
        let matrix = matrix(&mut draw);
        let labels: Vec<&str> = matrix.labels().iter().map(|label| label.id.as_str()).collect();
        let label_of = |to: &str| {
            let goal = to.split('.').next().unwrap();
            labels
                .iter()
                .position(|label| *label == to)
                .or_else(|| labels.iter().position(|label| *label == goal))
        };
        let cell = |from: usize, to: usize| match matrix.document().cells[from][to] {
            Cell::Score(score) => (score.to_f64(), score.to_f64()),
            Cell::Between(low, high) => (low.to_f64(), high.to_f64()),
            _ => panic!("every cell is scored"),
        };
        let ends = |link: &GoalLink| {
            link.strength.map_or((1.0, 3.0), |strength| (f64::from(strength), f64::from(strength)))
        };
        let trees = subtrees(&document.goals);
        let holds = |above: &StrategyGoal, goal: &StrategyGoal| {
            trees.iter().find(|tree| tree[0].id == above.id).unwrap().iter().any(|one| one.id == goal.id)
        };
        // By every corner of every way.
        let mut expected: BTreeMap<(String, String), (f64, f64, f64, f64)> = BTreeMap::new();
        for (from, to) in trees.iter().flat_map(|a| trees.iter().map(move |b| (a[0], b[0]))) {
            if holds(from, to) || holds(to, from) {
                continue;
            }
            for (one, other) in from.links.iter().flat_map(|a| to.links.iter().map(move |b| (a, b))) {
                let (Some(by), Some(on)) = (label_of(&one.to), label_of(&other.to)) else { continue };
                if by == on || cell(by, on) == (0.0, 0.0) {
                    continue;
                }
                let sign = |link: &GoalLink| if link.direction == Direction::Hinders { -0.5 } else { 0.5 };
                let (strength, cell) = (ends(one), cell(by, on));
                let corners =
                    [strength.0 * cell.0, strength.0 * cell.1, strength.1 * cell.0, strength.1 * cell.1];
                let corners = corners.map(|corner| corner * sign(one) * sign(other) * 2.0);
                let (low, high) = (
                    corners.into_iter().fold(f64::INFINITY, f64::min),
                    corners.into_iter().fold(f64::NEG_INFINITY, f64::max),
                );
                let sums = expected.entry((from.id.clone(), to.id.clone())).or_default();
                *sums = (
                    sums.0 + low.max(0.0),
                    sums.1 + high.max(0.0),
                    sums.2 + low.min(0.0),
                    sums.3 + high.min(0.0),
                );
            }
        }
        let strategy = valid(document.clone());
        let pulls = strategy.indirect_pulls(&matrix);
        let found: BTreeMap<(String, String), (f64, f64, f64, f64)> = pulls
            .iter()
            .map(|pull| {
                let (gains, losses) = (pull.gains, pull.losses);
                let sums = (gains.0, gains.1, losses.0, losses.1);
                ((pull.from.to_owned(), pull.to.to_owned()), sums)
            })
            .collect();
        prop_assert_eq!(found, expected);
        Ok(())
    });
}

#[test]
fn a_fingerprint_knows_no_order_of_sets() {
    hold(|mut draw| {
        let document = strategy(&mut draw);
        let mut other = document.clone();
        draw.shuffle(&mut other.unknown);
        draw.shuffle(&mut other.out_of_scope);
        every(&mut other.goals, &mut |goal| {
            goal.links.reverse();
            goal.dimensions.reverse();
        });
        prop_assert_eq!(fingerprint_strategy(&document), fingerprint_strategy(&other));
        other.horizon = Some(2099);
        prop_assert!(fingerprint_strategy(&document) != fingerprint_strategy(&other));
        Ok(())
    });
}
