use super::super::check::{Check, Found, Phrase, Remark, View, met_or};
use super::super::{StrategyPart as Part, Theme};
use super::each::each_goal;

pub(super) const CHECK: Check = Check {
    code: "RUS10",
    id: "goals_acted_on",
    name: Phrase { sv: "Varje mål har åtgärder", en: "Every goal has measures" },
    what: Phrase {
        sv: "Om det för varje mål, eller för något mål under det, står vad som ska göras.",
        en: "Whether each goal, or one below it, says what is to be done.",
    },
    why: Phrase {
        sv: "Ett mål utan åtgärd är en förhoppning.", en: "A goal without a measure is a hope."
    },
    how: Phrase {
        sv: "Skriv de viktigaste åtgärderna, eller hänvisa till handlingsplanen.",
        en: "Write the most important measures, or refer to the plan of action.",
    },
    source: Phrase { sv: "Praxis i regionernas strategier", en: "Practice in the regions’ strategies" },
    themes: &[Theme::Governance],
    run,
};

fn run(view: &View<'_>) -> Found {
    let tree = &view.tree;
    let acted_on = |number| tree.below(number).iter().any(|placed| !placed.goal.measures.is_empty());
    let untold = tree.unknown(Part::Measures) || tree.unknown(Part::Goals);
    let note = |_| Remark::new("ingen åtgärd", "no measure");
    each_goal(view, |_| true, |number| met_or(acted_on(number), untold), note)
}
