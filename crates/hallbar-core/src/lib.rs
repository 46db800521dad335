//! The core of hallbar.

pub mod agenda2030;
pub mod assessment;
mod bind;
pub mod call;
pub mod case;
mod compile;
mod date;
mod decimal;
pub mod diagnostic;
mod explain;
pub mod handbook;
mod kernel;
mod language;
mod lean;
mod lower;
mod money;
mod program;
pub mod strategy;
mod text;
mod validate;

pub use assessment::Assessment;
pub use bind::BoundCase;
pub use case::CaseKind;
pub use compile::{Breach, CompileError, Scorer};
pub use date::{Date, DateError};
pub use decimal::{Decimal, DecimalError};
pub use diagnostic::{Checked, Diagnostic, Severity};
pub use language::{Language, UnknownLanguage};
pub use lean::{LeanOutcome, Scores, Scratch};
pub use money::{Currency, Money, MoneyError};
pub use text::Text;
pub use validate::{Call, Handbook, Strategy};
