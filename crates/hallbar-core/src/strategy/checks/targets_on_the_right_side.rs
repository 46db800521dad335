use super::super::check::{Check, Found, Phrase, Remark, View, met_or};
use super::super::{Aim, StrategyIndicator, Theme};
use super::each::each_indicator;

pub(super) const CHECK: Check = Check {
    code: "RUS15",
    id: "targets_on_the_right_side",
    name: Phrase { sv: "Målvärdet ligger åt rätt håll", en: "The target lies the right way" },
    what: Phrase {
        sv: "Om målvärdet ligger åt det håll som indikatorn ska gå, för de indikatorer som har riktning och båda värdena.",
        en: "Whether the target lies the way the indicator is to go, of those with a direction and both values.",
    },
    why: Phrase {
        sv: "Annars är riktningen eller något av värdena fel.",
        en: "Otherwise the direction or one of the values is wrong.",
    },
    how: Phrase { sv: "Rätta riktningen eller värdet.", en: "Correct the direction or the value." },
    source: Phrase {
        sv: "OECD/JRC, Handbook on Constructing Composite Indicators (2008)",
        en: "OECD/JRC, Handbook on Constructing Composite Indicators (2008)",
    },
    themes: &[Theme::Governance],
    run,
};

fn run(view: &View<'_>) -> Found {
    let none = Remark::new(
        "ingen indikator har riktning, utgångsläge och målvärde",
        "no indicator has a direction, a baseline and a target",
    );
    let look = |indicator: &StrategyIndicator| {
        let (from, to) = (indicator.baseline?.value?, indicator.target?.value?);
        // A target that is the baseline lies neither way; another check tells it.
        let right = match indicator.direction? {
            Aim::Up if from != to => to > from,
            Aim::Down if from != to => to < from,
            _ => return None,
        };
        let sv = format!("från {from} till {to}").replace('.', ",");
        Some((met_or(right, false), Remark::new(sv, format!("from {from} to {to}"))))
    };
    each_indicator(view, look, none)
}
