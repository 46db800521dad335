//! Rules made ready to assess the same cases by, whichever handbook the cases were written for.

use hallbar::handbook::{AnswerType, Demand, FactDefinition, HandbookDocument, Question, Scale};
use hallbar::{Handbook, Scorer, Strategy};

/// A handbook as one of several that the same cases are assessed by: it goes by one name, and takes in what only the others
/// ask. What nothing reads moves no point.
pub(super) fn scorer(
    handbook: &HandbookDocument,
    others: &[&HandbookDocument],
    strategy: Option<&Strategy>,
) -> Option<Scorer> {
    let mut document = handbook.clone();
    if let Some(first) = others.first() {
        document.id.clone_from(&first.id);
        document.version.clone_from(&first.version);
        document.comparable_since = None;
    }
    for other in others {
        for question in &other.questions {
            add_question(&mut document, question, other);
        }
        for fact in other.facts.iter().filter(|fact| fact.from.is_none()) {
            add_fact(&mut document, fact, other);
        }
    }
    let handbook = Handbook::validate(document).value?;
    Scorer::compile(&handbook, strategy, None).ok()
}

fn add_question(document: &mut HandbookDocument, question: &Question, other: &HandbookDocument) {
    if document.questions.iter().any(|known| known.id == question.id) {
        return;
    }
    if let Some(list) = &question.per
        && !document.lists.iter().any(|known| known.id == *list)
    {
        document.lists.extend(other.lists.iter().find(|known| known.id == *list).cloned());
    }
    let answer = with_scale(document, &question.answer, other);
    // Conditions may name what is not here.
    document.questions.push(Question {
        answer,
        when: None,
        motivation: Demand::Never,
        evidence: Demand::Never,
        ..question.clone()
    });
}

fn add_fact(document: &mut HandbookDocument, fact: &FactDefinition, other: &HandbookDocument) {
    if document.facts.iter().all(|known| known.id != fact.id) {
        let value = with_scale(document, &fact.value, other);
        document.facts.push(FactDefinition { value, ..fact.clone() });
    }
}

/// The answer type with its scale at hand: under a name of its own where another has the name.
fn with_scale(document: &mut HandbookDocument, answer: &AnswerType, other: &HandbookDocument) -> AnswerType {
    let AnswerType::Level { scale } = answer else { return answer.clone() };
    let Some(theirs) = other.scales.iter().find(|known| known.id == *scale) else { return answer.clone() };
    let mut name = scale.clone();
    while let Some(known) = document.scales.iter().find(|known| known.id == name) {
        if known.levels == theirs.levels {
            return AnswerType::Level { scale: name };
        }
        name.push('+');
    }
    document.scales.push(Scale { id: name.clone(), ..theirs.clone() });
    AnswerType::Level { scale: name }
}
