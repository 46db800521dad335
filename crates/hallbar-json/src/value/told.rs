use crate::form::{Describer, Form, Reader, Value};
use crate::json::Json;
use crate::tree::{Kind, Node};

use super::scalar::of_type;
use super::setting::any_of;

/// A field that `null` may stand in for what is not known.
#[derive(Debug, Default, PartialEq)]
pub(crate) enum Told<T> {
    #[default]
    LeftOut,
    Unknown,
    Given(T),
}

impl<T: Value> Value for Told<T> {
    fn read<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<Self> {
        match node.kind {
            Kind::Null => Some(Self::Unknown),
            _ => T::read(node, reader).map(Self::Given),
        }
    }

    fn write(&mut self) -> Json {
        match self {
            Self::Given(value) => value.write(),
            Self::LeftOut | Self::Unknown => Json::Null,
        }
    }

    fn describe(describer: &mut Describer) -> Json {
        any_of(vec![T::describe(describer), of_type("null")])
    }
}

impl<T: Value + PartialEq> Told<T> {
    /// Names a field that is filled, left out or not known; whether it is not known.
    pub(crate) fn field<F: Form>(
        form: &mut F,
        name: &'static str,
        about: &'static str,
        slot: &mut Option<T>,
    ) -> bool {
        let mut told = slot.take().map_or(Self::LeftOut, Self::Given);
        form.usual(name, about, &mut told);
        let unknown = told == Self::Unknown;
        if let Self::Given(value) = told {
            *slot = Some(value);
        }
        unknown
    }
}
