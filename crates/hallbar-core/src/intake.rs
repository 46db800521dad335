//! The fast road in: a case read straight into the numbered slots of its handbook.

mod head;
mod parts;

pub use parts::{Levels, LineValue};

use crate::bind::{Fit, Known, OwnCodes, Several, codes_without_row, numbers_without_band};
use crate::case::CaseKind;
use crate::compile::Scorer;
use crate::kernel::{EffectSlot, Inputs, Possible, Run, Slot, Standing};
use crate::lean::{Scores, Scratch};
use crate::program::{Input, Kind, Layout, Program};

/// A case on its way in, piece by piece, for adapters that read many cases.
///
/// It takes in what [`Scorer::bind`] would accept, without a [`CaseDocument`](crate::case::CaseDocument) and without
/// allocating once its memory has grown. It does not say what is wrong: whatever it does not take, at any step, is for
/// the diagnosing road, which may find an error or, in rare forms, none.
///
/// # Examples
/// ```
/// # use hallbar_core::{Intake, Known, Money, NotTaken, Scorer, Scratch};
/// fn score(scorer: &Scorer) -> Result<Option<f64>, NotTaken> {
///     let (mut intake, mut scratch) = (Intake::new(scorer), Scratch::default());
///     intake.begin();
///     intake.id("2026-014")?;
///     let applied = intake.fact("applied")?;
///     intake.put(applied, Known::Money(Money::sek(400_000)))?;
///     let need = intake.question("need")?;
///     let need = intake.once(need)?;
///     intake.put(need, Known::Text("clear"))?;
///     Ok(intake.finish(&mut scratch)?.node("total").and_then(|score| score.low))
/// }
/// ```
#[derive(Debug)]
pub struct Intake<'s> {
    scorer: &'s Scorer,
    inputs: Inputs,
    codes: OwnCodes,
    /// Which slots have been filled, to be emptied again before the next case.
    filled: Vec<bool>,
    touched: Vec<usize>,
    touched_effects: Vec<usize>,
    /// Which questions have been named: one that has no items yet may not be named twice either.
    asked: Vec<bool>,
    stop_points: Vec<bool>,
    /// The fact and the question that are expected next.
    next_fact: usize,
    next_question: usize,
    /// Whether answers have their places.
    answered: bool,
    named: bool,
    kind: CaseKind,
    depth: Option<(usize, bool)>,
}

/// A case, or a part of one, that the fast road does not take.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not taken by the fast road")]
#[non_exhaustive]
pub struct NotTaken;

/// A question that was found by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked(usize);

/// Where an answer or a fact goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    input: usize,
    slot: usize,
}

/// The names of facts and questions in the order of the alphabet, with their numbers.
#[derive(Debug, Default)]
pub(crate) struct Names {
    facts: Vec<(String, usize)>,
    questions: Vec<(String, usize)>,
}

impl Names {
    pub(crate) fn new(program: &Program) -> Self {
        let of = |wanted: fn(&Input) -> bool| {
            let named = program.inputs.iter().enumerate().skip(1).filter(|(_, input)| wanted(input));
            let mut named: Vec<_> = named.map(|(number, input)| (input.id.clone(), number)).collect();
            named.sort();
            named
        };
        Self { facts: of(|input| input.question.is_none()), questions: of(|input| input.question.is_some()) }
    }
}

fn find(names: &[(String, usize)], id: &str) -> Option<usize> {
    let at = names.binary_search_by(|(name, _)| name.as_str().cmp(id)).ok()?;
    names.get(at).map(|(_, number)| *number)
}

impl<'s> Intake<'s> {
    /// An intake for cases under these rules.
    #[must_use]
    pub fn new(scorer: &'s Scorer) -> Self {
        let program = &scorer.inner.program;
        let has_lines = program.lists.iter().any(|list| list.lines);
        let slots = program.layout.inputs.last().copied().unwrap_or(0);
        let effects = program.effects.as_ref().and_then(|effects| program.lists.get(effects.list));
        let mut all = vec![Slot::MISSING; slots];
        for (input, drawn) in &scorer.inner.drawn {
            let place = program.layout.inputs.get(*input).and_then(|start| all.get_mut(*start));
            if let Some(slot) = place {
                *slot = *drawn;
            }
        }
        let inputs = Inputs {
            slots: all,
            effects: vec![EffectSlot::default(); effects.map_or(0, |list| list.ids.len())],
            deviations: vec![false; program.gates.len()],
            // How many lines a case has, only the case says.
            layout: has_lines.then(|| program.layout.clone()),
            ..Inputs::default()
        };
        Self {
            scorer,
            filled: vec![false; slots],
            inputs,
            codes: OwnCodes::default(),
            touched: Vec::new(),
            touched_effects: Vec::new(),
            asked: vec![false; program.inputs.len()],
            stop_points: vec![false; scorer.inner.handbook.stop_points.len()],
            next_fact: 1,
            next_question: 0,
            answered: false,
            named: false,
            kind: CaseKind::default(),
            depth: None,
        }
    }

