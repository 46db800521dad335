use std::collections::BTreeSet;

use super::super::case::Made;
use super::super::check::{Basis, Check, Finding, View, Weight, said};
use super::super::words::{listed, quoted, titled};
use crate::Text;
use crate::phrase::Phrase;
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
    let best = titled(&best.title, &best.id);
    let groups = groups(view, main);
    if groups.len() < 2 {
        return Vec::new();
    }
    let mut bases: Vec<(Option<usize>, Option<Made<'_>>)> = Vec::new();
    let mut found = Vec::new();
    for (at, group) in groups.iter().enumerate() {
        let Some((made, kept)) = deepest_first(view).into_iter().find_map(|depth| {
            let known = bases.iter().find(|(known, _)| *known == depth).map(|(_, made)| made.clone());
            let made = known.unwrap_or_else(|| {
                let made = Made::best(view.scorer, depth);
                bases.push((depth, made.clone()));
                made
            })?;
            let worst = made.asks(&group.criteria).then(|| made.at_worst(&group.criteria)).flatten()?;
            Some((worst.clone(), worst.reaches_best().then_some(worst)))
        }) else {
            continue;
        };
        if kept.is_none() {
            continue;
        }
        let Some(case) = made.proven(&format!("prov-{}", at + 1)) else { continue };
        let needed = groups.iter().enumerate().filter(|(other, beside)| {
            let apart: BTreeSet<usize> = beside.criteria.difference(&group.criteria).copied().collect();
            // Lenses cut across one another: what makes up for an item is told in its own.
            beside.within == group.within
                && *other != at
                && made.at_worst(&apart).is_some_and(|both| !both.reaches_best())
        });
        let needed: Vec<&Text> = needed.map(|(_, beside)| &beside.title).collect();
        let ([sv, en], [b_sv, b_en]) = (quoted(&group.title), quoted(&best));
        let (by_sv, by_en) = if needed.is_empty() {
            let sv = "Det som väger upp är de andra svaren tillsammans.".to_owned();
            (sv, "What makes up for it is the other answers together.".to_owned())
        } else {
            let [sv, en] = listed(needed);
            (format!("Det förutsätter goda svar i {sv}."), format!("It takes good answers in {en}."))
        };
        let consequence = said(
            format!("Ett ärende med de sämsta svaren i {sv} kan ändå få {b_sv}. {by_sv}"),
            format!("A case with the worst answers in {en} can still have {b_en}. {by_en}"),
        );
        let mut finding = CHECK.found(group.path.clone(), group.title.clone(), consequence);
        finding.case = Some(case);
        found.push(finding);
    }
    found
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
