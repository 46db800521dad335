//! The catalogue of diagnostics: each code once, never used again for another.

use super::{Rule, Severity};

const fn error(code: &'static str, name: &'static str, summary: &'static str, why: &'static str) -> Rule {
    Rule { code, name, severity: Severity::Error, summary, why }
}

const fn warning(code: &'static str, name: &'static str, summary: &'static str, why: &'static str) -> Rule {
    Rule { code, name, severity: Severity::Warning, summary, why }
}

pub mod assessment;
pub mod call;
pub mod case;
pub mod columns;
pub mod form;
pub mod handbook;
pub mod layer;
pub mod matrix;
pub mod reading;
pub mod strategy;

/// Every kind of diagnostic, in the order of their codes.
///
/// # Examples
/// ```
/// use hallbar_core::diagnostic::rules;
/// let rule = rules::all().find(|rule| rule.code == "HB203");
/// assert_eq!(rule.map(|rule| rule.name), Some("unknown-target"));
/// ```
pub fn all() -> impl Iterator<Item = &'static Rule> {
    let lists = [
        reading::ALL,
        handbook::ALL,
        layer::ALL,
        strategy::ALL,
        case::ALL,
        call::ALL,
        assessment::ALL,
        columns::ALL,
        matrix::ALL,
        form::ALL,
    ];
    lists.into_iter().flatten().copied()
}
