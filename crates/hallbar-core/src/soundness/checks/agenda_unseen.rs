use std::collections::BTreeSet;

use super::super::check::{Basis, Check, Finding, View, Weight, said};
use super::super::reads::Named;
use crate::Text;
use crate::agenda2030::Goal;
use crate::handbook::{HandbookDocument, ItemSource};
use crate::phrase::Phrase;

pub(super) const CHECK: Check = Check {
    code: "HS10",
    id: "agenda-goal-unseen",
    name: Phrase {
        sv: "Mål i Agenda 2030 som ingen fråga gäller",
        en: "A goal of Agenda 2030 that nothing asks about",
    },
    what: Phrase {
        sv: "Om alla 17 mål finns med, i en handbok som frågar om mål i Agenda 2030 eller säger vilka dess \
             kriterier gäller.",
        en: "Whether all 17 goals are there, in a handbook that asks about goals of Agenda 2030 or says which its \
             criteria are about.",
    },
    why: Phrase {
        sv: "Målen hänger ihop. Ett mål som ingen frågar om kan försämras utan att det syns.",
        en: "The goals hang together. One that nobody asks about can get worse unseen.",
    },
    how: Phrase {
        sv: "Lägg till målet i listan eller vid ett kriterium som gäller det, eller skriv i sammanfattningen varför det är utelämnat.",
        en: "Add the goal to the list or to a criterion that is about it, or write in the summary why it is left out.",
    },
    weight: Weight::Look,
    basis: Basis::Read,
    run,
};

/// The goals that the handbook asks about or that its criteria say they look at, and where it first does.
fn looked_at(doc: &HandbookDocument) -> (BTreeSet<Goal>, Option<String>) {
    let used = Named::in_handbook(doc).lists;
    let mut goals = BTreeSet::new();
    let mut place = None;
    for (at, list) in doc.lists.iter().enumerate() {
        let ItemSource::AgendaGoals(named) = &list.items else { continue };
        if !used.contains(list.id.as_str()) {
            continue;
        }
        place.get_or_insert_with(|| format!("/lists/{at}"));
        if named.is_empty() {
            goals.extend(Goal::all());
        }
        goals.extend(named.iter().filter_map(|code| code.parse::<Goal>().ok()));
    }
    for (at, criterion) in
        doc.criteria.iter().enumerate().filter(|(_, criterion)| !criterion.agenda.is_empty())
    {
        place.get_or_insert_with(|| format!("/criteria/{at}/agenda"));
        // A target stands for its goal: `15.1` is of goal 15.
        let numbers = criterion.agenda.iter().filter_map(|code| code.split('.').next());
        goals.extend(numbers.filter_map(|number| number.parse::<Goal>().ok()));
    }
    (goals, place)
}

fn run(view: &mut View<'_>) -> Vec<Finding> {
    let (seen, Some(place)) = looked_at(view.doc) else { return Vec::new() };
    let unseen: Vec<Goal> = Goal::all().filter(|goal| !seen.contains(goal)).collect();
    if unseen.is_empty() {
        return Vec::new();
    }
    let numbers: Vec<String> = unseen.iter().map(ToString::to_string).collect();
    let numbers = numbers.join(", ");
    let consequence = said(
        format!("Ingenting i handboken gäller mål {numbers} i Agenda 2030."),
        format!("Nothing in the handbook is about goals {numbers} of Agenda 2030."),
    );
    vec![CHECK.found(place, Text::default(), consequence)]
}
