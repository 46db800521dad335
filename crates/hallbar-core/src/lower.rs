//! Lowering: a handbook's names resolved to numbers, with everything that is wrong on the way.
//!
//! Validation and compilation run the same code: validation without a strategy and with parameters at their defaults,
//! keeping only what was found; compilation with both, keeping the program.

mod condition;
mod input;
mod measure;
mod names;
mod order;
mod scale;
mod stage;
mod tree;

use std::collections::BTreeMap;

use crate::case::facts::BUILT_IN;
use crate::case::{CaseKind, LineKind};
use crate::diagnostic::rules::handbook as rules;
use crate::diagnostic::{Rule, suggestion};
use crate::handbook::{HandbookDocument, Item, ItemSource, ParameterValue, Setting};
use crate::kernel::{Inputs, Run, State};
use crate::program::{Exact, Kind, Layout, List, Options, Program, Table};
use crate::strategy::{StrategyDocument, StrategyGoal};
use crate::{Diagnostic, Text};

pub(crate) use names::check_id;
pub(crate) use order::{of_condition, of_quantity};

/// Options that every program has, before the handbook's own.
pub(crate) const YES_NO: usize = 0;
pub(crate) const OUTCOMES: usize = 1;
pub(crate) const CASE_KINDS: usize = 2;
pub(crate) const LINE_KINDS: usize = 3;
pub(crate) const DEPTHS: usize = 4;

/// What a handbook is lowered with.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct With<'a> {
    pub(crate) strategy: Option<&'a StrategyDocument>,
    pub(crate) parameters: &'a [crate::call::SetParameter],
    pub(crate) caps: &'a [crate::call::LevelCap],
}

pub(crate) struct Lower<'a> {
    doc: &'a HandbookDocument,
    with: With<'a>,
    parameters: BTreeMap<&'a str, ParameterValue>,
    names: names::Names<'a>,
    /// The options that each node's classes are.
    class_options: Vec<Option<usize>>,
    measure_kinds: Vec<Option<Kind>>,
    program: Program,
    diagnostics: Vec<Diagnostic>,
    /// What rules have used, for what is left over: (sort, place).
    used: std::collections::BTreeSet<(names::Sort, usize)>,
    /// Whether any text is in Swedish, and in English.
    languages: [bool; 2],
}

/// The program of a handbook, and all that is wrong with it. The program is whole only where nothing is.
pub(crate) fn lower(doc: &HandbookDocument, with: With<'_>) -> (Program, Vec<Diagnostic>) {
    let mut lower = Lower {
        doc,
        with,
        parameters: BTreeMap::new(),
        names: names::Names::default(),
        class_options: Vec::new(),
        measure_kinds: Vec::new(),
        program: Program::default(),
        diagnostics: Vec::new(),
        used: std::collections::BTreeSet::new(),
        languages: [false; 2],
    };
    lower.parameters();
    lower.register();
    lower.built_in_options();
    lower.class_options();
    lower.lists();
    lower.tables();
    lower.scales();
    lower.inputs();
    lower.measures();
    lower.criteria();
    lower.nodes();
    lower.effects();
    lower.stages();
    lower.conditions_of_inputs();
    lower.consequences();
    lower.stop_points();
    lower.main();
    lower.unused();
    lower.in_one_language();
    lower.order();
    // No financing lines, until a case has some.
    lower.program.layout = Layout::new(&lower.program, 0);
    if !lower.diagnostics.iter().any(Diagnostic::is_error) {
        lower.program = settle(lower.program);
    }
    (lower.program, lower.diagnostics)
}

impl<'a> Lower<'a> {
    fn report(&mut self, rule: &'static Rule, path: impl Into<String>, message: impl Into<String>) {
        self.diagnostics.push(Diagnostic::new(rule, path, message));
    }

    fn report_help(
        &mut self,
        rule: &'static Rule,
        path: impl Into<String>,
        message: impl Into<String>,
        help: Option<String>,
    ) {
        self.diagnostics.push(Diagnostic::new(rule, path, message).maybe_help(help));
    }

