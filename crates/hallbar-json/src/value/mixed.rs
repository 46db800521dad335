//! What is written as a word, or as an object where a word does not say enough.

use hallbar_core::handbook::Condition;
use hallbar_core::handbook::{Aggregation, Demand, ItemSource, NonAnswer, Outside, Setting, Stand};

use super::setting::any_of;
use super::word::Words;
use crate::form::{Describer, Form, OneOf, Reader, Value, Writer};
use crate::json::Json;
use crate::tree::{Kind, Node};

fn read<'t, T: OneOf + Clone + PartialEq>(
    words: &Words<T>,
    node: &'t Node,
    reader: &mut Reader<'t>,
) -> Option<T> {
    match &node.kind {
        Kind::Text(_) => words.read(node, reader),
        Kind::Object(_) => {
            let mut value = T::blanks().into_iter().next().map(|(_, blank)| blank)?;
            reader.object(node, |reader| reader.one_of(&mut value));
            Some(value)
        }
        _ => {
            reader.wrong_type(node, "a word or an object");
            None
        }
    }
}

fn write<T: OneOf + Clone + PartialEq>(words: &Words<T>, value: &mut T) -> Json {
    match words.word(value) {
        Some(word) => Json::from(word),
        None => Writer::object(|writer| value.fields(writer)),
    }
}

fn describe<T: OneOf + Clone + PartialEq>(words: &Words<T>, describer: &mut Describer) -> Json {
    any_of(vec![words.describe(), describer.any_form::<T>()])
}

const AGGREGATIONS: Words<Aggregation> = Words(&[
    ("sum", Aggregation::Sum),
    ("mean", Aggregation::Mean),
    ("geometric", Aggregation::Geometric),
    ("harmonic", Aggregation::Harmonic),
    ("minimum", Aggregation::Minimum),
    ("maximum", Aggregation::Maximum),
    ("none", Aggregation::None),
]);

impl OneOf for Aggregation {
    const WHAT: &'static str = "a rule";

    fn blanks() -> Vec<(&'static [&'static str], Self)> {
        vec![
            (&["power"], Self::Power(Setting::default())),
            (&["count"], Self::Count { at_least: Setting::default() }),
            (&["worst"], Self::Worst(Setting::default())),
        ]
    }

    fn fields<F: Form>(&mut self, form: &mut F) {
        match self {
            Self::Power(exponent) => form.required("power", "Power mean with this exponent.", exponent),
            Self::Count { at_least } => form.group("count", "How many parts have so many points.", |form| {
                form.required("at_least", "The points.", at_least);
            }),
            Self::Worst(number) => form.required("worst", "Mean of the so many lowest parts.", number),
            Self::Sum
            | Self::Mean
            | Self::Geometric
            | Self::Harmonic
            | Self::Minimum
            | Self::Maximum
            | Self::None => {}
        }
    }
}

impl Value for Aggregation {
    fn read<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<Self> {
        read(&AGGREGATIONS, node, reader)
    }

    fn write(&mut self) -> Json {
        write(&AGGREGATIONS, self)
    }

    fn describe(describer: &mut Describer) -> Json {
        describer.define("rule", "How parts are brought together.", |d| describe(&AGGREGATIONS, d))
    }
}

const OUTSIDE: Words<Outside> =
    Words(&[("error", Outside::Error), ("nearest", Outside::Nearest), ("left_out", Outside::LeftOut)]);

impl OneOf for Stand {
    const WHAT: &'static str = "a level or value";

    fn blanks() -> Vec<(&'static [&'static str], Self)> {
        vec![(&["level"], Self::Level(String::new())), (&["value"], Self::default())]
    }

    fn fields<F: Form>(&mut self, form: &mut F) {
        match self {
            Self::Level(level) => form.required("level", "A level of the scale.", level),
            Self::Value(value) => form.required("value", "Points.", value),
        }
    }
}

impl OneOf for Outside {
    const WHAT: &'static str = "a level or value";

