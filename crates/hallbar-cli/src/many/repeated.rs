//! Case ids that come more than once, known by sixteen bytes a record.

use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};

/// So many are kept together, so that growing never copies what is there.
const CHUNK: usize = 16 * 1024;

/// The ids of cases, each as a number that no two of them share but by a chance of one in 10¹¹ for a million cases, with
/// the number of its record.
#[derive(Debug, Default)]
pub(super) struct Ids {
    chunks: Vec<Vec<(u64, u64)>>,
}

impl Ids {
    pub(super) fn add(&mut self, id: &str, record: u64) {
        let hash = BuildHasherDefault::<DefaultHasher>::default().hash_one(id);
        match self.chunks.last_mut() {
            Some(chunk) if chunk.len() < CHUNK => chunk.push((hash, record)),
            _ => {
                let mut chunk = Vec::with_capacity(CHUNK);
                chunk.push((hash, record));
                self.chunks.push(chunk);
            }
        }
    }
}

/// Records whose case has the id of an earlier one, each with that earlier one, by number.
pub(super) fn repeated(all: Vec<Ids>) -> Vec<(u64, u64)> {
    let length = all.iter().flat_map(|ids| &ids.chunks).map(Vec::len).sum();
    let mut ids: Vec<(u64, u64)> = Vec::with_capacity(length);
    // Each chunk is given back before the next is taken.
    all.into_iter().flat_map(|ids| ids.chunks).for_each(|chunk| ids.extend(chunk));
    ids.sort_unstable();
    let mut found = Vec::new();
    let mut first = None;
    for (hash, record) in ids {
        match first {
            Some((known, earliest)) if known == hash => found.push((record, earliest)),
            _ => first = Some((hash, record)),
        }
    }
    found.sort_unstable();
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_is_told_with_the_first_of_its_kind() {
        let (mut one, mut other) = (Ids::default(), Ids::default());
        for (record, id) in [(1, "a"), (2, "b"), (5, "a")] {
            one.add(id, record);
        }
        for (record, id) in [(3, "c"), (4, "a")] {
            other.add(id, record);
        }
        assert_eq!(repeated(vec![other, one]), [(4, 1), (5, 1)]);
        assert_eq!(repeated(Vec::new()), []);
    }
}
