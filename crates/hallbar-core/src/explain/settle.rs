//! What would settle an open result: the open answers it rests on, widest influence first.

use std::collections::BTreeSet;

use crate::Text;
use crate::assessment::{GateOutcome, OpenInput, Ternary};
use crate::bind::BoundCase;
use crate::kernel::{Inputs, Possible, Run, Slot, Standing, State};
use crate::program::{Element, Quant};

/// Where an open answer lies.
#[derive(Debug, Clone, Copy)]
enum Place {
    Slot(usize),
    Effect(usize),
    Line,
}

pub(super) fn settle(bound: &BoundCase<'_, '_>, run: &Run<'_>) -> Vec<OpenInput> {
    let program = run.program;
    let main = program.main;
    let classes = main.and_then(|main| run.layout.nodes.get(main)).and_then(|at| run.state.classes.get(*at));
    let node_open = classes.is_some_and(|cell| cell.set.count_ones() > 1 || cell.none);
    // A requirement with a class can leave the outcome open although the node's own class is settled.
    let outcome_open =
        run.outcome().is_some_and(|(cell, _)| cell.set.count_ones() > 1 || cell.none || node_open);
    let mut moves =
        Moves { inputs: bound.inputs.clone(), base: run.state.clone(), state: State::default(), last: None };
    let mut found = Vec::new();
    let mut last: Option<(usize, BTreeSet<Element>)> = None;
    for (place, kind, id, title, item, open) in open_places(run) {
        // The items of a question lie side by side and have the same resting on them.
        let input = if let Place::Slot(slot) = place { Some(input_of(run, slot).0) } else { None };
        let rests = match last.take().filter(|(known, _)| Some(*known) == input) {
            Some((_, rests)) => rests,
            None => rests_on(run, place),
        };
        let at_gates = open_gates(bound, run, place, &rests);
        let by_gate = at_gates.iter().any(|(_, has_class)| *has_class);
        let gates: Vec<String> = at_gates.into_iter().map(|(id, _)| id).collect();
        let by_node = node_open && main.is_some_and(|main| rests.contains(&Element::Class(main)));
        let class = outcome_open && (by_node || by_gate);
        let scored = main.is_some_and(|main| rests.contains(&Element::Node(main)));
        if !gates.is_empty() || class || scored {
            let influence = if scored { moves.influence(run, place, &rests, &open) } else { 0.0 };
            if !gates.is_empty() || class || influence > 0.0 {
                found.push(OpenInput { kind, id, item, title, influence, gates, class });
            }
        }
        last = input.map(|input| (input, rests));
    }
    // Stable: equal influence keeps the handbook's order.
    found.sort_by(|a, b| b.influence.total_cmp(&a.influence));
    found
}

