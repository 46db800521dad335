//! Which handbooks are monotone: a higher level in place of a lower one lowers no score, gate or class.

use crate::handbook::{HandbookDocument, Relation};
use crate::phrase::Phrase;
use crate::program::{
    Compare, Cond, Element, Kind, Leaf, Lookup, Outside, Program, Quant, Right, Rule, Scale, Stand,
};

/// A rule that keeps a handbook from being monotone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Breach {
    /// Where it stands in the handbook: `/nodes/2/classes/0/when`.
    pub path: String,
    /// Why it breaks it.
    pub message: String,
    /// The same in both languages.
    pub said: Phrase,
}

const APPLIES: Phrase = Phrase {
    sv: "vad som frågas eller räknas beror på ett svar som har nivåer",
    en: "what applies rests on answers that have levels",
};
const FEWER: Phrase =
    Phrase { sv: "en högre nivå kan ge färre poäng", en: "a higher level can give fewer points" };
const NEGATIVE: Phrase = Phrase {
    sv: "en negativ vikt gör poäng till avdrag",
    en: "a negative weight turns points into losses",
};
const SCALE: Phrase = Phrase {
    sv: "skalan ger färre poäng för ett högre värde",
    en: "the scale gives fewer points to a higher score",
};
const CAP: Phrase = Phrase {
    sv: "taket kan börja gälla när en nivå höjs",
    en: "the cap can take hold as a level rises",
};
const CLASS: Phrase = Phrase {
    sv: "klassen kan gå förlorad när en nivå höjs",
    en: "the class can be lost as a level rises",
};
const WITHHELD: Phrase = Phrase {
    sv: "klassen kan hållas inne när en nivå höjs",
    en: "the class can be withheld as a level rises",
};
const GATE: Phrase = Phrase {
    sv: "kravet kan underkännas när en nivå höjs",
    en: "the requirement can be failed as a level rises",
};

/// How something moves as levels rise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Moves {
    /// It rests on no level.
    Not,
    Up,
    Down,
    Either,
}

impl Moves {
    fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Not, other) => other,
            (this, Self::Not) => this,
            (this, other) if this == other => this,
            _ => Self::Either,
        }
    }

    fn turned(self) -> Self {
        match self {
            Self::Up => Self::Down,
            Self::Down => Self::Up,
            other => other,
        }
    }

    fn rises(self) -> bool {
        matches!(self, Self::Not | Self::Up)
    }
}

struct Moving<'a> {
    program: &'a Program,
    measures: Vec<Moves>,
    criteria: Vec<Moves>,
    nodes: Vec<Moves>,
    classes: Vec<Moves>,
    gates: Vec<Moves>,
    breaches: Vec<Breach>,
}

/// Every rule that keeps the handbook from being monotone.
pub(super) fn breaches(program: &Program, document: &HandbookDocument) -> Vec<Breach> {
    let not = |len: usize| vec![Moves::Not; len];
    let mut moving = Moving {
        program,
        measures: not(program.measures.len()),
        criteria: not(program.criteria.len()),
        nodes: not(program.nodes.len()),
        classes: not(program.nodes.len()),
        gates: not(program.gates.len()),
        breaches: Vec::new(),
    };
    for element in &program.order {
        moving.element(*element, document);
    }
    moving.breaches
}

