use super::super::StrategyPart as Part;
use super::super::Theme;
use super::super::check::{Check, Found, Phrase, Remark, View, met_or};
use crate::Text;
use crate::assessment::Ternary;

pub(super) const CHECK: Check = Check {
    code: "RUS06",
    id: "follow_up",
    name: Phrase { sv: "Plan för uppföljning", en: "Plan for following up" },
    what: Phrase {
        sv: "Om det står hur strategin följs upp, och att det görs minst en gång om året.",
        en: "Whether it is said how the strategy is followed up, and that it is done at least yearly.",
    },
    why: Phrase {
        sv: "En strategi som ingen följer upp kan ingen lära av. Uppföljningen ska redovisas varje år.",
        en: "Nobody can learn from a strategy that is not followed up. The follow-up is reported every year.",
    },
    how: Phrase {
        sv: "Skriv hur, hur ofta och av vem strategin följs upp.",
        en: "Say how, how often and by whom the strategy is followed up.",
    },
    source: Phrase { sv: "SFS 2017:583 § 7", en: "SFS 2017:583, section 7" },
    themes: &[Theme::Governance],
    run,
};

fn run(view: &View<'_>) -> Found {
    let Some(plan) = &view.tree.document.follow_up else {
        let note = Remark::new("ingen plan för uppföljning är angiven", "no plan for following up is stated");
        return Found::one(met_or(false, view.tree.unknown(Part::FollowUp)), "", note);
    };
    let mut found = Found::yes("/follow_up", &plan.how);
    let (yearly, note) = match plan.every_months {
        Some(1..=12) => (Ternary::Yes, None),
        Some(months) => {
            let sv = format!("görs var {months}:e månad, mer sällan än en gång om året");
            (
                Ternary::No,
                Some(Remark::new(sv, format!("made every {months} months, less often than yearly"))),
            )
        }
        None => (Ternary::No, Some(Remark::new("det framgår inte hur ofta", "it is not said how often"))),
    };
    found.each(yearly, || ("/follow_up".into(), Text::swedish(&plan.how)), || note);
    found
}
