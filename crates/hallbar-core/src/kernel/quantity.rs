//! Quantities: what conditions compare and criteria read.

use crate::assessment::{GateOutcome, Ternary};
use crate::program::{Exact, Quant};

use super::possible::Possible;
use super::{Cell, Here, Run, exact_score, round9};

/// Places among the options of a gate or stage: failed below passed.
const FAILED: u64 = 0b01;
const PASSED: u64 = 0b10;

impl Run<'_> {
    /// What a quantity may be.
    pub(crate) fn quantity(&self, quantity: &Quant, here: Here) -> Possible {
        match quantity {
            Quant::Number(number) => Possible::exact(*number),
            Quant::Input { input, item } => {
                let rule = &self.program.inputs[*input];
                let at = self.layout.inputs[*input] + item.unwrap_or_else(|| here.item(rule.list));
                self.answer(*input, &self.inputs.slots[at], rule.treatment).where_asked(self.state.asked[at])
            }
            Quant::Level(criterion) => {
                let cell = self.criterion_cell(*criterion, here);
                match cell.levels {
                    0 => Possible::Nothing,
                    set => Possible::Ordinal { set, optional: cell.bare }.where_asked(cell.present),
                }
            }
            Quant::Measure(measure) => {
                let item = here.item(self.program.measures[*measure].list);
                self.state.measures[self.layout.measures[*measure] + item]
            }
            Quant::CriterionScore(criterion) => score(self.criterion_cell(*criterion, here)),
            Quant::NodeScore(node) => score(self.node_cell(*node, here)),
            Quant::Class(node) => {
                let item = here.item(self.program.nodes[*node].list);
                let class = self.state.classes[self.layout.nodes[*node] + item];
                // Withheld or not: how much is answered must not decide anything by way of a class.
                if class.set == 0 {
                    Possible::Nothing
                } else {
                    Possible::Ordinal { set: class.set, optional: class.none }
                }
            }
            Quant::Coverage(node) => {
                let coverage = self.node_cell(*node, here).coverage;
                exact_score(round9(coverage)).map_or(Possible::Nothing, Possible::exact)
            }
            Quant::Parts { node, least } => self.parts(*node, *least, here),
            Quant::Effect(item) => self.effect(item.unwrap_or_else(|| here.item(self.effect_list()))),
            Quant::Gains => self.effect_sum(|low, high| (low.max(0.0), high.max(0.0))),
            Quant::Losses => self.effect_sum(|low, high| (low.min(0.0), high.min(0.0))),
            Quant::WorstEffect => self.worst_effect(),
            Quant::OpenConflicts => self.open_conflicts(),
            Quant::Gate(gate) => outcome(self.state.gates[*gate].outcome),
            Quant::Stage(stage) => outcome(self.state.stages[*stage]),
            Quant::Depth => Possible::Ordinal { set: self.state.depths, optional: false },
            Quant::LineAmount => self.line(here).map_or(Possible::Nothing, |line| line.amount),
            Quant::LineKind => self.line(here).map_or(Possible::Nothing, |line| Possible::option(line.kind)),
            Quant::LineCode => self.line(here).map_or(Possible::Nothing, |line| line.code),
            Quant::Item(list) => {
                let item = here.item(Some(*list));
                let codes = &self.program.lists[*list].codes;
                codes
                    .get(item)
                    .map_or(Possible::Nothing, |code| Possible::Code { code: *code, optional: false })
            }
        }
    }

    pub(crate) fn criterion_cell(&self, criterion: usize, here: Here) -> Cell {
        let item = here.item(self.program.criteria[criterion].list);
        self.state.criteria[self.layout.criteria[criterion] + item]
    }

    pub(crate) fn node_cell(&self, node: usize, here: Here) -> Cell {
        let item = here.item(self.program.nodes[node].list);
        self.state.nodes[self.layout.nodes[node] + item]
    }

    fn line(&self, here: Here) -> Option<super::LineSlot> {
        let item = here.item_where(|list| self.program.lists[list].lines)?;
        self.inputs.lines.get(item).copied()
    }

    /// How many parts of a node have this class or better.
    fn parts(&self, node: usize, least: usize, here: Here) -> Possible {
        let (mut certain, mut possible) = (0, 0);
        self.each_part(node, here, |run, part, item| {
            if let crate::program::Leaf::Node(part) = part.of {
                let class = run.state.classes[run.layout.nodes[part] + item];
                let better = u64::MAX << least;
                certain += usize::from(!class.none && class.set != 0 && class.set & !better == 0);
                possible += usize::from(class.set & better != 0);
            }
        });
        let whole = |count: usize| i128::try_from(count).ok().map(Exact::from_integer);
        Possible::between(whole(certain), whole(possible))
    }

    pub(crate) fn effect_list(&self) -> Option<usize> {
        self.program.effects.as_ref().map(|effects| effects.list)
    }

    /// The least and the most points of a set of effect levels.
    pub(crate) fn effect_range(&self, levels: u64) -> Option<(f64, f64)> {
        let scale = self.program.effects.as_ref().map(|effects| &self.program.scales[effects.scale])?;
        super::scale::hull(scale, levels)
    }

    fn effect(&self, item: usize) -> Possible {
        let Some(slot) = self.inputs.effects.get(item).filter(|slot| slot.given) else {
            return Possible::Nothing;
        };
        self.effect_range(slot.after).map_or(Possible::Nothing, between)
    }

    fn effect_ranges(&self) -> impl Iterator<Item = (f64, f64)> {
        self.inputs.effects.iter().filter(|slot| slot.given).filter_map(|slot| self.effect_range(slot.after))
    }

    /// The sum over all effects of what `part` takes of each.
    pub(crate) fn effect_total(&self, part: impl Fn(f64, f64) -> (f64, f64)) -> (f64, f64) {
        self.effect_ranges()
            .map(|(low, high)| part(low, high))
            .fold((0.0, 0.0), |(l, h), (a, b)| (l + a, h + b))
    }

    fn effect_sum(&self, part: impl Fn(f64, f64) -> (f64, f64)) -> Possible {
        between(self.effect_total(part))
    }

    fn worst_effect(&self) -> Possible {
        between(self.effect_ranges().fold((0.0, 0.0), |(l, h), (a, b)| (a.min(l), b.min(h))))
    }

    /// Whether an item is in conflict: it loses, or a person says so, while another gains.
    pub(crate) fn conflict(&self, item: usize) -> Ternary {
        let Some(slot) = self.inputs.effects.get(item) else { return Ternary::No };
        if slot.stated {
            return Ternary::Yes;
        }
        let loses = |(low, high): (f64, f64)| sign(high < 0.0, low < 0.0);
        let gains = |(low, high): (f64, f64)| sign(low > 0.0, high > 0.0);
        let range = |slot: &super::EffectSlot| if slot.given { self.effect_range(slot.after) } else { None };
        let loss = range(slot).map_or(Ternary::No, loses);
        if loss == Ternary::No {
            return Ternary::No;
        }
        let gain_elsewhere = self
            .inputs
            .effects
            .iter()
            .enumerate()
            .filter(|(other, _)| *other != item)
            .filter_map(|(_, other)| range(other))
            .map(gains)
            .max()
            .unwrap_or(Ternary::No);
        loss.min(gain_elsewhere)
    }

    fn open_conflicts(&self) -> Possible {
        let (mut certain, mut possible) = (0, 0);
        for (item, slot) in self.inputs.effects.iter().enumerate().filter(|(_, slot)| !slot.standpoint) {
            if !slot.given && !slot.stated {
                continue;
            }
            let conflict = self.conflict(item);
            certain += i128::from(conflict == Ternary::Yes);
            possible += i128::from(conflict != Ternary::No);
        }
        Possible::between(Some(Exact::from_integer(certain)), Some(Exact::from_integer(possible)))
    }
}

fn sign(certain: bool, possible: bool) -> Ternary {
    match (certain, possible) {
        (true, _) => Ternary::Yes,
        (false, true) => Ternary::Open,
        (false, false) => Ternary::No,
    }
}

fn between((low, high): (f64, f64)) -> Possible {
    Possible::between(exact_score(round9(low)), exact_score(round9(high)))
}

fn score(cell: Cell) -> Possible {
    between((cell.low, cell.high)).where_asked(cell.present)
}

fn outcome(outcome: GateOutcome) -> Possible {
    let set = match outcome {
        GateOutcome::Failed => FAILED,
        GateOutcome::Passed => PASSED,
        GateOutcome::Open => FAILED | PASSED,
    };
    Possible::Ordinal { set, optional: false }
}
