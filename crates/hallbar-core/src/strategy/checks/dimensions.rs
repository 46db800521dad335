use super::super::Dimension;
use super::super::StrategyPart as Part;
use super::super::Theme;
use super::super::check::{Check, Found, Phrase, Remark, View, met_or};
use super::super::tree::Tree;

pub(super) const CHECK: Check = Check {
    code: "RUS22",
    id: "dimensions",
    name: Phrase { sv: "Alla tre dimensioner finns med", en: "All three dimensions are there" },
    what: Phrase {
        sv: "Om strategin som helhet har mål för miljömässig, social och ekonomisk hållbarhet.",
        en: "Whether the strategy as a whole has goals for environmental, social and economic sustainability.",
    },
    why: Phrase {
        sv: "De tre dimensionerna ska vara en del av strategin.",
        en: "The three dimensions are to be part of the strategy.",
    },
    how: Phrase {
        sv: "Sätt mål för den dimension som saknas, eller visa vilket mål som bär den.",
        en: "Set goals for the dimension that is missing, or show which goal carries it.",
    },
    source: Phrase { sv: "SFS 2017:583 § 4", en: "SFS 2017:583, section 4" },
    themes: &[Theme::Governance],
    run,
};

fn run(view: &View<'_>) -> Found {
    let tree = &view.tree;
    let unknown = tree.unknown(Part::Dimensions) || tree.unknown(Part::Links) || tree.unknown(Part::Goals);
    let mut found = Found::default();
    for dimension in Dimension::ALL {
        let met = tree.goals.iter().any(|placed| Tree::serves(placed, dimension));
        let title = dimension.title();
        let note = || Some(Remark::new("inget mål för den", "no goal for it"));
        found.each(met_or(met, unknown), || (String::new(), title), note);
    }
    found
}
