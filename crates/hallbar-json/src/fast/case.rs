//! The case as a whole.

use std::borrow::Cow;

use hallbar_core::NotTaken;
use serde::de::{DeserializeSeed, Deserializer, MapAccess};

use super::Taken;
use super::answers::{Answers, Facts};
use super::lists::{Conflict, Deviation, Effect, Judgement, Line, StopPoint};
use super::object::{EachText, Fields, Look, Part, Text, filled, many, one, refused, skip_text};
use crate::document::DocumentKind;
use crate::value::KINDS;

/// Reads a whole case.
pub(super) struct CaseSeed<'a, 's>(pub(super) &'a mut Taken<'s>);

impl<'de> DeserializeSeed<'de> for CaseSeed<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        one::<Case>(self.0).deserialize(deserializer)
    }
}

struct Case;

const MARKER: usize = 0;
const ID: usize = 1;
/// In the order in which they are mostly written.
const NAMES: [&str; 20] = [
    "hallbar",
    "id",
    "title",
    "kind",
    "handbook",
    "facts",
    "financing",
    "answers",
    "effects",
    "conflicts",
    "summary",
    "origin",
    "strategy",
    "call",
    "depth",
    "strategy_goals",
    "deviations",
    "stop_points",
    "judgement",
    "$schema",
];

impl Part for Case {
    fn take<'de, A: MapAccess<'de>>(taken: &mut Taken<'_>, mut map: A) -> Result<(), A::Error> {
        let mut fields = Fields::default();
        while let Some(field) = fields.next(&mut map, &NAMES)? {
            match field {
                MARKER => {
                    let ours = |marker: &str| marker == DocumentKind::Case.marker();
                    map.next_value_seed(Look(ours))?.then_some(()).ok_or_else(refused)?;
                }
                ID => {
                    let Taken { intake, id: kept, .. } = &mut *taken;
                    let id = Look(|id: &str| {
                        kept.push_str(id);
                        intake.id(id)
                    });
                    map.next_value_seed(id)?.map_err(|_: NotTaken| refused())?;
                }
                2 => map.next_value_seed(Look(|title: &str| taken.title.push_str(title)))?,
                3 => {
                    let kind = map.next_value_seed(Look(|word: &str| KINDS.get(word)))?;
                    taken.intake.kind(kind.ok_or_else(refused)?);
                }
                4 => map.next_value_seed(one::<Handbook>(&mut *taken))?,
                12 => map.next_value_seed(one::<Strategy>(&mut *taken))?,
                13 => map.next_value_seed(one::<Call>(&mut *taken))?,
                14 => map.next_value_seed(one::<Depth>(&mut *taken))?,
                5 => map.next_value_seed(one::<Facts>(&mut *taken))?,
                6 => map.next_value_seed(many::<Line>(&mut *taken))?,
                7 => map.next_value_seed(one::<Answers>(&mut *taken))?,
                8 => map.next_value_seed(many::<Effect>(&mut *taken))?,
                9 => map.next_value_seed(many::<Conflict>(&mut *taken))?,
                16 => map.next_value_seed(many::<Deviation>(&mut *taken))?,
                17 => map.next_value_seed(many::<StopPoint>(&mut *taken))?,
                18 => map.next_value_seed(one::<Judgement>(&mut *taken))?,
                15 => {
                    let mut known = true;
                    let goal = |goal: &str| known &= taken.intake.strategy_goal(goal).is_ok();
                    map.next_value_seed(EachText(goal))?;
                    known.then_some(()).ok_or_else(refused)?;
                }
                _ => skip_text(&mut map)?,
            }
        }
        fields.require(MARKER)?;
        fields.require(ID)
    }
}

/// Hands over the id and version of a named document.
fn reference<'de, A: MapAccess<'de>>(
    mut map: A,
    fits: impl FnOnce(&str, Option<&str>) -> Result<(), NotTaken>,
) -> Result<(), A::Error> {
    let mut fields = Fields::default();
    let (mut id, mut version) = (Cow::Borrowed(""), None);
    while let Some(field) = fields.next(&mut map, &["id", "version"])? {
        let Text(text) = map.next_value()?;
        if field == 0 { id = text } else { version = Some(text) }
    }
    fields.require(0)?;
    fits(&id, version.as_deref()).map_err(|_| refused())
}

struct Handbook;
struct Strategy;
struct Call;
struct Depth;

impl Part for Handbook {
    fn take<'de, A: MapAccess<'de>>(taken: &mut Taken<'_>, map: A) -> Result<(), A::Error> {
        reference(map, |id, version| taken.intake.handbook(id, version))
    }
}

impl Part for Strategy {
    fn take<'de, A: MapAccess<'de>>(taken: &mut Taken<'_>, map: A) -> Result<(), A::Error> {
        reference(map, |id, version| taken.intake.strategy(id, version))
    }
}

impl Part for Call {
    fn take<'de, A: MapAccess<'de>>(taken: &mut Taken<'_>, map: A) -> Result<(), A::Error> {
        reference(map, |id, version| taken.intake.call(id, version))
    }
}

impl Part for Depth {
    fn take<'de, A: MapAccess<'de>>(taken: &mut Taken<'_>, mut map: A) -> Result<(), A::Error> {
        let mut fields = Fields::default();
        let (mut id, mut reasoned) = (Cow::Borrowed(""), false);
        while let Some(field) = fields.next(&mut map, &["id", "reason"])? {
            if field == 0 {
                id = map.next_value::<Text<'de>>()?.0;
            } else {
                reasoned = map.next_value_seed(Look(filled))?;
            }
        }
        fields.require(0)?;
        taken.intake.depth(&id, reasoned).map_err(|_| refused())
    }
}