    fn parameters(&mut self) {
        for (at, parameter) in self.doc.parameters.iter().enumerate() {
            let path = format!("/parameters/{at}");
            let set = self.with.parameters.iter().find(|set| set.id == parameter.id);
            self.parameters.insert(&parameter.id, set.map_or(&parameter.default, |set| &set.value).clone());
            for (field, bound) in [("min", &parameter.min), ("max", &parameter.max)] {
                if bound.as_ref().is_some_and(|bound| bound.kind() != parameter.default.kind()) {
                    self.report(
                        &rules::BAD_PARAMETER,
                        format!("{path}/{field}"),
                        format!("the bound of `{}` is of another kind than its default", parameter.id),
                    );
                }
            }
            if let Err(message) = within_bounds(parameter, &parameter.default) {
                self.report(&rules::BAD_PARAMETER, format!("{path}/default"), message);
            }
            if let ParameterValue::Money(money) = parameter.default {
                self.currency(money, &format!("{path}/default"));
            }
        }
    }

    fn currency(&mut self, money: crate::Money, path: &str) {
        if money.currency() != self.doc.currency {
            let message = format!("`{money}` is not in {}, the handbook's currency", self.doc.currency);
            self.report(&rules::CURRENCY, path, message);
        }
    }

    /// The number of a setting, with parameters put in.
    fn setting(&mut self, setting: &'a Setting, path: &str) -> Option<crate::Decimal> {
        match setting {
            Setting::Number(number) => Some(*number),
            Setting::Parameter(id) => match self.parameter(id, path)? {
                ParameterValue::Number(number) => Some(number),
                _ => {
                    let message = format!("parameter `{id}` is no number");
                    self.report(&rules::KIND_MISMATCH, path, message);
                    None
                }
            },
        }
    }

    /// A whole number of things, at least one.
    fn whole(&mut self, setting: &'a Setting, path: &str) -> Option<usize> {
        let number = self.setting(setting, path)?;
        let whole =
            usize::try_from(number.micros() / 1_000_000).ok().filter(|_| number.micros() % 1_000_000 == 0);
        if whole.is_none_or(|whole| whole == 0) {
            self.report(&rules::KIND_MISMATCH, path, format!("`{number}` is no whole number of at least 1"));
            return None;
        }
        whole
    }

    fn parameter(&mut self, id: &str, path: &str) -> Option<ParameterValue> {
        let value = self.parameters.get(id).cloned();
        if value.is_none() {
            let help = suggestion(id, self.doc.parameters.iter().map(|parameter| parameter.id.as_str()));
            self.report_help(&rules::UNKNOWN_NAME, path, format!("there is no parameter `{id}`"), help);
        }
        value
    }

    /// The number of a code, new or known.
    fn code(&mut self, code: &str) -> u32 {
        if let Some(number) = self.program.codes.get(code) {
            return *number;
        }
        let number = u32::try_from(self.program.codes.len()).unwrap_or(u32::MAX);
        self.program.codes.insert(code.to_owned(), number);
        number
    }

    fn built_in_options(&mut self) {
        let options = |names: &[(&str, &str, &str)], ordered, noun| Options {
            ids: names.iter().map(|(id, ..)| (*id).to_owned()).collect(),
            titles: names.iter().map(|(_, sv, en)| Text::new(*sv, *en)).collect(),
            ordered,
            noun,
        };
        let kinds: Vec<(&str, &str, &str)> =
            CaseKind::ALL.iter().map(|kind| (kind.id(), kind.titles().0, kind.titles().1)).collect();
        let lines: Vec<(&str, &str, &str)> =
            LineKind::ALL.iter().map(|kind| (kind.id(), kind.titles().0, kind.titles().1)).collect();
        self.program.options = vec![
            options(&[("no", "nej", "no"), ("yes", "ja", "yes")], true, "answer"),
            options(
                &[("failed", "inte uppfyllt", "failed"), ("passed", "uppfyllt", "passed")],
                true,
                "outcome",
            ),
            options(&kinds, false, "kind"),
            options(&lines, false, "kind"),
            Options {
                ids: self.doc.depths.iter().map(|depth| depth.id.clone()).collect(),
                titles: self.doc.depths.iter().map(|depth| depth.title.clone()).collect(),
                ordered: false,
                noun: "depth",
            },
        ];
        self.check_many(DEPTHS, "/depths");
    }

    /// A node's classes as options, worst first.
    fn class_options(&mut self) {
        for (at, node) in self.doc.nodes.iter().enumerate() {
            let options = (!node.classes.is_empty()).then(|| {
                self.program.options.push(Options {
                    ids: node.classes.iter().rev().map(|class| class.id.clone()).collect(),
                    titles: node.classes.iter().rev().map(|class| class.title.clone()).collect(),
                    ordered: true,
                    noun: "class",
                });
                self.program.options.len() - 1
            });
            self.class_options.push(options);
            if let Some(options) = options {
                self.check_many(options, &format!("/nodes/{at}/classes"));
            }
        }
    }

