use std::collections::BTreeMap;
use std::io::{self, Read, Write};
use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicBool, Ordering};

use crossbeam_channel::{Receiver, Sender, bounded};

use crate::block::Block;
use crate::reader::{Reader, as_u64};
use hallbar_core::Piece;

/// A record as a worker gets it.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Record<'b> {
    /// Its number in the input, from 1.
    pub number: u64,
    /// The line it begins on, from 1.
    pub line: u64,
    /// The byte it begins at, from 0.
    pub offset: u64,
    /// Its text.
    pub bytes: &'b [u8],
}

/// Why a record was refused.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Refusal {
    /// A stable code, such as `HB303`; refusals are counted by it.
    pub code: String,
    /// The place in the record.
    pub path: String,
    /// What is wrong.
    pub message: String,
    /// A way out, where one is known.
    pub help: Option<String>,
    /// What else is wrong with the record.
    pub also: Vec<Refusal>,
}

impl Refusal {
    /// A refusal with this code, at this place, for this reason.
    pub fn new(code: impl Into<String>, path: impl Into<String>, message: impl Into<String>) -> Self {
        Self { code: code.into(), path: path.into(), message: message.into(), help: None, also: Vec::new() }
    }

    /// The same with a way out.
    #[must_use]
    pub fn help(mut self, help: Option<String>) -> Self {
        self.help = help;
        self
    }

    /// The same with what else is wrong.
    #[must_use]
    pub fn also(mut self, also: Vec<Refusal>) -> Self {
        self.also = also;
        self
    }

    /// The code of a record that is longer than [`Options::max_record`]; no worker sees it.
    pub const TOO_LONG: &'static str = "too-long";
}

/// A refused record.
#[derive(Debug)]
#[non_exhaustive]
pub struct Refused<'b> {
    /// Its number in the input, from 1.
    pub number: u64,
    /// The line it begins on, from 1.
    pub line: u64,
    /// The byte it begins at, from 0.
    pub offset: u64,
    /// Its length in bytes.
    pub length: u64,
    /// Its text; only the beginning of one that is too long.
    pub text: &'b [u8],
    /// Why.
    pub why: &'b Refusal,
}

/// How a run goes about its work.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Options<'c> {
    /// Workers; one for each processor where not said. One alone reads and writes as well, on the calling thread.
    pub threads: NonZeroUsize,
    /// Bytes in a block, about. A block holds whole records, 256 at most.
    pub block: usize,
    /// The longest record that is looked at, in bytes. A longer one is refused as [`Refusal::TOO_LONG`].
    pub max_record: usize,
    /// Whether to stop at the first refusal.
    pub strict: bool,
    /// Set from another thread, it stops the run between two blocks.
    pub cancel: Option<&'c AtomicBool>,
}

impl Default for Options<'_> {
    fn default() -> Self {
        Self {
            threads: std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN),
            block: 512 * 1024,
            max_record: 16 * 1024 * 1024,
            strict: false,
            cancel: None,
        }
    }
}

impl Options<'_> {
    /// How many blocks are in memory at most: one for a worker alone, else two for each, one being read and one being
    /// written.
    #[must_use]
    pub fn in_flight(&self) -> usize {
        match self.threads.get() {
            1 => 1,
            more => 2 * more + 2,
        }
    }
}

/// How far a run has come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Progress {
    /// Records done, results and refusals together.
    pub records: u64,
    /// Records refused.
    pub refused: u64,
    /// Bytes of input done.
    pub bytes: u64,
}

/// What came of a run.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Summary {
    /// Records found: results and refusals.
    pub records: u64,
    /// Records with a result.
    pub results: u64,
    /// Records refused, by code.
    pub refused: BTreeMap<String, u64>,
    /// Bytes of input.
    pub bytes: u64,
}

