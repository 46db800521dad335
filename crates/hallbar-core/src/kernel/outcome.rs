//! The class of the main node, once failed and open gates have had their say.

use crate::assessment::{GateOutcome, Score, Ternary};

use super::{Cell, ClassCell, Run, round9, same};

impl Run<'_> {
    /// The possible classes, and the gate that lowered or gave them, if one did.
    pub(crate) fn outcome(&self) -> Option<(ClassCell, Option<usize>)> {
        let main = self.program.main?;
        self.program.nodes[main].options?;
        let mut cell = self.state.classes[self.layout.nodes[main]];
        let mut by_gate = None;
        for (at, (rule, gate)) in self.program.gates.iter().zip(&self.state.gates).enumerate() {
            let Some(class) = rule.class else { continue };
            // Where the node may give no class, or gives none yet, the gate does.
            let nothing = cell.set == 0 || cell.withheld != Some(Ternary::No) || cell.none;
            let lower = cell.no_better(class).set | if nothing { 1 << class } else { 0 };
            match gate.outcome {
                GateOutcome::Failed => {
                    if by_gate.is_none() || lower != cell.set {
                        by_gate = Some(at);
                    }
                    cell = ClassCell { set: lower, none: false, withheld: Some(Ternary::No) };
                }
                GateOutcome::Open => {
                    cell.none |= cell.set == 0;
                    cell.set |= lower;
                }
                GateOutcome::Passed => {}
            }
        }
        Some((cell, by_gate))
    }
}

impl ClassCell {
    /// The same, with every class better than this one brought down to it.
    fn no_better(self, class: usize) -> Self {
        let worse = self.set & ((1 << class) - 1);
        let better = self.set >> class != 0;
        Self { set: worse | u64::from(better) << class, ..self }
    }

    /// The certain, the lowest and the highest possible class among ids that stand worst first, and whether it is
    /// withheld.
    pub(crate) fn range<'a>(
        &self,
        ids: &'a [String],
    ) -> (Option<&'a str>, Option<&'a str>, Option<&'a str>, Ternary) {
        let withheld = self.withheld.unwrap_or(Ternary::No);
        if withheld == Ternary::Yes || self.set == 0 {
            return (None, None, None, withheld);
        }
        let at =
            |place: u32| usize::try_from(place).ok().and_then(|place| ids.get(place)).map(String::as_str);
        let high = at(63 - self.set.leading_zeros());
        let low = if self.none { None } else { at(self.set.trailing_zeros()) };
        let certain = self.set.count_ones() == 1 && !self.none && withheld == Ternary::No;
        (high.filter(|_| certain), low, high, withheld)
    }
}

impl Cell {
    /// The score to print, compare and rank by.
    pub(crate) fn score(&self) -> Score {
        let there = |number: f64| (!number.is_nan() && self.present != Ternary::No).then(|| round9(number));
        let certain = self.present == Ternary::Yes && !self.low.is_nan() && same(self.low, self.high);
        Score {
            value: if certain { there(self.low) } else { None },
            low: there(self.low),
            high: there(self.high),
            so_far: (!self.so_far.is_nan()).then(|| round9(self.so_far)),
            coverage: (self.due != Ternary::No).then(|| round9(self.coverage)),
        }
    }
}
