//! Where one record ends and the next begins.

use hallbar_core::Piece;

use crate::dialect::Dialect;

/// Parts a stream into records, wherever its blocks are cut.
///
/// A record ends with a line, unless the line break is inside quotes. A quote counts only where a cell begins, and two
/// inside quotes are one. Line breaks, and so empty lines, lie between records. A quote that never ends makes one record of
/// the rest; the last record needs no line break.
///
/// # Examples
/// ```
/// use hallbar_csv::{Delimiter, Dialect, Piece, Splitter};
/// let mut splitter = Splitter::new(Dialect::new(Delimiter::Semicolon));
/// assert_eq!(splitter.next(b"a;\"b\nc"), Piece::More);
/// // The quote goes on in the next block.
/// assert_eq!(splitter.next(b"\";d\r\n\r\ne"), Piece::Record(3));
/// assert_eq!(splitter.next(b"\r\n\r\ne"), Piece::Between(4));
/// assert_eq!(splitter.next(b"e"), Piece::More);
/// ```
#[derive(Debug, Clone)]
pub struct Splitter {
    delimiter: u8,
    state: State,
    /// Bytes of the byte order mark that have been seen; none is waited for once anything else has come.
    mark: Option<u8>,
}

/// Where in a record one is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum State {
    Between,
    /// A cell begins.
    Start,
    /// In a cell without quotes, or after its closing quote.
    Plain,
    /// Inside quotes.
    Quoted,
    /// After a quote inside quotes: the closing one, or the first of two.
    Quote,
}

impl State {
    /// The state after a byte that ends no record.
    pub(crate) fn after(self, byte: u8, delimiter: u8) -> Self {
        match (self, byte) {
            (Self::Quoted, b'"') => Self::Quote,
            (Self::Quoted, _) | (Self::Quote, b'"') => Self::Quoted,
            (_, byte) if byte == delimiter => Self::Start,
            (Self::Start | Self::Between, b'"') => Self::Quoted,
            _ => Self::Plain,
        }
    }
}

pub(crate) const MARK: [u8; 3] = [0xef, 0xbb, 0xbf];

impl Splitter {
    /// A splitter at the beginning of a file.
    #[must_use]
    pub fn new(dialect: Dialect) -> Self {
        Self { delimiter: dialect.delimiter.byte(), state: State::Between, mark: Some(0) }
    }

    /// What the next bytes are; they must not be empty. What is told of is passed: the next call gives what follows.
    pub fn next(&mut self, bytes: &[u8]) -> Piece {
        if self.state == State::Between {
            let blank = bytes.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
            if blank > 0 {
                self.mark = None;
                return Piece::Between(blank);
            }
            self.state = State::Start;
        }
        for (at, byte) in bytes.iter().enumerate() {
            if self.is_mark(*byte) {
                continue;
            }
            if matches!(byte, b'\r' | b'\n') && self.state != State::Quoted {
                self.state = State::Between;
                return Piece::Record(at);
            }
            self.state = self.state.after(*byte, self.delimiter);
        }
        Piece::More
    }

    /// Whether a byte is the next of a byte order mark at the very beginning: a quote after it begins a cell.
    fn is_mark(&mut self, byte: u8) -> bool {
        let Some(seen) = self.mark else { return false };
        if MARK.get(usize::from(seen)) == Some(&byte) {
            self.mark = (seen < 2).then_some(seen + 1);
            return true;
        }
        self.mark = None;
        // The beginning of a mark that is none is text.
        if seen > 0 {
            self.state = State::Plain;
        }
        false
    }
}
