use super::super::StrategyPart as Part;
use super::super::Theme;
use super::super::check::{Check, Found, Phrase, Remark, View, met_or};
use crate::assessment::Ternary;

pub(super) const CHECK: Check = Check {
    code: "RUS04",
    id: "horizon_ahead",
    name: Phrase { sv: "Slutåret har inte passerat", en: "The horizon has not passed" },
    what: Phrase {
        sv: "Om slutåret ligger framför den dag som strategin granskas.",
        en: "Whether the last year lies ahead of the day of the check.",
    },
    why: Phrase {
        sv: "När tiden är ute styr strategin inte längre det som beslutas i dag.",
        en: "Once its time is up, the strategy no longer guides what is decided today.",
    },
    how: Phrase {
        sv: "Besluta om en ny strategi, eller förläng den som gäller.",
        en: "Decide on a new strategy, or prolong the one in force.",
    },
    source: Phrase { sv: "Praxis i regionernas strategier", en: "Practice in the regions’ strategies" },
    themes: &[Theme::Governance],
    run,
};

fn run(view: &View<'_>) -> Found {
    match (view.tree.document.horizon, view.day) {
        (Some(year), Some(day)) if year >= day.year() => Found::yes("/horizon", year.to_string()),
        (Some(year), Some(day)) => {
            let note = Remark::new(
                format!("slutåret {year} hade passerat den {day}"),
                format!("the last year, {year}, had passed on {day}"),
            );
            Found::one(Ternary::No, "/horizon", note)
        }
        (Some(_), None) => {
            let note =
                Remark::new("dagen för granskningen är inte angiven", "the day of the check is not given");
            Found::one(Ternary::Open, "/horizon", note)
        }
        (None, _) => {
            let note = Remark::new("inget slutår är angivet", "no last year is stated");
            Found::one(met_or(false, view.tree.unknown(Part::Horizon)), "", note)
        }
    }
}
