//! What would have to change: the same as trying every way there is.

use hallbar::assessment::{Change, Ternary, Way};
use hallbar::case::{Answer, CaseDocument, Given};
use hallbar::handbook::{
    AnswerType, Criterion, HandbookDocument, NonAnswer, Quantity, Question, Setting, Stand, Treatment,
};
use hallbar::{Scorer, Scratch};
use proptest::prelude::{TestCaseError, prop_assert, prop_assert_eq};
use proptest::strategy::{Strategy as _, ValueTree as _};
use proptest::test_runner::TestRunner;

use super::hold;
use crate::generate::{Sort, World, items, ladders, runs, short};

/// The levels a question is answered with, lowest first; none where they have no order.
fn levels(handbook: &HandbookDocument, question: &Question) -> Vec<String> {
    match &question.answer {
        AnswerType::Level { scale } => {
            let scale = handbook.scales.iter().find(|known| known.id == *scale).unwrap();
            scale.levels.iter().map(|level| level.id.clone()).collect()
        }
        AnswerType::YesNo => vec!["no".into(), "yes".into()],
        _ => Vec::new(),
    }
}

/// An answer that can be raised, and the levels it can be raised to.
#[derive(Debug)]
struct Raisable {
    question: String,
    item: Option<String>,
    levels: Vec<String>,
    /// The level it stands at; −1 while it is open.
    base: i64,
    most: i64,
}

fn readers<'h>(handbook: &'h HandbookDocument, question: &str) -> Vec<&'h Criterion> {
    let reads = |criterion: &&Criterion| matches!(&criterion.reads, Quantity::Answer { question: read, .. } if read == question);
    handbook.criteria.iter().filter(reads).collect()
}

fn number(setting: &Setting) -> f64 {
    match setting {
        Setting::Number(number) => number.to_f64(),
        Setting::Parameter(_) => f64::NAN,
    }
}

/// The place of the level that an option gives through a criterion's scale, and its points.
fn through(handbook: &HandbookDocument, criterion: &Criterion, option: &str) -> Option<(usize, Option<f64>)> {
    let scale = criterion.scale.as_ref()?;
    let scale = handbook.scales.iter().find(|known| known.id == *scale)?;
    let gives = |of: &[String], id: &str| {
        if of.is_empty() { id == option } else { of.iter().any(|one| one == option) }
    };
    let place = scale.levels.iter().position(|level| gives(&level.of, &level.id))?;
    Some((place, scale.levels[place].value.as_ref().map(number)))
}

fn scale_treatment(handbook: &HandbookDocument, id: Option<&String>) -> Treatment {
    let scale = id.and_then(|id| handbook.scales.iter().find(|scale| scale.id == *id));
    scale.map(|scale| scale.treatment.clone()).unwrap_or_default()
}

/// Where a non-answer stands; nothing where some reader leaves it out.
fn non_answer(
    handbook: &HandbookDocument,
    question: &Question,
    levels: &[String],
    silent: bool,
    motivated: bool,
) -> Option<i64> {
    let pick = |treatment: Treatment| if silent { treatment.not_described } else { treatment.missing };
    let own = match &question.answer {
        AnswerType::Level { scale } => pick(scale_treatment(handbook, Some(scale))),
        _ => None,
    };
    let mut base = -1;
    let mut take = |said: Option<NonAnswer>, fits: &dyn Fn(usize, &Stand) -> bool| match said {
        Some(NonAnswer::LeftOut) => false,
        Some(NonAnswer::Counts { as_, with_reason }) if motivated || !with_reason => {
            let place = (0..levels.len()).rev().find(|at| fits(*at, &as_));
            base = base.max(place.map_or(-1, |place| i64::try_from(place).unwrap()));
            true
        }
        _ => true,
    };
    let by_name = |at: usize, stand: &Stand| match stand {
        Stand::Level(id) => levels.iter().position(|level| level == id).is_some_and(|place| at <= place),
        Stand::Value(_) => false,
    };
    if !take(own, &by_name) {
        return None;
    }
    for criterion in readers(handbook, &question.id) {
        let said = pick(criterion.treatment.clone());
        let said = said.or_else(|| pick(scale_treatment(handbook, criterion.scale.as_ref())));
        let fits = |at: usize, stand: &Stand| {
            let Some((place, worth)) = through(handbook, criterion, &levels[at]) else { return false };
            let scale =
                handbook.scales.iter().find(|known| Some(&known.id) == criterion.scale.as_ref()).unwrap();
            match stand {
                Stand::Level(id) => {
                    scale.levels.iter().position(|level| level.id == *id).is_some_and(|to| place <= to)
                }
                Stand::Value(value) => worth.is_some_and(|worth| worth <= number(value)),
            }
        };
        if !take(said, &fits) {
            return None;
        }
    }
    Some(base)
}

