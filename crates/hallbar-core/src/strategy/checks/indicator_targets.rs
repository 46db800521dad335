use super::super::StrategyPart as Part;
use super::super::Theme;
use super::super::check::{Check, Found, Phrase, Remark, View, met_or};
use crate::Text;

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
    let mut found = Found::default();
    let mut any = false;
    for (path, indicator) in view.tree.indicators() {
        any = true;
        let (value, year) =
            indicator.target.map_or((false, false), |r| (r.value.is_some(), r.year.is_some()));
        let note = || {
            Some(match (value, year) {
                (true, _) => Remark::new("årtalet saknas", "the year is missing"),
                (false, true) => Remark::new("värdet saknas", "the value is missing"),
                (false, false) => Remark::new("målvärdet saknas", "the target is missing"),
            })
        };
        let met = met_or(value && year, view.tree.unknown(Part::Targets));
        found.each(met, || (path, Text::swedish(indicator.name())), note);
    }
    if !any {
        return Found::nothing_to_see(Remark::new("inga indikatorer är angivna", "no indicators are stated"));
    }
    found
}
