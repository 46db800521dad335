//! Cases made for the test: as good as they come, and then as bad as they come in one respect.
//!
//! A case is sought step by step, never by chance: each answer where it gives the most, then each fact among the numbers
//! that rules name. What is found is written as a document, bound and assessed like any other, and only then claimed.

use std::collections::BTreeSet;

use crate::assessment::{GateOutcome, Ternary};
use crate::case::{Answer, CaseDocument, CaseKind, ChosenDepth, Fact, Given};
use crate::compile::Scorer;
use crate::kernel::{EffectSlot, Inputs, Possible, Run, Slot, Standing, State};
use crate::lower::YES_NO;
use crate::program::{Compare, Cond, Criterion, Exact, Kind, Program, Quant, Right, Rule};
use crate::{Date, Decimal, Money, Scratch};

/// Work that is spent on seeking cases for one handbook, in elements evaluated: some hundredths of a second.
const WORK: usize = 400_000;

/// What is used again from one evaluation to the next, and how many more are made.
#[derive(Debug)]
pub(super) struct Search {
    state: State,
    tries: usize,
}

impl Search {
    pub(super) fn new(scorer: &Scorer) -> Self {
        Self { state: State::default(), tries: WORK / scorer.inner.program.steps.len().max(1) }
    }
}

/// A case in the making.
#[derive(Debug, Clone)]
pub(super) struct Made<'s> {
    scorer: &'s Scorer,
    program: &'s Program,
    inputs: Inputs,
    kind: CaseKind,
}

impl<'s> Made<'s> {
    /// A case that reaches the best class of the main node at this depth, if one is found.
    pub(super) fn best(scorer: &'s Scorer, depth: Option<usize>, search: &mut Search) -> Option<Self> {
        let kinds = &scorer.inner.handbook.kinds;
        let kinds: &[CaseKind] = if kinds.is_empty() { &CaseKind::ALL } else { kinds };
        kinds.iter().find_map(|kind| {
            let mut made = Self::blank(scorer, *kind, depth);
            made.answer_well();
            made.climb(search);
            made.reaches_best(search).then_some(made)
        })
    }

    fn blank(scorer: &'s Scorer, kind: CaseKind, depth: Option<usize>) -> Self {
        let program = &scorer.inner.program;
        let open = Slot { standing: Standing::Unknown, motivated: true, evidenced: true, ..Slot::MISSING };
        let items = program.effects.as_ref().and_then(|effects| program.lists.get(effects.list));
        let mut inputs = Inputs {
            slots: vec![open; program.layout.inputs.last().copied().unwrap_or(0)],
            effects: vec![EffectSlot::default(); items.map_or(0, |list| list.ids.len())],
            deviations: vec![false; program.gates.len()],
            depth,
            ..Inputs::default()
        };
        let place = CaseKind::ALL.iter().position(|known| *known == kind).unwrap_or(0);
        let drawn = scorer.inner.drawn.iter().map(|(input, slot)| (*input, *slot));
        let kind_slot =
            Slot { value: Possible::option(place), standing: Standing::Answered, ..Slot::MISSING };
        for (input, slot) in std::iter::once((0, kind_slot)).chain(drawn) {
            let start = program.layout.inputs.get(input).copied();
            if let Some(into) = start.and_then(|start| inputs.slots.get_mut(start)) {
                *into = slot;
            }
        }
        Self { scorer, program, inputs, kind }
    }

    /// The places of an input's answers.
    fn places(&self, input: usize) -> std::ops::Range<usize> {
        let start = self.program.layout.inputs.get(input).copied().unwrap_or(0);
        let end = self.program.layout.inputs.get(input + 1).copied().unwrap_or(start);
        start..end
    }

    fn set(&mut self, place: usize, value: Possible) {
        if let Some(slot) = self.inputs.slots.get_mut(place) {
            *slot = Slot { value, standing: Standing::Answered, motivated: true, evidenced: true };
        }
    }

    /// Every question that criteria read, answered so that it gives the most.
    fn answer_well(&mut self) {
        for input in 0..self.program.inputs.len() {
            if let Some(value) = extreme(self.program, input, true) {
                self.places(input).for_each(|place| self.set(place, value));
            }
        }
    }

    /// The same with every answer that these criteria read as bad as it comes. `None` where they read no answers.
    pub(super) fn at_worst(&self, criteria: &BTreeSet<usize>) -> Option<Self> {
        let mut made = self.clone();
        let mut changed = false;
        for criterion in criteria.iter().filter_map(|at| self.program.criteria.get(*at)) {
            let Quant::Input { input, .. } = criterion.reads else { continue };
            let Some(worst) = extreme(self.program, input, false) else { continue };
            for place in self.places(input) {
                changed |= made.inputs.slots.get(place).is_some_and(|slot| slot.value != worst);
                made.set(place, worst);
            }
        }
        changed.then_some(made)
    }

