use hallbar_core::case::{Answer, CaseDocument, Effect, Fact, Given};
use hallbar_core::handbook::{
    Condition, HandbookDocument, Level, Node, NonAnswer, Operand, Part, Quantity, Question, Relation, Scale,
    Setting, Source,
};
use hallbar_core::strategy::{StrategyDocument, StrategyGoal};
use hallbar_core::{CaseKind, Decimal, Money, Text};
use proptest::prelude::{prop_assert_eq, prop_assert_ne};
use sha2::{Digest as _, Sha256};

use super::laws::for_seeds;
use hallbar_core::call::LimitOn;

use crate::{fingerprint_call, fingerprint_case, fingerprint_handbook, fingerprint_strategy};

#[test]
fn order_and_names_change_nothing() {
    for_seeds(|mut draw| {
        let case = draw.case();
        let mut other = case.clone();
        other.answers.reverse();
        other.facts.reverse();
        other.deviations.dedup_by(|a, b| a.gate == b.gate);
        other.deviations.sort_by(|a, b| b.gate.cmp(&a.gate));
        let mut plain = case.clone();
        plain.deviations.dedup_by(|a, b| a.gate == b.gate);
        for name in [&mut other.id, &mut other.title] {
            name.push('x');
        }
        (other.summary, other.origin) = (None, Some("elsewhere".into()));
        (other.handbook, other.strategy, other.call) = (None, None, None);
        other.facts.push(Fact { id: "none".into(), value: Given::Missing });
        other.answers.push(Answer { question: "none".into(), ..Answer::default() });
        prop_assert_eq!(fingerprint_case(&plain), fingerprint_case(&other));

        let handbook = draw.handbook();
        let mut other = HandbookDocument {
            id: "other".into(),
            version: "9".into(),
            comparable_since: None,
            title: Text::swedish("Annan"),
            summary: None,
            source: Some(Source::default()),
            ..handbook.clone()
        };
        other.kinds.reverse();
        other.criteria.iter_mut().for_each(|criterion| criterion.seen_in.reverse());
        other.depths.iter_mut().for_each(|depth| depth.asks.reverse());
        for part in other.nodes.iter_mut().flat_map(|node| &mut node.parts) {
            part.weight.get_or_insert(Setting::from(1));
        }
        prop_assert_eq!(fingerprint_handbook(&handbook), fingerprint_handbook(&other));
        Ok(())
    });
}

#[test]
fn fingerprints_are_of_what_is_read_back() {
    for_seeds(|mut draw| {
        let (case, call, strategy) = (draw.case(), draw.call(), draw.strategy());
        let read = crate::read_case(crate::write_case(&case).as_bytes()).document.unwrap();
        prop_assert_eq!(fingerprint_case(&case), fingerprint_case(&read));
        let mut other = call.clone();
        other.parameters.reverse();
        other.caps.reverse();
        for limit in &mut other.limits {
            if let LimitOn::Those(group) = &mut limit.on {
                group.values.reverse();
            }
        }
        prop_assert_eq!(fingerprint_call(&call), fingerprint_call(&other));
        let mut other = strategy.clone();
        other.goals.iter_mut().for_each(|goal| goal.links.reverse());
        prop_assert_eq!(fingerprint_strategy(&strategy), fingerprint_strategy(&other));
        other.goals.push(StrategyGoal { id: "new".into(), ..StrategyGoal::default() });
        prop_assert_ne!(fingerprint_strategy(&strategy), fingerprint_strategy(&other));
        Ok(())
    });
}

#[test]
fn what_a_case_says_is_in_it() {
    let case = |change: &dyn Fn(&mut CaseDocument)| {
        let mut case = CaseDocument {
            facts: vec![Fact::new("applied", Money::sek(1))],
            answers: vec![Answer::new("a", true), Answer::new("b", 1).about("x")],
            effects: vec![Effect { on: "13".into(), before: "up".into(), ..Effect::default() }],
            ..Default::default()
        };
        change(&mut case);
        fingerprint_case(&case)
    };
    let mut all = vec![
        case(&|_| {}),
        case(&|case| case.kind = CaseKind::Other),
        case(&|case| case.facts[0].value = Money::sek(2).into()),
        case(&|case| case.facts[0].value = "1 EUR".parse::<Money>().unwrap().into()),
        case(&|case| case.facts[0].value = Given::Unknown),
        case(&|case| case.facts.clear()),
        case(&|case| case.answers[0].value = false.into()),
        case(&|case| case.answers[0].motivation = Some(String::new())),
        case(&|case| case.answers[0].internal = true),
        case(&|case| case.answers[0].item = Some("x".into())),
        case(&|case| case.answers[1].value = Decimal::from_micros(1_000_001).unwrap().into()),
        case(&|case| case.answers[1].value = Decimal::from_micros(999_999_999_999_999_998).unwrap().into()),
        case(&|case| case.answers[1].value = Decimal::from_micros(999_999_999_999_999_999).unwrap().into()),
        case(&|case| case.answers[1].value = "1".into()),
        case(&|case| case.effects[0].after = Some("up".into())),
        case(&|case| case.strategy_goals.push("g".into())),
    ];
    let count = all.len();
    all.sort();
    all.dedup();
    assert_eq!(all.len(), count);
    assert!(all.iter().all(|one| one.len() == 64 && one.bytes().all(|b| b.is_ascii_hexdigit())));
}

