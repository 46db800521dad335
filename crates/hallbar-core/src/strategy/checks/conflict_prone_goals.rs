use super::super::StrategyPart as Part;
use super::super::Theme;
use super::super::check::{Check, Found, Phrase, Remark, View, agenda_title, met_or};
use super::super::tree::PRONE;
use crate::agenda2030::Goal;

pub(super) const CHECK: Check = Check {
    code: "RUS25",
    id: "conflict_prone_goals",
    name: Phrase {
        sv: "Mål som ofta står i konflikt är prövade",
        en: "Goals that are prone to conflict have been tried",
    },
    what: Phrase {
        sv: "Om strategin anger en målkonflikt för vart och ett av målen 6, 7 och 12–15 som den berör.",
        en: "Whether the strategy states a conflict for each of goals 6, 7 and 12–15 that it touches.",
    },
    why: Phrase {
        sv: "Vatten, energi, konsumtion, klimat, hav och skog är de mål där en vinst oftast är en förlust för något annat.",
        en: "Water, energy, consumption, climate, sea and forest are where a gain is most often a loss for something else.",
    },
    how: Phrase {
        sv: "Skriv vad som står mot vartannat, också om det är löst.",
        en: "Write what stands against what, also where it is settled.",
    },
    source: Phrase {
        sv: "Nilsson m.fl. (2016); Stockholm Environment Institute, korspåverkan mellan målen",
        en: "Nilsson et al. (2016); Stockholm Environment Institute, cross-impact of the goals",
    },
    themes: &[Theme::Tourism, Theme::Governance, Theme::Places, Theme::Business],
    run,
};

fn run(view: &View<'_>) -> Found {
    let tree = &view.tree;
    let linked = tree.linked_goals();
    let touched =
        PRONE.iter().filter(|number| linked >> **number & 1 == 1).filter_map(|number| Goal::new(*number));
    let mut found = Found::default();
    let mut any = false;
    for goal in touched {
        any = true;
        let title = agenda_title(goal);
        let met = met_or(tree.conflict_names(goal), tree.unknown(Part::Conflicts));
        let note = || {
            Some(Remark::new(
                "berörs, men ingen målkonflikt är angiven",
                "touched, and no conflict is stated",
            ))
        };
        found.each(met, || (String::new(), title), note);
    }
    if !any {
        let proposed = tree.proposed_goals();
        let by_proposals = PRONE.iter().any(|number| proposed >> number & 1 == 1);
        return Found::nothing_to_see(if by_proposals {
            Remark::new("berörs bara i förslagen", "touched only by proposals")
        } else {
            Remark::new("inget av dem är kopplat", "none of them is linked to")
        });
    }
    found
}
