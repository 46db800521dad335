//! An assessment that was written earlier, read back as far as it can be compared.
//!
//! Strict about what it needs; fields that it does not know are passed over, since a later version may have written
//! them.

mod answers;
mod parts;
mod result;

use hallbar_core::assessment::DocumentName;
use hallbar_core::case::{Judgement, StopDecision};
use hallbar_core::comparison::{Entry, Record};
use hallbar_core::{CaseKind, Date};

use crate::document::{DocumentKind, Read, read_by};
use crate::form::{Reader, Value as _};
use crate::tree::Node;

use parts::Fields;

/// Reads an assessment that was written earlier: what can be compared of it.
///
/// Fields that are not known are no error: later versions write more of them.
///
/// # Examples
/// A case is no assessment, and the way out is told.
/// ```
/// let read = hallbar_json::read_assessment(br#"{"hallbar": "case/1", "id": "2026-014"}"#);
/// assert_eq!(read.diagnostics[0].message, "this is a case, not an assessment");
/// let help = read.diagnostics[0].help.as_deref();
/// assert_eq!(help, Some("make its assessment with `hallbar assess … --format json > earlier.json`"));
/// ```
#[must_use]
pub fn read_assessment(bytes: &[u8]) -> Read<Record> {
    read_by(bytes, DocumentKind::Assessment, record)
}

fn record<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<Record> {
    let mut fields = Fields::of(node, reader)?;
    let case = fields.need("case", String::read);
    let kind = fields.need("kind", CaseKind::read);
    let case_fingerprint = fields.maybe("case_fingerprint", String::read);
    let handbook = fields.need("handbook", document);
    let strategy = fields.maybe("strategy", document);
    let call = fields.maybe("call", document);
    let comparable_since = fields.maybe("comparable_since", String::read);
    let parameters = fields.need("parameters", parameters);
    let hallbar = fields.need("hallbar_version", String::read);
    let depth = fields.maybe("depth", answers::depth);
    let judgement = fields.maybe("judgement", judgement);
    let mut record = Record {
        case: case?,
        case_fingerprint,
        handbook: handbook?,
        strategy,
        call,
        comparable_since,
        parameters: parameters?,
        hallbar: hallbar?,
        ..Record::default()
    };
    let mut stages = result::Stages::default();
    record.answers.extend(kind.map(Entry::kind));
    record.answers.extend(fields.list("facts", answers::fact).into_iter().map(Entry::fact));
    record.answers.extend(fields.list("financing", answers::financing).into_iter().map(Entry::line));
    record.answers.extend(fields.list("answers", answers::answer).into_iter().map(Entry::answer));
    let effects = fields.maybe("effects", result::effects).unwrap_or_default();
    record.answers.extend(effects.lines.iter().flat_map(Entry::effect));
    record.answers.extend(effects.standpoints);
    for stage in fields.list("stages", result::stage) {
        stages.add(stage);
    }
    record.answers.extend(stages.deviations);
    record.answers.extend(fields.list("stop_points", stop_point));
    record.answers.extend(depth.map(Entry::depth));
    record.answers.extend(judgement.as_ref().map(Entry::judgement));

    let nodes = fields.list("nodes", result::node);
    let outcome = fields.maybe("outcome", result::outcome);
    record.result.extend(outcome.map(|outcome| outcome.entry(&nodes)));
    record.result.extend(nodes.into_iter().flat_map(|node| node.entries));
    record.result.extend(fields.list("criteria", result::criterion));
    record.result.extend(fields.list("measures", result::measure));
    record.result.extend(stages.stages);
    record.result.extend(stages.gates);
    record.result.extend(effects.sums);
    record.result.extend(fields.list("consequences", result::consequence));
    record.result.extend(fields.list("findings", result::finding));
    Some(record)
}

fn document<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<DocumentName> {
    let mut fields = Fields::of(node, reader)?;
    let id = fields.need("id", String::read);
    let version = fields.need("version", String::read);
    let fingerprint = fields.maybe("fingerprint", String::read);
    Some(DocumentName { id: id?, version: version?, fingerprint })
}

fn parameters<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<Vec<(String, String)>> {
    Fields::of(node, reader)?;
    let members = node.members().unwrap_or_default().iter();
    let read = |member: &'t crate::tree::Member| {
        let value = reader.at(&member.name, |reader| String::read(&member.value, reader))?;
        Some((member.name.to_string(), value))
    };
    Some(members.filter_map(read).collect())
}

fn judgement<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<Judgement> {
    let mut fields = Fields::of(node, reader)?;
    let class = fields.maybe("class", String::read);
    let text = fields.need("text", String::read);
    let reason = fields.maybe("reason", String::read);
    let by = fields.maybe("by", String::read);
    let date = fields.maybe("date", Date::read);
    Some(Judgement { class, text: text?, reason, by, date })
}

fn stop_point<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<Entry> {
    let mut fields = Fields::of(node, reader)?;
    let id = fields.need("id", String::read);
    let title = fields.title();
    let decision = fields.maybe("decision", StopDecision::read);
    let why = fields.maybe("why", String::read);
    Some(Entry::stop_point(&id?, &title, decision, why))
}
