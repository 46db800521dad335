use super::super::StrategyPart as Part;
use super::super::Theme;
use super::super::check::{Check, Found, Phrase, Remark, View, agenda_title, met_or};
use crate::agenda2030::Goal;

pub(super) const CHECK: Check = Check {
    code: "RUS19",
    id: "agenda_accounted",
    name: Phrase {
        sv: "Alla 17 mål är kopplade eller bortvalda med skäl",
        en: "All 17 goals are linked, or left out with a reason",
    },
    what: Phrase {
        sv: "Om varje mål i Agenda 2030 antingen är kopplat till något av strategins mål eller bortvalt med ett skäl.",
        en: "Whether each goal of Agenda 2030 is linked to by some goal, or left out with a reason.",
    },
    why: Phrase {
        sv: "Agendan är odelbar. Det som inte nämns kan vara bortvalt eller bortglömt, och det är en skillnad.",
        en: "The agenda is indivisible. What is not named may have been left out or forgotten, and that is a difference.",
    },
    how: Phrase {
        sv: "Koppla, eller skriv varför målet lämnas utanför.",
        en: "Link, or say why the goal is left out.",
    },
    source: Phrase { sv: "A/RES/70/1", en: "A/RES/70/1" },
    themes: &[Theme::Governance],
    run,
};

fn run(view: &View<'_>) -> Found {
    let tree = &view.tree;
    let (linked, proposed) = (tree.linked_goals(), tree.proposed_goals());
    let unknown = tree.unknown(Part::Links) || tree.unknown(Part::OutOfScope);
    let mut found = Found::default();
    for goal in Goal::all() {
        let out = tree.document.out_of_scope.iter().position(|out| out.goal == goal.to_string());
        let reasoned = out.and_then(|at| tree.document.out_of_scope.get(at)?.reason.as_ref()).is_some();
        let met = linked >> goal.number() & 1 == 1 || reasoned;
        let path = out.map(|at| format!("/out_of_scope/{at}")).unwrap_or_default();
        let title = agenda_title(goal);
        let note = match out {
            Some(_) => Remark::new("bortvalt utan skäl", "left out without a reason"),
            None if proposed >> goal.number() & 1 == 1 => {
                Remark::new("kopplat bara som förslag", "linked only as a proposal")
            }
            None => Remark::new("inte kopplat och inte bortvalt", "not linked and not left out"),
        };
        found.each(met_or(met, unknown && out.is_none()), || (path, title), || Some(note));
    }
    found
}
