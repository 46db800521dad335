//! What the goals do to Agenda 2030, gains and losses apart.

use hallbar::agenda2030::Goal;

use super::{Looked, all};
use crate::layout::{Column, Table, own_line};
use crate::texts::strategy as words;

pub(super) fn write(looked: &mut Looked<'_>) {
    looked.heading(words::AGENDA);
    if looked.pulls.by_agenda_goal.is_empty() {
        let said = if looked.seen.is_some() { words::NO_THEME_LINKS } else { words::NO_LINKS };
        looked.page.paragraph(0, looked.say(said));
        return;
    }
    let mut table = Table::new(vec![
        Column::text(looked.say(words::GOAL)),
        Column::figure(looked.say(words::SUPPORTED)),
        Column::figure(looked.say(words::HINDERED)),
        Column::figure(looked.say(words::GAINS)),
        Column::figure(looked.say(words::LOSSES)),
    ]);
    for total in &looked.pulls.by_agenda_goal {
        table.row(vec![
            named(looked, total.on),
            number(total.supported),
            number(total.hindered),
            range(total.gains),
            range(total.losses),
        ]);
    }
    looked.page.table(0, &table);
    looked.page.paragraph(0, looked.say(words::STRENGTH));
    if all(&looked.document.goals).flat_map(|goal| &goal.links).any(|link| link.proposal) {
        looked.page.paragraph(0, looked.say(words::WITH_PROPOSALS));
    }
    looked.page.blank();
    // Under a theme the goals of others are not looked at.
    if looked.seen.is_none() {
        rest(looked);
    }
}

/// Goals of Agenda 2030 that nothing links to: those left out with a reason, and the others.
fn rest(looked: &mut Looked<'_>) {
    let out = &looked.document.out_of_scope;
    let is_out = |number: u8| out.iter().any(|left| left.goal == number.to_string());
    let is_linked = |number: u8| looked.pulls.by_agenda_goal.iter().any(|total| total.on == number);
    let missing = (1..=17).filter(|number| !is_linked(*number) && !is_out(*number));
    let missing: Vec<String> = missing.map(|number| named(looked, number)).collect();
    if !missing.is_empty() {
        let said = looked.fill(words::NOT_LINKED, &[&missing.join(", ")]);
        looked.page.paragraph(0, &said);
    }
    for left in out {
        let goal = left
            .goal
            .parse()
            .map_or_else(|_| own_line(&left.goal), |goal: Goal| named(looked, goal.number()));
        let reason = left.reason.as_deref().map_or_else(|| looked.say(words::NO_REASON).to_owned(), own_line);
        let said = looked.fill(words::LEFT_OUT, &[&goal, &reason]);
        looked.page.paragraph(0, &said);
    }
}

fn named(looked: &Looked<'_>, number: u8) -> String {
    Goal::new(number).map_or_else(String::new, |goal| format!("{goal} {}", goal.label(looked.language)))
}

/// A number, with a dash for none so that what is there stands out.
fn number(number: usize) -> String {
    if number == 0 { "–".to_owned() } else { number.to_string() }
}

fn range((low, high): (u32, u32)) -> String {
    match (low, high) {
        (0, 0) => "–".to_owned(),
        (low, high) if low == high => low.to_string(),
        (low, high) => format!("{low}–{high}"),
    }
}
