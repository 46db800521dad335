//! A case held against the rules: every answer in its slot, everything that does not fit told at once.

mod codes;
mod facts;
mod fit;
mod given;
mod personal;
mod rest;

use std::collections::BTreeMap;

use crate::Diagnostic;
use crate::case::{CaseDocument, Given};
use crate::compile::Scorer;
use crate::diagnostic::Checked;
use crate::diagnostic::rules::case as rules;
use crate::diagnostic::{Rule, suggestion};
use crate::handbook::ItemSource;
use crate::kernel::{EffectSlot, Inputs, Slot, State};
use crate::program::{Input, Layout, Program};

pub use fit::Known;

pub(crate) use codes::OwnCodes;
pub(crate) use facts::{comparable, line_input, luhn, well_formed};
pub(crate) use fit::{Fit, Several};
pub(crate) use rest::{codes_without_row, numbers_without_band};

/// A case that fits a handbook, ready to be assessed.
#[derive(Debug, Clone)]
pub struct BoundCase<'s, 'c> {
    pub(crate) scorer: &'s Scorer,
    pub(crate) case: &'c CaseDocument,
    pub(crate) inputs: Inputs,
    /// Where each slot's answer stands in the case, for its motivation and evidence.
    pub(crate) answers: BTreeMap<usize, usize>,
    /// Codes that only the case has.
    pub(crate) codes: OwnCodes,
    pub(crate) fingerprint: Option<String>,
}

impl BoundCase<'_, '_> {
    /// The case as it was given.
    #[must_use]
    pub fn case(&self) -> &CaseDocument {
        self.case
    }

    /// The same with the fingerprint that the adapter took of the case.
    #[must_use]
    pub fn with_fingerprint(mut self, fingerprint: impl Into<String>) -> Self {
        self.fingerprint = Some(fingerprint.into());
        self
    }
}

impl Scorer {
    /// Holds a case against the rules. What is missing is no error; what does not fit is, and all of it is told.
    #[must_use]
    pub fn bind<'s, 'c>(&'s self, case: &'c CaseDocument) -> Checked<BoundCase<'s, 'c>> {
        let mut bind = Bind {
            scorer: self,
            program: &self.inner.program,
            case,
            inputs: Inputs::default(),
            answers: BTreeMap::new(),
            fit: Fit { program: &self.inner.program, currency: self.inner.handbook.currency },
            codes: OwnCodes::default(),
            diagnostics: Vec::new(),
        };
        bind.references();
        if bind.diagnostics.iter().any(|found| found.rule.code == rules::OTHER_HANDBOOK.code) {
            // Its questions and facts are another handbook's: that none of them is known says nothing more.
            return Checked::refused(bind.diagnostics);
        }
        bind.layout();
        bind.facts();
        bind.lines();
        bind.answers();
        bind.effects();
        bind.conflicts();
        bind.deviations();
        bind.stop_points();
        bind.judgement();
        bind.strategy_goals();
        bind.scales();
        bind.tables();
        bind.depth();
        bind.personal_numbers();
        let Bind { inputs, answers, diagnostics, codes, .. } = bind;
        Checked::new(BoundCase { scorer: self, case, inputs, answers, codes, fingerprint: None }, diagnostics)
    }
}

struct Bind<'s, 'c> {
    scorer: &'s Scorer,
    program: &'s Program,
    case: &'c CaseDocument,
    inputs: Inputs,
    answers: BTreeMap<usize, usize>,
    fit: Fit<'s>,
    /// Codes that no rule names, numbered after those that rules do.
    codes: OwnCodes,
    diagnostics: Vec<Diagnostic>,
}

impl Bind<'_, '_> {
    fn report(
        &mut self,
        rule: &'static Rule,
        path: impl Into<String>,
        message: impl Into<String>,
        help: Option<String>,
    ) {
        self.diagnostics.push(Diagnostic::new(rule, path, message).maybe_help(help));
    }

    fn layout(&mut self) {
        let lists = &self.program.lists;
        if lists.iter().any(|list| list.lines) {
            self.inputs.layout = Some(Layout::new(self.program, self.case.financing.len()));
        }
        let layout = self.inputs.layout.as_ref().unwrap_or(&self.program.layout);
        self.inputs.slots = vec![Slot::MISSING; layout.inputs.last().copied().unwrap_or(0)];
        let items = self.program.effects.as_ref().and_then(|effects| lists.get(effects.list));
        self.inputs.effects = vec![EffectSlot::default(); items.map_or(0, |list| list.ids.len())];
        self.inputs.deviations = vec![false; self.program.gates.len()];
    }

    /// Where the first instance of an input lies.
    fn start(&self, input: usize) -> usize {
        let layout = self.inputs.layout.as_ref().unwrap_or(&self.program.layout);
        layout.inputs.get(input).copied().unwrap_or(0)
    }

