//! What ranking needs to know of one assessed case.

use super::key::Figure;
use super::{Amount, Terms};
use crate::CaseKind;
use crate::assessment::{
    Assessment, CriterionResult, Datum, Found, GateOutcome, NodeResult, Outcome, Score, Ternary,
};
use crate::handbook::TieOf;

/// What ranking needs to know of one assessed case. Classes and gates are places in the [`Terms`], so that a million
/// cases take little room.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Entry {
    /// Its number among the cases, from 1. Inside a tie cases are listed by it.
    pub record: u64,
    /// The case's id.
    pub case: String,
    /// Its title.
    pub title: String,
    /// The kind of case.
    pub kind: CaseKind,
    /// The score it is ranked by; `None` where it has none.
    pub score: Option<Points>,
    /// Whether it certainly has one. A case that may have none is never certainly above another.
    pub certain: bool,
    /// Whether everything the score rests on is answered.
    pub answered: bool,
    /// One value a tie key, in their order. What is missing counts as not given.
    pub ties: Vec<TieValue>,
    /// Its class after gates.
    pub class: Standing,
    /// The failed gate that gave the class, if one did.
    pub by_gate: Option<u32>,
    /// The gates that failed.
    pub failed: Vec<u32>,
    /// The gates that are open.
    pub open: Vec<u32>,
    /// The amount applied for, in hundredths.
    pub applied: Amount,
    /// One for each of the facts that limits go by ([`Terms::facts`]), in their order. What is missing counts as not
    /// given.
    pub values: Vec<Values>,
}

/// A score from its least to its most.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Points {
    /// The least it can be.
    pub low: f64,
    /// The most it can be.
    pub high: f64,
}

impl Points {
    /// Whether it is one number.
    #[must_use]
    pub fn is_settled(self) -> bool {
        self.low.total_cmp(&self.high).is_eq()
    }
}

/// What is known of what a tie key looks at.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TieValue {
    /// The least it can be; `None` where nothing is known of that.
    pub low: Option<Figure>,
    /// The most it can be; `None` where nothing is known of that.
    pub high: Option<Figure>,
    /// Whether there is one at all. What is not there comes last, whichever end comes first.
    pub there: Ternary,
}

impl TieValue {
    /// Nothing is known of it.
    pub const UNKNOWN: Self = Self { low: None, high: None, there: Ternary::Yes };

    /// Just this.
    #[must_use]
    pub const fn exactly(figure: Figure) -> Self {
        Self { low: Some(figure), high: Some(figure), there: Ternary::Yes }
    }

    /// Whether it is one value, or certainly none.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        match self.there {
            Ternary::No => true,
            Ternary::Yes => self.low.is_some() && self.low == self.high,
            Ternary::Open => false,
        }
    }
}

/// What is known of a fact that a limit goes by.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Values {
    /// It is not given.
    #[default]
    Unknown,
    /// This.
    One(String),
    /// One of these.
    OneOf(Vec<String>),
}

/// The class of a case, by its place in [`Terms::classes`].
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// This class.
    Certain(u32),
    /// Not settled: from the lowest to the highest possible. `None` where it may have no class.
    Open(Option<u32>, Option<u32>),
    /// Withheld: there is too little to go by.
    Withheld,
    /// None: the handbook gives no classes, or the case has none.
    #[default]
    None,
}

impl Entry {
    /// What ranking needs to know of an assessment by the handbook and call that the terms were made of. `record` is
    /// its number among the cases, from 1.
    #[must_use]
    pub fn from_assessment(record: u64, assessment: &Assessment, terms: &Terms) -> Self {
        let node = assessment.nodes.iter().find(|node| node.id == terms.node && node.item.is_none());
        let score = node.map(|node| node.score).unwrap_or_default();
        let gates = |wanted: GateOutcome| {
            let all = assessment.stages.iter().flat_map(|stage| &stage.gates);
            all.filter(|gate| gate.outcome == wanted).filter_map(|gate| terms.gate(&gate.id)).collect()
        };
        let settled = score.low.is_some() && score.value.is_some();
        Self {
            record,
            case: assessment.case.clone(),
            title: assessment.title.clone(),
            kind: assessment.kind,
            score: score.low.zip(score.high).map(|(low, high)| Points { low, high }),
            certain: node.is_some_and(|node| certain(node, terms)),
            answered: settled && score.coverage.is_none_or(|coverage| coverage >= 1.0),
            ties: terms.ties.iter().map(|key| tie(&key.of, assessment, terms)).collect(),
            class: assessment.outcome.as_ref().map(|outcome| standing(outcome, terms)).unwrap_or_default(),
            by_gate: assessment.outcome.as_ref().and_then(|outcome| terms.gate(outcome.by_gate.as_ref()?)),
            failed: gates(GateOutcome::Failed),
            open: gates(GateOutcome::Open),
            applied: applied(assessment),
            values: terms.facts.iter().map(|fact| values(fact, assessment)).collect(),
        }
    }
}

