//! What stands as one JSON value without fields of its own: texts, numbers, amounts, words, and the few things that
//! are written in more than one way.

mod answers;
mod entries;
mod given;
mod mixed;
mod scalar;
mod setting;
mod word;

pub(crate) use word::Words;
