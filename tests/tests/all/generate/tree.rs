//! Criteria and nodes.

use hallbar::Decimal;
use hallbar::handbook::{
    Aggregation, AnswerType, Cap, Class, Condition, Criterion, Node, Operand, Part, Quantity, Relation,
    Setting, Test, Treatment,
};

use super::condition::Over;
use super::handbook::{Kind, Maker};
use super::{Sort, text};

impl Maker<'_> {
    pub(super) fn criteria(&mut self) {
        let questions = self.doc.questions.clone();
        for question in &questions {
            let times = match (self.sort, self.draw.below(8)) {
                (Sort::Exact, _) => 1,
                (_, 6) => 2,
                (_, 7) => 0,
                _ => 1,
            };
            for _ in 0..times {
                let outside = question.per.is_some() && self.sort == Sort::Any && self.draw.once_in(5);
                let item = outside.then(|| "area0".to_owned());
                let list = question.per.clone().filter(|_| !outside);
                let reads = Quantity::Answer { question: question.id.clone(), item };
                match &question.answer {
                    AnswerType::Level { scale } => {
                        let other = self.draw.once_in(4);
                        let ids = self.levels_of(scale);
                        let valued = self.is_valued(scale);
                        let scale = if other { self.level_scale(Some(&ids), true) } else { scale.clone() };
                        self.criterion(reads, Some(scale), list, valued || other);
                    }
                    AnswerType::Number { min, max, .. } => {
                        let whole = |number: &Option<Decimal>| number.unwrap().micros() / 1_000_000;
                        let kind = Kind::Number(whole(min), whole(max));
                        let scale = self.draw.once_in(2).then(|| self.number_scale(&kind));
                        self.criterion(reads, scale, list, true);
                    }
                    AnswerType::YesNo => {
                        let scale = self.level_scale(Some(&["no".to_owned(), "yes".to_owned()]), true);
                        self.criterion(reads, Some(scale), list, true);
                    }
                    AnswerType::Choice { options } => {
                        let ids: Vec<String> = options.iter().map(|option| option.id.clone()).collect();
                        let scale = self.level_scale(Some(&ids), true);
                        self.criterion(reads, Some(scale), list, true);
                    }
                    AnswerType::Money { .. } => {
                        let scale = self.number_scale(&Kind::Money);
                        self.criterion(reads, Some(scale), list, true);
                    }
                    AnswerType::Date | AnswerType::Text => {}
                }
            }
        }
        let measured: Vec<_> = self
            .pool
            .iter()
            .filter(|known| {
                // Dates go through no scale.
                matches!(known.quantity, Quantity::Measure(_) | Quantity::Gains | Quantity::Losses)
                    && known.kind != Kind::Date
            })
            .cloned()
            .collect();
        for known in measured {
            if self.draw.once_in(2) {
                let scale = self.number_scale(&known.kind);
                self.criterion(known.quantity, Some(scale), known.list, true);
            }
        }
    }

    fn is_valued(&self, scale: &str) -> bool {
        let scale = self.doc.scales.iter().find(|known| known.id == scale).unwrap();
        scale.levels.iter().all(|level| level.value.is_some())
    }

    fn criterion(&mut self, reads: Quantity, scale: Option<String>, list: Option<String>, points: bool) {
        let id = format!("criterion{}", self.doc.criteria.len());
        let scope: Vec<String> = list.iter().cloned().collect();
        let levels = scale.as_ref().map(|scale| self.levels_of(scale)).unwrap_or_default();
        let treatment =
            if self.draw.once_in(3) { self.treatment(&levels, points) } else { Treatment::default() };
        let cap = (points && self.draw.once_in(6))
            .then(|| Setting::Number(self.draw.decimal(&[3_000_000, 1_500_000])));
        let when = self.applicability(&scope);
        self.doc.criteria.push(Criterion {
            id: id.clone(),
            title: text(&id),
            reads,
            scale,
            per: list.clone(),
            when,
            treatment,
            cap,
            ..Criterion::default()
        });
        if !levels.is_empty() {
            let kind = Kind::Options { ids: levels, ordered: true };
            self.know(Quantity::Level(id.clone()), kind, list.as_ref());
        }
        if points {
            self.know(Quantity::score(&id), Kind::Number(-2, 12), list.as_ref());
            self.leaves.push((id, list));
        }
    }

    pub(super) fn nodes(&mut self) {
        let number = 1 + self.draw.below(4);
        for at in 0..number {
            if !self.leaves.is_empty() {
                self.node(at + 1 == number);
            }
        }
        self.pillars();
    }

    fn node(&mut self, is_last: bool) {
        let id = format!("node{}", self.doc.nodes.len());
        let listed = self.leaves.iter().any(|(_, list)| list.is_some());
        let list = (!is_last && listed && self.draw.once_in(2)).then(|| "areas".to_owned());
        let fits = |(_, its): &&(String, Option<String>)| list.is_none() || its.is_none() || *its == list;
        let mut leaves: Vec<(String, Option<String>)> = self.leaves.iter().filter(fits).cloned().collect();
        self.draw.shuffle(&mut leaves);
        if self.doc.nodes.is_empty() || self.sort != Sort::Exact {
            leaves.truncate(1 + self.draw.below(4));
        }
        let rule = self.aggregation();
        let (mut parts, bonus) = self.parts(&leaves, &rule);
        if parts.iter().all(|part| part.bonus) {
            parts[0].bonus = false;
        }
        if self.sort == Sort::Exact {
            self.leaves.retain(|leaf| !leaves.contains(leaf));
        }
        let _ = bonus;
        let scope: Vec<String> = list.iter().cloned().collect();
        let when = self.applicability(&scope);
        let has_score = rule != Aggregation::None;
        let maximum = (has_score && self.draw.once_in(5))
            .then(|| Setting::Number(self.draw.decimal(&[6_000_000, 3_500_000, 12_000_000])));
        let scale = (has_score && self.draw.once_in(5)).then(|| self.number_scale(&Kind::Number(0, 16)));
        let decimals = self.draw.once_in(5).then(|| u8::try_from(self.draw.below(3)).unwrap());
        let caps = if has_score && self.draw.once_in(5) { vec![self.cap(&scope)] } else { Vec::new() };
        self.doc.nodes.push(Node {
            id: id.clone(),
            title: text(&id),
            per: list.clone(),
            rule,
            parts,
            maximum,
            scale,
            decimals,
            caps,
            when,
            ..Node::default()
        });
        if has_score {
            self.know(Quantity::score(&id), Kind::Number(-5, 30), list.as_ref());
            self.leaves.push((id.clone(), list.clone()));
        }
        if self.draw.once_in(2) {
            self.classes(&id, &scope, has_score);
        }
        if is_last && list.is_none() {
            self.doc.main = Some(id);
        }
    }

    fn aggregation(&mut self) -> Aggregation {
        let form = self.draw.below(if self.positive { 14 } else { 8 });
        match form {
            0 | 1 => Aggregation::Sum,
            2 => Aggregation::Mean,
            3 => Aggregation::Minimum,
            4 => Aggregation::Maximum,
            5 => Aggregation::Count {
                at_least: Setting::Number(self.draw.decimal(&[1_000_000, 2_000_000, 0])),
            },
            6 => Aggregation::Worst((1 + i32::try_from(self.draw.below(3)).unwrap()).into()),
            7 if self.sort != Sort::Exact => Aggregation::None,
            7 | 8 => Aggregation::Mean,
            9 | 10 => Aggregation::Geometric,
            11 | 12 => Aggregation::Harmonic,
            _ => Aggregation::Power(Setting::Number(
                self.draw.decimal(&[2_000_000, -2_000_000, 500_000, 3_000_000]),
            )),
        }
    }

    fn parts(&mut self, leaves: &[(String, Option<String>)], rule: &Aggregation) -> (Vec<Part>, bool) {
        let weighs = !matches!(
            rule,
            Aggregation::Minimum
                | Aggregation::Maximum
                | Aggregation::Count { .. }
                | Aggregation::Worst(_)
                | Aggregation::None
        );
        let mut parts = Vec::new();
        for (of, _) in leaves {
            let bonus = *rule != Aggregation::None && self.draw.once_in(8);
            let weights: &[i64] = match self.sort {
                _ if *rule != Aggregation::Sum || self.positive => {
                    &[1_000_000, 40_000_000, 20_000_000, 2_500_000, 250_000]
                }
                Sort::Rising => &[1_000_000, 2_500_000, 40_000_000, 250_000, -1_000_000],
                Sort::Any | Sort::Exact => &[1_000_000, 40_000_000, 2_500_000, 250_000, -1_000_000, 0],
            };
            let weight = ((weighs || bonus) && !self.draw.once_in(3))
                .then(|| Setting::Number(self.draw.decimal(weights)));
            parts.push(Part { of: of.clone(), weight, bonus });
        }
        // Only a bonus part keeps its weight where weights do not count.
        if parts.iter().all(|part| part.bonus) && !weighs {
            parts[0].weight = None;
        }
        let has_bonus = parts.iter().any(|part| part.bonus);
        (parts, has_bonus)
    }

    fn cap(&mut self, scope: &[String]) -> Cap {
        let anything = self.sort == Sort::Any || (self.sort == Sort::Rising && self.draw.once_in(2));
        let over = if anything { Over::Everything } else { Over::Facts };
        Cap {
            id: "cap".into(),
            title: text("cap"),
            when: self.condition(over, scope, 1),
            at_most: Setting::Number(self.draw.decimal(&[2_000_000, 5_500_000])),
        }
    }

    /// Classes on the node made last, best first.
    fn classes(&mut self, id: &str, scope: &[String], has_score: bool) {
        let number = 2 + self.draw.below(2);
        let names = ["high", "middle", "low"];
        let over = self.over();
        let mut classes = Vec::new();
        for at in 0..number {
            let name = if at + 1 == number { "low" } else { names[at] };
            let by_score = has_score && !self.draw.once_in(4);
            let when = if at + 1 == number && !self.draw.once_in(4) {
                None
            } else if by_score || self.sort == Sort::Exact {
                let relation = self.draw.of(&[Relation::AtLeast, Relation::MoreThan]);
                let limit = self.draw.decimal(
                    &[[6_000_000, 3_500_000, 9_000_000], [1_500_000, 2_000_000, 3_000_000], [0; 3]][at],
                );
                let test = Test { relation, to: Operand::Number(limit) };
                Some(Condition::Compare { left: Quantity::score(id), test })
            } else {
                Some(self.condition(over, scope, 1))
            };
            classes.push(Class { id: name.into(), title: text(name), meaning: None, when });
        }
        let withheld = (self.sort == Sort::Any && self.draw.once_in(5)).then(|| {
            let half = Operand::Number(Decimal::from_micros(500_000).unwrap());
            let test = Test { relation: Relation::LessThan, to: half };
            Condition::Compare { left: Quantity::Coverage(id.to_owned()), test }
        });
        // A score that does not exist cannot be compared with.
        if self.sort == Sort::Exact && !has_score {
            return;
        }
        let node = self.doc.nodes.last_mut().unwrap();
        let list = node.per.clone();
        let ids = classes.iter().rev().map(|class| class.id.clone()).collect();
        (node.classes, node.withheld) = (classes, withheld);
        self.know(Quantity::Class(id.to_owned()), Kind::Options { ids, ordered: true }, list.as_ref());
    }

    /// Classed nodes side by side, and the number of them in a class.
    fn pillars(&mut self) {
        let three: Vec<String> = self
            .doc
            .nodes
            .iter()
            .filter(|node| node.classes.len() == 3 && node.per.is_none())
            .map(|node| node.id.clone())
            .collect();
        if three.is_empty() || self.sort != Sort::Any {
            return;
        }
        let parts = three.into_iter().map(|of| Part { of, ..Part::default() }).collect();
        let node = Node {
            id: "pillars".into(),
            title: text("pillars"),
            rule: Aggregation::None,
            parts,
            ..Node::default()
        };
        self.doc.nodes.push(node);
        let class = self.draw.of(&["middle", "high"]).to_owned();
        self.know(Quantity::Parts { node: "pillars".into(), class }, Kind::Number(0, 3), None);
    }
}
