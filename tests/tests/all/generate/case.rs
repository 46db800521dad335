//! Cases for a given handbook, with every kind of answer.

use hallbar::case::{
    Answer, CaseDocument, ChosenDepth, Conflict, Deviation, Effect, Fact, Given, Line, LineKind,
};
use hallbar::handbook::{AnswerType, HandbookDocument, ItemSource, Question};
use hallbar::{CaseKind, Date, Decimal, Money};

use super::reads::{Reads, Stands};
use super::{Draw, Sort};

/// What one field of a case holds.
#[derive(Debug, Clone)]
pub(super) enum Holds {
    Options(Vec<String>),
    YesNo,
    Number(Decimal, Decimal),
    Money(Money),
    Date,
    Code,
    Text,
}

impl Holds {
    pub(super) fn of(answer: &AnswerType, handbook: &HandbookDocument) -> Self {
        match answer {
            AnswerType::Level { scale } => {
                let scale = handbook.scales.iter().find(|known| known.id == *scale).unwrap();
                Self::Options(scale.levels.iter().map(|level| level.id.clone()).collect())
            }
            AnswerType::Number { min, max, .. } => {
                Self::Number(min.unwrap_or(Decimal::ZERO), max.unwrap_or(Decimal::from(100)))
            }
            AnswerType::Money { max } => Self::Money(max.unwrap_or(Money::sek(2_000_000))),
            AnswerType::Choice { options } => {
                Self::Options(options.iter().map(|option| option.id.clone()).collect())
            }
            AnswerType::YesNo => Self::YesNo,
            AnswerType::Date => Self::Date,
            AnswerType::Text => Self::Text,
        }
    }

    /// The facts that random handbooks look at.
    pub(super) fn facts() -> Vec<(&'static str, Self)> {
        let most = Money::sek(2_000_000);
        vec![
            ("flag", Self::YesNo),
            ("size", Self::Number(Decimal::ZERO, Decimal::from(10))),
            ("place", Self::Code),
            ("applied", Self::Money(most)),
            ("cost", Self::Money(most)),
            ("start", Self::Date),
            ("end", Self::Date),
        ]
    }

    /// A number between two, most often at an eighth of the way.
    fn number(draw: &mut Draw, low: i64, high: i64) -> i64 {
        if draw.once_in(4) {
            let share = i64::try_from(draw.below(1_000_001)).unwrap();
            low + (high - low) / 1_000_000 * share
        } else {
            low + (high - low) / 8 * i64::try_from(draw.below(9)).unwrap()
        }
    }

    fn money(draw: &mut Draw, low: i64, high: i64) -> Money {
        Money::from_hundredths(Self::number(draw, low, high), Money::sek(0).currency()).unwrap()
    }

    pub(super) fn date(draw: &mut Draw, from: i16) -> Date {
        let year = from + i16::try_from(draw.below(3)).unwrap();
        Date::new(year, draw.of(&[3, 1, 8, 12]), draw.of(&[1, 15, 28])).unwrap()
    }

    pub(super) fn settled(&self, draw: &mut Draw) -> Given {
        match self {
            Self::Options(ids) => Given::Text(draw.of(ids)),
            Self::YesNo => Given::YesNo(draw.once_in(2)),
            Self::Number(low, high) => {
                Given::Number(Decimal::from_micros(Self::number(draw, low.micros(), high.micros())).unwrap())
            }
            Self::Money(most) => Given::Money(Self::money(draw, 0, most.hundredths())),
            Self::Date => Given::from(Self::date(draw, 2025)),
            Self::Code => Given::from(draw.of(&["A", "B", "C"])),
            Self::Text => Given::from("words"),
        }
    }

    /// Known in part; settled where there is nothing between.
    pub(super) fn in_part(&self, draw: &mut Draw) -> Given {
        match self {
            Self::Options(ids) if ids.len() > 1 => {
                let mut some = ids.clone();
                draw.shuffle(&mut some);
                some.truncate(2 + draw.below(ids.len() - 1));
                Given::OneOf(some)
            }
            Self::YesNo => Given::OneOf(vec!["yes".into(), "no".into()]),
            Self::Code => Given::OneOf(vec!["C".into(), draw.of(&["A", "B"]).to_owned()]),
            Self::Number(low, high) => {
                let mut two = [
                    Self::number(draw, low.micros(), high.micros()),
                    Self::number(draw, low.micros(), high.micros()),
                ];
                two.sort_unstable();
                let [low, high] = two.map(|micros| Decimal::from_micros(micros).unwrap());
                if low == high { Given::Number(low) } else { Given::NumberBetween(low, high) }
            }
            Self::Money(most) => {
                let mut two =
                    [Self::money(draw, 0, most.hundredths()), Self::money(draw, 0, most.hundredths())];
                two.sort_unstable_by_key(|money| money.hundredths());
                if two[0] == two[1] { Given::Money(two[0]) } else { Given::MoneyBetween(two[0], two[1]) }
            }
            Self::Date => Given::DateBetween(Self::date(draw, 2025), Self::date(draw, 2028)),
            Self::Options(_) | Self::Text => self.settled(draw),
        }
    }
}

