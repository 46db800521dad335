//! The ways goals and targets are grouped: the kind of target, the layer of the wedding cake, the five Ps.

use crate::Language;

/// Whether a target is about a result or about the means of reaching it.
///
/// # Examples
/// ```
/// # use hallbar_core::agenda2030::{Kind, Target};
/// assert_eq!("13.2".parse::<Target>()?.kind(), Kind::Outcome);
/// assert_eq!("13.a".parse::<Target>()?.kind(), Kind::Means);
/// # Ok::<(), hallbar_core::agenda2030::UnknownCode>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "lowercase"))]
pub enum Kind {
    /// A result to reach.
    Outcome,
    /// A means of implementation: every lettered target, and all of goal 17.
    Means,
}

impl Kind {
    /// Both kinds.
    ///
    /// # Examples
    /// ```
    /// # use hallbar_core::agenda2030::Kind;
    /// assert_eq!(Kind::ALL, [Kind::Outcome, Kind::Means]);
    /// ```
    pub const ALL: [Self; 2] = [Self::Outcome, Self::Means];

    /// The name of the kind.
    ///
    /// # Examples
    /// ```
    /// # use hallbar_core::{Language, agenda2030::Kind};
    /// assert_eq!(Kind::Means.label(Language::English), "Means of implementation");
    /// ```
    #[must_use]
    pub const fn label(self, language: Language) -> &'static str {
        match (self, language) {
            (Self::Outcome, Language::Swedish) => "Resultat",
            (Self::Outcome, Language::English) => "Outcome",
            (Self::Means, Language::Swedish) => "Medel för genomförande",
            (Self::Means, Language::English) => "Means of implementation",
        }
    }
}

/// A layer of the wedding cake, from the bottom: society rests on the biosphere, and the economy on society.
///
/// # Examples
/// ```
/// # use hallbar_core::agenda2030::{Goal, Layer};
/// let biosphere = Goal::all().filter(|goal| goal.layer() == Layer::Biosphere);
/// assert!(biosphere.map(Goal::number).eq([6, 13, 14, 15]));
/// ```
/// # Source
/// Rockström and Sukhdev (2016), Stockholm Resilience Centre.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "lowercase"))]
pub enum Layer {
    /// Water, climate, sea and land.
    Biosphere,
    /// What people need of one another.
    Society,
    /// Work, industry, shares and consumption.
    Economy,
    /// Goal 17, on top of the cake.
    Partnership,
}

impl Layer {
    /// Every layer, from the bottom.
    ///
    /// # Examples
    /// ```
    /// # use hallbar_core::agenda2030::Layer;
    /// assert!(Layer::ALL.is_sorted());
    /// ```
    pub const ALL: [Self; 4] = [Self::Biosphere, Self::Society, Self::Economy, Self::Partnership];

    /// The name of the layer.
    ///
    /// # Examples
    /// ```
    /// # use hallbar_core::{Language, agenda2030::Layer};
    /// assert_eq!(Layer::Biosphere.label(Language::Swedish), "Biosfär");
    /// ```
    #[must_use]
    pub const fn label(self, language: Language) -> &'static str {
        match (self, language) {
            (Self::Biosphere, Language::Swedish) => "Biosfär",
            (Self::Biosphere, Language::English) => "Biosphere",
            (Self::Society, Language::Swedish) => "Samhälle",
            (Self::Society, Language::English) => "Society",
            (Self::Economy, Language::Swedish) => "Ekonomi",
            (Self::Economy, Language::English) => "Economy",
            (Self::Partnership, Language::Swedish) => "Partnerskap",
            (Self::Partnership, Language::English) => "Partnership",
        }
    }
}

