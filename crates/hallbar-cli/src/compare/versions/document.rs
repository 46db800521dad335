//! What changed in what is said of the strategy as a whole.

use hallbar::strategy::{Change, DocumentChanges, StatedConflict};

use super::super::Sheet;
use super::goals;
use crate::layout::own_line;
use crate::texts::Phrase;
use crate::texts::compare as texts;

pub(super) fn write(sheet: &mut Sheet<'_>, changed: &DocumentChanges) {
    if *changed == DocumentChanges::default() {
        return;
    }
    sheet.heading(texts::WHOLE);
    let mut rows: Vec<(Phrase, String)> = Vec::new();
    texts_of(sheet, changed, &mut rows);
    parts(sheet, changed, &mut rows);
    lists(sheet, changed, &mut rows);
    let pairs: Vec<(String, String)> =
        rows.into_iter().map(|(label, said)| (sheet.say(label).to_owned(), said)).collect();
    sheet.page.pairs(0, &pairs);
}

/// From one text to another.
fn turned<T>(change: &Option<Change<T>>, told: impl Fn(&T) -> String) -> Option<String> {
    let change = change.as_ref()?;
    let end = |end: &Option<T>| end.as_ref().map_or_else(|| "–".to_owned(), &told);
    Some(format!("{} → {}", end(&change.from), end(&change.to)))
}

fn texts_of(sheet: &Sheet<'_>, changed: &DocumentChanges, rows: &mut Vec<(Phrase, String)>) {
    let quote = |text: &String| sheet.quote(text);
    let told = [
        (texts::TITLE, turned(&changed.title, quote)),
        (texts::VISION, turned(&changed.vision, quote)),
        (texts::VISION_CALLED, turned(&changed.vision_called, quote)),
        (texts::HORIZON, turned(&changed.horizon, ToString::to_string)),
        (texts::ADOPTED, turned(&changed.adopted, ToString::to_string)),
        (texts::REVISED, turned(&changed.revised, ToString::to_string)),
        (texts::REVIEWED, turned(&changed.reviewed, ToString::to_string)),
        (texts::LEVELS, turned(&changed.levels, |levels| own_line(&levels.join(", ")))),
    ];
    rows.extend(told.into_iter().filter_map(|(label, said)| Some((label, said?))));
}

fn parts(sheet: &Sheet<'_>, changed: &DocumentChanges, rows: &mut Vec<(Phrase, String)>) {
    let analysis = turned(&changed.analysis, |analysis| match analysis.when {
        Some(when) => format!("{} ({when})", sheet.quote(&analysis.title)),
        None => sheet.quote(&analysis.title),
    });
    let follow_up = turned(&changed.follow_up, |plan| {
        let how = sheet.quote(&plan.how);
        let how = match plan.every_months {
            Some(months) => sheet.fill(texts::EVERY_MONTHS, &[&how, &months.to_string()]),
            None => how,
        };
        plan.by.as_ref().map_or_else(|| how.clone(), |by| format!("{how}, {}", own_line(by)))
    });
    let participation = turned(&changed.participation, |part| {
        let who = own_line(&part.who.join(", "));
        if who.is_empty() { sheet.quote(&part.how) } else { format!("{}: {who}", sheet.quote(&part.how)) }
    });
    let told =
        [(texts::ANALYSIS, analysis), (texts::FOLLOW_UP, follow_up), (texts::PARTICIPATION, participation)];
    rows.extend(told.into_iter().filter_map(|(label, said)| Some((label, said?))));
}

fn lists(sheet: &Sheet<'_>, changed: &DocumentChanges, rows: &mut Vec<(Phrase, String)>) {
    let perspectives = signed(&changed.perspectives, |one| {
        own_line(if one.title.is_empty() { &one.id } else { &one.title })
    });
    let out = signed_with(
        &changed.out_of_scope,
        |one| sheet.code(&one.goal),
        |_, _| Some(sheet.say(texts::REASON_CHANGED).to_owned()),
    );
    let conflicts = signed_with(
        &changed.conflicts,
        |one| own_line(if one.title.is_empty() { &one.id } else { &one.title }),
        |from, to| Some(sheet.say(conflict(from, to)).to_owned()),
    );
    let indicators = signed_with(
        &changed.indicators,
        |one| own_line(&one.title),
        |from, to| Some(goals::indicator(sheet, from, to)),
    );
    let told = [
        (texts::PERSPECTIVES, perspectives),
        (texts::OUT_OF_SCOPE, out),
        (texts::CONFLICTS, conflicts),
        (texts::INDICATORS, indicators),
    ];
    rows.extend(told.into_iter().filter(|(_, said)| !said.is_empty()));
    let part = |part: &hallbar::strategy::StrategyPart| sheet.say(texts::part(*part));
    let named =
        |pick: fn(&Change<hallbar::strategy::StrategyPart>) -> Option<hallbar::strategy::StrategyPart>| {
            let found: Vec<String> =
                changed.unknown.iter().filter_map(pick).map(|one| part(&one).to_owned()).collect();
            found.join(", ")
        };
    let told = [
        (texts::NOW_KNOWN, named(|change| change.from)),
        (texts::NO_LONGER_KNOWN, named(|change| change.to)),
    ];
    rows.extend(told.into_iter().filter(|(_, said)| !said.is_empty()));
}

fn signed<T>(changes: &[Change<T>], name: impl Fn(&T) -> String) -> String {
    signed_with(changes, name, |_, _| None)
}

/// A line each: `+` what is new, `−` what is gone, `~` what is another, and how.
fn signed_with<T>(
    changes: &[Change<T>],
    name: impl Fn(&T) -> String,
    how: impl Fn(&T, &T) -> Option<String>,
) -> String {
    let line = |change: &Change<T>| match (&change.from, &change.to) {
        (Some(from), Some(to)) => {
            let said = how(from, to).map(|how| format!(": {how}")).unwrap_or_default();
            format!("~ {}{said}", name(to))
        }
        (None, Some(to)) => format!("+ {}", name(to)),
        (Some(from), None) => format!("− {}", name(from)),
        (None, None) => String::new(),
    };
    changes.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn conflict(from: &StatedConflict, to: &StatedConflict) -> Phrase {
    match (&from.standpoint, &to.standpoint) {
        (None, Some(_)) => texts::STANDPOINT_ADDED,
        (Some(_), None) => texts::STANDPOINT_REMOVED,
        (from, to) if from != to => texts::STANDPOINT_CHANGED,
        _ => texts::OTHERWISE_CHANGED,
    }
}
