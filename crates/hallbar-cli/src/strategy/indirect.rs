//! What the goals do to one another in turn, along a matrix.

use hallbar::report::figures;
use hallbar::strategy::{IndirectPull, PullWay};
use hallbar::{Interlinkages, Strategy};

use super::Looked;
use crate::layout::{Tone, own_line};
use crate::texts::{self, strategy as words};

/// Pairs of one kind that are shown; more are counted.
const MOST: usize = 8;

pub(super) fn write(looked: &mut Looked<'_>, strategy: &Strategy, matrix: &Interlinkages) {
    looked.heading(words::INDIRECT);
    let document = matrix.document();
    let name = format!("{} {}", own_line(&document.id), own_line(&document.version));
    let note = looked.fill(words::INDIRECT_NOTE, &[&name]);
    looked.page.paragraph(0, &note);
    let mut pulls = strategy.indirect_pulls(matrix);
    pulls.retain(|pull| looked.is_seen(pull.from) || looked.is_seen(pull.to));
    if pulls.is_empty() {
        looked.page.paragraph(0, looked.say(words::NOTHING_INDIRECT));
        return;
    }
    let mut losses: Vec<&IndirectPull<'_>> = pulls.iter().filter(|pull| pull.losses.0 < 0.0).collect();
    losses.sort_by(|a, b| a.losses.1.total_cmp(&b.losses.1).then(a.losses.0.total_cmp(&b.losses.0)));
    let mut gains: Vec<&IndirectPull<'_>> = pulls.iter().filter(|pull| pull.gains.1 > 0.0).collect();
    gains.sort_by(|a, b| b.gains.0.total_cmp(&a.gains.0).then(b.gains.1.total_cmp(&a.gains.1)));
    shown(looked, (words::HARDER, Tone::Bad), &losses, |pull| pull.losses, |way| way.counts.0 < 0.0);
    shown(looked, (words::EASIER, Tone::Good), &gains, |pull| pull.gains, |way| way.counts.1 > 0.0);
}

fn shown(
    looked: &mut Looked<'_>,
    (phrase, tone): (texts::Phrase, Tone),
    pulls: &[&IndirectPull<'_>],
    sum: fn(&IndirectPull<'_>) -> (f64, f64),
    counts: fn(&PullWay) -> bool,
) {
    if pulls.is_empty() {
        return;
    }
    let heading = looked.page.tone(tone, looked.say(phrase));
    looked.page.subheading(&heading);
    for pull in pulls.iter().take(MOST) {
        let mut ways: Vec<String> = Vec::new();
        for way in pull.ways.iter().filter(|way| counts(way)) {
            let said = format!("{} → {}", own_line(&way.by), own_line(&way.on));
            if !ways.contains(&said) {
                ways.push(said);
            }
        }
        let (from, to) = (looked.goal(pull.from), looked.goal(pull.to));
        let figure = figures::range(sum(pull), looked.language);
        let said = looked.fill(words::IN_TURN, &[&from, &to, &figure, &ways.join(", ")]);
        looked.page.hanging(0, "• ", &said);
    }
    if pulls.len() > MOST {
        let more = looked.fill(words::MORE, &[&(pulls.len() - MOST).to_string()]);
        looked.page.paragraph(2, &more);
    }
}
