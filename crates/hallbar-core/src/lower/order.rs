//! The order of evaluation: each element after those it rests on, and no circles.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::rules::handbook as rules;
use crate::program::{Cond, Element, Leaf, Lookup, Program, Quant, Right, Rule};

use super::Lower;

impl Lower<'_> {
    pub(super) fn order(&mut self) {
        let (rests, on_effects, on_lines) = rests(&self.program);
        let mut done = BTreeSet::new();
        let mut order = Vec::new();
        for element in rests.keys() {
            let mut path = Vec::new();
            if let Some(circle) = visit(*element, &rests, &mut done, &mut path, &mut order) {
                if circle.first() != circle.last() {
                    self.too_deep(circle.first().copied());
                    return;
                }
                let names: Vec<String> = circle.iter().map(|element| name(*element, &self.program)).collect();
                let message = format!("rules rest on one another in a circle: {}", names.join(" → "));
                self.report(&rules::CYCLE, place(circle.first().copied()), message);
                return;
            }
        }
        // A row that stands in its own order is never followed from its far end above.
        let mut rows: BTreeMap<Element, usize> = BTreeMap::new();
        for element in &order {
            let below = rests.get(element).into_iter().flatten().filter_map(|below| rows.get(below)).max();
            let row = below.map_or(1, |below| below + 1);
            if row > DEEPEST {
                self.too_deep(Some(*element));
                return;
            }
            rows.insert(*element, row);
        }
        let certain = |element: &Element| match element {
            Element::Asked(input) => self.program.inputs.get(*input).is_some_and(|input| {
                input.when.is_none() && (input.question.is_none() || self.program.depths.is_empty())
            }),
            _ => false,
        };
        self.program.steps = order.iter().copied().filter(|element| !certain(element)).collect();
        self.program.order = order;
        self.program.rests = rests;
        self.program.rests_on_effects = on_effects;
        self.program.rests_on_lines = on_lines;
    }

    fn too_deep(&mut self, element: Option<Element>) {
        let message = format!("more than {DEEPEST} rules rest on one another in a row");
        self.report(&rules::TOO_DEEP, place(element), message);
    }
}

/// How many rules may rest on one another in a row. No handbook that people read comes near it.
pub(super) const DEEPEST: usize = 256;

type Rests = BTreeMap<Element, BTreeSet<Element>>;

/// What each element rests on directly, and which look at effects or at financing lines themselves.
fn rests(program: &Program) -> (Rests, BTreeSet<Element>, BTreeSet<Element>) {
    let mut all = Rests::new();
    let (mut on_effects, mut on_lines) = (BTreeSet::new(), BTreeSet::new());
    let mut add = |element: Element, gather: &dyn Fn(&mut Gather)| {
        let mut found = Gather { program, found: BTreeSet::new(), effects: false, lines: false };
        gather(&mut found);
        all.insert(element, found.found);
        if found.effects {
            on_effects.insert(element);
        }
        if found.lines {
            on_lines.insert(element);
        }
    };
    if !program.depths.is_empty() {
        add(Element::Depth, &|g| program.depths.iter().flatten().for_each(|when| g.condition(when)));
    }
    for (at, input) in program.inputs.iter().enumerate() {
        add(Element::Asked(at), &|g| {
            if !program.depths.is_empty() && input.question.is_some() {
                g.found.insert(Element::Depth);
            }
            input.when.iter().for_each(|when| g.condition(when));
        });
    }
    for (at, measure) in program.measures.iter().enumerate() {
        add(Element::Measure(at), &|g| g.rule(&measure.rule));
    }
    for (at, criterion) in program.criteria.iter().enumerate() {
        add(Element::Criterion(at), &|g| {
            g.quant(&criterion.reads);
            criterion.when.iter().for_each(|when| g.condition(when));
        });
    }
    for (at, node) in program.nodes.iter().enumerate() {
        add(Element::Node(at), &|g| {
            for part in &node.parts {
                g.found.insert(match part.of {
                    Leaf::Criterion(criterion) => Element::Criterion(criterion),
                    Leaf::Node(node) => Element::Node(node),
                });
            }
            node.caps.iter().for_each(|(when, _)| g.condition(when));
            node.when.iter().for_each(|when| g.condition(when));
        });
        add(Element::Class(at), &|g| {
            g.found.insert(Element::Node(at));
            node.classes.iter().flatten().for_each(|when| g.condition(when));
            node.withheld.iter().for_each(|when| g.condition(when));
        });
    }
    for (at, gate) in program.gates.iter().enumerate() {
        add(Element::Gate(at), &|g| {
            gate.when.iter().for_each(|when| g.condition(when));
            g.condition(&gate.requires);
        });
    }
    for (at, (first, end)) in program.stages.iter().enumerate() {
        add(Element::Stage(at), &|g| g.found.extend((*first..*end).map(Element::Gate)));
    }
    (all, on_effects, on_lines)
}

/// Depth first; the circle, if one is met, or the chain that is too long.
fn visit(
    element: Element,
    rests: &Rests,
    done: &mut BTreeSet<Element>,
    path: &mut Vec<Element>,
    order: &mut Vec<Element>,
) -> Option<Vec<Element>> {
    if done.contains(&element) {
        return None;
    }
    if let Some(at) = path.iter().position(|other| *other == element) {
        let mut circle: Vec<Element> = path.iter().skip(at).copied().collect();
        circle.push(element);
        return Some(circle);
    }
    path.push(element);
    if path.len() > DEEPEST {
        return Some(path.clone());
    }
    for below in rests.get(&element).into_iter().flatten() {
        if let Some(circle) = visit(*below, rests, done, path, order) {
            return Some(circle);
        }
    }
    path.pop();
    done.insert(element);
    order.push(element);
    None
}

