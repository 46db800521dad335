//! The laws of the design, over random handbooks and cases.

mod batch;
mod differential;
mod documents;
mod exact;
mod fast;
mod forms;
mod found;
mod indirect;
mod interlinkages;
mod lean;
mod limits;
mod lines;
mod many;
mod money;
mod next;
mod order;
mod places;
mod ranges;
mod rising;
mod since;
mod soundness;
mod strategies;
mod structure;
mod tables;

use proptest::prelude::TestCaseError;
use proptest::test_runner::TestRunner;

use crate::generate::{Sort, World, runs, worlds};

/// Holds a law for random handbooks of a sort, each with a case.
fn hold(sort: Sort, law: impl Fn(World) -> Result<(), TestCaseError>) {
    if let Err(error) = TestRunner::new(runs()).run(&worlds(sort), law) {
        panic!("{error}");
    }
}
