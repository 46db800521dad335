use super::super::check::{Basis, Check, Finding, View, Weight, said};
use super::super::words::{quoted, titled};
use crate::handbook::AnswerType;
use crate::kernel::{Here, Possible};
use crate::phrase::Phrase;
use crate::program::{Band, Element, Exact, Kind, NonAnswer, Stand};

pub(super) const CHECK: Check = Check {
    code: "HS19",
    id: "step-never-reached",
    name: Phrase { sv: "Steg på en skala som aldrig nås", en: "A step of a scale that is never reached" },
    what: Phrase {
        sv: "Om varje nivå och varje intervall på en skala kan ges av det som läses genom den, inom de gränser som frågan eller måttet har.",
        en: "Whether each level and each band of a scale can be given by what is read through it, within the bounds of the question or measure.",
    },
    why: Phrase {
        sv: "Ett steg som aldrig nås gör skalan kortare än den ser ut, och skalans topp eller botten kan vara utom räckhåll.",
        en: "A step that is never reached makes the scale shorter than it looks, and its top or bottom may be out of reach.",
    },
    how: Phrase {
        sv: "Ändra gränserna på frågan eller skalan så att de passar ihop, eller ta bort steget.",
        en: "Make the bounds of the question and the scale fit, or remove the step.",
    },
    weight: Weight::Mend,
    basis: Basis::Proved,
    run,
};

type Range = (Option<Exact>, Option<Exact>);

/// What is read through a scale.
#[derive(Default)]
struct Read {
    ranges: Vec<Range>,
    levels: u64,
    readers: usize,
    unsure: bool,
}

fn run(view: &mut View<'_>) -> Vec<Finding> {
    let reads: Vec<Read> = (0..view.doc.scales.len()).map(|scale| read_through(view, scale)).collect();
    let mut found = Vec::new();
    for (at, (scale, read)) in view.doc.scales.iter().zip(&reads).enumerate() {
        let answered =
            |answer: &AnswerType| matches!(answer, AnswerType::Level { scale: by } if *by == scale.id);
        let is_answer = view.doc.questions.iter().map(|question| &question.answer).any(answered)
            || view.doc.facts.iter().map(|fact| &fact.value).any(answered)
            || view.doc.effects.as_ref().is_some_and(|effects| effects.scale == scale.id);
        if read.unsure || read.readers == 0 {
            continue;
        }
        let Some(rule) = view.program.scales.get(at) else { continue };
        let [s_sv, s_en] = quoted(&titled(&scale.title, &scale.id));
        if !read.ranges.is_empty() {
            for (number, band) in rule.bands.iter().enumerate() {
                if read.ranges.iter().any(|range| meets(band, *range)) {
                    continue;
                }
                let consequence = said(
                    format!(
                        "Intervall {} på skalan {s_sv} nås aldrig av det som läses genom den.",
                        number + 1
                    ),
                    format!(
                        "Band {} of the scale {s_en} is never reached by what is read through it.",
                        number + 1
                    ),
                );
                let path = format!("/scales/{at}/bands/{number}");
                found.push(CHECK.found(path, titled(&scale.title, &scale.id), consequence));
            }
        }
        for (number, level) in scale.levels.iter().enumerate() {
            let by_band = rule.bands.iter().any(|band| band.gives == Stand::Level(number));
            // A level that is answered can be answered; one behind a band is told with the band.
            if is_answer || read.levels >> number & 1 == 1 || (by_band && !read.ranges.is_empty()) {
                continue;
            }
            let title = titled(&level.title, &level.id);
            let [sv, en] = quoted(&title);
            let consequence = said(
                format!("Nivån {sv} på skalan {s_sv} nås aldrig av det som läses genom den."),
                format!("The level {en} of the scale {s_en} is never reached by what is read through it."),
            );
            found.push(CHECK.found(format!("/scales/{at}/levels/{number}"), title, consequence));
        }
    }
    found
}

/// Everything that criteria and nodes read through a scale.
fn read_through(view: &mut View<'_>, scale: usize) -> Read {
    let program = view.program;
    let mut read = Read::default();
    for (at, criterion) in program.criteria.iter().enumerate().filter(|(_, rule)| rule.scale == Some(scale)) {
        read.readers += 1;
        read.unsure |= !view.proof.is_sure(Element::Criterion(at));
        let run = view.proof.open();
        for item in 0..run.instances(criterion.list).max(1) {
            if let Possible::Numeric { low, high, .. } =
                run.quantity(&criterion.reads, Here::at(criterion.list, item))
            {
                let unit = |end: Exact| if criterion.kind == Kind::Money { end / 100 } else { end };
                read.ranges.push((low.map(unit), high.map(unit)));
            }
            let place = run.layout.criteria.get(at).map(|start| start + item);
            let cell = place.and_then(|place| run.state.criteria.get(place));
            read.levels |= cell.map_or(0, |cell| cell.levels);
        }
        // A level that a non-answer counts as is reached by it.
        let treatment = criterion.treatment;
        for rule in [treatment.not_described, treatment.not_applicable, treatment.missing] {
            if let NonAnswer::Counts { stand: Stand::Level(level), .. } = rule {
                read.levels |= 1 << level;
            }
        }
    }
    // What a node's score was before its scale is not kept.
    read.unsure |= program.nodes.iter().any(|node| node.scale == Some(scale));
    read
}

/// Whether some number of a range falls in a band.
fn meets(band: &Band, (low, high): Range) -> bool {
    let above = match (band.from, high) {
        (Some((from, inside)), Some(high)) => high > from || (high == from && inside),
        _ => true,
    };
    let below = match (band.to, low) {
        (Some((to, inside)), Some(low)) => low < to || (low == to && inside),
        _ => true,
    };
    above && below
}
