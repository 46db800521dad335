use super::super::StrategyPart as Part;
use super::super::Theme;
use super::super::check::{Check, Found, Phrase, Remark, View, met_or};
use crate::Text;

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
    if tree.goals.is_empty() {
        return Found::nothing_to_see(Remark::new("inga mål är angivna", "no goals are stated"));
    }
    let mut found = Found::default();
    for (number, placed) in tree.goals.iter().enumerate() {
        let met = tree.below(number).iter().any(|placed| !placed.goal.indicators.is_empty());
        found.each(
            met_or(met, tree.unknown(Part::Indicators) || tree.unknown(Part::Goals)),
            || (tree.path(number).to_owned(), Text::swedish(placed.goal.name())),
            || Some(Remark::new("ingen indikator", "no indicator")),
        );
    }
    found
}
