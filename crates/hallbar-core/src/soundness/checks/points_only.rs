use std::collections::BTreeSet;

use super::super::check::{Basis, Check, Finding, View, Weight, said};
use super::super::words::{listed, titled};
use super::idle_criterion::{decisions, shown};
use crate::lower::of_quantity;
use crate::phrase::Phrase;
use crate::program::Element;

pub(super) const CHECK: Check = Check {
    code: "HS06",
    id: "points-only",
    name: Phrase {
        sv: "Kriterium som ger poäng men inte ändrar klass eller krav",
        en: "A criterion that gives points and moves no class or requirement",
    },
    what: Phrase {
        sv: "Om kriterier som räknas i poängen också kan ändra en klass, ett krav eller en följd, i en handbok som har klasser.",
        en: "Whether criteria that count in the points can also move a class, a requirement or a consequence, in a handbook with classes.",
    },
    why: Phrase {
        sv: "Poängen rör sig men beslutet gör det inte. Det kan vara meningen, till exempel för rangordning, men förvånar den som svarar.",
        en: "The points move and the decision does not. It may be meant, such as for ranking, and surprises those who answer.",
    },
    how: Phrase {
        sv: "Låt klasserna läsa den poäng som kriteriet räknas i, eller skriv i sammanfattningen att det bara ordnar ärenden.",
        en: "Let the classes read the score that the criterion counts in, or write in the summary that it only puts cases in order.",
    },
    weight: Weight::Look,
    basis: Basis::Proved,
    run,
};

fn run(view: &mut View<'_>) -> Vec<Finding> {
    let main = view.program.main.and_then(|main| view.program.nodes.get(main));
    // Where a class can be withheld, whether anything is answered at all decides too.
    if main.is_none_or(|main| main.classes.is_empty() || main.withheld.is_some()) {
        return Vec::new();
    }
    let deciding = view.proof.moves(decisions(view));
    let main: BTreeSet<Element> = view.program.main.map(Element::Node).into_iter().collect();
    let counting = view.proof.moves(shown(view).intersection(&main).copied());
    let idle = view.doc.criteria.iter().enumerate().filter(|(at, _)| {
        let element = Element::Criterion(*at);
        // The same answer may decide by another way than its points.
        let answer = view.program.criteria.get(*at).map(|rule| of_quantity(view.program, &rule.reads));
        let decides = answer.into_iter().flatten().any(|read| deciding.contains(&read));
        counting.contains(&element) && !deciding.contains(&element) && !decides
    });
    let idle: Vec<(usize, crate::Text)> =
        idle.map(|(at, criterion)| (at, titled(&criterion.title, &criterion.id))).collect();
    let Some((first, title)) = idle.first().cloned() else { return Vec::new() };
    let [sv, en] = listed(idle.iter().map(|(_, title)| title));
    let consequence = said(
        format!("Räknas i poängen men kan inte ändra någon klass, något krav eller någon följd: {sv}."),
        format!("Counted in the points, and able to move no class, requirement or consequence: {en}."),
    );
    vec![CHECK.found(format!("/criteria/{first}"), title, consequence)]
}
