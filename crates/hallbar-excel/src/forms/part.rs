//! The tables of a form: the words that mark them, and their columns.

use hallbar_core::{Language, Phrase};

use super::texts;

/// What the marker of a table begins with, in the hidden column of ids.
pub(super) const MARK: &str = "hallbar:";
/// Stands in place of an id in rows that are the form's own.
pub(super) const OWN: &str = "#";

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    Facts,
    Lines,
    Answers,
    Effects,
    Conflicts,
    Stops,
    Deviations,
    Judgement,
}

/// A column that is filled in: its key, its place from 0 and what it is called.
pub(super) type Column = (&'static str, u16, Phrase);

impl Part {
    pub(super) const ALL: [Self; 8] = [
        Self::Facts,
        Self::Lines,
        Self::Answers,
        Self::Effects,
        Self::Conflicts,
        Self::Stops,
        Self::Deviations,
        Self::Judgement,
    ];

    pub(super) const fn id(self) -> &'static str {
        match self {
            Self::Facts => "facts",
            Self::Lines => "lines",
            Self::Answers => "answers",
            Self::Effects => "effects",
            Self::Conflicts => "conflicts",
            Self::Stops => "stops",
            Self::Deviations => "deviations",
            Self::Judgement => "judgement",
        }
    }

    pub(super) fn of_marker(text: &str) -> Option<Self> {
        let id = text.trim().strip_prefix(MARK)?;
        Self::ALL.into_iter().find(|part| part.id() == id)
    }

    /// What it is called in messages.
    pub(super) fn title(self, language: Language) -> &'static str {
        let phrase = match self {
            Self::Facts => texts::FACTS,
            Self::Lines => texts::FINANCING,
            Self::Answers => texts::QUESTIONS,
            Self::Effects => texts::EFFECTS,
            Self::Conflicts => texts::CONFLICTS,
            Self::Stops => texts::STOPS,
            Self::Deviations => texts::DEVIATIONS,
            Self::Judgement => texts::OVERALL,
        };
        phrase.get(language)
    }

    /// The columns that are filled in.
    pub(super) const fn columns(self) -> &'static [Column] {
        match self {
            Self::Facts => &[("value", 2, texts::ANSWER)],
            Self::Lines => &[
                ("kind", 1, texts::LINE_KIND),
                ("amount", 2, texts::AMOUNT),
                ("code", 3, texts::CODE),
                ("note", 4, texts::NOTE),
            ],
            Self::Answers => &[
                ("answer", 5, texts::ANSWER),
                ("motivation", 7, texts::MOTIVATION),
                ("evidence", 8, texts::EVIDENCE),
                ("internal", 9, texts::INTERNAL),
            ],
            Self::Effects => &[
                ("before", 2, texts::BEFORE),
                ("after", 3, texts::AFTER),
                ("mitigated_by", 4, texts::MITIGATED_BY),
                ("certainty", 5, texts::CERTAINTY),
                ("motivation", 6, texts::MOTIVATION),
                ("evidence", 7, texts::EVIDENCE),
            ],
            Self::Conflicts => &[
                ("gain", 1, texts::GAIN),
                ("loss", 2, texts::LOSS),
                ("standpoint", 6, texts::STANDPOINT),
                ("by", 7, texts::BY),
            ],
            Self::Stops => &[("decision", 2, texts::DECISION), ("by", 3, texts::BY), ("why", 4, texts::WHY)],
            Self::Deviations => &[("by", 3, texts::BY), ("reason", 4, texts::REASON)],
            Self::Judgement => &[("value", 4, texts::ANSWER)],
        }
    }
}
