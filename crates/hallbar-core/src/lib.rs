//! The model, the rules and the scoring of hallbar: how sustainability-proofed (*hållbarhetssäkrad*) a regional
//! strategy or a funding case is, and why.
//!
//! The core reads no format, no file and no clock. It is handed documents as plain data and hands back plain data;
//! `hallbar-json` and its siblings read and write them. One type a stage, and no way to skip one:
//!
//! | stage | from | to | what can go wrong |
//! |---|---|---|---|
//! | validate | [`HandbookDocument`](handbook::HandbookDocument) | [`Handbook`] | [`Diagnostic`]s, all at once |
//! | compile | [`Handbook`], [`Strategy`], [`Call`] | [`Scorer`] | [`CompileError`]: rules that contradict themselves |
//! | bind | [`CaseDocument`](case::CaseDocument) | [`BoundCase`] | [`Diagnostic`]s: the case does not fit the rules |
//! | assess | [`BoundCase`] | [`Assessment`] | nothing: what is missing is part of the result |
//!
//! What is unknown is not zero: a score is a range until every answer it rests on is given, and a requirement that
//! rests on an open answer is open. [`Scorer`] has an example of the whole way; [`BoundCase::score`] is the lean road
//! for many cases, with the same numbers bit for bit. [`BoundCase::next_class`] says what would have to change for a
//! better class, [`comparison`] what has changed since an earlier assessment, [`portfolio`] how the cases of a call
//! stand beside one another under its budget, and [`shift`] what other rules would have changed. [`columns`] makes cases of
//! the rows of a table, [`interlinkages`] says which goals help and hinder which, [`soundness`] what in a handbook does not
//! do what its author means, and [`adapt`] what carries over to another strategy.
//!
//! Left out here: reading and writing (the adapters), and reports for people.

pub mod adapt;
pub mod agenda2030;
pub mod assessment;
mod bind;
pub mod call;
pub mod case;
pub mod columns;
pub mod comparison;
mod compile;
mod date;
mod decimal;
pub mod diagnostic;
mod exact;
mod explain;
pub mod handbook;
mod intake;
pub mod interlinkages;
mod kernel;
mod language;
mod lean;
mod lower;
mod money;
mod next;
mod phrase;
mod piece;
pub mod portfolio;
mod program;
mod rough_date;
pub mod shift;
pub mod soundness;
pub mod strategy;
pub mod sweden;
mod text;
mod validate;
mod version;

pub use assessment::Assessment;
pub use bind::{BoundCase, Known};
pub use case::CaseKind;
pub use compile::{Breach, CompileError, Scorer};
pub use date::{Date, DateError};
pub use decimal::{Decimal, DecimalError};
pub use diagnostic::{Checked, Diagnostic, Severity};
pub use intake::{Asked, Intake, Levels, LineValue, NotTaken, Place};
pub use interlinkages::Interlinkages;
pub use language::{Language, UnknownLanguage};
pub use lean::{
    LeanCriterion, LeanDatum, LeanEffect, LeanEffects, LeanFound, LeanGate, LeanIndirect, LeanItem, LeanLine,
    LeanName, LeanNode, LeanOutcome, LeanReason, LeanSet, LeanStep, Scores, Scratch, Steps,
};
pub use money::{Currency, Money, MoneyError};
pub use phrase::{Phrase, Remark};
pub use piece::Piece;
pub use rough_date::{RoughDate, RoughDateError};
pub use text::Text;
pub use validate::{Call, Handbook, Strategy};
