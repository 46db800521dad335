use std::collections::BTreeSet;

use super::super::check::{Basis, Check, Finding, View, Weight, said};
use super::super::words::{number, quoted, titled};
use crate::assessment::Ternary;
use crate::kernel::same;
use crate::lower::of_condition;
use crate::phrase::Phrase;
use crate::program::{Aggregation, Consequence, Element, Leaf};

pub(super) const CHECK: Check = Check {
    code: "HS05",
    id: "idle-criterion",
    name: Phrase { sv: "Kriterium som inte ändrar något", en: "A criterion that moves nothing" },
    what: Phrase {
        sv: "Om varje kriterium kan ändra något resultat: en poäng som visas, en klass, ett krav, en följd eller rangordningen.",
        en: "Whether each criterion can move some result: a score that is shown, a class, a requirement, a consequence or the ranking.",
    },
    why: Phrase {
        sv: "Handläggaren bedömer det och den sökande svarar, till ingen nytta.",
        en: "The officer judges it and the applicant answers, to no use.",
    },
    how: Phrase {
        sv: "Ge kriteriet en väg till resultatet: en vikt, en plats i trädet eller ett villkor. Annars ta bort det.",
        en: "Give the criterion a way to the result: a weight, a place in the tree or a condition. Else remove it.",
    },
    weight: Weight::Mend,
    basis: Basis::Proved,
    run,
};

/// What decides something: classes, requirements, and what follows from them.
pub(super) fn decisions(view: &View<'_>) -> BTreeSet<Element> {
    let program = view.program;
    let mut found: BTreeSet<Element> = (0..program.gates.len()).map(Element::Gate).collect();
    let classes = program.nodes.iter().enumerate().filter(|(_, node)| !node.classes.is_empty());
    found.extend(classes.map(|(at, _)| Element::Class(at)));
    for consequence in &program.consequences {
        match consequence {
            Consequence::Route(routes) => {
                routes.iter().flatten().for_each(|when| found.extend(of_condition(program, when)));
            }
            Consequence::Duty(when) | Consequence::Attach(when) => found.extend(of_condition(program, when)),
        }
    }
    program.stop_points.iter().flatten().for_each(|when| found.extend(of_condition(program, when)));
    found
}

/// What is shown beside: the scores at the top of the tree, and what cases are ranked by.
pub(super) fn shown(view: &View<'_>) -> BTreeSet<Element> {
    let program = view.program;
    let inside: BTreeSet<usize> = program
        .nodes
        .iter()
        .flat_map(|node| &node.parts)
        .filter_map(|part| match part.of {
            Leaf::Node(at) => Some(at),
            Leaf::Criterion(_) => None,
        })
        .collect();
    let tops = (0..program.nodes.len()).filter(|at| !inside.contains(at));
    // Parts that stand side by side are each a result of their own.
    let beside = program.nodes.iter().filter(|node| node.rule == Aggregation::None);
    let beside = beside.flat_map(|node| &node.parts).map(|part| match part.of {
        Leaf::Criterion(at) => Element::Criterion(at),
        Leaf::Node(at) => Element::Node(at),
    });
    // A measure is told in every result.
    let measures = (0..program.measures.len()).map(Element::Measure);
    let tops = tops.chain(program.main).map(Element::Node);
    let mut found: BTreeSet<Element> = tops.chain(beside).chain(measures).collect();
    let ranking = view.doc.ranking.iter();
    let ids = ranking.flat_map(|rules| {
        rules.by.iter().map(String::as_str).chain(rules.ties.iter().map(|tie| tie.of.id()))
    });
    for id in ids {
        found.extend(program.nodes.iter().position(|node| node.id == id).map(Element::Node));
        found.extend(program.criteria.iter().position(|rule| rule.id == id).map(Element::Criterion));
    }
    found
}

fn run(view: &mut View<'_>) -> Vec<Finding> {
    let results: BTreeSet<Element> = decisions(view).union(&shown(view)).copied().collect();
    let live = view.proof.moves(results);
    let used: BTreeSet<Element> = view.program.rests.values().flatten().copied().collect();
    let mut found = Vec::new();
    for (at, criterion) in view.doc.criteria.iter().enumerate() {
        let element = Element::Criterion(at);
        // What no rule names at all is told by validation.
        let named = used.contains(&element) || live.contains(&element);
        let still = view.proof.is_sure(element).then(|| standing_still(view, at)).flatten();
        if !named || (live.contains(&element) && still.is_none()) {
            continue;
        }
        let title = titled(&criterion.title, &criterion.id);
        let [sv, en] = quoted(&title);
        let weightless = view
            .program
            .nodes
            .iter()
            .flat_map(|node| &node.parts)
            .any(|part| part.of == Leaf::Criterion(at) && part.weight == 0.0);
        let consequence = match still {
            Some(Still::Never) => said(
                format!("{sv} är aldrig med i bedömningen: villkoret för det gäller inte för något ärende."),
                format!("{en} is never part of the assessment: its condition holds for no case."),
            ),
            Some(Still::Always(points)) => {
                let [p_sv, p_en] = number(points, 3);
                said(
                    format!("{sv} ger alltid {p_sv} poäng, vad som än svaras."),
                    format!("{en} always gives {p_en} points, whatever is answered."),
                )
            }
            None if weightless => said(
                format!("{sv} har vikten 0 och ändrar inget annat."),
                format!("{en} has weight 0 and moves nothing else."),
            ),
            None => said(
                format!("{sv} ändrar inte poängen i toppen, ingen klass och inget krav."),
                format!("{en} moves neither the score at the top nor any class or requirement."),
            ),
        };
        found.push(CHECK.found(format!("/criteria/{at}"), title, consequence));
    }
    found
}

enum Still {
    Never,
    Always(f64),
}

/// Whether a criterion stands in one place for every case.
fn standing_still(view: &mut View<'_>, criterion: usize) -> Option<Still> {
    let run = view.proof.open();
    let start = run.layout.criteria.get(criterion).copied()?;
    let many = run.instances(run.program.criteria.get(criterion)?.list);
    let cells = run.state.criteria.get(start..start + many).filter(|cells| !cells.is_empty())?;
    if cells.iter().all(|cell| cell.present == Ternary::No && cell.due == Ternary::No) {
        return Some(Still::Never);
    }
    let first = cells.first()?;
    let fixed = cells.iter().all(|cell| {
        cell.present == Ternary::Yes
            && !cell.low.is_nan()
            && same(cell.low, cell.high)
            && same(cell.low, first.low)
            && cell.levels.count_ones() <= 1
    });
    fixed.then_some(Still::Always(first.low))
}
