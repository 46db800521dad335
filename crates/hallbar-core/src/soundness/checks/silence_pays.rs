use super::super::check::{Basis, Check, Finding, View, Weight, said};
use super::super::words::{quoted, titled};
use crate::phrase::Phrase;
use crate::program::{Aggregation, Criterion, Leaf, NonAnswer, Program, Quant, Stand};

pub(super) const CHECK: Check = Check {
    code: "HS22",
    id: "silence-pays",
    name: Phrase { sv: "Det lönar sig att tiga", en: "It pays to be silent" },
    what: Phrase {
        sv: "Om en fråga som inte beskrivs eller inte besvaras ger mer än det sämsta svaret: räknas bort ur ett medelvärde, eller räknas som en högre nivå.",
        en: "Whether a question that is not described or not answered gives more than the worst answer: left out of a mean, or counted as a higher level.",
    },
    why: Phrase {
        sv: "Den som ärligt svarar att något blir sämre får då lägre betyg än den som inte nämner det.",
        en: "Who honestly answers that something gets worse is then graded below who does not mention it.",
    },
    how: Phrase {
        sv: "Låt tystnaden vara öppen (`open`), räkna den som den lägsta nivån, eller begär ett skäl (`with_reason`).",
        en: "Let silence be open (`open`), count it as the lowest level, or ask for a reason (`with_reason`).",
    },
    weight: Weight::Look,
    basis: Basis::Read,
    run,
};

fn run(view: &mut View<'_>) -> Vec<Finding> {
    let mut found: Vec<Finding> = Vec::new();
    for (at, rule) in view.program.criteria.iter().enumerate() {
        let Quant::Input { input, .. } = rule.reads else { continue };
        let (Some(criterion), Some(input)) = (view.doc.criteria.get(at), view.program.inputs.get(input))
        else {
            continue;
        };
        if input.question.is_none() {
            continue;
        }
        let own = &criterion.treatment;
        let (silent, written, field) = match (
            pays(view.program, at, rule.treatment.not_described),
            pays(view.program, at, rule.treatment.missing),
        ) {
            (Some(how), _) => (how, &own.not_described, "not_described"),
            (None, Some(how)) => (how, &own.missing, "missing"),
            (None, None) => continue,
        };
        let [c_sv, c_en] = quoted(&titled(&criterion.title, &criterion.id));
        let scale = view.doc.scales.iter().position(|scale| Some(&scale.id) == criterion.scale.as_ref());
        let (path, title) = match (written, scale) {
            (None, Some(scale)) => {
                let title = view.doc.scales.get(scale).map(|scale| titled(&scale.title, &scale.id));
                (format!("/scales/{scale}/{field}"), title.unwrap_or_default())
            }
            _ => (format!("/criteria/{at}/{field}"), titled(&criterion.title, &criterion.id)),
        };
        // One scale says it for all who read through it.
        if found.iter().any(|known| known.path == path) {
            continue;
        }
        let (what_sv, what_en) =
            if field == "missing" { ("besvaras", "answered") } else { ("beskrivs", "described") };
        let (sv, en) = match silent {
            Silent::LeftOut => (
                format!(
                    "Det som inte {what_sv} räknas bort, till exempel i {c_sv}. Då blir resultatet högre än med det sämsta svaret."
                ),
                format!(
                    "What is not {what_en} is left out, as in {c_en}. The result is then higher than with the worst answer."
                ),
            ),
            Silent::Counts => (
                format!("Det som inte {what_sv} räknas högre än det sämsta svaret, till exempel i {c_sv}."),
                format!("What is not {what_en} counts higher than the worst answer, as in {c_en}."),
            ),
        };
        found.push(CHECK.found(path, title, said(sv, en)));
    }
    found
}

enum Silent {
    LeftOut,
    Counts,
}

/// Whether a non-answer so treated gives more than the worst answer.
fn pays(program: &Program, at: usize, treatment: NonAnswer) -> Option<Silent> {
    let criterion = program.criteria.get(at)?;
    let least = criterion.settled.iter().map(|cell| cell.low).filter(|low| !low.is_nan()).reduce(f64::min)?;
    let most = criterion.settled.iter().map(|cell| cell.low).filter(|low| !low.is_nan()).reduce(f64::max)?;
    if least >= most {
        return None;
    }
    match treatment {
        NonAnswer::Open | NonAnswer::Counts { with_reason: true, .. } => None,
        NonAnswer::LeftOut => raises(program, at, least).then_some(Silent::LeftOut),
        NonAnswer::Counts { stand, .. } => {
            (value(program, criterion, stand)? > least).then_some(Silent::Counts)
        }
    }
}

fn value(program: &Program, criterion: &Criterion, stand: Stand) -> Option<f64> {
    match stand {
        Stand::Value(value) => Some(value),
        Stand::Level(level) => program.scales.get(criterion.scale?)?.levels.get(level)?.value,
    }
}

/// Whether leaving a part out can raise what it is part of over what its worst would give.
fn raises(program: &Program, at: usize, least: f64) -> bool {
    let parents = program
        .nodes
        .iter()
        .filter(|node| node.parts.iter().any(|part| part.of == Leaf::Criterion(at) && !part.bonus));
    parents.into_iter().any(|node| match node.rule {
        Aggregation::Mean | Aggregation::Power(_) | Aggregation::Minimum | Aggregation::Worst(_) => {
            node.parts.len() > 1
        }
        Aggregation::Sum => least < 0.0,
        Aggregation::Maximum | Aggregation::Count(_) | Aggregation::None => false,
    })
}
