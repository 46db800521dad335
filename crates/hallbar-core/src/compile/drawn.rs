//! Facts drawn from a strategy, as any case under it finds them.

use crate::Strategy;
use crate::kernel::{Possible, Slot, Standing};
use crate::program::{Drawn, Program};
use crate::strategy::{CheckResult, Range, Tree, View};

/// The numbers of the facts that are drawn from a strategy, and what they hold.
pub(super) fn drawn(strategy: &Strategy, program: &Program) -> Vec<(usize, Slot)> {
    let inputs = program.inputs.iter().enumerate();
    let drawn: Vec<(usize, Drawn)> = inputs.filter_map(|(at, input)| Some((at, input.drawn?))).collect();
    if drawn.is_empty() {
        return Vec::new();
    }
    let view = View { tree: Tree::of(strategy.document()), day: strategy.day() };
    let slot = |from: Drawn| match from {
        Drawn::Figure(figure) => of_range(figure.of(&view.tree)),
        Drawn::Check(check, options) => of_check(&view.result(check), options),
    };
    drawn.into_iter().map(|(at, from)| (at, slot(from))).collect()
}

fn of_range(range: Range) -> Slot {
    let (value, standing) = match range {
        None => (Possible::Nothing, Standing::Unknown),
        Some((low, high)) => {
            let standing = if high == Some(low) { Standing::Answered } else { Standing::InPart };
            (Possible::between(Some(low), high), standing)
        }
    };
    Slot { value, standing, ..Slot::MISSING }
}

fn of_check(result: &CheckResult, options: [usize; 3]) -> Slot {
    let each = crate::strategy::Standing::ALL.into_iter().zip(options);
    let may_be = each.filter(|(standing, _)| (result.low..=result.high).contains(standing));
    let set = may_be.fold(0, |set, (_, option)| set | 1 << option);
    let standing = match result.standing() {
        Some(_) => Standing::Answered,
        None => Standing::InPart,
    };
    Slot { value: Possible::Ordinal { set, optional: false }, standing, ..Slot::MISSING }
}
