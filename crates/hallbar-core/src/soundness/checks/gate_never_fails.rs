use super::super::check::{Basis, Check, Finding, View, Weight, said};
use super::super::reads::Named;
use super::super::words::{quoted, titled};
use crate::assessment::Ternary;
use crate::phrase::Phrase;
use crate::program::Element;

pub(super) const CHECK: Check = Check {
    code: "HS03",
    id: "gate-never-fails",
    name: Phrase { sv: "Krav som inget ärende kan falla på", en: "A requirement that no case can fail" },
    what: Phrase {
        sv: "Om något ärende kan underkännas på varje krav. Krav vars gräns är en parameter lämnas: en utlysning kan ändra den.",
        en: "Whether some case can fail each requirement. Those whose limit is a parameter are left: a call may change it.",
    },
    why: Phrase {
        sv: "Ett krav som alla klarar sorterar inget, men läses som om det gjorde det.",
        en: "A requirement that all pass sorts nothing out, and reads as if it did.",
    },
    how: Phrase {
        sv: "Skärp villkoret, rätta när kravet gäller, eller ta bort kravet.",
        en: "Make the condition stricter, correct where the requirement applies, or remove it.",
    },
    weight: Weight::Mend,
    basis: Basis::Proved,
    run,
};

fn run(view: &mut View<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    let doc = view.doc;
    let gates = doc.stages.iter().enumerate();
    let gates = gates
        .flat_map(|(stage, rule)| rule.gates.iter().enumerate().map(move |(at, gate)| (stage, at, gate)));
    for (number, (stage, at, gate)) in gates.enumerate() {
        let conditions = || gate.when.iter().chain([&gate.requires]);
        let set_by_call = conditions().any(|condition| !Named::in_condition(condition).parameters.is_empty());
        let Some((false, by)) = view.splits.may_fail.get(number).copied() else { continue };
        if set_by_call || !view.proof.is_sure(Element::Gate(number)) {
            continue;
        }
        let title = titled(&gate.title, &gate.id);
        let [sv, en] = quoted(&title);
        let applies = view.proof.open().state.gates.get(number).map(|gate| gate.applies);
        let by = by.and_then(|input| view.program.inputs.get(input));
        let consequence = match (applies, by) {
            (Some(Ternary::No), _) => said(
                format!("Kravet {sv} gäller inte för något ärende."),
                format!("The requirement {en} applies to no case."),
            ),
            (_, Some(input)) => {
                let [q_sv, q_en] = quoted(&titled(&input.title, &input.id));
                said(
                    format!("Vad som än svaras på {q_sv} är kravet {sv} uppfyllt."),
                    format!("Whatever is answered to {q_en}, the requirement {en} is met."),
                )
            }
            _ => said(
                format!("Kravet {sv} är uppfyllt vad som än svaras."),
                format!("The requirement {en} is met whatever is answered."),
            ),
        };
        found.push(CHECK.found(format!("/stages/{stage}/gates/{at}"), title, consequence));
    }
    found
}
