use super::super::check::{Basis, Check, Finding, View, Weight, said};
use super::super::words::{quoted, titled};
use crate::phrase::Phrase;

pub(super) const CHECK: Check = Check {
    code: "HS09",
    id: "lens-item-unseen",
    name: Phrase { sv: "Dimension som inget kriterium ser", en: "A dimension that no criterion looks at" },
    what: Phrase {
        sv: "Om varje punkt i handbokens synsätt (dimensioner, perspektiv, teman) har minst ett kriterium.",
        en: "Whether each item of the handbook’s lenses (dimensions, perspectives, themes) has at least one criterion.",
    },
    why: Phrase {
        sv: "En dimension utan kriterier visas tom, och det som skulle ha bedömts där blir inte bedömt.",
        en: "A dimension without criteria is shown empty, and what should have been judged there is not.",
    },
    how: Phrase {
        sv: "Skriv punkten i `seen_in` på de kriterier som hör dit, lägg till ett kriterium, eller ta bort punkten.",
        en: "Write the item in `seen_in` of the criteria that belong there, add a criterion, or remove the item.",
    },
    weight: Weight::Look,
    basis: Basis::Read,
    run,
};

fn run(view: &mut View<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for (at, lens) in view.doc.lenses.iter().enumerate() {
        for (number, item) in lens.items.iter().enumerate() {
            if view.doc.criteria.iter().any(|criterion| criterion.seen_in.contains(&item.id)) {
                continue;
            }
            let title = titled(&item.title, &item.id);
            let ([sv, en], [l_sv, l_en]) = (quoted(&title), quoted(&titled(&lens.title, &lens.id)));
            let consequence = said(
                format!("Inget kriterium ser {sv} i {l_sv}. Den visas tom."),
                format!("No criterion looks at {en} of {l_en}. It is shown empty."),
            );
            found.push(CHECK.found(format!("/lenses/{at}/items/{number}"), title, consequence));
        }
    }
    found
}
