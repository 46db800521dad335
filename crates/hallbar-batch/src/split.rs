//! Where one record ends and the next begins.

use memchr::memchr;

use hallbar_core::Piece;

/// The splitter of text with a record a line: NDJSON.
///
/// Blank space before a record lies between records, so that empty lines are none. The last line needs no end.
///
/// # Examples
/// ```
/// use hallbar_batch::{Piece, lines};
/// let mut split = lines();
/// assert_eq!(split(b"\r\n {}\n{"), Piece::Between(3));
/// assert_eq!(split(b"{}\n{"), Piece::Record(2));
/// assert_eq!(split(b"\n{"), Piece::Between(1));
/// assert_eq!(split(b"{"), Piece::More);
/// // The record goes on where the last piece left it.
/// assert_eq!(split(b" }\n"), Piece::Record(2));
/// ```
pub fn lines() -> impl FnMut(&[u8]) -> Piece + Send {
    let mut inside = false;
    move |bytes| {
        if !inside {
            let blank = bytes.iter().take_while(|byte| matches!(byte, b' ' | b'\t' | b'\r' | b'\n')).count();
            if blank > 0 {
                return Piece::Between(blank);
            }
        }
        let end = memchr(b'\n', bytes);
        inside = end.is_none();
        end.map_or(Piece::More, Piece::Record)
    }
}
