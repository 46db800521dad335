use hallbar_core::CaseKind;
use hallbar_core::case::{Certainty, LineKind, Mitigator, StopDecision};
use hallbar_core::columns::{Blank, DecimalMark, MoneyUnit};
use hallbar_core::diagnostic::rules::reading as rules;
use hallbar_core::diagnostic::suggestion;
use hallbar_core::handbook::{About, First};
use hallbar_core::strategy::Direction;

use crate::form::{Describer, Reader, Value};
use crate::json::Json;
use crate::tree::Node;

/// The fixed words that a field may hold and what they stand for.
pub(crate) struct Words<T: 'static>(pub(crate) &'static [(&'static str, T)]);

impl<T: Clone + PartialEq> Words<T> {
    fn texts(&self) -> impl Iterator<Item = &'static str> {
        self.0.iter().map(|(word, _)| *word)
    }

    /// What this word stands for.
    pub(crate) fn get(&self, text: &str) -> Option<T> {
        self.0.iter().find(|(word, _)| *word == text).map(|(_, value)| value.clone())
    }

    /// The word for this value, if it has one.
    pub(crate) fn word(&self, value: &T) -> Option<&'static str> {
        self.0.iter().find(|(_, known)| known == value).map(|(word, _)| *word)
    }

    pub(crate) fn read<'t>(&self, node: &'t Node, reader: &mut Reader<'t>) -> Option<T> {
        let text = reader.text(node)?;
        let read = self.get(text);
        if read.is_none() {
            let shown: String = text.chars().take(80).collect();
            let message = format!("`{shown}` is none of the words that can stand here");
            reader.report_with(&rules::UNKNOWN_WORD, node, message, suggestion(text, self.texts()));
        }
        read
    }

    pub(crate) fn write(&self, value: &T) -> Json {
        Json::from(self.word(value).unwrap_or_default())
    }

    pub(crate) fn describe(&self) -> Json {
        Json::from(vec![("enum", Json::texts(self.texts()))])
    }
}

pub(crate) const KINDS: Words<CaseKind> = Words(&[
    ("strategy", CaseKind::Strategy),
    ("programme", CaseKind::Programme),
    ("project_funding", CaseKind::ProjectFunding),
    ("business_support", CaseKind::BusinessSupport),
    ("commercial_service", CaseKind::CommercialService),
    ("other", CaseKind::Other),
]);

impl Value for CaseKind {
    fn read<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<Self> {
        KINDS.read(node, reader)
    }

    fn write(&mut self) -> Json {
        KINDS.write(self)
    }

    fn describe(_describer: &mut Describer) -> Json {
        KINDS.describe()
    }
}

const ABOUT: Words<About> = Words(&[("effect", About::Effect), ("carrying_out", About::CarryingOut)]);

impl Value for About {
    fn read<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<Self> {
        ABOUT.read(node, reader)
    }

    fn write(&mut self) -> Json {
        ABOUT.write(self)
    }

    fn describe(_describer: &mut Describer) -> Json {
        ABOUT.describe()
    }
}

const FIRSTS: Words<First> = Words(&[("greatest", First::Greatest), ("least", First::Least)]);

impl Value for First {
    fn read<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<Self> {
        FIRSTS.read(node, reader)
    }

    fn write(&mut self) -> Json {
        FIRSTS.write(self)
    }

    fn describe(_describer: &mut Describer) -> Json {
        FIRSTS.describe()
    }
}

pub(crate) const LINE_KINDS: Words<LineKind> = Words(&[
    ("own", LineKind::Own),
    ("public", LineKind::Public),
    ("private", LineKind::Private),
    ("in_kind", LineKind::InKind),
]);

impl Value for LineKind {
    fn read<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<Self> {
        LINE_KINDS.read(node, reader)
    }

    fn write(&mut self) -> Json {
        LINE_KINDS.write(self)
    }

    fn describe(_describer: &mut Describer) -> Json {
        LINE_KINDS.describe()
    }
}

pub(crate) const MITIGATORS: Words<Mitigator> =
    Words(&[("applicant", Mitigator::Applicant), ("funder", Mitigator::Funder)]);

impl Value for Mitigator {
    fn read<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<Self> {
        MITIGATORS.read(node, reader)
    }

    fn write(&mut self) -> Json {
        MITIGATORS.write(self)
    }

    fn describe(_describer: &mut Describer) -> Json {
        MITIGATORS.describe()
    }
}

pub(crate) const CERTAINTIES: Words<Certainty> =
    Words(&[("low", Certainty::Low), ("medium", Certainty::Medium), ("high", Certainty::High)]);

impl Value for Certainty {
    fn read<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<Self> {
        CERTAINTIES.read(node, reader)
    }

    fn write(&mut self) -> Json {
        CERTAINTIES.write(self)
    }

    fn describe(_describer: &mut Describer) -> Json {
        CERTAINTIES.describe()
    }
}

pub(crate) const DECISIONS: Words<StopDecision> =
    Words(&[("go_on", StopDecision::GoOn), ("rethink", StopDecision::Rethink), ("end", StopDecision::End)]);

impl Value for StopDecision {
    fn read<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<Self> {
        DECISIONS.read(node, reader)
    }

    fn write(&mut self) -> Json {
        DECISIONS.write(self)
    }

    fn describe(_describer: &mut Describer) -> Json {
        DECISIONS.describe()
    }
}

const DIRECTIONS: Words<Direction> =
    Words(&[("supports", Direction::Supports), ("hinders", Direction::Hinders)]);

impl Value for Direction {
    fn read<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<Self> {
        DIRECTIONS.read(node, reader)
    }

    fn write(&mut self) -> Json {
        DIRECTIONS.write(self)
    }

    fn describe(_describer: &mut Describer) -> Json {
        DIRECTIONS.describe()
    }
}

const BLANKS: Words<Blank> = Words(&[
    ("missing", Blank::Missing),
    ("unknown", Blank::Unknown),
    ("not_described", Blank::NotDescribed),
    ("not_applicable", Blank::NotApplicable),
]);

impl Value for Blank {
    fn read<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<Self> {
        BLANKS.read(node, reader)
    }

    fn write(&mut self) -> Json {
        BLANKS.write(self)
    }

    fn describe(_describer: &mut Describer) -> Json {
        BLANKS.describe()
    }
}

const DECIMALS: Words<DecimalMark> = Words(&[("comma", DecimalMark::Comma), ("point", DecimalMark::Point)]);

impl Value for DecimalMark {
    fn read<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<Self> {
        DECIMALS.read(node, reader)
    }

    fn write(&mut self) -> Json {
        DECIMALS.write(self)
    }

    fn describe(_describer: &mut Describer) -> Json {
        DECIMALS.describe()
    }
}

const UNITS: Words<MoneyUnit> =
    Words(&[("one", MoneyUnit::One), ("thousand", MoneyUnit::Thousand), ("million", MoneyUnit::Million)]);

impl Value for MoneyUnit {
    fn read<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<Self> {
        UNITS.read(node, reader)
    }

    fn write(&mut self) -> Json {
        UNITS.write(self)
    }

    fn describe(_describer: &mut Describer) -> Json {
        UNITS.describe()
    }
}
