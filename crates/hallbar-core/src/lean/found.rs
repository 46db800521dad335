//! What was found and what was asked: quantities and reasons, borrowed.

use std::fmt;

use crate::assessment::Ternary;
use crate::bind::OwnCodes;
use crate::handbook::Relation;
use crate::kernel::{Here, Possible, float, round9};
use crate::program::{Compare, Cond, Exact, Kind, Options, Program, Quant, Right};
use crate::{Date, Money};

use super::{LeanGate, LeanItem, Scores};

/// One value: the same as [`Datum`](crate::assessment::Datum), borrowed.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub enum LeanDatum<'r> {
    /// A number or score.
    Number(f64),
    /// An amount of money.
    Money(Money),
    /// A date.
    Date(Date),
    /// A level, option, class or code, by its id.
    Text(&'r str),
    /// A code that cannot be named any more.
    Numbered(u32),
}

/// A quantity as found: the same as [`Found`](crate::assessment::Found), borrowed.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub enum LeanFound<'r> {
    /// Nothing: not applicable, left out or no score.
    Nothing,
    /// One value.
    One(LeanDatum<'r>),
    /// Any from the first to the second; an open end is without limit.
    Between(Option<LeanDatum<'r>>, Option<LeanDatum<'r>>),
    /// One of these.
    OneOf(LeanSet<'r>),
    /// Anything.
    Anything,
}

/// Several values, one of which it is.
#[derive(Debug, Clone, Copy)]
pub struct LeanSet<'r>(Set<'r>);

#[derive(Debug, Clone, Copy)]
enum Set<'r> {
    Options(&'r Options, u64),
    Codes(&'r [u32], &'r Program, &'r OwnCodes),
    Presence,
}

impl<'r> LeanSet<'r> {
    /// Hands over each value, in the handbook's order.
    pub fn each(&self, mut take: impl FnMut(LeanDatum<'r>)) {
        match self.0 {
            Set::Options(options, set) => {
                let inside = options.ids.iter().enumerate().filter(|(at, _)| set >> at & 1 == 1);
                inside.for_each(|(_, id)| take(LeanDatum::Text(id)));
            }
            Set::Codes(codes, program, own) => {
                codes.iter().for_each(|code| take(code_of(*code, program, own)));
            }
            Set::Presence => [false, true].into_iter().for_each(|yes| take(presence(yes))),
        }
    }
}

impl PartialEq for LeanSet<'_> {
    fn eq(&self, other: &Self) -> bool {
        let all = |set: &Self| {
            let mut all = Vec::new();
            set.each(|datum| all.push(datum));
            all
        };
        all(self) == all(other)
    }
}

fn presence(yes: bool) -> LeanDatum<'static> {
    LeanDatum::Text(if yes { "yes" } else { "no" })
}

/// What a comparison looks at, by kind and id: it prints as `answer need`.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct LeanName<'r> {
    /// Its kind: `answer`, `fact`, `score`.
    pub kind: &'static str,
    /// Its id, where the kind alone does not say it.
    pub id: Option<&'r str>,
    /// The number, where it is a plain one.
    pub number: Option<f64>,
}

impl fmt::Display for LeanName<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.kind)?;
        if let Some(id) = self.id {
            write!(f, " {id}")?;
        }
        if let Some(number) = self.number {
            write!(f, " {number}")?;
        }
        Ok(())
    }
}

/// One comparison inside a condition: the same as [`Reason`](crate::assessment::Reason), borrowed.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct LeanReason<'r> {
    /// What was looked at.
    pub of: LeanName<'r>,
    /// The item, inside a per-item block.
    pub item: Option<LeanItem<'r>>,
    /// What was found.
    pub found: LeanFound<'r>,
    /// How it was compared.
    pub relation: Relation,
    /// Whether the contrary of the relation is asked for: only where it has no contrary of its own.
    pub negated: bool,
    /// What was asked.
    pub asked: LeanFound<'r>,
    /// Whether what is asked holds.
    pub holds: Ternary,
    pub(crate) looks_at: LooksAt<'r>,
    pub(crate) kind: Kind,
}

/// What a reason looks at, for its title.
#[derive(Debug, Clone, Copy)]
pub(crate) enum LooksAt<'r> {
    Quantity(&'r Quant),
    /// The motivation or the evidence of this input.
    Presence(usize),
}

