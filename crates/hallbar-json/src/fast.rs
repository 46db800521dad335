//! The fast road: a case read straight from JSON into the slots of its handbook.
//!
//! It only accepts. What it does not take is read again by [`read_case`](crate::read_case) and
//! [`Scorer::bind`](hallbar_core::Scorer::bind), which say what is wrong with it.

mod answers;
mod case;
mod known;
mod lists;
mod object;

use hallbar_core::{Intake, Scorer, Scores, Scratch};
use serde::de::{DeserializeSeed as _, Deserializer};

use case::CaseSeed;

/// Reads many cases under the same rules, with memory of its own that is used again.
///
/// # Examples
/// ```
/// # use hallbar_core::Scorer;
/// fn lowest(scorer: &Scorer, lines: &[&[u8]]) -> Vec<Option<f64>> {
///     let mut reader = hallbar_json::CaseReader::new(scorer);
///     // A case that is not taken would be read by `read_case` next.
///     lines.iter().map(|line| reader.read(line)?.scores.node("total")?.low).collect()
/// }
/// ```
#[derive(Debug)]
pub struct CaseReader<'s> {
    taken: Taken<'s>,
    scratch: Scratch,
}

/// A case that was read, and its scores.
#[derive(Debug)]
#[non_exhaustive]
pub struct ScoredCase<'r> {
    /// Its id.
    pub case: &'r str,
    /// Its title; empty where it has none.
    pub title: &'r str,
    /// Its scores.
    pub scores: Scores<'r>,
}

/// What has been taken in of a case.
#[derive(Debug)]
struct Taken<'s> {
    intake: Intake<'s>,
    id: String,
    title: String,
    /// The possibilities of `one_of`, one after the other, and where each ends.
    texts: String,
    ends: Vec<usize>,
    /// Whether a number was read as a double, which may hide digits that the text has.
    doubles: bool,
    /// Whether one of them was zero, as a number too small for a double also is.
    zeros: bool,
}

impl Taken<'_> {
    /// The possibilities gathered last.
    fn texts<'t>(texts: &'t str, ends: &'t [usize]) -> impl Iterator<Item = &'t str> {
        let starts = std::iter::once(0).chain(ends.iter().copied());
        starts.zip(ends).filter_map(|(start, end)| texts.get(start..*end))
    }
}

/// A longer text may hold a value that is longer than the diagnosing reader allows.
const LONGEST: usize = 1_000_000;

impl<'s> CaseReader<'s> {
    /// A reader of cases under these rules.
    #[must_use]
    pub fn new(scorer: &'s Scorer) -> Self {
        let taken = Taken {
            intake: Intake::new(scorer),
            id: String::new(),
            title: String::new(),
            texts: String::new(),
            ends: Vec::new(),
            doubles: false,
            zeros: false,
        };
        Self { taken, scratch: Scratch::default() }
    }

    /// Reads and scores a case; `None` where the fast road does not take it.
    pub fn read(&mut self, bytes: &[u8]) -> Option<ScoredCase<'_>> {
        if bytes.len() > LONGEST {
            return None;
        }
        // Judged once for the whole, not text by text.
        let text = simdutf8::basic::from_utf8(bytes).ok()?;
        let mut deserializer = serde_json::Deserializer::from_str(text);
        self.take(&mut deserializer).ok()?;
        deserializer.end().ok()?;
        if self.taken.doubles && hides_digits(bytes) || self.taken.zeros && has_exponent(bytes) {
            return None;
        }
        let Taken { intake, id, title, .. } = &mut self.taken;
        let scores = intake.finish(&mut self.scratch).ok()?;
        Some(ScoredCase { case: id, title, scores })
    }

    /// Takes in a case from any deserializer of self-describing data.
    fn take<'de, D: Deserializer<'de>>(&mut self, deserializer: D) -> Result<(), D::Error> {
        let taken = &mut self.taken;
        taken.intake.begin();
        taken.id.clear();
        taken.title.clear();
        (taken.doubles, taken.zeros) = (false, false);
        CaseSeed(taken).deserialize(deserializer)
    }
}

/// Digits and points in a row that may be more than a double holds.
const MANY: usize = 16;

/// Whether the text may hold a number with more digits than a double. So many in a row lie across a place that is so
/// many times any number, so that only those places need be looked at.
fn hides_digits(bytes: &[u8]) -> bool {
    let digit = |byte: &u8| byte.is_ascii_digit() || *byte == b'.';
    let around = |at: usize| {
        let (before, after) = bytes.split_at_checked(at).unwrap_or_default();
        before.iter().rev().take_while(|byte| digit(byte)).count()
            + after.iter().take_while(|byte| digit(byte)).count()
    };
    let mut looked_at = bytes.iter().step_by(MANY).enumerate();
    looked_at.any(|(number, byte)| digit(byte) && around(number * MANY) >= MANY)
}

/// Whether the text may hold a number with an exponent.
fn has_exponent(bytes: &[u8]) -> bool {
    bytes.windows(2).any(|pair| matches!(pair, [b'0'..=b'9', b'e' | b'E']))
}

#[cfg(test)]
mod tests {
    use super::hides_digits;

    #[test]
    fn only_many_digits_in_a_row_hide_some() {
        for (text, hides) in [
            (r#"{"n": 12.5, "text": "CO2 i vers. 1.5, se bilaga 3"}"#, false),
            (r#"{"n": 0.1000000000000000055}"#, true),
            (r#"{"number": 12345678.123456}"#, false),
            (r#"{"number": 123456789.123456}"#, true),
            (r#"1000000000000001"#, true),
        ] {
            assert_eq!(hides_digits(text.as_bytes()), hides, "{text}");
        }
    }
}
