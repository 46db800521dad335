//! Criteria, nodes and classes.

use crate::assessment::Ternary;
use crate::program::{Aggregation, Exact, Kind, Leaf, NonAnswer, Part, Quant, Stand};

use super::aggregate::{Term, aggregate};
use super::possible::{Possible, anything};
use super::scale::{Given, hull, numeric, widen};
use super::{Cell, ClassCell, Here, Run, Slot, Standing, round9};

impl Run<'_> {
    pub(super) fn criterion(&self, criterion: usize, here: Here) -> Cell {
        let rule = &self.program.criteria[criterion];
        let applies = self.applies(rule.when.as_ref(), here);
        if applies == Ternary::No {
            return Cell::NOTHING;
        }
        let (asked, due, read, beside, answered) = match rule.reads {
            Quant::Input { input, item } => {
                let at = self.layout.inputs[input]
                    + item.unwrap_or_else(|| here.item(self.program.inputs[input].list));
                let slot = self.inputs.slots[at];
                let asked = self.state.asked[at].min(applies);
                if asked == Ternary::No {
                    return Cell::NOTHING;
                }
                let left_out = slot.standing == Standing::NotApplicable
                    && rule.treatment.not_applicable == NonAnswer::LeftOut;
                let due = if left_out { Ternary::No } else { asked };
                let (read, beside) = self.read_answer(input, slot, criterion);
                (asked, due, read.where_asked(asked), beside, counts_as_answered(slot.standing))
            }
            ref quantity => {
                let read = self.quantity(quantity, here).where_asked(applies);
                (applies, applies, read, Beside::default(), true)
            }
        };
        let mut given = self.through_scale(criterion, read);
        let mut present = given.present;
        if read.is_optional() {
            present = present.min(Ternary::Open);
        }
        if beside.some {
            present = if read == Possible::Nothing { asked } else { present.max(Ternary::Open) };
            let levels = rule.scale.and_then(|scale| hull(&self.program.scales[scale], beside.levels));
            for (low, high) in beside.points.into_iter().chain(levels) {
                given.range = Some(widen(Some(widen(given.range, low)), high));
            }
            given.levels |= beside.levels;
            given.bare |= beside.points.is_some();
        }
        let answered = answered && (read != Possible::Nothing || beside.some);
        self.cell(criterion, given, present, due, answered)
    }

    fn cell(&self, criterion: usize, given: Given, present: Ternary, due: Ternary, answered: bool) -> Cell {
        let cap = self.program.criteria[criterion].cap.unwrap_or(f64::INFINITY);
        // Levels without points serve gates and classes: the cell is there, its points are not.
        let (low, high) =
            given.range.map_or((f64::NAN, f64::NAN), |(low, high)| (low.min(cap), high.min(cap)));
        let one = if given.range.is_some() { same(low, high) } else { given.levels.count_ones() == 1 };
        let known = present == Ternary::Yes && one && answered;
        Cell {
            low,
            high,
            so_far: if known { low } else { f64::NAN },
            coverage: if known { 1.0 } else { 0.0 },
            present,
            due,
            levels: given.levels,
            bare: given.bare,
        }
    }

    /// What an answer may be to a criterion, and what beside it a non-answer counts as or may come to count as: levels
    /// of the criterion's own scale, which need not be what the question offers, and points that are no level.
    pub(crate) fn read_answer(&self, input: usize, slot: Slot, criterion: usize) -> (Possible, Beside) {
        let treatment = self.program.criteria[criterion].treatment;
        let mut beside = Beside::default();
        let rule = match slot.standing {
            Standing::Answered | Standing::InPart => return (slot.value, beside),
            Standing::Unknown => NonAnswer::Open,
            Standing::NotDescribed => treatment.not_described,
            Standing::NotApplicable => treatment.not_applicable,
            Standing::Missing => treatment.missing,
        };
        match rule {
            NonAnswer::LeftOut => return (Possible::Nothing, beside),
            NonAnswer::Counts { stand, with_reason } if !with_reason || slot.motivated => {
                beside.add(stand);
                return (Possible::Nothing, beside);
            }
            _ => {}
        }
        let input = &self.program.inputs[input];
        let mut all = anything(self.program, input.kind, input.min, input.max);
        let admitted = [
            input.question.is_some().then_some(treatment.not_described),
            input.may_not_apply.then_some(treatment.not_applicable),
        ];
        for rule in admitted.into_iter().flatten() {
            match rule {
                NonAnswer::Open => {}
                NonAnswer::LeftOut => all = all.with_optional(true),
                NonAnswer::Counts { stand, .. } => beside.add(stand),
            }
        }
        (all, beside)
    }

    /// The level or value that a non-answer counts as here, if it does.
    pub(crate) fn counted(&self, slot: Slot, treatment: crate::program::Treatment) -> Option<Stand> {
        let rule = match slot.standing {
            Standing::NotDescribed => treatment.not_described,
            Standing::NotApplicable => treatment.not_applicable,
            Standing::Missing => treatment.missing,
            _ => return None,
        };
        match rule {
            NonAnswer::Counts { stand, with_reason } if !with_reason || slot.motivated => Some(stand),
            _ => None,
        }
    }

    /// What a criterion read, as points and levels.
    fn through_scale(&self, criterion: usize, read: Possible) -> Given {
        let rule = &self.program.criteria[criterion];
        let scale = rule.scale.map(|scale| &self.program.scales[scale]);
        match (read, scale) {
            (Possible::Numeric { low, high, .. }, Some(scale)) => {
                // Scales count money in whole units of the currency.
                let unit = if rule.kind == Kind::Money { 100 } else { 1 };
                numeric(scale, low.map(|low| low / unit), high.map(|high| high / unit))
            }
            (Possible::Numeric { low: Some(low), high: Some(high), .. }, None) => Given {
                range: Some((super::scale::float(low), super::scale::float(high))),
                levels: 0,
                bare: true,
                present: Ternary::Yes,
                covered: true,
            },
            (Possible::Ordinal { set, .. }, Some(scale)) => {
                let mut levels = 0;
                for (option, level) in rule.map.iter().enumerate() {
                    if let (Some(level), true) = (level, set >> option & 1 == 1) {
                        levels |= 1 << level;
                    }
                }
                Given {
                    range: hull(scale, levels),
                    levels,
                    bare: false,
                    present: Ternary::from(levels != 0),
                    covered: true,
                }
            }
            _ => Given::NOTHING,
        }
    }

    /// Calls `each` with every part of a node and every item it stands for.
    pub(crate) fn each_part(&self, node: usize, here: Here, mut each: impl FnMut(&Self, &Part, usize)) {
        for part in &self.program.nodes[node].parts {
            let list = match part.of {
                Leaf::Criterion(criterion) => self.program.criteria[criterion].list,
                Leaf::Node(node) => self.program.nodes[node].list,
            };
            if part.spread {
                (0..self.instances(list)).for_each(|item| each(self, part, item));
            } else {
                each(self, part, here.item(list));
            }
        }
    }

    pub(crate) fn part_cell(&self, part: &Part, item: usize) -> Cell {
        match part.of {
            Leaf::Criterion(criterion) => self.state.criteria[self.layout.criteria[criterion] + item],
            Leaf::Node(node) => self.state.nodes[self.layout.nodes[node] + item],
        }
    }

    pub(super) fn node(&mut self, node: usize, here: Here) -> Cell {
        let program = self.program;
        let rule = &program.nodes[node];
        let applies = self.applies(rule.when.as_ref(), here);
        if applies == Ternary::No {
            return Cell::NOTHING;
        }
        let mut terms = std::mem::take(&mut self.state.terms);
        let mut order = std::mem::take(&mut self.state.order);
        let weighs = rule.rule.weighs();
        let (mut answered, mut weights) = (0.0, 0.0);
        let mut due = Ternary::No;
        terms.clear();
        self.each_part(node, here, |run, part, item| {
            let cell = run.part_cell(part, item);
            if part.bonus {
                return;
            }
            due = due.max(cell.due);
            if cell.due != Ternary::No {
                let weight = if weighs { part.weight.abs() } else { 1.0 };
                answered += weight * cell.coverage;
                weights += weight;
            }
            terms.push(Term { weight: part.weight, low: cell.low, high: cell.high, present: cell.present });
        });
        let counts = |term: &Term| term.weight > 0.0 || !weighs || rule.rule == Aggregation::Sum;
        let sure = terms.iter().any(|term| term.present == Ternary::Yes && counts(term));
        let range = aggregate(rule.rule, &terms, &mut order);
        // The same over what is answered alone.
        terms.clear();
        self.each_part(node, here, |run, part, item| {
            let cell = run.part_cell(part, item);
            let present = Ternary::from(!cell.so_far.is_nan());
            if !part.bonus {
                terms.push(Term { weight: part.weight, low: cell.so_far, high: cell.so_far, present });
            }
        });
        let so_far = aggregate(rule.rule, &terms, &mut order).map(|(value, _)| value);
        self.state.terms = terms;
        self.state.order = order;
        let coverage = if weights > 0.0 { answered / weights } else { 0.0 };
        let present = if sure { Ternary::Yes } else { Ternary::Open }.min(applies);
        let base = Cell { coverage, due: due.min(applies), ..Cell::NOTHING };
        let Some(range) = range else { return base };
        self.finish(node, here, base, (range, present), so_far)
    }

    /// Bonuses, maximum, scale, rounding and caps, in that order.
    fn finish(
        &self,
        node: usize,
        here: Here,
        base: Cell,
        (range, present): ((f64, f64), Ternary),
        so_far: Option<f64>,
    ) -> Cell {
        let mut none = |_: Applied| {};
        let Some((low, high, present)) = self.after_rule(node, here, range, present, Ends::Both, &mut none)
        else {
            return base;
        };
        let so_far = so_far
            .and_then(|so_far| {
                self.after_rule(node, here, (so_far, so_far), Ternary::Yes, Ends::SoFar, &mut none)
            })
            .filter(|(low, high, present)| *present == Ternary::Yes && same(*low, *high))
            .map_or(f64::NAN, |(low, _, _)| low);
        Cell { low, high, so_far, present, ..base }
    }

    /// What the node makes of its rule's result; tells `each` of every step it takes.
    pub(crate) fn after_rule(
        &self,
        node: usize,
        here: Here,
        (mut low, mut high): (f64, f64),
        mut present: Ternary,
        ends: Ends,
        each: &mut dyn FnMut(Applied),
    ) -> Option<(f64, f64, Ternary)> {
        let rule = &self.program.nodes[node];
        if rule.parts.iter().any(|part| part.bonus) {
            let (least, most) = self.bonus(node, here, ends);
            (low, high) = (low + least, high + most);
            each(Applied::Bonus(low, high));
        }
        if let Some(maximum) = rule.maximum
            && high > maximum
        {
            (low, high) = (low.min(maximum), maximum);
            each(Applied::Maximum(low, high));
        }
        if let Some(scale) = rule.scale {
            let scale = &self.program.scales[scale];
            let exact = |score: f64| super::exact_score(round9(score));
            let given = numeric(scale, exact(low), exact(high));
            (low, high) = given.range?;
            present = present.min(given.present);
            each(Applied::Scale(low, high));
        }
        if let Some(decimals) = rule.decimals {
            (low, high) = (round_to(low, decimals), round_to(high, decimals));
            each(Applied::Rounding(low, high));
        }
        for (at, (when, most)) in rule.caps.iter().enumerate() {
            let holds = self.holds(when, here);
            if holds != Ternary::No && (low > *most || high > *most) {
                let keeps_high = holds == Ternary::Open;
                low = if keeps_high && ends == Ends::SoFar { low } else { low.min(*most) };
                high = if keeps_high { high } else { high.min(*most) };
                each(Applied::Cap(at, low, high));
            }
        }
        Some((low, high, present))
    }

    fn bonus(&self, node: usize, here: Here, ends: Ends) -> (f64, f64) {
        let (mut least, mut most) = (0.0, 0.0);
        self.each_part(node, here, |run, part, item| {
            let cell = run.part_cell(part, item);
            if !part.bonus {
                return;
            }
            if ends == Ends::SoFar {
                if !cell.so_far.is_nan() {
                    least += part.weight * cell.so_far;
                    most = least;
                }
                return;
            }
            let (a, b) = (part.weight * cell.low, part.weight * cell.high);
            match cell.present {
                Ternary::Yes => {
                    least += a.min(b);
                    most += a.max(b);
                }
                Ternary::Open => {
                    least += a.min(b).min(0.0);
                    most += a.max(b).max(0.0);
                }
                Ternary::No => {}
            }
        });
        (least, most)
    }

    pub(super) fn class(&self, node: usize, here: Here) -> ClassCell {
        let rule = &self.program.nodes[node];
        if rule.classes.is_empty() {
            return ClassCell::default();
        }
        let applies = self.applies(rule.when.as_ref(), here);
        if applies == Ternary::No {
            return ClassCell::default();
        }
        let withheld = rule.withheld.as_ref().map_or(Ternary::No, |when| self.holds(when, here));
        let mut cell = ClassCell { set: 0, none: true, withheld: Some(withheld) };
        let worst_first = rule.classes.len() - 1;
        for (at, when) in rule.classes.iter().enumerate() {
            let holds = self.applies(when.as_ref(), here);
            if holds != Ternary::No {
                cell.set |= 1 << (worst_first - at);
            }
            if holds == Ternary::Yes {
                cell.none = applies != Ternary::Yes;
                break;
            }
        }
        cell
    }
}

