//! What changed, goal by goal.

use hallbar::Decimal;
use hallbar::report::figures;
use hallbar::strategy::{
    Action, Aim, Change, Direction, GoalChange, GoalLink, GoalsMatched, Reading, StrategyIndicator,
};

use super::super::Sheet;
use crate::layout::{Column, Table, Tone, own_line};
use crate::texts::Phrase;
use crate::texts::compare as texts;

/// Lines of one kind that a changed goal shows; more are counted.
const MOST: usize = 8;

pub(super) fn write(sheet: &mut Sheet<'_>, changes: &[GoalChange]) {
    let of = |wanted: fn(&GoalChange) -> bool| -> Vec<&GoalChange> {
        changes.iter().filter(|change| wanted(change)).collect()
    };
    let new = of(|change| change.before.is_none());
    let gone = of(|change| change.after.is_none());
    let changed = of(|change| change.before.is_some() && change.after.is_some());
    for (goals, phrase, sign) in [(new, texts::NEW_GOALS, "+ "), (gone, texts::GONE_GOALS, "− ")] {
        headed(sheet, phrase, goals.len());
        for goal in goals {
            whole(sheet, goal, sign);
        }
    }
    let (values, changed): (Vec<&GoalChange>, Vec<&GoalChange>) =
        changed.into_iter().partition(|goal| only_values(goal));
    headed(sheet, texts::CHANGED_GOALS, changed.len());
    for goal in changed {
        one(sheet, goal);
    }
    headed(sheet, texts::ONLY_VALUES, values.len());
    if !values.is_empty() {
        values_table(sheet, &values);
    }
}

/// Whether nothing changed in a goal but the values of its indicators: a table says it shorter.
fn only_values(goal: &GoalChange) -> bool {
    let mut rest = goal.clone();
    rest.indicators.clear();
    let mut nothing = GoalChange::default();
    (nothing.before, nothing.after) = (goal.before.clone(), goal.after.clone());
    nothing.matched = Some(GoalsMatched::Id);
    let of_values = |change: &Change<StrategyIndicator>| match (&change.from, &change.to) {
        (Some(from), Some(to)) => {
            let before = StrategyIndicator { baseline: to.baseline, target: to.target, ..from.clone() };
            before == *to
        }
        _ => false,
    };
    !goal.indicators.is_empty() && goal.indicators.iter().all(of_values) && rest == nothing
}

fn values_table(sheet: &mut Sheet<'_>, goals: &[&GoalChange]) {
    let mut table = Table::new(vec![
        Column::text(sheet.say(texts::INDICATOR_HEAD)),
        Column::word(sheet.say(texts::BASELINE_HEAD)),
        Column::word(sheet.say(texts::TARGET_HEAD)),
    ]);
    for change in goals.iter().flat_map(|goal| &goal.indicators) {
        let (Some(from), Some(to)) = (&change.from, &change.to) else { continue };
        let turned = |from: Option<Reading>, to: Option<Reading>| {
            let told = |one: Option<Reading>| {
                one.map_or_else(|| sheet.say(texts::NONE).to_owned(), |one| reading(sheet, one))
            };
            if from == to { told(to) } else { format!("{} → {}", told(from), told(to)) }
        };
        table.row(vec![
            own_line(if to.title.is_empty() { &to.id } else { &to.title }),
            turned(from.baseline, to.baseline),
            turned(from.target, to.target),
        ]);
    }
    sheet.page.table(0, &table);
}

/// A value and its year: `4,1 (2023)`.
fn reading(sheet: &Sheet<'_>, reading: Reading) -> String {
    let value = reading.value.map(|value: Decimal| figures::decimal(value, sheet.language));
    match (value, reading.year) {
        (Some(value), Some(year)) => format!("{value} ({year})"),
        (Some(value), None) => value,
        (None, Some(year)) => format!("({year})"),
        (None, None) => sheet.say(texts::NONE).to_owned(),
    }
}

fn headed(sheet: &mut Sheet<'_>, phrase: Phrase, number: usize) {
    if number > 0 {
        let said = sheet.fill(phrase, &[&number.to_string()]);
        sheet.page.heading(&said);
    }
}

