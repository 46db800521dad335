//! The checks of a strategy's structure, in the language of those who read them and in English.

use hallbar::Language;
use hallbar::strategy::{CHECKS, Check};

use crate::layout::Page;

/// The check with this code or name.
pub(crate) fn find(word: &str) -> Option<&'static Check> {
    let plain = |text: &str| text.to_lowercase().replace(['-', '_', ' '], "");
    let wanted = plain(word);
    CHECKS.iter().copied().find(|check| plain(check.code) == wanted || plain(check.id) == wanted)
}

/// What a check looks at, why, and how it is met.
pub(crate) fn told(check: &Check, page: &mut Page) {
    page.heading(&format!("{} · {} · check of a strategy", check.code, check.id));
    for (language, what, why, how, source) in [
        (Language::Swedish, "Vad", "Varför", "Gör så här", "Källa"),
        (Language::English, "What", "Why", "What to do", "Source"),
    ] {
        page.subheading(check.name.get(language));
        let rows = [(what, check.what), (why, check.why), (how, check.how), (source, check.source)];
        let rows = rows.map(|(label, phrase)| (label.to_owned(), phrase.get(language).to_owned()));
        page.pairs(0, &rows);
    }
    let themes: Vec<&str> = check.themes.iter().map(|theme| theme.id()).collect();
    page.blank();
    page.pairs(0, &[("Themes".to_owned(), themes.join(", "))]);
}

/// Every check on a line, with its names in both languages.
pub(super) fn list(page: &mut Page) {
    page.heading("Checks of a strategy");
    let row = |check: &&Check| {
        let names = format!("{} · {}", check.name.get(Language::Swedish), check.name.get(Language::English));
        (check.code.to_owned(), names)
    };
    page.pairs(super::INDENT, &CHECKS.iter().map(row).collect::<Vec<_>>());
}
