//! A tree as text for people: what fits stands on one line.

use super::{Kind, Node};

impl Node {
    /// The value in lines of at most `width` columns as far as its texts allow.
    pub(crate) fn lines(&self, width: usize) -> String {
        self.laid(0, 0, width)
    }

    /// A value whose first line begins after `taken` columns and whose other lines are indented by `indent`.
    fn laid(&self, indent: usize, taken: usize, width: usize) -> String {
        let short = self.on_one_line();
        if taken + short.chars().count() <= width {
            return short;
        }
        let inner = indent + 2;
        let ([open, close], parts): ([char; 2], Vec<String>) = match &self.kind {
            Kind::List(items) => {
                (['[', ']'], items.iter().map(|item| item.laid(inner, inner + 1, width)).collect())
            }
            Kind::Object(members) => {
                let member = |member: &super::Member| {
                    let name = format!("{}: ", quoted(&member.name));
                    // A comma may follow.
                    let taken = inner + name.chars().count() + 1;
                    name + &member.value.laid(inner, taken, width)
                };
                (['{', '}'], members.iter().map(member).collect())
            }
            _ => return short,
        };
        let space = " ".repeat(inner);
        let parts: Vec<String> = parts.into_iter().map(|part| format!("{space}{part}")).collect();
        format!("{open}\n{}\n{}{close}", parts.join(",\n"), " ".repeat(indent))
    }

    /// The value on one line, its numbers as they are written.
    pub(crate) fn on_one_line(&self) -> String {
        match &self.kind {
            Kind::Null => "null".to_owned(),
            Kind::YesNo(yes) => yes.to_string(),
            Kind::Number(number) => number.to_string(),
            Kind::Text(text) => quoted(text),
            Kind::List(items) => {
                let items: Vec<String> = items.iter().map(Self::on_one_line).collect();
                format!("[{}]", items.join(", "))
            }
            Kind::Object(members) => {
                let member = |member: &super::Member| {
                    format!("{}: {}", quoted(&member.name), member.value.on_one_line())
                };
                let members: Vec<String> = members.iter().map(member).collect();
                format!("{{{}}}", members.join(", "))
            }
        }
    }
}

fn quoted(text: &str) -> String {
    // Writing a text to memory has no way to fail.
    serde_json::to_string(text).unwrap_or_default()
}
