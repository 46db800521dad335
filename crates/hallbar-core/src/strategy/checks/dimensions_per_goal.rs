use super::super::check::{Check, Found, Phrase, Remark, View, met_or};
use super::super::tree::Tree;
use super::super::{Dimension, StrategyPart as Part, Theme};
use super::each::each_goal;
use crate::Language;

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
    let untold = [Part::Dimensions, Part::Links, Part::Goals].into_iter().any(|part| tree.unknown(part));
    let missing = |number: usize| {
        let serves = move |dimension| tree.below(number).iter().any(|goal| Tree::serves(goal, dimension));
        Dimension::ALL.into_iter().filter(move |dimension| !serves(*dimension))
    };
    let look = |number| met_or(missing(number).next().is_none(), untold);
    let note = |number| {
        let named = |language| {
            let titles = missing(number).map(|dimension| dimension.title().get(language).to_owned());
            titles.collect::<Vec<_>>().join(if language == Language::Swedish { " och " } else { " and " })
        };
        let (sv, en) = (named(Language::Swedish), named(Language::English));
        Remark::new(format!("utan {sv} dimension"), format!("without the {en} dimension"))
    };
    each_goal(view, |placed| placed.parent.is_none(), look, note)
}
