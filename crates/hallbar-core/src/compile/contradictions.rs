//! Rules that contradict themselves: found by running the program with everything open.

use std::collections::BTreeSet;

use super::limits::leave_nothing;
use super::unsure::unsure;
use crate::Diagnostic;
use crate::assessment::Ternary;
use crate::case::LineKind;
use crate::diagnostic::rules::handbook as rules;
use crate::handbook::HandbookDocument;
use crate::kernel::{Cell, EffectSlot, Here, Inputs, LineSlot, Possible, Run, Slot, Standing, State, round9};
use crate::program::{Aggregation, Cond, Element, Exact, Layout, Leaf, Part, Program, Quant};

/// Half the distance from 1 to the next double.
const UNIT: f64 = f64::EPSILON / 2.0;
/// The most that a score may be off before rounding to nine decimals could go the wrong way at a limit.
const TOLERANCE: f64 = 4e-10;
/// Financing lines taken for "any number of them".
const LINES: usize = 64;

/// Limits that nothing meets, means over zero, numbers without bounds and scores too large to be exact.
pub(crate) fn contradictions(program: &Program, document: &HandbookDocument) -> Vec<Diagnostic> {
    let inputs = everything_open(program);
    let mut state = State::default();
    let mut run = Run::new(program, &inputs, &mut state);
    run.all();
    let mut found = Vec::new();
    limits(program, document, &mut found);
    let unsure = unsure(program, &[]);
    gates(&run, document, &unsure, &mut found);
    classes(&run, document, &unsure, &mut found);
    unbounded(&run, &mut found);
    zero_means(&run, &mut found);
    if !found.iter().any(Diagnostic::is_error) {
        magnitudes(&run, document, &mut found);
    }
    found
}

/// A case about which nothing is known.
pub(crate) fn everything_open(program: &Program) -> Inputs {
    let open = Slot { standing: Standing::Unknown, ..Slot::MISSING };
    let layout = Layout::new(program, LINES);
    let all = program.effects.as_ref().map_or(0, |effects| {
        let levels = program.scales.get(effects.scale).map_or(0, |scale| scale.levels.len());
        if levels >= 64 { u64::MAX } else { (1 << levels) - 1 }
    });
    let items = program.effects.as_ref().and_then(|e| program.lists.get(e.list)).map_or(0, |l| l.ids.len());
    Inputs {
        slots: vec![open; layout.inputs.last().copied().unwrap_or(0)],
        effects: vec![EffectSlot { given: true, before: all, after: all, ..EffectSlot::default() }; items],
        lines: (0..LINES)
            .map(|at| LineSlot {
                amount: Possible::between(Some(Exact::from_integer(0)), None),
                kind: at % LineKind::ALL.len(),
                code: Possible::AnyCode { optional: false },
            })
            .collect(),
        deviations: vec![false; program.gates.len()],
        layout: Some(layout),
        ..Inputs::default()
    }
}

/// Conditions whose limits leave nothing between them.
fn limits(program: &Program, document: &HandbookDocument, found: &mut Vec<Diagnostic>) {
    let mut look = |condition: Option<&Cond>, path: String| {
        if condition.is_some_and(leave_nothing) {
            let message = "the limits leave nothing between them, so this never holds";
            found.push(Diagnostic::new(&rules::NEVER_MET, path, message));
        }
    };
    let stages = document.stages.iter().enumerate();
    let places = stages.flat_map(|(stage, rule)| (0..rule.gates.len()).map(move |gate| (stage, gate)));
    for ((stage, at), gate) in places.zip(&program.gates) {
        look(Some(&gate.requires), format!("/stages/{stage}/gates/{at}/requires"));
        look(gate.when.as_ref(), format!("/stages/{stage}/gates/{at}/when"));
    }
    for (at, node) in program.nodes.iter().enumerate() {
        look(node.when.as_ref(), format!("/nodes/{at}/when"));
        for (number, class) in node.classes.iter().enumerate() {
            look(class.as_ref(), format!("/nodes/{at}/classes/{number}/when"));
        }
        for (number, (cap, _)) in node.caps.iter().enumerate() {
            look(Some(cap), format!("/nodes/{at}/caps/{number}/when"));
        }
    }
    for (at, criterion) in program.criteria.iter().enumerate() {
        look(criterion.when.as_ref(), format!("/criteria/{at}/when"));
    }
    for input in &program.inputs {
        if let Some(question) = input.question {
            look(input.when.as_ref(), format!("/questions/{question}/when"));
        }
    }
}