    /// Whether every question that these criteria read is asked of the case.
    pub(super) fn asks(&self, criteria: &BTreeSet<usize>, search: &mut Search) -> bool {
        self.evaluate(search, |run| {
            criteria.iter().filter_map(|at| self.program.criteria.get(*at)).all(|criterion| {
                let Quant::Input { input, .. } = criterion.reads else { return true };
                self.places(input).all(|place| run.state.asked.get(place) == Some(&Ternary::Yes))
            })
        })
    }

    fn evaluate<T>(&self, search: &mut Search, read: impl FnOnce(&Run<'_>) -> T) -> T {
        let mut run = Run::new(self.program, &self.inputs, &mut search.state);
        run.all();
        read(&run)
    }

    /// Whether it certainly has the best class.
    pub(super) fn reaches_best(&self, search: &mut Search) -> bool {
        self.evaluate(search, |run| rank(run).0) == self.best_class() + 1
    }

    fn best_class(&self) -> usize {
        let main = self.program.main.and_then(|main| self.program.nodes.get(main));
        main.map_or(0, |node| node.classes.len().saturating_sub(1))
    }

    /// Settles what is still open, one place after the other, whichever way leads furthest.
    fn climb(&mut self, search: &mut Search) {
        let asked = named_numbers(self.program);
        let mut best = self.evaluate(search, rank);
        for _ in 0..2 {
            for input in 1..self.program.inputs.len() {
                if best.0 > self.best_class() {
                    return;
                }
                if self.program.inputs.get(input).is_some_and(|input| input.drawn.is_some()) {
                    continue;
                }
                let candidates = candidates(self.program, input, &asked);
                for place in self.places(input) {
                    for value in &candidates {
                        let Some(left) = search.tries.checked_sub(1) else { return };
                        search.tries = left;
                        let kept = self.inputs.slots.get(place).copied();
                        self.set(place, *value);
                        let now = self.evaluate(search, rank);
                        if now > best {
                            best = now;
                        } else if let (Some(kept), Some(into)) = (kept, self.inputs.slots.get_mut(place)) {
                            *into = kept;
                        }
                    }
                }
            }
        }
    }

    /// The case as a document that, bound and assessed, certainly has the best class.
    pub(super) fn proven(&self, id: &str) -> Option<CaseDocument> {
        let case = self.document(id);
        let bound = self.scorer.bind(&case);
        let class = bound.value?.score(&mut Scratch::default()).outcome()?.class.map(str::to_owned)?;
        let best = self.scorer.inner.handbook.main.as_ref()?;
        let main = self.scorer.inner.handbook.nodes.iter().find(|node| node.id == *best)?;
        (main.classes.first()?.id == class).then_some(case)
    }

    fn document(&self, id: &str) -> CaseDocument {
        let inner = &self.scorer.inner;
        let mut case = CaseDocument {
            id: id.to_owned(),
            kind: self.kind,
            origin: Some("Gjort för att pröva handboken / made to test the handbook".to_owned()),
            ..CaseDocument::default()
        };
        case.depth = self.inputs.depth.and_then(|at| inner.handbook.depths.get(at)).map(|depth| {
            ChosenDepth { id: depth.id.clone(), reason: Some("Prövning av handboken.".to_owned()) }
        });
        for (number, input) in self.program.inputs.iter().enumerate().skip(1) {
            for (item, place) in self.places(number).enumerate() {
                let slot = self.inputs.slots.get(place).copied().unwrap_or(Slot::MISSING);
                if input.drawn.is_some() || slot.standing != Standing::Answered {
                    continue;
                }
                let Some(given) = self.given(input.kind, slot.value) else { continue };
                if input.question.is_none() {
                    case.facts.push(Fact { id: input.id.clone(), value: given });
                    continue;
                }
                let list = input.list.and_then(|list| self.program.lists.get(list));
                case.answers.push(Answer {
                    question: input.id.clone(),
                    item: list.and_then(|list| list.ids.get(item)).cloned(),
                    value: given,
                    motivation: Some("Prövning.".to_owned()),
                    evidence: vec!["Prövning.".to_owned()],
                    internal: false,
                });
            }
        }
        case
    }

    fn given(&self, kind: Kind, value: Possible) -> Option<Given> {
        match (kind, value) {
            (Kind::Ordinal(YES_NO), Possible::Ordinal { set, .. }) => Some(Given::YesNo(set == 0b10)),
            (Kind::Ordinal(options), Possible::Ordinal { set, .. }) => {
                let ids = &self.program.options.get(options)?.ids;
                Some(Given::Text(ids.get(usize::try_from(set.trailing_zeros()).ok()?)?.clone()))
            }
            (kind, Possible::Numeric { low: Some(number), .. }) => match kind {
                Kind::Money => {
                    let hundredths = i64::try_from(number.to_integer()).ok()?;
                    Money::from_hundredths(hundredths, self.scorer.inner.handbook.currency).map(Given::Money)
                }
                Kind::Date => Date::from_days(i32::try_from(number.to_integer()).ok()?).map(Given::from),
                _ => {
                    let micros = number.checked_mul(&Exact::from_integer(1_000_000))?;
                    Decimal::from_micros(i64::try_from(micros.to_integer()).ok()?).map(Given::Number)
                }
            },
            (_, Possible::Code { code, .. }) => {
                let known = self.program.codes.iter().find(|(_, number)| **number == code);
                known.map(|(text, _)| Given::Text(text.clone()))
            }
            _ => None,
        }
    }
}

/// How far a case has come: its certain class from 1, requirements not failed, requirements passed, the least points.
fn rank(run: &Run<'_>) -> (usize, usize, usize, i64) {
    let certain = run.outcome().and_then(|(cell, _)| {
        let known = cell.set != 0 && !cell.none && cell.withheld.unwrap_or(Ternary::No) == Ternary::No;
        known.then(|| usize::try_from(cell.set.trailing_zeros()).ok()).flatten()
    });
    let gates = |is: fn(GateOutcome) -> bool| run.state.gates.iter().filter(|gate| is(gate.outcome)).count();
    let main =
        run.program.main.and_then(|main| run.layout.nodes.get(main)).and_then(|at| run.state.nodes.get(*at));
    let least = main.filter(|cell| !cell.low.is_nan()).map_or(i64::MIN, |cell| thousandths(cell.low));
    (
        certain.map_or(0, |class| class + 1),
        gates(|outcome| outcome != GateOutcome::Failed),
        gates(|outcome| outcome == GateOutcome::Passed),
        least,
    )
}

#[expect(clippy::cast_possible_truncation, reason = "a float cast saturates; scores are far below")]
fn thousandths(score: f64) -> i64 {
    libm::rint(score * 1e3) as i64
}

/// The answer that gives the most, or the least, over the criteria that read it; `None` where none does in points.
fn extreme(program: &Program, input: usize, most: bool) -> Option<Possible> {
    let rule = program.inputs.get(input).filter(|input| input.question.is_some())?;
    let reads = |rule: &&Criterion| matches!(rule.reads, Quant::Input { input: read, .. } if read == input);
    let readers: Vec<&Criterion> = program.criteria.iter().filter(reads).collect();
    if readers.is_empty() {
        return None;
    }
    let worth = |option: usize| -> f64 {
        let points = readers.iter().filter_map(|criterion| {
            let cell = criterion.settled.get(option)?;
            (!cell.low.is_nan()).then_some(cell.low)
        });
        points.sum()
    };
    let Kind::Ordinal(options) = rule.kind else { return number(program, input, &readers, most) };
    let count = program.options.get(options)?.ids.len();
    // Of equals the first: the lowest level as the worst, the highest as the best.
    let order: Vec<usize> = if most { (0..count).rev().collect() } else { (0..count).collect() };
    let better = |a: f64, b: f64| if most { a > b } else { a < b };
    let mut chosen: Option<(usize, f64)> = None;
    for option in order {
        let worth = worth(option);
        if chosen.is_none_or(|(_, known)| better(worth, known)) {
            chosen = Some((option, worth));
        }
    }
    chosen.map(|(option, _)| Possible::option(option))
}

/// The number, among those where a scale turns, that gives the most or the least through the first reader's scale.
fn number(program: &Program, input: usize, readers: &[&Criterion], most: bool) -> Option<Possible> {
    let rule = program.inputs.get(input)?;
    let criterion = readers.first()?;
    let scale = criterion.scale.and_then(|scale| program.scales.get(scale));
    let mut numbers: Vec<Exact> = [rule.min, rule.max].into_iter().flatten().collect();
    if let Some(scale) = scale {
        numbers.extend(scale.points.iter().map(|point| point.at));
        numbers.extend(scale.bands.iter().flat_map(|band| {
            let edges = [band.from, band.to].into_iter().flatten();
            edges.flat_map(|(at, _)| around(at, Exact::from_integer(1)))
        }));
        if rule.kind == Kind::Money {
            // Scales count money in whole units of the currency.
            let bounds = usize::from(rule.min.is_some()) + usize::from(rule.max.is_some());
            for at in numbers.iter_mut().skip(bounds) {
                *at = at.checked_mul(&Exact::from_integer(100)).unwrap_or(*at);
            }
        }
    }
    numbers.retain(|at| rule.min.is_none_or(|min| *at >= min) && rule.max.is_none_or(|max| *at <= max));
    let worth = |at: &Exact| -> Option<f64> {
        let Some(scale) = scale else { return Some(crate::kernel::float(*at)) };
        let unit = if rule.kind == Kind::Money { *at / 100 } else { *at };
        let given = crate::kernel::through(scale, unit);
        given.filter(|points| !points.is_nan())
    };
    let valued = numbers.into_iter().filter_map(|at| Some((worth(&at)?, at)));
    let chosen = valued.reduce(|a, b| {
        let better = if most { b.0 > a.0 } else { b.0 < a.0 };
        if better { b } else { a }
    });
    chosen.map(|(_, at)| Possible::exact(at))
}

/// A number and its neighbours.
fn around(at: Exact, step: Exact) -> impl Iterator<Item = Exact> {
    [Some(at), at.checked_add(&step), at.checked_sub(&step)].into_iter().flatten()
}

/// The numbers, dates and codes that some condition compares an input with.
fn named_numbers(program: &Program) -> Vec<(usize, Right)> {
    fn compare(one: &Compare, found: &mut Vec<(usize, Right)>) {
        if let Quant::Input { input, .. } = one.left {
            found.push((input, one.right.clone()));
        }
    }
    fn walk(condition: &Cond, found: &mut Vec<(usize, Right)>) {
        match condition {
            Cond::All(all) | Cond::Any(all) | Cond::Count(_, all) => {
                all.iter().for_each(|condition| walk(condition, found));
            }
            Cond::Not(inner) | Cond::Items { holds: inner, .. } => walk(inner, found),
            Cond::Compare(one) => compare(one, found),
            Cond::Each { of, .. } => of.iter().for_each(|one| compare(one, found)),
            Cond::Motivated(_) | Cond::Evidenced(_) => {}
        }
    }
    let mut found = Vec::new();
    for gate in &program.gates {
        gate.when.iter().chain([&gate.requires]).for_each(|condition| walk(condition, &mut found));
    }
    for node in &program.nodes {
        node.when
            .iter()
            .chain(node.classes.iter().flatten())
            .for_each(|condition| walk(condition, &mut found));
        node.caps.iter().for_each(|(condition, _)| walk(condition, &mut found));
    }
    program.criteria.iter().filter_map(|rule| rule.when.as_ref()).for_each(|when| walk(when, &mut found));
    program.inputs.iter().filter_map(|rule| rule.when.as_ref()).for_each(|when| walk(when, &mut found));
    for measure in &program.measures {
        match &measure.rule {
            Rule::Count(of) => of.iter().for_each(|condition| walk(condition, &mut found)),
            Rule::CountItems { when, .. } => walk(when, &mut found),
            _ => {}
        }
    }
    found
}

/// What to try in an open place: each option, or the numbers and codes that rules name and their neighbours.
fn candidates(program: &Program, input: usize, named: &[(usize, Right)]) -> Vec<Possible> {
    let Some(rule) = program.inputs.get(input) else { return Vec::new() };
    if let Kind::Ordinal(options) = rule.kind {
        let many = program.options.get(options).map_or(0, |options| options.ids.len());
        return (0..many).rev().map(Possible::option).collect();
    }
    let own = named.iter().filter(|(read, _)| *read == input);
    if rule.kind == Kind::Code {
        let codes = own.filter_map(|(_, right)| match right {
            Right::Codes(codes) => {
                Some(codes.iter().map(|code| Possible::Code { code: *code, optional: false }))
            }
            _ => None,
        });
        return codes.flatten().collect();
    }
    let one = Exact::from_integer(if rule.kind == Kind::Money { 100 } else { 1 });
    let mut numbers: Vec<Exact> = Vec::new();
    for (_, right) in own {
        if let Right::Exact(at) = right {
            numbers.extend(around(*at, one));
        }
    }
    let usual: &[i128] = match rule.kind {
        Kind::Money => &[10_000_000, 100_000_000, 100],
        Kind::Date => &[20_454, 20_819],
        _ => &[0, 1, 100],
    };
    numbers.extend(usual.iter().map(|whole| Exact::from_integer(*whole)));
    numbers.extend([rule.min, rule.max].into_iter().flatten());
    numbers.retain(|at| rule.min.is_none_or(|min| *at >= min) && rule.max.is_none_or(|max| *at <= max));
    numbers.into_iter().map(Possible::exact).collect()
}
