//! Every test from the outside, in one binary.

mod documentation;
mod fixtures;
mod golden;
