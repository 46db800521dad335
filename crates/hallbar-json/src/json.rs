use hallbar_core::Decimal;
use serde::ser::{Serialize, SerializeMap as _, SerializeSeq as _, Serializer};

/// A JSON value to be written, with its members in the form's order and its numbers exact.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Json {
    Null,
    YesNo(bool),
    Number(Decimal),
    Text(String),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

impl From<&str> for Json {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<Vec<(&str, Json)>> for Json {
    fn from(members: Vec<(&str, Json)>) -> Self {
        Self::Object(members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
    }
}

impl Json {
    /// A list of texts.
    pub(crate) fn texts<T: AsRef<str>>(texts: impl IntoIterator<Item = T>) -> Self {
        Self::List(texts.into_iter().map(|text| Self::from(text.as_ref())).collect())
    }

    /// The same object with one more member at its end.
    pub(crate) fn with(mut self, name: &str, value: Json) -> Self {
        if let Self::Object(members) = &mut self {
            members.push((name.to_owned(), value));
        }
        self
    }

    /// Two spaces a level, and a line feed at the end.
    pub(crate) fn pretty(&self) -> String {
        let mut out = String::new();
        self.print(&mut out, 0);
        out.push('\n');
        out
    }

    fn print(&self, out: &mut String, depth: usize) {
        match self {
            Self::Null => out.push_str("null"),
            Self::YesNo(yes) => out.push_str(if *yes { "true" } else { "false" }),
            Self::Number(number) => out.push_str(&number.to_string()),
            Self::Text(text) => quote(text, out),
            Self::List(items) => {
                let print = |item: &Json, out: &mut String| item.print(out, depth + 1);
                enclose(out, depth, ['[', ']'], items, print);
            }
            Self::Object(members) => {
                enclose(out, depth, ['{', '}'], members, |(name, value), out| {
                    quote(name, out);
                    out.push_str(": ");
                    value.print(out, depth + 1);
                });
            }
        }
    }
}

fn enclose<T>(
    out: &mut String,
    depth: usize,
    [open, close]: [char; 2],
    inner: &[T],
    print: impl Fn(&T, &mut String),
) {
    out.push(open);
    for (index, one) in inner.iter().enumerate() {
        out.push_str(if index == 0 { "\n" } else { ",\n" });
        out.push_str(&"  ".repeat(depth + 1));
        print(one, out);
    }
    if !inner.is_empty() {
        out.push('\n');
        out.push_str(&"  ".repeat(depth));
    }
    out.push(close);
}

fn quote(text: &str, out: &mut String) {
    // Writing a text to memory has no way to fail.
    out.push_str(&serde_json::to_string(text).unwrap_or_default());
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::YesNo(yes) => serializer.serialize_bool(*yes),
            // Canonical JSON has doubles only: a number that they cannot tell from its neighbour goes as text.
            Self::Number(number) if Decimal::try_from(number.to_f64()) != Ok(*number) => {
                serializer.collect_str(number)
            }
            Self::Number(number) => number.serialize(serializer),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(items) => {
                let mut list = serializer.serialize_seq(Some(items.len()))?;
                items.iter().try_for_each(|item| list.serialize_element(item))?;
                list.end()
            }
            Self::Object(members) => {
                let mut object = serializer.serialize_map(Some(members.len()))?;
                members.iter().try_for_each(|(name, value)| object.serialize_entry(name, value))?;
                object.end()
            }
        }
    }
}
