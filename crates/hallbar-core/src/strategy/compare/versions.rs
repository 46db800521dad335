//! What changed from one version of a strategy to another.

use std::collections::BTreeMap;

use super::super::{
    Action, Analysis, Dimension, FollowUp, GoalLink, OutOfScope, Participation, Perspective, StatedConflict,
    StrategyDocument, StrategyGoal, StrategyIndicator, StrategyPart, Theme,
};
use super::beside::{AgendaCoverage, CheckChange, CodeChanges, FigureChange, check_changes, figure_changes};
use super::matched::{Matched, matched};
use super::side::Side;
use super::{Change, GoalName, StrategyName};
use crate::agenda2030::Code;
use crate::{Decimal, RoughDate};

/// What changed from one version of a strategy to another.
///
/// The other way round everything is mirrored: what was added is removed. The order of goals alone is no change.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct VersionComparison {
    /// The earlier version.
    pub before: StrategyName,
    /// The later version.
    pub after: StrategyName,
    /// The theme that was looked through, if any.
    pub theme: Option<Theme>,
    /// How many goals are in both, changed or not.
    pub kept: usize,
    /// What changed in what is said of the strategy as a whole.
    pub document: DocumentChanges,
    /// What changed in the goals: in the order of the later version, and then those that are gone.
    pub goals: Vec<GoalChange>,
    /// What that does to what is supported and hindered in Agenda 2030.
    pub coverage: AgendaCoverage<CodeChanges>,
    /// Checks that come out differently.
    pub checks: Vec<CheckChange>,
    /// Figures that are others.
    pub figures: Vec<FigureChange>,
}

/// What changed in what is said of a strategy as a whole; what is none or empty is as it was.
#[derive(Debug, Clone, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct DocumentChanges {
    /// What it is called.
    pub title: Option<Change<String>>,
    /// The vision.
    pub vision: Option<Change<String>>,
    /// The region's word for the vision.
    pub vision_called: Option<Change<String>>,
    /// The last year it looks to.
    pub horizon: Option<Change<i16>>,
    /// When it was adopted.
    pub adopted: Option<Change<RoughDate>>,
    /// When it was last revised.
    pub revised: Option<Change<RoughDate>>,
    /// When it was last reviewed.
    pub reviewed: Option<Change<RoughDate>>,
    /// The analysis it rests on.
    pub analysis: Option<Change<Analysis>>,
    /// How it is followed up.
    pub follow_up: Option<Change<FollowUp>>,
    /// Who took part.
    pub participation: Option<Change<Participation>>,
    /// The names of the levels.
    pub levels: Option<Change<Vec<String>>>,
    /// What the later document no longer tells, and what it tells that the earlier did not.
    pub unknown: Vec<Change<StrategyPart>>,
    /// Perspectives, by their ids.
    pub perspectives: Vec<Change<Perspective>>,
    /// What is left out of Agenda 2030, by the goal.
    pub out_of_scope: Vec<Change<OutOfScope>>,
    /// Conflicts, by their ids.
    pub conflicts: Vec<Change<StatedConflict>>,
    /// Indicators of the strategy as a whole, by their ids.
    pub indicators: Vec<Change<StrategyIndicator>>,
}

/// What changed in a goal. Of a goal that is new or gone everything is told, held against nothing.
#[derive(Debug, Clone, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct GoalChange {
    /// The goal in the earlier version; none where it is new.
    pub before: Option<GoalName>,
    /// The goal in the later version; none where it is gone.
    pub after: Option<GoalName>,
    /// By what the two were taken for one goal.
    pub matched: Option<GoalsMatched>,
    /// The goals above it, where they are not one goal; none of them where it stands at the top.
    pub moved: Option<Change<GoalName>>,
    /// What it says, where a goal in both was reworded.
    pub title: Option<Change<String>>,
    /// Its level, where one is named.
    pub level: Option<Change<String>>,
    /// Who answers for it.
    pub owner: Option<Change<String>>,
    /// The dimensions that it serves as the region says.
    pub dimensions: Vec<Change<Dimension>>,
    /// The themes that it is seen under.
    pub themes: Vec<Change<Theme>>,
    /// Links to Agenda 2030, by the code they go to and by direction where there are two.
    pub links: Vec<Change<GoalLink>>,
    /// Indicators, by their ids.
    pub indicators: Vec<Change<StrategyIndicator>>,
    /// Measures, by their ids.
    pub measures: Vec<Change<Action>>,
}

