use crate::Text;
use crate::case::LineKind;

use super::{Basis, Found, Ternary};

/// An answer as the case gave it, before anything is counted as something else.
///
/// Answers that are not asked of the case stand here only where one is given.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct AnswerResult {
    /// The question.
    pub question: String,
    /// The item, for a question that is asked once per item.
    pub item: Option<String>,
    /// What the question is called.
    pub title: Text,
    /// Whether it is asked of this case.
    pub asked: Ternary,
    /// The answer, or what is known of it: anything while open, nothing where it does not apply.
    pub value: Found,
    /// How it stands; never counted by default here, and never computed.
    pub basis: Basis,
    /// Whether it has a motivation.
    pub motivated: bool,
    /// The motivation; none where it is marked internal.
    pub motivation: Option<String>,
    /// Whether it has evidence.
    pub evidenced: bool,
    /// Whether motivation and evidence are marked internal.
    pub internal: bool,
}

/// A fact as the case gave it. Facts that are not given are left out.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct FactResult {
    /// The fact.
    pub id: String,
    /// What it is called.
    pub title: Text,
    /// What is known of it.
    pub value: Found,
    /// How it stands.
    pub basis: Basis,
}

/// A financing line as the case gave it.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct FinancingResult {
    /// Who pays.
    pub kind: LineKind,
    /// How much.
    pub amount: Found,
    /// Its code.
    pub code: Found,
}
