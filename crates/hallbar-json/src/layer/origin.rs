//! What each layer did.

use hallbar_core::diagnostic::Position;

use super::listed::Listed;
use crate::places::escape;
use crate::tree::{Kind, Member, Node};

/// What a layer did to the handbook beneath it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Step {
    /// What was done.
    pub act: Act,
    /// With what, by ids: `/criteria/climate/cap`, `/nodes/total/parts/climate/weight`.
    pub path: String,
    /// What stood there before, as JSON.
    pub before: Option<String>,
    /// Where the layer says so.
    pub position: Position,
}

/// What a layer can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Act {
    /// An element was added.
    Added,
    /// An element was removed.
    Removed,
    /// An element was replaced whole.
    Replaced,
    /// A field was set, or put back to what is usual.
    Set,
    /// The elements of a list were put in another order.
    Ordered,
}

/// Where an element of an effective handbook comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Origin<'s> {
    /// The element, by ids: `/nodes/total/parts/climate`.
    pub path: String,
    /// The text it comes from, whole or first.
    pub text: usize,
    /// What layers have done to it since; what was done to elements inside it stands with them.
    pub steps: Vec<&'s Step>,
}

/// Adds the elements of a tree.
pub(super) fn gather<'s>(
    tree: &Node,
    lists: &[Listed],
    above: &str,
    steps: &'s [Step],
    origins: &mut Vec<Origin<'s>>,
) {
    for list in lists {
        let Some(Kind::List(items)) = tree.member(list.field).map(|node| &node.kind) else { continue };
        for item in items {
            let Some(id) = item.member(list.key).and_then(Node::text) else { continue };
            let path = format!("{above}/{}/{}", list.field, escape(id));
            // A field of the element itself, or the whole of it.
            let own = |step: &&Step| {
                let rest = step.path.strip_prefix(&path);
                rest.is_some_and(|rest| {
                    rest.is_empty() || rest.starts_with('/') && rest.matches('/').count() == 1
                })
            };
            origins.push(Origin {
                path: path.clone(),
                text: item.text,
                steps: steps.iter().filter(own).collect(),
            });
            gather(item, list.within, &path, steps, origins);
        }
    }
}

/// Puts a comment first in the element that a path of ids names.
pub(super) fn annotate(tree: &mut Node, lists: &[Listed], path: &str, comment: &Node) {
    let mut segments = path.trim_start_matches('/').splitn(3, '/');
    let (Some(field), Some(id)) = (segments.next(), segments.next()) else { return };
    let Some(list) = Listed::find(lists, field) else { return };
    let Kind::Object(members) = &mut tree.kind else { return };
    let Some(member) = members.iter_mut().find(|member| &*member.name == field) else { return };
    let Kind::List(items) = &mut member.value.kind else { return };
    let wanted = |item: &&mut Node| {
        item.member(list.key).and_then(Node::text).is_some_and(|known| escape(known) == id)
    };
    let Some(item) = items.iter_mut().find(wanted) else { return };
    match segments.next() {
        Some(rest) => annotate(item, list.within, rest, comment),
        None => {
            if let Kind::Object(members) = &mut item.kind {
                members.insert(0, Member::new("$comment", comment.clone()));
            }
        }
    }
}