fn raisable(handbook: &HandbookDocument, case: &CaseDocument) -> Vec<Raisable> {
    let mut found = Vec::new();
    for question in handbook.questions.iter().filter(|question| question.changeable) {
        let levels = levels(handbook, question);
        for item in items(question.per.as_ref(), handbook, case) {
            let answer =
                case.answers.iter().find(|answer| answer.question == question.id && answer.item == item);
            let motivated = answer.is_some_and(|answer| answer.motivation.is_some());
            let place =
                |id: &String| i64::try_from(levels.iter().position(|level| level == id).unwrap()).unwrap();
            let base = match answer.map_or(&Given::Missing, |answer| &answer.value) {
                Given::Unknown => Some(-1),
                Given::Missing => non_answer(handbook, question, &levels, false, motivated),
                Given::NotDescribed => non_answer(handbook, question, &levels, true, motivated),
                Given::Text(id) if !levels.is_empty() => Some(place(id)),
                Given::YesNo(yes) if !levels.is_empty() => Some(i64::from(*yes)),
                Given::OneOf(ids) if !levels.is_empty() => ids.iter().map(place).min(),
                _ => None,
            };
            let capped = |level: &String| {
                readers(handbook, &question.id).iter().any(|criterion| {
                    let worth = through(handbook, criterion, level).and_then(|(_, worth)| worth);
                    criterion.cap.as_ref().zip(worth).is_some_and(|(cap, worth)| worth > number(cap))
                })
            };
            let most = levels.iter().rposition(|level| !capped(level));
            if let (Some(base), Some(most)) = (base, most.map(|most| i64::try_from(most).unwrap()))
                && base < most
            {
                let question = question.id.clone();
                found.push(Raisable { question, item, levels: levels.clone(), base, most });
            }
        }
    }
    found
}

/// The case with these answers at these levels.
fn with(case: &CaseDocument, raised: &[(&Raisable, i64)]) -> CaseDocument {
    let mut case = case.clone();
    for (one, level) in raised {
        let at = case.answers.iter().position(|a| a.question == one.question && a.item == one.item);
        let at = at.unwrap_or_else(|| {
            case.answers.push(Answer {
                question: one.question.clone(),
                item: one.item.clone(),
                ..Answer::default()
            });
            case.answers.len() - 1
        });
        case.answers[at].value = Given::Text(one.levels[usize::try_from(*level).unwrap()].clone());
    }
    case
}

/// The place of the lowest possible class, worst first; −1 where none is certain.
fn reached(scorer: &Scorer, classes: &[String], case: &CaseDocument) -> i64 {
    let bound = scorer.bind(case).into_result().unwrap();
    let mut scratch = Scratch::default();
    let scores = bound.score(&mut scratch);
    let Some(outcome) = scores.outcome() else { return -1 };
    let low = outcome.low.filter(|_| outcome.withheld == Ternary::No);
    low.map_or(-1, |low| i64::try_from(classes.iter().position(|class| class == low).unwrap()).unwrap())
}

/// The place of the highest possible class; −1 where there is none.
fn highest_possible(scorer: &Scorer, classes: &[String], case: &CaseDocument) -> i64 {
    let bound = scorer.bind(case).into_result().unwrap();
    let mut scratch = Scratch::default();
    let scores = bound.score(&mut scratch);
    let high = scores.outcome().and_then(|outcome| outcome.high.map(str::to_owned));
    high.map_or(-1, |high| i64::try_from(classes.iter().position(|class| *class == high).unwrap()).unwrap())
}

/// Every way to raise so many of the answers from `start` on, in order.
fn ways(all: &[Raisable], start: usize, number: usize) -> Vec<Vec<(usize, i64)>> {
    if number == 0 {
        return vec![Vec::new()];
    }
    let mut found = Vec::new();
    for at in start..all.len() {
        for rest in ways(all, at + 1, number - 1) {
            for level in all[at].base + 1..=all[at].most {
                found.push([vec![(at, level)], rest.clone()].concat());
            }
        }
    }
    found
}

/// The fewest answers, the fewest steps, the first questions, the lowest levels of the first.
fn fewest(
    scorer: &Scorer,
    classes: &[String],
    case: &CaseDocument,
    all: &[Raisable],
    target: i64,
) -> Option<Vec<(usize, i64)>> {
    (1..=4).find_map(|number| {
        let mut reaching: Vec<_> = ways(all, 0, number)
            .into_iter()
            .filter(|way| {
                let raised: Vec<_> = way.iter().map(|(at, level)| (&all[*at], *level)).collect();
                reached(scorer, classes, &with(case, &raised)) >= target
            })
            .collect();
        reaching.sort_by_key(|way| {
            let steps: i64 = way.iter().map(|(at, level)| level - all[*at].base).sum();
            let places: Vec<usize> = way.iter().map(|(at, _)| *at).collect();
            let levels: Vec<i64> = way.iter().map(|(_, level)| *level).collect();
            (steps, places, levels)
        });
        reaching.into_iter().next()
    })
}

