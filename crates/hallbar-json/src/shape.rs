//! The fields of every kind of document, each said once.

mod call;
mod case;
mod condition;
mod handbook;
mod measure;
mod question;
mod scale;
mod stage;
mod strategy;
mod tree;
