//! What the case brought, in an earlier assessment.

use hallbar_core::assessment::{AnswerResult, DepthResult, FactResult, FinancingResult};
use hallbar_core::case::LineKind;

use crate::form::{Reader, Value as _};
use crate::tree::Node;

use super::parts::{Fields, basis, found, ternary, texts};

pub(super) fn depth<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<DepthResult> {
    let mut fields = Fields::of(node, reader)?;
    let due = fields.need("due", texts);
    let used = fields.maybe("used", String::read);
    let reason = fields.maybe("reason", String::read);
    Some(DepthResult { due: due?, used, reason })
}

pub(super) fn fact<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<FactResult> {
    let mut fields = Fields::of(node, reader)?;
    let id = fields.need("id", String::read);
    let title = fields.title();
    let value = fields.need("value", found);
    let basis = fields.need("basis", basis);
    Some(FactResult { id: id?, title, value: value?, basis: basis? })
}

pub(super) fn financing<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<FinancingResult> {
    let mut fields = Fields::of(node, reader)?;
    let kind = fields.need("kind", LineKind::read);
    let amount = fields.need("amount", found);
    let code = fields.need("code", found);
    Some(FinancingResult { kind: kind?, amount: amount?, code: code? })
}

pub(super) fn answer<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<AnswerResult> {
    let mut fields = Fields::of(node, reader)?;
    let question = fields.need("question", String::read);
    let item = fields.maybe("item", String::read);
    let title = fields.title();
    let asked = fields.need("asked", ternary);
    let value = fields.need("value", found);
    let basis = fields.need("basis", basis);
    let motivated = fields.need("motivated", bool::read);
    let motivation = fields.maybe("motivation", String::read);
    let evidenced = fields.need("evidenced", bool::read);
    let internal = fields.need("internal", bool::read);
    Some(AnswerResult {
        question: question?,
        item,
        title,
        asked: asked?,
        value: value?,
        basis: basis?,
        motivated: motivated?,
        motivation,
        evidenced: evidenced?,
        internal: internal?,
    })
}
