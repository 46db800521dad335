//! Two layers made one: laid on a handbook it gives what they give one after the other.
//!
//! Layers are taken to fit: the second changes only what is there once the first is laid.

use super::between::{ADD, AMEND, ORDER, REMOVE, REPLACE, object, set};
use super::lay::HEAD;
use super::listed::{LISTS, Listed};
use crate::tree::{Kind, Member, Node};

/// Both layers as one. What it is called, and since when it is comparable, is as the second says.
pub(super) fn compose(first: &Node, second: &Node) -> Node {
    let named = |layer: &Node, name: &str| layer.member(name).cloned();
    let mut both = object(Vec::new());
    for name in HEAD {
        let from = if name == "extends" { first } else { second };
        if let Some(value) = named(from, name) {
            set(&mut both, name, value);
        }
    }
    let told = |layer: &Node| {
        let members = layer.members().unwrap_or_default().to_vec();
        members.into_iter().filter(|member| !HEAD.contains(&&*member.name)).collect::<Vec<_>>()
    };
    for member in told(first) {
        if &*member.name != "comparable_since" {
            set(&mut both, &member.name, member.value);
        }
    }
    for member in told(second) {
        later(&mut both, &member, LISTS);
    }
    both
}

/// Takes a later word about a field into what an earlier layer says.
fn later(earlier: &mut Node, member: &Member, lists: &'static [Listed]) {
    let list = Listed::find(lists, &member.name).filter(|_| is_object(&member.value));
    let before = earlier.member(&member.name).cloned();
    let value = match (list, before) {
        (Some(list), Some(before)) if is_object(&before) => {
            Changes::of(&before, list).then(&member.value).json()
        }
        // The whole list has been given: its elements are at hand. None is given where it was taken away.
        (Some(list), Some(before)) => whole(before, &member.value, list),
        _ => member.value.clone(),
    };
    set(earlier, &member.name, value);
}

fn is_object(node: &Node) -> bool {
    matches!(node.kind, Kind::Object(_))
}

/// A list given whole, with later changes made in it.
fn whole(list_given: Node, changes: &Node, list: &'static Listed) -> Node {
    let items = if let Kind::List(items) = list_given.kind { items } else { Vec::new() };
    let mut all = Changes::empty(list);
    all.add = items.into_iter().filter_map(|item| Some((all_id(&item, list)?, item))).collect();
    let made = all.then(changes);
    let mut items: Vec<(String, Node)> = made.add;
    if let Some(order) = &made.order {
        items.sort_by_key(|(id, _)| order.iter().position(|named| named == id));
    }
    Node::from(crate::json::Json::Null).with(Kind::List(items.into_iter().map(|(_, item)| item).collect()))
}

fn all_id(item: &Node, list: &Listed) -> Option<String> {
    item.member(list.key).and_then(Node::text).map(str::to_owned)
}

/// What is done with the elements of a list.
struct Changes {
    list: &'static Listed,
    remove: Vec<String>,
    replace: Vec<(String, Node)>,
    amend: Vec<(String, Node)>,
    add: Vec<(String, Node)>,
    order: Option<Vec<String>>,
}

impl Changes {
    fn empty(list: &'static Listed) -> Self {
        Self {
            list,
            remove: Vec::new(),
            replace: Vec::new(),
            amend: Vec::new(),
            add: Vec::new(),
            order: None,
        }
    }

    fn of(node: &Node, list: &'static Listed) -> Self {
        let items = |verb: &str| match node.member(verb).map(|value| &value.kind) {
            Some(Kind::List(items)) => items.clone(),
            _ => Vec::new(),
        };
        let ids = |verb| items(verb).iter().filter_map(Node::text).map(str::to_owned).collect();
        let elements = |verb| {
            let items = items(verb).into_iter();
            items.filter_map(|item| Some((all_id(&item, list)?, item))).collect()
        };
        Self {
            list,
            remove: ids(REMOVE),
            replace: elements(REPLACE),
            amend: elements(AMEND),
            add: elements(ADD),
            order: node.member(ORDER).is_some().then(|| ids(ORDER)),
        }
    }

    /// These changes and then others, in one.
    fn then(mut self, later: &Node) -> Self {
        let later = Self::of(later, self.list);
        for id in later.remove {
            self.drop(&id);
        }
        for (id, item) in later.replace {
            self.put(id, item);
        }
        for (id, fields) in later.amend {
            self.change(id, &fields);
        }
        if let Some(order) = &mut self.order {
            order.extend(later.add.iter().map(|(id, _)| id.clone()));
        }
        self.add.extend(later.add);
        self.order = later.order.or(self.order);
        self
    }

    fn drop(&mut self, id: &str) {
        if let Some(order) = &mut self.order {
            order.retain(|named| named != id);
        }
        let added = self.add.len();
        self.add.retain(|(known, _)| known != id);
        if self.add.len() < added {
            return;
        }
        self.replace.retain(|(known, _)| known != id);
        self.amend.retain(|(known, _)| known != id);
        self.remove.push(id.to_owned());
    }

    fn put(&mut self, id: String, item: Node) {
        self.amend.retain(|(known, _)| *known != id);
        let known = self.add.iter_mut().chain(&mut self.replace).find(|(known, _)| *known == id);
        match known {
            Some((_, known)) => *known = item,
            None => self.replace.push((id, item)),
        }
    }

    fn change(&mut self, id: String, fields: &Node) {
        let whole = self.add.iter_mut().chain(&mut self.replace).find(|(known, _)| *known == id);
        let (element, is_whole) = match whole {
            Some((_, element)) => (element, true),
            None => match self.amend.iter_mut().find(|(known, _)| *known == id) {
                Some((_, element)) => (element, false),
                None => return self.amend.push((id, fields.clone())),
            },
        };
        for member in
            fields.members().unwrap_or_default().iter().filter(|member| &*member.name != self.list.key)
        {
            later(element, member, self.list.within);
            if is_whole {
                settle(element, &member.name, self.list);
            }
        }
    }

    fn json(self) -> Node {
        let texts = |ids: Vec<String>| Node::from(crate::json::Json::texts(ids));
        let items = |items: Vec<(String, Node)>| {
            let items = items.into_iter().map(|(_, item)| item).collect();
            Node::from(crate::json::Json::Null).with(Kind::List(items))
        };
        let mut node = object(Vec::new());
        if !self.remove.is_empty() {
            set(&mut node, REMOVE, texts(self.remove));
        }
        for (verb, elements) in [(REPLACE, self.replace), (AMEND, self.amend), (ADD, self.add)] {
            if !elements.is_empty() {
                set(&mut node, verb, items(elements));
            }
        }
        if let Some(order) = self.order {
            set(&mut node, ORDER, texts(order));
        }
        node
    }
}

/// In an element that stands whole, a field put back to what is usual is no field, and changes of a list that was not
/// there are the list.
fn settle(element: &mut Node, name: &str, list: &'static Listed) {
    let Some(value) = element.member(name).cloned() else { return };
    if matches!(value.kind, Kind::Null) {
        super::lay::take(element, name);
    } else if let Some(inner) = Listed::find(list.within, name).filter(|_| is_object(&value)) {
        let nothing = value.with(Kind::List(Vec::new()));
        set(element, name, whole(nothing, &value, inner));
    }
}
