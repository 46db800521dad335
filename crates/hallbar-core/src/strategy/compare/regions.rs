//! The strategies of two regions beside one another.

use std::collections::{BTreeMap, BTreeSet};

use super::super::tree::Placed;
use super::super::{Perspective, StrategyIndicator, StrategyPart, Theme};
use super::assign::{Candidate, best};
use super::beside::{AgendaCoverage, CheckPair, FigurePair, SharedCodes, checks, figures};
use super::likeness::{WHOLE, Words, hash, overlap};
use super::matched::share;
use super::side::{Side, supported};
use super::{GoalName, Pair, StrategyName};
use crate::Decimal;
use crate::agenda2030::Code;

/// How alike titles of goals must be for the goals to stand beside one another: half.
const TITLES: u32 = 500_000;

/// How much of what either supports both must support, where the titles are not alike: three tenths.
const SUPPORT: u32 = 300_000;

/// How alike titles of indicators must be to be told as perhaps the same: four fifths.
const COMMON: u32 = 800_000;

/// The strategies of two regions beside one another. The other way round everything is mirrored.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct RegionComparison {
    /// The first strategy.
    pub a: StrategyName,
    /// The second strategy.
    pub b: StrategyName,
    /// The theme that was looked through, if any.
    pub theme: Option<Theme>,
    /// How many links there are to Agenda 2030, and how many of them are proposals.
    pub links: Pair<LinkCount>,
    /// How many goals are looked at.
    pub goals: Pair<usize>,
    /// What they support and hinder in Agenda 2030.
    pub coverage: AgendaCoverage<SharedCodes>,
    /// Goals that are alike, one to one, so that they are as alike as can be in all; in the order of the first.
    pub aligned: Vec<AlignedGoals>,
    /// Goals that are like none of the other's.
    pub alone: Pair<Vec<GoalName>>,
    /// Indicators that both have, in the order of the first.
    pub indicators: Vec<CommonIndicator>,
    /// How many indicators are looked at.
    pub indicator_count: Pair<usize>,
    /// Every check of both.
    pub checks: Vec<CheckPair>,
    /// Every figure of both.
    pub figures: Vec<FigurePair>,
    /// The visions.
    pub vision: Pair<Option<String>>,
    /// The last years they look to.
    pub horizon: Pair<Option<i16>>,
    /// The names of the levels, from the top.
    pub levels: Pair<Vec<String>>,
    /// The perspectives.
    pub perspectives: Pair<Vec<Perspective>>,
    /// What the documents do not tell, though the strategies may have it.
    pub unknown: Pair<Vec<StrategyPart>>,
}

/// How many links to Agenda 2030 there are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct LinkCount {
    /// All.
    pub all: usize,
    /// Those that are proposals, which the region has not made its own.
    pub proposals: usize,
}

/// Two goals that are alike.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct AlignedGoals {
    /// The goal of the first.
    pub a: GoalName,
    /// The goal of the second.
    pub b: GoalName,
    /// How alike they are.
    pub likeness: GoalLikeness,
    /// What they support in Agenda 2030, by themselves: goals and targets.
    pub supported: SharedCodes,
}

/// How alike two goals are. The greater of the two counts, a title from 0.5 up. Goals stand beside one another with titles
/// of at least 0.5, or with at least 0.3 of what they support.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct GoalLikeness {
    /// How alike the titles are, from 0 to 1 (Sørensen and Dice's measure over pairs of signs).
    pub title: Decimal,
    /// Which share of all that they support both support, from 0 to 1; `None` where they support nothing.
    pub supported: Option<Decimal>,
}

/// An indicator that both strategies have.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct CommonIndicator {
    /// That of the first.
    pub a: IndicatorName,
    /// That of the second.
    pub b: IndicatorName,
    /// By what they are taken for one.
    pub by: IndicatorMatch,
}

/// Which indicator it is.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct IndicatorName {
    /// The goal it follows up; none for the strategy as a whole.
    pub goal: Option<GoalName>,
    /// Its id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Its id in Kolada.
    pub key_figure: Option<String>,
}

