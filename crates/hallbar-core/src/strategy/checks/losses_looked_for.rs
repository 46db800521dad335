use super::super::Direction;
use super::super::StrategyPart as Part;
use super::super::Theme;
use super::super::check::{Check, Found, Phrase, Remark, View, met_or};

pub(super) const CHECK: Check = Check {
    code: "RUS24",
    id: "losses_looked_for",
    name: Phrase { sv: "Det negativa är också prövat", en: "What is lost has been looked for" },
    what: Phrase {
        sv: "Om regionen själv har angett något som motverkar ett mål i Agenda 2030, eller någon målkonflikt.",
        en: "Whether the region itself has stated anything that hinders a goal of Agenda 2030, or any conflict.",
    },
    why: Phrase {
        sv: "En strategi som bara stödjer har sällan letat efter det som den kostar.",
        en: "A strategy that only supports has seldom looked for what it costs.",
    },
    how: Phrase {
        sv: "Gå igenom varje mål och fråga vad som kan bli sämre. Skriv det som en koppling som motverkar.",
        en: "Go through each goal and ask what may get worse. Write it as a link that hinders.",
    },
    source: Phrase {
        sv: "Nilsson m.fl. (2016), samspel mellan målen",
        en: "Nilsson et al. (2016), interactions between the goals",
    },
    themes: &[Theme::Governance],
    run,
};

fn run(view: &View<'_>) -> Found {
    let tree = &view.tree;
    let hinders = tree.pulls().find(|(_, pull)| pull.direction == Direction::Hinders);
    if let Some((number, pull)) = hinders {
        let title = tree.goals.get(number).map(|placed| placed.goal.name()).unwrap_or_default();
        return Found::yes(format!("{}/links/{}", tree.path(number), pull.link), title);
    }
    if let Some(conflict) = tree.document.conflicts.first() {
        return Found::yes("/conflicts/0", &conflict.title);
    }
    let unknown = tree.unknown(Part::Links) || tree.unknown(Part::Conflicts);
    let note = Remark::new(
        "regionen har inte angett något som motverkas",
        "the region has not stated anything that is hindered",
    );
    Found::one(met_or(false, unknown), "", note)
}
