//! Every fixed word that readers of reports see, in Swedish and English: those of all pages come with the reports.

pub(crate) use hallbar::report::texts::*;

pub(crate) mod blank;
pub(crate) mod columns;
pub(crate) mod compare;
pub(crate) mod handbook;
pub(crate) mod many;
pub(crate) mod ranking;
pub(crate) mod soundness;
pub(crate) mod strategy;

const fn p(sv: &'static str, en: &'static str) -> Phrase {
    Phrase::new(sv, en)
}
