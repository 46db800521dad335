//! Facts and questions: what a case brings.

use crate::case::facts::{BUILT_IN, FactKind};
use crate::diagnostic::rules::handbook as rules;
use crate::diagnostic::suggestion;
use crate::handbook::{AnswerType, Demand, FactSource, Question};
use crate::program::{self, Drawn, Exact, Input, Kind, NonAnswer, Options, Treatment, exact_money};
use crate::strategy::{CHECKS, Figure, Standing};

use super::condition::Scope;
use super::names::Sort;
use super::{CASE_KINDS, Lower, YES_NO};

impl<'a> Lower<'a> {
    /// The number of a fact among the inputs.
    pub(super) fn fact(&mut self, id: &str, path: &str) -> Option<usize> {
        if let Some(built_in) = BUILT_IN.iter().position(|fact| fact.id == id) {
            return Some(built_in);
        }
        if let Some(place) = self.names.get(Sort::Fact, id) {
            return Some(BUILT_IN.len() + place);
        }
        let declared = self.doc.facts.iter().map(|fact| fact.id.as_str());
        let known = BUILT_IN.iter().map(|fact| fact.id).chain(declared);
        let help = suggestion(id, known);
        self.report_help(&rules::UNKNOWN_NAME, path, format!("there is no fact `{id}`"), help);
        None
    }

    /// The number of a question among the inputs.
    pub(super) fn question(&mut self, id: &str, path: &str) -> Option<usize> {
        let place = self.find(Sort::Question, id, path)?;
        Some(BUILT_IN.len() + self.doc.facts.len() + place)
    }

    pub(super) fn inputs(&mut self) {
        for fact in &BUILT_IN {
            let kind = match fact.kind {
                FactKind::Text | FactKind::OrganisationNumber | FactKind::Digits(..) => Kind::Code,
                FactKind::CaseKind => Kind::Ordinal(CASE_KINDS),
                FactKind::Money => Kind::Money,
                FactKind::Date => Kind::Date,
            };
            let zero = (kind == Kind::Money).then(|| Exact::from_integer(0));
            let title = super::fact_title(fact.id);
            self.program.inputs.push(Input { min: zero, ..input(fact.id, title, kind) });
        }
        for (at, fact) in self.doc.facts.iter().enumerate() {
            let (kind, min, max) = self.answer_kind(&fact.value, &format!("/facts/{at}/value"));
            let drawn = fact.from.as_ref().and_then(|from| self.drawn(from, kind, &format!("/facts/{at}")));
            self.program.inputs.push(Input { min, max, drawn, ..input(&fact.id, fact.title.clone(), kind) });
        }
        for (at, question) in self.doc.questions.iter().enumerate() {
            let path = format!("/questions/{at}");
            let (kind, min, max) = self.answer_kind(&question.answer, &format!("{path}/answer"));
            let list =
                question.per.as_ref().and_then(|list| self.find(Sort::List, list, &format!("{path}/per")));
            self.anchors(question, kind, &path);
            let treatment = match &question.answer {
                AnswerType::Level { scale } => {
                    let place = self.names.get(Sort::Scale, scale);
                    place.and_then(|at| self.program.scales.get(at)).map(|scale| scale.treatment)
                }
                _ => None,
            };
            self.program.inputs.push(Input {
                list,
                question: Some(at),
                may_not_apply: question.may_not_apply,
                min,
                max,
                treatment: in_conditions(treatment.unwrap_or(Treatment::OPEN)),
                depths: self.depths_asking(&question.id),
                ..input(&question.id, question.title.clone(), kind)
            });
        }
        self.check_depths();
    }

