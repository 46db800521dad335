use super::super::check::{Basis, Check, Finding, View, Weight, said};
use super::super::words::{quoted, titled};
use crate::assessment::GateOutcome;
use crate::phrase::Phrase;
use crate::program::Element;

pub(super) const CHECK: Check = Check {
    code: "HS18",
    id: "out-of-reach-at-depth",
    name: Phrase { sv: "Utom räckhåll i en fördjupning", en: "Out of reach at a depth" },
    what: Phrase {
        sv: "Om ett krav eller den bästa klassen vilar på frågor som en fördjupning inte ställer.",
        en: "Whether a requirement or the best class rests on questions that a depth does not ask.",
    },
    why: Phrase {
        sv: "En fråga som inte ställs har inget svar, och ett krav på svaret faller då för varje ärende.",
        en: "A question that is not asked has no answer, and a requirement on the answer then fails for every case.",
    },
    how: Phrase {
        sv: "Ställ frågan också i den fördjupningen, eller låt kravet gälla bara där den ställs (`when`).",
        en: "Ask the question at that depth too, or let the requirement apply only where it is asked (`when`).",
    },
    weight: Weight::Mend,
    basis: Basis::Proved,
    run,
};

fn run(view: &mut View<'_>) -> Vec<Finding> {
    let doc = view.doc;
    if doc.depths.len() < 2 {
        return Vec::new();
    }
    let stages = doc.stages.iter().enumerate();
    let gates: Vec<(usize, usize)> =
        stages.flat_map(|(stage, rule)| (0..rule.gates.len()).map(move |at| (stage, at))).collect();
    let sure: Vec<bool> = (0..gates.len()).map(|at| view.proof.is_sure(Element::Gate(at))).collect();
    let main = view.program.main;
    let sure_class = main.is_some_and(|main| view.proof.is_sure(Element::Class(main)));
    let main_set = view.splits.main;
    let mut found = Vec::new();
    for (at, depth) in doc.depths.iter().enumerate() {
        let (failed, set) = view.proof.at_depth(at, |run| {
            let failed: Vec<bool> =
                run.state.gates.iter().map(|gate| gate.outcome == GateOutcome::Failed).collect();
            (failed, run.outcome().map(|(cell, _)| cell.set))
        });
        let [d_sv, d_en] = quoted(&titled(&depth.title, &depth.id));
        let mut all_sure = true;
        for (number, (stage, gate)) in gates.iter().enumerate() {
            let sure = sure.get(number) == Some(&true);
            all_sure &= sure;
            let Some(rule) = doc.stages.get(*stage).and_then(|stage| stage.gates.get(*gate)) else {
                continue;
            };
            if !sure || failed.get(number) != Some(&true) {
                continue;
            }
            let title = titled(&rule.title, &rule.id);
            let [sv, en] = quoted(&title);
            let consequence = said(
                format!("I {d_sv} faller varje ärende på {sv}: det som kravet frågar efter ställs inte där."),
                format!("At {d_en} every case fails {en}: what the requirement asks for is not asked there."),
            );
            found.push(CHECK.found(format!("/stages/{stage}/gates/{gate}"), title, consequence));
        }
        let fails_a_class =
            failed.iter().zip(&view.program.gates).any(|(failed, gate)| *failed && gate.class.is_some());
        let (Some(main), Some(set), true) = (main, set, sure_class && all_sure && !fails_a_class) else {
            continue;
        };
        let classes = doc.nodes.get(main).map(|node| node.classes.as_slice()).unwrap_or_default();
        let Some(best) = classes.first().filter(|_| classes.len() > 1) else { continue };
        let place = classes.len() - 1;
        // What is out of reach everywhere is told as such.
        if set >> place & 1 == 1 || main_set >> place & 1 == 0 {
            continue;
        }
        let title = titled(&best.title, &best.id);
        let [sv, en] = quoted(&title);
        let consequence = said(
            format!("I {d_sv} kan inget ärende få {sv}: det som klassen frågar efter ställs inte där."),
            format!("At {d_en} no case can have {en}: what the class asks for is not asked there."),
        );
        let finding =
            CHECK.found(format!("/nodes/{main}/classes/0"), title, consequence).weighing(Weight::Look);
        found.push(finding.with_way_out(
            "Ställ frågorna också i den fördjupningen, eller säg i klassens text att den kräver en djupare prövning.",
            "Ask the questions at that depth too, or say in the meaning of the class that it takes a deeper assessment.",
        ));
    }
    found
}
