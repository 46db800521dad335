//! A handbook held against another strategy: what carries over, what has no counterpart, and what nothing looks at.
//!
//! A criterion looks at goals of the strategy that its handbook was written for. A goal of the new strategy is a *counterpart*
//! of one of the old where both are linked to the same target of Agenda 2030 in the same direction, or to the same goal of
//! it where neither shares a target with any. Links that are proposals count here, and are told as such: what comes out is
//! itself proposals, for a person to decide.
//!
//! Left out: making the layer (the adapters), and deciding.

use std::collections::BTreeSet;

use crate::agenda2030::Code;
use crate::handbook::{Criterion, HandbookDocument, ItemSource};
use crate::strategy::{StrategyDocument, StrategyGoal};

/// What came of holding a handbook against another strategy.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Adaptation {
    /// The criteria that look at goals or codes, and what they would look at.
    pub criteria: Vec<Carried>,
    /// Criteria that say nothing of what they look at.
    pub silent: Vec<String>,
    /// Goals of the new strategy that nothing would look at, neither a criterion nor a list of its goals.
    pub unseen: Vec<String>,
    /// Lists that follow the strategy's goals: the list, its depth, and how many items it had and has.
    pub lists: Vec<Followed>,
}

/// What a criterion looks at, in the old strategy and the new.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Carried {
    /// The criterion.
    pub criterion: String,
    /// The old goals that have counterparts, with them.
    pub found: Vec<Counterparts>,
    /// The old goals that have none, and those that the old strategy does not have.
    pub lost: Vec<String>,
    /// Goals of the new strategy proposed because they are linked to codes that the criterion itself names.
    pub by_code: Vec<Counterpart>,
}

impl Carried {
    /// The goals that the criterion is proposed to look at, in the order of the strategy's tree, each once.
    #[must_use]
    pub fn proposed(&self, strategy: &StrategyDocument) -> Vec<String> {
        let all = self.found.iter().flat_map(|found| &found.goals).chain(&self.by_code);
        let proposed: BTreeSet<&str> = all.map(|counterpart| counterpart.goal.as_str()).collect();
        let order = flat(&strategy.goals);
        order.into_iter().map(|goal| goal.id.clone()).filter(|id| proposed.contains(id.as_str())).collect()
    }
}

/// The counterparts of one old goal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counterparts {
    /// The old goal.
    pub of: String,
    /// Its counterparts, most shared codes first.
    pub goals: Vec<Counterpart>,
}

/// A goal of the new strategy, and why it is proposed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counterpart {
    /// The goal.
    pub goal: String,
    /// Targets of Agenda 2030 that both are linked to; goals of it where no target is shared.
    pub shared: Vec<String>,
    /// Whether any of the links is a proposal that a region has not made its own.
    pub proposal: bool,
}

/// A list that follows the strategy's goals.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Followed {
    /// The list.
    pub list: String,
    /// Depth in the tree, from 1.
    pub depth: u8,
    /// Items under the old strategy, where it is given.
    pub before: Option<usize>,
    /// Items under the new one. None means that the new strategy is not so deep.
    pub after: usize,
}

/// Holds a handbook against a strategy that it was not written for; `from` is the one it was written for, where it is at
/// hand.
///
/// # Examples
/// ```
/// use hallbar_core::adapt::adapt;
/// use hallbar_core::handbook::{Criterion, HandbookDocument};
/// use hallbar_core::strategy::{GoalLink, StrategyDocument, StrategyGoal};
/// let goal = |id: &str, to: &str| StrategyGoal {
///     id: id.into(),
///     links: vec![GoalLink { to: to.into(), ..GoalLink::default() }],
///     ..StrategyGoal::default()
/// };
/// let strategy = |goals| StrategyDocument { goals, ..StrategyDocument::default() };
/// let handbook = HandbookDocument {
///     criteria: vec![Criterion { id: "travel".into(), goals: vec!["roads".into()], ..Criterion::default() }],
///     ..HandbookDocument::default()
/// };
/// let new = strategy(vec![goal("places", "11.2"), goal("skills", "4.4")]);
/// let found = adapt(&handbook, Some(&strategy(vec![goal("roads", "11.2")])), &new);
/// assert_eq!(found.criteria[0].proposed(&new), ["places"]);
/// assert_eq!(found.unseen, ["skills"]);
/// ```
#[must_use]
pub fn adapt(
    handbook: &HandbookDocument,
    from: Option<&StrategyDocument>,
    to: &StrategyDocument,
) -> Adaptation {
    let (old, new) = (from.map(|from| flat(&from.goals)).unwrap_or_default(), flat(&to.goals));
    // A later version of the same strategy: a goal that is still there is its own counterpart.
    let still = |id: &str| from.is_some_and(|from| from.id == to.id) && new.iter().any(|goal| goal.id == *id);
    let looks = |criterion: &&Criterion| !criterion.goals.is_empty() || !criterion.agenda.is_empty();
    let criteria: Vec<Carried> = handbook
        .criteria
        .iter()
        .filter(looks)
        .map(|criterion| carried(criterion, &old, &new, &still))
        .collect();
    let silent = handbook.criteria.iter().filter(|criterion| !looks(criterion));
    let lists: Vec<Followed> = handbook
        .lists
        .iter()
        .filter_map(|list| match &list.items {
            ItemSource::Strategy { depth, .. } => Some(Followed {
                list: list.id.clone(),
                depth: *depth,
                before: from.map(|from| at_depth(&from.goals, *depth).len()),
                after: at_depth(&to.goals, *depth).len(),
            }),
            _ => None,
        })
        .collect();
    let named: BTreeSet<String> = criteria.iter().flat_map(|carried| carried.proposed(to)).collect();
    let unseen = unseen(to, &named, &lists);
    Adaptation { criteria, silent: silent.map(|criterion| criterion.id.clone()).collect(), unseen, lists }
}

