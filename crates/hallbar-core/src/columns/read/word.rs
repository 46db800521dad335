//! Words: non-answers, yes and no, levels and options.

use crate::case::Given;
use crate::{Language, Text};

/// Lower case, with single blanks and without them at the ends.
pub(crate) fn fold(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

const UNKNOWN: &[&str] = &[
    "unknown",
    "vet ej",
    "vet inte",
    "okänt",
    "okänd",
    "oklart",
    "ej känt",
    "inte känt",
    "not known",
    "not yet known",
    "don't know",
    "?",
];
const NOT_DESCRIBED: &[&str] = &[
    "not_described",
    "not described",
    "framgår ej",
    "framgår inte",
    "beskrivs ej",
    "beskrivs inte",
    "ej beskrivet",
    "ej beskriven",
    "inte beskrivet",
    "inte beskriven",
    "ej angivet",
    "ej angiven",
    "inte angivet",
    "inte angiven",
    "not stated",
];
const NOT_APPLICABLE: &[&str] = &[
    "not_applicable",
    "not applicable",
    "ej tillämpligt",
    "ej tillämplig",
    "inte tillämpligt",
    "inte tillämplig",
    "ej aktuellt",
    "inte aktuellt",
    "ej relevant",
    "inte relevant",
    "n/a",
];
/// What stands in a cell in place of nothing.
const MISSING: &[&str] = &[
    "-",
    "–",
    "—",
    "missing",
    "ej besvarat",
    "ej besvarad",
    "inte besvarat",
    "inte besvarad",
    "not answered",
];

/// What is known by a word that is no answer; `Missing` for one that stands in place of nothing.
pub(super) fn non_answer(folded: &str) -> Option<Given> {
    let lists = [
        (UNKNOWN, Given::Unknown),
        (NOT_DESCRIBED, Given::NotDescribed),
        (NOT_APPLICABLE, Given::NotApplicable),
        (MISSING, Given::Missing),
    ];
    lists.into_iter().find(|(words, _)| words.contains(&folded)).map(|(_, given)| given)
}

/// The word that is read as this non-answer.
pub(crate) fn word_of(given: &Given) -> Option<&'static str> {
    match given {
        Given::Unknown => Some("vet ej"),
        Given::NotDescribed => Some("framgår ej"),
        Given::NotApplicable => Some("ej tillämpligt"),
        _ => None,
    }
}

/// Yes or no.
pub(super) fn yes_no(folded: &str) -> Option<bool> {
    match folded {
        "ja" | "yes" | "true" | "sant" | "x" | "1" | "j" | "y" => Some(true),
        "nej" | "no" | "false" | "falskt" | "0" | "n" => Some(false),
        _ => None,
    }
}

/// A level or an option.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Choice {
    pub(crate) id: String,
    pub(crate) title: Text,
}

impl Choice {
    /// Whether a folded word is its id, or its title in either language.
    fn is(&self, folded: &str) -> bool {
        let titles = [Language::Swedish, Language::English].map(|language| fold(self.title.get(language)));
        fold(&self.id) == folded || titles.iter().any(|title| !title.is_empty() && title == folded)
    }
}

/// How a word stands to the options there are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Found {
    /// It is this one.
    One(String),
    /// It is one of these, not yet known which.
    Several(Vec<String>),
    /// It is what more than one is called.
    Ambiguous(Vec<String>),
    /// It is none of them.
    None,
}

