//! The texts of a case that no rule names, numbered so that they can be compared.

use std::collections::HashMap;
use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};

/// Codes that only the case has. Kept between cases, so that its memory need not grow again.
#[derive(Debug, Clone, Default)]
pub(crate) struct OwnCodes {
    text: String,
    /// Where each code ends in the text, and the code before it with the same hash.
    entries: Vec<(usize, Option<usize>)>,
    /// The last code with a hash. Looked up, never walked through: no order of it is seen.
    last: HashMap<u64, usize, BuildHasherDefault<DefaultHasher>>,
}

impl OwnCodes {
    pub(crate) fn clear(&mut self) {
        self.text.clear();
        self.entries.clear();
        self.last.clear();
    }

    /// The place of a text among the case's own, which it is given if it has none.
    pub(crate) fn place(&mut self, text: &str) -> usize {
        let hash = self.last.hasher().hash_one(text);
        let before = self.last.get(&hash).copied();
        let mut same = before;
        while let Some(at) = same {
            if self.get(at) == Some(text) {
                return at;
            }
            same = self.entries.get(at).and_then(|(_, before)| *before);
        }
        self.text.push_str(text);
        self.entries.push((self.text.len(), before));
        let at = self.entries.len() - 1;
        self.last.insert(hash, at);
        at
    }

    /// The text at a place.
    pub(crate) fn get(&self, at: usize) -> Option<&str> {
        let start = match at.checked_sub(1) {
            Some(before) => self.entries.get(before)?.0,
            None => 0,
        };
        self.text.get(start..self.entries.get(at)?.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_has_one_number() {
        let mut codes = OwnCodes::default();
        assert_eq!([codes.place("029"), codes.place("x"), codes.place("029"), codes.place("")], [0, 1, 0, 2]);
        assert_eq!((codes.get(0), codes.get(2), codes.get(3)), (Some("029"), Some(""), None));
        codes.clear();
        assert_eq!(codes.place("x"), 0);
    }
}
