//! What would have to change for a case to reach a better class.
//!
//! Among the answers that the applicant can change: the fewest answers, then the fewest steps, then the handbook's
//! order. The search rests on the handbook being monotone: raising everything is then the most that raising can do,
//! and a set of answers that does not reach the class at its highest levels does not reach it at any.

mod candidate;
mod search;

use crate::assessment::{Change, GateOutcome, LevelText, Next, Ternary, Way};
use crate::bind::BoundCase;
use crate::kernel::{Inputs, Possible, Run, Slot, Standing, State, round9};
use crate::program::Options;

use candidate::{Candidate, candidates};

impl BoundCase<'_, '_> {
    /// What would have to change for the case to reach the next better class than the one it certainly has.
    ///
    /// `None` where the handbook has no classes or calls no answer changeable, or the case has the best class. An open answer stands one step below the
    /// lowest level: to answer it is a change as well. Levels above a cap are never proposed. Sought among up to four
    /// answers; worked out for one case at a time, since it takes many evaluations.
    ///
    /// # Examples
    /// One question, answered with no; yes gives the better class.
    /// ```
    /// use hallbar_core::assessment::Way;
    /// use hallbar_core::case::{Answer, CaseDocument};
    /// use hallbar_core::handbook::{
    ///     Class, Condition, Criterion, HandbookDocument, Level, Node, Operand, Part, Quantity, Question, Relation, Scale,
    ///     Test,
    /// };
    /// use hallbar_core::{Handbook, Scorer};
    ///
    /// let level = |id: &str, value: i32| Level { id: id.into(), value: Some(value.into()), ..Level::default() };
    /// let good = Condition::Compare {
    ///     left: Quantity::Score("total".into()),
    ///     test: Test { relation: Relation::AtLeast, to: Operand::Number(1.into()) },
    /// };
    /// let handbook = Handbook::validate(HandbookDocument {
    ///     id: "small".into(),
    ///     version: "1".into(),
    ///     scales: vec![Scale { id: "points".into(), levels: vec![level("no", 0), level("yes", 1)], ..Scale::default() }],
    ///     questions: vec![Question { id: "lasting".into(), changeable: true, ..Question::default() }],
    ///     criteria: vec![Criterion {
    ///         id: "lasting-points".into(),
    ///         reads: Quantity::answer("lasting"),
    ///         scale: Some("points".into()),
    ///         ..Criterion::default()
    ///     }],
    ///     nodes: vec![Node {
    ///         id: "total".into(),
    ///         parts: vec![Part { of: "lasting-points".into(), ..Part::default() }],
    ///         classes: vec![
    ///             Class { id: "good".into(), when: Some(good), ..Class::default() },
    ///             Class { id: "poor".into(), ..Class::default() },
    ///         ],
    ///         ..Node::default()
    ///     }],
    ///     main: Some("total".into()),
    ///     ..HandbookDocument::default()
    /// });
    /// let scorer = Scorer::compile(&handbook.into_result().unwrap(), None, None)?;
    /// let case = CaseDocument { answers: vec![Answer::new("lasting", false)], ..CaseDocument { id: "a".into(), ..Default::default() } };
    /// let next = scorer.bind(&case).into_result().unwrap().next_class().unwrap();
    /// assert_eq!((next.class.as_str(), next.way), ("good", Way::Changes));
    /// assert_eq!((next.changes[0].question.as_str(), next.changes[0].to.id.as_str()), ("lasting", "yes"));
    /// # Ok::<(), hallbar_core::CompileError>(())
    /// ```
    #[must_use]
    pub fn next_class(&self) -> Option<Next> {
        let mut raise = Raise::new(self)?;
        let target = raise.reached(&[]).map_or(0, |class| class + 1);
        raise.next(target)
    }

    /// The same for a class named by its id. `None` where the case has it or a better one, or there is no such class.
    #[must_use]
    pub fn changes_to_reach(&self, class: &str) -> Option<Next> {
        let mut raise = Raise::new(self)?;
        let target = raise.classes.position(class)?;
        if raise.reached(&[]).is_some_and(|reached| reached >= target) {
            return None;
        }
        raise.next(target)
    }
}

/// A case whose answers are raised to see what it reaches.
struct Raise<'a> {
    bound: &'a BoundCase<'a, 'a>,
    /// The classes of the main node, worst first.
    classes: &'a Options,
    main: usize,
    /// The case's own answers between two evaluations.
    inputs: Inputs,
    state: State,
}

impl<'a> Raise<'a> {
    fn new(bound: &'a BoundCase<'a, 'a>) -> Option<Self> {
        let program = &bound.scorer.inner.program;
        let main = program.main?;
        let classes = program.options.get(program.nodes.get(main)?.options?)?;
        // A handbook that calls no answer changeable has nothing to say here.
        if !bound.scorer.inner.handbook.questions.iter().any(|question| question.changeable) {
            return None;
        }
        Some(Self { bound, classes, main, inputs: bound.inputs.clone(), state: State::default() })
    }

