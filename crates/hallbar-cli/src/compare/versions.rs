//! What changed from one version to another.

mod document;
mod goals;

use hallbar::strategy::{CheckOutcome, CodeChanges, VersionComparison};

use super::Sheet;
use crate::layout::{Tone, own_line};
use crate::texts::Phrase;
use crate::texts::compare as texts;

pub(super) fn write(sheet: &mut Sheet<'_>, compared: &VersionComparison, backwards: bool) {
    head(sheet, compared, backwards);
    brief(sheet, compared);
    let [before, after] = columns(compared);
    sheet.assessed([&before, &after]);
    document::write(sheet, &compared.document);
    goals::write(sheet, &compared.goals);
    agenda(sheet, compared);
    checks(sheet, compared, [&before, &after]);
    figures(sheet, compared, [&before, &after]);
}

fn head(sheet: &mut Sheet<'_>, compared: &VersionComparison, backwards: bool) {
    let later = [&compared.after.title, &compared.after.id];
    let title = later.into_iter().find(|title| !title.trim().is_empty()).map(|title| own_line(title));
    let [before, after] = columns(compared);
    let versions = |name: &str| match compared.before.id == compared.after.id {
        true => sheet.fill(texts::VERSION, &[name]),
        false => name.to_owned(),
    };
    let said =
        sheet.fill(texts::VERSIONS, &[&title.unwrap_or_default(), &versions(&before), &versions(&after)]);
    sheet.page.title(&said);
    sheet.page.paragraph(0, sheet.say(texts::AS_VERSIONS));
    if backwards {
        sheet.page.paragraph(0, &sheet.page.tone(Tone::Open, sheet.say(texts::BACKWARDS)));
    }
    if let Some(theme) = compared.theme {
        let said = sheet.fill(texts::THEME, &[&sheet.quote(theme.title().get(sheet.language))]);
        sheet.page.paragraph(0, &said);
    }
    sheet.without_day();
}

/// What the two columns are called: by their versions, and by their ids too where these differ.
fn columns(compared: &VersionComparison) -> [String; 2] {
    let same = compared.before.id == compared.after.id;
    [&compared.before, &compared.after].map(|name| match same {
        true => own_line(&name.version),
        false => own_line(&format!("{} {}", name.id, name.version)),
    })
}

fn brief(sheet: &mut Sheet<'_>, compared: &VersionComparison) {
    sheet.heading(texts::BRIEF);
    let nothing = compared.goals.is_empty() && compared.checks.is_empty() && compared.figures.is_empty();
    if nothing && compared.document == hallbar::strategy::DocumentChanges::default() {
        sheet.page.paragraph(0, sheet.say(texts::NOTHING));
        return;
    }
    let added = compared.goals.iter().filter(|change| change.before.is_none()).count();
    let gone = compared.goals.iter().filter(|change| change.after.is_none()).count();
    let changed = compared.goals.len() - added - gone;
    let numbers = [compared.kept, changed, added, gone].map(|number| number.to_string());
    let goals = sheet.fill(texts::SUM_GOALS, &numbers.each_ref().map(String::as_str));
    let (supported, hindered) = (&compared.coverage.supported_targets, &compared.coverage.hindered_targets);
    let agenda = sums(
        sheet,
        [
            (texts::MORE_SUPPORTED, supported.added.len()),
            (texts::FEWER_SUPPORTED, supported.removed.len()),
            (texts::MORE_HINDERED, hindered.added.len()),
            (texts::FEWER_HINDERED, hindered.removed.len()),
        ],
    );
    let turned = |wanted: Turn| {
        compared.checks.iter().filter(|change| turn(&change.from, &change.to) == wanted).count()
    };
    let checks = sums(
        sheet,
        [
            (texts::WORSE, turned(Turn::Worse)),
            (texts::BETTER, turned(Turn::Better)),
            (texts::SURER, turned(Turn::Surer)),
        ],
    );
    let told = [(texts::GOALS, goals), (texts::AGENDA, agenda), (texts::CHECKS, checks)];
    let pairs: Vec<(String, String)> =
        told.into_iter().map(|(label, text)| (sheet.say(label).to_owned(), text)).collect();
    sheet.page.pairs(0, &pairs);
}

