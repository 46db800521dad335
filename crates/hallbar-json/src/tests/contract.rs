//! What the published forms mean, said by hand: a field that changed places with another would pass every law.

use hallbar_core::call::{Bound, CallLimit, CaseGroup, LimitOn, Share};
use hallbar_core::case::{Answer, CaseDocument, Given, LineKind};
use hallbar_core::handbook::{
    Aggregation, AnswerType, Band, Condition, ConsequenceKind, Demand, Edge, First, HandbookDocument,
    ItemSource, LineField, Lookup, MeasureRule, NonAnswer, Operand, Outside, Point, Position, Quantifier,
    Quantity, RankingRules, Relation, Setting, Stand, Test, TieKey, TieOf,
};
use hallbar_core::{Decimal, Money, Text};
use serde_json::{Value, json};

use crate::{read_call, read_case, read_handbook, write_call, write_case, write_handbook};

/// Reads a handbook with this member, sees that it is written as it was, and takes a part out of it.
fn handbook<T>(member: &str, value: Value, take: impl Fn(HandbookDocument) -> T) -> T {
    let document = json!({"hallbar": "handbook/1", "id": "h", "version": "1", member: value});
    let read = read_handbook(document.to_string().as_bytes());
    assert_eq!(read.diagnostics, []);
    let handbook = read.document.unwrap();
    let written: Value = serde_json::from_str(&write_handbook(&handbook)).unwrap();
    assert_eq!(written, document);
    take(handbook)
}

fn case<T>(member: &str, value: Value, take: impl Fn(CaseDocument) -> T) -> T {
    let document = json!({"hallbar": "case/1", "id": "1", member: value});
    let read = read_case(document.to_string().as_bytes());
    assert_eq!(read.diagnostics, []);
    let case = read.document.unwrap();
    let written: Value = serde_json::from_str(&write_case(&case)).unwrap();
    assert_eq!(written, document);
    take(case)
}

fn condition(value: Value) -> Condition {
    handbook("nodes", json!([{"id": "n", "when": value}]), |h| h.nodes[0].when.clone().unwrap())
}

fn quantity(value: Value) -> Quantity {
    handbook("criteria", json!([{"id": "c", "reads": value}]), |h| h.criteria[0].reads.clone())
}

fn rule(field: &str, value: Value) -> MeasureRule {
    handbook("measures", json!([{"id": "m", field: value}]), |h| h.measures[0].rule.clone())
}

fn fact(id: &str) -> Quantity {
    Quantity::fact(id)
}

fn number(number: i32) -> Setting {
    Setting::from(number)
}

#[test]
fn ranking() {
    let written = json!({"by": "total", "ties": [
        {"score": "need", "first": "greatest"},
        {"fact": "applied", "first": "least"},
    ]});
    let key = |of, first| TieKey { of, first };
    let wanted = RankingRules {
        by: Some("total".into()),
        ties: vec![
            key(TieOf::Score("need".into()), First::Greatest),
            key(TieOf::Fact("applied".into()), First::Least),
        ],
    };
    assert_eq!(handbook("ranking", written, |h| h.ranking.unwrap()), wanted);
    assert_eq!(handbook("ranking", json!({}), |h| h.ranking.unwrap()), RankingRules::default());
}

#[test]
fn limits_over_all_cases() {
    let limits = |value: Value| {
        let document = json!({"hallbar": "call/1", "id": "c", "version": "1", "handbook": {"id": "h"},
            "limits": value});
        let read = read_call(document.to_string().as_bytes());
        assert_eq!(read.diagnostics, []);
        let call = read.document.unwrap();
        assert_eq!(serde_json::from_str::<Value>(&write_call(&call)).unwrap(), document);
        call.limits
    };
    let limit = |on, bound| CallLimit { id: "l".into(), title: String::new(), on, bound };
    let those = |values: &[&str]| {
        let values = values.iter().map(|&value| value.to_owned()).collect();
        LimitOn::Those(CaseGroup { fact: "municipality".into(), values })
    };
    let money = Share::Money(Money::sek(2_000_000));
    assert_eq!(
        limits(json!([
            {"id": "l", "at_most": {"cases": 10}},
            {"id": "l", "title": "Högst 30 %", "for_each": "municipality", "at_most": {"percent": 30}},
            {"id": "l", "where": {"fact": "municipality", "is": "2409"}, "at_most": {"money": "2000000 SEK"}},
            {"id": "l", "where": {"fact": "municipality", "in": ["2409", "2417"]},
             "at_least": {"money": "2000000 SEK"}},
        ])),
        [
            limit(LimitOn::All, Bound::AtMost(Share::Cases(10))),
            CallLimit {
                title: "Högst 30 %".into(),
                ..limit(LimitOn::Each("municipality".into()), Bound::AtMost(Share::Percent(30.into())))
            },
            limit(those(&["2409"]), Bound::AtMost(money)),
            limit(those(&["2409", "2417"]), Bound::AtLeast(money)),
        ]
    );
}

