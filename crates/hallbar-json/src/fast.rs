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
use memchr::{memchr_iter, memchr2_iter};
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
        };
        Self { taken, scratch: Scratch::default() }
    }

    /// Reads and scores a case; `None` where the fast road does not take it.
    pub fn read(&mut self, bytes: &[u8]) -> Option<ScoredCase<'_>> {
        if bytes.len() > LONGEST {
            return None;
        }
        let mut deserializer = serde_json::Deserializer::from_slice(bytes);
        self.take(&mut deserializer).ok()?;
        deserializer.end().ok()?;
        if self.taken.doubles && hides_digits(bytes) {
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
        taken.doubles = false;
        CaseSeed(taken).deserialize(deserializer)
    }
}

/// Whether a number in the text may have more digits than its double: more than fifteen, or an exponent.
fn hides_digits(bytes: &[u8]) -> bool {
    let digit = |byte: &u8| byte.is_ascii_digit();
    let around = |at: usize| {
        let before = bytes.get(..at).unwrap_or_default().iter().rev().take_while(|byte| digit(byte)).count();
        let after = bytes.get(at + 1..).unwrap_or_default().iter().take_while(|byte| digit(byte)).count();
        (before, after)
    };
    let long = |at| {
        let (before, after) = around(at);
        before > 0 && after > 0 && before + after > 15
    };
    let before = |at: usize| at.checked_sub(1).and_then(|at| bytes.get(at));
    memchr_iter(b'.', bytes).any(long)
        || memchr2_iter(b'e', b'E', bytes).any(|at| before(at).is_some_and(digit))
}

#[cfg(test)]
mod tests {
    use super::hides_digits;

    #[test]
    fn only_long_numbers_and_exponents_hide_digits() {
        for (text, hides) in [
            (r#"{"n": 12.5, "text": "CO2 i vers. 1.5, se bilaga 3"}"#, false),
            (r#"{"n": 0.1000000000000000055}"#, true),
            (r#"{"n": 1e-400}"#, true),
            (r#"{"n": 123456789.123456}"#, false),
            (r#"{"n": 1234567890.123456}"#, true),
        ] {
            assert_eq!(hides_digits(text.as_bytes()), hides, "{text}");
        }
    }
}
