//! A layer laid on the handbook beneath it, as trees that know their places.

use std::collections::BTreeMap;

use hallbar_core::Diagnostic;
use hallbar_core::diagnostic::rules::{layer as rules, reading};
use hallbar_core::diagnostic::{Rule, suggestion};

use super::listed::{LISTS, Listed};
use super::origin::{Act, Step};
use crate::lines::{Lines, placed};
use crate::places::{escape, unescape};
use crate::tree::{Kind, Member, Node};

/// Fields of a layer that say what it is and are no part of the rules.
pub(crate) const HEAD: [&str; 5] = ["hallbar", "$schema", "$comment", "extends", "to_decide"];

/// Fields that say which handbook and version a layer gives, and are no change of the rules.
pub(super) const NAMING: [&str; 3] = ["id", "version", "comparable_since"];

/// What can be done with the elements of a list, in the order it is done.
const VERBS: [&str; 5] = ["remove", "replace", "amend", "add", "order"];

/// What came of laying a layer.
#[derive(Debug, Default)]
pub(crate) struct Laid {
    pub(crate) found: Vec<Diagnostic>,
    pub(crate) steps: Vec<Step>,
}

/// Lays a layer on a handbook, and tells everything that does not fit. What fits is laid all the same.
pub(crate) fn lay(base: &mut Node, layer: &Node, lines: &[Lines]) -> Laid {
    let mut laying = Laying { lines, laid: Laid::default() };
    // Versions of the base are not versions of this one.
    let _ = take(base, "comparable_since");
    for member in laying.once(layer, "") {
        let path = format!("/{}", member.name);
        match Listed::find(LISTS, &member.name) {
            _ if HEAD.contains(&&*member.name) => {}
            Some(list) if matches!(member.value.kind, Kind::Object(_)) => {
                laying.list(base, member, list, &path)
            }
            Some(list) => laying.wrong_form(member, list, &path),
            None => laying.field(base, member, &path),
        }
    }
    laying.laid
}

struct Laying<'a> {
    lines: &'a [Lines],
    laid: Laid,
}

/// What a layer does with a list, each with its id.
#[derive(Default)]
struct Verbs<'l> {
    remove: Vec<(&'l str, &'l Node)>,
    replace: Vec<(&'l str, &'l Node)>,
    amend: Vec<(&'l str, &'l Node)>,
    add: Vec<(&'l str, &'l Node)>,
    order: Option<(&'l Node, Vec<(&'l str, &'l Node)>)>,
}

