//! Two strategies side by side as a page to read. Nothing is worked out here; titles are in the regions' own words.

mod regions;
mod versions;

use hallbar::agenda2030::Code;
use hallbar::assessment::{Assessment, Ternary};
use hallbar::report::figures;
use hallbar::report::words::Names;
use hallbar::strategy::{CheckOutcome, FigureRange, GoalName, Standing, StrategyComparison};
use hallbar::{Decimal, Language};

use crate::layout::{Column, Page, Table, Tone, own_line};
use crate::texts::compare as texts;
use crate::texts::{self as general, Phrase};

/// Both strategies assessed by a handbook.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Assessed<'a> {
    pub(crate) names: Names<'a>,
    pub(crate) a: &'a Assessment,
    pub(crate) b: &'a Assessment,
}

/// A comparison being written.
struct Sheet<'a> {
    page: Page,
    language: Language,
    assessed: Option<Assessed<'a>>,
    /// Whether what depends on a day is looked at on one.
    has_day: bool,
}

/// The comparison to read. `backwards` says that the first names the second as its predecessor.
pub(crate) fn page(
    compared: &StrategyComparison,
    backwards: bool,
    assessed: Option<Assessed<'_>>,
    has_day: bool,
    language: Language,
    page: Page,
) -> Page {
    let mut sheet = Sheet { page, language, assessed, has_day };
    match compared {
        StrategyComparison::Versions(compared) => versions::write(&mut sheet, compared, backwards),
        StrategyComparison::Regions(compared) => regions::write(&mut sheet, compared),
        // Every kind there is stands above.
        _ => {}
    }
    sheet.page
}

impl Sheet<'_> {
    /// Says that no day is given, where none is.
    fn without_day(&mut self) {
        if !self.has_day {
            let said = self.page.tone(Tone::Open, self.say(general::strategy::WITHOUT_DAY));
            self.page.paragraph(0, &said);
        }
    }

    fn say(&self, phrase: Phrase) -> &'static str {
        phrase.get(self.language)
    }

    fn fill(&self, phrase: Phrase, parts: &[&str]) -> String {
        phrase.fill(self.language, parts)
    }

    fn heading(&mut self, phrase: Phrase) {
        self.page.heading(phrase.get(self.language));
    }

    fn quote(&self, text: &str) -> String {
        self.fill(general::QUOTED, &[&own_line(text)])
    }

    /// A goal by its title, or by its id where it has none.
    fn goal(&self, name: &GoalName) -> String {
        own_line(if name.title.trim().is_empty() { &name.id } else { &name.title })
    }

    /// Codes with their names before them: `Jämställdhet (5)`.
    fn codes(&self, codes: &[String]) -> String {
        codes.iter().map(|code| self.code(code)).collect::<Vec<_>>().join(", ")
    }

    fn code(&self, code: &str) -> String {
        let label = code.parse::<Code>().ok().map(|read| match read.target() {
            Some(target) => target.label(self.language),
            None => read.goal().label(self.language),
        });
        label.map_or_else(|| own_line(code), |label| format!("{label} ({code})"))
    }

    fn percent(&self, share: Decimal) -> String {
        figures::with_unit(&figures::decimals(share.to_f64() * 100.0, 0, self.language), "%", self.language)
    }

    /// How a check came out, in a word or two.
    fn outcome(&self, outcome: &CheckOutcome) -> String {
        use Standing::{Met, NotMet, Partly};
        let (tone, said) = match (outcome.low, outcome.high) {
            (Met, _) => (Tone::Good, self.say(texts::MET).to_owned()),
            (_, NotMet) => (Tone::Bad, self.say(texts::NOT_MET).to_owned()),
            (Partly, Partly) => {
                let all = outcome.met + outcome.not_met + outcome.open;
                let parts = [outcome.met.to_string(), all.to_string()];
                (Tone::Plain, self.fill(texts::PARTLY, &[&parts[0], &parts[1]]))
            }
            (Partly, Met) => (Tone::Open, self.say(texts::AT_LEAST_PARTLY).to_owned()),
            (NotMet, Partly) => (Tone::Open, self.say(texts::AT_MOST_PARTLY).to_owned()),
            (NotMet, Met) => (Tone::Open, self.say(texts::OPEN_CHECK).to_owned()),
        };
        self.page.tone(tone, &said)
    }

    fn range(&self, range: FigureRange) -> String {
        let number = |number: f64| figures::decimals(number, 1, self.language);
        match (range.low, range.high) {
            (None, _) => self.say(texts::NONE).to_owned(),
            (Some(low), None) => self.fill(texts::AT_LEAST, &[&number(low)]),
            (Some(low), Some(high)) => figures::between(&number(low), &number(high), self.language),
        }
    }

    /// A table of two columns of values beside what they are of.
    fn table(&self, of: Phrase, [a, b]: [&str; 2]) -> Table {
        Table::new(vec![Column::text(self.say(of)), Column::text(a), Column::text(b)])
    }

    /// Class and main score of both, where they have been assessed.
    fn assessed(&mut self, columns: [&str; 2]) {
        let Some(Assessed { names, a, b }) = self.assessed else { return };
        let title = names.title(&names.handbook.title, &names.handbook.id);
        let heading = self.fill(texts::ASSESSED, &[&title]);
        self.page.heading(&heading);
        let mut table = self.table(general::OUTCOME, columns);
        table.row(vec![self.say(texts::CLASS).to_owned(), self.class(names, a), self.class(names, b)]);
        let main = names.handbook.main.as_ref().and_then(|main| names.node(main));
        let scored = |node: &str, result: &Assessment| {
            let mut nodes = result.nodes.iter();
            nodes.any(|found| found.id == node && found.item.is_none() && found.score.low.is_some())
        };
        if let Some(node) = main.filter(|node| scored(&node.id, a) || scored(&node.id, b)) {
            let title = names.title(&node.title, &node.id);
            table.row(vec![title, self.score(&node.id, a), self.score(&node.id, b)]);
        }
        self.page.table(0, &table);
        self.page.paragraph(0, self.say(texts::STRUCTURE_ONLY));
    }

    fn class(&self, names: Names<'_>, result: &Assessment) -> String {
        let Some(outcome) = &result.outcome else { return self.say(texts::NONE).to_owned() };
        if outcome.withheld == Ternary::Yes {
            return self.say(texts::NO_CLASS).to_owned();
        }
        let name = |id: &String| names.class(&outcome.node, id);
        match (&outcome.class, &outcome.low, &outcome.high) {
            (Some(class), ..) => name(class),
            (None, Some(low), Some(high)) => {
                format!("{}: {} – {}", self.say(texts::OPEN), name(low), name(high))
            }
            _ => self.say(texts::OPEN).to_owned(),
        }
    }

    fn score(&self, node: &str, result: &Assessment) -> String {
        let found = result.nodes.iter().find(|found| found.id == node && found.item.is_none());
        let score = found.map(|found| &found.score);
        let number = |number: f64| figures::decimals(number, 2, self.language);
        match score.and_then(|score| score.low.zip(score.high)) {
            Some((low, high)) => figures::between(&number(low), &number(high), self.language),
            None => self.say(texts::NONE).to_owned(),
        }
    }
}
