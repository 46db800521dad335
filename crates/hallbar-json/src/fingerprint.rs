//! Fingerprints: the same content has the same one, however it was written down.

use hallbar_core::call::{CallDocument, LimitOn};
use hallbar_core::case::{CaseDocument, Conflict, Given};
use hallbar_core::handbook::{HandbookDocument, NonAnswer, ParameterValue, Setting};
use hallbar_core::interlinkages::MatrixDocument;
use hallbar_core::strategy::{GoalLink, StrategyDocument, StrategyGoal};
use sha2::{Digest as _, Sha256};

use crate::form::Value as _;
use crate::json::Json;

/// What names a document and tells where it comes from, and is no part of what it says.
const NAMING: [&str; 7] = ["hallbar", "id", "version", "comparable_since", "title", "summary", "source"];

/// The same in a case, where the other documents are named as well.
const CASE_NAMING: [&str; 4] = ["origin", "handbook", "strategy", "call"];

/// The same in a strategy, whose predecessor is named.
const STRATEGY_NAMING: [&str; 8] =
    ["hallbar", "id", "version", "comparable_since", "title", "summary", "source", "predecessor"];

/// The fingerprint of a handbook: SHA-256 over its canonical JSON (RFC 8785), 64 digits.
///
/// Left out are what names the handbook itself (id, version, title, summary, source, since when it is comparable)
/// and everything that is as usual; sets such as the kinds of case count without order. All else stays, texts of
/// questions and levels included: they are what an answer was given to.
///
/// # Examples
/// ```
/// use hallbar_core::handbook::HandbookDocument;
/// use hallbar_json::fingerprint_handbook;
/// let first = HandbookDocument { id: "pilot".into(), ..HandbookDocument::default() };
/// let renamed = HandbookDocument { id: "other".into(), ..first.clone() };
/// let changed = HandbookDocument { needs_strategy: true, ..first.clone() };
/// assert_eq!(fingerprint_handbook(&first), fingerprint_handbook(&renamed));
/// assert_ne!(fingerprint_handbook(&first), fingerprint_handbook(&changed));
/// ```
#[must_use]
pub fn fingerprint_handbook(handbook: &HandbookDocument) -> String {
    let mut handbook = handbook.clone();
    for scale in &mut handbook.scales {
        let treatment = &mut scale.treatment;
        // Open is what a scale takes for granted; a criterion may say it against its scale.
        for slot in [&mut treatment.not_described, &mut treatment.not_applicable, &mut treatment.missing] {
            slot.take_if(|treated| *treated == NonAnswer::Open);
        }
    }
    let one = Setting::from(1);
    for part in handbook.nodes.iter_mut().flat_map(|node| &mut node.parts) {
        part.weight.take_if(|weight| *weight == one);
    }
    let mut json = handbook.write();
    sort_sets(&mut json);
    digest(json, &NAMING)
}

/// The fingerprint of a case: the same however it came, in whatever order facts and answers stand.
///
/// Left out are id, title, summary and origin, which documents it was written for, and what is missing.
///
/// # Examples
/// ```
/// use hallbar_core::case::{Answer, CaseDocument};
/// use hallbar_json::fingerprint_case;
/// let (a, b) = (Answer::new("a", true), Answer::new("b", 3));
/// let case = |answers| CaseDocument { answers, ..CaseDocument::default() };
/// assert_eq!(fingerprint_case(&case(vec![a.clone(), b.clone()])), fingerprint_case(&case(vec![b, a])));
/// ```
#[must_use]
pub fn fingerprint_case(case: &CaseDocument) -> String {
    let mut case = case.clone();
    case.facts.retain(|fact| fact.value != Given::Missing);
    case.answers.retain(|answer| {
        answer.value != Given::Missing || answer.motivation.is_some() || !answer.evidence.is_empty()
    });
    case.facts.iter_mut().for_each(|fact| sort_given(&mut fact.value));
    case.answers.iter_mut().for_each(|answer| sort_given(&mut answer.value));
    for line in &mut case.financing {
        sort_given(&mut line.amount);
        sort_given(&mut line.code);
    }
    for effect in &mut case.effects {
        sort_given(&mut effect.before);
        effect.after.iter_mut().for_each(sort_given);
    }
    case.strategy_goals.sort();
    case.strategy_goals.dedup();
    case.effects.sort_by(|a, b| a.on.cmp(&b.on));
    case.conflicts.sort_by_key(|conflict| {
        let Conflict { gain, loss, standpoint, by } = conflict.clone();
        (gain, loss, standpoint, by)
    });
    case.deviations.sort_by(|a, b| a.gate.cmp(&b.gate));
    case.stop_points.sort_by(|a, b| a.stop_point.cmp(&b.stop_point));
    digest(case.write(), &[&NAMING[..], &CASE_NAMING[..]].concat())
}

