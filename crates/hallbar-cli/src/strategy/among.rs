//! What the goals do to one another, and the conflicts that the strategy states.

use hallbar::agenda2030::Code;
use hallbar::strategy::PairPull;

use super::{Looked, all};
use crate::layout::{Tone, own_line};
use crate::texts::{self, strategy as words};

/// Pairs of one kind that are shown; more are counted.
const MOST: usize = 8;

pub(super) fn write(looked: &mut Looked<'_>) {
    if looked.seen.is_some() {
        goals(looked);
    }
    looked.heading(words::AMONG);
    let pairs = std::mem::take(&mut looked.pulls.pairs);
    let kind = |strength: fn(&PairPull<'_>) -> (u32, u32)| {
        let mut some: Vec<&PairPull<'_>> = pairs.iter().filter(|pair| strength(pair).1 > 0).collect();
        // The strongest first; those of equal strength as the document has them.
        some.sort_by_key(|pair| std::cmp::Reverse(strength(pair)));
        some
    };
    let (apart, together) = (kind(|pair| pair.losses), kind(|pair| pair.gains));
    if pairs.is_empty() {
        looked.page.paragraph(0, looked.say(words::NO_PAIRS));
    } else if apart.is_empty() {
        looked.page.paragraph(0, looked.say(words::NONE_APART));
    }
    shown(looked, words::APART, Tone::Bad, &apart, |pair| &pair.apart_on);
    shown(looked, words::TOGETHER, Tone::Good, &together, |pair| &pair.together_on);
    conflicts(looked);
}

fn goals(looked: &mut Looked<'_>) {
    looked.heading(words::THEME_GOALS);
    let seen = all(&looked.document.goals).filter(|goal| looked.is_seen(&goal.id));
    let seen: Vec<String> = seen.map(|goal| own_line(&goal.title)).collect();
    if seen.is_empty() {
        looked.page.paragraph(0, looked.say(words::NO_THEME_GOALS));
    }
    for title in seen {
        looked.page.hanging(0, "• ", &title);
    }
}

fn shown(
    looked: &mut Looked<'_>,
    phrase: texts::Phrase,
    tone: Tone,
    pairs: &[&PairPull<'_>],
    codes: for<'p> fn(&'p PairPull<'_>) -> &'p Vec<Code>,
) {
    if pairs.is_empty() {
        return;
    }
    let heading = looked.page.tone(tone, looked.say(phrase));
    looked.page.subheading(&heading);
    for pair in pairs.iter().take(MOST) {
        let on: Vec<String> = codes(pair).iter().map(|code| named(looked, *code)).collect();
        let (a, b) = (looked.goal(pair.a), looked.goal(pair.b));
        let said = looked.fill(words::PAIR_ON, &[&a, &b, &on.join(", ")]);
        looked.page.hanging(0, "• ", &said);
    }
    if pairs.len() > MOST {
        let more = looked.fill(words::MORE, &[&(pairs.len() - MOST).to_string()]);
        looked.page.paragraph(2, &more);
    }
}

/// A code with the label of what it stands for.
fn named(looked: &Looked<'_>, code: Code) -> String {
    let label = match code {
        Code::Target(target) => target.label(looked.language),
        Code::Goal(goal) => goal.label(looked.language),
        Code::Indicator(_) => return code.to_string(),
    };
    format!("{code} {label}")
}

fn conflicts(looked: &mut Looked<'_>) {
    let document = looked.document;
    if document.conflicts.is_empty() {
        return;
    }
    looked.page.subheading(looked.say(words::CONFLICTS));
    for conflict in &document.conflicts {
        let side =
            |side: &String| side.parse().map_or_else(|_| looked.goal(side), |code| named(looked, code));
        let sides: Vec<String> = conflict.between.iter().map(side).collect();
        looked.page.hanging(0, "• ", &format!("{} ({})", own_line(&conflict.title), sides.join(" – ")));
        let standpoint = match (&conflict.standpoint, &conflict.by) {
            (None, _) => looked.page.tone(Tone::Bad, looked.say(words::NO_STANDPOINT)),
            (Some(standpoint), None) => looked.fill(words::STANDPOINT, &[&own_line(standpoint)]),
            (Some(standpoint), Some(by)) => {
                looked.fill(words::STANDPOINT_BY, &[&own_line(standpoint), &own_line(by)])
            }
        };
        looked.page.paragraph(2, &standpoint);
    }
}
