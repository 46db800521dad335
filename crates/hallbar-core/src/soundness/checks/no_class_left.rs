use super::super::check::{Basis, Check, Finding, View, Weight, said};
use super::super::words::{quoted, titled};
use crate::phrase::Phrase;
use crate::program::Element;

pub(super) const CHECK: Check = Check {
    code: "HS25",
    id: "no-class-left",
    name: Phrase { sv: "Ärenden som inte får någon klass", en: "Cases that get no class" },
    what: Phrase {
        sv: "Om huvudnodens sista klass gäller för allt som är kvar, eller om något ärende kan bli utan klass.",
        en: "Whether the last class of the main node takes everything that is left, or whether some case may have no class.",
    },
    why: Phrase {
        sv: "Ett ärende utan klass kan varken jämföras eller förklaras.",
        en: "A case without a class can be neither compared nor explained.",
    },
    how: Phrase {
        sv: "Låt den sista klassen stå utan villkor (`when`), så tar den resten.",
        en: "Let the last class stand without a condition (`when`): it then takes the rest.",
    },
    weight: Weight::Look,
    basis: Basis::Read,
    run,
};

fn run(view: &mut View<'_>) -> Vec<Finding> {
    let Some(main) = view.program.main else { return Vec::new() };
    let Some(node) = view.doc.nodes.get(main) else { return Vec::new() };
    let (Some(last), Some(Some(condition))) =
        (node.classes.last(), view.program.nodes.get(main).and_then(|node| node.classes.last()))
    else {
        return Vec::new();
    };
    let open = {
        let run = view.proof.open();
        run.layout.nodes.get(main).and_then(|at| run.state.classes.get(*at)).is_none_or(|cell| cell.none)
    };
    // With everything open some class certainly holds: none is left out.
    let covered = !open && view.proof.is_sure(Element::Class(main));
    if covered || view.proof.settled(condition) == Some(true) {
        return Vec::new();
    }
    let title = titled(&last.title, &last.id);
    let [sv, en] = quoted(&title);
    let consequence = said(
        format!(
            "Också den sista klassen, {sv}, har ett villkor. Ett ärende som inte uppfyller det får ingen klass."
        ),
        format!("The last class, {en}, has a condition too. A case that does not meet it has no class."),
    );
    vec![CHECK.found(format!("/nodes/{main}/classes/{}/when", node.classes.len() - 1), title, consequence)]
}
