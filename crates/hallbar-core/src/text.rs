use crate::Language;

/// A text in Swedish, English or both.
///
/// Texts are data: a handbook carries its own. Swedish is what users see unless they ask for English; where the
/// wanted language is missing the other is shown, and the reader is told so by a warning at validation.
///
/// # Examples
/// ```
/// use hallbar_core::{Language, Text};
/// let text = Text::new("mål", "goal");
/// assert_eq!(text.get(Language::English), "goal");
/// assert_eq!(Text::swedish("mål").get(Language::English), "mål");
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct Text {
    /// The Swedish text.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub sv: Option<String>,
    /// The English text.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub en: Option<String>,
}

impl Text {
    /// A text in both languages.
    pub fn new(sv: impl Into<String>, en: impl Into<String>) -> Self {
        Self { sv: Some(sv.into()), en: Some(en.into()) }
    }

    /// A text in Swedish only.
    pub fn swedish(sv: impl Into<String>) -> Self {
        Self { sv: Some(sv.into()), en: None }
    }

    /// The text in `language`, else in the other, else empty.
    #[must_use]
    pub fn get(&self, language: Language) -> &str {
        let (first, second) = match language {
            Language::Swedish => (&self.sv, &self.en),
            Language::English => (&self.en, &self.sv),
        };
        first.as_deref().or(second.as_deref()).unwrap_or_default()
    }

    /// Whether there is a text in `language` itself.
    #[must_use]
    pub fn has(&self, language: Language) -> bool {
        match language {
            Language::Swedish => self.sv.is_some(),
            Language::English => self.en.is_some(),
        }
    }

    /// Whether neither language has a text.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.sv.is_none() && self.en.is_none()
    }
}
