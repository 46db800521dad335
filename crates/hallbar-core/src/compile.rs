//! From a checked handbook to a [`Scorer`].

mod contradictions;
mod drawn;
mod limits;
mod monotone;
mod told;
mod unsure;

use std::sync::Arc;

pub(crate) use contradictions::{contradictions, everything_open};
use drawn::drawn;
pub use monotone::Breach;
pub(crate) use unsure::{cond_unsure, unsure};

use crate::assessment::DocumentName;
use crate::bind::line_input;
use crate::call::CallDocument;
use crate::diagnostic::rules::{call as call_rules, handbook as rules};
use crate::handbook::HandbookDocument;
use crate::intake::Names;
use crate::kernel::Slot;
use crate::lean::Linked;
use crate::lower::{With, lower};
use crate::program::{Exact, Input, Kind, Program};
use crate::validate::needs_strategy;
use crate::{Call, Date, Diagnostic, Handbook, Strategy};

/// A handbook ready to score by: immutable, cheap to clone, and shared between threads.
///
/// # Examples
/// A handbook with one question worth 0 to 2 points.
/// ```
/// use hallbar_core::case::{Answer, CaseDocument};
/// use hallbar_core::handbook::{AnswerType, Criterion, HandbookDocument, Level, Node, Part, Quantity, Question, Scale};
/// use hallbar_core::{Handbook, Scorer};
///
/// let level = |id: &str, value: i32| Level { id: id.into(), value: Some(value.into()), ..Level::default() };
/// let handbook = Handbook::validate(HandbookDocument {
///     id: "small".into(),
///     version: "1".into(),
///     scales: vec![Scale {
///         id: "three".into(),
///         levels: vec![level("none", 0), level("some", 1), level("much", 2)],
///         ..Scale::default()
///     }],
///     questions: vec![Question {
///         id: "benefit".into(),
///         answer: AnswerType::Level { scale: "three".into() },
///         ..Question::default()
///     }],
///     criteria: vec![Criterion {
///         id: "benefit".into(),
///         reads: Quantity::answer("benefit"),
///         scale: Some("three".into()),
///         ..Criterion::default()
///     }],
///     nodes: vec![Node {
///         id: "total".into(),
///         parts: vec![Part { of: "benefit".into(), weight: Some(10.into()), bonus: false }],
///         ..Node::default()
///     }],
///     ..HandbookDocument::default()
/// });
/// let scorer = Scorer::compile(&handbook.into_result().unwrap(), None, None)?;
///
/// let case = CaseDocument {
///     id: "a".into(),
///     answers: vec![Answer::new("benefit", "much")],
///     ..CaseDocument::default()
/// };
/// let assessment = scorer.bind(&case).into_result().unwrap().assess();
/// assert_eq!(assessment.nodes[0].score.value, Some(20.0));
/// # Ok::<(), hallbar_core::CompileError>(())
/// ```
#[derive(Debug, Clone)]
pub struct Scorer {
    pub(crate) inner: Arc<Inner>,
    /// The matrix that effects run along.
    pub(crate) linked: Option<Arc<Linked>>,
}

#[derive(Debug)]
pub(crate) struct Inner {
    pub(crate) program: Program,
    pub(crate) handbook: HandbookDocument,
    pub(crate) handbook_name: DocumentName,
    pub(crate) strategy: Option<(DocumentName, Vec<String>)>,
    pub(crate) seen_on: Option<Date>,
    /// The titles of the strategy's goals, in the order of their ids.
    pub(crate) goal_titles: Vec<String>,
    pub(crate) call: Option<(DocumentName, CallDocument)>,
    pub(crate) breaches: Vec<Breach>,
    pub(crate) names: Names,
    /// Facts drawn from the strategy, each with its number.
    pub(crate) drawn: Vec<(usize, Slot)>,
    /// What the fields of a financing line are held against.
    pub(crate) line_amount: Input,
    pub(crate) line_code: Input,
}

