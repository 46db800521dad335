use super::super::StrategyPart as Part;
use super::super::Theme;
use super::super::check::{Check, Found, Phrase, Remark, View, met_or};
use crate::Text;

pub(super) const CHECK: Check = Check {
    code: "RUS20",
    id: "left_out_reasoned",
    name: Phrase { sv: "Bortvalda mål har skäl", en: "Goals left out have a reason" },
    what: Phrase {
        sv: "Om varje mål i Agenda 2030 som lämnas utanför har ett skäl, och inte ändå är kopplat.",
        en: "Whether each goal of Agenda 2030 that is left out has a reason, and is not linked to after all.",
    },
    why: Phrase {
        sv: "Ett skäl går att pröva. Ett mål som både är bortvalt och kopplat är en motsägelse.",
        en: "A reason can be tried. A goal that is both left out and linked to is a contradiction.",
    },
    how: Phrase {
        sv: "Skriv skälet, eller ta bort kopplingen.",
        en: "Write the reason, or take away the link.",
    },
    source: Phrase { sv: "A/RES/70/1", en: "A/RES/70/1" },
    themes: &[Theme::Governance],
    run,
};

fn run(view: &View<'_>) -> Found {
    let tree = &view.tree;
    if tree.document.out_of_scope.is_empty() {
        return if tree.unknown(Part::OutOfScope) {
            Found::nothing_to_see(Remark::new(
                "det är inte känt om något är bortvalt",
                "it is not known whether any is left out",
            ))
        } else {
            Found::nothing_fails(Remark::new("inget mål är bortvalt", "no goal is left out"))
        };
    }
    let linked = tree.linked_goals();
    let mut found = Found::default();
    for (at, out) in tree.document.out_of_scope.iter().enumerate() {
        let number = out.goal.parse::<crate::agenda2030::Goal>().map_or(0, crate::agenda2030::Goal::number);
        let also_linked = linked >> number & 1 == 1;
        let note = if also_linked {
            Remark::new("bortvalt, men ändå kopplat", "left out, and linked to all the same")
        } else {
            Remark::new("skälet saknas", "the reason is missing")
        };
        let met = out.reason.is_some() && !also_linked;
        found.each(
            met_or(met, false),
            || (format!("/out_of_scope/{at}"), Text::swedish(&out.goal)),
            || Some(note),
        );
    }
    found
}
