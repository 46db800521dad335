//! Quantities as found, ready to print, and the reasons in conditions.

use crate::assessment::{Datum, Found, Reason, Ternary};
use crate::handbook::Relation;
use crate::kernel::{Here, Possible, float, round9};
use crate::program::{Compare, Cond, Exact, Kind, Quant, Right};
use crate::{Date, Money, Text};

use super::Explain;

impl Explain<'_> {
    /// What a quantity may be, ready to print.
    pub(super) fn found(&self, possible: Possible, kind: Kind) -> Found {
        match possible {
            Possible::Nothing => Found::Nothing,
            Possible::Numeric { low: None, high: None, .. } | Possible::AnyCode { .. } => Found::Anything,
            Possible::Numeric { low, high, .. } if low == high => {
                low.and_then(|low| self.datum(low, kind)).map_or(Found::Anything, Found::One)
            }
            Possible::Numeric { low, high, .. } => {
                let datum = |end: Option<Exact>| end.and_then(|end| self.datum(end, kind));
                Found::Between(datum(low), datum(high))
            }
            Possible::Ordinal { set, .. } => self.found_options(set, kind),
            Possible::Code { code, .. } => Found::One(self.code(code)),
            Possible::Codes { start, end, .. } => {
                let codes = self.run.inputs.pool.get(start..end).unwrap_or(&[]);
                Found::OneOf(codes.iter().map(|code| self.code(*code)).collect())
            }
        }
    }

    fn datum(&self, number: Exact, kind: Kind) -> Option<Datum> {
        match kind {
            Kind::Money => {
                let currency = self.handbook().currency;
                // A derived amount may fall between hundredths; it is printed as the number it is.
                let whole = number.is_integer().then(|| i64::try_from(number.to_integer()).ok()).flatten();
                let money = whole.and_then(|hundredths| Money::from_hundredths(hundredths, currency));
                Some(money.map_or_else(|| Datum::Number(round9(float(number / 100))), Datum::Money))
            }
            Kind::Date => i32::try_from(number.to_integer()).ok().and_then(Date::from_days).map(Datum::Date),
            _ => Some(Datum::Number(round9(float(number)))),
        }
    }

    fn found_options(&self, set: u64, kind: Kind) -> Found {
        let Kind::Ordinal(options) = kind else { return Found::Anything };
        let Some(options) = self.program().options.get(options) else { return Found::Anything };
        let mut named = options
            .ids
            .iter()
            .zip(&options.titles)
            .enumerate()
            .filter(|(at, _)| set >> at & 1 == 1)
            .map(|(_, (id, title))| Datum::Text { id: id.clone(), title: Some(title.clone()) });
        // Nearly always there is one.
        if set.is_power_of_two() {
            return named.next().map_or(Found::Nothing, Found::One);
        }
        let mut named: Vec<Datum> = named.collect();
        if named.len() == 1 { named.pop().map_or(Found::Nothing, Found::One) } else { Found::OneOf(named) }
    }

    fn code(&self, code: u32) -> Datum {
        let known = self.program().codes.iter().find(|(_, number)| **number == code);
        let id = match known {
            Some((id, _)) => id.clone(),
            // The case's own codes stand in its facts and lines; a number tells them apart where they are printed.
            None => self.own_code(code).unwrap_or_else(|| format!("#{code}")),
        };
        Datum::Text { id, title: None }
    }

    /// The text of a code that only the case has.
    fn own_code(&self, code: u32) -> Option<String> {
        let place = usize::try_from(code).ok()?.checked_sub(self.program().codes.len())?;
        self.bound.codes.get(place).map(str::to_owned)
    }

    /// Every comparison in a condition, with what was found and what was asked. Under `not` each is turned round, so
    /// that every reason says what is asked of it.
    pub(super) fn reasons(&self, condition: &Cond, here: Here, into: &mut Vec<Reason>) {
        let first = into.len();
        match condition {
            Cond::All(all) | Cond::Any(all) | Cond::Count(_, all) => {
                all.iter().for_each(|condition| self.reasons(condition, here, into));
            }
            Cond::Not(inner) => {
                self.reasons(inner, here, into);
                into.iter_mut().skip(first).for_each(turn);
            }
            Cond::Compare(one) => into.push(self.reason(one, here, false)),
            Cond::Each { of, count } => {
                into.extend(of.iter().map(|one| self.reason(one, here, count.is_none())));
            }
            Cond::Items { list, holds, .. } => {
                for item in 0..self.run.instances(Some(*list)) {
                    self.reasons(holds, here.enter(*list, item), into);
                }
            }
            Cond::Motivated(input) => into.push(self.presence(*input, here, true)),
            Cond::Evidenced(input) => into.push(self.presence(*input, here, false)),
        }
    }

    fn reason(&self, one: &Compare, here: Here, skips: bool) -> Reason {
        let holds = if skips { self.run.compares_or_skips(one, here) } else { self.run.compares(one, here) };
        let (of, title, list) = self.name(&one.left);
        let asked = match &one.right {
            Right::Exact(number) => self.datum(*number, one.kind).map_or(Found::Anything, Found::One),
            Right::Levels(set) => self.found_options(*set, one.kind),
            Right::Codes(codes) => match codes.as_slice() {
                [code] => Found::One(self.code(*code)),
                several => Found::OneOf(several.iter().map(|code| self.code(*code)).collect()),
            },
            Right::Quant(quant) => self.found(self.run.quantity(quant, here), one.kind),
        };
        Reason {
            of,
            title,
            item: list.map(|list| self.item_id(list, here.item(Some(list)))),
            found: self.found(self.run.quantity(&one.left, here), one.kind),
            relation: one.relation,
            negated: false,
            asked,
            holds,
        }
    }

    fn presence(&self, input: usize, here: Here, motivation: bool) -> Reason {
        let condition = if motivation { Cond::Motivated(input) } else { Cond::Evidenced(input) };
        let holds = self.run.holds(&condition, here);
        let word = |yes: bool| {
            let (id, sv, en) = if yes { ("yes", "finns", "given") } else { ("no", "saknas", "missing") };
            Datum::Text { id: id.into(), title: Some(Text::new(sv, en)) }
        };
        let rule = self.program().inputs.get(input);
        let kind = if motivation { "motivation" } else { "evidence" };
        Reason {
            of: format!("{kind} {}", rule.map(|rule| rule.id.as_str()).unwrap_or_default()),
            title: rule.map(|rule| rule.title.clone()).unwrap_or_default(),
            item: rule.and_then(|rule| rule.list).map(|list| self.item_id(list, here.item(Some(list)))),
            found: match holds {
                Ternary::Open => Found::OneOf(vec![word(false), word(true)]),
                holds => Found::One(word(holds == Ternary::Yes)),
            },
            relation: Relation::Is,
            negated: false,
            asked: Found::One(word(true)),
            holds,
        }
    }

    /// The kind and id of a quantity, what it is called, and the list it stands once per item of.
    fn name(&self, quant: &Quant) -> (String, Text, Option<usize>) {
        let program = self.program();
        let document = self.handbook();
        let node =
            |at: usize| document.nodes.get(at).map(|n| (n.id.clone(), n.title.clone())).unwrap_or_default();
        let criterion = |at: usize| {
            document.criteria.get(at).map(|c| (c.id.clone(), c.title.clone())).unwrap_or_default()
        };
        let list_of_node = |at: usize| program.nodes.get(at).and_then(|node| node.list);
        let list_of_criterion = |at: usize| program.criteria.get(at).and_then(|criterion| criterion.list);
        let plain = |of: &str, sv: &str, en: &str| (of.to_owned(), Text::new(sv, en), None);
        let kinded = |kind: &str, (id, title): (String, Text), list| (format!("{kind} {id}"), title, list);
        match quant {
            Quant::Number(number) => (format!("number {}", float(*number)), Text::default(), None),
            Quant::Input { input, item } => {
                let Some(rule) = program.inputs.get(*input) else { return plain("", "", "") };
                let kind = if rule.question.is_some() { "answer" } else { "fact" };
                let named = (rule.id.clone(), rule.title.clone());
                let list = if item.is_some() { None } else { rule.list };
                kinded(kind, named, list)
            }
            Quant::Level(at) => kinded("level", criterion(*at), list_of_criterion(*at)),
            Quant::CriterionScore(at) => kinded("score", criterion(*at), list_of_criterion(*at)),
            Quant::Measure(at) => {
                let measure = program.measures.get(*at);
                let named = measure.map(|m| (m.id.clone(), m.title.clone())).unwrap_or_default();
                kinded("measure", named, measure.and_then(|m| m.list))
            }
            Quant::NodeScore(at) => kinded("score", node(*at), list_of_node(*at)),
            Quant::Class(at) => kinded("class", node(*at), list_of_node(*at)),
            Quant::Coverage(at) => kinded("coverage", node(*at), list_of_node(*at)),
            Quant::Parts { node: at, .. } => kinded("parts", node(*at), list_of_node(*at)),
            Quant::Effect(item) => {
                let list = program.effects.as_ref().map(|effects| effects.list);
                let titles = list.and_then(|list| program.lists.get(list));
                let title = item.and_then(|item| titles.and_then(|list| list.titles.get(item))).cloned();
                let title = title.unwrap_or_else(|| Text::new("effekt", "effect"));
                ("effect".to_owned(), title, if item.is_some() { None } else { list })
            }
            Quant::Gains => plain("gains", "summan av vinster", "sum of gains"),
            Quant::Losses => plain("losses", "summan av förluster", "sum of losses"),
            Quant::WorstEffect => plain("worst_effect", "största förlust", "largest loss"),
            Quant::OpenConflicts => plain(
                "open_conflicts",
                "målkonflikter utan ställningstagande",
                "conflicts without a standpoint",
            ),
            Quant::Gate(at) => {
                let gate = document.stages.iter().flat_map(|stage| &stage.gates).nth(*at);
                kinded("gate", gate.map(|g| (g.id.clone(), g.title.clone())).unwrap_or_default(), None)
            }
            Quant::Stage(at) => {
                let stage = document.stages.get(*at);
                kinded("stage", stage.map(|s| (s.id.clone(), s.title.clone())).unwrap_or_default(), None)
            }
            Quant::Depth => plain("depth", "fördjupning", "depth"),
            Quant::LineAmount => self.line_field("line_amount", "belopp", "amount"),
            Quant::LineKind => self.line_field("line_kind", "slag av medel", "kind of money"),
            Quant::LineCode => self.line_field("line_code", "kod", "code"),
            Quant::Item(list) => ("item".to_owned(), Text::new("post", "item"), Some(*list)),
        }
    }

    fn line_field(&self, of: &str, sv: &str, en: &str) -> (String, Text, Option<usize>) {
        let list = self.program().lists.iter().position(|list| list.lines);
        (of.to_owned(), Text::new(sv, en), list)
    }
}

/// Asks for the contrary.
fn turn(reason: &mut Reason) {
    reason.holds = reason.holds.negate();
    match reason.relation.contrary() {
        Some(contrary) => reason.relation = contrary,
        None => reason.negated = !reason.negated,
    }
}
