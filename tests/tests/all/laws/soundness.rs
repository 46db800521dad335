//! What the checks of a handbook prove for every case, no case contradicts.

use std::collections::BTreeMap;

use hallbar::assessment::{GateOutcome, Ternary};
use hallbar::case::{Answer, CaseDocument, ChosenDepth, Deviation, Effect, Fact, Given, Line, LineKind};
use hallbar::handbook::{AnswerType, HandbookDocument, ItemSource, Quantity, Question};
use hallbar::soundness::{self, Basis, CheckResult, Finding};
use hallbar::{CaseKind, Decimal, Handbook, Money, Scorer, Scratch, json};
use proptest::prelude::TestCaseError;
use proptest::strategy::{Strategy as _, ValueTree as _};
use proptest::test_runner::TestRunner;

use crate::fixtures::load;
use crate::generate::{Draw, Sort, World, draw_case};

/// Cases drawn for each handbook of the fixtures.
const CASES: usize = 600;

fn compiled(name: &str, text: &[u8]) -> Scorer {
    let texts = load::with_bases(text.to_vec());
    let texts: Vec<&[u8]> = texts.iter().map(Vec::as_slice).collect();
    let document = json::read_layers(&texts).read.document.unwrap_or_else(|| panic!("{name}"));
    let handbook = Handbook::validate(document).value.unwrap_or_else(|| panic!("{name}"));
    let strategy = soundness::stand_in(&handbook);
    Scorer::compile(&handbook, strategy.as_ref(), None).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// Every handbook there is: built in, of the fixtures, and those that checks are tried on.
fn scorers() -> Vec<(String, Scorer)> {
    let grund = json::built_in("grund").unwrap().as_bytes().to_vec();
    let mut all = vec![("grund".to_owned(), compiled("grund", &grund))];
    for folder in ["handbooks", "soundness", "ranking"] {
        for path in load::files(folder, "json").into_iter().filter(|path| !path.ends_with("call.json")) {
            let scorer = compiled(&path, &load::bytes(&path));
            all.push((path, scorer));
        }
    }
    all
}

/// What is claimed of every case.
#[derive(Debug)]
enum Claim {
    ClassNever { node: String, class: String },
    GatePasses(String),
    StageFails(String),
    Moves { question: String, nothing: bool },
    Decides(String),
    DepthNever(String),
    GateFailsAt { depth: String, gate: String },
    ClassNeverAt { depth: String, class: String },
}

fn numbers(path: &str) -> Vec<usize> {
    path.split('/').filter_map(|segment| segment.parse().ok()).collect()
}

fn claims(handbook: &HandbookDocument, results: &[CheckResult]) -> Vec<Claim> {
    let mut claims = Vec::new();
    for result in results {
        for finding in result.findings.iter().filter(|finding| finding.basis == Basis::Proved) {
            claims.extend(claim(handbook, result.check.id, finding));
        }
    }
    claims
}

fn claim(handbook: &HandbookDocument, check: &str, finding: &Finding) -> Option<Claim> {
    let at = numbers(&finding.path);
    let class = |at: &[usize]| {
        let node = &handbook.nodes[at[0]];
        (node.id.clone(), node.classes[at[1]].id.clone())
    };
    let gate = |at: &[usize]| handbook.stages[at[0]].gates[at[1]].id.clone();
    let depth = || {
        let named = handbook.depths.iter().find(|depth| {
            let said = finding.consequence.get(hallbar::Language::Swedish);
            said.contains(&format!("I ”{}”", depth.title.get(hallbar::Language::Swedish)))
        });
        named.unwrap().id.clone()
    };
    Some(match check {
        "unreachable-class" | "indistinct-classes" => {
            let (node, class) = class(&at);
            let mut gates = handbook.stages.iter().flat_map(|stage| &stage.gates);
            // Then only its condition is said to be idle.
            if check == "indistinct-classes" && gates.any(|gate| gate.class.as_ref() == Some(&class)) {
                return None;
            }
            Claim::ClassNever { node, class }
        }
        "gate-never-fails" => Claim::GatePasses(gate(&at)),
        "stage-never-passed" => Claim::StageFails(handbook.stages[at[0]].id.clone()),
        "idle-criterion" | "points-only" => {
            let Quantity::Answer { question, item: None } = &handbook.criteria[at[0]].reads else {
                return None;
            };
            let text = json::write_handbook(handbook);
            let reads = text.matches(&format!("\"answer\": \"{question}\"")).count();
            let mut told = ["motivated", "evidenced"].into_iter();
            let told = told.any(|by| text.contains(&format!("\"{by}\": \"{question}\"")));
            if reads != 1 || told {
                return None;
            }
            Claim::Moves { question: question.clone(), nothing: check == "idle-criterion" }
        }
        "lone-decider" => match &handbook.criteria.get(at[0])?.reads {
            Quantity::Answer { question, item: None } if finding.path.starts_with("/criteria") => {
                let asked = handbook.questions.iter().find(|one| one.id == *question)?;
                asked.per.is_none().then_some(())?;
                Claim::Decides(question.clone())
            }
            _ => return None,
        },
        "depth-never-due" => Claim::DepthNever(handbook.depths[at[0]].id.clone()),
        "out-of-reach-at-depth" if finding.path.starts_with("/stages") => {
            Claim::GateFailsAt { depth: depth(), gate: gate(&at) }
        }
        "out-of-reach-at-depth" => Claim::ClassNeverAt { depth: depth(), class: class(&at).1 },
        _ => return None,
    })
}

/// Holds a case to every claim; cases that do not fit the handbook say nothing.
fn held(
    scorer: &Scorer,
    claims: &[Claim],
    case: &CaseDocument,
    given: &mut BTreeMap<String, String>,
    draw: &mut Draw,
) -> Result<bool, String> {
    let bound = scorer.bind(case);
    let Some(bound) = bound.value else { return Ok(false) };
    let mut scratch = Scratch::default();
    let scores = bound.score(&mut scratch);
    let handbook = scorer.handbook();
    let outcome = scores.outcome();
    let class = outcome.and_then(|outcome| outcome.class);
    let failed = |id: &str| scores.gates().any(|gate| gate.id == id && gate.outcome == GateOutcome::Failed);
    for claim in claims {
        let broken = match claim {
            Claim::ClassNever { node, class: never } if handbook.main.as_ref() == Some(node) => {
                class == Some(never)
            }
            Claim::ClassNever { node, class: never } => {
                let nodes = bound.assess().nodes;
                let mut classes =
                    nodes.iter().filter(|one| one.id == *node).filter_map(|one| one.class.as_ref());
                classes.any(|one| one.class.as_ref() == Some(never))
            }
            Claim::GatePasses(gate) => failed(gate),
            Claim::StageFails(stage) => {
                scores.stages().any(|(id, out)| id == stage && out == GateOutcome::Passed)
            }
            Claim::Moves { question, nothing } => moved(scorer, case, question, *nothing, draw),
            Claim::Decides(question) => {
                let answer = case.answers.iter().find(|answer| answer.question == *question);
                let answer = answer.map(|answer| format!("{:?}", answer.value));
                let option =
                    answer.filter(|answer| answer.starts_with("Text") || answer.starts_with("YesNo"));
                match option {
                    Some(answer) if outcome.is_some_and(|one| one.withheld == Ternary::No) => {
                        let known =
                            given.entry(answer).or_insert_with(|| class.unwrap_or_default().to_owned());
                        class != Some(known.as_str())
                    }
                    _ => false,
                }
            }
            Claim::DepthNever(depth) => {
                case.depth.is_none() && bound.assess().depth.is_some_and(|known| known.due == [depth.clone()])
            }
            Claim::GateFailsAt { depth, gate } => {
                case.depth.as_ref().is_some_and(|chosen| chosen.id == *depth) && !failed(gate)
            }
            Claim::ClassNeverAt { depth, class: never } => {
                case.depth.as_ref().is_some_and(|chosen| chosen.id == *depth) && class == Some(never)
            }
        };
        if broken {
            return Err(format!("{claim:?}\n{}", json::write_case(case)));
        }
    }
    Ok(true)
}

/// Whether another answer to a question changes a class or a requirement, or a score where it is to move nothing.
///
/// One answer is held against another: that nothing is answered may keep a class from being given, whatever it would be.
fn moved(scorer: &Scorer, case: &CaseDocument, question: &str, nothing: bool, draw: &mut Draw) -> bool {
    let handbook = scorer.handbook();
    let asked = handbook.questions.iter().find(|one| one.id == question).unwrap();
    let mut settled = || loop {
        let given = any_of(draw, &asked.answer, handbook);
        if !matches!(given, Given::OneOf(_)) {
            break given;
        }
    };
    let (mut one, mut other) = (case.clone(), case.clone());
    for case in [&mut one, &mut other] {
        for answer in case.answers.iter_mut().filter(|answer| answer.question == question) {
            answer.value = settled();
        }
    }
    let read = |case: &CaseDocument| {
        let bound = scorer.bind(case);
        let bound = bound.value?;
        let mut scratch = Scratch::default();
        let scores = bound.score(&mut scratch);
        let outcome = scores.outcome().map(|one| (one.low.map(str::to_owned), one.high.map(str::to_owned)));
        let gates: Vec<GateOutcome> = scores.gates().map(|gate| gate.outcome).collect();
        let main = handbook.main.as_ref().filter(|_| nothing).and_then(|main| scores.node(main));
        Some((outcome, gates, main.map(|score| (score.low, score.high))))
    };
    match (read(&one), read(&other)) {
        (Some(one), Some(other)) => one != other,
        _ => false,
    }
}

fn any_of(draw: &mut Draw, answer: &AnswerType, handbook: &HandbookDocument) -> Given {
    let options = |ids: Vec<String>, draw: &mut Draw| {
        if draw.once_in(8) && ids.len() > 1 {
            Given::OneOf(ids[..2].to_vec())
        } else {
            Given::Text(draw.of(&ids))
        }
    };
    match answer {
        AnswerType::Level { scale } => {
            let scale = handbook.scales.iter().find(|known| known.id == *scale).unwrap();
            options(scale.levels.iter().map(|level| level.id.clone()).collect(), draw)
        }
        AnswerType::Choice { options: of } => options(of.iter().map(|one| one.id.clone()).collect(), draw),
        AnswerType::Number { min, max, .. } => {
            let low = min.map_or(0, Decimal::micros);
            let high = max.map_or(low + 100_000_000, Decimal::micros);
            let eighth = i64::try_from(draw.below(9)).unwrap();
            Given::Number(Decimal::from_micros(low + (high - low) / 8 * eighth).unwrap())
        }
        AnswerType::Money { max } => {
            let most = max.map_or(200_000_000, Money::hundredths);
            let share = i64::try_from(draw.below(9)).unwrap();
            Given::Money(Money::from_hundredths(most / 8 * share, handbook.currency).unwrap())
        }
        AnswerType::YesNo => Given::YesNo(draw.once_in(2)),
        AnswerType::Date => Given::Text(draw.of(&["2026-01-01", "2026-06-30", "2027-12-31"]).to_owned()),
        AnswerType::Text => Given::Text(draw.of(&["A", "B", "kommun"]).to_owned()),
    }
}

fn any_given(draw: &mut Draw, handbook: &HandbookDocument, question: &Question) -> Given {
    match draw.below(14) {
        10 => Given::Missing,
        11 => Given::Unknown,
        12 => Given::NotDescribed,
        13 if question.may_not_apply => Given::NotApplicable,
        _ => any_of(draw, &question.answer, handbook),
    }
}

/// A case of any sort for any handbook. What it says is not always what the handbook takes.
fn any_case(draw: &mut Draw, scorer: &Scorer) -> CaseDocument {
    let handbook = scorer.handbook();
    let kinds = if handbook.kinds.is_empty() { CaseKind::ALL.to_vec() } else { handbook.kinds.clone() };
    let mut case = CaseDocument { id: "case".into(), kind: draw.of(&kinds), ..CaseDocument::default() };
    for id in ["applied", "cost"] {
        if !draw.once_in(8) {
            let amount = draw.of(&[0, 4_000_000, 49_999_900, 50_000_000, 250_000_000, 9_000_000_000_i64]);
            case.facts.push(Fact::new(id, Money::from_hundredths(amount, handbook.currency).unwrap()));
        }
    }
    for fact in handbook.facts.iter().filter(|fact| fact.from.is_none()) {
        if !draw.once_in(8) {
            let value = any_of(draw, &fact.value, handbook);
            case.facts.push(Fact { id: fact.id.clone(), value });
        }
    }
    if handbook.lists.iter().any(|list| list.items == ItemSource::Lines) {
        for _ in 0..draw.below(4) {
            let amount = Given::Money(Money::from_hundredths(10_000_000, handbook.currency).unwrap());
            case.financing.push(Line { kind: draw.of(&LineKind::ALL), amount, ..Line::default() });
        }
    }
    // Most cases answer well or badly throughout: what lies at the ends is seldom met otherwise.
    for question in &handbook.questions {
        for item in items(handbook, question, &case) {
            let answer = Answer {
                question: question.id.clone(),
                item,
                value: any_given(draw, handbook, question),
                motivation: draw.once_in(2).then(|| "because".to_owned()),
                evidence: if draw.once_in(2) { vec!["appendix".to_owned()] } else { Vec::new() },
                internal: false,
            };
            case.answers.push(answer);
        }
    }
    if let Some(effects) = &handbook.effects {
        let list = handbook.lists.iter().find(|list| list.id == effects.list).unwrap();
        for on in item_ids(&list.items) {
            if draw.once_in(3) {
                let before = any_of(draw, &AnswerType::Level { scale: effects.scale.clone() }, handbook);
                case.effects.push(Effect { on, before, ..Effect::default() });
            }
        }
    }
    for gate in handbook.stages.iter().flat_map(|stage| &stage.gates).filter(|gate| gate.soft) {
        if draw.once_in(3) {
            case.deviations.push(Deviation { gate: gate.id.clone(), reason: "a good one".into(), by: None });
        }
    }
    if !handbook.depths.is_empty() && draw.once_in(2) {
        let id = draw.of(&handbook.depths).id;
        case.depth = Some(ChosenDepth { id, reason: Some("a good one".into()) });
    }
    case
}

/// The items of a list that stands by itself; the goals of the stand-in where it follows a strategy.
fn item_ids(items: &ItemSource) -> Vec<String> {
    match items {
        ItemSource::Own(items) => items.iter().map(|item| item.id.clone()).collect(),
        ItemSource::AgendaGoals(goals) if goals.is_empty() => (1..=17).map(|goal| goal.to_string()).collect(),
        ItemSource::AgendaGoals(goals) => goals.clone(),
        ItemSource::Strategy { otherwise, .. } if !otherwise.is_empty() => {
            otherwise.iter().map(|item| item.id.clone()).collect()
        }
        ItemSource::Strategy { depth: 1, .. } => vec!["mal-1".into(), "mal-2".into()],
        _ => Vec::new(),
    }
}

fn items(handbook: &HandbookDocument, question: &Question, case: &CaseDocument) -> Vec<Option<String>> {
    let Some(list) = &question.per else { return vec![None] };
    let list = handbook.lists.iter().find(|known| known.id == *list).unwrap();
    if list.items == ItemSource::Lines {
        return (1..=case.financing.len()).map(|number| Some(number.to_string())).collect();
    }
    item_ids(&list.items).into_iter().map(Some).collect()
}

#[test]
fn what_is_proved_holds_for_every_case_of_the_fixtures() {
    let mut runner = TestRunner::deterministic();
    let numbers = proptest::collection::vec(proptest::num::u32::ANY, 700);
    let (mut said, mut tried) = (0, 0);
    for (name, scorer) in scorers() {
        let claims = claims(scorer.handbook(), &soundness::check(&scorer));
        said += claims.len();
        let (mut given, mut fitting) = (BTreeMap::new(), 0);
        for _ in 0..CASES {
            let mut draw = Draw::new(numbers.new_tree(&mut runner).unwrap().current());
            let case = any_case(&mut draw, &scorer);
            match held(&scorer, &claims, &case, &mut given, &mut draw) {
                Ok(fits) => fitting += usize::from(fits),
                Err(broken) => panic!("{name}: {broken}"),
            }
        }
        assert!(fitting * 4 > CASES, "{name}: only {fitting} cases fit");
        tried += fitting;
    }
    assert!(said >= 9, "only {said} claims");
    assert!(tried >= 20_000, "only {tried} cases");
}

#[test]
fn what_is_proved_holds_for_random_handbooks() {
    let law = |mut world: World| {
        let results = soundness::check(&world.scorer);
        let claims = claims(world.handbook(), &results);
        let mut given = BTreeMap::new();
        for _ in 0..40 {
            let case = draw_case(&mut world.draw, world.scorer.handbook(), Sort::Any);
            held(&world.scorer, &claims, &case, &mut given, &mut world.draw).map_err(TestCaseError::fail)?;
        }
        held(&world.scorer, &claims, &world.case, &mut given, &mut world.draw)
            .map_err(TestCaseError::fail)?;
        Ok(())
    };
    for sort in [Sort::Any, Sort::Rising] {
        super::hold(sort, law);
    }
}

#[test]
fn what_is_shown_by_a_case_is_so() {
    let mut shown = 0;
    for (name, scorer) in scorers() {
        let handbook = scorer.handbook();
        for finding in soundness::check(&scorer).iter().flat_map(|result| &result.findings) {
            let Some(case) = &finding.case else {
                assert_ne!(finding.basis, Basis::Shown, "{name}: {}", finding.path);
                continue;
            };
            // As it is written and read again: whoever asks can assess it.
            let case = json::read_case(json::write_case(case).as_bytes()).document.unwrap();
            let bound = scorer.bind(&case);
            let outcome =
                bound.value.unwrap_or_else(|| panic!("{name}: {:?}", bound.diagnostics)).assess().outcome;
            let main = handbook.nodes.iter().find(|node| Some(&node.id) == handbook.main.as_ref()).unwrap();
            assert_eq!(
                outcome.unwrap().class.as_ref(),
                main.classes.first().map(|class| &class.id),
                "{name}"
            );
            shown += 1;
        }
    }
    assert!(shown >= 10, "only {shown} cases");
}
