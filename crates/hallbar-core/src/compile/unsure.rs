//! What a case about which nothing is known does not show everything of.
//!
//! It has a set number of financing lines of set kinds and tells every effect, so what comes out of a rule that looks at single
//! lines or effects does not hold for every case.

use std::collections::BTreeSet;

use crate::program::{Compare, Cond, Element, Leaf, List, Program, Quant, Right, Rule};

/// What rests on single effects, on financing lines, or on these inputs.
pub(crate) fn unsure(program: &Program, wild: &[usize]) -> BTreeSet<Element> {
    let mut all: BTreeSet<Element> = wild.iter().map(|input| Element::Asked(*input)).collect();
    for element in &program.order {
        let below = program.rests.get(element).into_iter().flatten().any(|below| all.contains(below));
        if below || itself_unsure(program, *element) {
            all.insert(*element);
        }
    }
    all
}

fn itself_unsure(program: &Program, element: Element) -> bool {
    let lines =
        |list: Option<usize>| list.and_then(|list| program.lists.get(list)).is_some_and(List::is_unsure);
    let cond = |when: &Cond| cond_unsure(program, when);
    let some = |when: Option<&Cond>| when.is_some_and(cond);
    match element {
        Element::Depth | Element::Stage(_) => false,
        Element::Asked(at) => {
            program.inputs.get(at).is_some_and(|input| lines(input.list) || some(input.when.as_ref()))
        }
        Element::Measure(at) => program
            .measures
            .get(at)
            .is_some_and(|measure| lines(measure.list) || rule_unsure(program, &measure.rule)),
        Element::Criterion(at) => program
            .criteria
            .get(at)
            .is_some_and(|rule| lines(rule.list) || quant_unsure(&rule.reads) || some(rule.when.as_ref())),
        Element::Node(at) => program.nodes.get(at).is_some_and(|node| {
            let spread = node.parts.iter().filter(|part| part.spread).any(|part| match part.of {
                Leaf::Criterion(at) => program.criteria.get(at).is_some_and(|rule| lines(rule.list)),
                Leaf::Node(at) => program.nodes.get(at).is_some_and(|node| lines(node.list)),
            });
            spread
                || lines(node.list)
                || some(node.when.as_ref())
                || node.caps.iter().any(|(when, _)| cond(when))
        }),
        Element::Class(at) => program
            .nodes
            .get(at)
            .is_some_and(|node| some(node.when.as_ref()) || node.classes.iter().flatten().any(cond)),
        Element::Gate(at) => {
            program.gates.get(at).is_some_and(|gate| some(gate.when.as_ref()) || cond(&gate.requires))
        }
    }
}

pub(crate) fn cond_unsure(program: &Program, condition: &Cond) -> bool {
    let compare = |one: &Compare| {
        quant_unsure(&one.left) || matches!(&one.right, Right::Quant(right) if quant_unsure(right))
    };
    match condition {
        Cond::All(all) | Cond::Any(all) | Cond::Count(_, all) => {
            all.iter().any(|condition| cond_unsure(program, condition))
        }
        Cond::Not(inner) => cond_unsure(program, inner),
        Cond::Compare(one) => compare(one),
        Cond::Each { of, .. } => of.iter().any(compare),
        Cond::Items { list, holds, .. } => {
            program.lists.get(*list).is_some_and(List::is_unsure) || cond_unsure(program, holds)
        }
        Cond::Motivated(_) | Cond::Evidenced(_) => false,
    }
}

fn quant_unsure(quant: &Quant) -> bool {
    matches!(quant, Quant::Effect(_) | Quant::LineAmount | Quant::LineKind | Quant::LineCode)
}

fn rule_unsure(program: &Program, rule: &Rule) -> bool {
    let lines = |list: &usize| program.lists.get(*list).is_some_and(List::is_unsure);
    match rule {
        Rule::Sum(of) | Rule::Product(of) | Rule::Least(of) | Rule::Greatest(of) => {
            of.iter().any(quant_unsure)
        }
        Rule::Difference(a, b) | Rule::Ratio(a, b, _) | Rule::Months(a, b) | Rule::Days(a, b) => {
            quant_unsure(a) || quant_unsure(b)
        }
        Rule::MonthsAfter(of, _) => quant_unsure(of),
        Rule::Count(of) => of.iter().any(|condition| cond_unsure(program, condition)),
        Rule::SumItems { list, of, times, when } => {
            lines(list)
                || quant_unsure(of)
                || times.as_ref().is_some_and(|lookup| quant_unsure(&lookup.code))
                || when.as_ref().is_some_and(|when| cond_unsure(program, when))
        }
        Rule::CountItems { list, when } => lines(list) || cond_unsure(program, when),
        Rule::Lookup(lookup) => quant_unsure(&lookup.code),
    }
}