/// The fingerprint of a strategy; goals in their order, the links, dimensions and themes of each as sets.
///
/// # Examples
/// ```
/// use hallbar_core::strategy::StrategyDocument;
/// let strategy = StrategyDocument { version: "2".into(), ..StrategyDocument::default() };
/// let before = hallbar_json::fingerprint_strategy(&StrategyDocument::default());
/// assert_eq!(hallbar_json::fingerprint_strategy(&strategy), before);
/// ```
#[must_use]
pub fn fingerprint_strategy(strategy: &StrategyDocument) -> String {
    fn sort_sets_of(goals: &mut [StrategyGoal]) {
        for goal in goals {
            sort_set(&mut goal.dimensions);
            sort_set(&mut goal.themes);
            goal.links.sort_by(|a, b| {
                let key = |link: &GoalLink| (link.direction, link.strength, link.proposal);
                let texts = |link: &GoalLink| (link.judged_by.clone(), link.motivation.clone());
                a.to.cmp(&b.to).then(key(a).cmp(&key(b))).then_with(|| texts(a).cmp(&texts(b)))
            });
            sort_sets_of(&mut goal.goals);
        }
    }
    let mut strategy = strategy.clone();
    sort_sets_of(&mut strategy.goals);
    sort_set(&mut strategy.unknown);
    strategy.out_of_scope.sort_by(|a, b| (&a.goal, &a.reason).cmp(&(&b.goal, &b.reason)));
    strategy.conflicts.iter_mut().for_each(|conflict| sort_set(&mut conflict.between));
    digest(strategy.write(), &STRATEGY_NAMING)
}

/// The fingerprint of a call. The handbook it goes by is part of what it says.
///
/// # Examples
/// ```
/// use hallbar_core::{Money, call::CallDocument};
/// let call = CallDocument { budget: Some(Money::sek(1)), ..CallDocument::default() };
/// let before = hallbar_json::fingerprint_call(&CallDocument::default());
/// assert_ne!(hallbar_json::fingerprint_call(&call), before);
/// ```
#[must_use]
pub fn fingerprint_call(call: &CallDocument) -> String {
    let mut call = call.clone();
    for set in &mut call.parameters {
        if let ParameterValue::List(texts) = &mut set.value {
            sort_set(texts);
        }
    }
    for limit in &mut call.limits {
        if let LimitOn::Those(group) = &mut limit.on {
            sort_set(&mut group.values);
        }
    }
    digest(call.write(), &NAMING)
}

/// The fingerprint of an interlinkage matrix, of its [normal form](MatrixDocument::normalised): the same whatever order rows
/// and columns stand in, and whether it came as JSON or as a table. Titles of labels are left out.
///
/// # Examples
/// ```
/// use hallbar_core::interlinkages::{Blank, Cell, Label, MatrixDocument};
/// let matrix = MatrixDocument {
///     labels: vec![Label::new("7"), Label::new("13")],
///     cells: vec![vec![Cell::from(0), Cell::from(2)], vec![Cell::from(0), Cell::from(0)]],
///     ..MatrixDocument::default()
/// };
/// let blank = MatrixDocument {
///     cells: vec![vec![Cell::Blank, Cell::from(2)], vec![Cell::Blank, Cell::Blank]],
///     blank: Blank::Zero,
///     ..matrix.clone()
/// };
/// assert_eq!(hallbar_json::fingerprint_matrix(&matrix), hallbar_json::fingerprint_matrix(&blank));
/// ```
#[must_use]
pub fn fingerprint_matrix(matrix: &MatrixDocument) -> String {
    digest(matrix.normalised().write(), &NAMING)
}

fn sort_given(given: &mut Given) {
    if let Given::OneOf(texts) = given {
        sort_set(texts);
    }
}

fn sort_set<T: Ord>(members: &mut Vec<T>) {
    members.sort();
    members.dedup();
}

/// Sorts every list of texts in a handbook's JSON. They are all sets (kinds, options of a level, items of lenses,
/// questions of a depth, values of a comparison or parameter), but for the goals of a list, which are asked in order.
fn sort_sets(json: &mut Json) {
    match json {
        Json::List(items) if items.iter().all(|item| matches!(item, Json::Text(_))) => {
            items.sort_by(|a, b| text(a).cmp(text(b)));
            items.dedup();
        }
        Json::List(items) => items.iter_mut().for_each(sort_sets),
        Json::Object(members) => {
            let members = members.iter_mut().filter(|(name, _)| name != "agenda_goals");
            members.for_each(|(_, value)| sort_sets(value));
        }
        _ => {}
    }
}

fn text(json: &Json) -> &str {
    if let Json::Text(text) = json { text } else { "" }
}

/// The digest of a document without these fields of its own.
fn digest(document: Json, without: &[&str]) -> String {
    let content = match document {
        Json::Object(mut members) => {
            members.retain(|(name, _)| !without.contains(&name.as_str()));
            Json::Object(members)
        }
        other => other,
    };
    // Canonical JSON fails only on what JSON cannot hold, which this tree cannot either.
    let canonical = serde_json_canonicalizer::to_vec(&content).unwrap_or_default();
    Sha256::digest(&canonical).iter().map(|byte| format!("{byte:02x}")).collect()
}