    /// Where a fact is drawn from, if it can hold what is drawn.
    fn drawn(&mut self, from: &'a FactSource, kind: Kind, path: &str) -> Option<Drawn> {
        match from {
            FactSource::Figure(id) => {
                let figure = Figure::ALL.into_iter().find(|figure| figure.id() == id);
                if figure.is_none() {
                    let help = suggestion(id, Figure::ALL.iter().map(|figure| figure.id()));
                    let message = format!("a strategy has no figure `{id}`");
                    self.report_help(&rules::UNKNOWN_NAME, format!("{path}/from/figure"), message, help);
                } else if kind != Kind::Number {
                    let message = format!("`{id}` is a number, and the fact holds none");
                    self.report(&rules::KIND_MISMATCH, format!("{path}/value"), message);
                    return None;
                }
                figure.map(Drawn::Figure)
            }
            FactSource::Check(id) => {
                let Some(check) = CHECKS.iter().find(|check| check.id == id || check.code == id) else {
                    let help = suggestion(id, CHECKS.iter().map(|check| check.id));
                    let message = format!("there is no check `{id}` of a strategy");
                    self.report_help(&rules::UNKNOWN_NAME, format!("{path}/from/check"), message, help);
                    return None;
                };
                let options = match kind {
                    Kind::Ordinal(options) => self.program.options.get(options),
                    _ => None,
                };
                let place = |standing: Standing| options.and_then(|options| options.position(standing.id()));
                let [Some(worst), Some(middle), Some(best)] = Standing::ALL.map(place) else {
                    let message = "what a check gives does not fit the fact".to_owned();
                    let help = "let it hold a level of a scale with `not_met`, `partly` and `met`".to_owned();
                    self.report_help(&rules::KIND_MISMATCH, format!("{path}/value"), message, Some(help));
                    return None;
                };
                Some(Drawn::Check(check, [worst, middle, best]))
            }
        }
    }

    /// Each anchor is about something that can be answered.
    fn anchors(&mut self, question: &'a Question, kind: Kind, path: &str) {
        let options = match kind {
            Kind::Ordinal(options) => self.program.options.get(options).cloned(),
            _ => None,
        };
        for anchor in &question.anchors {
            let path = format!("{path}/anchors/{}", anchor.of);
            let known = options.as_ref().is_some_and(|options| options.position(&anchor.of).is_some());
            if known {
                self.text(&anchor.text, &path);
                continue;
            }
            let ids = options.iter().flat_map(|options| options.ids.iter().map(String::as_str));
            let help = suggestion(&anchor.of, ids);
            let message = format!("`{}` is no answer to `{}`", anchor.of, question.id);
            self.report_help(&rules::UNKNOWN_OPTION, path, message, help);
        }
    }

    /// The kind and the bounds of what is answered.
    fn answer_kind(&mut self, answer: &'a AnswerType, path: &str) -> (Kind, Option<Exact>, Option<Exact>) {
        match answer {
            AnswerType::Level { scale } => {
                let place = self.find(Sort::Scale, scale, &format!("{path}/scale"));
                let options =
                    place.and_then(|at| self.program.scales.get(at)).and_then(|scale| scale.options);
                if place.is_some() && options.is_none() {
                    let message = format!("scale `{scale}` has no levels to answer with");
                    self.report(&rules::SCALE_MISFIT, format!("{path}/scale"), message);
                }
                (Kind::Ordinal(options.unwrap_or(YES_NO)), None, None)
            }
            AnswerType::Number { min, max, .. } => {
                if let (Some(low), Some(high)) = (min, max)
                    && low >= high
                {
                    self.report(
                        &rules::NEVER_MET,
                        format!("{path}/max"),
                        "no number lies between `min` and `max`",
                    );
                }
                (Kind::Number, min.map(|min| min.exact()), max.map(|max| max.exact()))
            }
            AnswerType::Money { max } => {
                if let Some(max) = max {
                    self.currency(*max, &format!("{path}/max"));
                }
                (Kind::Money, Some(Exact::from_integer(0)), max.map(exact_money))
            }
            AnswerType::Choice { options } => {
                if options.len() < 2 {
                    self.report(
                        &rules::INCOMPLETE,
                        format!("{path}/options"),
                        "a choice has at least two options",
                    );
                }
                self.program.options.push(Options {
                    ids: options.iter().map(|option| option.id.clone()).collect(),
                    titles: options.iter().map(|option| option.title.clone()).collect(),
                    ordered: false,
                    noun: "option",
                });
                let number = self.program.options.len() - 1;
                self.check_many(number, &format!("{path}/options"));
                (Kind::Ordinal(number), None, None)
            }
            AnswerType::YesNo => (Kind::Ordinal(YES_NO), None, None),
            AnswerType::Date => (Kind::Date, None, None),
            AnswerType::Text => (Kind::Code, None, None),
        }
    }

