//! The same cases assessed by two handbooks, and what came between.

use std::io;
use std::sync::{Mutex, PoisonError};

use hallbar::batch::{self, Options, Record, Refusal};
use hallbar::case::CaseDocument;
use hallbar::handbook::HandbookDocument;
use hallbar::json::{self, CaseReader, CasesDiff, Change, Moved};
use hallbar::shift::{Stand, Yardstick, places};
use hallbar::{Scorer, Scores, Scratch, Strategy};

use super::{causes, rules};
use crate::args::Diff;
use crate::many::Input;
use crate::session::{Session, Stop};

/// Both handbooks with the strategies they are used with.
pub(crate) struct Sides<'a> {
    pub(crate) documents: [&'a HandbookDocument; 2],
    pub(crate) strategies: [Option<&'a Strategy>; 2],
}

/// A case under both.
struct Stood {
    record: u64,
    id: String,
    before: Stand,
    after: Stand,
    /// The text, where the decision falls differently.
    text: Option<Vec<u8>>,
}

/// What the workers have gathered.
#[derive(Default)]
struct Gathered {
    stood: Vec<Stood>,
    refused: [u64; 2],
    /// The first that could not be assessed.
    first: Option<(u64, String)>,
}

/// Assesses every case by both, and looks for what made the difference.
pub(crate) fn run(
    asked: &Diff,
    name: &str,
    sides: &Sides<'_>,
    changes: &[Change],
    session: &mut Session<'_>,
) -> Result<CasesDiff, Stop> {
    let ([from, to], [with, later_with]) = (sides.documents, sides.strategies);
    let scorers = (
        rules::scorer(from, &sides.documents, with),
        rules::scorer(to, &sides.documents, later_with.or(with)),
    );
    let (Some(before), Some(after)) = &scorers else {
        return Err(Stop::helped(
            "the two handbooks cannot be held together",
            "check each with `hallbar handbook check`, and give the strategy they ask about with `--strategy`",
        ));
    };
    let yardstick = Yardstick::new(before, after);
    let mut gathered = gather(asked, name, [before, after], &yardstick, session)?;
    gathered.stood.sort_by_key(|stood| stood.record);
    let mut diff = CasesDiff::new(yardstick);
    diff.refused = gathered.refused;
    diff.first_refused = gathered.first;
    diff.cases = u64::try_from(gathered.stood.len()).unwrap_or(u64::MAX);
    let order = |of: fn(&Stood) -> &Stand| {
        places(&gathered.stood.iter().map(|stood| of(stood).points).collect::<Vec<_>>())
    };
    let orders: Vec<[Option<u64>; 2]> = order(|stood| &stood.before)
        .into_iter()
        .zip(order(|stood| &stood.after))
        .map(|(a, b)| [a, b])
        .collect();
    for (stood, places) in gathered.stood.iter().zip(&orders) {
        let [Some(before), Some(after)] = places else { continue };
        diff.places_moved += u64::from(before != after);
        let far = before.abs_diff(*after);
        if diff.furthest.as_ref().map_or(far > 0, |(_, a, b)| far > a.abs_diff(*b)) {
            diff.furthest = Some((stood.id.clone(), *before, *after));
        }
    }
    let mut texts = Vec::new();
    for (stood, places) in gathered.stood.into_iter().zip(orders) {
        let Some(text) = stood.text else { continue };
        diff.moved.push(Moved {
            record: stood.record,
            id: stood.id,
            before: stood.before,
            after: stood.after,
            places,
            alone: Vec::new(),
            needed: Vec::new(),
        });
        texts.push(text);
    }
    causes::find(asked, sides, changes, &texts, &mut diff);
    Ok(diff)
}

fn gather(
    asked: &Diff,
    name: &str,
    scorers: [&Scorer; 2],
    yardstick: &Yardstick,
    session: &mut Session<'_>,
) -> Result<Gathered, Stop> {
    let mut input = Input::of_cases(name, session)?;
    let split = input.splitter(None);
    let gathered = Mutex::new(Gathered::default());
    let mut options = Options::default();
    options.threads = asked.threads.unwrap_or(options.threads);
    let (standard_input, ..) = session.parts();
    let source = input.source(standard_input);
    let ran = batch::run(
        source,
        split,
        || {
            let mut worker = Worker {
                readers: scorers.map(Reader::new),
                yardstick,
                own: Gathered::default(),
                all: &gathered,
            };
            move |record: &Record<'_>, _: &mut Vec<u8>| worker.record(record)
        },
        &mut io::sink(),
        &mut |_| Ok(()),
        &mut |_| {},
        &options,
    );
    ran.map_err(|error| Stop::failed(format!("`{name}` cannot be read: {error}")))?;
    Ok(gathered.into_inner().unwrap_or_else(PoisonError::into_inner))
}

/// Cases read by the rules of one handbook.
pub(super) struct Reader<'s> {
    scorer: &'s Scorer,
    fast: CaseReader<'s>,
    scratch: Scratch,
}

