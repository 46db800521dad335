//! The result: everything that was computed for a case, and why.
//!
//! Plain data with public fields. Every number can be recomputed by hand from the lines that carry it. Nothing here is
//! a person's judgement except what the case brought along.

mod effect;
mod finding;
mod given;
mod next;

pub use effect::{
    ConflictResult, EffectLine, EffectSummary, IndirectConflict, IndirectEffect, IndirectLine,
    IndirectSummary,
};
pub use finding::{Finding, FindingKind, OpenInput};
pub use given::{AnswerResult, FactResult, FinancingResult};
pub use next::{Change, Next, Way};

use crate::case::{Judgement, Reference, StopDecision};
use crate::handbook::{About, Relation};
use crate::{CaseKind, Date, Text};

/// What was computed for a case, and why.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Assessment {
    /// The case's id.
    pub case: String,
    /// The case's title.
    pub title: String,
    /// The kind of case.
    pub kind: CaseKind,
    /// Which rules, which versions of what.
    pub provenance: Provenance,
    /// The depth at which it was assessed, if the handbook has depths.
    pub depth: Option<DepthResult>,
    /// The facts given, built in and declared.
    pub facts: Vec<FactResult>,
    /// The financing lines given, in order.
    pub financing: Vec<FinancingResult>,
    /// Every answer asked for or given, in the handbook's order, item by item.
    pub answers: Vec<AnswerResult>,
    /// The stages in order, with every gate.
    pub stages: Vec<StageResult>,
    /// The nodes of the score tree, in the handbook's order; those that stand once per item, item by item.
    pub nodes: Vec<NodeResult>,
    /// The criteria, in the handbook's order.
    pub criteria: Vec<CriterionResult>,
    /// The main node seen through one item of a lens at a time, effect and carrying out first.
    pub views: Vec<View>,
    /// Measures drawn from facts and answers.
    pub measures: Vec<MeasureResult>,
    /// Effects on goals, gains and losses apart; none where the handbook does not ask for effects.
    pub effects: Option<EffectSummary>,
    /// What follows without being a requirement.
    pub consequences: Vec<ConsequenceResult>,
    /// Stop points and what persons said.
    pub stop_points: Vec<StopResult>,
    /// Where the case falls short.
    pub findings: Vec<Finding>,
    /// Open answers that the outcome rests on, widest influence first.
    pub settle: Vec<OpenInput>,
    /// What would have to change for the next better class, where that was asked for: see
    /// [`BoundCase::next_class`](crate::BoundCase::next_class).
    pub next: Option<Next>,
    /// The class, if the handbook has one.
    pub outcome: Option<Outcome>,
    /// The officer's own overall judgement, as given.
    pub judgement: Option<Judgement>,
}

/// Which rules a result comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Provenance {
    /// The handbook.
    pub handbook: DocumentName,
    /// The strategy, if one was used.
    pub strategy: Option<DocumentName>,
    /// The day that the strategy was looked at, if one was given.
    pub strategy_seen_on: Option<Date>,
    /// The call, if one was used.
    pub call: Option<DocumentName>,
    /// The interlinkage matrix, if one was used.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub matrix: Option<DocumentName>,
    /// The fingerprint of the case, if it was asked for.
    pub case_fingerprint: Option<String>,
    /// The earliest version of the handbook whose results can be compared with this.
    pub comparable_since: Option<String>,
    /// Parameters and what they held, in the handbook's order.
    pub parameters: Vec<(String, String)>,
    /// The version of hallbar.
    pub hallbar: &'static str,
}

/// A document by name, version and fingerprint.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct DocumentName {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: String,
    /// SHA-256 of its normalised content, where it was read by an adapter that takes one.
    pub fingerprint: Option<String>,
}

impl DocumentName {
    /// The same as a reference in a case.
    #[must_use]
    pub fn reference(&self) -> Reference {
        Reference { id: self.id.clone(), version: Some(self.version.clone()) }
    }
}

/// Whether something holds, does not, or is open: Kleene's three values, in rising order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
pub enum Ternary {
    /// It does not hold.
    No,
    /// It depends on open answers.
    Open,
    /// It holds.
    Yes,
}

impl Ternary {
    /// The other way round; open stays open.
    #[must_use]
    pub fn negate(self) -> Self {
        match self {
            Self::No => Self::Yes,
            Self::Open => Self::Open,
            Self::Yes => Self::No,
        }
    }
}

impl From<bool> for Ternary {
    fn from(holds: bool) -> Self {
        if holds { Self::Yes } else { Self::No }
    }
}

/// How a gate or stage came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
pub enum GateOutcome {
    /// The requirement is met or does not apply.
    Passed,
    /// It is not met.
    Failed,
    /// It depends on open answers.
    Open,
}

/// Which depth a case was assessed at.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct DepthResult {
    /// The depths that may be due by the rules; more than one where that is open.
    pub due: Vec<String>,
    /// The depth used; `None` while open.
    pub used: Option<String>,
    /// Why another than the one due, if so.
    pub reason: Option<String>,
}

