//! Names, numbers and lists as they stand in what is said.

use crate::{Language, Text};

/// A title, or the id where there is none.
pub(super) fn titled(title: &Text, id: &str) -> Text {
    if title.is_empty() { Text::new(id, id) } else { title.clone() }
}

/// A title in quotation marks, in both languages.
pub(super) fn quoted(title: &Text) -> [String; 2] {
    [format!("”{}”", title.get(Language::Swedish)), format!("“{}”", title.get(Language::English))]
}

/// Several titles in quotation marks as one list; of many the first and how many more.
pub(super) fn listed<'t>(titles: impl IntoIterator<Item = &'t Text>) -> [String; 2] {
    let quoted: Vec<[String; 2]> = titles.into_iter().map(quoted).collect();
    let list = |at: usize, and: &str, more: &str| {
        let names: Vec<&str> = quoted.iter().filter_map(|both| both.get(at)).map(String::as_str).collect();
        joined(&names, and, more)
    };
    [list(0, "och", "till"), list(1, "and", "more")]
}

/// Names that are told of one list; more are counted.
const MOST: usize = 6;

/// `a, b and c`.
pub(super) fn joined(names: &[&str], and: &str, more: &str) -> String {
    if names.len() > MOST {
        let shown = names.get(..MOST - 1).unwrap_or_default().join(", ");
        return format!("{shown} {and} {} {more}", names.len() + 1 - MOST);
    }
    match names.split_last() {
        None => String::new(),
        Some((only, [])) => (*only).to_owned(),
        Some((last, rest)) => format!("{} {and} {last}", rest.join(", ")),
    }
}

/// A number with at most `decimals` decimals, as it is written in Swedish and in English.
pub(super) fn number(value: f64, decimals: usize) -> [String; 2] {
    let text = format!("{value:.decimals$}");
    let text = if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { &text };
    [text.replace('.', ",").replace('-', "−"), text.replace('-', "−")]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_as_people_write_them() {
        assert_eq!(joined(&[], "och", "till"), "");
        assert_eq!(joined(&["a"], "och", "till"), "a");
        assert_eq!(joined(&["a", "b", "c"], "och", "till"), "a, b och c");
        assert_eq!(joined(&["a", "b", "c", "d", "e", "f", "g"], "och", "till"), "a, b, c, d, e och 2 till");
    }

    #[test]
    fn numbers_are_short() {
        assert_eq!(number(0.5, 2), ["0,5", "0.5"]);
        assert_eq!(number(-33.333_3, 1), ["−33,3", "−33.3"]);
        assert_eq!(number(100.0, 0), ["100", "100"]);
    }
}
