//! Two assessments held against one another: what changed in the answers, in the rules and in the result, told apart.
//!
//! What is compared is a [`Record`]: what an assessment holds that can be the same or another, each a name and a value.
//! An assessment of today has one, and so has one that was written earlier and read back. Whether an answer is better
//! or worse than before is not said here: that is for the rules, and for people.

mod difference;
mod record;
mod remarks;

pub use record::{Entry, Record};

use crate::Text;
use crate::assessment::{Basis, DocumentName, Found};

/// What changed since an earlier assessment.
///
/// # Examples
/// A case is assessed before and after a question got its answer.
/// ```
/// use hallbar_core::case::{Answer, CaseDocument};
/// use hallbar_core::comparison::{Cause, ChangeKind, Record};
/// use hallbar_core::handbook::*;
/// use hallbar_core::{Handbook, Scorer};
/// let question = Question { id: "permit".into(), answer: AnswerType::YesNo, ..Question::default() };
/// let requires = Condition::is(Quantity::answer("permit"), true);
/// let gate = Gate { id: "permit-given".into(), requires, ..Gate::default() };
/// let handbook = HandbookDocument {
///     id: "pilot".into(),
///     version: "1.0.0".into(),
///     questions: vec![question],
///     stages: vec![Stage { id: "law".into(), gates: vec![gate], ..Stage::default() }],
///     ..HandbookDocument::default()
/// };
/// let handbook = Handbook::validate(handbook).value.ok_or("not valid")?;
/// let scorer = Scorer::compile(&handbook, None, None)?;
/// let assess = |answers| -> Option<Record> {
///     let case = CaseDocument { id: "2026-014".into(), answers, ..CaseDocument::default() };
///     Some(Record::from(&scorer.bind(&case).value?.assess()))
/// };
/// let earlier = assess(vec![]).ok_or("does not fit")?;
/// let later = assess(vec![Answer::new("permit", true)]).ok_or("does not fit")?;
///
/// let since = later.since(&earlier);
/// assert_eq!(since.cause, Cause::Answers);
/// assert_eq!(since.answers[0].id, "permit");
/// assert_eq!(since.answers[0].change, ChangeKind::Settled);
/// assert!(since.result.iter().any(|change| change.id == "permit-given"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Comparison {
    /// The case of the earlier assessment.
    pub case: String,
    /// Whether both are of the same case, by its id.
    pub same_case: bool,
    /// The handbook of the earlier assessment.
    pub handbook: DocumentName,
    /// Whether the two results can be compared.
    pub comparable: Comparable,
    /// Where the differences come from.
    pub cause: Cause,
    /// Whether the case also changed in something that an assessment does not hold, such as an internal motivation.
    pub elsewhere: bool,
    /// What changed in facts, answers, effects and what persons decided.
    pub answers: Vec<Change>,
    /// What changed in the rules.
    pub rules: RuleChanges,
    /// What came out differently.
    pub result: Vec<Change>,
}

/// Whether two results can be compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
pub enum Comparable {
    /// They are by the same handbook, in versions that it says can be compared.
    Yes,
    /// The versions are further apart than the handbook says can be compared.
    OtherVersion,
    /// They are by two handbooks: the results stand beside one another.
    OtherHandbook,
}

/// Where the differences between two assessments come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
pub enum Cause {
    /// There are none.
    Nothing,
    /// The rules are the same: what differs in the result comes from the answers.
    Answers,
    /// The answers are the same: what differs in the result comes from the rules.
    Rules,
    /// Answers and rules both changed: the two assessments alone do not tell which did what.
    Both,
    /// Neither changed, and the result did: one of the assessments has been altered.
    Neither,
}

/// What changed in the rules.
#[derive(Debug, Clone, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct RuleChanges {
    /// The handbook, where its id, version or content changed.
    pub handbook: Option<DocumentChange>,
    /// The strategy, likewise, and where one is used only in one of them.
    pub strategy: Option<DocumentChange>,
    /// The call, likewise.
    pub call: Option<DocumentChange>,
    /// Parameters that hold something else, in today's order.
    pub parameters: Vec<Change>,
    /// The version of hallbar, where it is another: from and to.
    pub hallbar: Option<(String, String)>,
}

