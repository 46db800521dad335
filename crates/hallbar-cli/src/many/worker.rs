//! What is done with each record, and what is counted on the way.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use hallbar::assessment::Ternary;
use hallbar::batch::{Record, Refusal};
use hallbar::case::CaseDocument;
use hallbar::columns::Cell;
use hallbar::csv::{self, Style, write_row};
use hallbar::json::{self, CaseReader, DocumentKind, ResultWriter, kind_of};
use hallbar::portfolio::{Entry, Terms};
use hallbar::{Date, Diagnostic, LeanOutcome, Scorer, Scores, Scratch, Strategy};

use super::repeated::Ids;
use super::rows::Rows;
use super::table::Table;
use crate::args::{Assess, How};
use crate::commands::{Compiled, classes};

/// What every worker goes by.
pub(super) struct Job<'j> {
    scorer: &'j Scorer,
    rules: &'j Compiled,
    /// The day that strategies are looked at.
    day: Option<Date>,
    explain: Option<How>,
    /// What the columns hold, where the cases are rows of a table.
    pub(super) table: Option<&'j Table>,
    /// Where results are rows of a table.
    rows: Option<Rows<'j>>,
    /// Where results are put in order.
    terms: Option<&'j Terms>,
    style: Style,
    /// Whether rows go to a workbook.
    workbook: bool,
    /// The classes, best first, and how many of them are good enough, where a class is asked for.
    classes: Vec<&'j str>,
    enough: Option<usize>,
}

