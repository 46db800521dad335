use super::super::StrategyPart as Part;
use super::super::Theme;
use super::super::check::{Check, Found, Phrase, Remark, View, met_or};

pub(super) const CHECK: Check = Check {
    code: "RUS01",
    id: "vision",
    name: Phrase { sv: "Vision", en: "Vision" },
    what: Phrase {
        sv: "Om strategin har en vision eller målbild.",
        en: "Whether the strategy has a vision.",
    },
    why: Phrase {
        sv: "Visionen säger vart länet ska. Målen vägs mot den.",
        en: "The vision says where the county is going. The goals are weighed against it.",
    },
    how: Phrase { sv: "Skriv visionen i en mening.", en: "Write the vision in a sentence." },
    source: Phrase { sv: "Praxis i regionernas strategier", en: "Practice in the regions’ strategies" },
    themes: &[Theme::Governance],
    run,
};

fn run(view: &View<'_>) -> Found {
    let document = view.tree.document;
    match &document.vision {
        Some(vision) => Found::yes("/vision", vision),
        None => {
            let note = Remark::new("ingen vision är angiven", "no vision is stated");
            Found::one(met_or(false, view.tree.unknown(Part::Vision)), "", note)
        }
    }
}