impl Laying<'_> {
    fn report(
        &mut self,
        rule: &'static Rule,
        path: &str,
        node: &Node,
        message: String,
        help: Option<String>,
    ) {
        let mut diagnostic = Diagnostic::new(rule, path, message).maybe_help(help);
        diagnostic.position = placed(self.lines, node, node.start, node.end);
        self.laid.found.push(diagnostic);
    }

    fn step(&mut self, act: Act, path: String, node: &Node, before: Option<Node>) {
        let Some(position) = placed(self.lines, node, node.start, node.end) else { return };
        self.laid.steps.push(Step { act, path, before: before.as_ref().map(Node::on_one_line), position });
    }

    /// The members of an object, each name once.
    fn once<'l>(&mut self, node: &'l Node, path: &str) -> Vec<&'l Member> {
        let mut members: Vec<&Member> = Vec::new();
        for member in node.members().unwrap_or_default() {
            if members.iter().any(|known| known.name == member.name) {
                let message = format!("the field `{}` is given twice", member.name);
                let path = format!("{path}/{}", escape(&member.name));
                self.report(&reading::DOUBLED_FIELD, &path, &member.value, message, None);
            } else {
                members.push(member);
            }
        }
        members
    }

    fn wrong_form(&mut self, member: &Member, list: &Listed, path: &str) {
        let message = format!("a layer says what it does with each {}", list.noun);
        let help = format!(
            "write `\"{}\": {{\"add\": […]}}`; there is `remove`, `replace`, `amend`, `add` and `order`",
            list.field
        );
        self.report(&rules::LAYER_FORM, path, &member.value, message, Some(help));
    }

    /// Sets a field, or puts it back to what is usual.
    fn field(&mut self, on: &mut Node, member: &Member, path: &str) {
        let Kind::Object(members) = &mut on.kind else { return };
        let at = members.iter().position(|known| known.name == member.name);
        let before = match (at, &member.value.kind) {
            (Some(at), Kind::Null) => Some(members.remove(at).value),
            (None, Kind::Null) => None,
            (Some(at), _) => members.get_mut(at).map(|known| std::mem::replace(known, member.clone()).value),
            (None, _) => {
                members.push(member.clone());
                None
            }
        };
        self.step(Act::Set, path.to_owned(), &member.value, before);
    }

    /// Does what is said with the elements of a list.
    fn list(&mut self, on: &mut Node, member: &Member, list: &Listed, path: &str) {
        let verbs = self.verbs(&member.value, list, path);
        let Kind::Object(members) = &mut on.kind else { return };
        if !members.iter().any(|known| known.name == member.name) {
            members.push(member.with(member.value.with(Kind::List(Vec::new()))));
        }
        let slot = members.iter_mut().find(|known| known.name == member.name);
        let Some(Kind::List(items)) = slot.map(|slot| &mut slot.value.kind) else { return };
        for (id, node) in &verbs.remove {
            if let Some(at) = self.there(items, list, id, node, path) {
                let before = items.remove(at);
                self.step(Act::Removed, format!("{path}/{}", escape(id)), node, Some(before));
            }
        }
        for (id, node) in &verbs.replace {
            if let Some(at) = self.there(items, list, id, node, path)
                && let Some(item) = items.get_mut(at)
            {
                let before = std::mem::replace(item, (*node).clone());
                self.step(Act::Replaced, format!("{path}/{}", escape(id)), node, Some(before));
            }
        }
        for (id, node) in &verbs.amend {
            if let Some(at) = self.there(items, list, id, node, path)
                && let Some(item) = items.get_mut(at)
            {
                self.amend(item, node, list, &format!("{path}/{}", escape(id)));
            }
        }
        for (id, node) in &verbs.add {
            if place(items, list, id).is_some() {
                let message = format!("there is a {} `{id}` beneath already", list.noun);
                let help =
                    "write it under `amend` to change fields of it, or under `replace` to change it whole";
                self.report(&rules::ALREADY_THERE, path, node, message, Some(help.to_owned()));
                continue;
            }
            items.push((*node).clone());
            self.step(Act::Added, format!("{path}/{}", escape(id)), node, None);
        }
        if let Some((node, order)) = &verbs.order {
            self.order(items, list, node, order, path);
        }
    }

    fn amend(&mut self, item: &mut Node, fields: &Node, list: &Listed, path: &str) {
        for member in self.once(fields, path).into_iter().filter(|member| &*member.name != list.key) {
            let path = format!("{path}/{}", escape(&member.name));
            match Listed::find(list.within, &member.name) {
                Some(inner) if matches!(member.value.kind, Kind::Object(_)) => {
                    self.list(item, member, inner, &path)
                }
                _ => self.field(item, member, &path),
            }
        }
    }

    /// Where an element stands that a layer wants to change.
    fn there(&mut self, items: &[Node], list: &Listed, id: &str, node: &Node, path: &str) -> Option<usize> {
        let at = place(items, list, id);
        if at.is_none() {
            let message = format!("there is no {} `{id}` beneath to change", list.noun);
            let known = items.iter().filter_map(|item| item.member(list.key)?.text());
            self.report(&rules::NOT_THERE, path, node, message, suggestion(id, known));
        }
        at
    }

    /// Puts the elements in the order given, if it is a whole one.
    fn order(&mut self, items: &mut [Node], list: &Listed, node: &Node, order: &[(&str, &Node)], path: &str) {
        let mut whole = true;
        for (number, (id, node)) in order.iter().enumerate() {
            let first = order.iter().take(number).any(|(earlier, _)| earlier == id);
            if first {
                self.report(&rules::ORDER, path, node, format!("`{id}` stands twice in the order"), None);
                whole = false;
            } else if place(items, list, id).is_none() {
                let known = items.iter().filter_map(|item| item.member(list.key)?.text());
                let message = format!("there is no {} `{id}` to put in order", list.noun);
                self.report(&rules::ORDER, path, node, message, suggestion(id, known));
                whole = false;
            }
        }
        let left: Vec<&str> = items
            .iter()
            .filter_map(|item| item.member(list.key)?.text())
            .filter(|id| !order.iter().any(|(named, _)| named == id))
            .collect();
        if !left.is_empty() {
            let left = left.iter().map(|id| format!("`{id}`")).collect::<Vec<_>>().join(", ");
            let help = Some(format!("the order names every {} once", list.noun));
            self.report(&rules::ORDER, path, node, format!("the order leaves out {left}"), help);
            whole = false;
        }
        if !whole {
            return;
        }
        let places: BTreeMap<&str, usize> = order.iter().enumerate().map(|(at, (id, _))| (*id, at)).collect();
        let known =
            |item: &Node| item.member(list.key).and_then(Node::text).and_then(|id| places.get(id)).copied();
        if !items.is_sorted_by_key(known) {
            items.sort_by_key(known);
            self.step(Act::Ordered, path.to_owned(), node, None);
        }
    }

    fn verbs<'l>(&mut self, node: &'l Node, list: &Listed, path: &str) -> Verbs<'l> {
        let mut verbs = Verbs::default();
        for member in self.once(node, path) {
            match &*member.name {
                "remove" => verbs.remove = self.names(&member.value, path),
                "replace" => verbs.replace = self.elements(&member.value, list, path),
                "amend" => verbs.amend = self.elements(&member.value, list, path),
                "add" => verbs.add = self.elements(&member.value, list, path),
                "order" => verbs.order = Some((&member.value, self.names(&member.value, path))),
                "$comment" => {}
                other => {
                    let message = format!("there is no field `{other}` here");
                    let help = suggestion(other, VERBS);
                    self.report(&reading::UNKNOWN_FIELD, path, &member.value, message, help);
                }
            }
        }
        let mut seen: Vec<(&str, &str)> = Vec::new();
        let named = [
            ("remove", &verbs.remove),
            ("replace", &verbs.replace),
            ("amend", &verbs.amend),
            ("add", &verbs.add),
        ];
        for (verb, ids) in named {
            for (id, node) in ids {
                // Taken away and added is the one pair that means something: it then stands last.
                if let Some((earlier, _)) =
                    seen.iter().find(|(earlier, known)| known == id && (*earlier, verb) != ("remove", "add"))
                {
                    let message = if *earlier == verb {
                        format!("`{id}` stands twice under `{verb}`")
                    } else {
                        format!("`{id}` stands under both `{earlier}` and `{verb}`")
                    };
                    self.report(&rules::CHANGED_TWICE, path, node, message, None);
                }
                seen.push((verb, id));
            }
        }
        verbs
    }

    fn items<'l>(&mut self, node: &'l Node, path: &str) -> &'l [Node] {
        if let Kind::List(items) = &node.kind {
            return items;
        }
        let message = format!("{} stands where a list is asked for", node.what());
        self.report(&reading::WRONG_TYPE, path, node, message, None);
        &[]
    }

    fn names<'l>(&mut self, node: &'l Node, path: &str) -> Vec<(&'l str, &'l Node)> {
        let mut names = Vec::new();
        for item in self.items(node, path) {
            match item.text() {
                Some(id) => names.push((id, item)),
                None => {
                    let message = format!("{} stands where an id is asked for", item.what());
                    self.report(&reading::WRONG_TYPE, path, item, message, None);
                }
            }
        }
        names
    }

    fn elements<'l>(&mut self, node: &'l Node, list: &Listed, path: &str) -> Vec<(&'l str, &'l Node)> {
        let mut elements = Vec::new();
        for item in self.items(node, path) {
            match item.member(list.key).and_then(Node::text) {
                Some(id) => elements.push((id, item)),
                None => {
                    let message = format!("a {} without `{}`", list.noun, list.key);
                    self.report(&reading::MISSING_FIELD, path, item, message, None);
                }
            }
        }
        elements
    }
}

/// Where the element with this id stands.
fn place(items: &[Node], list: &Listed, id: &str) -> Option<usize> {
    items.iter().position(|item| item.member(list.key).and_then(Node::text) == Some(id))
}

/// Takes a field away from an object.
pub(super) fn take(node: &mut Node, name: &str) -> Option<Member> {
    let Kind::Object(members) = &mut node.kind else { return None };
    let at = members.iter().position(|member| &*member.name == name)?;
    Some(members.remove(at))
}

/// What a path of ids leads to: an element, a field of one, or a list.
pub(super) fn find<'t>(tree: &'t Node, path: &str) -> Option<&'t Node> {
    let mut at = tree;
    let mut lists: &[Listed] = LISTS;
    let mut segments = path.split('/').skip(1);
    while let Some(field) = segments.next() {
        let field = unescape(field);
        at = at.member(&field)?;
        let (Some(list), Kind::List(items)) = (Listed::find(lists, &field), &at.kind) else { continue };
        let Some(id) = segments.next() else { return Some(at) };
        let known = |item: &&Node| {
            item.member(list.key).and_then(Node::text).is_some_and(|known| escape(known) == id)
        };
        at = items.iter().find(known)?;
        lists = list.within;
    }
    Some(at)
}
