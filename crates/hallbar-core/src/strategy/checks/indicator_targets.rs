use super::super::check::{Check, Found, Phrase, View};
use super::super::{StrategyPart as Part, Theme};
use super::each::{all_indicators, whole};

pub(super) const CHECK: Check = Check {
    code: "RUS13",
    id: "indicator_targets",
    name: Phrase { sv: "Indikatorerna har målvärde", en: "Indicators have a target" },
    what: Phrase {
        sv: "Om varje indikator har ett målvärde, med årtal.",
        en: "Whether each indicator has a target, with its year.",
    },
    why: Phrase {
        sv: "Först med ett målvärde går det att säga ”rätt riktning, men för långsamt”.",
        en: "Only with a target can one say “the right direction, but too slowly”.",
    },
    how: Phrase {
        sv: "Sätt ett värde och det år då det ska vara nått.",
        en: "Set a value and the year by which it is to be reached.",
    },
    source: Phrase { sv: "Praxis i regionernas strategier", en: "Practice in the regions’ strategies" },
    themes: &[Theme::Governance],
    run,
};

fn run(view: &View<'_>) -> Found {
    let missing = ("målvärdet saknas", "the target is missing");
    all_indicators(view, |indicator| whole(view, indicator.target, Part::Targets, missing))
}
