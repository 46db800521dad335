//! The head of a case: what it is called, and the documents it was written for.

use crate::assessment::DocumentName;
use crate::bind::{comparable, well_formed};
use crate::case::CaseKind;
use crate::case::facts::BUILT_IN;
use crate::kernel::{Possible, Slot, Standing};

use super::{Intake, NotTaken};

impl Intake<'_> {
    /// The case's id.
    ///
    /// # Errors
    /// [`NotTaken`] where it is blank.
    pub fn id(&mut self, id: &str) -> Result<(), NotTaken> {
        self.named = true;
        if id.trim().is_empty() { Err(NotTaken) } else { Ok(()) }
    }

    /// The kind of case; project funding where none is given.
    pub fn kind(&mut self, kind: CaseKind) {
        self.kind = kind;
    }

    /// The handbook that the case was written for.
    ///
    /// # Errors
    /// [`NotTaken`] where it is another, or a version that cannot be compared.
    pub fn handbook(&mut self, id: &str, version: Option<&str>) -> Result<(), NotTaken> {
        let given = &self.scorer.inner.handbook;
        let same = id == given.id
            && version.is_none_or(|version| version == given.version || comparable(given, version));
        if same { Ok(()) } else { Err(NotTaken) }
    }

    /// The strategy that the case was written for.
    ///
    /// # Errors
    /// [`NotTaken`] where another is used.
    pub fn strategy(&mut self, id: &str, version: Option<&str>) -> Result<(), NotTaken> {
        same(self.scorer.inner.strategy.as_ref().map(|(name, _)| name), id, version)
    }

    /// The call that the case answers.
    ///
    /// # Errors
    /// [`NotTaken`] where another is used.
    pub fn call(&mut self, id: &str, version: Option<&str>) -> Result<(), NotTaken> {
        same(self.scorer.inner.call.as_ref().map(|(name, _)| name), id, version)
    }

    /// A goal of the strategy that the case points at.
    ///
    /// # Errors
    /// [`NotTaken`] where the strategy has no such goal.
    pub fn strategy_goal(&mut self, goal: &str) -> Result<(), NotTaken> {
        match &self.scorer.inner.strategy {
            Some((_, goals)) if !goals.iter().any(|known| known == goal) => Err(NotTaken),
            _ => Ok(()),
        }
    }

    /// The depth chosen by a person, and whether a reason is given.
    ///
    /// # Errors
    /// [`NotTaken`] where the handbook has no such depth.
    pub fn depth(&mut self, id: &str, reasoned: bool) -> Result<(), NotTaken> {
        let depths = &self.scorer.inner.handbook.depths;
        let place = depths.iter().position(|depth| depth.id == id).ok_or(NotTaken)?;
        self.depth = Some((place, reasoned));
        Ok(())
    }

    /// The class of the officer's own judgement.
    ///
    /// # Errors
    /// [`NotTaken`] where the handbook's main node has no such class.
    pub fn judgement(&mut self, class: &str) -> Result<(), NotTaken> {
        let program = self.program();
        let options = program.main.and_then(|main| program.nodes.get(main)?.options);
        let options = options.and_then(|options| program.options.get(options)).ok_or(NotTaken)?;
        options.position(class).map(|_| ()).ok_or(NotTaken)
    }

    /// Whether a case of this kind is served, which then is a fact like any other.
    pub(super) fn fits_kind(&mut self) -> Result<(), NotTaken> {
        let served = &self.scorer.inner.handbook.kinds;
        if !self.named || !(served.is_empty() || served.contains(&self.kind)) {
            return Err(NotTaken);
        }
        let kind = CaseKind::ALL.iter().position(|kind| *kind == self.kind).unwrap_or(0);
        let start = self.laid_out().inputs.first().copied().unwrap_or(0);
        if let Some(slot) = self.inputs.slots.get_mut(start) {
            *slot = Slot { value: Possible::option(kind), standing: Standing::Answered, ..Slot::MISSING };
        }
        Ok(())
    }

    /// Whether the text of a built-in fact is written as such facts are.
    pub(super) fn well_formed(&self, input: usize, text: &str) -> Result<(), NotTaken> {
        match BUILT_IN.get(input) {
            Some(fact) if !well_formed(fact.kind, text) => Err(NotTaken),
            _ => Ok(()),
        }
    }
}

/// Whether a document that a case names is the one that is used. One that is not used is not held against it.
fn same(used: Option<&DocumentName>, id: &str, version: Option<&str>) -> Result<(), NotTaken> {
    let other = |used: &DocumentName| used.id != id || version.is_some_and(|version| version != used.version);
    if used.is_some_and(other) { Err(NotTaken) } else { Ok(()) }
}
