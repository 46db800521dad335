use super::{Rule, Severity};

const fn error(code: &'static str, name: &'static str, summary: &'static str, why: &'static str) -> Rule {
    Rule { code, name, severity: Severity::Error, summary, why }
}

/// The text is not the format it should be.
pub const SYNTAX: Rule = error("HB001", "syntax", "the text is not valid JSON", "x");

const fn warning(code: &'static str, name: &'static str, summary: &'static str, why: &'static str) -> Rule {
    Rule { code, name, severity: Severity::Warning, summary, why }
}

pub mod case;
pub mod handbook;
pub mod strategy;
