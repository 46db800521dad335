//! What a node follows from, and what each criterion gave, borrowed.

use crate::assessment::{Basis, Score, StepKind, Ternary};
use crate::kernel::{Applied, Cell, Ends, Here, Standing, Term, aggregate, round9};
use crate::program::{Aggregation, Criterion, Leaf, Quant};

use super::{LeanItem, LeanNode, LeanOutcome, Scores};

/// What a part brings to its node: the same as [`Line`](crate::assessment::Line), borrowed.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct LeanLine<'r> {
    /// The criterion or node.
    pub of: &'r str,
    /// The item, for a part that stands once per item.
    pub item: Option<LeanItem<'r>>,
    /// Its weight as given.
    pub weight: f64,
    /// Whether it is a bonus.
    pub bonus: bool,
    /// Whether it counts: no where it is left out or does not apply.
    pub counts: Ternary,
    /// Its points.
    pub points: Option<(f64, f64)>,
    /// Weight × points, under additive rules.
    pub product: Option<(f64, f64)>,
    /// The criterion, where it is one.
    pub criterion: Option<LeanCriterion<'r>>,
    /// Whether it and weights count.
    weighs: bool,
}

impl LeanLine<'_> {
    /// Its share of the weights that count ([`Scores::weight`]), 0–1; `None` where it does not count or weights do not.
    #[must_use]
    pub fn effective(&self, total: f64) -> Option<f64> {
        (self.weighs && total.abs() > 0.0).then(|| round9(self.weight / total))
    }
}

/// Something that happened to a node's points after the rule: the same as [`Step`](crate::assessment::Step), borrowed.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct LeanStep<'r> {
    /// What happened.
    pub kind: StepKind,
    /// The id of what caused it: a cap, a scale.
    pub by: Option<&'r str>,
    /// The limit, where there is one.
    pub limit: Option<f64>,
    /// The points after it.
    pub after: (f64, f64),
    /// Which of the node's caps it was.
    pub(crate) cap: Option<usize>,
}

/// How a criterion came out: the same as [`CriterionResult`](crate::assessment::CriterionResult), borrowed.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct LeanCriterion<'r> {
    /// The criterion.
    pub id: &'r str,
    /// The item, for a criterion that stands once per item.
    pub item: Option<LeanItem<'r>>,
    /// Whether it is part of the tree for this case.
    pub applies: Ternary,
    /// How what it read came about.
    pub basis: Basis,
    /// The level or value an answer above a cap was counted at.
    pub capped_at: Option<f64>,
    /// The levels it may be at, before any cap.
    pub(crate) levels: u64,
    pub(crate) at: usize,
    pub(crate) place: usize,
    cell: Cell,
}

