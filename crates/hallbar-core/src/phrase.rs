//! What the program itself says, in both languages.

use std::borrow::Cow;

use crate::Language;

/// A word or sentence in both languages; `{0}`, `{1}` … stand for what is filled in.
///
/// # Examples
/// ```
/// use hallbar_core::{Language, Phrase};
/// const BETWEEN: Phrase = Phrase::new("mellan {0} och {1}", "between {0} and {1}");
/// assert_eq!(BETWEEN.fill(Language::Swedish, &["G", "VG"]), "mellan G och VG");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Phrase {
    /// In Swedish.
    pub sv: &'static str,
    /// In English.
    pub en: &'static str,
}

impl Phrase {
    /// A phrase in both languages.
    #[must_use]
    pub const fn new(sv: &'static str, en: &'static str) -> Self {
        Self { sv, en }
    }

    /// The sentence with its gaps filled in. What is filled in is never searched for gaps itself.
    #[must_use]
    pub fn fill(self, language: Language, parts: &[&str]) -> String {
        let mut text = String::new();
        for (at, piece) in self.get(language).split('{').enumerate() {
            match piece.split_once('}') {
                Some((number, rest)) if at > 0 => {
                    let part = number.parse().ok().and_then(|number: usize| parts.get(number));
                    text.push_str(part.copied().unwrap_or_default());
                    text.push_str(rest);
                }
                _ => text.push_str(piece),
            }
        }
        text
    }

    /// The text in this language.
    #[must_use]
    pub const fn get(self, language: Language) -> &'static str {
        match language {
            Language::Swedish => self.sv,
            Language::English => self.en,
        }
    }
}

/// What is said of a place, in both languages.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Remark {
    /// In Swedish.
    pub sv: Cow<'static, str>,
    /// In English.
    pub en: Cow<'static, str>,
}

impl Remark {
    pub(crate) fn new(sv: impl Into<Cow<'static, str>>, en: impl Into<Cow<'static, str>>) -> Self {
        Self { sv: sv.into(), en: en.into() }
    }

    /// The text in this language.
    #[must_use]
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::Swedish => &self.sv,
            Language::English => &self.en,
        }
    }
}

impl From<Phrase> for Remark {
    fn from(phrase: Phrase) -> Self {
        Self::new(phrase.sv, phrase.en)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_are_filled_once() {
        const BETWEEN: Phrase = Phrase::new("mellan {0} och {1}", "between {0} and {1}");
        assert_eq!(BETWEEN.fill(Language::English, &["{1}", "B"]), "between {1} and B");
    }
}