impl Moving<'_> {
    fn breach(&mut self, path: String, said: Phrase) {
        self.breaches.push(Breach { path, message: said.en.to_owned(), said });
    }

    fn applicability(&mut self, when: Option<&Cond>, path: String) {
        if when.is_some_and(|when| self.condition(when) != Moves::Not) {
            self.breach(path, APPLIES);
        }
    }

    fn element(&mut self, element: Element, document: &HandbookDocument) {
        let program = self.program;
        match element {
            Element::Depth => {
                for (at, when) in program.depths.iter().enumerate() {
                    self.applicability(when.as_ref(), format!("/depths/{at}/when"));
                }
            }
            Element::Asked(at) => {
                let Some(input) = program.inputs.get(at) else { return };
                if let Some(question) = input.question {
                    self.applicability(input.when.as_ref(), format!("/questions/{question}/when"));
                }
            }
            Element::Measure(at) => {
                let moves = program.measures.get(at).map_or(Moves::Not, |measure| self.rule(&measure.rule));
                set(&mut self.measures, at, moves);
            }
            Element::Criterion(at) => self.criterion(at),
            Element::Node(at) => self.node(at),
            Element::Class(at) => self.class(at),
            Element::Gate(at) => self.gate(at, document),
            Element::Stage(_) => {}
        }
    }

    fn criterion(&mut self, at: usize) {
        let Some(rule) = self.program.criteria.get(at) else { return };
        self.applicability(rule.when.as_ref(), format!("/criteria/{at}/when"));
        let read = self.quant(&rule.reads);
        let through = match (read, rule.scale.and_then(|scale| self.program.scales.get(scale))) {
            (Moves::Not, _) => Moves::Not,
            (read, None) => read,
            (read, Some(scale)) => match (rule.kind, direction(scale)) {
                (Kind::Ordinal(options), _) => {
                    let ordered = self.program.options.get(options).is_some_and(|options| options.ordered);
                    if !ordered {
                        Moves::Not
                    } else if rule.map.is_sorted() {
                        read
                    } else if rule.map.iter().rev().is_sorted() {
                        read.turned()
                    } else {
                        Moves::Either
                    }
                }
                (_, Moves::Up | Moves::Not) => read,
                (_, Moves::Down) => read.turned(),
                (_, Moves::Either) => Moves::Either,
            },
        };
        if !through.rises() {
            self.breach(format!("/criteria/{at}/scale"), FEWER);
        }
        set(&mut self.criteria, at, through);
    }

    fn node(&mut self, at: usize) {
        let Some(node) = self.program.nodes.get(at) else { return };
        self.applicability(node.when.as_ref(), format!("/nodes/{at}/when"));
        let mut moves = Moves::Not;
        for (number, part) in node.parts.iter().enumerate() {
            let part_moves = match part.of {
                Leaf::Criterion(criterion) => get(&self.criteria, criterion),
                Leaf::Node(node) => get(&self.nodes, node),
            };
            if part.weight < 0.0 && part_moves != Moves::Not {
                self.breach(format!("/nodes/{at}/parts/{number}/weight"), NEGATIVE);
            }
            moves = moves.and(if part.weight < 0.0 { part_moves.turned() } else { part_moves });
        }
        if let Some(scale) = node.scale.and_then(|scale| self.program.scales.get(scale)) {
            let direction = direction(scale);
            if !matches!(direction, Moves::Up | Moves::Not) && moves != Moves::Not {
                self.breach(format!("/nodes/{at}/scale"), SCALE);
            }
            moves = match direction {
                Moves::Up | Moves::Not => moves,
                Moves::Down => moves.turned(),
                Moves::Either => Moves::Either,
            };
        }
        for (number, (when, _)) in node.caps.iter().enumerate() {
            // A cap lowers the score, so it must let go, not take hold, as levels rise.
            let cap = self.condition(when);
            if !matches!(cap, Moves::Not | Moves::Down) {
                self.breach(format!("/nodes/{at}/caps/{number}/when"), CAP);
            }
            moves = moves.and(cap.turned());
        }
        set(&mut self.nodes, at, moves);
    }

    fn class(&mut self, at: usize) {
        let Some(node) = self.program.nodes.get(at) else { return };
        let mut moves = Moves::Not;
        for (number, when) in node.classes.iter().enumerate() {
            let class = when.as_ref().map_or(Moves::Not, |when| self.condition(when));
            if !class.rises() {
                self.breach(format!("/nodes/{at}/classes/{number}/when"), CLASS);
            }
            moves = moves.and(class);
        }
        if node.withheld.as_ref().is_some_and(|when| !self.condition(when).turned().rises()) {
            self.breach(format!("/nodes/{at}/withheld"), WITHHELD);
            moves = Moves::Either;
        }
        set(&mut self.classes, at, moves);
    }

    fn gate(&mut self, at: usize, document: &HandbookDocument) {
        let Some(gate) = self.program.gates.get(at) else { return };
        let mut number = at;
        let mut path = String::new();
        for (stage, rule) in document.stages.iter().enumerate() {
            if number < rule.gates.len() {
                path = format!("/stages/{stage}/gates/{number}");
                break;
            }
            number -= rule.gates.len();
        }
        self.applicability(gate.when.as_ref(), format!("{path}/when"));
        let moves = self.condition(&gate.requires);
        if !moves.rises() {
            self.breach(format!("{path}/requires"), GATE);
        }
        set(&mut self.gates, at, moves);
    }

    fn condition(&self, condition: &Cond) -> Moves {
        match condition {
            Cond::All(all) | Cond::Any(all) | Cond::Count(_, all) => {
                all.iter().fold(Moves::Not, |moves, condition| moves.and(self.condition(condition)))
            }
            Cond::Not(inner) => self.condition(inner).turned(),
            Cond::Items { holds, .. } => self.condition(holds),
            Cond::Compare(one) => self.compare(one),
            Cond::Each { of, count } => of.iter().fold(Moves::Not, |moves, one| {
                let one_moves = self.compare(one);
                // A class that comes to be given is skipped no longer.
                let skips = count.is_none() && self.may_be_none(&one.left);
                moves.and(if skips { either(one_moves) } else { one_moves })
            }),
            Cond::Motivated(_) | Cond::Evidenced(_) => Moves::Not,
        }
    }

    /// Whether a node can be in none of its classes.
    fn may_be_none(&self, quant: &Quant) -> bool {
        let Quant::Class(node) = quant else { return false };
        self.program.nodes.get(*node).is_some_and(|node| matches!(node.classes.last(), Some(Some(_))))
    }

    fn compare(&self, one: &Compare) -> Moves {
        let left = self.quant(&one.left);
        let right = match &one.right {
            Right::Quant(right) => self.quant(right),
            _ => Moves::Not,
        };
        match one.relation {
            Relation::AtLeast | Relation::MoreThan => left.and(right.turned()),
            Relation::AtMost | Relation::LessThan => left.turned().and(right),
            Relation::Is | Relation::IsNot | Relation::In => {
                if left == Moves::Not && right == Moves::Not {
                    return Moves::Not;
                }
                let moves = self.among(one, left);
                if one.relation == Relation::IsNot { moves.turned() } else { moves }
            }
        }
    }

    /// Being among the highest options is at least the lowest of them; among the lowest, at most the highest.
    fn among(&self, one: &Compare, left: Moves) -> Moves {
        let (Right::Levels(set), Kind::Ordinal(options)) = (&one.right, one.kind) else {
            return Moves::Either;
        };
        let Some(all) = self.program.options.get(options).map(crate::program::Options::all) else {
            return Moves::Either;
        };
        let rest = all & !set;
        let above = |high: u64, low: u64| low == 0 || high.trailing_zeros() > 63 - low.leading_zeros();
        if *set != 0 && above(*set, rest) {
            left
        } else if *set != 0 && rest != 0 && above(rest, *set) {
            left.turned()
        } else {
            Moves::Either
        }
    }

    fn quant(&self, quant: &Quant) -> Moves {
        match quant {
            Quant::Input { input, .. } => self.input(*input),
            Quant::Level(at) | Quant::CriterionScore(at) => get(&self.criteria, *at),
            Quant::Measure(at) => get(&self.measures, *at),
            Quant::NodeScore(at) => get(&self.nodes, *at),
            Quant::Class(at) => get(&self.classes, *at),
            Quant::Parts { node, .. } => {
                let parts = self.program.nodes.get(*node).into_iter().flat_map(|node| &node.parts);
                parts.fold(Moves::Not, |moves, part| match part.of {
                    Leaf::Node(node) => moves.and(get(&self.classes, node)),
                    Leaf::Criterion(_) => moves,
                })
            }
            Quant::Effect(_) | Quant::Gains | Quant::Losses | Quant::WorstEffect => Moves::Up,
            // A larger gain can make a conflict of a loss that was none.
            Quant::OpenConflicts => Moves::Either,
            Quant::Gate(at) => get(&self.gates, *at),
            Quant::Stage(at) => {
                let (first, end) = self.program.stages.get(*at).copied().unwrap_or_default();
                (first..end).fold(Moves::Not, |moves, gate| moves.and(get(&self.gates, gate)))
            }
            Quant::Number(_)
            | Quant::Coverage(_)
            | Quant::Depth
            | Quant::LineAmount
            | Quant::LineKind
            | Quant::LineCode
            | Quant::Item(_) => Moves::Not,
        }
    }

    /// An answer moves where it is one of ordered levels, or yes and no. Numbers and dates are facts, not levels.
    fn input(&self, input: usize) -> Moves {
        let Some(input) = self.program.inputs.get(input) else { return Moves::Not };
        let Kind::Ordinal(options) = input.kind else { return Moves::Not };
        let ordered = self.program.options.get(options).is_some_and(|options| options.ordered);
        if input.question.is_some() && ordered { Moves::Up } else { Moves::Not }
    }

    fn rule(&self, rule: &Rule) -> Moves {
        let all = |of: &[Quant]| of.iter().fold(Moves::Not, |moves, quant| moves.and(self.quant(quant)));
        match rule {
            Rule::Sum(of) | Rule::Least(of) | Rule::Greatest(of) => all(of),
            Rule::Product(of) => either(all(of)),
            Rule::Difference(from, take) => self.quant(from).and(self.quant(take).turned()),
            Rule::Ratio(a, b, _) | Rule::Months(a, b) | Rule::Days(a, b) => {
                either(self.quant(a).and(self.quant(b)))
            }
            Rule::MonthsAfter(of, _) => self.quant(of),
            Rule::Count(of) => {
                of.iter().fold(Moves::Not, |moves, condition| moves.and(self.condition(condition)))
            }
            Rule::CountItems { when, .. } => self.condition(when),
            Rule::SumItems { of, times, when, .. } => {
                let when = when.as_ref().map_or(Moves::Not, |when| self.condition(when));
                let times = times.as_ref().map_or(Moves::Not, |lookup| self.lookup(lookup));
                let of = self.quant(of);
                if when == Moves::Not && times == Moves::Not { of } else { either(of.and(when).and(times)) }
            }
            Rule::Lookup(lookup) => self.lookup(lookup),
        }
    }

    fn lookup(&self, lookup: &Lookup) -> Moves {
        either(self.quant(&lookup.code))
    }
}