/// By what two indicators are taken for one. Where both name a key figure, only the same will do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum IndicatorMatch {
    /// They name one key figure of Kolada.
    KeyFigure,
    /// They have one title, but for capitals and space around it.
    Title,
    /// Their titles are alike: how much, from 0.8 to 1.
    Text(Decimal),
}

pub(super) fn compared(a: &Side<'_>, b: &Side<'_>) -> RegionComparison {
    let of_whole = a.theme.is_none();
    let (aligned, alone) = aligned(a, b);
    let count = |side: &Side<'_>| {
        let links = || side.goals().flat_map(|(_, placed)| &placed.goal.links);
        LinkCount { all: links().count(), proposals: links().filter(|link| link.proposal).count() }
    };
    let (one, other) = (a.tree.document, b.tree.document);
    RegionComparison {
        a: StrategyName::of(a.strategy),
        b: StrategyName::of(b.strategy),
        theme: a.theme,
        links: Pair { a: count(a), b: count(b) },
        goals: Pair { a: a.goals().count(), b: b.goals().count() },
        coverage: AgendaCoverage::of(a, b, SharedCodes::of),
        aligned,
        alone,
        indicators: indicators(a, b),
        indicator_count: Pair { a: a.indicators().len(), b: b.indicators().len() },
        checks: checks(a, b),
        figures: figures(a, b),
        vision: Pair {
            a: one.vision.clone().filter(|_| of_whole),
            b: other.vision.clone().filter(|_| of_whole),
        },
        horizon: Pair { a: one.horizon.filter(|_| of_whole), b: other.horizon.filter(|_| of_whole) },
        levels: Pair { a: one.levels.clone(), b: other.levels.clone() },
        perspectives: match of_whole {
            true => Pair { a: one.perspectives.clone(), b: other.perspectives.clone() },
            false => Pair::default(),
        },
        unknown: Pair { a: one.unknown.clone(), b: other.unknown.clone() },
    }
}

/// A goal as it is held against the other's.
struct Held<'s, 'p> {
    number: usize,
    placed: &'p Placed<'s>,
    supported: BTreeSet<Code>,
    content: u64,
}

fn held<'s, 'p>(side: &'p Side<'s>) -> Vec<Held<'s, 'p>> {
    let each = side.goals().map(|(number, placed)| {
        let supported = supported(placed);
        let codes: Vec<String> = supported.iter().map(ToString::to_string).collect();
        let texts = [placed.goal.id.as_bytes(), placed.goal.title.as_bytes()];
        let content = hash(texts.into_iter().chain(codes.iter().map(String::as_bytes)));
        Held { number, placed, supported, content }
    });
    each.collect()
}

fn aligned(a: &Side<'_>, b: &Side<'_>) -> (Vec<AlignedGoals>, Pair<Vec<GoalName>>) {
    let (all_a, all_b) = (held(a), held(b));
    let mut candidates = Vec::new();
    for (at_a, one) in all_a.iter().enumerate() {
        let Some(words) = a.words.get(one.number) else { continue };
        for (at_b, other) in all_b.iter().enumerate() {
            let Some(other_words) = b.words.get(other.number) else { continue };
            let title = words.likeness(other_words, TITLES);
            let shared = overlap(&one.supported, &other.supported).unwrap_or_default();
            // A title that is not alike enough is taken as not alike at all.
            if title > 0 || shared >= SUPPORT {
                let likeness = title.max(shared);
                let same = one.placed.goal.id == other.placed.goal.id;
                let content = (one.content, other.content);
                candidates.push(Candidate { a: at_a, b: at_b, likeness, same, content });
            }
        }
    }
    let pairs = best(&candidates);
    let told = pairs.iter().filter_map(|pair| {
        let (one, other) = (all_a.get(pair.a)?, all_b.get(pair.b)?);
        let title = a.words.get(one.number)?.likeness(b.words.get(other.number)?, 0);
        Some(AlignedGoals {
            a: GoalName::of(one.placed.goal),
            b: GoalName::of(other.placed.goal),
            likeness: GoalLikeness {
                title: share(title),
                supported: overlap(&one.supported, &other.supported).map(share),
            },
            supported: SharedCodes::of(&one.supported, &other.supported),
        })
    });
    let left = |all: &[Held<'_, '_>], taken: BTreeSet<usize>| {
        let left = all.iter().enumerate().filter(|(at, _)| !taken.contains(at));
        left.map(|(_, held)| GoalName::of(held.placed.goal)).collect()
    };
    let alone = Pair {
        a: left(&all_a, pairs.iter().map(|pair| pair.a).collect()),
        b: left(&all_b, pairs.iter().map(|pair| pair.b).collect()),
    };
    (told.collect(), alone)
}

