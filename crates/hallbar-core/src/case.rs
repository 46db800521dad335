//! The case: what is assessed, with its facts, answers and effects.

use std::fmt;
use std::str::FromStr;

use crate::{Date, Decimal, Money};

/// A case as written: not yet held against a handbook.
///
/// # Examples
/// ```
/// use hallbar_core::case::{Answer, CaseDocument, Fact, Given};
/// use hallbar_core::{CaseKind, Money};
/// let case = CaseDocument {
///     id: "2026-014".into(),
///     kind: CaseKind::ProjectFunding,
///     facts: vec![Fact::new("applied", Money::sek(400_000))],
///     answers: vec![Answer::new("need", "clear").motivated("Three municipalities describe it.")],
///     ..CaseDocument::default()
/// };
/// assert_eq!(case.facts.len(), 1);
/// ```
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CaseDocument {
    /// Stable name, such as a diarienummer.
    pub id: String,
    /// What the case is called.
    pub title: String,
    /// What it is about, in a few sentences.
    pub summary: Option<String>,
    /// Where the case comes from; says so where it is an example.
    pub origin: Option<String>,
    /// What kind of case it is.
    pub kind: CaseKind,
    /// The handbook it was written for.
    pub handbook: Option<Reference>,
    /// The strategy it was written for.
    pub strategy: Option<Reference>,
    /// The call it answers.
    pub call: Option<Reference>,
    /// The depth chosen by a person, where it is not the one that is due.
    pub depth: Option<ChosenDepth>,
    /// Facts, built in and declared by the handbook.
    pub facts: Vec<Fact>,
    /// Who pays what.
    pub financing: Vec<Line>,
    /// The goals of the strategy that it points at.
    pub strategy_goals: Vec<String>,
    /// Answers to the handbook's questions.
    pub answers: Vec<Answer>,
    /// Effects on goals.
    pub effects: Vec<Effect>,
    /// Conflicts between goals and where one stands.
    pub conflicts: Vec<Conflict>,
    /// Reasoned deviations from soft requirements.
    pub deviations: Vec<Deviation>,
    /// What persons said at stop points.
    pub stop_points: Vec<StopAnswer>,
    /// The officer's own overall judgement.
    pub judgement: Option<Judgement>,
}

/// A named version of a document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Reference {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: Option<String>,
}

/// What kind of case is assessed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
pub enum CaseKind {
    /// A regional development strategy.
    Strategy,
    /// A programme.
    Programme,
    /// Project funding.
    #[default]
    ProjectFunding,
    /// Support to a business.
    BusinessSupport,
    /// Support to commercial service.
    CommercialService,
    /// Anything else.
    Other,
}

impl CaseKind {
    /// Every kind.
    pub const ALL: [Self; 6] = [
        Self::Strategy,
        Self::Programme,
        Self::ProjectFunding,
        Self::BusinessSupport,
        Self::CommercialService,
        Self::Other,
    ];

    /// The name used in documents: `project_funding`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Strategy => "strategy",
            Self::Programme => "programme",
            Self::ProjectFunding => "project_funding",
            Self::BusinessSupport => "business_support",
            Self::CommercialService => "commercial_service",
            Self::Other => "other",
        }
    }

    /// What it is called in Swedish and in English.
    #[must_use]
    pub const fn titles(self) -> (&'static str, &'static str) {
        match self {
            Self::Strategy => ("regional utvecklingsstrategi", "regional development strategy"),
            Self::Programme => ("program", "programme"),
            Self::ProjectFunding => ("projektstöd", "project funding"),
            Self::BusinessSupport => ("företagsstöd", "business support"),
            Self::CommercialService => ("stöd till kommersiell service", "support to commercial service"),
            Self::Other => ("annat", "other"),
        }
    }
}

impl fmt::Display for CaseKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

impl FromStr for CaseKind {
    type Err = UnknownKind;

    fn from_str(text: &str) -> Result<Self, UnknownKind> {
        Self::ALL.into_iter().find(|kind| kind.id() == text).ok_or(UnknownKind)
    }
}

/// A text that names no kind of case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no such kind of case")]
#[non_exhaustive]
pub struct UnknownKind;

/// What is known of an answer, a fact or an amount.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Given {
    /// Nobody has answered.
    #[default]
    Missing,
    /// A person says that nobody knows yet.
    Unknown,
    /// The application is silent.
    NotDescribed,
    /// The question does not apply; the motivation says why.
    NotApplicable,
    /// A level, an option, a code, a text or a date, as the question reads it.
    Text(String),
    /// Yes or no.
    YesNo(bool),
    /// A number.
    Number(Decimal),
    /// An amount of money.
    Money(Money),
    /// One of several levels, options or codes: not yet known which.
    OneOf(Vec<String>),
    /// A number from the first to the second.
    NumberBetween(Decimal, Decimal),
    /// An amount from the first to the second.
    MoneyBetween(Money, Money),
    /// A date from the first to the second.
    DateBetween(Date, Date),
}

