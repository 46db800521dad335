//! Which cases a guide is for, and what is left of a condition for them.

use hallbar_core::CaseKind;
use hallbar_core::handbook::{
    Condition, Depth, HandbookDocument, Operand, Quantity, Question, Relation, Test,
};

/// What is left of a condition once the kind of case and the depth are known.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Left {
    /// It holds.
    Always,
    /// It does not hold.
    Never,
    /// It rests on this.
    On(Condition),
}

/// The kinds of case and the depth that a guide is for.
#[derive(Debug, Clone, Default)]
pub(super) struct Scope {
    /// Any one of these.
    pub(super) kinds: Vec<CaseKind>,
    pub(super) depth: Option<String>,
    /// What parameters hold, for readers to whom they are only numbers.
    pub(super) parameters: Vec<(String, Operand)>,
}

impl Scope {
    /// What is left of a condition: the same for every kind, else all of it.
    pub(super) fn left(&self, condition: &Condition) -> Left {
        let depth = self.depth.as_deref();
        let mut kinds = self.kinds.iter().map(|kind| settle(condition, Some(*kind), depth));
        let left = match kinds.next() {
            Some(first) if kinds.all(|other| other == first) => first,
            _ => settle(condition, None, depth),
        };
        match left {
            Left::On(mut condition) => {
                self.fill_in(&mut condition);
                Left::On(condition)
            }
            settled => settled,
        }
    }

    /// Puts what parameters hold in their place.
    fn fill_in(&self, condition: &mut Condition) {
        match condition {
            Condition::All(parts) | Condition::Any(parts) | Condition::Count { of: parts, .. } => {
                parts.iter_mut().for_each(|part| self.fill_in(part));
            }
            Condition::Not(part) | Condition::Items { holds: part, .. } => self.fill_in(part),
            Condition::Compare { test, .. } | Condition::Each { test, .. } => {
                if let Operand::Quantity(Quantity::Parameter(id)) = &test.to
                    && let Some((_, held)) = self.parameters.iter().find(|(known, _)| known == id)
                {
                    test.to = held.clone();
                }
            }
            Condition::Motivated(_) | Condition::Evidenced(_) => {}
        }
    }

    /// The same for a condition that may be missing, and then always holds.
    pub(super) fn left_of(&self, condition: Option<&Condition>) -> Left {
        condition.map_or(Left::Always, |condition| self.left(condition))
    }

    /// Whether there is a kind of case among these for which it may hold.
    pub(super) fn may_hold(&self, condition: Option<&Condition>) -> bool {
        let Some(condition) = condition else { return true };
        let depth = self.depth.as_deref();
        self.kinds.is_empty()
            || self.kinds.iter().any(|kind| settle(condition, Some(*kind), depth) != Left::Never)
    }

    /// The depths that may be due: those after the first that always is are never reached.
    pub(super) fn depths<'h>(&self, handbook: &'h HandbookDocument) -> Vec<&'h Depth> {
        let mut reached = Vec::new();
        for depth in &handbook.depths {
            let left = self.left_of(depth.when.as_ref());
            if left != Left::Never {
                reached.push(depth);
            }
            if left == Left::Always {
                break;
            }
        }
        reached
    }

    /// Whether a question may be asked.
    pub(super) fn asks(&self, handbook: &HandbookDocument, question: &Question) -> bool {
        let by_depth = handbook.depths.is_empty()
            || match &self.depth {
                Some(chosen) => handbook
                    .depths
                    .iter()
                    .any(|depth| depth.id == *chosen && depth.asks.contains(&question.id)),
                None => self.depths(handbook).iter().any(|depth| depth.asks.contains(&question.id)),
            };
        by_depth && self.may_hold(question.when.as_ref())
    }
}

fn settle(condition: &Condition, kind: Option<CaseKind>, depth: Option<&str>) -> Left {
    match condition {
        Condition::All(parts) => joined(parts, kind, depth, &Left::Never, &Left::Always, Condition::All),
        Condition::Any(parts) => joined(parts, kind, depth, &Left::Always, &Left::Never, Condition::Any),
        Condition::Not(part) => match settle(part, kind, depth) {
            Left::Always => Left::Never,
            Left::Never => Left::Always,
            Left::On(part) => Left::On(Condition::Not(Box::new(part))),
        },
        Condition::Compare { left, test } => {
            let known = match left {
                Quantity::Fact(fact) if fact == "kind" => kind.map(CaseKind::id),
                Quantity::Depth => depth,
                _ => None,
            };
            match known.and_then(|known| compare(known, test)) {
                Some(true) => Left::Always,
                Some(false) => Left::Never,
                None => Left::On(condition.clone()),
            }
        }
        other => Left::On(other.clone()),
    }
}

/// Parts of which `decisive` settles the whole and `idle` says nothing.
fn joined(
    parts: &[Condition],
    kind: Option<CaseKind>,
    depth: Option<&str>,
    decisive: &Left,
    idle: &Left,
    whole: fn(Vec<Condition>) -> Condition,
) -> Left {
    let mut rest = Vec::new();
    for part in parts {
        match settle(part, kind, depth) {
            Left::On(part) => rest.push(part),
            settled if settled == *decisive => return settled,
            _ => {}
        }
    }
    if rest.is_empty() {
        return idle.clone();
    }
    if rest.len() == 1 {
        return rest.pop().map_or(Left::Always, Left::On);
    }
    Left::On(whole(rest))
}

fn compare(known: &str, test: &Test) -> Option<bool> {
    match (&test.relation, &test.to) {
        (Relation::Is, Operand::Text(text)) => Some(text == known),
        (Relation::IsNot, Operand::Text(text)) => Some(text != known),
        (Relation::In, Operand::List(list)) => Some(list.iter().any(|text| text == known)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(id: &str) -> Condition {
        Condition::is(Quantity::fact("kind"), id)
    }

    #[test]
    fn what_is_known_falls_away() {
        let scope =
            Scope { kinds: vec![CaseKind::ProjectFunding], depth: Some("small".into()), ..Scope::default() };
        let answered = Condition::is(Quantity::answer("q"), true);
        let all = |parts: Vec<Condition>| scope.left(&Condition::All(parts));
        assert_eq!(all(vec![kind("project_funding"), answered.clone()]), Left::On(answered.clone()));
        assert_eq!(all(vec![kind("strategy"), answered.clone()]), Left::Never);
        assert_eq!(all(vec![kind("project_funding")]), Left::Always);
        let any = Condition::Any(vec![kind("strategy"), answered.clone()]);
        assert_eq!(scope.left(&any), Left::On(answered));
        let large = Condition::compare(Quantity::Depth, Relation::IsNot, "small");
        assert_eq!(scope.left(&large), Left::Never);
        assert_eq!(scope.left(&Condition::Not(Box::new(large))), Left::Always);
    }

    #[test]
    fn several_kinds_leave_what_tells_them_apart() {
        let scope =
            Scope { kinds: vec![CaseKind::ProjectFunding, CaseKind::BusinessSupport], ..Scope::default() };
        assert_eq!(scope.left(&kind("strategy")), Left::Never);
        assert_eq!(scope.left(&kind("business_support")), Left::On(kind("business_support")));
        assert!(scope.may_hold(Some(&kind("business_support"))));
        assert!(!scope.may_hold(Some(&kind("strategy"))));
    }
}
