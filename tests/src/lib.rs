//! What the tests share: where fixtures lie and how they are read.
//!
//! The tests themselves are one binary, `tests/all`.
