use super::LevelText;
use crate::Text;

/// What would have to change for a case to reach a better class.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Next {
    /// The class to reach.
    pub class: String,
    /// What it is called.
    pub title: Text,
    /// What it takes.
    pub way: Way,
    /// The fewest answers that reach the class; under [`Way::MoreThanFour`] every answer that can be raised, the one
    /// that moves the score most first.
    pub changes: Vec<Change>,
    /// The class that the changes reach: the class asked for, or a better one. Only under [`Way::Changes`].
    pub reaches: Option<String>,
    /// Requirements that stay failed or open although every changeable answer is raised. Only under
    /// [`Way::OutOfReach`] and [`Way::OpenElsewhere`].
    pub gates: Vec<String>,
}

/// Whether and how a better class can be reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Way {
    /// By raising these answers, at most four.
    Changes,
    /// By raising more than four answers.
    MoreThanFour,
    /// It hangs on open facts and answers that are not the applicant's to change, whatever is raised.
    OpenElsewhere,
    /// Not by answers that the applicant can change.
    OutOfReach,
    /// A higher level may lower the result under these rules, so nothing is promised.
    NotMonotone,
}

/// An answer raised.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Change {
    /// The question.
    pub question: String,
    /// The item, where it is asked per item.
    pub item: Option<String>,
    /// The question, as asked.
    pub title: Text,
    /// The level it is answered with or counts as; `None` while it is open.
    pub from: Option<LevelText>,
    /// The level to raise it to.
    pub to: LevelText,
    /// How far the lowest possible score of the main node rises with this change alone.
    pub gain: f64,
    /// Whether the class is out of reach without it, whatever else is raised.
    pub needed: bool,
}
