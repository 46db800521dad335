use std::collections::BTreeSet;

use super::super::case::{Made, Search};
use super::super::check::{Basis, Check, Finding, View, Weight, said};
use super::super::words::{listed, quoted, titled};
use crate::Text;
use crate::phrase::{Phrase, Remark};
use crate::program::Leaf;

pub(super) const CHECK: Check = Check {
    code: "HS16",
    id: "bought-off",
    name: Phrase { sv: "Det sämsta går att köpa sig fri från", en: "The worst can be bought off" },
    what: Phrase {
        sv: "Om ett ärende med de sämsta svaren i en dimension (eller gren) ändå kan få den bästa klassen, och vilka andra som måste vara bra då.",
        en: "Whether a case with the worst answers in one dimension (or branch) can still have the best class, and which others must be good then.",
    },
    why: Phrase {
        sv: "Ett medelvärde låter det ena betala för det andra. Ska miljön vara en grund räcker inte en vikt.",
        en: "A mean lets one thing pay for another. Where the environment is to be a foundation, a weight is not enough.",
    },
    how: Phrase {
        sv: "Sätt ett krav eller ett tak (`caps`) för dimensionen, eller räkna med den sämsta delen (`minimum`). Är det meningen att det ena får väga upp det andra, låt det vara.",
        en: "Put a requirement or a cap (`caps`) on the dimension, or count by the worst part (`minimum`). Where one may make up for another, let it be.",
    },
    weight: Weight::Look,
    basis: Basis::Shown,
    run,
};

struct Group {
    /// The lens it is an item of; none for a part of the main node.
    within: Option<usize>,
    path: String,
    title: Text,
    criteria: BTreeSet<usize>,
}

fn run(view: &mut View<'_>) -> Vec<Finding> {
    let Some(main) = view.program.main else { return Vec::new() };
    let Some(node) = view.doc.nodes.get(main) else { return Vec::new() };
    let (Some(best), true) = (node.classes.first(), node.classes.len() > 1) else { return Vec::new() };
    // A class that no case can have is told as such.
    if view.splits.main >> (node.classes.len() - 1) & 1 == 0 {
        return Vec::new();
    }
    let best = titled(&best.title, &best.id);
    let groups = groups(view, main);
    if groups.len() < 2 {
        return Vec::new();
    }
    let depths = deepest_first(view);
    let mut cases = Cases { view, search: Search::new(view.scorer), best: Vec::new() };
    let mut found = Vec::new();
    for (at, group) in groups.iter().enumerate() {
        let Some(worst) = cases.still_best(&depths, group) else { continue };
        let Some(case) = worst.proven(&format!("prov-{}", at + 1)) else { continue };
        let needed = cases.needed(&worst, group, &groups);
        let mut finding =
            CHECK.found(group.path.clone(), group.title.clone(), told(&group.title, &best, &needed));
        finding.case = Some(case);
        found.push(finding);
    }
    found
}

fn told(group: &Text, best: &Text, needed: &[&Text]) -> Remark {
    let ([sv, en], [b_sv, b_en]) = (quoted(group), quoted(best));
    let (by_sv, by_en) = if needed.is_empty() {
        let sv = "Det som väger upp är de andra svaren tillsammans.".to_owned();
        (sv, "What makes up for it is the other answers together.".to_owned())
    } else {
        let [sv, en] = listed(needed.iter().copied());
        (format!("Det förutsätter goda svar i {sv}."), format!("It takes good answers in {en}."))
    };
    said(
        format!("Ett ärende med de sämsta svaren i {sv} kan ändå få {b_sv}. {by_sv}"),
        format!("A case with the worst answers in {en} can still have {b_en}. {by_en}"),
    )
}

