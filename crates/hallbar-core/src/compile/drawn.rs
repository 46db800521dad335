//! Facts drawn from a strategy, as any case under it finds them.

use crate::Strategy;
use crate::kernel::{Possible, Slot, Standing};
use crate::program::{Drawn, Exact, Program};
use crate::strategy::{CheckResult, Range, Standing as StandingOf, Tree, View};

/// The numbers of the facts that are drawn from a strategy, and what they hold.
pub(super) fn drawn(strategy: &Strategy, program: &Program) -> Vec<(usize, Slot)> {
    let inputs = program.inputs.iter().enumerate();
    let drawn = inputs.filter_map(|(at, input)| Some((at, input.drawn?, input.max)));
    let drawn: Vec<(usize, Drawn, Option<Exact>)> = drawn.collect();
    if drawn.is_empty() {
        return Vec::new();
    }
    let view = View { tree: Tree::own(strategy.document()), day: strategy.day() };
    let slot = |from: Drawn, most: Option<Exact>| match from {
        Drawn::Figure(figure) => of_range(figure.of(&view.tree), most),
        Drawn::Check(check, options) => of_check(&view.result(check), options),
    };
    drawn.into_iter().map(|(at, from, most)| (at, slot(from, most))).collect()
}

fn of_range(range: Range, most: Option<Exact>) -> Slot {
    let (value, standing) = match range {
        None => (Possible::Nothing, Standing::Unknown),
        Some((low, high)) if low.is_zero() && (high.is_none() || high == most) => {
            (Possible::Nothing, Standing::Unknown)
        }
        Some((low, high)) => {
            let standing = if high == Some(low) { Standing::Answered } else { Standing::InPart };
            (Possible::between(Some(low), high), standing)
        }
    };
    Slot { value, standing, ..Slot::MISSING }
}

fn of_check(result: &CheckResult, options: [usize; 3]) -> Slot {
    let each = StandingOf::ALL.into_iter().zip(options);
    let may_be = each.filter(|(standing, _)| (result.low..=result.high).contains(standing));
    let set = may_be.fold(0, |set, (_, option)| set | 1 << option);
    let standing = match (result.low, result.high) {
        (StandingOf::NotMet, StandingOf::Met) => {
            return Slot { standing: Standing::Unknown, ..Slot::MISSING };
        }
        (low, high) if low == high => Standing::Answered,
        _ => Standing::InPart,
    };
    Slot { value: Possible::Ordinal { set, optional: false }, standing, ..Slot::MISSING }
}
