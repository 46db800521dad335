//! Stages, consequences and stop points.

use crate::diagnostic::rules::handbook as rules;
use crate::diagnostic::suggestion;
use crate::handbook::ConsequenceKind;
use crate::program::{Cond, Consequence, Gate};

use super::Lower;
use super::condition::Scope;
use super::names::{Sort, check_id};

impl Lower<'_> {
    pub(super) fn stages(&mut self) {
        let scope = Scope::default();
        for (at, stage) in self.doc.stages.iter().enumerate() {
            let path = format!("/stages/{at}");
            if stage.gates.is_empty() {
                self.report(&rules::INCOMPLETE, &path, format!("stage `{}` has no gates", stage.id));
            }
            let first = self.program.gates.len();
            for (number, gate) in stage.gates.iter().enumerate() {
                let path = format!("{path}/gates/{number}");
                let when =
                    gate.when.as_ref().and_then(|when| self.condition(when, &format!("{path}/when"), &scope));
                let requires = self.condition(&gate.requires, &format!("{path}/requires"), &scope);
                let class =
                    gate.class.as_ref().and_then(|class| self.class_of_main(class, &format!("{path}/class")));
                let requires = requires.unwrap_or(Cond::All(Vec::new()));
                self.program.gates.push(Gate { when, requires, class, soft: gate.soft });
            }
            self.program.stages.push((first, self.program.gates.len()));
        }
    }

    fn class_of_main(&mut self, class: &str, path: &str) -> Option<usize> {
        let main = self.doc.main.as_ref().and_then(|main| self.names.get(Sort::Node, main));
        let options = main.and_then(|main| self.class_options.get(main).copied().flatten());
        let Some(options) = options.and_then(|options| self.program.options.get(options)) else {
            self.report(&rules::UNKNOWN_OPTION, path, "the handbook has no main node with classes");
            return None;
        };
        let place = options.position(class);
        if place.is_none() {
            let help = suggestion(class, options.ids.iter().map(String::as_str));
            self.report_help(&rules::UNKNOWN_OPTION, path, format!("there is no class `{class}`"), help);
        }
        place
    }

    pub(super) fn consequences(&mut self) {
        let scope = Scope::default();
        for (at, consequence) in self.doc.consequences.iter().enumerate() {
            let path = format!("/consequences/{at}");
            let kind = match &consequence.kind {
                ConsequenceKind::Duty(when) => {
                    self.condition(when, &format!("{path}/duty"), &scope).map(Consequence::Duty)
                }
                ConsequenceKind::Attach(when) => {
                    self.condition(when, &format!("{path}/attach"), &scope).map(Consequence::Attach)
                }
                ConsequenceKind::Route(ways) => {
                    let last = ways.len().saturating_sub(1);
                    if ways.is_empty() {
                        self.report(&rules::INCOMPLETE, format!("{path}/route"), "a route has no ways");
                    }
                    let mut conditions = Vec::new();
                    for (number, way) in ways.iter().enumerate() {
                        let path = format!("{path}/route/{number}");
                        if let Some(message) = check_id(&way.id) {
                            self.report(&rules::BAD_ID, format!("{path}/id"), message);
                        }
                        self.check_otherwise(
                            way.when.is_some(),
                            number == last,
                            "way",
                            &format!("{path}/when"),
                        );
                        let when = way.when.as_ref();
                        conditions.push(
                            when.and_then(|when| self.condition(when, &format!("{path}/when"), &scope)),
                        );
                    }
                    Some(Consequence::Route(conditions))
                }
            };
            self.program.consequences.push(kind.unwrap_or(Consequence::Duty(Cond::Any(Vec::new()))));
        }
    }

    pub(super) fn stop_points(&mut self) {
        for (at, stop) in self.doc.stop_points.iter().enumerate() {
            if stop.asks.is_empty() {
                let message = format!("stop point `{}` asks nothing", stop.id);
                self.report(&rules::INCOMPLETE, format!("/stop_points/{at}/asks"), message);
            }
            let path = format!("/stop_points/{at}/when");
            let when = stop.when.as_ref().and_then(|when| self.condition(when, &path, &Scope::default()));
            self.program.stop_points.push(when);
        }
    }
}
