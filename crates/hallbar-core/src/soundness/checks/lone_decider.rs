use super::super::check::{Basis, Check, Finding, View, Weight, said};
use super::super::words::{joined, quoted, titled};
use crate::phrase::Phrase;
use crate::program::{Element, Kind, Quant};

pub(super) const CHECK: Check = Check {
    code: "HS07",
    id: "lone-decider",
    name: Phrase { sv: "Ett svar avgör ensamt", en: "One answer decides alone" },
    what: Phrase {
        sv: "Om klassen är given så snart en enda fråga är besvarad, vad de andra svaren än är.",
        en: "Whether the class is settled once a single question is answered, whatever the other answers are.",
    },
    why: Phrase {
        sv: "Då är de andra frågorna prydnad. Är det meningen är frågan ett krav och bör stå som ett.",
        en: "The other questions are then for show. Where that is meant, the question is a requirement and should stand as one.",
    },
    how: Phrase {
        sv: "Jämna ut vikterna eller gränserna, eller gör frågan till ett krav.",
        en: "Even out weights or limits, or make the question a requirement.",
    },
    weight: Weight::Look,
    basis: Basis::Proved,
    run,
};

fn run(view: &mut View<'_>) -> Vec<Finding> {
    let Some(main) = view.program.main else { return Vec::new() };
    let sure = view.proof.is_sure(Element::Class(main))
        && (0..view.program.gates.len()).all(|gate| view.proof.is_sure(Element::Gate(gate)));
    let questions = view.program.inputs.iter().enumerate();
    let others = questions.filter(|(at, input)| {
        input.question.is_some() && view.proof.above(*at).contains(&Element::Class(main))
    });
    // Where the class can be withheld, whether the others are answered decides too.
    let withheld = view.program.nodes.get(main).is_some_and(|node| node.withheld.is_some());
    if !sure || withheld || others.count() < 2 {
        return Vec::new();
    }
    let program = view.program;
    let Some(classes) = program.nodes.get(main).and_then(|node| program.options.get(node.options?)) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for decider in &view.splits.deciders {
        let Some(input) = program.inputs.get(decider.input) else { continue };
        let (Kind::Ordinal(options), Some(question)) = (input.kind, input.question) else { continue };
        let Some(options) = program.options.get(options) else { continue };
        let title = titled(&input.title, &input.id);
        let [mut sv, mut en] = quoted(&title);
        let item = input
            .list
            .and_then(|list| program.lists.get(list))
            .and_then(|list| list.titles.get(decider.item));
        if let Some([i_sv, i_en]) = item.map(quoted) {
            (sv, en) = (format!("{sv} om {i_sv}"), format!("{en} about {i_en}"));
        }
        let pairs = decider.gives.iter().filter_map(|(option, class)| {
            let option = titled(options.titles.get(*option)?, options.ids.get(*option)?);
            let class = titled(classes.titles.get(*class)?, classes.ids.get(*class)?);
            let ([o_sv, o_en], [c_sv, c_en]) = (quoted(&option), quoted(&class));
            Some((format!("{o_sv} ger {c_sv}"), format!("{o_en} gives {c_en}")))
        });
        let (pairs_sv, pairs_en): (Vec<String>, Vec<String>) = pairs.unzip();
        let list = |pairs: &[String], and, more| {
            joined(&pairs.iter().map(String::as_str).collect::<Vec<_>>(), and, more)
        };
        let consequence = said(
            format!("Svaret på {sv} avgör klassen ensamt: {}.", list(&pairs_sv, "och", "till")),
            format!("The answer to {en} decides the class alone: {}.", list(&pairs_en, "and", "more")),
        );
        let reads =
            |quant: &Quant| matches!(quant, Quant::Input { input: read, .. } if *read == decider.input);
        let criterion = program.criteria.iter().position(|rule| reads(&rule.reads));
        let path = criterion.map_or_else(|| format!("/questions/{question}"), |at| format!("/criteria/{at}"));
        found.push(CHECK.found(path, title, consequence));
    }
    found
}