/// An indicator as it is held against the other's.
struct Shown<'s, 'p> {
    goal: Option<&'p Placed<'s>>,
    indicator: &'s StrategyIndicator,
    words: Words,
    content: u64,
}

impl Shown<'_, '_> {
    fn name(&self) -> IndicatorName {
        IndicatorName {
            goal: self.goal.map(|placed| GoalName::of(placed.goal)),
            id: self.indicator.id.clone(),
            title: self.indicator.title.clone(),
            key_figure: self.indicator.key_figure.clone(),
        }
    }

    fn place(&self) -> (Option<&str>, &str) {
        (self.goal.map(|placed| placed.goal.id.as_str()), &self.indicator.id)
    }

    /// By what the two are one, and how good a match that is: any by key figure is better than any by title.
    fn matches(&self, other: &Self) -> Option<(IndicatorMatch, u32)> {
        match (&self.indicator.key_figure, &other.indicator.key_figure) {
            (Some(one), Some(other_figure)) if one.eq_ignore_ascii_case(other_figure) => {
                let alike = self.words.likeness(&other.words, 0);
                return Some((IndicatorMatch::KeyFigure, 3 * WHOLE + alike));
            }
            (Some(_), Some(_)) => return None,
            _ => {}
        }
        let likeness = self.words.likeness(&other.words, COMMON);
        if self.words.text == other.words.text && likeness > 0 {
            Some((IndicatorMatch::Title, 2 * WHOLE))
        } else {
            (likeness > 0).then(|| (IndicatorMatch::Text(share(likeness)), likeness))
        }
    }
}

fn indicators(a: &Side<'_>, b: &Side<'_>) -> Vec<CommonIndicator> {
    let (all_a, all_b) = (shown(a), shown(b));
    let mut candidates = Vec::new();
    let mut found = BTreeMap::new();
    for (at_a, one) in all_a.iter().enumerate() {
        for (at_b, other) in all_b.iter().enumerate() {
            if let Some((by, likeness)) = one.matches(other) {
                let same = one.place() == other.place();
                let content = (one.content, other.content);
                candidates.push(Candidate { a: at_a, b: at_b, likeness, same, content });
                found.insert((at_a, at_b), by);
            }
        }
    }
    let told = best(&candidates).into_iter().filter_map(|pair| {
        let (one, other) = (all_a.get(pair.a)?, all_b.get(pair.b)?);
        let by = found.remove(&(pair.a, pair.b))?;
        Some(CommonIndicator { a: one.name(), b: other.name(), by })
    });
    told.collect()
}

fn shown<'s, 'p>(side: &'p Side<'s>) -> Vec<Shown<'s, 'p>> {
    let each = side.indicators().into_iter().map(|(goal, indicator)| {
        let above = goal.map(|placed| placed.goal.id.as_str()).unwrap_or_default();
        let figure = indicator.key_figure.as_deref().unwrap_or_default();
        let texts = [above, &indicator.id, &indicator.title, figure];
        let content = hash(texts.map(str::as_bytes));
        Shown { goal, indicator, words: Words::of(&indicator.title), content }
    });
    each.collect()
}