type Open = (Place, &'static str, String, Text, Option<String>, Vec<Possible>);

/// Every answer, fact, effect and line that is not settled, with the values that would settle it.
fn open_places(run: &Run<'_>) -> Vec<Open> {
    let mut places = Vec::new();
    let item_id = |list: usize, item: usize| {
        let known = run.program.lists.get(list).and_then(|list| list.ids.get(item));
        known.cloned().unwrap_or_else(|| (item + 1).to_string())
    };
    for (number, input) in run.program.inputs.iter().enumerate() {
        // What is open of one item is open of another that the same is given for.
        let mut last: Option<(Slot, bool)> = None;
        for item in 0..run.instances(input.list) {
            let place = run.layout.inputs.get(number).copied().unwrap_or(0) + item;
            let Some(slot) = run.inputs.slots.get(place).copied() else { continue };
            let asked = run.state.asked.get(place).copied().unwrap_or(Ternary::Yes);
            let open = match last {
                Some((known, open)) if known == slot => open,
                _ => is_open(run, number, slot),
            };
            last = Some((slot, open));
            if asked == Ternary::No || !open {
                continue;
            }
            let all = match slot.standing {
                Standing::InPart => slot.value,
                _ => run.open(number, input.treatment),
            };
            let kind = if input.question.is_some() { "question" } else { "fact" };
            let item = input.list.map(|list| item_id(list, item));
            places.push((Place::Slot(place), kind, input.id.clone(), input.title.clone(), item, values(all)));
        }
    }
    if let Some(list) = run.program.effects.as_ref().and_then(|effects| run.program.lists.get(effects.list)) {
        for (item, slot) in run.inputs.effects.iter().enumerate() {
            if slot.given && slot.after.count_ones() > 1 {
                let title = list.titles.get(item).cloned().unwrap_or_default();
                let id = list.ids.get(item).cloned().unwrap_or_default();
                let levels = values(Possible::Ordinal { set: slot.after, optional: false });
                places.push((Place::Effect(item), "effect", id, title, None, levels));
            }
        }
    }
    for (at, line) in run.inputs.lines.iter().enumerate() {
        if !line.amount.is_single() || !line.code.is_single() {
            let title = Text::new("finansieringsrad", "financing line");
            places.push((Place::Line, "line", (at + 1).to_string(), title, None, Vec::new()));
        }
    }
    places
}

/// Whether something that reads an answer leaves it open: a criterion or a condition that the rules do not settle for
/// the non-answer given.
fn is_open(run: &Run<'_>, input: usize, slot: Slot) -> bool {
    let program = run.program;
    if matches!(slot.standing, Standing::Answered | Standing::InPart) {
        return slot.standing == Standing::InPart;
    }
    let reads = |quant: &Quant| matches!(quant, Quant::Input { input: read, .. } if *read == input);
    let by_criteria = program.criteria.iter().enumerate().any(|(at, criterion)| {
        reads(&criterion.reads) && {
            let given = run.answered_at(at, input, &slot);
            run.counted(&slot, criterion.treatment).is_none() && given.present != Ternary::No
        }
    });
    let Some(rule) = program.inputs.get(input) else { return by_criteria };
    let by_conditions = program.rests.iter().any(|(element, below)| {
        let its_own = matches!(element, Element::Criterion(at)
            if program.criteria.get(*at).is_some_and(|criterion| reads(&criterion.reads)));
        !its_own && below.contains(&Element::Asked(input))
    });
    let seen = run.answer(input, &slot, rule.treatment);
    by_criteria || (by_conditions && seen != Possible::Nothing && !seen.is_single())
}

/// The values that an open answer may be settled at: its options, or the ends of its range.
fn values(all: Possible) -> Vec<Possible> {
    match all {
        Possible::Ordinal { set, .. } => {
            (0..64).filter(|at| set >> at & 1 == 1).map(Possible::option).collect()
        }
        Possible::Numeric { low, high, .. } => low.into_iter().chain(high).map(Possible::exact).collect(),
        _ => Vec::new(),
    }
}

/// The input and the item of it that a slot is for, as the case's own lists lay them out.
fn input_of(run: &Run<'_>, slot: usize) -> (usize, usize) {
    let starts = &run.layout.inputs;
    let input = starts.partition_point(|start| *start <= slot).saturating_sub(1);
    (input, slot - starts.get(input).copied().unwrap_or(0))
}

/// Everything that rests on what lies at a place, directly or not.
fn rests_on(run: &Run<'_>, place: Place) -> BTreeSet<Element> {
    let program = run.program;
    let mut found: BTreeSet<Element> = BTreeSet::new();
    let rests = &program.rests;
    if let Place::Slot(slot) = place {
        found.insert(Element::Asked(input_of(run, slot).0));
    }
    for element in &program.order {
        let by_value = match place {
            Place::Slot(_) => false,
            Place::Effect(_) => program.rests_on_effects.contains(element),
            Place::Line => program.rests_on_lines.contains(element),
        };
        let below = rests.get(element).is_some_and(|below| below.iter().any(|other| found.contains(other)));
        if by_value || below {
            found.insert(*element);
        }
    }
    found
}

/// The open gates that rest on what lies at a place, and whether failing each gives a class.
fn open_gates(
    bound: &BoundCase<'_, '_>,
    run: &Run<'_>,
    place: Place,
    rests: &BTreeSet<Element>,
) -> Vec<(String, bool)> {
    let documents = bound.scorer.inner.handbook.stages.iter().flat_map(|stage| &stage.gates);
    documents
        .zip(&run.state.gates)
        .enumerate()
        .filter(|(at, (_, cell))| cell.outcome == GateOutcome::Open && rests.contains(&Element::Gate(*at)))
        .filter(|(at, _)| !reads_other_items(run, *at, place, rests))
        .map(|(_, (gate, _))| (gate.id.clone(), gate.class.is_some()))
        .collect()
}

/// Whether a gate rests on a question by nothing but named items of it, none of them the one at this place.
fn reads_other_items(run: &Run<'_>, gate: usize, place: Place, rests: &BTreeSet<Element>) -> bool {
    let Place::Slot(slot) = place else { return false };
    let (input, item) = input_of(run, slot);
    let below = run.program.rests.get(&Element::Gate(gate)).into_iter().flatten();
    let by_other_ways =
        below.into_iter().any(|other| *other != Element::Asked(input) && rests.contains(other));
    let Some(rule) = run.program.gates.get(gate).filter(|_| !by_other_ways) else { return false };
    let mut named = Vec::new();
    let all_named =
        rule.when.iter().chain([&rule.requires]).all(|condition| condition.names_items_of(input, &mut named));
    all_named && !named.contains(&item)
}

/// How far the score of the main node moves with an answer.
struct Moves {
    inputs: Inputs,
    /// Where everything stands with the case as it is.
    base: State,
    state: State,
    /// What came of the last answer that others like it have the same of.
    last: Option<(usize, Slot, f64)>,
}

impl Moves {
    /// The mean of how far the lowest and the highest possible score of the main node move with the answer.
    fn influence(
        &mut self,
        run: &Run<'_>,
        place: Place,
        rests: &BTreeSet<Element>,
        open: &[Possible],
    ) -> f64 {
        let alike = alike(run, place, rests);
        if let (Some((input, slot)), Some((known, same, influence))) = (alike, self.last)
            && (input, slot) == (known, same)
        {
            return influence;
        }
        let program = run.program;
        let mut lows: Option<(f64, f64)> = None;
        let mut highs: Option<(f64, f64)> = None;
        for value in open {
            let kept = put(&mut self.inputs, place, *value);
            self.state.clone_from(&self.base);
            let mut run = Run::new(program, &self.inputs, &mut self.state);
            run.again(rests);
            let main = program.main.and_then(|main| run.layout.nodes.get(main)).copied().unwrap_or(0);
            if let Some(cell) = run.state.nodes.get(main).filter(|cell| !cell.low.is_nan()) {
                let widen =
                    |range: Option<(f64, f64)>, x: f64| range.map_or((x, x), |(a, b)| (a.min(x), b.max(x)));
                lows = Some(widen(lows, cell.low));
                highs = Some(widen(highs, cell.high));
            }
            restore(&mut self.inputs, place, kept);
        }
        let moved = |range: Option<(f64, f64)>| range.map_or(0.0, |(low, high)| high - low);
        let influence = crate::kernel::round9(f64::midpoint(moved(lows), moved(highs)));
        self.last = alike.map(|(input, slot)| (input, slot, influence));
        influence
    }
}

/// The input of an answer about an item, and what is given, where all items given alike weigh alike: where nothing reads
/// the answer but criteria of the same items, and nothing but those looks at items one by one.
fn alike(run: &Run<'_>, place: Place, rests: &BTreeSet<Element>) -> Option<(usize, Slot)> {
    let Place::Slot(at) = place else { return None };
    let program = run.program;
    let (number, _) = input_of(run, at);
    let list = program.inputs.get(number).filter(|input| input.when.is_none())?.list?;
    let of_items = |element: &Element| match *element {
        Element::Criterion(criterion) => program.criteria.get(criterion).is_some_and(|criterion| {
            let reads = matches!(criterion.reads, Quant::Input { input, item: None } if input == number);
            reads && criterion.list == Some(list) && criterion.when.is_none()
        }),
        _ => false,
    };
    let stands_once = |element: &Element| match *element {
        Element::Criterion(at) => program.criteria.get(at).is_some_and(|criterion| criterion.list.is_none()),
        Element::Node(at) | Element::Class(at) => {
            program.nodes.get(at).is_some_and(|node| node.list.is_none())
        }
        Element::Measure(at) => program.measures.get(at).is_some_and(|measure| measure.list.is_none()),
        Element::Asked(_) => false,
        Element::Depth | Element::Gate(_) | Element::Stage(_) => true,
    };
    let asked = Element::Asked(number);
    let reads = |element: &Element| program.rests.get(element).is_some_and(|below| below.contains(&asked));
    let plain =
        |element: &Element| *element == asked || of_items(element) || stands_once(element) && !reads(element);
    let slot = run.inputs.slots.get(at).copied()?;
    rests.iter().all(plain).then_some((number, slot))
}

enum Kept {
    Slot(Slot),
    Levels(u64),
    Nothing,
}

fn put(inputs: &mut Inputs, place: Place, value: Possible) -> Kept {
    match (place, value) {
        (Place::Slot(at), value) => inputs.slots.get_mut(at).map_or(Kept::Nothing, |slot| {
            let kept = *slot;
            *slot = Slot { value, standing: Standing::Answered, motivated: true, evidenced: true };
            Kept::Slot(kept)
        }),
        (Place::Effect(at), Possible::Ordinal { set, .. }) => {
            inputs.effects.get_mut(at).map_or(Kept::Nothing, |slot| {
                let kept = slot.after;
                slot.after = set;
                Kept::Levels(kept)
            })
        }
        _ => Kept::Nothing,
    }
}

fn restore(inputs: &mut Inputs, place: Place, kept: Kept) {
    match (place, kept) {
        (Place::Slot(at), Kept::Slot(kept)) => {
            if let Some(slot) = inputs.slots.get_mut(at) {
                *slot = kept;
            }
        }
        (Place::Effect(at), Kept::Levels(kept)) => {
            if let Some(slot) = inputs.effects.get_mut(at) {
                slot.after = kept;
            }
        }
        _ => {}
    }
}