    fn depths_asking(&self, question: &str) -> u64 {
        if self.doc.depths.is_empty() {
            return u64::MAX;
        }
        let asks = self.doc.depths.iter().enumerate();
        asks.filter(|(_, depth)| depth.asks.iter().any(|id| id == question))
            .fold(0, |set, (at, _)| if at < Options::MOST { set | 1 << at } else { set })
    }

    fn check_depths(&mut self) {
        let last = self.doc.depths.len().saturating_sub(1);
        for (at, depth) in self.doc.depths.iter().enumerate() {
            for (number, question) in depth.asks.iter().enumerate() {
                if self.names.get(Sort::Question, question).is_none() {
                    self.question(question, &format!("/depths/{at}/asks/{number}"));
                }
            }
            self.check_otherwise(depth.when.is_some(), at == last, "depth", &format!("/depths/{at}/when"));
        }
        for (at, question) in self.doc.questions.iter().enumerate() {
            if self.depths_asking(&question.id) == 0 {
                let message = format!("no depth asks question `{}`", question.id);
                self.report(&rules::UNUSED, format!("/questions/{at}"), message);
            }
        }
    }

    /// The last of a list stands without a condition, and only the last.
    pub(super) fn check_otherwise(&mut self, has: bool, last: bool, noun: &str, path: &str) {
        if has && last {
            self.report(
                &rules::OTHERWISE,
                path,
                format!("the last {noun} has a condition, so some cases have none"),
            );
        } else if !has && !last {
            self.report(
                &rules::OTHERWISE,
                path,
                format!("a {noun} without condition leaves nothing for those after it"),
            );
        }
    }

    /// Conditions on questions, which may rest on anything.
    pub(super) fn conditions_of_inputs(&mut self) {
        let first = BUILT_IN.len() + self.doc.facts.len();
        for (at, question) in self.doc.questions.iter().enumerate() {
            let path = format!("/questions/{at}");
            let list = self.program.inputs.get(first + at).and_then(|input| input.list);
            let scope = Scope::of(list);
            let when =
                question.when.as_ref().and_then(|when| self.condition(when, &format!("{path}/when"), &scope));
            let motivation = self.demand(&question.motivation, &format!("{path}/motivation/when"), &scope);
            let evidence = self.demand(&question.evidence, &format!("{path}/evidence/when"), &scope);
            if let Some(input) = self.program.inputs.get_mut(first + at) {
                (input.when, input.motivation, input.evidence) = (when, motivation, evidence);
            }
        }
        for (at, depth) in self.doc.depths.iter().enumerate() {
            let path = format!("/depths/{at}/when");
            let when = depth.when.as_ref().and_then(|when| self.condition(when, &path, &Scope::default()));
            self.program.depths.push(when);
        }
    }

    pub(super) fn demand(&mut self, demand: &'a Demand, path: &str, scope: &Scope) -> program::Demand {
        match demand {
            Demand::Never => program::Demand::Never,
            Demand::Always => program::Demand::Always,
            Demand::When(when) => {
                self.condition(when, path, scope).map_or(program::Demand::Never, program::Demand::When)
            }
        }
    }
}

/// What non-answers count as in conditions: as the question's own scale says, and *not applicable* as nothing where it
/// does not say, so that *each of* skips it and *k of n* does not count it.
fn in_conditions(scale: Treatment) -> Treatment {
    let not_applicable = match scale.not_applicable {
        NonAnswer::Open => NonAnswer::LeftOut,
        other => other,
    };
    Treatment { not_applicable, ..scale }
}

fn input(id: &str, title: crate::Text, kind: Kind) -> Input {
    Input {
        id: id.to_owned(),
        title,
        kind,
        list: None,
        question: None,
        drawn: None,
        may_not_apply: false,
        min: None,
        max: None,
        treatment: Treatment::OPEN,
        when: None,
        motivation: program::Demand::Never,
        evidence: program::Demand::Never,
        depths: u64::MAX,
    }
}
