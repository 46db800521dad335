//! Under which heading a question stands.

use hallbar_core::Text;
use hallbar_core::handbook::{Condition, HandbookDocument, Operand, Quantity, Question};

/// The part of the score tree that a question counts in, just below the main node; else the stage that asks for its answer.
pub(super) fn group<'h>(handbook: &'h HandbookDocument, question: &Question) -> Option<(&'h Text, &'h str)> {
    let reads = |quantity: &Quantity| matches!(quantity, Quantity::Answer { question: read, .. } if *read == question.id);
    if let Some(criterion) = handbook.criteria.iter().find(|criterion| reads(&criterion.reads)) {
        let parent =
            |id: &str| handbook.nodes.iter().find(|node| node.parts.iter().any(|part| part.of == id));
        let mut found = parent(&criterion.id);
        // A tree is no deeper than it has nodes.
        for _ in 0..handbook.nodes.len() {
            let Some(node) = found else { break };
            match parent(&node.id) {
                Some(above) if Some(&above.id) != handbook.main.as_ref() => found = Some(above),
                _ => return Some((&node.title, &node.id)),
            }
        }
    }
    let asks = |condition: &Condition| mentions(condition, &reads);
    let mut stages = handbook.stages.iter();
    let stage = stages.find(|stage| stage.gates.iter().any(|gate| asks(&gate.requires)))?;
    Some((&stage.title, &stage.id))
}

/// Whether a condition looks at such a quantity.
fn mentions(condition: &Condition, is: &dyn Fn(&Quantity) -> bool) -> bool {
    let other = |to: &Operand| matches!(to, Operand::Quantity(quantity) if is(quantity));
    match condition {
        Condition::All(parts) | Condition::Any(parts) | Condition::Count { of: parts, .. } => {
            parts.iter().any(|part| mentions(part, is))
        }
        Condition::Not(part) | Condition::Items { holds: part, .. } => mentions(part, is),
        Condition::Compare { left, test } => is(left) || other(&test.to),
        Condition::Each { of, test, .. } => of.iter().any(is) || other(&test.to),
        Condition::Motivated(id) | Condition::Evidenced(id) => is(&Quantity::answer(id.clone())),
    }
}
