//! A handbook with every name resolved to a number: what the kernel runs.

use std::collections::{BTreeMap, BTreeSet};

pub(crate) use crate::exact::Exact;

use crate::handbook::Relation;
use crate::kernel::Cell;
use crate::{Money, Text};

/// The kind of a quantity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Number,
    Money,
    Date,
    /// One of the options with this number.
    Ordinal(usize),
    Code,
}

impl Kind {
    pub(crate) fn is_numeric(self) -> bool {
        matches!(self, Self::Number | Self::Money | Self::Date)
    }
}

/// A closed set of names: levels, classes, choices, yes and no. At most 64, so that a set of them is one word.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Options {
    pub(crate) ids: Vec<String>,
    pub(crate) titles: Vec<Text>,
    pub(crate) ordered: bool,
    /// What they are called in messages: `level`, `class`, `option`.
    pub(crate) noun: &'static str,
}

impl Options {
    pub(crate) const MOST: usize = 64;

    pub(crate) fn position(&self, id: &str) -> Option<usize> {
        // Most ids differ in their first letter: looking at it first spares a call for each of the others.
        let first = id.as_bytes().first();
        self.ids.iter().position(|known| known.as_bytes().first() == first && known == id)
    }

    pub(crate) fn all(&self) -> u64 {
        if self.ids.len() >= Self::MOST { u64::MAX } else { (1 << self.ids.len()) - 1 }
    }
}

/// Something a case brings: a fact or an answer.
#[derive(Debug, Clone)]
pub(crate) struct Input {
    pub(crate) id: String,
    pub(crate) title: Text,
    pub(crate) kind: Kind,
    pub(crate) list: Option<usize>,
    /// For questions: the place in the handbook's list.
    pub(crate) question: Option<usize>,
    /// For facts that no case gives.
    pub(crate) drawn: Option<Drawn>,
    pub(crate) may_not_apply: bool,
    pub(crate) min: Option<Exact>,
    pub(crate) max: Option<Exact>,
    /// What non-answers count as where no criterion says otherwise, and for conditions.
    pub(crate) treatment: Treatment,
    pub(crate) when: Option<Cond>,
    pub(crate) motivation: Demand,
    pub(crate) evidence: Demand,
    /// The depths that ask it; every bit set where there are no depths.
    pub(crate) depths: u64,
}

/// Where a fact is drawn from.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Drawn {
    Figure(crate::strategy::Figure),
    /// A check, and which option stands for each standing, from the worst.
    Check(&'static crate::strategy::Check, [usize; 3]),
}

