//! What was found and what was asked, in words.

use crate::figures;
use crate::words::related;
use hallbar_core::assessment::{Datum, Finding, FindingKind, Found, Reason, Ternary};

use super::{Report, labelled};
use crate::page::own_line;
use crate::texts::{self, Phrase};

impl Report<'_> {
    /// One value.
    pub(super) fn datum(&self, datum: &Datum) -> String {
        match datum {
            Datum::Number(number) => figures::number(*number, self.language),
            Datum::Money(money) => figures::money(*money, self.language),
            Datum::Date(date) => date.to_string(),
            Datum::Text { id, title: Some(title) } => self.title(title, id),
            Datum::Text { id, title: None } => own_line(id),
        }
    }

    /// A quantity as found.
    pub(super) fn found(&self, found: &Found) -> String {
        match found {
            Found::Nothing => self.say(texts::NOTHING).to_owned(),
            Found::Anything | Found::Between(None, None) => self.say(texts::ANYTHING).to_owned(),
            Found::One(datum) => self.datum(datum),
            Found::Between(Some(low), Some(high)) => {
                figures::between(&self.datum(low), &self.datum(high), self.language)
            }
            Found::Between(Some(low), None) => self.fill(texts::AT_LEAST, &[&self.datum(low)]),
            Found::Between(None, Some(high)) => self.fill(texts::AT_MOST, &[&self.datum(high)]),
            Found::OneOf(data) => {
                let data: Vec<String> = data.iter().map(|datum| self.datum(datum)).collect();
                self.listed(&data, texts::OR)
            }
        }
    }

    /// What was asked of it: `minst G`, `senast 2026-03-01`.
    pub(super) fn asked(&self, reason: &Reason) -> String {
        let asked = self.measured(&reason.asked, reason);
        let date =
            matches!(reason.asked, Found::One(Datum::Date(_)) | Found::Between(Some(Datum::Date(_)), _));
        let level = matches!(reason.asked, Found::One(Datum::Text { .. }) | Found::OneOf(_));
        if reason.negated {
            return self.fill(texts::NOT_AMONG, &[&asked]);
        }
        match related(reason.relation, date, level) {
            Some(phrase) => self.fill(phrase, &[&asked]),
            None => asked,
        }
    }

    /// What a reason found, and what it asked for in brackets where that is not the same.
    pub(super) fn reason(&self, reason: &Reason, named: bool) -> String {
        let text = if named { self.bare_reason(reason) } else { self.reason_found(reason) };
        self.with_asked(text, reason, texts::ASKED)
    }

    /// The same for a rule that asks for nothing, only looks.
    pub(super) fn tested(&self, reason: &Reason) -> String {
        self.with_asked(self.bare_reason(reason), reason, texts::TESTED)
    }

    fn with_asked(&self, text: String, reason: &Reason, phrase: Phrase) -> String {
        let asked = self.asked(reason);
        if asked == self.reason_found(reason) {
            return text;
        }
        format!("{text} ({})", self.fill(phrase, &[&asked]))
    }

    /// What was looked at and what was found.
    pub(super) fn bare_reason(&self, reason: &Reason) -> String {
        let title = self.titled(&reason.title, &reason.of, reason.item.as_deref());
        let title = match reason.of.split_once(' ') {
            Some(("motivation", _)) => self.fill(texts::MOTIVATION_OF, &[&title]),
            Some(("evidence", _)) => self.fill(texts::EVIDENCE_OF, &[&title]),
            _ => title,
        };
        labelled(&title, &self.reason_found(reason))
    }

    /// What was found; for an answer that is wholly open, how it is open instead of all it may be.
    fn reason_found(&self, reason: &Reason) -> String {
        let question = reason.of.strip_prefix("answer ");
        let finding = question.filter(|_| reason.holds == Ternary::Open).and_then(|question| {
            let about = |finding: &&Finding| finding.about == question && finding.item == reason.item;
            self.result.findings.iter().find(about)
        });
        let phrase = match finding.map(|finding| finding.kind) {
            Some(FindingKind::Unanswered) => texts::MISSING,
            Some(FindingKind::Unknown) => texts::UNKNOWN,
            Some(FindingKind::NotDescribed) => texts::NOT_DESCRIBED,
            _ => return self.measured(&reason.found, reason),
        };
        self.say(phrase).to_owned()
    }

    /// A number with the unit of what was looked at.
    fn measured(&self, found: &Found, reason: &Reason) -> String {
        let text = self.found(found);
        let number =
            matches!(found, Found::One(Datum::Number(_)) | Found::Between(Some(Datum::Number(_)), _));
        let unit = match reason.of.split_once(' ') {
            Some(("measure", id)) => self.names.measure_unit(id),
            Some(("answer", id)) => self.names.question_unit(id),
            _ => None,
        };
        match unit {
            Some(unit) if number => figures::with_unit(&text, &unit, self.language),
            _ => text,
        }
    }
}