#[test]
fn what_a_handbook_says_is_in_it() {
    let handbook = |change: &dyn Fn(&mut HandbookDocument)| {
        let level = |id: &str| Level { id: id.into(), anchor: Some(Text::swedish(id)), ..Level::default() };
        let within = |texts: [&str; 2]| {
            let list = Operand::List(texts.map(str::to_owned).to_vec());
            Condition::compare(Quantity::answer("q"), Relation::In, Operand::Number(1.into()));
            Condition::Compare {
                left: Quantity::answer("q"),
                test: hallbar_core::handbook::Test { relation: Relation::In, to: list },
            }
        };
        let mut handbook = HandbookDocument {
            scales: vec![Scale { levels: vec![level("a"), level("b")], ..Scale::default() }],
            questions: vec![Question { when: Some(within(["x", "y"])), ..Question::default() }],
            nodes: vec![Node {
                parts: vec![Part::default(), Part { bonus: true, ..Part::default() }],
                ..Node::default()
            }],
            ..HandbookDocument::default()
        };
        change(&mut handbook);
        fingerprint_handbook(&handbook)
    };
    let same = handbook(&|_| {});
    let unchanged: [&dyn Fn(&mut HandbookDocument); 3] = [
        &|h| h.nodes[0].parts[0].weight = Some(1.into()),
        &|h| h.scales[0].treatment.missing = Some(NonAnswer::Open),
        &|h| {
            if let Some(Condition::Compare { test, .. }) = &mut h.questions[0].when {
                test.to = Operand::List(vec!["y".into(), "x".into(), "x".into()]);
            }
        },
    ];
    for change in unchanged {
        assert_eq!(handbook(change), same);
    }
    let changed: [&dyn Fn(&mut HandbookDocument); 7] = [
        &|h| h.nodes[0].parts[0].weight = Some(2.into()),
        &|h| h.nodes[0].parts.reverse(),
        &|h| h.scales[0].levels.reverse(),
        &|h| h.scales[0].levels[0].anchor = None,
        &|h| h.scales[0].treatment.missing = Some(NonAnswer::LeftOut),
        &|h| h.questions[0].title = Text::swedish("Hur?"),
        &|h| h.questions[0].when = None,
    ];
    for change in changed {
        assert_ne!(handbook(change), same);
    }
}

#[test]
fn a_fingerprint_is_of_canonical_json() {
    // The digest of `{}`, as any program gives it.
    let nothing = "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a";
    assert_eq!(fingerprint_strategy(&StrategyDocument::default()), nothing);
    assert_eq!(fingerprint_case(&CaseDocument::default()), nothing);
    let case = CaseDocument {
        id: "1".into(),
        kind: CaseKind::Other,
        facts: vec![Fact::new("å", Money::sek(1)), Fact::new("z", Decimal::from_micros(1_500_000).unwrap())],
        answers: vec![Answer::new("b", "y"), Answer::new("a", Given::OneOf(vec!["x".into(), "b".into()]))],
        ..CaseDocument::default()
    };
    let canonical =
        r#"{"answers":{"a":{"one_of":["b","x"]},"b":"y"},"facts":{"z":1.5,"å":"1 SEK"},"kind":"other"}"#;
    let digest: String = Sha256::digest(canonical).iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(fingerprint_case(&case), digest);
}

#[test]
fn sets_in_a_case_have_no_order() {
    let several = |texts: &[&str]| Given::OneOf(texts.iter().map(|&text| text.to_owned()).collect());
    let effect = |on: &str, before: Given| Effect { on: on.into(), before, ..Effect::default() };
    let first = CaseDocument {
        facts: vec![Fact { id: "f".into(), value: several(&["a", "b"]) }],
        strategy_goals: vec!["g".into(), "h".into()],
        effects: vec![effect("8", several(&["up", "down"])), effect("13", "up".into())],
        ..CaseDocument::default()
    };
    let other = CaseDocument {
        facts: vec![Fact { id: "f".into(), value: several(&["b", "a", "b"]) }],
        strategy_goals: vec!["h".into(), "g".into()],
        effects: vec![effect("13", "up".into()), effect("8", several(&["down", "up"]))],
        ..CaseDocument::default()
    };
    assert_eq!(fingerprint_case(&first), fingerprint_case(&other));
}
