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
    for origin in layered.origins() {
        let (within, id) = origin.path.rsplit_once('/').unwrap_or_default();
        if list != within {
            within.clone_into(&mut list);
            page.heading(&list_name(within, language));
        }
        page.hanging(0, "• ", &format!("{id}: {}", name(origin.text)));
        for step in origin.steps.iter().filter(|step| step.act != Act::Added) {
            let field = step.path.strip_prefix(&origin.path).unwrap_or_default().trim_start_matches('/');
            page.hanging(2, "– ", &told(step, field));
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
fn list_name(path: &str, language: Language) -> String {
    let mut segments = path.rsplit('/');
    let (field, element) = (segments.next().unwrap_or_default(), segments.next().unwrap_or_default());
    let name = texts::LISTS.iter().find(|(known, _)| *known == field);
    let name = name.map_or(field, |(_, phrase)| phrase.get(language));
    if element.is_empty() {
        name.to_owned()
    } else {
        texts::LIST_IN.fill(language, &[name, &own_line(element)])
    }
}

fn short(json: &str) -> String {
    let mut text: String = json.chars().take(LONGEST).collect();
    if json.chars().nth(LONGEST).is_some() {
        text.push('…');
    }
    own_line(&text)
}