impl<'s> Reader<'s> {
    pub(super) fn new(scorer: &'s Scorer) -> Self {
        Self { scorer, fast: CaseReader::new(scorer), scratch: Scratch::default() }
    }

    /// What comes of a case, with its id; else what is wrong with it.
    pub(super) fn read<R>(
        &mut self,
        bytes: &[u8],
        take: impl FnOnce(&str, &Scores<'_>) -> R,
    ) -> Result<R, String> {
        if let Some(read) = self.fast.read(bytes) {
            return Ok(take(read.case, &read.scores));
        }
        let read = json::read_case(bytes);
        let Some(mut case) = read.document else { return Err(first(&read.diagnostics)) };
        loosen(&mut case, self.scorer.handbook());
        let checked = self.scorer.bind(&case);
        match checked.value {
            Some(bound) => Ok(take(&case.id, &bound.score(&mut self.scratch))),
            None => Err(first(&checked.diagnostics)),
        }
    }
}

fn first(found: &[hallbar::Diagnostic]) -> String {
    found.iter().find(|found| found.is_error()).map(|found| found.message.clone()).unwrap_or_default()
}

/// Which rules a case was written for is left aside, and so is what these do not ask.
fn loosen(case: &mut CaseDocument, handbook: &HandbookDocument) {
    (case.handbook, case.call) = (None, None);
    let gates: Vec<&str> =
        handbook.stages.iter().flat_map(|stage| &stage.gates).map(|gate| gate.id.as_str()).collect();
    case.deviations.retain(|deviation| gates.contains(&deviation.gate.as_str()));
    case.stop_points.retain(|answer| handbook.stop_points.iter().any(|stop| stop.id == answer.stop_point));
    if handbook.effects.is_none() {
        case.effects.clear();
        case.conflicts.clear();
    }
    if case.depth.as_ref().is_some_and(|chosen| handbook.depths.iter().all(|depth| depth.id != chosen.id)) {
        case.depth = None;
    }
    if let Some(judgement) = &mut case.judgement {
        judgement.class = None;
    }
}

struct Worker<'w> {
    readers: [Reader<'w>; 2],
    yardstick: &'w Yardstick,
    own: Gathered,
    all: &'w Mutex<Gathered>,
}

impl Worker<'_> {
    fn record(&mut self, record: &Record<'_>) -> Result<(), Refusal> {
        let yardstick = self.yardstick;
        let [before, after] = &mut self.readers;
        let before = before.read(record.bytes, |id, scores| (id.to_owned(), yardstick.before(scores)));
        let after = after.read(record.bytes, |_, scores| yardstick.after(scores));
        match (before, after) {
            (Ok((id, before)), Ok(after)) => {
                let text = (!before.decides_as(&after)).then(|| record.bytes.to_vec());
                self.own.stood.push(Stood { record: record.number, id, before, after, text });
            }
            (before, after) => {
                let [first, second] = &mut self.own.refused;
                *first += u64::from(before.is_err());
                *second += u64::from(after.is_err());
                let why = before.err().or(after.err()).unwrap_or_default();
                if self.own.first.as_ref().is_none_or(|(first, _)| record.number < *first) {
                    self.own.first = Some((record.number, why));
                }
            }
        }
        Ok(())
    }
}

impl Drop for Worker<'_> {
    fn drop(&mut self) {
        let mut all = self.all.lock().unwrap_or_else(PoisonError::into_inner);
        all.stood.append(&mut self.own.stood);
        for (all, own) in all.refused.iter_mut().zip(self.own.refused) {
            *all += own;
        }
        if let Some(own) = self.own.first.take()
            && all.first.as_ref().is_none_or(|known| own.0 < known.0)
        {
            all.first = Some(own);
        }
    }
}
