//! Quantities as found, ready to print, and the reasons in conditions: the lean ones with what they are called.

use crate::Text;
use crate::assessment::{Datum, Found, Reason};
use crate::kernel::{Here, Possible};
use crate::lean::{LeanDatum, LeanFound, LeanReason, LooksAt};
use crate::program::{Cond, Kind, Quant};

use super::Explain;

impl Explain<'_> {
    /// What a quantity may be, ready to print.
    pub(super) fn found(&self, possible: Possible, kind: Kind) -> Found {
        self.titled(self.scores.found(possible, kind), kind)
    }

    fn titled(&self, found: LeanFound<'_>, kind: Kind) -> Found {
        match found {
            LeanFound::Nothing => Found::Nothing,
            LeanFound::Anything => Found::Anything,
            LeanFound::One(datum) => Found::One(self.datum(datum, kind)),
            LeanFound::Between(low, high) => {
                let datum = |end: Option<LeanDatum<'_>>| end.map(|end| self.datum(end, kind));
                Found::Between(datum(low), datum(high))
            }
            LeanFound::OneOf(set) => {
                let mut all = Vec::new();
                set.each(|datum| all.push(self.datum(datum, kind)));
                Found::OneOf(all)
            }
        }
    }

    fn datum(&self, datum: LeanDatum<'_>, kind: Kind) -> Datum {
        match datum {
            LeanDatum::Number(number) => Datum::Number(number),
            LeanDatum::Money(money) => Datum::Money(money),
            LeanDatum::Date(date) => Datum::Date(date),
            LeanDatum::Text(id) => Datum::Text { id: id.to_owned(), title: self.title_of(id, kind) },
            // A number tells codes apart whose texts are no longer known.
            LeanDatum::Numbered(code) => Datum::Text { id: format!("#{code}"), title: None },
        }
    }

    /// What a level, option or class is called; codes have no title.
    fn title_of(&self, id: &str, kind: Kind) -> Option<Text> {
        let Kind::Ordinal(options) = kind else { return None };
        let options = self.program().options.get(options)?;
        options.titles.get(options.position(id)?).cloned()
    }

    /// Every comparison in a condition, with what was found and what was asked. Under `not` each is turned round, so
    /// that every reason says what is asked of it.
    pub(super) fn reasons(&self, condition: &Cond, here: Here, into: &mut Vec<Reason>) {
        self.scores.reasons_of(condition, here, false, &mut |lean| into.push(self.reason(lean)));
    }

    fn reason(&self, lean: LeanReason<'_>) -> Reason {
        let (title, kind) = match lean.looks_at {
            LooksAt::Quantity(quant) => (self.title(quant), lean.kind),
            LooksAt::Presence(input) => {
                let title = self.program().inputs.get(input).map(|rule| rule.title.clone());
                (title.unwrap_or_default(), lean.kind)
            }
        };
        let presence = matches!(lean.looks_at, LooksAt::Presence(_));
        let found = |found| if presence { said(self.titled(found, kind)) } else { self.titled(found, kind) };
        Reason {
            of: lean.of.to_string(),
            title,
            item: lean.item.map(|item| item.to_string()),
            found: found(lean.found),
            relation: lean.relation,
            negated: lean.negated,
            asked: found(lean.asked),
            holds: lean.holds,
        }
    }

    /// What a quantity is called.
    fn title(&self, quant: &Quant) -> Text {
        let program = self.program();
        let document = self.handbook();
        let titled = |title: Option<&Text>| title.cloned().unwrap_or_default();
        match quant {
            Quant::Number(_) => Text::default(),
            Quant::Input { input, .. } => titled(program.inputs.get(*input).map(|rule| &rule.title)),
            Quant::Level(at) | Quant::CriterionScore(at) => {
                titled(document.criteria.get(*at).map(|criterion| &criterion.title))
            }
            Quant::Measure(at) => titled(program.measures.get(*at).map(|measure| &measure.title)),
            Quant::NodeScore(at) | Quant::Class(at) | Quant::Coverage(at) | Quant::Parts { node: at, .. } => {
                titled(document.nodes.get(*at).map(|node| &node.title))
            }
            Quant::Effect(item) => {
                let list = program.effects.as_ref().and_then(|effects| program.lists.get(effects.list));
                let title = item.and_then(|item| list.and_then(|list| list.titles.get(item)));
                title.cloned().unwrap_or_else(|| Text::new("effekt", "effect"))
            }
            Quant::Gains => Text::new("summan av vinster", "sum of gains"),
            Quant::Losses => Text::new("summan av förluster", "sum of losses"),
            Quant::WorstEffect => Text::new("största förlust", "largest loss"),
            Quant::OpenConflicts => {
                Text::new("målkonflikter utan ställningstagande", "conflicts without a standpoint")
            }
            Quant::Gate(at) => {
                let mut gates = document.stages.iter().flat_map(|stage| &stage.gates);
                titled(gates.nth(*at).map(|gate| &gate.title))
            }
            Quant::Stage(at) => titled(document.stages.get(*at).map(|stage| &stage.title)),
            Quant::Depth => Text::new("fördjupning", "depth"),
            Quant::LineAmount => Text::new("belopp", "amount"),
            Quant::LineKind => Text::new("slag av medel", "kind of money"),
            Quant::LineCode => Text::new("kod", "code"),
            Quant::Item(_) => Text::new("post", "item"),
        }
    }
}

/// Yes and no as words for what is given or missing.
fn said(found: Found) -> Found {
    let word = |datum| match datum {
        Datum::Text { id, .. } => {
            let title =
                if id == "yes" { Text::new("finns", "given") } else { Text::new("saknas", "missing") };
            Datum::Text { id, title: Some(title) }
        }
        datum => datum,
    };
    match found {
        Found::One(datum) => Found::One(word(datum)),
        Found::OneOf(all) => Found::OneOf(all.into_iter().map(word).collect()),
        found => found,
    }
}