impl<'j> Job<'j> {
    pub(super) fn new(
        asked: &Assess,
        rules: &'j Compiled,
        table: Option<&'j Table>,
        (rows, workbook): (Option<Rows<'j>>, bool),
        terms: Option<&'j Terms>,
    ) -> Self {
        let classes = classes(rules.handbook.document());
        let wanted = asked.require.as_deref();
        let enough =
            wanted.and_then(|class| classes.iter().position(|known| *known == class)).map(|at| at + 1);
        Self {
            scorer: &rules.scorer,
            rules,
            day: asked.date,
            explain: asked.many.explain,
            table,
            rows,
            terms,
            style: asked.many.csv_style.unwrap_or_default().into(),
            workbook,
            classes,
            enough,
        }
    }

    fn writer(&self, scorer: &Scorer) -> ResultWriter {
        match self.explain {
            Some(How::Lines) => ResultWriter::explaining(scorer),
            _ => ResultWriter::new(scorer),
        }
    }

    /// What stands before the first result: the headers of a table.
    pub(super) fn head(&self) -> Vec<u8> {
        let Some(rows) = self.rows.filter(|_| !self.workbook) else { return Vec::new() };
        let mut head = self.style.start().to_vec();
        let headers: Vec<Cell<'_>> = rows.headers(self.scorer).into_iter().map(Cell::from).collect();
        // Writing to memory has no way to fail.
        write_row(&mut head, &headers, self.style).unwrap_or_default();
        head
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
    /// Results as rows of a workbook, which is written when all are there.
    pub(super) rows: Vec<(u64, Vec<Cell<'static>>)>,
    /// Rows without content.
    pub(super) blank: u64,
    /// What ranking needs to know of each case, where they are ranked.
    pub(super) entries: Vec<Entry>,
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
    /// Taken out while a case is assessed.
    writer: Option<ResultWriter>,
    cells: Option<csv::Cells>,
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
            cells: job.table.map(Table::cells),
            writer: Some(job.writer(job.scorer)),
            scratch: Scratch::default(),
            counted: Counted::default(),
            ids: Ids::default(),
        }
    }

    /// Assesses a record: on the fast road where that takes it, else on the one that says what is wrong.
    pub(super) fn record(&mut self, record: &Record<'_>, out: &mut Vec<u8>) -> Result<(), Refusal> {
        if let (Some(table), Some(cells)) = (self.job.table, &mut self.cells) {
            return match table.row(record, cells)? {
                Some(row) => {
                    self.case(&row.case, record, out, |found| table.refused(record, found, &row.cells))
                }
                None => {
                    self.counted.blank += 1;
                    Ok(())
                }
            };
        }
        let lean = self.job.explain != Some(How::Full) && self.job.terms.is_none();
        if lean && let Some(read) = self.reader.read(record.bytes) {
            let named = (record.number, read.case, read.title);
            let writer = self.writer.get_or_insert_with(|| self.job.writer(self.job.scorer));
            write(self.job, writer, &mut self.counted, named, &read.scores, out);
            self.counted.add(self.job, &read.scores);
            self.ids.add(read.case, record.number);
            return Ok(());
        }
        if kind_of(record.bytes) == Some(DocumentKind::Strategy) {
            return self.strategy(record, out);
        }
        let read = json::read_case(record.bytes);
        let Some(case) = read.document else { return Err(refusal(&read.diagnostics)) };
        self.counted.warn(self.job, &read.diagnostics);
        self.case(&case, record, out, |found| refusal(&found))
    }

    /// Assesses a strategy as it is: its goals are the lists of its rules, so it has a scorer of its own.
    fn strategy(&mut self, record: &Record<'_>, out: &mut Vec<u8>) -> Result<(), Refusal> {
        let job = self.job;
        let read = json::read_strategy(record.bytes);
        let Some(document) = read.document else { return Err(refusal(&read.diagnostics)) };
        let checked = Strategy::validate(document);
        let Some(mut strategy) = checked.value else { return Err(refusal(&checked.diagnostics)) };
        self.counted.warn(job, &checked.diagnostics);
        if let Some(day) = job.day {
            strategy = strategy.seen_on(day);
        }
        let fingerprint = json::fingerprint_strategy(strategy.document());
        let strategy = strategy.with_fingerprint(fingerprint);
        let scorer = Scorer::compile(&job.rules.handbook, Some(&strategy), job.rules.call.as_ref())
            .map_err(|refused| refusal(&refused.diagnostics))?;
        let scorer = match &job.rules.matrix {
            Some(matrix) => {
                scorer.with_interlinkages(matrix).into_result().map_err(|found| refusal(&found))?
            }
            None => scorer,
        };
        if job.rows.is_some() && !scorer.node_places().eq(job.scorer.node_places()) {
            let message =
                "the handbook gives points for each goal of the strategy, which no row has columns for";
            let help = "write the results as lines, with `--to ndjson`".to_owned();
            return Err(Refusal::new("", "", message).help(Some(help)));
        }
        let mut writer = job.writer(&scorer);
        self.by((&scorer, &mut writer), &strategy.as_case(), record, out, |found| refusal(&found))
    }

    /// Assesses a case that has been read by itself.
    fn case(
        &mut self,
        case: &CaseDocument,
        record: &Record<'_>,
        out: &mut Vec<u8>,
        refuse: impl FnOnce(Vec<Diagnostic>) -> Refusal,
    ) -> Result<(), Refusal> {
        let mut writer = self.writer.take().unwrap_or_else(|| self.job.writer(self.job.scorer));
        let done = self.by((self.job.scorer, &mut writer), case, record, out, refuse);
        self.writer = Some(writer);
        done
    }

    fn by(
        &mut self,
        (scorer, writer): (&Scorer, &mut ResultWriter),
        case: &CaseDocument,
        record: &Record<'_>,
        out: &mut Vec<u8>,
        refuse: impl FnOnce(Vec<Diagnostic>) -> Refusal,
    ) -> Result<(), Refusal> {
        let checked = scorer.bind(case);
        let Some(bound) = checked.value else { return Err(refuse(checked.diagnostics)) };
        self.counted.warn(self.job, &checked.diagnostics);
        let mut scratch = std::mem::take(&mut self.scratch);
        if let Some(terms) = self.job.terms {
            self.counted.entries.push(Entry::from_assessment(record.number, &bound.assess(), terms));
            self.counted.add(self.job, &bound.score(&mut scratch));
        } else if self.job.explain == Some(How::Full) {
            json::write_assessment_line(&bound.assess(), out);
            self.counted.add(self.job, &bound.score(&mut scratch));
        } else {
            let scores = bound.score(&mut scratch);
            let named = (record.number, case.id.as_str(), case.title.as_str());
            write(self.job, writer, &mut self.counted, named, &scores, out);
            self.counted.add(self.job, &scores);
        }
        self.scratch = scratch;
        self.ids.add(&case.id, record.number);
        Ok(())
    }
}

/// Writes a result as a line, or as a row where they go to a table; rows of a workbook are kept until all are there.
fn write(
    job: &Job<'_>,
    writer: &mut ResultWriter,
    counted: &mut Counted,
    (record, case, title): (u64, &str, &str),
    scores: &Scores<'_>,
    out: &mut Vec<u8>,
) {
    match job.rows {
        Some(rows) if job.workbook => counted.rows.push((record, rows.cells(case, title, scores))),
        // Writing to memory has no way to fail.
        Some(rows) => write_row(out, &rows.cells(case, title, scores), job.style).unwrap_or_default(),
        None => writer.write(case, title, scores, out),
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
        all.rows.extend(counted.rows);
        all.entries.extend(counted.entries);
        all.blank += counted.blank;
        all.open += counted.open;
        all.failed += counted.failed;
        all.below += counted.below;
        all.ids.push(std::mem::take(&mut self.ids));
    }
}

impl Counted {
    /// Warnings count where texts and motivations are written as well.
    fn warn(&mut self, job: &Job<'_>, found: &[Diagnostic]) {
        if job.explain == Some(How::Full) {
            for warning in found {
                *self.warnings.entry(warning.rule.code).or_default() += 1;
            }
        }
    }

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
pub(super) fn refusal(found: &[Diagnostic]) -> Refusal {
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
