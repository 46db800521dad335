//! Bytes to a tree of values that know where they stand.
//!
//! `serde_json` judges the grammar, without recursion and strictly; only then is the tree built by `jsonc-parser`,
//! which knows places but lets a few things pass that JSON does not have.

mod laid;

use hallbar_core::Diagnostic;
use hallbar_core::diagnostic::Rule;
use hallbar_core::diagnostic::rules::reading as rules;
use jsonc_parser::{CollectOptions, ParseOptions, ast};

use crate::json::Json;
use crate::lines::Lines;

/// How deep lists and objects may stand inside one another.
pub(crate) const DEEPEST: usize = 64;

/// Bytes between two quotes, as written. The longest motivation is a fraction of it.
const LONGEST: usize = 1_000_000;

/// A value and where it stands, in bytes of the text.
#[derive(Debug, Clone)]
pub(crate) struct Node {
    /// Which of the texts that were read together. The name of a member stands in the same.
    pub(crate) text: usize,
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) kind: Kind,
}

/// What a value is.
#[derive(Debug, Clone)]
pub(crate) enum Kind {
    Null,
    YesNo(bool),
    /// As written: reading it as a decimal or a whole number is for the field to do.
    Number(Box<str>),
    Text(Box<str>),
    List(Vec<Node>),
    Object(Vec<Member>),
}

/// A name and a value of an object.
#[derive(Debug, Clone)]
pub(crate) struct Member {
    pub(crate) name: Box<str>,
    /// Where the name stands, quotes included.
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) value: Node,
}

impl Node {
    /// What it is, in words.
    pub(crate) fn what(&self) -> &'static str {
        match self.kind {
            Kind::Null => "null",
            Kind::YesNo(_) => "true or false",
            Kind::Number(_) => "a number",
            Kind::Text(_) => "a text",
            Kind::List(_) => "a list",
            Kind::Object(_) => "an object",
        }
    }

    /// The text, if it is one.
    pub(crate) fn text(&self) -> Option<&str> {
        if let Kind::Text(text) = &self.kind { Some(text) } else { None }
    }

    /// The members, if it is an object.
    pub(crate) fn members(&self) -> Option<&[Member]> {
        if let Kind::Object(members) = &self.kind { Some(members) } else { None }
    }

    /// The value of the first member with this name, if it is an object that has one.
    pub(crate) fn member(&self, name: &str) -> Option<&Node> {
        self.members()?.iter().find(|member| &*member.name == name).map(|member| &member.value)
    }
}

/// For what layers are made of: trees without a text, and changes of trees.
impl Node {
    /// Another value at the same place.
    pub(crate) fn with(&self, kind: Kind) -> Self {
        Self { text: self.text, start: self.start, end: self.end, kind }
    }

    /// Whether both say the same, wherever they stand.
    pub(crate) fn same(&self, other: &Self) -> bool {
        match (&self.kind, &other.kind) {
            (Kind::Null, Kind::Null) => true,
            (Kind::YesNo(this), Kind::YesNo(other)) => this == other,
            (Kind::Number(this), Kind::Number(other)) | (Kind::Text(this), Kind::Text(other)) => {
                this == other
            }
            (Kind::List(this), Kind::List(other)) => {
                this.len() == other.len() && this.iter().zip(other).all(|(this, other)| this.same(other))
            }
            (Kind::Object(this), Kind::Object(other)) => {
                let pairs = || this.iter().zip(other);
                this.len() == other.len()
                    && pairs().all(|(this, other)| this.name == other.name && this.value.same(&other.value))
            }
            _ => false,
        }
    }
}

impl From<Json> for Node {
    /// The tree of what is written in no text.
    fn from(json: Json) -> Self {
        let kind = match json {
            Json::Null => Kind::Null,
            Json::YesNo(yes) => Kind::YesNo(yes),
            Json::Number(number) => Kind::Number(number.to_string().into()),
            Json::Text(text) => Kind::Text(text.into()),
            Json::List(items) => Kind::List(items.into_iter().map(Self::from).collect()),
            Json::Object(members) => Kind::Object(
                members.into_iter().map(|(name, value)| Member::new(&name, value.into())).collect(),
            ),
        };
        Self { text: 0, start: 0, end: 0, kind }
    }
}