impl<'r> Scores<'r> {
    /// Hands over every comparison of a gate, with what was found and what was asked.
    pub fn reasons<'s>(&'s self, gate: &LeanGate<'_>, take: &mut dyn FnMut(LeanReason<'s>)) {
        if let Some(rule) = self.program().gates.get(gate.at) {
            self.reasons_of(&rule.requires, Here::default(), false, take);
        }
    }

    /// Hands over every measure with its item and what it came to.
    pub fn measures<'s>(&'s self, take: &mut dyn FnMut(&'s str, Option<LeanItem<'s>>, LeanFound<'s>)) {
        for (at, measure) in self.program().measures.iter().enumerate() {
            let start = self.run.layout.measures.get(at).copied().unwrap_or(0);
            for item in 0..self.run.instances(measure.list) {
                let value = self.run.state.measures.get(start + item).copied();
                let found = value.map_or(LeanFound::Nothing, |value| self.found(value, measure.kind));
                take(&measure.id, self.item(measure.list, item), found);
            }
        }
    }

    /// What a quantity may be, ready to print.
    pub(crate) fn found(&self, possible: Possible, kind: Kind) -> LeanFound<'_> {
        match possible {
            Possible::Nothing => LeanFound::Nothing,
            Possible::Numeric { low: None, high: None, .. } | Possible::AnyCode { .. } => LeanFound::Anything,
            Possible::Numeric { low, high, .. } if low == high => {
                low.and_then(|low| self.datum(low, kind)).map_or(LeanFound::Anything, LeanFound::One)
            }
            Possible::Numeric { low, high, .. } => {
                let datum = |end: Option<Exact>| end.and_then(|end| self.datum(end, kind));
                LeanFound::Between(datum(low), datum(high))
            }
            Possible::Ordinal { set, .. } => self.found_options(set, kind),
            Possible::Code { code, .. } => LeanFound::One(self.code(code)),
            Possible::Codes { start, end, .. } => {
                let codes = self.run.inputs.pool.get(start..end).unwrap_or(&[]);
                LeanFound::OneOf(LeanSet(Set::Codes(codes, self.program(), self.codes)))
            }
        }
    }

    fn datum(&self, number: Exact, kind: Kind) -> Option<LeanDatum<'r>> {
        match kind {
            Kind::Money => {
                let currency = self.handbook().currency;
                // A derived amount may fall between hundredths; it is printed as the number it is.
                let whole = number.is_integer().then(|| i64::try_from(number.to_integer()).ok()).flatten();
                let money = whole.and_then(|hundredths| Money::from_hundredths(hundredths, currency));
                Some(money.map_or_else(|| LeanDatum::Number(round9(float(number / 100))), LeanDatum::Money))
            }
            Kind::Date => {
                i32::try_from(number.to_integer()).ok().and_then(Date::from_days).map(LeanDatum::Date)
            }
            _ => Some(LeanDatum::Number(round9(float(number)))),
        }
    }

    fn found_options(&self, set: u64, kind: Kind) -> LeanFound<'r> {
        let Kind::Ordinal(options) = kind else { return LeanFound::Anything };
        let Some(options) = self.program().options.get(options) else { return LeanFound::Anything };
        // Nearly always there is one.
        if set.is_power_of_two() {
            let place = usize::try_from(set.trailing_zeros()).unwrap_or(usize::MAX);
            return options
                .ids
                .get(place)
                .map_or(LeanFound::Nothing, |id| LeanFound::One(LeanDatum::Text(id)));
        }
        LeanFound::OneOf(LeanSet(Set::Options(options, set)))
    }

    fn code(&self, code: u32) -> LeanDatum<'r> {
        code_of(code, self.program(), self.codes)
    }

    /// Hands over every comparison in a condition, with what was found and what was asked. Under `not` each is turned
    /// round, so that every reason says what is asked of it.
    pub(crate) fn reasons_of<'s>(
        &'s self,
        condition: &'s Cond,
        here: Here,
        turned: bool,
        take: &mut dyn FnMut(LeanReason<'s>),
    ) {
        let turn = |reason: LeanReason<'s>| if turned { contrary(reason) } else { reason };
        match condition {
            Cond::All(all) | Cond::Any(all) | Cond::Count(_, all) => {
                all.iter().for_each(|condition| self.reasons_of(condition, here, turned, take));
            }
            Cond::Not(inner) => self.reasons_of(inner, here, !turned, take),
            Cond::Compare(one) => take(turn(self.reason(one, here, false))),
            Cond::Each { of, count } => {
                of.iter().for_each(|one| take(turn(self.reason(one, here, count.is_none()))));
            }
            Cond::Items { list, holds, .. } => {
                for item in 0..self.run.instances(Some(*list)) {
                    self.reasons_of(holds, here.enter(*list, item), turned, take);
                }
            }
            Cond::Motivated(input) => take(turn(self.presence(condition, *input, here, "motivation"))),
            Cond::Evidenced(input) => take(turn(self.presence(condition, *input, here, "evidence"))),
        }
    }

    fn reason<'s>(&'s self, one: &'s Compare, here: Here, skips: bool) -> LeanReason<'s> {
        let holds = if skips { self.run.compares_or_skips(one, here) } else { self.run.compares(one, here) };
        let (of, list) = self.name(&one.left);
        let asked = match &one.right {
            Right::Exact(number) => self.datum(*number, one.kind).map_or(LeanFound::Anything, LeanFound::One),
            Right::Levels(set) => self.found_options(*set, one.kind),
            Right::Codes(codes) => match codes.as_slice() {
                [code] => LeanFound::One(self.code(*code)),
                several => LeanFound::OneOf(LeanSet(Set::Codes(several, self.program(), self.codes))),
            },
            Right::Quant(quant) => self.found(self.run.quantity(quant, here), one.kind),
        };
        LeanReason {
            of,
            item: self.item(list, here.item(list)),
            found: self.found(self.run.quantity(&one.left, here), one.kind),
            relation: one.relation,
            negated: false,
            asked,
            holds,
            looks_at: LooksAt::Quantity(&one.left),
            kind: one.kind,
        }
    }

    fn presence(&self, condition: &Cond, input: usize, here: Here, kind: &'static str) -> LeanReason<'r> {
        let holds = self.run.holds(condition, here);
        let rule = self.program().inputs.get(input);
        let list = rule.and_then(|rule| rule.list);
        LeanReason {
            of: LeanName { kind, id: rule.map(|rule| rule.id.as_str()), number: None },
            item: self.item(list, here.item(list)),
            found: match holds {
                Ternary::Open => LeanFound::OneOf(LeanSet(Set::Presence)),
                holds => LeanFound::One(presence(holds == Ternary::Yes)),
            },
            relation: Relation::Is,
            negated: false,
            asked: LeanFound::One(presence(true)),
            holds,
            looks_at: LooksAt::Presence(input),
            kind: Kind::Code,
        }
    }

    /// The kind and id of a quantity, and the list it stands once per item of.
    fn name(&self, quant: &Quant) -> (LeanName<'r>, Option<usize>) {
        let program = self.program();
        let named = |kind, id: Option<&'r String>, list: Option<usize>| {
            (LeanName { kind, id: id.map(String::as_str), number: None }, list)
        };
        let node = |kind, at: usize| {
            let node = program.nodes.get(at);
            named(kind, node.map(|node| &node.id), node.and_then(|node| node.list))
        };
        let criterion = |kind, at: usize| {
            let criterion = program.criteria.get(at);
            named(kind, criterion.map(|rule| &rule.id), criterion.and_then(|rule| rule.list))
        };
        let lines = || program.lists.iter().position(|list| list.lines);
        let effects = || program.effects.as_ref().map(|effects| effects.list);
        match quant {
            Quant::Number(number) => {
                (LeanName { kind: "number", id: None, number: Some(float(*number)) }, None)
            }
            Quant::Input { input, item } => {
                let rule = program.inputs.get(*input);
                let asked = rule.is_some_and(|rule| rule.question.is_some());
                let list = rule.and_then(|rule| rule.list).filter(|_| item.is_none());
                named(if asked { "answer" } else { "fact" }, rule.map(|rule| &rule.id), list)
            }
            Quant::Level(at) => criterion("level", *at),
            Quant::CriterionScore(at) => criterion("score", *at),
            Quant::Measure(at) => {
                let measure = program.measures.get(*at);
                named("measure", measure.map(|m| &m.id), measure.and_then(|m| m.list))
            }
            Quant::NodeScore(at) => node("score", *at),
            Quant::Class(at) => node("class", *at),
            Quant::Coverage(at) => node("coverage", *at),
            Quant::Parts { node: at, .. } => node("parts", *at),
            Quant::Effect(item) => named("effect", None, if item.is_some() { None } else { effects() }),
            Quant::Gains => named("gains", None, None),
            Quant::Losses => named("losses", None, None),
            Quant::WorstEffect => named("worst_effect", None, None),
            Quant::OpenConflicts => named("open_conflicts", None, None),
            Quant::Gate(at) => {
                let mut gates = self.handbook().stages.iter().flat_map(|stage| &stage.gates);
                named("gate", gates.nth(*at).map(|gate| &gate.id), None)
            }
            Quant::Stage(at) => named("stage", self.handbook().stages.get(*at).map(|stage| &stage.id), None),
            Quant::Depth => named("depth", None, None),
            Quant::LineAmount => named("line_amount", None, lines()),
            Quant::LineKind => named("line_kind", None, lines()),
            Quant::LineCode => named("line_code", None, lines()),
            Quant::Item(list) => named("item", None, Some(*list)),
        }
    }
}

fn code_of<'r>(code: u32, program: &'r Program, own: &'r OwnCodes) -> LeanDatum<'r> {
    let place = usize::try_from(code).unwrap_or(usize::MAX);
    let own = place.checked_sub(program.codes.len()).and_then(|place| own.get(place));
    let known = || program.codes.iter().find(|(_, number)| **number == code).map(|(id, _)| id.as_str());
    own.or_else(known).map_or(LeanDatum::Numbered(code), LeanDatum::Text)
}

/// Asks for the contrary.
fn contrary(reason: LeanReason<'_>) -> LeanReason<'_> {
    let holds = reason.holds.negate();
    match reason.relation.contrary() {
        Some(relation) => LeanReason { holds, relation, ..reason },
        None => LeanReason { holds, negated: !reason.negated, ..reason },
    }
}
