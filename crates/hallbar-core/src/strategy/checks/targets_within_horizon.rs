use super::super::check::{Check, Found, Phrase, Remark, View, met_or};
use super::super::{StrategyIndicator, Theme};
use super::each::each_indicator;

pub(super) const CHECK: Check = Check {
    code: "RUS16",
    id: "targets_within_horizon",
    name: Phrase { sv: "Målåren ryms i strategin", en: "Target years lie within the horizon" },
    what: Phrase {
        sv: "Om målåren ligger senast på strategins slutår.",
        en: "Whether target years are no later than the strategy’s last year.",
    },
    why: Phrase {
        sv: "Ett mål bortom slutåret följer ingen upp.",
        en: "Nobody follows up a target beyond the last year.",
    },
    how: Phrase {
        sv: "Flytta målåret, eller sätt ett delmål på vägen.",
        en: "Move the target year, or set a step on the way.",
    },
    source: Phrase { sv: "Praxis i regionernas strategier", en: "Practice in the regions’ strategies" },
    themes: &[Theme::Governance],
    run,
};

fn run(view: &View<'_>) -> Found {
    let Some(horizon) = view.tree.document.horizon else {
        return Found::nothing_to_see(Remark::new("inget slutår är angivet", "no last year is stated"));
    };
    let none = Remark::new("ingen indikator har målår", "no indicator has a target year");
    let look = |indicator: &StrategyIndicator| {
        let year = indicator.target?.year?;
        let note = Remark::new(
            format!("målåret {year} ligger efter {horizon}"),
            format!("the target year {year} is after {horizon}"),
        );
        Some((met_or(year <= horizon, false), note))
    };
    each_indicator(view, look, none)
}
