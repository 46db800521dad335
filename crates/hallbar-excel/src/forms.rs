//! A case as a form to fill in: a workbook with the questions of a handbook, and back again.

mod asked;
mod case;
mod draw;
mod group;
mod head;
mod lists;
mod part;
mod place;
mod prefill;
mod read;
mod rest;
mod scan;
mod sheets;
mod texts;
mod write;

use hallbar_core::case::{CaseDocument, Reference};
use hallbar_core::handbook::{Question, StopPoint};
use hallbar_core::{Diagnostic, Language, Scorer};

pub use head::form_head;
pub use read::read_form;
pub use write::write_form;

/// What a form says of itself in its hidden sheet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct FormHead {
    /// The form and its version: `form/1`. None where the hidden sheet is gone.
    pub marker: Option<String>,
    /// The handbook it was written for.
    pub handbook: Option<Reference>,
    /// The handbook's fingerprint, where it had one.
    pub fingerprint: Option<String>,
    /// The strategy it was written with.
    pub strategy: Option<Reference>,
    /// The language it was written in.
    pub language: Option<Language>,
    /// The call and the origin of the case that it was filled in from.
    pub(crate) call: Option<Reference>,
    pub(crate) origin: Option<String>,
}

/// What a form is written from.
#[derive(Clone, Copy)]
pub struct FormOrder<'a> {
    /// The handbook, with its strategy if it has one.
    pub scorer: &'a Scorer,
    /// The language of its texts.
    pub language: Language,
    /// The case that it is filled in with: a blank one has an id and a kind.
    pub case: &'a CaseDocument,
    /// What is to be told beside a part of the form, in sentences: when a question is asked, whether a motivation is
    /// asked for.
    pub remarks: &'a dyn Fn(Remarked<'_>) -> Vec<String>,
}

impl std::fmt::Debug for FormOrder<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("FormOrder").field("case", &self.case.id).field("language", &self.language).finish()
    }
}

/// A part of a form that something can be told beside.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub enum Remarked<'a> {
    /// A question.
    Question(&'a Question),
    /// The table of effects.
    Effects,
    /// A stop point.
    StopPoint(&'a StopPoint),
}

/// A form that was written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct WrittenForm {
    /// The workbook.
    pub bytes: Vec<u8>,
    /// Places in the case that the form has no cell for: `/effects/3`.
    pub left_out: Vec<String>,
}

/// A form that was read.
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct FormCase {
    /// Everything that could be read. Where there are errors, it is without the cells that they are about.
    pub case: CaseDocument,
    /// Everything found, each with its cell before the message.
    pub diagnostics: Vec<Diagnostic>,
    /// Where in the workbook each place of the case stands.
    pub(crate) places: Vec<(String, String)>,
}

impl FormCase {
    /// The cell that a place in the case was read from: `Frågor!F7` for `/answers/need`; that of the nearest that
    /// encloses it, if there is one.
    #[must_use]
    pub fn place(&self, path: &str) -> Option<&str> {
        let mut path = path;
        loop {
            if let Some((_, place)) = self.places.iter().find(|(known, _)| known == path) {
                return Some(place);
            }
            path = path.rsplit_once('/')?.0;
        }
    }

    /// Puts the cell before the message of a diagnostic that was found in the case later.
    pub fn locate(&self, found: &mut Diagnostic) {
        if let Some(place) = self.place(&found.path) {
            found.message = format!("{place}: {}", found.message);
        }
    }
}
