use serde_json::Value;

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
pub(crate) fn lines(text: &str, width: usize) -> String {
    match serde_json::from_str::<Value>(text) {
        Ok(value) => laid(&value, 0, 0, width),
        Err(_) => text.to_owned(),
    }
}

/// A value whose first line begins after `taken` columns and whose other lines are indented by `indent`.
fn laid(value: &Value, indent: usize, taken: usize, width: usize) -> String {
    let short = on_one_line(value);
    if taken + short.chars().count() <= width {
        return short;
    }
    let inner = indent + 2;
    let (ends, parts): ([char; 2], Vec<String>) = match value {
        Value::Array(items) => {
            (['[', ']'], items.iter().map(|item| laid(item, inner, inner + 1, width)).collect())
        }
        Value::Object(members) => {
            let member = |(name, value): (&String, &Value)| {
                let name = format!("{}: ", Value::from(name.as_str()));
                // A comma may follow.
                let taken = inner + name.chars().count() + 1;
                name + &laid(value, inner, taken, width)
            };
            (['{', '}'], members.iter().map(member).collect())
        }
        _ => return short,
    };
    let [open, close] = ends;
    let space = " ".repeat(inner);
    let parts: Vec<String> = parts.into_iter().map(|part| format!("{space}{part}")).collect();
    format!("{open}\n{}\n{}{close}", parts.join(",\n"), " ".repeat(indent))
}

fn on_one_line(value: &Value) -> String {
    match value {
        Value::Array(items) => {
            let items: Vec<String> = items.iter().map(on_one_line).collect();
            format!("[{}]", items.join(", "))
        }
        Value::Object(members) => {
            let member = |(name, value): (&String, &Value)| {
                format!("{}: {}", Value::from(name.as_str()), on_one_line(value))
            };
            let members: Vec<String> = members.iter().map(member).collect();
            format!("{{{}}}", members.join(", "))
        }
        value => value.to_string(),
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