impl From<&str> for Given {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<bool> for Given {
    fn from(yes: bool) -> Self {
        Self::YesNo(yes)
    }
}

impl From<i32> for Given {
    fn from(number: i32) -> Self {
        Self::Number(Decimal::from(number))
    }
}

impl From<Decimal> for Given {
    fn from(number: Decimal) -> Self {
        Self::Number(number)
    }
}

impl From<Money> for Given {
    fn from(money: Money) -> Self {
        Self::Money(money)
    }
}

impl From<Date> for Given {
    fn from(date: Date) -> Self {
        Self::Text(date.to_string())
    }
}

/// A fact of a case.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Fact {
    /// The built-in or declared fact.
    pub id: String,
    /// What is known of it.
    pub value: Given,
}

impl Fact {
    /// A fact and what is known of it.
    pub fn new(id: impl Into<String>, value: impl Into<Given>) -> Self {
        Self { id: id.into(), value: value.into() }
    }
}

/// One source of money.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Line {
    /// Who pays.
    pub kind: LineKind,
    /// How much.
    pub amount: Given,
    /// A code, such as an EU intervention code.
    pub code: Given,
    /// Anything to add.
    pub note: Option<String>,
}

/// Who pays a financing line.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
pub enum LineKind {
    /// The applicant.
    Own,
    /// Public money.
    #[default]
    Public,
    /// Private money.
    Private,
    /// Work or goods instead of money.
    InKind,
}

impl LineKind {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::Own, Self::Public, Self::Private, Self::InKind];

    /// The name used in documents: `in_kind`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Public => "public",
            Self::Private => "private",
            Self::InKind => "in_kind",
        }
    }

    /// What it is called in Swedish and in English.
    #[must_use]
    pub const fn titles(self) -> (&'static str, &'static str) {
        match self {
            Self::Own => ("egna medel", "own money"),
            Self::Public => ("offentliga medel", "public money"),
            Self::Private => ("privata medel", "private money"),
            Self::InKind => ("arbete eller annat än pengar", "in kind"),
        }
    }
}

/// An answer to a question of the handbook.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Answer {
    /// The question.
    pub question: String,
    /// The item, for a question that is asked once per item. Financing lines are numbered from `1`.
    pub item: Option<String>,
    /// The answer, or what is known of it.
    pub value: Given,
    /// Why.
    pub motivation: Option<String>,
    /// What it rests on.
    pub evidence: Vec<String>,
    /// Not for publication.
    pub internal: bool,
}

impl Answer {
    /// An answer without motivation.
    pub fn new(question: impl Into<String>, value: impl Into<Given>) -> Self {
        Self { question: question.into(), value: value.into(), ..Self::default() }
    }

    /// The same answer about one item.
    #[must_use]
    pub fn about(mut self, item: impl Into<String>) -> Self {
        self.item = Some(item.into());
        self
    }

    /// The same answer with a motivation.
    #[must_use]
    pub fn motivated(mut self, why: impl Into<String>) -> Self {
        self.motivation = Some(why.into());
        self
    }
}

/// An effect of the case on a goal, as a level of the handbook's signed scale.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Effect {
    /// The item of the handbook's effect list: an Agenda 2030 goal, a strategy goal …
    pub on: String,
    /// Before mitigation.
    pub before: Given,
    /// After mitigation, where anything is done.
    pub after: Option<Given>,
    /// Who mitigates.
    pub mitigated_by: Option<Mitigator>,
    /// How sure one is: shown, never multiplied in.
    pub certainty: Option<Certainty>,
    /// Why.
    pub motivation: Option<String>,
    /// What it rests on.
    pub evidence: Vec<String>,
}

/// Who mitigates an effect.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
pub enum Mitigator {
    /// The applicant.
    Applicant,
    /// The funder, by a condition.
    Funder,
}

/// How sure one is of an effect.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
pub enum Certainty {
    /// Hardly.
    Low,
    /// Fairly.
    Medium,
    /// Very.
    High,
}

/// A conflict between goals, and where one stands.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Conflict {
    /// The item that gains.
    pub gain: String,
    /// The item that loses.
    pub loss: String,
    /// Where one stands and why.
    pub standpoint: Option<String>,
    /// Whose standpoint it is: a function, not a name.
    pub by: Option<String>,
}

/// A reasoned deviation from a soft requirement.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Deviation {
    /// The gate.
    pub gate: String,
    /// Why.
    pub reason: String,
    /// Who decided: a function, not a name.
    pub by: Option<String>,
}

/// What a person said at a stop point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StopAnswer {
    /// The stop point.
    pub stop_point: String,
    /// What was decided.
    pub decision: StopDecision,
    /// Who decided: a function, not a name. A decision by nobody is refused.
    pub by: Option<String>,
    /// Why.
    pub why: Option<String>,
}

/// What a person decides at a stop point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
pub enum StopDecision {
    /// Go on.
    GoOn,
    /// Think again.
    Rethink,
    /// End it.
    End,
}

/// A depth chosen by a person.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ChosenDepth {
    /// The depth.
    pub id: String,
    /// Why, where it is not the one that is due.
    pub reason: Option<String>,
}

/// The officer's own overall judgement. It stands beside the computed outcome and never changes it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Judgement {
    /// A class of the handbook's main node, if the officer names one.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub class: Option<String>,
    /// The judgement in words.
    pub text: String,
    /// Why it differs from the computed outcome, where it does.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub reason: Option<String>,
    /// Who judged: a function, not a name.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub by: Option<String>,
    /// When.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub date: Option<Date>,
}

/// The facts that every case can hold, by their names in documents.
pub mod facts;
