use super::super::StrategyPart as Part;
use super::super::Theme;
use super::super::check::{Check, Found, Phrase, Remark, View, met_or};
use crate::Text;
use crate::assessment::Ternary;

pub(super) const CHECK: Check = Check {
    code: "RUS02",
    id: "analysis",
    name: Phrase { sv: "Analys av länets förutsättningar", en: "Analysis of the county’s conditions" },
    what: Phrase {
        sv: "Om strategin vilar på en analys, och när den gjordes.",
        en: "Whether the strategy rests on an analysis, and when it was made.",
    },
    why: Phrase {
        sv: "Utan en analys går det inte att säga varför just de här målen är valda. De tre dimensionerna ska finnas redan i analysen.",
        en: "Without an analysis nobody can say why these goals were chosen. All three dimensions are to be there already.",
    },
    how: Phrase {
        sv: "Namnge analysen och skriv när den gjordes.",
        en: "Name the analysis and say when it was made.",
    },
    source: Phrase { sv: "SFS 2017:583 § 4", en: "SFS 2017:583, section 4" },
    themes: &[Theme::Governance],
    run,
};

fn run(view: &View<'_>) -> Found {
    let Some(analysis) = &view.tree.document.analysis else {
        let note = Remark::new("ingen analys är angiven", "no analysis is stated");
        return Found::one(met_or(false, view.tree.unknown(Part::Analysis)), "", note);
    };
    let mut found = Found::yes("/analysis", &analysis.title);
    found.each(
        if analysis.when.is_some() { Ternary::Yes } else { Ternary::No },
        || ("/analysis".into(), Text::swedish(&analysis.title)),
        || Some(Remark::new("det framgår inte när den gjordes", "it is not said when it was made")),
    );
    found
}