    /// Evaluates the case with these answers at these levels, and reads something out of it.
    fn with<T>(&mut self, raised: &[(&Candidate, usize)], read: impl FnOnce(&Run<'_>) -> T) -> T {
        let kept: Vec<Slot> = raised.iter().map(|(candidate, _)| candidate.slot).collect();
        for (candidate, level) in raised {
            if let Some(slot) = self.inputs.slots.get_mut(candidate.place) {
                *slot =
                    Slot { value: Possible::option(*level), standing: Standing::Answered, ..candidate.slot };
            }
        }
        let mut run = Run::new(&self.bound.scorer.inner.program, &self.inputs, &mut self.state);
        run.all();
        let found = read(&run);
        for ((candidate, _), slot) in raised.iter().zip(kept) {
            if let Some(into) = self.inputs.slots.get_mut(candidate.place) {
                *into = slot;
            }
        }
        found
    }

    /// The lowest class that the case may then have, where it certainly has one.
    fn reached(&mut self, raised: &[(&Candidate, usize)]) -> Option<usize> {
        self.with(raised, |run| {
            let (cell, _) = run.outcome()?;
            let certain = cell.set != 0 && !cell.none && cell.withheld.unwrap_or(Ternary::No) == Ternary::No;
            if certain { usize::try_from(cell.set.trailing_zeros()).ok() } else { None }
        })
    }

    /// The highest class that the case may then have.
    fn possible(&mut self, raised: &[(&Candidate, usize)]) -> Option<usize> {
        self.with(raised, |run| {
            let (cell, _) = run.outcome()?;
            let given = cell.set != 0 && cell.withheld.unwrap_or(Ternary::No) != Ternary::Yes;
            if given { usize::try_from(63 - cell.set.leading_zeros()).ok() } else { None }
        })
    }

    /// The lowest possible score of the main node, where it has one.
    fn score(&mut self, raised: &[(&Candidate, usize)]) -> Option<f64> {
        let main = self.main;
        self.with(raised, |run| {
            let cell = run.layout.nodes.get(main).and_then(|at| run.state.nodes.get(*at))?;
            (!cell.low.is_nan()).then_some(cell.low)
        })
    }

    fn next(&mut self, target: usize) -> Option<Next> {
        let class = self.classes.ids.get(target)?.clone();
        let title = self.classes.titles.get(target).cloned().unwrap_or_default();
        let mut next = Next {
            class,
            title,
            way: Way::NotMonotone,
            changes: Vec::new(),
            reaches: None,
            gates: Vec::new(),
        };
        if !self.bound.scorer.monotone().is_empty() {
            return Some(next);
        }
        let candidates = candidates(self.bound, &mut self.state);
        let highest: Vec<(&Candidate, usize)> = candidates.iter().map(|one| (one, one.most)).collect();
        if self.reached(&highest).is_none_or(|reached| reached < target) {
            let open = self.possible(&highest).is_some_and(|possible| possible >= target);
            next.way = if open { Way::OpenElsewhere } else { Way::OutOfReach };
            next.gates = self.gates_left(&highest);
            return Some(next);
        }
        let needed = search::needed(self, &candidates, target);
        match search::fewest(self, &candidates, &needed, target) {
            Some(raised) => {
                next.way = Way::Changes;
                let reached = self.reached(&raised);
                next.reaches = reached.and_then(|class| self.classes.ids.get(class)).cloned();
                next.changes =
                    raised.into_iter().map(|(one, level)| self.change(one, level, &needed)).collect();
            }
            None => {
                next.way = Way::MoreThanFour;
                next.changes =
                    highest.into_iter().map(|(one, level)| self.change(one, level, &needed)).collect();
                // Stable: what moves the score as far keeps the handbook's order.
                next.changes.sort_by(|a, b| b.gain.total_cmp(&a.gain));
            }
        }
        Some(next)
    }

    /// The requirements with a class that are not passed with these answers raised.
    fn gates_left(&mut self, raised: &[(&Candidate, usize)]) -> Vec<String> {
        let bound = self.bound;
        self.with(raised, |run| {
            let documents = bound.scorer.inner.handbook.stages.iter().flat_map(|stage| &stage.gates);
            let gates = documents.zip(&run.state.gates);
            gates
                .filter(|(gate, cell)| gate.class.is_some() && cell.outcome != GateOutcome::Passed)
                .map(|(gate, _)| gate.id.clone())
                .collect()
        })
    }

    fn change(&mut self, one: &Candidate, level: usize, needed: &[usize]) -> Change {
        let before = self.score(&[]);
        let after = self.score(&[(one, level)]);
        let program = &self.bound.scorer.inner.program;
        let handbook = &self.bound.scorer.inner.handbook;
        let input = program.inputs.get(one.input);
        let question = input.and_then(|input| handbook.questions.get(input.question?));
        let options = program.options.get(one.options);
        let text = |at: usize| {
            let id = options.and_then(|options| options.ids.get(at)).cloned().unwrap_or_default();
            let anchor = question.and_then(|question| handbook.anchor(question, &id)).cloned();
            let value = self.value(one, at);
            let title = options.and_then(|options| options.titles.get(at)).cloned().unwrap_or_default();
            LevelText { id, title, anchor, value }
        };
        let list = input.and_then(|input| input.list).and_then(|list| program.lists.get(list));
        let item =
            list.map(|list| list.ids.get(one.item).cloned().unwrap_or_else(|| (one.item + 1).to_string()));
        Change {
            question: input.map(|input| input.id.clone()).unwrap_or_default(),
            item,
            title: input.map(|input| input.title.clone()).unwrap_or_default(),
            from: one.base.map(text),
            to: text(level),
            needed: needed.contains(&one.place),
            gain: before.zip(after).map_or(0.0, |(before, after)| round9(after - before)),
        }
    }

    /// The points of a level on the scale that the question is answered on.
    fn value(&self, one: &Candidate, level: usize) -> Option<f64> {
        let scales = &self.bound.scorer.inner.program.scales;
        let scale = scales.iter().find(|scale| scale.options == Some(one.options))?;
        scale.levels.get(level)?.value
    }
}
