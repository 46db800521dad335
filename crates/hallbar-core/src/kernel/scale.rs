//! Scales: from levels and numbers to points.

use crate::assessment::Ternary;
use crate::program::{Band, Exact, Outside, Point, Scale, Stand};

/// What a set of levels or a range of numbers gives.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Given {
    /// The least and the most points; `None` where no level has points or nothing is given.
    pub(crate) range: Option<(f64, f64)>,
    /// The levels that may be reached.
    pub(crate) levels: u64,
    /// Whether there may be points that are no level.
    pub(crate) bare: bool,
    /// Whether anything is given: a number beyond the scale may be left out.
    pub(crate) present: Ternary,
    /// Whether the scale says what every number in the range gives.
    pub(crate) covered: bool,
}

impl Given {
    pub(crate) const NOTHING: Self =
        Self { range: None, levels: 0, bare: false, present: Ternary::No, covered: false };
}

impl Given {
    /// This or the other.
    pub(crate) fn or(self, other: Self) -> Self {
        let range = match (self.range, other.range) {
            (Some(one), Some((low, high))) => Some(widen(Some(widen(Some(one), low)), high)),
            (one, other) => one.or(other),
        };
        let present = if self.present == other.present { self.present } else { Ternary::Open };
        Self {
            range,
            levels: self.levels | other.levels,
            bare: self.bare || other.bare,
            present,
            covered: self.covered && other.covered,
        }
    }

    /// The same where it is asked, nothing where it is not, perhaps nothing where that is open.
    pub(crate) fn where_asked(self, asked: Ternary) -> Self {
        match asked {
            Ternary::Yes => self,
            Ternary::Open => Self { present: self.present.min(Ternary::Open), ..self },
            Ternary::No => Self::NOTHING,
        }
    }
}

/// The least and the most points of a set of levels; `None` where none of them has points.
pub(crate) fn hull(scale: &Scale, levels: u64) -> Option<(f64, f64)> {
    if levels.is_power_of_two() {
        // Nearly always there is one.
        let value = scale.levels.get(usize::try_from(levels.trailing_zeros()).ok()?)?.value?;
        return Some((value, value));
    }
    let values = scale.levels.iter().enumerate().filter(|(at, _)| levels >> at & 1 == 1);
    values.filter_map(|(_, level)| level.value).fold(None, |range, value| Some(widen(range, value)))
}

pub(crate) fn widen(range: Option<(f64, f64)>, value: f64) -> (f64, f64) {
    range.map_or((value, value), |(low, high)| (low.min(value), high.max(value)))
}

/// The exact hull of what the numbers from `low` to `high` give; an open end is without limit.
pub(crate) fn numeric(scale: &Scale, low: Option<Exact>, high: Option<Exact>) -> Given {
    if scale.points.is_empty() { bands(scale, low, high) } else { points(scale, low, high) }
}

struct Gathered<'a> {
    scale: &'a Scale,
    range: Option<(f64, f64)>,
    levels: u64,
    bare: bool,
    some: bool,
    left_out: bool,
    covered: bool,
}

impl<'a> Gathered<'a> {
    fn new(scale: &'a Scale) -> Self {
        Self { scale, range: None, levels: 0, bare: false, some: false, left_out: false, covered: true }
    }

    fn add(&mut self, stand: Stand) {
        self.some = true;
        match stand {
            Stand::Value(value) => {
                self.bare = true;
                self.range = Some(widen(self.range, value));
            }
            Stand::Level(level) => {
                self.levels |= 1 << level;
                if let Some(value) = self.scale.levels.get(level).and_then(|level| level.value) {
                    self.range = Some(widen(self.range, value));
                }
            }
        }
    }

    /// Takes in what is beyond the scale; `nearest` is what stands there.
    fn beyond(&mut self, nearest: Stand) {
        match self.scale.outside {
            Outside::Nearest => self.add(nearest),
            Outside::Gives(stand) => self.add(stand),
            Outside::LeftOut => self.left_out = true,
            // No case brings such a number: binding refuses it, and compiling a scale that computed numbers may miss.
            Outside::Error => self.covered = false,
        }
    }

