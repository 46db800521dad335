//! Builds a handbook and a case from Rust values, assesses the case, and reads out score, gates and reasons.
//!
//! ```text
//! cargo run -p hallbar --example from_values
//! ```

use std::io::{self, Write};

use hallbar::assessment::{Found, GateOutcome};
use hallbar::case::{Answer, CaseDocument, Fact};
use hallbar::handbook::{
    About, AnswerType, Class, Condition, Criterion, Gate, HandbookDocument, Level, Measure, MeasureRule,
    Node, Part, Quantity, Question, Scale, Stage,
};
use hallbar::{CaseKind, Decimal, Handbook, Language, Money, Scorer, Text};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut out = io::stdout().lock();
    let checked = Handbook::validate(handbook());
    for diagnostic in &checked.diagnostics {
        writeln!(out, "{diagnostic}")?;
    }
    let handbook = checked.value.ok_or("the handbook has errors")?;
    let scorer = Scorer::compile(&handbook, None, None)?;

    let case = CaseDocument {
        id: "2026-014".into(),
        title: "Reparera mera".into(),
        kind: CaseKind::ProjectFunding,
        facts: vec![Fact::new("applied", Money::sek(400_000)), Fact::new("cost", Money::sek(900_000))],
        answers: vec![
            Answer::new("climate", "large").motivated("Varor används längre i stället för att köpas nya."),
            Answer::new("follow-up", "some"),
        ],
        ..CaseDocument::default()
    };
    let bound = scorer.bind(&case).into_result().map_err(|found| format!("{found:?}"))?;
    let assessment = bound.assess();

    for node in &assessment.nodes {
        let title = node.title.get(Language::Swedish);
        writeln!(out, "{title}: {:?} ({:?} to {:?})", node.score.value, node.score.low, node.score.high)?;
        for line in &node.lines {
            writeln!(out, "  {} × {:?} = {:?}", line.weight, line.points, line.product)?;
        }
    }
    for gate in assessment.stages.iter().flat_map(|stage| &stage.gates) {
        let outcome = match gate.outcome {
            GateOutcome::Passed => "passed",
            GateOutcome::Failed => "failed",
            GateOutcome::Open => "open",
        };
        writeln!(out, "{}: {outcome}", gate.title.get(Language::Swedish))?;
        for reason in &gate.reasons {
            if let (Found::One(found), Found::One(asked)) = (&reason.found, &reason.asked) {
                writeln!(out, "  found {found:?}, asked for {} {asked:?}", reason.relation.words())?;
            }
        }
    }
    if let Some(outcome) = &assessment.outcome {
        writeln!(out, "class: {:?}", outcome.class)?;
    }
    Ok(())
}

/// Two questions on one scale, a requirement on the share applied for, and two classes.
fn handbook() -> HandbookDocument {
    let level = |id: &str, sv: &str, en: &str, value: i32| Level {
        id: id.into(),
        title: Text::new(sv, en),
        value: Some(value.into()),
        ..Level::default()
    };
    let question = |id: &str, sv: &str, en: &str| Question {
        id: id.into(),
        title: Text::new(sv, en),
        answer: AnswerType::Level { scale: "benefit".into() },
        ..Question::default()
    };
    let criterion = |id: &str, sv: &str, en: &str, about: About| Criterion {
        id: id.into(),
        title: Text::new(sv, en),
        reads: Quantity::answer(id),
        scale: Some("benefit".into()),
        about: Some(about),
        ..Criterion::default()
    };
    let part = |of: &str, weight: i32| Part { of: of.into(), weight: Some(weight.into()), bonus: false };
    HandbookDocument {
        id: "small".into(),
        version: "1.0.0".into(),
        title: Text::new("En liten handbok", "A small handbook"),
        scales: vec![Scale {
            id: "benefit".into(),
            levels: vec![
                level("none", "ingen", "none", 0),
                level("some", "viss", "some", 1),
                level("large", "stor", "large", 3),
            ],
            ..Scale::default()
        }],
        questions: vec![
            question(
                "climate",
                "Vilken nytta gör projektet för klimatet?",
                "What good does it do the climate?",
            ),
            question("follow-up", "Hur väl följs resultatet upp?", "How well are results followed up?"),
        ],
        measures: vec![Measure {
            id: "share".into(),
            title: Text::new("Sökt andel av kostnaden", "Share of the cost applied for"),
            rule: MeasureRule::Percent { of: Quantity::fact("applied"), to: Quantity::fact("cost") },
            ..Measure::default()
        }],
        criteria: vec![
            criterion("climate", "Klimatnytta", "Climate benefit", About::Effect),
            criterion("follow-up", "Uppföljning", "Follow-up", About::CarryingOut),
        ],
        nodes: vec![Node {
            id: "total".into(),
            title: Text::new("Samlad poäng", "Total"),
            parts: vec![part("climate", 60), part("follow-up", 40)],
            classes: vec![
                Class {
                    id: "proofed".into(),
                    title: Text::new("hållbarhetssäkrad", "sustainability-proofed"),
                    when: Some(Condition::more_than(Quantity::score("total"), 200)),
                    ..Class::default()
                },
                Class { id: "not-yet".into(), title: Text::new("inte ännu", "not yet"), ..Class::default() },
            ],
            ..Node::default()
        }],
        main: Some("total".into()),
        stages: vec![Stage {
            id: "requirements".into(),
            title: Text::new("Krav", "Requirements"),
            gates: vec![Gate {
                id: "half".into(),
                title: Text::new("Högst halva kostnaden", "At most half of the cost"),
                requires: Condition::compare(
                    Quantity::Measure("share".into()),
                    hallbar::handbook::Relation::AtMost,
                    Decimal::from(50),
                ),
                ..Gate::default()
            }],
            ..Stage::default()
        }],
        ..HandbookDocument::default()
    }
}
