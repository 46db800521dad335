//! Goals of Agenda 2030 and of the strategy that criteria look at.

use hallbar_core::agenda2030::{Goal, Target};
use hallbar_core::handbook::Criterion;

use super::{Guide, texts};
use crate::markdown::Marked;

pub(super) fn write(guide: &mut Guide<'_>) {
    let looking: Vec<&Criterion> = guide
        .handbook()
        .criteria
        .iter()
        .filter(|criterion| !criterion.agenda.is_empty() || !criterion.goals.is_empty())
        .collect();
    if looking.is_empty() {
        return;
    }
    guide.heading(2, texts::GOALS);
    guide.said(texts::GOALS_NOTE);
    let agenda = looking.iter().any(|criterion| !criterion.agenda.is_empty());
    let strategy = looking.iter().any(|criterion| !criterion.goals.is_empty());
    let mut head = vec![guide.say(texts::CRITERION)];
    head.extend(strategy.then(|| guide.say(texts::STRATEGY_GOALS)));
    head.extend(agenda.then(|| guide.say(texts::AGENDA_GOALS)));
    let rows: Vec<Vec<Marked>> = looking
        .iter()
        .map(|criterion| {
            let mut row = vec![Marked::strong(&guide.names.title(&criterion.title, &criterion.id))];
            if strategy {
                let goals: Vec<String> =
                    criterion.goals.iter().map(|goal| guide.names.strategy_goal(goal)).collect();
                row.push(Marked::plain(&goals.join("; ")));
            }
            if agenda {
                let codes: Vec<String> = criterion.agenda.iter().map(|code| called(guide, code)).collect();
                row.push(Marked::plain(&codes.join("; ")));
            }
            row
        })
        .collect();
    guide.page.table(&head, &rows);
}

/// A goal or target with its label.
fn called(guide: &Guide<'_>, code: &str) -> String {
    let language = guide.names.language;
    let label = match (code.parse::<Goal>(), code.parse::<Target>()) {
        (Ok(goal), _) => goal.label(language),
        (_, Ok(target)) => target.label(language),
        _ => "",
    };
    format!("{} {label}", crate::words::own_line(code)).trim_end().to_owned()
}