    fn answers(&mut self) {
        let first = self.program.inputs.iter().position(|input| input.question.is_some());
        for (at, answer) in self.case.answers.iter().enumerate() {
            let path = match &answer.item {
                Some(item) => format!("/answers/{}/per_item/{item}", answer.question),
                None => format!("/answers/{}", answer.question),
            };
            let questions = || self.program.inputs.iter().enumerate().skip(first.unwrap_or(usize::MAX));
            let Some((number, input)) = questions().find(|(_, input)| input.id == answer.question) else {
                let help = suggestion(&answer.question, questions().map(|(_, input)| input.id.as_str()));
                let message = format!("the handbook has no question `{}`", answer.question);
                self.report(&rules::UNKNOWN_QUESTION, path, message, help);
                continue;
            };
            let Some(item) = self.item(input, answer.item.as_deref(), &path) else { continue };
            let place = self.start(number) + item;
            if self.answers.insert(place, at).is_some() {
                self.report(
                    &rules::TWO_ANSWERS,
                    &path,
                    format!("two answers to `{}`", answer.question),
                    None,
                );
                continue;
            }
            if answer.value == Given::NotApplicable && !input.may_not_apply {
                let message = format!("`{}` always applies", answer.question);
                let help = "answer it, or write `unknown` or `not_described`".to_owned();
                self.report(&rules::MUST_APPLY, path, message, Some(help));
                continue;
            }
            let Some((value, standing)) = self.given(&answer.value, input, &path) else { continue };
            let filled = |text: &Option<String>| text.as_ref().is_some_and(|text| !text.trim().is_empty());
            let slot = Slot {
                value,
                standing,
                motivated: filled(&answer.motivation),
                evidenced: answer.evidence.iter().any(|text| !text.trim().is_empty()),
            };
            if let Some(into) = self.inputs.slots.get_mut(place) {
                *into = slot;
            }
        }
    }

    /// The place of the item that an answer is about.
    fn item(&mut self, input: &Input, item: Option<&str>, path: &str) -> Option<usize> {
        match (input.list, item) {
            (None, None) => Some(0),
            (None, Some(_)) => {
                let message = format!("`{}` is answered once, not per item", input.id);
                self.report(&rules::UNKNOWN_ITEM, path, message, None);
                None
            }
            (Some(list), None) => {
                let name = self.program.lists.get(list).map(|list| list.id.as_str()).unwrap_or_default();
                let message = format!("`{}` is answered once per item of `{name}`", input.id);
                let help = "write `\"per_item\": { \"item\": … }`".to_owned();
                self.report(&rules::UNKNOWN_ITEM, path, message, Some(help));
                None
            }
            (Some(list), Some(item)) => self.place_in(list, item, path),
        }
    }

    /// The place of an item in a list; financing lines are numbered from 1.
    fn place_in(&mut self, list: usize, item: &str, path: &str) -> Option<usize> {
        let from_strategy = self.scorer.inner.handbook.lists.get(list).is_some_and(|list| {
            matches!(list.items, ItemSource::Strategy { .. }) && self.scorer.inner.strategy.is_none()
        });
        let list = self.program.lists.get(list)?;
        let place = if list.lines {
            let number = item.parse::<usize>().ok().filter(|number| *number <= self.case.financing.len());
            number.and_then(|number| number.checked_sub(1))
        } else {
            list.ids.iter().position(|id| id == item)
        };
        if place.is_none() {
            let help = if list.lines {
                Some(format!("the case has {} financing lines, numbered from `1`", self.case.financing.len()))
            } else if from_strategy {
                Some(
                    "its items are the goals of a strategy: give the one that the case was written for"
                        .to_owned(),
                )
            } else {
                suggestion(item, list.ids.iter().map(String::as_str))
            };
            self.report(&rules::UNKNOWN_ITEM, path, format!("`{item}` is no item of `{}`", list.id), help);
        }
        place
    }

    /// A deviation from the depth that is due needs a reason.
    fn depth(&mut self) {
        let Some(chosen) = &self.case.depth else { return };
        let depths = &self.scorer.inner.handbook.depths;
        let Some(place) = depths.iter().position(|depth| depth.id == chosen.id) else {
            let help = suggestion(&chosen.id, depths.iter().map(|depth| depth.id.as_str()));
            let message = format!("the handbook has no depth `{}`", chosen.id);
            self.report(&rules::DEPTH_WITHOUT_REASON, "/depth/id", message, help);
            return;
        };
        self.inputs.depth = Some(place);
        if chosen.reason.as_ref().is_some_and(|reason| !reason.trim().is_empty()) {
            return;
        }
        if self.diagnostics.iter().any(Diagnostic::is_error) {
            return;
        }
        let mut state = State::default();
        crate::kernel::Run::new(self.program, &self.inputs, &mut state).all();
        if state.due != 1 << place {
            let due = depths.iter().enumerate().filter(|(at, _)| state.due >> at & 1 == 1);
            let due: Vec<String> = due.map(|(_, depth)| format!("`{}`", depth.id)).collect();
            let message =
                format!("`{}` is chosen without a reason, and {} is due", chosen.id, due.join(" or "));
            let help = "say in `depth` why, as `reason`, or leave `depth` out".to_owned();
            self.report(&rules::DEPTH_WITHOUT_REASON, "/depth", message, Some(help));
        }
    }
}
