//! Completions of a case: every open answer replaced by a settled one that it admits.

use hallbar::case::{Answer, CaseDocument, Given};
use hallbar::handbook::{AnswerType, HandbookDocument, Question};
use hallbar::{Decimal, Money};

use super::Draw;
use super::case::{Holds, items};
use super::reads::{Reads, Stands};

/// Where something open stands in a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Place {
    Fact(String),
    Answer(String, Option<String>),
    /// An effect on an item, before or after mitigation.
    Before(String),
    After(String),
    Amount(usize),
    Code(usize),
}

fn is_part(given: &Given) -> bool {
    matches!(
        given,
        Given::OneOf(_) | Given::NumberBetween(..) | Given::MoneyBetween(..) | Given::DateBetween(..)
    )
}

fn is_open_fact(given: &Given) -> bool {
    is_part(given) || matches!(given, Given::Missing | Given::Unknown | Given::NotDescribed)
}

fn question<'h>(handbook: &'h HandbookDocument, id: &str) -> &'h Question {
    handbook.questions.iter().find(|question| question.id == id).unwrap()
}

fn answer<'c>(case: &'c CaseDocument, id: &str, item: &Option<String>) -> Option<&'c Answer> {
    case.answers.iter().find(|answer| answer.question == id && answer.item == *item)
}

/// Every place that is open.
pub(crate) fn open_places(handbook: &HandbookDocument, case: &CaseDocument) -> Vec<Place> {
    let mut places = Vec::new();
    for (id, _) in Holds::facts() {
        let value = case.facts.iter().find(|fact| fact.id == id).map(|fact| &fact.value);
        if value.is_none_or(is_open_fact) {
            places.push(Place::Fact(id.to_owned()));
        }
    }
    for question in &handbook.questions {
        let reads = Reads::of(handbook, &question.id);
        for item in items(question.per.as_ref(), handbook, case) {
            let given = answer(case, &question.id, &item);
            let motivated = given.is_some_and(|answer| answer.motivation.is_some());
            let stands = match given.map_or(&Given::Missing, |answer| &answer.value) {
                Given::Unknown => Stands::Open,
                Given::Missing => reads.missing(motivated),
                Given::NotDescribed => reads.not_described(motivated),
                Given::NotApplicable => reads.not_applicable(motivated),
                part if is_part(part) => Stands::Open,
                _ => Stands::Settled,
            };
            if stands == Stands::Open {
                places.push(Place::Answer(question.id.clone(), item));
            }
        }
    }
    for effect in &case.effects {
        if is_open_fact(&effect.before) {
            places.push(Place::Before(effect.on.clone()));
        }
        if effect.after.as_ref().is_some_and(is_open_fact) {
            places.push(Place::After(effect.on.clone()));
        }
    }
    for (at, line) in case.financing.iter().enumerate() {
        if is_open_fact(&line.amount) {
            places.push(Place::Amount(at));
        }
        if is_open_fact(&line.code) {
            places.push(Place::Code(at));
        }
    }
    places
}

/// What stands at a place, and what can stand there.
fn at(handbook: &HandbookDocument, case: &CaseDocument, place: &Place) -> (Given, Holds) {
    let effect = |on: &str| case.effects.iter().find(|effect| effect.on == on).unwrap();
    let signed = || {
        let scale = handbook.effects.as_ref().unwrap().scale.clone();
        Holds::of(&AnswerType::Level { scale }, handbook)
    };
    match place {
        Place::Fact(id) => {
            let holds = Holds::facts().into_iter().find(|(known, _)| known == id).unwrap().1;
            let value = case.facts.iter().find(|fact| fact.id == *id).map(|fact| fact.value.clone());
            (value.unwrap_or_default(), holds)
        }
        Place::Answer(id, item) => {
            let holds = Holds::of(&question(handbook, id).answer, handbook);
            (answer(case, id, item).map(|answer| answer.value.clone()).unwrap_or_default(), holds)
        }
        Place::Before(on) => (effect(on).before.clone(), signed()),
        Place::After(on) => (effect(on).after.clone().unwrap_or_default(), signed()),
        Place::Amount(line) => (case.financing[*line].amount.clone(), Holds::Money(Money::sek(500_000))),
        Place::Code(line) => (case.financing[*line].code.clone(), Holds::Code),
    }
}

/// One of several, one of what is known in part, or a non-answer that is settled: whatever the place admits.
pub(crate) fn admitted(
    handbook: &HandbookDocument,
    case: &CaseDocument,
    place: &Place,
    draw: &mut Draw,
) -> Given {
    let (given, holds) = at(handbook, case, place);
    if let Some(part) = within(&given, draw) {
        return part;
    }
    let settled = holds.settled(draw);
    if let Place::Answer(id, _) = place {
        let others = non_answers(handbook, id);
        if !others.is_empty() && draw.once_in(4) {
            return draw.of(&others);
        }
    }
    settled
}

