use std::collections::BTreeSet;

use super::super::check::{Basis, Check, Finding, View, Weight, said};
use super::super::words::{listed, titled};
use crate::Text;
use crate::lower::of_condition;
use crate::phrase::Phrase;
use crate::program::{Cond, Consequence, Element};

pub(super) const CHECK: Check = Check {
    code: "HS24",
    id: "gate-without-consequence",
    name: Phrase { sv: "Krav utan sagd följd", en: "A requirement without a stated consequence" },
    what: Phrase {
        sv: "Om handboken säger vad som händer när ett krav inte är uppfyllt: en klass, ett ord för hur steget slutar (`failing`), en följd eller en annan regel som läser det.",
        en: "Whether the handbook says what happens where a requirement is not met: a class, a word for how the stage ends (`failing`), a consequence or another rule that reads it.",
    },
    why: Phrase {
        sv: "Den som läser resultatet ser att kravet fallit men inte vad det betyder.",
        en: "Who reads the result sees that the requirement failed and not what that means.",
    },
    how: Phrase {
        sv: "Säg vad steget slutar med (`failing`: avslag, avvisas, tas ej upp), eller vilken klass kravet ger.",
        en: "Say what the stage ends in (`failing`), or which class the requirement gives.",
    },
    weight: Weight::Look,
    basis: Basis::Read,
    run,
};

fn run(view: &mut View<'_>) -> Vec<Finding> {
    let program = view.program;
    let mut read: BTreeSet<Element> = BTreeSet::new();
    for (_, below) in program.rests.iter().filter(|(above, _)| !matches!(above, Element::Stage(_))) {
        read.extend(below);
    }
    let mut look = |condition: &Cond| read.extend(of_condition(program, condition));
    for consequence in &program.consequences {
        match consequence {
            Consequence::Route(routes) => routes.iter().flatten().for_each(&mut look),
            Consequence::Duty(when) | Consequence::Attach(when) => look(when),
        }
    }
    program.stop_points.iter().flatten().for_each(&mut look);
    let read = |element: Element| read.contains(&element);
    let mut found = Vec::new();
    let mut number = 0;
    for (at, stage) in view.doc.stages.iter().enumerate() {
        let first = number;
        number += stage.gates.len();
        if stage.failing.is_some() || read(Element::Stage(at)) {
            continue;
        }
        let gates = stage.gates.iter().enumerate();
        let idle = gates.filter(|(place, gate)| gate.class.is_none() && !read(Element::Gate(first + place)));
        let idle: Vec<(usize, Text)> =
            idle.map(|(place, gate)| (place, titled(&gate.title, &gate.id))).collect();
        let Some((place, title)) = idle.first() else { continue };
        let [sv, en] = listed(idle.iter().map(|(_, title)| title));
        let consequence = said(
            format!("Handboken säger inte vad som händer när {sv} inte är uppfyllt."),
            format!("The handbook does not say what happens where {en} is not met."),
        );
        found.push(CHECK.found(format!("/stages/{at}/gates/{place}"), title.clone(), consequence));
    }
    found
}
