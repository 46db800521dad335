use super::super::check::{Check, Found, Phrase, Remark, View, met_or};
use super::super::{StrategyIndicator, Theme};
use super::each::each_indicator;

pub(super) const CHECK: Check = Check {
    code: "RUS14",
    id: "targets_differ",
    name: Phrase { sv: "Målvärdet är ett annat än utgångsläget", en: "The target is not the baseline" },
    what: Phrase {
        sv: "Om målvärdet skiljer sig från utgångsläget, för de indikatorer som har båda.",
        en: "Whether the target differs from the baseline, of the indicators that have both.",
    },
    why: Phrase {
        sv: "Ett mål som redan är nått styr ingenting.",
        en: "A target that is reached already guides nothing.",
    },
    how: Phrase {
        sv: "Skärp målvärdet, eller skriv att läget ska behållas och varför.",
        en: "Raise the target, or say that things are to stay as they are, and why.",
    },
    source: Phrase {
        sv: "OECD/JRC, Handbook on Constructing Composite Indicators (2008)",
        en: "OECD/JRC, Handbook on Constructing Composite Indicators (2008)",
    },
    themes: &[Theme::Governance],
    run,
};

fn run(view: &View<'_>) -> Found {
    let none = Remark::new(
        "ingen indikator har både utgångsläge och målvärde",
        "no indicator has both a baseline and a target",
    );
    let look = |indicator: &StrategyIndicator| {
        let (from, to) = (indicator.baseline?.value?, indicator.target?.value?);
        let note = Remark::new(format!("båda är {from}").replace('.', ","), format!("both are {from}"));
        Some((met_or(from != to, false), note))
    };
    each_indicator(view, look, none)
}
