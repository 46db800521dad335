//! Scales: levels with uneven values, bands with all kinds of closed sides, points that rise, turn and jump.

use hallbar::Decimal;
use hallbar::handbook::{
    Band, Edge, Level, NonAnswer, Outside, Point, Position, Scale, Setting, Stand, Treatment,
};

use super::handbook::{Kind, Maker};
use super::{Sort, text};

const STEPS: [i64; 5] = [1_000_000, 2_000_000, 500_000, 3_000_000, 1_250_000];

impl Maker<'_> {
    /// So many values, unevenly rising.
    pub(super) fn values(&mut self, number: usize) -> Vec<Decimal> {
        let starts: &[i64] = if self.positive {
            &[1_000_000, 2_000_000, 500_000]
        } else {
            &[0, 1_000_000, -1_000_000, -2_500_000]
        };
        let mut value = self.draw.of(starts);
        let mut values = Vec::new();
        for _ in 0..number {
            values.push(Decimal::from_micros(value).unwrap());
            value += self.draw.of(&STEPS);
        }
        values
    }

    /// The same in any order where the handbook need not rise.
    fn any_values(&mut self, number: usize) -> Vec<Decimal> {
        let mut values = self.values(number);
        if self.sort != Sort::Exact && self.draw.once_in(if self.sort == Sort::Any { 2 } else { 6 }) {
            self.draw.shuffle(&mut values);
        }
        values
    }

    /// A scale of levels, lowest first, that these options give.
    pub(super) fn level_scale(&mut self, options: Option<&[String]>, valued: bool) -> String {
        let most = options.map_or(4, <[String]>::len);
        let number = if most < 3 { 2 } else { 2 + self.draw.below(most - 1) };
        let values = self.values(number);
        let id = format!("scale{}", self.doc.scales.len());
        let mut levels: Vec<Level> = (0..number)
            .map(|at| Level {
                id: format!("level{at}"),
                title: text("level"),
                value: valued.then(|| Setting::Number(values[at])),
                ..Level::default()
            })
            .collect();
        if let Some(options) = options {
            for (at, option) in options.iter().enumerate() {
                let turned = self.sort == Sort::Any && self.draw.once_in(6);
                let level = (at * number / options.len()).min(number - 1);
                let level = if turned { number - 1 - level } else { level };
                levels[level].of.push(option.clone());
            }
            // A level that no option gives is called as no option is.
            for (at, level) in levels.iter_mut().enumerate() {
                if level.of.is_empty() {
                    level.id = format!("empty{at}");
                }
            }
        }
        let ids: Vec<String> = levels.iter().map(|level| level.id.clone()).collect();
        let treatment = self.treatment(&ids, valued);
        self.doc.scales.push(Scale {
            id: id.clone(),
            title: text(&id),
            levels,
            treatment,
            ..Scale::default()
        });
        id
    }

    pub(super) fn treatment(&mut self, levels: &[String], valued: bool) -> Treatment {
        Treatment {
            not_described: self.non_answer(levels, valued),
            not_applicable: self.non_answer(levels, valued),
            missing: self.non_answer(levels, valued),
        }
    }

    fn non_answer(&mut self, levels: &[String], valued: bool) -> Option<NonAnswer> {
        match self.draw.below(6) {
            0 | 1 => None,
            2 => Some(NonAnswer::Open),
            3 | 4 => Some(NonAnswer::LeftOut),
            _ => {
                let as_value = levels.is_empty() || (valued && self.draw.once_in(3));
                let as_ = if as_value {
                    Stand::Value(Setting::Number(self.draw.decimal(&[1_000_000, 2_000_000, 750_000])))
                } else {
                    Stand::Level(self.draw.of(levels))
                };
                Some(NonAnswer::Counts { as_, with_reason: self.draw.once_in(2) })
            }
        }
    }

    /// A scale of bands or points for numbers of this kind.
    pub(super) fn number_scale(&mut self, kind: &Kind) -> String {
        let (low, high) = kind.bounds();
        if self.draw.once_in(2) { self.point_scale(low, high) } else { self.band_scale(low, high) }
    }

    /// What lies beyond, where it must be said.
    fn outside(&mut self) -> Outside {
        match (self.sort, self.draw.below(4)) {
            (Sort::Any, 1) => Outside::LeftOut,
            (Sort::Any, 2) => {
                Outside::Gives(Stand::Value(Setting::Number(self.draw.decimal(&[1_000_000, 4_000_000]))))
            }
            _ => Outside::Nearest,
        }
    }

    /// Limits between two numbers, some with decimals.
    fn limits(&mut self, low: i64, high: i64, number: usize) -> Vec<Decimal> {
        let mut limits: Vec<i64> = (0..number)
            .map(|_| {
                let share = i64::try_from(self.draw.below(9)).unwrap();
                (low * 1_000_000) + (high - low) * (share * 125_000)
            })
            .collect();
        limits.sort_unstable();
        limits.dedup();
        limits.iter().map(|micros| Decimal::from_micros(*micros).unwrap()).collect()
    }

    fn band_scale(&mut self, low: i64, high: i64) -> String {
        let number = 1 + self.draw.below(3);
        let limits = self.limits(low, high, number);
        let values = self.any_values(limits.len() + 1);
        let levelled = self.draw.once_in(3);
        let mut outside = self.outside();
        let mut bands: Vec<Band> = Vec::new();
        for (at, value) in values.iter().enumerate() {
            let from = at.checked_sub(1).map(|before| {
                let inside = !bands[before].to.as_ref().unwrap().inside;
                Edge { at: Setting::Number(limits[before]), inside }
            });
            let to = limits
                .get(at)
                .map(|limit| Edge { at: Setting::Number(*limit), inside: self.draw.once_in(2) });
            let gives = if levelled {
                Stand::Level(format!("level{at}"))
            } else {
                Stand::Value(Setting::Number(*value))
            };
            bands.push(Band { from, to, gives });
        }
        // A closed end, or a gap between two bands, where what lies outside is said.
        if bands.len() > 1 && self.draw.once_in(3) {
            bands.remove(0);
        }
        if matches!(outside, Outside::LeftOut | Outside::Gives(_)) && bands.len() > 2 && self.draw.once_in(2)
        {
            bands.remove(1);
        }
        let mut levels = Vec::new();
        if levelled {
            let mut rising = values.clone();
            rising.sort_unstable();
            levels = rising
                .iter()
                .enumerate()
                .map(|(at, value)| Level {
                    id: format!("level{at}"),
                    title: text("level"),
                    value: Some(Setting::Number(*value)),
                    ..Level::default()
                })
                .collect();
            if let Outside::Gives(stand) = &mut outside {
                *stand = Stand::Level("level0".into());
            }
        }
        self.push_number_scale(Scale { levels, bands, outside, ..Scale::default() })
    }

    fn point_scale(&mut self, low: i64, high: i64) -> String {
        let number = 2 + self.draw.below(3);
        let mut places = self.limits(low, high, number);
        if places.len() < 2 {
            places = vec![
                Decimal::from_micros(low * 1_000_000).unwrap(),
                Decimal::from_micros(high * 1_000_000).unwrap(),
            ];
        }
        let last = places.len() - 1;
        let mut values = self.any_values(places.len() * 3).into_iter();
        let mut points = Vec::new();
        for (at, place) in places.into_iter().enumerate() {
            let mut point = |position| {
                points.push(Point {
                    at: Setting::Number(place),
                    position,
                    value: Setting::Number(values.next().unwrap()),
                });
            };
            if at > 0 && self.draw.once_in(3) {
                point(Position::Before);
            }
            point(Position::At);
            if at < last && self.draw.once_in(3) {
                point(Position::After);
            }
        }
        let outside = self.outside();
        self.push_number_scale(Scale { points, outside, ..Scale::default() })
    }

    fn push_number_scale(&mut self, scale: Scale) -> String {
        let id = format!("scale{}", self.doc.scales.len());
        let ids: Vec<String> = scale.levels.iter().map(|level| level.id.clone()).collect();
        let treatment = self.treatment(&ids, true);
        self.doc.scales.push(Scale { id: id.clone(), title: text(&id), treatment, ..scale });
        id
    }
}
