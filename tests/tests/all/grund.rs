//! The built-in handbook: every level says what it means, every class can be reached, no question decides alone.

use std::collections::BTreeSet;

use hallbar::assessment::{Basis, GateOutcome};
use hallbar::case::{Answer, CaseDocument, Fact, Given};
use hallbar::handbook::{AnswerType, ItemSource, Question};
use hallbar::strategy::{StrategyDocument, StrategyGoal};
use hallbar::{CaseKind, Language, Scorer, Scratch, Strategy};

use crate::fixtures::load;

/// Every kind of case at every depth, with the amount that gives it.
const DEPTHS: [(CaseKind, &str, &str); 7] = [
    (CaseKind::ProjectFunding, "499999.99 SEK", "screening"),
    (CaseKind::ProjectFunding, "500000 SEK", "standard"),
    (CaseKind::ProjectFunding, "2000000 SEK", "deep"),
    (CaseKind::BusinessSupport, "499999.99 SEK", "screening"),
    (CaseKind::BusinessSupport, "4999999.99 SEK", "standard"),
    (CaseKind::BusinessSupport, "5000000 SEK", "deep"),
    (CaseKind::Strategy, "", "deep"),
];

struct Grund {
    scorer: Scorer,
}

impl Grund {
    fn new() -> Self {
        // A strategy whose structure is settled: what only a document can answer is then not open.
        let strategy = Strategy::validate(StrategyDocument {
            id: "settled".into(),
            version: "1".into(),
            horizon: Some(2040),
            levels: vec!["mål".into()],
            goals: vec![StrategyGoal { id: "strategy".into(), ..StrategyGoal::default() }],
            ..StrategyDocument::default()
        });
        let strategy = strategy.into_result().unwrap().seen_on("2026-11-01".parse().unwrap());
        Self { scorer: Scorer::compile(&load::handbook("grund"), Some(&strategy), None).unwrap() }
    }

    fn questions(&self) -> &[Question] {
        &self.scorer.handbook().questions
    }

    /// The answers to a question, lowest first.
    fn options(&self, question: &Question) -> Vec<String> {
        match &question.answer {
            AnswerType::Level { scale } => {
                let scales = &self.scorer.handbook().scales;
                let scale = scales.iter().find(|known| known.id == *scale).unwrap();
                scale.levels.iter().map(|level| level.id.clone()).collect()
            }
            AnswerType::YesNo => vec!["no".into(), "yes".into()],
            other => panic!("{other:?}"),
        }
    }

    fn items(&self, question: &Question) -> Vec<Option<String>> {
        let Some(list) = &question.per else { return vec![None] };
        let list = self.scorer.handbook().lists.iter().find(|known| known.id == *list).unwrap();
        match &list.items {
            ItemSource::Own(items) | ItemSource::Strategy { otherwise: items, .. } => {
                items.iter().map(|item| Some(item.id.clone())).collect()
            }
            other => panic!("{other:?}"),
        }
    }

    /// A case where each question is answered by what this gives, the same for every item.
    fn case(
        &self,
        (kind, amount, _): (CaseKind, &str, &str),
        answer: impl Fn(&Question) -> Option<String>,
    ) -> CaseDocument {
        let fact = |id: &str, text: &str| Fact { id: id.into(), value: Given::Text(text.into()) };
        let mut facts = vec![fact("received", "2026-01-01"), fact("start", "2026-02-01")];
        if !amount.is_empty() {
            facts.push(Fact { id: "applied".into(), value: Given::Money(amount.parse().unwrap()) });
        }
        let mut answers = Vec::new();
        for question in self.questions() {
            let Some(option) = answer(question) else { continue };
            for item in self.items(question) {
                let value = Given::Text(option.clone());
                answers.push(Answer { question: question.id.clone(), item, value, ..Answer::default() });
            }
        }
        CaseDocument { id: "x".into(), kind, facts, answers, ..CaseDocument::default() }
    }

    /// The lowest and the highest possible class, worst is 0.
    fn classes(&self, case: &CaseDocument) -> (usize, usize) {
        let bound = self.scorer.bind(case).into_result().unwrap();
        let mut scratch = Scratch::default();
        let scores = bound.score(&mut scratch);
        let outcome = scores.outcome().unwrap();
        let main = self.scorer.handbook().nodes.iter().find(|node| node.id == "total").unwrap();
        let place = |id: Option<&str>| {
            main.classes.iter().rev().position(|class| Some(class.id.as_str()) == id).unwrap()
        };
        (place(outcome.low), place(outcome.high))
    }

    /// The answer at this place of its scale; yes to every requirement.
    fn uniform(&self, question: &Question, level: usize) -> String {
        let options = self.options(question);
        options[if options.len() == 2 { 1 } else { level }].clone()
    }

    /// Whether a requirement with a class reads the question.
    fn is_gate(&self, question: &Question) -> bool {
        question.answer == AnswerType::YesNo
    }
}

#[test]
fn depths_ask_more_and_more() {
    let grund = Grund::new();
    let asked: Vec<usize> = DEPTHS
        .iter()
        .map(|depth| {
            let case = grund.case(*depth, |_| None);
            let assessment = grund.scorer.bind(&case).into_result().unwrap().assess();
            assert_eq!(assessment.depth.unwrap().used.as_deref(), Some(depth.2), "{depth:?}");
            let of_case: BTreeSet<String> =
                assessment.findings.into_iter().map(|finding| finding.about).collect();
            grund.questions().iter().filter(|question| of_case.contains(&question.id)).count()
        })
        .collect();
    assert_eq!(asked, [7, 16, 30, 8, 17, 31, 28]);
}

