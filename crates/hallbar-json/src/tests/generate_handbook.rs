use hallbar_core::case::Reference;
use hallbar_core::handbook::{
    About, Aggregation, Anchor, AnswerType, Band, Cap, Class, Condition, Consequence, ConsequenceKind,
    Criterion, Demand, Depth, Edge, EffectRules, FactDefinition, FactSource, First, Gate, HandbookDocument,
    Item, ItemList, ItemSource, Lens, Level, LineField, Lookup, Measure, MeasureRule, Node, NonAnswer,
    Operand, Outside, Parameter, Part, Point, Position, Quantifier, Quantity, Question, RankingRules,
    Relation, Route, Row, Scale, Setting, Stage, Stand, StopPoint, Table, Test, TieKey, TieOf, Treatment,
};
use hallbar_core::{CaseKind, Currency};

use super::generate::Draw;

/// How far conditions go inside one another.
const DEEP: usize = 3;

impl Draw {
    fn setting(&mut self) -> Setting {
        if self.flag() { Setting::Number(self.decimal()) } else { Setting::Parameter(self.id()) }
    }

    fn item(&mut self) -> Item {
        Item { id: self.id(), title: self.title() }
    }

    fn quantity(&mut self) -> Quantity {
        match self.below(20) {
            0 => Quantity::Number(self.decimal()),
            1 => Quantity::Fact(self.id()),
            2 => Quantity::Answer { question: self.id(), item: self.maybe(Self::id) },
            3 => Quantity::Level(self.id()),
            4 => Quantity::Measure(self.id()),
            5 => Quantity::Score(self.id()),
            6 => Quantity::Class(self.id()),
            7 => Quantity::Coverage(self.id()),
            8 => Quantity::Parts { node: self.id(), class: self.id() },
            9 => Quantity::Effect(self.maybe(Self::id)),
            10 => Quantity::Gains,
            11 => Quantity::Losses,
            12 => Quantity::WorstEffect,
            13 => Quantity::OpenConflicts,
            14 => Quantity::Gate(self.id()),
            15 => Quantity::Stage(self.id()),
            16 => Quantity::Depth,
            17 => Quantity::Parameter(self.id()),
            18 => Quantity::Line(self.of(&[LineField::Amount, LineField::Kind, LineField::Code])),
            _ => Quantity::Item,
        }
    }

    fn test(&mut self) -> Test {
        let relations = [
            Relation::Is,
            Relation::IsNot,
            Relation::In,
            Relation::AtLeast,
            Relation::AtMost,
            Relation::MoreThan,
            Relation::LessThan,
        ];
        let to = match self.below(6) {
            0 => Operand::Number(self.decimal()),
            1 => Operand::Money(self.money()),
            2 => Operand::Text(self.words()),
            3 => Operand::YesNo(self.flag()),
            4 => Operand::List(self.some(3, Self::id)),
            _ => Operand::Quantity(self.quantity()),
        };
        Test { relation: self.of(&relations), to }
    }

    fn condition(&mut self) -> Condition {
        self.condition_to(DEEP)
    }

    fn condition_to(&mut self, depth: usize) -> Condition {
        let form = if depth == 0 { 4 + self.below(4) } else { self.below(9) };
        let deeper = depth.saturating_sub(1);
        match form {
            0 => Condition::All(self.some(2, |d| d.condition_to(deeper))),
            1 => Condition::Any(self.some(2, |d| d.condition_to(deeper))),
            2 => Condition::Not(Box::new(self.condition_to(deeper))),
            3 => Condition::Count { count: self.setting(), of: self.some(2, |d| d.condition_to(deeper)) },
            4 => Condition::Compare { left: self.quantity(), test: self.test() },
            5 => Condition::Each {
                of: self.some(2, Self::quantity),
                count: self.maybe(Self::setting),
                test: self.test(),
            },
            6 => Condition::Motivated(self.id()),
            7 => Condition::Evidenced(self.id()),
            _ => Condition::Items {
                list: self.id(),
                quantifier: match self.below(3) {
                    0 => Quantifier::Every,
                    1 => Quantifier::Some,
                    _ => Quantifier::Count(self.setting()),
                },
                holds: Box::new(self.condition_to(deeper)),
            },
        }
    }

