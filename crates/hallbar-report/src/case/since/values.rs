//! What changed by its name, and its values in words.

use crate::figures;
use hallbar_core::assessment::{Basis, Datum, Found};
use hallbar_core::comparison::{Change, Held, What};

use super::super::{Report, effects, with_item};
use crate::page::own_line;
use crate::texts::{self, Phrase, since as words};

impl Report<'_> {
    /// What changed, by its name.
    pub(super) fn changed(&self, change: &Change) -> String {
        let id = change.id.as_str();
        let item = || effects::item(self, id);
        let fill = |phrase: Phrase, part: &str| self.fill(phrase, &[part]);
        let name = match change.what {
            What::Fact => self.names.fact(id),
            What::Line => fill(words::LINE, &self.title(&change.title, id)),
            What::Effect => fill(words::EFFECT, &item()),
            What::EffectBefore => fill(words::EFFECT_BEFORE, &item()),
            What::Mitigation => fill(words::MITIGATION, &item()),
            What::Certainty => fill(words::CERTAINTY, &item()),
            What::Standpoint => fill(words::STANDPOINT, &self.quote(&item())),
            What::Conflict => fill(words::CONFLICT, &self.quote(&item())),
            What::Deviation => fill(words::DEVIATION, &self.title(&change.title, id)),
            What::StopPoint => fill(words::STOP_POINT, &self.title(&change.title, id)),
            What::Depth => self.say(texts::DEPTH).to_owned(),
            What::Judgement => self.say(texts::JUDGEMENT).to_owned(),
            What::Parameter => fill(words::PARAMETER, &self.names.parameter(id)),
            What::Outcome => self.say(words::CLASS).to_owned(),
            What::Class => fill(words::CLASS_OF, &self.title(&change.title, id)),
            What::Coverage => fill(words::COVERAGE_OF, &self.title(&change.title, id)),
            What::Gains => self.say(texts::SUM_GAINS).to_owned(),
            What::Losses => self.say(texts::SUM_LOSSES).to_owned(),
            _ => self.title(&change.title, id),
        };
        match &change.item {
            Some(code) if change.what == What::Line => with_item(&name, &own_line(code)),
            Some(item) => with_item(&name, &self.names.any_item(item)),
            None => name,
        }
    }

    /// A value in words.
    pub(super) fn held(&self, change: &Change, held: Option<&Held>) -> String {
        let Some(held) = held else { return self.say(words::NOT_THERE).to_owned() };
        match held.basis {
            Some(Basis::Missing) => return self.say(texts::MISSING).to_owned(),
            Some(Basis::Unknown) => return self.say(texts::UNKNOWN).to_owned(),
            Some(Basis::NotDescribed) => return self.say(texts::NOT_DESCRIBED).to_owned(),
            Some(Basis::NotApplicable) => return self.say(texts::NOT_APPLICABLE).to_owned(),
            Some(Basis::NotAsked) => {
                return format!("{} ({})", self.found(&held.value), self.say(texts::NOT_ASKED));
            }
            _ => {}
        }
        self.value(change, &held.value)
    }

    fn value(&self, change: &Change, value: &Found) -> String {
        let open = || self.say(texts::OPEN).to_owned();
        match (change.what, value) {
            (What::Standpoint | What::Deviation, _) => self.say(words::GIVEN).to_owned(),
            (What::Outcome | What::Class, Found::Nothing) => self.say(texts::CLASS_NONE).to_owned(),
            (What::Judgement, Found::Nothing) => self.say(words::NO_CLASS).to_owned(),
            (What::Score | What::Points, Found::Nothing) => self.say(texts::NO_SCORE).to_owned(),
            (What::StopPoint, Found::Anything) => self.say(texts::UNDECIDED_STOP).to_owned(),
            (What::Stage | What::Gate | What::Outcome | What::Class | What::Consequence, Found::Anything) => {
                open()
            }
            (What::Coverage, Found::One(Datum::Number(share))) => figures::percent(*share, self.language),
            (What::Answer, _) => self.in_unit(value, self.names.question_unit(&change.id)),
            (What::Measure, _) => self.in_unit(value, self.names.measure_unit(&change.id)),
            (_, Found::One(datum)) => self.word(change, datum),
            (_, Found::Between(Some(low), Some(high))) => {
                figures::between(&self.word(change, low), &self.word(change, high), self.language)
            }
            (What::Conflict, Found::OneOf(items)) => self.several(change, items, texts::AND),
            (_, Found::OneOf(options)) => self.several(change, options, texts::OR),
            _ => self.found(value),
        }
    }

    fn several(&self, change: &Change, data: &[Datum], joiner: Phrase) -> String {
        let data: Vec<String> = data.iter().map(|datum| self.word(change, datum)).collect();
        self.listed(&data, joiner)
    }

    fn in_unit(&self, value: &Found, unit: Option<String>) -> String {
        let text = self.found(value);
        let number =
            matches!(value, Found::One(Datum::Number(_)) | Found::Between(Some(Datum::Number(_)), _));
        match unit {
            Some(unit) if number => figures::with_unit(&text, &unit, self.language),
            _ => text,
        }
    }

    /// One value; what has no title of its own is looked up in today's handbook.
    fn word(&self, change: &Change, datum: &Datum) -> String {
        let Datum::Text { id, title: None } = datum else { return self.datum(datum) };
        let phrase = match (change.what, id.as_str()) {
            (What::Outcome | What::Class, id) => return self.names.class(&change.id, id),
            (What::Judgement, id) => return self.names.main_class(id),
            (What::Depth, id) => return self.names.depth(id),
            (What::Conflict, id) => return effects::item(self, id),
            (What::StopPoint, "go_on") => texts::GO_ON,
            (What::StopPoint, "rethink") => texts::RETHINK,
            (What::StopPoint, "end") => texts::END,
            (What::Gate | What::Stage, "passed") => texts::MET,
            (What::Gate | What::Stage, "failed") => texts::NOT_MET,
            (What::Gate, "by_deviation") => texts::BY_DEVIATION,
            (What::Gate, "not_applying") => texts::NOT_APPLYING,
            (What::Consequence, "yes") => words::HOLDS,
            (What::Consequence, "no") => words::NOT_HOLDS,
            (What::Mitigation, "applicant") => words::BY_APPLICANT,
            (What::Mitigation, "funder") => words::BY_FUNDER,
            (What::Certainty, "low") => texts::LOW,
            (What::Certainty, "medium") => texts::MEDIUM,
            (What::Certainty, "high") => texts::HIGH,
            _ => return own_line(id),
        };
        self.say(phrase).to_owned()
    }
}
