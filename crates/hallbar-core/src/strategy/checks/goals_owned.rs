use super::super::check::{Check, Found, Phrase, Remark, View, met_or};
use super::super::{StrategyPart as Part, Theme};
use super::each::each_goal;

pub(super) const CHECK: Check = Check {
    code: "RUS08",
    id: "goals_owned",
    name: Phrase {
        sv: "Varje mål har någon som ansvarar", en: "Every goal has someone who answers for it"
    },
    what: Phrase {
        sv: "Om det för varje mål, eller för målet ovanför, står vem som ansvarar.",
        en: "Whether each goal, or the one above it, says who answers for it.",
    },
    why: Phrase {
        sv: "Det som alla ansvarar för följer ingen upp.",
        en: "What everyone answers for nobody follows up.",
    },
    how: Phrase {
        sv: "Skriv en funktion eller organisation som ansvarig, aldrig en persons namn.",
        en: "Name a function or an organisation, never a person.",
    },
    source: Phrase { sv: "Praxis i regionernas strategier", en: "Practice in the regions’ strategies" },
    themes: &[Theme::Governance],
    run,
};

fn run(view: &View<'_>) -> Found {
    let tree = &view.tree;
    let owned = |number| tree.up(number).any(|goal| goal.owner.is_some());
    let look = |number| met_or(owned(number), tree.unknown(Part::Owners));
    let note = |_| Remark::new("ingen är angiven som ansvarig", "nobody is named to answer for it");
    each_goal(view, |_| true, look, note)
}
