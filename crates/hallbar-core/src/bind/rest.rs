//! Effects, conflicts, deviations, stop points, judgement and what scales and tables say of the answers.

use crate::case::Given;
use crate::diagnostic::rules::case as rules;
use crate::diagnostic::suggestion;
use crate::kernel::{Inputs, Possible, Slot, Standing, covers};
use crate::program::{Input, Kind, Layout, Program, Quant, Rule, Scale};

use super::Bind;

impl<'c> Bind<'_, 'c> {
    pub(super) fn effects(&mut self) {
        let Some(effects) = &self.program.effects else {
            if !self.case.effects.is_empty() {
                self.report(&rules::NO_EFFECTS, "/effects", "the handbook does not ask for effects", None);
            }
            return;
        };
        let Some(scale) = self.program.scales.get(effects.scale) else { return };
        let Some(options) = scale.options else { return };
        let all = self.program.options.get(options).map_or(0, crate::program::Options::all);
        for (at, effect) in self.case.effects.iter().enumerate() {
            let path = format!("/effects/{at}");
            let Some(place) = self.place_in(effects.list, &effect.on, &format!("{path}/on")) else {
                continue;
            };
            if self.inputs.effects.get(place).is_some_and(|slot| slot.given) {
                let message = format!("two effects on `{}`", effect.on);
                self.report(&rules::TWO_ANSWERS, &path, message, None);
                continue;
            }
            let before = self.effect_levels(&effect.before, options, all, &format!("{path}/before"));
            let after = match &effect.after {
                Some(after) => self.effect_levels(after, options, all, &format!("{path}/after")),
                None => before,
            };
            let (Some(before), Some(after)) = (before, after) else { continue };
            let given = effect.before != Given::Missing || effect.after.is_some();
            if let Some(slot) = self.inputs.effects.get_mut(place) {
                (slot.given, slot.before, slot.after) = (given, before, after);
            }
        }
    }

    fn effect_levels(&mut self, given: &Given, options: usize, all: u64, path: &str) -> Option<u64> {
        match given {
            Given::Missing | Given::Unknown | Given::NotDescribed => Some(all),
            given => self.levels(given, options, path),
        }
    }

    pub(super) fn conflicts(&mut self) {
        let Some(effects) = &self.program.effects else {
            if !self.case.conflicts.is_empty() {
                self.report(&rules::NO_EFFECTS, "/conflicts", "the handbook does not ask for effects", None);
            }
            return;
        };
        for (at, conflict) in self.case.conflicts.iter().enumerate() {
            let path = format!("/conflicts/{at}");
            self.place_in(effects.list, &conflict.gain, &format!("{path}/gain"));
            let Some(place) = self.place_in(effects.list, &conflict.loss, &format!("{path}/loss")) else {
                continue;
            };
            let stands = conflict.standpoint.as_ref().is_some_and(|text| !text.trim().is_empty());
            if let Some(slot) = self.inputs.effects.get_mut(place) {
                slot.stated = true;
                slot.standpoint |= stands;
            }
        }
    }

    pub(super) fn deviations(&mut self) {
        let stages = &self.scorer.inner.handbook.stages;
        let gates = || stages.iter().flat_map(|stage| &stage.gates);
        for (at, deviation) in self.case.deviations.iter().enumerate() {
            let path = format!("/deviations/{at}");
            let Some((place, gate)) = gates().enumerate().find(|(_, gate)| gate.id == deviation.gate) else {
                let help = suggestion(&deviation.gate, gates().map(|gate| gate.id.as_str()));
                let message = format!("the handbook has no requirement `{}`", deviation.gate);
                self.report(&rules::BAD_DEVIATION, format!("{path}/gate"), message, help);
                continue;
            };
            if !gate.soft {
                let message = format!("requirement `{}` allows no deviation", gate.id);
                let soft: Vec<String> =
                    gates().filter(|gate| gate.soft).map(|gate| format!("`{}`", gate.id)).collect();
                let help = match soft.as_slice() {
                    [] => "no requirement of the handbook does: take the deviation out".to_owned(),
                    soft => format!("deviations can be made from {}", soft.join(", ")),
                };
                self.report(&rules::BAD_DEVIATION, format!("{path}/gate"), message, Some(help));
            } else if deviation.reason.trim().is_empty() {
                let message = format!("the deviation from `{}` has no reason", gate.id);
                let help = "say in `reason` why, or take the deviation out".to_owned();
                self.report(&rules::BAD_DEVIATION, format!("{path}/reason"), message, Some(help));
            } else if let Some(flag) = self.inputs.deviations.get_mut(place) {
                *flag = true;
            }
        }
    }

    pub(super) fn stop_points(&mut self) {
        let known = &self.scorer.inner.handbook.stop_points;
        let mut seen: Vec<&str> = Vec::new();
        for (at, answer) in self.case.stop_points.iter().enumerate() {
            let path = format!("/stop_points/{at}");
            if !known.iter().any(|stop| stop.id == answer.stop_point) {
                let help = suggestion(&answer.stop_point, known.iter().map(|stop| stop.id.as_str()));
                let message = format!("the handbook has no stop point `{}`", answer.stop_point);
                self.report(&rules::UNKNOWN_STOP_POINT, path, message, help);
            } else if seen.contains(&answer.stop_point.as_str()) {
                let message = format!("two answers to stop point `{}`", answer.stop_point);
                let help = "a stop point is answered once; keep the decision that holds".to_owned();
                self.report(&rules::UNKNOWN_STOP_POINT, path, message, Some(help));
            } else if answer.by.as_ref().is_none_or(|by| by.trim().is_empty()) {
                let path = if answer.by.is_some() { format!("{path}/by") } else { path };
                let message =
                    format!("the decision at stop point `{}` does not say who took it", answer.stop_point);
                let help = "name a function in `by`, such as `\"by\": \"head of unit\"`".to_owned();
                self.report(&rules::DECIDED_BY_NOBODY, path, message, Some(help));
            }
            seen.push(&answer.stop_point);
        }
    }

    pub(super) fn judgement(&mut self) {
        let Some(class) = self.case.judgement.as_ref().and_then(|judgement| judgement.class.as_ref()) else {
            return;
        };
        let main = self.program.main.and_then(|main| self.program.nodes.get(main));
        let options =
            main.and_then(|node| node.options).and_then(|options| self.program.options.get(options));
        let known = options.map(|options| options.ids.as_slice()).unwrap_or_default();
        if !known.contains(class) {
            let message = format!("`{class}` is no class of the handbook");
            let help = suggestion(class, known.iter().map(String::as_str));
            self.report(&rules::UNKNOWN_CLASS, "/judgement/class", message, help);
        }
    }

    pub(super) fn strategy_goals(&mut self) {
        let Some((_, goals)) = &self.scorer.inner.strategy else { return };
        for (at, goal) in self.case.strategy_goals.iter().enumerate() {
            if !goals.contains(goal) {
                let message = format!("`{goal}` is no goal of the strategy");
                let help = suggestion(goal, goals.iter().map(String::as_str));
                self.report(&rules::UNKNOWN_GOAL, format!("/strategy_goals/{at}"), message, help);
            }
        }
    }

    /// Answers that no band or point of their scale reaches.
    pub(super) fn scales(&mut self) {
        let program = self.program;
        let layout = self.inputs.layout.as_ref().unwrap_or(&program.layout);
        let beyond: Vec<_> = numbers_without_band(program, layout, &self.inputs.slots).collect();
        for (scale, input, place) in beyond {
            let path = self.path_of(place, input);
            let message = format!("no band or point of scale `{}` reaches this", scale.id);
            self.report(&rules::OUTSIDE_SCALE, path, message, None);
        }
    }

    /// Where in the case the value of a slot stands.
    fn path_of(&self, place: usize, input: &Input) -> String {
        match self.answers.get(&place).and_then(|at| self.case.answers.get(*at)) {
            Some(answer) => match &answer.item {
                Some(item) => format!("/answers/{}/per_item/{item}", answer.question),
                None => format!("/answers/{}", answer.question),
            },
            None => format!("/facts/{}", input.id),
        }
    }

    /// Codes that are looked up in a table which does not have them.
    pub(super) fn tables(&mut self) {
        let mut told: Vec<String> = Vec::new();
        let program = self.program;
        let missing: Vec<_> = codes_without_row(program, &self.inputs).collect();
        for (table, read) in missing {
            let (path, given) = match read {
                Read::Line(at) => {
                    let given = self.case.financing.get(at).map(|line| &line.code);
                    (format!("/financing/{at}/code"), given)
                }
                Read::Slot(place, input) => (self.path_of(place, input), self.given_at(place, input)),
            };
            if !told.contains(&path) {
                self.code_not_in_table(table, &path, given);
                told.push(path);
            }
        }
    }

    fn code_not_in_table(&mut self, table: usize, path: &str, given: Option<&Given>) {
        let Some(table) = self.scorer.inner.handbook.tables.get(table) else { return };
        let written = match given {
            Some(Given::Text(code)) => std::slice::from_ref(code),
            Some(Given::OneOf(codes)) => codes.as_slice(),
            _ => &[],
        };
        let known = || table.rows.iter().map(|row| row.code.as_str());
        let missing = written.iter().find(|code| known().all(|known| known != code.as_str()));
        let (message, help) = match missing {
            Some(code) => {
                (format!("table `{}` does not have the code `{code}`", table.id), suggestion(code, known()))
            }
            None => (format!("table `{}` does not have this code", table.id), None),
        };
        let help = help.unwrap_or_else(|| "codes are text with all their digits".to_owned());
        self.report(&rules::CODE_NOT_IN_TABLE, path, message, Some(help));
    }

    /// What the case gives for a slot.
    fn given_at(&self, place: usize, input: &Input) -> Option<&'c Given> {
        match self.answers.get(&place) {
            Some(at) => self.case.answers.get(*at).map(|answer| &answer.value),
            None => self.case.facts.iter().find(|fact| fact.id == input.id).map(|fact| &fact.value),
        }
    }
}

