use super::super::check::{Check, Found, Phrase, Remark, View, met_or};
use super::super::{StrategyPart as Part, Theme};
use super::each::each_goal;

pub(super) const CHECK: Check = Check {
    code: "RUS09",
    id: "goals_followed",
    name: Phrase { sv: "Varje mål har en indikator", en: "Every goal has an indicator" },
    what: Phrase {
        sv: "Om varje mål, eller något mål under det, har en indikator.",
        en: "Whether each goal, or one below it, has an indicator.",
    },
    why: Phrase {
        sv: "Utan indikator går det inte att säga om målet nås.",
        en: "Without an indicator nobody can say whether the goal is reached.",
    },
    how: Phrase {
        sv: "Välj en indikator som går att hämta varje år, gärna ur Kolada.",
        en: "Choose an indicator that can be fetched every year, such as a key figure in Kolada.",
    },
    source: Phrase { sv: "Praxis i regionernas strategier", en: "Practice in the regions’ strategies" },
    themes: &[Theme::Governance],
    run,
};

fn run(view: &View<'_>) -> Found {
    let tree = &view.tree;
    let followed = |number| tree.below(number).iter().any(|placed| !placed.goal.indicators.is_empty());
    let untold = tree.unknown(Part::Indicators) || tree.unknown(Part::Goals);
    let note = |_| Remark::new("ingen indikator", "no indicator");
    each_goal(view, |_| true, |number| met_or(followed(number), untold), note)
}
