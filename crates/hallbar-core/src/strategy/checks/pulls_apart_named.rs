use super::super::Direction;
use super::super::StrategyPart as Part;
use super::super::Theme;
use super::super::check::{Check, Found, Phrase, Remark, View, met_or};
use super::super::pull::{Which, meetings};
use crate::Text;

pub(super) const CHECK: Check = Check {
    code: "RUS26",
    id: "pulls_apart_named",
    name: Phrase {
        sv: "Egna mål som drar åt olika håll är angivna som konflikt",
        en: "Own goals that pull apart are stated as a conflict",
    },
    what: Phrase {
        sv: "Om varje delmål som ett mål stödjer och ett annat motverkar är angivet som målkonflikt.",
        en: "Whether each target that one goal supports and another hinders is stated as a conflict.",
    },
    why: Phrase {
        sv: "Annars arbetar regionen emot sig själv utan att ha valt det.",
        en: "Otherwise the region works against itself without having chosen to.",
    },
    how: Phrase {
        sv: "Ange konflikten mellan de två målen, eller med delmålet, och skriv ett ställningstagande.",
        en: "State the conflict between the two goals, or with the target, and write a standpoint.",
    },
    source: Phrase { sv: "Egen regel", en: "Our own rule" },
    themes: &[Theme::Governance],
    run,
};

fn run(view: &View<'_>) -> Found {
    let tree = &view.tree;
    let mut found = Found::default();
    let mut any = false;
    for meeting in meetings(tree, Which::Apart) {
        any = true;
        let named = tree.document.conflicts.iter().any(|conflict| {
            let sides = &conflict.between;
            let has =
                |number: usize| tree.goals.get(number).is_some_and(|placed| sides.contains(&placed.goal.id));
            let code = sides.iter().any(|side| side.parse() == Ok(meeting.on));
            has(meeting.a) && has(meeting.b) || code && (has(meeting.a) || has(meeting.b))
        });
        let title = |number: usize| tree.goals.get(number).map_or("", |placed| placed.goal.name());
        let place = || {
            (
                tree.path(meeting.a).to_owned(),
                Text::swedish(format!("{} – {}", title(meeting.a), title(meeting.b))),
            )
        };
        let note = || {
            let on = meeting.on;
            Some(Remark::new(format!("drar åt olika håll i {on}"), format!("pull apart on {on}")))
        };
        found.each(met_or(named, tree.unknown(Part::Conflicts)), place, note);
    }
    if any {
        return found;
    }
    let looked = tree.pulls().any(|(_, pull)| pull.direction == Direction::Hinders);
    if looked && !tree.unknown(Part::Links) {
        Found::nothing_fails(Remark::new("inga egna mål drar åt olika håll", "no own goals pull apart"))
    } else {
        Found::nothing_to_see(Remark::new(
            "inga egna mål drar åt olika håll enligt det som är känt",
            "no own goals pull apart by what is known",
        ))
    }
}
