//! The fields of every kind of document, each said once.

mod call;
mod case;
mod columns;
mod condition;
mod handbook;
mod layer;
mod matrix;
mod measure;
mod question;
mod ranking;
mod scale;
mod stage;
mod strategy;
mod tree;

use crate::form::Form;

/// The address of the schema, by which editors complete a document. It is no part of what the document says.
fn for_editors<F: Form>(form: &mut F) {
    form.optional("$schema", "Where an editor finds the schema of the document.", &mut None::<String>);
}
