//! What came of a run, in a few lines.

use std::time::Duration;

use hallbar::handbook::HandbookDocument;
use hallbar::report::figures;
use hallbar::{Language, batch};

use super::output::Output;
use super::repeated::repeated;
use super::worker::Counted;
use crate::texts::many as say;

/// Repeated ids told one by one.
const TOLD: usize = 5;

pub(super) struct Summary<'s> {
    pub(super) done: &'s batch::Summary,
    pub(super) tally: &'s Counted,
    pub(super) output: &'s Output,
    pub(super) repeated: &'s [(u64, u64)],
    pub(super) cut_off: bool,
    pub(super) took: Duration,
}

impl Summary<'_> {
    /// Whether something of the input is missing among the results.
    pub(super) fn is_short(&self) -> bool {
        self.cut_off || !self.done.refused.is_empty()
    }

    pub(super) fn text(&self, handbook: &HandbookDocument, language: Language) -> String {
        let count = |number: u64| figures::count(number, language);
        let mut text = String::new();
        let mut line = |line: String| {
            text.push_str(&line);
            text.push('\n');
        };
        let (records, results) = (self.done.records - self.tally.blank, self.done.results - self.tally.blank);
        let took = figures::decimals(self.took.as_secs_f64(), 1, language);
        let said = if records == 1 { say::ONE_CASE } else { say::CASES };
        line(said.fill(language, &[&count(records), &count(results), &took]));
        if let Some(classes) = self.classes(handbook, language) {
            line(classes);
        }
        if self.tally.failed > 0 {
            line(say::FAILED.fill(language, &[&count(self.tally.failed)]));
        }
        if self.tally.below > 0 {
            line(say::BELOW.fill(language, &[&count(self.tally.below)]));
        }
        if self.tally.blank > 0 {
            line(say::BLANK.fill(language, &[&count(self.tally.blank)]));
        }
        if !self.done.refused.is_empty() {
            let codes = self.done.refused.iter().map(|(code, number)| format!("{code}: {}", count(*number)));
            let codes = codes.collect::<Vec<_>>().join(", ");
            let file = self.output.rejects().map(|name| format!(" → {name}")).unwrap_or_default();
            line(say::REFUSED.fill(language, &[&count(records - results), &codes]) + &file);
        }
        if self.cut_off {
            line(say::CUT_OFF.get(language).to_owned());
        }
        for (code, number) in &self.tally.warnings {
            line(say::WARNING.fill(language, &[code, &count(*number)]));
        }
        if let Some(ids) = self.ids(language) {
            line(ids);
        }
        text
    }

    fn classes(&self, handbook: &HandbookDocument, language: Language) -> Option<String> {
        let main = handbook.nodes.iter().find(|node| Some(&node.id) == handbook.main.as_ref())?;
        let known = main.classes.iter().filter_map(|class| {
            let number = self.tally.classes.get(&class.id)?;
            let title = class.title.get(language);
            let title = if title.is_empty() { class.id.as_str() } else { title };
            Some(format!("{title} {}", figures::count(*number, language)))
        });
        let mut known: Vec<String> = known.collect();
        if self.tally.open > 0 {
            known.push(say::OPEN_CLASS.fill(language, &[&figures::count(self.tally.open, language)]));
        }
        (!known.is_empty()).then(|| known.join(" · "))
    }

    fn ids(&self, language: Language) -> Option<String> {
        let (first, more) = (self.repeated.get(..TOLD).unwrap_or(self.repeated), self.repeated.len());
        if first.is_empty() {
            return None;
        }
        let pair = |(record, earlier): &(u64, u64)| {
            say::REPEATED_PAIR.fill(language, &[&record.to_string(), &earlier.to_string()])
        };
        let mut pairs = first.iter().map(pair).collect::<Vec<_>>().join(", ");
        if more > first.len() {
            pairs.push_str(" …");
        }
        let number = figures::count(u64::try_from(more).unwrap_or(u64::MAX), language);
        Some(say::REPEATED.fill(language, &[&number, &pairs]))
    }
}

impl Counted {
    /// Records whose id has come before, and which that was.
    pub(super) fn take_repeated(&mut self) -> Vec<(u64, u64)> {
        repeated(std::mem::take(&mut self.ids))
    }
}
