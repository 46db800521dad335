//! Documents held to their own rules: the checked models.

mod limits;
mod ranking;
mod strategy;

use crate::call::CallDocument;
use crate::compile;
use crate::diagnostic::rules::{call as call_rules, handbook as rules};
use crate::diagnostic::suggestion;
use crate::handbook::HandbookDocument;
use crate::lower::{With, lower, within_bounds};
use crate::{Checked, Diagnostic};

pub use strategy::Strategy;

/// A handbook whose rules fit together.
#[derive(Debug, Clone, PartialEq)]
pub struct Handbook {
    document: HandbookDocument,
    fingerprint: Option<String>,
}

impl Handbook {
    /// Holds a handbook to its own rules, and tells everything that is wrong at once.
    ///
    /// # Examples
    /// ```
    /// use hallbar_core::Handbook;
    /// use hallbar_core::handbook::HandbookDocument;
    /// let checked = Handbook::validate(HandbookDocument { id: "empty".into(), ..Default::default() });
    /// assert!(checked.value.is_none());
    /// assert_eq!(checked.diagnostics[0].rule.code, "HB131");
    /// ```
    #[must_use]
    pub fn validate(document: HandbookDocument) -> Checked<Self> {
        let (program, mut diagnostics) = lower(&document, With::default());
        // Ranking is about many cases: the program of one case does not know it.
        diagnostics.extend(ranking::errors(&document));
        let whole = !diagnostics.iter().any(Diagnostic::is_error);
        if whole && !needs_strategy(&document) {
            diagnostics.extend(compile::contradictions(&program, &document));
        }
        Checked::new(Self { document, fingerprint: None }, diagnostics)
    }

    /// What was validated.
    #[must_use]
    pub fn document(&self) -> &HandbookDocument {
        &self.document
    }

    /// The same with the fingerprint that the adapter took of it.
    #[must_use]
    pub fn with_fingerprint(mut self, fingerprint: impl Into<String>) -> Self {
        self.fingerprint = Some(fingerprint.into());
        self
    }

    pub(crate) fn fingerprint(&self) -> Option<&str> {
        self.fingerprint.as_deref()
    }
}

/// Whether a handbook can only be compiled with a strategy.
pub(crate) fn needs_strategy(document: &HandbookDocument) -> bool {
    document.needs_strategy || document.lists.iter().any(|list| list.items.needs_strategy())
}

/// A call that goes by a given handbook.
#[derive(Debug, Clone, PartialEq)]
pub struct Call {
    document: CallDocument,
    fingerprint: Option<String>,
}

impl Call {
    /// Holds a call against the handbook it goes by, and tells everything that is wrong at once.
    #[must_use]
    pub fn validate(document: CallDocument, handbook: &Handbook) -> Checked<Self> {
        let rules_of = handbook.document();
        let mut diagnostics = Vec::new();
        if document.id.is_empty() || document.version.is_empty() {
            diagnostics.push(Diagnostic::new(&rules::NO_NAME, "", "the call has no id or no version"));
        }
        let other_version =
            document.handbook.version.as_ref().is_some_and(|version| *version != rules_of.version);
        if document.handbook.id != rules_of.id || other_version {
            let version = document.handbook.version.as_deref().unwrap_or("any version");
            let message = format!("the call goes by `{}` ({version})", document.handbook.id);
            let found = Diagnostic::new(&call_rules::OTHER_HANDBOOK, "/handbook", message);
            diagnostics
                .push(found.help(format!("the handbook given is `{}` ({})", rules_of.id, rules_of.version)));
        }
        if matches!((document.opens, document.closes), (Some(opens), Some(closes)) if closes < opens) {
            let message = "the call closes before it opens";
            diagnostics.push(Diagnostic::new(&call_rules::CLOSES_FIRST, "/closes", message));
        }
        if let Some(budget) = document.budget.filter(|budget| budget.currency() != rules_of.currency) {
            let message = format!("`{budget}` is not in {}, the handbook's currency", rules_of.currency);
            diagnostics.push(Diagnostic::new(&rules::CURRENCY, "/budget", message));
        }
        for set in &document.parameters {
            let path = format!("/parameters/{}", set.id);
            match rules_of.parameters.iter().find(|parameter| parameter.id == set.id) {
                Some(parameter) => {
                    if let Err(message) = within_bounds(parameter, &set.value) {
                        diagnostics.push(Diagnostic::new(&rules::BAD_PARAMETER, path, message));
                    }
                }
                None => {
                    let known = rules_of.parameters.iter().map(|parameter| parameter.id.as_str());
                    let message = format!("the handbook has no parameter `{}`", set.id);
                    let help = suggestion(&set.id, known);
                    diagnostics.push(Diagnostic::new(&rules::UNKNOWN_NAME, path, message).maybe_help(help));
                }
            }
        }
        for cap in &document.caps {
            diagnostics.extend(cap_error(cap, rules_of));
        }
        diagnostics.extend(limits::errors(&document, rules_of));
        Checked::new(Self { document, fingerprint: None }, diagnostics)
    }