/// By what a goal of the later version was taken for one of the earlier.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum GoalsMatched {
    /// They have one id.
    Id,
    /// Their titles are alike: how much, from 0.6 to 1 (Sørensen and Dice's measure over pairs of signs).
    Text(Decimal),
}

impl GoalChange {
    fn is_empty(&self) -> bool {
        let nothing = Self {
            before: self.before.clone(),
            after: self.after.clone(),
            matched: self.matched,
            ..Self::default()
        };
        // Another id is a change too: whoever names the goal has to know.
        let ids = |name: &Option<GoalName>| name.as_ref().map(|name| name.id.clone());
        *self == nothing && ids(&self.before) == ids(&self.after)
    }
}

pub(super) fn compared(before: &Side<'_>, after: &Side<'_>) -> VersionComparison {
    let matched = matched(before, after);
    let kept = matched.to_after.iter().filter(|(a, (b, _))| before.shows(**a) || after.shows(*b)).count();
    VersionComparison {
        before: StrategyName::of(before.strategy),
        after: StrategyName::of(after.strategy),
        theme: before.theme,
        kept,
        document: match before.theme {
            None => DocumentChanges::between(before.tree.document, after.tree.document),
            Some(_) => DocumentChanges::default(),
        },
        goals: goals(before, after, &matched),
        coverage: AgendaCoverage::of(before, after, CodeChanges::between),
        checks: check_changes(before, after),
        figures: figure_changes(before, after),
    }
}

fn goals(before: &Side<'_>, after: &Side<'_>, matched: &Matched) -> Vec<GoalChange> {
    let mut changes = Vec::new();
    for at in 0..after.tree.goals.len() {
        let earlier = matched.to_before.get(&at).copied();
        if after.shows(at) || earlier.is_some_and(|(earlier, _)| before.shows(earlier)) {
            let both = earlier.map(|(earlier, by)| (earlier, at, by));
            changes.push(match both {
                Some((earlier, at, by)) => GoalChange {
                    moved: moved(before, earlier, after, at, matched),
                    matched: Some(by),
                    ..change(before, Some(earlier), after, Some(at))
                },
                None => change(before, None, after, Some(at)),
            });
        }
    }
    let gone = (0..before.tree.goals.len()).filter(|at| !matched.to_after.contains_key(at));
    changes.extend(gone.filter(|at| before.shows(*at)).map(|at| change(before, Some(at), after, None)));
    changes.retain(|change| !change.is_empty());
    changes
}

/// A goal has moved where the goal above it is not the one that the goal above it became.
fn moved(
    before: &Side<'_>,
    earlier: usize,
    after: &Side<'_>,
    later: usize,
    matched: &Matched,
) -> Option<Change<GoalName>> {
    let above = |side: &Side<'_>, at| side.goal(at).and_then(|placed| placed.parent);
    let (from, to) = (above(before, earlier), above(after, later));
    let became = from.and_then(|from| matched.to_after.get(&from)).map(|(became, _)| *became);
    let stays = match (from, to) {
        (None, None) => true,
        (Some(_), Some(to)) => became == Some(to),
        _ => false,
    };
    let name = |side: &Side<'_>, at: Option<usize>| {
        at.and_then(|at| side.goal(at)).map(|placed| GoalName::of(placed.goal))
    };
    (!stays).then(|| Change { from: name(before, from), to: name(after, to) })
}

