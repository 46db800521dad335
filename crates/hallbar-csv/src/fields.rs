//! Where the cells of a record lie, and whether its quotes fit together.

use std::ops::Range;

use crate::split::{MARK, State};

/// What is wrong with the quotes of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Quotes {
    /// The quote that begins at this byte never ends.
    Open(usize),
    /// Something other than a delimiter stands at this byte, after a closing quote.
    After(usize),
}

/// The record without a byte order mark, and how many bytes that took.
pub(crate) fn unmarked(record: &[u8]) -> (&[u8], usize) {
    match record.strip_prefix(&MARK) {
        Some(rest) => (rest, MARK.len()),
        None => (record, 0),
    }
}

/// The bytes of each cell, quotes and all.
pub(crate) fn fields(record: &[u8], delimiter: u8) -> (Vec<Range<usize>>, Option<Quotes>) {
    let (rest, mark) = unmarked(record);
    let (mut found, mut wrong) = (Vec::new(), None);
    let (mut start, mut state) = (mark, State::Start);
    for (at, byte) in rest.iter().enumerate().map(|(at, byte)| (at + mark, *byte)) {
        let next = state.after(byte, delimiter);
        if state == State::Quote && next == State::Plain {
            wrong = wrong.or(Some(Quotes::After(at)));
        }
        if next == State::Start {
            found.push(start..at);
            start = at + 1;
        }
        state = next;
    }
    found.push(start..record.len());
    if state == State::Quoted {
        wrong = wrong.or(Some(Quotes::Open(start)));
    }
    (found, wrong)
}
