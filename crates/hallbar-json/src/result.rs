//! What came of one case of many, as one line of JSON.

mod explain;
mod put;
mod reject;

pub use reject::{Reject, RejectError, write_reject};

use hallbar_core::assessment::{GateOutcome, Score, Ternary};
use hallbar_core::{LeanOutcome, Scorer, Scores};

use explain::Memory;
use put::{Commas, number, optional, text};

/// Writes what came of each case as one line of JSON, `result/1`, from the lean road.
///
/// The fields are those of the assessment with the same names: `outcome`, `stages` (by id), `scores` (by node,
/// `node/item` where it stands once per item). `failed` and `open` name gates. With an interlinkage matrix, `indirect` has
/// `gains` and `losses` that the effects cause in turn. `rules` says which handbook, strategy, call and matrix it comes from:
/// id, version and the beginning of the fingerprint of each, and `on` which day the strategy was looked at, where one was
/// given.
///
/// # Examples
/// ```
/// # use hallbar_core::Scorer;
/// fn results(scorer: &Scorer, cases: &[&[u8]]) -> Vec<u8> {
///     let (mut reader, mut writer) = (hallbar_json::CaseReader::new(scorer), hallbar_json::ResultWriter::new(scorer));
///     let mut out = Vec::new();
///     for case in cases {
///         if let Some(read) = reader.read(case) {
///             writer.write(read.case, read.title, &read.scores, &mut out);
///         }
///     }
///     out
/// }
/// ```
///
/// One that [explains](Self::explaining) adds what the result follows from, by reference, with what is usual left out:
///
/// | field | holds |
/// |---|---|
/// | `gates` | `{id, outcome, reasons}`, with `applies` where not `yes`, and `deviation` where one stands in. A reason has `of`, `found`, `relation`, `asked`, `negated` where true, and `holds` where not `yes`. |
/// | `nodes` | `{id, lines}`, with `steps` (`kind`, `by`, `limit`, `after`) where something can happen after the rule, and `class` |
/// | a line | `of`, `weight`, `points` and `product` (a number, or a pair where it is a range), `level` or `levels`, `capped_at`, `bonus` where true, and `counts` where not `yes`, `basis` where not `answered` |
/// | `measures` | by name: what each came to |
/// | `effects` | `effects` with points `after` mitigation, `before` where that differs, and `strong_loss` and `in_conflict` where not `no`; `gains` and `losses` |
///
/// Reasons, nodes and lines have an `item` where they stand once per item.
/// What is found, asked and measured is written as in a case: a number, `"500000 SEK"`, `"2026-03-01"`, an id,
/// `{"one_of": …}`, `{"from": …, "to": …}`, `"unknown"`; `null` where there is nothing. Texts stand in the handbook,
/// motivations in the case.
#[derive(Debug)]
pub struct ResultWriter {
    /// Everything after the scores.
    end: Vec<u8>,
    /// Memory for explanations, where there are any.
    explains: Option<Memory>,
}

/// Hex digits of a fingerprint that tell it from any other at hand.
const DIGITS: usize = 12;

impl ResultWriter {
    /// A writer of results by these rules.
    #[must_use]
    pub fn new(scorer: &Scorer) -> Self {
        let named = scorer.rules().map(|name| {
            let digits = name.fingerprint.as_deref().and_then(|fingerprint| fingerprint.get(..DIGITS));
            let digits = digits.map(|digits| format!("#{digits}")).unwrap_or_default();
            format!("{}@{}{digits}", name.id, name.version)
        });
        let mut end = b",\"rules\":".to_vec();
        let mut named = named.collect::<Vec<_>>().join(" + ");
        if let Some(day) = scorer.strategy_seen_on() {
            named.push_str(&format!(" on {day}"));
        }
        text(&named, &mut end);
        end.extend_from_slice(b"}\n");
        Self { end, explains: None }
    }

