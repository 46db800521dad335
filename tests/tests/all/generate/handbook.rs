//! Handbooks, made element by element from what was made before.

use hallbar::handbook::{
    AnswerType, Choice, Demand, Depth, EffectRules, FactDefinition, HandbookDocument, Item, ItemList,
    ItemSource, Level, LineField, Parameter, ParameterValue, Quantity, Question, Row, Scale, Setting, Table,
};
use hallbar::{CaseKind, Decimal, Money};

use super::condition::Over;
use super::{Draw, Sort, text};

/// The kind of a quantity, with what is needed to compare or scale it.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Kind {
    /// A number that mostly lies between these.
    Number(i64, i64),
    Money,
    Date,
    Code,
    Options {
        ids: Vec<String>,
        ordered: bool,
    },
}

impl Kind {
    pub(super) fn is_like(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Number(..), Self::Number(..)) => true,
            (a, b) => a == b,
        }
    }

    pub(super) fn is_ordered(&self) -> bool {
        match self {
            Self::Number(..) | Self::Money | Self::Date => true,
            Self::Code => false,
            Self::Options { ordered, .. } => *ordered,
        }
    }

    pub(super) fn bounds(&self) -> (i64, i64) {
        match self {
            Self::Number(low, high) => (*low, *high),
            _ => (0, 1_000_000),
        }
    }

    pub(super) fn yes_no() -> Self {
        Self::options(&["no", "yes"], true)
    }

    pub(super) fn options(ids: &[&str], ordered: bool) -> Self {
        Self::Options { ids: ids.iter().map(|id| (*id).to_owned()).collect(), ordered }
    }
}

/// A quantity that later elements may look at.
#[derive(Debug, Clone)]
pub(super) struct Known {
    pub(super) quantity: Quantity,
    pub(super) kind: Kind,
    pub(super) list: Option<String>,
    pub(super) is_fact: bool,
    /// Whether it rises with the levels that are answered.
    pub(super) rises: bool,
}

/// A handbook under way.
pub(super) struct Maker<'d> {
    pub(super) draw: &'d mut Draw,
    pub(super) sort: Sort,
    pub(super) doc: HandbookDocument,
    pub(super) pool: Vec<Known>,
    /// Whether every value is above zero, so that any mean is defined.
    pub(super) positive: bool,
    /// Criteria and nodes that can be parts, with their list.
    pub(super) leaves: Vec<(String, Option<String>)>,
}

pub(crate) fn draw_handbook(draw: &mut Draw, sort: Sort) -> HandbookDocument {
    let positive = draw.once_in(2);
    let mut maker = Maker {
        draw,
        sort,
        doc: HandbookDocument {
            id: "random".into(),
            version: "1.0.0".into(),
            title: text("random"),
            ..HandbookDocument::default()
        },
        pool: Vec::new(),
        positive,
        leaves: Vec::new(),
    };
    maker.frame();
    maker.facts();
    maker.questions();
    maker.depths();
    if sort == Sort::Any {
        maker.effects();
        maker.measures();
    }
    maker.criteria();
    maker.nodes();
    if sort != Sort::Exact {
        maker.stages();
        maker.consequences();
    }
    maker.doc
}