fn gates(
    run: &Run<'_>,
    document: &HandbookDocument,
    unsure: &BTreeSet<Element>,
    found: &mut Vec<Diagnostic>,
) {
    let places = document.stages.iter().enumerate().flat_map(|(stage, rule)| {
        rule.gates
            .iter()
            .enumerate()
            .map(move |(at, gate)| (format!("/stages/{stage}/gates/{at}/requires"), gate))
    });
    for (at, ((path, gate), cell)) in places.zip(&run.state.gates).enumerate() {
        if unsure.contains(&Element::Gate(at)) {
            continue;
        }
        if cell.requires == Ternary::No && cell.applies != Ternary::No {
            let message = format!("no case can meet requirement `{}`", gate.id);
            found.push(Diagnostic::new(&rules::NEVER_MET, path, message));
        }
    }
}

fn classes(
    run: &Run<'_>,
    document: &HandbookDocument,
    unsure: &BTreeSet<Element>,
    found: &mut Vec<Diagnostic>,
) {
    let sure = |at: &usize| !unsure.contains(&Element::Class(*at));
    for (at, node) in document.nodes.iter().enumerate().filter(|(at, _)| sure(at)) {
        let Some(cell) = run.layout.nodes.get(at).and_then(|at| run.state.classes.get(*at)) else { continue };
        // A class that a failed requirement brings the outcome down to needs no score to be had.
        let by_gate = |class: &str| {
            let mut gates = document.stages.iter().flat_map(|stage| &stage.gates);
            document.main.as_deref() == Some(node.id.as_str())
                && gates.any(|gate| gate.class.as_deref() == Some(class))
        };
        for (number, class) in node.classes.iter().enumerate() {
            let place = node.classes.len() - 1 - number;
            if cell.set >> place & 1 == 0 && !by_gate(&class.id) {
                let message = format!("no case can have class `{}`", class.id);
                found.push(Diagnostic::new(
                    &rules::UNREACHABLE,
                    format!("/nodes/{at}/classes/{number}"),
                    message,
                ));
            }
        }
    }
}

/// Criteria whose number has no end: nothing can be said of the score while it is open.
fn unbounded(run: &Run<'_>, found: &mut Vec<Diagnostic>) {
    for (at, criterion) in run.program.criteria.iter().enumerate() {
        if criterion.scale.is_some() || matches!(criterion.reads, Quant::Input { .. }) {
            continue;
        }
        let here = Here::at(criterion.list, 0);
        if let Possible::Numeric { low, high, .. } = run.quantity(&criterion.reads, here)
            && (low.is_none() || high.is_none())
        {
            let message =
                format!("what criterion `{}` reads has no bounds, and counts as points", criterion.id);
            let help = "read it through a scale with `outside`";
            let path = format!("/criteria/{at}/reads");
            found.push(Diagnostic::new(&rules::NO_BOUNDS, path, message).help(help));
        }
    }
}

fn zero_means(run: &Run<'_>, found: &mut Vec<Diagnostic>) {
    for (at, node) in run.program.nodes.iter().enumerate() {
        let Aggregation::Power(p) = node.rule else { continue };
        run.each_part(at, Here::at(node.list, 0), |run, part, item| {
            let cell = run.part_cell(part, item);
            let low = round9(cell.low);
            let breaks = if p > 0.0 { low < 0.0 } else { low <= 0.0 };
            if cell.present != Ternary::No && !part.bonus && breaks {
                let id = name(part, run.program);
                let message =
                    format!("part `{id}` can be as low as {low}, and the mean needs parts above zero");
                if !found.iter().any(|known: &Diagnostic| known.message == message) {
                    found.push(Diagnostic::new(&rules::ZERO_MEAN, format!("/nodes/{at}/rule"), message));
                }
            }
        });
    }
}

