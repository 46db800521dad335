//! Limits fall on the side they say: at, one millionth under and over, one öre under and over, at exactly half.

use hallbar::assessment::GateOutcome;
use hallbar::case::{Answer, CaseDocument, Fact, Given};
use hallbar::handbook::{
    AnswerType, Band, Condition, Criterion, Edge, Gate, HandbookDocument, Level, Measure, MeasureRule, Node,
    Operand, Outside, Part, Quantity, Question, Relation, Scale, Setting, Stage, Stand, Test,
};
use hallbar::{Currency, Decimal, Money};
use proptest::prelude::{prop_assert_eq, proptest};

use super::differential::agrees;
use crate::generate::{Draw, assess, compile, draws, runs, text};

const RELATIONS: [Relation; 6] = [
    Relation::AtLeast,
    Relation::MoreThan,
    Relation::AtMost,
    Relation::LessThan,
    Relation::Is,
    Relation::IsNot,
];

/// Whether `number` stands so to `limit`.
fn holds(number: i64, relation: Relation, limit: i64) -> bool {
    match relation {
        Relation::AtLeast => number >= limit,
        Relation::MoreThan => number > limit,
        Relation::AtMost => number <= limit,
        Relation::LessThan => number < limit,
        Relation::Is | Relation::In => number == limit,
        Relation::IsNot => number != limit,
    }
}

/// A handbook with one gate for each relation of `left` to a limit.
fn gates(left: &Quantity, limit: &Operand, rest: HandbookDocument) -> HandbookDocument {
    let gate = |relation: Relation| Gate {
        id: relation.field().into(),
        requires: Condition::Compare { left: left.clone(), test: Test { relation, to: limit.clone() } },
        ..Gate::default()
    };
    let stage = Stage { id: "limits".into(), gates: RELATIONS.map(gate).into(), ..Stage::default() };
    HandbookDocument {
        id: "limits".into(),
        version: "1".into(),
        title: text("limits"),
        stages: vec![stage],
        ..rest
    }
}

/// Which relations hold by the engine, in the order of [`RELATIONS`].
fn found(handbook: HandbookDocument, facts: Vec<Fact>, answers: Vec<Answer>) -> Vec<bool> {
    let scorer = compile(handbook).unwrap();
    let case = CaseDocument { id: "case".into(), facts, answers, ..CaseDocument::default() };
    let assessment = assess(&scorer, &case);
    agrees(scorer.handbook(), &case, &assessment).unwrap();
    assessment.stages[0].gates.iter().map(|gate| gate.outcome == GateOutcome::Passed).collect()
}

fn wanted(number: i64, limit: i64) -> Vec<bool> {
    RELATIONS.map(|relation| holds(number, relation, limit)).into()
}

fn decimal(micros: i64) -> Decimal {
    Decimal::from_micros(micros).unwrap()
}

fn money(hundredths: i64) -> Money {
    Money::from_hundredths(hundredths, Currency::SEK).unwrap()
}

