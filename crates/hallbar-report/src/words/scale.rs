//! Scales in words: which numbers give which level or points, and what counts where there is no answer.

use hallbar_core::handbook::{Band, Edge, NonAnswer, Outside, Position, Scale, Stand, Treatment};

use super::names::Names;
use super::texts;
use hallbar_core::Phrase;

impl Names<'_> {
    /// What each band gives: `över 5 till och med 7 ger 2 poäng`.
    #[must_use]
    pub fn bands(&self, scale: &Scale) -> Vec<String> {
        let told = scale
            .bands
            .iter()
            .map(|band| self.fill(texts::GIVES, &[&self.band_range(band), &self.stand(scale, &band.gives)]));
        told.collect()
    }

    /// What each point gives: `strax över 40 ger 3 poäng`.
    #[must_use]
    pub fn points(&self, scale: &Scale) -> Vec<String> {
        let told = scale.points.iter().map(|point| {
            let place = match point.position {
                Position::At => texts::AT,
                Position::Before => texts::JUST_BEFORE,
                Position::After => texts::JUST_AFTER,
            };
            let value = self.fill(texts::GIVES_POINTS, &[&self.setting(&point.value)]);
            self.fill(texts::GIVES, &[&self.fill(place, &[&self.setting(&point.at)]), &value])
        });
        told.collect()
    }

    /// That straight lines run between the points of a scale, where it has several.
    #[must_use]
    pub fn straight_lines(&self, scale: &Scale) -> Option<&'static str> {
        (scale.points.len() > 1).then(|| self.say(texts::STRAIGHT))
    }

    /// `över 5 till och med 7`.
    fn band_range(&self, band: &Band) -> String {
        let edge = |edge: &Option<Edge>, inside: Phrase, outside: Phrase| {
            edge.as_ref()
                .map(|edge| self.fill(if edge.inside { inside } else { outside }, &[&self.setting(&edge.at)]))
        };
        let from = edge(&band.from, texts::FROM_AND_WITH, texts::ABOVE);
        let to = edge(&band.to, texts::TO_AND_WITH, texts::BELOW);
        from.into_iter().chain(to).collect::<Vec<_>>().join(" ")
    }

    fn stand(&self, scale: &Scale, stand: &Stand) -> String {
        match stand {
            Stand::Level(id) => self.level(&scale.id, id),
            Stand::Value(value) => self.fill(texts::GIVES_POINTS, &[&self.setting(value)]),
        }
    }

    /// What numbers beyond the scale are, and what each kind of non-answer counts as, a sentence each.
    #[must_use]
    pub fn scale_remarks(&self, scale: &Scale) -> Vec<String> {
        let mut remarks = Vec::new();
        if !scale.bands.is_empty() || !scale.points.is_empty() {
            remarks.push(match &scale.outside {
                Outside::Error => self.say(texts::OUTSIDE_ERROR).to_owned(),
                Outside::Nearest => self.say(texts::OUTSIDE_NEAREST).to_owned(),
                Outside::LeftOut => self.say(texts::OUTSIDE_LEFT_OUT).to_owned(),
                Outside::Gives(given) => self.fill(texts::OUTSIDE_GIVES, &[&self.stand(scale, given)]),
            });
        }
        remarks.extend(self.treatment(Some(scale), &scale.treatment));
        remarks
    }

    /// What each kind of non-answer counts as, where that is said, a sentence each.
    #[must_use]
    pub fn treatment(&self, scale: Option<&Scale>, treatment: &Treatment) -> Vec<String> {
        let counted = |given: &Stand| match (given, scale) {
            (Stand::Level(id), None) => id.clone(),
            (Stand::Level(id), Some(scale)) => self.level(&scale.id, id),
            (Stand::Value(value), _) => self.fill(texts::GIVES_POINTS, &[&self.setting(value)]),
        };
        let words = |answer: &NonAnswer| match answer {
            NonAnswer::Open => self.say(texts::T_OPEN).to_owned(),
            NonAnswer::LeftOut => self.say(texts::T_LEFT_OUT).to_owned(),
            NonAnswer::Counts { as_, with_reason: false } => self.fill(texts::T_COUNTS, &[&counted(as_)]),
            NonAnswer::Counts { as_, with_reason: true } => {
                self.fill(texts::T_COUNTS_WITH_REASON, &[&counted(as_)])
            }
        };
        [
            (texts::T_NOT_DESCRIBED, &treatment.not_described),
            (texts::T_NOT_APPLICABLE, &treatment.not_applicable),
            (texts::T_MISSING, &treatment.missing),
        ]
        .into_iter()
        .filter_map(|(phrase, answer)| answer.as_ref().map(|answer| self.fill(phrase, &[&words(answer)])))
        .collect()
    }
}
