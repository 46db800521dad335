//! Remarks to whoever reads a document: `"$comment"`, in any object. They are no part of what the document says.

use hallbar_core::Diagnostic;
use hallbar_core::diagnostic::rules::reading as rules;

use crate::form::described;
use crate::json::Json;
use crate::lines::Lines;
use crate::places::escape;
use crate::tree::{Kind, Member, Node};

/// The name that a remark stands under.
pub(crate) const COMMENT: &str = "$comment";

/// Takes every remark out of a document, and everything that holds nothing but a remark; what is wrong with them.
pub(crate) fn take_out(root: &mut Node, lines: &Lines) -> Vec<Diagnostic> {
    // Most documents have none, and are read as fast as if there could be none.
    if !has_any(root) {
        return Vec::new();
    }
    let mut taking = Taking { lines, path: String::new(), found: Vec::new() };
    taking.node(root);
    taking.found
}

fn has_any(node: &Node) -> bool {
    match &node.kind {
        Kind::List(items) => items.iter().any(has_any),
        Kind::Object(members) => {
            members.iter().any(|member| &*member.name == COMMENT || has_any(&member.value))
        }
        _ => false,
    }
}

struct Taking<'l> {
    lines: &'l Lines,
    path: String,
    found: Vec<Diagnostic>,
}

impl Taking<'_> {
    /// Whether there is nothing but a remark in it.
    fn node(&mut self, node: &mut Node) -> bool {
        match &mut node.kind {
            Kind::List(items) => {
                let mut index = 0;
                items.retain_mut(|item| {
                    let empty = self.at(&index.to_string(), |taking| taking.node(item));
                    index += usize::from(!empty);
                    !empty
                });
                false
            }
            Kind::Object(members) => {
                let (before, mut seen) = (members.len(), false);
                members.retain_mut(|member| {
                    if &*member.name != COMMENT {
                        let name = member.name.clone();
                        return !self.at(&name, |taking| taking.node(&mut member.value));
                    }
                    self.remark(member, seen);
                    seen = true;
                    false
                });
                // However deep the remarks stand.
                members.is_empty() && before > 0
            }
            _ => false,
        }
    }

    fn at<R>(&mut self, segment: &str, go: impl FnOnce(&mut Self) -> R) -> R {
        let before = self.path.len();
        self.path.push('/');
        self.path.push_str(&escape(segment));
        let result = go(self);
        self.path.truncate(before);
        result
    }

    fn remark(&mut self, member: &Member, again: bool) {
        let (start, end) = (member.value.start, member.value.end);
        let is_text = |node: &Node| node.text().is_some();
        let fine = match &member.value.kind {
            Kind::Text(_) => true,
            Kind::List(items) => items.iter().all(is_text),
            _ => false,
        };
        let report = |taking: &mut Self, rule, start, end, message: String| {
            let mut found = Diagnostic::new(rule, format!("{}/{COMMENT}", taking.path), message);
            found.position = Some(taking.lines.position(start, end));
            taking.found.push(found);
        };
        if again {
            let message = format!("the field `{COMMENT}` is given twice");
            report(self, &rules::DOUBLED_FIELD, member.start, member.end, message);
        } else if !fine {
            let what = match &member.value.kind {
                Kind::List(_) => "a list of other things than texts",
                _ => member.value.what(),
            };
            let message = format!("{what} stands where a text or a list of texts is asked for");
            report(self, &rules::WRONG_TYPE, start, end, message);
        }
    }
}

/// Puts a remark at a place of a document that is to be written: first in an object, as an element of its own in a list,
/// and beside an answer in its short form. Where nothing stands yet it stands alone, and still says nothing.
pub(crate) fn put(document: &mut Json, path: &str, lines: &[String]) {
    let said = match lines {
        [] => return,
        [line] => Json::from(line.as_str()),
        lines => Json::texts(lines),
    };
    let segments: Vec<String> =
        path.split('/').skip(1).map(|segment| segment.replace("~1", "/").replace("~0", "~")).collect();
    put_at(document, &segments, said);
}