    /// What was validated.
    #[must_use]
    pub fn document(&self) -> &CallDocument {
        &self.document
    }

    /// The same with the fingerprint that the adapter took of it.
    #[must_use]
    pub fn with_fingerprint(mut self, fingerprint: impl Into<String>) -> Self {
        self.fingerprint = Some(fingerprint.into());
        self
    }

    pub(crate) fn fingerprint(&self) -> Option<&str> {
        self.fingerprint.as_deref()
    }
}

fn cap_error(cap: &crate::call::LevelCap, handbook: &HandbookDocument) -> Option<Diagnostic> {
    let path = format!("/caps/{}", cap.criterion);
    let Some(criterion) = handbook.criteria.iter().find(|criterion| criterion.id == cap.criterion) else {
        let help =
            suggestion(&cap.criterion, handbook.criteria.iter().map(|criterion| criterion.id.as_str()));
        let message = format!("the handbook has no criterion `{}`", cap.criterion);
        return Some(Diagnostic::new(&rules::UNKNOWN_NAME, path, message).maybe_help(help));
    };
    let scale = handbook.scales.iter().find(|scale| Some(&scale.id) == criterion.scale.as_ref());
    let levels = scale.map(|scale| scale.levels.as_slice()).unwrap_or_default();
    match levels.iter().find(|level| level.id == cap.level) {
        Some(level) if level.value.is_some() => None,
        Some(_) => {
            let message = format!("level `{}` has no value to cap at", cap.level);
            Some(Diagnostic::new(&rules::NO_POINTS, path, message))
        }
        None => {
            let help = suggestion(&cap.level, levels.iter().map(|level| level.id.as_str()));
            let message = format!("`{}` is no level of criterion `{}`", cap.level, cap.criterion);
            Some(Diagnostic::new(&rules::UNKNOWN_OPTION, path, message).maybe_help(help))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::handbook::{Measure, MeasureRule, Node, Part, Quantity};

    fn codes(document: HandbookDocument) -> Vec<&'static str> {
        let document = HandbookDocument { id: "h".into(), version: "1".into(), ..document };
        let found = Handbook::validate(document).diagnostics;
        found.iter().filter(|found| found.is_error()).map(|found| found.rule.code).collect()
    }

    #[test]
    fn chains_and_circles_are_told_and_never_followed_without_end() {
        let measure = |id: usize, of: usize| Measure {
            id: format!("m{id}"),
            rule: MeasureRule::Sum(vec![
                Quantity::Measure(format!("m{of}")),
                Quantity::Measure(format!("m{of}")),
            ]),
            ..Measure::default()
        };
        let circle = (0..50).map(|id| measure(id, (id + 1) % 50)).collect();
        assert_eq!(codes(HandbookDocument { measures: circle, ..HandbookDocument::default() }), ["HB114"]);

        let part = |of: usize| Part { of: format!("n{of}"), ..Part::default() };
        let node = |id: usize| Node { id: format!("n{id}"), parts: vec![part(id + 1)], ..Node::default() };
        let mut nodes: Vec<Node> = (0..100_000).map(node).collect();
        nodes.push(Node {
            id: "n100000".into(),
            rule: crate::handbook::Aggregation::None,
            ..Node::default()
        });
        let found = codes(HandbookDocument { nodes, ..HandbookDocument::default() });
        assert!(found.contains(&"HB132"), "{found:?}");
    }
}
