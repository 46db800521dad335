//! A handbook of as many criteria as wanted.

use hallbar::Text;
use hallbar::handbook::{
    Aggregation, Anchor, AnswerType, Cap, Class, Condition, Criterion, Depth, Gate, HandbookDocument, Item,
    Lens, Level, Node, Operand, Part, Quantity, Question, Relation, Scale, Stage, Test,
};
use hallbar::{Decimal, Money};

/// Criteria in each branch of the tree.
const BRANCH: usize = 20;
const LEVELS: [&str; 4] = ["worse", "unchanged", "better", "much-better"];

fn text(about: &str, number: usize) -> Text {
    Text::new(format!("{about} nummer {number}"), format!("{about} number {number}"))
}

fn compare(left: Quantity, relation: Relation, to: impl Into<Operand>) -> Condition {
    Condition::Compare { left, test: Test { relation, to: to.into() } }
}

/// A handbook with so many criteria, each with a question of its own, in branches of twenty under one mean: three
/// dimensions, two depths, a requirement for every tenth question, a cap and four classes.
#[must_use]
pub fn handbook_of(criteria: usize) -> HandbookDocument {
    let branches = criteria.div_ceil(BRANCH);
    let dimensions = ["environment", "social", "economic"];
    let id = |at: usize| format!("question-{at}");
    let ids: Vec<String> = (0..criteria).map(id).collect();
    HandbookDocument {
        id: "made".into(),
        version: "1.0.0".into(),
        title: Text::new("Påhittad handbok", "An invented handbook"),
        scales: vec![scale()],
        questions: ids.iter().enumerate().map(|(at, id)| question(at, id)).collect(),
        depths: vec![
            Depth {
                id: "deep".into(),
                title: Text::new("Fördjupad", "Deep"),
                when: Some(Condition::at_least(Quantity::fact("applied"), Money::sek(500_000))),
                asks: ids.clone(),
            },
            Depth {
                id: "screening".into(),
                title: Text::new("Enkel", "Screening"),
                when: None,
                asks: ids.iter().step_by(2).cloned().collect(),
            },
        ],
        lenses: vec![Lens {
            id: "dimensions".into(),
            title: Text::new("Dimensioner", "Dimensions"),
            items: dimensions.map(|id| Item { id: id.into(), title: Text::new(id, id) }).to_vec(),
        }],
        criteria: (0..criteria)
            .map(|at| criterion(at, dimensions.get(at % 3).copied().unwrap_or_default()))
            .collect(),
        nodes: nodes(criteria, branches),
        main: Some("total".into()),
        stages: vec![Stage {
            id: "formal".into(),
            title: Text::new("Krav", "Requirements"),
            failing: Some(Text::new("Avslag", "Refused")),
            gates: ids.iter().enumerate().step_by(10).map(|(at, id)| gate(at, id)).collect(),
        }],
        ..HandbookDocument::default()
    }
}

fn scale() -> Scale {
    let levels = LEVELS.iter().zip(0..);
    let level = |(id, value): (&&str, i32)| Level {
        id: (*id).into(),
        title: Text::new(*id, *id),
        value: Some(value.into()),
        ..Level::default()
    };
    Scale {
        id: "effect".into(),
        title: Text::new("Effekt", "Effect"),
        levels: levels.map(level).collect(),
        ..Scale::default()
    }
}

fn question(at: usize, id: &str) -> Question {
    let anchor = |of: &&str| Anchor { of: (*of).into(), text: text(&format!("Svaret {of} på fråga"), at) };
    Question {
        id: id.into(),
        title: text("Hur påverkas område", at),
        answer: AnswerType::Level { scale: "effect".into() },
        anchors: LEVELS.iter().map(anchor).collect(),
        changeable: true,
        ..Question::default()
    }
}

fn criterion(at: usize, dimension: &str) -> Criterion {
    Criterion {
        id: format!("criterion-{at}"),
        title: text("Område", at),
        reads: Quantity::answer(format!("question-{at}")),
        scale: Some("effect".into()),
        seen_in: vec![dimension.into()],
        ..Criterion::default()
    }
}

fn nodes(criteria: usize, branches: usize) -> Vec<Node> {
    let part = |of: String| Part { of, ..Part::default() };
    let branch = |number: usize| Node {
        id: format!("branch-{number}"),
        title: text("Gren", number),
        rule: Aggregation::Mean,
        parts: (number * BRANCH..criteria.min((number + 1) * BRANCH))
            .map(|at| part(format!("criterion-{at}")))
            .collect(),
        ..Node::default()
    };
    let above = |micros: i64| {
        let limit = Decimal::from_micros(micros).unwrap_or_default();
        Some(compare(Quantity::score("total"), Relation::AtLeast, limit))
    };
    let class = |id: &str, when| Class { id: id.into(), title: Text::new(id, id), when, ..Class::default() };
    let total = Node {
        id: "total".into(),
        title: Text::new("Samlad poäng", "Total"),
        rule: Aggregation::Mean,
        parts: (0..branches).map(|number| part(format!("branch-{number}"))).collect(),
        caps: vec![Cap {
            id: "weak".into(),
            title: Text::new("Svag första gren", "Weak first branch"),
            when: compare(Quantity::score("branch-0"), Relation::LessThan, 1),
            at_most: 1.into(),
        }],
        classes: vec![
            class("best", above(2_500_000)),
            class("good", above(1_800_000)),
            class("fair", above(1_000_000)),
            class("poor", None),
        ],
        ..Node::default()
    };
    (0..branches).map(branch).chain([total]).collect()
}

fn gate(at: usize, id: &str) -> Gate {
    let asked = Condition::is(Quantity::Depth, "deep");
    Gate {
        id: format!("gate-{at}"),
        title: text("Inte sämre i område", at),
        when: Some(asked),
        requires: compare(Quantity::answer(id), Relation::AtLeast, "unchanged"),
        class: Some("poor".into()),
        ..Gate::default()
    }
}
