//! A second scorer, slow and obvious, for cases in which nothing is open.
//!
//! It is written from the design and from what the documents say of themselves, follows every rule by its definition,
//! and counts in exact fractions (roots to thirty decimals). Nothing is remembered: what is asked for is worked out
//! anew. `None` and [`Value::Unknown`] stand for what no answer can settle, such as a share of zero.

mod condition;
mod number;
mod quantity;
mod scale;
mod tree;

use hallbar::case::CaseDocument;
use hallbar::handbook::HandbookDocument;
use num_rational::BigRational;

pub(crate) use number::{decimal, nanos};

pub(crate) type Exact = BigRational;

/// What a quantity is.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Value {
    /// Not applicable, left out, not asked or without score.
    Nothing,
    /// Not to be known: what cannot be computed, and what rests on it.
    Unknown,
    /// A number; money in whole units of its currency, dates in days.
    Number(Exact),
    /// One of these, lowest first where they have an order.
    Option(Vec<String>, usize),
    Code(String),
}

/// The items at hand: list and place in it, the innermost last.
pub(crate) type Here = Vec<(String, usize)>;

#[derive(Debug, Clone, Copy)]
pub(crate) struct Oracle<'a> {
    pub(crate) handbook: &'a HandbookDocument,
    pub(crate) case: &'a CaseDocument,
}

/// The element with this id; rules that are accepted name only what is there.
fn find<'a, T>(all: &'a [T], id: &str, name: impl Fn(&T) -> &String) -> &'a T {
    all.iter().find(|element| name(element) == id).unwrap_or_else(|| panic!("no `{id}`"))
}

/// All of them: no if any is no, else unknown if any is unknown.
fn all(of: impl IntoIterator<Item = Option<bool>>) -> Option<bool> {
    let of: Vec<Option<bool>> = of.into_iter().collect();
    if of.contains(&Some(false)) {
        Some(false)
    } else if of.contains(&None) {
        None
    } else {
        Some(true)
    }
}

/// At least so many of them.
fn at_least(count: usize, of: impl IntoIterator<Item = Option<bool>>) -> Option<bool> {
    let of: Vec<Option<bool>> = of.into_iter().collect();
    let sure = of.iter().filter(|holds| **holds == Some(true)).count();
    let possible = of.iter().filter(|holds| **holds != Some(false)).count();
    if sure >= count {
        Some(true)
    } else if possible < count {
        Some(false)
    } else {
        None
    }
}

fn not(holds: Option<bool>) -> Option<bool> {
    holds.map(|holds| !holds)
}
