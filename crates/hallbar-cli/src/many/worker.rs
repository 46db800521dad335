//! What is done with each record, and what is counted on the way.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use hallbar::assessment::Ternary;
use hallbar::batch::{Record, Refusal};
use hallbar::json::{self, CaseReader, ResultWriter};
use hallbar::{Diagnostic, LeanOutcome, Scorer, Scores, Scratch};

use super::repeated::Ids;
use crate::args::{Assess, How};
use crate::commands::{Compiled, classes};

/// What every worker goes by.
pub(super) struct Job<'j> {
    scorer: &'j Scorer,
    explain: Option<How>,
    /// The classes, best first, and how many of them are good enough, where a class is asked for.
    classes: Vec<&'j str>,
    enough: Option<usize>,
}

impl<'j> Job<'j> {
    pub(super) fn new(asked: &Assess, rules: &'j Compiled) -> Self {
        let classes = classes(rules.handbook.document());
        let wanted = asked.require.as_deref();
        let enough =
            wanted.and_then(|class| classes.iter().position(|known| *known == class)).map(|at| at + 1);
        Self { scorer: &rules.scorer, explain: asked.many.explain, classes, enough }
    }

    /// Whether the lowest possible class is good enough, and certainly given.
    fn reaches(&self, outcome: Option<&LeanOutcome<'_>>) -> bool {
        let Some(enough) = self.enough else { return true };
        let good = self.classes.get(..enough).unwrap_or_default();
        outcome.is_some_and(|outcome| {
            outcome.withheld == Ternary::No && outcome.low.is_some_and(|low| good.contains(&low))
        })
    }
}

/// What the workers counted, put together once each is through.
#[derive(Debug, Default)]
pub(super) struct Tally(Mutex<Counted>);

#[derive(Debug, Default)]
pub(super) struct Counted {
    /// Cases by certain class.
    pub(super) classes: BTreeMap<String, u64>,
    /// Cases whose class is open or withheld.
    pub(super) open: u64,
    /// Cases with a requirement that is not met.
    pub(super) failed: u64,
    /// Cases below the class asked for.
    pub(super) below: u64,
    /// Warnings, which only a full explanation looks for.
    pub(super) warnings: BTreeMap<&'static str, u64>,
    pub(super) ids: Vec<Ids>,
}

impl Tally {
    pub(super) fn into_inner(self) -> Counted {
        self.0.into_inner().unwrap_or_else(PoisonError::into_inner)
    }
}

/// One of the workers.
pub(super) struct Worker<'j> {
    job: &'j Job<'j>,
    tally: &'j Tally,
    reader: CaseReader<'j>,
    writer: ResultWriter,
    scratch: Scratch,
    counted: Counted,
    ids: Ids,
}

impl<'j> Worker<'j> {
    pub(super) fn new(job: &'j Job<'j>, tally: &'j Tally) -> Self {
        Self {
            job,
            tally,
            reader: CaseReader::new(job.scorer),
            writer: match job.explain {
                Some(How::Lines) => ResultWriter::explaining(job.scorer),
                _ => ResultWriter::new(job.scorer),
            },
            scratch: Scratch::default(),
            counted: Counted::default(),
            ids: Ids::default(),
        }
    }

    /// Assesses a record: on the fast road where that takes it, else on the one that says what is wrong.
    pub(super) fn record(&mut self, record: &Record<'_>, out: &mut Vec<u8>) -> Result<(), Refusal> {
        if self.job.explain != Some(How::Full)
            && let Some(read) = self.reader.read(record.bytes)
        {
            self.writer.write(read.case, read.title, &read.scores, out);
            self.counted.add(self.job, &read.scores);
            self.ids.add(read.case, record.number);
            return Ok(());
        }
        self.slowly(record, out)
    }

    fn slowly(&mut self, record: &Record<'_>, out: &mut Vec<u8>) -> Result<(), Refusal> {
        let read = json::read_case(record.bytes);
        let Some(case) = read.document else { return Err(refusal(&read.diagnostics)) };
        let checked = self.job.scorer.bind(&case);
        let Some(bound) = checked.value else { return Err(refusal(&checked.diagnostics)) };
        if self.job.explain == Some(How::Full) {
            for warning in read.diagnostics.iter().chain(&checked.diagnostics) {
                *self.counted.warnings.entry(warning.rule.code).or_default() += 1;
            }
            let assessment = bound.assess();
            json::write_assessment_line(&assessment, out);
            self.counted.add(self.job, &bound.score(&mut self.scratch));
        } else {
            let scores = bound.score(&mut self.scratch);
            self.writer.write(&case.id, &case.title, &scores, out);
            self.counted.add(self.job, &scores);
        }
        self.ids.add(&case.id, record.number);
        Ok(())
    }
}

impl Drop for Worker<'_> {
    fn drop(&mut self) {
        let mut all = self.tally.0.lock().unwrap_or_else(PoisonError::into_inner);
        let counted = std::mem::take(&mut self.counted);
        for (class, cases) in counted.classes {
            *all.classes.entry(class).or_default() += cases;
        }
        for (code, warnings) in counted.warnings {
            *all.warnings.entry(code).or_default() += warnings;
        }
        all.open += counted.open;
        all.failed += counted.failed;
        all.below += counted.below;
        all.ids.push(std::mem::take(&mut self.ids));
    }
}

impl Counted {
    fn add(&mut self, job: &Job<'_>, scores: &Scores<'_>) {
        let outcome = scores.outcome();
        match outcome.as_ref().and_then(|outcome| outcome.class) {
            Some(class) => match self.classes.get_mut(class) {
                Some(cases) => *cases += 1,
                None => drop(self.classes.insert(class.to_owned(), 1)),
            },
            None => self.open += u64::from(outcome.is_some()),
        }
        let failed = |(_, outcome)| outcome == hallbar::assessment::GateOutcome::Failed;
        self.failed += u64::from(scores.stages().any(failed));
        self.below += u64::from(!job.reaches(outcome.as_ref()));
    }
}

/// Everything that is wrong with a record; the first error is what it is refused for.
fn refusal(found: &[Diagnostic]) -> Refusal {
    let errors = found.iter().filter(|diagnostic| diagnostic.is_error());
    let mut errors: Vec<Refusal> = errors
        .map(|error| {
            Refusal::new(error.rule.code, error.path.as_str(), error.message.as_str())
                .help(error.help.clone())
        })
        .collect();
    if errors.is_empty() {
        return Refusal::new("", "", "the record cannot be read");
    }
    let also = errors.split_off(1);
    let first = errors.pop().unwrap_or_else(|| Refusal::new("", "", ""));
    first.also(also)
}
