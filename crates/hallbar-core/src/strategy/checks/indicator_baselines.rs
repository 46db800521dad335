use super::super::check::{Check, Found, Phrase, View};
use super::super::{StrategyPart as Part, Theme};
use super::each::{all_indicators, whole};

pub(super) const CHECK: Check = Check {
    code: "RUS12",
    id: "indicator_baselines",
    name: Phrase { sv: "Indikatorerna har utgångsläge", en: "Indicators have a baseline" },
    what: Phrase {
        sv: "Om varje indikator har ett värde att utgå från, med årtal.",
        en: "Whether each indicator has a value to start from, with its year.",
    },
    why: Phrase {
        sv: "Utan utgångsläge syns det inte vad strategin har betytt.",
        en: "Without a baseline nobody sees what the strategy has meant.",
    },
    how: Phrase {
        sv: "Ta värdet för det år då strategin beslutades.",
        en: "Take the value of the year in which the strategy was decided.",
    },
    source: Phrase { sv: "Praxis i regionernas strategier", en: "Practice in the regions’ strategies" },
    themes: &[Theme::Governance],
    run,
};

fn run(view: &View<'_>) -> Found {
    let missing = ("utgångsläget saknas", "the baseline is missing");
    all_indicators(view, |indicator| whole(view, indicator.baseline, Part::Baselines, missing))
}
