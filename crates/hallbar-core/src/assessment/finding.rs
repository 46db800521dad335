use crate::Text;

/// Something in which the case falls short.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Finding {
    /// What kind it is.
    pub kind: FindingKind,
    /// What it is about: a question, gate, criterion, item or stop point.
    pub about: String,
    /// What that is called.
    pub title: Text,
    /// The item, where it is about one.
    pub item: Option<String>,
}

/// The kinds of finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum FindingKind {
    /// A question that is asked has no answer.
    Unanswered,
    /// A person says that nobody knows the answer yet.
    Unknown,
    /// The application is silent on a question.
    NotDescribed,
    /// An answer is known only in part.
    KnownInPart,
    /// The handbook asks for a motivation, and there is none.
    MotivationMissing,
    /// The handbook asks for evidence, and there is none.
    EvidenceMissing,
    /// *Not applicable* was answered without a reason.
    ReasonMissing,
    /// An answer to a question that is not asked of this case: kept, not counted.
    NotAsked,
    /// An answer above the call's cap: kept, counted at the cap.
    AboveCap,
    /// A conflict without a standpoint.
    StandpointMissing,
    /// A strong loss under the total.
    StrongLoss,
    /// A stop point that nobody has answered.
    StopPointOpen,
    /// A person said at a stop point to think again or end it.
    StopPointHolds,
    /// A soft requirement is not met, and a deviation stands in for it.
    Deviation,
    /// Another depth than the one due was chosen.
    DepthChosen,
    /// The officer's class differs from the computed one.
    JudgementDiffers,
    /// … and no reason is given.
    JudgementReasonMissing,
    /// The application came in outside the call's dates.
    OutsideCall,
    /// Something could not be computed: a share of zero, a number outside every band.
    NotComputable,
}

impl FindingKind {
    /// Every kind.
    pub const ALL: [Self; 19] = [
        Self::Unanswered,
        Self::Unknown,
        Self::NotDescribed,
        Self::KnownInPart,
        Self::MotivationMissing,
        Self::EvidenceMissing,
        Self::ReasonMissing,
        Self::NotAsked,
        Self::AboveCap,
        Self::StandpointMissing,
        Self::StrongLoss,
        Self::StopPointOpen,
        Self::StopPointHolds,
        Self::Deviation,
        Self::DepthChosen,
        Self::JudgementDiffers,
        Self::JudgementReasonMissing,
        Self::OutsideCall,
        Self::NotComputable,
    ];

    /// The word used in documents: `motivation_missing`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Unanswered => "unanswered",
            Self::Unknown => "unknown",
            Self::NotDescribed => "not_described",
            Self::KnownInPart => "known_in_part",
            Self::MotivationMissing => "motivation_missing",
            Self::EvidenceMissing => "evidence_missing",
            Self::ReasonMissing => "reason_missing",
            Self::NotAsked => "not_asked",
            Self::AboveCap => "above_cap",
            Self::StandpointMissing => "standpoint_missing",
            Self::StrongLoss => "strong_loss",
            Self::StopPointOpen => "stop_point_open",
            Self::StopPointHolds => "stop_point_holds",
            Self::Deviation => "deviation",
            Self::DepthChosen => "depth_chosen",
            Self::JudgementDiffers => "judgement_differs",
            Self::JudgementReasonMissing => "judgement_reason_missing",
            Self::OutsideCall => "outside_call",
            Self::NotComputable => "not_computable",
        }
    }
}

/// An open answer that the outcome rests on.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct OpenInput {
    /// `question` or `fact`, `effect`, `line`.
    pub kind: &'static str,
    /// Its id.
    pub id: String,
    /// The item, where it is asked per item.
    pub item: Option<String>,
    /// What it is called.
    pub title: Text,
    /// How far the main node's bounds move with the answer: the mean of how far the lowest and the highest possible
    /// score move. Zero where only gates or conditions rest on it, or where there is no main node with a score.
    pub influence: f64,
    /// The gates that are open and rest on it.
    pub gates: Vec<String>,
    /// Whether an open class rests on it.
    pub class: bool,
}
