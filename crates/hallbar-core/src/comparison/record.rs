//! What of an assessment can be compared.

use crate::assessment::{
    AnswerResult, Assessment, Basis, ClassRange, ConsequenceResult, Datum, DepthResult, DocumentName,
    EffectLine, FactResult, FinancingResult, Found, GateOutcome, GateResult, Score, Ternary,
};
use crate::case::{Certainty, Judgement, Mitigator, StopDecision};
use crate::{CaseKind, Text};

use super::{Held, What};

/// What of an assessment can be compared with another: its names, and every answer, rule and result as an [`Entry`].
///
/// `hallbar-json` reads one back from an assessment that was written earlier; of an assessment in memory it is
/// `Record::from(&assessment)`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Record {
    /// The case's id.
    pub case: String,
    /// The fingerprint of the case, if one was taken.
    pub case_fingerprint: Option<String>,
    /// The handbook.
    pub handbook: DocumentName,
    /// The strategy, if one was used.
    pub strategy: Option<DocumentName>,
    /// The call, if one was used.
    pub call: Option<DocumentName>,
    /// The earliest version of the handbook whose results can be compared with this.
    pub comparable_since: Option<String>,
    /// Parameters and what they held, in the handbook's order.
    pub parameters: Vec<(String, String)>,
    /// The version of hallbar.
    pub hallbar: String,
    /// Facts, answers, effects and what persons decided.
    pub answers: Vec<Entry>,
    /// What came out.
    pub result: Vec<Entry>,
}

/// Something of an assessment with its name and value.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// What it is.
    pub what: What,
    /// Its id.
    pub id: String,
    /// The item, where it stands once per item.
    pub item: Option<String>,
    /// What it is called.
    pub title: Text,
    /// Its value.
    pub held: Held,
    /// Whether words go with it: a motivation, reason or standpoint.
    pub motivated: bool,
    /// Those words; none where they are marked internal.
    pub motivation: Option<String>,
    /// Whether evidence goes with it.
    pub evidenced: bool,
}

impl Entry {
    /// An entry with a value, and nothing that goes with it.
    #[must_use]
    pub fn new(what: What, id: impl Into<String>, title: Text, value: Found) -> Self {
        let held = Held { value, basis: None };
        let id = id.into();
        Self { what, id, item: None, title, held, motivated: false, motivation: None, evidenced: false }
    }

    /// The same about one item.
    #[must_use]
    pub fn about(mut self, item: Option<String>) -> Self {
        self.item = item;
        self
    }

    /// The same with words that go with it.
    #[must_use]
    pub fn motivated(mut self, words: Option<String>) -> Self {
        self.motivated = words.is_some();
        self.motivation = words;
        self
    }

    /// The kind of case, as a fact.
    #[must_use]
    pub fn kind(kind: CaseKind) -> Self {
        let (sv, en) = kind.titles();
        let value = Found::One(Datum::Text { id: kind.id().to_owned(), title: Some(Text::new(sv, en)) });
        let mut entry = Self::new(What::Fact, "kind", crate::lower::fact_title("kind"), value);
        entry.held.basis = Some(Basis::Answered);
        entry
    }

    /// A fact.
    #[must_use]
    pub fn fact(fact: FactResult) -> Self {
        let mut entry = Self::new(What::Fact, fact.id, fact.title, fact.value);
        entry.held.basis = Some(fact.basis);
        entry
    }

    /// A financing line, known by who pays and by its code, so that a line put in between does not make all others new.
    #[must_use]
    pub fn line(line: FinancingResult) -> Self {
        let (sv, en) = line.kind.titles();
        let code = match line.code {
            Found::One(Datum::Text { id, .. }) => Some(id),
            _ => None,
        };
        Self::new(What::Line, line.kind.id(), Text::new(sv, en), line.amount).about(code)
    }

    /// An answer.
    #[must_use]
    pub fn answer(answer: AnswerResult) -> Self {
        let mut entry =
            Self::new(What::Answer, answer.question, answer.title, answer.value).about(answer.item);
        entry.held.basis = Some(answer.basis);
        entry.motivated = answer.motivated;
        entry.motivation = answer.motivation;
        entry.evidenced = answer.evidenced;
        entry
    }