/// The elements that a condition looks at directly.
pub(crate) fn of_condition(program: &Program, condition: &Cond) -> BTreeSet<Element> {
    gathered(program, |gather| gather.condition(condition))
}

/// The elements that a quantity is drawn from directly.
pub(crate) fn of_quantity(program: &Program, quant: &Quant) -> BTreeSet<Element> {
    gathered(program, |gather| gather.quant(quant))
}

fn gathered(program: &Program, gather: impl FnOnce(&mut Gather<'_>)) -> BTreeSet<Element> {
    let mut found = Gather { program, found: BTreeSet::new(), effects: false, lines: false };
    gather(&mut found);
    found.found
}

/// Gathers the elements that rules rest on.
struct Gather<'a> {
    program: &'a Program,
    found: BTreeSet<Element>,
    effects: bool,
    lines: bool,
}

impl Gather<'_> {
    fn condition(&mut self, condition: &Cond) {
        match condition {
            Cond::All(all) | Cond::Any(all) | Cond::Count(_, all) => {
                all.iter().for_each(|c| self.condition(c))
            }
            Cond::Not(inner) | Cond::Items { holds: inner, .. } => self.condition(inner),
            Cond::Compare(one) => self.compare(one),
            Cond::Each { of, .. } => of.iter().for_each(|one| self.compare(one)),
            Cond::Motivated(input) | Cond::Evidenced(input) => {
                self.found.insert(Element::Asked(*input));
            }
        }
    }

    fn compare(&mut self, one: &crate::program::Compare) {
        self.quant(&one.left);
        if let Right::Quant(right) = &one.right {
            self.quant(right);
        }
    }

    fn quant(&mut self, quant: &Quant) {
        let element = match quant {
            Quant::Input { input, .. } => Element::Asked(*input),
            Quant::Level(criterion) | Quant::CriterionScore(criterion) => Element::Criterion(*criterion),
            Quant::Measure(measure) => Element::Measure(*measure),
            Quant::NodeScore(node) | Quant::Coverage(node) => Element::Node(*node),
            Quant::Class(node) => Element::Class(*node),
            Quant::Parts { node, .. } => {
                let parts = self.program.nodes.get(*node).into_iter().flat_map(|node| &node.parts);
                let classes: Vec<Element> = parts
                    .filter_map(|part| match part.of {
                        Leaf::Node(node) => Some(Element::Class(node)),
                        Leaf::Criterion(_) => None,
                    })
                    .collect();
                self.found.extend(classes);
                return;
            }
            Quant::Gate(gate) => Element::Gate(*gate),
            Quant::Stage(stage) => Element::Stage(*stage),
            Quant::Depth => Element::Depth,
            Quant::Effect(_) | Quant::Gains | Quant::Losses | Quant::WorstEffect | Quant::OpenConflicts => {
                self.effects = true;
                return;
            }
            Quant::LineAmount | Quant::LineKind | Quant::LineCode => {
                self.lines = true;
                return;
            }
            Quant::Number(_) | Quant::Item(_) => return,
        };
        self.found.insert(element);
    }

    fn rule(&mut self, rule: &Rule) {
        match rule {
            Rule::Sum(of) | Rule::Product(of) | Rule::Least(of) | Rule::Greatest(of) => {
                of.iter().for_each(|quant| self.quant(quant));
            }
            Rule::Difference(a, b) | Rule::Ratio(a, b, _) | Rule::Months(a, b) | Rule::Days(a, b) => {
                self.quant(a);
                self.quant(b);
            }
            Rule::MonthsAfter(of, _) => self.quant(of),
            Rule::Count(of) => of.iter().for_each(|condition| self.condition(condition)),
            Rule::SumItems { of, times, when, .. } => {
                self.quant(of);
                times.iter().for_each(|lookup| self.lookup(lookup));
                when.iter().for_each(|when| self.condition(when));
            }
            Rule::CountItems { when, .. } => self.condition(when),
            Rule::Lookup(lookup) => self.lookup(lookup),
        }
    }

    fn lookup(&mut self, lookup: &Lookup) {
        self.quant(&lookup.code);
    }
}

fn name(element: Element, program: &Program) -> String {
    let id = |id: Option<&String>| id.cloned().unwrap_or_default();
    match element {
        Element::Depth => "the depth".into(),
        Element::Asked(at) => format!("question `{}`", id(program.inputs.get(at).map(|i| &i.id))),
        Element::Measure(at) => format!("measure `{}`", id(program.measures.get(at).map(|m| &m.id))),
        Element::Criterion(at) => format!("criterion `{}`", id(program.criteria.get(at).map(|c| &c.id))),
        Element::Node(at) => format!("node `{}`", id(program.nodes.get(at).map(|n| &n.id))),
        Element::Class(at) => format!("the class of `{}`", id(program.nodes.get(at).map(|n| &n.id))),
        Element::Gate(at) => format!("gate number {}", at + 1),
        Element::Stage(at) => format!("stage number {}", at + 1),
    }
}

/// Where in the document an element stands.
fn place(element: Option<Element>) -> String {
    match element {
        Some(Element::Depth) => "/depths".into(),
        Some(Element::Measure(at)) => format!("/measures/{at}"),
        Some(Element::Criterion(at)) => format!("/criteria/{at}"),
        Some(Element::Node(at)) => format!("/nodes/{at}"),
        Some(Element::Class(at)) => format!("/nodes/{at}/classes"),
        Some(Element::Stage(at)) => format!("/stages/{at}"),
        Some(Element::Gate(_)) => "/stages".into(),
        Some(Element::Asked(_)) => "/questions".into(),
        None => String::new(),
    }
}
