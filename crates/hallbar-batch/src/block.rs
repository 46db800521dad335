//! A block of whole records on its way from the reader through a worker to the writer.

use crate::run::Refusal;

/// Where a record lies in its block.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Span {
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// Line, from 1, and byte in the whole input.
    pub(crate) line: u64,
    pub(crate) offset: u64,
    /// Its length in the input; longer than what lies in the block where it was too long to keep.
    pub(crate) length: u64,
}

#[derive(Debug, Default)]
pub(crate) struct Block {
    /// Its place in the row of blocks.
    pub(crate) place: u64,
    /// The number of its first record, from 1.
    pub(crate) first: u64,
    pub(crate) bytes: Vec<u8>,
    pub(crate) records: Vec<Span>,
    /// What the worker made of it: output, and which records it refused.
    pub(crate) output: Vec<u8>,
    pub(crate) refused: Vec<(usize, Refusal)>,
    /// How much of the input has been read with this block.
    pub(crate) read: u64,
}

impl Block {
    pub(crate) fn clear(&mut self) {
        self.bytes.clear();
        self.records.clear();
        self.output.clear();
        self.refused.clear();
    }

    /// The text of a record.
    pub(crate) fn text(&self, span: &Span) -> &[u8] {
        self.bytes.get(span.start..span.end).unwrap_or_default()
    }
}