#[test]
fn comparisons() {
    for (name, relation) in [
        ("is", Relation::Is),
        ("is_not", Relation::IsNot),
        ("in", Relation::In),
        ("at_least", Relation::AtLeast),
        ("at_most", Relation::AtMost),
        ("more_than", Relation::MoreThan),
        ("less_than", Relation::LessThan),
    ] {
        for (value, to) in [
            (json!(3), Operand::Number(3.into())),
            (json!("500000 SEK"), Operand::Money(Money::sek(500_000))),
            (json!("500 000 SEK"), Operand::Text("500 000 SEK".into())),
            (json!("2026-03-01"), Operand::Text("2026-03-01".into())),
            (json!(true), Operand::YesNo(true)),
            (json!(["a", "b"]), Operand::List(vec!["a".into(), "b".into()])),
            (json!({"parameter": "p"}), Operand::Quantity(Quantity::Parameter("p".into()))),
            (json!({"fact": "cost"}), Operand::Quantity(fact("cost"))),
        ] {
            let wanted = Condition::Compare { left: fact("applied"), test: Test { relation, to } };
            assert_eq!(condition(json!({"fact": "applied", name: value})), wanted);
        }
    }
}

#[test]
fn conditions() {
    let (one, other) = (Condition::Motivated("q".into()), Condition::Evidenced("r".into()));
    let (a, b) = (json!({"motivated": "q"}), json!({"evidenced": "r"}));
    let both = vec![one.clone(), other.clone()];
    assert_eq!(condition(json!({"all": [a, b]})), Condition::All(both.clone()));
    assert_eq!(condition(json!({"any": [a, b]})), Condition::Any(both.clone()));
    assert_eq!(condition(json!({"not": b})), Condition::Not(Box::new(other)));
    assert_eq!(
        condition(json!({"count": {"parameter": "k"}, "of": [a, b]})),
        Condition::Count { count: Setting::Parameter("k".into()), of: both }
    );
    let test = Test { relation: Relation::AtLeast, to: "ok".into() };
    for (count, value) in [
        (None, json!({"each": [{"answer": "x"}], "at_least": "ok"})),
        (Some(number(2)), json!({"each": [{"answer": "x"}], "count": 2, "at_least": "ok"})),
    ] {
        let wanted = Condition::Each { of: vec![Quantity::answer("x")], count, test: test.clone() };
        assert_eq!(condition(value), wanted);
    }
    for (quantifier, value) in [
        (Quantifier::Every, json!({"items": "l", "every": a})),
        (Quantifier::Some, json!({"items": "l", "some": a})),
        (Quantifier::Count(number(3)), json!({"items": "l", "count": 3, "hold": a})),
    ] {
        let wanted = Condition::Items { list: "l".into(), quantifier, holds: Box::new(one.clone()) };
        assert_eq!(condition(value), wanted);
    }
}

