//! Versions of documents, told apart by their numbers.

/// The numbers of a version, to compare by: 1.10 is after 1.9.
pub(crate) fn numbers(version: &str) -> Vec<u64> {
    version.split(['.', '-']).map(|part| part.parse().unwrap_or(0)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_compare_by_their_numbers() {
        assert!(numbers("1.9.0") < numbers("1.10.0"));
        assert!(numbers("2") > numbers("1.99"));
    }
}