/// The option that a cell names: by id or title, also after its number (`3 – Mycket`); or several (`VG eller MVG`).
///
/// A number alone is none: whether it counts from nought, from one or in points is not for a program to guess.
pub(super) fn option(text: &str, options: &[Choice]) -> Found {
    let folded = fold(text);
    let one = |folded: &str| -> Found {
        // An id is told before a title.
        if let Some(choice) = options.iter().find(|choice| fold(&choice.id) == folded) {
            return Found::One(choice.id.clone());
        }
        let called: Vec<String> =
            options.iter().filter(|choice| choice.is(folded)).map(|choice| choice.id.clone()).collect();
        match called.as_slice() {
            [] => Found::None,
            [one] => Found::One(one.clone()),
            _ => Found::Ambiguous(called),
        }
    };
    let whole = one(&folded);
    if whole != Found::None {
        return whole;
    }
    if let Some(rest) = after_number(&folded) {
        let numbered = one(rest);
        if numbered != Found::None {
            return numbered;
        }
    }
    for mark in [" eller ", " or ", "/"] {
        let parts: Vec<Found> = folded.split(mark).map(|part| one(part.trim())).collect();
        let ids: Option<Vec<String>> =
            parts.into_iter().map(|found| if let Found::One(id) = found { Some(id) } else { None }).collect();
        if let Some(mut ids) = ids.filter(|ids| ids.len() > 1) {
            let mut seen = Vec::new();
            ids.retain(|id| {
                !seen.contains(id) && {
                    seen.push(id.clone());
                    true
                }
            });
            return if let [id] = ids.as_slice() { Found::One(id.clone()) } else { Found::Several(ids) };
        }
    }
    Found::None
}

/// What stands after a leading number: `mycket` of `3 – mycket`, `3. mycket` and `(3) mycket`.
fn after_number(folded: &str) -> Option<&str> {
    let text = folded.strip_prefix('(').unwrap_or(folded);
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    if rest.len() == text.len() {
        return None;
    }
    let rest = rest.trim_start_matches(|c: char| {
        c.is_whitespace() || matches!(c, ')' | '.' | ':' | '-' | '–' | '—' | '=')
    });
    (!rest.is_empty()).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grades() -> Vec<Choice> {
        let choice = |id: &str, sv: &str, en: &str| Choice { id: id.into(), title: Text::new(sv, en) };
        vec![
            choice("ig", "Icke godkänt", "Fail"),
            choice("vg", "Väl godkänt", "Pass with distinction"),
            choice("mvg", "Mycket väl/utmärkt", "Excellent"),
            choice("absent", "Saknas", "Absent"),
        ]
    }

    #[test]
    fn options_by_id_title_and_number() {
        let several = |ids: &[&str]| Found::Several(ids.iter().map(|id| (*id).to_owned()).collect());
        for (written, found) in [
            ("vg", Found::One("vg".into())),
            (" VG ", Found::One("vg".into())),
            ("väl  godkänt", Found::One("vg".into())),
            ("PASS WITH DISTINCTION", Found::One("vg".into())),
            ("3 – Väl godkänt", Found::One("vg".into())),
            ("(3) VG", Found::One("vg".into())),
            ("3. Väl godkänt", Found::One("vg".into())),
            ("Mycket väl/utmärkt", Found::One("mvg".into())),
            ("VG eller MVG", several(&["vg", "mvg"])),
            ("VG/MVG", several(&["vg", "mvg"])),
            ("vg or Väl godkänt", Found::One("vg".into())),
            ("3", Found::None),
            ("VG/A", Found::None),
            ("", Found::None),
            ("väl", Found::None),
        ] {
            assert_eq!(option(written, &grades()), found, "{written}");
        }
        let mut twice = grades();
        twice[0].title = Text::new("Saknas", "Fail");
        assert_eq!(option("saknas", &twice), Found::Ambiguous(vec!["ig".into(), "absent".into()]));
    }

    #[test]
    fn words_that_are_no_answers() {
        for (word, given) in [
            ("vet ej", Some(Given::Unknown)),
            ("framgår inte", Some(Given::NotDescribed)),
            ("n/a", Some(Given::NotApplicable)),
            ("–", Some(Given::Missing)),
            ("nej", None),
            ("", None),
        ] {
            assert_eq!(non_answer(word), given, "{word}");
        }
        for given in [Given::Unknown, Given::NotDescribed, Given::NotApplicable] {
            assert_eq!(non_answer(word_of(&given).unwrap()), Some(given));
        }
    }
}