/// Whether a node certainly has a score. Where the assessment does not tell, it is not taken for certain.
fn certain(node: &NodeResult, terms: &Terms) -> bool {
    if node.score.value.is_some() {
        return true;
    }
    let counts =
        node.lines.iter().any(|line| !line.bonus && line.weight > 0.0 && line.counts == Ternary::Yes);
    node.applies == Ternary::Yes && counts && !terms.leaves_out.contains(&node.id)
}

fn standing(outcome: &Outcome, terms: &Terms) -> Standing {
    let place = |id: &Option<String>| id.as_ref().and_then(|id| terms.class(id));
    match (outcome.withheld, place(&outcome.class)) {
        (Ternary::Yes, _) => Standing::Withheld,
        (_, Some(class)) => Standing::Certain(class),
        (_, None) if outcome.low.is_none() && outcome.high.is_none() => Standing::None,
        (_, None) => Standing::Open(place(&outcome.low), place(&outcome.high)),
    }
}

fn tie(of: &TieOf, assessment: &Assessment, terms: &Terms) -> TieValue {
    match of {
        TieOf::Score(id) => {
            let node = assessment.nodes.iter().find(|node| node.id == *id && node.item.is_none());
            if let Some(node) = node {
                return tie_score(node.score, certain(node, terms));
            }
            let mut criteria = assessment.criteria.iter();
            let criterion = criteria.find(|criterion| criterion.id == *id && criterion.item.is_none());
            criterion.map_or(TieValue::UNKNOWN, |criterion| tie_score(criterion.score, there(criterion)))
        }
        TieOf::Fact(id) => {
            let fact = assessment.facts.iter().find(|fact| fact.id == *id);
            fact.map_or(TieValue::UNKNOWN, |fact| tie_fact(&fact.value))
        }
    }
}

/// Whether a criterion certainly has points: one that is open may turn out to be left out.
fn there(criterion: &CriterionResult) -> bool {
    criterion.applies == Ternary::Yes && criterion.score.value.is_some()
}

fn tie_score(score: Score, certain: bool) -> TieValue {
    let there = match (score.low, certain) {
        (None, _) => Ternary::No,
        (Some(_), true) => Ternary::Yes,
        (Some(_), false) => Ternary::Open,
    };
    TieValue { low: score.low.map(Figure::Number), high: score.high.map(Figure::Number), there }
}

fn tie_fact(found: &Found) -> TieValue {
    let figure = |datum: &Datum| match datum {
        Datum::Number(number) => Some(Figure::Number(*number)),
        Datum::Money(money) => Some(Figure::Money(*money)),
        Datum::Date(date) => Some(Figure::Date(*date)),
        Datum::Text { .. } => None,
    };
    let end = |datum: &Option<Datum>| datum.as_ref().and_then(figure);
    match found {
        Found::Nothing => TieValue { there: Ternary::No, ..TieValue::UNKNOWN },
        Found::One(datum) => figure(datum).map_or(TieValue::UNKNOWN, TieValue::exactly),
        Found::Between(low, high) => TieValue { low: end(low), high: end(high), there: Ternary::Yes },
        Found::OneOf(_) | Found::Anything => TieValue::UNKNOWN,
    }
}

/// The amount applied for; anything from nothing where it is not given.
fn applied(assessment: &Assessment) -> Amount {
    let end = |datum: &Option<Datum>| match datum {
        Some(Datum::Money(money)) => Some(i128::from(money.hundredths())),
        _ => None,
    };
    // An amount is never negative where a handbook is followed; one that is counts as nothing.
    match assessment.facts.iter().find(|fact| fact.id == "applied").map(|fact| &fact.value) {
        Some(Found::One(Datum::Money(money))) => Amount::exactly(i128::from(money.hundredths()).max(0)),
        Some(Found::Between(low, high)) => {
            Amount { low: end(low).unwrap_or(0).max(0), high: end(high).map(|high| high.max(0)) }
        }
        _ => Amount { low: 0, high: None },
    }
}

fn values(fact: &str, assessment: &Assessment) -> Values {
    if fact == "kind" {
        return Values::One(assessment.kind.id().to_owned());
    }
    // Written with and without a hyphen it is the same organisation.
    let plain = |id: &str| if fact == "organisation_number" { id.replace('-', "") } else { id.to_owned() };
    let text = |datum: &Datum| match datum {
        Datum::Text { id, .. } => Some(plain(id)),
        _ => None,
    };
    match assessment.facts.iter().find(|known| known.id == fact).map(|known| &known.value) {
        Some(Found::One(datum)) => text(datum).map_or(Values::Unknown, Values::One),
        Some(Found::OneOf(data)) => {
            data.iter().map(text).collect::<Option<Vec<_>>>().map_or(Values::Unknown, Values::OneOf)
        }
        _ => Values::Unknown,
    }
}