    fn check_many(&mut self, options: usize, path: &str) {
        let Some(found) = self.program.options.get(options) else { return };
        let (number, noun) = (found.ids.len(), found.noun);
        if number > Options::MOST {
            self.report(&rules::TOO_MANY, path, format!("{number} {noun}s are more than {}", Options::MOST));
        }
    }

    fn lists(&mut self) {
        for (at, list) in self.doc.lists.iter().enumerate() {
            let path = format!("/lists/{at}/items");
            let mut lines = false;
            let (ids, titles): (Vec<String>, Vec<Text>) = match &list.items {
                ItemSource::Own(items) => {
                    if items.is_empty() {
                        self.report(&rules::INCOMPLETE, &path, format!("list `{}` has no items", list.id));
                    }
                    items.iter().map(|item| (item.id.clone(), item.title.clone())).unzip()
                }
                ItemSource::AgendaGoals(goals) => self.agenda_goals(goals, &path),
                ItemSource::Strategy { depth, otherwise } => self.strategy_goals(*depth, otherwise, &path),
                ItemSource::Lines => {
                    lines = true;
                    (Vec::new(), Vec::new())
                }
            };
            let codes = ids.iter().map(|id| self.code(id)).collect();
            let of_strategy = matches!(list.items, ItemSource::Strategy { .. });
            self.program.lists.push(List {
                id: list.id.clone(),
                ids,
                titles,
                codes,
                lines,
                of_strategy,
                made_up: false,
            });
        }
    }

    /// Codes of goals and targets; an indicator is none.
    fn agenda_codes(&mut self, codes: &[String], path: &str) {
        use crate::agenda2030::Code;
        for (at, code) in codes.iter().enumerate() {
            let (message, help) = match code.parse::<Code>() {
                Ok(Code::Indicator(indicator)) => {
                    let target = indicator.target();
                    (
                        format!("`{code}` is an indicator, not a goal or a target"),
                        format!("its target is `{target}`"),
                    )
                }
                Ok(_) => continue,
                Err(unknown) => (unknown.to_string(), unknown.help()),
            };
            let rule = &crate::diagnostic::rules::strategy::UNKNOWN_TARGET;
            self.report_help(rule, format!("{path}/{at}"), message, Some(help));
        }
    }

    fn agenda_goals(&mut self, goals: &[String], path: &str) -> (Vec<String>, Vec<Text>) {
        use crate::agenda2030::Goal;
        let named = |goal: Goal| {
            let label = |language| goal.label(language).to_owned();
            let title = Text::new(label(crate::Language::Swedish), label(crate::Language::English));
            (goal.to_string(), title)
        };
        if goals.is_empty() {
            return Goal::all().map(named).unzip();
        }
        let mut found = Vec::new();
        for (at, code) in goals.iter().enumerate() {
            match code.parse::<Goal>() {
                Ok(goal) => found.push(named(goal)),
                Err(unknown) => {
                    let path = format!("{path}/agenda_goals/{at}");
                    self.report_help(
                        &crate::diagnostic::rules::strategy::UNKNOWN_TARGET,
                        path,
                        unknown.to_string(),
                        Some(unknown.help()),
                    );
                }
            }
        }
        found.into_iter().unzip()
    }

    fn strategy_goals(&mut self, depth: u8, otherwise: &[Item], path: &str) -> (Vec<String>, Vec<Text>) {
        // A strategy that tells no goals at all is looked at as a whole, as where none is given.
        let strategy =
            self.with.strategy.filter(|strategy| !strategy.goals.is_empty() || otherwise.is_empty());
        let Some(strategy) = strategy else {
            return otherwise.iter().map(|item| (item.id.clone(), item.title.clone())).unzip();
        };
        let mut found = Vec::new();
        goals_at(&strategy.goals, depth, &mut found);
        if found.is_empty() {
            let message = format!("strategy `{}` has no goals at depth {depth}", strategy.id);
            self.report(&rules::INCOMPLETE, path, message);
        }
        found.into_iter().map(|goal| (goal.id.clone(), Text::swedish(goal.title.clone()))).unzip()
    }

