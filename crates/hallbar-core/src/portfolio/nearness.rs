//! How near a score is to the limits of its classes.

use super::Points;
use crate::call::CallDocument;
use crate::handbook::{Condition, HandbookDocument, Node, Operand, ParameterValue, Quantity, Relation};

/// A class that a node gives by its own score alone, and the limit for it.
#[derive(Debug, Clone, PartialEq)]
pub struct ClassLimit {
    /// The class.
    pub class: String,
    /// The points that it takes; `None` for the last, which has no condition.
    pub limit: Option<f64>,
    /// Whether it takes more than that, and not just as much.
    pub more_than: bool,
}

/// How far a score is from the nearest limit above it and below it, by the node's own classes and before gates.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Nearness {
    /// The next better class.
    pub to_next: Option<ToNext>,
    /// The next lower class.
    pub to_lower: Option<ToLower>,
}

/// What is missing to the next better class.
#[derive(Debug, Clone, PartialEq)]
pub struct ToNext {
    /// The class.
    pub class: String,
    /// The points that it takes.
    pub limit: f64,
    /// Whether it takes more than that.
    pub more_than: bool,
    /// What is missing from the least that the score can be.
    pub missing: f64,
    /// What is missing from the most that it can be; below zero where that is beyond the limit.
    pub missing_at_best: f64,
}

/// What there is to spare before the next lower class.
#[derive(Debug, Clone, PartialEq)]
pub struct ToLower {
    /// The class below.
    pub class: String,
    /// The limit of the class that the least possible score reaches.
    pub limit: f64,
    /// Whether it takes more than that.
    pub more_than: bool,
    /// What the least that the score can be has to spare.
    pub margin: f64,
    /// What the most that it can be has to spare.
    pub margin_at_best: f64,
}

/// The share of a limit within which a case is near the next better class: a twentieth.
const NEAR: f64 = 0.05;

impl Nearness {
    /// Between which limits a score stands, by its least. Classes stand best first; differences are rounded half to
    /// even to nine decimals, as scores are.
    ///
    /// # Examples
    /// ```
    /// use hallbar_core::portfolio::{ClassLimit, Nearness, Points};
    /// let class = |class: &str, limit| ClassLimit { class: class.into(), limit, more_than: false };
    /// let classes = [class("high", Some(4.0)), class("middle", Some(2.0)), class("low", None)];
    /// let near = Nearness::of(Points { low: 3.5, high: 4.5 }, &classes);
    /// assert_eq!(near.to_next.map(|next| (next.class, next.missing, next.missing_at_best)), Some(("high".into(), 0.5, -0.5)));
    /// assert_eq!(near.to_lower.map(|lower| (lower.class, lower.margin)), Some(("low".into(), 1.5)));
    /// ```
    #[must_use]
    pub fn of(score: Points, classes: &[ClassLimit]) -> Self {
        let reaches = |class: &ClassLimit| match class.limit {
            Some(limit) if class.more_than => score.low > limit,
            Some(limit) => score.low >= limit,
            None => true,
        };
        let Some(at) = classes.iter().position(reaches) else { return Self::default() };
        let above = at.checked_sub(1).and_then(|above| classes.get(above));
        let to_next = above.and_then(|class| {
            let limit = class.limit?;
            Some(ToNext {
                class: class.class.clone(),
                limit,
                more_than: class.more_than,
                missing: difference(limit, score.low),
                missing_at_best: difference(limit, score.high),
            })
        });
        let to_lower = classes.get(at).zip(classes.get(at + 1)).and_then(|(own, below)| {
            let limit = own.limit?;
            Some(ToLower {
                class: below.class.clone(),
                limit,
                more_than: own.more_than,
                margin: difference(score.low, limit),
                margin_at_best: difference(score.high, limit),
            })
        });
        Self { to_next, to_lower }
    }

    /// Whether the least that the score can be is within a twentieth of the limit for the next better class.
    #[must_use]
    pub fn is_near(&self) -> bool {
        self.to_next.as_ref().is_some_and(|next| next.missing <= NEAR * next.limit.abs())
    }
}

fn difference(from: f64, take: f64) -> f64 {
    crate::kernel::round9(from - take)
}

/// The limits of a node's classes, where every class but the last is a comparison of the node's own score with
/// a number or parameter and they fall from the best to the last. Empty where they are not.
pub(super) fn class_limits(
    node: &Node,
    handbook: &HandbookDocument,
    call: Option<&CallDocument>,
) -> Vec<ClassLimit> {
    let limits: Option<Vec<ClassLimit>> = node
        .classes
        .iter()
        .map(|class| {
            let (limit, more_than) = match &class.when {
                None => (None, false),
                Some(when) => {
                    let (limit, more_than) = plain_limit(when, &node.id, handbook, call)?;
                    (Some(limit), more_than)
                }
            };
            Some(ClassLimit { class: class.id.clone(), limit, more_than })
        })
        .collect();
    let Some(limits) = limits else { return Vec::new() };
    let falls = limits.windows(2).all(|pair| match pair {
        [ClassLimit { limit: Some(above), .. }, ClassLimit { limit: Some(below), .. }] => above > below,
        [ClassLimit { limit: None, .. }, _] => false,
        _ => true,
    });
    if falls { limits } else { Vec::new() }
}

/// The limit of a condition that asks for so many points of a node, or more than so many.
fn plain_limit(
    condition: &Condition,
    node: &str,
    handbook: &HandbookDocument,
    call: Option<&CallDocument>,
) -> Option<(f64, bool)> {
    let (left, test) = match condition {
        Condition::All(conditions) | Condition::Any(conditions) => match conditions.as_slice() {
            [one] => return plain_limit(one, node, handbook, call),
            _ => return None,
        },
        Condition::Compare { left, test } => (left, test),
        _ => return None,
    };
    let more_than = match test.relation {
        Relation::AtLeast => false,
        Relation::MoreThan => true,
        _ => return None,
    };
    if !matches!(left, Quantity::Score(of) if of == node) {
        return None;
    }
    match &test.to {
        Operand::Number(number) | Operand::Quantity(Quantity::Number(number)) => {
            Some((number.to_f64(), more_than))
        }
        Operand::Quantity(Quantity::Parameter(id)) => {
            let set = call.and_then(|call| call.parameters.iter().find(|set| set.id == *id));
            let default =
                || handbook.parameters.iter().find(|known| known.id == *id).map(|known| &known.default);
            match set.map(|set| &set.value).or_else(default)? {
                ParameterValue::Number(number) => Some((number.to_f64(), more_than)),
                _ => None,
            }
        }
        _ => None,
    }
}
