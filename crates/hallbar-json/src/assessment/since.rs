use hallbar_core::Text;
use hallbar_core::assessment::DocumentName;
use hallbar_core::comparison::{
    Cause, Change, ChangeKind, Comparable, Comparison, DocumentChange, Held, What, WordsChange,
};

/// A comparison with its fields as they are written.
#[derive(serde::Serialize)]
pub(super) struct WrittenSince<'a> {
    case: &'a str,
    same_case: bool,
    handbook: &'a DocumentName,
    comparable: Comparable,
    cause: Cause,
    elsewhere: bool,
    answers: Vec<WrittenChange<'a>>,
    rules: WrittenRules<'a>,
    result: Vec<WrittenChange<'a>>,
}

#[derive(serde::Serialize)]
struct WrittenRules<'a> {
    handbook: Option<&'a DocumentChange>,
    strategy: Option<&'a DocumentChange>,
    call: Option<&'a DocumentChange>,
    parameters: Vec<WrittenChange<'a>>,
    hallbar_version: Option<WrittenVersions<'a>>,
}

#[derive(serde::Serialize)]
struct WrittenVersions<'a> {
    from: &'a str,
    to: &'a str,
}

/// A change, without what it does not have.
#[derive(serde::Serialize)]
struct WrittenChange<'a> {
    what: What,
    id: &'a str,
    item: Option<&'a str>,
    title: &'a Text,
    change: ChangeKind,
    from: Option<&'a Held>,
    to: Option<&'a Held>,
    #[serde(skip_serializing_if = "Option::is_none")]
    difference: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    motivation: Option<WordsChange>,
    #[serde(skip_serializing_if = "Option::is_none")]
    evidence: Option<WordsChange>,
}

impl<'a> From<&'a Comparison> for WrittenSince<'a> {
    fn from(since: &'a Comparison) -> Self {
        let changes = |changes: &'a [Change]| changes.iter().map(WrittenChange::from).collect();
        Self {
            case: &since.case,
            same_case: since.same_case,
            handbook: &since.handbook,
            comparable: since.comparable,
            cause: since.cause,
            elsewhere: since.elsewhere,
            answers: changes(&since.answers),
            rules: WrittenRules {
                handbook: since.rules.handbook.as_ref(),
                strategy: since.rules.strategy.as_ref(),
                call: since.rules.call.as_ref(),
                parameters: changes(&since.rules.parameters),
                hallbar_version: since.rules.hallbar.as_ref().map(|(from, to)| WrittenVersions { from, to }),
            },
            result: changes(&since.result),
        }
    }
}

impl<'a> From<&'a Change> for WrittenChange<'a> {
    fn from(change: &'a Change) -> Self {
        Self {
            what: change.what,
            id: &change.id,
            item: change.item.as_deref(),
            title: &change.title,
            change: change.change,
            from: change.from.as_ref(),
            to: change.to.as_ref(),
            difference: change.difference,
            motivation: change.motivation,
            evidence: change.evidence,
        }
    }
}