impl Member {
    /// A member that stands in no text.
    pub(crate) fn new(name: &str, value: Node) -> Self {
        Self { name: name.into(), start: 0, end: 0, value }
    }

    /// Another value under the same name.
    pub(crate) fn with(&self, value: Node) -> Self {
        Self { name: self.name.clone(), start: self.start, end: self.end, value }
    }
}

/// The tree of a document and its lines; instead of the tree, why there is none.
pub(crate) fn parse(bytes: &[u8]) -> (Lines, Result<Node, Diagnostic>) {
    parse_text(bytes, 0)
}

/// The same of one of several texts that are read together.
pub(crate) fn parse_text(bytes: &[u8], number: usize) -> (Lines, Result<Node, Diagnostic>) {
    const MARK: &[u8] = b"\xEF\xBB\xBF";
    let (body, skipped) = bytes.strip_prefix(MARK).map_or((bytes, 0), |body| (body, MARK.len()));
    let lines = Lines::new(body, skipped).numbered(number);
    let tree = decode(body, &lines).and_then(|text| tree_of(text, number, &lines));
    (lines, tree)
}

fn placed(rule: &'static Rule, lines: &Lines, start: usize, end: usize, message: String) -> Diagnostic {
    let mut diagnostic = Diagnostic::new(rule, "", message);
    diagnostic.position = Some(lines.position(start, end));
    diagnostic
}

/// The bytes as text.
fn decode<'b>(body: &'b [u8], lines: &Lines) -> Result<&'b str, Diagnostic> {
    let wide = matches!(body, [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] | [0, _, ..] | [_, 0, ..]);
    if wide {
        let message = "the text is UTF-16, not UTF-8".to_owned();
        return Err(placed(&rules::ENCODING, lines, 0, 2, message).help("save the file as UTF-8"));
    }
    std::str::from_utf8(body).map_err(|error| {
        let at = error.valid_up_to();
        let byte = body.get(at).copied().unwrap_or_default();
        let place = lines.position(at, at + 1);
        let message = format!("byte {} (0x{byte:02X}) is not part of any UTF-8 character", place.start);
        placed(&rules::ENCODING, lines, at, at + 1, message).help("save the file as UTF-8")
    })
}

/// The text as a tree.
fn tree_of(text: &str, number: usize, lines: &Lines) -> Result<Node, Diagnostic> {
    if text.trim().is_empty() {
        return Err(placed(&rules::EMPTY, lines, 0, text.len(), "the document is empty".to_owned()));
    }
    if let Err(error) = serde_json::from_str::<serde::de::IgnoredAny>(text) {
        let at = lines.byte(error.line(), error.column());
        let told = placed(&rules::SYNTAX, lines, at, at + 1, complaint(&error));
        return Err(told.maybe_help(remedy(&error).map(str::to_owned)));
    }
    if let Some(at) = too_deep(text) {
        let message = format!("more than {DEEPEST} lists and objects stand inside one another");
        return Err(placed(&rules::TOO_DEEP, lines, at, at + 1, message));
    }
    if let Some((start, end)) = too_long(text) {
        let message = format!("a text of {} bytes; the most is {LONGEST}", end - start);
        return Err(placed(&rules::TOO_LONG, lines, start, start + 1, message));
    }
    let parsed = jsonc_parser::parse_to_ast(text, &CollectOptions::default(), &STRICT);
    match parsed.map(|parsed| parsed.value) {
        Ok(Some(value)) => Ok(node(value, number)),
        Ok(None) => Err(placed(&rules::EMPTY, lines, 0, text.len(), "the document is empty".to_owned())),
        Err(error) => {
            // The grammar has been judged: what is left are escapes of half a character.
            let range = error.range();
            let message = "the text is not valid JSON: a `\\u` escape that is no whole character".to_owned();
            Err(placed(&rules::SYNTAX, lines, range.start, range.end, message))
        }
    }
}

