//! The languages that labels and texts are written in.

use std::{fmt, str::FromStr};

/// A language that labels are written in; Swedish unless another is asked for.
///
/// # Examples
/// ```
/// use hallbar_core::Language;
///
/// assert_eq!("en".parse(), Ok(Language::English));
/// assert_eq!(Language::default().to_string(), "sv");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Language {
    /// Swedish, `sv`: the default.
    #[default]
    #[cfg_attr(feature = "serde", serde(rename = "sv"))]
    Swedish,
    /// English, `en`.
    #[cfg_attr(feature = "serde", serde(rename = "en"))]
    English,
}

impl Language {
    /// Every language, the default first.
    ///
    /// # Examples
    /// ```
    /// # use hallbar_core::Language;
    /// assert_eq!(Language::ALL, [Language::Swedish, Language::English]);
    /// ```
    pub const ALL: [Self; 2] = [Self::Swedish, Self::English];

    /// The two-letter code (ISO 639-1).
    ///
    /// # Examples
    /// ```
    /// # use hallbar_core::Language;
    /// assert_eq!(Language::Swedish.code(), "sv");
    /// ```
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Swedish => "sv",
            Self::English => "en",
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

impl FromStr for Language {
    type Err = UnknownLanguage;

    fn from_str(text: &str) -> Result<Self, UnknownLanguage> {
        Self::ALL.into_iter().find(|language| language.code() == text).ok_or(UnknownLanguage)
    }
}

/// The text is the code of no language that labels are written in.
///
/// # Examples
/// ```
/// # use hallbar_core::Language;
/// let refused = "fr".parse::<Language>();
/// assert!(refused.is_err_and(|error| error.to_string() == "a language is `sv` or `en`"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a language is `sv` or `en`")]
#[non_exhaustive]
pub struct UnknownLanguage;

#[cfg(test)]
mod tests {
    use super::{Language, UnknownLanguage};

    #[test]
    fn every_code_parses_to_its_language() {
        for language in Language::ALL {
            assert_eq!(language.to_string().parse(), Ok(language));
        }
    }

    #[test]
    fn other_texts_are_refused() {
        for text in ["", "SV", " sv", "sv-SE", "svenska"] {
            assert_eq!(text.parse::<Language>(), Err(UnknownLanguage));
        }
    }
}