/// How a stage came out.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct StageResult {
    /// The stage.
    pub id: String,
    /// What it is called.
    pub title: Text,
    /// How it came out: failed if any gate failed, else open if any is open.
    pub outcome: GateOutcome,
    /// What failing it is called.
    pub failing: Option<Text>,
    /// Whether an earlier stage failed, so that this is for information only.
    pub for_information: bool,
    /// Every gate.
    pub gates: Vec<GateResult>,
}

/// How a gate came out, and why.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct GateResult {
    /// The gate.
    pub id: String,
    /// The requirement in words.
    pub title: Text,
    /// Whether it applies.
    pub applies: Ternary,
    /// How it came out.
    pub outcome: GateOutcome,
    /// What was asked and what was found, one reason a comparison.
    pub reasons: Vec<Reason>,
    /// The reasoned deviation that stands in for it, if one does.
    pub deviation: Option<String>,
    /// The class that failing it gives, if the handbook names one.
    pub class: Option<String>,
    /// The published rule it comes from.
    pub source: Option<String>,
}

/// One comparison inside a condition: what was found and what was asked.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Reason {
    /// The kind and id of what was looked at: `answer relevans`, `fact applied`.
    pub of: String,
    /// What it is called.
    pub title: Text,
    /// The item, inside a per-item block.
    pub item: Option<String>,
    /// What was found.
    pub found: Found,
    /// How it was compared.
    pub relation: Relation,
    /// Whether the contrary of the relation is asked for: only where it has no contrary of its own.
    pub negated: bool,
    /// What was asked.
    pub asked: Found,
    /// Whether what is asked holds.
    pub holds: Ternary,
}

/// A quantity as found: one value, several possible, or none.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
pub enum Found {
    /// Nothing: not applicable, left out or no score.
    Nothing,
    /// One value.
    One(Datum),
    /// Any from the first to the second; an open end is without limit.
    Between(Option<Datum>, Option<Datum>),
    /// One of these.
    OneOf(Vec<Datum>),
    /// Anything.
    Anything,
}

/// One value, ready to print.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
pub enum Datum {
    /// A number or score.
    Number(f64),
    /// An amount of money.
    Money(crate::Money),
    /// A date.
    Date(crate::Date),
    /// A level, option, class or code, with what it is called if it has a title.
    Text {
        /// Its id.
        id: String,
        /// What it is called.
        title: Option<Text>,
    },
}

/// A score as a range.
///
/// `low` and `high` enclose what the score can be once every open answer is settled; both are rounded half to even to
/// nine decimals. `None` where there is nothing to score.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Score {
    /// The score, if low and high are the same and it certainly has one.
    pub value: Option<f64>,
    /// The least it can be.
    pub low: Option<f64>,
    /// The most it can be.
    pub high: Option<f64>,
    /// The score over what is answered: preliminary, never classed, ranked or gated on.
    pub so_far: Option<f64>,
    /// The share of the weight that is answered, 0–1.
    pub coverage: Option<f64>,
}

/// A node's score, and the lines it follows from.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct NodeResult {
    /// The node.
    pub id: String,
    /// The item, for a node that stands once per item.
    pub item: Option<String>,
    /// What it is called.
    pub title: Text,
    /// The name of its rule: `sum`, `mean`, `geometric` …
    pub rule: &'static str,
    /// Whether it is part of the tree for this case.
    pub applies: Ternary,
    /// Its score.
    pub score: Score,
    /// One line a part, in order.
    pub lines: Vec<Line>,
    /// What happened after the rule: bonuses, maximum, scale, rounding, caps, in order.
    pub steps: Vec<Step>,
    /// Its class, if it has classes.
    pub class: Option<ClassRange>,
}

/// What a part brings to its node.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Line {
    /// The criterion or node.
    pub of: String,
    /// The item, for a part that stands once per item.
    pub item: Option<String>,
    /// Its weight as given.
    pub weight: f64,
    /// Its share of the weights that count, 0–1; `None` where it does not count or weights do not.
    pub effective: Option<f64>,
    /// Whether it is a bonus.
    pub bonus: bool,
    /// Whether it counts: no where it is left out or does not apply.
    pub counts: Ternary,
    /// Its points.
    pub points: Option<(f64, f64)>,
    /// Weight × points, under additive rules.
    pub product: Option<(f64, f64)>,
}

/// Something that happened to a node's points after the rule.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Step {
    /// What happened.
    pub kind: StepKind,
    /// The id of what caused it: a cap, a scale.
    pub by: Option<String>,
    /// What that is called.
    pub title: Option<Text>,
    /// The limit, where there is one.
    pub limit: Option<f64>,
    /// The points after it.
    pub after: (f64, f64),
}

