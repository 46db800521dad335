//! The answers that can be raised.

use crate::assessment::Ternary;
use crate::bind::BoundCase;
use crate::kernel::{Possible, Run, Slot, Standing, State};
use crate::program::{Criterion, Kind, NonAnswer, Program, Quant, Stand, Treatment};

/// A changeable answer: where it stands, and how far it can be raised.
#[derive(Debug, Clone)]
pub(super) struct Candidate {
    /// Its place among the slots.
    pub(super) place: usize,
    pub(super) input: usize,
    pub(super) item: usize,
    /// The options it is one of.
    pub(super) options: usize,
    pub(super) slot: Slot,
    /// The level it stands at; `None` while it is open, which counts as one step below the lowest.
    pub(super) base: Option<usize>,
    /// The highest level it can be raised to.
    pub(super) most: usize,
}

impl Candidate {
    /// The lowest level that is a step up.
    pub(super) fn least(&self) -> usize {
        self.base.map_or(0, |base| base + 1)
    }

    /// How many steps it is up to a level.
    pub(super) fn steps(&self, level: usize) -> usize {
        level + 1 - self.least()
    }
}

/// Every changeable answer that can be raised, in the handbook's order, item by item.
pub(super) fn candidates(bound: &BoundCase<'_, '_>, state: &mut State) -> Vec<Candidate> {
    let program = &bound.scorer.inner.program;
    let mut run = Run::new(program, &bound.inputs, state);
    run.all();
    let mut found = Vec::new();
    for (number, input) in program.inputs.iter().enumerate() {
        let question = input.question.and_then(|at| bound.scorer.inner.handbook.questions.get(at));
        let Kind::Ordinal(options) = input.kind else { continue };
        let Some(levels) = program.options.get(options).filter(|options| options.ordered) else { continue };
        if !question.is_some_and(|question| question.changeable) {
            continue;
        }
        let highest = highest(program, number, levels.ids.len());
        for item in 0..run.instances(input.list) {
            let place = run.layout.inputs.get(number).copied().unwrap_or(0) + item;
            let asked = run.state.asked.get(place).copied().unwrap_or(Ternary::No);
            let Some(slot) = run.inputs.slots.get(place).copied().filter(|_| asked != Ternary::No) else {
                continue;
            };
            let base = base(program, number, levels.ids.len(), slot);
            let (Some(base), Some(most)) = (base, highest) else { continue };
            let candidate = Candidate { place, input: number, item, options, slot, base, most };
            if candidate.least() <= most {
                found.push(candidate);
            }
        }
    }
    found
}

/// The criteria that read an answer.
fn readers(program: &Program, input: usize) -> impl Iterator<Item = &Criterion> {
    program
        .criteria
        .iter()
        .filter(move |criterion| matches!(criterion.reads, Quant::Input { input: read, .. } if read == input))
}

/// The points that each option gives through a criterion's scale.
fn points(program: &Program, criterion: &Criterion, option: usize) -> Option<f64> {
    let scale = program.scales.get(criterion.scale?)?;
    scale.levels.get(criterion.map.get(option).copied().flatten()?)?.value
}

/// The highest level that no criterion caps.
fn highest(program: &Program, input: usize, levels: usize) -> Option<usize> {
    let capped = |option: usize| {
        readers(program, input).any(|criterion| {
            let given = points(program, criterion, option);
            criterion.cap.zip(given).is_some_and(|(cap, given)| given > cap)
        })
    };
    (0..levels).rev().find(|option| !capped(*option))
}

/// The level that an answer stands at: the inner `None` while it is open, the outer where it cannot be raised.
///
/// A non-answer that is left out is no lower level: to answer it can lower a mean. One that counts as a level is raised
/// from the highest level that any reader counts it as.
fn base(program: &Program, input: usize, levels: usize, slot: Slot) -> Option<Option<usize>> {
    match (slot.standing, slot.value) {
        (Standing::Answered | Standing::InPart, Possible::Ordinal { set, .. }) if set != 0 => {
            return Some(usize::try_from(set.trailing_zeros()).ok());
        }
        (Standing::Answered | Standing::InPart | Standing::NotApplicable, _) => return None,
        (Standing::Unknown, _) => return Some(None),
        (Standing::NotDescribed | Standing::Missing, _) => {}
    }
    let by_name = |option: usize, stand: Stand| matches!(stand, Stand::Level(level) if option <= level);
    let own = program.inputs.get(input)?.treatment;
    let mut base = counted(own, slot, by_name, levels)?;
    for criterion in readers(program, input) {
        let worth = |option: usize| points(program, criterion, option);
        let at_most = |option: usize, stand: Stand| match stand {
            Stand::Level(level) => criterion.map.get(option).copied().flatten().is_some_and(|at| at <= level),
            Stand::Value(value) => worth(option).is_some_and(|worth| worth <= value),
        };
        base = base.max(counted(criterion.treatment, slot, at_most, levels)?);
    }
    Some(base)
}

/// The highest option that gives no more than what the non-answer counts as. The outer `None` where it is left out.
fn counted(
    treatment: Treatment,
    slot: Slot,
    at_most: impl Fn(usize, Stand) -> bool,
    levels: usize,
) -> Option<Option<usize>> {
    let rule = match slot.standing {
        Standing::NotDescribed => treatment.not_described,
        _ => treatment.missing,
    };
    match rule {
        NonAnswer::LeftOut => None,
        NonAnswer::Counts { stand, with_reason } if !with_reason || slot.motivated => {
            Some((0..levels).rev().find(|option| at_most(*option, stand)))
        }
        _ => Some(None),
    }
}
