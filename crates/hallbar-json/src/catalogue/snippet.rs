use crate::tree::parse;

/// A piece of JSON or other text, to be laid out for the room there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Snippet(pub(super) &'static str);

impl Snippet {
    /// The text as it stands in the catalogue.
    #[must_use]
    pub fn text(self) -> &'static str {
        self.0
    }

    /// The JSON in lines of at most `width` columns as far as its texts allow: what fits stands on one line. What is no
    /// JSON stays as it is.
    ///
    /// # Examples
    /// ```
    /// let deviation = hallbar_json::catalogue::find("HB321");
    /// # use hallbar_json::catalogue::Entry;
    /// # let Some(Entry::Mistake(found)) = deviation.first() else { return };
    /// let rules = found.rules.map(|rules| rules.lines(60)).unwrap_or_default();
    /// assert!(rules.lines().all(|line| line.len() <= 60));
    /// ```
    #[must_use]
    pub fn lines(self, width: usize) -> String {
        lines(self.0, width)
    }
}

/// JSON in lines of at most `width` columns as far as its texts allow.
fn lines(text: &str, width: usize) -> String {
    match parse(text.as_bytes()).1 {
        Ok(tree) => tree.lines(width),
        Err(_) => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::lines;

    #[test]
    fn what_fits_stands_on_one_line() {
        let text = r#"{"a": [1, 2.0], "b": {"c": "d"}}"#;
        assert_eq!(lines(text, 40), text);
        assert_eq!(lines(text, 20), "{\n  \"a\": [1, 2.0],\n  \"b\": {\"c\": \"d\"}\n}");
    }

    #[test]
    fn what_is_no_json_stays() {
        assert_eq!(lines("{,}", 2), "{,}");
    }
}
