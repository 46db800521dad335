//! Measures, stages and consequences.

use hallbar::handbook::{
    Consequence, ConsequenceKind, Gate, LineField, Lookup, Measure, MeasureRule, Quantity, Route, Setting,
    Stage,
};

use super::condition::Over;
use super::handbook::{Kind, Known, Maker};
use super::{Sort, text};

impl Maker<'_> {
    pub(super) fn measures(&mut self) {
        for at in 0..self.draw.below(4) {
            let list = self.draw.once_in(4).then(|| "areas".to_owned());
            let scope: Vec<String> = list.iter().cloned().collect();
            let (rule, kind) = self.measure_rule(&scope);
            let id = format!("measure{at}");
            self.doc.measures.push(Measure {
                id: id.clone(),
                title: text(&id),
                unit: None,
                per: list.clone(),
                rule,
            });
            self.know_rising(Quantity::Measure(id), kind, list.as_ref(), false);
        }
    }

    fn some_of(&mut self, scope: &[String], fits: impl Fn(&Kind) -> bool) -> Vec<Quantity> {
        let seen =
            |known: &&Known| known.list.as_ref().is_none_or(|list| scope.contains(list)) && fits(&known.kind);
        let all: Vec<Quantity> = self.pool.iter().filter(seen).map(|known| known.quantity.clone()).collect();
        (0..=self.draw.below(3)).map(|_| self.draw.of(&all)).collect()
    }

    fn measure_rule(&mut self, scope: &[String]) -> (MeasureRule, Kind) {
        let number = |kind: &Kind| matches!(kind, Kind::Number(..));
        let money = |kind: &Kind| *kind == Kind::Money;
        let has_lines = self.doc.lists.len() > 1;
        let dates = || (Quantity::fact("start"), Quantity::fact("end"));
        match self.draw.below(15) {
            0 => (MeasureRule::Sum(self.some_of(scope, number)), Kind::Number(-5, 25)),
            1 => {
                let (of, to) = (Quantity::fact("applied"), Quantity::fact("cost"));
                (MeasureRule::Percent { of, to }, Kind::Number(0, 100))
            }
            2 => {
                let (of, to) = (self.one_of(scope, number), self.one_of(scope, number));
                (MeasureRule::Ratio { of, to }, Kind::Number(-2, 4))
            }
            3 => {
                let (from, take) = (self.one_of(scope, number), self.one_of(scope, number));
                (MeasureRule::Difference { from, take }, Kind::Number(-10, 10))
            }
            4 => (MeasureRule::Product(self.some_of(scope, number)), Kind::Number(-10, 100)),
            5 => {
                let (from, to) = dates();
                (MeasureRule::Months { from, to }, Kind::Number(-12, 36))
            }
            14 => {
                let months = Setting::from(self.draw.of(&[1, 13, -2]));
                (MeasureRule::MonthsAfter { of: Quantity::fact("start"), months }, Kind::Date)
            }
            6 => {
                let (from, to) = dates();
                (MeasureRule::Days { from, to }, Kind::Number(-100, 800))
            }
            7 => (MeasureRule::Least(self.some_of(scope, number)), Kind::Number(0, 10)),
            8 => (MeasureRule::Greatest(self.some_of(scope, number)), Kind::Number(0, 10)),
            9 => {
                let conditions = (0..3).map(|_| self.condition(Over::Everything, scope, 1)).collect();
                (MeasureRule::Count(conditions), Kind::Number(0, 3))
            }
            10 => {
                let inside = vec!["areas".to_owned()];
                let of = self.one_of(&inside, number);
                let when = self.draw.once_in(2).then(|| self.condition(Over::Everything, &inside, 1));
                (MeasureRule::SumItems { list: "areas".into(), of, times: None, when }, Kind::Number(-5, 25))
            }
            11 => {
                let when = self.condition(Over::Everything, &["areas".to_owned()], 1);
                (MeasureRule::CountItems { list: "areas".into(), when }, Kind::Number(0, 3))
            }
            12 if has_lines => {
                let lookup = Lookup {
                    table: "shares".into(),
                    column: "share".into(),
                    code: Quantity::Line(LineField::Code),
                };
                let times = self.draw.once_in(2).then_some(lookup);
                let when =
                    self.draw.once_in(2).then(|| self.condition(Over::Everything, &["lines".to_owned()], 1));
                let of = Quantity::Line(LineField::Amount);
                (MeasureRule::SumItems { list: "lines".into(), of, times, when }, Kind::Money)
            }
            12 => {
                let of = self.one_of(scope, money);
                let to = self.one_of(scope, number);
                (MeasureRule::Ratio { of, to }, Kind::Number(0, 500_000))
            }
            _ => {
                let code = Quantity::fact("place");
                let lookup = Lookup { table: "shares".into(), column: "share".into(), code };
                (MeasureRule::Lookup(lookup), Kind::Number(0, 1))
            }
        }
    }

    fn one_of(&mut self, scope: &[String], fits: impl Fn(&Kind) -> bool) -> Quantity {
        self.some_of(scope, fits).swap_remove(0)
    }

    /// Mostly upward in handbooks that shall rise; what does not rise must then be told.
    pub(super) fn over(&mut self) -> Over {
        let upward = self.sort == Sort::Rising && !self.draw.once_in(4);
        if upward { Over::Upward } else { Over::Everything }
    }

    pub(super) fn stages(&mut self) {
        let classes = self.main_classes();
        let mut number = 0;
        for at in 0..self.draw.below(3) {
            let mut gates = Vec::new();
            for _ in 0..=self.draw.below(3) {
                let id = format!("gate{number}");
                number += 1;
                let gate = Gate {
                    id: id.clone(),
                    title: text(&id),
                    when: self.applicability(&[]),
                    requires: {
                        let over = self.over();
                        self.condition(over, &[], 2)
                    },
                    class: (!classes.is_empty() && self.draw.once_in(3)).then(|| self.draw.of(&classes)),
                    soft: self.draw.once_in(4),
                    source: None,
                };
                gates.push(gate);
                self.know(Quantity::Gate(id), Kind::options(&["failed", "passed"], true), None);
            }
            let id = format!("stage{at}");
            self.doc.stages.push(Stage { id: id.clone(), title: text(&id), failing: None, gates });
            self.know(Quantity::Stage(id), Kind::options(&["failed", "passed"], true), None);
        }
    }

    fn main_classes(&self) -> Vec<String> {
        let main = self.doc.nodes.iter().find(|node| Some(&node.id) == self.doc.main.as_ref());
        main.map(|node| node.classes.iter().map(|class| class.id.clone()).collect()).unwrap_or_default()
    }

    pub(super) fn consequences(&mut self) {
        for at in 0..self.draw.below(3) {
            let kind = match self.draw.below(3) {
                0 => ConsequenceKind::Duty(self.condition(Over::Everything, &[], 2)),
                1 => ConsequenceKind::Attach(self.condition(Over::Everything, &[], 2)),
                _ => {
                    let when = self.condition(Over::Everything, &[], 1);
                    let way = |id: &str, when| Route { id: id.into(), title: text(id), when };
                    ConsequenceKind::Route(vec![way("board", Some(when)), way("officer", None)])
                }
            };
            let id = format!("consequence{at}");
            self.doc.consequences.push(Consequence { id: id.clone(), title: text(&id), kind });
        }
    }
}
