use super::super::Theme;
use super::super::check::{Check, Found, Phrase, Remark, View};
use super::each::each_goal;

pub(super) const CHECK: Check = Check {
    code: "RUS18",
    id: "goals_linked",
    name: Phrase { sv: "Varje mål är kopplat till Agenda 2030", en: "Every goal is linked to Agenda 2030" },
    what: Phrase {
        sv: "Om varje mål, eller något mål under det, är kopplat till ett mål eller delmål i Agenda 2030 av regionen själv.",
        en: "Whether each goal, or one below it, is linked to a goal or target of Agenda 2030 by the region itself.",
    },
    why: Phrase {
        sv: "Kopplingen visar vad målet bidrar till utanför länet, och vad det kan komma i konflikt med.",
        en: "The link shows what the goal contributes to beyond the county, and what it may conflict with.",
    },
    how: Phrase {
        sv: "Koppla målet till de delmål som det tydligast stödjer eller motverkar.",
        en: "Link the goal to the targets that it most clearly supports or hinders.",
    },
    source: Phrase { sv: "A/RES/70/1", en: "A/RES/70/1" },
    themes: &[Theme::Governance],
    run,
};

fn run(view: &View<'_>) -> Found {
    let tree = &view.tree;
    let note = |number| {
        let proposed = tree.below(number).iter().any(|placed| !placed.goal.links.is_empty());
        if proposed {
            Remark::new("bara som förslag", "only as a proposal")
        } else {
            Remark::new("ingen koppling", "no link")
        }
    };
    each_goal(view, |_| true, |number| tree.linked(number), note)
}
