//! An example for every kind of diagnostic.

pub(super) mod assessment;
pub(super) mod call;
pub(super) mod case;
pub(super) mod columns;
pub(super) mod form;
pub(super) mod handbook;
pub(super) mod layer;
pub(super) mod matrix;
pub(super) mod reading;
pub(super) mod strategy;

use hallbar_core::diagnostic::Rule;

use super::{Excerpt, Mistake, Snippet};
use crate::DocumentKind;

const fn made(
    rule: &'static Rule,
    path: &'static str,
    excerpt: Excerpt,
    [wrong, right]: [&'static str; 2],
) -> Mistake {
    Mistake { rule, path, rules: None, excerpt, wrong: Snippet(wrong), right: Snippet(right) }
}

/// Fields of a document of this kind, told at this path.
const fn fields(
    kind: DocumentKind,
    rule: &'static Rule,
    path: &'static str,
    wrong: &'static str,
    right: &'static str,
) -> Mistake {
    made(rule, path, Excerpt::Fields(kind), [wrong, right])
}

/// Fields of a handbook that extends the example.
const fn layer(rule: &'static Rule, path: &'static str, wrong: &'static str, right: &'static str) -> Mistake {
    made(rule, path, Excerpt::Layer, [wrong, right])
}

/// Whole texts.
const fn text(rule: &'static Rule, path: &'static str, wrong: &'static str, right: &'static str) -> Mistake {
    made(rule, path, Excerpt::Text, [wrong, right])
}

/// Tables.
const fn table(rule: &'static Rule, path: &'static str, wrong: &'static str, right: &'static str) -> Mistake {
    made(rule, path, Excerpt::Table, [wrong, right])
}

/// What is shown in outline.
const fn outline(rule: &'static Rule, wrong: &'static str, right: &'static str) -> Mistake {
    made(rule, "", Excerpt::Outline, [wrong, right])
}

/// The same under a handbook with these fields.
const fn under(rules: &'static str, mistake: Mistake) -> Mistake {
    Mistake { rules: Some(Snippet(rules)), ..mistake }
}