fn name<'a>(part: &Part, program: &'a Program) -> &'a str {
    match part.of {
        Leaf::Criterion(at) => program.criteria.get(at).map(|criterion| criterion.id.as_str()),
        Leaf::Node(at) => program.nodes.get(at).map(|node| node.id.as_str()),
    }
    .unwrap_or_default()
}

/// How far each score can be off, carried from the leaves up; see the classic bounds for sums of products.
fn magnitudes(run: &Run<'_>, document: &HandbookDocument, found: &mut Vec<Diagnostic>) {
    let mut criteria = vec![0.0; run.program.criteria.len()];
    let mut nodes = vec![0.0; run.program.nodes.len()];
    let size = |cell: Cell| if cell.low.is_nan() { 0.0 } else { cell.low.abs().max(cell.high.abs()) };
    for element in &run.program.order {
        match *element {
            Element::Criterion(at) => {
                let cell = run.layout.criteria.get(at).and_then(|at| run.state.criteria.get(*at)).copied();
                if let (Some(place), Some(cell)) = (criteria.get_mut(at), cell) {
                    *place = 8.0 * UNIT * size(cell);
                }
            }
            Element::Node(at) => {
                let Some(rule) = run.program.nodes.get(at) else { continue };
                let mut parts = Vec::new();
                run.each_part(at, Here::at(rule.list, 0), |run, part, item| {
                    let cell = run.part_cell(part, item);
                    let error = match part.of {
                        Leaf::Criterion(criterion) => criteria.get(criterion),
                        Leaf::Node(node) => nodes.get(node),
                    };
                    parts.push((part.weight.abs(), size(cell), cell.low, error.copied().unwrap_or(0.0)));
                });
                let error = node_error(rule.rule, &parts);
                if error > TOLERANCE {
                    let id = document.nodes.get(at).map(|node| node.id.as_str()).unwrap_or_default();
                    let message = format!("scores of node `{id}` grow too large for exact limits");
                    found.push(Diagnostic::new(&rules::MAGNITUDE, format!("/nodes/{at}"), message));
                }
                if let Some(place) = nodes.get_mut(at) {
                    *place = error;
                }
            }
            _ => {}
        }
    }
}

/// The most that a node can be off: parts are (weight, size, low, error).
fn node_error(rule: Aggregation, parts: &[(f64, f64, f64, f64)]) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "a count of parts is far below 2⁵³")]
    let number = parts.len() as f64 + 4.0;
    let most = |pick: fn(&(f64, f64, f64, f64)) -> f64| parts.iter().map(pick).fold(0.0, f64::max);
    let (largest, worst) = (most(|part| part.1), most(|part| part.3));
    match rule {
        Aggregation::Sum => {
            let carried: f64 = parts.iter().map(|part| part.0 * part.3).sum();
            let size: f64 = parts.iter().map(|part| part.0 * part.1).sum();
            carried + number * UNIT * size
        }
        Aggregation::Count(_) | Aggregation::None => 0.0,
        Aggregation::Power(p) => {
            let least = parts.iter().map(|part| part.2).fold(f64::INFINITY, f64::min).max(1e-9);
            let spread = libm::pow((largest / least).max(1.0), (p - 1.0).abs().min(2.0));
            let logs = 1.0 + libm::log(largest.max(1.0)).abs() + libm::log(least).abs();
            worst * spread
                + (number + 8.0) * UNIT * largest * logs * (1.0 + p.abs() + 1.0 / p.abs().max(0.05))
        }
        _ => worst + number * UNIT * largest,
    }
}