/// Why a run did not come to its end. What was written before stays written.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum BatchError {
    /// The input could not be read further.
    #[error("the input cannot be read: {0}")]
    Read(#[source] io::Error),
    /// A result could not be written.
    #[error("a result cannot be written: {0}")]
    Write(#[source] io::Error),
    /// A refusal could not be written.
    #[error("a refusal cannot be written: {0}")]
    Refuse(#[source] io::Error),
    /// A record was refused, and the run is strict. The refusal was handed over.
    #[error("record {0} was refused")]
    Strict(u64),
    /// The run was cancelled.
    #[error("the run was cancelled")]
    Cancelled,
}

/// Runs every record of the input through a worker, and writes results and refusals in the order of the records.
///
/// `split` says where records end (see [`lines`](crate::lines)). `worker` makes a worker for each thread, which may keep
/// memory of its own; it appends its result to the vector it is given, or refuses the record, in which case what it has
/// appended is dropped. `refused` and `progress` are called on the calling thread, the latter after each block.
///
/// # Errors
/// [`BatchError`] where input, output or refusals fail, the run is cancelled, or a record is refused and the run strict.
pub fn run<R, S, M, W>(
    input: R,
    split: S,
    worker: M,
    out: &mut dyn Write,
    refused: &mut dyn FnMut(&Refused<'_>) -> io::Result<()>,
    progress: &mut dyn FnMut(&Progress),
    options: &Options<'_>,
) -> Result<Summary, BatchError>
where
    R: Read + Send,
    S: FnMut(&[u8]) -> Piece + Send,
    M: Fn() -> W + Sync,
    W: FnMut(&Record<'_>, &mut Vec<u8>) -> Result<(), Refusal>,
{
    let mut writer = Writer { out, refused, progress, options, summary: Summary::default() };
    if options.threads == NonZeroUsize::MIN {
        writer.summary.bytes = alone(Reader::new(input, split, options), &mut worker(), &mut writer)?;
        return Ok(writer.summary);
    }
    let (free, blocks) = bounded(options.in_flight());
    for _ in 0..options.in_flight() {
        // There is room for as many as are made.
        free.send(Block::default()).ok();
    }
    let (to_workers, work) = bounded(options.in_flight());
    let (to_writer, done) = bounded(options.in_flight());
    let stopped = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let reader = Reader::new(input, split, options);
        let reading = scope.spawn(|| read(reader, &blocks, to_workers, &stopped));
        for _ in 0..options.threads.get() {
            let (work, to_writer, worker) = (work.clone(), to_writer.clone(), &worker);
            scope.spawn(move || {
                let mut worker = worker();
                for mut block in work {
                    assess(&mut block, &mut worker, options);
                    if to_writer.send(block).is_err() {
                        return;
                    }
                }
            });
        }
        drop((work, to_writer));
        // Dropping the channels stops reader and workers wherever they are.
        let written = writer.all(done, free);
        if written.is_err() {
            // The reader ends at its next bytes; no one can end a read that waits for them.
            stopped.store(true, Ordering::Relaxed);
        }
        let read = reading.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        written?;
        writer.summary.bytes = read.map_err(BatchError::Read)?;
        Ok(writer.summary)
    })
}

/// Does everything on the calling thread, block by block; how many bytes that were.
fn alone<R, S, W>(
    mut reader: Reader<R, S>,
    worker: &mut W,
    writer: &mut Writer<'_>,
) -> Result<u64, BatchError>
where
    R: Read,
    S: FnMut(&[u8]) -> Piece,
    W: FnMut(&Record<'_>, &mut Vec<u8>) -> Result<(), Refusal>,
{
    let mut block = Block::default();
    while reader.fill(&mut block, &AtomicBool::new(false)).map_err(BatchError::Read)? {
        assess(&mut block, worker, writer.options);
        writer.one(&block)?;
    }
    writer.out.flush().map_err(BatchError::Write)?;
    Ok(reader.offset())
}

/// Reads blocks until the input ends or nobody wants more; how many bytes that were.
fn read<R: Read, S: FnMut(&[u8]) -> Piece>(
    mut reader: Reader<R, S>,
    free: &Receiver<Block>,
    to_workers: Sender<Block>,
    stopped: &AtomicBool,
) -> io::Result<u64> {
    for mut block in free {
        if !reader.fill(&mut block, stopped)? || to_workers.send(block).is_err() {
            break;
        }
    }
    Ok(reader.offset())
}

/// Works through the records of a block.
fn assess<W>(block: &mut Block, worker: &mut W, options: &Options<'_>)
where
    W: FnMut(&Record<'_>, &mut Vec<u8>) -> Result<(), Refusal>,
{
    let mut output = std::mem::take(&mut block.output);
    let mut refused = std::mem::take(&mut block.refused);
    for (at, span) in block.records.iter().enumerate() {
        let record = Record {
            number: block.first + as_u64(at),
            line: span.line,
            offset: span.offset,
            bytes: block.text(span),
        };
        let before = output.len();
        let result = if span.length <= as_u64(options.max_record) {
            worker(&record, &mut output)
        } else {
            let message = format!("{} bytes are more than {}", span.length, options.max_record);
            Err(Refusal::new(Refusal::TOO_LONG, "", message))
        };
        if let Err(why) = result {
            output.truncate(before);
            refused.push((at, why));
        }
    }
    (block.output, block.refused) = (output, refused);
}

struct Writer<'w> {
    out: &'w mut dyn Write,
    refused: &'w mut dyn FnMut(&Refused<'_>) -> io::Result<()>,
    progress: &'w mut dyn FnMut(&Progress),
    options: &'w Options<'w>,
    summary: Summary,
}

impl Writer<'_> {
    /// Writes every block in its place, and hands it back to be filled again.
    fn all(&mut self, done: Receiver<Block>, free: Sender<Block>) -> Result<(), BatchError> {
        let mut waiting: BTreeMap<u64, Block> = BTreeMap::new();
        let mut next = 0;
        for block in done {
            waiting.insert(block.place, block);
            while let Some(block) = waiting.remove(&next) {
                next += 1;
                self.one(&block)?;
                // The reader may be through.
                free.send(block).ok();
            }
        }
        self.out.flush().map_err(BatchError::Write)
    }

    fn one(&mut self, block: &Block) -> Result<(), BatchError> {
        if self.options.cancel.is_some_and(|cancel| cancel.load(Ordering::Relaxed)) {
            return Err(BatchError::Cancelled);
        }
        // A strict run that ends in this block gives none of its results.
        if !self.options.strict || block.refused.is_empty() {
            self.out.write_all(&block.output).map_err(BatchError::Write)?;
        }
        for (at, why) in &block.refused {
            let Some(span) = block.records.get(*at) else { continue };
            let number = block.first + as_u64(*at);
            let refused = Refused {
                number,
                line: span.line,
                offset: span.offset,
                length: span.length,
                text: block.text(span),
                why,
            };
            (self.refused)(&refused).map_err(BatchError::Refuse)?;
            *self.summary.refused.entry(why.code.clone()).or_default() += 1;
            if self.options.strict {
                return Err(BatchError::Strict(number));
            }
        }
        let (records, refused) = (as_u64(block.records.len()), as_u64(block.refused.len()));
        self.summary.records += records;
        self.summary.results += records - refused;
        let refused = self.summary.records - self.summary.results;
        (self.progress)(&Progress { records: self.summary.records, refused, bytes: block.read });
        Ok(())
    }
}