fn classes(handbook: &HandbookDocument) -> Vec<String> {
    let main = handbook.nodes.iter().find(|node| Some(&node.id) == handbook.main.as_ref());
    main.map(|node| node.classes.iter().rev().map(|class| class.id.clone()).collect()).unwrap_or_default()
}

/// Whether there was anything to compare, and how.
fn compared(world: &World) -> Result<Option<Way>, TestCaseError> {
    let (handbook, scorer, case) = (world.handbook(), &world.scorer, &world.case);
    let all = raisable(handbook, case);
    let number: i64 = all.iter().map(|one| one.most - one.base + 1).product();
    if !scorer.monotone().is_empty() || number > 70_000 {
        return Ok(None);
    }
    let classes = classes(handbook);
    let bound = scorer.bind(case).into_result().unwrap();
    let target = reached(scorer, &classes, case) + 1;
    let Some(next) = bound.next_class() else {
        let best = usize::try_from(target) == Ok(classes.len());
        let told =
            classes.is_empty() || best || !handbook.questions.iter().any(|question| question.changeable);
        prop_assert!(told, "nothing is said, and there is a better class");
        return Ok(None);
    };
    prop_assert_eq!(Some(&next.class), classes.get(usize::try_from(target).unwrap()));
    let highest: Vec<_> = all.iter().map(|one| (one, one.most)).collect();
    if reached(scorer, &classes, &with(case, &highest)) < target {
        let possible = highest_possible(scorer, &classes, &with(case, &highest));
        let way = if possible >= target { Way::OpenElsewhere } else { Way::OutOfReach };
        prop_assert_eq!(next.way, way);
        return Ok(Some(next.way));
    }
    let found: Vec<(String, Option<String>, String)> = next.changes.iter().map(told).collect();
    match fewest(scorer, &classes, case, &all, target) {
        None => prop_assert_eq!(next.way, Way::MoreThanFour),
        Some(way) => {
            let expected: Vec<_> = way
                .iter()
                .map(|(at, level)| {
                    let one = &all[*at];
                    (
                        one.question.clone(),
                        one.item.clone(),
                        one.levels[usize::try_from(*level).unwrap()].clone(),
                    )
                })
                .collect();
            prop_assert_eq!(next.way, Way::Changes);
            prop_assert_eq!(found, expected);
            for (change, (at, _)) in next.changes.iter().zip(&way) {
                let others: Vec<_> =
                    highest.iter().filter(|(one, _)| !std::ptr::eq(*one, &all[*at])).copied().collect();
                let without = reached(scorer, &classes, &with(case, &others)) < target;
                prop_assert_eq!(change.needed, without, "{:?}", change);
            }
            let raised: Vec<_> = way.iter().map(|(at, level)| (&all[*at], *level)).collect();
            let reaches = reached(scorer, &classes, &with(case, &raised));
            prop_assert_eq!(next.reaches.as_ref(), classes.get(usize::try_from(reaches).unwrap()));
        }
    }
    Ok(Some(next.way))
}

fn told(change: &Change) -> (String, Option<String>, String) {
    (change.question.clone(), change.item.clone(), change.to.id.clone())
}

fn law(world: World) -> Result<(), TestCaseError> {
    let document = short(&hallbar::json::write_case(&world.case));
    compared(&world).map(|_| ()).map_err(|error| TestCaseError::fail(format!("{error}\n{document}")))
}

#[test]
fn the_smallest_change_is_the_one_that_trying_everything_finds() {
    (0..8).for_each(|_| hold(Sort::Rising, law));
    if let Err(error) = TestRunner::new(runs()).run(&ladders(), law) {
        panic!("{error}");
    }
}

#[test]
fn many_ladders_can_be_climbed() {
    let mut runner = TestRunner::deterministic();
    let ways: Vec<Way> = (0..200)
        .filter_map(|_| compared(&ladders().new_tree(&mut runner).unwrap().current()).unwrap())
        .collect();
    let number = |way: Way| ways.iter().filter(|known| **known == way).count();
    for (way, least) in [(Way::Changes, 60), (Way::OutOfReach, 5), (Way::MoreThanFour, 1)] {
        assert!(number(way) >= least, "{way:?}: {} of {}", number(way), ways.len());
    }
}
