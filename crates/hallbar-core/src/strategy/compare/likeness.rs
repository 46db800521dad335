//! How alike two texts are, and how alike two sets.

use std::cmp::Ordering;
use std::collections::BTreeSet;

/// One whole, in the millionths that likeness is counted in.
pub(super) const WHOLE: u32 = 1_000_000;

/// A text made ready to be held against others: trimmed, in lower case, as the pairs of signs beside one another.
///
/// The likeness is Sørensen and Dice's, as in `strsim`, which counts bytes where this counts signs (an å is two bytes)
/// and sets up a table for each pair of texts, where this sorts each text once: 1,000 titles are held against 1,000.
#[derive(Debug)]
pub(super) struct Words {
    pub(super) text: String,
    pairs: Vec<(char, char)>,
}

impl Words {
    pub(super) fn of(text: &str) -> Self {
        let text = text.trim().to_lowercase();
        let signs = || text.chars().filter(|sign| !sign.is_whitespace());
        let mut pairs: Vec<(char, char)> = signs().zip(signs().skip(1)).collect();
        pairs.sort_unstable();
        Self { text, pairs }
    }

    /// How alike two texts are, in millionths, and 0 where it is less than asked for. A text without signs is like none.
    pub(super) fn likeness(&self, other: &Self, least: u32) -> u32 {
        if self.text.is_empty() || other.text.is_empty() {
            return 0;
        }
        if self.text == other.text {
            return WHOLE;
        }
        let all = self.pairs.len() + other.pairs.len();
        let share = |common: usize| millionths(2 * common, all);
        if share(self.pairs.len().min(other.pairs.len())) < least {
            return 0;
        }
        let found = share(self.common(other));
        if found < least { 0 } else { found }
    }

    fn common(&self, other: &Self) -> usize {
        let (mut one, mut two) = (self.pairs.iter().peekable(), other.pairs.iter().peekable());
        let mut common = 0;
        while let (Some(a), Some(b)) = (one.peek(), two.peek()) {
            match a.cmp(b) {
                Ordering::Less => drop(one.next()),
                Ordering::Greater => drop(two.next()),
                Ordering::Equal => {
                    common += 1;
                    one.next();
                    two.next();
                }
            }
        }
        common
    }
}

/// How much of two sets is in both, in millionths (Jaccard); nothing where both are empty.
pub(super) fn overlap<T: Ord>(a: &BTreeSet<T>, b: &BTreeSet<T>) -> Option<u32> {
    let both = a.intersection(b).count();
    let all = a.len() + b.len() - both;
    (all > 0).then(|| millionths(both, all))
}

/// A share in millionths, rounded down; 0 of nothing.
fn millionths(part: usize, of: usize) -> u32 {
    let share = (part as u64 * u64::from(WHOLE)).checked_div(of as u64).unwrap_or_default();
    u32::try_from(share).unwrap_or(WHOLE)
}

/// The same name for the same parts on every platform (FNV-1a).
pub(super) fn hash<'p>(parts: impl IntoIterator<Item = &'p [u8]>) -> u64 {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    let mut eat = |byte: u8| hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    for part in parts {
        part.iter().copied().for_each(&mut eat);
        // No text holds this byte: it keeps `a, bc` from `ab, c`.
        eat(0xff);
    }
    hash
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_alike_by_the_pairs_they_share() {
        // ni ig gh ht and na ac ch ht: one of four and four.
        assert_eq!(Words::of("night").likeness(&Words::of("Nacht "), 0), 250_000);
        assert_eq!(Words::of("night").likeness(&Words::of("nacht"), 250_001), 0);
        assert_eq!(Words::of(" Mål").likeness(&Words::of("mål"), 0), WHOLE);
        assert_eq!(Words::of("").likeness(&Words::of(""), 0), 0);
    }

    #[test]
    fn it_is_the_same_as_elsewhere_where_a_sign_is_a_byte() {
        let titles =
            ["Lower emissions", "No emissions at all", "Homes for all", "aaa", "aa", "x", "Renewables"];
        for one in titles {
            for other in titles {
                let known = strsim::sorensen_dice(&one.to_lowercase(), &other.to_lowercase());
                let here = f64::from(Words::of(one).likeness(&Words::of(other), 0)) / f64::from(WHOLE);
                assert!((known - here).abs() < 1e-5, "{one}, {other}: {known}, {here}");
            }
        }
    }

    #[test]
    fn sets_are_alike_by_what_is_in_both() {
        let set = |parts: &[u8]| parts.iter().copied().collect::<BTreeSet<u8>>();
        assert_eq!(overlap(&set(&[1, 2, 3]), &set(&[3, 4])), Some(250_000));
        assert_eq!(overlap(&set(&[]), &set(&[])), None);
    }
}