/// What there is some of, counted.
fn sums<const N: usize>(sheet: &Sheet<'_>, parts: [(Phrase, usize); N]) -> String {
    let some = parts.into_iter().filter(|(_, number)| *number > 0);
    let said: Vec<String> = some.map(|(phrase, number)| sheet.fill(phrase, &[&number.to_string()])).collect();
    if said.is_empty() { sheet.say(texts::SAME).to_owned() } else { said.join(", ") }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Turn {
    Better,
    Worse,
    /// One end went up and the other down.
    Surer,
}

fn turn(from: &CheckOutcome, to: &CheckOutcome) -> Turn {
    match (to.low.cmp(&from.low), to.high.cmp(&from.high)) {
        (low, high) if low.is_ge() && high.is_ge() => Turn::Better,
        (low, high) if low.is_le() && high.is_le() => Turn::Worse,
        _ => Turn::Surer,
    }
}

fn agenda(sheet: &mut Sheet<'_>, compared: &VersionComparison) {
    let coverage = &compared.coverage;
    let told = [
        (texts::NOW_SUPPORTED, told(sheet, &coverage.supported_goals, &coverage.supported_targets, true)),
        (texts::NOT_SUPPORTED, told(sheet, &coverage.supported_goals, &coverage.supported_targets, false)),
        (texts::NOW_HINDERED, told(sheet, &coverage.hindered_goals, &coverage.hindered_targets, true)),
        (texts::NOT_HINDERED, told(sheet, &coverage.hindered_goals, &coverage.hindered_targets, false)),
    ];
    let pairs: Vec<(String, String)> =
        told.into_iter().filter_map(|(label, said)| Some((sheet.say(label).to_owned(), said?))).collect();
    if !pairs.is_empty() {
        sheet.heading(texts::AGENDA);
        sheet.page.pairs(0, &pairs);
    }
}

/// Whole goals that have come or gone, and then targets.
fn told(sheet: &Sheet<'_>, goals: &CodeChanges, targets: &CodeChanges, added: bool) -> Option<String> {
    let pick = |codes: &CodeChanges| if added { codes.added.clone() } else { codes.removed.clone() };
    let (goals, targets) = (pick(goals), pick(targets));
    let whole = (!goals.is_empty()).then(|| sheet.fill(texts::WHOLE_GOALS, &[&sheet.codes(&goals)]));
    let parts = (!targets.is_empty()).then(|| sheet.codes(&targets));
    let said: Vec<String> = [whole, parts].into_iter().flatten().collect();
    (!said.is_empty()).then(|| said.join("\n"))
}

fn checks(sheet: &mut Sheet<'_>, compared: &VersionComparison, columns: [&str; 2]) {
    if compared.checks.is_empty() {
        return;
    }
    sheet.heading(texts::CHECKS);
    let mut table = sheet.table(texts::CHECK, columns);
    // What got worse is told first, and what got better before what only became more certain.
    for wanted in [Turn::Worse, Turn::Better, Turn::Surer] {
        for change in compared.checks.iter().filter(|change| turn(&change.from, &change.to) == wanted) {
            let sign = match wanted {
                Turn::Worse => sheet.page.tone(Tone::Bad, "▼"),
                Turn::Better => sheet.page.tone(Tone::Good, "▲"),
                Turn::Surer => "·".to_owned(),
            };
            let name = format!("{sign} {}", change.check.name.get(sheet.language));
            table.row(vec![name, sheet.outcome(&change.from), sheet.outcome(&change.to)]);
        }
    }
    sheet.page.table(0, &table);
}

fn figures(sheet: &mut Sheet<'_>, compared: &VersionComparison, columns: [&str; 2]) {
    if compared.figures.is_empty() {
        return;
    }
    sheet.heading(texts::FIGURES);
    let mut table = sheet.table(texts::FIGURE, columns);
    for change in &compared.figures {
        let title = change.figure.title().get(sheet.language).to_owned();
        table.row(vec![title, sheet.range(change.from), sheet.range(change.to)]);
    }
    sheet.page.table(0, &table);
}
