use super::super::check::{Check, Found, Phrase, Remark, View, met_or};
use super::super::{StrategyPart as Part, Theme};
use super::each::all_indicators;

pub(super) const CHECK: Check = Check {
    code: "RUS17",
    id: "indicator_sources",
    name: Phrase { sv: "Indikatorerna har källa", en: "Indicators have a source" },
    what: Phrase {
        sv: "Om det för varje indikator står var värdena hämtas.",
        en: "Whether each indicator says where its values come from.",
    },
    why: Phrase {
        sv: "En indikator utan källa går inte att hämta nästa år.",
        en: "An indicator without a source cannot be fetched next year.",
    },
    how: Phrase {
        sv: "Ange källan, till exempel Kolada, SCB eller en egen enkät.",
        en: "Name the source, such as Kolada, Statistics Sweden or a survey of one’s own.",
    },
    source: Phrase { sv: "Praxis i regionernas strategier", en: "Practice in the regions’ strategies" },
    themes: &[Theme::Governance],
    run,
};

fn run(view: &View<'_>) -> Found {
    let untold = view.tree.unknown(Part::Sources);
    all_indicators(view, |indicator| {
        (met_or(indicator.source.is_some(), untold), Remark::new("källan saknas", "the source is missing"))
    })
}
