//! Criteria, nodes and classes.

use crate::assessment::Ternary;
use crate::program::{Aggregation, Exact, Kind, Leaf, NonAnswer, Part, Quant, Scale, Stand};

use super::aggregate::{Term, aggregate};
use super::possible::{Possible, anything};
use super::scale::{Given, hull, numeric};
use super::{Cell, ClassCell, Here, Run, Slot, Standing, round9};

impl Run<'_> {
    pub(super) fn criterion(&self, criterion: usize, here: Here) -> Cell {
        let rule = &self.program.criteria[criterion];
        let applies = self.applies(rule.when.as_ref(), here);
        if applies == Ternary::No {
            return Cell::NOTHING;
        }
        let (given, due, answered) = match rule.reads {
            Quant::Input { input, item } => {
                let at = self.layout.inputs[input]
                    + item.unwrap_or_else(|| here.item(self.program.inputs[input].list));
                let slot = &self.inputs.slots[at];
                let asked = self.state.asked[at].min(applies);
                if let (Ternary::Yes, Some(cell)) = (asked, settled(&rule.settled, slot)) {
                    return cell;
                }
                let left_out = rule.treatment.not_applicable == NonAnswer::LeftOut;
                let due =
                    if slot.standing == Standing::NotApplicable && left_out { Ternary::No } else { asked };
                // A stated non-answer that the rules give a level is settled; a level for a missing one is assumed.
                let counted =
                    slot.standing != Standing::Missing && self.counted(slot, rule.treatment).is_some();
                let answered = slot.standing == Standing::Answered || counted;
                (self.answered_at(criterion, input, slot).where_asked(asked), due, answered)
            }
            ref quantity => {
                let given = self.through_scale(criterion, &self.quantity(quantity, here));
                (given.where_asked(applies), applies, true)
            }
        };
        self.cell(criterion, given, due, answered)
    }

    /// What each option gives where the criterion certainly applies and the option is answered.
    pub(crate) fn settled(&self, criterion: usize) -> Vec<Cell> {
        let cell = |option| {
            let given = self.through_scale(criterion, &Possible::option(option));
            self.cell(criterion, given, Ternary::Yes, true)
        };
        (0..self.program.criteria[criterion].map.len()).map(cell).collect()
    }

    fn cell(&self, criterion: usize, given: Given, due: Ternary, answered: bool) -> Cell {
        let rule = &self.program.criteria[criterion];
        let cap = rule.cap.unwrap_or(f64::INFINITY);
        // Levels without points serve gates and classes: the cell is there, its points are not.
        let (low, high) =
            given.range.map_or((f64::NAN, f64::NAN), |(low, high)| (low.min(cap), high.min(cap)));
        let levels = match (rule.cap, rule.scale) {
            (Some(cap), Some(scale)) => capped(&self.program.scales[scale], given.levels, cap),
            _ => given.levels,
        };
        let one = if given.range.is_some() { same(low, high) } else { levels.count_ones() == 1 };
        let known = given.present == Ternary::Yes && one && answered;
        Cell {
            low,
            high,
            so_far: if known { low } else { f64::NAN },
            coverage: if known { 1.0 } else { 0.0 },
            present: given.present,
            due,
            levels,
            bare: given.bare,
        }
    }

    /// What a criterion gives for what a case brings to its question.
    pub(crate) fn answered_at(&self, criterion: usize, input: usize, slot: &Slot) -> Given {
        let treatment = self.program.criteria[criterion].treatment;
        let rule = match slot.standing {
            Standing::Answered | Standing::InPart => return self.through_scale(criterion, &slot.value),
            Standing::Unknown => NonAnswer::Open,
            Standing::NotDescribed => treatment.not_described,
            Standing::NotApplicable => treatment.not_applicable,
            Standing::Missing => treatment.missing,
        };
        if rule == NonAnswer::LeftOut {
            return Given::NOTHING;
        }
        if let Some(stand) = self.counted(slot, treatment) {
            return self.stands(criterion, stand);
        }
        // Everything that the question admits, and what the non-answers it admits stand for.
        let input = &self.program.inputs[input];
        let all = anything(self.program, input.kind, input.min, input.max);
        let mut given = self.through_scale(criterion, &all);
        let not_applicable = input.may_not_apply.then_some(treatment.not_applicable);
        for rule in input.question.map(|_| treatment.not_described).into_iter().chain(not_applicable) {
            match rule {
                NonAnswer::Open => {}
                NonAnswer::LeftOut => given = given.or(Given::NOTHING),
                NonAnswer::Counts { stand, .. } => given = given.or(self.stands(criterion, stand)),
            }
        }
        given
    }

    /// A level of the criterion's scale, or points, as what it gives.
    fn stands(&self, criterion: usize, stand: Stand) -> Given {
        let (range, levels) = match (stand, self.program.criteria[criterion].scale) {
            (Stand::Value(value), _) => (Some((value, value)), 0),
            (Stand::Level(level), Some(scale)) => (hull(&self.program.scales[scale], 1 << level), 1 << level),
            (Stand::Level(_), None) => (None, 0),
        };
        Given { range, levels, bare: levels == 0, present: Ternary::Yes, covered: true }
    }

    /// The level or value that a non-answer counts as here, if it does.
    pub(crate) fn counted(&self, slot: &Slot, treatment: crate::program::Treatment) -> Option<Stand> {
        let rule = match slot.standing {
            Standing::NotDescribed => treatment.not_described,
            Standing::NotApplicable => treatment.not_applicable,
            Standing::Missing => treatment.missing,
            _ => return None,
        };
        match rule {
            NonAnswer::Counts { stand, .. } if !self.waits_for_reason(slot, rule) => Some(stand),
            _ => None,
        }
    }

    /// Whether a non-answer would count as something if only a reason were given.
    fn waits_for_reason(&self, slot: &Slot, said: NonAnswer) -> bool {
        matches!(said, NonAnswer::Counts { with_reason: true, .. }) && !slot.motivated
    }

    /// What a criterion read, for the record: nothing where the rules settle what a non-answer counts as.
    pub(crate) fn read_by(&self, criterion: usize, here: Here) -> Possible {
        let rule = &self.program.criteria[criterion];
        let Quant::Input { input, item } = rule.reads else { return self.quantity(&rule.reads, here) };
        let source = &self.program.inputs[input];
        let at = self.layout.inputs[input] + item.unwrap_or_else(|| here.item(source.list));
        let slot = &self.inputs.slots[at];
        let settled = |said| said != NonAnswer::Open && !self.waits_for_reason(slot, said);
        let read = match slot.standing {
            Standing::Answered | Standing::InPart => slot.value,
            Standing::NotDescribed if settled(rule.treatment.not_described) => Possible::Nothing,
            Standing::NotApplicable if settled(rule.treatment.not_applicable) => Possible::Nothing,
            Standing::Missing if settled(rule.treatment.missing) => Possible::Nothing,
            _ => anything(self.program, source.kind, source.min, source.max),
        };
        read.where_asked(self.state.asked[at])
    }

    /// What a criterion read, as points and levels.
    fn through_scale(&self, criterion: usize, read: &Possible) -> Given {
        let rule = &self.program.criteria[criterion];
        let scale = rule.scale.map(|scale| &self.program.scales[scale]);
        let given = match (*read, scale) {
            (Possible::Ordinal { set, optional: false }, Some(scale)) if set.is_power_of_two() => {
                // Nearly always there is one, and no set to walk through.
                let option = usize::try_from(set.trailing_zeros()).unwrap_or(usize::MAX);
                let Some(level) = rule.map.get(option).copied().flatten() else { return Given::NOTHING };
                let range = scale.levels[level].value.map(|value| (value, value));
                return Given {
                    range,
                    levels: 1 << level,
                    bare: false,
                    present: Ternary::Yes,
                    covered: true,
                };
            }
            (Possible::Numeric { low, high, .. }, Some(scale)) => {
                // Scales count money in whole units of the currency.
                let unit = |end: Exact| if rule.kind == Kind::Money { end / 100 } else { end };
                numeric(scale, low.map(unit), high.map(unit))
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
        };
        if read.is_optional() { given.where_asked(Ternary::Open) } else { given }
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
        let mut settled = true;
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
            settled &= cell.is_settled();
            terms.push(Term { weight: part.weight, low: cell.low, high: cell.high, present: cell.present });
        });
        let counts = |term: &Term| term.weight > 0.0 || !weighs || rule.rule == Aggregation::Sum;
        let sure = terms.iter().any(|term| term.present == Ternary::Yes && counts(term));
        let range = aggregate(rule.rule, &terms, &mut order);
        let so_far = if settled {
            // The same numbers in the same order.
            range.map(|(value, _)| value)
        } else {
            self.so_far(node, here, &mut terms, &mut order)
        };
        self.state.terms = terms;
        self.state.order = order;
        let coverage = if weights > 0.0 { answered / weights } else { 0.0 };
        let present = if sure { Ternary::Yes } else { Ternary::Open }.min(applies);
        let base = Cell { coverage, due: due.min(applies), ..Cell::NOTHING };
        let Some(range) = range else { return base };
        self.finish(node, here, base, (range, present), so_far)
    }

    /// What the rule gives over what is answered alone.
    fn so_far(&self, node: usize, here: Here, terms: &mut Vec<Term>, order: &mut Vec<usize>) -> Option<f64> {
        terms.clear();
        self.each_part(node, here, |run, part, item| {
            let cell = run.part_cell(part, item);
            let present = Ternary::from(!cell.so_far.is_nan());
            if !part.bonus {
                terms.push(Term { weight: part.weight, low: cell.so_far, high: cell.so_far, present });
            }
        });
        aggregate(self.program.nodes[node].rule, terms, order).map(|(value, _)| value)
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

/// The cell of an answer that is one option.
fn settled(cells: &[Cell], slot: &Slot) -> Option<Cell> {
    match slot.value {
        Possible::Ordinal { set, optional: false }
            if set.is_power_of_two() && slot.standing == Standing::Answered =>
        {
            cells.get(usize::try_from(set.trailing_zeros()).ok()?).copied()
        }
        _ => None,
    }
}

impl Cell {
    /// Whether it is one number and answered, or certainly not there.
    fn is_settled(&self) -> bool {
        let one = self.low.to_bits() == self.high.to_bits() && self.low.to_bits() == self.so_far.to_bits();
        match self.present {
            Ternary::Yes => one && !self.low.is_nan(),
            Ternary::No => self.so_far.is_nan(),
            Ternary::Open => false,
        }
    }
}

/// Whether two scores are the same once rounded.
pub(crate) fn same(low: f64, high: f64) -> bool {
    low.to_bits() == high.to_bits() || round9(low).to_bits() == round9(high).to_bits()
}

/// The levels that count where points are cut at a cap: those above it become the highest within it.
fn capped(scale: &Scale, levels: u64, cap: f64) -> u64 {
    let within = |at: usize| scale.levels[at].value.is_none_or(|value| value <= cap);
    let highest = (0..scale.levels.len()).rev().find(|at| within(*at)).unwrap_or(0);
    (0..scale.levels.len())
        .filter(|at| levels >> at & 1 == 1)
        .fold(0, |set, at| set | 1 << if within(at) { at } else { highest })
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