/// Why a handbook cannot be scored by: its rules contradict themselves, or something they need is not given.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the handbook cannot be used: {}", first(diagnostics))]
#[non_exhaustive]
pub struct CompileError {
    /// Everything that is wrong, at its place in the handbook.
    pub diagnostics: Vec<Diagnostic>,
}

fn first(diagnostics: &[Diagnostic]) -> String {
    diagnostics.iter().find(|found| found.is_error()).map(ToString::to_string).unwrap_or_default()
}

impl Scorer {
    /// Makes a handbook ready to score by, together with the strategy it follows and the call that sets its
    /// parameters.
    ///
    /// # Errors
    /// [`CompileError`] where the rules contradict themselves (a requirement no case can meet, a geometric mean over
    /// zero, scores too large to be exact), or a strategy is needed and not given.
    pub fn compile(
        handbook: &Handbook,
        strategy: Option<&Strategy>,
        call: Option<&Call>,
    ) -> Result<Self, CompileError> {
        let document = handbook.document();
        let mut diagnostics = Vec::new();
        if needs_strategy(document) && strategy.is_none() {
            let message = "the handbook asks about a strategy's goals, and no strategy is given";
            diagnostics.push(Diagnostic::new(&rules::NEEDS_STRATEGY, "/lists", message));
        }
        if let Some(call) = call.filter(|call| call.document().handbook.id != document.id) {
            let message = format!("the call goes by `{}`", call.document().handbook.id);
            diagnostics.push(Diagnostic::new(&call_rules::OTHER_HANDBOOK, "", message));
        }
        let with = With {
            strategy: strategy.map(Strategy::document),
            parameters: call.map(|call| call.document().parameters.as_slice()).unwrap_or_default(),
            caps: call.map(|call| call.document().caps.as_slice()).unwrap_or_default(),
        };
        let (program, found) = lower(document, with);
        diagnostics.extend(found);
        if !diagnostics.iter().any(Diagnostic::is_error) {
            diagnostics.extend(contradictions(&program, document));
        }
        diagnostics.retain(Diagnostic::is_error);
        if !diagnostics.is_empty() {
            return Err(CompileError { diagnostics });
        }
        let name = |id: &str, version: &str, fingerprint: Option<&str>| DocumentName {
            id: id.to_owned(),
            version: version.to_owned(),
            fingerprint: fingerprint.map(str::to_owned),
        };
        let inner = Inner {
            breaches: monotone::breaches(&program, document),
            names: Names::new(&program),
            drawn: strategy.map(|strategy| drawn(strategy, &program)).unwrap_or_default(),
            line_amount: line_input("amount", Kind::Money, Some(Exact::from_integer(0))),
            line_code: line_input("code", Kind::Code, None),
            handbook_name: name(&document.id, &document.version, handbook.fingerprint()),
            strategy: strategy.map(|strategy| {
                let document = strategy.document();
                let goals = strategy.goal_ids().into_iter().map(str::to_owned).collect();
                (name(&document.id, &document.version, strategy.fingerprint()), goals)
            }),
            seen_on: strategy.and_then(Strategy::day),
            goal_titles: strategy.map(Strategy::goal_titles).unwrap_or_default(),
            call: call.map(|call| {
                let document = call.document();
                (name(&document.id, &document.version, call.fingerprint()), document.clone())
            }),
            handbook: document.clone(),
            program,
        };
        Ok(Self { inner: Arc::new(inner), linked: None })
    }

    /// The handbook it scores by.
    #[must_use]
    pub fn handbook(&self) -> &HandbookDocument {
        &self.inner.handbook
    }

    /// What keeps the handbook from being monotone; empty where a higher level in place of a lower one lowers no
    /// score, gate or class.
    #[must_use]
    pub fn monotone(&self) -> &[Breach] {
        &self.inner.breaches
    }
}