/// What rests on levels in a way that is not looked into.
fn either(moves: Moves) -> Moves {
    if moves == Moves::Not { Moves::Not } else { Moves::Either }
}

fn set(all: &mut [Moves], at: usize, moves: Moves) {
    if let Some(place) = all.get_mut(at) {
        *place = moves;
    }
}

fn get(all: &[Moves], at: usize) -> Moves {
    all.get(at).copied().unwrap_or(Moves::Either)
}

/// Whether a scale of bands or points gives more to more, or less.
fn direction(scale: &Scale) -> Moves {
    let worth = |stand: &Stand| match stand {
        Stand::Value(value) => Some(*value),
        Stand::Level(level) => scale.levels.get(*level).and_then(|level| level.value),
    };
    let bands = scale.bands.iter().map(|band| worth(&band.gives));
    let points = scale.points.iter().flat_map(|point| [point.before, point.on, point.after]).map(Some);
    let Some(values) = bands.chain(points).collect::<Option<Vec<f64>>>() else { return Moves::Either };
    // What lies beyond may be worth anything, or leave the part out.
    if matches!(scale.outside, Outside::Gives(_) | Outside::LeftOut) {
        return Moves::Either;
    }
    if values.is_sorted() {
        Moves::Up
    } else if values.iter().rev().is_sorted() {
        Moves::Down
    } else {
        Moves::Either
    }
}