/// The non-answers that settle a question, given with a motivation.
fn non_answers(handbook: &HandbookDocument, id: &str) -> Vec<Given> {
    let reads = Reads::of(handbook, id);
    let mut all = Vec::new();
    if question(handbook, id).may_not_apply && reads.not_applicable(true) == Stands::Settled {
        all.push(Given::NotApplicable);
    }
    if reads.not_described(true) == Stands::Settled {
        all.push(Given::NotDescribed);
    }
    all
}

/// One of the possibilities of an answer that is known in part.
fn within(given: &Given, draw: &mut Draw) -> Option<Given> {
    let between = |low: i64, high: i64, draw: &mut Draw| {
        let third = low + (high - low) / 3;
        draw.of(&[low, high, third])
    };
    Some(match given {
        Given::OneOf(ids) => Given::Text(draw.of(ids)),
        Given::NumberBetween(low, high) => {
            Given::Number(Decimal::from_micros(between(low.micros(), high.micros(), draw)).unwrap())
        }
        Given::MoneyBetween(low, high) => {
            let hundredths = between(low.hundredths(), high.hundredths(), draw);
            Given::Money(Money::from_hundredths(hundredths, low.currency()).unwrap())
        }
        Given::DateBetween(low, high) => Given::from(draw.of(&[*low, *high])),
        _ => return None,
    })
}

/// Something narrower than what stands there, settled or still in part.
pub(crate) fn narrower(
    handbook: &HandbookDocument,
    case: &CaseDocument,
    place: &Place,
    draw: &mut Draw,
) -> Given {
    let (given, holds) = at(handbook, case, place);
    match &given {
        Given::OneOf(ids) if ids.len() > 2 && draw.once_in(2) => Given::OneOf(ids[..ids.len() - 1].to_vec()),
        Given::NumberBetween(low, high) if draw.once_in(2) => {
            let middle = low.micros() + (high.micros() - low.micros()) / 2;
            Given::NumberBetween(*low, Decimal::from_micros(middle).unwrap())
        }
        part if is_part(part) => within(part, draw).unwrap(),
        _ if draw.once_in(2) => holds.in_part(draw),
        _ => admitted(handbook, case, place, draw),
    }
}

/// Every answer that a question of levels admits, with a motivation.
pub(crate) fn every(handbook: &HandbookDocument, case: &CaseDocument, place: &Place) -> Vec<Given> {
    match at(handbook, case, place) {
        (Given::OneOf(ids), _) => ids.into_iter().map(Given::Text).collect(),
        (_, Holds::Options(ids)) => {
            let others = match place {
                Place::Answer(id, _) => non_answers(handbook, id),
                _ => Vec::new(),
            };
            ids.into_iter().map(Given::Text).chain(others).collect()
        }
        (given, holds) => panic!("no list of {holds:?} for {given:?}"),
    }
}

/// Puts an answer in its place, with a motivation where it had none and `motivated` says so.
pub(crate) fn settle(case: &mut CaseDocument, place: &Place, given: Given, motivated: bool) {
    match place {
        Place::Fact(id) => {
            if let Some(fact) = case.facts.iter_mut().find(|fact| fact.id == *id) {
                fact.value = given;
            }
        }
        Place::Answer(id, item) => {
            if answer(case, id, item).is_none() {
                let (question, item) = (id.clone(), item.clone());
                case.answers.push(Answer { question, item, ..Answer::default() });
            }
            let answer = case.answers.iter_mut().find(|a| a.question == *id && a.item == *item).unwrap();
            // A non-answer that settles a question may need its reason.
            let needs = matches!(given, Given::NotApplicable | Given::NotDescribed);
            answer.value = given;
            if motivated || needs {
                answer.motivation.get_or_insert_with(|| "because".into());
            }
            if motivated && answer.evidence.is_empty() {
                answer.evidence.push("appendix".into());
            }
        }
        Place::Before(on) => {
            case.effects.iter_mut().filter(|e| e.on == *on).for_each(|e| e.before = given.clone())
        }
        Place::After(on) => {
            case.effects.iter_mut().filter(|e| e.on == *on).for_each(|e| e.after = Some(given.clone()));
        }
        Place::Amount(line) => case.financing[*line].amount = given,
        Place::Code(line) => case.financing[*line].code = given,
    }
}

/// A random completion.
pub(crate) fn complete(handbook: &HandbookDocument, case: &CaseDocument, draw: &mut Draw) -> CaseDocument {
    let mut whole = case.clone();
    for place in open_places(handbook, case) {
        let given = admitted(handbook, case, &place, draw);
        let motivated = draw.once_in(2);
        settle(&mut whole, &place, given, motivated);
    }
    whole
}