fn put_at(place: &mut Json, segments: &[String], said: Json) {
    let remark = (COMMENT.to_owned(), said.clone());
    let Some((segment, rest)) = segments.split_first() else {
        match place {
            Json::Object(members) => {
                // A document still begins with what it is.
                let at = members.first().is_some_and(|(name, _)| name == "hallbar");
                members.insert(usize::from(at), remark);
            }
            Json::List(items) => items.insert(0, Json::Object(vec![remark])),
            answer => {
                let value = std::mem::replace(answer, Json::Null);
                *answer = Json::Object(vec![remark, ("answer".to_owned(), value)]);
            }
        }
        return;
    };
    let Json::Object(members) = place else { return };
    if !members.iter().any(|(name, _)| name == segment) {
        let empty =
            if LISTS.contains(&segment.as_str()) { Json::List(Vec::new()) } else { Json::Object(Vec::new()) };
        members.push((segment.clone(), empty));
    }
    if let Some((_, inner)) = members.iter_mut().find(|(name, _)| name == segment) {
        put_at(inner, rest, said);
    }
}

/// The lists of a case that a remark can stand in before they have anything else.
const LISTS: [&str; 5] = ["financing", "effects", "conflicts", "deviations", "stop_points"];

/// The schema of a remark.
pub(crate) fn schema() -> Json {
    let text = || Json::from(vec![("type", Json::from("string"))]);
    let texts = Json::from(vec![("type", Json::from("array")), ("items", text())]);
    let either = Json::from(vec![("anyOf", Json::List(vec![text(), texts]))]);
    described("A remark to whoever reads the document; no part of what it says.", either)
}

/// A reference to that schema.
pub(crate) fn reference() -> Json {
    Json::from(vec![("$ref", Json::from("#/$defs/comment"))])
}

/// The properties that an object has whose other members are named by the document itself.
pub(crate) fn beside() -> Json {
    Json::from(vec![(COMMENT, reference())])
}

/// The schema of something, or of an object with nothing but a remark, which counts as nothing.
pub(crate) fn or_remark(schema: Json) -> Json {
    let only = Json::from(vec![
        ("type", Json::from("object")),
        ("properties", beside()),
        ("required", Json::texts([COMMENT])),
        ("additionalProperties", Json::YesNo(false)),
    ]);
    Json::from(vec![("anyOf", Json::List(vec![schema, only]))])
}

#[cfg(test)]
mod tests {
    use crate::{read_case, read_handbook};

    fn case(fields: &str) -> String {
        format!(r#"{{"hallbar": "case/1", "id": "a"{fields}}}"#)
    }

    #[test]
    fn a_remark_says_nothing_wherever_it_stands() {
        let plain = read_case(
            case(r#", "answers": {"need": "clear"}, "effects": [{"on": "13", "before": "up"}]"#).as_bytes(),
        );
        let remarked = case(
            r#", "$comment": "first", "facts": {"$comment": ["one", "two"]},
            "answers": {"$comment": "all", "need": {"$comment": "Hur?", "answer": "clear"}, "more": {"$comment": "x"},
                "per": {"per_item": {"$comment": "each", "a": {"$comment": []}}}},
            "effects": [{"$comment": "Effekter"}, {"on": "13", "$comment": "x", "before": "up"}],
            "judgement": {"$comment": "Med egna ord"}"#,
        );
        let remarked = read_case(remarked.as_bytes());
        assert!(remarked.diagnostics.is_empty(), "{:?}", remarked.diagnostics);
        assert_eq!(remarked.document, plain.document);
        let handbook = r#"{"hallbar": "handbook/1", "$comment": "x", "id": "h", "version": "1",
            "questions": [{"id": "q", "answer": {"$comment": "x", "type": "yes_no"}}]}"#;
        assert_eq!(read_handbook(handbook.as_bytes()).document.unwrap().questions.len(), 1);
    }

    #[test]
    fn what_is_wrong_with_a_remark_is_told_with_its_place() {
        let text = case(",\n\"facts\": {\"$comment\": 3},\n\"$comment\": [\"a\", 1],\n\"$comment\": \"b\"");
        let said: Vec<String> = read_case(text.as_bytes())
            .diagnostics
            .iter()
            .map(|found| format!("{} {} {}", found.position.unwrap().line, found.path, found.message))
            .collect();
        assert_eq!(
            said,
            [
                "2 /facts/$comment a number stands where a text or a list of texts is asked for",
                "3 /$comment a list of other things than texts stands where a text or a list of texts is asked for",
                "4 /$comment the field `$comment` is given twice",
            ]
        );
    }

    #[test]
    fn places_are_counted_without_remarks() {
        let text = case(r#", "effects": [{"$comment": "x"}, {"before": "up"}]"#);
        assert_eq!(read_case(text.as_bytes()).diagnostics[0].path, "/effects/0");
    }
}