/// A goal that is only in one of the versions: what it is, and what it brings or takes away.
fn whole(sheet: &mut Sheet<'_>, goal: &GoalChange, sign: &str) {
    let Some(name) = goal.after.as_ref().or(goal.before.as_ref()) else { return };
    let title = sheet.page.tone(Tone::Strong, &sheet.goal(name));
    sheet.page.hanging(0, sign, &title);
    let mut said = Vec::new();
    for (direction, phrase) in [(Direction::Supports, texts::SUPPORTS), (Direction::Hinders, texts::HINDERS)]
    {
        let links = goal.links.iter().filter_map(|change| change.to.as_ref().or(change.from.as_ref()));
        let codes: Vec<String> =
            links.filter(|link| link.direction == direction).map(|link| link.to.clone()).collect();
        if !codes.is_empty() {
            said.push(sheet.fill(phrase, &[&sheet.codes(&codes)]));
        }
    }
    let titles = goal.indicators.iter().filter_map(|change| change.to.as_ref().or(change.from.as_ref()));
    said.extend(titles.map(|one| format!("{} {}", sheet.say(texts::INDICATOR), sheet.quote(&one.title))));
    for line in said {
        sheet.page.hanging(2, "", &line);
    }
}

fn one(sheet: &mut Sheet<'_>, goal: &GoalChange) {
    let (Some(before), Some(after)) = (&goal.before, &goal.after) else { return };
    let title = sheet.page.tone(Tone::Strong, &sheet.goal(after));
    sheet.page.paragraph(0, &title);
    let mut lines: Vec<(&str, String)> = Vec::new();
    if let Some(GoalsMatched::Text(likeness)) = goal.matched {
        let parts = [sheet.percent(likeness), own_line(&before.id), own_line(&after.id)];
        lines.push(("~ ", sheet.fill(texts::BY_TEXT, &parts.each_ref().map(String::as_str))));
    }
    if goal.title.is_some() {
        lines.push(("~ ", sheet.fill(texts::REWORDED, &[&sheet.quote(&before.title)])));
    }
    if let Some(moved) = &goal.moved {
        let place = |name: &Option<_>| {
            name.as_ref()
                .map_or_else(|| sheet.say(texts::TOP).to_owned(), |name| sheet.quote(&sheet.goal(name)))
        };
        lines.push(("~ ", sheet.fill(texts::MOVED, &[&place(&moved.from), &place(&moved.to)])));
    }
    for (label, change) in [(texts::LEVEL, &goal.level), (texts::OWNER, &goal.owner)] {
        if let Some(change) = change {
            let own = |text: &String| own_line(text);
            lines.push((
                "~ ",
                turned(sheet, label, change.from.as_ref().map(own), change.to.as_ref().map(own)),
            ));
        }
    }
    few(sheet, &mut lines, goal.links.iter().map(|change| link(sheet, change)).collect());
    few(sheet, &mut lines, goal.indicators.iter().map(|change| indicator_line(sheet, change)).collect());
    few(sheet, &mut lines, goal.measures.iter().map(|change| measure(sheet, change)).collect());
    let dimension = |change: &Change<hallbar::strategy::Dimension>| {
        let (sign, one) = sign(change)?;
        Some((sign, format!("{} {}", sheet.say(texts::DIMENSION), one.title().get(sheet.language))))
    };
    let theme = |change: &Change<hallbar::strategy::Theme>| {
        let (sign, one) = sign(change)?;
        Some((sign, format!("{} {}", sheet.say(texts::THEMED), sheet.quote(one.title().get(sheet.language)))))
    };
    lines.extend(goal.dimensions.iter().filter_map(dimension));
    lines.extend(goal.themes.iter().filter_map(theme));
    for (sign, line) in lines {
        sheet.page.hanging(2, sign, &line);
    }
}

/// What came or went, with its sign.
fn sign<T>(change: &Change<T>) -> Option<(&'static str, &T)> {
    match (&change.from, &change.to) {
        (_, Some(to)) => Some(("+ ", to)),
        (Some(from), None) => Some(("− ", from)),
        (None, None) => None,
    }
}

fn few(sheet: &Sheet<'_>, lines: &mut Vec<(&'static str, String)>, mut all: Vec<(&'static str, String)>) {
    let more = all.len().saturating_sub(MOST);
    all.truncate(MOST);
    lines.extend(all);
    if more > 0 {
        lines.push(("… ", sheet.fill(texts::MORE, &[&more.to_string()])));
    }
}

/// `label: from x to y`, or `label: y` where there was nothing.
fn turned(sheet: &Sheet<'_>, label: Phrase, from: Option<String>, to: Option<String>) -> String {
    let none = || sheet.say(texts::NONE).to_owned();
    sheet.fill(texts::FROM_TO, &[sheet.say(label), &from.unwrap_or_else(none), &to.unwrap_or_else(none)])
}

fn link(sheet: &Sheet<'_>, change: &Change<GoalLink>) -> (&'static str, String) {
    let told = |link: &GoalLink| {
        let phrase = match link.direction {
            Direction::Supports => texts::SUPPORTS,
            Direction::Hinders => texts::HINDERS,
        };
        let said = sheet.fill(phrase, &[&sheet.code(&link.to)]);
        if link.proposal { format!("{said}, {}", sheet.say(texts::PROPOSAL)) } else { said }
    };
    match (&change.from, &change.to) {
        (Some(from), Some(to)) => ("~ ", format!("{}: {}", told(to), differences(sheet, from, to))),
        (None, Some(to)) => ("+ ", told(to)),
        (Some(from), None) => ("− ", told(from)),
        (None, None) => ("", String::new()),
    }
}