const STRICT: ParseOptions = ParseOptions {
    allow_comments: false,
    allow_loose_object_property_names: false,
    allow_trailing_commas: false,
    allow_missing_commas: false,
    allow_single_quoted_strings: false,
    allow_hexadecimal_numbers: false,
    allow_unary_plus_numbers: false,
    allow_bare_decimal_point_numbers: false,
    allow_non_finite_numbers: false,
    allow_extended_string_escapes: false,
};

/// The grammar's complaint without the place, which the diagnostic has.
fn complaint(error: &serde_json::Error) -> String {
    let whole = error.to_string();
    let words = whole.rsplit_once(" at line ").map_or(whole.as_str(), |(words, _)| words);
    let words = match words.strip_prefix("EOF while parsing ") {
        Some(what) => format!("it ends inside {what}"),
        None => words.to_owned(),
    };
    format!("the text is not valid JSON: {words}")
}

/// What is most often behind a complaint of the grammar, for those who do not read JSON every day.
fn remedy(error: &serde_json::Error) -> Option<&'static str> {
    let words = error.to_string();
    let known = [
        ("control character", "the quote that ends the text is missing"),
        ("key must be a string", "look for a comma too many before this, or a decimal comma in a number"),
        ("trailing comma", "take away the comma before the bracket"),
        ("expected value", "texts stand between straight quotes, and numbers have a decimal point"),
        ("expected `,` or", "a comma is missing before this, or a quote inside the text before it"),
        ("expected `:`", "a name and its value have a colon between them"),
        ("EOF while", "a bracket or a quote is not closed"),
    ];
    known.iter().find(|(complaint, _)| words.starts_with(complaint)).map(|(_, remedy)| *remedy)
}

/// The first bracket that stands deeper than any document needs. The text is valid JSON.
fn too_deep(text: &str) -> Option<usize> {
    let (mut depth, mut quoted, mut escaped) = (0_usize, false, false);
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            _ if quoted => {}
            b'[' | b'{' => {
                depth += 1;
                if depth > DEEPEST {
                    return Some(at);
                }
            }
            b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    None
}

/// The first text between quotes that is longer than any document needs. The text is valid JSON.
fn too_long(text: &str) -> Option<(usize, usize)> {
    let mut rest = 0;
    while let Some(quote) = text.get(rest..)?.find('"') {
        let start = rest + quote + 1;
        let inside = text.get(start..)?.bytes();
        let mut escaped = false;
        let length = inside.take_while(|byte| {
            let ends = *byte == b'"' && !escaped;
            escaped = *byte == b'\\' && !escaped;
            !ends
        });
        let end = start + length.count();
        if end - start > LONGEST {
            return Some((start - 1, end + 1));
        }
        rest = end + 1;
    }
    None
}

/// The parser's value as ours. It is no deeper than [`DEEPEST`].
fn node(value: ast::Value<'_>, text: usize) -> Node {
    use ast::Value::{Array, BooleanLit, NullKeyword, NumberLit, Object, StringLit};
    let (range, kind) = match value {
        NullKeyword(null) => (null.range, Kind::Null),
        BooleanLit(literal) => (literal.range, Kind::YesNo(literal.value)),
        NumberLit(literal) => (literal.range, Kind::Number(literal.value.into())),
        StringLit(literal) => (literal.range, Kind::Text(literal.value.into_owned().into_boxed_str())),
        Array(list) => {
            let items = list.elements.into_iter().map(|item| node(item, text)).collect();
            (list.range, Kind::List(items))
        }
        Object(object) => {
            let members = object.properties.into_iter().map(|one| member(one, text)).collect();
            (object.range, Kind::Object(members))
        }
    };
    Node { text, start: range.start, end: range.end, kind }
}

fn member(property: ast::ObjectProp<'_>, text: usize) -> Member {
    let range = match &property.name {
        ast::ObjectPropName::String(name) => name.range,
        ast::ObjectPropName::Word(name) => name.range,
    };
    let name = property.name.into_string().into_boxed_str();
    Member { name, start: range.start, end: range.end, value: node(property.value, text) }
}

#[cfg(test)]
mod tests;
