//! Where the budget ends, and how the limits came out.

use hallbar::assessment::Ternary;
use hallbar::call::{Bound, CallLimit, LimitOn, Share};
use hallbar::portfolio::{Amount, LimitResult};
use hallbar::report::figures;

use super::{Words, Written, budget, ids};
use crate::layout::{Tone, own_line};
use crate::texts::Phrase;
use crate::texts::ranking as texts;

pub(super) fn write(written: &mut Written<'_>) {
    line(written);
    limits(written);
}

fn line(written: &mut Written<'_>) {
    let words = written.words();
    let Some(line) = &written.result.line else { return };
    written.heading(texts::BUDGET);
    let mut pairs = vec![
        (texts::BUDGET, budget(words, line.budget)),
        (texts::FITS_ROW, words.cases(line.fits)),
        (texts::LEFT, words.money(line.left)),
    ];
    for (label, rows) in [(texts::CUT_ROW, &line.cut), (texts::NEXT_ROW, &line.next)] {
        if !rows.is_empty() {
            pairs.push((label, ids(words, rows)));
        }
    }
    if !line.next_whole.is_empty() {
        let choice = words.fill(texts::WHOLE_CHOICE, &[&ids(words, &line.next_whole)]);
        pairs.push((texts::WHOLE_ROW, choice));
    }
    let pairs: Vec<(String, String)> =
        pairs.into_iter().map(|(label, text)| (words.say(label).to_owned(), text)).collect();
    written.page.pairs(0, &pairs);
    let all = i128::from(line.budget.hundredths());
    let enough = |row: &hallbar::portfolio::Row| row.cumulated.high.is_some_and(|high| high <= all);
    if !written.result.rows.is_empty() && written.result.rows.iter().all(enough) {
        let said = words.fill(texts::LINE_ALL, &[&words.money(line.left)]);
        written.page.paragraph(0, &said);
    }
}

fn limits(written: &mut Written<'_>) {
    let words = written.words();
    if written.result.limits.is_empty() {
        return;
    }
    written.heading(texts::LIMITS);
    let mut last = None;
    for told in &written.result.limits {
        let limit = usize::try_from(told.limit).ok().and_then(|at| written.result.terms.limits.get(at));
        let Some(limit) = limit else { continue };
        let each = matches!(limit.on, LimitOn::Each(_));
        if each && last != Some(told.limit) {
            written.page.paragraph(0, &words.limit(told.limit));
        }
        last = Some(told.limit);
        let subject = match (each, &told.value) {
            (false, _) => words.limit(told.limit),
            (true, Some(value)) => own_line(value),
            (true, None) => words.say(texts::VALUE_UNKNOWN).to_owned(),
        };
        let (tone, sign, word) = verdict(limit, told);
        let state = written.page.tone(tone, &format!("{sign} {}", words.say(word)));
        let mut said = format!("{subject}: {state}, {}", used(words, limit, told));
        for (number, phrase) in
            [(told.passed_over, texts::STOPPED_CASES), (told.doubtful, texts::DOUBTFUL_CASES)]
        {
            if number > 0 {
                said.push_str(&format!("; {}", words.fill(phrase, &[&words.cases(number)])));
            }
        }
        written.page.hanging(if each { 2 } else { 0 }, "• ", &said);
    }
}

/// A sign and a word for how a limit came out; the sign and the colour only repeat the word.
fn verdict(limit: &CallLimit, told: &LimitResult) -> (Tone, &'static str, Phrase) {
    match (told.holds, limit.bound) {
        (None, _) => (Tone::Open, "?", texts::NO_SHARE),
        (Some(Ternary::Open), _) => (Tone::Open, "?", texts::OPEN),
        (Some(Ternary::Yes), Bound::AtMost(_)) => (Tone::Good, "✓", texts::KEPT),
        (Some(Ternary::Yes), Bound::AtLeast(_)) => (Tone::Good, "✓", texts::MET),
        (Some(Ternary::No), _) => (Tone::Bad, "✗", texts::NOT_MET),
    }
}

/// `1 200 000 kr av högst 30 % av budgeten`.
fn used(words: Words<'_>, limit: &CallLimit, told: &LimitResult) -> String {
    let language = words.names.language;
    let share = match limit.bound.share() {
        Share::Money(money) => figures::money(money, language),
        Share::Percent(percent) => {
            let percent = figures::with_unit(&figures::decimal(percent, language), "%", language);
            words.fill(texts::OF_BUDGET, &[&percent])
        }
        Share::Cases(cases) => words.cases(cases.into()),
    };
    let amount = match limit.bound.share() {
        Share::Cases(_) => number(words, told.used),
        Share::Money(_) | Share::Percent(_) => words.money(told.used),
    };
    let phrase = match limit.bound {
        Bound::AtMost(_) => texts::AT_MOST,
        Bound::AtLeast(_) => texts::AT_LEAST,
    };
    words.fill(phrase, &[&amount, &share])
}

/// A number of cases, or from one number to another.
fn number(words: Words<'_>, amount: Amount) -> String {
    let text = |number: i128| number.to_string();
    words.between(amount, text, texts::RANGE_LINE)
}