    fn blanks() -> Vec<(&'static [&'static str], Self)> {
        Stand::blanks().into_iter().map(|(marks, stand)| (marks, Self::Gives(stand))).collect()
    }

    fn fields<F: Form>(&mut self, form: &mut F) {
        if let Self::Gives(stand) = self {
            stand.fields(form);
        }
    }
}

impl Value for Outside {
    fn read<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<Self> {
        read(&OUTSIDE, node, reader)
    }

    fn write(&mut self) -> Json {
        write(&OUTSIDE, self)
    }

    fn describe(describer: &mut Describer) -> Json {
        let about = "What a number outside every band or point is.";
        describer.define("outside", about, |d| describe(&OUTSIDE, d))
    }
}

const NON_ANSWERS: Words<NonAnswer> = Words(&[("open", NonAnswer::Open), ("left_out", NonAnswer::LeftOut)]);

impl OneOf for NonAnswer {
    const WHAT: &'static str = "a level or value";

    fn blanks() -> Vec<(&'static [&'static str], Self)> {
        let counts = |stand| Self::Counts { as_: stand, with_reason: false };
        Stand::blanks().into_iter().map(|(marks, stand)| (marks, counts(stand))).collect()
    }

    fn fields<F: Form>(&mut self, form: &mut F) {
        if let Self::Counts { as_, with_reason } = self {
            as_.fields(form);
            form.usual("with_reason", "Only where the answer carries a motivation.", with_reason);
        }
    }
}

impl Value for NonAnswer {
    fn read<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<Self> {
        read(&NON_ANSWERS, node, reader)
    }

    fn write(&mut self) -> Json {
        write(&NON_ANSWERS, self)
    }

    fn describe(describer: &mut Describer) -> Json {
        describer.define("non_answer", "What a non-answer counts as.", |d| describe(&NON_ANSWERS, d))
    }
}

const DEMANDS: Words<Demand> = Words(&[("never", Demand::Never), ("always", Demand::Always)]);

impl OneOf for Demand {
    const WHAT: &'static str = "a condition";

    fn blanks() -> Vec<(&'static [&'static str], Self)> {
        vec![(&["when"], Self::When(Condition::default()))]
    }

    fn fields<F: Form>(&mut self, form: &mut F) {
        if let Self::When(condition) = self {
            form.required("when", "Where this holds.", condition);
        }
    }
}

impl Value for Demand {
    fn read<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<Self> {
        read(&DEMANDS, node, reader)
    }

    fn write(&mut self) -> Json {
        write(&DEMANDS, self)
    }

    fn describe(describer: &mut Describer) -> Json {
        describer.define("demand", "When it is asked for.", |d| describe(&DEMANDS, d))
    }
}

const SOURCES: Words<ItemSource> = Words(&[("lines", ItemSource::Lines)]);

impl OneOf for ItemSource {
    const WHAT: &'static str = "where the items come from";

    fn blanks() -> Vec<(&'static [&'static str], Self)> {
        vec![
            (&["own"], Self::Own(Vec::new())),
            (&["agenda_goals"], Self::AgendaGoals(Vec::new())),
            (&["strategy"], Self::Strategy { depth: 1, otherwise: Vec::new() }),
        ]
    }

    fn fields<F: Form>(&mut self, form: &mut F) {
        match self {
            Self::Own(items) => form.required("own", "The items.", items),
            Self::AgendaGoals(goals) => {
                form.required("agenda_goals", "These goals of Agenda 2030; all where none is named.", goals);
            }
            Self::Strategy { depth, otherwise } => {
                form.group("strategy", "The goals of the strategy.", |form| {
                    form.required("depth", "At this depth of its tree; 1 is the top.", depth);
                    form.usual("otherwise", "The items where no strategy is given.", otherwise);
                })
            }
            Self::Lines => {}
        }
    }
}

impl Value for ItemSource {
    fn read<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<Self> {
        read(&SOURCES, node, reader)
    }

    fn write(&mut self) -> Json {
        write(&SOURCES, self)
    }

    fn describe(describer: &mut Describer) -> Json {
        describer.define("item_source", "Where the items of a list come from.", |d| describe(&SOURCES, d))
    }
}