#[test]
fn every_level_of_every_question_has_its_own_anchor_and_counts() {
    let grund = Grund::new();
    let handbook = grund.scorer.handbook();
    let mut shown = BTreeSet::new();
    for question in grund.questions() {
        let mut anchors = BTreeSet::new();
        for option in grund.options(question) {
            let anchor =
                handbook.anchor(question, &option).unwrap_or_else(|| panic!("{} {option}", question.id));
            for language in [Language::Swedish, Language::English] {
                assert!(anchor.has(language), "{} {option}", question.id);
                assert!(
                    anchors.insert(anchor.get(language).to_owned()),
                    "{}: twice: {anchor:?}",
                    question.id
                );
            }
            for depth in DEPTHS {
                let case = grund.case(depth, |asked| (asked.id == question.id).then(|| option.clone()));
                let assessment = grund.scorer.bind(&case).into_result().unwrap().assess();
                let read = assessment
                    .criteria
                    .iter()
                    .filter(|criterion| criterion.question.as_ref() == Some(&question.id));
                let told = read.filter(|criterion| criterion.basis == Basis::Answered).any(|criterion| {
                    criterion.levels.len() == 1 && criterion.levels[0].anchor.as_ref() == Some(anchor)
                });
                let wanted = if option == "yes" { GateOutcome::Passed } else { GateOutcome::Failed };
                let decided = assessment.stages.iter().flat_map(|stage| &stage.gates).any(|gate| {
                    let reads =
                        gate.reasons.iter().any(|reason| reason.of == format!("answer {}", question.id));
                    reads && gate.outcome == wanted && gate.applies == hallbar::assessment::Ternary::Yes
                });
                let duty = assessment.consequences.iter().any(|result| {
                    result.reasons.iter().any(|reason| reason.of == format!("answer {}", question.id))
                });
                if told || (grund.is_gate(question) && (decided || duty)) {
                    shown.insert((question.id.clone(), option.clone()));
                }
            }
            assert!(shown.contains(&(question.id.clone(), option.clone())), "{} {option}", question.id);
        }
    }
}

#[test]
fn every_class_is_reached_at_every_depth() {
    let grund = Grund::new();
    for depth in DEPTHS {
        let mut reached = BTreeSet::new();
        for environment in 0..4 {
            for level in 0..4 {
                let mix = |question: &Question| {
                    let green = ["climate", "nature", "resources", "pollution", "adaptation"];
                    let level = if green.contains(&question.id.as_str()) { environment } else { level };
                    Some(grund.uniform(question, level))
                };
                let (low, high) = grund.classes(&grund.case(depth, mix));
                assert_eq!(low, high, "{depth:?}: everything is answered");
                reached.insert(low);
                // The environment is the foundation: where it is made worse, nothing lifts the case above the second
                // lowest class.
                assert!(environment > 0 || low <= 1, "{depth:?}: {low} with the environment made worse");
            }
        }
        assert_eq!(reached.len(), 4, "{depth:?}: {reached:?}");
    }
}

#[test]
fn no_question_decides_alone_except_those_of_requirements() {
    let grund = Grund::new();
    let mut by_requirement = BTreeSet::new();
    for depth in DEPTHS {
        for question in grund.questions() {
            for option in grund.options(question) {
                // All else open: the class stays open, unless a requirement gives it.
                let alone = grund.case(depth, |asked| (asked.id == question.id).then(|| option.clone()));
                let (low, high) = grund.classes(&alone);
                if low == high {
                    assert!(grund.is_gate(question), "{depth:?}: {} {option} decides alone", question.id);
                    by_requirement.insert(question.id.clone());
                }
                // All else alike: one answer moves the class by no more than a step.
                for level in 0..4 {
                    let alike = grund.case(depth, |asked| Some(grund.uniform(asked, level)));
                    let other = |asked: &Question| {
                        Some(if asked.id == question.id {
                            option.clone()
                        } else {
                            grund.uniform(asked, level)
                        })
                    };
                    let (before, after) =
                        (grund.classes(&alike).0, grund.classes(&grund.case(depth, other)).0);
                    let moved = before.abs_diff(after);
                    assert!(
                        moved <= 1 || grund.is_gate(question),
                        "{depth:?}: {} {option} at {level}",
                        question.id
                    );
                }
            }
        }
    }
    let requirements = ["integrated", "no-harm", "no-harm-any"].map(str::to_owned);
    assert_eq!(by_requirement, BTreeSet::from(requirements));
}

#[test]
fn nothing_open_and_nothing_missing_in_the_worked_examples_but_what_they_say() {
    let mut classes = BTreeSet::new();
    for file in load::files("cases/grund", "json") {
        let name = file.trim_start_matches("cases/grund/").trim_end_matches(".json");
        let assessment = load::assess("grund", name);
        let missing: Vec<_> = assessment
            .findings
            .iter()
            .filter(|finding| {
                use hallbar::assessment::FindingKind::{
                    EvidenceMissing, MotivationMissing, NotAsked, Unanswered,
                };
                matches!(finding.kind, Unanswered | MotivationMissing | EvidenceMissing | NotAsked)
            })
            .collect();
        assert!(missing.is_empty(), "{name}: {missing:?}");
        classes.extend(assessment.outcome.unwrap().class);
    }
    assert_eq!(classes.len(), 4, "the examples show every class: {classes:?}");
}
