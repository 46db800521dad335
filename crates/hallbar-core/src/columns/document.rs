use crate::case::{Given, LineKind, Reference};

/// Which column of a table holds what of a case, as written.
///
/// # Examples
/// ```
/// use hallbar_core::columns::{Column, ColumnsDocument, Target};
/// let columns = ColumnsDocument {
///     id: "export".into(),
///     columns: vec![
///         Column::new("Dnr", Target::Id),
///         Column::new("Sökt belopp", Target::Fact("applied".into())),
///         Column::new("Klimat", Target::answer("climate")),
///     ],
///     ignored: vec!["Handläggarens anteckning".into()],
///     ..ColumnsDocument::default()
/// };
/// assert_eq!(columns.columns[2].to.to_string(), "climate");
/// ```
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ColumnsDocument {
    /// Stable name.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// The handbook whose questions it names.
    pub handbook: Option<Reference>,
    /// What a blank cell in the column of an answer means.
    pub blank: Blank,
    /// The decimal mark of numbers and amounts, where cells alone do not tell it from one between thousands.
    pub decimal: Option<DecimalMark>,
    /// The columns and what they hold.
    pub columns: Vec<Column>,
    /// Headers of columns that are left out on purpose.
    pub ignored: Vec<String>,
}

/// One column and what it holds. A column may be named more than once, where it holds more than one thing.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Column {
    /// Its header.
    pub column: String,
    /// What it holds.
    pub to: Target,
    /// What a blank cell means, where it is not what the document says.
    pub blank: Option<Blank>,
    /// The decimal mark, where it is not what the document says.
    pub decimal: Option<DecimalMark>,
    /// What amounts are counted in, where neither cell nor header says.
    pub unit: Option<MoneyUnit>,
    /// What cells mean that hold other words than the handbook.
    pub words: Vec<Word>,
}

impl Column {
    /// A column and what it holds.
    pub fn new(column: impl Into<String>, to: Target) -> Self {
        Self { column: column.into(), to, ..Self::default() }
    }
}

/// A word of a cell, and what is read in its place: a level or option, or anything else that the column can hold.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Word {
    /// What stands in the cell; empty for a blank one.
    pub word: String,
    /// What is read in its place.
    pub means: String,
}

/// What a blank cell means.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Blank {
    /// Nobody has answered.
    #[default]
    Missing,
    /// A person says that nobody knows yet.
    Unknown,
    /// The application is silent.
    NotDescribed,
    /// The question does not apply.
    NotApplicable,
}

impl Blank {
    /// What is then known.
    #[must_use]
    pub const fn given(self) -> Given {
        match self {
            Self::Missing => Given::Missing,
            Self::Unknown => Given::Unknown,
            Self::NotDescribed => Given::NotDescribed,
            Self::NotApplicable => Given::NotApplicable,
        }
    }
}

/// What parts the whole of a number from its decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DecimalMark {
    /// `1,5` is one and a half, `1.250` a thousand and more.
    Comma,
    /// `1.5` is one and a half, `1,250` a thousand and more.
    Point,
}

impl DecimalMark {
    pub(crate) const fn sign(self) -> char {
        match self {
            Self::Comma => ',',
            Self::Point => '.',
        }
    }
}

/// What amounts are counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MoneyUnit {
    /// The currency itself.
    One,
    /// Thousands: `tkr`.
    Thousand,
    /// Millions: `mnkr`.
    Million,
}

impl MoneyUnit {
    /// By how many places an amount is moved.
    pub(crate) const fn places(self) -> usize {
        match self {
            Self::One => 0,
            Self::Thousand => 3,
            Self::Million => 6,
        }
    }
}

/// What of a case a column holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Target {
    /// The case's id.
    #[default]
    Id,
    /// Its title.
    Title,
    /// Its summary.
    Summary,
    /// Its kind.
    Kind,
    /// The goals of the strategy that it points at, parted by `;` or `|`.
    StrategyGoals,
    /// A fact.
    Fact(String),
    /// The answer to a question, of one item where it is asked per item.
    Answer {
        /// The question.
        question: String,
        /// The item.
        item: Option<String>,
    },
    /// The motivation of an answer.
    Motivation {
        /// The question.
        question: String,
        /// The item.
        item: Option<String>,
    },
    /// What an answer rests on, parted by `|` or line breaks.
    Evidence {
        /// The question.
        question: String,
        /// The item.
        item: Option<String>,
    },
    /// The effect on an item, before mitigation.
    Effect(String),
    /// The effect on an item, after mitigation.
    EffectAfter(String),
    /// Why the effect is what it is.
    EffectMotivation(String),
    /// An amount that somebody pays: a financing line of its own.
    Line {
        /// Who pays.
        kind: LineKind,
        /// Which of several lines of this kind, from 1.
        number: u8,
    },
    /// The code of a financing line.
    LineCode {
        /// Who pays.
        kind: LineKind,
        /// Which of several lines of this kind, from 1.
        number: u8,
    },
    /// The class of the officer's own judgement.
    JudgementClass,
    /// The officer's own judgement in words.
    JudgementText,
    /// Why it differs from the computed outcome.
    JudgementReason,
}

impl Target {
    /// The answer to a question that is asked once.
    pub fn answer(question: impl Into<String>) -> Self {
        Self::Answer { question: question.into(), item: None }
    }
}

impl std::fmt::Display for Target {
    /// The name that a header can have for it: `climate`, `climate:motivation`, `contribution/nature`, `effect:13`,
    /// `line:own`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let of =
            |f: &mut std::fmt::Formatter<'_>, question: &str, item: &Option<String>, end: &str| match item {
                Some(item) => write!(f, "{question}/{item}{end}"),
                None => write!(f, "{question}{end}"),
            };
        let line = |f: &mut std::fmt::Formatter<'_>, kind: LineKind, number: u8, end: &str| match number {
            1 => write!(f, "line:{}{end}", kind.id()),
            number => write!(f, "line:{}:{number}{end}", kind.id()),
        };
        match self {
            Self::Id => f.write_str("id"),
            Self::Title => f.write_str("title"),
            Self::Summary => f.write_str("summary"),
            Self::Kind => f.write_str("kind"),
            Self::StrategyGoals => f.write_str("strategy_goals"),
            Self::Fact(id) => f.write_str(id),
            Self::Answer { question, item } => of(f, question, item, ""),
            Self::Motivation { question, item } => of(f, question, item, ":motivation"),
            Self::Evidence { question, item } => of(f, question, item, ":evidence"),
            Self::Effect(on) => write!(f, "effect:{on}"),
            Self::EffectAfter(on) => write!(f, "effect:{on}:after"),
            Self::EffectMotivation(on) => write!(f, "effect:{on}:motivation"),
            Self::Line { kind, number } => line(f, *kind, *number, ""),
            Self::LineCode { kind, number } => line(f, *kind, *number, ":code"),
            Self::JudgementClass => f.write_str("judgement:class"),
            Self::JudgementText => f.write_str("judgement"),
            Self::JudgementReason => f.write_str("judgement:reason"),
        }
    }
}
