//! A case as a form to fill in, read back, is the same case.

use hallbar::case::facts::{BUILT_IN, FactKind};
use hallbar::case::{
    Answer, CaseDocument, Certainty, ChosenDepth, Conflict, Deviation, Effect, Fact, Given, Judgement, Line,
    LineKind, Mitigator, Reference, StopAnswer, StopDecision,
};
use hallbar::excel::{FormOrder, form_head, read_form, write_form};
use hallbar::handbook::{AnswerType, HandbookDocument};
use hallbar::json::{fingerprint_case, read_case, write_assessment, write_case};
use hallbar::{CaseKind, Handbook, Language, Money, Scorer, Strategy};
use proptest::prelude::{ProptestConfig, TestCaseError, prop_assert, prop_assert_eq};
use proptest::test_runner::TestRunner;

use crate::fixtures::load;
use crate::generate::{Draw, Sort, World, draws, runs, worlds};

/// The case as it is in a form: without answers and facts that say nothing, and without what no cell can hold.
fn plain(case: &CaseDocument, scorer: &Scorer) -> CaseDocument {
    let mut case = case.clone();
    let name = scorer.handbook_name();
    case.handbook = Some(Reference { id: name.id.clone(), version: Some(name.version.clone()) });
    case.strategy = scorer.strategy_name().map(|name| name.reference()).or(case.strategy);
    // One of several codes that are texts: `eller` is part of a text.
    let one = |given: &mut Given| {
        if let Given::OneOf(several) = given
            && several.iter().all(|code| code.len() == 1 && code.chars().all(|c| c.is_ascii_uppercase()))
        {
            *given = Given::from(several[0].as_str());
        }
    };
    case.facts.iter_mut().for_each(|fact| one(&mut fact.value));
    case.financing.iter_mut().for_each(|line| one(&mut line.code));
    case.facts.retain(|fact| fact.value != Given::Missing);
    let nothing = |answer: &Answer| {
        let bare = Answer { question: String::new(), item: None, ..answer.clone() };
        bare == Answer::default()
    };
    case.answers.retain(|answer| !nothing(answer));
    case
}

/// A case without the order in which facts and answers stand.
fn ordered(case: &CaseDocument) -> CaseDocument {
    let mut case = case.clone();
    case.facts.sort_by(|a, b| a.id.cmp(&b.id));
    case.answers.sort_by(|a, b| (&a.question, &a.item).cmp(&(&b.question, &b.item)));
    case
}

fn form_of(case: &CaseDocument, scorer: &Scorer, language: Language) -> Result<Vec<u8>, TestCaseError> {
    let order = FormOrder { scorer, language, case, remarks: &|_| vec!["En anmärkning.".to_owned()] };
    let form = write_form(&order).unwrap();
    prop_assert_eq!(&form.bytes, &write_form(&order).unwrap().bytes);
    prop_assert!(form.left_out.is_empty(), "{:?} in {}", form.left_out, write_case(case));
    Ok(form.bytes)
}

fn there_and_back(case: &CaseDocument, scorer: &Scorer) -> Result<(), TestCaseError> {
    let case = plain(case, scorer);
    let as_json = read_case(write_case(&case).as_bytes()).document.unwrap();
    for language in [Language::Swedish, Language::English] {
        let form = form_of(&as_json, scorer, language)?;
        let read = read_form(&form, scorer).unwrap();
        prop_assert!(read.diagnostics.is_empty(), "{:?} in {}", read.diagnostics, write_case(&case));
        prop_assert_eq!(ordered(&read.case), ordered(&as_json), "{}", write_case(&case));
        prop_assert_eq!(fingerprint_case(&read.case), fingerprint_case(&as_json));
        let assessed = |case: &CaseDocument| {
            let bound = scorer.bind(case).into_result();
            bound.map(|bound| write_assessment(&bound.assess())).map_err(|found| format!("{found:?}"))
        };
        prop_assert_eq!(assessed(&read.case), assessed(&as_json));
        // What is found in the case later is found in a cell.
        for answer in &read.case.answers {
            let path = match &answer.item {
                Some(item) => format!("/answers/{}/per_item/{item}", answer.question),
                None => format!("/answers/{}", answer.question),
            };
            prop_assert!(read.place(&path).is_some() || answer.value == Given::Missing, "{path}");
        }
    }
    Ok(())
}

/// A form is large: few are tried, and few when a failure is made smaller.
fn few(cases: u32) -> ProptestConfig {
    ProptestConfig { cases: runs().cases.min(cases), max_shrink_iters: 30, ..runs() }
}

#[test]
fn a_random_case_of_a_random_handbook_comes_back_from_its_form() {
    for sort in [Sort::Any, Sort::Exact] {
        let law = |mut world: World| {
            enrich(&mut world.case, &world.scorer, &mut world.draw);
            there_and_back(&world.case, &world.scorer)
        };
        if let Err(error) = TestRunner::new(few(24)).run(&worlds(sort), law) {
            panic!("{error}");
        }
    }
}

