//! The rules of ranking, held against the rest of the handbook.

use crate::Diagnostic;
use crate::case::facts::{BUILT_IN, FactKind};
use crate::diagnostic::rules::handbook as rules;
use crate::diagnostic::suggestion;
use crate::handbook::{Aggregation, AnswerType, HandbookDocument, TieOf};

/// Everything wrong with how a handbook ranks.
pub(super) fn errors(document: &HandbookDocument) -> Vec<Diagnostic> {
    let Some(ranking) = &document.ranking else { return Vec::new() };
    let mut found = Vec::new();
    match (&ranking.by, &document.main) {
        (Some(by), _) => found.extend(node(document, by, "/ranking/by")),
        (None, Some(main)) => {
            // A main node that is not there is told where it is named.
            let known = document.nodes.iter().any(|node| node.id == *main);
            found.extend(node(document, main, "/ranking").filter(|_| known));
        }
        (None, None) => {
            let message = "there is no node to rank by";
            let help = "name one in `by`, or a main node in `main`";
            found.push(Diagnostic::new(&rules::INCOMPLETE, "/ranking", message).help(help));
        }
    }
    let first = ranking.by.as_ref().or(document.main.as_ref());
    for (at, key) in ranking.ties.iter().enumerate() {
        let path = format!("/ranking/ties/{at}");
        let before = ranking.ties.iter().take(at).any(|other| other.of == key.of);
        let again = matches!(&key.of, TieOf::Score(id) if Some(id) == first);
        if before || again {
            let message = format!("`{}` has told the cases apart already", key.of.id());
            found.push(Diagnostic::new(&rules::DOUBLED_ID, &path, message));
            continue;
        }
        found.extend(match &key.of {
            TieOf::Score(id) => score(document, id, &format!("{path}/score")),
            TieOf::Fact(id) => fact(document, id, &format!("{path}/fact")),
        });
    }
    found
}

/// What keeps a node from being ranked by.
fn node(document: &HandbookDocument, id: &str, path: &str) -> Option<Diagnostic> {
    let Some(node) = document.nodes.iter().find(|node| node.id == id) else {
        let help = suggestion(id, document.nodes.iter().map(|node| node.id.as_str()));
        let message = format!("there is no node `{id}`");
        return Some(Diagnostic::new(&rules::UNKNOWN_NAME, path, message).maybe_help(help));
    };
    if node.per.is_some() {
        let message = format!("node `{id}` stands once per item");
        return Some(Diagnostic::new(&rules::OUT_OF_BLOCK, path, message));
    }
    (node.rule == Aggregation::None).then(|| {
        let message = format!("node `{id}` has no score for the whole to rank by");
        Diagnostic::new(&rules::NO_POINTS, path, message)
    })
}

/// What keeps a node or criterion from being a tie key.
fn score(document: &HandbookDocument, id: &str, path: &str) -> Option<Diagnostic> {
    let Some(criterion) = document.criteria.iter().find(|criterion| criterion.id == id) else {
        if document.nodes.iter().any(|node| node.id == id) {
            return node(document, id, path);
        }
        let nodes = document.nodes.iter().map(|node| node.id.as_str());
        let known = nodes.chain(document.criteria.iter().map(|criterion| criterion.id.as_str()));
        let message = format!("there is no node or criterion `{id}`");
        return Some(Diagnostic::new(&rules::UNKNOWN_NAME, path, message).maybe_help(suggestion(id, known)));
    };
    if criterion.per.is_some() {
        let message = format!("criterion `{id}` stands once per item");
        return Some(Diagnostic::new(&rules::OUT_OF_BLOCK, path, message));
    }
    let scale = document.scales.iter().find(|scale| Some(&scale.id) == criterion.scale.as_ref());
    let bare = scale.is_some_and(|scale| {
        !scale.levels.is_empty() && scale.levels.iter().all(|level| level.value.is_none())
    });
    bare.then(|| {
        let message = format!("criterion `{id}` reaches levels without values, and has no score");
        Diagnostic::new(&rules::NO_POINTS, path, message)
    })
}

/// What keeps a fact from being a tie key.
fn fact(document: &HandbookDocument, id: &str, path: &str) -> Option<Diagnostic> {
    let ordered = match fact_type(document, id) {
        Ok(FactType::BuiltIn(kind)) => matches!(kind, FactKind::Money | FactKind::Date),
        Ok(FactType::Declared(kind)) => {
            matches!(kind, AnswerType::Number { .. } | AnswerType::Money { .. } | AnswerType::Date)
        }
        Err(help) => {
            let message = format!("there is no fact `{id}`");
            return Some(Diagnostic::new(&rules::UNKNOWN_NAME, path, message).maybe_help(help));
        }
    };
    (!ordered).then(|| {
        let message = format!("fact `{id}` is no number, amount of money or date");
        let help = "which of two texts comes first says nothing about the cases";
        Diagnostic::new(&rules::KIND_MISMATCH, path, message).help(help)
    })
}

/// What a fact holds.
pub(super) enum FactType<'a> {
    BuiltIn(FactKind),
    Declared(&'a AnswerType),
}

/// What a fact holds, or the way out where there is no such fact.
pub(super) fn fact_type<'a>(
    document: &'a HandbookDocument,
    id: &str,
) -> Result<FactType<'a>, Option<String>> {
    if let Some(fact) = BUILT_IN.iter().find(|fact| fact.id == id) {
        return Ok(FactType::BuiltIn(fact.kind));
    }
    let declared = document.facts.iter().find(|fact| fact.id == id);
    declared.map(|fact| FactType::Declared(&fact.value)).ok_or_else(|| {
        let known = document.facts.iter().map(|fact| fact.id.as_str());
        suggestion(id, BUILT_IN.iter().map(|fact| fact.id).chain(known))
    })
}
