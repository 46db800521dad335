//! What the cases of a call are ranked under.

use super::nearness::{ClassLimit, class_limits};
use crate::assessment::DocumentName;
use crate::call::{CallLimit, LimitOn};
use crate::diagnostic::suggestion;
use crate::handbook::{Aggregation, HandbookDocument, Outside, TieKey, TieOf};
use crate::{Call, Currency, Handbook, Money};

/// What the cases of a call are ranked under: one for all of them.
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Terms {
    /// The handbook.
    pub handbook: DocumentName,
    /// The call, if there is one.
    pub call: Option<DocumentName>,
    /// The currency of every amount.
    pub currency: Currency,
    /// The node whose score cases are ranked by.
    pub node: String,
    /// What tells cases with the same score apart, in order.
    pub ties: Vec<TieKey>,
    /// The money there is.
    pub budget: Option<Money>,
    /// Limits over all cases.
    pub limits: Vec<CallLimit>,
    /// The facts that limits go by, each once.
    pub facts: Vec<String>,
    /// The classes of the main node, best first.
    pub classes: Vec<String>,
    /// The gates, in the handbook's order.
    pub gates: Vec<String>,
    /// The classes of the node that cases are ranked by, best first, where they go by its own score alone; else empty.
    pub class_limits: Vec<ClassLimit>,
    /// Nodes that a scale may leave without a score.
    pub(super) leaves_out: Vec<String>,
}

/// Why cases cannot be ranked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum TermsError {
    /// The handbook has no main node and none is named.
    #[error("the handbook names no node to rank by")]
    NoNode {
        /// A way out: the nodes there are.
        help: Option<String>,
    },
    /// There is no such node.
    #[error("the handbook has no node `{node}`")]
    UnknownNode {
        /// The node.
        node: String,
        /// A way out: the nearest one, or those there are.
        help: Option<String>,
    },
    /// The node has no score for the case as a whole.
    #[error(
        "node `{node}` has no score to rank by: it stands once per item, or its parts stand side by side"
    )]
    NoScore {
        /// The node.
        node: String,
    },
    /// The budget is in another currency.
    #[error("the budget `{budget}` is not in {currency}, the handbook's currency")]
    Currency {
        /// The budget.
        budget: Money,
        /// The handbook's currency.
        currency: Currency,
    },
}

impl Terms {
    /// The terms of a handbook and a call. `node` stands in place of the node that the handbook ranks by, `budget` in
    /// place of the call's.
    ///
    /// Where another node is named the handbook's tie keys still count, but for that node itself.
    ///
    /// # Errors
    /// [`TermsError`] where there is no node with a score to rank by, or the budget is in another currency.
    pub fn new(
        handbook: &Handbook,
        call: Option<&Call>,
        node: Option<&str>,
        budget: Option<Money>,
    ) -> Result<Self, TermsError> {
        let document = handbook.document();
        let rules = document.ranking.clone().unwrap_or_default();
        let named = || document.nodes.iter().filter(|node| node.per.is_none()).map(|node| node.id.as_str());
        let by = node.or(rules.by.as_deref()).or(document.main.as_deref());
        let by = by.ok_or_else(|| TermsError::NoNode { help: suggestion("", named()) })?;
        let node = document
            .nodes
            .iter()
            .find(|node| node.id == by)
            .ok_or_else(|| TermsError::UnknownNode { node: by.to_owned(), help: suggestion(by, named()) })?;
        if node.per.is_some() || node.rule == Aggregation::None {
            return Err(TermsError::NoScore { node: by.to_owned() });
        }
        let (currency, limits) = (document.currency, call.map(|call| call.document().limits.clone()));
        let budget = budget.or_else(|| call.and_then(|call| call.document().budget));
        if let Some(budget) = budget.filter(|budget| budget.currency() != currency) {
            return Err(TermsError::Currency { budget, currency });
        }
        let name = |id: &str, version: &str, fingerprint: Option<&str>| DocumentName {
            id: id.to_owned(),
            version: version.to_owned(),
            fingerprint: fingerprint.map(str::to_owned),
        };
        let main = document.nodes.iter().find(|node| Some(&node.id) == document.main.as_ref());
        let limits = limits.unwrap_or_default();
        Ok(Self {
            handbook: name(&document.id, &document.version, handbook.fingerprint()),
            call: call.map(|call| {
                let document = call.document();
                name(&document.id, &document.version, call.fingerprint())
            }),
            currency,
            ties: rules.ties.into_iter().filter(|key| key.of != TieOf::Score(by.to_owned())).collect(),
            budget,
            facts: facts(&limits),
            limits,
            classes: main.into_iter().flat_map(|main| &main.classes).map(|class| class.id.clone()).collect(),
            gates: document.stages.iter().flat_map(|s| &s.gates).map(|gate| gate.id.clone()).collect(),
            class_limits: class_limits(node, document, call.map(Call::document)),
            leaves_out: leaves_out(document),
            node: by.to_owned(),
        })
    }

    /// The place of a class of the main node, from the best.
    #[must_use]
    pub fn class(&self, id: &str) -> Option<u32> {
        place(&self.classes, id)
    }

    /// The place of a gate.
    #[must_use]
    pub fn gate(&self, id: &str) -> Option<u32> {
        place(&self.gates, id)
    }
}

fn place(ids: &[String], id: &str) -> Option<u32> {
    ids.iter().position(|known| known == id).and_then(|at| u32::try_from(at).ok())
}

/// The facts that limits go by, each once.
fn facts(limits: &[CallLimit]) -> Vec<String> {
    let mut facts: Vec<String> = Vec::new();
    for limit in limits {
        let fact = match &limit.on {
            LimitOn::All => continue,
            LimitOn::Each(fact) => fact,
            LimitOn::Those(group) => &group.fact,
        };
        if !facts.contains(fact) {
            facts.push(fact.clone());
        }
    }
    facts
}

/// Nodes whose own scale may leave what is beyond it out.
fn leaves_out(document: &HandbookDocument) -> Vec<String> {
    let leaves = |id: &String| {
        document.scales.iter().any(|scale| scale.id == *id && scale.outside == Outside::LeftOut)
    };
    let nodes = document.nodes.iter().filter(|node| node.scale.as_ref().is_some_and(leaves));
    nodes.map(|node| node.id.clone()).collect()
}
