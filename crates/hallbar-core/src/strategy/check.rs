//! What the structure of a strategy is held to: the catalogue of checks, and what came of each.

use crate::agenda2030::Goal;
use crate::assessment::Ternary;
use crate::{Date, Language, Strategy, Text};

use super::Theme;
pub use super::checks::CHECKS;
use super::tree::Tree;
pub use crate::phrase::{Phrase, Remark};

/// A check of a strategy's structure.
#[derive(Debug)]
#[non_exhaustive]
pub struct Check {
    /// Stable code, such as `RUS09`, never used again for another.
    pub code: &'static str,
    /// Its name in handbooks: `goals_followed`.
    pub id: &'static str,
    /// What it is called.
    pub name: Phrase,
    /// What it looks at.
    pub what: Phrase,
    /// Why it matters.
    pub why: Phrase,
    /// How to meet it.
    pub how: Phrase,
    /// What it rests on.
    pub source: Phrase,
    /// The themes of the exchange it is seen under.
    pub themes: &'static [Theme],
    pub(super) run: fn(&View<'_>) -> Found,
}

/// How a check turned out. Each is better than the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
pub enum Standing {
    /// Nothing meets it.
    NotMet,
    /// Something meets it, and something does not.
    Partly,
    /// Everything meets it.
    Met,
}

impl Standing {
    /// All three, from the worst.
    pub const ALL: [Self; 3] = [Self::NotMet, Self::Partly, Self::Met];

    /// The name used in documents.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::NotMet => "not_met",
            Self::Partly => "partly",
            Self::Met => "met",
        }
    }
}

/// What came of a check.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CheckResult {
    /// The check.
    pub check: &'static Check,
    /// The worst and the best that it can be; where they differ it cannot be said.
    pub low: Standing,
    /// The best that it can be.
    pub high: Standing,
    /// How many of what it looks at meet it, how many do not, and of how many it cannot be said.
    pub met: usize,
    /// How many do not.
    pub not_met: usize,
    /// Of how many it cannot be said.
    pub open: usize,
    /// What does not meet it or cannot be said, and for a single thing also what meets it; the first thousand.
    pub places: Vec<CheckPlace>,
}

impl PartialEq for Check {
    fn eq(&self, other: &Self) -> bool {
        self.code == other.code
    }
}

impl CheckResult {
    /// How it turned out; `None` where it cannot be said.
    #[must_use]
    pub fn standing(&self) -> Option<Standing> {
        (self.low == self.high).then_some(self.low)
    }
}

/// A place that a check has something to say about.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct CheckPlace {
    /// Where it is in the document: `/goals/2/indicators/0`.
    pub path: String,
    /// What stands there; empty for the strategy as a whole.
    pub title: Text,
    /// Whether it meets the check.
    pub meets: Ternary,
    /// What is to be said of it.
    pub note: Option<Remark>,
}

impl Strategy {
    /// Holds the structure to every check of [`CHECKS`], in their order. Links that are proposals count for nothing.
    ///
    /// What depends on a day is looked at on [`day`](Strategy::day); without one it cannot be said.
    ///
    /// # Examples
    /// ```
    /// use hallbar_core::Strategy;
    /// use hallbar_core::strategy::{Standing, StrategyDocument};
    /// let strategy = Strategy::validate(StrategyDocument {
    ///     id: "example".into(),
    ///     version: "2026".into(),
    ///     vision: Some("A county for all".into()),
    ///     ..StrategyDocument::default()
    /// });
    /// let checks = strategy.value.unwrap().check();
    /// assert_eq!(checks[0].check.id, "vision");
    /// assert_eq!(checks[0].standing(), Some(Standing::Met));
    /// ```
    #[must_use]
    pub fn check(&self) -> Vec<CheckResult> {
        let view = View { tree: Tree::own(self.document()), day: self.day() };
        CHECKS.iter().map(|check| view.result(check)).collect()
    }
}

/// What a check looks at.
pub(crate) struct View<'s> {
    pub(crate) tree: Tree<'s>,
    pub(crate) day: Option<Date>,
}

impl View<'_> {
    pub(crate) fn result(&self, check: &'static Check) -> CheckResult {
        let Found { met, not_met, open, places } = (check.run)(self);
        let low = match (met, not_met + open) {
            (0, _) => Standing::NotMet,
            (_, 0) => Standing::Met,
            _ => Standing::Partly,
        };
        let high = match (met + open, not_met) {
            // Nothing to look at: whatever is there one day may meet it or not.
            (0, 0) | (1.., 0) => Standing::Met,
            (0, _) => Standing::NotMet,
            _ => Standing::Partly,
        };
        CheckResult { check, low, high, met, not_met, open, places }
    }
}

/// The most places that a check tells.
const MOST_PLACES: usize = 1_000;

/// What a check found: how many meet it, and where they do not.
#[derive(Debug, Default)]
pub(crate) struct Found {
    met: usize,
    not_met: usize,
    open: usize,
    places: Vec<CheckPlace>,
}

impl Found {
    /// A single thing that meets it.
    pub(super) fn yes(path: impl Into<String>, title: impl Into<String>) -> Self {
        let mut found = Self::default();
        found.add(Ternary::Yes, path, Text::swedish(title), None);
        found
    }

    /// A single thing that does not meet it, or of which it cannot be said.
    pub(super) fn one(meets: Ternary, path: impl Into<String>, note: Remark) -> Self {
        let mut found = Self::default();
        found.add(meets, path, Text::default(), Some(note));
        found
    }

    /// Everything meets it, as there is nothing that could fail to.
    pub(super) fn nothing_fails(note: Remark) -> Self {
        let mut found = Self::default();
        found.add(Ternary::Yes, "", Text::default(), Some(note));
        found
    }

    /// There is nothing to look at, so nothing can be said.
    pub(super) fn nothing_to_see(note: Remark) -> Self {
        let mut found = Self::default();
        found.places.push(CheckPlace {
            path: String::new(),
            title: Text::default(),
            meets: Ternary::Open,
            note: Some(note),
        });
        found
    }

    pub(super) fn add(&mut self, meets: Ternary, path: impl Into<String>, title: Text, note: Option<Remark>) {
        match meets {
            Ternary::Yes => self.met += 1,
            Ternary::No => self.not_met += 1,
            Ternary::Open => self.open += 1,
        }
        self.places.push(CheckPlace { path: path.into(), title, meets, note });
    }

    /// One of several things: one that meets it is counted, another is counted and placed.
    pub(super) fn each(
        &mut self,
        meets: Ternary,
        place: impl FnOnce() -> (String, Text),
        note: impl FnOnce() -> Option<Remark>,
    ) {
        match meets {
            Ternary::Yes => self.met += 1,
            Ternary::No => self.not_met += 1,
            Ternary::Open => self.open += 1,
        }
        // Nobody reads more, and a strategy can have many thousands.
        if meets != Ternary::Yes && self.places.len() < MOST_PLACES {
            let (path, title) = place();
            self.places.push(CheckPlace { path, title, meets, note: note() });
        }
    }
}

/// Met, else open where it is not known, else not met.
pub(super) fn met_or(met: bool, unknown: bool) -> Ternary {
    match (met, unknown) {
        (true, _) => Ternary::Yes,
        (false, true) => Ternary::Open,
        (false, false) => Ternary::No,
    }
}

/// A goal of Agenda 2030 with its number and its short name.
pub(super) fn agenda_title(goal: Goal) -> Text {
    let named = |language| format!("{goal} {}", goal.label(language));
    Text::new(named(Language::Swedish), named(Language::English))
}