impl Maker<'_> {
    pub(super) fn know(&mut self, quantity: Quantity, kind: Kind, list: Option<&String>) {
        self.know_rising(quantity, kind, list, true);
    }

    pub(super) fn know_rising(&mut self, quantity: Quantity, kind: Kind, list: Option<&String>, rises: bool) {
        if self.sort != Sort::Exact {
            self.pool.push(Known { quantity, kind, list: list.cloned(), is_fact: false, rises });
        }
    }

    fn fact(&mut self, id: &str, kind: Kind) {
        let quantity = Quantity::fact(id);
        self.pool.push(Known { quantity, kind, list: None, is_fact: true, rises: false });
    }

    /// Lists, a table and parameters.
    fn frame(&mut self) {
        let number = 2 + self.draw.below(2);
        let areas = (0..number).map(|at| Item { id: format!("area{at}"), title: text("area") }).collect();
        self.doc.lists.push(ItemList {
            id: "areas".into(),
            title: text("areas"),
            items: ItemSource::Own(areas),
        });
        self.doc.parameters.push(Parameter {
            id: "limit".into(),
            title: text("limit"),
            default: ParameterValue::Number(self.draw.decimal(&[2_000_000, 0, 3_500_000])),
            ..Parameter::default()
        });
        if self.sort == Sort::Any && self.draw.once_in(2) {
            self.doc.lists.push(ItemList {
                id: "lines".into(),
                title: text("lines"),
                items: ItemSource::Lines,
            });
            let lines = Some("lines".to_owned());
            self.know(Quantity::Line(LineField::Amount), Kind::Money, lines.as_ref());
            self.know(Quantity::Line(LineField::Code), Kind::Code, lines.as_ref());
            let kinds = Kind::options(&["own", "public", "private", "in_kind"], false);
            self.know(Quantity::Line(LineField::Kind), kinds, lines.as_ref());
        }
        if self.sort == Sort::Any {
            let row = |code: &str, value: i64| Row {
                code: code.into(),
                title: None,
                values: vec![Decimal::from_micros(value).unwrap()],
            };
            self.doc.tables.push(Table {
                id: "shares".into(),
                title: text("shares"),
                columns: vec![Item { id: "share".into(), title: text("share") }],
                rows: vec![row("A", 1_000_000), row("B", 400_000), row("C", 0)],
            });
        }
    }

    fn facts(&mut self) {
        let mut declare = |id: &str, value| {
            self.doc.facts.push(FactDefinition { id: id.into(), title: text(id), value, from: None });
        };
        declare("flag", AnswerType::YesNo);
        declare(
            "size",
            AnswerType::Number { unit: None, min: Some(Decimal::ZERO), max: Some(Decimal::from(10)) },
        );
        declare("place", AnswerType::Text);
        self.fact("flag", Kind::yes_no());
        self.fact("size", Kind::Number(0, 10));
        self.fact("place", Kind::Code);
        self.fact("applied", Kind::Money);
        self.fact("cost", Kind::Money);
        self.fact("start", Kind::Date);
        self.fact("end", Kind::Date);
        let kinds: Vec<&str> = CaseKind::ALL.iter().map(|kind| kind.id()).collect();
        self.fact("kind", Kind::options(&kinds, false));
    }

    fn questions(&mut self) {
        let most = if self.sort == Sort::Exact { 4 } else { 8 };
        for at in 0..=self.draw.below(most) {
            let list = self.draw.once_in(4).then(|| "areas".to_owned());
            let list = list.filter(|_| self.sort != Sort::Exact);
            let scope: Vec<String> = list.iter().cloned().collect();
            let (answer, kind) = self.answer_type();
            let when = self.applicability(&scope);
            let demand = match self.draw.below(3) {
                0 => Demand::Never,
                1 => Demand::Always,
                _ => Demand::When(self.condition(Over::Facts, &scope, 1)),
            };
            let id = format!("question{at}");
            self.doc.questions.push(Question {
                id: id.clone(),
                title: text(&id),
                answer,
                per: list.clone(),
                when,
                may_not_apply: self.draw.once_in(3),
                motivation: demand,
                changeable: !self.draw.once_in(4),
                ..Question::default()
            });
            let rises = kind.is_ordered() && matches!(kind, Kind::Options { .. });
            self.know_rising(Quantity::answer(&id), kind.clone(), list.as_ref(), rises);
            if list.is_some() {
                let named = Quantity::Answer { question: id, item: Some("area1".into()) };
                self.know_rising(named, kind, None, rises);
            }
        }
    }

    fn answer_type(&mut self) -> (AnswerType, Kind) {
        let form = if self.sort == Sort::Exact { 0 } else { self.draw.below(9) };
        match form {
            4 | 5 => {
                let low = if self.positive { 1 } else { self.draw.of(&[0, -2]) };
                let high = self.draw.of(&[5, 10]);
                let limit = |number: i64| Some(Decimal::from_micros(number * 1_000_000).unwrap());
                (
                    AnswerType::Number { unit: None, min: limit(low), max: limit(high) },
                    Kind::Number(low, high),
                )
            }
            6 => (AnswerType::YesNo, Kind::yes_no()),
            7 => {
                let option = |id: &str| Choice { id: id.into(), title: text(id) };
                let options = vec![option("red"), option("green"), option("blue")];
                (AnswerType::Choice { options }, Kind::options(&["red", "green", "blue"], false))
            }
            8 => {
                if self.draw.once_in(2) {
                    (AnswerType::Date, Kind::Date)
                } else {
                    let max = self.draw.once_in(2).then(|| Money::sek(2_000_000));
                    (AnswerType::Money { max }, Kind::Money)
                }
            }
            _ => {
                let valued = self.sort == Sort::Exact || !self.draw.once_in(6);
                let known = self.doc.scales.iter().filter(|scale| {
                    !scale.levels.is_empty()
                        && scale.bands.is_empty()
                        && scale.levels.iter().all(|l| l.of.is_empty())
                });
                let known: Vec<String> = known.map(|scale| scale.id.clone()).collect();
                let scale = if !known.is_empty() && self.draw.once_in(2) {
                    self.draw.of(&known)
                } else {
                    self.level_scale(None, valued)
                };
                let ids = self.levels_of(&scale);
                (AnswerType::Level { scale }, Kind::Options { ids, ordered: true })
            }
        }
    }

    pub(super) fn levels_of(&self, scale: &str) -> Vec<String> {
        let scale = self.doc.scales.iter().find(|known| known.id == scale).unwrap();
        scale.levels.iter().map(|level| level.id.clone()).collect()
    }

    fn depths(&mut self) {
        if !self.draw.once_in(4) {
            return;
        }
        let all: Vec<String> = self.doc.questions.iter().map(|question| question.id.clone()).collect();
        let number = self.draw.below(all.len());
        let some = all.iter().take(number).cloned().collect();
        // An answer that decides the depth would have to be asked whatever the depth: a circle.
        let when = Some(self.condition(Over::Facts, &[], 1));
        self.doc.depths = vec![
            Depth { id: "screening".into(), title: text("screening"), when, asks: some },
            Depth { id: "deep".into(), title: text("deep"), when: None, asks: all },
        ];
        let kind = Kind::options(&["screening", "deep"], false);
        self.know_rising(Quantity::Depth, kind, None, false);
    }

    fn effects(&mut self) {
        if !self.draw.once_in(3) {
            return;
        }
        let level = |id: &str, value: i32| Level {
            id: id.into(),
            title: text(id),
            value: Some(value.into()),
            ..Level::default()
        };
        let levels = vec![
            level("loss2", -2),
            level("loss1", -1),
            level("none", 0),
            level("gain1", 1),
            level("gain3", 3),
        ];
        self.doc.scales.push(Scale {
            id: "signed".into(),
            title: text("signed"),
            levels,
            ..Scale::default()
        });
        self.doc.effects = Some(EffectRules {
            scale: "signed".into(),
            list: "areas".into(),
            strong_loss: self.draw.once_in(2).then(|| Setting::from(-2)),
            motivation: Demand::Never,
            asks_standpoint: true,
        });
        self.know(Quantity::Gains, Kind::Number(0, 8), None);
        self.know(Quantity::Losses, Kind::Number(-8, 0), None);
        self.know(Quantity::WorstEffect, Kind::Number(-2, 0), None);
        self.know_rising(Quantity::OpenConflicts, Kind::Number(0, 3), None, false);
        self.know(Quantity::Effect(Some("area0".into())), Kind::Number(-2, 2), None);
        self.know(Quantity::Effect(None), Kind::Number(-2, 2), Some(&"areas".to_owned()));
    }
}
