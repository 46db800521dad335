//! A strategy looked into: what the checks show, and what its goals do to Agenda 2030 and to one another.

mod agenda;
mod among;
mod checks;
mod head;
mod indirect;

use hallbar::json::Places;
use hallbar::strategy::{CheckResult, Pulls, StrategyDocument, StrategyGoal, Theme};
use hallbar::{Interlinkages, Language, Strategy, Text};

use crate::layout::{Page, own_line};
use crate::texts::{self, Phrase, strategy as words};

/// The report, as wide as the page.
pub(crate) fn page(
    strategy: &Strategy,
    places: &Places,
    (theme, matrix): (Option<Theme>, Option<&Interlinkages>),
    language: Language,
    page: Page,
) -> Page {
    let seen = theme.map(|theme| strategy.goals_seen_under(theme));
    let mut checks = strategy.check();
    checks.retain(|result| theme.is_none_or(|theme| result.check.themes.contains(&theme)));
    let mut looked = Looked {
        page,
        document: strategy.document(),
        checks,
        pulls: theme.map_or_else(|| strategy.pulls(), |theme| strategy.pulls_seen_under(theme)),
        has_day: strategy.day().is_some(),
        seen,
        places,
        language,
    };
    head::write(&mut looked, strategy, theme);
    checks::write(&mut looked);
    agenda::write(&mut looked);
    among::write(&mut looked);
    if let Some(matrix) = matrix {
        indirect::write(&mut looked, strategy, matrix);
    }
    source(&mut looked);
    looked.page
}

/// What is known of a strategy, and the page it is told on.
struct Looked<'s> {
    page: Page,
    document: &'s StrategyDocument,
    checks: Vec<CheckResult>,
    pulls: Pulls<'s>,
    has_day: bool,
    /// The goals to show, where a theme is asked for.
    seen: Option<Vec<&'s str>>,
    places: &'s Places,
    language: Language,
}

impl<'s> Looked<'s> {
    fn say(&self, phrase: Phrase) -> &'static str {
        phrase.get(self.language)
    }

    fn fill(&self, phrase: Phrase, parts: &[&str]) -> String {
        phrase.fill(self.language, parts)
    }

    fn heading(&mut self, phrase: Phrase) {
        self.page.heading(phrase.get(self.language));
    }

    fn told(&self, text: &Text) -> String {
        own_line(text.get(self.language))
    }

    /// A goal by its title, in quotation marks.
    fn goal(&self, id: &str) -> String {
        let title = all(&self.document.goals).find(|goal| goal.id == id).map_or(id, StrategyGoal::name);
        self.fill(texts::QUOTED, &[&own_line(title)])
    }

    fn is_seen(&self, goal: &str) -> bool {
        self.seen.as_ref().is_none_or(|seen| seen.contains(&goal))
    }
}

/// Where it was published, and what is to be known of how it was written down.
fn source(looked: &mut Looked<'_>) {
    let Some(source) = &looked.document.source else { return };
    looked.heading(words::SOURCE);
    looked.page.paragraph(0, &own_line(&source.title));
    for url in source.url.iter().chain(&source.also) {
        looked.page.paragraph(0, &own_line(url));
    }
    if let Some(note) = &source.note {
        let note = looked.told(note);
        looked.page.paragraph(0, &note);
    }
}

/// Every goal, those above before those below.
fn all(goals: &[StrategyGoal]) -> Box<dyn Iterator<Item = &StrategyGoal> + '_> {
    Box::new(goals.iter().flat_map(|goal| std::iter::once(goal).chain(all(&goal.goals))))
}