/// The items that a question is asked for; one without name where it is asked once.
pub(crate) fn items(
    list: Option<&String>,
    handbook: &HandbookDocument,
    case: &CaseDocument,
) -> Vec<Option<String>> {
    let Some(list) = list else { return vec![None] };
    let list = handbook.lists.iter().find(|known| known.id == *list).unwrap();
    match &list.items {
        ItemSource::Own(items) => items.iter().map(|item| Some(item.id.clone())).collect(),
        ItemSource::Lines => (1..=case.financing.len()).map(|number| Some(number.to_string())).collect(),
        _ => Vec::new(),
    }
}

pub(crate) fn draw_case(draw: &mut Draw, handbook: &HandbookDocument, sort: Sort) -> CaseDocument {
    let mut case = CaseDocument {
        id: "case".into(),
        kind: draw.of(&[CaseKind::ProjectFunding, CaseKind::Programme]),
        ..CaseDocument::default()
    };
    for (id, holds) in Holds::facts() {
        let value = match draw.below(if sort == Sort::Exact { 1 } else { 9 }) {
            5 => Given::Unknown,
            6 => Given::Missing,
            7 => Given::NotDescribed,
            8 => holds.in_part(draw),
            _ => holds.settled(draw),
        };
        case.facts.push(Fact::new(id, value));
    }
    let has_lines = handbook.lists.iter().any(|list| list.items == ItemSource::Lines);
    for _ in 0..if has_lines { draw.below(4) } else { 0 } {
        case.financing.push(line(draw));
    }
    for question in &handbook.questions {
        for item in items(question.per.as_ref(), handbook, &case) {
            answer(draw, handbook, question, item, &mut case);
        }
    }
    if handbook.effects.is_some() {
        effects(draw, handbook, &mut case);
    }
    for gate in handbook.stages.iter().flat_map(|stage| &stage.gates).filter(|gate| gate.soft) {
        if draw.once_in(3) {
            let reason = "a good one".into();
            case.deviations.push(Deviation { gate: gate.id.clone(), reason, by: None });
        }
    }
    if !handbook.depths.is_empty() && draw.once_in(6) {
        let id = draw.of(&handbook.depths).id;
        case.depth = Some(ChosenDepth { id, reason: Some("a good one".into()) });
    }
    case
}

fn line(draw: &mut Draw) -> Line {
    let (amount, code) = (Holds::Money(Money::sek(500_000)), Holds::Code);
    let mut given = |holds: Holds| match draw.below(6) {
        4 => Given::Unknown,
        5 => holds.in_part(draw),
        _ => holds.settled(draw),
    };
    let (amount, code) = (given(amount), given(code));
    Line { kind: draw.of(&LineKind::ALL), amount, code, note: None }
}

fn answer(
    draw: &mut Draw,
    handbook: &HandbookDocument,
    question: &Question,
    item: Option<String>,
    case: &mut CaseDocument,
) {
    let holds = Holds::of(&question.answer, handbook);
    let motivated = draw.once_in(2);
    let reads = Reads::of(handbook, &question.id);
    let value = match draw.below(9) {
        4 => Given::Missing,
        5 => Given::Unknown,
        6 => Given::NotDescribed,
        7 if question.may_not_apply => Given::NotApplicable,
        7 | 8 => holds.in_part(draw),
        _ => holds.settled(draw),
    };
    // What some readers take for settled and others for open is not a case that laws can speak of.
    let stands = match value {
        Given::Missing => reads.missing(motivated),
        Given::NotDescribed => reads.not_described(motivated),
        Given::NotApplicable => reads.not_applicable(motivated),
        _ => Stands::Open,
    };
    let value = if stands == Stands::Mixed { Given::Unknown } else { value };
    if value == Given::Missing && draw.once_in(2) && stands == Stands::Open {
        return;
    }
    let evidence = if draw.once_in(3) { vec!["appendix".into()] } else { Vec::new() };
    let mut answer = Answer { question: question.id.clone(), item, value, evidence, ..Answer::default() };
    answer.motivation = motivated.then(|| "because".into());
    case.answers.push(answer);
}

fn effects(draw: &mut Draw, handbook: &HandbookDocument, case: &mut CaseDocument) {
    let list = Some("areas".to_owned());
    let scale = &handbook.effects.as_ref().unwrap().scale;
    let holds = Holds::of(&AnswerType::Level { scale: scale.clone() }, handbook);
    let areas: Vec<String> = items(list.as_ref(), handbook, case).into_iter().flatten().collect();
    for on in &areas {
        let mut given = || match draw.below(6) {
            3 => Given::Unknown,
            4 => holds.in_part(draw),
            _ => holds.settled(draw),
        };
        let (before, after) = (given(), given());
        if !draw.once_in(4) {
            let after = draw.once_in(3).then_some(after);
            case.effects.push(Effect { on: on.clone(), before, after, ..Effect::default() });
        }
    }
    for loss in &areas {
        for gain in areas.iter().filter(|gain| *gain != loss) {
            if draw.once_in(5) {
                let known = case.conflicts.iter().any(|conflict| conflict.loss == *loss);
                let standpoint = (!known && draw.once_in(2)).then(|| "worth it".to_owned());
                let conflict = Conflict { gain: gain.clone(), loss: loss.clone(), standpoint, by: None };
                case.conflicts.push(conflict);
            }
        }
    }
}
