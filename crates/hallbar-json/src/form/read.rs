use std::collections::BTreeSet;

use hallbar_core::Diagnostic;
use hallbar_core::diagnostic::rules::reading as rules;
use hallbar_core::diagnostic::{Position, Rule, nearest, suggestion};

use super::{Form, OneOf, Value};
use crate::lines::{Lines, placed};
use crate::places::escape;
use crate::tree::{Kind, Member, Node};

/// Fills the fields of a document from a tree, and collects everything that is wrong with it.
#[derive(Debug)]
pub(crate) struct Reader<'t> {
    /// The lines of each text, by its number.
    lines: &'t [Lines],
    /// The place being read, as a JSON pointer.
    path: String,
    /// The objects being read, outermost first.
    frames: Vec<Frame<'t>>,
    found: Vec<Diagnostic>,
}

/// An object being read.
#[derive(Debug)]
struct Frame<'t> {
    node: &'t Node,
    members: &'t [Member],
    /// Names asked for so far.
    known: Vec<&'static str>,
    /// Whether it could not be told which of several forms it is in, so that only near misses are worth a word.
    unclear: bool,
}

impl<'t> Reader<'t> {
    /// A reader at the root of a document.
    pub(crate) fn new(lines: &'t [Lines]) -> Self {
        Self { lines, path: String::new(), frames: Vec::new(), found: Vec::new() }
    }

    /// Everything found, and what was found before, in the order of the text.
    pub(crate) fn into_found(mut self, before: Vec<Diagnostic>) -> Vec<Diagnostic> {
        self.found.extend(before);
        self.found
            .sort_by_key(|diagnostic| diagnostic.position.map(|place| (place.text, place.start, place.end)));
        self.found
    }

    /// Reports something about a value at the place being read.
    pub(crate) fn report(&mut self, rule: &'static Rule, node: &Node, message: impl Into<String>) {
        self.report_with(rule, node, message, None);
    }

    /// The same with a way out.
    pub(crate) fn report_with(
        &mut self,
        rule: &'static Rule,
        node: &Node,
        message: impl Into<String>,
        help: Option<String>,
    ) {
        let position = placed(self.lines, node, node.start, node.end);
        self.put(rule, position, message.into(), help);
    }

    /// Reports something about the name of a member of the object at the place being read.
    pub(crate) fn report_name(
        &mut self,
        rule: &'static Rule,
        member: &Member,
        message: String,
        help: Option<String>,
    ) {
        let position = placed(self.lines, &member.value, member.start, member.end);
        self.at(&member.name, |reader| reader.put(rule, position, message, help));
    }

    fn put(
        &mut self,
        rule: &'static Rule,
        position: Option<Position>,
        message: String,
        help: Option<String>,
    ) {
        let mut diagnostic = Diagnostic::new(rule, self.path.clone(), message).maybe_help(help);
        diagnostic.position = position;
        self.found.push(diagnostic);
    }

    /// Reports that another type was asked for.
    pub(crate) fn wrong_type(&mut self, node: &Node, wanted: &str) {
        self.report(&rules::WRONG_TYPE, node, format!("{} stands where {wanted} is asked for", node.what()));
    }

    /// Does something one step further down.
    pub(crate) fn at<R>(&mut self, segment: impl ToString, read: impl FnOnce(&mut Self) -> R) -> R {
        let before = self.path.len();
        self.path.push('/');
        self.path.push_str(&escape(&segment.to_string()));
        let result = read(self);
        self.path.truncate(before);
        result
    }

