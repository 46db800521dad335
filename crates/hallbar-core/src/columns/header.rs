//! What a header can be meant for, and the unit it names.

use crate::Language;
use crate::diagnostic::nearest;

use super::known::{Known, label};
use super::read::{Holds, Unit, fold};
use super::{How, Target};

/// The name of a target with what kind of thing it is before it.
fn full_name(target: &Target) -> Option<String> {
    let before = match target {
        Target::Fact(_) => "fact:",
        Target::Answer { .. } | Target::Motivation { .. } | Target::Evidence { .. } => "answer:",
        Target::Id | Target::Title | Target::Summary | Target::Kind | Target::StrategyGoals => "case:",
        _ => return None,
    };
    Some(format!("{before}{target}"))
}

/// What a header can be meant for.
pub(super) fn find<'k>(header: &str, known: &'k [Known]) -> (How, Vec<&'k Known>) {
    let named = |header: &str, fold: fn(&str) -> String| {
        let header = fold(header);
        known.iter().find(|known| {
            fold(&known.target.to_string()) == header
                || full_name(&known.target).is_some_and(|name| fold(&name) == header)
        })
    };
    if let Some(known) = named(header, str::to_owned).or_else(|| named(header, fold)) {
        return (How::Name, vec![known]);
    }
    let labelled = |header: &str| -> Vec<&'k Known> {
        let header = label(header);
        known.iter().filter(|known| !header.is_empty() && known.labels.contains(&header)).collect()
    };
    let whole = labelled(header);
    if !whole.is_empty() {
        return (How::Label, whole);
    }
    let bare = without_unit(header);
    // `applied (SEK)`, as amounts are written in a workbook.
    let amount =
        named(bare, fold).filter(|known| known.holds == Holds::Money && header_unit(header).is_some());
    match amount {
        Some(known) => (How::Name, vec![known]),
        None => (How::Label, labelled(bare)),
    }
}

/// The shortest header that is read as this target and no other.
pub(super) fn name(target: &Target, known: &[Known]) -> String {
    let bare = target.to_string();
    let (_, found) = find(&bare, known);
    match found.first() {
        Some(first) if first.target == *target => bare,
        _ => full_name(target).unwrap_or(bare),
    }
}

/// The way out for a header that is not known.
pub(super) fn near(header: &str, known: &[Known]) -> Option<String> {
    let plain = label(header);
    // Of a few letters nearly everything is near.
    if plain.chars().count() < 5 {
        return None;
    }
    let labels = known.iter().flat_map(|known| known.labels.iter().map(move |label| (label.as_str(), known)));
    let names: Vec<String> = known.iter().map(|known| known.target.to_string()).collect();
    let all = labels.chain(names.iter().map(String::as_str).zip(known));
    let all: Vec<(&str, &Known)> = all.collect();
    let found = nearest(&plain, all.iter().map(|(label, _)| *label))?;
    let (_, known) = all.iter().find(|(label, _)| *label == found)?;
    Some(format!("did you mean `{}` ({})?", known.target, known.title.get(Language::Swedish)))
}

/// What stands in brackets at the end of a header, or its last word.
fn ending(header: &str) -> Option<(&str, &str)> {
    if let Some((before, inside)) = header.strip_suffix(')').and_then(|header| header.rsplit_once('(')) {
        return Some((before, inside));
    }
    let (before, last) = header.rsplit_once(char::is_whitespace)?;
    Some((before.trim_end_matches([',', ':']), last))
}

/// The unit that a header names: `Sökt belopp (tkr)`, `Total kostnad, mnkr`.
pub(super) fn header_unit(header: &str) -> Option<Unit> {
    let (_, unit) = ending(header)?;
    let unit = unit.strip_prefix("i ").unwrap_or(unit);
    // In lower case, so that three capital letters alone are not taken for a currency.
    Unit::of(&unit.to_lowercase())
}

/// By how many places the amounts of a column with this header are moved.
pub(super) fn places(header: &str) -> usize {
    header_unit(header).map_or(0, |unit| unit.places)
}

/// A header without its unit, or whatever stands in brackets at its end.
fn without_unit(header: &str) -> &str {
    match ending(header) {
        Some((before, _)) if header.ends_with(')') || header_unit(header).is_some() => before,
        _ => header,
    }
}
