//! An assessment as a report to read.
//!
//! One section a file. Nothing is worked out here: every figure comes from the assessment, in the form that it can be
//! recomputed from. Sections without content are left out.

mod consequences;
mod effects;
mod findings;
mod found;
mod gates;
mod head;
mod indirect;
mod lines;
mod motivations;
mod next;
mod outcome;
mod paper;
mod pictures;
mod provenance;
mod scores;
mod settle;
mod since;
mod views;

use crate::words::{Names, capital, counted, listed, sentence};
pub use paper::PaperFor;

use hallbar_core::assessment::{Assessment, CriterionResult, Ternary};
use hallbar_core::case::CaseDocument;
use hallbar_core::comparison::Comparison;
use hallbar_core::handbook::Aggregation;
use hallbar_core::{Language, Text};

use crate::page::{Page, Tone, own_line};
use crate::texts::{self, Phrase};

/// A report being written.
struct Report<'a> {
    result: &'a Assessment,
    case: &'a CaseDocument,
    since: Option<&'a Comparison>,
    names: Names<'a>,
    language: Language,
    page: Page,
}

/// One assessed case, to be written as a page.
#[derive(Debug, Clone, Copy)]
pub struct CasePage<'a> {
    /// What was computed.
    pub assessment: &'a Assessment,
    /// The case.
    pub case: &'a CaseDocument,
    /// What changed since an earlier assessment, where there is one.
    pub since: Option<&'a Comparison>,
    /// What ids are called, and in which language the page is written.
    pub names: Names<'a>,
}

impl<'a> CasePage<'a> {
    /// Everything that was computed, on this page.
    #[must_use]
    pub fn whole(&self, page: Page) -> Page {
        let mut report = self.on(page);
        head::write(&mut report);
        outcome::write(&mut report);
        since::write(&mut report);
        gates::write(&mut report);
        scores::write(&mut report);
        views::write(&mut report);
        effects::write(&mut report);
        indirect::write(&mut report);
        consequences::write(&mut report);
        findings::write(&mut report);
        settle::write(&mut report);
        next::write(&mut report);
        motivations::write(&mut report);
        provenance::write(&mut report);
        report.page
    }

    fn on(&self, page: Page) -> Report<'a> {
        let Self { assessment: result, case, since, names } = *self;
        Report { result, case, since, names, language: names.language, page }
    }
}

impl Report<'_> {
    fn say(&self, phrase: Phrase) -> &'static str {
        phrase.get(self.language)
    }

    /// A phrase of one or of several, with how many.
    fn counted(&self, phrases: [Phrase; 2], count: usize) -> String {
        counted(phrases, count, self.language)
    }

    fn fill(&self, phrase: Phrase, parts: &[&str]) -> String {
        phrase.fill(self.language, parts)
    }

    fn heading(&mut self, phrase: Phrase) {
        self.page.heading(phrase.get(self.language));
    }

    fn title(&self, text: &Text, id: &str) -> String {
        self.names.title(text, id)
    }

    /// Whether anything in the result has points: a handbook may do without.
    fn has_points(&self) -> bool {
        let result = self.result;
        result.nodes.iter().any(|node| node.score.low.is_some())
            || result.criteria.iter().any(|criterion| criterion.score.low.is_some())
            || self.names.handbook.nodes.iter().any(|node| node.rule != Aggregation::None)
    }

    /// A title between quotation marks.
    fn quote(&self, title: &str) -> String {
        self.fill(texts::QUOTED, &[title])
    }

    /// A title with the item it is about.
    fn titled(&self, text: &Text, id: &str, item: Option<&str>) -> String {
        let title = self.title(text, id);
        match item {
            Some(item) => with_item(&title, &self.names.any_item(item)),
            None => title,
        }
    }

    fn criterion(&self, id: &str, item: Option<&str>) -> Option<&CriterionResult> {
        self.result.criteria.iter().find(|criterion| criterion.id == id && criterion.item.as_deref() == item)
    }

    /// `A`, `A och B`, `A, B och C`.
    fn listed(&self, items: &[String], joiner: Phrase) -> String {
        listed(items, joiner, self.language)
    }

    /// A sign and a word for how something stands; the sign and the colour only repeat the word.
    fn state(&self, holds: Ternary, yes: Phrase, open: Phrase, no: Phrase) -> String {
        let (tone, sign, word) = match holds {
            Ternary::Yes => (Tone::Good, "✓", yes),
            Ternary::Open => (Tone::Open, "?", open),
            Ternary::No => (Tone::Bad, "✗", no),
        };
        self.page.tone(tone, &format!("{sign} {}", self.say(word)))
    }
}

/// Each text once, in the order met.
fn distinct<'t>(texts: impl Iterator<Item = &'t str>) -> Vec<String> {
    let mut met: Vec<String> = Vec::new();
    for text in texts.map(own_line) {
        if !met.contains(&text) {
            met.push(text);
        }
    }
    met
}

/// A title and the item it is about: `Horisontellt mål (Folkhälsa)`.
fn with_item(title: &str, item: &str) -> String {
    format!("{title} ({item})")
}

/// A title and a value: `Samverkan: VG`, and `Finns alla bilagor? ja` where the title is a question.
fn labelled(title: &str, value: &str) -> String {
    if title.ends_with(['?', ':']) { format!("{title} {value}") } else { format!("{title}: {value}") }
}

/// The officer's own words, on one line.
fn quoted(text: &str) -> String {
    own_line(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn questions_need_no_colon() {
        assert_eq!(labelled("Finns stöd?", "ja"), "Finns stöd? ja");
        assert_eq!(labelled("Samverkan", "VG"), "Samverkan: VG");
    }
}