    /// The items of a list, or a report that it is none.
    pub(crate) fn list(&mut self, node: &'t Node) -> Option<&'t [Node]> {
        if let Kind::List(items) = &node.kind {
            return Some(items);
        }
        self.wrong_type(node, "a list");
        None
    }

    /// The text, or a report that it is none.
    pub(crate) fn text(&mut self, node: &'t Node) -> Option<&'t str> {
        if node.text().is_none() {
            self.wrong_type(node, "a text");
        }
        node.text()
    }

    /// Reads an object by its fields; whether it is one.
    pub(crate) fn object(&mut self, node: &'t Node, fields: impl FnOnce(&mut Self)) -> bool {
        let Some(members) = node.members() else {
            self.wrong_type(node, "an object");
            return false;
        };
        self.frames.push(Frame { node, members, known: Vec::new(), unclear: false });
        fields(self);
        if let Some(frame) = self.frames.pop() {
            self.close(&frame);
        }
        true
    }

    /// The members of an object whose names are the document's own; a name that stands twice is reported.
    pub(crate) fn entries(
        &mut self,
        node: &'t Node,
        rule: &'static Rule,
        doubled: &str,
    ) -> Option<Vec<&'t Member>> {
        let Some(members) = node.members() else {
            self.wrong_type(node, "an object");
            return None;
        };
        let mut seen = BTreeSet::new();
        let mut first = Vec::new();
        for member in members {
            if seen.insert(&*member.name) {
                first.push(member);
            } else {
                self.report_name(rule, member, format!("{doubled} `{}`", member.name), None);
            }
        }
        Some(first)
    }

    /// Reports what an object has too much of.
    fn close(&mut self, frame: &Frame<'t>) {
        let mut seen = BTreeSet::new();
        for member in frame.members {
            let name = &*member.name;
            if frame.known.contains(&name) {
                if !seen.insert(name) {
                    let message = format!("the field `{name}` is given twice");
                    self.report_name(&rules::DOUBLED_FIELD, member, message, None);
                }
                continue;
            }
            let known = || frame.known.iter().copied();
            if frame.unclear && nearest(name, known()).is_none() {
                continue;
            }
            let message = format!("there is no field `{name}` here");
            self.report_name(&rules::UNKNOWN_FIELD, member, message, suggestion(name, known()));
        }
    }

    fn know(&mut self, name: &'static str) {
        if let Some(frame) = self.frames.last_mut()
            && !frame.known.contains(&name)
        {
            frame.known.push(name);
        }
    }

    /// The member with this name of the object being read; from now on the name is known.
    fn take(&mut self, name: &'static str) -> Option<&'t Node> {
        self.know(name);
        let members = self.frames.last()?.members;
        members.iter().find(|member| &*member.name == name).map(|member| &member.value)
    }

    fn has(&self, name: &str) -> bool {
        self.frames.last().is_some_and(|frame| frame.members.iter().any(|member| &*member.name == name))
    }

    /// Reports something about the object being read.
    fn report_here(&mut self, rule: &'static Rule, message: String, help: Option<String>) {
        if let Some(node) = self.frames.last().map(|frame| frame.node) {
            self.report_with(rule, node, message, help);
        }
    }

    fn missing(&mut self, name: &str, about: &str) {
        let message = format!("the field `{name}` is missing");
        self.report_here(&rules::MISSING_FIELD, message, Some(format!("`{name}`: {about}")));
    }

    /// The form among these that the fields mark out.
    fn choose<E: OneOf>(&mut self) -> Option<E> {
        let blanks = E::blanks();
        if let Some(tag) = E::TAG {
            return self.choose_by_tag(tag, blanks);
        }
        let marks: Vec<&'static str> = blanks.iter().flat_map(|(marks, _)| marks.iter().copied()).collect();
        let present: Vec<&'static str> = marks.iter().copied().filter(|mark| self.has(mark)).collect();
        let mut chosen: Vec<E> = blanks
            .into_iter()
            .filter(|(marks, _)| marks.iter().any(|mark| present.contains(mark)))
            .map(|(_, blank)| blank)
            .collect();
        if chosen.len() == 1 {
            return chosen.pop();
        }
        for mark in &marks {
            self.know(mark);
        }
        if let Some(frame) = self.frames.last_mut() {
            frame.unclear = true;
        }
        let (message, help) = if present.is_empty() {
            (format!("{} is missing here", E::WHAT), Some(format!("one of {} is asked for", listed(&marks))))
        } else {
            (format!("{} exclude one another", listed(&present)), None)
        };
        self.report_here(&rules::WRONG_FORM, message, help);
        None
    }

    /// The form that the word of a field names.
    fn choose_by_tag<E: OneOf>(
        &mut self,
        tag: &'static str,
        blanks: Vec<(&'static [&'static str], E)>,
    ) -> Option<E> {
        let words: Vec<&'static str> = blanks.iter().flat_map(|(words, _)| words.iter().copied()).collect();
        let unclear = |reader: &mut Self| {
            if let Some(frame) = reader.frames.last_mut() {
                frame.unclear = true;
            }
        };
        let Some(node) = self.take(tag) else {
            unclear(self);
            self.missing(tag, &format!("one of {}", listed(&words)));
            return None;
        };
        let word = self.at(tag, |reader| {
            let text = reader.text(node)?;
            if !words.contains(&text) {
                let message = format!("`{text}` is none of the words that can stand here");
                let help = suggestion(text, words.iter().copied());
                reader.report_with(&rules::UNKNOWN_WORD, node, message, help);
            }
            Some(text)
        });
        let chosen = blanks.into_iter().find(|(words, _)| word.is_some_and(|word| words.contains(&word)));
        if chosen.is_none() {
            unclear(self);
        }
        chosen.map(|(_, blank)| blank)
    }
}

/// The names in backticks with commas between.
fn listed(names: &[&str]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

impl<'t> Form for Reader<'t> {
    fn required<T: Value>(&mut self, name: &'static str, about: &'static str, slot: &mut T) {
        match self.take(name) {
            Some(node) => {
                if let Some(value) = self.at(name, |reader| T::read(node, reader)) {
                    *slot = value;
                }
            }
            None => self.missing(name, about),
        }
    }

    fn optional<T: Value>(&mut self, name: &'static str, _about: &'static str, slot: &mut Option<T>) {
        if let Some(node) = self.take(name) {
            *slot = self.at(name, |reader| T::read(node, reader));
        }
    }

    fn usual<T: Value + Default + PartialEq>(
        &mut self,
        name: &'static str,
        _about: &'static str,
        slot: &mut T,
    ) {
        if let Some(node) = self.take(name)
            && let Some(value) = self.at(name, |reader| T::read(node, reader))
        {
            *slot = value;
        }
    }

    fn constant(&mut self, name: &'static str, about: &'static str, word: &'static str) {
        let Some(node) = self.take(name) else {
            self.missing(name, about);
            return;
        };
        if node.text() != Some(word) {
            let message = format!("`{word}` is asked for here");
            self.at(name, |reader| reader.report(&rules::UNKNOWN_WORD, node, message));
        }
    }

    fn one_of<E: OneOf>(&mut self, slot: &mut E) {
        if let Some(mut chosen) = self.choose::<E>() {
            chosen.fields(self);
            *slot = chosen;
        }
    }

    fn group(&mut self, name: &'static str, about: &'static str, fields: impl FnOnce(&mut Self)) {
        match self.take(name) {
            Some(node) => {
                self.at(name, |reader| reader.object(node, fields));
            }
            None => self.missing(name, about),
        }
    }

    fn some_of(&mut self, names: &'static [&'static str]) {
        if !names.iter().any(|name| self.has(name)) {
            let message = match names {
                [name] => format!("the field `{name}` is missing"),
                _ => format!("none of {} is given", listed(names)),
            };
            self.report_here(&rules::MISSING_FIELD, message, None);
        }
    }

    fn at_most_one_of(&mut self, names: &'static [&'static str]) {
        let present: Vec<&str> = names.iter().copied().filter(|name| self.has(name)).collect();
        if present.len() > 1 {
            let message = format!("{} exclude one another", listed(&present));
            self.report_here(&rules::WRONG_FORM, message, None);
        }
    }
}