    /// A writer that adds the lines that each result follows from.
    #[must_use]
    pub fn explaining(scorer: &Scorer) -> Self {
        Self { explains: Some(Memory::new(scorer)), ..Self::new(scorer) }
    }

    /// Appends the line of a case. A case without a title has no such field.
    pub fn write(&mut self, case: &str, title: &str, scores: &Scores<'_>, out: &mut Vec<u8>) {
        out.extend_from_slice(b"{\"hallbar\":\"result/1\",\"case\":");
        text(case, out);
        if !title.is_empty() {
            out.extend_from_slice(b",\"title\":");
            text(title, out);
        }
        outcome(scores, out);
        stages(scores, out);
        gates(scores, out);
        nodes(scores, out);
        explain::indirect(scores, out);
        if let Some(memory) = &mut self.explains {
            explain::explain(scores, memory, out);
        }
        out.extend_from_slice(&self.end);
    }
}

fn outcome(scores: &Scores<'_>, out: &mut Vec<u8>) {
    let Some(outcome) = scores.outcome() else { return };
    out.extend_from_slice(b",\"outcome\":{\"class\":");
    class(&outcome, out);
    out.extend_from_slice(b",\"by_gate\":");
    optional(outcome.by_gate, out);
    out.push(b'}');
}

/// The class and the range of classes, from the first value on.
fn class(outcome: &LeanOutcome<'_>, out: &mut Vec<u8>) {
    optional(outcome.class, out);
    out.extend_from_slice(b",\"low\":");
    optional(outcome.low, out);
    out.extend_from_slice(b",\"high\":");
    optional(outcome.high, out);
    out.extend_from_slice(b",\"withheld\":");
    out.extend_from_slice(ternary(outcome.withheld));
}

fn stages(scores: &Scores<'_>, out: &mut Vec<u8>) {
    out.extend_from_slice(b",\"stages\":{");
    let mut commas = Commas::default();
    for (id, outcome) in scores.stages() {
        commas.before(out);
        text(id, out);
        out.push(b':');
        out.extend_from_slice(outcome_word(outcome));
    }
    out.push(b'}');
}

fn outcome_word(outcome: GateOutcome) -> &'static [u8] {
    match outcome {
        GateOutcome::Passed => b"\"passed\"",
        GateOutcome::Failed => b"\"failed\"",
        GateOutcome::Open => b"\"open\"",
    }
}

fn gates(scores: &Scores<'_>, out: &mut Vec<u8>) {
    for (name, wanted) in [(&b",\"failed\":["[..], GateOutcome::Failed), (b",\"open\":[", GateOutcome::Open)]
    {
        out.extend_from_slice(name);
        let mut commas = Commas::default();
        for gate in scores.gates().filter(|gate| gate.outcome == wanted) {
            commas.before(out);
            text(gate.id, out);
        }
        out.push(b']');
    }
}

fn nodes(scores: &Scores<'_>, out: &mut Vec<u8>) {
    out.extend_from_slice(b",\"scores\":{");
    let mut commas = Commas::default();
    for node in scores.nodes() {
        commas.before(out);
        explain::name(node.id, node.item, out);
        out.push(b':');
        score(&node.score, out);
    }
    out.push(b'}');
}

fn score(score: &Score, out: &mut Vec<u8>) {
    let Score { value, low, high, so_far, coverage } = *score;
    let fields: [(&[u8], Option<f64>); 5] = [
        (b"{\"value\":", value),
        (b",\"low\":", low),
        (b",\"high\":", high),
        (b",\"so_far\":", so_far),
        (b",\"coverage\":", coverage),
    ];
    for (name, field) in fields {
        out.extend_from_slice(name);
        number(field, out);
    }
    out.push(b'}');
}

fn ternary(ternary: Ternary) -> &'static [u8] {
    match ternary {
        Ternary::Yes => b"\"yes\"",
        Ternary::No => b"\"no\"",
        Ternary::Open => b"\"open\"",
    }
}