    /// An effect: its levels after mitigation, and what else is known of it.
    #[must_use]
    pub fn effect(line: &EffectLine) -> Vec<Self> {
        let new = |what, value| Self::new(what, &line.on, line.title.clone(), value);
        let levels = line.levels.iter().map(|level| (level.id.clone(), level.title.clone())).collect();
        let mut effect = new(What::Effect, named(levels)).motivated(line.motivation.clone());
        effect.evidenced = !line.evidence.is_empty();
        let mut entries = vec![effect];
        if line.before != line.after {
            entries.push(new(What::EffectBefore, pair(line.before)));
        }
        entries.extend(line.mitigated_by.map(|by| match by {
            Mitigator::Applicant => new(What::Mitigation, word("applicant")),
            Mitigator::Funder => new(What::Mitigation, word("funder")),
        }));
        entries.extend(line.certainty.map(|certainty| match certainty {
            Certainty::Low => new(What::Certainty, word("low")),
            Certainty::Medium => new(What::Certainty, word("medium")),
            Certainty::High => new(What::Certainty, word("high")),
        }));
        entries
    }

    /// A deviation from a soft requirement, with its reason.
    #[must_use]
    pub fn deviation(gate: &str, title: Text, reason: String) -> Self {
        Self::new(What::Deviation, gate, title, Found::Nothing).motivated(Some(reason))
    }

    /// A standpoint on a conflict.
    #[must_use]
    pub fn standpoint(loss: &str, words: &str) -> Self {
        Self::new(What::Standpoint, loss, Text::default(), Found::Nothing).motivated(Some(words.to_owned()))
    }

    /// A conflict, by the items that gain.
    #[must_use]
    pub fn conflict(loss: &str, gains: Vec<String>) -> Self {
        let gains = gains.into_iter().map(|id| Datum::Text { id, title: None }).collect();
        Self::new(What::Conflict, loss, Text::default(), Found::OneOf(gains))
    }

    /// What a person said at a stop point.
    #[must_use]
    pub fn stop_point(id: &str, title: &Text, decision: Option<StopDecision>, why: Option<String>) -> Self {
        let value = match decision {
            None => Found::Anything,
            Some(StopDecision::GoOn) => word("go_on"),
            Some(StopDecision::Rethink) => word("rethink"),
            Some(StopDecision::End) => word("end"),
        };
        Self::new(What::StopPoint, id, title.clone(), value).motivated(why)
    }

    /// The depth used, or those that may be due.
    #[must_use]
    pub fn depth(depth: DepthResult) -> Self {
        let value = match depth.used {
            Some(used) => word(&used),
            None => Found::OneOf(depth.due.into_iter().map(|id| Datum::Text { id, title: None }).collect()),
        };
        Self::new(What::Depth, "", Text::default(), value).motivated(depth.reason)
    }

    /// The officer's judgement: its class, and its words with the reason.
    #[must_use]
    pub fn judgement(judgement: &Judgement) -> Self {
        let value = judgement.class.as_deref().map_or(Found::Nothing, word);
        let reason = judgement.reason.iter().map(String::as_str);
        let words: Vec<&str> = std::iter::once(judgement.text.as_str()).chain(reason).collect();
        Self::new(What::Judgement, "", Text::default(), value).motivated(Some(words.join("\n")))
    }

    /// A class of a node, of this kind: [`What::Outcome`] or [`What::Class`].
    #[must_use]
    pub fn class(what: What, node: &str, title: Text, class: &ClassRange) -> Self {
        let value = match (&class.class, &class.low, &class.high) {
            _ if class.withheld == Ternary::Yes => Found::Nothing,
            (Some(class), ..) => word(class),
            (None, Some(low), Some(high)) => Found::Between(Some(text(low)), Some(text(high))),
            (None, ..) => Found::Anything,
        };
        Self::new(what, node, title, value)
    }

