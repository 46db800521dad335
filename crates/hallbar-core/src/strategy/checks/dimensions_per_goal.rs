use super::super::Dimension;
use super::super::StrategyPart as Part;
use super::super::Theme;
use super::super::check::{Check, Found, Phrase, Remark, View, met_or};
use super::super::tree::Tree;
use crate::Language;
use crate::Text;

pub(super) const CHECK: Check = Check {
    code: "RUS23",
    id: "dimensions_per_goal",
    name: Phrase {
        sv: "Varje överordnat mål bär alla tre dimensioner",
        en: "Every top goal carries all three dimensions",
    },
    what: Phrase {
        sv: "Om varje mål på översta nivån, med målen under, tar med alla tre dimensioner.",
        en: "Whether each goal at the top, with those below it, takes in all three dimensions.",
    },
    why: Phrase {
        sv: "Dimensionerna ska vara integrerade. Ett mål för ekonomin som inte ser miljön skjuter konflikten framför sig.",
        en: "The dimensions are to be integrated. A goal for the economy that does not see the environment puts off the conflict.",
    },
    how: Phrase {
        sv: "Fråga för varje mål vad det betyder för de andra dimensionerna, och skriv det.",
        en: "Ask of each goal what it means for the other dimensions, and write it down.",
    },
    source: Phrase { sv: "SFS 2017:583 § 4", en: "SFS 2017:583, section 4" },
    themes: &[Theme::Governance],
    run,
};

fn run(view: &View<'_>) -> Found {
    let tree = &view.tree;
    if tree.goals.is_empty() {
        return Found::nothing_to_see(Remark::new("inga mål är angivna", "no goals are stated"));
    }
    let unknown = tree.unknown(Part::Dimensions) || tree.unknown(Part::Links) || tree.unknown(Part::Goals);
    let mut found = Found::default();
    for (number, placed) in tree.goals.iter().enumerate().filter(|(_, placed)| placed.parent.is_none()) {
        let serves =
            |dimension: &Dimension| tree.below(number).iter().any(|goal| Tree::serves(goal, *dimension));
        let missing: Vec<Text> = Dimension::ALL
            .iter()
            .filter(|dimension| !serves(dimension))
            .map(|dimension| dimension.title())
            .collect();
        let listed = |language| missing.iter().map(|text| text.get(language)).collect::<Vec<_>>().join(", ");
        let note = || {
            let (sv, en) = (listed(Language::Swedish), listed(Language::English));
            Some(Remark::new(format!("saknar: {sv}"), format!("lacks: {en}")))
        };
        found.each(
            met_or(missing.is_empty(), unknown),
            || (tree.path(number).to_owned(), Text::swedish(placed.goal.name())),
            note,
        );
    }
    found
}