fn differences(sheet: &Sheet<'_>, from: &GoalLink, to: &GoalLink) -> String {
    let mut said = Vec::new();
    match (from.direction, to.direction) {
        (Direction::Supports, Direction::Hinders) => said.push(sheet.say(texts::TURNED_TO_HINDER).to_owned()),
        (Direction::Hinders, Direction::Supports) => {
            said.push(sheet.say(texts::TURNED_TO_SUPPORT).to_owned())
        }
        _ => {}
    }
    if from.strength != to.strength {
        let number = |strength: Option<u8>| strength.map(|strength| strength.to_string());
        said.push(turned(sheet, texts::STRENGTH, number(from.strength), number(to.strength)));
    }
    match (from.proposal, to.proposal) {
        (true, false) => said.push(sheet.say(texts::NOW_OWN).to_owned()),
        (false, true) => said.push(sheet.say(texts::NOW_PROPOSAL).to_owned()),
        _ => {}
    }
    if from.motivation != to.motivation {
        said.push(sheet.say(texts::MOTIVATION).to_owned());
    }
    if from.judged_by != to.judged_by {
        said.push(sheet.say(texts::JUDGED_BY).to_owned());
    }
    said.join(", ")
}

fn indicator_line(sheet: &Sheet<'_>, change: &Change<StrategyIndicator>) -> (&'static str, String) {
    let word = sheet.say(texts::INDICATOR);
    let titled = |one: &StrategyIndicator| {
        format!("{word} {}", sheet.quote(if one.title.is_empty() { &one.id } else { &one.title }))
    };
    match (&change.from, &change.to) {
        (Some(from), Some(to)) => ("~ ", format!("{}: {}", titled(to), indicator(sheet, from, to))),
        (None, Some(to)) => ("+ ", titled(to)),
        (Some(from), None) => ("− ", titled(from)),
        (None, None) => ("", String::new()),
    }
}

/// How an indicator is another, what one looks for first.
pub(super) fn indicator(sheet: &Sheet<'_>, from: &StrategyIndicator, to: &StrategyIndicator) -> String {
    let reading = |one: Reading| reading(sheet, one);
    let aim = |aim: Aim| {
        let phrase = match aim {
            Aim::Up => texts::UP,
            Aim::Down => texts::DOWN,
            Aim::Towards => texts::TOWARDS,
        };
        sheet.say(phrase).to_owned()
    };
    let own = |text: &Option<String>| text.as_ref().map(|text| own_line(text));
    let told = [
        (texts::TARGET, from.target.map(reading), to.target.map(reading)),
        (texts::BASELINE, from.baseline.map(reading), to.baseline.map(reading)),
        (texts::DIRECTION, from.direction.map(aim), to.direction.map(aim)),
        (texts::UNIT, own(&from.unit), own(&to.unit)),
        (texts::SOURCE, own(&from.source), own(&to.source)),
        (texts::KEY_FIGURE, own(&from.key_figure), own(&to.key_figure)),
        (texts::NAME, Some(own_line(&from.title)), Some(own_line(&to.title))),
    ];
    let mut said: Vec<String> = told
        .into_iter()
        .filter(|(_, from, to)| from != to)
        .map(|(label, from, to)| turned(sheet, label, from, to))
        .collect();
    if from.judged_by != to.judged_by {
        said.push(sheet.say(texts::JUDGED_BY).to_owned());
    }
    said.join("; ")
}

fn measure(sheet: &Sheet<'_>, change: &Change<Action>) -> (&'static str, String) {
    let word = sheet.say(texts::MEASURE);
    let titled = |one: &Action| format!("{word} {}", sheet.quote(&one.title));
    match (&change.from, &change.to) {
        (Some(from), Some(to)) => {
            let own = |text: &Option<String>| text.as_ref().map(|text| own_line(text));
            let mut said = Vec::new();
            if from.title != to.title {
                said.push(sheet.fill(texts::REWORDED, &[&sheet.quote(&from.title)]));
            }
            if from.owner != to.owner {
                said.push(turned(sheet, texts::OWNER, own(&from.owner), own(&to.owner)));
            }
            ("~ ", format!("{}: {}", titled(to), said.join("; ")))
        }
        (None, Some(to)) => ("+ ", titled(to)),
        (Some(from), None) => ("− ", titled(from)),
        (None, None) => ("", String::new()),
    }
}