    /// A score of this kind: [`What::Score`] or [`What::Points`].
    #[must_use]
    pub fn score(what: What, id: &str, title: Text, score: &Score) -> Self {
        let value = match (score.value, score.low, score.high) {
            (Some(value), ..) => Found::One(Datum::Number(value)),
            (None, Some(low), Some(high)) => {
                Found::Between(Some(Datum::Number(low)), Some(Datum::Number(high)))
            }
            (None, ..) => Found::Nothing,
        };
        Self::new(what, id, title, value)
    }

    /// The share of a node that is answered.
    #[must_use]
    pub fn coverage(id: &str, title: Text, share: f64) -> Self {
        Self::new(What::Coverage, id, title, Found::One(Datum::Number(share)))
    }

    /// A stage.
    #[must_use]
    pub fn stage(id: &str, title: Text, outcome: GateOutcome) -> Self {
        Self::new(What::Stage, id, title, came_out(outcome))
    }

    /// A gate.
    #[must_use]
    pub fn gate(id: &str, title: Text, applies: Ternary, outcome: GateOutcome, deviates: bool) -> Self {
        let value = match applies {
            Ternary::No => word("not_applying"),
            _ if deviates => word("by_deviation"),
            _ => came_out(outcome),
        };
        Self::new(What::Gate, id, title, value)
    }

    /// The sum of gains or losses.
    #[must_use]
    pub fn total(what: What, range: (f64, f64)) -> Self {
        Self::new(what, "", Text::default(), pair(range))
    }

    /// What follows: its ways if it is a route, else whether it holds.
    #[must_use]
    pub fn consequence(id: &str, title: Text, holds: Ternary, ways: Vec<(String, Text)>) -> Self {
        let value = match holds {
            _ if !ways.is_empty() => named(ways),
            Ternary::Yes => word("yes"),
            Ternary::No => word("no"),
            Ternary::Open => Found::Anything,
        };
        Self::new(What::Consequence, id, title, value)
    }

    /// Where the case falls short.
    #[must_use]
    pub fn finding(kind: &str, about: &str, title: Text) -> Self {
        Self::new(What::Finding, about, title, word(kind))
    }
}

fn text(id: &str) -> Datum {
    Datum::Text { id: id.to_owned(), title: None }
}

fn word(id: &str) -> Found {
    Found::One(text(id))
}

/// One of these, or the one that there is.
fn named(options: Vec<(String, Text)>) -> Found {
    let mut data: Vec<Datum> =
        options.into_iter().map(|(id, title)| Datum::Text { id, title: Some(title) }).collect();
    if data.len() > 1 { Found::OneOf(data) } else { data.pop().map_or(Found::Nothing, Found::One) }
}

fn pair((low, high): (f64, f64)) -> Found {
    let number = Datum::Number;
    // Both ends are rounded by the same rule: a single value is the same twice, bit for bit.
    if low.to_bits() == high.to_bits() {
        Found::One(number(low))
    } else {
        Found::Between(Some(number(low)), Some(number(high)))
    }
}

fn came_out(outcome: GateOutcome) -> Found {
    match outcome {
        GateOutcome::Passed => word("passed"),
        GateOutcome::Failed => word("failed"),
        GateOutcome::Open => Found::Anything,
    }
}

impl From<&Assessment> for Record {
    fn from(assessment: &Assessment) -> Self {
        let provenance = &assessment.provenance;
        Self {
            case: assessment.case.clone(),
            case_fingerprint: provenance.case_fingerprint.clone(),
            handbook: provenance.handbook.clone(),
            strategy: provenance.strategy.clone(),
            call: provenance.call.clone(),
            comparable_since: provenance.comparable_since.clone(),
            parameters: provenance.parameters.clone(),
            hallbar: provenance.hallbar.to_owned(),
            answers: answers(assessment),
            result: result(assessment),
        }
    }
}