impl RuleChanges {
    /// Whether nothing changed in the rules.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// A document that is another one, or another version of it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct DocumentChange {
    /// The one used earlier.
    pub from: Option<DocumentName>,
    /// The one used now.
    pub to: Option<DocumentName>,
}

/// One thing that is not as it was.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Change {
    /// What it is.
    pub what: What,
    /// Its id: of the question, gate, node …
    pub id: String,
    /// The item, where it stands once per item.
    pub item: Option<String>,
    /// What it is called, by the later assessment if that has it.
    pub title: Text,
    /// How it changed.
    pub change: ChangeKind,
    /// What it was; none where it was not there.
    pub from: Option<Held>,
    /// What it is; none where it is not there any more.
    pub to: Option<Held>,
    /// How much more it is, where both are single numbers; rounded half to even to nine decimals.
    pub difference: Option<f64>,
    /// What happened to the words that go with it: a motivation, reason or standpoint.
    pub motivation: Option<WordsChange>,
    /// What happened to the evidence that goes with it.
    pub evidence: Option<WordsChange>,
}

/// A value and how it stands.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Held {
    /// The value: anything while open, nothing where there is none.
    pub value: Found,
    /// How it stands, for facts and answers.
    pub basis: Option<Basis>,
}

impl Held {
    /// Whether it is known what it is.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        match self.basis {
            Some(Basis::InPart | Basis::Unknown | Basis::NotDescribed | Basis::Missing) => false,
            Some(_) => true,
            None => matches!(self.value, Found::One(_) | Found::Nothing),
        }
    }
}

/// What can change, in the order that changes are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum What {
    /// The answer to a question.
    Answer,
    /// A fact.
    Fact,
    /// An effect after mitigation; its id is the item.
    Effect,
    /// The points of the same effect before mitigation, where anything is done.
    EffectBefore,
    /// Who mitigates it.
    Mitigation,
    /// How sure one is of it.
    Certainty,
    /// A person's standpoint on a conflict; its id is the item that loses.
    Standpoint,
    /// A deviation from a soft requirement; its id is the gate.
    Deviation,
    /// What a person said at a stop point.
    StopPoint,
    /// The depth.
    Depth,
    /// The officer's own judgement: its class and its words.
    Judgement,
    /// The amount of a financing line; its id is who pays, its item the code if it has one.
    Line,
    /// A parameter of the rules.
    Parameter,
    /// The class of the main node after gates; its id is the node.
    Outcome,
    /// The score of a node.
    Score,
    /// The share of a node that is answered, 0–1.
    Coverage,
    /// The class of a node, before gates.
    Class,
    /// The points of a criterion.
    Points,
    /// A measure.
    Measure,
    /// A stage: passed, failed, or open.
    Stage,
    /// A gate: passed, failed, `by_deviation`, `not_applying`, or open.
    Gate,
    /// The sum of gains.
    Gains,
    /// The sum of losses.
    Losses,
    /// A conflict; its id is the item that loses, its value the items that gain.
    Conflict,
    /// What follows: the ways of a route, or whether it holds.
    Consequence,
    /// Where the case falls short; its id is what it is about, its value the kind of finding.
    Finding,
}

/// How something changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
pub enum ChangeKind {
    /// It was not there.
    Added,
    /// It is not there any more.
    Removed,
    /// It has another value.
    Changed,
    /// It was open and is known now.
    Settled,
    /// It was known and is open now.
    Opened,
    /// Its value is the same; only the words or the evidence that go with it changed.
    Reasons,
}

/// What happened to words or evidence that go with a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
pub enum WordsChange {
    /// There were none.
    Added,
    /// There are none any more.
    Removed,
    /// They are other words.
    Rewritten,
}
