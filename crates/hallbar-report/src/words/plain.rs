//! Texts of documents made safe to set among one's own, and lists as in speech.

use hallbar_core::{Language, Phrase};
use icu_locale_core::locale;
use icu_plurals::{PluralCategory, PluralRules, PluralRulesOptions};

use crate::figures;

/// The text without what would move the cursor or change the colours of a terminal, cut where it is absurdly long.
#[must_use]
pub fn printable(text: &str) -> String {
    const LONGEST: usize = 2000;
    let mut printable: String = shown(text).take(LONGEST).collect();
    if text.chars().nth(LONGEST).is_some() {
        printable.push('…');
    }
    printable
}

fn shown(text: &str) -> impl Iterator<Item = char> + '_ {
    // Marks that turn the direction of writing could make a line read as another.
    let turns = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.chars().map(move |c| if c.is_control() || turns(c) { ' ' } else { c })
}

/// The paragraphs of a text, each on one line and whole, however long.
pub(crate) fn paragraphs(text: &str) -> impl Iterator<Item = String> + '_ {
    let on_one_line = |line: &str| {
        let line: String = shown(line).collect();
        line.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
    };
    text.lines().map(on_one_line).filter(|line| !line.is_empty())
}

/// Text from a document, safe to print and whole, however long: line breaks kept, other control characters made spaces.
#[must_use]
pub fn own(text: &str) -> String {
    let lines: Vec<String> = text.trim().lines().map(|line| shown(line.trim_end()).collect()).collect();
    lines.join("\n")
}

/// The same on one line.
#[must_use]
pub fn own_line(text: &str) -> String {
    let line = printable(text);
    line.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

thread_local! {
    /// When a language speaks of one, made once a thread.
    static RULES: [Option<PluralRules>; 2] = [locale!("sv"), locale!("en")]
        .map(|locale| PluralRules::try_new(locale.into(), PluralRulesOptions::default()).ok());
}

/// A phrase of one thing or of several, filled in with how many: `1 fråga`, `2 frågor`.
///
/// # Examples
/// ```
/// use hallbar_core::{Language, Phrase};
/// use hallbar_report::words::counted;
/// let cases = [Phrase::new("{0} ärende", "{0} case"), Phrase::new("{0} ärenden", "{0} cases")];
/// assert_eq!(counted(cases, 1, Language::Swedish), "1 ärende");
/// assert_eq!(counted(cases, 1200, Language::English), "1,200 cases");
/// ```
#[must_use]
pub fn counted([one, several]: [Phrase; 2], count: usize, language: Language) -> String {
    let single = RULES.with(|[sv, en]| {
        let rules = if language == Language::Swedish { sv } else { en };
        rules.as_ref().is_some_and(|rules| rules.category_for(count) == PluralCategory::One)
    });
    let number = figures::count(u64::try_from(count).unwrap_or(u64::MAX), language);
    if single { one } else { several }.fill(language, &[&number])
}

/// `A`, `A och B`, `A, B och C`.
#[must_use]
pub fn listed(items: &[String], joiner: Phrase, language: Language) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., last] => format!("{} {} {last}", most.join(", "), joiner.get(language)),
    }
}

/// A sentence with its full stop, if it has no other end.
#[must_use]
pub fn sentence(text: &str) -> String {
    if text.ends_with(['.', '!', '?', ':', '…']) { text.to_owned() } else { format!("{text}.") }
}

/// The first letter made large.
#[must_use]
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::texts;
    use super::*;

    #[test]
    fn what_would_steer_a_terminal_is_not_printed() {
        assert_eq!(own("a\u{1b}[31mb\r\n c "), "a [31mb\n c");
        assert_eq!(own_line("a\nb\tc"), "a b c");
    }

    #[test]
    fn lists_read_as_in_speech() {
        let items: Vec<String> = ["A", "B", "C"].map(String::from).into();
        assert_eq!(listed(&items, texts::AND, Language::Swedish), "A, B och C");
        assert_eq!(listed(&items[..2], texts::OR, Language::English), "A or B");
    }
}