    fn answer_type(&mut self) -> AnswerType {
        match self.below(7) {
            0 => AnswerType::Level { scale: self.id() },
            1 => AnswerType::Number {
                unit: self.maybe(Self::text),
                min: self.maybe(Self::decimal),
                max: self.maybe(Self::decimal),
            },
            2 => AnswerType::Money { max: self.maybe(Self::money) },
            3 => AnswerType::Choice { options: self.some(3, Self::item) },
            4 => AnswerType::YesNo,
            5 => AnswerType::Date,
            _ => AnswerType::Text,
        }
    }

    fn demand(&mut self) -> Demand {
        match self.below(3) {
            0 => Demand::Never,
            1 => Demand::Always,
            _ => Demand::When(self.condition()),
        }
    }

    fn stand(&mut self) -> Stand {
        if self.flag() { Stand::Level(self.id()) } else { Stand::Value(self.setting()) }
    }

    fn non_answer(&mut self) -> NonAnswer {
        match self.below(3) {
            0 => NonAnswer::Open,
            1 => NonAnswer::LeftOut,
            _ => NonAnswer::Counts { as_: self.stand(), with_reason: self.flag() },
        }
    }

    fn treatment(&mut self) -> Treatment {
        Treatment {
            not_described: self.maybe(Self::non_answer),
            not_applicable: self.maybe(Self::non_answer),
            missing: self.maybe(Self::non_answer),
        }
    }

    fn edge(&mut self) -> Edge {
        Edge { at: self.setting(), inside: self.flag() }
    }

    fn scale(&mut self) -> Scale {
        Scale {
            id: self.id(),
            title: self.title(),
            levels: self.some(3, |d| Level {
                id: d.id(),
                title: d.title(),
                anchor: d.maybe(Self::text),
                value: d.maybe(Self::setting),
                of: d.some(2, Self::id),
            }),
            bands: self.some(3, |d| Band {
                from: d.maybe(Self::edge),
                to: d.maybe(Self::edge),
                gives: d.stand(),
            }),
            points: self.some(3, |d| Point {
                at: d.setting(),
                position: d.of(&[Position::Before, Position::At, Position::After]),
                value: d.setting(),
            }),
            outside: match self.below(4) {
                0 => Outside::Error,
                1 => Outside::Nearest,
                2 => Outside::LeftOut,
                _ => Outside::Gives(self.stand()),
            },
            treatment: self.treatment(),
        }
    }

    fn list(&mut self) -> ItemList {
        let items = match self.below(4) {
            0 => ItemSource::Own(self.some(3, Self::item)),
            1 => ItemSource::AgendaGoals(self.some(3, Self::id)),
            2 => ItemSource::Strategy { depth: self.of(&[0, 1, 255]), otherwise: self.some(2, Self::item) },
            _ => ItemSource::Lines,
        };
        ItemList { id: self.id(), title: self.title(), items }
    }

    fn table(&mut self) -> Table {
        Table {
            id: self.id(),
            title: self.title(),
            columns: self.some(2, Self::item),
            rows: self.some(3, |d| Row {
                code: d.id(),
                title: d.maybe(Self::text),
                values: d.some(2, Self::decimal),
            }),
        }
    }

    fn question(&mut self) -> Question {
        Question {
            id: self.id(),
            title: self.title(),
            help: self.maybe(Self::text),
            answer: self.answer_type(),
            anchors: self.anchors(),
            per: self.maybe(Self::id),
            when: self.maybe(Self::condition),
            may_not_apply: self.flag(),
            motivation: self.demand(),
            evidence: self.demand(),
            changeable: self.flag(),
        }
    }

