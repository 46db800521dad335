//! Whose decision falls differently, and why.

use std::collections::BTreeMap;

use hallbar::json::{CasesDiff, Moved};
use hallbar::shift::{Came, Stand};

use super::Sheet;
use crate::layout::own_line;
use crate::texts::handbook as texts;

/// Cases told one by one; the JSON has all of them.
const MOST: usize = 50;

pub(super) fn write(sheet: &mut Sheet<'_>, cases: &CasesDiff) {
    sheet.page.heading(sheet.say(texts::CASES));
    let [before, after] = cases.refused;
    let total = cases.moved.len();
    let said = sheet.fill(texts::CASES_ASSESSED, &[&cases.cases.to_string(), &total.to_string()]);
    sheet.page.paragraph(0, &said);
    if before > 0 || after > 0 {
        let (number, why) = cases.first_refused.clone().unwrap_or_default();
        let parts = [before.to_string(), after.to_string(), number.to_string(), own_line(&why)];
        let said = sheet.fill(texts::CASES_REFUSED, &[&parts[0], &parts[1], &parts[2], &parts[3]]);
        sheet.page.paragraph(0, &said);
    }
    if let Some((id, before, after)) = &cases.furthest {
        let parts = [cases.places_moved.to_string(), own_line(id), before.to_string(), after.to_string()];
        let said = sheet.fill(texts::PLACES_MOVED, &[&parts[0], &parts[1], &parts[2], &parts[3]]);
        sheet.page.paragraph(0, &said);
    }
    if total == 0 {
        return;
    }
    classes(sheet, cases);
    steps(sheet, cases);
    one_by_one(sheet, cases);
}

/// How many went from which class to which.
fn classes(sheet: &mut Sheet<'_>, cases: &CasesDiff) {
    let mut counts: BTreeMap<String, u64> = BTreeMap::new();
    for moved in cases.moved.iter().filter(|moved| moved.before.class != moved.after.class) {
        let way = format!("{} → {}", class(sheet, cases, &moved.before), class(sheet, cases, &moved.after));
        *counts.entry(way).or_default() += 1;
    }
    if counts.is_empty() {
        return;
    }
    sheet.page.subheading(sheet.say(texts::OTHER_CLASS));
    for (way, count) in counts {
        sheet.page.hanging(0, "• ", &format!("{way}: {count}"));
    }
}

/// What each step does alone, and what it takes all of them for.
fn steps(sheet: &mut Sheet<'_>, cases: &CasesDiff) {
    sheet.page.subheading(sheet.say(texts::CAUSES));
    let total = u64::try_from(cases.moved.len()).unwrap_or(u64::MAX);
    if cases.looked_into < total {
        let said = sheet.fill(texts::LOOKED_INTO, &[&cases.looked_into.to_string(), &total.to_string()]);
        sheet.page.paragraph(0, &said);
    }
    for step in cases.steps.iter().filter(|step| step.alone > 0 || step.needed > 0 || !step.tried) {
        let said = sheet.step(&step.changes);
        sheet.page.hanging(0, "• ", &said);
        let counts = [step.alone, step.needed, cases.looked_into].map(|count| count.to_string());
        let phrase = if step.tried { texts::STEP_DOES } else { texts::STEP_UNTRIED };
        let said = sheet.fill(phrase, &[&counts[0], &counts[1], &counts[2]]);
        sheet.page.paragraph(2, &said);
    }
    let looked = usize::try_from(cases.looked_into).unwrap_or(usize::MAX);
    let together = cases.moved.iter().take(looked).filter(|moved| moved.alone.is_empty()).count();
    if together > 0 {
        let said = sheet.fill(texts::TOGETHER, &[&together.to_string()]);
        sheet.page.hanging(0, "• ", &said);
    }
}

