//! Whether a handbook does what its author means: a catalogue of checks on top of validity.
//!
//! Validation says what is wrong with a handbook, compiling what contradicts itself. A handbook can pass both and still
//! have a class that nobody reaches, a requirement that nobody fails, or a criterion that moves nothing. [`check`] holds a
//! [`Scorer`] to every one of [`CHECKS`]; each finding has its place, what follows from it, a way out, and how it is
//! [known](Basis).
//!
//! What is said of *every* case is proved over the compiled rules, with every answer open and then with one answer after
//! the other fixed: the evaluation never gives less than everything that can come. Parameters stand at what the scorer was
//! compiled with, and so do the items of a strategy; facts, answers, effects, the chosen depth and deviations may be
//! anything. What rests on single effects or on financing lines is left unsaid rather than guessed at. That something *can*
//! be reached is shown by a case that is made for it and assessed.
//!
//! Left out here: whether the rules are wise. What is worth a look is told with its figures, and a person decides.

mod case;
mod check;
mod checks;
mod guess;
mod implies;
mod live;
mod proof;
mod reads;
mod splits;
mod words;

use crate::compile::Scorer;
use crate::handbook::{HandbookDocument, ItemSource};
use crate::strategy::{StrategyDocument, StrategyGoal};
use crate::validate::needs_strategy;
use crate::{Handbook, Strategy};

pub use check::{Basis, CHECKS, Check, CheckResult, Finding, Weight};

/// Holds a handbook to every check of [`CHECKS`], in their order.
///
/// # Examples
/// A requirement that is met whatever is answered.
/// ```
/// use hallbar_core::handbook::{Condition, Gate, HandbookDocument, Quantity, Question, Stage};
/// use hallbar_core::soundness::{Basis, check};
/// use hallbar_core::{Handbook, Scorer};
/// let asked = |yes: bool| Condition::is(Quantity::answer("permit"), yes);
/// let handbook = Handbook::validate(HandbookDocument {
///     id: "small".into(),
///     version: "1".into(),
///     questions: vec![Question { id: "permit".into(), ..Question::default() }],
///     stages: vec![Stage {
///         id: "formal".into(),
///         gates: vec![Gate {
///             id: "either".into(),
///             requires: Condition::Any(vec![asked(true), asked(false)]),
///             ..Gate::default()
///         }],
///         ..Stage::default()
///     }],
///     ..HandbookDocument::default()
/// });
/// let scorer = Scorer::compile(&handbook.into_result().unwrap(), None, None)?;
/// let results = check(&scorer);
/// let idle = results.iter().find(|result| result.check.id == "gate-never-fails").unwrap();
/// assert_eq!(idle.findings[0].path, "/stages/0/gates/0");
/// assert_eq!(idle.findings[0].basis, Basis::Proved);
/// # Ok::<(), hallbar_core::CompileError>(())
/// ```
#[must_use]
pub fn check(scorer: &Scorer) -> Vec<CheckResult> {
    let mut view = check::View::new(scorer);
    CHECKS.iter().map(|check| CheckResult { check, findings: (check.run)(&mut view) }).collect()
}

/// The id of the strategy that [`stand_in`] makes.
pub const STAND_IN: &str = "stand-in";

/// A made-up strategy for a handbook that needs one and is looked at without: two goals on every level that it asks about.
///
/// `None` where the handbook needs no strategy.
///
/// # Examples
/// ```
/// use hallbar_core::handbook::HandbookDocument;
/// use hallbar_core::{Handbook, soundness};
/// let handbook = HandbookDocument {
///     id: "h".into(),
///     version: "1".into(),
///     needs_strategy: true,
///     ..HandbookDocument::default()
/// };
/// let handbook = Handbook::validate(handbook).into_result().unwrap();
/// let strategy = soundness::stand_in(&handbook).unwrap();
/// assert_eq!(strategy.document().id, soundness::STAND_IN);
/// assert_eq!(strategy.document().goals.len(), 2);
/// ```
#[must_use]
pub fn stand_in(handbook: &Handbook) -> Option<Strategy> {
    let document = handbook.document();
    if !needs_strategy(document) {
        return None;
    }
    let deepest = deepest(document).clamp(1, MOST_LEVELS);
    Strategy::validate(StrategyDocument {
        id: STAND_IN.to_owned(),
        version: "1".to_owned(),
        title: "Påhittad strategi".to_owned(),
        levels: (1..=deepest).map(|level| format!("nivå {level}")).collect(),
        goals: goals("mal", deepest),
        ..StrategyDocument::default()
    })
    .value
}

/// No strategy has more levels of goals than these.
const MOST_LEVELS: u8 = 6;

fn deepest(document: &HandbookDocument) -> u8 {
    let depths = document.lists.iter().filter_map(|list| match &list.items {
        ItemSource::Strategy { depth, .. } => Some(*depth),
        _ => None,
    });
    depths.max().unwrap_or(1)
}

fn goals(above: &str, levels: u8) -> Vec<StrategyGoal> {
    let goal = |number: u8| {
        let id = format!("{above}-{number}");
        let title = format!("Påhittat mål {}", id.trim_start_matches("mal-").replace('-', "."));
        let goals = if levels > 1 { goals(&id, levels - 1) } else { Vec::new() };
        StrategyGoal { id, title, goals, ..StrategyGoal::default() }
    };
    (1..=2).map(goal).collect()
}