    fn anchors(&mut self) -> Vec<Anchor> {
        let mut anchors = self.some(2, |d| Anchor { of: d.id(), text: d.text() });
        anchors.sort_by(|a, b| a.of.cmp(&b.of));
        anchors.dedup_by(|a, b| a.of == b.of);
        anchors
    }

    fn lookup(&mut self) -> Lookup {
        Lookup { table: self.id(), column: self.id(), code: self.quantity() }
    }

    fn measure_rule(&mut self) -> MeasureRule {
        match self.below(14) {
            0 => MeasureRule::Sum(self.some(3, Self::quantity)),
            1 => MeasureRule::Difference { from: self.quantity(), take: self.quantity() },
            2 => MeasureRule::Product(self.some(3, Self::quantity)),
            3 => MeasureRule::Ratio { of: self.quantity(), to: self.quantity() },
            4 => MeasureRule::Percent { of: self.quantity(), to: self.quantity() },
            5 => MeasureRule::Months { from: self.quantity(), to: self.quantity() },
            13 => MeasureRule::MonthsAfter { of: self.quantity(), months: self.setting() },
            6 => MeasureRule::Days { from: self.quantity(), to: self.quantity() },
            7 => MeasureRule::Least(self.some(3, Self::quantity)),
            8 => MeasureRule::Greatest(self.some(3, Self::quantity)),
            9 => MeasureRule::Count(self.some(3, Self::condition)),
            10 => MeasureRule::SumItems {
                list: self.id(),
                of: self.quantity(),
                times: self.maybe(Self::lookup),
                when: self.maybe(Self::condition),
            },
            11 => MeasureRule::CountItems { list: self.id(), when: self.condition() },
            _ => MeasureRule::Lookup(self.lookup()),
        }
    }

    fn measure(&mut self) -> Measure {
        Measure {
            id: self.id(),
            title: self.title(),
            unit: self.maybe(Self::text),
            per: self.maybe(Self::id),
            rule: self.measure_rule(),
        }
    }

    fn criterion(&mut self) -> Criterion {
        Criterion {
            id: self.id(),
            title: self.title(),
            reads: self.quantity(),
            scale: self.maybe(Self::id),
            per: self.maybe(Self::id),
            about: self.maybe(|d| d.of(&[About::Effect, About::CarryingOut])),
            seen_in: self.some(2, Self::id),
            agenda: self.some(2, Self::id),
            goals: self.some(2, Self::id),
            when: self.maybe(Self::condition),
            treatment: self.treatment(),
            cap: self.maybe(Self::setting),
            source: self.maybe(Self::words),
        }
    }

    fn aggregation(&mut self) -> Aggregation {
        match self.below(10) {
            0 => Aggregation::Sum,
            1 => Aggregation::Mean,
            2 => Aggregation::Geometric,
            3 => Aggregation::Harmonic,
            4 => Aggregation::Power(self.setting()),
            5 => Aggregation::Minimum,
            6 => Aggregation::Maximum,
            7 => Aggregation::Count { at_least: self.setting() },
            8 => Aggregation::Worst(self.setting()),
            _ => Aggregation::None,
        }
    }

    fn node(&mut self) -> Node {
        Node {
            id: self.id(),
            title: self.title(),
            per: self.maybe(Self::id),
            rule: self.aggregation(),
            parts: self.some(3, |d| Part { of: d.id(), weight: d.maybe(Self::setting), bonus: d.flag() }),
            maximum: self.maybe(Self::setting),
            scale: self.maybe(Self::id),
            decimals: self.maybe(|d| d.of(&[0, 2, 255])),
            caps: self.some(2, |d| Cap {
                id: d.id(),
                title: d.title(),
                when: d.condition(),
                at_most: d.setting(),
            }),
            classes: self.some(3, |d| Class {
                id: d.id(),
                title: d.title(),
                meaning: d.maybe(Self::text),
                when: d.maybe(Self::condition),
            }),
            withheld: self.maybe(Self::condition),
            when: self.maybe(Self::condition),
        }
    }

