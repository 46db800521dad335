//! The words that a strategy is described by.

use crate::Text;
use crate::agenda2030::Layer;

/// A dimension of sustainability.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
pub enum Dimension {
    /// The environment.
    Environmental,
    /// People and society.
    Social,
    /// The economy.
    Economic,
}

impl Dimension {
    /// All three.
    pub const ALL: [Self; 3] = [Self::Environmental, Self::Social, Self::Economic];

    /// The name used in documents.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Environmental => "environmental",
            Self::Social => "social",
            Self::Economic => "economic",
        }
    }

    /// What it is called.
    #[must_use]
    pub fn title(self) -> Text {
        match self {
            Self::Environmental => Text::new("miljömässig", "environmental"),
            Self::Social => Text::new("social", "social"),
            Self::Economic => Text::new("ekonomisk", "economic"),
        }
    }

    /// The dimension of a layer of the wedding cake. Partnership serves none of the three by itself.
    #[must_use]
    pub const fn of(layer: Layer) -> Option<Self> {
        match layer {
            Layer::Biosphere => Some(Self::Environmental),
            Layer::Society => Some(Self::Social),
            Layer::Economy => Some(Self::Economic),
            Layer::Partnership => None,
        }
    }
}

/// A theme of the exchange between regions, as a lens to look at goals, checks and criteria through.
///
/// # Source
/// Vägar till hållbar utveckling, the collegial exchange 2021–2022.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
pub enum Theme {
    /// Extern samverkan: working with others outside the own organisation.
    ExternalCollaboration,
    /// Hållbar besöksnäring: sustainable tourism.
    Tourism,
    /// Hållbar styrning: sustainable governance.
    Governance,
    /// Hållbara platser: sustainable places.
    Places,
    /// Hållbart näringsliv: sustainable business.
    Business,
}

impl Theme {
    /// All five.
    pub const ALL: [Self; 5] =
        [Self::ExternalCollaboration, Self::Tourism, Self::Governance, Self::Places, Self::Business];

    /// The name used in documents.
    ///
    /// # Examples
    /// ```
    /// # use hallbar_core::strategy::Theme;
    /// assert_eq!(Theme::Places.id(), "places");
    /// ```
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::ExternalCollaboration => "external_collaboration",
            Self::Tourism => "tourism",
            Self::Governance => "governance",
            Self::Places => "places",
            Self::Business => "business",
        }
    }

    /// What it is called.
    #[must_use]
    pub fn title(self) -> Text {
        match self {
            Self::ExternalCollaboration => Text::new("Extern samverkan", "External collaboration"),
            Self::Tourism => Text::new("Hållbar besöksnäring", "Sustainable tourism"),
            Self::Governance => Text::new("Hållbar styrning", "Sustainable governance"),
            Self::Places => Text::new("Hållbara platser", "Sustainable places"),
            Self::Business => Text::new("Hållbart näringsliv", "Sustainable business"),
        }
    }
}

/// Which perspective cuts across the goals.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
pub enum PerspectiveKind {
    /// Gender equality.
    GenderEquality,
    /// Integration and diversity.
    Integration,
    /// Children and young people.
    ChildrenAndYoung,
    /// Rural and urban.
    RuralAndUrban,
    /// Accessibility for persons with disabilities.
    Accessibility,
    /// Public health.
    PublicHealth,
    /// Digitalisation.
    Digitalisation,
    /// Another.
    #[default]
    Other,
}

impl PerspectiveKind {
    /// Every kind.
    pub const ALL: [Self; 8] = [
        Self::GenderEquality,
        Self::Integration,
        Self::ChildrenAndYoung,
        Self::RuralAndUrban,
        Self::Accessibility,
        Self::PublicHealth,
        Self::Digitalisation,
        Self::Other,
    ];

    /// Those that every strategy is looked through for.
    pub const EXPECTED: [Self; 4] =
        [Self::GenderEquality, Self::Integration, Self::ChildrenAndYoung, Self::RuralAndUrban];

    /// The name used in documents.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::GenderEquality => "gender_equality",
            Self::Integration => "integration",
            Self::ChildrenAndYoung => "children_and_young",
            Self::RuralAndUrban => "rural_and_urban",
            Self::Accessibility => "accessibility",
            Self::PublicHealth => "public_health",
            Self::Digitalisation => "digitalisation",
            Self::Other => "other",
        }
    }

    /// What it is called.
    #[must_use]
    pub fn title(self) -> Text {
        match self {
            Self::GenderEquality => Text::new("jämställdhet", "gender equality"),
            Self::Integration => Text::new("integration och mångfald", "integration and diversity"),
            Self::ChildrenAndYoung => Text::new("barn och unga", "children and young people"),
            Self::RuralAndUrban => Text::new("landsbygd och stad", "rural and urban"),
            Self::Accessibility => Text::new("tillgänglighet", "accessibility"),
            Self::PublicHealth => Text::new("folkhälsa", "public health"),
            Self::Digitalisation => Text::new("digitalisering", "digitalisation"),
            Self::Other => Text::new("annat", "other"),
        }
    }
}

/// A part of a strategy that a document may leave untold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
pub enum StrategyPart {
    /// The vision.
    Vision,
    /// The last year it looks to.
    Horizon,
    /// When it was adopted.
    Adopted,
    /// When it was revised.
    Revised,
    /// When it was reviewed.
    Reviewed,
    /// The analysis it rests on.
    Analysis,
    /// How it is followed up.
    FollowUp,
    /// Who took part.
    Participation,
    /// Perspectives.
    Perspectives,
    /// What it leaves out of Agenda 2030.
    OutOfScope,
    /// Conflicts it names.
    Conflicts,
    /// Goals beyond those told here.
    Goals,
    /// Dimensions of the goals.
    Dimensions,
    /// Who answers for the goals.
    Owners,
    /// Links to Agenda 2030.
    Links,
    /// What is to be done.
    Measures,
    /// Indicators.
    Indicators,
    /// Which way indicators are to go.
    Directions,
    /// Where indicators stood.
    Baselines,
    /// Where indicators are to be.
    Targets,
    /// Where indicators' values come from.
    Sources,
}

impl StrategyPart {
    /// Every part, in the order they are named in.
    pub const ALL: [Self; 21] = [
        Self::Vision,
        Self::Horizon,
        Self::Adopted,
        Self::Revised,
        Self::Reviewed,
        Self::Analysis,
        Self::FollowUp,
        Self::Participation,
        Self::Perspectives,
        Self::OutOfScope,
        Self::Conflicts,
        Self::Goals,
        Self::Dimensions,
        Self::Owners,
        Self::Links,
        Self::Measures,
        Self::Indicators,
        Self::Directions,
        Self::Baselines,
        Self::Targets,
        Self::Sources,
    ];

    /// The name used in documents.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Vision => "vision",
            Self::Horizon => "horizon",
            Self::Adopted => "adopted",
            Self::Revised => "revised",
            Self::Reviewed => "reviewed",
            Self::Analysis => "analysis",
            Self::FollowUp => "follow_up",
            Self::Participation => "participation",
            Self::Perspectives => "perspectives",
            Self::OutOfScope => "out_of_scope",
            Self::Conflicts => "conflicts",
            Self::Goals => "goals",
            Self::Dimensions => "dimensions",
            Self::Owners => "owners",
            Self::Links => "links",
            Self::Measures => "measures",
            Self::Indicators => "indicators",
            Self::Directions => "directions",
            Self::Baselines => "baselines",
            Self::Targets => "targets",
            Self::Sources => "sources",
        }
    }
}