/// What is otherwise told of a goal, in both or one of the versions.
fn change(before: &Side<'_>, earlier: Option<usize>, after: &Side<'_>, later: Option<usize>) -> GoalChange {
    let nothing = StrategyGoal::default();
    let was = earlier.and_then(|at| before.goal(at)).map(|placed| placed.goal);
    let is = later.and_then(|at| after.goal(at)).map(|placed| placed.goal);
    let title = was.zip(is).and_then(|(was, is)| Change::between(Some(&was.title), Some(&is.title)));
    let (from, to) = (was.unwrap_or(&nothing), is.unwrap_or(&nothing));
    GoalChange {
        before: was.map(GoalName::of),
        after: is.map(GoalName::of),
        matched: None,
        moved: None,
        title,
        level: Change::between(from.level.as_ref(), to.level.as_ref()),
        owner: Change::between(from.owner.as_ref(), to.owner.as_ref()),
        dimensions: listed(&from.dimensions, &to.dimensions, |dimension| *dimension),
        themes: listed(&from.themes, &to.themes, |theme| *theme),
        links: links(&from.links, &to.links),
        indicators: listed(&from.indicators, &to.indicators, |indicator| indicator.id.clone()),
        measures: listed(&from.measures, &to.measures, |measure| measure.id.clone()),
    }
}

/// Changes in a list whose items go by a name: in the later order, and then what is gone.
fn listed<T: Clone + PartialEq, K: Ord>(from: &[T], to: &[T], key: impl Fn(&T) -> K) -> Vec<Change<T>> {
    let was: BTreeMap<K, &T> = from.iter().map(|item| (key(item), item)).collect();
    let is: BTreeMap<K, &T> = to.iter().map(|item| (key(item), item)).collect();
    let mut told = std::collections::BTreeSet::new();
    let first = |item: &T, told: &mut std::collections::BTreeSet<K>| told.insert(key(item));
    let mut changes: Vec<Change<T>> = Vec::new();
    for item in to {
        if first(item, &mut told) {
            changes.extend(Change::between(was.get(&key(item)).copied(), Some(item)));
        }
    }
    for item in from {
        if first(item, &mut told) && !is.contains_key(&key(item)) {
            changes.extend(Change::between(Some(item), None));
        }
    }
    changes
}

/// Changes in links. A goal may both support and hinder one code: then each direction is a link of its own.
fn links(from: &[GoalLink], to: &[GoalLink]) -> Vec<Change<GoalLink>> {
    let read = |link: &GoalLink| link.to.parse::<Code>().ok();
    let of = |links: &[GoalLink], code: Option<Code>| links.iter().filter(|link| read(link) == code).count();
    let alone = |code: Option<Code>| of(from, code) <= 1 && of(to, code) <= 1;
    listed(from, to, |link| {
        let code = read(link);
        (code, (!alone(code)).then_some(link.direction))
    })
}

impl DocumentChanges {
    fn between(from: &StrategyDocument, to: &StrategyDocument) -> Self {
        let parts = |from: &[StrategyPart], to: &[StrategyPart]| listed(from, to, |part| *part);
        Self {
            title: Change::between(Some(&from.title), Some(&to.title)),
            vision: Change::between(from.vision.as_ref(), to.vision.as_ref()),
            vision_called: Change::between(from.vision_called.as_ref(), to.vision_called.as_ref()),
            horizon: Change::between(from.horizon.as_ref(), to.horizon.as_ref()),
            adopted: Change::between(from.adopted.as_ref(), to.adopted.as_ref()),
            revised: Change::between(from.revised.as_ref(), to.revised.as_ref()),
            reviewed: Change::between(from.reviewed.as_ref(), to.reviewed.as_ref()),
            analysis: Change::between(from.analysis.as_ref(), to.analysis.as_ref()),
            follow_up: Change::between(from.follow_up.as_ref(), to.follow_up.as_ref()),
            participation: Change::between(from.participation.as_ref(), to.participation.as_ref()),
            levels: Change::between(Some(&from.levels), Some(&to.levels)),
            unknown: parts(&from.unknown, &to.unknown),
            perspectives: listed(&from.perspectives, &to.perspectives, |one| one.id.clone()),
            out_of_scope: listed(&from.out_of_scope, &to.out_of_scope, |one| one.goal.clone()),
            conflicts: listed(&from.conflicts, &to.conflicts, |one| one.id.clone()),
            indicators: listed(&from.indicators, &to.indicators, |one| one.id.clone()),
        }
    }
}
