use super::super::Theme;
use super::super::check::{Check, Found, Phrase, Remark, View, met_or};
use crate::Text;

pub(super) const CHECK: Check = Check {
    code: "RUS21",
    id: "links_judged",
    name: Phrase {
        sv: "Det framgår vem som har bedömt kopplingarna", en: "It is said who judged the links"
    },
    what: Phrase {
        sv: "Om det för varje koppling till Agenda 2030 står vems bedömning den är.",
        en: "Whether each link to Agenda 2030 says whose judgement it is.",
    },
    why: Phrase {
        sv: "En koppling är en bedömning. Den som ifrågasätter den ska veta vem som gjorde den.",
        en: "A link is a judgement. Those who question it are to know who made it.",
    },
    how: Phrase {
        sv: "Skriv en funktion eller ett forum, till exempel ”strategigruppen”.",
        en: "Name a function or a forum, such as “the strategy group”.",
    },
    source: Phrase { sv: "Praxis i regionernas strategier", en: "Practice in the regions’ strategies" },
    themes: &[Theme::Governance],
    run,
};

fn run(view: &View<'_>) -> Found {
    let tree = &view.tree;
    let mut found = Found::default();
    let mut any = false;
    for (number, pull) in tree.pulls() {
        any = true;
        let Some(link) = tree.goals.get(number).and_then(|placed| placed.goal.links.get(pull.link)) else {
            continue;
        };
        let place = || (format!("{}/links/{}", tree.path(number), pull.link), Text::swedish(&link.to));
        let note = || Some(Remark::new("det framgår inte vem", "it is not said who"));
        found.each(met_or(link.judged_by.is_some(), false), place, note);
    }
    if any {
        return found;
    }
    let proposed = tree.goals.iter().any(|placed| !placed.goal.links.is_empty());
    Found::nothing_to_see(if proposed {
        Remark::new("kopplingarna är bara förslag", "the links are only proposals")
    } else {
        Remark::new("inga kopplingar är angivna", "no links are stated")
    })
}