#[test]
fn quantities() {
    let id = || "x".to_owned();
    for (value, wanted) in [
        (json!({"number": 0.5}), Quantity::Number("0.5".parse().unwrap())),
        (json!({"answer": "x"}), Quantity::answer("x")),
        (json!({"answer": "x", "item": "i"}), Quantity::Answer { question: id(), item: Some("i".into()) }),
        (json!({"level": "x"}), Quantity::Level(id())),
        (json!({"measure": "x"}), Quantity::Measure(id())),
        (json!({"score": "x"}), Quantity::Score(id())),
        (json!({"class": "x"}), Quantity::Class(id())),
        (json!({"coverage": "x"}), Quantity::Coverage(id())),
        (json!({"parts": "x", "in_class": "c"}), Quantity::Parts { node: id(), class: "c".into() }),
        (json!({"effect": "x"}), Quantity::Effect(Some(id()))),
        (json!({"gate": "x"}), Quantity::Gate(id())),
        (json!({"stage": "x"}), Quantity::Stage(id())),
        (json!({"the": "gains"}), Quantity::Gains),
        (json!({"the": "losses"}), Quantity::Losses),
        (json!({"the": "worst_effect"}), Quantity::WorstEffect),
        (json!({"the": "open_conflicts"}), Quantity::OpenConflicts),
        (json!({"the": "depth"}), Quantity::Depth),
        (json!({"the": "item"}), Quantity::Item),
        (json!({"the": "effect"}), Quantity::Effect(None)),
        (json!({"the": "line_amount"}), Quantity::Line(LineField::Amount)),
        (json!({"the": "line_kind"}), Quantity::Line(LineField::Kind)),
        (json!({"the": "line_code"}), Quantity::Line(LineField::Code)),
    ] {
        assert_eq!(quantity(value), wanted);
    }
}

#[test]
fn measures() {
    let (a, b) = (json!({"fact": "a"}), json!({"fact": "b"}));
    let list = || vec![fact("a"), fact("b")];
    let (from, to) = (fact("a"), fact("b"));
    let wanted = MeasureRule::Difference { from: from.clone(), take: to.clone() };
    assert_eq!(rule("difference", json!({"from": a, "take": b})), wanted);
    let shares = json!({"of": a, "to": b});
    assert_eq!(rule("ratio", shares.clone()), MeasureRule::Ratio { of: from.clone(), to: to.clone() });
    assert_eq!(rule("percent", shares), MeasureRule::Percent { of: from.clone(), to: to.clone() });
    let dates = json!({"from": a, "to": b});
    assert_eq!(rule("months", dates.clone()), MeasureRule::Months { from: from.clone(), to: to.clone() });
    let wanted = MeasureRule::MonthsAfter { of: from.clone(), months: 120.into() };
    assert_eq!(rule("months_after", json!({"of": a, "months": 120})), wanted);
    assert_eq!(rule("days", dates), MeasureRule::Days { from, to });
    assert_eq!(rule("sum", json!([a, b])), MeasureRule::Sum(list()));
    assert_eq!(rule("product", json!([a, b])), MeasureRule::Product(list()));
    assert_eq!(rule("least", json!([a, b])), MeasureRule::Least(list()));
    assert_eq!(rule("greatest", json!([a, b])), MeasureRule::Greatest(list()));
    let holds = Condition::Motivated("q".into());
    assert_eq!(rule("count", json!([{"motivated": "q"}])), MeasureRule::Count(vec![holds.clone()]));
    let lookup = Lookup { table: "t".into(), column: "c".into(), code: Quantity::Item };
    let written = json!({"table": "t", "column": "c", "code": {"the": "item"}});
    assert_eq!(rule("lookup", written.clone()), MeasureRule::Lookup(lookup.clone()));
    assert_eq!(
        rule("sum_items", json!({"list": "l", "of": a, "times": written, "when": {"motivated": "q"}})),
        MeasureRule::SumItems {
            list: "l".into(),
            of: fact("a"),
            times: Some(lookup),
            when: Some(holds.clone())
        }
    );
    assert_eq!(
        rule("count_items", json!({"list": "l", "when": {"motivated": "q"}})),
        MeasureRule::CountItems { list: "l".into(), when: holds }
    );
}

