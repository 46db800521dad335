use hallbar_core::assessment::{
    AnswerResult, Assessment, ConsequenceName, ConsequenceResult, CriterionResult, DepthResult, DocumentName,
    EffectSummary, FactResult, FinancingResult, Finding, MeasureResult, Next, NodeResult, OpenInput, Outcome,
    Reason, Score, StageResult, StopResult, Ternary, View,
};
use hallbar_core::case::Judgement;
use hallbar_core::comparison::Comparison;
use hallbar_core::{CaseKind, Date, Text};
use serde::ser::{Serialize, SerializeMap as _, Serializer};

use crate::document::DocumentKind;

/// Writes an assessment: two spaces a level, fields always in the same order, numbers as short as they read back.
///
/// Scores stand once more by themselves under `scores`, by node (`node/item` where it stands once per item). What is
/// open is `null`. `outcome` is left out where the handbook has none. Motivation and evidence that are marked
/// internal are left out, and `internal` still says so.
#[must_use]
pub fn write_assessment(assessment: &Assessment) -> String {
    print(&Written::from(assessment))
}

/// Writes an assessment with what changed since an earlier one, as the field `since` at its end.
///
/// [`read_assessment`](crate::read_assessment) reads the earlier one.
#[must_use]
pub fn write_assessment_since(assessment: &Assessment, since: &Comparison) -> String {
    print(&Written { since: Some(WrittenSince::from(since)), ..Written::from(assessment) })
}

/// Appends an assessment as one line, as [`write_assessment`] writes it but for the blank space.
pub fn write_assessment_line(assessment: &Assessment, out: &mut Vec<u8>) {
    // Writing plain data to memory has no way to fail.
    serde_json::to_writer(&mut *out, &Written::from(assessment)).unwrap_or_default();
    out.push(b'\n');
}

fn print(written: &Written<'_>) -> String {
    // Writing plain data to memory has no way to fail.
    let mut text = serde_json::to_string_pretty(written).unwrap_or_default();
    text.push('\n');
    text
}

/// An assessment with its fields as they are written.
#[derive(serde::Serialize)]
struct Written<'a> {
    hallbar: &'static str,
    case: &'a str,
    title: &'a str,
    kind: CaseKind,
    case_fingerprint: Option<&'a str>,
    handbook: &'a DocumentName,
    strategy: Option<&'a DocumentName>,
    #[serde(skip_serializing_if = "Option::is_none")]
    strategy_seen_on: Option<Date>,
    call: Option<&'a DocumentName>,
    #[serde(skip_serializing_if = "Option::is_none")]
    matrix: Option<&'a DocumentName>,
    comparable_since: Option<&'a str>,
    parameters: Parameters<'a>,
    hallbar_version: &'a str,
    depth: Option<&'a DepthResult>,
    #[serde(skip_serializing_if = "Option::is_none")]
    outcome: Option<WrittenOutcome<'a>>,
    judgement: Option<&'a Judgement>,
    facts: &'a [FactResult],
    financing: &'a [FinancingResult],
    answers: &'a [AnswerResult],
    stages: &'a [StageResult],
    scores: Scores<'a>,
    nodes: &'a [NodeResult],
    criteria: Vec<CriterionResult>,
    views: &'a [View],
    measures: &'a [MeasureResult],
    effects: Option<&'a EffectSummary>,
    consequences: Vec<WrittenConsequence<'a>>,
    stop_points: &'a [StopResult],
    findings: &'a [Finding],
    settle: &'a [OpenInput],
    next: Option<&'a Next>,
    #[serde(skip_serializing_if = "Option::is_none")]
    since: Option<WrittenSince<'a>>,
}

/// The outcome, with the class before the node it is the class of.
#[derive(serde::Serialize)]
struct WrittenOutcome<'a> {
    class: Option<&'a str>,
    low: Option<&'a str>,
    high: Option<&'a str>,
    withheld: Ternary,
    by_gate: Option<&'a str>,
    node: &'a str,
}