const TEXTS: [&str; 6] =
    ["Därför att.", "=1+1", "2026-03-01", "två\nrader", "vet ej | kanske; 5 kr", "å\u{a0}🌿 \"x\""];

fn text(draw: &mut Draw) -> Option<String> {
    draw.once_in(2).then(|| draw.of(&TEXTS).to_owned())
}

fn listed(draw: &mut Draw) -> Vec<String> {
    (0..draw.below(3)).map(|_| draw.of(&["bilaga 1 | sidan 2", "007", "12 %"]).to_owned()).collect()
}

/// Something that can be answered, known in whole or in part, or not at all.
fn given(draw: &mut Draw, answer: &AnswerType, handbook: &HandbookDocument, may_not_apply: bool) -> Given {
    match draw.below(10) {
        6 => return Given::Missing,
        7 => return Given::Unknown,
        8 => return Given::NotDescribed,
        9 if may_not_apply => return Given::NotApplicable,
        _ => {}
    }
    let options: Vec<String> = match answer {
        AnswerType::Level { scale } => {
            let scale = handbook.scales.iter().find(|known| known.id == *scale).unwrap();
            scale.levels.iter().map(|level| level.id.clone()).collect()
        }
        AnswerType::Choice { options } => options.iter().map(|option| option.id.clone()).collect(),
        _ => Vec::new(),
    };
    let part = draw.once_in(4);
    match answer {
        AnswerType::Level { .. } | AnswerType::Choice { .. } if part && options.len() > 1 => {
            Given::OneOf(options[..2].to_vec())
        }
        AnswerType::Level { .. } | AnswerType::Choice { .. } => Given::Text(draw.of(&options)),
        AnswerType::YesNo => Given::YesNo(draw.once_in(2)),
        AnswerType::Number { .. } => Given::Number(draw.decimal(&[0, 1_000_000, 2_500_000])),
        AnswerType::Money { .. } if part => Given::MoneyBetween(Money::sek(1_000), Money::sek(2_500)),
        AnswerType::Money { .. } => Given::Money(Money::sek(draw.of(&[0, 1_250, 500_000, 4_000_000]))),
        AnswerType::Date => Given::from(draw.of(&["2026-03-01", "2027-12-31"])),
        AnswerType::Text => Given::from(draw.of(&["text", "042"])),
    }
}

/// A case with something in every part of the form.
fn filled(draw: &mut Draw, scorer: &Scorer) -> CaseDocument {
    let handbook = scorer.handbook();
    let kinds = if handbook.kinds.is_empty() { vec![CaseKind::Other] } else { handbook.kinds.clone() };
    let mut case =
        CaseDocument { id: "RUN 2026:14".into(), kind: draw.of(&kinds), ..CaseDocument::default() };
    for fact in BUILT_IN.iter().filter(|fact| fact.id != "kind") {
        let value = match fact.kind {
            FactKind::Money => given(draw, &AnswerType::Money { max: None }, handbook, true),
            FactKind::Date => given(draw, &AnswerType::Date, handbook, true),
            FactKind::OrganisationNumber => Given::from("2120001850"),
            FactKind::Digits(4, 4) => Given::from("0180"),
            FactKind::Digits(2, 2) => Given::from("01"),
            FactKind::Digits(..) => Given::from("01110"),
            _ => given(draw, &AnswerType::Text, handbook, true),
        };
        case.facts.push(Fact::new(fact.id, value));
    }
    for fact in handbook.facts.iter().filter(|fact| fact.from.is_none()) {
        case.facts.push(Fact::new(fact.id.clone(), given(draw, &fact.value, handbook, true)));
    }
    for question in &handbook.questions {
        let items = match &question.per {
            None => vec![None],
            Some(list) => {
                scorer.items(list).unwrap_or_default().into_iter().map(|item| Some(item.id)).collect()
            }
        };
        for item in items {
            let value = given(draw, &question.answer, handbook, question.may_not_apply);
            case.answers.push(Answer { question: question.id.clone(), item, value, ..Answer::default() });
        }
    }
    if let Some(rules) = &handbook.effects {
        let level = AnswerType::Level { scale: rules.scale.clone() };
        let mut items = scorer.items(&rules.list).unwrap();
        draw.shuffle(&mut items);
        items.truncate(4);
        for item in items {
            let before = given(draw, &level, handbook, false);
            let after = draw.once_in(2).then(|| given(draw, &level, handbook, false));
            let after = after.filter(|after| *after != Given::Missing);
            case.effects.push(Effect { on: item.id, before, after, ..Effect::default() });
        }
    }
    for goal in scorer.strategy_goals().into_iter().take(draw.below(3)) {
        case.strategy_goals.push(goal.id);
    }
    enrich(&mut case, scorer, draw);
    case
}