#[derive(Debug, Clone)]
pub(crate) enum Demand {
    Never,
    Always,
    When(Cond),
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum NonAnswer {
    Open,
    LeftOut,
    Counts { stand: Stand, with_reason: bool },
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Stand {
    Level(usize),
    Value(f64),
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Treatment {
    pub(crate) not_described: NonAnswer,
    pub(crate) not_applicable: NonAnswer,
    pub(crate) missing: NonAnswer,
}

impl Treatment {
    pub(crate) const OPEN: Self =
        Self { not_described: NonAnswer::Open, not_applicable: NonAnswer::Open, missing: NonAnswer::Open };
}

/// A list: its items, or none known before the case for financing lines.
#[derive(Debug, Clone)]
pub(crate) struct List {
    pub(crate) id: String,
    pub(crate) ids: Vec<String>,
    pub(crate) titles: Vec<Text>,
    /// The code of each item in [`Program::codes`].
    pub(crate) codes: Vec<u32>,
    pub(crate) lines: bool,
    /// Whether its items are the goals of a strategy.
    pub(crate) of_strategy: bool,
    /// Whether that strategy is made up, to look at rules that need one: what rests on them holds for no other.
    pub(crate) made_up: bool,
}

impl List {
    /// Whether an open case does not show everything of its items: it has a set number of financing lines, and of a made-up
    /// strategy's goals.
    pub(crate) const fn is_unsure(&self) -> bool {
        self.lines || self.made_up
    }
}

/// Numbers by code: rows sorted by the code's place in [`Program::codes`].
#[derive(Debug, Clone)]
pub(crate) struct Table {
    pub(crate) codes: Vec<u32>,
    pub(crate) columns: usize,
    pub(crate) values: Vec<Exact>,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Cond {
    All(Vec<Cond>),
    Any(Vec<Cond>),
    Not(Box<Cond>),
    Count(usize, Vec<Cond>),
    Compare(Compare),
    Each { of: Vec<Compare>, count: Option<usize> },
    Items { list: usize, quantifier: Quantifier, holds: Box<Cond> },
    Motivated(usize),
    Evidenced(usize),
}

impl Cond {
    /// Gathers the items of an input that it names; no where it reads the input in any other way.
    pub(crate) fn names_items_of(&self, input: usize, named: &mut Vec<usize>) -> bool {
        let quant = |quant: &Quant, named: &mut Vec<usize>| match quant {
            Quant::Input { input: read, item } if *read == input => {
                named.extend(item);
                item.is_some()
            }
            _ => true,
        };
        let compare = |one: &Compare, named: &mut Vec<usize>| {
            let right = match &one.right {
                Right::Quant(right) => quant(right, named),
                _ => true,
            };
            quant(&one.left, named) && right
        };
        match self {
            Self::All(all) | Self::Any(all) | Self::Count(_, all) => {
                all.iter().all(|condition| condition.names_items_of(input, named))
            }
            Self::Not(inner) => inner.names_items_of(input, named),
            Self::Items { holds, .. } => holds.names_items_of(input, named),
            Self::Compare(one) => compare(one, named),
            Self::Each { of, .. } => of.iter().all(|one| compare(one, named)),
            Self::Motivated(read) | Self::Evidenced(read) => *read != input,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Quantifier {
    Every,
    Some,
    Count(usize),
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Compare {
    pub(crate) left: Quant,
    pub(crate) kind: Kind,
    pub(crate) relation: Relation,
    pub(crate) right: Right,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Right {
    Exact(Exact),
    Levels(u64),
    Codes(Vec<u32>),
    Quant(Quant),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Quant {
    Number(Exact),
    Input { input: usize, item: Option<usize> },
    Level(usize),
    Measure(usize),
    CriterionScore(usize),
    NodeScore(usize),
    Class(usize),
    Coverage(usize),
    Parts { node: usize, least: usize },
    Effect(Option<usize>),
    Gains,
    Losses,
    WorstEffect,
    OpenConflicts,
    Gate(usize),
    Stage(usize),
    Depth,
    LineAmount,
    LineKind,
    LineCode,
    Item(usize),
}

#[derive(Debug, Clone)]
pub(crate) struct Measure {
    pub(crate) id: String,
    pub(crate) title: Text,
    pub(crate) unit: Option<Text>,
    pub(crate) kind: Kind,
    pub(crate) list: Option<usize>,
    pub(crate) rule: Rule,
}

#[derive(Debug, Clone)]
pub(crate) enum Rule {
    Sum(Vec<Quant>),
    Difference(Quant, Quant),
    Product(Vec<Quant>),
    /// Of, to, and what it is multiplied by: 1 or 100, and for rates the hundredths of a currency.
    Ratio(Quant, Quant, Exact),
    Months(Quant, Quant),
    MonthsAfter(Quant, i32),
    Days(Quant, Quant),
    Least(Vec<Quant>),
    Greatest(Vec<Quant>),
    Count(Vec<Cond>),
    SumItems {
        list: usize,
        of: Quant,
        times: Option<Lookup>,
        when: Option<Cond>,
    },
    CountItems {
        list: usize,
        when: Cond,
    },
    Lookup(Lookup),
}

#[derive(Debug, Clone)]
pub(crate) struct Lookup {
    pub(crate) table: usize,
    pub(crate) column: usize,
    pub(crate) code: Quant,
}

#[derive(Debug, Clone)]
pub(crate) struct Scale {
    pub(crate) id: String,
    pub(crate) levels: Vec<Level>,
    /// The options that the levels are, as seen by conditions.
    pub(crate) options: Option<usize>,
    pub(crate) bands: Vec<Band>,
    pub(crate) points: Vec<Point>,
    pub(crate) outside: Outside,
    /// Whether there are numbers of which it says nothing.
    pub(crate) leaves_gaps: bool,
    pub(crate) treatment: Treatment,
}

#[derive(Debug, Clone)]
pub(crate) struct Level {
    pub(crate) value: Option<f64>,
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct Band {
    pub(crate) from: Option<(Exact, bool)>,
    pub(crate) to: Option<(Exact, bool)>,
    pub(crate) gives: Stand,
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct Point {
    pub(crate) at: Exact,
    /// Value approached from below, on the place itself, and from above.
    pub(crate) before: f64,
    pub(crate) on: f64,
    pub(crate) after: f64,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Outside {
    Error,
    Nearest,
    LeftOut,
    Gives(Stand),
}

#[derive(Debug, Clone)]
pub(crate) struct Criterion {
    pub(crate) id: String,
    pub(crate) reads: Quant,
    pub(crate) kind: Kind,
    pub(crate) scale: Option<usize>,
    pub(crate) list: Option<usize>,
    pub(crate) when: Option<Cond>,
    pub(crate) treatment: Treatment,
    /// For options read through a scale of levels: which level each option is.
    pub(crate) map: Vec<Option<usize>>,
    /// What each option gives where it is certainly asked for and answered: worked out once, read for nearly every case.
    pub(crate) settled: Vec<Cell>,
    pub(crate) cap: Option<f64>,
}

#[derive(Debug, Clone)]
pub(crate) struct Node {
    pub(crate) id: String,
    pub(crate) list: Option<usize>,
    pub(crate) rule: Aggregation,
    pub(crate) parts: Vec<Part>,
    pub(crate) maximum: Option<f64>,
    pub(crate) scale: Option<usize>,
    pub(crate) decimals: Option<u8>,
    pub(crate) caps: Vec<(Cond, f64)>,
    /// Best first.
    pub(crate) classes: Vec<Option<Cond>>,
    /// The options that its classes are, worst first.
    pub(crate) options: Option<usize>,
    pub(crate) withheld: Option<Cond>,
    pub(crate) when: Option<Cond>,
}

impl Node {
    /// Whether anything can happen to its points after the rule.
    pub(crate) fn has_steps(&self) -> bool {
        let bonus = self.parts.iter().any(|part| part.bonus);
        bonus
            || self.maximum.is_some()
            || self.scale.is_some()
            || self.decimals.is_some()
            || !self.caps.is_empty()
    }
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct Part {
    pub(crate) of: Leaf,
    pub(crate) weight: f64,
    pub(crate) bonus: bool,
    /// Whether the part stands once per item and its node does not: every item counts.
    pub(crate) spread: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Leaf {
    Criterion(usize),
    Node(usize),
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Aggregation {
    Sum,
    Mean,
    /// Zero is the geometric mean.
    Power(f64),
    Minimum,
    Maximum,
    Count(f64),
    Worst(usize),
    None,
}

impl Aggregation {
    /// Whether weights count under this rule.
    pub(crate) fn weighs(self) -> bool {
        matches!(self, Self::Sum | Self::Mean | Self::Power(_) | Self::None)
    }
}

#[derive(Debug, Clone)]
pub(crate) struct Gate {
    pub(crate) when: Option<Cond>,
    pub(crate) requires: Cond,
    /// Place among the main node's options, worst first.
    pub(crate) class: Option<usize>,
    pub(crate) soft: bool,
}

#[derive(Debug, Clone)]
pub(crate) struct Effects {
    pub(crate) scale: usize,
    pub(crate) list: usize,
    pub(crate) strong_loss: Option<f64>,
    pub(crate) motivation: Demand,
    pub(crate) asks_standpoint: bool,
}

#[derive(Debug, Clone)]
pub(crate) enum Consequence {
    Route(Vec<Option<Cond>>),
    Duty(Cond),
    Attach(Cond),
}

/// A step of the evaluation. Every step comes after those it rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Element {
    Depth,
    Asked(usize),
    Measure(usize),
    Criterion(usize),
    Node(usize),
    Class(usize),
    Gate(usize),
    Stage(usize),
}

/// Everything resolved.
#[derive(Debug, Clone, Default)]
pub(crate) struct Program {
    pub(crate) options: Vec<Options>,
    /// Codes that rules name, each with its number; a case's other codes are numbered after them.
    pub(crate) codes: BTreeMap<String, u32>,
    pub(crate) lists: Vec<List>,
    pub(crate) tables: Vec<Table>,
    pub(crate) inputs: Vec<Input>,
    pub(crate) scales: Vec<Scale>,
    pub(crate) measures: Vec<Measure>,
    pub(crate) criteria: Vec<Criterion>,
    pub(crate) nodes: Vec<Node>,
    pub(crate) gates: Vec<Gate>,
    /// The first gate of each stage and the one after its last.
    pub(crate) stages: Vec<(usize, usize)>,
    pub(crate) depths: Vec<Option<Cond>>,
    pub(crate) consequences: Vec<Consequence>,
    /// Where each stop point stands.
    pub(crate) stop_points: Vec<Option<Cond>>,
    pub(crate) effects: Option<Effects>,
    pub(crate) main: Option<usize>,
    pub(crate) order: Vec<Element>,
    /// The same without what every case is certainly asked.
    pub(crate) steps: Vec<Element>,
    /// What each element rests on directly.
    pub(crate) rests: BTreeMap<Element, BTreeSet<Element>>,
    /// Elements that look at effects or at financing lines themselves.
    pub(crate) rests_on_effects: BTreeSet<Element>,
    pub(crate) rests_on_lines: BTreeSet<Element>,
    pub(crate) layout: Layout,
}

/// Where the instances of each element start: one each, or one per item.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Layout {
    pub(crate) inputs: Vec<usize>,
    pub(crate) measures: Vec<usize>,
    pub(crate) criteria: Vec<usize>,
    pub(crate) nodes: Vec<usize>,
    pub(crate) lens: Vec<usize>,
}

impl Layout {
    /// The layout for a case with so many financing lines. Each vector ends with the total.
    pub(crate) fn new(program: &Program, lines: usize) -> Self {
        let mut layout = Self::default();
        layout.fill(program, lines);
        layout
    }

    /// The same in the memory of another.
    pub(crate) fn fill(&mut self, program: &Program, lines: usize) {
        let Self { inputs, measures, criteria, nodes, lens } = self;
        lens.clear();
        lens.extend(program.lists.iter().map(|list| if list.lines { lines } else { list.ids.len() }));
        let fill = |starts: &mut Vec<usize>, lists: &mut dyn Iterator<Item = Option<usize>>| {
            starts.clear();
            let mut next = 0;
            for list in lists {
                starts.push(next);
                next += list.map_or(1, |list| lens.get(list).copied().unwrap_or(0));
            }
            starts.push(next);
        };
        fill(inputs, &mut program.inputs.iter().map(|input| input.list));
        fill(measures, &mut program.measures.iter().map(|measure| measure.list));
        fill(criteria, &mut program.criteria.iter().map(|criterion| criterion.list));
        fill(nodes, &mut program.nodes.iter().map(|node| node.list));
    }
}

/// Money as an exact number of hundredths.
pub(crate) fn exact_money(money: Money) -> Exact {
    Exact::from_integer(i128::from(money.hundredths()))
}
