use super::super::Theme;
use super::super::check::{Check, Found, Phrase, Remark, View, met_or};
use crate::Text;

pub(super) const CHECK: Check = Check {
    code: "RUS27",
    id: "standpoints",
    name: Phrase { sv: "Målkonflikter har ställningstaganden", en: "Conflicts have standpoints" },
    what: Phrase {
        sv: "Om varje målkonflikt som anges har ett ställningstagande.",
        en: "Whether each conflict that is stated has a standpoint.",
    },
    why: Phrase {
        sv: "En konflikt som bara nämns lämnas åt handläggaren att lösa i varje ärende.",
        en: "A conflict that is only named is left to the officer to settle in every case.",
    },
    how: Phrase {
        sv: "Skriv hur regionen väger målen mot varandra, och vem som har bestämt det.",
        en: "Write how the region weighs the goals, and who decided so.",
    },
    source: Phrase {
        sv: "Region Kronoberg, Hållbarhetssäkring", en: "Region Kronoberg, Hållbarhetssäkring"
    },
    themes: &[Theme::Governance],
    run,
};

fn run(view: &View<'_>) -> Found {
    let conflicts = &view.tree.document.conflicts;
    if conflicts.is_empty() {
        return Found::nothing_to_see(Remark::new("ingen målkonflikt är angiven", "no conflict is stated"));
    }
    let mut found = Found::default();
    for (at, conflict) in conflicts.iter().enumerate() {
        let place = || (format!("/conflicts/{at}"), Text::swedish(&conflict.title));
        let note = || Some(Remark::new("ställningstagandet saknas", "the standpoint is missing"));
        found.each(met_or(conflict.standpoint.is_some(), false), place, note);
    }
    found
}
