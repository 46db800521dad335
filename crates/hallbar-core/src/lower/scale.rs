//! Scales.

use crate::diagnostic::rules::handbook as rules;
use crate::diagnostic::suggestion;
use crate::handbook::{self, Position};
use crate::program::{Band, Exact, Kind, Level, NonAnswer, Options, Outside, Point, Scale, Stand, Treatment};

use super::Lower;

impl<'a> Lower<'a> {
    pub(super) fn scales(&mut self) {
        for (at, scale) in self.doc.scales.iter().enumerate() {
            let path = format!("/scales/{at}");
            if scale.levels.is_empty() && scale.bands.is_empty() && scale.points.is_empty() {
                let message = format!("scale `{}` has no levels, bands or points", scale.id);
                self.report(&rules::INCOMPLETE, &path, message);
            }
            let mixed = !scale.bands.is_empty() || !scale.levels.is_empty();
            if mixed && !scale.points.is_empty() {
                let message = format!("scale `{}` has points beside levels or bands", scale.id);
                self.report(&rules::SCALE_MISFIT, format!("{path}/points"), message);
            }
            let levels = self.levels(scale, &path);
            let options = (!scale.levels.is_empty()).then(|| {
                self.program.options.push(Options {
                    ids: scale.levels.iter().map(|level| level.id.clone()).collect(),
                    titles: scale.levels.iter().map(|level| level.title.clone()).collect(),
                    ordered: true,
                    noun: "level",
                });
                self.program.options.len() - 1
            });
            if let Some(options) = options {
                self.check_many(options, &format!("{path}/levels"));
            }
            let bands = self.bands(scale, &path);
            let points = self.points(scale, &path);
            let outside = match &scale.outside {
                handbook::Outside::Error => Outside::Error,
                handbook::Outside::Nearest => Outside::Nearest,
                handbook::Outside::LeftOut => Outside::LeftOut,
                handbook::Outside::Gives(stand) => self
                    .stand(stand, scale, &format!("{path}/outside"))
                    .map_or(Outside::Error, Outside::Gives),
            };
            let treatment = self.treatment(&scale.treatment, Treatment::OPEN, Some(scale), &path);
            let mut lowered = Scale {
                id: scale.id.clone(),
                levels,
                options,
                bands,
                points,
                outside,
                leaves_gaps: false,
                treatment,
            };
            lowered.leaves_gaps = outside == Outside::Error && !crate::kernel::covers(&lowered, None, None);
            self.program.scales.push(lowered);
        }
    }

    fn levels(&mut self, scale: &'a handbook::Scale, path: &str) -> Vec<Level> {
        let mut last: Option<(crate::Decimal, &str)> = None;
        let mut levels = Vec::new();
        let valued = scale.levels.iter().filter(|level| level.value.is_some()).count();
        if valued > 0 && valued < scale.levels.len() {
            let message = format!("some levels of scale `{}` have values and some have none", scale.id);
            self.report(&rules::NO_POINTS, format!("{path}/levels"), message);
        }
        for (at, level) in scale.levels.iter().enumerate() {
            let path = format!("{path}/levels/{at}/value");
            let value = level.value.as_ref().and_then(|value| self.setting(value, &path));
            if let Some(value) = value {
                if let Some((before, id)) = last.filter(|(before, _)| *before >= value) {
                    let message =
                        format!("`{}` is worth {value}, no more than `{id}` before it ({before})", level.id);
                    self.report(&rules::NOT_RISING, path, message);
                }
                last = Some((value, &level.id));
            }
            levels.push(Level { value: value.map(crate::Decimal::to_f64) });
        }
        levels
    }