proptest! {
    #![proptest_config(runs())]

    #[test]
    fn numbers_at_a_millionth(limit in -999_999_999_i64..1_000_000_000, off in -1_i64..=1) {
        let number = AnswerType::Number { unit: None, min: Some(decimal(-2_000_000_000)), max: Some(decimal(2_000_000_000)) };
        let question = Question { id: "number".into(), answer: number, ..Question::default() };
        let rest = HandbookDocument { questions: vec![question], ..HandbookDocument::default() };
        let handbook = gates(&Quantity::answer("number"), &Operand::Number(decimal(limit)), rest);
        let answer = Answer::new("number", decimal(limit + off));
        prop_assert_eq!(found(handbook, Vec::new(), vec![answer]), wanted(limit + off, limit));
    }

    #[test]
    fn money_at_an_ore(limit in 1_i64..100_000_000_000_000, off in -1_i64..=1) {
        let handbook = gates(&Quantity::fact("applied"), &Operand::Money(money(limit)), HandbookDocument::default());
        let fact = Fact::new("applied", money(limit + off));
        prop_assert_eq!(found(handbook, vec![fact], Vec::new()), wanted(limit + off, limit));
    }

    /// 100 · applied against share · cost, in whole öre: a share is never a rounded quotient.
    #[test]
    fn shares_at_a_percent(cost in 1_i64..10_000_000_000_000, share in 1_i64..=100, off in -1_i64..=1) {
        let cost = cost / 100 * 100 + 100;
        let applied = cost / 100 * share + off;
        let rule = MeasureRule::Percent { of: Quantity::fact("applied"), to: Quantity::fact("cost") };
        let measure = Measure { id: "share".into(), rule, ..Measure::default() };
        let rest = HandbookDocument { measures: vec![measure], ..HandbookDocument::default() };
        let handbook = gates(&Quantity::Measure("share".into()), &Operand::Number(decimal(share * 1_000_000)), rest);
        let facts = vec![Fact::new("applied", money(applied)), Fact::new("cost", money(cost))];
        prop_assert_eq!(found(handbook, facts, Vec::new()), wanted(applied * 100, cost * share));
    }

    /// Decimal weights and points whose sum is exactly at, a millionth under or over the limit.
    #[test]
    fn scores_at_a_millionth(draw in draws(), off in -1_i64..=1) {
        let mut draw: Draw = draw;
        let number = 2 + draw.below(5);
        let mut rest = HandbookDocument::default();
        let (mut answers, mut parts, mut sum) = (Vec::new(), Vec::new(), 0);
        for at in 0..number {
            let id = format!("number{at}");
            let answer = AnswerType::Number { unit: None, min: Some(Decimal::ZERO), max: Some(Decimal::from(100)) };
            rest.questions.push(Question { id: id.clone(), answer, ..Question::default() });
            let reads = Quantity::answer(&id);
            rest.criteria.push(Criterion { id: id.clone(), reads, ..Criterion::default() });
            // Hundredths times thousandths of points: every product has five decimals.
            let weight = 1 + i64::try_from(draw.below(300)).unwrap();
            let points = i64::try_from(draw.below(100_000)).unwrap();
            sum += weight * points * 10;
            parts.push(Part { of: id.clone(), weight: Some(Setting::Number(decimal(weight * 10_000))), bonus: false });
            answers.push(Answer::new(id, decimal(points * 1_000)));
        }
        rest.nodes.push(Node { id: "total".into(), parts, ..Node::default() });
        let handbook = gates(&Quantity::score("total"), &Operand::Number(decimal(sum + off)), rest);
        prop_assert_eq!(found(handbook, Vec::new(), answers), wanted(sum, sum + off));
    }

    /// Three bands around two limits, each side open or closed.
    #[test]
    fn bands_at_a_millionth(low in 0_i64..1_000_000_000, gap in 1_i64..1_000_000, off in -1_i64..=1, at_low: bool, a: bool, b: bool) {
        let high = low + gap;
        let edge = |at: i64, inside| Some(Edge { at: Setting::Number(decimal(at)), inside });
        let level = |id: &str| Level { id: id.into(), ..Level::default() };
        let band = |from, to, id: &str| Band { from, to, gives: Stand::Level(id.into()) };
        let scale = Scale {
            id: "bands".into(),
            levels: vec![level("below"), level("between"), level("above")],
            bands: vec![
                band(None, edge(low, a), "below"),
                band(edge(low, !a), edge(high, b), "between"),
                band(edge(high, !b), None, "above"),
            ],
            outside: Outside::Error,
            ..Scale::default()
        };
        let answer = AnswerType::Number { unit: None, min: None, max: None };
        let handbook = HandbookDocument {
            id: "bands".into(),
            version: "1".into(),
            scales: vec![scale],
            questions: vec![Question { id: "number".into(), answer, ..Question::default() }],
            criteria: vec![Criterion {
                id: "level".into(),
                reads: Quantity::answer("number"),
                scale: Some("bands".into()),
                ..Criterion::default()
            }],
            ..HandbookDocument::default()
        };
        let number = if at_low { low } else { high } + off;
        let level = if number < low || (number == low && a) {
            "below"
        } else if number < high || (number == high && b) {
            "between"
        } else {
            "above"
        };
        let scorer = compile(handbook).unwrap();
        let answers = vec![Answer { question: "number".into(), value: Given::Number(decimal(number)), ..Answer::default() }];
        let case = CaseDocument { id: "case".into(), answers, ..CaseDocument::default() };
        let assessment = assess(&scorer, &case);
        let levels: Vec<&str> = assessment.criteria[0].levels.iter().map(|level| level.id.as_str()).collect();
        prop_assert_eq!(levels, vec![level]);
    }

    /// Rounding half to even at a node, before its limits.
    #[test]
    fn halves_round_to_even(number in -99_999_i64..100_000, decimals in 0_u8..=2) {
        let factor = 10_i64.pow(6 - u32::from(decimals));
        let micros = number * factor + factor / 2;
        let answer = AnswerType::Number { unit: None, min: Some(decimal(-200_000_000_000)), max: Some(decimal(200_000_000_000)) };
        let handbook = HandbookDocument {
            id: "rounds".into(),
            version: "1".into(),
            questions: vec![Question { id: "number".into(), answer, ..Question::default() }],
            criteria: vec![Criterion { id: "points".into(), reads: Quantity::answer("number"), ..Criterion::default() }],
            nodes: vec![Node {
                id: "total".into(),
                parts: vec![Part { of: "points".into(), ..Part::default() }],
                decimals: Some(decimals),
                ..Node::default()
            }],
            ..HandbookDocument::default()
        };
        let Ok(scorer) = compile(handbook) else { return Ok(()) };
        let case = CaseDocument {
            id: "case".into(),
            answers: vec![Answer::new("number", decimal(micros))],
            ..CaseDocument::default()
        };
        let even = if number.rem_euclid(2) == 0 { number } else { number + 1 };
        let score = assess(&scorer, &case).nodes[0].score.value;
        prop_assert_eq!(score, Some(decimal(even * factor).to_f64()));
    }
}

#[test]
fn half_is_half() {
    let rule = MeasureRule::Percent { of: Quantity::fact("applied"), to: Quantity::fact("cost") };
    let measure = Measure { id: "share".into(), rule, ..Measure::default() };
    let rest = HandbookDocument { measures: vec![measure], ..HandbookDocument::default() };
    let handbook = gates(&Quantity::Measure("share".into()), &Operand::from(50), rest);
    // Odd amounts in öre, far beyond what a double holds exactly.
    for (applied, cost) in [
        (1, 2),
        (33_333_333_333_333_333, 66_666_666_666_666_666),
        (49_999_999_999_999_999, 99_999_999_999_999_998),
    ] {
        for off in [-1, 0, 1] {
            let facts = vec![Fact::new("applied", money(applied + off)), Fact::new("cost", money(cost))];
            assert_eq!(found(handbook.clone(), facts, Vec::new()), wanted((applied + off) * 2, cost));
        }
    }
}
