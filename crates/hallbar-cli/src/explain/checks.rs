//! The checks of a strategy's structure and of a handbook's soundness, in the language of those who read them and in English.

use hallbar::Language;
use hallbar::soundness::{self, Weight};
use hallbar::strategy::{self, CHECKS};

use crate::layout::Page;

/// A check of either catalogue.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Check {
    /// Of a strategy's structure.
    Strategy(&'static strategy::Check),
    /// Of a handbook's soundness.
    Handbook(&'static soundness::Check),
}

/// The check with this code or name.
pub(crate) fn find(word: &str) -> Option<Check> {
    let plain = |text: &str| text.to_lowercase().replace(['-', '_', ' '], "");
    let wanted = plain(word);
    let named = |code: &str, id: &str| plain(code) == wanted || plain(id) == wanted;
    let of_strategy = CHECKS.iter().copied().find(|check| named(check.code, check.id)).map(Check::Strategy);
    let of_handbook = || soundness::CHECKS.iter().copied().find(|check| named(check.code, check.id));
    of_strategy.or_else(|| of_handbook().map(Check::Handbook))
}

/// What a check looks at, why, and what to do.
pub(crate) fn told(check: Check, page: &mut Page) {
    match check {
        Check::Strategy(check) => of_strategy(check, page),
        Check::Handbook(check) => of_handbook(check, page),
    }
}

fn of_handbook(check: &soundness::Check, page: &mut Page) {
    page.heading(&format!("{} · {} · check of a handbook", check.code, check.id));
    for (language, what, why, how, known, weight) in [
        (Language::Swedish, "Vad", "Varför", "En väg ut", "Hur det är känt", "Väger"),
        (Language::English, "What", "Why", "A way out", "How it is known", "Weighs"),
    ] {
        page.subheading(check.name.get(language));
        let heavy = match (check.weight, language) {
            (Weight::Mend, Language::Swedish) => "behöver rättas",
            (Weight::Mend, Language::English) => "to be mended",
            (_, Language::Swedish) => "värt en titt",
            (_, Language::English) => "worth a look",
        };
        let rows = [
            (what, check.what.get(language)),
            (why, check.why.get(language)),
            (how, check.how.get(language)),
            (known, check.basis.phrase().get(language)),
            (weight, heavy),
        ];
        page.pairs(0, &rows.map(|(label, text)| (label.to_owned(), text.to_owned())));
    }
}

fn of_strategy(check: &strategy::Check, page: &mut Page) {
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
    let row = |code: &str, name: hallbar::Phrase| {
        (code.to_owned(), format!("{} · {}", name.get(Language::Swedish), name.get(Language::English)))
    };
    let rows = CHECKS.iter().map(|check| row(check.code, check.name));
    page.pairs(super::INDENT, &rows.collect::<Vec<_>>());
    page.heading("Checks of a handbook");
    let rows = soundness::CHECKS.iter().map(|check| row(check.code, check.name));
    page.pairs(super::INDENT, &rows.collect::<Vec<_>>());
}
