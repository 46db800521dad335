//! What came of a run, in a few lines.

use std::fmt::Write as _;
use std::time::Duration;

use hallbar::handbook::HandbookDocument;
use hallbar::{Language, batch};

use super::output::Output;
use super::repeated::repeated;
use super::worker::Counted;
use crate::figures;

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
        let sv = language == Language::Swedish;
        let count = |number: u64| figures::count(number, language);
        let mut text = String::new();
        // Writing to a text has no way to fail.
        let mut line = |line: String| writeln!(text, "{line}").unwrap_or_default();
        let (records, results) = (self.done.records, self.done.results);
        let one = records == 1;
        let took = figures::decimals(self.took.as_secs_f64(), 1, language);
        line(match (sv, one) {
            (true, true) => format!("1 ärende, {} bedömt, {took} s", count(results)),
            (true, false) => format!("{} ärenden, {} bedömda, {took} s", count(records), count(results)),
            (false, true) => format!("1 case, {} assessed, {took} s", count(results)),
            (false, false) => format!("{} cases, {} assessed, {took} s", count(records), count(results)),
        });
        if let Some(classes) = self.classes(handbook, language) {
            line(classes);
        }
        if self.tally.failed > 0 {
            let failed = count(self.tally.failed);
            line(if sv {
                format!("Krav som inte är uppfyllda: {failed} ärenden")
            } else {
                format!("Requirements not met: {failed} cases")
            });
        }
        if !self.done.refused.is_empty() {
            let codes = self.done.refused.iter().map(|(code, number)| format!("{code}: {}", count(*number)));
            let codes = codes.collect::<Vec<_>>().join(", ");
            let where_ = self.output.rejects().map(|name| format!(" → {name}")).unwrap_or_default();
            let refused = count(records - results);
            line(if sv {
                format!("Gick inte att bedöma: {refused} ({codes}){where_}")
            } else {
                format!("Could not be assessed: {refused} ({codes}){where_}")
            });
        }
        if self.cut_off {
            line(if sv {
                "Listan slutar utan sitt `]`: filen kan vara avhuggen".to_owned()
            } else {
                "The array ends without its `]`: the file may be cut off".to_owned()
            });
        }
        for (code, number) in &self.tally.warnings {
            line(if sv {
                format!("Varning {code}: {} ställen", count(*number))
            } else {
                format!("Warning {code}: {} places", count(*number))
            });
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
            let word = if language == Language::Swedish { "öppet" } else { "open" };
            known.push(format!("{word} {}", figures::count(self.tally.open, language)));
        }
        (!known.is_empty()).then(|| known.join(" · "))
    }

    fn ids(&self, language: Language) -> Option<String> {
        let (first, more) = (self.repeated.get(..TOLD).unwrap_or(self.repeated), self.repeated.len());
        if first.is_empty() {
            return None;
        }
        let sv = language == Language::Swedish;
        let pair = |(record, earlier): &(u64, u64)| {
            if sv { format!("{record} som {earlier}") } else { format!("{record} as {earlier}") }
        };
        let mut pairs = first.iter().map(pair).collect::<Vec<_>>().join(", ");
        if more > first.len() {
            pairs.push_str(" …");
        }
        let number = figures::count(u64::try_from(more).unwrap_or(u64::MAX), language);
        Some(if sv {
            format!("Samma ärendebeteckning igen: {number} (post {pairs}); alla är kvar")
        } else {
            format!("The same case id again: {number} (record {pairs}); all are kept")
        })
    }
}

impl Counted {
    /// Records whose id has come before, and which that was.
    pub(super) fn take_repeated(&mut self) -> Vec<(u64, u64)> {
        repeated(std::mem::take(&mut self.ids))
    }
}
