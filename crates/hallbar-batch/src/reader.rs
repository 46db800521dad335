//! From bytes to blocks of whole records.

use std::io::{self, Read};
use std::sync::atomic::{AtomicBool, Ordering};

use memchr::memchr_iter;

use crate::block::{Block, Span};
use crate::run::Options;
use hallbar_core::Piece;

/// So much of a record that is too long is kept, to know it by.
const KEPT: usize = 1024;
/// Records in a block at most: what is made of small ones may be many times their size.
const RECORDS: usize = 256;
/// Read at once.
const CHUNK: usize = 128 * 1024;

/// Where the reading stands.
pub(crate) struct Reader<R, S> {
    input: R,
    split: S,
    max_record: usize,
    block_size: usize,
    /// The record that is not ended yet: what is kept of it, how long it is, where it began.
    rest: Vec<u8>,
    rest_length: u64,
    rest_line: u64,
    rest_offset: u64,
    /// Bytes read and not yet looked at.
    unseen: Vec<u8>,
    seen: usize,
    line: u64,
    offset: u64,
    records: u64,
    blocks: u64,
    ended: bool,
}

impl<R: Read, S: FnMut(&[u8]) -> Piece> Reader<R, S> {
    pub(crate) fn new(input: R, split: S, options: &Options<'_>) -> Self {
        Self {
            input,
            split,
            max_record: options.max_record,
            block_size: options.block,
            rest: Vec::new(),
            rest_length: 0,
            rest_line: 1,
            rest_offset: 0,
            unseen: Vec::new(),
            seen: 0,
            line: 1,
            offset: 0,
            records: 0,
            blocks: 0,
            ended: false,
        }
    }

    /// Bytes passed so far.
    pub(crate) fn offset(&self) -> u64 {
        self.offset
    }

    /// Fills the block with whole records, if there are more and `stopped` has not been set.
    pub(crate) fn fill(&mut self, block: &mut Block, stopped: &AtomicBool) -> io::Result<bool> {
        block.clear();
        block.place = self.blocks;
        block.first = self.records + 1;
        while block.bytes.len() < self.block_size && block.records.len() < RECORDS && !self.ended {
            if stopped.load(Ordering::Relaxed) {
                return Ok(false);
            }
            if self.seen == self.unseen.len() && !self.read()? {
                self.ended = true;
                if self.rest_length > 0 {
                    self.finish(block);
                }
            } else {
                self.step(block);
            }
        }
        block.read = self.offset;
        let some = !block.records.is_empty();
        self.blocks += u64::from(some);
        Ok(some)
    }

    /// Reads on; whether there was anything.
    fn read(&mut self) -> io::Result<bool> {
        self.unseen.resize(CHUNK, 0);
        self.seen = 0;
        loop {
            match self.input.read(&mut self.unseen) {
                Ok(read) => {
                    self.unseen.truncate(read);
                    return Ok(read > 0);
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => {
                    self.unseen.clear();
                    return Err(error);
                }
            }
        }
    }

    /// One piece further.
    fn step(&mut self, block: &mut Block) {
        let bytes = self.unseen.get(self.seen..).unwrap_or_default();
        match (self.split)(bytes) {
            Piece::Between(length) => self.pass(length, false),
            // A record has at least a byte: a splitter that says otherwise would stand still.
            Piece::Record(0) if self.rest_length == 0 => self.pass(1, false),
            Piece::Record(length) => {
                self.pass(length, true);
                self.finish(block);
            }
            Piece::More => self.pass(bytes.len(), true),
        }
    }

    /// Passes so many bytes, which belong to a record or lie between two. A splitter cannot go back or stand still.
    fn pass(&mut self, length: usize, record: bool) {
        let left = self.unseen.len() - self.seen;
        let length = if record { length.min(left) } else { length.clamp(1, left) };
        let bytes = self.unseen.get(self.seen..self.seen + length).unwrap_or_default();
        if record {
            if self.rest_length == 0 {
                (self.rest_line, self.rest_offset) = (self.line, self.offset);
            }
            self.rest_length += as_u64(length);
            // What is too long is kept no further than to know it by.
            let most = if self.rest_length > as_u64(self.max_record) { KEPT } else { self.max_record };
            self.rest.truncate(most);
            let room = most.saturating_sub(self.rest.len());
            self.rest.extend_from_slice(bytes.get(..room.min(length)).unwrap_or_default());
        }
        self.line += as_u64(memchr_iter(b'\n', bytes).count());
        self.offset += as_u64(length);
        self.seen += length;
    }

    /// The record is whole: it goes into the block.
    fn finish(&mut self, block: &mut Block) {
        let start = block.bytes.len();
        block.bytes.extend_from_slice(&self.rest);
        block.records.push(Span {
            start,
            end: block.bytes.len(),
            line: self.rest_line,
            offset: self.rest_offset,
            length: self.rest_length,
        });
        self.rest.clear();
        self.rest_length = 0;
        self.records += 1;
    }
}

pub(crate) fn as_u64(length: usize) -> u64 {
    u64::try_from(length).unwrap_or(u64::MAX)
}
