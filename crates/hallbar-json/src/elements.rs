//! Where the elements of a JSON array begin and end, without reading it whole.

use hallbar_core::Piece;

/// Splits a JSON array into its elements as the text comes, so that it need not be held whole.
///
/// Blank space, commas and the array's own brackets lie between elements. What stands after the array is a record of
/// its own, and so is all that follows a quote or a bracket that never closes: whoever reads the record refuses it.
///
/// # Examples
/// ```
/// use hallbar_core::Piece;
/// let mut elements = hallbar_json::Elements::default();
/// assert_eq!(elements.next(b"[ {\"id\": \"a]\"}, {}]"), Piece::Between(2));
/// assert_eq!(elements.next(b"{\"id\": \"a]\"}, {}]"), Piece::Record(12));
/// assert_eq!(elements.next(b", {}]"), Piece::Between(2));
/// assert_eq!(elements.next(b"{"), Piece::More);
/// assert_eq!(elements.next(b"}]"), Piece::Record(1));
/// assert!(!elements.closed());
/// assert_eq!(elements.next(b"]\n"), Piece::Between(2));
/// assert!(elements.closed());
/// ```
#[derive(Debug, Clone, Default)]
pub struct Elements {
    place: Place,
    depth: u64,
    quoted: bool,
    escaped: bool,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Place {
    /// Before the bracket that opens the array.
    #[default]
    Before,
    Between,
    /// In an object, a list or a text.
    Inside,
    /// In a number or a word.
    Word,
    After,
    /// In what stands beside the array.
    Rest,
}

impl Elements {
    /// What the next bytes are. They follow those of the last piece.
    pub fn next(&mut self, bytes: &[u8]) -> Piece {
        match self.place {
            Place::Before | Place::Between | Place::After => self.between(bytes),
            Place::Inside => self.inside(bytes),
            Place::Word => self.word(bytes),
            Place::Rest => Piece::More,
        }
    }

    /// Whether the bracket that closes the array has come. Where it has not, the text may be cut off.
    #[must_use]
    pub fn closed(&self) -> bool {
        matches!(self.place, Place::After | Place::Rest)
    }

    fn between(&mut self, bytes: &[u8]) -> Piece {
        for (at, byte) in bytes.iter().enumerate() {
            match (byte, self.place) {
                (b' ' | b'\t' | b'\r' | b'\n', _) | (b',', Place::Between) => continue,
                // A byte order mark.
                (0xEF | 0xBB | 0xBF, Place::Before) => continue,
                (b'[', Place::Before) => self.place = Place::Between,
                (b']', Place::Between) => self.place = Place::After,
                _ if at > 0 => return Piece::Between(at),
                (b'{' | b'[' | b'"', Place::Between) => {
                    self.place = Place::Inside;
                    return self.inside(bytes);
                }
                (_, Place::Between) => {
                    self.place = Place::Word;
                    return self.word(bytes);
                }
                _ => {
                    self.place = Place::Rest;
                    return Piece::More;
                }
            }
        }
        Piece::Between(bytes.len())
    }

    fn inside(&mut self, bytes: &[u8]) -> Piece {
        for (at, byte) in bytes.iter().enumerate() {
            match byte {
                _ if self.escaped => self.escaped = false,
                b'\\' if self.quoted => self.escaped = true,
                b'"' => self.quoted = !self.quoted,
                _ if self.quoted => {}
                b'{' | b'[' => self.depth += 1,
                b'}' | b']' => self.depth = self.depth.saturating_sub(1),
                _ => {}
            }
            if self.depth == 0 && !self.quoted {
                self.place = Place::Between;
                return Piece::Record(at + 1);
            }
        }
        Piece::More
    }

    fn word(&mut self, bytes: &[u8]) -> Piece {
        let ends = |byte: &u8| matches!(byte, b',' | b']' | b' ' | b'\t' | b'\r' | b'\n');
        match bytes.iter().position(ends) {
            Some(at) => {
                self.place = Place::Between;
                Piece::Record(at)
            }
            None => Piece::More,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The records of a text that comes in chunks of this size.
    fn records(text: &str, chunk: usize) -> (Vec<String>, bool) {
        let (mut elements, mut found, mut rest) = (Elements::default(), Vec::new(), Vec::new());
        for mut bytes in text.as_bytes().chunks(chunk) {
            while !bytes.is_empty() {
                let (length, ends) = match elements.next(bytes) {
                    Piece::Between(length) => {
                        bytes = &bytes[length..];
                        continue;
                    }
                    Piece::Record(length) => (length, true),
                    Piece::More => (bytes.len(), false),
                };
                rest.extend_from_slice(&bytes[..length]);
                bytes = &bytes[length..];
                if ends {
                    found.push(String::from_utf8(std::mem::take(&mut rest)).unwrap());
                }
            }
        }
        if !rest.is_empty() {
            found.push(String::from_utf8(rest).unwrap());
        }
        (found, elements.closed())
    }

    #[test]
    fn elements_are_found_wherever_the_text_is_cut() {
        for (text, wanted, closed) in [
            ("[]", vec![], true),
            ("\u{feff}[{}]", vec!["{}"], true),
            (
                r#" [ {"a": "}]\\\""} , [1, 2],"x",null ,7]"#,
                vec![r#"{"a": "}]\\\""}"#, "[1, 2]", "\"x\"", "null", "7"],
                true,
            ),
            ("[{},{}\n]\n ", vec!["{}", "{}"], true),
            (r#"[{"a": "never closes}, {}]"#, vec![r#"{"a": "never closes}, {}]"#], false),
            ("[{}", vec!["{}"], false),
            ("[{}] {} ", vec!["{}", "{} "], true),
            ("{} []", vec!["{} []"], true),
            ("", vec![], false),
        ] {
            for chunk in [1, 2, 3, 1000] {
                assert_eq!(
                    records(text, chunk),
                    (wanted.iter().map(|r| (*r).to_owned()).collect(), closed),
                    "{text} {chunk}"
                );
            }
        }
    }
}
