use super::super::StrategyPart as Part;
use super::super::Theme;
use super::super::check::{Check, Found, Phrase, Remark, View};
use crate::RoughDate;
use crate::assessment::Ternary;

pub(super) const CHECK: Check = Check {
    code: "RUS05",
    id: "review",
    name: Phrase { sv: "Översyn inom fyra år", en: "Review within four years" },
    what: Phrase {
        sv: "Om strategin har antagits, reviderats eller setts över under de senaste fyra åren.",
        en: "Whether the strategy has been adopted, revised or reviewed in the last four years.",
    },
    why: Phrase {
        sv: "Strategin ska ses över minst en gång per mandatperiod, så att den som styr länet har prövat den.",
        en: "The strategy is to be reviewed at least once per term of office, so that those who govern the county have tried it.",
    },
    how: Phrase {
        sv: "Gör en översyn och skriv när den gjordes, också om inget ändrades.",
        en: "Make a review and say when, also where nothing was changed.",
    },
    source: Phrase {
        sv: "SFS 2017:583 § 7; praxis: en gång per mandatperiod",
        en: "SFS 2017:583, section 7; practice: once per term of office",
    },
    themes: &[Theme::Governance],
    run,
};

fn run(view: &View<'_>) -> Found {
    let document = view.tree.document;
    let parts = [
        (document.reviewed, "/reviewed", Part::Reviewed),
        (document.revised, "/revised", Part::Revised),
        (document.adopted, "/adopted", Part::Adopted),
    ];
    // What is to be done one day has not been done.
    let has_been = |date: &RoughDate| view.day.is_none_or(|day| date.first() <= day);
    let known = parts.iter().filter_map(|(date, path, _)| Some((date.filter(has_been)?, *path)));
    let latest: Option<(RoughDate, &str)> = known.max_by_key(|(date, _)| (date.last(), date.first()));
    // A later review may have been made that the document does not tell.
    let perhaps_later = parts.iter().any(|(date, _, part)| date.is_none() && view.tree.unknown(*part));
    let Some((date, path)) = latest else {
        let note = Remark::new(
            "ingen dag för beslut eller översyn är angiven",
            "no day of decision or review is stated",
        );
        return Found::one(if perhaps_later { Ternary::Open } else { Ternary::No }, "", note);
    };
    let Some(day) = view.day else {
        let note = Remark::new("dagen för granskningen är inte angiven", "the day of the check is not given");
        return Found::one(Ternary::Open, path, note);
    };
    let four_years_on = |from: crate::Date| from.months_later(48);
    let within = |from| four_years_on(from).is_none_or(|limit| limit >= day);
    let told = Remark::new(format!("senast känd: {date}"), format!("last known: {date}"));
    match (within(date.first()), within(date.last())) {
        (true, _) => Found::yes(path, date.to_string()),
        (false, true) => Found::one(Ternary::Open, path, told),
        (false, false) if perhaps_later => Found::one(Ternary::Open, path, told),
        (false, false) => Found::one(Ternary::No, path, told),
    }
}
