//! Measures.

use crate::diagnostic::rules::handbook as rules;
use crate::diagnostic::suggestion;
use crate::handbook::{self, AnswerType, MeasureRule, Quantity};
use crate::program::{Exact, Kind, Lookup, Measure, Quant, Rule};

use super::condition::Scope;
use super::names::Sort;
use super::{Lower, kind_name};

impl<'a> Lower<'a> {
    pub(super) fn measures(&mut self) {
        self.measure_kinds = vec![None; self.doc.measures.len()];
        for at in 0..self.doc.measures.len() {
            self.measure_kind(at, 0);
        }
        for (at, measure) in self.doc.measures.iter().enumerate() {
            let path = format!("/measures/{at}");
            let list =
                measure.per.as_ref().and_then(|list| self.find(Sort::List, list, &format!("{path}/per")));
            let rule = self.measure_rule(&measure.rule, &path, &Scope::of(list));
            self.program.measures.push(Measure {
                id: measure.id.clone(),
                title: measure.title.clone(),
                unit: measure.unit.clone(),
                kind: self.measure_kinds.get(at).copied().flatten().unwrap_or(Kind::Number),
                list,
                rule: rule.unwrap_or(Rule::Sum(Vec::new())),
            });
        }
    }

    /// The kind of a measure by the kinds of what it is drawn from. Circles and endless chains are reported with the
    /// order of rules.
    fn measure_kind(&mut self, at: usize, depth: usize) -> Option<Kind> {
        if let Some(known) = self.measure_kinds.get(at).copied().flatten() {
            return Some(known);
        }
        if depth > super::order::DEEPEST {
            return Some(Kind::Number);
        }
        // A number until it is known: what rests on itself asks no further.
        if let Some(place) = self.measure_kinds.get_mut(at) {
            *place = Some(Kind::Number);
        }
        let doc = self.doc;
        let kind = match &doc.measures.get(at)?.rule {
            MeasureRule::Sum(of)
            | MeasureRule::Product(of)
            | MeasureRule::Least(of)
            | MeasureRule::Greatest(of) => {
                let kinds: Vec<Option<Kind>> =
                    of.iter().map(|quantity| self.kind_of(quantity, depth + 1)).collect();
                kinds.into_iter().find(|kind| *kind != Some(Kind::Number)).unwrap_or(Some(Kind::Number))
            }
            MeasureRule::Difference { from, .. } => self.kind_of(from, depth + 1),
            MeasureRule::SumItems { of, .. } => self.kind_of(of, depth + 1),
            MeasureRule::MonthsAfter { .. } => Some(Kind::Date),
            MeasureRule::Ratio { .. }
            | MeasureRule::Percent { .. }
            | MeasureRule::Months { .. }
            | MeasureRule::Days { .. }
            | MeasureRule::Count(_)
            | MeasureRule::CountItems { .. }
            | MeasureRule::Lookup(_) => Some(Kind::Number),
        };
        if let Some(place) = self.measure_kinds.get_mut(at) {
            *place = kind;
        }
        kind
    }

    fn kind_of(&mut self, quantity: &Quantity, depth: usize) -> Option<Kind> {
        match quantity {
            Quantity::Measure(id) => self.measure_kind(self.names.get(Sort::Measure, id)?, depth),
            Quantity::Fact(id) => self
                .program
                .inputs
                .iter()
                .find(|input| input.question.is_none() && input.id == *id)
                .map(|i| i.kind),
            Quantity::Answer { question, .. } => {
                let place = self.names.get(Sort::Question, question)?;
                self.program.inputs.iter().find(|input| input.question == Some(place)).map(|input| input.kind)
            }
            Quantity::Line(handbook::LineField::Amount) => Some(Kind::Money),
            Quantity::Parameter(id) => match self.parameters.get(id.as_str())? {
                handbook::ParameterValue::Money(_) => Some(Kind::Money),
                handbook::ParameterValue::Date(_) => Some(Kind::Date),
                _ => Some(Kind::Number),
            },
            _ => Some(Kind::Number),
        }
    }

