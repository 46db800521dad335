//! What stands as one JSON value without fields of its own: texts, numbers, amounts, words, and the few things that
//! are written in more than one way.

mod answers;
mod entries;
mod given;
mod matrix;
mod mixed;
mod scalar;
mod setting;
mod strategy;
mod told;
mod word;

pub(crate) use answers::{one_schema, per_item_schema};
pub(crate) use given::{NON_ANSWERS, range_schema};
pub(crate) use scalar::{DATE_PATTERN, MONEY_PATTERN, patterned};
pub(crate) use told::Told;
pub(crate) use word::{CERTAINTIES, DECISIONS, KINDS, LINE_KINDS, MITIGATORS, Words};