fn one_by_one(sheet: &mut Sheet<'_>, cases: &CasesDiff) {
    sheet.page.subheading(sheet.say(texts::ONE_BY_ONE));
    for moved in cases.moved.iter().take(MOST) {
        let told = told(sheet, cases, moved);
        sheet.page.hanging(0, "• ", &format!("{}: {told}", own_line(&moved.id)));
    }
    if let Some(more) = cases.moved.len().checked_sub(MOST).filter(|more| *more > 0) {
        let said = sheet.fill(texts::MORE_CASES, &[&more.to_string()]);
        sheet.page.paragraph(0, &said);
    }
}

/// What differs for a case.
fn told(sheet: &Sheet<'_>, cases: &CasesDiff, moved: &Moved) -> String {
    let mut parts = Vec::new();
    if moved.before.class != moved.after.class {
        parts.push(format!("{} → {}", class(sheet, cases, &moved.before), class(sheet, cases, &moved.after)));
    }
    for (name, before, after) in cases.yardstick.differences(&moved.before, &moved.after) {
        parts.push(format!(
            "{}: {} → {}",
            title(sheet, name),
            came(sheet, name, before),
            came(sheet, name, after)
        ));
    }
    if let [Some(before), Some(after)] = moved.places
        && before != after
    {
        let places = [before.to_string(), after.to_string()];
        parts.push(sheet.fill(texts::PLACE, &[&places[0], &places[1]]));
    }
    parts.join("; ")
}

fn class(sheet: &Sheet<'_>, cases: &CasesDiff, stand: &Stand) -> String {
    let id = |at: Option<u16>| at.and_then(|at| cases.yardstick.classes().get(usize::from(at)));
    let [low, high] = stand.class;
    match (id(low), id(high)) {
        (None, None) => sheet.say(texts::NO_CLASS).to_owned(),
        (low, high) if low == high => low.map(|id| title(sheet, id)).unwrap_or_default(),
        (low, high) => {
            let name = |id: Option<&String>| {
                id.map_or_else(|| sheet.say(texts::NO_CLASS).to_owned(), |id| title(sheet, id))
            };
            sheet.fill(texts::CLASS_RANGE, &[&name(low), &name(high)])
        }
    }
}

fn came(sheet: &Sheet<'_>, name: &str, came: Option<Came<'_>>) -> String {
    let is_stage =
        || sheet.sides.documents.iter().flat_map(|rules| &rules.stages).any(|stage| stage.id == name);
    match came {
        None => sheet.say(texts::NOT_THERE).to_owned(),
        Some(Came::Open) => sheet.say(texts::CAME_OPEN).to_owned(),
        Some(Came::No) => sheet.say(texts::CAME_NO).to_owned(),
        Some(Came::Yes) if is_stage() => sheet.say(texts::CAME_MET).to_owned(),
        Some(Came::Yes) => sheet.say(texts::CAME_HOLDS).to_owned(),
        Some(Came::Way(way)) => title(sheet, way),
    }
}

/// What a class, stage, consequence or way is called under either handbook.
fn title(sheet: &Sheet<'_>, id: &str) -> String {
    let titles = sheet.sides.documents.iter().rev().flat_map(|document| {
        let classes =
            document.nodes.iter().flat_map(|node| &node.classes).map(|class| (&class.id, &class.title));
        let stages = document.stages.iter().map(|stage| (&stage.id, &stage.title));
        let follows = document.consequences.iter().flat_map(|consequence| {
            let ways = match &consequence.kind {
                hallbar::handbook::ConsequenceKind::Route(ways) => ways.as_slice(),
                _ => &[],
            };
            let own = std::iter::once((&consequence.id, &consequence.title));
            own.chain(ways.iter().map(|way| (&way.id, &way.title)))
        });
        classes.chain(stages).chain(follows)
    });
    let named = titles.filter(|(known, _)| known.as_str() == id);
    let mut words = named.map(|(_, title)| title.get(sheet.language));
    let title = words.find(|title| !title.is_empty());
    own_line(title.unwrap_or(id))
}