/// A consequence, with names instead of pairs for the ways of a route.
#[derive(serde::Serialize)]
struct WrittenConsequence<'a> {
    id: &'a str,
    title: &'a Text,
    kind: ConsequenceName,
    holds: Ternary,
    ways: Vec<Way<'a>>,
    reasons: &'a [Reason],
}

#[derive(serde::Serialize)]
struct Way<'a> {
    id: &'a str,
    title: &'a Text,
}

/// Parameters as an object, in the handbook's order.
struct Parameters<'a>(&'a [(String, String)]);

impl Serialize for Parameters<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(id, value)| (id, value)))
    }
}

/// Scores as an object, in the handbook's order.
struct Scores<'a>(&'a [NodeResult]);

impl Serialize for Scores<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(Some(self.0.len()))?;
        for node in self.0 {
            let score: &Score = &node.score;
            match &node.item {
                None => object.serialize_entry(&node.id, score)?,
                Some(item) => object.serialize_entry(&format!("{}/{item}", node.id), score)?,
            }
        }
        object.end()
    }
}

impl<'a> From<&'a Assessment> for Written<'a> {
    fn from(assessment: &'a Assessment) -> Self {
        let provenance = &assessment.provenance;
        Self {
            hallbar: DocumentKind::Assessment.marker(),
            case: &assessment.case,
            title: &assessment.title,
            kind: assessment.kind,
            case_fingerprint: provenance.case_fingerprint.as_deref(),
            handbook: &provenance.handbook,
            strategy: provenance.strategy.as_ref(),
            strategy_seen_on: provenance.strategy_seen_on,
            call: provenance.call.as_ref(),
            matrix: provenance.matrix.as_ref(),
            comparable_since: provenance.comparable_since.as_deref(),
            parameters: Parameters(&provenance.parameters),
            hallbar_version: provenance.hallbar,
            depth: assessment.depth.as_ref(),
            outcome: assessment.outcome.as_ref().map(WrittenOutcome::from),
            judgement: assessment.judgement.as_ref(),
            facts: &assessment.facts,
            financing: &assessment.financing,
            answers: &assessment.answers,
            stages: &assessment.stages,
            scores: Scores(&assessment.nodes),
            nodes: &assessment.nodes,
            criteria: assessment.criteria.iter().map(public).collect(),
            views: &assessment.views,
            measures: &assessment.measures,
            effects: assessment.effects.as_ref(),
            consequences: assessment.consequences.iter().map(WrittenConsequence::from).collect(),
            stop_points: &assessment.stop_points,
            findings: &assessment.findings,
            settle: &assessment.settle,
            next: assessment.next.as_ref(),
            since: None,
        }
    }
}

impl<'a> From<&'a Outcome> for WrittenOutcome<'a> {
    fn from(outcome: &'a Outcome) -> Self {
        Self {
            class: outcome.class.as_deref(),
            low: outcome.low.as_deref(),
            high: outcome.high.as_deref(),
            withheld: outcome.withheld,
            by_gate: outcome.by_gate.as_deref(),
            node: &outcome.node,
        }
    }
}

impl<'a> From<&'a ConsequenceResult> for WrittenConsequence<'a> {
    fn from(consequence: &'a ConsequenceResult) -> Self {
        Self {
            id: &consequence.id,
            title: &consequence.title,
            kind: consequence.kind,
            holds: consequence.holds,
            ways: consequence.ways.iter().map(|(id, title)| Way { id, title }).collect(),
            reasons: &consequence.reasons,
        }
    }
}

/// A criterion without what is marked internal.
fn public(criterion: &CriterionResult) -> CriterionResult {
    let mut criterion = criterion.clone();
    if criterion.internal {
        criterion.motivation = None;
        criterion.evidence = Vec::new();
    }
    criterion
}

mod since;

use since::WrittenSince;

#[cfg(test)]
mod tests;