/// The best case at each depth, sought once.
struct Cases<'v, 's> {
    view: &'v View<'s>,
    search: Search,
    best: Vec<(Option<usize>, Option<Made<'s>>)>,
}

impl<'s> Cases<'_, 's> {
    /// The best case that asks about a group, with the worst answers there, if it still has the best class.
    fn still_best(&mut self, depths: &[Option<usize>], group: &Group) -> Option<Made<'s>> {
        let worst = depths.iter().find_map(|depth| {
            let best = self.at(*depth)?;
            if !best.asks(&group.criteria, &mut self.search) {
                return None;
            }
            best.at_worst(&group.criteria)
        })?;
        worst.reaches_best(&mut self.search).then_some(worst)
    }

    fn at(&mut self, depth: Option<usize>) -> Option<Made<'s>> {
        if let Some((_, known)) = self.best.iter().find(|(known, _)| *known == depth) {
            return known.clone();
        }
        let made = Made::best(self.view.scorer, depth, &mut self.search);
        self.best.push((depth, made.clone()));
        made
    }

    /// The groups that cannot be at their worst as well. Lenses cut across one another: only the group's own counts.
    fn needed<'g>(&mut self, worst: &Made<'s>, group: &Group, groups: &'g [Group]) -> Vec<&'g Text> {
        let beside = groups.iter().filter(|other| other.within == group.within && other.path != group.path);
        let needed = beside.filter(|other| {
            let apart: BTreeSet<usize> = other.criteria.difference(&group.criteria).copied().collect();
            worst.at_worst(&apart).is_some_and(|both| !both.reaches_best(&mut self.search))
        });
        needed.map(|other| &other.title).collect()
    }
}

/// The depths, those that ask the most first; none where there are none.
fn deepest_first(view: &View<'_>) -> Vec<Option<usize>> {
    let mut depths: Vec<usize> = (0..view.doc.depths.len()).collect();
    let asks = |at: &usize| view.doc.depths.get(*at).map_or(0, |depth| depth.asks.len());
    depths.sort_by_key(|at| std::cmp::Reverse(asks(at)));
    if depths.is_empty() { vec![None] } else { depths.into_iter().map(Some).collect() }
}

/// What may be bad by itself: the parts of the main node, and the items of lenses where they are something else.
fn groups(view: &View<'_>, main: usize) -> Vec<Group> {
    let mut groups = parts(view, main);
    let mut inside = BTreeSet::new();
    below(view, main, &mut inside);
    for (at, lens) in view.doc.lenses.iter().enumerate() {
        for (number, item) in lens.items.iter().enumerate() {
            let seen = view.doc.criteria.iter().enumerate();
            let seen = seen.filter(|(at, rule)| inside.contains(at) && rule.seen_in.contains(&item.id));
            let criteria: BTreeSet<usize> = seen.map(|(at, _)| at).collect();
            if criteria.is_empty() || groups.iter().any(|known| known.criteria == criteria) {
                continue;
            }
            let title = titled(&item.title, &item.id);
            groups.push(Group {
                within: Some(at),
                path: format!("/lenses/{at}/items/{number}"),
                title,
                criteria,
            });
        }
    }
    groups
}

fn parts(view: &View<'_>, main: usize) -> Vec<Group> {
    let parts = view.program.nodes.get(main).into_iter().flat_map(|node| &node.parts);
    let parts: Vec<Leaf> = parts.filter(|part| !part.bonus).map(|part| part.of).collect();
    // Single criteria only where they are few: of many, any one is bought off.
    let few = parts.len() <= FEW;
    let group = |leaf: &Leaf| match leaf {
        Leaf::Node(at) => {
            let node = view.doc.nodes.get(*at)?;
            let mut criteria = BTreeSet::new();
            below(view, *at, &mut criteria);
            let title = titled(&node.title, &node.id);
            Some(Group { within: None, path: format!("/nodes/{at}"), title, criteria })
        }
        Leaf::Criterion(at) if few => {
            let rule = view.doc.criteria.get(*at)?;
            let title = titled(&rule.title, &rule.id);
            Some(Group { within: None, path: format!("/criteria/{at}"), title, criteria: [*at].into() })
        }
        Leaf::Criterion(_) => None,
    };
    parts.iter().filter_map(group).filter(|group| !group.criteria.is_empty()).collect()
}

/// More parts than these are not told one by one.
const FEW: usize = 8;

fn below(view: &View<'_>, node: usize, found: &mut BTreeSet<usize>) {
    let Some(node) = view.program.nodes.get(node) else { return };
    for part in &node.parts {
        match part.of {
            Leaf::Criterion(at) => {
                found.insert(at);
            }
            Leaf::Node(at) => below(view, at, found),
        }
    }
}