/// Adds what drawn cases do not have, without taking anything away.
fn enrich(case: &mut CaseDocument, scorer: &Scorer, draw: &mut Draw) {
    let handbook = scorer.handbook();
    case.title = text(draw).unwrap_or_default();
    (case.summary, case.origin) = (text(draw), draw.once_in(2).then(|| "exempel".to_owned()));
    for answer in &mut case.answers {
        answer.motivation = text(draw).or(answer.motivation.take());
        (answer.evidence, answer.internal) = (listed(draw), draw.once_in(3));
    }
    if case.financing.is_empty() {
        for kind in [LineKind::Private, LineKind::Own, LineKind::Private] {
            let amount = Given::Money(Money::sek(draw.of(&[0, 125_000])));
            case.financing.push(Line { kind, amount, ..Line::default() });
        }
    }
    case.financing.iter_mut().for_each(|line| line.note = text(draw));
    for effect in &mut case.effects {
        effect.mitigated_by = draw.of(&[None, Some(Mitigator::Applicant), Some(Mitigator::Funder)]);
        let sure = [None, Some(Certainty::Low), Some(Certainty::Medium), Some(Certainty::High)];
        effect.certainty = draw.of(&sure);
        (effect.motivation, effect.evidence) = (text(draw), listed(draw));
    }
    // An effect of which nothing is said is none.
    let bare = |effect: &Effect| *effect == Effect { on: effect.on.clone(), ..Effect::default() };
    case.effects.retain(|effect| !bare(effect));
    if let [first, .., last] = case.effects.as_slice()
        && case.conflicts.is_empty()
    {
        let (gain, loss) = (first.on.clone(), last.on.clone());
        case.conflicts.push(Conflict { gain, loss, standpoint: text(draw), by: text(draw) });
    }
    for stop in &handbook.stop_points {
        let decision = draw.of(&[StopDecision::GoOn, StopDecision::Rethink, StopDecision::End]);
        let by = Some("enhetschefen".to_owned());
        case.stop_points.push(StopAnswer { stop_point: stop.id.clone(), decision, by, why: text(draw) });
    }
    draw.shuffle(&mut case.stop_points);
    let mut gates = handbook.stages.iter().flat_map(|stage| &stage.gates).filter(|gate| gate.soft);
    if let (Some(gate), true) = (gates.next_back(), case.deviations.is_empty()) {
        case.deviations = vec![Deviation { gate: gate.id.clone(), reason: "skäl".into(), by: text(draw) }];
    }
    if case.depth.is_none() && !handbook.depths.is_empty() && draw.once_in(3) {
        case.depth = Some(ChosenDepth { id: draw.of(&handbook.depths).id, reason: text(draw) });
    }
    if draw.once_in(2) {
        let main = handbook.nodes.iter().find(|node| Some(&node.id) == handbook.main.as_ref());
        let classes: Vec<String> =
            main.map(|node| node.classes.iter().map(|class| class.id.clone()).collect()).unwrap_or_default();
        let class = if classes.is_empty() { None } else { Some(draw.of(&classes)) };
        let date = draw.once_in(2).then(|| "2026-11-24".parse().unwrap());
        case.judgement =
            Some(Judgement { class, text: "Håller.".into(), reason: text(draw), by: text(draw), date });
    }
}

/// The handbooks that are sent out, each as it is used.
fn sent_out() -> Vec<(Handbook, Option<Strategy>)> {
    let strategy = || Some(load::strategy("kronoberg"));
    vec![
        (load::handbook("grund"), None),
        (load::handbook("grund"), strategy()),
        (load::handbook("leader-gute"), None),
        (load::handbook("eruf-2021-2027"), None),
        (load::handbook("kronoberg"), strategy()),
    ]
}

#[test]
fn a_random_case_comes_back_from_the_form_of_a_published_handbook() {
    for (handbook, strategy) in sent_out() {
        let scorer = Scorer::compile(&handbook, strategy.as_ref(), None).unwrap();
        let law = |mut draw: Draw| {
            let case = filled(&mut draw, &scorer);
            there_and_back(&case, &scorer)
        };
        if let Err(error) = TestRunner::new(few(6)).run(&draws(), law) {
            panic!("{}: {error}", handbook.document().id);
        }
    }
}

#[test]
fn a_blank_form_is_an_empty_case() {
    for (handbook, strategy) in sent_out() {
        let scorer = Scorer::compile(&handbook, strategy.as_ref(), None).unwrap();
        let kind = handbook.document().kinds.first().copied().unwrap_or_default();
        let case = CaseDocument { id: "tom".into(), kind, ..CaseDocument::default() };
        there_and_back(&case, &scorer).unwrap();
        let form = form_of(&case, &scorer, Language::Swedish).unwrap();
        let head = form_head(&form).unwrap().unwrap();
        assert_eq!(head.handbook.unwrap().id, handbook.document().id);
        assert_eq!(head.language, Some(Language::Swedish));
    }
}