    fn measure_rule(&mut self, rule: &'a MeasureRule, path: &str, scope: &Scope) -> Option<Rule> {
        match rule {
            MeasureRule::Sum(of) => self.added(of, &format!("{path}/sum"), scope).map(Rule::Sum),
            MeasureRule::Least(of) => self.same_kind(of, &format!("{path}/least"), scope).map(Rule::Least),
            MeasureRule::Greatest(of) => {
                self.same_kind(of, &format!("{path}/greatest"), scope).map(Rule::Greatest)
            }
            MeasureRule::Product(of) => {
                self.product(of, &format!("{path}/product"), scope).map(Rule::Product)
            }
            MeasureRule::Difference { from, take } => {
                let path = format!("{path}/difference");
                let (from, take) = self.pair(from, take, ("from", "take"), &path, scope, |a, b| {
                    a == b && matches!(a, Kind::Number | Kind::Money)
                })?;
                Some(Rule::Difference(from, take))
            }
            MeasureRule::Ratio { of, to } => self.share(of, to, 1, &format!("{path}/ratio"), scope),
            MeasureRule::Percent { of, to } => self.share(of, to, 100, &format!("{path}/percent"), scope),
            MeasureRule::Months { from, to } => {
                let (from, to) = self.dates(from, to, &format!("{path}/months"), scope)?;
                Some(Rule::Months(from, to))
            }
            MeasureRule::MonthsAfter { of, months } => {
                let path = format!("{path}/months_after");
                let (of, kind) = self.quantity(of, &format!("{path}/of"), scope)?;
                if kind != Kind::Date {
                    let message = format!("{} is no date", kind_name(kind, &self.program));
                    self.report(&rules::KIND_MISMATCH, format!("{path}/of"), message);
                }
                let number = self.setting(months, &format!("{path}/months"))?;
                let whole = i32::try_from(number.micros() / 1_000_000).ok();
                let whole = whole.filter(|_| number.micros() % 1_000_000 == 0);
                if whole.is_none() {
                    let message = format!("`{number}` is no whole number of months");
                    self.report(&rules::KIND_MISMATCH, format!("{path}/months"), message);
                }
                Some(Rule::MonthsAfter(of, whole?))
            }
            MeasureRule::Days { from, to } => {
                let (from, to) = self.dates(from, to, &format!("{path}/days"), scope)?;
                Some(Rule::Days(from, to))
            }
            MeasureRule::Count(of) => self.conditions(of, &format!("{path}/count"), scope).map(Rule::Count),
            MeasureRule::SumItems { list, of, times, when } => {
                let path = format!("{path}/sum_items");
                let list = self.find(Sort::List, list, &format!("{path}/list"))?;
                let scope = scope.inside(list);
                let (quant, kind) = self.quantity(of, &format!("{path}/of"), &scope)?;
                if !matches!(kind, Kind::Number | Kind::Money) {
                    let message = format!("{} cannot be added up", kind_name(kind, &self.program));
                    self.report(&rules::KIND_MISMATCH, format!("{path}/of"), message);
                }
                let times = match times {
                    Some(lookup) => Some(self.lookup(lookup, &format!("{path}/times"), &scope)?),
                    None => None,
                };
                let when = match when {
                    Some(when) => Some(self.condition(when, &format!("{path}/when"), &scope)?),
                    None => None,
                };
                Some(Rule::SumItems { list, of: quant, times, when })
            }
            MeasureRule::CountItems { list, when } => {
                let path = format!("{path}/count_items");
                let list = self.find(Sort::List, list, &format!("{path}/list"))?;
                let when = self.condition(when, &format!("{path}/when"), &scope.inside(list))?;
                Some(Rule::CountItems { list, when })
            }
            MeasureRule::Lookup(lookup) => {
                self.lookup(lookup, &format!("{path}/lookup"), scope).map(Rule::Lookup)
            }
        }
    }

    /// Numbers or amounts to add up. Dates have no sum.
    fn added(&mut self, of: &'a [Quantity], path: &str, scope: &Scope) -> Option<Vec<Quant>> {
        if of.iter().any(|quantity| self.kind_of(quantity, 0) == Some(Kind::Date)) {
            let help = "count `days` or `months` between two dates".to_owned();
            self.report_help(&rules::KIND_MISMATCH, path, "dates cannot be added up", Some(help));
            return None;
        }
        self.same_kind(of, path, scope)
    }

    fn same_kind(&mut self, of: &'a [Quantity], path: &str, scope: &Scope) -> Option<Vec<Quant>> {
        if of.is_empty() {
            self.report(&rules::INCOMPLETE, path, "the measure is drawn from nothing");
        }
        let mut first = None;
        let mut quants = Vec::new();
        for (at, quantity) in of.iter().enumerate() {
            let path = format!("{path}/{at}");
            let Some((quant, kind)) = self.quantity(quantity, &path, scope) else { continue };
            if !kind.is_numeric() || *first.get_or_insert(kind) != kind {
                let message =
                    format!("{} does not go together with the others here", kind_name(kind, &self.program));
                self.report(&rules::KIND_MISMATCH, path, message);
            }
            quants.push(quant);
        }
        (quants.len() == of.len()).then_some(quants)
    }