/// Where a code stands that a table is asked about.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Read<'p> {
    Line(usize),
    Slot(usize, &'p Input),
}

/// Answers that are read through a scale which says nothing of them: the scale, the input, and the slot.
pub(crate) fn numbers_without_band<'p, 'c>(
    program: &'p Program,
    layout: &'c Layout,
    slots: &'c [Slot],
) -> impl Iterator<Item = (&'p Scale, &'p Input, usize)> + use<'p, 'c> {
    program
        .criteria
        .iter()
        .filter_map(move |criterion| {
            let Quant::Input { input, item } = criterion.reads else { return None };
            let scale = program.scales.get(criterion.scale?).filter(|scale| scale.leaves_gaps)?;
            let rule = program.inputs.get(input).filter(|rule| rule.kind.is_numeric())?;
            let start = layout.inputs.get(input).copied()? + item.unwrap_or(0);
            let end = if item.is_some() { start + 1 } else { layout.inputs.get(input + 1).copied()? };
            let places = (start..end).filter(move |place| {
                let Some(Slot { value: Possible::Numeric { low, high, .. }, standing, .. }) =
                    slots.get(*place)
                else {
                    return false;
                };
                let known = matches!(standing, Standing::Answered | Standing::InPart);
                let unit = if rule.kind == Kind::Money { 100 } else { 1 };
                known && !covers(scale, low.map(|low| low / unit), high.map(|high| high / unit))
            });
            Some(places.map(move |place| (scale, rule, place)))
        })
        .flatten()
}

