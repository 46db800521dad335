//! What is wrong or doubtful in a document.

use std::fmt;

/// Something wrong or doubtful in a document, with its place and a way out.
///
/// Plain data: the program draws it. Messages are lower case without a full stop, with the user's own word in
/// backticks.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Diagnostic {
    /// Its kind, with a code that is never used again for another.
    pub rule: &'static Rule,
    /// The place in the document: `/criteria/3/scale`. Empty for the document as a whole.
    pub path: String,
    /// What is wrong.
    pub message: String,
    /// A way out.
    pub help: Option<String>,
    /// Where that is in the text it was read from, set by the reader.
    pub position: Option<Position>,
}

/// A place in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Position {
    /// Which text, where several were read together: 0 is the document itself, 1 what it extends, and so on down.
    pub text: usize,
    /// Line, from 1.
    pub line: u32,
    /// Column in characters, from 1.
    pub column: u32,
    /// First byte.
    pub start: usize,
    /// Byte after the last.
    pub end: usize,
}

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
pub enum Severity {
    /// The document can be used, and should be looked at.
    Warning,
    /// The document cannot be used.
    Error,
}

impl Diagnostic {
    /// A diagnostic of this kind at this place.
    #[must_use]
    pub fn new(rule: &'static Rule, path: impl Into<String>, message: impl Into<String>) -> Self {
        Self { rule, path: path.into(), message: message.into(), help: None, position: None }
    }

    /// The same with a way out.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// The same with a way out, if there is one.
    #[must_use]
    pub fn maybe_help(mut self, help: Option<String>) -> Self {
        self.help = help.or(self.help);
        self
    }

    /// Whether it keeps the document from being used.
    #[must_use]
    pub fn is_error(&self) -> bool {
        self.rule.severity == Severity::Error
    }
}

impl fmt::Display for Diagnostic {
    /// `error[HB203]: message (/path)`, then the help on a line of its own.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let severity = if self.is_error() { "error" } else { "warning" };
        write!(f, "{severity}[{}]: {}", self.rule.code, self.message)?;
        if !self.path.is_empty() {
            write!(f, " ({})", self.path)?;
        }
        match &self.help {
            Some(help) => write!(f, "\n  help: {help}"),
            None => Ok(()),
        }
    }
}

/// A kind of diagnostic.
#[derive(Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Rule {
    /// Stable code, such as `HB203`.
    pub code: &'static str,
    /// Short name, such as `unknown-target`.
    pub name: &'static str,
    /// Error or warning.
    pub severity: Severity,
    /// What is wrong, in a sentence.
    pub summary: &'static str,
    /// Why it matters and what to do.
    pub why: &'static str,
}

/// A value and everything that was found while making it. The value is missing if any of it is an error.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Checked<T> {
    /// What was made, if nothing kept it from being used.
    pub value: Option<T>,
    /// Everything found, in the document's order.
    pub diagnostics: Vec<Diagnostic>,
}

impl<T> Checked<T> {
    /// A value with what was found; the value is dropped if any of it is an error.
    pub fn new(value: T, diagnostics: Vec<Diagnostic>) -> Self {
        let value = if diagnostics.iter().any(Diagnostic::is_error) { None } else { Some(value) };
        Self { value, diagnostics }
    }

    /// No value, only what was found.
    #[must_use]
    pub fn refused(diagnostics: Vec<Diagnostic>) -> Self {
        Self { value: None, diagnostics }
    }

    /// The value, or everything found where there is none.
    ///
    /// # Errors
    /// The diagnostics, if the value is missing.
    pub fn into_result(self) -> Result<T, Vec<Diagnostic>> {
        self.value.ok_or(self.diagnostics)
    }
}

/// "did you mean": the known name nearest to the one written, if any is near.
///
/// # Examples
/// ```
/// use hallbar_core::diagnostic::nearest;
/// assert_eq!(nearest("samverkn", ["relevans", "samverkan"]), Some("samverkan"));
/// assert_eq!(nearest("budget", ["relevans", "samverkan"]), None);
/// ```
pub fn nearest<'a>(written: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // Far longer than any name: not a slip of the hand, and edit distance takes the product of the lengths.
    if written.len() > 80 {
        return None;
    }
    known
        .into_iter()
        .filter(|name| name.len() <= 80)
        .map(|name| (strsim::osa_distance(&written.to_lowercase(), &name.to_lowercase()), name))
        .filter(|(distance, name)| {
            *distance <= 1 + name.chars().count() / 4 && *distance < name.chars().count()
        })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}

/// The help line for a name that is not known: the nearest one, else the known ones if they are few.
#[must_use]
pub fn suggestion<'a>(written: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let known: Vec<&str> = known.into_iter().collect();
    if let Some(name) = nearest(written, known.iter().copied()) {
        return Some(format!("did you mean `{name}`?"));
    }
    let list = |names: &[&str]| names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
    match known.len() {
        0 => None,
        1..=8 => Some(format!("there is {}", list(&known))),
        more => {
            let shown: Vec<&str> = known.into_iter().take(6).collect();
            Some(format!("there is {} and {} more", list(&shown), more - 6))
        }
    }
}

/// Every kind of diagnostic.
pub mod rules;
