use std::collections::BTreeMap;

use super::super::check::{Basis, Check, Finding, View, Weight, said};
use super::super::words::{quoted, titled};
use crate::phrase::Phrase;
use crate::program::{Leaf, Quant};

pub(super) const CHECK: Check = Check {
    code: "HS23",
    id: "counted-twice",
    name: Phrase { sv: "Samma svar räknas två gånger", en: "One answer counts twice" },
    what: Phrase {
        sv: "Om två kriterier som läser samma sak räknas in i samma nod.",
        en: "Whether two criteria that read the same thing count in the same node.",
    },
    why: Phrase {
        sv: "Svaret väger då dubbelt, utan att någon vikt säger det.",
        en: "The answer then weighs double, and no weight says so.",
    },
    how: Phrase {
        sv: "Ta bort det ena kriteriet, eller ge det som är kvar den vikt som är tänkt.",
        en: "Remove one of the criteria, or give the one that is left the weight that is meant.",
    },
    weight: Weight::Look,
    basis: Basis::Read,
    run,
};

fn run(view: &mut View<'_>) -> Vec<Finding> {
    let program = view.program;
    let mut found = Vec::new();
    for (node, rule) in program.nodes.iter().enumerate() {
        // Pillars that stand side by side add nothing up.
        if !(rule.rule.weighs() && rule.rule != crate::program::Aggregation::None) {
            continue;
        }
        let mut seen: BTreeMap<(usize, Option<usize>), usize> = BTreeMap::new();
        for (number, part) in rule.parts.iter().enumerate() {
            let Leaf::Criterion(at) = part.of else { continue };
            let Some(criterion) = program.criteria.get(at) else { continue };
            let Quant::Input { input, item } = criterion.reads else { continue };
            // Two that hold in different cases are not counted together.
            if criterion.when.is_some() || part.bonus {
                continue;
            }
            let Some(before) = seen.insert((input, item), at) else { continue };
            let names = |at: usize| {
                view.doc.criteria.get(at).map(|rule| titled(&rule.title, &rule.id)).unwrap_or_default()
            };
            let (title, other) = (names(at), names(before));
            let ([sv, en], [o_sv, o_en]) = (quoted(&title), quoted(&other));
            let asked =
                program.inputs.get(input).map(|input| titled(&input.title, &input.id)).unwrap_or_default();
            let [q_sv, q_en] = quoted(&asked);
            let consequence = said(
                format!("{sv} och {o_sv} läser båda {q_sv} och räknas ihop."),
                format!("{en} and {o_en} both read {q_en} and are counted together."),
            );
            found.push(CHECK.found(format!("/nodes/{node}/parts/{number}"), title, consequence));
        }
    }
    found
}
