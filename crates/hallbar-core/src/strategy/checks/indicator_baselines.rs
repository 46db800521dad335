use super::super::StrategyPart as Part;
use super::super::Theme;
use super::super::check::{Check, Found, Phrase, Remark, View, met_or};
use crate::Text;

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
    let mut found = Found::default();
    let mut any = false;
    for (path, indicator) in view.tree.indicators() {
        any = true;
        let (value, year) =
            indicator.baseline.map_or((false, false), |r| (r.value.is_some(), r.year.is_some()));
        let note = || {
            Some(match (value, year) {
                (true, _) => Remark::new("årtalet saknas", "the year is missing"),
                (false, true) => Remark::new("värdet saknas", "the value is missing"),
                (false, false) => Remark::new("utgångsläget saknas", "the baseline is missing"),
            })
        };
        let met = met_or(value && year, view.tree.unknown(Part::Baselines));
        found.each(met, || (path, Text::swedish(indicator.name())), note);
    }
    if !any {
        return Found::nothing_to_see(Remark::new("inga indikatorer är angivna", "no indicators are stated"));
    }
    found
}