/// What stands beside an answer: levels and points that non-answers count as.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Beside {
    some: bool,
    levels: u64,
    points: Option<(f64, f64)>,
}

impl Beside {
    fn add(&mut self, stand: Stand) {
        self.some = true;
        match stand {
            Stand::Level(level) => self.levels |= 1 << level,
            Stand::Value(value) => self.points = Some(widen(self.points, value)),
        }
    }
}

/// Which ends of a node are worked out: the range, or the one number over what is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ends {
    Both,
    SoFar,
}

/// A step that changed a node's points, with the points after it.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Applied {
    Bonus(f64, f64),
    Maximum(f64, f64),
    Scale(f64, f64),
    Rounding(f64, f64),
    Cap(usize, f64, f64),
}

/// Whether two scores are the same once rounded.
pub(crate) fn same(low: f64, high: f64) -> bool {
    round9(low).to_bits() == round9(high).to_bits()
}

fn counts_as_answered(standing: Standing) -> bool {
    // A stated non-answer that the rules give a level is settled; a level for a missing one is only assumed.
    matches!(standing, Standing::Answered | Standing::NotDescribed | Standing::NotApplicable)
}

/// Half to even, after the nine decimals that every score is rounded to first: counted in whole thousand-millionths, so
/// that a half is a half.
fn round_to(score: f64, decimals: u8) -> f64 {
    use num_traits::ToPrimitive as _;
    let Some(nanos) = libm::rint(score * 1e9).to_i128() else { return score };
    let decimals = u32::from(decimals.min(9));
    let unit = 10_i128.pow(9 - decimals);
    let (whole, rest) = (nanos.div_euclid(unit), nanos.rem_euclid(unit));
    let up = rest * 2 > unit || (rest * 2 == unit && whole % 2 != 0);
    super::float(Exact::new_raw(whole + i128::from(up), 10_i128.pow(decimals)))
}
