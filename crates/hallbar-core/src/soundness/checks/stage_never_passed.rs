use super::super::check::{Basis, Check, Finding, View, Weight, said};
use super::super::words::{quoted, titled};
use crate::phrase::Phrase;
use crate::program::Element;

pub(super) const CHECK: Check = Check {
    code: "HS04",
    id: "stage-never-passed",
    name: Phrase { sv: "Steg som varje ärende faller på", en: "A stage that every case fails" },
    what: Phrase {
        sv: "Om kraven i ett steg kan uppfyllas tillsammans. Ett enda krav som ingen kan uppfylla är redan ett fel (HB118).",
        en: "Whether the requirements of a stage can be met together. A single one that nobody can meet is an error already (HB118).",
    },
    why: Phrase {
        sv: "Krav som motsäger varandra avslår alla.",
        en: "Requirements that contradict one another refuse everybody.",
    },
    how: Phrase {
        sv: "Låt kraven gälla olika ärenden, eller ändra det ena.",
        en: "Let the requirements apply to different cases, or change one of them.",
    },
    weight: Weight::Mend,
    basis: Basis::Proved,
    run,
};

fn run(view: &mut View<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for (at, stage) in view.doc.stages.iter().enumerate() {
        let Some((false, by)) = view.splits.may_pass.get(at).copied() else { continue };
        if !view.proof.is_sure(Element::Stage(at)) {
            continue;
        }
        let title = titled(&stage.title, &stage.id);
        let [sv, en] = quoted(&title);
        let consequence = match by.and_then(|input| view.program.inputs.get(input)) {
            Some(input) => {
                let [q_sv, q_en] = quoted(&titled(&input.title, &input.id));
                said(
                    format!("Vad som än svaras på {q_sv} faller ärendet på något krav i {sv}."),
                    format!("Whatever is answered to {q_en}, the case fails some requirement of {en}."),
                )
            }
            None => said(
                format!("Varje ärende faller på något krav i {sv}."),
                format!("Every case fails some requirement of {en}."),
            ),
        };
        found.push(CHECK.found(format!("/stages/{at}"), title, consequence));
    }
    found
}
