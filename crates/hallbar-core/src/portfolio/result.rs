//! What came of ranking a call.

use super::{Amount, Entry, Nearness, Standing, Terms};
use crate::Money;
use crate::assessment::Ternary;

/// The cases of a call in order, what the budget reaches, and the limits over all of them.
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CallResult {
    /// What they were ranked under.
    pub terms: Terms,
    /// The cases, as they came.
    pub entries: Vec<Entry>,
    /// The ranked ones, in order.
    pub rows: Vec<Row>,
    /// Those with a failed requirement, by their places among the entries, as they came.
    pub failed: Vec<u32>,
    /// Those without a score and without a failed requirement, as they came.
    pub unscored: Vec<u32>,
    /// Where the budget ends, if there is one.
    pub line: Option<BudgetLine>,
    /// How each limit came out. One for each value of a fact is told for those values that a case was passed over for,
    /// or may be, and for the value with the most.
    pub limits: Vec<LimitResult>,
    /// Numbers and sums.
    pub totals: Totals,
}

impl CallResult {
    /// The case of a row.
    #[must_use]
    pub fn entry(&self, row: &Row) -> Option<&Entry> {
        self.case(row.entry)
    }

    /// A case by its place among the entries.
    #[must_use]
    pub fn case(&self, place: u32) -> Option<&Entry> {
        self.entries.get(usize::try_from(place).ok()?)
    }

    /// How near a case is to the limits of its classes.
    #[must_use]
    pub fn nearness(&self, entry: &Entry) -> Nearness {
        entry.score.map(|score| Nearness::of(score, &self.terms.class_limits)).unwrap_or_default()
    }
}

/// A ranked case. Small, so that a million of them fit.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Row {
    /// The case, by its place among the entries.
    pub entry: u32,
    /// Its place, or the first of those it shares.
    pub place: u32,
    /// The last place of those it shares; the same where it shares none.
    pub place_to: u32,
    /// The best place it can come to have.
    pub best: u32,
    /// The worst place it can come to have.
    pub worst: u32,
    /// What is applied for down to here, those who share this place included, in hundredths.
    pub cumulated: Amount,
    /// Whether the money reaches; `None` where there is no budget and no limit stops the case.
    pub funding: Option<Funding>,
    /// The limit that stops it (where it is passed over) or may stop it, by its place among the terms' limits.
    pub limit: Option<u32>,
    /// Whether the score it is ranked by has open answers.
    pub open: bool,
    /// Whether a requirement is open: it may leave the ranking.
    pub conditional: bool,
    /// Whether a tie key is open.
    pub tie_open: bool,
    /// Whether the line goes through it or it is within the next two cases below, with those who share their places.
    pub near_line: bool,
    /// Whether it is near a better class: see [`Nearness::is_near`].
    pub near_class: bool,
}

/// Whether the money reaches a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Funding {
    /// It fits, whatever open amounts and requirements come to.
    Fits,
    /// It may fit: that depends on open amounts or requirements, or on a limit.
    MayFit,
    /// The line goes through it: there is money for a part of it, or for some of those who share its place.
    Cut,
    /// The line may go through it; it certainly does not fit.
    MayBeCut,
    /// There is no money left for it.
    Below,
    /// It would break a limit, and is passed over.
    PassedOver,
}

impl Funding {
    /// The name in documents: `may_fit`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Fits => "fits",
            Self::MayFit => "may_fit",
            Self::Cut => "cut",
            Self::MayBeCut => "may_be_cut",
            Self::Below => "below",
            Self::PassedOver => "passed_over",
        }
    }
}

/// Where the budget ends.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct BudgetLine {
    /// The money there is.
    pub budget: Money,
    /// How many cases certainly fit.
    pub fits: u32,
    /// What is left after the last place down to which everything fits at its dearest, in hundredths.
    pub left: Amount,
    /// The rows that the line goes through.
    pub cut: Vec<u32>,
    /// The rows of the first place below the line.
    pub next: Vec<u32>,
    /// Where the line goes through a case: the rows of the first place below that have one that would fit whole, those
    /// of them that would, each by itself. For information: who gets money that is left, a person decides.
    pub next_whole: Vec<u32>,
}

/// How a limit over all cases came out.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct LimitResult {
    /// The limit, by its place among the terms' limits.
    pub limit: u32,
    /// The value of its fact, for a limit on each value; `None` there for cases whose value is not known.
    pub value: Option<String>,
    /// What those that get money use of it: hundredths, or a number of cases.
    pub used: Amount,
    /// Whether it is kept or met; `None` for a share of a budget that is not there.
    pub holds: Option<Ternary>,
    /// How many cases were passed over for it.
    pub passed_over: u32,
    /// How many it may stop.
    pub doubtful: u32,
}

/// Numbers and sums over a call.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Totals {
    /// All cases.
    pub all: Count,
    /// The ranked ones.
    pub ranked: Count,
    /// Ranked ones with open answers in the score they are ranked by.
    pub open: Count,
    /// Ranked ones with open requirements.
    pub conditional: Count,
    /// Those with a failed requirement.
    pub failed: Count,
    /// Those without a score.
    pub unscored: Count,
    /// The ranked ones by class, best first; then those whose class is open, withheld, and those without.
    pub by_class: Vec<ClassTotal>,
}

/// How many cases, and what they apply for together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    /// How many.
    pub cases: u32,
    /// What they apply for, in hundredths.
    pub applied: Amount,
}

impl Count {
    pub(super) fn add(&mut self, entry: &Entry) {
        self.cases = self.cases.saturating_add(1);
        self.applied = self.applied + entry.applied;
    }
}

/// The cases of a class.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClassTotal {
    /// The class. All whose class is open stand together, as [`Standing::Open`] without ends.
    pub class: Standing,
    /// How many, and what they apply for.
    pub count: Count,
}