/// Codes that are looked up in a table which has no row for them: the table, and where the code stands.
pub(crate) fn codes_without_row<'p: 'c, 'c>(
    program: &'p Program,
    inputs: &'c Inputs,
) -> impl Iterator<Item = (usize, Read<'p>)> + use<'p, 'c> {
    let lookups = program.measures.iter().filter_map(|measure| match &measure.rule {
        Rule::Lookup(lookup) | Rule::SumItems { times: Some(lookup), .. } => Some(lookup),
        _ => None,
    });
    lookups.flat_map(move |lookup| {
        let lines = if lookup.code == Quant::LineCode { inputs.lines.as_slice() } else { &[] };
        let lines = lines.iter().enumerate().map(|(at, line)| (line.code, Read::Line(at)));
        let layout = inputs.layout.as_ref().unwrap_or(&program.layout);
        let read = match lookup.code {
            Quant::Input { input, .. } => program.inputs.get(input).zip(layout.inputs.get(input..=input + 1)),
            _ => None,
        };
        let slots = read.into_iter().flat_map(move |(rule, ends)| {
            let (start, end) = (ends.first().copied().unwrap_or(0), ends.last().copied().unwrap_or(0));
            let slots = inputs.slots.get(start..end).unwrap_or(&[]).iter();
            slots.enumerate().map(move |(at, slot)| (slot.value, Read::Slot(start + at, rule)))
        });
        let table = program.tables.get(lookup.table);
        let absent = move |code: &u32| table.is_some_and(|table| table.codes.binary_search(code).is_err());
        let missing = move |value: Possible| match value {
            Possible::Code { code, .. } => absent(&code),
            Possible::Codes { start, end, .. } => {
                inputs.pool.get(start..end).unwrap_or(&[]).iter().any(absent)
            }
            _ => false,
        };
        let all = lines.chain(slots).filter(move |(value, _)| missing(*value));
        all.map(|(_, read)| (lookup.table, read))
    })
}