/// Everything that the case and persons brought.
fn answers(assessment: &Assessment) -> Vec<Entry> {
    let mut entries = vec![Entry::kind(assessment.kind)];
    entries.extend(assessment.facts.iter().cloned().map(Entry::fact));
    entries.extend(assessment.financing.iter().cloned().map(Entry::line));
    entries.extend(assessment.answers.iter().cloned().map(Entry::answer));
    let effects = assessment.effects.iter().flat_map(|effects| &effects.effects);
    entries.extend(effects.flat_map(Entry::effect));
    let conflicts = assessment.effects.iter().flat_map(|effects| &effects.conflicts);
    entries.extend(conflicts.filter_map(|conflict| {
        conflict.standpoint.as_ref().map(|words| Entry::standpoint(&conflict.loss, words))
    }));
    entries.extend(gates(assessment).filter_map(|gate| {
        gate.deviation.clone().map(|reason| Entry::deviation(&gate.id, gate.title.clone(), reason))
    }));
    let stops = assessment.stop_points.iter();
    entries
        .extend(stops.map(|stop| Entry::stop_point(&stop.id, &stop.title, stop.decision, stop.why.clone())));
    entries.extend(assessment.depth.clone().map(Entry::depth));
    entries.extend(assessment.judgement.as_ref().map(Entry::judgement));
    entries
}

/// Everything that came out.
fn result(assessment: &Assessment) -> Vec<Entry> {
    let mut entries = Vec::new();
    if let Some(outcome) = &assessment.outcome {
        let node = assessment.nodes.iter().find(|node| node.id == outcome.node);
        let range = ClassRange {
            class: outcome.class.clone(),
            low: outcome.low.clone(),
            high: outcome.high.clone(),
            withheld: outcome.withheld,
        };
        let title = node.map(|node| node.title.clone()).unwrap_or_default();
        entries.push(Entry::class(What::Outcome, &outcome.node, title, &range));
    }
    for node in &assessment.nodes {
        let about = |entry: Entry| entry.about(node.item.clone());
        entries.push(about(Entry::score(What::Score, &node.id, node.title.clone(), &node.score)));
        let share = node.score.coverage;
        entries.extend(share.map(|share| about(Entry::coverage(&node.id, node.title.clone(), share))));
        let class = node.class.as_ref();
        entries
            .extend(class.map(|class| about(Entry::class(What::Class, &node.id, node.title.clone(), class))));
    }
    entries.extend(assessment.criteria.iter().map(|criterion| {
        let entry = Entry::score(What::Points, &criterion.id, criterion.title.clone(), &criterion.score);
        entry.about(criterion.item.clone())
    }));
    entries.extend(assessment.measures.iter().map(|measure| {
        let entry = Entry::new(What::Measure, &measure.id, measure.title.clone(), measure.value.clone());
        entry.about(measure.item.clone())
    }));
    let stages = assessment.stages.iter();
    entries.extend(stages.map(|stage| Entry::stage(&stage.id, stage.title.clone(), stage.outcome)));
    entries.extend(gates(assessment).map(|gate| {
        let deviates = gate.deviation.is_some();
        Entry::gate(&gate.id, gate.title.clone(), gate.applies, gate.outcome, deviates)
    }));
    if let Some(effects) = &assessment.effects {
        entries.push(Entry::total(What::Gains, effects.gains));
        entries.push(Entry::total(What::Losses, effects.losses));
        let conflicts = effects.conflicts.iter();
        entries.extend(conflicts.map(|conflict| Entry::conflict(&conflict.loss, conflict.gains.clone())));
    }
    entries.extend(assessment.consequences.iter().map(|consequence: &ConsequenceResult| {
        let title = consequence.title.clone();
        Entry::consequence(&consequence.id, title, consequence.holds, consequence.ways.clone())
    }));
    entries.extend(assessment.findings.iter().map(|finding| {
        Entry::finding(finding.kind.id(), &finding.about, finding.title.clone()).about(finding.item.clone())
    }));
    entries
}

fn gates(assessment: &Assessment) -> impl Iterator<Item = &GateResult> {
    assessment.stages.iter().flat_map(|stage| &stage.gates)
}
