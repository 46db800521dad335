use super::super::PerspectiveKind;
use super::super::StrategyPart as Part;
use super::super::Theme;
use super::super::check::{Check, Found, Phrase, Remark, View, met_or};

pub(super) const CHECK: Check = Check {
    code: "RUS28",
    id: "perspectives",
    name: Phrase { sv: "Tvärgående perspektiv", en: "Cross-cutting perspectives" },
    what: Phrase {
        sv: "Om strategin tar upp jämställdhet, integration, barn och unga samt landsbygd och stad.",
        en: "Whether the strategy takes up gender equality, integration, children and young people, and rural and urban.",
    },
    why: Phrase {
        sv: "Det som inte är någons mål faller bort om det inte finns med i alla.",
        en: "What is nobody’s goal falls away unless it is part of all.",
    },
    how: Phrase {
        sv: "Skriv hur perspektivet tas till vara i målen.",
        en: "Write how the perspective is seen to in the goals.",
    },
    source: Phrase { sv: "Praxis i regionernas strategier", en: "Practice in the regions’ strategies" },
    themes: &[Theme::Tourism, Theme::Governance, Theme::Places],
    run,
};

fn run(view: &View<'_>) -> Found {
    let tree = &view.tree;
    let mut found = Found::default();
    for kind in PerspectiveKind::EXPECTED {
        let met = tree.document.perspectives.iter().any(|perspective| perspective.kind == kind);
        let title = kind.title();
        let note = || Some(Remark::new("tas inte upp", "is not taken up"));
        found.each(met_or(met, tree.unknown(Part::Perspectives)), || (String::new(), title), note);
    }
    found
}
