use hallbar_core::diagnostic::Position;

use crate::tree::Node;

/// Bytes between two places where characters have been counted, so that a column far out on a line is cheap.
const BLOCK: usize = 4096;

/// The text of a document with its lines, to turn bytes into lines and columns.
#[derive(Debug, Clone, Default)]
pub(crate) struct Lines {
    /// Which of the texts that were read together.
    text_number: usize,
    /// Bytes before the text: a byte order mark.
    skipped: usize,
    text: Vec<u8>,
    /// First byte of each line.
    starts: Vec<usize>,
    /// Characters before each block.
    characters: Vec<usize>,
}

/// Whether a byte begins a character in UTF-8.
fn begins(byte: &u8) -> bool {
    byte & 0b1100_0000 != 0b1000_0000
}

impl Lines {
    /// The lines of a text that stands `skipped` bytes into its file.
    pub(crate) fn new(text: &[u8], skipped: usize) -> Self {
        let breaks = text.iter().enumerate().filter(|(_, byte)| **byte == b'\n').map(|(at, _)| at + 1);
        let starts = std::iter::once(0).chain(breaks).collect();
        let mut count = 0;
        let characters = text
            .chunks(BLOCK)
            .map(|block| {
                let before = count;
                count += block.iter().filter(|byte| begins(byte)).count();
                before
            })
            .collect();
        Self { text_number: 0, skipped, text: text.to_vec(), starts, characters }
    }

    /// The same as one of several texts that are read together.
    pub(crate) fn numbered(mut self, number: usize) -> Self {
        self.text_number = number;
        self
    }

    /// The place from one byte of the text to another.
    pub(crate) fn position(&self, start: usize, end: usize) -> Position {
        let at = start.min(self.text.len());
        let line = self.starts.partition_point(|first| *first <= at);
        let first = line.checked_sub(1).and_then(|line| self.starts.get(line)).copied().unwrap_or(0);
        let column = self.characters_before(at) - self.characters_before(first) + 1;
        Position {
            text: self.text_number,
            line: u32::try_from(line).unwrap_or(u32::MAX),
            column: u32::try_from(column).unwrap_or(u32::MAX),
            start: start + self.skipped,
            end: end.max(start) + self.skipped,
        }
    }

    /// The byte at this line (from 1) and byte column (from 1).
    pub(crate) fn byte(&self, line: usize, column: usize) -> usize {
        let first = line.checked_sub(1).and_then(|line| self.starts.get(line)).copied().unwrap_or(0);
        (first + column.saturating_sub(1)).min(self.text.len())
    }

    fn characters_before(&self, at: usize) -> usize {
        let block = at / BLOCK;
        let Some(before) = self.characters.get(block) else {
            // Just past the last, full block.
            return self.text.iter().filter(|byte| begins(byte)).count();
        };
        let rest = self.text.get(block * BLOCK..at).unwrap_or_default();
        before + rest.iter().filter(|byte| begins(byte)).count()
    }
}

/// A place in the text that a value stands in.
pub(crate) fn placed(lines: &[Lines], node: &Node, start: usize, end: usize) -> Option<Position> {
    lines.get(node.text).map(|lines| lines.position(start, end))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(text: &str, at: usize) -> (u32, u32) {
        let position = Lines::new(text.as_bytes(), 0).position(at, at);
        (position.line, position.column)
    }

    #[test]
    fn counts_lines_from_one_and_columns_in_characters() {
        assert_eq!(place("", 0), (1, 1));
        assert_eq!(place("ab", 1), (1, 2));
        assert_eq!(place("a\r\nå€b", 3), (2, 1));
        assert_eq!(place("a\nå€b", 7), (2, 3));
        assert_eq!(place("a\n", 2), (2, 1));
        assert_eq!(place("a", 99), (1, 2));
    }

    #[test]
    fn counts_across_blocks() {
        for length in [BLOCK - 1, BLOCK, BLOCK + 1, 3 * BLOCK] {
            let text = "å".repeat(length);
            assert_eq!(place(&text, text.len()), (1, u32::try_from(length).unwrap() + 1));
        }
    }
}