    fn product(&mut self, of: &'a [Quantity], path: &str, scope: &Scope) -> Option<Vec<Quant>> {
        let mut amounts = 0;
        let mut quants = Vec::new();
        for (at, quantity) in of.iter().enumerate() {
            let path = format!("{path}/{at}");
            let Some((quant, kind)) = self.quantity(quantity, &path, scope) else { continue };
            amounts += usize::from(kind == Kind::Money);
            if !matches!(kind, Kind::Number | Kind::Money) || amounts > 1 {
                let message = format!("{} cannot be multiplied here", kind_name(kind, &self.program));
                self.report(&rules::KIND_MISMATCH, path, message);
            }
            quants.push(quant);
        }
        (quants.len() == of.len()).then_some(quants)
    }

    fn pair(
        &mut self,
        a: &'a Quantity,
        b: &'a Quantity,
        fields: (&str, &str),
        path: &str,
        scope: &Scope,
        fits: impl Fn(Kind, Kind) -> bool,
    ) -> Option<(Quant, Quant)> {
        let a = self.quantity(a, &format!("{path}/{}", fields.0), scope);
        let b = self.quantity(b, &format!("{path}/{}", fields.1), scope);
        let ((a, one), (b, other)) = (a?, b?);
        if !fits(one, other) {
            let (one, other) = (kind_name(one, &self.program), kind_name(other, &self.program));
            self.report(&rules::KIND_MISMATCH, path, format!("{one} and {other} do not go together here"));
            return None;
        }
        Some((a, b))
    }

    fn share(
        &mut self,
        of: &'a Quantity,
        to: &'a Quantity,
        times: i128,
        path: &str,
        scope: &Scope,
    ) -> Option<Rule> {
        let fits = |a: Kind, b: Kind| a == b && matches!(a, Kind::Number | Kind::Money);
        // An amount per number (kronor per job) is a share too, counted in whole units of the currency.
        let rate =
            |a: Kind, b: Kind| a == Kind::Number && b == Kind::Money || a == Kind::Money && b == Kind::Number;
        let (a, b) = (self.kind_of(of, 0), self.kind_of(to, 0));
        let unit = match (a, b) {
            (Some(Kind::Number), Some(Kind::Money)) => Exact::from_integer(100),
            (Some(Kind::Money), Some(Kind::Number)) => Exact::new_raw(1, 100),
            _ => Exact::from_integer(1),
        };
        let (of, to) = self.pair(of, to, ("of", "to"), path, scope, |a, b| fits(a, b) || rate(a, b))?;
        Some(Rule::Ratio(of, to, unit.checked_mul(&Exact::from_integer(times))?))
    }

    fn dates(
        &mut self,
        from: &'a Quantity,
        to: &'a Quantity,
        path: &str,
        scope: &Scope,
    ) -> Option<(Quant, Quant)> {
        self.pair(from, to, ("from", "to"), path, scope, |a, b| a == Kind::Date && b == Kind::Date)
    }

    fn lookup(&mut self, lookup: &'a handbook::Lookup, path: &str, scope: &Scope) -> Option<Lookup> {
        let code = self.quantity(&lookup.code, &format!("{path}/code"), scope);
        let table = self.find(Sort::Table, &lookup.table, &format!("{path}/table"))?;
        let columns = &self.doc.tables.get(table)?.columns;
        let column = columns.iter().position(|column| column.id == lookup.column);
        if column.is_none() {
            let help = suggestion(&lookup.column, columns.iter().map(|column| column.id.as_str()));
            let message = format!("table `{}` has no column `{}`", lookup.table, lookup.column);
            self.report_help(&rules::UNKNOWN_NAME, format!("{path}/column"), message, help);
        }
        let (code, kind) = code?;
        if kind != Kind::Code {
            let message = format!("{} is no code", kind_name(kind, &self.program));
            self.report(&rules::KIND_MISMATCH, format!("{path}/code"), message);
            return None;
        }
        Some(Lookup { table, column: column?, code })
    }

    /// The bounds that an answer type gives a number, for messages about missing ones.
    pub(super) fn is_unbounded(answer: &AnswerType) -> bool {
        matches!(answer, AnswerType::Number { min, max, .. } if min.is_none() || max.is_none())
    }
}