    fn tables(&mut self) {
        for (at, table) in self.doc.tables.iter().enumerate() {
            let path = format!("/tables/{at}");
            if table.columns.is_empty() || table.rows.is_empty() {
                self.report(
                    &rules::INCOMPLETE,
                    &path,
                    format!("table `{}` has no rows or no columns", table.id),
                );
            }
            let mut rows: Vec<(u32, Vec<Exact>)> = Vec::new();
            for (number, row) in table.rows.iter().enumerate() {
                if row.values.len() != table.columns.len() {
                    let message = format!(
                        "row `{}` has {} values for {} columns",
                        row.code,
                        row.values.len(),
                        table.columns.len()
                    );
                    self.report(&rules::INCOMPLETE, format!("{path}/rows/{number}/values"), message);
                }
                let code = self.code(&row.code);
                if rows.iter().any(|(known, _)| *known == code) {
                    let message = format!("two rows for code `{}`", row.code);
                    self.report(&rules::DOUBLED_ID, format!("{path}/rows/{number}/code"), message);
                }
                rows.push((code, row.values.iter().map(|value| value.exact()).collect()));
            }
            rows.sort_by_key(|(code, _)| *code);
            self.program.tables.push(Table {
                codes: rows.iter().map(|(code, _)| *code).collect(),
                columns: table.columns.len(),
                values: rows.into_iter().flat_map(|(_, values)| values).collect(),
            });
        }
    }
}

/// The goals at one depth of the tree, from 1, in order.
fn goals_at<'a>(goals: &'a [StrategyGoal], depth: u8, found: &mut Vec<&'a StrategyGoal>) {
    match depth {
        0 => {}
        1 => found.extend(goals),
        deeper => goals.iter().for_each(|goal| goals_at(&goal.goals, deeper - 1, found)),
    }
}

/// Whether a parameter may hold this value.
pub(crate) fn within_bounds(
    parameter: &crate::handbook::Parameter,
    value: &ParameterValue,
) -> Result<(), String> {
    let outside = |bound: &ParameterValue, low: bool| match (value, bound) {
        (ParameterValue::Number(a), ParameterValue::Number(b)) => {
            if low {
                a < b
            } else {
                a > b
            }
        }
        (ParameterValue::Money(a), ParameterValue::Money(b)) => {
            if low {
                a.hundredths() < b.hundredths()
            } else {
                a.hundredths() > b.hundredths()
            }
        }
        (ParameterValue::Date(a), ParameterValue::Date(b)) => {
            if low {
                a < b
            } else {
                a > b
            }
        }
        _ => false,
    };
    if value.kind() != parameter.default.kind() {
        return Err(format!("`{}` holds {}", parameter.id, parameter.default.kind().noun()));
    }
    match (&parameter.min, &parameter.max) {
        (Some(min), _) if outside(min, true) => {
            Err(format!("`{}` is at least {min}, not {value}", parameter.id))
        }
        (_, Some(max)) if outside(max, false) => {
            Err(format!("`{}` is at most {max}, not {value}", parameter.id))
        }
        _ => Ok(()),
    }
}

/// The title of a built-in fact.
pub(crate) fn fact_title(id: &str) -> Text {
    let fact = BUILT_IN.iter().find(|fact| fact.id == id);
    fact.map_or_else(Text::default, |fact| Text::new(fact.sv, fact.en))
}

/// What a kind is called in messages.
fn kind_name(kind: Kind, program: &Program) -> String {
    match kind {
        Kind::Number => "a number".into(),
        Kind::Money => "an amount of money".into(),
        Kind::Date => "a date".into(),
        Kind::Code => "a code or text".into(),
        Kind::Ordinal(options) => {
            let options = program.options.get(options);
            let ids = options.map(|options| options.ids.join("`, `")).unwrap_or_default();
            format!("one of `{ids}`")
        }
    }
}

/// The program with what each option of each criterion gives where nothing about it is open.
fn settle(mut program: Program) -> Program {
    let (inputs, mut state) = (Inputs::default(), State::default());
    let run = Run::new(&program, &inputs, &mut state);
    let settled: Vec<_> = (0..program.criteria.len()).map(|criterion| run.settled(criterion)).collect();
    for (criterion, settled) in program.criteria.iter_mut().zip(settled) {
        criterion.settled = settled;
    }
    program
}
