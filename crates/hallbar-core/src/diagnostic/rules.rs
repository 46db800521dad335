use super::{Rule, Severity};

const fn error(code: &'static str, name: &'static str, summary: &'static str, why: &'static str) -> Rule {
    Rule { code, name, severity: Severity::Error, summary, why }
}

const fn warning(code: &'static str, name: &'static str, summary: &'static str, why: &'static str) -> Rule {
    Rule { code, name, severity: Severity::Warning, summary, why }
}

pub mod case;
pub mod handbook;
pub mod reading;
pub mod strategy;
