//! What the program itself says, in both languages.

use std::borrow::Cow;

use crate::Language;

/// A text in both languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Phrase {
    /// In Swedish.
    pub sv: &'static str,
    /// In English.
    pub en: &'static str,
}

impl Phrase {
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