    fn give(self) -> Given {
        let present = match (self.some, self.left_out) {
            (true, false) => Ternary::Yes,
            (true, true) => Ternary::Open,
            (false, _) => Ternary::No,
        };
        Given { range: self.range, levels: self.levels, bare: self.bare, present, covered: self.covered }
    }
}

fn bands(scale: &Scale, low: Option<Exact>, high: Option<Exact>) -> Given {
    let mut gathered = Gathered::new(scale);
    // Walks up from `low`: `next` is the first number not yet covered and whether it is itself to be covered.
    let mut next = (low, true);
    let mut last = None;
    for band in &scale.bands {
        if ends_below(band, next) {
            last = Some(band.gives);
            continue;
        }
        let starts_above_range = match (band.from, high) {
            (Some((from, inside)), Some(high)) => from > high || (from == high && !inside),
            _ => false,
        };
        if starts_above_range {
            if !covered(next, high) {
                gathered.beyond(last.unwrap_or(band.gives));
            }
            return gathered.give();
        }
        if leaves_gap(band, next) {
            gathered.beyond(last.unwrap_or(band.gives));
        }
        gathered.add(band.gives);
        last = Some(band.gives);
        match band.to {
            None => return gathered.give(),
            Some((to, inside)) => next = (Some(to), !inside),
        }
    }
    if let (false, Some(last)) = (covered(next, high), last) {
        gathered.beyond(last);
    }
    gathered.give()
}

fn ends_below(band: &Band, (next, itself): (Option<Exact>, bool)) -> bool {
    match (band.to, next) {
        (Some((to, inside)), Some(next)) => to < next || (to == next && !(inside && itself)),
        _ => false,
    }
}

fn leaves_gap(band: &Band, (next, itself): (Option<Exact>, bool)) -> bool {
    match (band.from, next) {
        (None, _) => false,
        (Some(_), None) => true,
        (Some((from, inside)), Some(next)) => from > next || (from == next && itself && !inside),
    }
}

/// Whether everything up to `high` is covered once the first uncovered number is `next`.
fn covered((next, itself): (Option<Exact>, bool), high: Option<Exact>) -> bool {
    match (next, high) {
        (Some(next), Some(high)) => next > high || (next == high && !itself),
        _ => false,
    }
}

fn points(scale: &Scale, low: Option<Exact>, high: Option<Exact>) -> Given {
    let mut gathered = Gathered::new(scale);
    let (Some(first), Some(last)) = (scale.points.first(), scale.points.last()) else {
        return Given::NOTHING;
    };
    if low.is_none_or(|low| low < first.at) {
        gathered.beyond(Stand::Value(first.on));
    }
    if high.is_none_or(|high| high > last.at) {
        gathered.beyond(Stand::Value(last.on));
    }
    // Inside the list the hull lies at the ends of the range and at the places between, on both sides of a jump.
    let (low, high) = (low.map_or(first.at, |l| l.max(first.at)), high.map_or(last.at, |h| h.min(last.at)));
    if low > high {
        return gathered.give();
    }
    gathered.add(Stand::Value(at(&scale.points, low)));
    gathered.add(Stand::Value(at(&scale.points, high)));
    for point in &scale.points {
        if point.at > low && point.at <= high {
            gathered.add(Stand::Value(point.before));
        }
        if point.at >= low && point.at < high {
            gathered.add(Stand::Value(point.after));
        }
        if point.at > low && point.at < high {
            gathered.add(Stand::Value(point.on));
        }
    }
    gathered.give()
}

/// The value at a place inside the list: on a point, or straight between two.
fn at(points: &[Point], place: Exact) -> f64 {
    let above = points.partition_point(|point| point.at <= place);
    let Some(below) = above.checked_sub(1).and_then(|at| points.get(at)) else { return f64::NAN };
    if below.at == place {
        return below.on;
    }
    let Some(above) = points.get(above) else { return below.on };
    let (x, from, to) = (float(place), float(below.at), float(above.at));
    below.after + (x - from) / (to - from) * (above.before - below.after)
}

/// The nearest double to an exact number.
pub(crate) fn float(number: Exact) -> f64 {
    use num_traits::ToPrimitive as _;
    let numerator = number.numer().to_f64().unwrap_or(f64::NAN);
    numerator / number.denom().to_f64().unwrap_or(f64::NAN)
}
