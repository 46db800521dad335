//! Which strategy it is, and how much of it is told.

use hallbar::Strategy;
use hallbar::strategy::{StrategyDocument, StrategyGoal, Theme};

use super::{Looked, all};
use crate::layout::own_line;
use crate::texts::strategy as words;

pub(super) fn write(looked: &mut Looked<'_>, strategy: &Strategy, theme: Option<Theme>) {
    let document = looked.document;
    let named = format!("{} {}", own_line(&document.id), own_line(&document.version));
    let title = match document.title.trim() {
        "" => named,
        title => format!("{} ({named})", own_line(title)),
    };
    looked.page.title(&title);
    let mut pairs = Vec::new();
    if let Some(vision) = &document.vision {
        let called = document.vision_called.as_deref().map(own_line).filter(|word| !word.is_empty());
        let called = called.map_or_else(|| looked.say(words::VISION).to_owned(), |word| capitalised(&word));
        pairs.push((called, own_line(vision)));
    }
    let mut add = |label: crate::texts::Phrase, text: Option<String>| {
        pairs.extend(text.map(|text| (label.get(looked.language).to_owned(), text)));
    };
    add(words::HORIZON, document.horizon.map(|year| year.to_string()));
    add(words::DECIDED, decided(looked));
    add(words::TREE, Some(goals(looked)));
    add(words::INDICATORS, Some(indicators(looked)));
    add(words::LINKS, links(looked));
    let day = strategy.day().map_or_else(|| looked.say(words::NO_DAY).to_owned(), |day| day.to_string());
    add(words::SEEN_ON, Some(day));
    add(words::NOT_TOLD, not_told(looked));
    add(words::THEME, theme.map(|theme| looked.told(&theme.title())));
    looked.page.pairs(0, &pairs);
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().map(|letter| letter.to_uppercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}

fn decided(looked: &Looked<'_>) -> Option<String> {
    let StrategyDocument { adopted, revised, reviewed, .. } = looked.document;
    let dates = [(words::ADOPTED, adopted), (words::REVISED, revised), (words::REVIEWED, reviewed)];
    let told = |(phrase, date): (crate::texts::Phrase, &Option<hallbar::RoughDate>)| {
        date.map(|date| looked.fill(phrase, &[&date.to_string()]))
    };
    let known: Vec<String> = dates.into_iter().filter_map(told).collect();
    (!known.is_empty()).then(|| known.join(", "))
}

fn goals(looked: &Looked<'_>) -> String {
    let number = all(&looked.document.goals).count().to_string();
    // A level may be named and hold no goal that is told.
    let depth = depth(&looked.document.goals);
    let levels: Vec<String> =
        looked.document.levels.iter().take(depth).map(|level| own_line(level)).collect();
    match levels.len() {
        0 => number,
        1 => looked.fill(words::ONE_LEVEL, &[&number, &levels.concat()]),
        more => looked.fill(words::LEVELS, &[&number, &more.to_string(), &levels.join(" › ")]),
    }
}

fn depth(goals: &[StrategyGoal]) -> usize {
    goals.iter().map(|goal| 1 + depth(&goal.goals)).max().unwrap_or(0)
}

fn indicators(looked: &Looked<'_>) -> String {
    let of_goals = all(&looked.document.goals).flat_map(|goal| &goal.indicators);
    let each: Vec<_> = looked.document.indicators.iter().chain(of_goals).collect();
    let complete = each.iter().filter(|indicator| indicator.is_complete()).count();
    if each.is_empty() {
        return "0".to_owned();
    }
    looked.fill(words::COMPLETE, &[&each.len().to_string(), &complete.to_string()])
}

fn links(looked: &Looked<'_>) -> Option<String> {
    let goals = all(&looked.document.goals).filter(|goal| looked.is_seen(&goal.id));
    let links: Vec<_> = goals.flat_map(|goal| &goal.links).collect();
    if links.is_empty() {
        return None;
    }
    let goals = looked.pulls.by_agenda_goal.len().to_string();
    let said = looked.fill(words::LINKS_TO, &[&links.len().to_string(), &goals]);
    let proposed = links.iter().filter(|link| link.proposal).count();
    Some(match proposed {
        0 => said,
        all if all == links.len() => looked.fill(words::ALL_PROPOSED, &[&said]),
        some => looked.fill(words::SOME_PROPOSED, &[&said, &some.to_string()]),
    })
}

fn not_told(looked: &Looked<'_>) -> Option<String> {
    let unknown = &looked.document.unknown;
    let parts = words::PARTS.iter().filter(|(id, _)| unknown.iter().any(|part| part.id() == *id));
    let parts: Vec<&str> = parts.map(|(_, phrase)| looked.say(*phrase)).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}
