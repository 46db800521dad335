use super::super::Theme;
use super::super::check::{Check, Found, Phrase, Remark, View, met_or};
use super::super::{Aim, Reading};
use crate::Text;

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
    let mut found = Found::default();
    let mut any = false;
    for (path, indicator) in view.tree.indicators() {
        let value = |reading: Option<Reading>| reading.and_then(|reading| reading.value);
        let (Some(from), Some(to)) = (value(indicator.baseline), value(indicator.target)) else { continue };
        let right = match indicator.direction {
            Some(Aim::Up) if from != to => to > from,
            Some(Aim::Down) if from != to => to < from,
            _ => continue,
        };
        any = true;
        let note = || {
            Some(Remark::new(
                format!("från {from} till {to}").replace('.', ","),
                format!("from {from} to {to}"),
            ))
        };
        found.each(met_or(right, false), || (path, Text::swedish(indicator.name())), note);
    }
    if !any {
        return Found::nothing_to_see(Remark::new(
            "ingen indikator har riktning, utgångsläge och målvärde",
            "no indicator has a direction, a baseline and a target",
        ));
    }
    found
}
