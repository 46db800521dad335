//! Financing lines, effects, conflicts, and what persons decide.

use crate::bind::{Known, Several};
use crate::case::LineKind;
use crate::kernel::{LineSlot, Possible, Standing};
use crate::program::{Input, Kind};

use super::{Intake, NotTaken};

/// The levels that an effect may be at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Levels {
    set: u64,
    given: bool,
}

/// The amount or the code of a financing line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LineValue(Option<Possible>);

impl LineValue {
    /// Not known: anything it may be.
    pub const OPEN: Self = Self(None);
}

impl Intake<'_> {
    /// What is known of the amount of a financing line.
    ///
    /// # Errors
    /// [`NotTaken`] where it is no amount.
    pub fn line_amount(&mut self, known: Known<'_>) -> Result<LineValue, NotTaken> {
        let input = &self.scorer.inner.line_amount;
        self.line_value(known, input)
    }

    /// What is known of the code of a financing line.
    ///
    /// # Errors
    /// [`NotTaken`] where it is no code.
    pub fn line_code(&mut self, known: Known<'_>) -> Result<LineValue, NotTaken> {
        let input = &self.scorer.inner.line_code;
        self.line_value(known, input)
    }

    /// One of several codes of a financing line.
    ///
    /// # Errors
    /// [`NotTaken`] where there are fewer than two.
    pub fn line_codes<'t>(&mut self, each: impl IntoIterator<Item = &'t str>) -> Result<LineValue, NotTaken> {
        let fit = self.fit();
        let mut several = Several::begin(&self.inputs.pool);
        for text in each {
            let added = several.add(fit, Kind::Code, text, &mut self.codes, &mut self.inputs.pool);
            added.map_err(|_| NotTaken)?;
        }
        several.done(Kind::Code, &self.inputs.pool).map(|value| LineValue(Some(value))).map_err(|_| NotTaken)
    }

    fn line_value(&mut self, known: Known<'_>, input: &Input) -> Result<LineValue, NotTaken> {
        let (value, standing) = self.fit().known(input, known, &mut self.codes).map_err(|_| NotTaken)?;
        Ok(LineValue(matches!(standing, Standing::Answered | Standing::InPart).then_some(value)))
    }

    /// A financing line. Lines come before the answers about them.
    ///
    /// # Errors
    /// [`NotTaken`] where the handbook asks about lines and answers have come already.
    pub fn line(&mut self, kind: LineKind, amount: LineValue, code: LineValue) -> Result<(), NotTaken> {
        if self.answered && self.inputs.layout.is_some() {
            return Err(NotTaken);
        }
        let kind = LineKind::ALL.iter().position(|known| *known == kind).unwrap_or(0);
        let least = self.scorer.inner.line_amount.min;
        let amount = amount.0.unwrap_or(Possible::between(least, None));
        let code = code.0.unwrap_or(Possible::AnyCode { optional: false });
        self.inputs.lines.push(LineSlot { amount, kind, code });
        Ok(())
    }

    /// What is known of the level of an effect; every level where nothing is.
    ///
    /// # Errors
    /// [`NotTaken`] where the scale of effects has no such level, or the handbook asks for no effects.
    pub fn levels(&mut self, known: Known<'_>) -> Result<Levels, NotTaken> {
        let (options, all) = self.effect_options()?;
        let set = match known {
            Known::Missing => return Ok(Levels { set: all, given: false }),
            Known::Unknown | Known::NotDescribed => all,
            Known::Text(id) => 1 << self.fit().option(id, options).map_err(|_| NotTaken)?,
            Known::YesNo(yes) => {
                1 << self.fit().option(if yes { "yes" } else { "no" }, options).map_err(|_| NotTaken)?
            }
            _ => return Err(NotTaken),
        };
        Ok(Levels { set, given: true })
    }

    /// One of several levels of an effect.
    ///
    /// # Errors
    /// [`NotTaken`] where there is no such level, or there are fewer than two.
    pub fn levels_of<'t>(&mut self, each: impl IntoIterator<Item = &'t str>) -> Result<Levels, NotTaken> {
        let (options, _) = self.effect_options()?;
        let (kind, fit) = (Kind::Ordinal(options), self.fit());
        let mut several = Several::begin(&self.inputs.pool);
        for text in each {
            let added = several.add(fit, kind, text, &mut self.codes, &mut self.inputs.pool);
            added.map_err(|_| NotTaken)?;
        }
        match several.done(kind, &self.inputs.pool) {
            Ok(Possible::Ordinal { set, .. }) => Ok(Levels { set, given: true }),
            _ => Err(NotTaken),
        }
    }

    fn effect_options(&self) -> Result<(usize, u64), NotTaken> {
        let program = self.program();
        let scale = program.effects.as_ref().and_then(|effects| program.scales.get(effects.scale));
        let options = scale.and_then(|scale| scale.options).ok_or(NotTaken)?;
        let all = program.options.get(options).map_or(0, crate::program::Options::all);
        Ok((options, all))
    }

    /// An effect on an item of the handbook's effect list; `after` is as `before` where nothing is done about it.
    ///
    /// # Errors
    /// [`NotTaken`] where there is no such item, or it has an effect already.
    pub fn effect(&mut self, on: &str, before: Levels, after: Option<Levels>) -> Result<(), NotTaken> {
        let list = self.program().effects.as_ref().ok_or(NotTaken)?.list;
        let place = self.place_in(list, on)?;
        let slot = self.inputs.effects.get_mut(place).filter(|slot| !slot.given).ok_or(NotTaken)?;
        let given = before.given || after.is_some();
        (slot.given, slot.before, slot.after) = (given, before.set, after.unwrap_or(before).set);
        self.touched_effects.push(place);
        Ok(())
    }

    /// A conflict between two items, and whether somebody takes a standpoint on it.
    ///
    /// # Errors
    /// [`NotTaken`] where either is no item, or the handbook asks for no effects.
    pub fn conflict(&mut self, gain: &str, loss: &str, stands: bool) -> Result<(), NotTaken> {
        let list = self.program().effects.as_ref().ok_or(NotTaken)?.list;
        self.place_in(list, gain)?;
        let place = self.place_in(list, loss)?;
        let slot = self.inputs.effects.get_mut(place).ok_or(NotTaken)?;
        slot.stated = true;
        slot.standpoint |= stands;
        self.touched_effects.push(place);
        Ok(())
    }

    /// A deviation from a soft requirement, with its reason.
    ///
    /// # Errors
    /// [`NotTaken`] where there is no such soft requirement, or the reason is blank.
    pub fn deviation(&mut self, gate: &str, reason: &str) -> Result<(), NotTaken> {
        let mut gates = self.scorer.inner.handbook.stages.iter().flat_map(|stage| &stage.gates).enumerate();
        let found = gates.find(|(_, known)| known.id == gate).filter(|(_, gate)| gate.soft);
        let (place, _) = found.filter(|_| !reason.trim().is_empty()).ok_or(NotTaken)?;
        self.inputs.deviations.get_mut(place).map(|flag| *flag = true).ok_or(NotTaken)
    }

    /// A decision at a stop point, and by whom it was taken.
    ///
    /// # Errors
    /// [`NotTaken`] where there is no such stop point, it has been answered, or nobody took the decision.
    pub fn stop_point(&mut self, id: &str, by: &str) -> Result<(), NotTaken> {
        let place = self.scorer.inner.handbook.stop_points.iter().position(|stop| stop.id == id);
        let answered = place.and_then(|place| self.stop_points.get_mut(place)).ok_or(NotTaken)?;
        if std::mem::replace(answered, true) || by.trim().is_empty() { Err(NotTaken) } else { Ok(()) }
    }
}