/// What can happen to a node's points after the rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
pub enum StepKind {
    /// The rule over the parts.
    Rule,
    /// Bonus parts added.
    Bonus,
    /// Cut at the maximum.
    Maximum,
    /// Passed through a scale.
    Scale,
    /// Rounded.
    Rounding,
    /// Cut at a cap.
    Cap,
}

/// A class, or the range of those possible.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct ClassRange {
    /// The class, once it is certain.
    pub class: Option<String>,
    /// The lowest possible.
    pub low: Option<String>,
    /// The highest possible.
    pub high: Option<String>,
    /// Whether it is withheld for too little data.
    pub withheld: Ternary,
}

/// How a criterion came out, and what it rests on.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct CriterionResult {
    /// The criterion.
    pub id: String,
    /// The item, for a criterion that stands once per item.
    pub item: Option<String>,
    /// What it is called.
    pub title: Text,
    /// Whether it is about effect or carrying out.
    pub about: Option<About>,
    /// The items of lenses it is seen in.
    pub seen_in: Vec<String>,
    /// Whether it is part of the tree for this case.
    pub applies: Ternary,
    /// The question it reads, if it reads one.
    pub question: Option<String>,
    /// What it read.
    pub read: Found,
    /// How what it read came about.
    pub basis: Basis,
    /// The level reached, or the possible ones, where the scale has levels; before any cap.
    pub levels: Vec<LevelText>,
    /// Its points.
    pub score: Score,
    /// The level or value an answer above a cap was counted at.
    pub capped_at: Option<f64>,
    /// The motivation given with the answer.
    pub motivation: Option<String>,
    /// The evidence given with the answer.
    pub evidence: Vec<String>,
    /// Whether motivation and evidence are marked internal.
    pub internal: bool,
    /// The scale it goes through.
    pub scale: Option<String>,
    /// The published rule it comes from.
    pub source: Option<String>,
}

/// A level with its text.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct LevelText {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub title: Text,
    /// Its text anchor.
    pub anchor: Option<Text>,
    /// The points it gives.
    pub value: Option<f64>,
}

/// How what a criterion read came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
pub enum Basis {
    /// Answered.
    Answered,
    /// Known in part.
    InPart,
    /// A person says that nobody knows yet.
    Unknown,
    /// The application is silent.
    NotDescribed,
    /// Does not apply.
    NotApplicable,
    /// Nobody has answered.
    Missing,
    /// Counted as the level that the handbook names for a non-answer.
    ByDefault,
    /// Not asked of this case.
    NotAsked,
    /// Computed from other things.
    Computed,
}

/// The main node seen through one item of a lens: the same tree with only the criteria seen in it.
///
/// Rules and weights are the tree's own; maxima, scales, rounding and caps of inner nodes are left aside.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct View {
    /// The lens: `about` for effect and carrying out, else one of the handbook's.
    pub lens: String,
    /// The item of the lens.
    pub item: String,
    /// What that is called.
    pub title: Text,
    /// The score over the criteria seen in it.
    pub score: Score,
    /// Those criteria.
    pub criteria: Vec<String>,
}

/// A measure and what it came to.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct MeasureResult {
    /// The measure.
    pub id: String,
    /// The item, for a measure that is drawn once per item.
    pub item: Option<String>,
    /// What it is called.
    pub title: Text,
    /// Its unit.
    pub unit: Option<Text>,
    /// What it came to.
    pub value: Found,
}

/// What follows from the case without being a requirement.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct ConsequenceResult {
    /// The consequence.
    pub id: String,
    /// What it is about.
    pub title: Text,
    /// Whether it is a route, a duty or a condition to attach.
    pub kind: ConsequenceName,
    /// Whether it holds; for a route, yes once the way is certain.
    pub holds: Ternary,
    /// The way or, while open, the ways that a route may take.
    pub ways: Vec<(String, Text)>,
    /// What it rests on.
    pub reasons: Vec<Reason>,
}

/// The kind of a consequence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
pub enum ConsequenceName {
    /// Who decides, or which way the case goes.
    Route,
    /// Something that must be done.
    Duty,
    /// A condition to attach to the decision.
    Attach,
}

/// A stop point and what a person said.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct StopResult {
    /// The stop point.
    pub id: String,
    /// What it is called.
    pub title: Text,
    /// Whether it stands for this case.
    pub applies: Ternary,
    /// The control questions.
    pub asks: Vec<Text>,
    /// What was decided; open while `None`.
    pub decision: Option<StopDecision>,
    /// Who decided.
    pub by: Option<String>,
    /// Why.
    pub why: Option<String>,
}

/// The class of the handbook's main node, after gates.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Outcome {
    /// The node it is the class of.
    pub node: String,
    /// The class, once certain.
    pub class: Option<String>,
    /// The lowest possible class.
    pub low: Option<String>,
    /// The highest possible class.
    pub high: Option<String>,
    /// Whether it is withheld for too little data.
    pub withheld: Ternary,
    /// The failed gate that gave the class, if one did.
    pub by_gate: Option<String>,
}