    fn gate(&mut self) -> Gate {
        Gate {
            id: self.id(),
            title: self.title(),
            when: self.maybe(Self::condition),
            requires: self.condition(),
            class: self.maybe(Self::id),
            soft: self.flag(),
            source: self.maybe(Self::words),
        }
    }

    fn consequence(&mut self) -> Consequence {
        let kind = match self.below(3) {
            0 => ConsequenceKind::Route(self.some(2, |d| Route {
                id: d.id(),
                title: d.title(),
                when: d.maybe(Self::condition),
            })),
            1 => ConsequenceKind::Duty(self.condition()),
            _ => ConsequenceKind::Attach(self.condition()),
        };
        Consequence { id: self.id(), title: self.title(), kind }
    }

    fn effect_rules(&mut self) -> EffectRules {
        EffectRules {
            scale: self.id(),
            list: self.id(),
            strong_loss: self.maybe(Self::setting),
            motivation: self.demand(),
            asks_standpoint: self.flag(),
        }
    }

    fn parameter(&mut self) -> Parameter {
        Parameter {
            id: self.id(),
            title: self.title(),
            default: self.parameter_value(),
            min: self.maybe(Self::parameter_value),
            max: self.maybe(Self::parameter_value),
        }
    }

    pub(super) fn handbook(&mut self) -> HandbookDocument {
        HandbookDocument {
            id: self.id(),
            version: self.words(),
            comparable_since: self.maybe(Self::words),
            title: self.title(),
            summary: self.maybe(Self::text),
            source: self.maybe(Self::source),
            currency: self.of(&[Currency::SEK, Currency::EUR]),
            kinds: self.some(2, |d| d.of(&CaseKind::ALL)),
            needs_strategy: self.flag(),
            written_for: self.maybe(|d| Reference { id: d.id(), version: d.maybe(Self::id) }),
            parameters: self.some(3, Self::parameter),
            facts: self.some(2, |d| FactDefinition {
                id: d.id(),
                title: d.title(),
                value: d.answer_type(),
                from: d.maybe(|d| {
                    let id = d.id();
                    if d.flag() { FactSource::Figure(id) } else { FactSource::Check(id) }
                }),
            }),
            lists: self.some(3, Self::list),
            tables: self.some(2, Self::table),
            scales: self.some(3, Self::scale),
            questions: self.some(4, Self::question),
            depths: self.some(2, |d| Depth {
                id: d.id(),
                title: d.title(),
                when: d.maybe(Self::condition),
                asks: d.some(3, Self::id),
            }),
            measures: self.some(4, Self::measure),
            lenses: self.some(2, |d| Lens { id: d.id(), title: d.title(), items: d.some(2, Self::item) }),
            criteria: self.some(4, Self::criterion),
            nodes: self.some(3, Self::node),
            main: self.maybe(Self::id),
            ranking: self.maybe(|d| RankingRules {
                by: d.maybe(Self::id),
                ties: d.some(3, |d| TieKey {
                    of: if d.flag() { TieOf::Score(d.id()) } else { TieOf::Fact(d.id()) },
                    first: d.of(&[First::Greatest, First::Least]),
                }),
            }),
            effects: self.maybe(Self::effect_rules),
            stages: self.some(2, |d| Stage {
                id: d.id(),
                title: d.title(),
                failing: d.maybe(Self::text),
                gates: d.some(2, Self::gate),
            }),
            consequences: self.some(2, Self::consequence),
            stop_points: self.some(2, |d| StopPoint {
                id: d.id(),
                title: d.title(),
                asks: d.some(2, Self::item),
                when: d.maybe(Self::condition),
            }),
        }
    }
}