fn carried(
    criterion: &Criterion,
    old: &[&StrategyGoal],
    new: &[&StrategyGoal],
    still: &dyn Fn(&str) -> bool,
) -> Carried {
    let (mut found, mut lost) = (Vec::new(), Vec::new());
    for id in &criterion.goals {
        let goals = match old.iter().find(|goal| goal.id == *id) {
            Some(_) if still(id) => {
                vec![Counterpart { goal: id.clone(), shared: Vec::new(), proposal: false }]
            }
            Some(goal) => counterparts(&codes(goal), new),
            None => Vec::new(),
        };
        if goals.is_empty() {
            lost.push(id.clone());
        } else {
            found.push(Counterparts { of: id.clone(), goals });
        }
    }
    let own: Vec<Link> = criterion
        .agenda
        .iter()
        .filter_map(|code| Some(Link { code: code.parse().ok()?, hinders: false, proposal: false }))
        .collect();
    let by_code = if criterion.goals.is_empty() { counterparts(&own, new) } else { Vec::new() };
    Carried { criterion: criterion.id.clone(), found, lost, by_code }
}

/// A link to Agenda 2030.
struct Link {
    code: Code,
    hinders: bool,
    proposal: bool,
}

fn codes(goal: &StrategyGoal) -> Vec<Link> {
    let link = |link: &crate::strategy::GoalLink| {
        let hinders = link.direction == crate::strategy::Direction::Hinders;
        Some(Link { code: link.to.parse().ok()?, hinders, proposal: link.proposal })
    };
    goal.links.iter().filter_map(link).collect()
}

/// The goals that share a target with these links; where none does, those that share a goal of Agenda 2030.
fn counterparts(links: &[Link], goals: &[&StrategyGoal]) -> Vec<Counterpart> {
    let sharing = |same: fn(&Code, &Code) -> Option<Code>| {
        let mut found: Vec<Counterpart> = Vec::new();
        for goal in goals {
            let (mut shared, mut proposal) = (BTreeSet::new(), false);
            for theirs in codes(goal) {
                for ours in links.iter().filter(|ours| ours.hinders == theirs.hinders) {
                    if let Some(code) = same(&ours.code, &theirs.code) {
                        shared.insert(code);
                        proposal |= ours.proposal || theirs.proposal;
                    }
                }
            }
            if !shared.is_empty() {
                found.push(Counterpart {
                    goal: goal.id.clone(),
                    shared: shared.iter().map(Code::to_string).collect(),
                    proposal,
                });
            }
        }
        // Most shared first; a stable sort leaves the rest as the tree has them.
        found.sort_by_key(|counterpart| std::cmp::Reverse(counterpart.shared.len()));
        found
    };
    let by_target = sharing(|ours, theirs| (ours == theirs && ours.target().is_some()).then_some(*ours));
    if !by_target.is_empty() {
        return by_target;
    }
    sharing(|ours, theirs| (ours.goal() == theirs.goal()).then(|| Code::Goal(ours.goal())))
}

/// The goals that nothing looks at: not named, no goal above or below them named, and on no list of the strategy's goals.
fn unseen(strategy: &StrategyDocument, named: &BTreeSet<String>, lists: &[Followed]) -> Vec<String> {
    fn walk(
        goal: &StrategyGoal,
        depth: u8,
        above: bool,
        see: (&BTreeSet<String>, &[Followed]),
        unseen: &mut Vec<String>,
    ) -> bool {
        let (named, lists) = see;
        let own = named.contains(&goal.id) || lists.iter().any(|list| list.depth == depth);
        let before = unseen.len();
        let mut below = false;
        for inner in &goal.goals {
            below |= walk(inner, depth.saturating_add(1), above || own, see, unseen);
        }
        if !(own || above || below) {
            // The goals inside it are told by it.
            unseen.truncate(before);
            unseen.push(goal.id.clone());
        }
        own || below
    }
    let mut unseen = Vec::new();
    for goal in &strategy.goals {
        walk(goal, 1, false, (named, lists), &mut unseen);
    }
    unseen
}

/// Every goal, each before those inside it.
fn flat(goals: &[StrategyGoal]) -> Vec<&StrategyGoal> {
    goals.iter().flat_map(|goal| std::iter::once(goal).chain(flat(&goal.goals))).collect()
}

fn at_depth(goals: &[StrategyGoal], depth: u8) -> Vec<&StrategyGoal> {
    match depth {
        0 => Vec::new(),
        1 => goals.iter().collect(),
        deeper => goals.iter().flat_map(|goal| at_depth(&goal.goals, deeper - 1)).collect(),
    }
}

#[cfg(test)]
mod tests;
