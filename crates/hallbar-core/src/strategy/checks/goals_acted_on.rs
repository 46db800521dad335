use super::super::StrategyPart as Part;
use super::super::Theme;
use super::super::check::{Check, Found, Phrase, Remark, View, met_or};
use crate::Text;

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
    if tree.goals.is_empty() {
        return Found::nothing_to_see(Remark::new("inga mål är angivna", "no goals are stated"));
    }
    let mut found = Found::default();
    for (number, placed) in tree.goals.iter().enumerate() {
        let met = tree.below(number).iter().any(|placed| !placed.goal.measures.is_empty());
        found.each(
            met_or(met, tree.unknown(Part::Measures) || tree.unknown(Part::Goals)),
            || (tree.path(number).to_owned(), Text::swedish(placed.goal.name())),
            || Some(Remark::new("ingen åtgärd", "no measure")),
        );
    }
    found
}
