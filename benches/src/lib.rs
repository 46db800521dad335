//! Inputs for the benches: a published handbook and cases of it, picked by number so that every run has the same.

pub mod applications;
mod made;
pub mod typed;

pub use made::handbook_of;

use hallbar::agenda2030::Target;
use hallbar::case::{Answer, CaseDocument, Fact, Given};
use hallbar::handbook::{AnswerType, HandbookDocument};
use hallbar::strategy::{
    Aim, Direction, GoalLink, Reading, StrategyDocument, StrategyGoal, StrategyIndicator,
};
use hallbar::{Handbook, Money, Scorer, json};

const HANDBOOK: &[u8] = include_bytes!("../../fixtures/handbooks/eruf-2021-2027.json");

/// The handbook for regional fund projects 2021–2027, as text.
#[must_use]
pub fn handbook_text() -> &'static [u8] {
    HANDBOOK
}

/// The same, read.
#[must_use]
pub fn handbook() -> HandbookDocument {
    json::read_handbook(HANDBOOK).document.unwrap_or_default()
}

/// A case in which every question is answered by its number; `open` of a hundred answers are left unknown.
#[must_use]
pub fn case(handbook: &HandbookDocument, number: usize, open: usize) -> CaseDocument {
    let mut answers = Vec::new();
    for (at, question) in handbook.questions.iter().enumerate() {
        let pick = number * 31 + at * 17 + 5;
        let level = match &question.answer {
            AnswerType::Level { scale } => {
                let scale = handbook.scales.iter().find(|known| known.id == *scale);
                let levels = scale.map(|scale| scale.levels.as_slice()).unwrap_or_default();
                levels.get(pick % levels.len().max(1)).map(|level| Given::Text(level.id.clone()))
            }
            AnswerType::YesNo => Some(Given::YesNo(!pick.is_multiple_of(5))),
            _ => None,
        };
        if let Some(level) = level {
            let value = if pick % 100 < open { Given::Unknown } else { level };
            answers.push(Answer {
                value,
                ..Answer::new(&question.id, true).motivated("Se ansökan, avsnitt 4.")
            });
        }
    }
    CaseDocument { id: format!("2026-{number:05}"), answers, ..CaseDocument::default() }
}

/// The built-in handbook, ready to score by.
#[must_use]
pub fn grund() -> Option<Scorer> {
    let document = json::read_handbook(json::built_in("grund")?.as_bytes()).document?;
    Scorer::compile(&Handbook::validate(document).value?, None, None).ok()
}

/// A project that is assessed in depth, whose answers give about so many hundredths of a point, three hundred at most.
#[must_use]
pub fn grund_case(handbook: &HandbookDocument, hundredths: usize) -> CaseDocument {
    let mut answers = Vec::new();
    for (at, question) in handbook.questions.iter().enumerate() {
        let level = hundredths / 100 + usize::from(at * 37 % 100 < hundredths % 100);
        let value = match &question.answer {
            AnswerType::Level { scale } => {
                let scale = handbook.scales.iter().find(|known| known.id == *scale);
                scale.and_then(|scale| scale.levels.get(level)).map(|level| Given::Text(level.id.clone()))
            }
            _ => Some(Given::YesNo(true)),
        };
        let items: &[&str] = match question.per.as_deref() {
            None => &[],
            Some("areas") => &["strategy"],
            Some(_) => &["climate", "adaptation", "water", "circular", "pollution", "nature"],
        };
        let answer = Answer { value: value.unwrap_or_default(), ..Answer::new(&question.id, true) };
        match items {
            [] => answers.push(answer),
            items => answers.extend(items.iter().map(|item| answer.clone().about(*item))),
        }
    }
    let applied = Fact { id: "applied".into(), value: Given::Money(Money::sek(3_000_000)) };
    CaseDocument { id: "grund".into(), answers, facts: vec![applied], ..CaseDocument::default() }
}

/// A strategy from a seed: so many goals on three levels, each with so many links and some with indicators.
#[must_use]
pub fn strategy(seed: u64, goals: usize, links: usize) -> StrategyDocument {
    let mut random = fastrand::Rng::with_seed(seed);
    let targets: Vec<String> = Target::all().map(|target| target.to_string()).collect();
    let mut made = (0..goals).map(|number| goal(number, links, &targets, &mut random)).collect::<Vec<_>>();
    // A tenth at the top, each with three below it, and these with the rest.
    let below = made.split_off(goals.div_ceil(10));
    let tops = made.len();
    let mut middle = Vec::new();
    for (number, goal) in below.into_iter().enumerate() {
        if number < 3 * tops {
            middle.push(goal);
        } else if let Some(above) = middle.get_mut(number % (3 * tops)) {
            above.goals.push(goal);
        }
    }
    for (number, goal) in middle.into_iter().enumerate() {
        if let Some(above) = made.get_mut(number % tops) {
            above.goals.push(goal);
        }
    }
    StrategyDocument {
        id: format!("strategy-{seed}"),
        version: "1".into(),
        title: "Strategi".into(),
        vision: Some("Ett gott län".into()),
        horizon: Some(2040),
        levels: vec!["mål".into(), "delmål".into(), "insats".into()],
        goals: made,
        ..StrategyDocument::default()
    }
}

fn goal(number: usize, links: usize, targets: &[String], random: &mut fastrand::Rng) -> StrategyGoal {
    let link = |random: &mut fastrand::Rng| GoalLink {
        to: random.choice(targets).cloned().unwrap_or_default(),
        direction: if random.u8(..10) == 0 { Direction::Hinders } else { Direction::Supports },
        strength: random.bool().then(|| random.u8(1..=3)),
        ..GoalLink::default()
    };
    let mut all: Vec<GoalLink> = (0..links).map(|_| link(random)).collect();
    all.sort_by(|a, b| a.to.cmp(&b.to));
    all.dedup_by(|a, b| a.to == b.to);
    let reading = |value: i32, year| Some(Reading { value: Some(value.into()), year: Some(year) });
    let indicator = StrategyIndicator {
        id: "i".into(),
        title: format!("Indikator {number}"),
        direction: Some(Aim::Up),
        baseline: reading(random.i32(0..50), 2022),
        target: if random.bool() { reading(random.i32(50..100), 2035) } else { None },
        source: Some("Kolada".into()),
        ..StrategyIndicator::default()
    };
    StrategyGoal {
        id: format!("goal-{number}"),
        title: format!("Mål nummer {number} om {}", random.alphabetic()),
        owner: random.bool().then(|| "regionen".into()),
        links: all,
        indicators: if random.bool() { vec![indicator] } else { Vec::new() },
        ..StrategyGoal::default()
    }
}

#[cfg(test)]
mod tests {
    use hallbar::assessment::Way;

    use super::{grund, grund_case};

    #[test]
    fn cases_are_as_far_from_the_class_as_their_names_say() {
        let scorer = grund().unwrap();
        for (points, way, number) in
            [(130, Way::Changes, 2), (110, Way::Changes, 4), (100, Way::MoreThanFour, 28)]
        {
            let case = grund_case(scorer.handbook(), points);
            let next = scorer.bind(&case).into_result().unwrap().changes_to_reach("sakrad").unwrap();
            assert_eq!((next.way, next.changes.len()), (way, number), "{points}");
        }
    }
}
