//! What can be wrong with a handbook that extends another: HB141–HB149.

use super::{Rule, error, warning};

/// The base is not found.
pub const NO_BASE: Rule = error(
    "HB141",
    "base-missing",
    "the handbook that a layer extends is not found",
    "A layer says only what differs, so it means nothing without what it lies on. It is looked for in the `file` that the \
     layer names, among the built-in handbooks, and beside the layer under its id.",
);
/// The base is another handbook or another version.
pub const OTHER_BASE: Rule = error(
    "HB142",
    "other-base",
    "what lies beneath a layer is another handbook, or another version, than the one it extends",
    "A layer was written for one version: under another its changes may mean something else. Look at what has changed \
     between the versions before naming the later one.",
);
/// A chain that comes back to itself.
pub const CYCLE: Rule = error(
    "HB143",
    "extends-itself",
    "a handbook extends itself, by way of others or directly",
    "There has to be one at the bottom that extends nothing.",
);
/// Something to change that is not there.
pub const NOT_THERE: Rule = error(
    "HB144",
    "nothing-to-change",
    "a layer removes, replaces or amends what is not beneath it",
    "The base has changed, or a layer between has taken it away. What was meant is not guessed at: name what is there, or \
     add it.",
);
/// Something to add that is there.
pub const ALREADY_THERE: Rule = error(
    "HB145",
    "already-there",
    "a layer adds an element under an id that is taken beneath it",
    "Both may be meant for the same. Amend or replace the one that is there, or give the new one another id.",
);
/// Two changes of one element in one layer.
pub const CHANGED_TWICE: Rule = error(
    "HB146",
    "changed-twice",
    "a layer does two things with one element",
    "Which of them counts cannot be told. Only `remove` and `add` go together: the element is then made anew, and stands \
     last.",
);
/// An order that is not whole.
pub const ORDER: Rule = error(
    "HB147",
    "order-not-whole",
    "an order leaves an element out, names it twice, or names one that is not there",
    "An order is given whole, so that nobody has to guess where the others go. Without one everything stays where it is, and \
     what is added comes last.",
);
/// A layer in another form.
pub const LAYER_FORM: Rule = error(
    "HB148",
    "layer-form",
    "a layer holds a list where it says what it does with each element, or does not name what it extends",
    "A plain list could mean all there is or what is added. Write `add`, `amend`, `replace`, `remove` and `order`.",
);
/// Something a person has to decide.
pub const TO_DECIDE: Rule = warning(
    "HB149",
    "to-decide",
    "a question that came up when the handbook was adapted is not decided",
    "`hallbar handbook adapt` proposes and never decides. Decide, change the layer where it takes a change, and take the \
     question out of `to_decide`.",
);

/// All of them, in the order of their codes.
pub const ALL: &[&Rule] = &[
    &NO_BASE,
    &OTHER_BASE,
    &CYCLE,
    &NOT_THERE,
    &ALREADY_THERE,
    &CHANGED_TWICE,
    &ORDER,
    &LAYER_FORM,
    &TO_DECIDE,
];