    /// Forgets the last case.
    pub fn begin(&mut self) {
        for slot in self.touched.drain(..) {
            if let (Some(value), Some(filled)) = (self.inputs.slots.get_mut(slot), self.filled.get_mut(slot))
            {
                (*value, *filled) = (Slot::MISSING, false);
            }
        }
        for item in self.touched_effects.drain(..) {
            if let Some(slot) = self.inputs.effects.get_mut(item) {
                *slot = EffectSlot::default();
            }
        }
        self.inputs.lines.clear();
        self.inputs.pool.clear();
        self.inputs.deviations.fill(false);
        self.inputs.depth = None;
        self.asked.fill(false);
        self.stop_points.fill(false);
        self.codes.clear();
        (self.next_fact, self.next_question) = (1, 0);
        (self.answered, self.named, self.depth) = (false, false, None);
        self.kind = CaseKind::default();
    }

    fn program(&self) -> &'s Program {
        &self.scorer.inner.program
    }

    fn fit(&self) -> Fit<'s> {
        Fit { program: self.program(), currency: self.scorer.inner.handbook.currency }
    }

    fn laid_out(&self) -> &Layout {
        self.inputs.layout.as_ref().unwrap_or(&self.scorer.inner.program.layout)
    }

    /// The place of a fact.
    ///
    /// # Errors
    /// [`NotTaken`] where there is no such fact or it has been given already.
    pub fn fact(&mut self, id: &str) -> Result<Place, NotTaken> {
        let inputs = &self.program().inputs;
        // Facts stand mostly in the handbook's order, with some left out.
        let near = inputs.iter().enumerate().skip(self.next_fact).take(4);
        let mut near = near.filter(|(_, input)| input.question.is_none() && input.id == id);
        let number =
            near.next().map(|(number, _)| number).or_else(|| find(&self.scorer.inner.names.facts, id));
        let number = number.filter(|number| inputs.get(*number).is_some_and(|input| input.drawn.is_none()));
        let number = number.ok_or(NotTaken)?;
        self.next_fact = number + 1;
        let slot = self.laid_out().inputs.get(number).copied().ok_or(NotTaken)?;
        self.take(Place { input: number, slot })
    }

    /// The question with this name.
    ///
    /// # Errors
    /// [`NotTaken`] where there is no such question, or it has been named already.
    pub fn question(&mut self, id: &str) -> Result<Asked, NotTaken> {
        self.lay_out();
        let inputs = &self.program().inputs;
        let expected =
            inputs.get(self.next_question).filter(|input| input.question.is_some() && input.id == id);
        let number = match expected {
            Some(_) => self.next_question,
            None => find(&self.scorer.inner.names.questions, id).ok_or(NotTaken)?,
        };
        self.next_question = number + 1;
        let named = self.asked.get_mut(number).ok_or(NotTaken)?;
        if std::mem::replace(named, true) { Err(NotTaken) } else { Ok(Asked(number)) }
    }

    /// The place of the answer to a question that is answered once.
    ///
    /// # Errors
    /// [`NotTaken`] where the question is answered once per item, or has been answered.
    pub fn once(&mut self, Asked(number): Asked) -> Result<Place, NotTaken> {
        let input = self.program().inputs.get(number).filter(|input| input.list.is_none());
        let start = input.and_then(|_| self.laid_out().inputs.get(number).copied());
        self.take(Place { input: number, slot: start.ok_or(NotTaken)? })
    }

    /// The place of the answer about an item.
    ///
    /// # Errors
    /// [`NotTaken`] where the question is answered once, there is no such item, or it has been answered.
    pub fn item(&mut self, Asked(number): Asked, item: &str) -> Result<Place, NotTaken> {
        let list = self.program().inputs.get(number).and_then(|input| input.list).ok_or(NotTaken)?;
        let item = self.place_in(list, item)?;
        let start = self.laid_out().inputs.get(number).copied().ok_or(NotTaken)?;
        self.take(Place { input: number, slot: start + item })
    }

    /// Gives every answer its place, once the number of financing lines is known.
    fn lay_out(&mut self) {
        if std::mem::replace(&mut self.answered, true) {
            return;
        }
        let (program, lines) = (self.program(), self.inputs.lines.len());
        let Some(layout) = &mut self.inputs.layout else { return };
        let asked = program.lists.iter().position(|list| list.lines).and_then(|list| layout.lens.get(list));
        if asked != Some(&lines) {
            layout.fill(program, lines);
            let slots = layout.inputs.last().copied().unwrap_or(0);
            self.inputs.slots.resize(slots, Slot::MISSING);
            self.filled.resize(slots, false);
        }
    }

    fn place_in(&self, list: usize, item: &str) -> Result<usize, NotTaken> {
        let list = self.program().lists.get(list).ok_or(NotTaken)?;
        if !list.lines {
            return list.ids.iter().position(|id| id == item).ok_or(NotTaken);
        }
        let number = item.parse::<usize>().ok().filter(|number| *number <= self.inputs.lines.len());
        number.and_then(|number| number.checked_sub(1)).ok_or(NotTaken)
    }

    fn take(&mut self, place: Place) -> Result<Place, NotTaken> {
        let filled = self.filled.get_mut(place.slot).ok_or(NotTaken)?;
        if std::mem::replace(filled, true) {
            return Err(NotTaken);
        }
        self.touched.push(place.slot);
        Ok(place)
    }

    /// Puts in what is known.
    ///
    /// # Errors
    /// [`NotTaken`] where it does not fit what is asked for.
    pub fn put(&mut self, place: Place, known: Known<'_>) -> Result<(), NotTaken> {
        let program = self.program();
        let input = program.inputs.get(place.input).ok_or(NotTaken)?;
        if let (Known::Text(id), Kind::Ordinal(options)) = (known, input.kind) {
            // The most frequent answer by far, and the shortest way.
            let option = self.fit().option(id, options).map_err(|_| NotTaken)?;
            return self.set(place, Possible::option(option), Standing::Answered);
        }
        let may_not_apply = input.question.is_some() && input.may_not_apply;
        if matches!(known, Known::NotApplicable) && !may_not_apply {
            return Err(NotTaken);
        }
        if let Known::Text(text) = known {
            self.well_formed(place.input, text)?;
        }
        let (value, standing) = self.fit().known(input, known, &mut self.codes).map_err(|_| NotTaken)?;
        self.set(place, value, standing)
    }

    /// Puts in one of several possibilities.
    ///
    /// # Errors
    /// [`NotTaken`] where one of them does not fit, or there are fewer than two.
    pub fn one_of<'t>(
        &mut self,
        place: Place,
        each: impl IntoIterator<Item = &'t str>,
    ) -> Result<(), NotTaken> {
        let kind = self.program().inputs.get(place.input).ok_or(NotTaken)?.kind;
        let fit = self.fit();
        let mut several = Several::begin(&self.inputs.pool);
        for text in each {
            several.add(fit, kind, text, &mut self.codes, &mut self.inputs.pool).map_err(|_| NotTaken)?;
        }
        let value = several.done(kind, &self.inputs.pool).map_err(|_| NotTaken)?;
        self.set(place, value, Standing::InPart)
    }

    fn set(&mut self, place: Place, value: Possible, standing: Standing) -> Result<(), NotTaken> {
        let slot = self.inputs.slots.get_mut(place.slot).ok_or(NotTaken)?;
        (slot.value, slot.standing) = (value, standing);
        Ok(())
    }

    /// Says whether an answer comes with a motivation and with evidence that are not blank.
    pub fn reasoned(&mut self, place: Place, motivated: bool, evidenced: bool) {
        if let Some(slot) = self.inputs.slots.get_mut(place.slot) {
            (slot.motivated, slot.evidenced) = (motivated, evidenced);
        }
    }

    /// The scores of the case, once all of it is in.
    ///
    /// # Errors
    /// [`NotTaken`] where the case as a whole does not fit.
    pub fn finish<'r>(&'r mut self, scratch: &'r mut Scratch) -> Result<Scores<'r>, NotTaken> {
        self.fits_kind()?;
        self.lay_out();
        let program = self.program();
        let layout = self.inputs.layout.as_ref().unwrap_or(&program.layout);
        let fits = numbers_without_band(program, layout, &self.inputs.slots).next().is_none()
            && codes_without_row(program, &self.inputs).next().is_none();
        if !fits {
            return Err(NotTaken);
        }
        if let Some((chosen, reasoned)) = self.depth {
            self.inputs.depth = Some(chosen);
            if !reasoned && self.due(scratch) != 1 << chosen {
                return Err(NotTaken);
            }
        }
        Ok(Scores::new(self.scorer, &self.inputs, &self.codes, scratch))
    }

    /// The depths that may be due by the rules.
    fn due(&self, scratch: &mut Scratch) -> u64 {
        Run::new(self.program(), &self.inputs, &mut scratch.state).all();
        scratch.state.due
    }
}