    fn bands(&mut self, scale: &'a handbook::Scale, path: &str) -> Vec<Band> {
        let mut bands: Vec<Band> = Vec::new();
        for (at, band) in scale.bands.iter().enumerate() {
            let path = format!("{path}/bands/{at}");
            let mut edge = |edge: &'a Option<handbook::Edge>| {
                edge.as_ref()
                    .and_then(|edge| self.setting(&edge.at, &path).map(|at| (at.exact(), edge.inside)))
            };
            let (from, to) = (edge(&band.from), edge(&band.to));
            if let (Some((from, a)), Some((to, b))) = (from, to)
                && (from > to || (from == to && !(a && b)))
            {
                self.report(&rules::BAD_BANDS, &path, "no number falls in this band");
            }
            if let Some(before) = bands.last() {
                let problem = match (before.to, from) {
                    (Some((to, a)), Some((from, b))) if to > from || (to == from && a && b) => {
                        Some("the band overlaps the one before it")
                    }
                    (Some((to, a)), Some((from, b))) if to < from || !(a || b) => (scale.outside
                        == handbook::Outside::Nearest
                        || scale.outside == handbook::Outside::Error)
                        .then_some("there is a gap between the band and the one before it"),
                    (None, _) | (_, None) => Some("the band overlaps the one before it"),
                    _ => None,
                };
                if let Some(message) = problem {
                    let help = "bands stand lowest first; say `at_most` on one side of a limit and `more_than` on the other";
                    self.report_help(&rules::BAD_BANDS, &path, message, Some(help.into()));
                }
            }
            if let Some(gives) = self.stand(&band.gives, scale, &path) {
                bands.push(Band { from, to, gives });
            }
        }
        bands
    }

    fn points(&mut self, scale: &'a handbook::Scale, path: &str) -> Vec<Point> {
        // Each place with what stands just before, on and just after it.
        let mut places: Vec<(Exact, [Option<f64>; 3])> = Vec::new();
        for (at, point) in scale.points.iter().enumerate() {
            let path = format!("{path}/points/{at}");
            let place = self.setting(&point.at, &path);
            let (Some(place), Some(value)) = (place, self.setting(&point.value, &path)) else { continue };
            let place = place.exact();
            if places.last().is_some_and(|(last, _)| *last > place) {
                self.report(&rules::NOT_RISING, path, "the place lies below the one before it");
                continue;
            }
            if places.last().is_none_or(|(last, _)| *last != place) {
                places.push((place, [None; 3]));
            }
            let side = match point.position {
                Position::Before => 0,
                Position::At => 1,
                Position::After => 2,
            };
            let slot = places.last_mut().and_then(|(_, values)| values.get_mut(side));
            if slot.and_then(|slot| slot.replace(value.to_f64())).is_some() {
                self.report(&rules::NOT_RISING, path, "two points stand on the same place");
            }
        }
        if !scale.points.is_empty() && places.len() < 2 {
            self.report(&rules::INCOMPLETE, format!("{path}/points"), "a point list has at least two places");
        }
        let mut points = Vec::new();
        for (number, (at, [before, on, after])) in places.into_iter().enumerate() {
            let Some(on) = on else {
                let message = format!("place number {} has no value `at` itself", number + 1);
                self.report(&rules::INCOMPLETE, format!("{path}/points"), message);
                continue;
            };
            points.push(Point { at, before: before.unwrap_or(on), on, after: after.unwrap_or(on) });
        }
        points
    }

    pub(super) fn stand(
        &mut self,
        stand: &'a handbook::Stand,
        scale: &handbook::Scale,
        path: &str,
    ) -> Option<Stand> {
        match stand {
            handbook::Stand::Value(value) => Some(Stand::Value(self.setting(value, path)?.to_f64())),
            handbook::Stand::Level(id) => {
                let place = scale.levels.iter().position(|level| level.id == *id);
                if place.is_none() {
                    let help = suggestion(id, scale.levels.iter().map(|level| level.id.as_str()));
                    let message = format!("`{id}` is no level of scale `{}`", scale.id);
                    self.report_help(&rules::UNKNOWN_OPTION, path, message, help);
                }
                place.map(Stand::Level)
            }
        }
    }

    /// What non-answers count as: what is said here, else what was said before.
    pub(super) fn treatment(
        &mut self,
        said: &'a handbook::Treatment,
        otherwise: Treatment,
        scale: Option<&handbook::Scale>,
        path: &str,
    ) -> Treatment {
        let mut rule = |said: &'a Option<handbook::NonAnswer>, otherwise, field: &str| match said {
            None => otherwise,
            Some(handbook::NonAnswer::Open) => NonAnswer::Open,
            Some(handbook::NonAnswer::LeftOut) => NonAnswer::LeftOut,
            Some(handbook::NonAnswer::Counts { as_, with_reason }) => {
                let path = format!("{path}/{field}");
                let empty = handbook::Scale::default();
                let stand = self.stand(as_, scale.unwrap_or(&empty), &path);
                stand.map_or(otherwise, |stand| NonAnswer::Counts { stand, with_reason: *with_reason })
            }
        };
        Treatment {
            not_described: rule(&said.not_described, otherwise.not_described, "not_described"),
            not_applicable: rule(&said.not_applicable, otherwise.not_applicable, "not_applicable"),
            missing: rule(&said.missing, otherwise.missing, "missing"),
        }
    }

    /// For options read through the levels of a scale: which level each option is. `None` where one is no level.
    pub(super) fn option_map(&self, options: usize, scale: &handbook::Scale) -> Option<Vec<Option<usize>>> {
        let options = self.program.options.get(options)?;
        let level_of = |id: &String| {
            scale
                .levels
                .iter()
                .position(|level| if level.of.is_empty() { level.id == *id } else { level.of.contains(id) })
        };
        options.ids.iter().map(|id| level_of(id).map(Some)).collect()
    }

    /// Whether every number from `min` to `max` has its band or point, or the scale says what others are.
    pub(super) fn covers(&self, scale: usize, kind: Kind, min: Option<Exact>, max: Option<Exact>) -> bool {
        let Some(scale) = self.program.scales.get(scale) else { return true };
        if scale.outside != Outside::Error {
            return true;
        }
        let unit = if kind == Kind::Money { 100 } else { 1 };
        crate::kernel::covers(scale, min.map(|min| min / unit), max.map(|max| max / unit))
    }
}
