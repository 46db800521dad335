use super::super::check::{Basis, Check, Finding, View, Weight, said};
use super::super::implies::implies;
use super::super::reads::Named;
use super::super::words::{quoted, titled};
use crate::phrase::Phrase;

pub(super) const CHECK: Check = Check {
    code: "HS17",
    id: "depth-never-due",
    name: Phrase { sv: "Fördjupning som aldrig blir aktuell", en: "A depth that is never due" },
    what: Phrase {
        sv: "Om villkoret för en fördjupning kan gälla, eller alltid skyms av en fördjupning före, och om två fördjupningar frågar samma sak. Villkor med parametrar lämnas.",
        en: "Whether the condition of a depth can hold or always stands behind an earlier one, and whether two depths ask the same. Conditions on parameters are left.",
    },
    why: Phrase {
        sv: "Den första fördjupningen vars villkor gäller är den som blir aktuell. Den som står efter en vidare ställs aldrig.",
        en: "The first depth whose condition holds is the one that is due. One after a wider one is never asked.",
    },
    how: Phrase {
        sv: "Lägg den smalaste fördjupningen först, eller rätta gränsen.",
        en: "Put the narrowest depth first, or correct the limit.",
    },
    weight: Weight::Mend,
    basis: Basis::Proved,
    run,
};

fn run(view: &mut View<'_>) -> Vec<Finding> {
    let (doc, program) = (view.doc, view.program);
    let mut found = Vec::new();
    let mut always: Option<usize> = None;
    for (at, depth) in doc.depths.iter().enumerate() {
        let title = titled(&depth.title, &depth.id);
        let [sv, en] = quoted(&title);
        let set_by_call =
            depth.when.as_ref().is_some_and(|when| !Named::in_condition(when).parameters.is_empty());
        let condition = program.depths.get(at).and_then(Option::as_ref);
        let settled = condition.filter(|_| !set_by_call).and_then(|when| view.proof.settled(when));
        let behind = condition.and_then(|when| {
            let before = program.depths.iter().take(at);
            before.flatten().position(|earlier| implies(when, earlier))
        });
        let path = format!("/depths/{at}");
        let earlier = always.or(behind).and_then(|at| doc.depths.get(at));
        if let Some(earlier) = earlier {
            let [e_sv, e_en] = quoted(&titled(&earlier.title, &earlier.id));
            let consequence = said(
                format!(
                    "Fördjupningen {sv} blir aldrig aktuell: när den kunde ha blivit det gäller redan {e_sv}, som står före."
                ),
                format!("The depth {en} is never due: where it might be, {e_en} before it holds already."),
            );
            found.push(CHECK.found(path, title, consequence));
        } else if settled == Some(false) {
            let consequence = said(
                format!(
                    "Fördjupningen {sv} blir aldrig aktuell: villkoret gäller inte för något ärende som handboken är till för."
                ),
                format!(
                    "The depth {en} is never due: its condition holds for no case that the handbook serves."
                ),
            );
            found.push(CHECK.found(format!("{path}/when"), title, consequence));
        } else {
            same_questions(view, at, &mut found);
        }
        if settled == Some(true) {
            always = always.or(Some(at));
        }
    }
    found
}

fn same_questions(view: &View<'_>, at: usize, found: &mut Vec<Finding>) {
    let Some(depth) = view.doc.depths.get(at) else { return };
    let sorted = |asks: &[String]| {
        let mut asks = asks.to_vec();
        asks.sort();
        asks
    };
    let asks = sorted(&depth.asks);
    let twin = view.doc.depths.iter().take(at).find(|other| sorted(&other.asks) == asks);
    let Some(twin) = twin else { return };
    let title = titled(&depth.title, &depth.id);
    let ([sv, en], [t_sv, t_en]) = (quoted(&title), quoted(&titled(&twin.title, &twin.id)));
    let consequence = said(
        format!("Fördjupningen {sv} frågar precis det som {t_sv} frågar."),
        format!("The depth {en} asks exactly what {t_en} asks."),
    );
    let finding = CHECK.found(format!("/depths/{at}/asks"), title, consequence);
    let finding = finding.known_by(Basis::Read).weighing(Weight::Look);
    found.push(finding.with_way_out(
        "Låt fördjupningarna skilja sig åt, eller slå ihop dem.",
        "Let the depths differ, or make them one.",
    ));
}
