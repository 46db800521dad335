use super::super::check::{Basis, Check, Finding, View, Weight, said};
use super::super::words::{quoted, titled};
use super::indistinct_classes::hidden;
use crate::phrase::Phrase;
use crate::program::Element;

pub(super) const CHECK: Check = Check {
    code: "HS01",
    id: "unreachable-class",
    name: Phrase { sv: "Klass som inget ärende kan få", en: "A class that no case can have" },
    what: Phrase {
        sv: "Om varje klass kan nås av något ärende, när varje svar prövas för sig och när kraven har sagt sitt. Klasser vars eget villkor aldrig kan gälla säger redan `hallbar check` (HB119).",
        en: "Whether some case reaches each class, trying every answer by itself and after the requirements have had their say. Classes whose own condition never holds are told by `hallbar check` already (HB119).",
    },
    why: Phrase {
        sv: "En klass som ingen kan få lovar något som handboken inte håller.",
        en: "A class that nobody can have promises what the handbook does not keep.",
    },
    how: Phrase {
        sv: "Ändra klassens villkor eller det som utesluter den, eller ta bort klassen.",
        en: "Change the condition of the class or what shuts it out, or remove the class.",
    },
    weight: Weight::Mend,
    basis: Basis::Proved,
    run,
};

fn run(view: &mut View<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    let gates = view.program.gates.iter().enumerate();
    let sure_gates =
        gates.filter(|(_, gate)| gate.class.is_some()).all(|(at, _)| view.proof.is_sure(Element::Gate(at)));
    for (at, node) in view.doc.nodes.iter().enumerate() {
        if !view.proof.is_sure(Element::Class(at)) {
            continue;
        }
        let open = open_set(view, at);
        let hidden = hidden(view, at);
        let is_main = view.program.main == Some(at);
        for (number, class) in node.classes.iter().enumerate() {
            let place = node.classes.len() - 1 - number;
            let has = |set: u64| set >> place & 1 == 1;
            let by_node = view.splits.classes.get(at).copied().is_some_and(has);
            let given = view.program.gates.iter().any(|gate| is_main && gate.class == Some(place));
            let out = if is_main && sure_gates { !has(view.splits.main) } else { !by_node && !given };
            let told = !has(open) && view.validated_open();
            if !out || told || hidden.iter().any(|(later, _)| *later == number) {
                continue;
            }
            let title = titled(&class.title, &class.id);
            let [sv, en] = quoted(&title);
            let by = view.splits.shut_by.iter().find(|(shut, _)| is_main && *shut == place);
            let by = by.and_then(|(_, input)| view.program.inputs.get(*input));
            let (why_sv, why_en) = match by {
                Some(input) => {
                    let [q_sv, q_en] = quoted(&titled(&input.title, &input.id));
                    (
                        format!("Vad som än svaras på {q_sv} är den utesluten."),
                        format!("Whatever is answered to {q_en} shuts it out."),
                    )
                }
                None if by_node => (
                    "Kraven och klassens villkor går inte ihop.".to_owned(),
                    "The requirements and its condition do not go together.".to_owned(),
                ),
                None => (
                    "Det som villkoret frågar efter går inte ihop.".to_owned(),
                    "What its condition asks for does not go together.".to_owned(),
                ),
            };
            let consequence = said(
                format!("Inget ärende kan få klassen {sv}. {why_sv}"),
                format!("No case can have the class {en}. {why_en}"),
            );
            found.push(CHECK.found(format!("/nodes/{at}/classes/{number}"), title, consequence));
        }
    }
    found
}

fn open_set(view: &mut View<'_>, node: usize) -> u64 {
    let run = view.proof.open();
    let start = run.layout.nodes.get(node).copied().unwrap_or(0);
    let many = run.instances(run.program.nodes.get(node).and_then(|node| node.list));
    let cells = run.state.classes.get(start..start + many).unwrap_or_default();
    cells.iter().fold(0, |set, cell| set | cell.set)
}
