use super::super::StrategyPart as Part;
use super::super::Theme;
use super::super::check::{Check, Found, Phrase, Remark, View, met_or};

pub(super) const CHECK: Check = Check {
    code: "RUS03",
    id: "horizon",
    name: Phrase { sv: "Slutår", en: "Horizon" },
    what: Phrase {
        sv: "Om det står vilket år strategin siktar mot.",
        en: "Whether it is said which year the strategy looks to.",
    },
    why: Phrase {
        sv: "Ett mål utan årtal kan inte följas upp.",
        en: "A goal without a year cannot be followed up.",
    },
    how: Phrase {
        sv: "Skriv det sista år som strategin gäller.",
        en: "Write the last year that the strategy is for.",
    },
    source: Phrase { sv: "Praxis i regionernas strategier", en: "Practice in the regions’ strategies" },
    themes: &[Theme::Governance],
    run,
};

fn run(view: &View<'_>) -> Found {
    match view.tree.document.horizon {
        Some(year) => Found::yes("/horizon", year.to_string()),
        None => {
            let note = Remark::new("inget slutår är angivet", "no last year is stated");
            Found::one(met_or(false, view.tree.unknown(Part::Horizon)), "", note)
        }
    }
}
