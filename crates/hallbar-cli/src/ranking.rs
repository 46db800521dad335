//! The ranking of a call as a page to read, and as plain rows for tables.
//!
//! Nothing is worked out here: places, sums and the line come from the result. What stands out by a line or a sign is
//! said in words as well.

mod budget;
mod cells;
mod list;
mod remarks;
mod totals;

use hallbar::Money;
use hallbar::assessment::DocumentName;
use hallbar::portfolio::{Amount, CallResult, Entry, Points, Row, Standing, Sum};
use hallbar::report::figures;
use hallbar::report::words::{Names, listed};

use crate::layout::{Page, own_line};
use crate::texts::ranking as texts;
use crate::texts::{self as general, Phrase};

pub(crate) use cells::rows;

/// A ranking being written.
struct Written<'a> {
    result: &'a CallResult,
    names: Names<'a>,
    page: Page,
}

/// The ranking of a call, to read and to lay before a board.
pub(crate) fn page(result: &CallResult, call_title: Option<&str>, names: Names<'_>, page: Page) -> Page {
    let mut written = Written { result, names, page };
    head(&mut written, call_title);
    list::write(&mut written);
    budget::write(&mut written);
    list::apart(&mut written);
    totals::write(&mut written);
    written.page.blank();
    written.page.paragraph(0, names.say(texts::READ_PLACES));
    written.page.paragraph(0, names.say(texts::READ_SUMS));
    written.page
}

fn head(written: &mut Written<'_>, call_title: Option<&str>) {
    let names = written.names;
    let terms = &written.result.terms;
    let title = call_title.map(own_line).filter(|title| !title.is_empty());
    let title = title.or_else(|| terms.call.as_ref().map(|call| own_line(&call.id)));
    let heading = match title {
        Some(title) => format!("{}: {title}", names.say(texts::RANKING)),
        None => names.say(texts::RANKING).to_owned(),
    };
    written.page.title(&heading);
    let version = |document: &DocumentName, title: &str| {
        format!("{title}, {}", names.fill(general::VERSION, &[&own_line(&document.version)]))
    };
    let handbook = names.title(&names.handbook.title, &terms.handbook.id);
    let mut pairs = vec![(general::HANDBOOK, version(&terms.handbook, &handbook))];
    if let Some(call) = &terms.call {
        pairs.push((general::CALL, version(call, &own_line(&call.id))));
    }
    pairs.push((texts::RANKED_BY, names.order(&terms.node, &terms.ties)));
    let budget = terms.budget.map(|budget| figures::money(budget, names.language));
    pairs.push((texts::BUDGET, budget.unwrap_or_else(|| names.say(texts::NO_BUDGET).to_owned())));
    let pairs: Vec<(String, String)> =
        pairs.into_iter().map(|(label, text)| (names.say(label).to_owned(), text)).collect();
    written.page.pairs(0, &pairs);
}

/// The same words for the page and for the rows of a table.
#[derive(Clone, Copy)]
struct Words<'a> {
    result: &'a CallResult,
    names: Names<'a>,
}

impl<'a> Words<'a> {
    fn say(&self, phrase: Phrase) -> &'static str {
        self.names.say(phrase)
    }

    fn fill(&self, phrase: Phrase, parts: &[&str]) -> String {
        self.names.fill(phrase, parts)
    }

    fn sum(&self, hundredths: i128) -> Sum {
        Sum { hundredths, currency: self.result.terms.currency }
    }

    /// An amount with its currency, on one line.
    fn money(&self, amount: Amount) -> String {
        let text = |hundredths| figures::sum(self.sum(hundredths), self.names.language);
        self.between(amount, text, texts::RANGE_LINE)
    }

    /// An amount under a heading that names the currency; a range on two lines.
    fn column(&self, amount: Amount) -> String {
        let text = |hundredths| figures::bare(self.sum(hundredths), self.names.language);
        self.between(amount, text, texts::RANGE)
    }

    fn between(&self, amount: Amount, text: impl Fn(i128) -> String, range: Phrase) -> String {
        match amount.high {
            Some(high) if high == amount.low => text(high),
            Some(high) => self.fill(range, &[&text(amount.low), &text(high)]),
            None if amount.low == 0 => self.say(texts::NOT_GIVEN).to_owned(),
            None => self.fill(texts::FROM, &[&text(amount.low)]),
        }
    }

    fn score(&self, score: Option<Points>) -> String {
        score.map_or_else(
            || "–".to_owned(),
            |score| figures::range((score.low, score.high), self.names.language),
        )
    }

    /// A class of the main node by its place.
    fn class_title(&self, at: u32) -> String {
        let id = usize::try_from(at).ok().and_then(|at| self.result.terms.classes.get(at));
        id.map(|id| self.names.main_class(id)).unwrap_or_default()
    }

    fn class(&self, class: Standing) -> String {
        match class {
            Standing::Certain(at) => self.class_title(at),
            Standing::Open(Some(low), Some(high)) => {
                self.fill(texts::CLASS_OR, &[&self.class_title(low), &self.class_title(high)])
            }
            Standing::Open(None, Some(high)) => self.fill(texts::CLASS_AT_MOST, &[&self.class_title(high)]),
            Standing::Open(_, None) => self.say(texts::CLASS_OPEN).to_owned(),
            Standing::Withheld => self.say(texts::WITHHELD).to_owned(),
            Standing::None => "–".to_owned(),
        }
    }

    /// What a limit is called.
    fn limit(&self, at: u32) -> String {
        let limit = usize::try_from(at).ok().and_then(|at| self.result.terms.limits.get(at));
        let title = limit.map(|limit| if limit.title.trim().is_empty() { &limit.id } else { &limit.title });
        title.map(|title| own_line(title)).unwrap_or_default()
    }

    /// The requirements at these places.
    fn gates(&self, gates: &[u32]) -> Vec<String> {
        let id = |at: &u32| self.result.terms.gates.get(usize::try_from(*at).ok()?);
        gates.iter().filter_map(id).map(|id| self.names.gate(id)).collect()
    }

    fn quoted(&self, text: &str) -> String {
        self.fill(general::QUOTED, &[text])
    }

    /// `1`, or `3–4` where a place is shared.
    fn places(first: u32, last: u32) -> String {
        if first == last { first.to_string() } else { format!("{first}–{last}") }
    }

    fn cases(&self, number: u32) -> String {
        match number {
            1 => self.say(texts::ONE_CASE).to_owned(),
            more => self.fill(texts::CASES, &[&figures::number(f64::from(more), self.names.language)]),
        }
    }

    fn row(&self, at: u32) -> Option<(&'a Row, &'a Entry)> {
        let row = self.result.rows.get(usize::try_from(at).ok()?)?;
        Some((row, self.result.entry(row)?))
    }
}

impl<'a> Written<'a> {
    fn words(&self) -> Words<'a> {
        Words { result: self.result, names: self.names }
    }

    fn heading(&mut self, phrase: Phrase) {
        self.page.heading(self.names.say(phrase));
    }
}

/// A budget in the reader's language.
fn budget(words: Words<'_>, budget: Money) -> String {
    figures::money(budget, words.names.language)
}

/// The ids of the cases of these rows: `A, B och C`.
fn ids(words: Words<'_>, rows: &[u32]) -> String {
    let ids: Vec<String> =
        rows.iter().filter_map(|at| words.row(*at)).map(|(_, entry)| own_line(&entry.case)).collect();
    listed(&ids, general::AND, words.names.language)
}

#[cfg(test)]
mod tests;
