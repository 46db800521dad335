//! Every test from the outside, in one binary.

mod fixtures;
mod golden;
