use super::super::StrategyPart as Part;
use super::super::Theme;
use super::super::check::{Check, Found, Phrase, Remark, View, met_or};
use crate::Text;

pub(super) const CHECK: Check = Check {
    code: "RUS11",
    id: "indicator_directions",
    name: Phrase { sv: "Indikatorerna har riktning", en: "Indicators have a direction" },
    what: Phrase {
        sv: "Om det för varje indikator står åt vilket håll den ska gå.",
        en: "Whether each indicator says which way it is to go.",
    },
    why: Phrase {
        sv: "En siffra utan riktning säger inte om det blir bättre.",
        en: "A figure without a direction does not say whether things get better.",
    },
    how: Phrase {
        sv: "Skriv för varje indikator om den ska öka, minska eller närma sig ett värde.",
        en: "Say for each indicator whether it is to go up, down or towards a value.",
    },
    source: Phrase {
        sv: "OECD/JRC, Handbook on Constructing Composite Indicators (2008)",
        en: "OECD/JRC, Handbook on Constructing Composite Indicators (2008)",
    },
    themes: &[Theme::Governance],
    run,
};

fn run(view: &View<'_>) -> Found {
    let mut found = Found::default();
    let mut any = false;
    for (path, indicator) in view.tree.indicators() {
        any = true;
        let met = met_or(indicator.direction.is_some(), view.tree.unknown(Part::Directions));
        let note = || Some(Remark::new("riktningen saknas", "the direction is missing"));
        found.each(met, || (path, Text::swedish(indicator.name())), note);
    }
    if !any {
        return Found::nothing_to_see(Remark::new("inga indikatorer är angivna", "no indicators are stated"));
    }
    found
}