impl<'r> Scores<'r> {
    /// Hands over the lines of a node, in the handbook's order.
    pub fn lines(&self, node: &LeanNode<'_>, take: &mut dyn FnMut(LeanLine<'r>)) {
        let Some(rule) = self.program().nodes.get(node.at) else { return };
        let here = Here::at(rule.list, node.place);
        let weighs = rule.rule.weighs() && rule.rule != Aggregation::None;
        self.run.each_part(node.at, here, |run, part, item| {
            let cell = run.part_cell(part, item);
            let points = (cell.present != Ternary::No && !cell.low.is_nan())
                .then(|| (round9(cell.low), round9(cell.high)));
            let additive = part.bonus || matches!(rule.rule, Aggregation::Sum | Aggregation::Mean);
            let times = |points: f64| round9(part.weight * points);
            let counts = !part.bonus && cell.present != Ternary::No;
            let (id, list) = self.leaf(part.of);
            take(LeanLine {
                of: id,
                item: self.item(list, item),
                weight: part.weight,
                bonus: part.bonus,
                counts: cell.present,
                points,
                product: points.filter(|_| additive).map(|(low, high)| (times(low), times(high))),
                criterion: match part.of {
                    Leaf::Criterion(at) => {
                        self.program().criteria.get(at).map(|rule| self.criterion(at, rule, item))
                    }
                    Leaf::Node(_) => None,
                },
                weighs: weighs && counts,
            });
        });
    }

    /// The sum of the weights of a node that count.
    #[must_use]
    pub fn weight(&self, node: &LeanNode<'_>) -> f64 {
        let list = self.program().nodes.get(node.at).and_then(|rule| rule.list);
        let mut total = 0.0;
        self.run.each_part(node.at, Here::at(list, node.place), |run, part, item| {
            if !part.bonus && run.part_cell(part, item).present != Ternary::No {
                total += part.weight;
            }
        });
        total
    }

    fn leaf(&self, leaf: Leaf) -> (&'r str, Option<usize>) {
        match leaf {
            Leaf::Criterion(at) => self.program().criteria.get(at).map(|c| (c.id.as_str(), c.list)),
            Leaf::Node(at) => self.program().nodes.get(at).map(|n| (n.id.as_str(), n.list)),
        }
        .unwrap_or_default()
    }

    /// Hands over what happened to a node's points, the rule first. `scratch` is memory to be used again.
    pub fn steps(&self, node: &LeanNode<'_>, scratch: &mut Steps, take: &mut dyn FnMut(LeanStep<'r>)) {
        let (Some(rule), Some(document)) =
            (self.program().nodes.get(node.at), self.handbook().nodes.get(node.at))
        else {
            return;
        };
        let here = Here::at(rule.list, node.place);
        let Steps { terms, order } = scratch;
        terms.clear();
        self.run.each_part(node.at, here, |run, part, item| {
            let cell = run.part_cell(part, item);
            if !part.bonus {
                let (low, high) = (cell.low, cell.high);
                terms.push(Term { weight: part.weight, low, high, present: cell.present });
            }
        });
        let applies = self.run.applies(rule.when.as_ref(), here) != Ternary::No;
        let Some(range) = aggregate(rule.rule, terms, order).filter(|_| applies) else { return };
        let step = |kind, (low, high): (f64, f64)| LeanStep {
            kind,
            by: None,
            limit: None,
            after: (round9(low), round9(high)),
            cap: None,
        };
        take(step(StepKind::Rule, range));
        let present = self.run.node_cell(node.at, here).present;
        self.run.after_rule(node.at, here, range, present, Ends::Both, &mut |applied| {
            take(match applied {
                Applied::Bonus(low, high) => step(StepKind::Bonus, (low, high)),
                Applied::Maximum(low, high) => {
                    LeanStep { limit: rule.maximum, ..step(StepKind::Maximum, (low, high)) }
                }
                Applied::Scale(low, high) => {
                    LeanStep { by: document.scale.as_deref(), ..step(StepKind::Scale, (low, high)) }
                }
                Applied::Rounding(low, high) => {
                    let limit = rule.decimals.map(f64::from);
                    LeanStep { limit, ..step(StepKind::Rounding, (low, high)) }
                }
                Applied::Cap(number, low, high) => LeanStep {
                    by: document.caps.get(number).map(|cap| cap.id.as_str()),
                    limit: rule.caps.get(number).map(|(_, limit)| *limit),
                    cap: Some(number),
                    ..step(StepKind::Cap, (low, high))
                },
            });
        });
    }

    /// The class of a node before gates, if it has classes.
    #[must_use]
    pub fn class(&self, node: &LeanNode<'_>) -> Option<LeanOutcome<'r>> {
        let options = self.program().nodes.get(node.at)?.options?;
        let ids = &self.program().options.get(options)?.ids;
        let start = self.run.layout.nodes.get(node.at).copied().unwrap_or(0);
        let cell = self.run.state.classes.get(start + node.place).copied().unwrap_or_default();
        let (class, low, high, withheld) = cell.range(ids);
        Some(LeanOutcome { class, low, high, withheld, by_gate: None })
    }

    /// Hands over every criterion, in the handbook's order; one that stands once per item comes once for each.
    pub fn criteria(&self, take: &mut dyn FnMut(LeanCriterion<'r>)) {
        for (at, rule) in self.program().criteria.iter().enumerate() {
            for item in 0..self.run.instances(rule.list) {
                take(self.criterion(at, rule, item));
            }
        }
    }

    fn criterion(&self, at: usize, rule: &'r Criterion, item: usize) -> LeanCriterion<'r> {
        let here = Here::at(rule.list, item);
        let cell = self.run.criterion_cell(at, here);
        let place = match &rule.reads {
            Quant::Input { input, item } => Some((*input, self.place(*input, *item, here))),
            _ => None,
        };
        let applies = self.run.applies(rule.when.as_ref(), here);
        let asked =
            place.and_then(|(_, place)| self.run.state.asked.get(place)).copied().unwrap_or(Ternary::Yes);
        let slot = place.and_then(|(input, place)| Some((input, self.run.inputs.slots.get(place)?)));
        // What was answered is kept: a cap limits what it counts as.
        let uncapped =
            slot.filter(|_| rule.cap.is_some()).map(|(input, slot)| self.run.answered_at(at, input, slot));
        let levels = uncapped.filter(|_| cell.levels != 0).map_or(cell.levels, |given| given.levels);
        let above = |cap: &f64| {
            let answered =
                slot.is_some_and(|(_, slot)| matches!(slot.standing, Standing::Answered | Standing::InPart));
            let range = uncapped.and_then(|given| given.range);
            answered && cell.present == Ternary::Yes && range.is_some_and(|(_, high)| high > *cap)
        };
        let basis = match slot {
            None => Basis::Computed,
            Some(_) if asked == Ternary::No => Basis::NotAsked,
            Some((_, slot)) if self.run.counted(slot, rule.treatment).is_some() => Basis::ByDefault,
            Some((_, slot)) => slot.standing.basis(),
        };
        LeanCriterion {
            id: &rule.id,
            item: self.item(rule.list, item),
            applies: applies.min(asked),
            basis,
            capped_at: rule.cap.filter(above),
            levels,
            at,
            place: item,
            cell,
        }
    }

    /// The slot of an input at hand.
    pub(crate) fn place(&self, input: usize, item: Option<usize>, here: Here) -> usize {
        let start = self.run.layout.inputs.get(input).copied().unwrap_or(0);
        let list = self.program().inputs.get(input).and_then(|input| input.list);
        start + item.unwrap_or_else(|| here.item(list))
    }

    /// The level that a criterion is at, where it is one.
    #[must_use]
    pub fn level(&self, criterion: &LeanCriterion<'_>) -> Option<&'r str> {
        let place = usize::try_from(criterion.levels.trailing_zeros()).ok()?;
        let scale = self.program().criteria.get(criterion.at)?.scale?;
        let level = self.handbook().scales.get(scale)?.levels.get(place)?;
        criterion.levels.is_power_of_two().then_some(level.id.as_str())
    }

    /// Hands over the levels that a criterion may be at, lowest first.
    pub fn levels(&self, criterion: &LeanCriterion<'_>, take: &mut dyn FnMut(&'r str)) {
        let scale = self.program().criteria.get(criterion.at).and_then(|rule| rule.scale);
        let Some(scale) = scale.and_then(|scale| self.handbook().scales.get(scale)) else { return };
        let inside = scale.levels.iter().enumerate().filter(|(at, _)| criterion.levels >> at & 1 == 1);
        inside.for_each(|(_, level)| take(&level.id));
    }
}

impl LeanCriterion<'_> {
    /// Its points.
    #[must_use]
    pub fn score(&self) -> Score {
        self.cell.score()
    }

    /// The place of the level that it is at, where it is one.
    #[must_use]
    pub fn level_place(&self) -> Option<usize> {
        if self.levels.is_power_of_two() { usize::try_from(self.levels.trailing_zeros()).ok() } else { None }
    }

    /// Whether it may be at any level of a scale.
    #[must_use]
    pub fn has_levels(&self) -> bool {
        self.levels != 0
    }
}

/// Memory for [`Scores::steps`] that is used again from node to node.
#[derive(Debug, Default)]
pub struct Steps {
    terms: Vec<Term>,
    order: Vec<usize>,
}
