//! Where each element of a handbook comes from, and what layers have changed in it.

use hallbar::Language;
use hallbar::json::{Act, Layered, Step};

use crate::layout::{Page, own_line};
use crate::texts::Phrase;
use crate::texts::handbook as texts;

/// More of an earlier value tells nobody more.
const LONGEST: usize = 120;

/// The chain of handbooks, and every element with its origin. `files` name the texts, the handbook's own first.
pub(crate) fn text(
    layered: &Layered,
    files: &[&str],
    language: Language,
    width: usize,
    colour: bool,
) -> String {
    let mut page = Page::new(width, colour);
    let say = |phrase: Phrase| phrase.get(language);
    let name = |text: usize| match layered.names.get(text) {
        Some((id, version)) => format!("{} {}", own_line(id), own_line(version)),
        None => String::new(),
    };
    page.title(say(texts::ORIGIN));
    for (at, file) in files.iter().enumerate() {
        let beneath = match at + 1 < files.len() {
            true => texts::EXTENDS.fill(language, &[&name(at + 1)]),
            false => say(texts::EXTENDS_NOTHING).to_owned(),
        };
        page.hanging(0, "• ", &format!("{} ({}): {beneath}", name(at), own_line(file)));
    }
    let told = |step: &Step, field: &str| {
        let (who, line) = (name(step.position.text), step.position.line.to_string());
        let phrase = match (step.act, &step.before) {
            (Act::Replaced, _) => texts::LAYER_REPLACES,
            (Act::Ordered, _) => texts::LAYER_ORDERS,
            (Act::Removed, _) => texts::LAYER_REMOVES,
            (_, Some(_)) => texts::LAYER_CHANGES,
            (_, None) => texts::LAYER_GIVES,
        };
        let before = step.before.as_deref().map(short).unwrap_or_default();
        phrase.fill(language, &[&who, &line, field, &before])
    };
    let whole: Vec<&Step> = layered.steps.iter().filter(|step| step.path.matches('/').count() == 1).collect();
    if !whole.is_empty() {
        page.heading(say(texts::OF_THE_WHOLE));
        for step in whole {
            page.hanging(0, "• ", &told(step, step.path.trim_start_matches('/')));
        }
    }
    let mut list = String::new();
    let mut above = None;
    for origin in layered.origins() {
        let (within, id) = origin.path.rsplit_once('/').unwrap_or_default();
        let inside = within.matches('/').count() > 1;
        let changes = || origin.steps.iter().filter(|step| step.act != Act::Added);
        // What came with the element around it and stands untouched goes without saying.
        if inside && above == Some(origin.text) && changes().next().is_none() {
            continue;
        }
        let indent = if inside {
            page.hanging(2, "– ", &format!("{}, {id}: {}", list_name(within, language), name(origin.text)));
            4
        } else {
            if list != within {
                within.clone_into(&mut list);
                page.heading(list_name(within, language));
            }
            above = Some(origin.text);
            page.hanging(0, "• ", &format!("{id}: {}", name(origin.text)));
            2
        };
        for step in changes() {
            let field = step.path.strip_prefix(&origin.path).unwrap_or_default().trim_start_matches('/');
            page.hanging(indent, "– ", &told(step, field));
        }
    }
    let removed: Vec<&Step> = layered.steps.iter().filter(|step| step.act == Act::Removed).collect();
    if !removed.is_empty() {
        page.heading(say(texts::TAKEN_AWAY));
        for step in removed {
            page.hanging(0, "• ", &told(step, step.path.trim_start_matches('/')));
        }
    }
    page.finish()
}

/// A list by its path of ids: `/nodes/total/parts`.
fn list_name(path: &str, language: Language) -> &str {
    let field = path.rsplit('/').next().unwrap_or_default();
    let name = texts::LISTS.iter().find(|(known, _)| *known == field);
    name.map_or(field, |(_, phrase)| phrase.get(language))
}

fn short(json: &str) -> String {
    let mut text: String = json.chars().take(LONGEST).collect();
    if json.chars().nth(LONGEST).is_some() {
        text.push('…');
    }
    own_line(&text)
}
