//! Scales: a number or an option becomes a level, points or both.

use hallbar::handbook::{Outside, ParameterValue, Position, Scale, Setting, Stand};

use super::{Exact, Oracle, decimal};

/// What a scale gives: a level by its place, and points.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Given {
    pub(super) level: Option<usize>,
    pub(super) points: Option<Exact>,
}

impl Oracle<'_> {
    pub(super) fn setting(&self, setting: &Setting) -> Exact {
        match setting {
            Setting::Number(number) => decimal(*number),
            Setting::Parameter(id) => {
                let parameter = super::find(&self.handbook.parameters, id, |parameter| &parameter.id);
                match parameter.default {
                    ParameterValue::Number(number) => decimal(number),
                    _ => panic!("`{id}` is no number"),
                }
            }
        }
    }

    pub(super) fn level(&self, scale: &Scale, at: usize) -> Given {
        let points = scale.levels[at].value.as_ref().map(|value| self.setting(value));
        Given { level: Some(at), points }
    }

    pub(super) fn stand(&self, scale: Option<&Scale>, stand: &Stand) -> Given {
        match stand {
            Stand::Value(value) => Given { level: None, points: Some(self.setting(value)) },
            Stand::Level(id) => {
                let scale = scale.unwrap();
                self.level(scale, scale.levels.iter().position(|level| level.id == *id).unwrap())
            }
        }
    }

    /// The level that an option gives: the one that names it, else the one called the same.
    pub(super) fn option(&self, scale: &Scale, option: &str) -> Option<Given> {
        let gives = |of: &[String], id: &str| {
            if of.is_empty() { id == option } else { of.iter().any(|o| o == option) }
        };
        let at = scale.levels.iter().position(|level| gives(&level.of, &level.id))?;
        Some(self.level(scale, at))
    }

    /// The points that a number gives.
    pub(crate) fn points_through(&self, scale: &Scale, number: &Exact) -> Option<Exact> {
        self.through(scale, number).and_then(|given| given.points)
    }

    /// What a number gives; nothing where it is left out.
    pub(super) fn through(&self, scale: &Scale, number: &Exact) -> Option<Given> {
        let (inside, nearest) =
            if scale.points.is_empty() { self.bands(scale, number) } else { self.points(scale, number) };
        if inside.is_some() {
            return inside;
        }
        match &scale.outside {
            Outside::Nearest => Some(nearest),
            Outside::LeftOut => None,
            Outside::Gives(stand) => Some(self.stand(Some(scale), stand)),
            Outside::Error => panic!("`{}` does not reach {number}, and the case is accepted", scale.id),
        }
    }

    fn bands(&self, scale: &Scale, number: &Exact) -> (Option<Given>, Given) {
        for band in &scale.bands {
            let above = band.from.as_ref().is_none_or(|edge| {
                let limit = self.setting(&edge.at);
                *number > limit || (edge.inside && *number == limit)
            });
            let below = band.to.as_ref().is_none_or(|edge| {
                let limit = self.setting(&edge.at);
                *number < limit || (edge.inside && *number == limit)
            });
            if above && below {
                let given = self.stand(Some(scale), &band.gives);
                return (Some(given.clone()), given);
            }
        }
        let (first, last) = (scale.bands.first().unwrap(), scale.bands.last().unwrap());
        let is_below = first.from.as_ref().is_some_and(|edge| *number <= self.setting(&edge.at));
        (None, self.stand(Some(scale), if is_below { &first.gives } else { &last.gives }))
    }

    fn points(&self, scale: &Scale, number: &Exact) -> (Option<Given>, Given) {
        let given = |points: Exact| Given { level: None, points: Some(points) };
        // The value of a place on one side; on the place itself where that side has none.
        let value = |place: &Exact, side: Position| {
            let here = || scale.points.iter().filter(|point| self.setting(&point.at) == *place);
            let point = here().find(|point| point.position == side);
            let point = point.or_else(|| here().find(|point| point.position == Position::At)).unwrap();
            self.setting(&point.value)
        };
        let places: Vec<Exact> = scale.points.iter().map(|point| self.setting(&point.at)).collect();
        let (first, last) = (places.first().unwrap(), places.last().unwrap());
        if number < first {
            return (None, given(value(first, Position::At)));
        }
        if number > last {
            return (None, given(value(last, Position::At)));
        }
        if places.contains(number) {
            let on = given(value(number, Position::At));
            return (Some(on.clone()), on);
        }
        let below = places.iter().filter(|place| *place < number).max().unwrap();
        let above = places.iter().filter(|place| *place > number).min().unwrap();
        let (from, to) = (value(below, Position::After), value(above, Position::Before));
        let on = given(&from + (number - below) / (above - below) * (to - &from));
        (Some(on.clone()), on)
    }
}
