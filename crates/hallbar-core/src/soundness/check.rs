//! What a handbook is held to, and what came of it.

use crate::case::CaseDocument;
use crate::compile::Scorer;
use crate::handbook::HandbookDocument;
use crate::phrase::{Phrase, Remark};
use crate::program::Program;
use crate::{Text, validate};

pub use super::checks::CHECKS;
use super::proof::Proof;
use super::splits::Splits;

/// A check of a handbook's soundness.
#[derive(Debug)]
#[non_exhaustive]
pub struct Check {
    /// Stable code, such as `HS05`, never used again for another.
    pub code: &'static str,
    /// Its name: `idle-criterion`.
    pub id: &'static str,
    /// What it is called: the trouble it looks for.
    pub name: Phrase,
    /// What it looks at.
    pub what: Phrase,
    /// Why it matters.
    pub why: Phrase,
    /// A way out.
    pub how: Phrase,
    /// What its findings weigh.
    pub weight: Weight,
    /// How its findings are known.
    pub basis: Basis,
    pub(super) run: fn(&mut View<'_>) -> Vec<Finding>,
}

impl PartialEq for Check {
    fn eq(&self, other: &Self) -> bool {
        self.code == other.code
    }
}

/// What a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Weight {
    /// No author means this: it needs to be mended.
    Mend,
    /// It may be meant: worth a look.
    Look,
}

/// How something is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Basis {
    /// Proved for every case, over the compiled rules.
    Proved,
    /// Shown by a case that is made for it and assessed.
    Shown,
    /// Read in the document.
    Read,
    /// A guess from how a text is put.
    Guessed,
}

impl Basis {
    /// It in words.
    #[must_use]
    pub const fn phrase(self) -> Phrase {
        match self {
            Self::Proved => Phrase { sv: "bevisat för alla ärenden", en: "proved for every case" },
            Self::Shown => Phrase {
                sv: "visat med ett ärende som är gjort för prövningen",
                en: "shown by a case made for the test",
            },
            Self::Read => Phrase { sv: "läst i dokumentet", en: "read in the document" },
            Self::Guessed => Phrase {
                sv: "en gissning utifrån hur texten är skriven",
                en: "a guess from how the text is put",
            },
        }
    }
}

/// What came of a check.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CheckResult {
    /// The check.
    pub check: &'static Check,
    /// What it found, in the order of the document; empty where it found nothing.
    pub findings: Vec<Finding>,
}

impl CheckResult {
    /// The heaviest of what was found; `None` where nothing was.
    #[must_use]
    pub fn weight(&self) -> Option<Weight> {
        self.findings.iter().map(|finding| finding.weight).min()
    }
}

/// Something that a check found.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Finding {
    /// Where it is in the document: `/nodes/3/classes/0`.
    pub path: String,
    /// What stands there; empty for the handbook as a whole.
    pub title: Text,
    /// What it weighs.
    pub weight: Weight,
    /// How it is known.
    pub basis: Basis,
    /// What is so, and what follows from it.
    pub consequence: Remark,
    /// A way out.
    pub way_out: Remark,
    /// The case that shows it, where one does.
    pub case: Option<CaseDocument>,
}

impl Check {
    /// A finding as this check usually has them.
    pub(super) fn found(&self, path: impl Into<String>, title: Text, consequence: Remark) -> Finding {
        Finding {
            path: path.into(),
            title,
            weight: self.weight,
            basis: self.basis,
            consequence,
            way_out: self.how.into(),
            case: None,
        }
    }
}

impl Finding {
    pub(super) fn with_way_out(self, sv: impl Into<String>, en: impl Into<String>) -> Self {
        Self { way_out: Remark::new(sv.into(), en.into()), ..self }
    }

    pub(super) fn known_by(self, basis: Basis) -> Self {
        Self { basis, ..self }
    }

    pub(super) fn weighing(self, weight: Weight) -> Self {
        Self { weight, ..self }
    }
}

/// A remark of these words.
pub(super) fn said(sv: impl Into<String>, en: impl Into<String>) -> Remark {
    Remark::new(sv.into(), en.into())
}

/// What a check looks at.
#[derive(Debug)]
pub(crate) struct View<'s> {
    pub(super) scorer: &'s Scorer,
    pub(super) doc: &'s HandbookDocument,
    pub(super) program: &'s Program,
    pub(super) proof: Proof,
    pub(super) splits: Splits,
}

impl<'s> View<'s> {
    pub(super) fn new(scorer: &'s Scorer) -> Self {
        let program = &scorer.inner.program;
        let made_up = scorer.inner.strategy.as_ref().is_some_and(|(name, _)| name.id == super::STAND_IN);
        let mut proof = Proof::new(program, &scorer.inner.handbook.kinds, made_up);
        let splits = Splits::new(&mut proof, &scorer.inner.handbook.kinds);
        Self { scorer, doc: &scorer.inner.handbook, program, proof, splits }
    }

    /// Whether validation has looked at the rules with every answer open: without a strategy it cannot where one is needed.
    pub(super) fn validated_open(&self) -> bool {
        !validate::needs_strategy(self.doc)
    }
}
