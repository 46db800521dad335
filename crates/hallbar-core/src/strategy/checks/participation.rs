use super::super::StrategyPart as Part;
use super::super::Theme;
use super::super::check::{Check, Found, Phrase, Remark, View, met_or};
use crate::Text;
use crate::assessment::Ternary;

pub(super) const CHECK: Check = Check {
    code: "RUS07",
    id: "participation",
    name: Phrase { sv: "Delaktighet", en: "Participation" },
    what: Phrase {
        sv: "Om det står hur strategin togs fram och vilka som var med.",
        en: "Whether it is said how the strategy was made and who took part.",
    },
    why: Phrase {
        sv: "En strategi för länet bärs av fler än regionen. Den som har varit med känner igen sig.",
        en: "A strategy for the county is carried by more than the region. Those who took part know it as theirs.",
    },
    how: Phrase {
        sv: "Beskriv hur den togs fram och räkna upp vilka som deltog.",
        en: "Describe how it was made and name who took part.",
    },
    source: Phrase { sv: "SFS 2017:583 § 7", en: "SFS 2017:583, section 7" },
    themes: &[Theme::ExternalCollaboration, Theme::Tourism, Theme::Governance],
    run,
};

fn run(view: &View<'_>) -> Found {
    let Some(participation) = &view.tree.document.participation else {
        let note = Remark::new("inget är sagt om vilka som var med", "nothing is said of who took part");
        return Found::one(met_or(false, view.tree.unknown(Part::Participation)), "", note);
    };
    let mut found = Found::yes("/participation", &participation.how);
    found.each(
        if participation.who.is_empty() { Ternary::No } else { Ternary::Yes },
        || ("/participation".into(), Text::swedish(&participation.how)),
        || Some(Remark::new("det framgår inte vilka", "it is not said who")),
    );
    found
}