#[test]
fn scales() {
    let scale = |member: &str, value: Value| {
        handbook("scales", json!([{"id": "s", member: value}]), |h| h.scales[0].clone())
    };
    let edge = |at, inside| Some(Edge { at: number(at), inside });
    let bands = json!([
        {"less_than": 10, "level": "low"},
        {"at_least": 10, "at_most": 20, "value": 1},
        {"more_than": 20, "value": {"parameter": "p"}},
    ]);
    let wanted = [
        Band { from: None, to: edge(10, false), gives: Stand::Level("low".into()) },
        Band { from: edge(10, true), to: edge(20, true), gives: Stand::Value(number(1)) },
        Band { from: edge(20, false), to: None, gives: Stand::Value(Setting::Parameter("p".into())) },
    ];
    assert_eq!(scale("bands", bands).bands, wanted);
    let points = json!([{"before": 1, "value": 2}, {"at": 1, "value": 3}, {"after": 1, "value": 4}]);
    let wanted = [(Position::Before, 2), (Position::At, 3), (Position::After, 4)]
        .map(|(position, value)| Point { at: number(1), position, value: number(value) });
    assert_eq!(scale("points", points).points, wanted);
    for (value, outside) in [
        (json!("nearest"), Outside::Nearest),
        (json!("left_out"), Outside::LeftOut),
        (json!({"level": "l"}), Outside::Gives(Stand::Level("l".into()))),
        (json!({"value": 2}), Outside::Gives(Stand::Value(number(2)))),
    ] {
        assert_eq!(scale("outside", value).outside, outside);
    }
    let counts = NonAnswer::Counts { as_: Stand::Level("l".into()), with_reason: true };
    let counted = scale("not_described", json!({"level": "l", "with_reason": true})).treatment;
    assert_eq!(counted.not_described, Some(counts));
    assert_eq!(scale("missing", json!("open")).treatment.missing, Some(NonAnswer::Open));
    let left_out = scale("not_applicable", json!("left_out")).treatment;
    assert_eq!(left_out.not_applicable, Some(NonAnswer::LeftOut));
}

#[test]
fn words_and_objects() {
    let aggregation =
        |value: Value| handbook("nodes", json!([{"id": "n", "rule": value}]), |h| h.nodes[0].rule.clone());
    for (word, rule) in [
        ("mean", Aggregation::Mean),
        ("geometric", Aggregation::Geometric),
        ("harmonic", Aggregation::Harmonic),
        ("minimum", Aggregation::Minimum),
        ("maximum", Aggregation::Maximum),
        ("none", Aggregation::None),
    ] {
        assert_eq!(aggregation(json!(word)), rule);
    }
    assert_eq!(aggregation(json!({"power": 2})), Aggregation::Power(number(2)));
    assert_eq!(aggregation(json!({"worst": 3})), Aggregation::Worst(number(3)));
    let count = Aggregation::Count { at_least: number(1) };
    assert_eq!(aggregation(json!({"count": {"at_least": 1}})), count);

    let items =
        |value: Value| handbook("lists", json!([{"id": "l", "items": value}]), |h| h.lists[0].items.clone());
    assert_eq!(items(json!("lines")), ItemSource::Lines);
    assert_eq!(
        items(json!({"strategy": {"depth": 2}})),
        ItemSource::Strategy { depth: 2, otherwise: Vec::new() }
    );
    assert_eq!(items(json!({"agenda_goals": []})), ItemSource::AgendaGoals(Vec::new()));

    let demand = |value: Value| {
        let question = json!([{"id": "q", "answer": {"type": "yes_no"}, "motivation": value}]);
        handbook("questions", question, |h| h.questions[0].motivation.clone())
    };
    assert_eq!(demand(json!("always")), Demand::Always);
    let when = Demand::When(Condition::Motivated("q".into()));
    assert_eq!(demand(json!({"when": {"motivated": "q"}})), when);

    let follows = |field: &str| {
        let consequence = json!([{"id": "c", field: {"motivated": "q"}}]);
        handbook("consequences", consequence, |h| h.consequences[0].kind.clone())
    };
    assert_eq!(follows("duty"), ConsequenceKind::Duty(Condition::Motivated("q".into())));
    assert_eq!(follows("attach"), ConsequenceKind::Attach(Condition::Motivated("q".into())));
}

#[test]
fn answer_types() {
    let answer =
        |value: Value| handbook("facts", json!([{"id": "f", "value": value}]), |h| h.facts[0].value.clone());
    assert_eq!(answer(json!({"type": "level", "scale": "s"})), AnswerType::Level { scale: "s".into() });
    let (min, max) = (Some(Decimal::from(1)), Some(Decimal::from(2)));
    let unit = Some(Text::swedish("kg"));
    assert_eq!(
        answer(json!({"type": "number", "unit": {"sv": "kg"}, "min": 1, "max": 2})),
        AnswerType::Number { unit, min, max }
    );
    let money = AnswerType::Money { max: Some(Money::sek(5)) };
    assert_eq!(answer(json!({"type": "money", "max": "5 SEK"})), money);
    assert_eq!(answer(json!({"type": "yes_no"})), AnswerType::YesNo);
    assert_eq!(answer(json!({"type": "date"})), AnswerType::Date);
    assert_eq!(answer(json!({"type": "text"})), AnswerType::Text);
}

