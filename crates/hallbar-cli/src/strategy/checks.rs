//! What the checks show, the worst first.

use hallbar::assessment::Ternary;
use hallbar::strategy::{CheckPlace, CheckResult, Standing};

use super::Looked;
use crate::layout::{Tone, own_line};
use crate::texts::{self, strategy as words};

/// Places that are shown of one remark; more are counted.
const MOST: usize = 5;

pub(super) fn write(looked: &mut Looked<'_>) {
    let checks = std::mem::take(&mut looked.checks);
    looked.heading(words::RESULT);
    if checks.is_empty() {
        looked.page.paragraph(0, looked.say(words::NO_CHECKS));
        return;
    }
    let of = |standing| checks.iter().filter(|result| result.standing() == standing).collect::<Vec<_>>();
    let [not_met, partly, met] = Standing::ALL.map(|standing| of(Some(standing)));
    let open = of(None);
    let numbers = [not_met.len(), partly.len(), open.len(), met.len()].into_iter().zip(words::SO_MANY);
    let some = numbers.filter(|(number, _)| *number > 0);
    let some: Vec<String> =
        some.map(|(number, phrase)| looked.fill(phrase, &[&number.to_string()])).collect();
    let summary = looked.fill(words::SUMMARY, &[&checks.len().to_string(), &some.join(", ")]);
    looked.page.paragraph(0, &summary);
    if !looked.has_day && looked.document.horizon.is_some() {
        looked.page.paragraph(0, looked.say(words::WITHOUT_DAY));
    }
    if !looked.document.unknown.is_empty() {
        looked.page.paragraph(0, looked.say(words::UNKNOWN_NOTE));
    }
    for (phrase, tone, results) in [(words::NOT_MET, Tone::Bad, not_met), (words::PARTLY, Tone::Open, partly)]
    {
        if !results.is_empty() {
            subheading(looked, phrase, tone);
        }
        for result in results {
            at_length(looked, result);
        }
    }
    if !open.is_empty() {
        subheading(looked, words::OPEN, Tone::Open);
    }
    for result in open {
        in_short(looked, result);
    }
    if !met.is_empty() {
        subheading(looked, words::MET, Tone::Good);
    }
    for result in met {
        let named = named(looked, result);
        looked.page.hanging(0, &code(result), &named);
    }
}

fn subheading(looked: &mut Looked<'_>, phrase: texts::Phrase, tone: Tone) {
    let text = looked.page.tone(tone, looked.say(phrase));
    looked.page.subheading(&text);
}

/// A check by its code, with room after it.
fn code(result: &CheckResult) -> String {
    format!("{}  ", result.check.code)
}

/// A check by its name, and how many of several things meet it.
fn named(looked: &Looked<'_>, result: &CheckResult) -> String {
    let name = result.check.name.get(looked.language);
    let all = result.met + result.not_met + result.open;
    // Where none is known to meet it, nought of so many would read as a judgement.
    if all < 2 || result.met == 0 && result.standing().is_none() {
        return name.to_owned();
    }
    format!("{name}: {}", looked.fill(words::OF, &[&result.met.to_string(), &all.to_string()]))
}

/// With every place, and what to do.
fn at_length(looked: &mut Looked<'_>, result: &CheckResult) {
    let name = named(looked, result);
    looked.page.hanging(0, &code(result), &name);
    for (note, places) in by_note(looked, result) {
        let said = remark(looked, note, &places);
        looked.page.hanging(7, "• ", &said);
    }
    let how = looked.fill(words::HOW, &[result.check.how.get(looked.language)]);
    looked.page.paragraph(7, &how);
}

/// What is to be said of places, and which they are. A place without a title follows as its line alone.
fn remark(looked: &Looked<'_>, note: String, places: &[&CheckPlace]) -> String {
    let titles = titles(looked, places);
    if places.iter().all(|place| place.title.is_empty()) {
        return if titles.is_empty() { note } else { format!("{note} ({titles})") };
    }
    if note.is_empty() { titles } else { format!("{note}: {titles}") }
}

/// On a line, with why it cannot be said.
fn in_short(looked: &mut Looked<'_>, result: &CheckResult) {
    let mut said = named(looked, result);
    match (result.low, result.high) {
        (Standing::Partly, _) => said.push_str(&format!(", {}", looked.say(words::AT_LEAST_PARTLY))),
        (_, Standing::Partly) => said.push_str(&format!(", {}", looked.say(words::AT_MOST_PARTLY))),
        _ => {}
    }
    let few = |(note, places): (String, Vec<&CheckPlace>)| {
        if places.len() > 3 { note } else { remark(looked, note, &places) }
    };
    let notes: Vec<String> = by_note(looked, result).into_iter().map(few).collect();
    looked.page.hanging(0, &code(result), &format!("{said} – {}", notes.join("; ")));
}

/// The places of a check by what is to be said of them, in their order. A single thing that meets it is left out.
fn by_note<'r>(looked: &Looked<'_>, result: &'r CheckResult) -> Vec<(String, Vec<&'r CheckPlace>)> {
    let mut all: Vec<(String, Vec<&CheckPlace>)> = Vec::new();
    for place in result.places.iter().filter(|place| place.meets != Ternary::Yes) {
        let note = place.note.as_ref().map(|note| own_line(note.get(looked.language))).unwrap_or_default();
        match all.iter_mut().find(|(known, _)| *known == note) {
            Some((_, places)) => places.push(place),
            None => all.push((note, vec![place])),
        }
    }
    all
}

fn titles(looked: &Looked<'_>, places: &[&CheckPlace]) -> String {
    let named = places.iter().filter(|place| !place.title.is_empty() || !place.path.is_empty());
    let mut titles: Vec<String> = named.map(|place| title(looked, place)).collect();
    if titles.len() > MOST + 1 {
        let more = titles.len() - MOST;
        titles.truncate(MOST);
        titles.push(looked.fill(words::MORE, &[&more.to_string()]));
    }
    titles.join("; ")
}

fn title(looked: &Looked<'_>, place: &CheckPlace) -> String {
    let title = looked.told(&place.title);
    let line = (!place.path.is_empty()).then(|| looked.places.line_of(&place.path)).flatten();
    match (title.is_empty(), line) {
        (false, Some(line)) => format!("{title} ({})", looked.fill(words::LINE, &[&line.to_string()])),
        (true, Some(line)) => looked.fill(words::LINE, &[&line.to_string()]),
        (_, None) => title,
    }
}
