use super::super::check::{Check, Found, Phrase, Remark, View, met_or};
use super::super::{StrategyPart as Part, Theme};
use super::each::all_indicators;

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
    let untold = view.tree.unknown(Part::Directions);
    all_indicators(view, |indicator| {
        let note = Remark::new("riktningen saknas", "the direction is missing");
        (met_or(indicator.direction.is_some(), untold), note)
    })
}
