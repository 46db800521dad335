//! stub
pub mod figures;
pub mod words;
