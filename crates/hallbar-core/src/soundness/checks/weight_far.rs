use super::super::check::{Basis, Check, Finding, View, Weight, said};
use super::super::words::{number, quoted, titled};
use crate::Text;
use crate::handbook::Aggregation;
use crate::kernel::Cell;
use crate::phrase::Phrase;
use crate::program::{Element, Leaf};

pub(super) const CHECK: Check = Check {
    code: "HS08",
    id: "weight-far",
    name: Phrase {
        sv: "Vikten i praktiken är en annan än den angivna",
        en: "The weight in effect is not the weight given",
    },
    what: Phrase {
        sv: "Om delar som vägs ihop har lika långa skalor. En del väger i praktiken sin vikt gånger avståndet mellan dess lägsta och högsta poäng.",
        en: "Whether parts that are weighed together have scales of one length. In effect a part weighs its weight times the distance from its least to its most points.",
    },
    why: Phrase {
        sv: "Två delar med vikten 0,2 väger inte lika om den ena ger 0–5 poäng och den andra 0–1.",
        en: "Two parts of weight 0.2 do not weigh the same where one gives 0–5 points and the other 0–1.",
    },
    how: Phrase {
        sv: "Ge delarna skalor med samma spann, eller räkna om vikterna så att de blir som det är tänkt.",
        en: "Give the parts scales of one span, or change the weights so that they come out as meant.",
    },
    weight: Weight::Look,
    basis: Basis::Proved,
    run,
};

/// How many times more or less than said, and how many per cent of the whole, a weight must be off to be told.
const TIMES: f64 = 2.0;
const POINTS: f64 = 0.10;

struct Weighed {
    number: usize,
    given: f64,
    span: f64,
    low: f64,
    high: f64,
    title: Text,
}

fn run(view: &mut View<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for at in 0..view.doc.nodes.len() {
        let parts = weighed(view, at);
        let given: f64 = parts.iter().map(|part| part.given).sum();
        let whole: f64 = parts.iter().map(|part| part.given * part.span).sum();
        if parts.len() < 2 || given <= 0.0 || whole <= 0.0 {
            continue;
        }
        for part in parts.iter().filter(|part| part.given > 0.0 && part.span > 0.0) {
            let (said_to, weighs) = (part.given / given, part.given * part.span / whole);
            let off = weighs >= said_to * TIMES || weighs * TIMES <= said_to;
            if !off || (weighs - said_to).abs() < POINTS {
                continue;
            }
            let [sv, en] = quoted(&part.title);
            let [g_sv, g_en] = number(said_to * 100.0, 1);
            let [e_sv, e_en] = number(weighs * 100.0, 1);
            let ([l_sv, l_en], [h_sv, h_en]) = (number(part.low, 3), number(part.high, 3));
            let consequence = said(
                format!(
                    "{sv} har {g_sv} % av vikten men väger i praktiken {e_sv} %: den ger {l_sv} till {h_sv} poäng, de andra delarna har andra spann."
                ),
                format!(
                    "{en} has {g_en}% of the weight and weighs {e_en}% in effect: it gives {l_en} to {h_en} points, and the other parts have other spans."
                ),
            );
            let path = format!("/nodes/{at}/parts/{}", part.number);
            found.push(CHECK.found(path, part.title.clone(), consequence));
        }
    }
    found
}

/// The parts that are weighed together, where weights are given or a mean is taken.
fn weighed(view: &mut View<'_>, at: usize) -> Vec<Weighed> {
    let (doc, program) = (view.doc, view.program);
    let (Some(node), Some(rule)) = (doc.nodes.get(at), program.nodes.get(at)) else { return Vec::new() };
    let weights = node.parts.iter().any(|part| part.weight.is_some() && !part.bonus);
    let weighs = match node.rule {
        // Plain points are their own weight: nobody said another.
        Aggregation::Sum => weights,
        Aggregation::Mean => true,
        _ => false,
    };
    let sure = rule.parts.iter().all(|part| match part.of {
        Leaf::Criterion(at) => view.proof.is_sure(Element::Criterion(at)),
        Leaf::Node(at) => view.proof.is_sure(Element::Node(at)),
    });
    if !weighs || !sure || rule.parts.iter().any(|part| part.spread) {
        return Vec::new();
    }
    let run = view.proof.open();
    let mut found = Vec::new();
    for (number, part) in rule.parts.iter().enumerate().filter(|(_, part)| !part.bonus) {
        let cell: Cell = run.part_cell(part, 0);
        if cell.low.is_nan() || cell.high.is_nan() {
            return Vec::new();
        }
        let (title, id) = match part.of {
            Leaf::Criterion(at) => doc.criteria.get(at).map(|rule| (&rule.title, &rule.id)),
            Leaf::Node(at) => doc.nodes.get(at).map(|rule| (&rule.title, &rule.id)),
        }
        .map_or_else(Default::default, |(title, id)| (title.clone(), id.clone()));
        found.push(Weighed {
            number,
            given: part.weight.abs(),
            span: cell.high - cell.low,
            low: cell.low,
            high: cell.high,
            title: titled(&title, &id),
        });
    }
    found
}