#[test]
fn what_is_given() {
    let date = |text: &str| text.parse().unwrap();
    for (value, given) in [
        (json!(null), Given::Missing),
        (json!("unknown"), Given::Unknown),
        (json!("not_described"), Given::NotDescribed),
        (json!("not_applicable"), Given::NotApplicable),
        (json!("clear"), Given::Text("clear".into())),
        (json!("2026-03-01"), Given::Text("2026-03-01".into())),
        (json!("1250000.50 SEK"), Given::Money("1250000.5 SEK".parse().unwrap())),
        (json!(false), Given::YesNo(false)),
        (json!(-2.5), Given::Number("-2.5".parse().unwrap())),
        (json!({"one_of": ["a", "b"]}), Given::OneOf(vec!["a".into(), "b".into()])),
        (json!({"from": 1, "to": 2}), Given::NumberBetween(1.into(), 2.into())),
        (json!({"from": "1 SEK", "to": "2 SEK"}), Given::MoneyBetween(Money::sek(1), Money::sek(2))),
        (
            json!({"from": "2026-03-01", "to": "2026-04-01"}),
            Given::DateBetween(date("2026-03-01"), date("2026-04-01")),
        ),
    ] {
        assert_eq!(case("facts", json!({"f": value}), |c| c.facts[0].value.clone()), given);
        let answer = Answer { question: "q".into(), value: given.clone(), ..Answer::default() };
        assert_eq!(case("answers", json!({"q": value}), |c| c.answers[0].clone()), answer);
        let wanted = answer.clone().about("i");
        assert_eq!(
            case("answers", json!({"q": {"per_item": {"i": value}}}), |c| c.answers[0].clone()),
            wanted
        );
        if given != Given::Missing {
            let long =
                json!({"q": {"answer": value, "motivation": "m", "evidence": ["e"], "internal": true}});
            let long = case("answers", long, |c| c.answers[0].clone());
            let wanted = Answer { evidence: vec!["e".into()], internal: true, ..answer.motivated("m") };
            assert_eq!(long, wanted);
        }
    }
}

#[test]
fn lines_and_conflicts() {
    let lines = json!([{"amount": "1 SEK"}, {"kind": "in_kind", "code": "042", "note": "n"}]);
    let lines = case("financing", lines, |c| c.financing.clone());
    assert_eq!((lines[0].kind, &lines[0].amount), (LineKind::Public, &Given::Money(Money::sek(1))));
    assert_eq!((lines[1].kind, &lines[1].code), (LineKind::InKind, &Given::Text("042".into())));
    let conflict = json!([{"gain": "8", "loss": "15", "standpoint": "s", "by": "b"}]);
    let conflict = case("conflicts", conflict, |c| c.conflicts[0].clone());
    assert_eq!((conflict.gain.as_str(), conflict.loss.as_str()), ("8", "15"));
    assert_eq!((conflict.standpoint.as_deref(), conflict.by.as_deref()), (Some("s"), Some("b")));
    let effect =
        json!([{"on": "13", "before": "-2", "after": "-1", "mitigated_by": "funder", "certainty": "low"}]);
    let effect = case("effects", effect, |c| c.effects[0].clone());
    assert_eq!((effect.before, effect.after), ("-2".into(), Some("-1".into())));
}

#[test]
fn a_schema_for_editors_is_read_and_not_kept() {
    let read = crate::read_case(br#"{"$schema": "case.schema.json", "hallbar": "case/1", "id": "a"}"#);
    assert!(read.diagnostics.is_empty());
    assert_eq!(
        crate::write_case(&read.document.unwrap()),
        crate::write_case(&CaseDocument { id: "a".into(), ..CaseDocument::default() })
    );
    assert!(crate::read_case(br#"{"$schema": 1, "hallbar": "case/1", "id": "a"}"#).document.is_none());
}