/// One of the five Ps of the preamble, in its order.
///
/// # Examples
/// ```
/// # use hallbar_core::agenda2030::{FiveP, Goal};
/// let peace = Goal::all().filter(|goal| goal.five_p() == FiveP::Peace);
/// assert!(peace.map(Goal::number).eq([16]));
/// ```
/// # Source
/// UN, A/RES/70/1 (2015), preamble.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "lowercase"))]
pub enum FiveP {
    /// Goals 1 to 5.
    People,
    /// Goals 6 and 12 to 15.
    Planet,
    /// Goals 7 to 11.
    Prosperity,
    /// Goal 16.
    Peace,
    /// Goal 17.
    Partnership,
}

impl FiveP {
    /// All five.
    ///
    /// # Examples
    /// ```
    /// # use hallbar_core::agenda2030::FiveP;
    /// assert_eq!(FiveP::ALL.len(), 5);
    /// ```
    pub const ALL: [Self; 5] = [Self::People, Self::Planet, Self::Prosperity, Self::Peace, Self::Partnership];

    /// The name of the P; in Swedish not all of them begin with one.
    ///
    /// # Examples
    /// ```
    /// # use hallbar_core::{Language, agenda2030::FiveP};
    /// assert_eq!(FiveP::Prosperity.label(Language::Swedish), "Välstånd");
    /// ```
    #[must_use]
    pub const fn label(self, language: Language) -> &'static str {
        match (self, language) {
            (Self::People, Language::Swedish) => "Människor",
            (Self::People, Language::English) => "People",
            (Self::Planet, Language::Swedish) => "Planeten",
            (Self::Planet, Language::English) => "Planet",
            (Self::Prosperity, Language::Swedish) => "Välstånd",
            (Self::Prosperity, Language::English) => "Prosperity",
            (Self::Peace, Language::Swedish) => "Fred",
            (Self::Peace, Language::English) => "Peace",
            (Self::Partnership, Language::Swedish) => "Partnerskap",
            (Self::Partnership, Language::English) => "Partnership",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{FiveP, Kind, Layer};
    use crate::{
        Language,
        agenda2030::{Goal, Target},
    };
    use std::collections::BTreeSet;

    #[test]
    fn kinds_are_counted() {
        let count = |kind| Target::all().filter(|target| target.kind() == kind).count();
        assert_eq!((count(Kind::Outcome), count(Kind::Means)), (107, 62));
    }

    #[test]
    fn layers_hold_their_goals() {
        let goals = |layer| Goal::all().filter(|g| g.layer() == layer).map(Goal::number).collect::<Vec<_>>();
        assert_eq!(goals(Layer::Biosphere), [6, 13, 14, 15]);
        assert_eq!(goals(Layer::Society), [1, 2, 3, 4, 5, 7, 11, 16]);
        assert_eq!(goals(Layer::Economy), [8, 9, 10, 12]);
        assert_eq!(goals(Layer::Partnership), [17]);
    }

    #[test]
    fn five_ps_hold_their_goals() {
        let goals = |p| Goal::all().filter(|g| g.five_p() == p).map(Goal::number).collect::<Vec<_>>();
        assert_eq!(goals(FiveP::People), [1, 2, 3, 4, 5]);
        assert_eq!(goals(FiveP::Planet), [6, 12, 13, 14, 15]);
        assert_eq!(goals(FiveP::Prosperity), [7, 8, 9, 10, 11]);
        assert_eq!(goals(FiveP::Peace), [16]);
        assert_eq!(goals(FiveP::Partnership), [17]);
    }

    #[test]
    fn names_are_distinct_within_a_group() {
        for language in Language::ALL {
            let distinct = |labels: Vec<&'static str>| labels.into_iter().collect::<BTreeSet<_>>().len();
            assert_eq!(distinct(Kind::ALL.map(|k| k.label(language)).to_vec()), 2);
            assert_eq!(distinct(Layer::ALL.map(|l| l.label(language)).to_vec()), 4);
            assert_eq!(distinct(FiveP::ALL.map(|p| p.label(language)).to_vec()), 5);
        }
    }
}
